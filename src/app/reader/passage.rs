//! A passage of the guide as it is shown: text, tables, figures that open to their source, what is the person's own,
//! and the ways back to what it explains.

use super::guide::link_to;
use super::shelf::Shelf;
use crate::answers::View;
use crate::catalogue::place;
use crate::guide::names::Topic;
use crate::guide::{Block, Figure, Guide, Mine, Passage, Piece, Target, fill};
use crate::link;
use crate::text::reader_words::ReaderWord;
use crate::text::{Locale, Word, names};
use crate::ui::pieces::{grade, source, wide};
use crate::ui::tree::{ACT, Element, el};

/// The id in the page of a passage, section or term.
pub(super) use super::dom_id;

/// What passages are shown with.
pub struct Reading<'a> {
    pub shelf: Shelf,
    pub locale: Locale,
    pub guide: &'a Guide,
    pub mine: Mine<'a>,
}

/// Writes a passage; counts its figures, because that is how they are told apart.
struct Writer<'a> {
    with: &'a Reading<'a>,
    passage: &'a str,
    figures: usize,
    /// The figure whose source is shown, where it was met in the present block.
    opened: Option<(usize, Figure)>,
}

pub fn passage(with: &Reading, passage: &Passage) -> Element {
    let id = dom_id(&passage.id);
    let mut writer = Writer {
        with,
        passage: &passage.id,
        figures: 0,
        opened: None,
    };
    let mut parts = Vec::new();
    for block in fill::fill(with.guide, &passage.blocks, &with.mine) {
        parts.push(writer.block(&block));
        parts.extend(
            writer.opened.take().map(|(place, figure)| {
                figure_note(with, &format!("{place} {}", passage.id), &figure)
            }),
        );
    }
    let permanent = link_to(with.mine.answers, &passage.id)
        .class("permanent")
        .attr("aria-label", with.locale.say(ReaderWord::LinkHere))
        .add("#");
    el("section")
        .class("passage")
        .attr("data-key", passage.id.clone())
        .attr("aria-labelledby", id.clone())
        .add(
            el("div")
                .class("passage-head")
                .add(
                    el("h3")
                        .attr("id", id)
                        .attr("tabindex", "-1")
                        .add(passage.title.clone()),
                )
                .add(permanent),
        )
        .add(parts)
        .add(ways_back(with.locale, &passage.explains))
}

impl Writer<'_> {
    fn block(&mut self, block: &Block<Piece>) -> Element {
        match block {
            Block::Paragraph(pieces) => el("p").add(self.pieces(pieces)),
            Block::Bullets(items) => el("ul").add(self.items(items)),
            Block::Numbered(items) => el("ol").add(self.items(items)),
            Block::Table(rows) => self.table(rows),
            Block::Own { runs, .. } => {
                let label = el("strong").add(self.with.locale.say(ReaderWord::YourOwn));
                el("p")
                    .class("own")
                    .add(label)
                    .add(" ")
                    .add(self.pieces(runs))
            }
        }
    }

    fn items(&mut self, items: &[Vec<Piece>]) -> Vec<Element> {
        items
            .iter()
            .map(|pieces| el("li").add(self.pieces(pieces)))
            .collect()
    }

    fn table(&mut self, rows: &[Vec<Vec<Piece>>]) -> Element {
        let mut rows = rows.iter();
        let mut head = el("tr");
        for cell in rows.next().map(Vec::as_slice).unwrap_or_default() {
            head = head.add(el("th").attr("scope", "col").add(self.pieces(cell)));
        }
        let mut body = el("tbody");
        for row in rows {
            let mut line = el("tr");
            for (column, cell) in row.iter().enumerate() {
                let cell_of = match column {
                    0 => el("th").attr("scope", "row"),
                    _ => el("td"),
                };
                line = line.add(cell_of.add(self.pieces(cell)));
            }
            body = body.add(line);
        }
        let table = el("table").add(el("thead").add(head)).add(body);
        wide(self.with.locale.say(ReaderWord::TableOf), table)
    }

    fn pieces(&mut self, pieces: &[Piece]) -> Vec<Element> {
        pieces.iter().map(|piece| self.piece(piece)).collect()
    }

    fn piece(&mut self, piece: &Piece) -> Element {
        match piece {
            Piece::Text(text) => el("span").add((*text).to_owned()),
            Piece::Strong(text) => el("strong").add((*text).to_owned()),
            Piece::Own(text) => el("b").class("mine").add(text.clone()),
            Piece::Link { to, text } => match to {
                Target::Inside(id) => link_to(self.with.mine.answers, id).add((*text).to_owned()),
                Target::Outside(address) => el("a")
                    .attr("href", address.clone())
                    .attr("target", "_blank")
                    .attr("rel", "noopener noreferrer")
                    .add((*text).to_owned())
                    .add(crate::ui::pieces::hidden(format!(
                        " ({})",
                        self.with.locale.say(Word::OpensOutside)
                    ))),
            },
            Piece::Figure { text, figure } => self.figure(text, figure),
        }
    }

    fn figure(&mut self, text: &str, figure: &Figure) -> Element {
        let place = self.figures;
        self.figures += 1;
        let is_open = self.with.shelf.with(|state| {
            let open = state.guide.figure.as_ref();
            open.is_some_and(|(passage, at)| passage == self.passage && *at == place)
        });
        if is_open {
            self.opened = Some((place, figure.clone()));
        }
        el("button")
            .class("figure")
            .attr("type", "button")
            .attr(ACT, format!("figure {place} {}", self.passage))
            .attr("aria-expanded", if is_open { "true" } else { "false" })
            .attr(
                "title",
                self.with.locale.fill(ReaderWord::FigureOf, &[text]),
            )
            .add(text.to_owned())
    }
}

/// Where a figure comes from: period, grade, source.
fn figure_note(with: &Reading, mark: &str, figure: &Figure) -> Element {
    let locale = with.locale;
    let row = place::of_figure(figure);
    let period = (!figure.period.is_empty()).then(|| {
        el("span").add(locale.fill(
            ReaderWord::FigurePeriod,
            &[&locale.figures.date(&figure.period)],
        ))
    });
    let meaning = locale.say(names::grade(figure.grade));
    let sources: Vec<Element> = figure
        .sources
        .iter()
        .map(|place| source(locale, *place))
        .collect();
    el("div")
        .class("figure-note")
        .attr("role", "group")
        .attr("aria-label", locale.say(Word::Sources))
        .add(
            el("p")
                .add(period)
                .add(" ")
                .add(grade(locale, figure.grade))
                .add(" ")
                .add(meaning),
        )
        .add(el("ul").class("sources").add(sources))
        .add(
            el("p")
                .class("row")
                .add(
                    el("button")
                        .class("quiet")
                        .attr("type", "button")
                        .attr(ACT, format!("close-figure {mark}"))
                        .add(locale.say(ReaderWord::CloseFigure)),
                )
                .add(
                    super::link_to(View::Sources, with.mine.answers, &row)
                        .add(locale.say(ReaderWord::FigureRow)),
                )
                .add(
                    super::link_to(View::Sources, with.mine.answers, "")
                        .add(locale.say(ReaderWord::AllSources)),
                ),
        )
}

/// From a passage back to the answers and results that it explains.
fn ways_back(locale: Locale, explains: &[Topic]) -> Option<Element> {
    let mut to: Vec<(&'static str, String)> = Vec::new();
    for topic in explains {
        let (id, name) = place_of(locale, *topic);
        if to.iter().all(|(other, _)| *other != id) {
            to.push((id, name));
        }
    }
    if to.is_empty() {
        return None;
    }
    let ways: Vec<Element> = to
        .into_iter()
        .map(|(id, name)| way_back(locale, id, &name))
        .collect();
    Some(el("p").class("row ways-back").add(ways))
}

/// Back to an answer or result in the calculator.
pub(super) fn way_back(locale: Locale, id: &str, name: &str) -> Element {
    el("button")
        .class("quiet")
        .attr("type", "button")
        .attr(ACT, format!("back {id}"))
        .add(locale.fill(ReaderWord::BackTo, &[name]))
}

/// Where an answer or result stands in the calculator, and its name there.
fn place_of(locale: Locale, topic: Topic) -> (&'static str, String) {
    if let Some(field) = link::field(topic.name()) {
        let name = locale.say(names::field(field)).to_owned();
        return (topic.name(), name);
    }
    let (id, name) = match topic {
        Topic::MonthsTypical | Topic::MonthsFast | Topic::MonthsSlow => {
            ("time-heading", locale.say(ReaderWord::PlaceTime))
        }
        Topic::Limit | Topic::NotSeen => ("rule-heading", locale.say(ReaderWord::PlaceRule)),
        Topic::Moments => ("along-heading", locale.say(Word::AlongThePath)),
        Topic::Reasons => ("why", locale.say(Word::Why)),
        Topic::Grades => ("sources-heading", locale.say(Word::Sources)),
        Topic::Levers => ("levers-heading", locale.say(Word::Levers)),
        Topic::Cost => ("cost-heading", locale.say(Word::Cost)),
        _ => ("pay-heading", locale.say(ReaderWord::PlacePay)),
    };
    (id, name.to_owned())
}
