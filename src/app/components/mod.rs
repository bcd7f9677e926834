//! Shared components: a `#[component]` where there is state or a handler, else a function that returns a view.

pub mod library;
pub mod plans;

mod button;
mod card;
pub mod charts;
mod disclosure;
mod field;
mod figure;
mod figure_button;
mod link;
mod list;
mod pair;
mod qr;
mod rebuilt;
mod search;
mod select;
mod source;
mod table;

pub use button::{Button, SubmitButton};
pub use card::{breakdown_table, card, screen_card};
pub use disclosure::{acting_disclosure, disclosure, long_text_disclosure, text_or_status};
pub use field::{CheckboxField, LabeledField, file_button, follow_value};
pub use figure::{
    FigureFacts, FigureRow, TraceFigure, figure, figure_note, grade_badge, lazy_figure,
    with_figures,
};
pub use figure_button::{OpenFigure, figure_button, in_sentence};
pub use link::{
    AnswersLink, InPageLink, ViewLink, external_link, guide_help, guide_link, href_of,
    outside_link, page_link, try_answers_link,
};
pub use list::list_items;
pub use pair::Pair;
pub use qr::qr_code;
pub use rebuilt::{rebuilt_on, translation_safe};
pub use search::SearchField;
pub use select::{Choice, SelectField, choice_options, state_choices};
pub use source::{source_item, source_list};
pub use table::{Caption, DataTable, TableColumn, header_row, row_header, scrollable_table};

use leptos::prelude::*;

/// Text for screen readers only.
pub fn visually_hidden(text: impl Into<String>) -> AnyView {
    let text = text.into();
    view! { <span class="visually-hidden">{text}</span> }.into_any()
}
