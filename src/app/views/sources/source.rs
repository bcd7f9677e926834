//! All sources by kind, and a single source with the rows that use it.

use leptos::prelude::*;

use super::components::{dates, freshness_badge, source_name, to_row, to_source};
use super::{Page, entry};
use crate::catalogue::{Source, anchors};
use crate::components::{Pair, external_link};
use crate::i18n::Locale;
use crate::i18n::messages::SourcesMessage;
use crate::tables::freshness;

/// The kinds of sources, most authoritative first.
const KINDS: [(&str, SourcesMessage); 7] = [
    ("official", SourcesMessage::KindOfficial),
    ("statute", SourcesMessage::KindStatute),
    ("board", SourcesMessage::KindBoard),
    ("study", SourcesMessage::KindStudy),
    ("survey", SourcesMessage::KindSurvey),
    ("guide", SourcesMessage::KindGuide),
    ("assumption", SourcesMessage::KindAssumption),
];

pub fn all(page: Page) -> AnyView {
    let locale = page.locale;
    let kinds: Vec<AnyView> = KINDS
        .iter()
        .filter_map(|(kind, title)| of_kind(page, kind, *title))
        .collect();
    let content = view! {
        <p class="lead">{locale.text(SourcesMessage::SourcesLead)}</p>
        {kinds}
    };
    entry(
        anchors::ALL_SOURCES,
        locale.text(SourcesMessage::SourcesTitle),
        content,
    )
}

fn of_kind(page: Page, kind: &str, title: SourcesMessage) -> Option<AnyView> {
    let sources = page.catalogue.sources.iter().zip(0_u16..);
    let list: Vec<AnyView> = sources
        .filter(|(source, _)| source.kind == kind)
        .filter_map(|(_, index)| summary(page, index))
        .collect();
    if list.is_empty() {
        return None;
    }
    let count = page.locale.number(list.len() as f64);
    Some(
        view! {
            <h3>{format!("{} ({count})", page.locale.text(title))}</h3>
            <ul class="sources">{list}</ul>
        }
        .into_any(),
    )
}

/// A source in brief: name, dates, freshness, license. `None` if there is no such source.
pub fn summary(page: Page, index: u16) -> Option<AnyView> {
    let source = page.catalogue.sources.get(usize::from(index))?;
    let locale = page.locale;
    let link = (!source.url.is_empty())
        .then(|| external_link(locale, &source.url, read_at(locale, source), None));
    let about = format!(
        "{}; {}; {}; {}",
        kind(locale, source),
        dates(locale, &source.period, &source.seen),
        cycle(locale, source),
        locale.license_of(source.license)
    );
    Some(
        view! {
            <li>
                {to_source(page, index)} " "
                {freshness_badge(locale, freshness(&source.dated(), page.today))}
                <small class="about-source">{about}</small> {link}
            </li>
        }
        .into_any(),
    )
}

fn kind(locale: Locale, source: &Source) -> &'static str {
    let known = KINDS.iter().find(|(kind, _)| *kind == source.kind);
    locale.text(known.map_or(SourcesMessage::KindGuide, |(_, word)| *word))
}

/// How often the source is published.
fn cycle(locale: Locale, source: &Source) -> String {
    match source.cycle_months {
        None => locale.text(SourcesMessage::CycleOnce).to_owned(),
        Some(12) => locale.text(SourcesMessage::CycleYear).to_owned(),
        Some(months) => {
            let months = locale.number(f64::from(months));
            locale.format(SourcesMessage::CYCLE_MONTHS, &[&months])
        }
    }
}

/// The text of the link to a source. It names the publisher, which people know better than the domain.
fn read_at(locale: Locale, source: &Source) -> String {
    locale.format(SourcesMessage::READ_IT, &[&source.publisher])
}

/// All details of a source, and the rows that use it.
pub fn source_page(page: Page, index: u16, source: &Source) -> AnyView {
    let locale = page.locale;
    let (name, _) = source_name(locale, index, source);
    let date = |iso: &str| match iso {
        "" => locale.text(SourcesMessage::NoDate).to_owned(),
        iso => locale.figures.date(iso),
    };
    let link = match source.url.as_str() {
        "" => locale.text(SourcesMessage::NoLink).into_any(),
        url => external_link(locale, url, url, None),
    };
    let current = freshness(&source.dated(), page.today);
    let facts = [
        (SourcesMessage::Publisher, source.publisher.clone()),
        (SourcesMessage::Kind, kind(locale, source).to_owned()),
        (SourcesMessage::Period, date(&source.period)),
        (SourcesMessage::Seen, date(&source.seen)),
        (
            SourcesMessage::License,
            locale.license_of(source.license).to_owned(),
        ),
        (SourcesMessage::Cycle, cycle(locale, source)),
        (SourcesMessage::Fresh, locale.freshness(current).to_owned()),
    ];
    let facts: Vec<AnyView> = facts
        .into_iter()
        .map(|(word, value)| fact(locale, word, value.into_any()))
        .chain([fact(locale, SourcesMessage::Link, link)])
        .collect();
    let content = view! {
        <dl class="rule">{facts}</dl>
        {rows_citing(page, index)}
    };
    entry(&source.id, name, content)
}

fn fact(locale: Locale, word: SourcesMessage, value: AnyView) -> AnyView {
    view! { <Pair name=locale.text(word)>{value}</Pair> }.into_any()
}

fn rows_citing(page: Page, index: u16) -> AnyView {
    let locale = page.locale;
    let rows: Vec<AnyView> = page
        .catalogue
        .rows_of(index)
        .map(|hit| {
            let table = format!(" {}", hit.table.title);
            view! { <li>{to_row(&hit)} " " <small>{table}</small></li> }.into_any()
        })
        .collect();
    let title = match rows.len() {
        0 => locale.text(SourcesMessage::RestOnNone).to_owned(),
        1 => locale.text(SourcesMessage::RestOnOne).to_owned(),
        count => locale.format(SourcesMessage::REST_ON, &[&locale.number(count as f64)]),
    };
    view! {
        <h3>{title}</h3>
        <ul class="sources rest-on">{rows}</ul>
    }
    .into_any()
}
