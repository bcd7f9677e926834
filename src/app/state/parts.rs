//! Which parts of the program have arrived, and which was asked for and did not.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::focus::{FocusState, FocusTarget};
use crate::answers::{Language, View};
use crate::browser::page as browser;
use crate::embed::EmbedPart;
use crate::parts::{self, LoadError};
use crate::state::plans::PlansState;
use crate::views::advising::AdvisingPart;
use crate::views::estimate::details::DetailsPart;
use crate::views::library::LibraryPart;
use crate::views::plans::PlansPart;
use crate::views::schools::SchoolsPart;

/// What is asked of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartRequest {
    /// Show the page in Spanish.
    Spanish,
    /// Show the estimate below the answer, and what stands behind its figures.
    Details,
    /// Show a view.
    Show(View),
    /// Keep the answers of the calculator as a plan.
    Keep,
    /// Make the answers of the calculator "my plan".
    MakeMine,
    /// Print the summary.
    Print,
    /// Open the card with the plan to take along.
    TakeAlong,
    /// Tell what has changed behind kept plans.
    News,
}

/// The part that keeps plans, with its state.
#[derive(Clone, Copy)]
pub struct OpenPlans {
    pub part: PlansPart,
    pub state: PlansState,
}

/// Passed by value.
#[derive(Clone, Copy)]
pub struct PartsState {
    /// Whether the Spanish words of all that is open are here.
    pub has_spanish: RwSignal<bool>,
    pub details: RwSignal<Option<DetailsPart>>,
    pub plans: RwSignal<Option<OpenPlans>>,
    pub library: RwSignal<Option<LibraryPart>>,
    pub schools: RwSignal<Option<SchoolsPart>>,
    pub advising: RwSignal<Option<AdvisingPart>>,
    pub embed: RwSignal<Option<EmbedPart>>,
    /// What was asked for, where the part for it did not arrive.
    pub missing: RwSignal<Option<PartRequest>>,
    /// The page's, in which the state of a part lives.
    owner: StoredValue<Option<Owner>>,
    focus: FocusState,
}

impl PartsState {
    /// To be called by the page, whose owner lives as long as the parts.
    pub fn new(focus: FocusState) -> Self {
        Self {
            has_spanish: RwSignal::new(false),
            details: RwSignal::new(None),
            plans: RwSignal::new(None),
            library: RwSignal::new(None),
            schools: RwSignal::new(None),
            advising: RwSignal::new(None),
            embed: RwSignal::new(parts::embed_here()),
            missing: RwSignal::new(None),
            owner: StoredValue::new(Owner::current()),
            focus,
        }
    }

    /// Asks a part for something; the part is fetched where it is not here yet.
    pub fn ask(self, request: PartRequest) {
        spawn_local(async move {
            self.asked(request).await;
        });
    }

    /// Asks once more for what did not arrive.
    pub fn try_again(self) {
        let Some(request) = self.missing.get_untracked() else {
            return;
        };
        // It is told anew where it does not arrive again.
        self.missing.set(None);
        spawn_local(async move {
            let has_arrived = self.asked(request).await;
            // The button that was pressed is gone, and what arrived may have taken the focus.
            if browser::is_focus_lost() {
                self.focus.move_to(match has_arrived {
                    true => FocusTarget::Result,
                    false => FocusTarget::TryAgain,
                });
            }
        });
    }

    /// Brings the words of a language, where they are not here. The page says where they do not arrive.
    pub async fn bring_words(self, language: Language) {
        if language == Language::Spanish && !self.has_spanish.get_untracked() {
            self.asked(PartRequest::Spanish).await;
        }
    }

    /// Whether the part arrived.
    async fn asked(self, request: PartRequest) -> bool {
        match self.hand_over(request).await {
            Ok(()) => {
                // Another part that has arrived says nothing of the one that is missing.
                let missing = self.missing.get_untracked();
                if missing.is_some_and(|missing| self.is_here(missing)) {
                    self.missing.set(None);
                }
                true
            }
            Err(LoadError) => {
                // Nobody has asked for the news.
                if request != PartRequest::News {
                    self.missing.set(Some(request));
                }
                // Without the summary the page prints as it is.
                if request == PartRequest::Print {
                    browser::print();
                }
                false
            }
        }
    }

    /// Whether what this request needs is here.
    fn is_here(self, request: PartRequest) -> bool {
        match request {
            PartRequest::Spanish => self.has_spanish.get_untracked(),
            PartRequest::Details => self.details.with_untracked(Option::is_some),
            PartRequest::Show(View::Guide | View::Sources) => {
                self.library.with_untracked(Option::is_some)
            }
            PartRequest::Show(View::Embed) => self.schools.with_untracked(Option::is_some),
            PartRequest::Show(View::Advising) => self.advising.with_untracked(Option::is_some),
            _ => self.plans.with_untracked(Option::is_some),
        }
    }

    async fn hand_over(self, request: PartRequest) -> Result<(), LoadError> {
        let act = match request {
            PartRequest::Spanish => {
                parts::spanish().await?;
                if self.has_more() {
                    parts::more_spanish().await?;
                }
                self.has_spanish.set(true);
                return Ok(());
            }
            PartRequest::Details => {
                let part = parts::details().await?;
                self.bring_its_words().await?;
                self.open(self.details, part, part.provide);
                return Ok(());
            }
            PartRequest::Show(View::Guide | View::Sources) => {
                let part = parts::library().await?;
                self.bring_its_words().await?;
                self.open(self.library, part, part.provide);
                return Ok(());
            }
            PartRequest::Show(View::Embed) => {
                self.open_schools().await?;
                return Ok(());
            }
            PartRequest::Show(View::Advising) => {
                let part = parts::advising().await?;
                self.bring_its_words().await?;
                self.open(self.advising, part, part.provide);
                return Ok(());
            }
            PartRequest::Show(_) => {
                self.open_plans().await?;
                return Ok(());
            }
            PartRequest::Keep => |part: PlansPart| part.keep,
            PartRequest::MakeMine => |part: PlansPart| part.make_mine,
            PartRequest::Print => |part: PlansPart| part.print_current,
            PartRequest::TakeAlong => |part: PlansPart| part.open_take,
            PartRequest::News => |part: PlansPart| part.show_news,
        };
        let plans = self.open_plans().await?;
        act(plans.part)(plans.state);
        Ok(())
    }

    /// Whether a part is open whose words are not those of a first visit.
    fn has_more(self) -> bool {
        self.details.with_untracked(Option::is_some)
            || self.plans.with_untracked(Option::is_some)
            || self.library.with_untracked(Option::is_some)
            || self.schools.with_untracked(Option::is_some)
            || self.advising.with_untracked(Option::is_some)
    }

    /// Brings the words of a part that is about to be shown.
    async fn bring_its_words(self) -> Result<(), LoadError> {
        if self.has_spanish.get_untracked() {
            parts::more_spanish().await?;
        }
        Ok(())
    }

    /// Shows a part, with its state in the page's owner; once.
    fn open<P: Clone + Send + Sync + 'static>(
        self,
        place: RwSignal<Option<P>>,
        part: P,
        provide: fn(),
    ) {
        if place.with_untracked(Option::is_none) {
            self.with_owner(provide);
            place.set(Some(part));
        }
    }

    /// What schools need, with its state.
    ///
    /// # Errors
    /// Where it does not arrive.
    pub async fn open_schools(self) -> Result<SchoolsPart, LoadError> {
        let part = parts::schools().await?;
        // What it makes for a school may be in another language than the page.
        parts::spanish().await?;
        parts::more_spanish().await?;
        self.open(self.schools, part, part.provide);
        Ok(part)
    }

    async fn open_plans(self) -> Result<OpenPlans, LoadError> {
        let part = parts::plans().await?;
        self.bring_its_words().await?;
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

    /// Has the part that keeps plans do something, where it is here; one that is not finds how things are when it
    /// arrives.
    pub fn tell_plans(self, act: fn(&PlansPart) -> fn(PlansState)) {
        if let Some(plans) = self.plans.get_untracked() {
            act(&plans.part)(plans.state);
        }
    }
}
