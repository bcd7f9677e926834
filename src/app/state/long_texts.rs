//! The long texts of the language: one file, fetched when a reader opens the first of them.

use leptos::prelude::*;

use crate::answers::Language;
use crate::browser::notes::{self, Notes};

/// A long text, or where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LongText {
    /// On its way; also before anybody has asked.
    Loading,
    Here(String),
    /// It did not arrive; asking again tries again.
    Failed,
}

/// What a fetch was for. Of an earlier one nothing is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
struct TextRequest {
    language: Language,
    attempt: u32,
}

#[derive(Clone, Copy)]
pub struct LongTextsState {
    /// How often they were asked for.
    attempt: RwSignal<u32>,
    wanted: Memo<Option<TextRequest>>,
    fetched: LocalResource<Option<(TextRequest, Option<Notes>)>>,
}

impl LongTextsState {
    pub fn new(language: Signal<Language>) -> Self {
        let attempt = RwSignal::new(0);
        let wanted = Memo::new(move |_| {
            let attempt = attempt.get();
            let language = language.get();
            (attempt > 0).then_some(TextRequest { language, attempt })
        });
        let fetched = LocalResource::new(move || {
            let wanted = wanted.get();
            async move {
                let wanted = wanted?;
                Some((wanted, notes::fetch(wanted.language).await))
            }
        });
        Self {
            attempt,
            wanted,
            fetched,
        }
    }

    /// Has them fetched, where that was not done or has failed.
    pub fn load(self) {
        let is_first = self.attempt.get_untracked() == 0;
        let has_failed = untrack(|| self.has_failed());
        if is_first || has_failed {
            self.attempt.update(|attempt| *attempt += 1);
        }
    }

    pub fn has_failed(self) -> bool {
        matches!(self.arrived(), Some(None))
    }

    pub fn text(self, key: &str) -> LongText {
        match self.arrived() {
            None => LongText::Loading,
            Some(None) => LongText::Failed,
            Some(Some(notes)) => LongText::Here(notes.get(key).unwrap_or_default()),
        }
    }

    /// What has come of what is wanted now.
    fn arrived(self) -> Option<Option<Notes>> {
        let (of, notes) = self.fetched.get().flatten()?;
        (Some(of) == self.wanted.get()).then_some(notes)
    }
}
