//! The effect of the last change of an answer, with undo.

use leptos::prelude::*;

use super::figures::{AnswerFigure, with_answer_figures};
use crate::components::{Button, translation_safe};
use crate::estimate::change::AnswerChange;
use crate::i18n::messages::EstimateMessage;
use crate::i18n::{CommonMessage, Locale};
use crate::state::{AnswersState, ResultsState};

#[component]
pub fn LastChange(locale: Locale) -> impl IntoView {
    let results: ResultsState = expect_context();
    let state: AnswersState = expect_context();
    translation_safe(move || {
        let Some(change) = results.last_change.get() else {
            return view! { <p id="last-change" hidden></p> }.into_any();
        };
        let field = locale.field_name(change.field);
        let changed = locale.format(EstimateMessage::YOU_CHANGED, &[field]);
        let changed_by = changed_by(locale, results, &change);
        let undo = move || state.try_answers(&change.before);
        view! {
            <p id="last-change" class="last-change">
                <span>{changed} " " <strong>{changed_by}</strong></span>
                <Button class="quiet" text=locale.text(CommonMessage::Undo) on_click=undo/>
            </p>
        }
        .into_any()
    })
}

/// The effect on pay and date; each figure opens its current sources.
fn changed_by(locale: Locale, results: ResultsState, change: &AnswerChange) -> Option<AnyView> {
    let estimate = results.estimate.get_untracked().ok()?;
    let pay = change.dollars.filter(|dollars| *dollars != 0);
    let pay = pay.map(|dollars| (AnswerFigure::PayChange, locale.pay_difference(dollars)));
    let time = change.months.filter(|months| *months != 0);
    let time = time.map(|months| (AnswerFigure::End, locale.date_difference(months)));
    let text = locale.answer_change(change);
    let figures = pay.into_iter().chain(time);
    Some(with_answer_figures(
        locale,
        &estimate,
        "last-change",
        &text,
        figures,
    ))
}
