//! Search fields that filter while the user types.

use leptos::prelude::*;

use super::field::field_hint;

/// A search field with its label.
#[component]
pub fn SearchField(
    id: &'static str,
    label: &'static str,
    /// Maximum length of the query.
    most: u16,
    query: RwSignal<String>,
    /// What can be searched for.
    #[prop(optional)]
    hint: Option<&'static str>,
) -> impl IntoView {
    let (hint_id, hint) = field_hint(id, hint);
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type="search"
                autocomplete="off"
                maxlength=most.to_string()
                aria-describedby=hint_id
                prop:value=query
                on:input=move |event| query.set(event_target_value(&event))
            />
            {hint}
        </div>
    }
}
