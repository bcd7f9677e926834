//! Select fields.

use leptos::prelude::*;

/// A choice: its value and its text.
pub type Choice = (&'static str, String);

/// A select with its label.
#[component]
pub fn SelectField(
    #[prop(into)] id: String,
    #[prop(into)] label: ViewFn,
    choices: Vec<Choice>,
    #[prop(into)] value: Signal<String>,
    on_choose: impl Fn(String) + 'static,
    /// A hint, which describes the field to screen readers.
    #[prop(optional_no_strip)]
    hint: Option<&'static str>,
) -> impl IntoView {
    let hint_id = hint.map(|_| format!("{id}-hint"));
    let hint = hint_id
        .clone()
        .zip(hint)
        .map(|(id, hint)| view! { <p class="hint" id=id>{hint}</p> });
    let options: Vec<AnyView> = choices
        .into_iter()
        .map(|(value, word)| view! { <option value=value>{word}</option> }.into_any())
        .collect();
    view! {
        <div class="field">
            <label for=id.clone()>{label.run()}</label>
            <select
                id=id
                aria-describedby=hint_id
                prop:value=move || value.get()
                on:change=move |event| on_choose(event_target_value(&event))
            >
                {options}
            </select>
            {hint}
        </div>
    }
}
