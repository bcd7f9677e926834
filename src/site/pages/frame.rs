//! What stands around every static page: head, header with the ways on, footer with the edition of the
//! figures.

use casepath::answers::Answers;
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::{CommonMessage, Locale};
use casepath::tables;

use super::Sheet;
use crate::element::{Element, el};

/// What the pages may load: their style and pictures from their own host, nothing else.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// What a page is called and says of itself, and where it lies in each language.
pub struct Title {
    pub name: String,
    pub about: String,
    /// The page in the other language, relative to this one.
    pub other: String,
    /// What the calculator opens with.
    pub answers: Answers,
}

/// A whole page.
pub fn document(sheet: &Sheet, title: &Title, main: Vec<Element>) -> String {
    let head = el("head")
        .add(el("meta").attr("charset", "utf-8"))
        .add(
            el("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", POLICY),
        )
        .add(meta("viewport", "width=device-width, initial-scale=1"))
        .add(meta("referrer", "strict-origin"))
        .add(meta("color-scheme", "light dark"))
        .add(meta("description", &title.about))
        .add(el("title").add(title.name.clone()))
        .add(
            el("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", sheet.to("icon.svg")),
        )
        .add(
            el("link")
                .attr("rel", "stylesheet")
                .attr("href", sheet.to("pages.css")),
        );
    let main = el("main")
        .id("main")
        .attr("tabindex", "-1")
        .add(el("h1").add(title.name.clone()))
        .add(main);
    let body = el("body")
        .add(header(sheet, title))
        .add(main)
        .add(footer(sheet));
    let html = el("html")
        .attr("lang", sheet.locale.language.name())
        .add(head)
        .add(body);
    format!("<!doctype html>\n{}\n", html.html())
}

pub fn meta(name: &'static str, content: &str) -> Element {
    el("meta").attr("name", name).attr("content", content)
}

/// The name of the page as it is drawn.
pub fn mark() -> Vec<Element> {
    vec![el("span").add("case"), el("span").class("path").add("path")]
}

fn header(sheet: &Sheet, title: &Title) -> Element {
    let other = sheet.other().locale.language.name();
    let item = |link: Element| el("li").add(link);
    let ways = el("ul")
        .add(item(
            el("a")
                .attr("href", sheet.calculator(&title.answers))
                .add(sheet.text(SiteMessage::ToCalculator)),
        ))
        .add(item(
            el("a")
                .attr("href", sheet.to(sheet.all_states()))
                .add(sheet.text(SiteMessage::ToStates)),
        ))
        .add(item(
            el("a")
                .attr("href", title.other.clone())
                .attr("rel", "alternate")
                .attr("hreflang", other)
                .attr("lang", other)
                .add(sheet.text(CommonMessage::OtherLanguage)),
        ));
    el("header")
        .class("bar")
        // The style itself takes it away.
        .add(
            el("p")
                .class("no-style")
                .add(sheet.text(SiteMessage::NoStyle)),
        )
        .add(
            el("a")
                .class("skip")
                .attr("href", "#main")
                .add(sheet.text(SiteMessage::SkipToText)),
        )
        .add(
            el("a")
                .class("mark")
                .attr("href", sheet.calculator(&Answers::default()))
                .add(mark()),
        )
        .add(
            el("nav")
                .attr("aria-label", sheet.text(SiteMessage::Pages))
                .add(ways),
        )
}

fn footer(sheet: &Sheet) -> Element {
    el("footer")
        .add(el("p").add(sheet.text(SiteMessage::NoPromise)))
        .add(el("p").add(sheet.text(DetailsMessage::GradeLegend)))
        .add(el("p").add(edition(sheet.locale)))
        .add(
            el("p").add(
                el("a")
                    .attr("href", sheet.to("licenses.txt"))
                    .add(sheet.text(SiteMessage::Licenses)),
            ),
        )
}

/// Which figures the page was made from.
fn edition(locale: Locale) -> String {
    let prices = tables::PRICE_SOURCES
        .first()
        .map_or("", |place| tables::source(*place).period);
    let newest = casepath::answers::State::ALL
        .iter()
        .map(|state| tables::rule(*state).seen)
        .max()
        .unwrap_or_default();
    let date = |iso: &str| locale.figures.date(iso);
    locale.format(
        SiteMessage::VERSION,
        &[
            tables_hash(),
            &date(tables::WAGES_OF),
            &date(prices),
            &date(newest),
        ],
    )
}

/// Eight digits that change with any figure of the tables.
fn tables_hash() -> &'static str {
    tables::VERSION.split_once('.').map_or("", |(_, hash)| hash)
}
