//! Renders a passage of the guide: text, tables, figures that open their source, the user's own figures, and links
//! back to what it explains.

use leptos::prelude::*;

use super::links::to_place;
use crate::answers::View;
use crate::catalogue::anchors;
use crate::components::library::{AnchorLink, AnchorSubheading, back_to, dom_id};
use crate::components::{
    FigureFacts, FigureRow, external_link, figure as open_figure, scrollable_table,
};
use crate::guide::names::Topic;
use crate::guide::{self, Block, FilledRun, Guide, OwnFigures, Passage, Target, fill};
use crate::i18n::messages::{DetailsMessage, EstimateMessage, LibraryMessage};
use crate::i18n::{CommonMessage, Locale, names};
use crate::link;

/// The context for rendering passages.
pub struct Reading<'a> {
    pub locale: Locale,
    pub guide: &'a Guide,
    pub own: OwnFigures<'a>,
}

/// Renders one passage. It numbers the figures, because the number is part of their key.
struct Writer<'a> {
    reading: &'a Reading<'a>,
    passage: &'a str,
    figure_count: usize,
}

pub fn passage(reading: &Reading, passage: &Passage) -> AnyView {
    let locale = reading.locale;
    let mut writer = Writer {
        reading,
        passage: &passage.id,
        figure_count: 0,
    };
    let mut parts: Vec<AnyView> = Vec::new();
    for block in fill::fill(reading.guide, &passage.blocks, &reading.own) {
        parts.push(writer.block(&block));
    }
    view! {
        <section class="passage" aria-labelledby=dom_id(&passage.id)>
            <div class="passage-head">
                <AnchorSubheading anchor=passage.id.clone() title=passage.title.clone()/>
                <AnchorLink
                    view=View::Guide
                    anchor=passage.id.clone()
                    class="permanent"
                    label=locale.text(LibraryMessage::LinkHere)
                    text="#"
                />
            </div>
            {parts}
            {back_links(locale, &passage.explains)}
        </section>
    }
    .into_any()
}

impl Writer<'_> {
    fn block(&mut self, block: &Block<FilledRun>) -> AnyView {
        match block {
            Block::Paragraph(pieces) => view! { <p>{self.pieces(pieces)}</p> }.into_any(),
            Block::Bullets(items) => view! { <ul>{self.items(items)}</ul> }.into_any(),
            Block::Numbered(items) => view! { <ol>{self.items(items)}</ol> }.into_any(),
            Block::Table(rows) => self.table(rows),
            Block::Own { runs, .. } => view! {
                <p class="own">
                    <strong>{self.reading.locale.text(LibraryMessage::YourOwn)}</strong> " " {self.pieces(runs)}
                </p>
            }
            .into_any(),
        }
    }

    fn items(&mut self, items: &[Vec<FilledRun>]) -> Vec<AnyView> {
        items
            .iter()
            .map(|pieces| view! { <li>{self.pieces(pieces)}</li> }.into_any())
            .collect()
    }

    fn table(&mut self, rows: &[Vec<Vec<FilledRun>>]) -> AnyView {
        let mut rows = rows.iter();
        let heads = rows.next().map(Vec::as_slice).unwrap_or_default();
        let heads: Vec<AnyView> = heads
            .iter()
            .map(|cell| view! { <th scope="col">{self.pieces(cell)}</th> }.into_any())
            .collect();
        let body: Vec<AnyView> = rows
            .map(|row| view! { <tr>{self.cells(row)}</tr> }.into_any())
            .collect();
        let table = view! {
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        };
        scrollable_table(
            self.reading.locale.text(LibraryMessage::TableOf),
            table.into_any(),
        )
    }

    fn cells(&mut self, row: &[Vec<FilledRun>]) -> Vec<AnyView> {
        let cells = row.iter().enumerate();
        cells
            .map(|(column, cell)| {
                let cell = self.pieces(cell);
                match column {
                    0 => view! { <th scope="row">{cell}</th> }.into_any(),
                    _ => view! { <td>{cell}</td> }.into_any(),
                }
            })
            .collect()
    }

    fn pieces(&mut self, pieces: &[FilledRun]) -> Vec<AnyView> {
        pieces.iter().map(|piece| self.piece(piece)).collect()
    }

    fn piece(&mut self, piece: &FilledRun) -> AnyView {
        match piece {
            FilledRun::Text(text) => (*text).to_owned().into_any(),
            FilledRun::Strong(text) => view! { <strong>{(*text).to_owned()}</strong> }.into_any(),
            FilledRun::Own(text) => view! { <b class="mine">{text.clone()}</b> }.into_any(),
            FilledRun::Link { to, text } => match to {
                Target::Inside(id) => to_place(id, text),
                Target::Outside(address) => {
                    external_link(self.reading.locale, address.clone(), *text, None)
                }
            },
            FilledRun::Figure { text, figure } => self.figure(text, figure),
        }
    }

    fn figure(&mut self, text: &str, figure: &guide::Figure) -> AnyView {
        let key = format!("{} {}", self.passage, self.figure_count);
        self.figure_count += 1;
        let facts = FigureFacts {
            value: text.to_owned(),
            unit: "",
            period: figure.period.clone(),
            grade: Some(figure.grade),
            sources: figure.sources.clone(),
            rows: vec![FigureRow {
                anchor: anchors::of_figure(figure),
                table: None,
            }],
            note: None,
        };
        open_figure(self.reading.locale, key, facts, None)
    }
}

/// Links from a passage back to the answers and results that it explains.
fn back_links(locale: Locale, explains: &[Topic]) -> Option<AnyView> {
    let mut to: Vec<(&'static str, String)> = Vec::new();
    for topic in explains {
        let (id, name) = anchor_of(locale, *topic);
        if to.iter().all(|(other, _)| *other != id) {
            to.push((id, name));
        }
    }
    let ways: Vec<AnyView> = to
        .into_iter()
        .map(|(id, name)| back_to(locale, id, &name))
        .collect();
    (!ways.is_empty()).then(|| view! { <p class="row ways-back">{ways}</p> }.into_any())
}

/// The location of an answer or result in the calculator, and its label there.
fn anchor_of(locale: Locale, topic: Topic) -> (&'static str, String) {
    if let Some(field) = link::field(topic.name()) {
        let name = locale.text(names::field(field)).to_owned();
        return (topic.name(), name);
    }
    let (id, name) = match topic {
        Topic::MonthsTypical | Topic::MonthsFast | Topic::MonthsSlow => {
            ("time-heading", locale.text(LibraryMessage::PlaceTime))
        }
        Topic::Limit | Topic::NotSeen => ("rule-heading", locale.text(LibraryMessage::PlaceRule)),
        Topic::Moments => ("along-heading", locale.text(DetailsMessage::AlongThePath)),
        Topic::Reasons => ("why", locale.text(CommonMessage::Why)),
        Topic::Grades => ("sources-heading", locale.text(DetailsMessage::Sources)),
        Topic::Neighbors => ("levers-heading", locale.text(EstimateMessage::WhatIf)),
        Topic::Cost => ("cost-heading", locale.text(DetailsMessage::Cost)),
        _ => ("pay-heading", locale.text(LibraryMessage::PlacePay)),
    };
    (id, name.to_owned())
}
