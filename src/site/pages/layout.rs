//! The layout of every static page: head, header with navigation, footer with the edition of the figures.

use casepath::answers::{Answers, UsState};
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::{CommonMessage, Locale};
use casepath::tables;
use leptos::prelude::*;

use super::PageContext;

/// The content security policy: style sheets and images from the own host only.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// The page's title, description, counterpart in the other language, and answers.
pub struct Title {
    pub name: String,
    pub about: String,
    /// The same page in the other language, as a relative address.
    pub other: String,
    /// The answers for links to the calculator.
    pub answers: Answers,
}

/// A whole page; `children` follow its heading.
#[component]
pub fn Page(sheet: PageContext, title: Title, children: Children) -> impl IntoView {
    view! {
        <html lang=sheet.locale.language.name()>
            <head>
                <meta charset="utf-8"/>
                <meta http-equiv="Content-Security-Policy" content=POLICY/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="referrer" content="strict-origin"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="description" content=title.about/>
                <title>{title.name.clone()}</title>
                <link rel="icon" type="image/svg+xml" href=sheet.to("icon.svg")/>
                <link rel="stylesheet" href=sheet.to("pages.css")/>
            </head>
            <body>
                <Header sheet answers=title.answers other=title.other/>
                <main id="main" tabindex="-1">
                    <h1>{title.name.clone()}</h1>
                    {children()}
                </main>
                <Footer sheet/>
            </body>
        </html>
    }
}

/// The styled name of the site.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <span>"case"</span>
        <span class="path">"path"</span>
    }
}

#[component]
fn Header(sheet: PageContext, answers: Answers, other: String) -> impl IntoView {
    let language = sheet.other().locale.language.name();
    view! {
        <header class="bar">
            // Hidden by the style sheet, so it is visible only without one.
            <p class="no-style">{sheet.text(SiteMessage::NoStyle)}</p>
            <a class="skip" href="#main">{sheet.text(SiteMessage::SkipToText)}</a>
            <a class="mark" href=sheet.calculator(&Answers::default())><Mark/></a>
            <nav aria-label=sheet.text(SiteMessage::Pages)>
                <ul>
                    <li><a href=sheet.calculator(&answers)>{sheet.text(SiteMessage::ToCalculator)}</a></li>
                    <li><a href=sheet.to(sheet.all_states())>{sheet.text(SiteMessage::ToStates)}</a></li>
                    <li>
                        <a href=other rel="alternate" hreflang=language lang=language>
                            {sheet.text(CommonMessage::OtherLanguage)}
                        </a>
                    </li>
                </ul>
            </nav>
        </header>
    }
}

#[component]
fn Footer(sheet: PageContext) -> impl IntoView {
    view! {
        <footer>
            <p>{sheet.text(SiteMessage::NoPromise)}</p>
            <p>{sheet.text(DetailsMessage::GradeLegend)}</p>
            <p>{edition(sheet.locale)}</p>
            <p><a href=sheet.to("licenses.txt")>{sheet.text(SiteMessage::Licenses)}</a></p>
        </footer>
    }
}

/// The edition of the figures on the page.
fn edition(locale: Locale) -> String {
    let prices = tables::PRICE_SOURCES
        .first()
        .map_or("", |index| tables::source(*index).period);
    let newest = UsState::ALL
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

/// An eight-digit hash that changes with any figure of the tables.
fn tables_hash() -> &'static str {
    tables::VERSION.split_once('.').map_or("", |(_, hash)| hash)
}
