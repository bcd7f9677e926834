//! The "Clear now" button with its confirmation and undo. It is hidden when there is nothing to clear; stored students
//! of the adviser's view count even while that view is closed.

use leptos::prelude::*;

use crate::answers::Answers;
use crate::browser::storage;
use crate::components::{Button, translation_safe};
use crate::context::{AppContext, app};
use crate::i18n::{CommonMessage, Locale};
use crate::state::results::without_view;
use crate::state::{AnswersState, Persistence};

#[component]
pub fn Clearing(locale: Locale) -> impl IntoView {
    let app = app();
    let state: AnswersState = expect_context();
    let is_asked = state.persistence.is_asked_to_clear;
    let has_something = Memo::new(move |_| {
        let is_answered = app
            .answers
            .with(|answers| without_view(answers) != Answers::default());
        let is_untouched = |status: &Persistence| *status == Persistence::Here(String::new());
        is_answered || !app.persistence.with(is_untouched) || has_plans(app) || has_others(state)
    });
    let can_undo = move || state.persistence.cleared.with(Option::is_some);
    let clear = move || {
        state.clear();
        app.parts.call_plans(|part| part.cleared);
    };
    let action = move |word: CommonMessage, on_click: Box<dyn Fn()>| {
        view! {
            <Button class="button quiet-button" text=locale.text(word) on_click/>
        }
        .into_any()
    };
    translation_safe(move || {
        if is_asked.get() {
            view! {
                <span class="row" role="group">
                    <span>{locale.text(CommonMessage::ReallyClear)}</span>
                    {action(CommonMessage::ClearYes, Box::new(clear))}
                    {action(CommonMessage::ClearNo, Box::new(move || is_asked.set(false)))}
                </span>
            }
            .into_any()
        } else {
            view! {
                <span class="row">
                    {has_something.get().then(|| action(CommonMessage::ClearNow, Box::new(move || is_asked.set(true))))}
                    {can_undo().then(|| action(CommonMessage::UndoClear, Box::new(move || app.undo_clear())))}
                </span>
            }
            .into_any()
        }
    })
}

/// Whether other data is stored. Storage is not reactive, so every writer notifies a signal.
fn has_others(state: AnswersState) -> bool {
    state.persistence.stored.track();
    state.persistence.cleared.track();
    storage::has_others()
}

/// Whether plans are saved: in the plans part, or in storage while that part has not loaded.
fn has_plans(app: AppContext) -> bool {
    match app.parts.plans.get() {
        Some(plans) => (plans.part.has_records)(plans.state),
        None => storage::has_plans(),
    }
}
