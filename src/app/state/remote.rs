//! Files beside the page, one a language: fetched when a view first needs them, and again in another language. Until
//! that one is here, the first stays: a view is in one language at a time.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::answers::Language;
use crate::browser::files;

/// What is known of a file.
#[derive(Debug)]
pub enum RemoteData<T> {
    NotAsked,
    Loading,
    Ready(Arc<Localized<T>>),
    Failed,
}

/// What a file of a language holds.
#[derive(Debug)]
pub struct Localized<T> {
    pub language: Language,
    pub content: T,
}

// Derived, these would ask the same of what the file holds.
impl<T> Clone for RemoteData<T> {
    fn clone(&self) -> Self {
        match self {
            Self::NotAsked => Self::NotAsked,
            Self::Loading => Self::Loading,
            Self::Ready(file) => Self::Ready(Arc::clone(file)),
            Self::Failed => Self::Failed,
        }
    }
}

/// A file that is one a language, and what is known of it. Passed by value.
pub struct RemoteFile<T: 'static> {
    data: RwSignal<RemoteData<T>>,
    language: Signal<Language>,
    name: fn(Language) -> &'static str,
    parse: fn(&str, Language) -> Option<T>,
}

impl<T> Clone for RemoteFile<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RemoteFile<T> {}

impl<T: Send + Sync + 'static> RemoteFile<T> {
    /// Nothing is fetched yet. `language`: the one that is wanted.
    pub fn new(
        language: Signal<Language>,
        name: fn(Language) -> &'static str,
        parse: fn(&str, Language) -> Option<T>,
    ) -> Self {
        Self {
            data: RwSignal::new(RemoteData::NotAsked),
            language,
            name,
            parse,
        }
    }

    pub fn get(self) -> RemoteData<T> {
        self.data.get()
    }

    /// What is here, where it is in this language; what is still to be replaced counts as on its way.
    pub fn get_in(self, language: Language) -> RemoteData<T> {
        match self.data.get() {
            RemoteData::Ready(file) if file.language != language => RemoteData::Loading,
            data => data,
        }
    }

    /// What is here, in whatever language.
    pub fn ready(self) -> Option<Arc<Localized<T>>> {
        match self.data.get() {
            RemoteData::Ready(file) => Some(file),
            _ => None,
        }
    }

    /// Fetches the file, where it is not here in the language that is wanted.
    pub fn fetch(self) {
        let language = self.language.get_untracked();
        let is_here_or_coming = self.data.with_untracked(|data| match data {
            RemoteData::Ready(file) => file.language == language,
            RemoteData::Loading => true,
            RemoteData::NotAsked | RemoteData::Failed => false,
        });
        if is_here_or_coming {
            return;
        }
        if !matches!(self.data.get_untracked(), RemoteData::Ready(_)) {
            self.data.set(RemoteData::Loading);
        }
        spawn_local(async move {
            let text = files::fetch((self.name)(language)).await;
            let content = text.and_then(|text| (self.parse)(&text, language));
            self.data.set(content.map_or(RemoteData::Failed, |content| {
                RemoteData::Ready(Arc::new(Localized { language, content }))
            }));
            // The language may have changed meanwhile.
            if self.language.get_untracked() != language {
                self.fetch();
            }
        });
    }
}
