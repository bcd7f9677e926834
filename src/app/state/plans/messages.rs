//! What is said about the last thing that was done, and the way back from the last change that has one. Both stand
//! side by side: a way back stays until it is closed, whatever is said after it.

use leptos::prelude::*;

use super::{PlansState, storage};
use crate::answers::{Answers, View};
use crate::plan::records::Records;

/// What is said about the last thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub text: String,
    /// Below the text, one by one.
    pub list: Vec<String>,
    /// Something could not be done.
    pub is_error: bool,
    /// It was asked for beside the calculator.
    pub is_beside: bool,
}

/// A change that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// What was there before, and after.
    before: Records,
    after: Records,
    /// The calculator's answers, where the change replaced them too.
    answers: Option<Answers>,
    /// What had been put aside, where the change deleted it.
    quarantined: Option<String>,
    /// What was done, for the message.
    pub done: String,
    /// It was done beside the calculator.
    pub is_beside: bool,
}

impl PlansState {
    /// Says what came of what was asked for.
    pub fn say(self, text: String) {
        self.show_message(text, Vec::new(), false);
    }

    /// Says why something could not be done.
    pub fn say_error(self, text: String) {
        self.say_errors(text, Vec::new());
    }

    /// Says why something could not be done, with all that stands in its way.
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

    /// Closes what was said beside the calculator.
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

    /// Changes records in a way that can be taken back.
    pub fn change_undoably(self, done: String, change: impl FnOnce(&mut Records, u64)) {
        self.change_and_tell(|records, now| {
            change(records, now);
            done
        });
    }

    /// The same; the change says what it has done. Where it has changed nothing, there is nothing to take back.
    pub fn change_and_tell(self, change: impl FnOnce(&mut Records, u64) -> String) {
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

    /// Offers the way back from a change that was made.
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

    /// The last change replaced these answers of the calculator too: taking it back brings them back.
    pub fn undo_brings_back(self, answers: Answers) {
        self.undo.update(|undo| {
            if let Some(undo) = undo {
                undo.answers = Some(answers);
            }
        });
    }

    /// Deletes what was put aside; can be taken back.
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

    /// Takes the last change back.
    pub fn take_back(self) {
        let Some(undo) = self.undo.get_untracked() else {
            return;
        };
        self.undo.set(None);
        if let Some(text) = &undo.quarantined {
            storage::put_back_quarantined(text);
        }
        self.records
            .change(|records, now| records.take_back(&undo.before, &undo.after, now));
        if let Some(answers) = undo.answers {
            self.open_in_calculator(&answers, Some(self.app.view.get_untracked()));
        }
    }
}
