//! The view of sources: a search that answers "where does this number come from?", every table, row and
//! source, the methods, the limits, and how to report an error. `at` in the address names any of them.
//!
//! | module | what it is for |
//! |---|---|
//! | [`pieces`] | figures, dates, links: what the others share |
//! | [`search`] | the field and what was found |
//! | [`table`] | all tables, the rows of one, a row |
//! | [`source`] | all sources, one of them |
//! | [`methods`], [`example`] | how the numbers are worked out, with a case worked out |
//! | [`limits`] | what the figures cannot tell |
//! | [`report`] | the text of a report |

mod example;
mod limits;
mod methods;
mod pieces;
mod report;
mod search;
mod source;
mod table;

use std::rc::Rc;

use web_sys::Element as DomElement;

use super::fetched::{Open, load};
use super::shelf::{Fetched, Shelf};
use super::{link_to, loading, not_loaded, place_heading};
use crate::answers::{Anchor, Answers, Month, View};
use crate::browser::page as browser;
use crate::catalogue::{Catalogue, Place, place};
use crate::text::Locale;
use crate::text::sources_words::SourcesWord;
use crate::ui::tree::{Element, el};

/// What the reader knows of this view.
#[derive(Default)]
pub struct State {
    pub query: String,
    /// The row that an error is to be reported in, by its place.
    pub reported: Option<String>,
    pub copy: report::Copy,
}

/// What every part is shown with.
#[derive(Clone, Copy)]
struct With<'a> {
    shelf: Shelf,
    locale: Locale,
    catalogue: &'a Catalogue,
    answers: &'a Answers,
    today: Month,
}

pub fn view(shelf: Shelf) -> Vec<Element> {
    let locale = shelf.locale_of_text();
    let mut parts = vec![super::heading(
        locale,
        SourcesWord::Title,
        SourcesWord::Lead,
    )];
    let open: Fetched<Rc<Open<Catalogue>>> = shelf.with(|state| state.catalogue.clone());
    match open {
        Fetched::Here(open) => parts.extend(opened(shelf, locale, &open.content)),
        Fetched::Failed => parts.push(not_loaded(locale, "load-catalogue")),
        Fetched::NotAsked | Fetched::Loading => parts.push(loading(locale)),
    }
    parts
}

fn opened(shelf: Shelf, locale: Locale, catalogue: &Catalogue) -> Vec<Element> {
    let (query, at, answers) = shelf.with(|state| {
        let query = state.sources.query.clone();
        (query, state.at, state.answers)
    });
    let with = With {
        shelf,
        locale,
        catalogue,
        answers: &answers,
        today: shelf.today(),
    };
    let mut parts = vec![search::search(&with, &query)];
    // What was found stands in the place of what was open.
    if query.trim().is_empty() {
        let name = at.map(Anchor::name).unwrap_or_default();
        parts.extend(at_place(&with, &name));
    }
    parts
}

fn at_place(with: &With, name: &str) -> Vec<Element> {
    let parts = match name {
        place::METHODS => methods::methods(with),
        place::LIMITS => limits::limits(with),
        place::REPORT => report::report(with),
        place::ALL_SOURCES => source::all(with),
        _ => match with.catalogue.at(name) {
            Some(Place::Table(table)) => table::table(with, table),
            Some(Place::Row(hit)) => table::row(with, hit),
            Some(Place::Source(place, source)) => source::one(with, place, source),
            None => return contents(with),
        },
    };
    let back =
        link_to(View::Sources, with.answers, "").add(with.locale.say(SourcesWord::BackToAll));
    vec![parts, el("p").class("onwards").add(back)]
}

/// Everything that can be opened.
fn contents(with: &With) -> Vec<Element> {
    let locale = with.locale;
    let count = locale.number(with.catalogue.sources.len() as f64);
    let rooms = [
        (
            place::METHODS,
            SourcesWord::Methods,
            locale.say(SourcesWord::MethodsAbout).to_owned(),
        ),
        (
            place::LIMITS,
            SourcesWord::Limits,
            locale.say(SourcesWord::LimitsAbout).to_owned(),
        ),
        (
            place::ALL_SOURCES,
            SourcesWord::AllSources,
            locale.fill(SourcesWord::AllSourcesAbout, &[&count]),
        ),
        (
            place::REPORT,
            SourcesWord::Report,
            locale.say(SourcesWord::ReportAbout).to_owned(),
        ),
    ];
    let rooms: Vec<Element> = rooms
        .into_iter()
        .map(|(name, title, about)| {
            let link = link_to(View::Sources, with.answers, name).add(locale.say(title));
            el("section")
                .class("card")
                .add(el("h2").add(link))
                .add(el("p").add(about))
        })
        .collect();
    vec![
        el("nav")
            .class("contents")
            .attr("aria-label", locale.say(SourcesWord::Rooms))
            .add(rooms),
        table::all(with),
    ]
}

/// A part of the view with its heading, which takes the focus when it opens.
fn room(name: &str, title: impl Into<String>) -> Element {
    el("article")
        .class("card room")
        .attr("data-key", name.to_owned())
        .attr("aria-labelledby", super::dom_id(name))
        .add(place_heading(name, title))
}

/// Does what was asked for, where it is of this view.
pub fn act(shelf: Shelf, name: &str, rest: &str, from: &DomElement) -> bool {
    match name {
        "load-catalogue" => load::<Catalogue>(shelf),
        "search-figures" => {
            shelf.update(|state| state.sources.query = browser::entered(from));
        }
        // `report wages-us-21-1022-2024-05`
        "report" => {
            shelf.update(|state| {
                state.sources.reported = Some(rest.to_owned());
                state.sources.copy = report::Copy::default();
            });
            shelf.go(View::Sources, Anchor::from_name(place::REPORT));
        }
        "copy-report" => report::copy(shelf),
        _ => return false,
    }
    true
}
