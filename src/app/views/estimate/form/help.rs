//! Help for a question: opens in place, one tab stop after the question, and links to the guide.

use leptos::prelude::*;

use crate::components::{disclosure, guide_link, visually_hidden};
use crate::i18n::form_sentences;
use crate::i18n::messages::FormMessage;
use crate::i18n::{Locale, names};
use crate::link::{self, Field};

/// The help of a question; empty for fields that the form does not ask for.
pub fn help(locale: Locale, field: Field) -> AnyView {
    let Some(text) = form_sentences::help(field) else {
        return ().into_any();
    };
    let topic = link::name(field);
    let summary = view! {
        <span aria-hidden="true">"?"</span>
        {visually_hidden(locale.help_for(field))}
    };
    // Eighteen links with the same text could not be told apart. The name is a single text node, because browsers
    // insert spaces between several.
    let more = locale.text(FormMessage::HelpMore);
    let name = format!("{more}: {}", locale.text(names::field(field)));
    let more = view! { <span aria-hidden="true">{more}</span> {visually_hidden(name)} };
    let content = view! { <p>{locale.text(text)} " " {guide_link(topic, more.into_any())}</p> };
    disclosure(
        "field-help",
        format!("help-{topic}"),
        summary.into_any(),
        content.into_any(),
    )
}
