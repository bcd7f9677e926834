//! What the last change of an answer did, with the way back.

use leptos::prelude::*;

use crate::components::{FigureFacts, button, rewritten, with_figures};
use crate::estimate::change::AnswerChange;
use crate::evidence::provenance;
use crate::state::{AnswersState, ResultsState};
use crate::text::estimate_words::EstimateWord;
use crate::text::{Locale, Word};

#[component]
pub fn LastChange(locale: Locale) -> impl IntoView {
    let results: ResultsState = expect_context();
    let state: AnswersState = expect_context();
    rewritten(move || {
        let Some(change) = results.last_change.get() else {
            return view! { <p id="last-change" hidden></p> }.into_any();
        };
        let field = locale.field_name(change.field);
        let changed = locale.fill(EstimateWord::YouChanged, &[field]);
        let changed_by = changed_by(locale, results, &change);
        let undo = move || state.try_answers(&change.before);
        view! {
            <p id="last-change" class="last-change">
                <span>{changed} " " <strong>{changed_by}</strong></span>
                {button("quiet", locale.say(Word::Undo), undo)}
            </p>
        }
        .into_any()
    })
}

/// What it did to the pay and to the date; each opens what is behind it as it is now.
fn changed_by(locale: Locale, results: ResultsState, change: &AnswerChange) -> AnyView {
    let figures = results.estimate.with_untracked(|estimate| {
        let estimate = estimate.as_ref().ok()?;
        let pay = change.dollars.filter(|dollars| *dollars != 0);
        let pay = pay
            .zip(estimate.end_pay.as_ref().ok())
            .map(|(dollars, pay)| {
                let value = locale.pay_difference(dollars);
                FigureFacts::of(locale, value, &provenance::of_pay(pay)).without_unit()
            });
        let time = change.months.filter(|months| *months != 0).map(|months| {
            let value = locale.date_difference(months);
            FigureFacts::of(locale, value, &provenance::of_path(estimate)).without_unit()
        });
        Some(pay.into_iter().chain(time).collect())
    });
    let text = locale.answer_change(change);
    with_figures(locale, "last-change", &text, figures.unwrap_or_default())
}
