//! What the parts of the view share: how a figure, a date and a source are written, and where links lead.

use super::{With, link_to};
use crate::answers::View;
use crate::catalogue::{Figure, Hit, Source};
use crate::tables::{Freshness, freshness};
use crate::text::Locale;
use crate::text::sources_words::SourcesWord;
use crate::ui::pieces::{grade, hidden};
use crate::ui::tree::{Element, el};

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

/// What an effect of the tables comes to: `+8.3%`.
fn as_percent(locale: Locale, figure: &Figure) -> Option<String> {
    let effect = figure.value.parse::<f64>().ok();
    let effect = effect.filter(|e| figure.unit == LOGARITHM && e.is_finite())?;
    let thousandths = ((effect.exp() - 1.0) * 1000.0).round() as i64;
    Some(locale.figures.change(thousandths))
}

/// `median: 68,090 US dollars a year A`
pub fn figure(with: &With, hit: &Hit, figure: &Figure) -> Element {
    let label = hit.table.columns.get(figure.column);
    let label = label.map_or("", |column| column.label.as_str());
    let percent = as_percent(with.locale, figure).map(|percent| format!(" ({percent})"));
    el("li")
        .add(format!("{label}: "))
        .add(el("strong").add(value(with.locale, figure)))
        .add(format!(" {}", with.catalogue.unit(&figure.unit)))
        .add(percent.unwrap_or_default())
        .add(" ")
        .add(figure.grade.map(|of| grade(with.locale, of)))
}

pub fn figures(with: &With, hit: &Hit) -> Element {
    let list = hit.row.figures.iter().map(|one| figure(with, hit, one));
    el("ul").class("figures").add(list.collect::<Vec<_>>())
}

/// The name of a row, with its table.
pub fn to_row(with: &With, hit: &Hit) -> Element {
    link_to(View::Sources, with.answers, &hit.row.place).add(hit.row.name.clone())
}

/// Who published it, and what it is called there; names of publications are what they are in every language.
pub fn source_name(with: &With, place: u16, source: &Source) -> (String, bool) {
    let ours = matches!(source.kind.as_str(), "assumption" | "guide") && source.url.is_empty();
    if ours && crate::tables::has_source(place) {
        return (with.locale.source(place), false);
    }
    (format!("{}: {}", source.publisher, source.title), true)
}

/// A link to what is known of a source.
pub fn to_source(with: &With, place: u16) -> Option<Element> {
    let source = with.catalogue.sources.get(usize::from(place))?;
    let (name, is_publication) = source_name(with, place, source);
    let link = link_to(View::Sources, with.answers, &source.id);
    let link = if is_publication {
        link.attr("lang", "en")
    } else {
        link
    };
    Some(link.add(name))
}

/// How current a source is, in a word and by its color.
pub fn fresh(locale: Locale, of: Option<Freshness>) -> Element {
    let (class, word) = match of {
        Some(Freshness::Current) => ("fresh", SourcesWord::FreshCurrent),
        Some(Freshness::Late) => ("fresh fresh-late", SourcesWord::FreshLate),
        Some(Freshness::Old) => ("fresh fresh-old", SourcesWord::FreshOld),
        None => ("fresh fresh-none", SourcesWord::FreshNone),
    };
    el("span").class(class).add(locale.say(word))
}

/// The least current of these sources, each by its newest edition; `None` where none of them comes again.
pub fn least_current<'a>(
    with: &With,
    sources: impl Iterator<Item = &'a Source>,
) -> Option<Freshness> {
    let mut newest: Vec<&Source> = Vec::new();
    for source in sources {
        let same = |other: &&mut &Source| {
            other.publisher == source.publisher && other.title == source.title
        };
        match newest.iter_mut().find(same) {
            Some(other) if source.period > other.period => *other = source,
            Some(_) => {}
            None => newest.push(source),
        }
    }
    newest
        .into_iter()
        .filter_map(|source| freshness(&source.dated(), with.today))
        .max()
}

/// `of May 2024, read 24 Feb 2025`
pub fn dates(locale: Locale, period: &str, seen: &str) -> String {
    let told = [(SourcesWord::PeriodOf, period), (SourcesWord::ReadOn, seen)];
    let told: Vec<String> = told
        .into_iter()
        .filter(|(_, iso)| !iso.is_empty())
        .map(|(word, iso)| locale.fill(word, &[&locale.figures.date(iso)]))
        .collect();
    if told.is_empty() {
        return locale.say(SourcesWord::NoDate).to_owned();
    }
    told.join(", ")
}

/// The dates of a row: its own, else those of its sources.
pub fn dates_of(with: &With, hit: &Hit) -> String {
    let latest = |own: &str, of: fn(&Source) -> &String| -> String {
        let others = with.catalogue.sources_of(hit.row).map(of);
        let latest = others.max().cloned().unwrap_or_default();
        if own.is_empty() {
            latest
        } else {
            own.to_owned()
        }
    };
    let period = latest(&hit.row.period, |source| &source.period);
    let seen = latest(&hit.row.seen, |source| &source.seen);
    dates(with.locale, &period, &seen)
}

/// A link to another site, which says so.
pub fn outside(locale: Locale, address: &str, text: String) -> Element {
    let says_so = locale.say(crate::text::Word::OpensOutside);
    el("a")
        .attr("href", address.to_owned())
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .add(text)
        .add(hidden(format!(" ({says_so})")))
}
