//! A control for each kind of attribute of the custom element.

use leptos::prelude::*;

use crate::components::{Choice, SelectField};
use crate::embedding::Attribute;
use crate::i18n::Locale;
use crate::i18n::messages::EmbedMessage;
use crate::state::schools::schools;

/// The maximum length of a text.
const MOST_LETTERS: &str = "2000";

fn id_of(attribute: Attribute) -> String {
    format!("embed-{}", attribute.name())
}

/// The label with the attribute's name.
fn label(locale: Locale, attribute: Attribute, word: EmbedMessage) -> AnyView {
    view! { {locale.text(word)} " " <code translate="no">{attribute.name()}</code> }.into_any()
}

/// An attribute with a fixed set of values. `usual`: the value that applies when it is not set.
#[component]
pub fn AttributeSelect(
    locale: Locale,
    attribute: Attribute,
    word: EmbedMessage,
    choices: Vec<Choice>,
    #[prop(optional)] usual: String,
    #[prop(optional)] hint: Option<&'static str>,
) -> impl IntoView {
    let schools = schools();
    let value = Signal::derive(move || {
        let entered = schools.entered(attribute);
        if entered.is_empty() {
            usual.clone()
        } else {
            entered
        }
    });
    view! {
        <SelectField
            id=id_of(attribute)
            label=move || label(locale, attribute, word)
            choices
            value
            on_choose=move |value: String| schools.enter(attribute, &value)
            hint
        />
    }
}

/// A text attribute with its error message. `children` go below it.
#[component]
pub fn AttributeText(
    locale: Locale,
    attribute: Attribute,
    word: EmbedMessage,
    hint: EmbedMessage,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let schools = schools();
    let id = id_of(attribute);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let error = Memo::new(move |_| {
        schools.draft.with(|draft| {
            let errors = draft.errors(attribute);
            let sentences = errors
                .iter()
                .map(|fault| locale.attribute_error(fault, &|name| locale.state_named(name)));
            let mut sentences: Vec<String> = sentences.collect();
            if !sentences.is_empty() {
                sentences.push(locale.text(EmbedMessage::LeftOut).to_owned());
            }
            sentences.join(" ")
        })
    });
    let is_faulty = move || error.with(|error| !error.is_empty());
    let described_by = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || {
            if is_faulty() {
                format!("{hint_id} {error_id}")
            } else {
                hint_id.clone()
            }
        }
    };
    let error = move || {
        let id = error_id.clone();
        is_faulty().then(|| view! { <p class="error" id=id>{error.get()}</p> })
    };
    view! {
        <div class=move || if is_faulty() { "field faulty" } else { "field" }>
            <label for=id.clone()>{label(locale, attribute, word)}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength=MOST_LETTERS
                aria-describedby=described_by
                aria-invalid=move || if is_faulty() { "true" } else { "false" }
                prop:value=move || schools.entered(attribute)
                on:input=move |event| schools.enter(attribute, &event_target_value(&event))
            />
            <p class="hint" id=hint_id>{locale.text(hint)}</p>
            {error}
            {children.map(|children| children())}
        </div>
    }
}

/// A boolean attribute.
#[component]
pub fn AttributeSwitch(locale: Locale, attribute: Attribute, word: EmbedMessage) -> impl IntoView {
    let schools = schools();
    let on_change = move |event| {
        let value = if event_target_checked(&event) {
            "1"
        } else {
            ""
        };
        schools.enter(attribute, value);
    };
    view! {
        <div class="option">
            <input
                id=id_of(attribute)
                type="checkbox"
                prop:checked=move || !schools.entered(attribute).is_empty()
                on:change=on_change
            />
            <label for=id_of(attribute)>{label(locale, attribute, word)}</label>
        </div>
    }
}
