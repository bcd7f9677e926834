//! Copying text to the clipboard, and its status.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::page as browser;

/// The result of copying a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyStatus {
    Copied,
    /// The browser denied access to the clipboard.
    Refused,
}

impl CopyStatus {
    /// Copies a text to the clipboard.
    pub async fn of(text: String) -> Self {
        if browser::copy(text).await {
            Self::Copied
        } else {
            Self::Refused
        }
    }
}

/// The status of copying a text, as a signal.
#[derive(Clone, Copy)]
pub struct CopyState(RwSignal<Option<CopyStatus>>);

impl CopyState {
    /// Starts without a status.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// The status of the last copy; `None` before the first. Tracks it.
    pub fn status(self) -> Option<CopyStatus> {
        self.0.get()
    }

    /// Resets the status, because the text has changed.
    pub fn forget(self) {
        self.0.set(None);
    }

    pub fn copy(self, text: String) {
        self.copy_or(text, || {});
    }

    /// Copies a text. Calls `on_refused` when the browser denies access to the clipboard.
    pub fn copy_or(self, text: String, on_refused: impl FnOnce() + 'static) {
        spawn_local(async move {
            let status = CopyStatus::of(text).await;
            // The component may be disposed by then.
            let _ = self.0.try_set(Some(status));
            if status == CopyStatus::Refused {
                on_refused();
            }
        });
    }
}

impl Default for CopyState {
    fn default() -> Self {
        Self::new()
    }
}
