//! What is saved and what is not: clearing and its undo, a link opened over saved answers, a shared computer.

use leptos::prelude::*;

use super::answers::AnswersState;
use super::notices::Notice;
use super::persistence::{Cleared, Persistence, add_missing};
use crate::answers::Answers;
use crate::browser::address::{self, HistoryOwner, HistoryWrite};
use crate::browser::storage::{self, LoadedAnswers, RemovedTexts};
use crate::link;

impl AnswersState {
    /// Saves the shown answers from now on, in place of the saved ones.
    pub fn save_shown(self) {
        storage::put_aside();
        let answers = self.get_untracked();
        self.persistence
            .status
            .set(Persistence::Here(String::new()));
        self.persistence.keep(&answers);
        // The answers shown are the user's own from now on.
        address::write(
            &link::write(&answers),
            HistoryWrite::Replace,
            HistoryOwner::Own,
        );
    }

    /// Leaves a link and returns to the saved answers.
    pub fn leave_link(self) {
        let Persistence::Link(link) = self.persistence.status.get_untracked() else {
            return;
        };
        // Another tab may have saved other answers meanwhile.
        let saved = match storage::load_answers() {
            LoadedAnswers::Kept(saved) => saved,
            _ => link,
        };
        self.persistence.status.set(Persistence::Here(saved.saved));
        self.forget_invalid();
        self.change(saved.answers, None);
    }

    /// Clears everything, here and in storage. Can be undone until the page closes.
    pub fn clear(self) {
        self.take_away(&storage::KEYS, Notice::Cleared);
    }

    /// Starts with blank answers; plans and log stay. Can be undone until the page closes.
    pub fn start_new(self) {
        self.take_away(&storage::ANSWERS, Notice::StartedNew);
    }

    fn take_away(self, keys: &[&'static str], notice: Notice) {
        let persistence = self.persistence;
        let mut before = self.get_untracked();
        // On a shared computer too: another tab may have stored something.
        let mut stored = storage::take_out(keys);
        let blank = Answers {
            language: before.language,
            view: before.view,
            ..Answers::default()
        };
        self.change(blank, None);
        self.write_pending();
        // Blank answers must not occupy storage either.
        storage::forget();
        let (mut withheld, stays) = persistence
            .withheld
            .get_value()
            .into_iter()
            .partition(|(key, _)| keys.contains(key));
        persistence.withheld.set_value(stays);
        // Cleared twice without an undo: the first content is merged, so that it is not lost.
        if let Some(earlier) = persistence.cleared.get_untracked() {
            if before == blank {
                before = earlier.answers;
            }
            add_missing(&mut stored, earlier.stored);
            add_missing(&mut withheld, earlier.withheld);
        }
        self.forget_invalid();
        persistence.is_asked_to_clear.set(false);
        self.notices.replace(vec![notice]);
        persistence.cleared.set(Some(Cleared {
            answers: before,
            stored,
            withheld,
            was_shared: persistence.is_shared_untracked(),
        }));
        // Whatever prevented saving is gone.
        let status = persistence.status;
        if !status.with_untracked(|now| matches!(now, Persistence::Shared | Persistence::Blocked)) {
            status.set(Persistence::Here(String::new()));
        }
    }

    /// Restores what was cleared. Returns whether there was anything.
    pub fn undo_clear(self) -> bool {
        let persistence = self.persistence;
        let Some(cleared) = persistence.cleared.get_untracked() else {
            return false;
        };
        persistence.cleared.set(None);
        self.notices.dismiss_clearing();
        let is_shared = persistence.is_shared_untracked();
        // What was only on the page stays only there. What was in storage returns to storage, unless the computer was
        // marked as shared since.
        if !is_shared || cleared.was_shared {
            storage::put_back(&cleared.stored);
        } else {
            persistence
                .withheld
                .update_value(|withheld| add_missing(withheld, cleared.stored));
        }
        if is_shared {
            persistence
                .withheld
                .update_value(|withheld| add_missing(withheld, cleared.withheld));
        } else {
            storage::put_back(&cleared.withheld);
        }
        self.change(cleared.answers, None);
        self.write_pending();
        true
    }

    /// Makes the removal of these storage keys permanent.
    pub fn forget_taken(self, keys: &[&str]) {
        let stays = |taken: &mut RemovedTexts| taken.retain(|(key, _)| !keys.contains(key));
        self.persistence.withheld.update_value(stays);
        self.persistence.cleared.update(|cleared| {
            if let Some(cleared) = cleared {
                stays(&mut cleared.stored);
                stays(&mut cleared.withheld);
            }
        });
    }

    /// Marks the computer as shared, or no longer. While it is, stored data is removed from storage and stays only on
    /// the page; afterwards it is stored again.
    pub fn share_computer(self, is_shared: bool) {
        let persistence = self.persistence;
        address::mark_shared(is_shared);
        if is_shared {
            persistence
                .withheld
                .set_value(storage::take_out(&storage::KEYS));
            persistence.status.set(Persistence::Shared);
        } else {
            storage::put_back(&persistence.withheld.get_value());
            persistence.withheld.set_value(Vec::new());
            persistence.status.set(Persistence::Here(String::new()));
            persistence.keep(&self.get_untracked());
        }
    }
}
