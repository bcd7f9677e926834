//! A letter as text to copy.

use leptos::prelude::*;

use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::state::plans::plans;
use crate::state::{CopyState, CopyStatus};

/// A collapsed letter. `to`: the addressee.
#[component]
pub fn Letter(
    locale: Locale,
    id: String,
    #[prop(into)] to: Signal<String>,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    let plans = plans();
    let copying = CopyState::new();
    let copy = move || {
        copying.copy_or(text.get_untracked(), move || {
            plans.say_error(locale.text(PlanMessage::CopyByHand).to_owned());
        });
    };
    let label = move || {
        locale.text(match copying.status() {
            Some(CopyStatus::Copied) => PlanMessage::Copied,
            Some(CopyStatus::Refused) | None => PlanMessage::CopyText,
        })
    };
    view! {
        <details class="table">
            <summary>{move || locale.format(PlanMessage::LETTER_TO, &[&to.get()])}</summary>
            <pre class="letter" id=id tabindex="0">{move || text.get()}</pre>
            <button class="button quiet-button" type="button" on:click=move |_| copy()>{label}</button>
        </details>
    }
}
