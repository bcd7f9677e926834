//! Buttons. The kind is a style class: `button`, `button quiet-button`, `quiet`, `pill`.

use leptos::prelude::*;

/// A button.
pub fn button(
    class: &'static str,
    text: impl Into<String>,
    on_click: impl Fn() + 'static,
) -> AnyView {
    let text = text.into();
    // One closure type for all buttons, for a smaller program.
    let on_click: Box<dyn Fn()> = Box::new(on_click);
    view! { <button class=class type="button" on:click=move |_| on_click()>{text}</button> }
        .into_any()
}

/// The submit button of a form.
pub fn submit(class: &'static str, text: impl Into<String>) -> AnyView {
    let text = text.into();
    view! { <button class=class type="submit">{text}</button> }.into_any()
}
