//! Messages next to the calculator's buttons: the result of the last action there.

use leptos::prelude::*;

use crate::answers::{Answers, View};
use crate::components::Button;
use crate::components::plans::{message_view, undo_view};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::state::plans::plans;
use crate::state::results::without_view;

pub(super) fn view() -> AnyView {
    let plans = plans();
    let app = plans.app;
    // Clears the message when the answers change: it would seem to be about the new answers.
    Effect::new(move |before: Option<Answers>| {
        let now = plans.app.answers.with(without_view);
        if before.is_some_and(|before| before != now) {
            plans.close_beside();
        }
        now
    });
    let notice = move |locale: Locale| {
        let message = plans.message.get().filter(|message| message.is_beside)?;
        Some(message_view(message, plan_links(locale)))
    };
    let done = move |locale: Locale| {
        let undo = plans.undo.get().filter(|undo| undo.is_beside)?;
        Some(undo_view(locale, undo))
    };
    let content = move || {
        // The other views show the same message above their cards.
        let is_shown = app.view.get() == View::Estimate;
        let locale = app.locale();
        is_shown.then(|| view! { {notice(locale)} {done(locale)} })
    };
    view! { {content} }.into_any()
}

/// Links to the plans, if there are any.
fn plan_links(locale: Locale) -> Vec<AnyView> {
    let plans = plans();
    let count = match plans.all.with(Vec::len) {
        0 => return Vec::new(),
        count => count.to_string(),
    };
    vec![
        view! {
            <Button
                class="quiet"
                text=locale.format(PlanMessage::COMPARE_NOW, &[&count])
                on_click=move || plans.show_view(View::Compare)
            />
        }
        .into_any(),
        view! {
            <Button
                class="quiet"
                text=locale.text(PlanMessage::ToMyPlan)
                on_click=move || plans.show_view(View::Plan)
            />
        }
        .into_any(),
    ]
}
