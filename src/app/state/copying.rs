//! Copying a text, and what came of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::page as browser;

/// What came of copying a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyStatus {
    Copied,
    /// The browser does not let the page.
    Refused,
}

impl CopyStatus {
    /// Copies a text.
    pub async fn of(text: String) -> Self {
        if browser::copy(text).await {
            Self::Copied
        } else {
            Self::Refused
        }
    }
}

/// A text that can be copied, and what came of it the last time.
#[derive(Clone, Copy)]
pub struct CopyState(RwSignal<Option<CopyStatus>>);

impl CopyState {
    /// Nothing was copied yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Follows it; `None` while nothing was copied.
    pub fn status(self) -> Option<CopyStatus> {
        self.0.get()
    }

    /// The text is another one now.
    pub fn forget(self) {
        self.0.set(None);
    }

    pub fn copy(self, text: String) {
        self.copy_or(text, || {});
    }

    /// Copies a text; `on_refused` where the browser does not let the page.
    pub fn copy_or(self, text: String, on_refused: impl FnOnce() + 'static) {
        spawn_local(async move {
            let status = CopyStatus::of(text).await;
            // Who asked may be gone by then.
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
