//! Up to four students side by side, in the same table and charts as the Compare view.

use leptos::prelude::*;

use crate::browser::page as browser;
use crate::i18n::Locale;
use crate::i18n::messages::DeskMessage;
use crate::plan::comparison::{Comparison, PlanStatus};
use crate::plan::plans::{SIDE_BY_SIDE, SavedPlan};
use crate::state::desk::desk;
use crate::views::compare::overrides::Overrides;
use crate::views::compare::side_by_side::comparison_cards;

#[component]
pub fn Compared(locale: Locale) -> impl IntoView {
    let desk = desk();
    move || {
        let ids = desk.compared.get();
        let students: Vec<_> = ids.into_iter().filter_map(|id| desk.student(id)).collect();
        let today = browser::current_date();
        let mut plans = Vec::new();
        let mut records = Vec::new();
        for student in &students {
            let Some(plan) = student.plan() else { continue };
            let standing = PlanStatus::of(&student.records, &plan, today);
            let name = locale.student(student.id, &student.label);
            plans.push((SavedPlan { name, ..plan }, standing));
            records.push(&student.records);
        }
        if plans.is_empty() {
            let most = SIDE_BY_SIDE.to_string();
            let sentence = locale.format(DeskMessage::CHOOSE_TO_COMPARE, &[&most]);
            return view! { <p class="hint">{sentence}</p> }.into_any();
        }
        let comparison = Comparison::of(plans);
        let columns = comparison.columns.iter().zip(records);
        let overrides: Vec<Overrides> = columns
            .map(|(column, records)| Overrides::of(records, column))
            .collect();
        comparison_cards(locale, &comparison, &overrides, ().into_any())
    }
}
