//! Whether and where answers are kept. It never throws away what it cannot read.

use leptos::prelude::*;

use crate::answers::Answers;
use crate::browser::address::HistoryOwner;
use crate::browser::page as browser;
use crate::browser::storage::{self, SaveError, TakenOut};
use crate::saved::{SavedAnswers, Unreadable};

/// Whether and where answers are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// Kept at this time (`YYYY-MM-DDTHH:MM`); empty before the first time.
    Here(String),
    Blocked,
    Full,
    Unreadable(Unreadable),
    /// A link is shown; what was kept before stays until the user chooses.
    Link(SavedAnswers),
    /// Others use this computer too: nothing is kept.
    Shared,
}

impl Persistence {
    /// Whose answers are shown while they are kept in this way.
    pub const fn whose(&self) -> HistoryOwner {
        match self {
            Self::Link(_) => HistoryOwner::Linked,
            _ => HistoryOwner::Own,
        }
    }
}

/// What was cleared, to be brought back until the page closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleared {
    pub answers: Answers,
    /// Everything that was kept, as it lay in storage.
    pub stored: TakenOut,
    /// What the page held because the computer was shared.
    pub withheld: TakenOut,
    /// The computer was shared when it was cleared.
    pub was_shared: bool,
}

#[derive(Clone, Copy)]
pub struct PersistenceState {
    pub status: RwSignal<Persistence>,
    /// Whether everything is to be cleared was asked, and is not answered yet.
    pub is_asked_to_clear: RwSignal<bool>,
    pub cleared: RwSignal<Option<Cleared>>,
    /// What lay in storage before the computer was said to be shared.
    pub(super) withheld: StoredValue<TakenOut>,
    /// Tells that another part than the answers has stored something, or taken it out.
    pub stored: RwSignal<()>,
}

impl PersistenceState {
    pub fn new(status: Persistence) -> Self {
        Self {
            status: RwSignal::new(status),
            is_asked_to_clear: RwSignal::new(false),
            cleared: RwSignal::new(None),
            withheld: StoredValue::new(Vec::new()),
            stored: RwSignal::new(()),
        }
    }

    pub fn is_shared_untracked(self) -> bool {
        self.status
            .with_untracked(|status| *status == Persistence::Shared)
    }

    /// Keeps the answers, where they may be kept.
    pub(super) fn keep(self, answers: &Answers) {
        let may_keep = self.status.with_untracked(|status| {
            matches!(
                status,
                Persistence::Here(_) | Persistence::Full | Persistence::Blocked
            )
        });
        if !may_keep {
            return;
        }
        let now = browser::now();
        self.status.set(match storage::keep(answers, &now) {
            Ok(()) => Persistence::Here(now),
            Err(SaveError::Blocked) => Persistence::Blocked,
            Err(SaveError::Full) => Persistence::Full,
            Err(SaveError::Unreadable(reason)) => Persistence::Unreadable(reason),
        });
    }
}

/// Adds texts under keys that have none.
pub(super) fn add_missing(to: &mut TakenOut, more: TakenOut) {
    for (key, text) in more {
        if to.iter().all(|(other, _)| *other != key) {
            to.push((key, text));
        }
    }
}
