//! Files beside the page, one a language: fetched when a view first needs them, and again in another language.

use std::rc::Rc;

use leptos::prelude::request_animation_frame;
use wasm_bindgen_futures::spawn_local;

use super::shelf::{Fetched, Shelf, State};
use crate::answers::Language;
use crate::browser::files;
use crate::catalogue::{self, Catalogue};
use crate::evidence::{self, Evidence};

/// What a file of a language holds.
pub struct Open<T> {
    pub language: Language,
    pub content: T,
}

/// A kind of file that the reader knows.
pub trait Kept: Sized + 'static {
    fn file(language: Language) -> &'static str;
    fn read(text: &str, language: Language) -> Option<Self>;
    fn place(state: &mut State) -> &mut Fetched<Rc<Open<Self>>>;
    fn of(state: &State) -> &Fetched<Rc<Open<Self>>>;
}

impl Kept for Catalogue {
    fn file(language: Language) -> &'static str {
        catalogue::file(language)
    }

    fn read(text: &str, language: Language) -> Option<Self> {
        catalogue::read(text, language)
    }

    fn place(state: &mut State) -> &mut Fetched<Rc<Open<Self>>> {
        &mut state.catalogue
    }

    fn of(state: &State) -> &Fetched<Rc<Open<Self>>> {
        &state.catalogue
    }
}

impl Kept for Evidence {
    fn file(language: Language) -> &'static str {
        evidence::file(language)
    }

    fn read(text: &str, _: Language) -> Option<Self> {
        evidence::read(text)
    }

    fn place(state: &mut State) -> &mut Fetched<Rc<Open<Self>>> {
        &mut state.evidence
    }

    fn of(state: &State) -> &Fetched<Rc<Open<Self>>> {
        &state.evidence
    }
}

/// Fetches a file, where it is not here in this language.
pub fn load<T: Kept>(shelf: Shelf) {
    let language = shelf.now(|state| state.language);
    let is_here = shelf.now(|state| match T::of(state) {
        Fetched::Here(open) => open.language == language,
        Fetched::Loading => true,
        Fetched::NotAsked | Fetched::Failed => false,
    });
    if is_here {
        return;
    }
    shelf.update(|state| {
        let place = T::place(state);
        if !matches!(place, Fetched::Here(_)) {
            *place = Fetched::Loading;
        }
    });
    spawn_local(async move {
        let text = files::fetch(T::file(language)).await;
        let content = text.and_then(|text| T::read(&text, language));
        let open = content.map_or(Fetched::Failed, |content| {
            Fetched::Here(Rc::new(Open { language, content }))
        });
        shelf.update(|state| *T::place(state) = open);
        // The language may have changed meanwhile.
        if shelf.now(|state| state.language) != language {
            return load::<T>(shelf);
        }
        request_animation_frame(move || shelf.go_to_place());
    });
}
