//! The plans that are chosen, side by side: a table, and two pictures of it.

use leptos::prelude::*;

use super::charts::{path_chart, pay_chart};
use super::table::comparison_table;
use crate::browser::page as browser;
use crate::components::scrollable_table;
use crate::plan::comparison::{Column, Comparison, Standing};
use crate::plan::plans::SavedPlan;
use crate::plan::rulings::{Ruling, noted};
use crate::school::Offer;
use crate::state::plans::PlansState;
use crate::text::Locale;
use crate::text::plan_words::PlanWord;

/// What stands in a plan in place of the figures of the tables.
pub struct Overrides {
    /// Of its board, in place of the rule.
    pub board_answers: Vec<Ruling>,
    /// Of a school, in place of the usual months and tuition.
    pub school: Option<Offer>,
}

impl Overrides {
    fn of(plans: PlansState, column: &Column) -> Self {
        let takes_program = column
            .result
            .as_ref()
            .is_ok_and(|figures| figures.whole.program().is_some());
        Self {
            board_answers: plans
                .records
                .with(|records| noted::answered(records, &column.plan)),
            school: column.plan.school.clone().filter(|_| takes_program),
        }
    }
}

/// Written anew whenever the plans change; it follows them.
pub fn side_by_side(plans: PlansState, locale: Locale) -> AnyView {
    let mut shown = plans.all.get();
    shown.retain(|plan| !plan.aside);
    let note = match shown.len() {
        0 => Some(PlanWord::NoneChosen),
        1 => Some(PlanWord::OneChosen),
        _ => None,
    };
    let note = note.map(|word| view! { <p class="lead">{locale.say(word)}</p> });
    if shown.is_empty() {
        return view! { {note} }.into_any();
    }
    let comparison = compared(plans, shown);
    let overrides: Vec<Overrides> = comparison
        .columns
        .iter()
        .map(|column| Overrides::of(plans, column))
        .collect();
    let title = locale.say(PlanWord::SideBySide);
    let table = comparison_table(locale, &comparison, &overrides);
    view! {
        <section class="card" aria-labelledby="side-heading">
            <h2 id="side-heading">{title}</h2>
            {note}
            {scrollable_table(title, table)}
        </section>
        {pay_chart(locale, &comparison)}
        {path_chart(locale, &comparison)}
    }
    .into_any()
}

fn compared(plans: PlansState, shown: Vec<SavedPlan>) -> Comparison {
    let today = browser::day();
    let shown = shown.into_iter().map(|plan| {
        let result = plans
            .records
            .with(|records| Standing::of(records, &plan, today));
        (plan, result)
    });
    Comparison::of(shown.collect())
}
