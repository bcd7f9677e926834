//! Who licenses nurses in the state: the board, the examination, the compact.

use leptos::prelude::*;

use crate::answers::UsState;
use crate::components::{Pair, disclosure, external_link, grade_badge, source_list};
use crate::i18n::messages::DetailsMessage;
use crate::i18n::{CommonMessage, Locale};
use crate::tables;

pub fn nursing_board(locale: Locale, state: UsState) -> AnyView {
    let board = tables::nursing_board(state);
    let pair = |word: DetailsMessage, value: AnyView| {
        view! { <Pair name=locale.text(word)>{value}</Pair> }.into_any()
    };
    let text = |word: DetailsMessage| locale.text(word).into_any();
    let compact = view! { {locale.nurse_compact(state)} " " {grade_badge(locale, board.grade)} };
    view! {
        <dl class="rule" id="nursing-board">
            {pair(DetailsMessage::RuleLicense, text(DetailsMessage::NurseLicense))}
            {pair(DetailsMessage::RuleExam, text(DetailsMessage::NurseExam))}
            {pair(
                DetailsMessage::RuleBoard,
                external_link(locale, board.url, board.board, Some("en")),
            )}
            {pair(DetailsMessage::RuleCompact, compact.into_any())}
        </dl>
        {disclosure(
            "fold on-paper",
            "nursing-sources",
            locale.text(CommonMessage::ViewSources).into_any(),
            source_list(locale, board.sources),
        )}
    }
    .into_any()
}
