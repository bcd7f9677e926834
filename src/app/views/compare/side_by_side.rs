//! The selected plans side by side: a table and two charts.

use leptos::prelude::*;

use super::charts::{path_chart, pay_chart};
use super::overrides::Overrides;
use super::table::comparison_table;
use crate::browser::page as browser;
use crate::components::scrollable_table;
use crate::i18n::Locale;
use crate::i18n::messages::{MoneyMessage, PlanMessage};
use crate::plan::comparison::{Comparison, PlanStatus};
use crate::plan::plans::SavedPlan;
use crate::state::plans::PlansState;

/// Rebuilt whenever the plans change.
pub fn side_by_side(plans: PlansState, locale: Locale) -> AnyView {
    let mut visible = plans.all.get();
    visible.retain(|plan| !plan.aside);
    let note = match visible.len() {
        0 => Some(PlanMessage::NoneChosen),
        1 => Some(PlanMessage::OneChosen),
        _ => None,
    };
    let note = note.map(|word| view! { <p class="lead">{locale.text(word)}</p> });
    if visible.is_empty() {
        return view! { {note} }.into_any();
    }
    let comparison = compared(plans, visible);
    let overrides: Vec<Overrides> = comparison
        .columns
        .iter()
        .map(|column| plans.records.with(|records| Overrides::of(records, column)))
        .collect();
    comparison_cards(locale, &comparison, &overrides, note.into_any())
}

/// The table of a comparison and its charts.
pub fn comparison_cards(
    locale: Locale,
    comparison: &Comparison,
    overrides: &[Overrides],
    note: AnyView,
) -> AnyView {
    let title = locale.text(PlanMessage::SideBySide);
    let table = comparison_table(locale, comparison, overrides);
    // Seen only where the table shows one plan at a time.
    let count = comparison.columns.len();
    let swipe = (count > 1).then(|| {
        let text = locale.format(PlanMessage::SWIPE, &[&count.to_string()]);
        view! { <p class="hint swipe">{text}</p> }
    });
    view! {
        <section class="card side-by-side" aria-labelledby="side-heading">
            <h2 id="side-heading">{title}</h2>
            {note}
            {swipe}
            {scrollable_table(title, table)}
            <p class="note">{locale.text(MoneyMessage::OwnNotCounted)}</p>
        </section>
        {pay_chart(locale, comparison)}
        {path_chart(locale, comparison)}
    }
    .into_any()
}

fn compared(plans: PlansState, chosen: Vec<SavedPlan>) -> Comparison {
    let today = browser::current_date();
    let statuses = chosen.into_iter().map(|plan| {
        let result = plans
            .records
            .with(|records| PlanStatus::of(records, &plan, today));
        (plan, result)
    });
    Comparison::of(statuses.collect())
}
