//! Tables as the static pages show them: with a caption, heads for rows and columns, and room to scroll
//! sideways where a page is narrower than they are.

use super::{Element, Part, el};
use crate::i18n::{CommonMessage, Locale, names};
use crate::tables::Grade;

/// What a table is called.
#[derive(Clone, Copy)]
pub enum Caption<'a> {
    Own(&'a str),
    /// It is all that stands under the heading with this id.
    Heading(&'static str),
}

/// The head of a column; figures stand at its end, one under the other.
#[derive(Clone, Copy)]
pub enum Column<'a> {
    Words(&'a str),
    Figures(&'a str),
}

/// A table in a box that scrolls sideways, by keyboard too.
pub fn wide(caption: Caption, columns: &[Column], rows: Vec<Element>) -> Element {
    let heads: Vec<Element> = columns
        .iter()
        .map(|column| {
            let head = el("th").attr("scope", "col");
            match column {
                Column::Words(name) => head.add(*name),
                Column::Figures(name) => head.class("figure").add(*name),
            }
        })
        .collect();
    let region = el("div")
        .class("scroll")
        .attr("role", "group")
        .attr("tabindex", "0");
    let (region, table) = match caption {
        Caption::Own(text) => (
            region.attr("aria-label", text),
            el("table").add(el("caption").add(text)),
        ),
        Caption::Heading(id) => (
            region.attr("aria-labelledby", id),
            el("table").attr("aria-labelledby", id),
        ),
    };
    region.add(
        table
            .add(el("thead").add(el("tr").add(heads)))
            .add(el("tbody").add(rows)),
    )
}

/// A row: its head, then its cells.
pub fn row(head: impl Into<Part>, cells: Vec<Element>) -> Element {
    el("tr")
        .add(el("th").attr("scope", "row").add(head))
        .add(cells)
}

/// A cell with a figure.
pub fn figure(value: impl Into<Part>) -> Element {
    el("td").class("figure").add(value)
}

/// A cell with words.
pub fn cell(value: impl Into<Part>) -> Element {
    el("td").add(value)
}

/// A grade, with its meaning for those who do not know it.
pub fn grade(locale: Locale, grade: Grade) -> Element {
    el("abbr")
        .class("grade")
        .attr("title", locale.text(names::grade(grade)))
        .add(grade.name())
}

/// A cell with a grade; empty where there is no figure.
pub fn grade_cell(locale: Locale, of: Option<Grade>) -> Element {
    cell(of.map(|of| grade(locale, of)))
}

/// `$50,000 to $70,000`.
pub fn range(locale: Locale, low: f64, high: f64) -> String {
    locale.format(
        CommonMessage::DOLLARS_TO,
        &[&locale.pay(low), &locale.pay(high)],
    )
}

/// Words in English wherever they stand: titles of licenses, names of boards and publications.
pub fn english(text: impl Into<Part>) -> Element {
    el("span").attr("lang", "en").add(text)
}

/// A link to another site.
pub fn outside(address: &str, name: &str) -> Element {
    el("a")
        .attr("href", address)
        .attr("rel", "noopener noreferrer")
        .add(name)
}
