//! Cards of the result.

use leptos::prelude::*;

use super::guide_help;
use crate::i18n::Locale;

/// A card with a heading and a link to the passage of the guide that explains it.
pub fn card(
    locale: Locale,
    id: &'static str,
    heading: impl Into<String>,
    topic: &'static str,
    content: AnyView,
) -> AnyView {
    section(locale, id, heading.into(), topic, None, content)
}

/// A card that is not printed.
pub fn screen_card(
    locale: Locale,
    id: &'static str,
    heading: impl Into<String>,
    topic: &'static str,
    content: AnyView,
) -> AnyView {
    section(locale, id, heading.into(), topic, Some("no"), content)
}

fn section(
    locale: Locale,
    id: &'static str,
    heading: String,
    topic: &'static str,
    print: Option<&'static str>,
    content: AnyView,
) -> AnyView {
    let help = guide_help(locale, topic, &heading);
    view! {
        <section class="card" aria-labelledby=id data-print=print>
            <h3 id=id tabindex="-1">{heading}</h3>
            {help}
            {content}
        </section>
    }
    .into_any()
}

/// A two-column table whose headers are for screen readers only.
pub fn breakdown_table(name: &'static str, amount: &'static str, rows: AnyView) -> AnyView {
    view! {
        <table class="why">
            <thead class="visually-hidden">
                <tr><th scope="col">{name}</th><th scope="col">{amount}</th></tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
