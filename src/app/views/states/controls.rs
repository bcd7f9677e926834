//! The map's controls: metric, whose figures, and a search by name.

use leptos::prelude::*;

use super::metric_word;
use crate::answers::Answers;
use crate::components::{Choice, SearchField, SelectField};
use crate::estimate::by_state::{self, Metric};
use crate::i18n::messages::PlacesMessage;
use crate::i18n::{Locale, names};
use crate::state::library::library;
use crate::state::states_map::Audience;

/// The maximum length of a query.
const MOST_LETTERS: u16 = 40;
/// The values of the select for whose figures are shown.
const MINE: &str = "mine";
const USUAL: &str = "usual";

#[component]
pub fn Controls(locale: Locale) -> impl IntoView {
    let library = library();
    let map = library.map;
    let metrics: Vec<Choice> = Metric::ALL
        .map(|metric| (metric.name(), locale.text(metric_word(metric)).to_owned()))
        .into();
    let metric = Signal::derive(move || map.metric.get().name().to_owned());
    let choose_metric = move |name: String| {
        if let Some(metric) = Metric::from_name(&name) {
            map.metric.set(metric);
        }
    };
    let audience = Signal::derive(move || {
        let has_plan = library.answers.get().to.is_some();
        match map.audience.get() {
            Audience::Mine if has_plan => MINE.to_owned(),
            _ => USUAL.to_owned(),
        }
    });
    let choose_audience = move |name: String| {
        map.audience.set(match name.as_str() {
            USUAL => Audience::Usual,
            _ => Audience::Mine,
        });
    };
    let audiences = move || {
        view! {
            <SelectField
                id="map-whose"
                label=move || locale.text(PlacesMessage::Whose)
                choices=audiences(locale, &library.answers.get())
                value=audience
                on_choose=choose_audience
            />
        }
    };
    view! {
        <div class="map-controls">
            <SelectField
                id="map-metric"
                label=move || locale.text(PlacesMessage::Metric)
                choices=metrics
                value=metric
                on_choose=choose_metric
            />
            {audiences}
            <SearchField
                id="map-find"
                label=locale.text(PlacesMessage::FindState)
                most=MOST_LETTERS
                query=map.query
            />
        </div>
    }
}

fn audiences(locale: Locale, answers: &Answers) -> Vec<Choice> {
    let own = answers.to.map(|_| {
        let without_state = Answers {
            state: None,
            ..*answers
        };
        let echo = locale.echo(&without_state);
        (MINE, locale.format(PlacesMessage::WHOSE_MINE, &[&echo]))
    });
    let usual = by_state::default_answers()
        .to
        .map_or("", |plan| locale.text(names::plan(plan)));
    let usual = (USUAL, locale.format(PlacesMessage::WHOSE_USUAL, &[usual]));
    own.into_iter().chain([usual]).collect()
}
