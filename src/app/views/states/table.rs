//! The map's data as a sortable table.

use std::cmp::Ordering;

use leptos::prelude::*;

use super::{in_full, in_state, matches, metric_word};
use crate::answers::Answers;
use crate::catalogue::fold;
use crate::components::{AnswersLink, page_link, scrollable_table};
use crate::estimate::by_state::{Metric, StateResult};
use crate::i18n::Locale;
use crate::i18n::messages::PlacesMessage;
use crate::pages;
use crate::state::library::library;
use crate::state::states_map::{SortOrder, Sorting, StateColumn};
use casepath_core::short_sort::sort_short;

#[component]
pub fn Table(locale: Locale, rows: Memo<Vec<StateResult>>) -> impl IntoView {
    let library = library();
    let map = library.map;
    let heads: Vec<AnyView> = [StateColumn::Name]
        .into_iter()
        .chain(Metric::ALL.map(StateColumn::Of))
        .map(|column| view! { <ColumnHead locale column/> }.into_any())
        .collect();
    let listed = Memo::new(move |_| {
        let mut listed = rows.get();
        map.query
            .with(|query| listed.retain(|row| matches(locale, query, row.state)));
        sort(locale, map.sorting.get(), &mut listed);
        listed
    });
    let lines = move || {
        let answers = library.answers.get();
        let lines = listed.get().into_iter();
        lines
            .map(|row| line(locale, row, &answers))
            .collect::<Vec<AnyView>>()
    };
    let none = move || {
        let is_none = listed.with(Vec::is_empty);
        is_none.then(|| view! { <p class="none">{locale.text(PlacesMessage::NoState)}</p> })
    };
    let table = view! {
        <table class="listing states">
            <caption>{locale.text(PlacesMessage::SortedBy)}</caption>
            <thead>
                <tr>
                    {heads}
                    <th scope="col">{locale.text(PlacesMessage::Use)}</th>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    };
    view! {
        <section aria-labelledby="states-table">
            <h3 id="states-table">{locale.text(PlacesMessage::StatesTable)}</h3>
            {scrollable_table(locale.text(PlacesMessage::StatesTable), table.into_any())}
            {none}
        </section>
    }
}

/// A column header that sorts the table.
#[component]
fn ColumnHead(locale: Locale, column: StateColumn) -> impl IntoView {
    let map = library().map;
    let word = match column {
        StateColumn::Name => PlacesMessage::State,
        StateColumn::Of(metric) => metric_word(metric),
    };
    let order = move || {
        let Sorting { by, order } = map.sorting.get();
        (by == column).then_some(order)
    };
    let sorted = move || match order() {
        None => "none",
        Some(SortOrder::Ascending) => "ascending",
        Some(SortOrder::Descending) => "descending",
    };
    let arrow = move || match order() {
        None => "",
        Some(SortOrder::Ascending) => " ▲",
        Some(SortOrder::Descending) => " ▼",
    };
    view! {
        <th scope="col" aria-sort=sorted>
            <button class="sort" type="button" on:click=move |_| map.sort_by(column)>
                {locale.text(word)}
                <span aria-hidden="true">{arrow}</span>
            </button>
        </th>
    }
}

/// Sorts the rows; unknown values come last.
fn sort(locale: Locale, Sorting { by, order }: Sorting, rows: &mut [StateResult]) {
    let in_order = |compared: Ordering| match order {
        SortOrder::Ascending => compared,
        SortOrder::Descending => compared.reverse(),
    };
    let name = |row: &StateResult| fold(locale.state(row.state));
    sort_short(rows, |row, other| {
        let names = name(row).cmp(&name(other));
        let StateColumn::Of(metric) = by else {
            return in_order(names).is_lt();
        };
        let order = match (row.value(metric), other.value(metric)) {
            (Some(one), Some(two)) => in_order(one.cmp(&two)),
            (one, two) => one.is_none().cmp(&two.is_none()),
        };
        order.then(names).is_lt()
    });
}

fn line(locale: Locale, row: StateResult, answers: &Answers) -> AnyView {
    let name = locale.state(row.state);
    let cells: Vec<AnyView> = Metric::ALL
        .into_iter()
        .map(|metric| view! { <td>{in_full(locale, metric, row.value(metric))}</td> }.into_any())
        .collect();
    view! {
        <tr>
            <th scope="row">{page_link(pages::state(locale.language, row.state), name)}</th>
            {cells}
            <td>
                <AnswersLink
                    answers=in_state(answers, row.state)
                    label=locale.format(PlacesMessage::SET_STATE, &[name])
                    text=locale.text(PlacesMessage::UseShort)
                />
            </td>
        </tr>
    }
    .into_any()
}
