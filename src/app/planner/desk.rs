//! What the planner knows. One signal holds it all, as on the page itself.

use leptos::prelude::*;
use leptos::reactive::owner::LocalStorage;

use super::drafts;
use super::said::{Said, Undo};
use super::store::{self, Stored};
use super::{compare, copies, hours, receipt};
use crate::answers::{Answers, Language, Month, View};
use crate::browser::page as browser;
use crate::estimate::{Estimate, Incomplete, Terms, estimate_under};
use crate::link;
use crate::plan::changed::Basis;
use crate::plan::kept::Kept;
use crate::plan::plans::{self, SavedPlan};
use crate::plan::typed::Typed;
use crate::school::Offer;
use crate::text::Locale;
use crate::ui::services::{self, is_shared, school_offer};

pub struct State {
    pub language: Language,
    pub view: View,
    /// The answers in the calculator.
    pub current: Answers,
    pub kept: Kept,
    pub stored: Stored,
    /// Records of storage that could not be used.
    pub dropped: Vec<String>,
    pub undo: Option<Undo>,
    pub said: Said,
    /// A copy that was opened and is not taken over yet.
    pub preview: Option<copies::Preview>,
    /// Figures behind plans have changed, and that was not closed yet.
    pub tells_news: bool,
    /// There are plans and no answers: the chosen plan greets who comes back, until something is done.
    pub greets: bool,
    /// What was typed and is kept nowhere yet; with the week of the log and the name that are being changed.
    pub(super) drafts: Typed,
    /// What was entered as the day of registration could not be kept.
    pub is_registration_wrong: bool,
    /// What is wrong with the week that was entered.
    pub log_faults: Vec<hours::Fault>,
    /// The plan that was opened in the calculator, where its board's answers do not count.
    pub without_rulings: Option<String>,
    /// The same with what a school gives, and what that is.
    pub without_school: Option<(Offer, String)>,
    /// What is wrong with a board's answer that was entered.
    pub ruling_fault: Option<(String, String)>,
    /// The letter that was copied last.
    pub copied_letter: Option<String>,
    /// The card with the plan to take along is open.
    pub taking: bool,
    /// Whether its link could be copied, once that was asked for.
    pub copied_link: Option<bool>,
    /// The sheet that is being printed.
    pub sheet: Option<receipt::Sheet>,
    /// The record whose text is being typed.
    typed: String,
    /// The plan whose answers are being changed in the calculator.
    pub changing: Option<String>,
    /// What was here before everything was cleared.
    pub(super) before_clear: Option<Kept>,
    /// The heading of the card whose part was taken away last; the focus returns there.
    pub(super) return_to: Option<String>,
}

impl State {
    /// Forgets what was begun with what is cleared: what was typed, opened, changed, and what is said of it.
    pub(super) fn forget_begun(&mut self) {
        self.undo = None;
        self.said = Said::default();
        self.preview = None;
        self.drafts = Typed::default();
        self.is_registration_wrong = false;
        self.log_faults.clear();
        self.without_rulings = None;
        self.without_school = None;
        self.ruling_fault = None;
        self.copied_letter = None;
        self.typed.clear();
        self.changing = None;
    }
}

/// The desk. Passed by value.
#[derive(Clone, Copy)]
pub struct Desk {
    state: RwSignal<State, LocalStorage>,
}

/// So many changes after the last copy, the user is reminded to download one.
pub const CHANGES_BEFORE_REMINDER: u32 = 20;
/// Records that count changes and say when the last copy was made.
const CHANGES: &str = "copy/changes";
const COPIED: &str = "copy/made";

impl Desk {
    /// The desk as it opens, with what storage holds.
    pub fn open() -> Self {
        let found = if is_shared() {
            store::Found::nothing(Stored::Shared)
        } else {
            store::load()
        };
        Self {
            state: RwSignal::new_local(State {
                language: Language::English,
                view: View::Plan,
                current: Answers::default(),
                kept: found.kept,
                stored: found.stored,
                dropped: found.dropped,
                undo: None,
                said: Said::default(),
                preview: None,
                tells_news: false,
                greets: false,
                drafts: drafts::typed_before(),
                is_registration_wrong: false,
                log_faults: Vec::new(),
                without_rulings: None,
                without_school: None,
                ruling_fault: None,
                copied_letter: None,
                taking: false,
                copied_link: None,
                sheet: None,
                typed: String::new(),
                changing: None,
                before_clear: None,
                return_to: None,
            }),
        }
    }

    /// Looks at the state, and follows it.
    pub fn with<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with(look)
    }

    /// Looks at the state as it is now.
    pub fn now<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(look)
    }

    pub fn update(self, change: impl FnOnce(&mut State)) {
        self.state.update(change);
    }

    /// Changes what nothing has to be drawn anew for.
    pub(super) fn update_quietly(self, change: impl FnOnce(&mut State)) {
        self.state.update_untracked(change);
    }

    pub fn view(self) -> View {
        self.with(|state| state.view)
    }

    pub fn locale(self) -> Locale {
        Locale::of(self.with(|state| state.language))
    }

    /// The locale of now, for what is said once.
    pub fn locale_now(self) -> Locale {
        Locale::of(self.now(|state| state.language))
    }

    pub fn today(self) -> Month {
        browser::today()
    }

    pub fn plans(self) -> Vec<SavedPlan> {
        self.with(|state| plans::plans(&state.kept))
    }

    /// My plan.
    pub fn mine(self) -> Option<SavedPlan> {
        self.with(|state| plans::chosen(&state.kept))
    }

    /// The estimate of the calculator's present answers.
    pub fn current(self) -> Result<Estimate, Incomplete> {
        self.as_on_page(&self.with(|state| state.current))
    }

    /// The same as it is now.
    pub fn current_now(self) -> Result<Estimate, Incomplete> {
        self.as_on_page(&self.now(|state| state.current))
    }

    /// The estimate as the page makes it: with the program of the school in whose page it stands.
    pub fn as_on_page(self, answers: &Answers) -> Result<Estimate, Incomplete> {
        let terms = Terms {
            program: school_offer().map(|school| school.figures),
            ..Terms::default()
        };
        estimate_under(answers, self.today(), terms)
    }

    /// What that school says, where the estimate of these answers takes it.
    pub fn school_of(self, answers: &Answers) -> Option<Offer> {
        plans::school_of(school_offer(), answers, self.today())
    }

    /// A number of its own for something new.
    pub fn new_id(self) -> String {
        let random = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        format!("{:x}{random:08x}", browser::milliseconds())
    }

    // Changes

    /// Changes what is kept, and keeps it.
    pub fn change(self, change: impl FnOnce(&mut Kept, u64)) {
        let now = browser::milliseconds();
        self.update(|state| {
            let before = state.kept.clone();
            change(&mut state.kept, now);
            // Controls tell each entry twice, as input and as change.
            if state.kept != before {
                let count = changes(&state.kept) + 1;
                state.kept.set(CHANGES, Some(count.to_string()), now);
            }
        });
        self.save();
    }

    /// Changes a text while it is typed: one change, however many letters.
    pub fn change_text(self, key: &str, text: Option<String>) {
        if self.now(|state| state.typed == key) {
            self.update(|state| state.kept.set(key, text, browser::milliseconds()));
            self.save();
        } else {
            self.update(|state| state.typed = key.to_owned());
            self.change(|kept, now| kept.set(key, text, now));
        }
    }

    /// Keeps what is there, joined with what other tabs have kept.
    pub fn save(self) {
        let stored = if is_shared() {
            Stored::Shared
        } else {
            let mut kept = self.now(|state| state.kept.clone());
            let stored = store::save(&mut kept, &browser::now());
            self.update(|state| state.kept = kept);
            stored
        };
        self.update(|state| state.stored = stored);
    }

    /// Changes since the last copy was downloaded.
    pub fn changes_since_copy(self) -> u32 {
        self.with(|state| changes(&state.kept))
    }

    /// A copy was downloaded.
    pub fn copied(self) {
        let made = browser::now();
        self.change(|kept, now| kept.set(COPIED, Some(made), now));
        self.update(|state| state.kept.set(CHANGES, None, browser::milliseconds()));
        self.save();
    }

    /// When the last copy was downloaded, or nothing.
    pub fn last_copy(self) -> Option<String> {
        self.with(|state| state.kept.get(COPIED).map(str::to_owned))
    }

    /// Puts other answers into the calculator than those that are in it: they are no changes of the plan that was being
    /// changed there.
    pub fn put_into_calculator(self, answers: &Answers, view: Option<View>) {
        self.update(|state| state.changing = None);
        self.into_calculator(answers, view);
    }

    /// Takes these answers into the calculator, as the user's own, and shows a view of them.
    pub fn into_calculator(self, answers: &Answers, view: Option<View>) {
        let answers = Answers {
            view,
            at: None,
            language: Some(self.now(|state| state.language)),
            ..*answers
        };
        services::take_over(&link::write(&answers));
        // The page makes its calculator anew.
        request_animation_frame(move || self.move_in());
    }

    /// Keeps the calculator's present answers as a plan; gives its id back.
    pub fn keep_current(self) -> Result<SavedPlan, compare::NotKept> {
        self.read_page();
        let current = self.now(|state| state.current);
        let result = self.as_on_page(&current);
        let result = result.map_err(|_| compare::NotKept::NothingToKeep)?;
        let locale = self.locale();
        let plan = SavedPlan {
            id: self.new_id(),
            name: locale.echo(&current).replace(" · ", ", "),
            answers: plans::of_a_plan(&current, self.today()),
            made: browser::now(),
            aside: false,
            school: self.school_of(&current),
        };
        let mut refused = None;
        self.change(|kept, now| match plans::add(kept, &plan, now) {
            Ok(()) => kept.set(&plan.key("basis"), Some(Basis::of(&result).write()), now),
            Err(why) => refused = Some(why),
        });
        match refused {
            Some(why) => Err(compare::NotKept::Refused(why)),
            None => Ok(plan),
        }
    }
}

fn changes(kept: &Kept) -> u32 {
    let count = kept.get(CHANGES).and_then(|count| count.parse().ok());
    count.unwrap_or(0)
}
