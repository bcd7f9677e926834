//! The messages above the form.

use leptos::prelude::*;

use super::set_if_changed;
use crate::link;

/// A message above the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A value of the link that could not be used.
    BadValue(link::Note),
    OtherVersion,
    /// Answers of an earlier visit were restored; saved at this time (`YYYY-MM-DDTHH:MM`).
    WelcomeBack(String),
    /// Everything was cleared.
    Cleared,
    /// The answers were cleared; plans and log are still there.
    StartedNew,
}

/// The messages, in display order.
#[derive(Clone, Copy)]
pub struct NoticesState(RwSignal<Vec<Notice>>);

impl NoticesState {
    pub fn new(notices: Vec<Notice>) -> Self {
        Self(RwSignal::new(notices))
    }

    pub fn all(self) -> Vec<Notice> {
        self.0.get()
    }

    /// Replaces all messages.
    pub fn replace(self, notices: Vec<Notice>) {
        set_if_changed(self.0, notices);
    }

    /// Closes the message at this index.
    pub fn dismiss(self, index: usize) {
        self.0.update(|notices| {
            if index < notices.len() {
                notices.remove(index);
            }
        });
    }

    /// Closes the messages about values of a link.
    pub fn dismiss_bad_values(self) {
        self.0
            .update(|notices| notices.retain(|one| !matches!(one, Notice::BadValue(_))));
    }

    /// Closes the messages that offer to undo a clearing.
    pub fn dismiss_clearing(self) {
        self.0.update(|notices| {
            notices.retain(|one| !matches!(one, Notice::Cleared | Notice::StartedNew))
        });
    }
}
