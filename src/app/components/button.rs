//! Buttons. The kind is a style class: `button`, `button quiet-button`, `quiet`, `pill`.

use leptos::prelude::*;

/// A button that does something on the page. The one that submits a form is [`SubmitButton`].
#[component]
pub fn Button(
    class: &'static str,
    #[prop(into)] text: String,
    on_click: impl Fn() + 'static,
) -> AnyView {
    // One closure type for all buttons, for a smaller program.
    let on_click: Box<dyn Fn()> = Box::new(on_click);
    view! { <button class=class type="button" on:click=move |_| on_click()>{text}</button> }
        .into_any()
}

/// The button that submits its form.
#[component]
pub fn SubmitButton(class: &'static str, #[prop(into)] text: String) -> impl IntoView {
    view! { <button class=class type="submit">{text}</button> }
}
