//! Shared components of the sources view: figures, dates, sources and links.

use leptos::prelude::*;

use super::Page;
use crate::answers::View;
use crate::catalogue::{CatalogueHit, Figure, Source};
use crate::components::grade_badge;
use crate::components::library::AnchorLink;
use crate::i18n::Locale;
use crate::i18n::messages::SourcesMessage;
use crate::tables::{self, Freshness, freshness};

/// The unit of effects in the tables (natural logarithm).
const LOGARITHM: &str = "ln";
/// The unit of calendar years, which have no thousands separator.
const YEAR: &str = "year";

/// A figure as displayed: the digits from the file, grouped if long.
pub fn value(locale: Locale, figure: &Figure) -> String {
    let is_whole = figure.value.bytes().all(|b| b.is_ascii_digit());
    let number = figure.value.parse::<f64>().ok();
    let grouped = number.filter(|_| is_whole && figure.unit != YEAR);
    grouped.map_or_else(|| figure.value.clone(), |number| locale.number(number))
}

/// The label of a figure's column: `median`.
pub fn label<'a>(hit: &CatalogueHit<'a>, figure: &Figure) -> &'a str {
    let column = hit.table.columns.get(figure.column);
    column.map_or("", |column| column.label.as_str())
}

/// An effect as a percentage: `+8.3%`. `None` for other units.
fn as_percent(locale: Locale, figure: &Figure) -> Option<String> {
    let effect = figure.value.parse::<f64>().ok();
    let effect = effect.filter(|e| figure.unit == LOGARITHM && e.is_finite())?;
    Some(change(locale, effect))
}

/// A logarithmic effect as a percentage: `+8.3%`.
pub fn change(locale: Locale, effect: f64) -> String {
    let thousandths = ((effect.exp() - 1.0) * 1000.0).round() as i64;
    locale.figures.change(thousandths)
}

/// `median: 68,090 US dollars a year A`
pub fn figure(page: Page, hit: &CatalogueHit, figure: &Figure) -> AnyView {
    let locale = page.locale;
    let unit = format!(" {}", page.catalogue.unit(&figure.unit));
    let percent = as_percent(locale, figure).map(|percent| format!(" ({percent})"));
    view! {
        <li>
            {format!("{}: ", label(hit, figure))} <strong>{value(locale, figure)}</strong> {unit} {percent} " "
            {figure.grade.map(|grade| grade_badge(locale, grade))}
        </li>
    }
    .into_any()
}

pub fn figures(page: Page, hit: &CatalogueHit) -> AnyView {
    let list = hit.row.figures.iter().map(|one| figure(page, hit, one));
    let list: Vec<AnyView> = list.collect();
    view! { <ul class="figures">{list}</ul> }.into_any()
}

/// The name of a row, as a link to it.
pub fn to_row(hit: &CatalogueHit) -> AnyView {
    view! {
        <AnchorLink view=View::Sources anchor=hit.row.anchor.clone() text=hit.row.name.clone()/>
    }
    .into_any()
}

/// Publisher and title, and whether it is a publication; titles are not translated.
pub fn source_name(locale: Locale, index: u16, source: &Source) -> (String, bool) {
    let is_ours = matches!(source.kind.as_str(), "assumption" | "guide") && source.url.is_empty();
    if is_ours && tables::has_source(index) {
        return (locale.source(index), false);
    }
    (format!("{}: {}", source.publisher, source.title), true)
}

/// A link to the details of a source; `None` if there is no such source.
pub fn to_source(page: Page, index: u16) -> Option<AnyView> {
    let source = page.catalogue.sources.get(usize::from(index))?;
    let (name, is_publication) = source_name(page.locale, index, source);
    let lang = is_publication.then_some("en");
    Some(
        view! { <AnchorLink view=View::Sources anchor=source.id.clone() lang=lang text=name/> }
            .into_any(),
    )
}

/// A badge for how current a source is.
pub fn freshness_badge(locale: Locale, freshness: Option<Freshness>) -> AnyView {
    let (class, word) = match freshness {
        Some(Freshness::Current) => ("fresh", SourcesMessage::FreshCurrent),
        Some(Freshness::Late) => ("fresh fresh-late", SourcesMessage::FreshLate),
        Some(Freshness::Old) => ("fresh fresh-old", SourcesMessage::FreshOld),
        None => ("fresh fresh-none", SourcesMessage::FreshNone),
    };
    view! { <span class=class>{locale.text(word)}</span> }.into_any()
}

/// The worst freshness of these sources, each by its newest edition; `None` if none of them is periodic.
pub fn least_current<'a>(
    page: Page,
    sources: impl Iterator<Item = &'a Source>,
) -> Option<Freshness> {
    let mut newest: Vec<&Source> = Vec::new();
    for source in sources {
        let is_same = |other: &&mut &Source| {
            other.publisher == source.publisher && other.title == source.title
        };
        match newest.iter_mut().find(is_same) {
            Some(other) if source.period > other.period => *other = source,
            Some(_) => {}
            None => newest.push(source),
        }
    }
    newest
        .into_iter()
        .filter_map(|source| freshness(&source.dated(), page.today))
        .max()
}

/// `of May 2024, read 24 Feb 2025`
pub fn dates(locale: Locale, period: &str, seen: &str) -> String {
    let sentences = [
        (SourcesMessage::PERIOD_OF, period),
        (SourcesMessage::READ_ON, seen),
    ];
    let sentences: Vec<String> = sentences
        .into_iter()
        .filter(|(_, iso)| !iso.is_empty())
        .map(|(word, iso)| locale.format(word, &[&locale.figures.date(iso)]))
        .collect();
    if sentences.is_empty() {
        return locale.text(SourcesMessage::NoDate).to_owned();
    }
    sentences.join(", ")
}

/// The dates of a row: its own, else those of its sources.
pub fn dates_of(page: Page, hit: &CatalogueHit) -> String {
    let latest = |own: &str, date: fn(&Source) -> &String| -> String {
        let others = page.catalogue.sources_of(hit.row).map(date);
        let latest = others.max().cloned().unwrap_or_default();
        if own.is_empty() {
            latest
        } else {
            own.to_owned()
        }
    };
    let period = latest(&hit.row.period, |source| &source.period);
    let seen = latest(&hit.row.seen, |source| &source.seen);
    dates(page.locale, &period, &seen)
}
