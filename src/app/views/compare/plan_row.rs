//! One row of the plan list: the plan's name, its buttons, and the form that renames it.

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::components::plans::{CalculatorLink, card_heading};
use crate::components::{Button, SubmitButton, visually_hidden};
use crate::i18n::messages::PlanMessage;
use crate::i18n::{Locale, names};
use crate::plan::plans::{self as saved_plans, LONGEST_NAME, SavedPlan};
use crate::state::plans::drafts::DraftField;
use crate::state::plans::focus::focus_later;
use crate::state::plans::{PlansState, plans};

/// The key of the draft for the new name.
const NEW_NAME: &str = "new-name";

/// The row. It stays mounted while the plan exists, whatever changes in it.
#[component]
pub fn PlanRow(locale: Locale, plan: SavedPlan) -> impl IntoView {
    let plans = plans();
    let id = plan.id.clone();
    let plan = Memo::new(move |last: Option<&SavedPlan>| {
        let now = plans
            .all
            .with(|all| all.iter().find(|other| other.id == plan.id).cloned());
        now.or_else(|| last.cloned())
            .unwrap_or_else(|| plan.clone())
    });
    let is_renamed = Memo::new(move |_| {
        plans
            .drafts
            .renaming
            .with(|renaming| renaming.as_deref() == Some(&id))
    });
    // The form takes the focus when it opens and returns it when it closes.
    let renaming = Renaming {
        button: NodeRef::new(),
        is_asked_for: StoredValue::new(false),
    };
    view! {
        <li>
            <Show
                when=move || is_renamed.get()
                fallback=move || view! { <Summary locale plan renaming/> }
            >
                <RenameForm locale plan renaming/>
            </Show>
        </li>
    }
}

/// The Rename button, and whether it was pressed: a form that is restored after a reload must not take the focus.
#[derive(Clone, Copy)]
struct Renaming {
    button: NodeRef<html::Button>,
    is_asked_for: StoredValue<bool>,
}

/// The plan's name and details, and its buttons.
#[component]
fn Summary(locale: Locale, plan: Memo<SavedPlan>, renaming: Renaming) -> impl IntoView {
    let plans = plans();
    let shown_id = move || plan.with(|plan| format!("shown-{}", plan.id));
    let about = move || {
        plan.with(|plan| {
            let day = plan.made.get(..10).unwrap_or(&plan.made);
            let kept_on = locale.format(PlanMessage::KEPT_ON, &[&locale.figures.date(day)]);
            format!("{}; {kept_on}", names::capital(&locale.echo(&plan.answers)))
        })
    };
    view! {
        <div class="plan-name">
            <input
                type="checkbox"
                id=shown_id
                prop:checked=move || plan.with(|plan| !plan.aside)
                on:change=move |event| show(plans, locale, plan, &event_target(&event))
            />
            <label for=shown_id>
                <strong>{move || plan.with(|plan| plan.name.clone())}</strong>
                {visually_hidden(format!(": {}", locale.text(PlanMessage::ShowInCompare)))}
            </label>
            <Choice locale plan/>
        </div>
        <small>{about}</small>
        <Tools locale plan renaming/>
    }
}

/// Adds the plan to the comparison or removes it. If the comparison is full, the checkbox stays unchecked.
fn show(plans: PlansState, locale: Locale, plan: Memo<SavedPlan>, checkbox: &HtmlInputElement) {
    let mut fits = true;
    let is_shown = checkbox.checked();
    plans.records.change(|records, now| {
        fits = plan.with_untracked(|plan| saved_plans::show(records, &plan.id, is_shown, now));
    });
    if !fits {
        checkbox.set_checked(false);
        plans.say_error(locale.text(PlanMessage::OnlyFourSideBySide).to_owned());
    }
}

/// States that this is the chosen plan, or offers the button that chooses it.
#[component]
fn Choice(locale: Locale, plan: Memo<SavedPlan>) -> impl IntoView {
    let plans = plans();
    let card = card_heading();
    let is_mine = Memo::new(move |_| {
        let chosen = plans.chosen();
        chosen.is_some_and(|chosen| plan.with(|plan| plan.id == chosen.id))
    });
    let choose = move || {
        plans.records.change(|records, now| {
            plan.with_untracked(|plan| saved_plans::choose(records, &plan.id, now));
        });
        plans.focus.keep(card);
    };
    view! {
        <Show
            when=move || is_mine.get()
            fallback=move || tool(locale, plan, PlanMessage::MakeMine, choose)
        >
            <span class="badge">{locale.text(PlanMessage::IsMine)}</span>
        </Show>
    }
}

/// A button for a plan. Its accessible name includes the plan's name.
fn tool(
    locale: Locale,
    plan: Memo<SavedPlan>,
    word: PlanMessage,
    on_click: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button class="quiet" type="button" aria-label=label(locale, plan, word) on:click=move |_| on_click()>
            {locale.text(word)}
        </button>
    }
    .into_any()
}

fn label(
    locale: Locale,
    plan: Memo<SavedPlan>,
    word: PlanMessage,
) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    move || plan.with(|plan| locale.format(PlanMessage::OF_PLAN, &[locale.text(word), &plan.name]))
}

#[component]
fn Tools(locale: Locale, plan: Memo<SavedPlan>, renaming: Renaming) -> impl IntoView {
    let plans = plans();
    let card = card_heading();
    let answers = Memo::new(move |_| plan.with(|plan| plans.opening_answers(plan)));
    let label = move |word| label(locale, plan, word);
    let rename = move |_| {
        // Another plan's new name may be half typed.
        plans.drafts.forget(NEW_NAME);
        renaming.is_asked_for.set_value(true);
        plans
            .drafts
            .renaming
            .set(Some(plan.with_untracked(|plan| plan.id.clone())));
    };
    let delete = move || {
        let SavedPlan { id, name, .. } = plan.get_untracked();
        let done = locale.format(PlanMessage::DELETED, &[&name]);
        plans.change_undoably(done, |records, now| saved_plans::delete(records, &id, now));
        plans.focus.go_to_undo(card);
    };
    view! {
        <div class="row plan-tools">
            <CalculatorLink
                locale
                answers
                text=locale.text(PlanMessage::OpenPlan)
                label=Signal::derive(label(PlanMessage::OpenPlan))
                on_open=move || plans.open_plan(&plan.get_untracked())
            />
            {tool(locale, plan, PlanMessage::ChangePlan, move || plans.change_plan(&plan.get_untracked()))}
            {tool(locale, plan, PlanMessage::DuplicatePlan, move || plans.duplicate(&plan.get_untracked()))}
            <button
                class="quiet"
                type="button"
                aria-label=label(PlanMessage::RenamePlan)
                node_ref=renaming.button
                on:click=rename
            >
                {locale.text(PlanMessage::RenamePlan)}
            </button>
            {tool(locale, plan, PlanMessage::DeletePlan, delete)}
        </div>
    }
}

/// The rename form: Enter saves, Escape cancels.
#[component]
fn RenameForm(locale: Locale, plan: Memo<SavedPlan>, renaming: Renaming) -> impl IntoView {
    let plans = plans();
    let field: DraftField<html::Input> = plans
        .drafts
        .field(NEW_NAME, move || plan.with(|plan| plan.name.clone()));
    Effect::new(move |_| {
        if renaming.is_asked_for.get_value() {
            renaming.is_asked_for.set_value(false);
            focus_later(field.node);
        }
    });
    let leave = move || {
        field.forget();
        plans.drafts.renaming.set(None);
        focus_later(renaming.button);
    };
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let (id, name) = (plan.with_untracked(|plan| plan.id.clone()), field.value());
        plans
            .records
            .change(|records, now| saved_plans::rename(records, &id, &name, now));
        leave();
        if let Some(plan) = plans.plan_untracked(&id) {
            plans.say(locale.format(PlanMessage::RENAMED, &[&plan.name]));
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            leave();
        }
    };
    view! {
        <form class="field" novalidate=true on:submit=save>
            <label for=NEW_NAME>{locale.text(PlanMessage::NewName)}</label>
            <input
                id=NEW_NAME
                type="text"
                maxlength=LONGEST_NAME.to_string()
                autocomplete="off"
                node_ref=field.node
                on:input=move |_| field.note_typed()
                on:keydown=on_key
            />
            <div class="row plan-tools">
                <SubmitButton class="button" text=locale.text(PlanMessage::Save)/>
                <Button
                    class="button quiet-button"
                    text=locale.text(PlanMessage::Cancel)
                    on_click=leave
                />
            </div>
        </form>
    }
}
