//! Lists.

use leptos::prelude::*;

/// An item for each text.
pub fn list_items(texts: impl IntoIterator<Item = String>) -> Vec<AnyView> {
    texts
        .into_iter()
        .map(|text| view! { <li>{text}</li> }.into_any())
        .collect()
}
