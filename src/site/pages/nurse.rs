//! Who licenses nurses in a state, and whether the license holds elsewhere.

use casepath::answers::State;
use casepath::tables;
use casepath::text::details_words::DetailsWord;
use casepath::text::site_words::SiteWord;

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
            sheet.say(SiteWord::NurseExam),
            el("dd").add(locale.say(DetailsWord::NurseExam)),
        ))
        .add(pair(
            locale.say(DetailsWord::RuleBoard),
            el("dd").add(english(outside(board.url, board.board))),
        ))
        .add(pair(
            locale.say(DetailsWord::RuleCompact),
            el("dd").add(format!(
                "{} ({} {})",
                locale.nurse_compact(state),
                locale.say(DetailsWord::Grade),
                board.grade.name()
            )),
        ));
    section(
        "nurses",
        sheet.fill(SiteWord::NurseHeading, &[locale.state(state)]),
    )
    .add(el("p").add(sheet.say(SiteWord::NurseLead)))
    .add(short)
    .add(el("ul").add(read))
}
