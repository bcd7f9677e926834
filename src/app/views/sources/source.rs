//! All sources by their kind, and one of them with the rows that rest on it.

use leptos::prelude::*;

use super::pieces::{dates, freshness_badge, source_name, to_row, to_source};
use super::{Page, room};
use crate::catalogue::{Source, place};
use crate::components::external_link;
use crate::tables::freshness;
use crate::text::Locale;
use crate::text::sources_words::SourcesWord;

/// The kinds, those that weigh most first.
const KINDS: [(&str, SourcesWord); 7] = [
    ("official", SourcesWord::KindOfficial),
    ("statute", SourcesWord::KindStatute),
    ("board", SourcesWord::KindBoard),
    ("study", SourcesWord::KindStudy),
    ("survey", SourcesWord::KindSurvey),
    ("guide", SourcesWord::KindGuide),
    ("assumption", SourcesWord::KindAssumption),
];

pub fn all(page: Page) -> AnyView {
    let locale = page.locale;
    let kinds: Vec<AnyView> = KINDS
        .iter()
        .filter_map(|(kind, title)| of_kind(page, kind, *title))
        .collect();
    let content = view! {
        <p class="lead">{locale.say(SourcesWord::SourcesLead)}</p>
        {kinds}
    };
    room(
        place::ALL_SOURCES,
        locale.say(SourcesWord::SourcesTitle),
        content,
    )
}

fn of_kind(page: Page, kind: &str, title: SourcesWord) -> Option<AnyView> {
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
            <h3>{format!("{} ({count})", page.locale.say(title))}</h3>
            <ul class="sources">{list}</ul>
        }
        .into_any(),
    )
}

/// A source in a line or two: its name, dates, how current it is, how it may be used.
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
    locale.say(known.map_or(SourcesWord::KindGuide, |(_, word)| *word))
}

/// How often it appears.
fn cycle(locale: Locale, source: &Source) -> String {
    match source.cycle_months {
        None => locale.say(SourcesWord::CycleOnce).to_owned(),
        Some(12) => locale.say(SourcesWord::CycleYear).to_owned(),
        Some(months) => {
            let months = locale.number(f64::from(months));
            locale.fill(SourcesWord::CycleMonths, &[&months])
        }
    }
}

/// Whose text a link opens: a name that a person knows, not that of a computer.
fn read_at(locale: Locale, source: &Source) -> String {
    locale.fill(SourcesWord::ReadIt, &[&source.publisher])
}

/// A source with all that is known of it, and the rows that rest on it.
pub fn one(page: Page, index: u16, source: &Source) -> AnyView {
    let locale = page.locale;
    let (name, _) = source_name(locale, index, source);
    let date = |iso: &str| match iso {
        "" => locale.say(SourcesWord::NoDate).to_owned(),
        iso => locale.figures.date(iso),
    };
    let link = match source.url.as_str() {
        "" => locale.say(SourcesWord::NoLink).into_any(),
        url => external_link(locale, url, url, None),
    };
    let current = freshness(&source.dated(), page.today);
    let facts = [
        (SourcesWord::Publisher, source.publisher.clone()),
        (SourcesWord::Kind, kind(locale, source).to_owned()),
        (SourcesWord::Period, date(&source.period)),
        (SourcesWord::Seen, date(&source.seen)),
        (
            SourcesWord::License,
            locale.license_of(source.license).to_owned(),
        ),
        (SourcesWord::Cycle, cycle(locale, source)),
        (SourcesWord::Fresh, locale.freshness(current).to_owned()),
    ];
    let facts: Vec<AnyView> = facts
        .into_iter()
        .map(|(word, told)| fact(locale, word, told.into_any()))
        .chain([fact(locale, SourcesWord::Link, link)])
        .collect();
    let content = view! {
        <dl class="rule">{facts}</dl>
        {rests_on(page, index)}
    };
    room(&source.id, name, content)
}

fn fact(locale: Locale, word: SourcesWord, told: AnyView) -> AnyView {
    view! {
        <div>
            <dt>{locale.say(word)}</dt>
            <dd>{told}</dd>
        </div>
    }
    .into_any()
}

fn rests_on(page: Page, index: u16) -> AnyView {
    let locale = page.locale;
    let rows: Vec<AnyView> = page
        .catalogue
        .rows_of(index)
        .map(|hit| {
            let table = format!(" {}", hit.table.title);
            view! { <li>{to_row(&hit)} <small>{table}</small></li> }.into_any()
        })
        .collect();
    let title = match rows.len() {
        0 => locale.say(SourcesWord::RestOnNone).to_owned(),
        1 => locale.say(SourcesWord::RestOnOne).to_owned(),
        count => locale.fill(SourcesWord::RestOn, &[&locale.number(count as f64)]),
    };
    view! {
        <h3>{title}</h3>
        <ul class="sources rest-on">{rows}</ul>
    }
    .into_any()
}
