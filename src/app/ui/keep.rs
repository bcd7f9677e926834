//! What is kept, and what is not: saving, clearing, a link beside what was kept, a computer that is shared.

use super::Page;
use super::state::{Cleared, Keeping, Notice};
use crate::answers::Answers;
use crate::browser::address::{self, Whose, Write};
use crate::browser::page as browser;
use crate::browser::storage::{self, Found, NotKept, TakenOut};
use crate::link;
use crate::parts::{self, Change};

impl Page {
    /// Keeps the answers, where they may be kept.
    pub(super) fn keep(self) {
        let (may, answers) = self.now(|state| {
            (
                matches!(
                    state.keeping,
                    Keeping::Here(_) | Keeping::Full | Keeping::Blocked
                ),
                state.answers,
            )
        });
        if !may {
            return;
        }
        let now = browser::now();
        let keeping = match storage::keep(&answers, &now) {
            Ok(()) => Keeping::Here(now),
            Err(NotKept::Blocked) => Keeping::Blocked,
            Err(NotKept::Full) => Keeping::Full,
            Err(NotKept::Unreadable(reason)) => Keeping::Unreadable(reason),
        };
        self.update(|state| state.keeping = keeping);
    }

    /// Keeps these answers from now on, in the place of what was there.
    pub(super) fn keep_these(self) {
        storage::put_aside();
        self.update(|state| state.keeping = Keeping::Here(String::new()));
        self.keep();
        // What is shown is the user's own from now on.
        let fragment = link::write(&self.now(|state| state.answers));
        address::write(&fragment, Write::SameStep, Whose::Own);
    }

    /// Leaves a link and returns to the answers that were kept.
    pub(super) fn back_to_mine(self) {
        if let Keeping::Link(shown) = self.now(|state| state.keeping.clone()) {
            // Another tab may have kept others meanwhile.
            let kept = match storage::open() {
                Found::Kept(kept) => kept,
                _ => shown,
            };
            self.update(|state| {
                state.keeping = Keeping::Here(kept.saved);
                state.faulty.clear();
            });
            self.change(kept.answers, None);
        }
    }

    /// Forgets everything, here and in storage; can be undone until the page closes.
    pub(super) fn clear(self) {
        self.take_away(&storage::KEYS, Notice::Cleared);
        parts::tell(Change::Cleared);
    }

    /// Begins with blank answers; plans and log stay. Can be undone until the page closes.
    pub(super) fn start_new(self) {
        self.take_away(&storage::ANSWERS, Notice::StartedNew);
    }

    fn take_away(self, keys: &[&'static str], told: Notice) {
        let mut before = self.now(|state| state.answers);
        // On a shared computer too: another tab may have kept something.
        let mut kept = storage::take_out(keys);
        let blank = Answers {
            language: before.language,
            view: before.view,
            ..Answers::default()
        };
        self.change(blank, None);
        self.write_now();
        // The blank answers need no place either.
        storage::forget();
        self.update(|state| {
            let was_shared = state.keeping == Keeping::Shared;
            let (mut held, stays) = std::mem::take(&mut state.held)
                .into_iter()
                .partition(|(key, _)| keys.contains(key));
            state.held = stays;
            // Twice without an undo: what was taken away first is not lost.
            if let Some(earlier) = state.cleared.take() {
                if before == blank {
                    before = earlier.answers;
                }
                add_missing(&mut kept, earlier.kept);
                add_missing(&mut held, earlier.held);
            }
            state.faulty.clear();
            state.asked_to_clear = false;
            state.notices = vec![told];
            state.cleared = Some(Cleared {
                answers: before,
                kept,
                held,
                was_shared,
            });
            // Whatever stood in the way of keeping is gone.
            if !matches!(state.keeping, Keeping::Shared | Keeping::Blocked) {
                state.keeping = Keeping::Here(String::new());
            }
        });
    }

    /// Brings back what was cleared.
    pub(super) fn undo_clear(self) {
        let Some(cleared) = self.now(|state| state.cleared.clone()) else {
            return;
        };
        self.update(|state| {
            state.cleared = None;
            state
                .notices
                .retain(|notice| !matches!(notice, Notice::Cleared | Notice::StartedNew));
        });
        let is_shared = self.is_shared();
        // What was only on the page stays only there; what lay in storage goes there, unless the computer was
        // said to be shared since.
        let stored_again = !is_shared || cleared.was_shared;
        if stored_again {
            storage::put_back(&cleared.kept);
        }
        self.update(|state| {
            if !stored_again {
                add_missing(&mut state.held, cleared.kept);
            }
            if is_shared {
                add_missing(&mut state.held, cleared.held);
            } else {
                storage::put_back(&cleared.held);
            }
        });
        self.change(cleared.answers, None);
        self.write_now();
        parts::tell(Change::ClearUndone);
    }

    /// Others use this computer too: what is kept is taken out of storage and stays on the page only. When
    /// they no longer do, it is kept again.
    pub(super) fn share_computer(self, shared: bool) {
        address::mark_shared(shared);
        if shared {
            let held = storage::take_out(&storage::KEYS);
            self.update(|state| {
                state.held = held;
                state.keeping = Keeping::Shared;
            });
        } else {
            self.update(|state| {
                storage::put_back(&std::mem::take(&mut state.held));
                state.keeping = Keeping::Here(String::new());
            });
            self.keep();
        }
        parts::tell(Change::Sharing);
    }
}

/// Adds texts under keys that have none.
fn add_missing(to: &mut TakenOut, more: TakenOut) {
    for (key, text) in more {
        if to.iter().all(|(other, _)| *other != key) {
            to.push((key, text));
        }
    }
}
