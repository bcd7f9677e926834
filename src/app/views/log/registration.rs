//! The date of registration. A partly typed date is invalid or a different date, so it is saved only on blur and
//! when the page is hidden. An error replaces the hint, so that the layout does not shift under a tapping finger.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use crate::browser::page as browser;
use crate::i18n::Locale;
use crate::i18n::messages::{LogMessage, PlanMessage};
use crate::plan::log::{days, ranges};
use crate::plan::log_records::{self, REGISTERED};
use crate::state::plans::drafts::DraftField;
use crate::state::plans::{PlansState, plans};

#[component]
pub fn Registration(locale: Locale) -> impl IntoView {
    let plans = plans();
    let saved = move || plans.records.text(REGISTERED).unwrap_or_default();
    let field: DraftField<html::Input> = plans.drafts.field("log-registered", saved);
    // Set when the entry is invalid and could not be saved.
    let is_wrong = RwSignal::new(false);
    let take = move || register(plans, field, is_wrong);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        take();
    };
    browser::on_window(leptos::ev::pagehide, move |_| {
        take();
        // The field's draft is gone now, so the stored drafts must be written again.
        plans.drafts.save_for_reload();
    });
    let hint = move || {
        if is_wrong.get() {
            let first = ranges::YEARS.start().to_string();
            locale.format(PlanMessage::NOT_REGISTERED, &[&first])
        } else {
            locale.text(LogMessage::RegisteredHint).to_owned()
        }
    };
    view! {
        <form class="field" novalidate=true on:submit=on_submit>
            <label for="log-registered">{locale.text(LogMessage::Registered)}</label>
            <input
                id="log-registered"
                type="date"
                placeholder=locale.text(PlanMessage::DayShape)
                aria-describedby="log-registered-hint"
                aria-invalid=move || is_wrong.get().then_some("true")
                node_ref=field.node
                on:input=move |_| field.note_typed()
                on:focusout=move |_| take()
            />
            <p
                id="log-registered-hint"
                class=move || if is_wrong.get() { "error" } else { "hint" }
                role=move || is_wrong.get().then_some("alert")
            >
                {hint}
            </p>
        </form>
    }
}

/// Saves the date as entered; an invalid one leaves the saved date unchanged.
fn register(plans: PlansState, field: DraftField<html::Input>, is_wrong: RwSignal<bool>) {
    let entered = field.value();
    let saved = untrack(|| plans.records.text(REGISTERED)).unwrap_or_default();
    if !is_wrong.get_untracked() && saved == entered {
        return;
    }
    let day = log_records::registration(&entered, browser::current_date()).map(days::iso);
    let is_day = day.is_some() || entered.is_empty();
    field.forget();
    is_wrong.set(!is_day);
    if is_day {
        plans.records.set(REGISTERED, day);
    }
}
