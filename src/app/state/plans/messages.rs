//! The message about the last action, and the undo of the last change that has one. Both are shown side by side: an
//! undo stays until it is closed, whatever message follows.

use leptos::prelude::*;

use super::{PlansState, storage};
use crate::answers::{Answers, View};
use crate::plan::records::Records;

/// The message about the last action, in the views of plans and at the adviser's desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub text: String,
    /// Shown below the text as a list.
    pub list: Vec<String>,
    /// Whether the action failed.
    pub is_error: bool,
    /// Whether the action was started next to the calculator, which then shows it.
    pub is_beside: bool,
}

/// A change that can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// The records before the change, and after it.
    before: Records,
    after: Records,
    /// The calculator's answers, if the change replaced them too.
    answers: Option<Answers>,
    /// The quarantined text, if the change deleted it.
    quarantined: Option<String>,
    /// The message that says what was done.
    pub done: String,
    /// Whether the change was made next to the calculator.
    pub is_beside: bool,
}

impl PlansState {
    /// Shows the result of an action.
    pub fn say(self, text: String) {
        self.show_message(text, Vec::new(), false);
    }

    /// Shows why an action failed.
    pub fn say_error(self, text: String) {
        self.say_errors(text, Vec::new());
    }

    /// Shows why an action failed, with a list of all reasons.
    pub fn say_errors(self, text: String, list: Vec<String>) {
        self.show_message(text, list, true);
    }

    fn show_message(self, text: String, list: Vec<String>, is_error: bool) {
        self.message.set(Some(Message {
            text,
            list,
            is_error,
            is_beside: self.is_beside_calculator(),
        }));
    }

    pub fn close_message(self) {
        self.message.set(None);
    }

    /// Closes the message of an action next to the calculator.
    pub fn close_beside(self) {
        let is_beside =
            |message: &Option<Message>| message.as_ref().is_some_and(|message| message.is_beside);
        if self.message.with_untracked(is_beside) {
            self.message.set(None);
        }
    }

    pub fn close_undo(self) {
        self.undo.set(None);
    }

    fn is_beside_calculator(self) -> bool {
        self.app.view.get_untracked() == View::Estimate
    }

    /// Changes records and offers an undo.
    pub fn change_undoably(self, done: String, change: impl FnOnce(&mut Records, u64)) {
        self.change_with_undo(|records, now| {
            change(records, now);
            done
        });
    }

    /// Like `change_undoably`; the change returns its message. Without a change there is no undo.
    pub fn change_with_undo(self, change: impl FnOnce(&mut Records, u64) -> String) {
        let before = self.records.with_untracked(Records::clone);
        let (mut after, mut done) = (Records::default(), String::new());
        self.records.change(|records, now| {
            done = change(records, now);
            after = records.clone();
        });
        if before == after {
            self.say(done);
        } else {
            self.offer_undo(done, before, after);
        }
    }

    /// Offers an undo for a change that was made.
    pub fn offer_undo(self, done: String, before: Records, after: Records) {
        self.message.set(None);
        self.undo.set(Some(Undo {
            before,
            after,
            answers: None,
            quarantined: None,
            done,
            is_beside: self.is_beside_calculator(),
        }));
    }

    /// Lets the undo also restore these answers of the calculator, which the change replaced.
    pub fn undo_brings_back(self, answers: Answers) {
        self.undo.update(|undo| {
            if let Some(undo) = undo {
                undo.answers = Some(answers);
            }
        });
    }

    /// Deletes the quarantined text. Can be undone.
    pub fn delete_quarantined(self, done: String) {
        let Some(text) = storage::delete_quarantined() else {
            return;
        };
        self.offer_undo(done, Records::default(), Records::default());
        self.undo.update(|undo| {
            if let Some(undo) = undo {
                undo.quarantined = Some(text);
            }
        });
    }

    /// Undoes the last change.
    pub fn undo_last(self) {
        let Some(undo) = self.undo.get_untracked() else {
            return;
        };
        self.undo.set(None);
        if let Some(text) = &undo.quarantined {
            storage::put_back_quarantined(text);
        }
        self.records
            .change(|records, now| records.undo(&undo.before, &undo.after, now));
        if let Some(answers) = undo.answers {
            self.open_in_calculator(&answers, Some(self.app.view.get_untracked()));
        }
    }
}
