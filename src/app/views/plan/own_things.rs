//! The user's additions to a step: items, the month of completion, a note.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::checklist::Tick;
use super::plan_context;
use crate::answers::Month;
use crate::browser::page as browser;
use crate::components::plans::card_heading;
use crate::components::{LabeledField, SubmitButton, follow_value};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::plans as saved_plans;
use crate::plan::records;
use crate::plan::snapshot::OwnItem;
use crate::plan::timeline;
use crate::state::plans::drafts::DraftField;
use crate::state::plans::{PlansState, plans};

/// The maximum length of a note in characters. A longer one, for example after a merge of two, is not cut.
const MOST_NOTE: usize = 1_000;

/// The user's own items of a step, which may no longer be in the timeline.
#[component]
pub fn OwnItems(locale: Locale, step: String) -> impl IntoView {
    let snapshot = plan_context().snapshot;
    let items = move || {
        snapshot.with(|snapshot| {
            let items = snapshot.own.iter().filter(|item| item.step == step);
            items.cloned().collect::<Vec<OwnItem>>()
        })
    };
    view! {
        <ul class="ticks">
            <For
                each=items
                key=|item| (item.id.clone(), item.text.clone())
                children=move |item| view! { <OwnItemRow locale item/> }
            />
        </ul>
    }
}

#[component]
fn OwnItemRow(locale: Locale, item: OwnItem) -> impl IntoView {
    let plans = plans();
    let snapshot = plan_context().snapshot;
    let card = card_heading();
    let remove = locale.text(PlanMessage::Remove);
    let label = locale.format(PlanMessage::OF_PLAN, &[remove, &item.text]);
    let name = format!("own.{}", item.id);
    let on_remove = move |_| {
        let key =
            snapshot.with_untracked(|snapshot| snapshot.plan.key(&format!("own/{}", item.id)));
        let done = locale.text(PlanMessage::Removed).to_owned();
        plans.change_undoably(done, |records, now| records.set(&key, None, now));
        plans.focus.go_to_undo(card);
    };
    view! {
        <li>
            <Tick locale list="tick" item=name text=item.text/>
            <button class="quiet" type="button" aria-label=label on:click=on_remove>{remove}</button>
        </li>
    }
}

/// All additions, collapsed.
#[component]
pub fn OwnThings(locale: Locale, step: String) -> impl IntoView {
    let data_of = step.clone();
    view! {
        <details class="table" data-of=data_of>
            <summary>{locale.text(PlanMessage::OwnThings)}</summary>
            <div class="own-things">
                <CompletedIn locale step=step.clone()/>
                <NewItem locale step=step.clone()/>
                <NoteField step label=locale.text(PlanMessage::Note).to_owned()/>
            </div>
        </details>
    }
}

/// The month in which the step was completed.
#[component]
fn CompletedIn(locale: Locale, step: String) -> impl IntoView {
    let plans = plans();
    let snapshot = plan_context().snapshot;
    let id = format!("done-{step}");
    let field = NodeRef::<html::Input>::new();
    let key =
        Memo::new(move |_| snapshot.with(|snapshot| snapshot.plan.key(&format!("done/{step}"))));
    let month = Memo::new(move |_| {
        let text = plans.records.text(&key.get());
        let month = text.and_then(|text| Month::parse(&text));
        month.map(Month::write).unwrap_or_default()
    });
    follow_value(field, move || Some(month.get()));
    let complete = move |event| {
        let field: HtmlInputElement = event_target(&event);
        if complete(plans, &key.get_untracked(), &browser::input_value(&field)).is_err() {
            // Restores the saved month.
            browser::set_value(&field, &month.get_untracked());
        }
    };
    view! {
        <LabeledField id=id.clone() label=locale.text(PlanMessage::CompletedIn)>
            <input
                id=id
                type="month"
                placeholder=locale.text(PlanMessage::MonthShape)
                node_ref=field
                on:input=complete
            />
        </LabeledField>
    }
}

/// Saves the month in which a step was completed, or removes it.
///
/// # Errors
/// When it cannot be that month. The user has been told why.
fn complete(plans: PlansState, key: &str, entered: &str) -> Result<(), timeline::MonthError> {
    let month = match Month::parse(entered) {
        None if entered.is_empty() => None,
        // While the user types, the year is incomplete: keep the saved month until the new one is whole.
        None => return Ok(()),
        Some(month) => {
            let checked = timeline::completed_in(month, plans.app.today());
            let checked = checked.inspect_err(|why| {
                plans.say_error(plans.app.locale_untracked().month_error(*why, month));
            });
            Some(checked?.write())
        }
    };
    plans.records.set(key, month);
    Ok(())
}

/// The form that adds an item.
#[component]
fn NewItem(locale: Locale, step: String) -> impl IntoView {
    let plans = plans();
    let id = format!("new-{step}");
    let field: DraftField<html::Input> = plans.drafts.field(id.clone(), String::new);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        match timeline::own_item(&field.value()) {
            Err(why) => plans.say_error(locale.bad_item(why)),
            Ok(text) => {
                if let Some(snapshot) = plans.snapshot_untracked() {
                    let record = format!("own/{}", plans.new_id());
                    let key = saved_plans::key(&snapshot.plan.id, &record);
                    plans.records.set(&key, Some(format!("{step}\n{text}")));
                }
                field.forget();
                field.focus();
            }
        }
    };
    view! {
        <form class="field" novalidate=true on:submit=add>
            <label for=id.clone()>{locale.text(PlanMessage::NewItem)}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                maxlength=timeline::MOST_LETTERS.to_string()
                node_ref=field.node
                on:input=move |_| field.note_typed()
            />
            <SubmitButton class="button quiet-button" text=locale.text(PlanMessage::Add)/>
        </form>
    }
}

/// The note of a step, which may no longer be in the timeline. It is saved as the user types.
#[component]
pub fn NoteField(step: String, label: String) -> impl IntoView {
    let plans = plans();
    let snapshot = plan_context().snapshot;
    let id = format!("note-{step}");
    let key =
        Memo::new(move |_| snapshot.with(|snapshot| snapshot.plan.key(&format!("note/{step}"))));
    let note = Memo::new(move |_| plans.records.text(&key.get()).unwrap_or_default());
    // Browsers count `maxlength` in UTF-16 code units.
    let most = move || note.with(|note| note.encode_utf16().count().max(MOST_NOTE).to_string());
    let save = move |event| {
        let there = note.with_untracked(|note| note.chars().count());
        let text = records::typed(&event_target_value(&event), there.max(MOST_NOTE));
        let text = (!text.trim().is_empty()).then_some(text);
        plans.records.set_typed(&key.get_untracked(), text);
    };
    view! {
        <LabeledField id=id.clone() label>
            <textarea
                id=id
                rows="2"
                maxlength=most
                prop:value=move || note.get()
                on:input=save
            ></textarea>
        </LabeledField>
    }
}
