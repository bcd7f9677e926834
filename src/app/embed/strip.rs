//! The strip above the calculator, and the button below it.

use leptos::prelude::*;

use super::appearance;
use super::state::EmbedState;
use crate::browser::address;
use crate::components::{button, visually_hidden};
use crate::context::app;
use crate::frame::doctor::File;
use crate::link;
use crate::state::PartRequest;
use crate::text::Locale;
use crate::text::frame_words::FrameWord;

/// What the user is to know, and what the people who look after the host's page are to correct.
#[component]
pub fn Notices(locale: Locale) -> impl IntoView {
    let state: EmbedState = expect_context();
    view! {
        <div class="notices" role="status">
            {move || sharing(locale, state)}
            {move || file(locale, state)}
            {move || faults(locale, state)}
        </div>
    }
}

fn notice(text: String) -> AnyView {
    view! { <p class="notice"><span>{text}</span></p> }.into_any()
}

fn sharing(locale: Locale, state: EmbedState) -> Option<AnyView> {
    if let Some(host) = state.shares_with() {
        let text = locale.fill(FrameWord::Shares, &[&host]);
        let stop = button(
            "button quiet-button",
            locale.say(FrameWord::StopSharing),
            move || {
                state.keeps_to_oneself.set(true);
            },
        );
        return Some(
            view! { <p class="notice" id="shares"><span>{text}</span>{stop}</p> }.into_any(),
        );
    }
    let text = locale.say(FrameWord::SharesNoMore);
    let ended = || view! { <p class="notice" id="shares"><span>{text}</span></p> }.into_any();
    state.keeps_to_oneself.get().then(ended)
}

fn file(locale: Locale, state: EmbedState) -> Option<AnyView> {
    let file = state.file.get();
    let text = match &file.file {
        File::Missing(why) => locale.fill(FrameWord::FileMissing, &[&locale.not_here(*why)]),
        File::Copy(day, why) => locale.file_copy(day, *why),
        File::Here(_) if !file.is_kept => locale.say(FrameWord::FileNotKept).to_owned(),
        File::NotAsked | File::Awaited | File::Here(_) => return None,
    };
    Some(notice(text))
}

fn faults(locale: Locale, state: EmbedState) -> Option<AnyView> {
    let faults: Vec<AnyView> = state.asked.with(|asked| {
        let faults = asked.faults.iter();
        let told = faults
            .map(|fault| locale.frame_fault(fault, &|name| appearance::state_named(locale, name)));
        told.map(|text| view! { <li>{text}</li> }.into_any())
            .collect()
    });
    if faults.is_empty() {
        return None;
    }
    let told = view! {
        <div class="notice" id="attribute-faults">
            <strong>{locale.say(FrameWord::ForSchool)}</strong>
            <ul>{faults}</ul>
        </div>
    };
    Some(told.into_any())
}

/// The ways out of the frame, with the answers.
#[component]
pub fn WaysOut(locale: Locale) -> impl IntoView {
    let app = app();
    let full = move || address::whole(&link::write(&app.answers.get()));
    let take = move |_| app.parts.ask(PartRequest::TakeAlong);
    view! {
        <section class="ways-out" aria-label=locale.say(FrameWord::Tools)>
            <p class="row">
                <a id="open-full" class="button quiet-button" href=full target="_blank" rel="noopener">
                    {locale.say(FrameWord::OpenFull)}
                    {visually_hidden(format!(" ({})", locale.say(FrameWord::NewTab)))}
                </a>
                <button id="take-plan" class="button quiet-button" type="button" on:click=take>
                    {locale.say(FrameWord::TakePlan)}
                </button>
            </p>
            // Link, picture and file.
            <div id="take">{move || app.parts.plans.get().map(|plans| (plans.part.take)())}</div>
        </section>
    }
}

/// Shows and folds what a compact result leaves out.
#[component]
pub fn FoldButton(locale: Locale) -> impl IntoView {
    let is_open = expect_context::<EmbedState>().is_unfolded;
    let text = move || {
        locale.say(if is_open.get() {
            FrameWord::HideRest
        } else {
            FrameWord::ShowRest
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
