//! What the page knows, and what its parts can ask for.

use leptos::prelude::TimeoutHandle;

use crate::answers::{Answers, View};
use crate::browser::notes::Notes;
use crate::browser::page as browser;
use crate::browser::storage::TakenOut;
use crate::estimate::{Estimate, Incomplete, Terms, estimate_under};
use crate::link::{self, Field};
use crate::parts::Request;
use crate::saved::{Kept, Unreadable};
use crate::school::Offer;

/// Whether and where answers are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Kept at this time (`YYYY-MM-DDTHH:MM`); empty before the first time.
    Here(String),
    Blocked,
    Full,
    Unreadable(Unreadable),
    /// A link is shown; what was kept before stays until the user chooses.
    Link(Kept),
    /// Others use this computer too: nothing is kept.
    Shared,
}

/// What was cleared, to be brought back until the page closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleared {
    pub answers: Answers,
    /// Everything that was kept, as it lay in storage.
    pub(super) kept: TakenOut,
    /// What the page held because the computer was shared.
    pub(super) held: TakenOut,
    /// The computer was shared when it was cleared.
    pub(super) was_shared: bool,
}

/// A message above the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A value of the link that could not be used.
    BadValue(link::Note),
    OtherVersion,
    /// Answers of an earlier visit are here again; since when.
    WelcomeBack(String),
    /// Everything was cleared.
    Cleared,
    /// The answers were cleared; plans and log are still there.
    StartedNew,
}

/// The long texts.
#[derive(Clone)]
pub enum LongTexts {
    NotAsked,
    Loading,
    Here(Notes),
    Failed,
}

/// What happened when the link was to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copied {
    NotAsked,
    Yes,
    /// The browser does not let the page: the link itself.
    No(String),
}

/// What a part of the page asks for when it is clicked, opened or chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Move the focus to the element with this id.
    Focus(&'static str),
    LoadNotes,
    CopyLink,
    /// Show another view.
    View(View),
    /// A place of the guide: what explains this, or more of it.
    Guide(&'static str),
    /// Keep these answers for comparison.
    Keep,
    /// Print the summary.
    Print,
    /// Ask again for a part that did not arrive.
    TryAgain,
    /// Ask whether everything is to be cleared.
    AskClear,
    DoNotClear,
    Clear,
    /// Clear the answers, not the plans.
    StartNew,
    /// Others use this computer too, or no longer.
    Shared,
    Undo,
    KeepThese,
    BackToMine,
    /// Close the message at this place.
    Dismiss(usize),
    OtherLanguage,
    Theme,
    /// Take over the answers of the link.
    Go,
    /// The answer to the field with this name is the control's value.
    Answer(&'static str),
    /// The certification of this row is held or not.
    Certification(usize),
}

impl Act {
    /// As it stands in the page.
    pub fn mark(self) -> String {
        match self {
            Self::Focus(id) => format!("focus {id}"),
            Self::Dismiss(place) => format!("dismiss {place}"),
            Self::LoadNotes => "load-notes".into(),
            Self::CopyLink => "copy-link".into(),
            Self::View(view) => format!("view {}", view.name()),
            Self::Guide(place) => format!("view guide {place}"),
            Self::Keep => "keep".into(),
            Self::Print => "print".into(),
            Self::TryAgain => "try-again".into(),
            Self::AskClear => "ask-clear".into(),
            Self::DoNotClear => "do-not-clear".into(),
            Self::Shared => "shared".into(),
            Self::Clear => "clear".into(),
            Self::StartNew => "start-new".into(),
            Self::Undo => "undo".into(),
            Self::KeepThese => "keep-these".into(),
            Self::BackToMine => "back-to-mine".into(),
            Self::OtherLanguage => "other-language".into(),
            Self::Theme => "theme".into(),
            Self::Go => "go".into(),
            Self::Answer(name) => format!("answer {name}"),
            Self::Certification(row) => format!("certification {row}"),
        }
    }
}

/// What the page knows. One signal holds it all: every signal of its own kind is compiled on its own, and
/// patching the page costs less than telling its parts apart.
pub struct State {
    pub answers: Answers,
    /// What follows from the answers.
    pub(super) result: Result<Estimate, Incomplete>,
    /// Fields whose last entry cannot be used; the estimate is that of the entry before.
    pub faulty: Vec<Field>,
    pub keeping: Keeping,
    pub notices: Vec<Notice>,
    /// Whether everything is to be cleared was asked, and is not answered yet.
    pub asked_to_clear: bool,
    pub cleared: Option<Cleared>,
    /// What lay in storage before the computer was said to be shared.
    pub(super) held: TakenOut,
    pub copied: Copied,
    pub texts: LongTexts,
    /// What a school says of the program that the user is to attend.
    pub(super) offer: Option<Offer>,
    /// What was asked of a part that did not arrive.
    pub missing: Option<Request>,
    /// What a screen reader hears.
    pub spoken: String,
    /// The field that the last written step of history was about.
    pub(super) last_step: Option<Field>,
    /// The field of a change that is not written yet.
    pub(super) pending: Option<Option<Field>>,
    /// Runs while the next write is held back.
    pub(super) holding: Option<TimeoutHandle>,
    pub(super) speak_timer: Option<TimeoutHandle>,
}

impl State {
    /// Takes over answers, and what follows from them.
    pub(super) fn say(&mut self, answers: Answers) {
        self.answers = answers;
        self.result = result_of(&answers, self.offer.as_ref());
        self.copied = Copied::NotAsked;
    }
}

/// What follows from answers, with the program of the school in whose page this one stands.
pub(super) fn result_of(answers: &Answers, offer: Option<&Offer>) -> Result<Estimate, Incomplete> {
    let terms = Terms {
        program: offer.map(|offer| offer.figures),
        ..Terms::default()
    };
    estimate_under(answers, browser::today(), terms)
}
