//! Adds another plan to the comparison in one click: a copy with one answer changed.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::answers::UsState;
use crate::components::plans::{Card, card_heading};
use crate::components::{Button, SelectField, SubmitButton, state_choices};
use crate::i18n::messages::PlanMessage;
use crate::i18n::{Locale, names};
use crate::plan::plans::SavedPlan;
use crate::plan::variants::{Variant, variants};
use crate::state::plans::plans;

/// Varies the first plan shown: the others are compared with it.
#[component]
pub fn AddPlan(locale: Locale) -> impl IntoView {
    let plans = plans();
    let base = Memo::new(move |_| {
        let is_visible = |plan: &&SavedPlan| !plan.aside;
        plans.all.with(|all| all.iter().find(is_visible).cloned())
    });
    let has_base = Memo::new(move |_| base.with(Option::is_some));
    let heading = locale.text(PlanMessage::AddPlan).into_any();
    // The card is hidden, not removed, so that it keeps the focus while plans are added.
    view! {
        <div hidden=move || !has_base.get()>
            <Card heading_id="add-plan-heading" heading>
                <Variants locale base/>
            </Card>
        </div>
    }
}

#[component]
fn Variants(locale: Locale, base: Memo<Option<SavedPlan>>) -> impl IntoView {
    let plans = plans();
    let card = card_heading();
    let offered = Memo::new(move |_| {
        let offered = base.get().and_then(|base| {
            let estimate = base.estimate(plans.app.today()).ok()?;
            Some(plans.all.with(|all| variants(&base, &estimate, all)))
        });
        offered.unwrap_or_default()
    });
    let add = move |variant: Variant| {
        if let Some(base) = base.get_untracked() {
            plans.add_variant(&base, variant);
            // The pressed button may not be offered again, so the card takes the focus.
            plans.focus.keep(card);
        }
    };
    let add_state = move |state| add(Variant::State(state));
    let lead = move || {
        let name = base.with(|base| base.as_ref().map(|plan| plan.name.clone()));
        locale.format(PlanMessage::ADD_PLAN_LEAD, &[&name.unwrap_or_default()])
    };
    view! {
        <p class="lead">{lead}</p>
        <div class="row">
            <For
                each=move || offered.get()
                key=move |variant| name(locale, *variant)
                children=move |variant| {
                    let text = name(locale, variant);
                    view! {
                        <Button class="button quiet-button" text on_click=move || add(variant)/>
                    }
                }
            />
        </div>
        <StateForm locale action=PlanMessage::AddStateNow on_state=add_state/>
    }
}

/// While no plan is kept: compares the calculator's estimate with another state in one step.
#[component]
pub fn CompareWithState(locale: Locale) -> impl IntoView {
    let plans = plans();
    let has_estimate = Memo::new(move |_| plans.app.estimate.with(Result::is_ok));
    let compare = move |state| {
        plans.compare_with(Variant::State(state));
        plans.focus.keep(None);
    };
    view! {
        <Show when=move || has_estimate.get()>
            <StateForm locale action=PlanMessage::KeepAndCompare on_state=compare/>
        </Show>
    }
}

/// A state, and the button that does something with it.
#[component]
fn StateForm(
    locale: Locale,
    action: PlanMessage,
    on_state: impl Fn(UsState) + Copy + 'static,
) -> impl IntoView {
    let state = RwSignal::new(String::new());
    let choices = state_choices(locale, locale.text(PlanMessage::AddStateNone));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(chosen) = UsState::from_name(&state.get_untracked()) {
            on_state(chosen);
            state.set(String::new());
        }
    };
    view! {
        <form class="row add-state" novalidate=true on:submit=submit>
            <SelectField
                id="add-state"
                label=move || locale.text(PlanMessage::AddState)
                choices
                value=state
                on_choose=move |name: String| state.set(name)
            />
            <SubmitButton class="button quiet-button" text=locale.text(action)/>
        </form>
    }
}

fn name(locale: Locale, variant: Variant) -> String {
    names::capital(match variant {
        Variant::Pace(pace) => locale.text(names::pace(pace)),
        Variant::Plan(plan) => locale.text(names::plan_short(plan)),
        Variant::State(state) => locale.state(state),
    })
}
