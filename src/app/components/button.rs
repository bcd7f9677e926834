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

/// Like [`Button`]; for code that is not a view.
pub fn button(
    class: &'static str,
    text: impl Into<String>,
    on_click: impl Fn() + 'static,
) -> AnyView {
    view! { <Button class text=text.into() on_click/> }.into_any()
}

/// The submit button of a form.
pub fn submit(class: &'static str, text: impl Into<String>) -> AnyView {
    view! { <SubmitButton class text=text.into()/> }.into_any()
}
