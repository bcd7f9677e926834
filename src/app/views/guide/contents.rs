//! The guide's table of contents: sections with their passages, tables, the glossary.

use leptos::prelude::*;

use super::anchors::GLOSSARY;
use super::links::to_place;
use super::tables::GuideTable;
use crate::guide::{Guide, Section};
use crate::i18n::Locale;
use crate::i18n::messages::LibraryMessage;

pub fn contents(locale: Locale, guide: &Guide) -> AnyView {
    let sections: Vec<AnyView> = guide.sections.iter().map(section).collect();
    let extras: Vec<AnyView> = GuideTable::ALL
        .iter()
        .map(|one| extra(locale, *one))
        .collect();
    let terms: Vec<AnyView> = guide
        .terms
        .iter()
        .map(|term| to_place(&term.id, &term.title))
        .collect();
    view! {
        <nav class="contents" aria-label=locale.text(LibraryMessage::Contents)>
            {sections}
            {extras}
            <section class="card">
                <h2>{to_place(GLOSSARY, locale.text(LibraryMessage::Glossary))}</h2>
                <p class="terms">{terms}</p>
            </section>
        </nav>
    }
    .into_any()
}

fn section(section: &Section) -> AnyView {
    let passages: Vec<AnyView> = section
        .passages
        .iter()
        .map(|passage| view! { <li>{to_place(&passage.id, &passage.title)}</li> }.into_any())
        .collect();
    view! {
        <section class="card">
            <h2>{to_place(&section.id, &section.title)}</h2>
            <ul class="ways">{passages}</ul>
        </section>
    }
    .into_any()
}

fn extra(locale: Locale, extra: GuideTable) -> AnyView {
    view! {
        <section class="card">
            <h2>{to_place(extra.name(), locale.text(extra.title()))}</h2>
            <p>{locale.text(extra.lead())}</p>
        </section>
    }
    .into_any()
}
