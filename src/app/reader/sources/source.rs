//! All sources by their kind, and one of them with the rows that rest on it.

use super::pieces::{dates, fresh, outside, source_name, to_row, to_source};
use super::{With, room};
use crate::catalogue::{Source, place};
use crate::tables::freshness;
use crate::text::Locale;
use crate::text::sources_words::SourcesWord;
use crate::ui::tree::{Element, el};

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

pub fn all(with: &With) -> Element {
    let locale = with.locale;
    let mut card = room(place::ALL_SOURCES, locale.say(SourcesWord::SourcesTitle)).add(
        el("p")
            .class("lead")
            .add(locale.say(SourcesWord::SourcesLead)),
    );
    for (kind, title) in KINDS {
        let sources = with.catalogue.sources.iter().zip(0_u16..);
        let list: Vec<Element> = sources
            .filter(|(source, _)| source.kind == kind)
            .filter_map(|(_, place)| summary(with, place))
            .collect();
        if !list.is_empty() {
            let count = locale.number(list.len() as f64);
            card = card
                .add(el("h3").add(format!("{} ({count})", locale.say(title))))
                .add(el("ul").class("sources").add(list));
        }
    }
    card
}

/// A source in a line or two: its name, dates, how current it is, how it may be used.
pub fn summary(with: &With, place: u16) -> Option<Element> {
    let source = with.catalogue.sources.get(usize::from(place))?;
    let locale = with.locale;
    let page = (!source.url.is_empty()).then(|| {
        let host = host(&source.url).to_owned();
        outside(locale, &source.url, host)
    });
    let kind = kind(with, source);
    let about = format!(
        "{kind}; {}; {}; {}",
        dates(locale, &source.period, &source.seen),
        cycle(locale, source),
        locale.license_of(source.license)
    );
    Some(
        el("li")
            .attr("data-key", source.id.clone())
            .add(to_source(with, place))
            .add(" ")
            .add(fresh(locale, freshness(&source.dated(), with.today)))
            .add(el("small").class("about-source").add(about))
            .add(page),
    )
}

fn kind(with: &With, source: &Source) -> &'static str {
    let known = KINDS.iter().find(|(kind, _)| *kind == source.kind);
    with.locale
        .say(known.map_or(SourcesWord::KindGuide, |(_, word)| *word))
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

/// The site of an address, without `www.`.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// A source with all that is known of it, and the rows that rest on it.
pub fn one(with: &With, place: u16, source: &Source) -> Element {
    let locale = with.locale;
    let (name, _) = source_name(with, place, source);
    let date = |iso: &str| match iso {
        "" => locale.say(SourcesWord::NoDate).to_owned(),
        iso => locale.figures.date(iso),
    };
    let page = match source.url.as_str() {
        "" => el("span").add(locale.say(SourcesWord::NoLink)),
        url => outside(locale, url, url.to_owned()),
    };
    let pair = |word: SourcesWord, told: Element| {
        el("div")
            .add(el("dt").add(locale.say(word)))
            .add(el("dd").add(told))
    };
    let text = |text: String| el("span").add(text);
    let current = freshness(&source.dated(), with.today);
    let facts = [
        pair(SourcesWord::Publisher, text(source.publisher.clone())),
        pair(SourcesWord::Kind, text(kind(with, source).to_owned())),
        pair(SourcesWord::Period, text(date(&source.period))),
        pair(SourcesWord::Seen, text(date(&source.seen))),
        pair(
            SourcesWord::License,
            text(locale.license_of(source.license).to_owned()),
        ),
        pair(SourcesWord::Cycle, text(cycle(locale, source))),
        pair(
            SourcesWord::Fresh,
            text(locale.freshness(current).to_owned()),
        ),
        pair(SourcesWord::Link, page),
    ];
    room(&source.id, name)
        .add(
            el("dl")
                .class("rule")
                .add(facts.into_iter().collect::<Vec<_>>()),
        )
        .add(rests_on(with, place))
}

fn rests_on(with: &With, place: u16) -> Vec<Element> {
    let rows: Vec<Element> = with
        .catalogue
        .rows_of(place)
        .map(|hit| {
            el("li")
                .attr("data-key", hit.row.place.clone())
                .add(to_row(with, &hit))
                .add(el("small").add(format!(" {}", hit.table.title)))
        })
        .collect();
    let title = match rows.len() {
        0 => with.locale.say(SourcesWord::RestOnNone).to_owned(),
        1 => with.locale.say(SourcesWord::RestOnOne).to_owned(),
        count => {
            let count = with.locale.number(count as f64);
            with.locale.fill(SourcesWord::RestOn, &[&count])
        }
    };
    vec![
        el("h3").add(title),
        el("ul").class("sources rest-on").add(rows),
    ]
}
