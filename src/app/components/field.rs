//! Form fields.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::browser::page as browser;

/// Keeps a field in sync with a value. `None` leaves the field as it is; so does a half-typed date or month, which
/// browsers report as empty.
pub fn follow_value<E>(node: NodeRef<E>, value: impl Fn() -> Option<String> + 'static)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    // An effect, because the options of a select must be rendered before its value is set.
    Effect::new(move |_| {
        let value = value();
        if let (Some(field), Some(value)) = (node.get(), value) {
            let field: &Element = field.as_ref();
            browser::set_value(field, &value);
        }
    });
}

/// A button to choose a file. `accept`: as in the HTML attribute.
pub fn file_button(
    id: &'static str,
    text: &'static str,
    accept: &'static str,
    on_choose: impl Fn(HtmlInputElement) + 'static,
) -> AnyView {
    view! {
        <label class="button quiet-button file">
            {text}
            <input
                id=id
                type="file"
                accept=accept
                on:change=move |event| on_choose(event_target(&event))
            />
        </label>
    }
    .into_any()
}

/// A control with its label, and a hint below it if there is one. The control is the child; it has this id, and refers
/// to the hint by the id with `-hint` after it.
#[component]
pub fn LabeledField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    children: Children,
) -> impl IntoView {
    let hint_id = [&*id, "-hint"].concat();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {children()}
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
        </div>
    }
}

/// A checkbox with its label, and a hint if there is one.
#[component]
pub fn CheckboxField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    /// The language of the label, if not the page's.
    #[prop(optional)]
    lang: Option<&'static str>,
    #[prop(into)] checked: Signal<bool>,
    on_change: impl Fn(bool) + 'static,
    #[prop(optional, into)] hint: Option<String>,
) -> impl IntoView {
    let hint_id = hint.is_some().then(|| [&*id, "-hint"].concat());
    view! {
        <div class="option">
            <input
                type="checkbox"
                id=id.clone()
                aria-describedby=hint_id.clone()
                prop:checked=move || checked.get()
                on:change=move |event| on_change(event_target_checked(&event))
            />
            <label for=id lang=lang>{label}</label>
            {hint.map(|hint| view! { <small id=hint_id>{hint}</small> })}
        </div>
    }
}

/// A hint below a field, and its id, with which the field refers to it.
pub(super) fn field_hint(
    field_id: &str,
    hint: Option<&'static str>,
) -> (Option<String>, Option<AnyView>) {
    let Some(hint) = hint else {
        return (None, None);
    };
    let id = [field_id, "-hint"].concat();
    let view = view! { <p class="hint" id=id.clone()>{hint}</p> };
    (Some(id), Some(view.into_any()))
}
