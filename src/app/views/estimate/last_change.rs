//! What the last change of an answer did, with the way back.

use leptos::prelude::*;

use crate::components::{button, rewritten};
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
        let undo = move || state.try_answers(&change.before);
        view! {
            <p id="last-change" class="last-change">
                <span>{changed} " " <strong>{locale.answer_change(&change)}</strong></span>
                {button("quiet", locale.say(Word::Undo), undo)}
            </p>
        }
        .into_any()
    })
}
