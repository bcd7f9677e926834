//! The disclosure page: who the school is, then each program with a table of all states.

use super::disclosure::{self, Row, Table};
use super::{Contact, School};
use crate::i18n::Locale;
use crate::i18n::messages::SchoolMessage;
use crate::markup::tables::{Caption, Column, cell, outside, row, wide};
use crate::markup::{Element, el};

/// As the other static pages have it, and what only this one has.
pub const STYLE: [&str; 3] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/pages.css"),
    include_str!("../../../style/disclosure.css"),
];

/// Its style from beside it; the school's logo, which may lie anywhere on the school's hosts.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src https: data:; base-uri 'none'; form-action 'none'";

/// The whole page; `style` is the name of its style.
pub fn page(school: &School, locale: Locale, style: &str) -> String {
    let title = locale.format(SchoolMessage::DISCLOSURE_TITLE, &[&school.name]);
    let tables = disclosure::tables(school, locale);
    let mut main = vec![
        el("h1").add(title.clone()),
        el("p")
            .class("lead")
            .add(locale.format(SchoolMessage::DISCLOSURE_LEAD, &[&school.name])),
        el("p").add(locale.text(SchoolMessage::DisclosureAsk)),
        contact(&school.contact, locale),
    ];
    if tables.len() > 1 {
        main.push(contents(&tables, locale));
    }
    main.extend(tables.iter().map(|table| section(table, locale)));
    let body = el("body")
        .add(header(school, locale))
        .add(el("main").id("main").attr("tabindex", "-1").add(main))
        .add(el("footer").add(el("p").add(locale.text(SchoolMessage::DisclosureMade))));
    let html = el("html")
        .attr("lang", locale.language.name())
        .add(head(school, locale, title, style))
        .add(body);
    format!("<!doctype html>\n{}\n", html.html())
}

fn head(school: &School, locale: Locale, title: String, style: &str) -> Element {
    let about = locale.format(SchoolMessage::DISCLOSURE_ABOUT, &[&school.name]);
    let meta =
        |name: &'static str, content: &str| el("meta").attr("name", name).attr("content", content);
    el("head")
        .add(el("meta").attr("charset", "utf-8"))
        .add(
            el("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", POLICY),
        )
        .add(meta("viewport", "width=device-width, initial-scale=1"))
        .add(meta("color-scheme", "light dark"))
        .add(meta("description", &about))
        .add(el("title").add(title))
        .add(el("link").attr("rel", "icon").attr("href", "data:,"))
        .add(el("link").attr("rel", "stylesheet").attr("href", style))
}

fn header(school: &School, locale: Locale) -> Element {
    // The name stands beside it, so the picture says nothing more.
    let logo = school
        .logo
        .as_deref()
        .map(|logo| el("img").class("logo").attr("src", logo).attr("alt", ""));
    el("header")
        .class("bar")
        .add(
            el("a")
                .class("skip")
                .attr("href", "#main")
                .add(locale.text(SchoolMessage::SkipToTables)),
        )
        .add(logo)
        .add(el("span").class("mark").add(school.name.clone()))
}

/// Whom to ask, each way as a link.
fn contact(contact: &Contact, locale: Locale) -> Element {
    let dialled = |phone: &str| {
        // An extension is for a person to dial.
        let number = phone.split('x').next().unwrap_or(phone);
        let kept = number.chars().filter(|c| c.is_ascii_digit() || *c == '+');
        format!("tel:{}", kept.collect::<String>())
    };
    let email = contact
        .email
        .iter()
        .map(|email| (format!("mailto:{email}"), email));
    let phone = contact.phone.iter().map(|phone| (dialled(phone), phone));
    let link = contact.link.iter().map(|link| (link.clone(), link));
    let ways: Vec<Element> = email
        .chain(phone)
        .chain(link)
        .map(|(address, name)| el("li").add(outside(&address, name)))
        .collect();
    let ask = locale.format(SchoolMessage::ASK_AT, &[""]);
    el("div")
        .class("ask-school")
        .add(el("p").add(ask.trim_end()))
        .add(el("ul").add(ways))
}

/// The id of a program's heading.
fn anchor(table: &Table) -> String {
    format!("program-{}", table.program.id)
}

fn contents(tables: &[Table], locale: Locale) -> Element {
    let items: Vec<Element> = tables
        .iter()
        .map(|table| {
            let link = el("a").attr("href", format!("#{}", anchor(table)));
            el("li").add(link.add(table.program.name.clone()))
        })
        .collect();
    el("nav")
        .attr("aria-labelledby", "programs")
        .add(
            el("h2")
                .id("programs")
                .add(locale.text(SchoolMessage::Programs)),
        )
        .add(el("ul").add(items))
}

/// The tables alone, a section each, for a page that the school has already.
pub fn part(school: &School, locale: Locale) -> String {
    let tables = disclosure::tables(school, locale);
    let sections = tables.iter().map(|table| section(table, locale).html());
    sections.collect::<Vec<_>>().join("\n")
}

fn section(table: &Table, locale: Locale) -> Element {
    let program = table.program;
    let id = anchor(table);
    let mode = program
        .mode
        .map(|mode| el("p").add(format!("{}.", locale.mode(mode))));
    let about = program.link.as_deref().map(|address| {
        let link = outside(address, locale.text(SchoolMessage::ToProgram));
        el("p").class("go").add(link)
    });
    // Where no statement has a link, the column would be empty.
    let more = table.rows.iter().any(|row| link(row).is_some());
    let more = more.then_some(SchoolMessage::MoreColumn);
    let columns = [
        SchoolMessage::StateColumn,
        SchoolMessage::StatementColumn,
        SchoolMessage::DayColumn,
    ];
    let columns = columns.into_iter().chain(more);
    let columns: Vec<Column> = columns
        .map(|word| Column::Words(locale.text(word)))
        .collect();
    let caption = locale.format(SchoolMessage::DISCLOSURE_CAPTION, &[&program.name]);
    let rows = table.rows.iter();
    let rows = rows.map(|row| row_of(row, locale, columns.len())).collect();
    el("section")
        .attr("aria-labelledby", id.clone())
        .add(el("h2").attr("id", id).add(program.name.clone()))
        .add(mode)
        .add(el("p").add(table.in_short(locale)))
        .add(about)
        .add(wide(Caption::Own(&caption), &columns, rows))
}

fn link<'a>(row: &Row<'a>) -> Option<&'a str> {
    row.statement?.link.as_deref()
}

/// The first so many columns of a state's row.
fn row_of(of: &Row, locale: Locale, columns: usize) -> Element {
    let state = locale.state(of.state);
    let link = link(of).map(|address| {
        outside(
            address,
            &locale.format(SchoolMessage::STATEMENT_FOR, &[state]),
        )
    });
    let cells = [cell(of.said(locale)), cell(of.day(locale)), cell(link)];
    row(state, cells.into_iter().take(columns - 1).collect())
}
