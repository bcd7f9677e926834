//! What the parts of the view share: how a figure, a date and a source are written, and where links lead.

use leptos::prelude::*;

use super::Page;
use crate::answers::View;
use crate::catalogue::{CatalogueHit, Figure, Source};
use crate::components::grade_badge;
use crate::components::library::PlaceLink;
use crate::i18n::Locale;
use crate::i18n::messages::SourcesMessage;
use crate::tables::{self, Freshness, freshness};

/// The unit of effects in the tables.
const LOGARITHM: &str = "ln";
/// The unit of a calendar year, which has no comma for its thousands.
const YEAR: &str = "year";

/// A figure as it is read: the digits of the file, in groups where it is long.
pub fn value(locale: Locale, figure: &Figure) -> String {
    let is_whole = figure.value.bytes().all(|b| b.is_ascii_digit());
    let number = figure.value.parse::<f64>().ok();
    let grouped = number.filter(|_| is_whole && figure.unit != YEAR);
    grouped.map_or_else(|| figure.value.clone(), |number| locale.number(number))
}

/// What a figure of a row is of: `median`.
pub fn label<'a>(hit: &CatalogueHit<'a>, figure: &Figure) -> &'a str {
    let column = hit.table.columns.get(figure.column);
    column.map_or("", |column| column.label.as_str())
}

/// What an effect of the tables comes to: `+8.3%`.
fn as_percent(locale: Locale, figure: &Figure) -> Option<String> {
    let effect = figure.value.parse::<f64>().ok();
    let effect = effect.filter(|e| figure.unit == LOGARITHM && e.is_finite())?;
    Some(change(locale, effect))
}

/// An effect, which is a logarithm, as a change: `+8.3%`.
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
        <PlaceLink view=View::Sources place=hit.row.place.clone() text=hit.row.name.clone()/>
    }
    .into_any()
}

/// Who published it, and what it is called there; names of publications are what they are in every language.
pub fn source_name(locale: Locale, index: u16, source: &Source) -> (String, bool) {
    let is_ours = matches!(source.kind.as_str(), "assumption" | "guide") && source.url.is_empty();
    if is_ours && tables::has_source(index) {
        return (locale.source(index), false);
    }
    (format!("{}: {}", source.publisher, source.title), true)
}

/// A link to what is known of a source.
pub fn to_source(page: Page, index: u16) -> Option<AnyView> {
    let source = page.catalogue.sources.get(usize::from(index))?;
    let (name, is_publication) = source_name(page.locale, index, source);
    let lang = is_publication.then_some("en");
    Some(
        view! { <PlaceLink view=View::Sources place=source.id.clone() lang=lang text=name/> }
            .into_any(),
    )
}

/// How current a source is, in a word and by its color.
pub fn freshness_badge(locale: Locale, of: Option<Freshness>) -> AnyView {
    let (class, word) = match of {
        Some(Freshness::Current) => ("fresh", SourcesMessage::FreshCurrent),
        Some(Freshness::Late) => ("fresh fresh-late", SourcesMessage::FreshLate),
        Some(Freshness::Old) => ("fresh fresh-old", SourcesMessage::FreshOld),
        None => ("fresh fresh-none", SourcesMessage::FreshNone),
    };
    view! { <span class=class>{locale.text(word)}</span> }.into_any()
}

/// The least current of these sources, each by its newest edition; `None` where none of them comes again.
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
    let told = [
        (SourcesMessage::PERIOD_OF, period),
        (SourcesMessage::READ_ON, seen),
    ];
    let told: Vec<String> = told
        .into_iter()
        .filter(|(_, iso)| !iso.is_empty())
        .map(|(word, iso)| locale.format(word, &[&locale.figures.date(iso)]))
        .collect();
    if told.is_empty() {
        return locale.text(SourcesMessage::NoDate).to_owned();
    }
    told.join(", ")
}

/// The dates of a row: its own, else those of its sources.
pub fn dates_of(page: Page, hit: &CatalogueHit) -> String {
    let latest = |own: &str, of: fn(&Source) -> &String| -> String {
        let others = page.catalogue.sources_of(hit.row).map(of);
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
