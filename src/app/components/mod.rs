//! Pieces that several views share: a component where there is state or a handler, else a function that returns a view.

mod button;
mod field;
mod figure;
mod link;
mod qr;
mod source;
mod table;

pub use button::{button, submit};
pub use field::{file_button, follow_value};
pub use figure::grade_badge;
pub use link::{ViewLink, external_link, guide_help, page_link, wants_new_tab};
pub use qr::qr_code;
pub use source::{source_item, source_list};
pub use table::{header_row, row_header, scrollable_table};

use leptos::prelude::*;

/// Words for screen readers only.
pub fn visually_hidden(text: impl Into<String>) -> AnyView {
    let text = text.into();
    view! { <span class="visually-hidden">{text}</span> }.into_any()
}
