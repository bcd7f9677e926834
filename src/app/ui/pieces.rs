//! Small pieces that plans and library share.

use super::tree::{Element, el};
use crate::qr::Picture;
use crate::tables::{self, Grade};
use crate::text::{Locale, Word, names};

/// Words for screen readers only.
pub fn hidden(text: String) -> Element {
    el("span").class("visually-hidden").add(text)
}

/// The badge of a grade, with its meaning for those who do not know it.
pub fn grade(locale: Locale, grade: Grade) -> Element {
    el("span")
        .class(if grade == Grade::C {
            "grade grade-c"
        } else {
            "grade"
        })
        .attr("title", locale.say(names::grade(grade)))
        .add(hidden(locale.say(Word::Grade).to_owned() + " "))
        .add(grade.name())
}

/// Sources with their dates, as a list of links.
pub fn sources(locale: Locale, places: &[u16]) -> Element {
    el("ul").class("sources").add(
        places
            .iter()
            .map(|place| source(locale, *place))
            .collect::<Vec<_>>(),
    )
}

/// One source: a link where it has an address.
pub fn source(locale: Locale, place: u16) -> Element {
    let source = tables::source(place);
    let name = locale.source(place);
    let item = match source.url {
        "" => el("span").add(name),
        address => outside(locale, address, name),
    };
    // Names of publications are what they are in every language.
    let item = if locale.is_publication(place) {
        item.attr("lang", "en")
    } else {
        item
    };
    el("li").add(item).add(locale.source_dates(place))
}

/// A link to another site, which says so.
pub fn outside(locale: Locale, address: &'static str, name: String) -> Element {
    el("a")
        .attr("href", address)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .add(name)
        .add(hidden(format!(" ({})", locale.say(Word::OpensOutside))))
}

/// A table that scrolls sideways where the page is too narrow for it.
pub fn wide(label: &'static str, table: Element) -> Element {
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", label)
        .add(table)
}

/// A row of column heads.
pub fn heads(names: &[&'static str]) -> Element {
    let cells: Vec<Element> = names
        .iter()
        .map(|name| el("th").attr("scope", "col").add(*name))
        .collect();
    el("thead").add(el("tr").add(cells))
}

/// The head of a row.
pub fn head() -> Element {
    el("th").attr("scope", "row")
}

pub fn small(text: impl Into<String>) -> Element {
    el("small").add(text.into())
}

/// An address as a picture that a phone reads; nothing where it is too long for one.
pub fn qr(address: &str) -> Option<Element> {
    let picture = Picture::of(address)?;
    Some(
        el("svg")
            .class("qr")
            .attr("role", "img")
            .attr("aria-label", address.to_owned())
            .attr("viewBox", picture.view_box())
            .attr("shape-rendering", "crispEdges")
            .add(el("path").attr("d", picture.path)),
    )
}
