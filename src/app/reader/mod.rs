//! The guide, the sources, and what schools need: a part of the program that arrives when the page first asks for it
//! (see [`crate::parts`]), and puts its view into the room that the page has made for it (`#room`). What it shows it
//! fetches: the guide and the catalogue of sources are files beside the page, one a language, so that the program does not
//! carry them.
//!
//! | module | what it is for |
//! |---|---|
//! | [`shelf`] | what is known, and what a click does |
//! | [`embed`] | what a school pastes into its site, and its own file |
//! | [`fetched`] | the files that views need |
//! | [`guide`] | contents, sections, glossary, search |
//! | [`passage`] | a passage as it is shown |
//! | [`states`], [`relief`], [`studies`] | what the guide shows besides its text |
//! | [`sources`] | where a figure comes from: tables, rows, sources, methods, limits |
//! | [`school`] | the school's file, in a frame of the school's page |

mod embed;
mod fetched;
mod guide;
mod passage;
mod relief;
mod school;
mod shelf;
mod sources;
mod states;
mod studies;

use std::cell::Cell;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub use shelf::Shelf;

use crate::answers::{Anchor, Answers, View};
use crate::browser::page as browser;
use crate::link;
use crate::parts::Library;
use crate::text::reader_words::ReaderWord;
use crate::text::{Locale, Spoken};
use crate::ui::tree::{ACT, Element, el, patched};

thread_local! {
    /// The shelf; made once.
    static OPEN: Cell<Option<Shelf>> = const { Cell::new(None) };
}

/// Makes the shelf, with its view in a place that is not shown yet; gives what the page may ask of it.
pub fn enter() -> Library {
    if OPEN.get().is_none() {
        start();
    }
    Library {
        show: |view| with(|shelf| shelf.show(view)),
        take_school_file: |text| with(|shelf| school::take(shelf, text)),
        follow_school_file: || with(school::follow),
    }
}

fn start() {
    let Some(room) = browser::new_place("reader") else {
        return browser::show_stopped();
    };
    let owner = Owner::new();
    let shelf = owner.with(|| Shelf::open(room.clone()));
    mount_to(room, move || patched(shelf, view)).forget();
    // Only the page for frames has it.
    let above = browser::by_id("frame-school").and_then(|place| place.dyn_into().ok());
    if let Some(above) = above {
        mount_to(above, move || patched(shelf, school::view)).forget();
    }
    let gone = window_event_listener(leptos::ev::pagehide, move |_| embed::keep_entered(shelf));
    // It listens, and the shelf lives, as long as the page.
    std::mem::forget(gone);
    std::mem::forget(owner);
    OPEN.set(Some(shelf));
}

fn with(act: impl FnOnce(Shelf)) {
    if let Some(shelf) = OPEN.get() {
        act(shelf);
    }
}

fn view(shelf: Shelf) -> Vec<Element> {
    let parts: Vec<Element> = match shelf.with(|state| state.view) {
        View::Sources => sources::view(shelf),
        View::Embed => embed::view(shelf),
        _ => guide::view(shelf),
    };
    let language = shelf.locale_of_text().language;
    vec![
        el("div")
            .class("reader")
            .attr("lang", language.name())
            .add(parts),
    ]
}

/// The heading of a view; it takes the focus when the view opens.
fn heading(locale: Locale, title: impl Spoken, lead: impl Spoken) -> Element {
    el("div")
        .class("intro")
        .add(
            el("h1")
                .id("room-heading")
                .attr("tabindex", "-1")
                .add(locale.say(title)),
        )
        .add(el("p").add(locale.say(lead)))
}

fn loading(locale: Locale) -> Element {
    el("p")
        .class("card")
        .attr("role", "status")
        .add(locale.say(ReaderWord::Loading))
}

/// What was to be fetched did not come; `again` asks for it once more.
fn not_loaded(locale: Locale, again: &'static str) -> Element {
    el("p")
        .class("notice")
        .attr("role", "alert")
        .add(el("span").add(locale.say(ReaderWord::NotLoaded)))
        .add(
            el("button")
                .class("quiet")
                .attr("type", "button")
                .attr(ACT, again)
                .add(locale.say(ReaderWord::TryAgain)),
        )
}

/// The id in the page of a place.
fn dom_id(place: &str) -> String {
    format!("at-{place}")
}

/// The heading of a place in a view; it takes the focus when the place opens.
fn place_heading(place: &str, title: impl Into<String>) -> Element {
    el("h2")
        .attr("id", dom_id(place))
        .attr("tabindex", "-1")
        .add(title.into())
}

/// A link to a place in a view, which can be opened in another tab.
fn link_to(view: View, answers: &Answers, place: &str) -> Element {
    let there = Answers {
        view: Some(view),
        at: Anchor::from_name(place),
        ..*answers
    };
    el("a")
        .attr("href", format!("#{}", link::write(&there)))
        .attr(ACT, format!("go {} {place}", view.name()))
}

/// A link that gives an answer and leads back to the calculator.
fn take(answers: &Answers) -> Element {
    let fragment = link::write(answers);
    el("a")
        .attr("href", format!("#{fragment}"))
        .attr(ACT, format!("take {fragment}"))
}
