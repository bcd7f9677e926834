//! Who licenses nurses in the state: the board, the examination, the compact.

use leptos::prelude::*;

use crate::answers::UsState;
use crate::components::{disclosure, external_link, grade_badge, source_list};
use crate::i18n::messages::DetailsMessage;
use crate::i18n::{CommonMessage, Locale};
use crate::tables;

pub fn nursing_board(locale: Locale, state: UsState) -> AnyView {
    let board = tables::nursing_board(state);
    let name = |word: DetailsMessage| locale.text(word);
    view! {
        <dl class="rule" id="nursing-board">
            <div>
                <dt>{name(DetailsMessage::RuleLicense)}</dt>
                <dd>{name(DetailsMessage::NurseLicense)}</dd>
            </div>
            <div>
                <dt>{name(DetailsMessage::RuleExam)}</dt>
                <dd>{name(DetailsMessage::NurseExam)}</dd>
            </div>
            <div>
                <dt>{name(DetailsMessage::RuleBoard)}</dt>
                <dd>{external_link(locale, board.url, board.board, Some("en"))}</dd>
            </div>
            <div>
                <dt>{name(DetailsMessage::RuleCompact)}</dt>
                <dd>{locale.nurse_compact(state)} " " {grade_badge(locale, board.grade)}</dd>
            </div>
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
