//! The message about the last action, and the undo of the last change.

use leptos::prelude::*;

use crate::components::{Button, list_items};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::state::plans::messages::{Message, Undo};
use crate::state::plans::plans;

/// Both, in a live region.
pub fn messages(locale: Locale) -> AnyView {
    let plans = plans();
    let close = move || {
        plans.close_message();
        plans.focus.return_to_card();
    };
    let notice = move || {
        let actions = vec![
            view! {
                <Button class="quiet" text=locale.text(PlanMessage::Close) on_click=close/>
            }
            .into_any(),
        ];
        plans
            .message
            .get()
            .map(|message| message_view(message, actions))
    };
    // A long list would push the undo out of sight.
    let is_long = Memo::new(move |_| {
        plans
            .message
            .with(|message| message.as_ref().is_some_and(|m| !m.list.is_empty()))
    });
    let done = move || plans.undo.get().map(|undo| undo_view(locale, undo));
    let first = move || is_long.get().then_some(done);
    let last = move || (!is_long.get()).then_some(done);
    view! {
        <div class="notices" role="status" id="plans-notices">
            {first}
            {notice}
            {last}
        </div>
    }
    .into_any()
}

/// A message, with buttons next to it if there are any.
pub fn message_view(message: Message, actions: Vec<AnyView>) -> AnyView {
    let class = if message.is_error {
        "notice"
    } else {
        "notice good"
    };
    let text = view! { <span>{message.text}</span> };
    let row = (!actions.is_empty()).then(|| view! { <span class="row">{actions}</span> });
    if message.list.is_empty() {
        return view! { <p class=class>{text} {row}</p> }.into_any();
    }
    let items = list_items(message.list);
    view! { <div class=class>{text} {row} <ul>{items}</ul></div> }.into_any()
}

/// What was done, with its undo button.
pub fn undo_view(locale: Locale, undo: Undo) -> AnyView {
    let plans = plans();
    let take_back = move |_| {
        plans.undo_last();
        plans.focus.return_to_card();
    };
    let close = move || {
        plans.close_undo();
        plans.focus.return_to_card();
    };
    view! {
        <p class="notice good" id="undo">
            <span id="what-is-done">{undo.done}</span>
            <span class="row">
                <button
                    class="quiet"
                    type="button"
                    id="undo-change"
                    aria-describedby="what-is-done"
                    node_ref=plans.focus.undo
                    on:click=take_back
                >
                    {locale.text(PlanMessage::Undo)}
                </button>
                <Button class="quiet" text=locale.text(PlanMessage::Close) on_click=close/>
            </span>
        </p>
    }
    .into_any()
}
