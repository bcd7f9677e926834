//! Buttons. The kind is a style class: `button`, `button quiet-button`, `quiet`, `pill`.

use leptos::prelude::*;

/// What a press of a button does. One type for all closures, for a smaller program.
pub struct ClickHandler(Box<dyn Fn()>);

impl<F: Fn() + 'static> From<F> for ClickHandler {
    fn from(handler: F) -> Self {
        Self(Box::new(handler))
    }
}

/// A button that does something on the page. The one that submits a form is [`SubmitButton`].
#[component]
pub fn Button(
    class: &'static str,
    #[prop(into)] text: String,
    #[prop(into)] on_click: ClickHandler,
) -> impl IntoView {
    let on_click = on_click.0;
    view! { <button class=class type="button" on:click=move |_| on_click()>{text}</button> }
}

/// The button that submits its form.
#[component]
pub fn SubmitButton(class: &'static str, #[prop(into)] text: String) -> impl IntoView {
    view! { <button class=class type="submit">{text}</button> }
}
