//! Which parts of the program have loaded, and which request failed to load its part.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::focus::{FocusState, FocusTarget};
use crate::answers::{Language, Month, View};
use crate::browser::page as browser;
use crate::embed::EmbedPart;
use crate::parts::{self, LoadError};
use crate::state::plans::PlansState;
use crate::views::advising::AdvisingPart;
use crate::views::estimate::details::DetailsPart;
use crate::views::library::LibraryPart;
use crate::views::plans::PlansPart;
use crate::views::schools::SchoolsPart;

/// A part with sections or views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgramPart {
    Details,
    Plans,
    Library,
    Schools,
    Advising,
}

impl ProgramPart {
    const ALL: [Self; 5] = [
        Self::Details,
        Self::Plans,
        Self::Library,
        Self::Schools,
        Self::Advising,
    ];

    /// The part with this view.
    pub const fn of(view: View) -> Self {
        match view {
            View::Guide | View::Sources => Self::Library,
            View::Embed => Self::Schools,
            View::Advising => Self::Advising,
            View::Estimate | View::Compare | View::Plan => Self::Plans,
        }
    }
}

/// A request to a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartRequest {
    /// Show the page in Spanish.
    Spanish,
    /// Show the estimate below the answer, and the details of its figures.
    Details,
    /// Show a view.
    Show(View),
    /// Save the answers of the calculator as a plan.
    Keep,
    /// Make the answers of the calculator "my plan".
    ChoosePlan,
    /// Print the summary.
    Print,
    /// Open the card to take the plan along.
    SharePlan,
    /// Show what has changed behind saved plans.
    News,
}

/// The part with the views of saved plans, and its state.
#[derive(Clone, Copy)]
pub struct OpenPlans {
    pub part: PlansPart,
    pub state: PlansState,
}

/// Passed by value.
#[derive(Clone, Copy)]
pub struct PartsState {
    /// Whether the Spanish texts of all open parts have loaded.
    pub has_spanish: RwSignal<bool>,
    pub details: RwSignal<Option<DetailsPart>>,
    pub plans: RwSignal<Option<OpenPlans>>,
    pub library: RwSignal<Option<LibraryPart>>,
    pub schools: RwSignal<Option<SchoolsPart>>,
    pub advising: RwSignal<Option<AdvisingPart>>,
    pub embed: RwSignal<Option<EmbedPart>>,
    /// The last request whose part failed to load.
    pub missing: RwSignal<Option<PartRequest>>,
    /// The page's owner. The state of the parts lives in it.
    owner: StoredValue<Option<Owner>>,
    focus: FocusState,
}

impl PartsState {
    /// Call this in the page, whose owner lives as long as the parts.
    pub fn new(focus: FocusState) -> Self {
        Self {
            has_spanish: RwSignal::new(false),
            details: RwSignal::new(None),
            plans: RwSignal::new(None),
            library: RwSignal::new(None),
            schools: RwSignal::new(None),
            advising: RwSignal::new(None),
            embed: RwSignal::new(parts::EMBED.get()),
            missing: RwSignal::new(None),
            owner: StoredValue::new(Owner::current()),
            focus,
        }
    }

    /// Handles a request; loads the part first if necessary.
    pub fn request(self, request: PartRequest) {
        spawn_local(async move {
            self.handle(request).await;
        });
    }

    /// Repeats the request whose part failed to load.
    pub fn try_again(self) {
        let Some(request) = self.missing.get_untracked() else {
            return;
        };
        // Cleared first, so that a second failure is announced again.
        self.missing.set(None);
        spawn_local(async move {
            let has_arrived = self.handle(request).await;
            // The pressed button was removed. The part that loaded may have taken the focus already.
            if browser::is_focus_lost() {
                self.focus.move_to(match has_arrived {
                    true => FocusTarget::Result,
                    false => FocusTarget::TryAgain,
                });
            }
        });
    }

    /// Loads the texts of a language if necessary. The page shows a message when that fails.
    pub async fn load_texts(self, language: Language) {
        if language == Language::Spanish && !self.has_spanish.get_untracked() {
            self.handle(PartRequest::Spanish).await;
        }
    }

    /// Handles a request. Returns whether the part has loaded.
    async fn handle(self, request: PartRequest) -> bool {
        match self.dispatch(request).await {
            Ok(()) => {
                // Another part that loads does not resolve the missing one.
                let missing = self.missing.get_untracked();
                if missing.is_some_and(|missing| self.is_here(missing)) {
                    self.missing.set(None);
                }
                true
            }
            Err(LoadError) => {
                // The user did not request the news, so its failure is not shown.
                if request != PartRequest::News {
                    self.missing.set(Some(request));
                }
                // Without the summary, the page prints as it is.
                if request == PartRequest::Print {
                    browser::print();
                }
                false
            }
        }
    }

    /// Whether what this request needs has loaded.
    fn is_here(self, request: PartRequest) -> bool {
        match request {
            PartRequest::Spanish => self.has_spanish.get_untracked(),
            PartRequest::Details => self.has(ProgramPart::Details),
            PartRequest::Show(view) => self.has(ProgramPart::of(view)),
            _ => self.has(ProgramPart::Plans),
        }
    }

    fn has(self, part: ProgramPart) -> bool {
        match part {
            ProgramPart::Details => self.details.with_untracked(Option::is_some),
            ProgramPart::Plans => self.plans.with_untracked(Option::is_some),
            ProgramPart::Library => self.library.with_untracked(Option::is_some),
            ProgramPart::Schools => self.schools.with_untracked(Option::is_some),
            ProgramPart::Advising => self.advising.with_untracked(Option::is_some),
        }
    }

    async fn dispatch(self, request: PartRequest) -> Result<(), LoadError> {
        let act = match request {
            PartRequest::Spanish => {
                parts::SPANISH.load().await?;
                if ProgramPart::ALL.into_iter().any(|part| self.has(part)) {
                    parts::MORE_SPANISH.load().await?;
                }
                self.has_spanish.set(true);
                return Ok(());
            }
            PartRequest::Details => {
                let part = parts::DETAILS.load().await?;
                self.load_more_texts().await?;
                self.open(self.details, part, part.provide);
                return Ok(());
            }
            PartRequest::Show(view) => return self.open_view(view).await,
            PartRequest::Keep => |part: PlansPart| part.keep,
            PartRequest::ChoosePlan => |part: PlansPart| part.choose_current,
            PartRequest::Print => |part: PlansPart| part.print_current,
            PartRequest::SharePlan => |part: PlansPart| part.open_share,
            PartRequest::News => |part: PlansPart| part.show_news,
        };
        let plans = self.open_plans().await?;
        act(plans.part)(plans.state);
        Ok(())
    }

    async fn open_view(self, view: View) -> Result<(), LoadError> {
        match ProgramPart::of(view) {
            ProgramPart::Library => {
                let part = parts::LIBRARY.load().await?;
                self.load_more_texts().await?;
                self.open(self.library, part, part.provide);
            }
            ProgramPart::Advising => {
                let part = parts::ADVISING.load().await?;
                self.load_more_texts().await?;
                self.open(self.advising, part, part.provide);
            }
            ProgramPart::Schools => {
                self.open_schools().await?;
            }
            ProgramPart::Plans | ProgramPart::Details => {
                self.open_plans().await?;
            }
        }
        Ok(())
    }

    /// Loads the texts of a part that is about to be shown.
    async fn load_more_texts(self) -> Result<(), LoadError> {
        if self.has_spanish.get_untracked() {
            parts::MORE_SPANISH.load().await?;
        }
        Ok(())
    }

    /// Shows a part and provides its state in the page's owner, once.
    fn open<P: Clone + Send + Sync + 'static>(
        self,
        part_signal: RwSignal<Option<P>>,
        part: P,
        provide: fn(),
    ) {
        if part_signal.with_untracked(Option::is_none) {
            self.with_owner(provide);
            part_signal.set(Some(part));
        }
    }

    /// Loads the view for schools, with its state.
    ///
    /// # Errors
    /// `Err` when it fails to load.
    pub async fn open_schools(self) -> Result<SchoolsPart, LoadError> {
        let part = parts::SCHOOLS.load().await?;
        // What it generates for a school may be in another language than the page.
        parts::SPANISH.load().await?;
        parts::MORE_SPANISH.load().await?;
        self.open(self.schools, part, part.provide);
        Ok(part)
    }

    async fn open_plans(self) -> Result<OpenPlans, LoadError> {
        let part = parts::PLANS.load().await?;
        self.load_more_texts().await?;
        if let Some(plans) = self.plans.get_untracked() {
            return Ok(plans);
        }
        let state = self.with_owner(|| {
            let state = (part.open)();
            provide_context(state);
            state
        });
        let plans = OpenPlans { part, state };
        self.plans.set(Some(plans));
        Ok(plans)
    }

    fn with_owner<T>(self, make: impl FnOnce() -> T) -> T {
        match self.owner.get_value() {
            Some(owner) => owner.with(make),
            None => make(),
        }
    }

    /// Whether the current answers are saved as a plan, unchanged.
    pub fn is_kept(self) -> Memo<bool> {
        Memo::new(move |_| {
            let plans = self.plans.get();
            plans.is_some_and(|plans| (plans.part.is_kept)(plans.state))
        })
    }

    /// The month in which my plan ends, if it is not that of the calculator with the same answers.
    pub fn ends_otherwise(self) -> Memo<Option<Month>> {
        Memo::new(move |_| {
            let plans = self.plans.get()?;
            (plans.part.ends_otherwise)(plans.state)
        })
    }

    /// Calls a function of the plans part if that has loaded. If not, the part reads the current state when it loads.
    pub fn call_plans(self, act: fn(&PlansPart) -> fn(PlansState)) {
        if let Some(plans) = self.plans.get_untracked() {
            act(&plans.part)(plans.state);
        }
    }
}
