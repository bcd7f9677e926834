//! Who licenses nurses in a state, and whether the license holds elsewhere.

use casepath::answers::State;
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::tables;

use super::Sheet;
use super::rule::citation;
use super::state::{pair, section};
use super::tables::{english, outside};
use crate::element::{Element, el};

pub fn nurses(sheet: &Sheet, state: State) -> Element {
    let locale = sheet.locale;
    let board = tables::nursing_board(state);
    let read: Vec<Element> = board
        .sources
        .iter()
        .map(|place| citation(locale, *place))
        .collect();
    let short = el("dl")
        .class("short")
        .add(pair(
            sheet.text(SiteMessage::NurseExam),
            el("dd").add(locale.text(DetailsMessage::NurseExam)),
        ))
        .add(pair(
            locale.text(DetailsMessage::RuleBoard),
            el("dd").add(english(outside(board.url, board.board))),
        ))
        .add(pair(
            locale.text(DetailsMessage::RuleCompact),
            el("dd").add(format!(
                "{} ({} {})",
                locale.nurse_compact(state),
                locale.text(DetailsMessage::Grade),
                board.grade.name()
            )),
        ));
    section(
        "nurses",
        sheet.format(SiteMessage::NURSE_HEADING, &[locale.state(state)]),
    )
    .add(el("p").add(sheet.text(SiteMessage::NurseLead)))
    .add(short)
    .add(el("ul").add(read))
}
