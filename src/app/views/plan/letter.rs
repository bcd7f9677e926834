//! A letter as a text to copy.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::page as browser;
use crate::state::plans::plans;
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
    let is_copied = RwSignal::new(false);
    let copy = move || {
        let text = text.get_untracked();
        spawn_local(async move {
            let copied = browser::copy(text).await;
            is_copied.set(copied);
            if !copied {
                plans.say_error(locale.say(PlanWord::CopyByHand).to_owned());
            }
        });
    };
    let label = move || {
        let word = if is_copied.get() {
            PlanWord::Copied
        } else {
            PlanWord::CopyText
        };
        locale.say(word)
    };
    view! {
        <details class="table">
            <summary>{move || locale.fill(PlanWord::LetterTo, &[&to.get()])}</summary>
            <pre class="letter" id=id tabindex="0">{move || text.get()}</pre>
            <button class="button quiet-button" type="button" on:click=move |_| copy()>{label}</button>
        </details>
    }
}
