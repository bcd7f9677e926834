//! What the page knows, and what its parts can ask for.

use leptos::prelude::TimeoutHandle;

use crate::answers::Answers;
use crate::estimate::{self, Estimate, Incomplete};
use crate::link::{self, Field};
use crate::saved::{Kept, Unreadable};
use crate::web::notes::Notes;
use crate::web::page as browser;

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
}

/// A message above the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A value of the link that could not be used.
    BadValue(link::Note),
    OtherVersion,
    /// Answers of an earlier visit are here again; since when.
    WelcomeBack(String),
    /// All answers were cleared; what they were.
    Cleared(Answers),
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
    Print,
    Clear,
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
            Self::Print => "print".into(),
            Self::Clear => "clear".into(),
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
    pub copied: Copied,
    pub texts: LongTexts,
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
        self.result = estimate::estimate(&answers, browser::today());
        self.copied = Copied::NotAsked;
    }
}
