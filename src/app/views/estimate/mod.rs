//! The calculator: the questions and the answer. The sections below the answer are in [`details`], a part of the
//! program that loads later.

mod actions;
mod answer;
pub mod details;
mod figures;
mod first_visit;
mod form;
mod last_change;
mod pay;

use leptos::html;
use leptos::prelude::*;

use crate::components::translation_safe;
use crate::context::app;
use crate::estimate::{Estimate, Incomplete};
use crate::i18n::messages::EstimateMessage;
use crate::i18n::{CommonMessage, Locale, names};
use crate::shell::{NotLoaded, Notices};
use crate::stages::{Stage, Stages};
use crate::state::{AnswersState, FocusState, FocusTarget, PartRequest, ResultsState};
use answer::AnswerCard;
use first_visit::FirstVisit;
use form::AnswersForm;

pub use form::WaitingForm;

#[component]
pub fn EstimateView(locale: Locale) -> impl IntoView {
    let app = app();
    let stages: Stages = expect_context();
    let notices = view! {
        <Notices locale/>
        <div id="news" role="status">{move || app.parts.plans.get().map(|plans| (plans.part.news)())}</div>
    };
    view! {
        {intro(locale, notices.into_any())}
        <div class="columns">
            <AnswersForm locale/>
            {stages.after(Stage::Result, move || view! { <ResultSection locale/> }.into_any())}
        </div>
    }
}

/// The heading of the calculator, with notices below it.
pub fn intro(locale: Locale, notices: AnyView) -> AnyView {
    view! {
        <div class="intro">
            <h1>{locale.text(CommonMessage::Title)}</h1>
            <p>{locale.text(EstimateMessage::Lead)}</p>
            {notices}
        </div>
    }
    .into_any()
}

#[component]
fn ResultSection(locale: Locale) -> impl IntoView {
    let section = NodeRef::<html::Section>::new();
    expect_context::<FocusState>().receive(section, FocusTarget::Result);
    view! {
        <section id="result" class="result" tabindex="-1" aria-labelledby="result-heading" node_ref=section>
            <h2 id="result-heading" class="visually-hidden">{locale.text(CommonMessage::YourEstimate)}</h2>
            <NotLoaded locale/>
            <div class="parts"><Outcome locale/></div>
        </section>
    }
}

/// The results, or which answers are missing.
#[component]
fn Outcome(locale: Locale) -> impl IntoView {
    let results: ResultsState = expect_context();
    let is_complete = Memo::new(move |_| results.estimate.with(Result::is_ok));
    move || {
        if is_complete.get() {
            complete(locale)
        } else {
            view! { <FirstVisit locale/> }.into_any()
        }
    }
}

/// A view of the estimate that is rendered again when the estimate changes.
fn part(
    locale: Locale,
    estimate: Memo<Result<Estimate, Incomplete>>,
    write: fn(Locale, &Estimate) -> AnyView,
) -> AnyView {
    let write = move |estimate: &Estimate| write(locale, estimate);
    translation_safe(move || estimate.with(|now| now.as_ref().ok().map(write)).into_any())
}

/// The answer, and the sections below it once they have loaded.
fn complete(locale: Locale) -> AnyView {
    let answers: AnswersState = expect_context();
    let parts = app().parts;
    parts.request(PartRequest::Details);
    view! {
        {translation_safe(move || last_good(locale, answers))}
        <AnswerCard locale/>
        {move || parts.details.get().map(|details| (details.sections)(locale))}
    }
    .into_any()
}

/// A note that the estimate uses the last valid answers, if an entry is invalid.
fn last_good(locale: Locale, answers: AnswersState) -> AnyView {
    match answers.first_invalid() {
        None => view! { <p id="last-good" hidden></p> }.into_any(),
        Some(field) => {
            let text = locale.format(
                CommonMessage::LAST_GOOD,
                &[locale.text(names::field(field))],
            );
            view! { <p id="last-good" class="notice">{text}</p> }.into_any()
        }
    }
}
