//! What is kept, and what is not: clearing and its undo, a link beside what was kept, a computer that is shared.

use leptos::prelude::*;

use super::answers::AnswersState;
use super::notices::Notice;
use super::persistence::{Cleared, Persistence, add_missing};
use crate::answers::Answers;
use crate::browser::address::{self, HistoryOwner, HistoryWrite};
use crate::browser::storage::{self, LoadResult, TakenOut};
use crate::link;

impl AnswersState {
    /// Keeps these answers from now on, in the place of what was there.
    pub fn keep_these(self) {
        storage::put_aside();
        let answers = self.get_untracked();
        self.persistence
            .status
            .set(Persistence::Here(String::new()));
        self.persistence.keep(&answers);
        // What is shown is the user's own from now on.
        address::write(
            &link::write(&answers),
            HistoryWrite::SameStep,
            HistoryOwner::Own,
        );
    }

    /// Leaves a link and returns to the answers that were kept.
    pub fn back_to_mine(self) {
        let Persistence::Link(shown) = self.persistence.status.get_untracked() else {
            return;
        };
        // Another tab may have kept others meanwhile.
        let kept = match storage::open() {
            LoadResult::Kept(kept) => kept,
            _ => shown,
        };
        self.persistence.status.set(Persistence::Here(kept.saved));
        self.forget_invalid();
        self.change(kept.answers, None);
    }

    /// Forgets everything, here and in storage; can be undone until the page closes.
    pub fn clear(self) {
        self.take_away(&storage::KEYS, Notice::Cleared);
    }

    /// Begins with blank answers; plans and log stay. Can be undone until the page closes.
    pub fn start_new(self) {
        self.take_away(&storage::ANSWERS, Notice::StartedNew);
    }

    fn take_away(self, keys: &[&'static str], told: Notice) {
        let persistence = self.persistence;
        let mut before = self.get_untracked();
        // On a shared computer too: another tab may have kept something.
        let mut stored = storage::take_out(keys);
        let blank = Answers {
            language: before.language,
            view: before.view,
            ..Answers::default()
        };
        self.change(blank, None);
        self.write_pending();
        // The blank answers need no place either.
        storage::forget();
        let (mut withheld, stays) = persistence
            .withheld
            .get_value()
            .into_iter()
            .partition(|(key, _)| keys.contains(key));
        persistence.withheld.set_value(stays);
        // Twice without an undo: what was taken away first is not lost.
        if let Some(earlier) = persistence.cleared.get_untracked() {
            if before == blank {
                before = earlier.answers;
            }
            add_missing(&mut stored, earlier.stored);
            add_missing(&mut withheld, earlier.withheld);
        }
        self.forget_invalid();
        persistence.is_asked_to_clear.set(false);
        self.notices.replace(vec![told]);
        persistence.cleared.set(Some(Cleared {
            answers: before,
            stored,
            withheld,
            was_shared: persistence.is_shared_untracked(),
        }));
        // Whatever stood in the way of keeping is gone.
        let status = persistence.status;
        if !status.with_untracked(|now| matches!(now, Persistence::Shared | Persistence::Blocked)) {
            status.set(Persistence::Here(String::new()));
        }
    }

    /// Brings back what was cleared; says whether there was something.
    pub fn undo_clear(self) -> bool {
        let persistence = self.persistence;
        let Some(cleared) = persistence.cleared.get_untracked() else {
            return false;
        };
        persistence.cleared.set(None);
        self.notices.dismiss_clearing();
        let is_shared = persistence.is_shared_untracked();
        // What was only on the page stays only there; what lay in storage goes there, unless the computer was
        // said to be shared since.
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

    /// What was taken out of storage under these keys does not come back any more.
    pub fn forget_taken(self, keys: &[&str]) {
        let stays = |taken: &mut TakenOut| taken.retain(|(key, _)| !keys.contains(key));
        self.persistence.withheld.update_value(stays);
        self.persistence.cleared.update(|cleared| {
            if let Some(cleared) = cleared {
                stays(&mut cleared.stored);
                stays(&mut cleared.withheld);
            }
        });
    }

    /// Others use this computer too: what is kept is taken out of storage and stays on the page only. When they no
    /// longer do, it is kept again.
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
