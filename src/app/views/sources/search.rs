//! "Where does this number come from?": the search field and the matching rows, each with its figures and sources,
//! so that the answer is visible before a row is opened.

use leptos::prelude::*;

use super::components::{dates_of, figure, to_row, to_source};
use super::{OpenCatalogue, Page};
use crate::catalogue::{CatalogueHit, Figure, fold};
use crate::components::{FigureFacts, SearchField, figure as figure_button};
use crate::context::app;
use crate::estimate::cost::cost;
use crate::evidence::provenance::{ShownFigure, Unit, shown_figures, shown_of_money};
use crate::i18n::Locale;
use crate::i18n::messages::{PlacesMessage, SourcesMessage};
use crate::state::library::library;
use crate::state::{DetailsState, ResultsState};

/// The maximum number of rows shown.
const MOST: usize = 25;
/// The maximum number of figures shown per row.
const MOST_FIGURES: usize = 6;
/// The maximum length of a query.
const MOST_LETTERS: u16 = 80;

#[component]
pub fn FigureSearch(locale: Locale, catalogue: OpenCatalogue) -> impl IntoView {
    let app = app();
    let query = library().sources_query;
    let results = move || {
        let page = Page {
            locale,
            catalogue: &catalogue.content,
            today: app.today(),
        };
        query.with(|query| found(page, query))
    };
    view! {
        <search class="card guide-search">
            <SearchField
                id="figure-search"
                label=locale.text(SourcesMessage::Search)
                most=MOST_LETTERS
                query
                hint=locale.text(SourcesMessage::SearchHint)
            />
            {results}
        </search>
    }
}

fn found(page: Page, query: &str) -> AnyView {
    let locale = page.locale;
    let own = own_figures(locale, query);
    let hits = page.catalogue.search(query, usize::MAX);
    let count = locale.number(hits.len() as f64);
    let most = locale.number(MOST as f64);
    let status = match (query.trim().is_empty(), hits.len()) {
        (true, _) => String::new(),
        (_, 0) if own.is_some() => locale.text(PlacesMessage::InYours).to_owned(),
        (_, 0) => locale.format(SourcesMessage::FOUND_NONE, &[query.trim()]),
        (_, 1) => locale.text(SourcesMessage::FoundOne).to_owned(),
        (_, all) if all > MOST => locale.format(SourcesMessage::FOUND_MOST, &[&count, &most]),
        _ => locale.format(SourcesMessage::FOUND, &[&count]),
    };
    let list = hits
        .iter()
        .take(MOST)
        .map(|result| hit(page, result, query));
    let list: Vec<AnyView> = list.collect();
    view! {
        {own}
        <p class="hint" role="status">{status}</p>
        <ul class="found">{list}</ul>
    }
    .into_any()
}

/// Matches among the figures of the estimate: many are in no table, because they are computed from several rows.
fn own_figures(locale: Locale, query: &str) -> Option<AnyView> {
    let words: Vec<String> = fold(query).split_whitespace().map(bare).collect();
    if words.is_empty() {
        return None;
    }
    let results: ResultsState = expect_context();
    let estimate = results.estimate.get().ok()?;
    let cost = cost(&estimate);
    // Only if the details are loaded.
    let details: Option<DetailsState> = use_context();
    let suggestions = details.map(|details| details.what_if.get());
    let suggestions = suggestions.unwrap_or_default();
    let figures = results
        .milestones
        .with(|milestones| shown_figures(&estimate, milestones, &suggestions, &cost));
    let money = details.and_then(|details| details.worth.get()?.ok());
    let of_money = money.map(|money| shown_of_money(&estimate, &cost, &money));
    let figures: Vec<ShownFigure> = figures
        .into_iter()
        .chain(of_money.into_iter().flatten())
        .collect();
    let is_asked = |figure: &&ShownFigure| {
        let name = fold(&locale.shown_name(figure.kind, &estimate));
        words.iter().all(|word| match word.parse::<f64>() {
            Ok(number) => [figure.from, figure.to]
                .iter()
                .any(|value| value.abs() == number.abs()),
            Err(_) => name.split(' ').any(|part| part.starts_with(word.as_str())),
        })
    };
    let items = figures.iter().filter(is_asked).take(MOST_FIGURES);
    let items: Vec<AnyView> = items
        .enumerate()
        .map(|(index, one)| {
            let name = locale.shown_name(one.kind, &estimate);
            let facts = FigureFacts::of(locale, locale.shown_value(one), &one.provenance);
            let facts = match one.provenance.unit {
                Unit::Months | Unit::Hours => facts.without_unit(),
                _ => facts,
            };
            let value = figure_button(locale, format!("found-{index}"), facts, None);
            view! { <li>{name} ": " {value}</li> }.into_any()
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let heading = locale.text(PlacesMessage::InYours);
    Some(
        view! {
            <p class="hint">{heading}</p>
            <ul class="found" aria-label=heading>{items}</ul>
        }
        .into_any(),
    )
}

fn hit(page: Page, hit: &CatalogueHit, query: &str) -> AnyView {
    // Figures that match the query come first.
    let words: Vec<String> = query.split_whitespace().map(bare).collect();
    let (mut figures, others): (Vec<&Figure>, Vec<&Figure>) = hit
        .row
        .figures
        .iter()
        .partition(|figure| words.contains(&figure.value));
    figures.extend(others);
    let figures = figures.into_iter().take(MOST_FIGURES);
    let figures: Vec<AnyView> = figures.map(|one| figure(page, hit, one)).collect();
    let sources = hit.row.sources.iter();
    let sources: Vec<AnyView> = sources
        .map(|index| view! { "; " {to_source(page, *index)} }.into_any())
        .collect();
    view! {
        <li>
            {to_row(hit)} <ul class="figures in-line">{figures}</ul>
            <small>{format!("{}; {}", hit.table.title, dates_of(page, hit))} {sources}</small>
        </li>
    }
    .into_any()
}

/// A number in the tables' format: `$68,090` becomes `68090`.
fn bare(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '$' | ',')).collect()
}
