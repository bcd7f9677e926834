//! Where a figure comes from.

use leptos::prelude::*;

use super::external_link;
use crate::i18n::Locale;
use crate::tables;

/// Sources with their dates, as a list of links. `sources`: indexes into the table of sources.
pub fn source_list(locale: Locale, sources: &[u16]) -> AnyView {
    let items: Vec<AnyView> = sources
        .iter()
        .map(|source| source_item(locale, *source))
        .collect();
    view! { <ul class="sources">{items}</ul> }.into_any()
}

/// One source; a link if it has an address.
pub fn source_item(locale: Locale, index: u16) -> AnyView {
    let name = locale.source(index);
    // Names of publications are not translated.
    let lang = locale.is_publication(index).then_some("en");
    let name = match tables::any_source(index).url {
        "" => view! { <span lang=lang>{name}</span> }.into_any(),
        address => external_link(locale, address, name, lang),
    };
    view! { <li>{name} {locale.source_dates(index)}</li> }.into_any()
}
