//! What a school states in its file, above the calculator. The part for schools parses the file, because it has the
//! tables; it is loaded when the first file has arrived.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::EmbedState;
use crate::context::app;
use crate::school::SchoolProgram;
use crate::state::AnswersState;
use crate::views::schools::SchoolsPart;

#[component]
pub fn SchoolNotice() -> impl IntoView {
    let app = app();
    let state: EmbedState = expect_context();
    let answers: AnswersState = expect_context();
    let text = state.school_text;
    let part = RwSignal::new(None::<SchoolsPart>);
    Effect::new(move |_| {
        if part.with_untracked(Option::is_some) || text.with(String::is_empty) {
            return;
        }
        state.is_reader_missing.set(false);
        spawn_local(async move {
            match app.parts.open_schools().await {
                Ok(arrived) => part.set(Some(arrived)),
                Err(_) => state.is_reader_missing.set(true),
            }
        });
    });
    move || {
        let part = part.get()?;
        let on_offer = Callback::new(move |offer: Option<SchoolProgram>| answers.school.set(offer));
        (part.provide_notice)(text.into(), on_offer);
        Some((part.school_notice)())
    }
}
