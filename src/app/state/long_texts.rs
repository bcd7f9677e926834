//! The long texts of a language: one file, fetched when the user opens the first of them.

use leptos::prelude::*;

use crate::answers::Language;
use crate::browser::notes::{self, Notes};

/// A long text, or its loading status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LongText {
    /// Loading, or not requested yet.
    Loading,
    Here(String),
    /// The fetch failed; `load` retries.
    Failed,
}

/// Identifies a fetch. Results of earlier requests are ignored.
#[derive(Clone, Copy, PartialEq, Eq)]
struct TextRequest {
    language: Language,
    attempt: u32,
}

/// The long texts of the page's language. Passed by value.
#[derive(Clone, Copy)]
pub struct LongTextsState {
    /// The number of requests so far.
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

    /// Fetches the texts, unless they are loading or have loaded.
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

    /// The long text of this key. Tracks its loading.
    pub fn text(self, key: &str) -> LongText {
        match self.arrived() {
            None => LongText::Loading,
            Some(None) => LongText::Failed,
            Some(Some(notes)) => LongText::Here(notes.get(key).unwrap_or_default()),
        }
    }

    /// The result of the current request, if it has arrived.
    fn arrived(self) -> Option<Option<Notes>> {
        let (language, notes) = self.fetched.get().flatten()?;
        (Some(language) == self.wanted.get()).then_some(notes)
    }
}
