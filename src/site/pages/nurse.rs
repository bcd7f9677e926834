//! The nursing board of a state, and whether its license is valid in other states.

use casepath::answers::UsState;
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::tables;
use casepath_app::components::{Pair, outside_link};
use leptos::prelude::*;

use super::PageContext;
use super::components::{Section, citations, english};

#[component]
pub fn Nurses(sheet: PageContext, state: UsState) -> impl IntoView {
    let locale = sheet.locale;
    let board = tables::nursing_board(state);
    let heading = sheet.format(SiteMessage::NURSE_HEADING, &[locale.state(state)]);
    let compact = format!(
        "{} ({} {})",
        locale.nurse_compact(state),
        locale.text(DetailsMessage::Grade),
        board.grade.name()
    );
    view! {
        <Section id="nurses" heading>
            <p>{sheet.text(SiteMessage::NurseLead)}</p>
            <dl class="short">
                <Pair name=sheet.text(SiteMessage::NurseExam)>
                    {locale.text(DetailsMessage::NurseExam)}
                </Pair>
                <Pair name=locale.text(DetailsMessage::RuleBoard)>
                    {english(outside_link(board.url, board.board))}
                </Pair>
                <Pair name=locale.text(DetailsMessage::RuleCompact)>{compact}</Pair>
            </dl>
            {citations(locale, board.sources)}
        </Section>
    }
}
