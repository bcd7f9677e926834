//! A map of the states and the same data as a table: pay, purchasing power, months and hours of a plan in each
//! state.

mod controls;
mod map;
mod table;

use leptos::html;
use leptos::prelude::*;

use crate::answers::{Answers, UsState};
use crate::catalogue::fold;
use crate::components::library::{back_to, dom_id};
use crate::components::{AnswersLink, page_link};
use crate::context::app;
use crate::estimate::by_state::{self, Metric, StateResult};
use crate::i18n::Locale;
use crate::i18n::messages::{LibraryMessage, PlacesMessage};
use crate::pages;
use crate::state::library::library;
use crate::state::states_map::anchor_of;

pub fn states(locale: Locale) -> AnyView {
    let (app, library) = (app(), library());
    let rows = Memo::new(move |_| {
        let plan = library.map.plan(&library.answers.get());
        by_state::by_state(&plan, app.today())
    });
    view! {
        <controls::Controls locale/>
        <map::Map locale rows/>
        <div class="chosen" role="status">
            {move || chosen(locale, rows)}
        </div>
        <table::Table locale rows/>
    }
    .into_any()
}

/// The selected state, and links to more about it.
fn chosen(locale: Locale, rows: Memo<Vec<StateResult>>) -> Option<AnyView> {
    let library = library();
    let state = library.map.chosen.get()?;
    let row = rows.with(|rows| rows.iter().find(|row| row.state == state).copied())?;
    let answers = library.answers.get();
    let name = locale.state(state);
    let [pay, real, months, hours] =
        Metric::ALL.map(|metric| in_full(locale, metric, row.value(metric)));
    // The calculator shows the rule of one state only.
    let back = (answers.state == Some(state)).then(|| {
        back_to(
            locale,
            "rule-heading",
            locale.text(LibraryMessage::PlaceRule),
        )
    });
    let element = NodeRef::<html::P>::new();
    library.focus.receive(element, anchor_of(state));
    let sentence = locale.format(PlacesMessage::CHOSEN, &[name, &pay, &real, &months, &hours]);
    Some(
        view! {
            <p id=dom_id(&anchor_of(state)) tabindex="-1" node_ref=element>{sentence}</p>
            <p class="row onwards">
                {page_link(pages::state(locale.language, state), locale.format(PlacesMessage::STATE_PAGE, &[name]))}
                <AnswersLink
                    answers=in_state(&answers, state)
                    text=locale.format(PlacesMessage::SET_STATE, &[name])
                />
                {back}
            </p>
        }
        .into_any(),
    )
}

const fn metric_word(metric: Metric) -> PlacesMessage {
    match metric {
        Metric::Pay => PlacesMessage::MetricPay,
        Metric::RealPay => PlacesMessage::MetricRealPay,
        Metric::Months => PlacesMessage::MetricMonths,
        Metric::SupervisedHours => PlacesMessage::MetricHours,
    }
}

/// A value in full: `$72,400`, `53`.
fn in_full(locale: Locale, metric: Metric, value: Option<u32>) -> String {
    let Some(value) = value else {
        return locale.text(PlacesMessage::NotKnown).to_owned();
    };
    match metric {
        Metric::Pay | Metric::RealPay => locale.dollars(f64::from(value)),
        Metric::Months | Metric::SupervisedHours => locale.number(f64::from(value)),
    }
}

/// Whether a state's name matches the query.
fn matches(locale: Locale, query: &str, state: UsState) -> bool {
    let query = fold(query.trim());
    let name = fold(locale.state(state));
    query.is_empty()
        || name.split(' ').any(|word| word.starts_with(&query))
        || name.starts_with(&query)
        || fold(state.name()) == query
}

/// The same answers in another state.
fn in_state(answers: &Answers, state: UsState) -> Answers {
    Answers {
        state: Some(state),
        view: None,
        anchor: None,
        ..*answers
    }
}
