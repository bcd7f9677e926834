//! The actions of the estimate: save, take along, print; and whether the current answers are saved.

use leptos::prelude::*;

use crate::components::{Button, translation_safe};
use crate::context::app;
use crate::i18n::messages::EstimateMessage;
use crate::i18n::{CommonMessage, Locale};
use crate::saved::Unreadable;
use crate::shell::Saved;
use crate::state::{AnswersState, CopyState, CopyStatus, PartRequest, Persistence};

#[component]
pub fn Actions(locale: Locale) -> impl IntoView {
    let app = app();
    let copying = CopyState::new();
    // The copy status belongs to the answers that were copied.
    Effect::new(move |_| {
        app.answers.track();
        copying.forget();
    });
    let copy_link = move || copying.copy(untrack(|| app.lasting_link()));
    let keep = move || app.parts.request(PartRequest::Keep);
    let print = move || app.parts.request(PartRequest::Print);
    view! {
        <div class="actions">
            <div class="row">
                <Button class="button" text=locale.text(EstimateMessage::Keep) on_click=keep/>
                <Button
                    class="button quiet-button copy-link"
                    text=locale.text(EstimateMessage::Share)
                    on_click=copy_link
                />
                <Button
                    class="button quiet-button"
                    text=locale.text(CommonMessage::Print)
                    on_click=print
                />
                <div class="standing">
                    {saved_mark(locale)}
                    <Standing locale/>
                </div>
            </div>
            <div role="status">{move || copy_message(locale, copying.status())}</div>
            <div id="kept-news" role="status">{move || app.parts.plans.get().map(|plans| (plans.part.beside_calculator)())}</div>
        </div>
    }
}

/// Whether the current answers are saved as a plan, unchanged.
fn saved_mark(locale: Locale) -> AnyView {
    let parts = app().parts;
    let (is_kept, ends_otherwise) = (parts.is_kept(), parts.ends_otherwise());
    translation_safe(move || {
        let word = if is_kept.get() {
            EstimateMessage::KeptThis
        } else {
            EstimateMessage::NotKeptYet
        };
        let of_plan = ends_otherwise.get().map(|month| {
            let month = locale.figures.month(month);
            view! { <p id="plan-end">{locale.format(EstimateMessage::PLAN_ENDS, &[&month])}</p> }
        });
        view! { <p id="kept">{locale.text(word)}</p> {of_plan} }.into_any()
    })
}

/// Where the answers are saved, and what to do if the stored ones cannot be read.
#[component]
pub fn Standing(locale: Locale) -> impl IntoView {
    view! {
        <Saved locale/>
        <StartAnew locale/>
    }
}

/// The message that the link was copied, or else the link itself.
fn copy_message(locale: Locale, status: Option<CopyStatus>) -> Option<AnyView> {
    let message = match status? {
        CopyStatus::Copied => {
            view! { <p class="saved">{locale.text(CommonMessage::LinkCopied)}</p> }.into_any()
        }
        CopyStatus::Refused => view! {
            <label class="saved">
                {locale.text(CommonMessage::LinkNotCopied)}
                <input type="text" readonly value=untrack(|| app().lasting_link())/>
            </label>
        }
        .into_any(),
    };
    Some(message)
}

/// Damaged stored answers are replaced only when the user chooses to; newer ones never are.
#[component]
fn StartAnew(locale: Locale) -> impl IntoView {
    let state: AnswersState = expect_context();
    let is_damaged = move || {
        let damaged = Persistence::Unreadable(Unreadable::Damaged);
        state.persistence.status.with(|status| *status == damaged)
    };
    let start_anew = move || {
        view! {
            <Button
                class="quiet"
                text=locale.text(CommonMessage::StartAnew)
                on_click=move || state.save_shown()
            />
        }
        .into_any()
    };
    translation_safe(move || view! { <p>{is_damaged().then(start_anew)}</p> }.into_any())
}
