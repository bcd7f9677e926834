//! What the planner knows, and what a click does. One signal holds it all, as on the page itself.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::reactive::owner::LocalStorage;
use web_sys::{Element as DomElement, HtmlElement};

use super::drafts::{DRAFT, Drafts};
use super::said::{Said, Undo};
use super::store::{self, Stored};
use super::{advice, changes, compare, copies, hours, keeping, my_plan, receipt, take};
use crate::answers::{Answers, Language, Month, View};
use crate::estimate::{Estimate, Incomplete, Terms, estimate_under};
use crate::link;
use crate::plan::changed::Basis;
use crate::plan::kept::Kept;
use crate::plan::plans::{self, SavedPlan};
use crate::school::Offer;
use crate::text::Voice;
use crate::ui::tree::Acting;
use crate::web::address;
use crate::web::page as browser;

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
    /// The plan whose name is being changed.
    pub renaming: Option<String>,
    /// Figures behind plans have changed, and that was not closed yet.
    pub tells_news: bool,
    /// There are plans and no answers: the chosen plan greets who comes back, until something is done.
    pub greets: bool,
    /// What was typed and is kept nowhere yet.
    pub(super) drafts: Drafts,
    /// What was entered as the day of registration could not be kept.
    pub is_registration_wrong: bool,
    /// The week of the log that is being changed.
    pub entry: Option<String>,
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
    return_to: Option<String>,
}

/// Whether the page has just made its room.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    New,
    Same,
}

/// What a field asks for when Enter, or Escape, is pressed in it.
pub const ENTER: &str = "data-enter";
pub const ESCAPE: &str = "data-escape";
/// What a field asks for when it is left: what it holds is whole only then.
pub const LEAVE: &str = "data-leave";

/// The desk. Passed by value.
#[derive(Clone, Copy)]
pub struct Desk {
    state: RwSignal<State, LocalStorage>,
}

/// Where the planner's views stand. They are moved into what the page has made for them.
pub struct Places {
    /// Goes into `#room`.
    pub room: HtmlElement,
    /// Goes into `#kept-news`, beside the calculator's buttons.
    pub beside: HtmlElement,
    /// Goes into `#news`, above the calculator.
    pub news: HtmlElement,
    /// Goes into `#take`, which only a frame of another site has.
    pub take: HtmlElement,
}

thread_local! {
    static PLACES: RefCell<Option<Places>> = const { RefCell::new(None) };
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
                renaming: None,
                tells_news: false,
                greets: false,
                drafts: Drafts::default(),
                is_registration_wrong: false,
                entry: None,
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

    pub fn keep_places(self, places: Places) {
        PLACES.with(|kept| *kept.borrow_mut() = Some(places));
    }

    /// Puts what stands beside the calculator where the page has made room for it.
    pub(super) fn move_in(self) {
        PLACES.with(|places| {
            if let Some(places) = places.borrow().as_ref() {
                browser::move_into("kept-news", &places.beside);
                browser::move_into("news", &places.news);
                browser::move_into("take", &places.take);
            }
        });
    }

    /// Puts the view into the page's room; says whether that is a new one.
    pub(super) fn take_room(self) -> Room {
        let is_new = PLACES.with(|places| {
            let places = places.borrow();
            places
                .as_ref()
                .is_some_and(|places| browser::take_room(&places.room))
        });
        if is_new { Room::New } else { Room::Same }
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

    pub fn voice(self) -> Voice {
        Voice::of(self.with(|state| state.language))
    }

    /// The voice of now, for what is said once.
    pub fn voice_now(self) -> Voice {
        Voice::of(self.now(|state| state.language))
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

    /// The estimate as the page makes it: with the programme of the school in whose page it stands.
    pub fn as_on_page(self, answers: &Answers) -> Result<Estimate, Incomplete> {
        let terms = Terms {
            programme: offered().map(|school| school.figures),
            ..Terms::default()
        };
        estimate_under(answers, self.today(), terms)
    }

    /// What that school says, where the estimate of these answers takes it.
    pub fn school_of(self, answers: &Answers) -> Option<Offer> {
        plans::school_of(offered(), answers, self.today())
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

    /// Takes these answers into the calculator, as the user's own, and shows a view of them.
    pub fn into_calculator(self, answers: &Answers, view: Option<View>) {
        let answers = Answers {
            view,
            at: None,
            language: Some(self.now(|state| state.language)),
            ..*answers
        };
        address::take_over(&link::write(&answers));
        // The page makes its calculator anew.
        request_animation_frame(move || self.move_in());
    }

    /// Keeps the calculator's present answers as a plan; gives its id back.
    pub fn keep_current(self) -> Result<SavedPlan, compare::NotKept> {
        self.read_page();
        let current = self.now(|state| state.current);
        let result = self.as_on_page(&current);
        let result = result.map_err(|_| compare::NotKept::NothingToKeep)?;
        let voice = self.voice();
        let plan = SavedPlan {
            id: self.new_id(),
            name: voice.echo(&current).replace(" · ", ", "),
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

/// What the school in whose page this one stands says of a programme.
fn offered() -> Option<Offer> {
    Offer::read(&browser::offer())
}

fn changes(kept: &Kept) -> u32 {
    let count = kept.get(CHANGES).and_then(|count| count.parse().ok());
    count.unwrap_or(0)
}

pub(super) fn is_shared() -> bool {
    browser::keeping_of_page() == "shared"
}

impl Acting for Desk {
    fn act(self, mark: &str, from: &DomElement) {
        let (name, rest) = mark.split_once(' ').unwrap_or((mark, ""));
        if self.now(|state| state.greets) {
            self.update(|state| state.greets = false);
        }
        let card = from.closest("section[aria-labelledby]").ok().flatten();
        let card = card.and_then(|card| card.get_attribute("aria-labelledby"));
        let focus = match name {
            // What was taken away takes the focus with it, or hands it to its neighbour.
            "delete" | "delete-week" | "remove-own" | "rule" | "unrule" | "delete-aside" => {
                self.update(|state| state.return_to = card.clone());
                Focus::Undo
            }
            "undo-change" | "quiet" | "quiet-undo" => {
                Focus::Fallback(self.now(|state| state.return_to.clone()))
            }
            _ => Focus::Fallback(card),
        };
        self.do_as_asked(name, rest, from);
        // A refusal leaves the form as it is, and the focus in it.
        let is_refused = name == "rule" && self.now(|state| state.ruling_fault.is_some());
        let focus = if is_refused {
            Focus::Fallback(None)
        } else {
            focus
        };
        request_animation_frame(move || focus.keep());
    }
}

/// Where the focus goes when something was done.
enum Focus {
    /// To the way back, where there is one.
    Undo,
    /// Stays; to this heading where the focus was lost.
    Fallback(Option<String>),
}

impl Focus {
    fn keep(self) {
        let heading = match self {
            Self::Undo if browser::by_id("undo-change").is_some() => {
                return browser::focus("undo-change");
            }
            Self::Undo => None,
            Self::Fallback(heading) => heading,
        };
        if !browser::is_focus_lost() {
            return;
        }
        let heading = heading.filter(|id| browser::by_id(id).is_some());
        let heading = heading.unwrap_or_else(|| "room-heading".to_owned());
        if let Some(element) = browser::by_id(&heading) {
            let _ = element.set_attribute("tabindex", "-1");
            browser::focus(&heading);
        }
    }
}

impl Desk {
    pub(super) fn do_as_asked(self, name: &str, rest: &str, from: &DomElement) {
        match name {
            "undo-change" => self.undo(),
            "quiet" => self.update(|state| state.said = Said::default()),
            "quiet-undo" => self.update(|state| state.undo = None),
            DRAFT => self.keep_draft(from),
            "focus" => browser::focus(rest),
            _ => {
                let acts = [
                    compare::act,
                    keeping::act,
                    copies::act,
                    changes::act,
                    hours::act,
                    advice::act,
                    my_plan::act,
                    take::act,
                ];
                acts.iter().any(|act| act(self, name, rest, from));
            }
        }
    }
}
