//! The selected plans side by side: a table and two charts.

use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;
use web_sys::Element;

use super::charts::{path_chart, pay_chart};
use super::overrides::Overrides;
use super::table::{comparison_table, plan_names};
use crate::browser::page as browser;
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
    // A sticky row would stick to the box in which the table scrolls sideways, not to the window. So a copy of the header
    // row is above the table; it sticks to the window and follows the table sideways.
    let names = NodeRef::<html::Div>::new();
    let follow = move |event: Event| {
        let table: Element = event_target(&event);
        if let Some(names) = names.get_untracked() {
            names.set_scroll_left(table.scroll_left());
        }
    };
    view! {
        <section class="card side-by-side" aria-labelledby="side-heading">
            <h2 id="side-heading">{title}</h2>
            {note}
            {swipe}
            <div class="with-plan-names">
                <div class="plan-names" aria-hidden="true" node_ref=names>
                    <table class="compare">{plan_names(locale, comparison, overrides)}</table>
                </div>
                <div class="scroll" tabindex="0" role="group" aria-label=title on:scroll=follow>{table}</div>
            </div>
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
