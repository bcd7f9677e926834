//! The calculator: the questions, and what follows from the answers, one file a section.

mod actions;
mod assumptions;
mod breakdown;
mod cost;
mod form;
mod license_path;
mod license_rule;
mod milestones;
mod next_steps;
mod pay;
mod sources;
mod summary;
mod time;
mod what_if;

use leptos::html;
use leptos::prelude::*;

use crate::components::rewritten;
use crate::context::app;
use crate::estimate::{Estimate, Incomplete};
use crate::shell::Notices;
use crate::stages::{Stage, Stages};
use crate::state::{AnswersState, FocusState, FocusTarget, ResultsState};
use crate::text::{Locale, Word, names};
use actions::Actions;
use form::AnswersForm;

#[component]
pub fn EstimateView(locale: Locale) -> impl IntoView {
    let app = app();
    let stages: Stages = expect_context();
    view! {
        <div class="intro">
            <h1>{locale.say(Word::Title)}</h1>
            <p>{locale.say(Word::Lead)}</p>
            <Notices locale/>
            <div id="news" role="status">{move || app.parts.plans.get().map(|plans| (plans.part.news)())}</div>
        </div>
        <div class="columns">
            <AnswersForm locale/>
            {stages.after(Stage::Result, move || view! { <ResultSection locale/> }.into_any())}
        </div>
    }
}

#[component]
fn ResultSection(locale: Locale) -> impl IntoView {
    let section = NodeRef::<html::Section>::new();
    expect_context::<FocusState>().receive(FocusTarget::Result, section);
    view! {
        <section id="result" class="result" tabindex="-1" aria-labelledby="result-heading" node_ref=section>
            <h2 id="result-heading" class="visually-hidden">{locale.say(Word::YourEstimate)}</h2>
            <div class="parts"><Outcome locale/></div>
            <Actions locale/>
        </section>
    }
}

/// All that follows from the answers, or which of them are missing.
#[component]
fn Outcome(locale: Locale) -> impl IntoView {
    let results: ResultsState = expect_context();
    let is_complete = Memo::new(move |_| results.estimate.with(Result::is_ok));
    move || {
        if is_complete.get() {
            complete(locale, results)
        } else {
            let missing = move || {
                results
                    .estimate
                    .with(|estimate| estimate.as_ref().err().copied())
            };
            rewritten(move || {
                missing()
                    .map(|missing| incomplete(locale, missing))
                    .into_any()
            })
        }
    }
}

fn incomplete(locale: Locale, missing: Incomplete) -> AnyView {
    let gets = [
        Word::WhatYouGetPay,
        Word::WhatYouGetTime,
        Word::WhatYouGetWhy,
    ]
    .map(|word| view! { <li>{locale.say(word)}</li> }.into_any());
    view! {
        <div class="card empty">
            <p class="empty-title" id="no-estimate">{locale.incomplete(missing)}</p>
            <p>{locale.say(Word::WhatYouGet)}</p>
            <ul>{Vec::from(gets)}</ul>
        </div>
    }
    .into_any()
}

fn complete(locale: Locale, results: ResultsState) -> AnyView {
    let stages: Stages = expect_context();
    let answers: AnswersState = expect_context();
    // Written anew on its own, when the estimate is another one.
    let part = move |write: fn(Locale, &Estimate) -> AnyView| {
        let write = move |estimate: &Estimate| write(locale, estimate);
        rewritten(move || {
            results
                .estimate
                .with(|now| now.as_ref().ok().map(write))
                .into_any()
        })
    };
    let later = move |stage: Stage, write: fn(Locale, &Estimate) -> AnyView| {
        stages.after(stage, move || part(write))
    };
    view! {
        {rewritten(move || last_good(locale, answers))}
        {part(summary::echo)}
        <div class="two">
            {part(pay::pay_card)}
            {part(time::time_card)}
        </div>
        {later(Stage::Assumptions, assumptions::assumptions)}
        {later(Stage::Path, license_path::path_card)}
        {later(Stage::Breakdown, breakdown::breakdown_card)}
        {later(Stage::WhatIf, what_if::what_if_card)}
        {later(Stage::Money, cost::cost_card)}
        {later(Stage::Rule, license_rule::rule_card)}
        {later(Stage::Next, next_steps::next_card)}
        {later(Stage::Next, sources::sources_card)}
    }
    .into_any()
}

/// Says that the estimate is that of the last good answers, where an entry cannot be used.
fn last_good(locale: Locale, answers: AnswersState) -> AnyView {
    match answers.first_invalid() {
        None => view! { <p id="last-good" hidden></p> }.into_any(),
        Some(field) => {
            let text = locale.fill(Word::LastGood, &[locale.say(names::field(field))]);
            view! { <p id="last-good" class="notice">{text}</p> }.into_any()
        }
    }
}
