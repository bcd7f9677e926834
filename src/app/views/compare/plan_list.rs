//! The list of all plans.

use leptos::prelude::*;

use super::plan_row::PlanRow;
use crate::components::plans::Card;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::plans::MOST;
use crate::state::plans::plans;

#[component]
pub fn PlanList(locale: Locale) -> impl IntoView {
    let plans = plans();
    let count = move || {
        let counts = [plans.all.with(Vec::len), MOST].map(|count| count.to_string());
        locale.format(
            PlanMessage::PLANS_OF,
            &counts.each_ref().map(String::as_str),
        )
    };
    let heading =
        view! { {locale.text(PlanMessage::YourPlans)} " " <small>{count}</small> }.into_any();
    view! {
        <Card heading_id="plans-heading" heading>
            <ul class="plans">
                <For
                    each=move || plans.all.get()
                    key=|plan| plan.id.clone()
                    children=move |plan| view! { <PlanRow locale plan/> }
                />
            </ul>
        </Card>
    }
}
