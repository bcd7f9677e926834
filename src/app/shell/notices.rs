//! The messages above the form, or above a view.

use leptos::prelude::*;

use super::day;
use crate::components::{Button, translation_safe};
use crate::context::app;
use crate::i18n::{CommonMessage, Locale};
use crate::link::Note;
use crate::state::{AnswersState, Notice, Persistence};

#[component]
pub fn Notices(locale: Locale) -> impl IntoView {
    let state: AnswersState = expect_context();
    let all = move || {
        let notices = state.notices.all();
        let mut all: Vec<AnyView> = bad_values(locale, state, &notices).into_iter().collect();
        let others = notices
            .iter()
            .enumerate()
            .filter(|(_, notice)| !matches!(notice, Notice::BadValue(_)));
        all.extend(others.map(|(index, notice)| one(locale, state, index, notice)));
        all.extend(choice(locale, state));
        view! { <div class="notices" role="status">{all}</div> }.into_any()
    };
    translation_safe(all)
}

fn message(text: impl Into<String>, buttons: Vec<AnyView>) -> AnyView {
    let text = text.into();
    view! { <p class="notice"><span>{text}</span><span class="row">{buttons}</span></p> }.into_any()
}

/// One message for all values of a link that could not be used.
fn bad_values(locale: Locale, state: AnswersState, notices: &[Notice]) -> Option<AnyView> {
    let notes: Vec<Note> = notices
        .iter()
        .filter_map(|notice| match notice {
            Notice::BadValue(note) => Some(note.clone()),
            _ => None,
        })
        .collect();
    let text = match notes.as_slice() {
        [] => return None,
        [note] => locale.link_note(note.field, &note.value),
        several => locale.link_notes(several),
    };
    let close = view! {
        <Button
            class="quiet"
            text=locale.text(CommonMessage::Dismiss)
            on_click=move || state.notices.dismiss_bad_values()
        />
    }
    .into_any();
    Some(message(text, vec![close]))
}

fn one(locale: Locale, state: AnswersState, index: usize, notice: &Notice) -> AnyView {
    let app = app();
    let close = |word: CommonMessage| {
        view! {
            <Button
                class="quiet"
                text=locale.text(word)
                on_click=move || state.notices.dismiss(index)
            />
        }
        .into_any()
    };
    match notice {
        // All of them share one message (see `bad_values`).
        Notice::BadValue(_) => ().into_any(),
        Notice::OtherVersion => message(
            locale.text(CommonMessage::LinkOtherVersion),
            vec![close(CommonMessage::Dismiss)],
        ),
        Notice::WelcomeBack(since) => message(
            locale.format(
                CommonMessage::WELCOME_BACK,
                &[&locale.figures.date(day(since))],
            ),
            vec![
                close(CommonMessage::Continue),
                view! {
                    <Button
                        class="quiet"
                        text=locale.text(CommonMessage::StartNew)
                        on_click=move || state.start_new()
                    />
                }
                .into_any(),
            ],
        ),
        Notice::Cleared | Notice::StartedNew => {
            let word = match notice {
                Notice::StartedNew => CommonMessage::StartedNew,
                _ => CommonMessage::Cleared,
            };
            let undo = view! {
                <Button
                    class="quiet"
                    text=locale.text(CommonMessage::Undo)
                    on_click=move || app.undo_clear()
                />
            }
            .into_any();
            message(locale.text(word), vec![close(CommonMessage::Dismiss), undo])
        }
    }
}

/// The choice between a link and the saved answers.
fn choice(locale: Locale, state: AnswersState) -> Option<AnyView> {
    let Persistence::Link(saved) = state.persistence.status.get() else {
        return None;
    };
    let label = locale.format(
        CommonMessage::USE_MINE,
        &[&locale.figures.date(day(&saved.saved))],
    );
    let buttons = vec![
        view! {
            <Button class="quiet" text=label on_click=move || state.leave_link()/>
        }
        .into_any(),
        view! {
            <Button
                class="quiet"
                text=locale.text(CommonMessage::KeepThese)
                on_click=move || state.save_shown()
            />
        }
        .into_any(),
    ];
    Some(message(locale.text(CommonMessage::NotKeptLink), buttons))
}
