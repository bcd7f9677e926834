//! Parts of forms.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::browser::page as browser;

/// Keeps a field at a value that is known elsewhere. Half a day or month, which browsers tell as empty, is left alone
/// while it is being typed; `None` leaves the field as it is.
pub fn follow_value<E>(node: NodeRef<E>, value: impl Fn() -> Option<String> + 'static)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    // After the first paint of a select its options are there.
    Effect::new(move |_| {
        let value = value();
        if let (Some(field), Some(value)) = (node.get(), value) {
            let field: &Element = field.as_ref();
            browser::set_value(field, &value);
        }
    });
}

/// A button that lets the user choose a file. `accept`: as the browser wants it.
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
