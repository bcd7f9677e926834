//! The guide: contents, a section at a time, the glossary, and a search over all of it.

mod besides;
mod contents;
mod places;
mod search;
mod section;

use std::rc::Rc;

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element as DomElement;

use super::fetched;
use super::passage::Reading;
use super::shelf::{Fetched, Shelf};
use crate::answers::{Anchor, Language};
use crate::browser::files;
use crate::browser::page as browser;
use crate::evidence::Evidence;
use crate::guide::search::Index;
use crate::guide::{Guide, Mine, file};
use crate::text::Locale;
use crate::text::reader_words::ReaderWord;
use crate::ui::tree::Element;

use places::{Shown, shown_at};
pub use places::{heading_of, link_to, needs_evidence};

/// The guide of a language, ready to be searched.
pub struct Open {
    language: Language,
    pub guide: Guide,
    index: Index,
}

/// What the reader knows of the guide.
#[derive(Default)]
pub struct State {
    open: Fetched<Rc<Open>>,
    query: String,
    /// The figure whose source is shown: its passage, and its place among the figures of that.
    pub figure: Option<(String, usize)>,
}

impl State {
    /// The language of the guide that is here.
    pub fn language(&self) -> Option<Language> {
        match &self.open {
            Fetched::Here(open) => Some(open.language),
            _ => None,
        }
    }
}

pub fn view(shelf: Shelf) -> Vec<Element> {
    let locale = shelf.locale_of_text();
    let open = shelf.with(|state| state.guide.open.clone());
    let mut parts = vec![super::heading(
        locale,
        ReaderWord::GuideTitle,
        ReaderWord::GuideLead,
    )];
    match open {
        Fetched::Here(open) => parts.extend(opened(shelf, locale, &open)),
        Fetched::Failed => parts.push(super::not_loaded(locale, "load-guide")),
        Fetched::NotAsked | Fetched::Loading => parts.push(super::loading(locale)),
    }
    parts
}

/// Fetches the guide, where it is not here in this language.
pub fn load(shelf: Shelf) {
    let language = shelf.now(|state| state.language);
    let is_here = shelf.now(|state| match &state.guide.open {
        Fetched::Here(open) => open.language == language,
        Fetched::Loading => true,
        Fetched::NotAsked | Fetched::Failed => false,
    });
    if is_here {
        return;
    }
    shelf.update(|state| {
        if !matches!(state.guide.open, Fetched::Here(_)) {
            state.guide.open = Fetched::Loading;
        }
    });
    spawn_local(async move {
        let guide = files::fetch(file::name(language)).await;
        let guide = guide.and_then(|text| file::read(&text));
        let open = guide.map_or(Fetched::Failed, |guide| {
            let index = Index::new(&guide, Locale::of(language));
            Fetched::Here(Rc::new(Open {
                language,
                guide,
                index,
            }))
        });
        shelf.update(|state| state.guide.open = open);
        // The language may have changed meanwhile.
        if shelf.now(|state| state.language) != language {
            return load(shelf);
        }
        request_animation_frame(move || shelf.go_to_place());
    });
}

fn opened(shelf: Shelf, locale: Locale, open: &Open) -> Vec<Element> {
    let (query, at, answers) = shelf.with(|state| {
        let query = state.guide.query.clone();
        (query, state.at, state.answers)
    });
    let estimate = shelf.estimate().ok();
    let with = Reading {
        shelf,
        locale,
        guide: &open.guide,
        mine: Mine {
            answers: &answers,
            estimate: estimate.as_ref(),
            locale,
        },
    };
    let mut parts = vec![search::card(locale, open, &query)];
    let place = at.map(Anchor::name).unwrap_or_default();
    match shown_at(&open.guide, &place) {
        Shown::Section(section) => {
            parts.push(section::article(&with, section));
            parts.push(section::neighbours(locale, &open.guide, section, &answers));
        }
        Shown::Glossary => parts.push(section::glossary(&with)),
        Shown::Besides(what) => parts.push(besides::article(&with, what)),
        Shown::Contents => parts.push(contents::contents(locale, &open.guide, &answers)),
    }
    parts
}

/// Does what was asked for, where it is of this view.
pub fn act(shelf: Shelf, name: &str, rest: &str, from: &DomElement) -> bool {
    match name {
        "load-guide" => load(shelf),
        "load-evidence" => fetched::load::<Evidence>(shelf),
        "search" => shelf.update(|state| state.guide.query = browser::entered(from)),
        // `figure 2 the-three-levels`; the same one again closes it.
        "figure" => {
            let (place, passage) = rest.split_once(' ').unwrap_or((rest, ""));
            let asked = place.parse().ok().map(|place| (passage.to_owned(), place));
            shelf.update(|state| {
                state.guide.figure =
                    asked.filter(|asked| state.guide.figure.as_ref() != Some(asked));
            });
        }
        "close-figure" => {
            shelf.update(|state| state.guide.figure = None);
            // Back to the figure, which stands before its source.
            let button = from.closest(".passage").ok().flatten();
            let button = button.and_then(|passage| {
                let mark = format!("[data-act=\"figure {rest}\"]");
                passage.query_selector(&mark).ok().flatten()
            });
            if let Some(button) = button.and_then(|b| b.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = button.focus();
            }
        }
        _ => return false,
    }
    true
}
