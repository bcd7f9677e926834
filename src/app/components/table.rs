//! Tables.

use leptos::prelude::*;

/// What a table is called.
pub enum Caption {
    /// Stands above it.
    Shown(String),
    /// It is all that stands under the heading with this id.
    Heading(&'static str),
    /// For screen readers: a heading above says it to everyone else.
    Label(String),
}

/// The head of a column; figures stand at its end, one under the other.
pub struct TableColumn {
    name: String,
    holds_figures: bool,
}

impl TableColumn {
    pub fn words(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            holds_figures: false,
        }
    }

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

/// A table that scrolls sideways where the page is too narrow for it, by keyboard too. Its children are its rows.
#[component]
pub fn DataTable(
    caption: Caption,
    #[prop(into)] columns: Vec<TableColumn>,
    children: Children,
) -> impl IntoView {
    let (shown, heading, label) = match caption {
        Caption::Shown(text) => (Some(text.clone()), None, Some(text)),
        Caption::Heading(id) => (None, Some(id), None),
        Caption::Label(text) => (None, None, Some(text)),
    };
    let heads: Vec<AnyView> = columns.into_iter().map(TableColumn::head).collect();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=label aria-labelledby=heading>
            <table aria-labelledby=heading>
                {shown.map(|text| view! { <caption>{text}</caption> })}
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}

/// A table of its own making that scrolls sideways where the page is too narrow for it.
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
