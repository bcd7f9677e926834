//! Whether and where answers are saved. Data that cannot be read is never overwritten.

use leptos::prelude::*;

use crate::answers::Answers;
use crate::browser::address::HistoryOwner;
use crate::browser::page as browser;
use crate::browser::storage::{self, RemovedTexts, SaveError};
use crate::saved::{SavedAnswers, Unreadable};

/// Whether and where answers are saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// Saved at this time (`YYYY-MM-DDTHH:MM`); empty before the first save.
    Here(String),
    Blocked,
    Full,
    Unreadable(Unreadable),
    /// A link is shown; answers saved before stay until the user chooses.
    Link(SavedAnswers),
    /// The computer is shared: nothing is saved.
    Shared,
}

impl Persistence {
    /// The owner of the answers that are shown in this status.
    pub const fn owner(&self) -> HistoryOwner {
        match self {
            Self::Link(_) => HistoryOwner::Linked,
            _ => HistoryOwner::Own,
        }
    }
}

/// What was cleared. It can be restored until the page closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleared {
    pub answers: Answers,
    /// The stored data, as it was in storage.
    pub stored: RemovedTexts,
    /// The data that the page held because the computer was shared.
    pub withheld: RemovedTexts,
    /// Whether the computer was marked as shared when it was cleared.
    pub was_shared: bool,
}

/// The persistence status, and the data that can be restored. Passed by value.
#[derive(Clone, Copy)]
pub struct PersistenceState {
    pub status: RwSignal<Persistence>,
    /// Whether the confirmation for clearing everything is open.
    pub is_asked_to_clear: RwSignal<bool>,
    pub cleared: RwSignal<Option<Cleared>>,
    /// The data that was in storage before the computer was marked as shared.
    pub(super) withheld: StoredValue<RemovedTexts>,
    /// Notifies that another part than the answers has stored or removed something.
    pub stored: Trigger,
}

impl PersistenceState {
    pub fn new(status: Persistence) -> Self {
        Self {
            status: RwSignal::new(status),
            is_asked_to_clear: RwSignal::new(false),
            cleared: RwSignal::new(None),
            withheld: StoredValue::new(Vec::new()),
            stored: Trigger::new(),
        }
    }

    pub fn is_shared_untracked(self) -> bool {
        self.status
            .with_untracked(|status| *status == Persistence::Shared)
    }

    /// Saves the answers, if they may be saved.
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
        self.status
            .set(match storage::save_answers(answers, &browser::now()) {
                Ok(saved_at) => Persistence::Here(saved_at),
                Err(SaveError::Blocked) => Persistence::Blocked,
                Err(SaveError::Full) => Persistence::Full,
                Err(SaveError::Unreadable(reason)) => Persistence::Unreadable(reason),
            });
    }
}

/// Adds entries whose keys are missing.
pub(super) fn add_missing(to: &mut RemovedTexts, more: RemovedTexts) {
    for (key, text) in more {
        if to.iter().all(|(other, _)| *other != key) {
            to.push((key, text));
        }
    }
}
