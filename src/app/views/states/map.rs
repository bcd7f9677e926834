//! The map: one tile per state, and the legend of its shades.

use leptos::prelude::*;

use super::{in_full, matches, metric_word};
use crate::components::visually_hidden;
use crate::estimate::by_state::{self, CLASSES, Metric, StateResult};
use crate::i18n::Locale;
use crate::i18n::messages::PlacesMessage;
use crate::state::library::library;
use crate::tables::TILES;

/// The bounds of the classes, in ascending order.
type Classes = Vec<(u32, u32)>;

#[component]
pub fn Map(locale: Locale, rows: Memo<Vec<StateResult>>) -> impl IntoView {
    let metric = library().map.metric;
    let classes = Memo::new(move |_| {
        let metric = metric.get();
        rows.with(|rows| by_state::classes(rows.iter().filter_map(|row| row.value(metric))))
    });
    let label = move || {
        let metric = locale.text(metric_word(metric.get()));
        locale.format(PlacesMessage::MAP_OF, &[metric])
    };
    let tiles = move || {
        let metric = metric.get();
        let rows = rows.get().into_iter().zip(TILES);
        rows.map(|(row, (line, column))| {
            let value = row.value(metric);
            let class = classes.with(|classes| class_of(classes, value));
            let class = format!("tile line-{line} column-{column} class-{class}");
            view! { <Tile locale row metric class/> }.into_any()
        })
        .collect::<Vec<AnyView>>()
    };
    view! {
        <div class="map">
            <div class="tiles" role="group" aria-label=label>
                {tiles}
            </div>
            {move || legend(locale, metric.get(), &rows.get(), &classes.get())}
        </div>
    }
}

fn class_of(classes: &Classes, value: Option<u32>) -> String {
    let class = value.and_then(|value| by_state::class_of(classes, value));
    class.map_or_else(|| "none".to_owned(), |class| class.to_string())
}

/// A state with its value. A click selects it, a second click deselects it.
#[component]
fn Tile(locale: Locale, row: StateResult, metric: Metric, class: String) -> impl IntoView {
    let map = library().map;
    let (state, value) = (row.state, row.value(metric));
    let name = locale.state(state);
    // The accessible name must contain the visible text.
    let label = match value {
        None => locale.format(PlacesMessage::TILE_NONE, &[name]),
        Some(_) => format!("{name}:"),
    };
    let is_sought = move || {
        map.query
            .with(|query| !query.trim().is_empty() && matches(locale, query, state))
    };
    let is_chosen = move || {
        if map.chosen.get() == Some(state) {
            "true"
        } else {
            "false"
        }
    };
    view! {
        <button
            type="button"
            class=move || if is_sought() { format!("{class} sought") } else { class.clone() }
            aria-pressed=is_chosen
            on:click=move |_| map.toggle(state)
        >
            <b>{state.name()}</b>
            {visually_hidden(format!(" {label} "))}
            <span>{in_short(locale, metric, value)}</span>
        </button>
    }
}

/// A value short enough for a tile: `$72k`.
fn in_short(locale: Locale, metric: Metric, value: Option<u32>) -> String {
    match (metric, value) {
        (_, None) => "–".to_owned(),
        (Metric::Pay | Metric::RealPay, Some(dollars)) => {
            let thousands = locale.number((f64::from(dollars) / 1000.0).round());
            locale.format(PlacesMessage::THOUSAND_DOLLARS, &[&thousands])
        }
        (metric, value) => in_full(locale, metric, value),
    }
}

/// The legend: five classes, each with its bounds and its number of states.
fn legend(locale: Locale, metric: Metric, rows: &[StateResult], classes: &Classes) -> AnyView {
    const WORDS: [PlacesMessage; CLASSES] = [
        PlacesMessage::Lowest,
        PlacesMessage::Low,
        PlacesMessage::Middle,
        PlacesMessage::High,
        PlacesMessage::Highest,
    ];
    let full = |value: u32| in_full(locale, metric, Some(value));
    let last = classes.len().saturating_sub(1).max(1);
    let lines = classes.iter().enumerate().map(|(index, (least, most))| {
        // With fewer classes than words, the outermost keep their names.
        let word = WORDS.get(index * (CLASSES - 1) / last).copied();
        let word = locale.text(word.unwrap_or(PlacesMessage::Highest));
        let is_inside = |row: &&StateResult| {
            let value = row.value(metric);
            value.is_some_and(|value| (*least..=*most).contains(&value))
        };
        let count = locale.number(rows.iter().filter(is_inside).count() as f64);
        let text = if least == most {
            locale.format(PlacesMessage::CLASS_SINGLE, &[word, &full(*least), &count])
        } else {
            locale.format(
                PlacesMessage::CLASS_RANGE,
                &[word, &full(*least), &full(*most), &count],
            )
        };
        legend_line(format!("swatch class-{index}"), text)
    });
    let lines: Vec<AnyView> = lines.collect();
    let is_some_unknown = rows.iter().any(|row| row.value(metric).is_none());
    let unknown = is_some_unknown.then(|| {
        let text = locale.text(PlacesMessage::ClassNone).to_owned();
        legend_line("swatch class-none".to_owned(), text)
    });
    view! {
        <ul class="legend" aria-label=locale.text(PlacesMessage::Legend)>
            {lines}
            {unknown}
        </ul>
    }
    .into_any()
}

fn legend_line(swatch: String, text: String) -> AnyView {
    view! {
        <li>
            <span class=swatch aria-hidden="true"></span>
            {text}
        </li>
    }
    .into_any()
}
