//! The strip above the calculator, and the button below it.

use leptos::prelude::*;

use super::state::EmbedState;
use crate::browser::address;
use crate::components::{Button, visually_hidden};
use crate::context::app;
use crate::embedding::diagnostics::File;
use crate::i18n::Locale;
use crate::i18n::messages::FrameMessage;
use crate::link;
use crate::state::PartRequest;

/// Notices for the user, and errors in the settings for the host's webmaster.
#[component]
pub fn Notices(locale: Locale) -> impl IntoView {
    let state: EmbedState = expect_context();
    view! {
        <div class="notices" role="status">
            {move || sharing(locale, state)}
            {move || file(locale, state)}
            {move || errors(locale, state)}
        </div>
    }
}

fn notice(text: String) -> AnyView {
    view! { <p class="notice"><span>{text}</span></p> }.into_any()
}

fn sharing(locale: Locale, state: EmbedState) -> Option<AnyView> {
    if let Some(host) = state.shares_with() {
        let text = locale.format(FrameMessage::SHARES, &[&host]);
        let stop = view! {
            <Button
                class="button quiet-button"
                text=locale.text(FrameMessage::StopSharing)
                on_click=move || state.refuses_sharing.set(true)
            />
        }
        .into_any();
        return Some(
            view! { <p class="notice" id="shares"><span>{text}</span>{stop}</p> }.into_any(),
        );
    }
    let text = locale.text(FrameMessage::SharesNoMore);
    let ended = || view! { <p class="notice" id="shares"><span>{text}</span></p> }.into_any();
    state.refuses_sharing.get().then(ended)
}

fn file(locale: Locale, state: EmbedState) -> Option<AnyView> {
    let file = state.file.get();
    let text = match &file.file {
        File::Missing(why) => {
            locale.format(FrameMessage::FILE_MISSING, &[&locale.fetch_error(*why)])
        }
        File::Copy(day, why) => locale.file_copy(day, *why),
        File::Here(_) if !file.is_kept => locale.text(FrameMessage::FileNotKept).to_owned(),
        File::NotAsked | File::Awaited | File::Here(_) => return None,
    };
    Some(notice(text))
}

fn errors(locale: Locale, state: EmbedState) -> Option<AnyView> {
    let errors: Vec<AnyView> = state.request.with(|request| {
        let errors = request.errors.iter();
        let sentences =
            errors.map(|error| locale.attribute_error(error, &|name| locale.state_named(name)));
        sentences
            .map(|text| view! { <li>{text}</li> }.into_any())
            .collect()
    });
    if errors.is_empty() {
        return None;
    }
    let content = view! {
        <div class="notice" id="attribute-faults">
            <strong>{locale.text(FrameMessage::ForSchool)}</strong>
            <ul>{errors}</ul>
        </div>
    };
    Some(content.into_any())
}

/// Links out of the frame that take the answers along.
#[component]
pub fn WaysOut(locale: Locale) -> impl IntoView {
    let app = app();
    let full = move || address::full_url(&link::write(&app.answers.get()));
    let take = move |_| app.parts.request(PartRequest::SharePlan);
    view! {
        <section class="ways-out" aria-label=locale.text(FrameMessage::Tools)>
            <p class="row">
                <a id="open-full" class="button quiet-button" href=full target="_blank" rel="noopener">
                    {open_full(locale)}
                </a>
                <button id="take-plan" class="button quiet-button" type="button" on:click=take>
                    {locale.text(FrameMessage::TakePlan)}
                </button>
            </p>
            // The card with link, QR code and file.
            <div id="take">{move || app.parts.plans.get().map(|plans| (plans.part.share_card)())}</div>
        </section>
    }
}

/// A placeholder until this part has loaded, so that the content below does not move.
#[component]
pub fn WaitingWaysOut(locale: Locale) -> impl IntoView {
    view! {
        <section class="ways-out" lang=locale.language.name() aria-label=locale.text(FrameMessage::Tools)>
            <p class="row">
                <a class="button quiet-button" href="./" target="_blank" rel="noopener">{open_full(locale)}</a>
                <button class="button quiet-button" type="button" disabled>
                    {locale.text(FrameMessage::TakePlan)}
                </button>
            </p>
        </section>
    }
}

fn open_full(locale: Locale) -> AnyView {
    view! {
        {locale.text(FrameMessage::OpenFull)}
        {visually_hidden(format!(" ({})", locale.text(FrameMessage::NewTab)))}
    }
    .into_any()
}

/// Shows or folds what a compact result leaves out.
#[component]
pub fn FoldButton(locale: Locale) -> impl IntoView {
    let is_open = expect_context::<EmbedState>().is_unfolded;
    let text = move || {
        locale.text(if is_open.get() {
            FrameMessage::HideRest
        } else {
            FrameMessage::ShowRest
        })
    };
    view! {
        <p>
            <button
                id="show-rest"
                class="button quiet-button"
                type="button"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {text}
            </button>
        </p>
    }
}
