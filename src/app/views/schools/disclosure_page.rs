//! The disclosure page: the school, then each program with a table of all states.

use leptos::prelude::*;

use crate::browser::html::{to_document, to_html};
use crate::components::{Caption, DataTable, TableColumn, outside_link, row_header};
use crate::i18n::Locale;
use crate::i18n::messages::SchoolMessage;
use crate::school::disclosure::{self, StatementRow, Table};
use crate::school::{Contact, School};

/// The styles of all static pages, and those of this page.
pub const STYLE: [&str; 3] = [
    include_str!("../../../../style/tokens.css"),
    include_str!("../../../../style/pages.css"),
    include_str!("../../../../style/disclosure.css"),
];

/// Allows the page's own style sheet, and a logo from any of the school's hosts.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src https: data:; base-uri 'none'; form-action 'none'";

/// The whole page; `style` is the file name of its style sheet.
pub fn page(school: &School, locale: Locale, style: &str) -> String {
    to_document(|| whole(school, locale, style.to_owned()))
}

/// Only the tables, one section each, to paste into a page that the school already has.
pub fn part(school: &School, locale: Locale) -> String {
    let tables = disclosure::tables(school, locale);
    let sections = tables
        .iter()
        .map(|table| to_html(|| section(table, locale)));
    sections.collect::<Vec<String>>().join("\n")
}

fn whole(school: &School, locale: Locale, style: String) -> AnyView {
    let title = locale.format(SchoolMessage::DISCLOSURE_TITLE, &[&school.name]);
    let about = locale.format(SchoolMessage::DISCLOSURE_ABOUT, &[&school.name]);
    // Empty `alt`: the name is next to the logo.
    let logo = school
        .logo
        .clone()
        .map(|logo| view! { <img class="logo" src=logo alt=""/> });
    let tables = disclosure::tables(school, locale);
    let contents = (tables.len() > 1).then(|| contents(&tables, locale));
    let sections: Vec<AnyView> = tables.iter().map(|table| section(table, locale)).collect();
    view! {
        <html lang=locale.language.name()>
            <head>
                <meta charset="utf-8"/>
                <meta http-equiv="Content-Security-Policy" content=POLICY/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="description" content=about/>
                <title>{title.clone()}</title>
                <link rel="icon" href="data:,"/>
                <link rel="stylesheet" href=style/>
            </head>
            <body>
                <header class="bar">
                    <a class="skip" href="#main">{locale.text(SchoolMessage::SkipToTables)}</a>
                    {logo}
                    <span class="mark">{school.name.clone()}</span>
                </header>
                <main id="main" tabindex="-1">
                    <h1>{title}</h1>
                    <p class="lead">{locale.format(SchoolMessage::DISCLOSURE_LEAD, &[&school.name])}</p>
                    <p>{locale.text(SchoolMessage::DisclosureAsk)}</p>
                    {contact(&school.contact, locale)}
                    {contents}
                    {sections}
                </main>
                <footer>
                    <p>{locale.text(SchoolMessage::DisclosureMade)}</p>
                </footer>
            </body>
        </html>
    }
    .into_any()
}

/// The contact's details, each as a link.
fn contact(contact: &Contact, locale: Locale) -> AnyView {
    let dialled = |phone: &str| {
        // A phone cannot dial an extension.
        let number = phone.split('x').next().unwrap_or(phone);
        let digits = number.chars().filter(|c| c.is_ascii_digit() || *c == '+');
        format!("tel:{}", digits.collect::<String>())
    };
    let email = contact
        .email
        .iter()
        .map(|email| (format!("mailto:{email}"), email));
    let phone = contact.phone.iter().map(|phone| (dialled(phone), phone));
    let link = contact.link.iter().map(|link| (link.clone(), link));
    let ways: Vec<AnyView> = email
        .chain(phone)
        .chain(link)
        .map(|(address, name)| view! { <li>{outside_link(address, name)}</li> }.into_any())
        .collect();
    let ask = locale.format(SchoolMessage::ASK_AT, &[""]);
    view! {
        <div class="ask-school">
            <p>{ask.trim_end().to_owned()}</p>
            <ul>{ways}</ul>
        </div>
    }
    .into_any()
}

/// The id of a program's heading.
fn anchor(table: &Table) -> String {
    format!("program-{}", table.program.id)
}

fn contents(tables: &[Table], locale: Locale) -> AnyView {
    let items: Vec<AnyView> = tables
        .iter()
        .map(|table| {
            let href = format!("#{}", anchor(table));
            view! { <li><a href=href>{table.program.name.clone()}</a></li> }.into_any()
        })
        .collect();
    view! {
        <nav aria-labelledby="programs">
            <h2 id="programs">{locale.text(SchoolMessage::Programs)}</h2>
            <ul>{items}</ul>
        </nav>
    }
    .into_any()
}

fn section(table: &Table, locale: Locale) -> AnyView {
    let program = table.program;
    let (id, heading_id) = (anchor(table), anchor(table));
    let mode = program
        .mode
        .map(|mode| view! { <p>{format!("{}.", locale.mode(mode))}</p> });
    let about = program.link.clone().map(|address| {
        let link = outside_link(address, locale.text(SchoolMessage::ToProgram));
        view! { <p class="go">{link}</p> }
    });
    // Without any statement link, the column would be empty.
    let has_links = table.rows.iter().any(|row| link(row).is_some());
    let columns = [
        SchoolMessage::StateColumn,
        SchoolMessage::StatementColumn,
        SchoolMessage::DayColumn,
    ];
    let columns = columns
        .into_iter()
        .chain(has_links.then_some(SchoolMessage::MoreColumn));
    let columns: Vec<TableColumn> = columns
        .map(|word| TableColumn::words(locale.text(word)))
        .collect();
    let caption = locale.format(SchoolMessage::DISCLOSURE_CAPTION, &[&program.name]);
    let rows = table.rows.iter().map(|entry| row(entry, locale, has_links));
    let rows: Vec<AnyView> = rows.collect();
    view! {
        <section aria-labelledby=id>
            <h2 id=heading_id>{program.name.clone()}</h2>
            {mode}
            <p>{table.in_short(locale)}</p>
            {about}
            <DataTable caption=Caption::Shown(caption) columns>{rows}</DataTable>
        </section>
    }
    .into_any()
}

fn link<'a>(row: &StatementRow<'a>) -> Option<&'a str> {
    row.statement?.link.as_deref()
}

/// A state's row. `has_links`: whether it has a cell for the statement link.
fn row(entry: &StatementRow, locale: Locale, has_links: bool) -> AnyView {
    let state = locale.state(entry.state);
    let link = has_links.then(|| {
        let name = locale.format(SchoolMessage::STATEMENT_FOR, &[state]);
        let link = link(entry).map(|address| outside_link(address, name));
        view! { <td>{link}</td> }
    });
    view! {
        <tr>
            {row_header(state)}
            <td>{entry.determination(locale)}</td>
            <td>{entry.day(locale)}</td>
            {link}
        </tr>
    }
    .into_any()
}
