//! A figure that shows its source in place when it is opened.
//!
//! ```text
//! let facts = FigureFacts::of(locale, locale.pay(pay.typical), &provenance::of_pay(pay));
//! view! { <p>"The pay is " {figure(locale, "pay", facts, None)} "."</p> }
//! ```

use leptos::prelude::*;

use super::{Button, ViewLink, figure_button, in_sentence, source_list, visually_hidden};
use crate::answers::{Anchor, View};
use crate::catalogue::anchors;
use crate::evidence::provenance::{Provenance, TableRow};
use crate::i18n::messages::{ChartMessage, DetailsMessage, LibraryMessage};
use crate::i18n::{Locale, names};
use crate::tables::Grade;

/// What a reader needs to judge a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureFacts {
    /// As displayed: `$38,000 to $45,000`, `7%`.
    pub value: String,
    /// The unit in words; empty if the value includes it.
    pub unit: &'static str,
    /// ISO date of the period that the figure describes, or empty.
    pub period: String,
    /// `None` for the user's own figure.
    pub grade: Option<Grade>,
    /// Indexes into the table of sources.
    pub sources: Vec<u16>,
    pub rows: Vec<FigureRow>,
    /// How it was computed, if that is not obvious.
    pub note: Option<String>,
}

/// The location of a figure in the view of sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// The anchor name of a row or of a table.
    pub anchor: String,
    /// The title of the table, if the figure comes from several.
    pub table: Option<&'static str>,
}

impl FigureFacts {
    /// The facts of a figure of an estimate.
    pub fn of(locale: Locale, value: String, behind: &Provenance) -> Self {
        let is_worked_out = behind.rows.len() > 1;
        Self {
            value,
            unit: locale.unit(behind.unit),
            period: behind.period.to_owned(),
            grade: behind.grade,
            sources: behind.sources.clone(),
            rows: rows(locale, &behind.rows),
            note: is_worked_out.then(|| locale.text(ChartMessage::WorkedOut).to_owned()),
        }
    }

    /// For a value that includes its unit: `4 years 5 months`, `April 2031`.
    pub fn without_unit(self) -> Self {
        Self { unit: "", ..self }
    }
}

/// One link per table: to the row, or to the table if several of its rows were used.
fn rows(locale: Locale, behind: &[TableRow]) -> Vec<FigureRow> {
    let mut links: Vec<FigureRow> = Vec::new();
    for row in behind {
        let table = Some(locale.table_of(row)).filter(|_| behind.len() > 1);
        if let Some(link) = links
            .iter_mut()
            .find(|link| table.is_some() && link.table == table)
        {
            link.anchor = anchors::of_table(row.table);
        } else {
            let anchor = anchors::of_row_after(row.table, &row.keys(), row.period, row.before);
            links.push(FigureRow { anchor, table });
        }
    }
    links
}

/// A figure with its source. `key` is unique on the page; `content` replaces the displayed value, for example by a
/// `<data>`.
pub fn figure(
    locale: Locale,
    key: impl Into<String>,
    facts: FigureFacts,
    content: Option<AnyView>,
) -> AnyView {
    let value = facts.value.clone();
    let note = move |close| figure_note(locale, &facts, close);
    figure_button(locale, key.into(), value, content, Box::new(note))
}

/// Traces the figure with this text when it is opened; `None` if it has no source.
pub type TraceFigure = Box<dyn Fn(String) -> Option<FigureFacts> + Send>;

/// A figure that is traced only when it is opened.
pub fn lazy_figure(locale: Locale, key: String, value: String, trace: TraceFigure) -> AnyView {
    let formatted = value.clone();
    let note = move |close| {
        let facts = trace(formatted.clone());
        facts
            .map(|facts| figure_note(locale, &facts, close))
            .into_any()
    };
    figure_button(locale, key, value, None, Box::new(note))
}

/// A sentence in which each figure opens its source. `figures` are in the order of their values in the sentence.
pub fn with_figures(
    locale: Locale,
    key: &str,
    sentence: &str,
    figures: Vec<FigureFacts>,
) -> AnyView {
    let figures = figures.into_iter().enumerate().map(|(index, facts)| {
        let value = facts.value.clone();
        (value, figure(locale, format!("{key}-{index}"), facts, None))
    });
    in_sentence(sentence, figures)
}

/// Where a figure comes from: value, unit, period, grade, sources, and links.
pub fn figure_note(locale: Locale, facts: &FigureFacts, close: Callback<()>) -> AnyView {
    let period = (!facts.period.is_empty()).then(|| {
        let date = locale.figures.date(&facts.period);
        view! { <span>{locale.format(LibraryMessage::FIGURE_PERIOD, &[&date])} " "</span> }
    });
    let badge = facts.grade.map(|grade| grade_badge(locale, grade));
    let grade = facts.grade.map_or_else(
        || locale.text(ChartMessage::YourOwnFigure),
        |grade| locale.text(names::grade(grade)),
    );
    let how = facts
        .note
        .clone()
        .map(|how| view! { <span class="figure-line">{how}</span> });
    let rows: Vec<AnyView> = facts
        .rows
        .iter()
        .filter_map(|row| to_row(locale, row))
        .collect();
    view! {
        <span class="figure-note" role="group" aria-label=locale.text(DetailsMessage::Sources)>
            <span class="figure-line"><strong>{facts.value.clone()}</strong> " " {facts.unit}</span>
            <span class="figure-line">{period} {badge} " " {grade}</span>
            {how}
            {source_list(locale, &facts.sources)}
            <span class="row">
                <Button
                    class="quiet"
                    text=locale.text(LibraryMessage::CloseFigure)
                    on_click=move || close.run(())
                />
                {rows}
                <ViewLink view=View::Sources>{locale.text(LibraryMessage::AllSources)}</ViewLink>
            </span>
        </span>
    }
    .into_any()
}

fn to_row(locale: Locale, row: &FigureRow) -> Option<AnyView> {
    let anchor = Anchor::from_name(&row.anchor)?;
    let text = match row.table {
        None => locale.text(LibraryMessage::FigureRow).to_owned(),
        Some(table) => locale.format(ChartMessage::IN_TABLE, &[table]),
    };
    Some(view! { <ViewLink view=View::Sources anchor=anchor>{text}</ViewLink> }.into_any())
}

/// The badge of an evidence grade, with its meaning as title.
pub fn grade_badge(locale: Locale, grade: Grade) -> AnyView {
    let class = if grade == Grade::C {
        "grade grade-c"
    } else {
        "grade"
    };
    view! {
        <span class=class title=locale.text(names::grade(grade))>
            {visually_hidden(format!("{} ", locale.text(DetailsMessage::Grade)))}
            {grade.name()}
        </span>
    }
    .into_any()
}
