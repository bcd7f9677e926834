//! Disclosures: `<details>` that stay open when they are rendered again.

use leptos::prelude::*;

use super::{Button, translation_safe};
use crate::i18n::{CommonMessage, Locale};
use crate::state::{DisclosureState, LongText, LongTextsState};

/// A `<details>` element. `name` identifies it, so that it stays open when rendered again; `on_toggle` is called when
/// it is opened or closed.
fn details(
    class: &'static str,
    name: String,
    on_toggle: impl Fn() + 'static,
    content: AnyView,
) -> AnyView {
    let disclosure = expect_context::<DisclosureState>();
    let is_open = disclosure.is_open(&name);
    let on_toggle: Box<dyn Fn()> = Box::new(on_toggle);
    let toggled = move |event: leptos::ev::Event| {
        let details: web_sys::Element = event_target(&event);
        disclosure.set_open(&name, details.has_attribute("open"));
        on_toggle();
    };
    let class = (!class.is_empty()).then_some(class);
    view! { <details class=class open=is_open on:toggle=toggled>{content}</details> }.into_any()
}

/// A disclosure with a summary.
pub fn disclosure(
    class: &'static str,
    name: impl Into<String>,
    summary: AnyView,
    content: AnyView,
) -> AnyView {
    let content = view! { <summary>{summary}</summary> {content} }.into_any();
    details(class, name.into(), || (), content)
}

/// Like [`disclosure`]; `on_toggle` is called when it is opened or closed.
pub fn acting_disclosure(
    class: &'static str,
    name: impl Into<String>,
    on_toggle: impl Fn() + 'static,
    summary: AnyView,
    content: AnyView,
) -> AnyView {
    let content = view! { <summary>{summary}</summary> {content} }.into_any();
    details(class, name.into(), on_toggle, content)
}

/// A disclosure that starts with the long text of this key, which is fetched when it opens.
pub fn long_text_disclosure(
    locale: Locale,
    class: &'static str,
    key: String,
    summary: AnyView,
    content: AnyView,
) -> AnyView {
    let texts = expect_context::<LongTextsState>();
    let name = key.clone();
    let content = view! {
        <summary>{summary}</summary>
        {long_text(locale, texts, key)}
        {content}
    };
    details(class, name, move || texts.load(), content.into_any())
}

/// A long text, or its loading status with a retry button.
fn long_text(locale: Locale, texts: LongTextsState, key: String) -> AnyView {
    translation_safe(move || {
        let again = texts.has_failed().then(|| {
            view! {
                <Button
                    class="quiet"
                    text=locale.text(CommonMessage::TryAgain)
                    on_click=move || texts.load()
                />
            }
            .into_any()
        });
        view! { <p class="note">{text_or_status(locale, texts.text(&key))} " " {again}</p> }
            .into_any()
    })
}

/// A long text, or a sentence about its loading status.
pub fn text_or_status(locale: Locale, text: LongText) -> String {
    match text {
        LongText::Loading => locale.text(CommonMessage::NoteLoading).to_owned(),
        LongText::Here(text) => text,
        LongText::Failed => locale.text(CommonMessage::NoteFailed).to_owned(),
    }
}
