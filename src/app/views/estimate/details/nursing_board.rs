//! Who licenses nurses in the state: the board, the examination, the compact.

use leptos::prelude::*;

use crate::answers::State;
use crate::components::{external_link, grade_badge, source_list};
use crate::tables;
use crate::text::Locale;
use crate::text::details_words::DetailsWord;

pub fn nursing_board(locale: Locale, state: State) -> AnyView {
    let board = tables::nursing_board(state);
    let name = |word: DetailsWord| locale.say(word);
    view! {
        <dl class="rule" id="nursing-board">
            <div>
                <dt>{name(DetailsWord::RuleLicense)}</dt>
                <dd>{name(DetailsWord::NurseLicense)}</dd>
            </div>
            <div>
                <dt>{name(DetailsWord::RuleExam)}</dt>
                <dd>{name(DetailsWord::NurseExam)}</dd>
            </div>
            <div>
                <dt>{name(DetailsWord::RuleBoard)}</dt>
                <dd>{external_link(locale, board.url, board.board, Some("en"))}</dd>
            </div>
            <div>
                <dt>{name(DetailsWord::RuleCompact)}</dt>
                <dd>{locale.nurse_compact(state)} " " {grade_badge(locale, board.grade)}</dd>
            </div>
        </dl>
        {source_list(locale, board.sources)}
    }
    .into_any()
}
