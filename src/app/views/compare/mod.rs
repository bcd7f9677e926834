//! The Compare view: plans side by side.

mod add_plan;
mod charts;
pub mod overrides;
mod plan_list;
mod plan_row;
pub mod side_by_side;
mod table;
mod table_cells;

use leptos::prelude::*;

use crate::components::plans::{
    StoragePanel, messages, nothing_yet, storage_notices, view_heading,
};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::state::plans::plans;
use add_plan::{AddPlan, CompareWithState};
use plan_list::PlanList;
use side_by_side::side_by_side;

pub fn view(locale: Locale) -> AnyView {
    let plans = plans();
    let has_plans = Memo::new(move |_| plans.all.with(|all| !all.is_empty()));
    view! {
        {view_heading(locale, PlanMessage::CompareTitle, PlanMessage::CompareLead)}
        {messages(locale)}
        {storage_notices(locale)}
        <Show
            when=move || has_plans.get()
            fallback=move || view! { {nothing_yet(locale)} <CompareWithState locale/> }
        >
            {move || side_by_side(plans, locale)}
            <AddPlan locale/>
            <PlanList locale/>
        </Show>
        <StoragePanel locale/>
    }
    .into_any()
}
