//! Parts of tables.

use leptos::prelude::*;

/// A table that scrolls sideways where the page is too narrow for it.
pub fn scrollable_table(label: impl Into<String>, table: AnyView) -> AnyView {
    let label = label.into();
    view! { <div class="scroll" tabindex="0" role="group" aria-label=label>{table}</div> }
        .into_any()
}

/// A row of column heads.
pub fn header_row(names: &[&'static str]) -> AnyView {
    let cells: Vec<AnyView> = names
        .iter()
        .map(|name| view! { <th scope="col">{*name}</th> }.into_any())
        .collect();
    view! { <thead><tr>{cells}</tr></thead> }.into_any()
}

/// The head of a row.
pub fn row_header(name: impl Into<String>) -> AnyView {
    let name = name.into();
    view! { <th scope="row">{name}</th> }.into_any()
}
