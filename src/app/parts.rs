//! What the page asks of its parts that a first visit does not need: plans and library.
//!
//! They are programs of their own until they become parts of this one. So this is the only place that knows how they are
//! reached (`boot.js` loads them), and what they read of the page.

use leptos::ev::Custom;
use leptos::prelude::*;

use crate::answers::{Language, View};
use crate::browser::page as browser;
use crate::school::Offer;
use crate::state::Persistence;

/// Shows a view in the place that the page has made for it.
pub fn show(view: View, language: Language) {
    browser::ask(view.name(), language);
}

/// Keeps the answers of the calculator as a plan.
pub fn keep(language: Language) {
    browser::ask("keep", language);
}

/// Prints the summary.
pub fn print_summary(language: Language) {
    browser::ask("receipt", language);
}

/// Tells what has changed behind kept plans.
pub fn tell_news(language: Language) {
    browser::ask("news", language);
}

/// Shows the plan to take along, from a frame of another site.
pub fn take_along(language: Language) {
    browser::ask("take", language);
}

/// The page has another language, or another view.
pub fn language_changed(language: Language) {
    browser::ask("language", language);
}

/// The computer is shared, or no longer.
pub fn sharing_changed(persistence: &Persistence, language: Language) {
    tell_persistence(persistence);
    browser::ask("again", language);
}

/// Everything was cleared.
pub fn cleared(language: Language) {
    browser::ask("cleared", language);
}

/// What was cleared is back.
pub fn clearing_undone(language: Language) {
    browser::ask("undo-clear", language);
}

/// Leaves on the root element how answers are kept.
pub fn tell_persistence(persistence: &Persistence) {
    browser::tell_keeping(match persistence {
        Persistence::Here(_) => "here",
        Persistence::Blocked => "blocked",
        Persistence::Full => "full",
        Persistence::Unreadable(_) => "unreadable",
        Persistence::Link(_) => "link",
        Persistence::Shared => "shared",
    });
}

/// Follows what the library reads out of a school's file.
pub fn follow_school(school: RwSignal<Option<Offer>>) {
    let read = move || school.set(Offer::read(&browser::offer()));
    if !browser::offer().is_empty() {
        read();
    }
    let offered = Custom::<web_sys::Event>::new(browser::OFFERED);
    let offered = window_event_listener(offered, move |_| read());
    on_cleanup(move || offered.remove());
}

/// Has the library read the text of a school's file, and say what it says; an empty one takes that back.
pub fn read_school_file(text: &str) {
    if let Some(place) = browser::by_id(browser::SCHOOL_FILE) {
        place.set_text_content(Some(text));
        school_file_changed();
    }
}

/// Whether the library was given the text of a school's file.
pub fn has_school_file() -> bool {
    browser::by_id(browser::SCHOOL_FILE).is_some_and(|place| place.has_child_nodes())
}

/// The library is to look again at a school's file: answers or language have changed.
pub fn school_file_changed() {
    browser::ask("school", browser::language_of_page());
}
