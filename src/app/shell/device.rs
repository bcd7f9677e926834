//! The "on this device" menu: clear everything, or mark the computer as shared so that nothing is saved.

use leptos::ev::{Event, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;

use super::Clearing;
use crate::context::app;
use crate::i18n::messages::EstimateMessage;
use crate::i18n::{CommonMessage, Locale};
use crate::state::AnswersState;

#[component]
pub fn Device(locale: Locale) -> impl IntoView {
    let app = app();
    let state: AnswersState = expect_context();
    let details = NodeRef::<html::Details>::new();
    let summary = NodeRef::<html::Summary>::new();
    let on_change = move |event: Event| {
        state.share_computer(event_target_checked(&event));
        app.parts.call_plans(|part| part.persistence_changed);
    };
    // As in every menu, Escape closes it and returns the focus to the button.
    let on_key = move |key: KeyboardEvent| {
        if key.key() == "Escape"
            && let Some(details) = details.get_untracked()
            && details.open()
        {
            // The menu around it stays open.
            key.prevent_default();
            details.set_open(false);
            if let Some(summary) = summary.get_untracked() {
                let _ = summary.focus();
            }
        }
    };
    view! {
        <details class="device" node_ref=details on:keydown=on_key>
            <summary class="pill" node_ref=summary>{locale.text(EstimateMessage::OnThisDevice)}</summary>
            <div class="device-panel">
                <label class="shared">
                    <input
                        type="checkbox"
                        id="shared"
                        prop:checked=move || app.is_shared_computer()
                        on:change=on_change
                    />
                    {locale.text(CommonMessage::Shared)}
                </label>
                <Clearing locale/>
            </div>
        </details>
    }
}
