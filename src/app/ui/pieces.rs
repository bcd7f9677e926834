//! Small pieces that several parts of the page share.

use std::borrow::Cow;

use super::Page;
use super::state::{Act, LongTexts};
use super::tree::{ACT, Element, el};
use crate::qr::Picture;
use crate::tables::{self, Grade, Sources};
use crate::text::{Locale, Word, names};

/// A card with a heading, and the way to the passage of the guide that explains it.
pub fn card(
    locale: Locale,
    id: &'static str,
    heading: impl Into<String>,
    topic: &'static str,
) -> Element {
    let heading = heading.into();
    let help = guide(locale, topic, &heading);
    el("section")
        .class("card")
        .attr("aria-labelledby", id)
        .add(el("h3").id(id).attr("tabindex", "-1").add(heading))
        .add(help)
}

/// The way to the passage of the guide that explains something.
pub fn guide(locale: Locale, topic: &'static str, what: &str) -> Element {
    to_guide(topic)
        .class("help")
        .attr("aria-label", locale.fill(Word::GuideTo, &[what]))
        .add("?")
}

/// A link to a place of the guide. In another tab the answers are those that are kept: the link need not repeat
/// them.
pub fn to_guide(place: &'static str) -> Element {
    el("a")
        .attr("href", format!("#v=1&view=guide&at={place}"))
        .attr(ACT, Act::Guide(place).mark())
}

/// A button that asks for something.
pub fn button(class: &'static str, act: Act, text: impl Into<String>) -> Element {
    el("button")
        .class(class)
        .attr("type", "button")
        .attr(ACT, act.mark())
        .add(text.into())
}

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

/// A folded part that shows a long text when it opens.
pub fn folded(page: Page, locale: Locale, summary: Element, key: &str) -> Element {
    el("details")
        .attr(ACT, Act::LoadNotes.mark())
        .add(summary)
        .add(note(page, locale, key))
}

/// A long text, or where it is.
fn note(page: Page, locale: Locale, key: &str) -> Element {
    let failed = page.with(|state| matches!(state.texts, LongTexts::Failed));
    let again = || button("quiet", Act::LoadNotes, locale.say(Word::TryAgain));
    el("p")
        .class("note")
        .add(page.note(key))
        .add(" ")
        .add(failed.then(again))
}

/// A link to a static page. In a tab of its own, because the host of a frame shows no page of ours but one.
pub fn beside(address: impl Into<Cow<'static, str>>, name: &'static str) -> Element {
    el("a")
        .attr("href", address)
        .attr("target", "_blank")
        .add(name)
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

/// Sources of a step, where it has any.
pub fn step_sources(locale: Locale, places: Sources) -> Option<Element> {
    (!places.is_empty()).then(|| sources(locale, places))
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
