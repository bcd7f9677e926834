//! Tables.

use leptos::prelude::*;

/// How a table is named.
pub enum Caption {
    /// A visible caption above the table.
    Shown(String),
    /// The table has the name of the heading with this id.
    Heading(&'static str),
    /// For screen readers only: a heading above names it visibly.
    Label(String),
}

/// The header of a column; figures are aligned at its end.
pub struct TableColumn {
    name: String,
    holds_figures: bool,
}

impl TableColumn {
    /// A column of text.
    pub fn words(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            holds_figures: false,
        }
    }

    /// A column of figures.
    pub fn figures(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            holds_figures: true,
        }
    }

    fn head(self) -> AnyView {
        let name = self.name;
        if self.holds_figures {
            view! { <th scope="col" class="figure">{name}</th> }.into_any()
        } else {
            view! { <th scope="col">{name}</th> }.into_any()
        }
    }
}

/// A table that scrolls sideways on narrow pages, by keyboard too. Its children are its rows.
#[component]
pub fn DataTable(
    caption: Caption,
    #[prop(into)] columns: Vec<TableColumn>,
    children: Children,
) -> impl IntoView {
    let (visible, heading, label) = match caption {
        Caption::Shown(text) => (Some(text.clone()), None, Some(text)),
        Caption::Heading(id) => (None, Some(id), None),
        Caption::Label(text) => (None, None, Some(text)),
    };
    let heads: Vec<AnyView> = columns.into_iter().map(TableColumn::head).collect();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=label aria-labelledby=heading>
            <table aria-labelledby=heading>
                {visible.map(|text| view! { <caption>{text}</caption> })}
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}

/// Makes a given table scroll sideways on narrow pages.
pub fn scrollable_table(label: impl Into<String>, table: AnyView) -> AnyView {
    let label = label.into();
    view! { <div class="scroll" tabindex="0" role="group" aria-label=label>{table}</div> }
        .into_any()
}

/// A row of column headers.
pub fn header_row(names: &[&'static str]) -> AnyView {
    let cells: Vec<AnyView> = names
        .iter()
        .map(|name| view! { <th scope="col">{*name}</th> }.into_any())
        .collect();
    view! { <thead><tr>{cells}</tr></thead> }.into_any()
}

/// The header of a row.
pub fn row_header(name: impl Into<String>) -> AnyView {
    let name = name.into();
    view! { <th scope="row">{name}</th> }.into_any()
}
