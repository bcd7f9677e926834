//! Select fields.

use leptos::prelude::*;

use super::field::field_hint;
use crate::i18n::Locale;

/// A choice: its value and its text.
pub type Choice = (&'static str, String);

/// The states sorted by name, after an empty choice with the text `none`.
pub fn state_choices(locale: Locale, none: &'static str) -> Vec<Choice> {
    let states = locale.states_by_name().into_iter();
    let states = states.map(|(state, name)| (state.name(), name));
    std::iter::once(("", none))
        .chain(states)
        .map(|(value, name)| (value, name.to_owned()))
        .collect()
}

/// The options of a select.
pub fn choice_options(choices: Vec<Choice>) -> Vec<AnyView> {
    choices
        .into_iter()
        .map(|(value, word)| view! { <option value=value>{word}</option> }.into_any())
        .collect()
}

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
    let (hint_id, hint) = field_hint(&id, hint);
    let options = choice_options(choices);
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
