//! Clear now: asked once, done, undone.

use leptos::prelude::*;

use crate::components::{button, rewritten};
use crate::context::app;
use crate::state::AnswersState;
use crate::text::{Locale, Word};

#[component]
pub fn Clearing(locale: Locale) -> impl IntoView {
    let app = app();
    let state: AnswersState = expect_context();
    let is_asked = state.persistence.is_asked_to_clear;
    let can_undo = move || state.persistence.cleared.with(Option::is_some);
    let clear = move || {
        state.clear();
        app.parts.tell_plans(|part| part.cleared);
    };
    let undo = move || {
        if state.undo_clear() {
            app.parts.tell_plans(|part| part.undo_clear);
        }
    };
    let action = move |word: Word, on_click: Box<dyn Fn()>| {
        button("button quiet-button", locale.say(word), on_click)
    };
    rewritten(move || {
        if is_asked.get() {
            view! {
                <span class="row" role="group">
                    <span>{locale.say(Word::ReallyClear)}</span>
                    {action(Word::ClearYes, Box::new(clear))}
                    {action(Word::ClearNo, Box::new(move || is_asked.set(false)))}
                </span>
            }
            .into_any()
        } else {
            view! {
                <span class="row">
                    {action(Word::ClearNow, Box::new(move || is_asked.set(true)))}
                    {can_undo().then(|| action(Word::UndoClear, Box::new(undo)))}
                </span>
            }
            .into_any()
        }
    })
}
