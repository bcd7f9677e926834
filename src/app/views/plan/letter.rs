//! A letter as a text to copy.

use leptos::prelude::*;

use crate::state::plans::plans;
use crate::state::{CopyStatus, Copying};
use crate::text::Locale;
use crate::text::plan_words::PlanWord;

/// Folded. `to`: whom it is written to.
#[component]
pub fn Letter(
    locale: Locale,
    id: String,
    #[prop(into)] to: Signal<String>,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    let plans = plans();
    let copying = Copying::new();
    let copy = move || {
        copying.copy_or(text.get_untracked(), move || {
            plans.say_error(locale.say(PlanWord::CopyByHand).to_owned());
        });
    };
    let label = move || {
        locale.say(match copying.status() {
            Some(CopyStatus::Copied) => PlanWord::Copied,
            Some(CopyStatus::Refused) | None => PlanWord::CopyText,
        })
    };
    view! {
        <details class="table">
            <summary>{move || locale.fill(PlanWord::LetterTo, &[&to.get()])}</summary>
            <pre class="letter" id=id tabindex="0">{move || text.get()}</pre>
            <button class="button quiet-button" type="button" on:click=move |_| copy()>{label}</button>
        </details>
    }
}
