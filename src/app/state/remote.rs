//! Files next to the page, one per language. Each is fetched when a view first needs it, and again when the language
//! changes. Until the new one has loaded, the old one is shown: a view never mixes languages.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::answers::Language;
use crate::browser::files;

/// A remote file, or its loading status.
#[derive(Debug)]
pub enum RemoteData<T> {
    NotAsked,
    Loading,
    Ready(Arc<Localized<T>>),
    Failed,
}

/// The content of a file in one language.
#[derive(Debug)]
pub struct Localized<T> {
    pub language: Language,
    pub content: T,
}

// A derived `Clone` would require `T: Clone`.
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

/// A file that exists once per language, with its loading status. Passed by value.
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
    /// Creates the file without fetching it. `language`: the requested language.
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

    /// The file, or its loading status. Tracks it.
    pub fn get(self) -> RemoteData<T> {
        self.data.get()
    }

    /// The file in this language. A file in another language counts as loading.
    pub fn get_in(self, language: Language) -> RemoteData<T> {
        match self.data.get() {
            RemoteData::Ready(file) if file.language != language => RemoteData::Loading,
            data => data,
        }
    }

    /// The file in whatever language has loaded.
    pub fn ready(self) -> Option<Arc<Localized<T>>> {
        match self.data.get() {
            RemoteData::Ready(file) => Some(file),
            _ => None,
        }
    }

    /// Fetches the file, unless it has loaded or is loading in the requested language.
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
