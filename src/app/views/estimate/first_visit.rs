//! The page before there is an answer: what is missing, a sample result, examples to try, and what else the page
//! answers.

use leptos::prelude::*;

use super::actions::Standing;
use super::answer;
use super::figures::AnswerOwner;
use crate::components::{Button, translation_safe};
use crate::i18n::Locale;
use crate::i18n::messages::EstimateMessage;
use crate::link;
use crate::state::{AnswersState, FocusState, FocusTarget, ResultsState};

/// Example users with their answers.
const EXAMPLES: [(EstimateMessage, &str); 3] = [
    (
        EstimateMessage::ExampleStudent,
        "v=1&from=bachelors&to=msw&state=OH&setting=hospital",
    ),
    (
        EstimateMessage::ExampleMsw,
        "v=1&from=msw&to=msw&state=IL&setting=mental-health-center&done=1400&done-months=10",
    ),
    (
        EstimateMessage::ExampleNurse,
        "v=1&from=adn&to=bsn&state=FL&setting=hospital",
    ),
];

/// What else the page answers.
const MORE: [(EstimateMessage, EstimateMessage); 4] = [
    (EstimateMessage::AskCost, EstimateMessage::AskCostText),
    (EstimateMessage::AskChange, EstimateMessage::AskChangeText),
    (EstimateMessage::AskRule, EstimateMessage::AskRuleText),
    (EstimateMessage::AskSource, EstimateMessage::AskSourceText),
];

#[component]
pub fn FirstVisit(locale: Locale) -> impl IntoView {
    let results: ResultsState = expect_context();
    let missing = translation_safe(move || {
        let missing = results
            .estimate
            .with(|estimate| estimate.as_ref().err().copied());
        missing
            .map(|missing| {
                view! { <p class="missing" id="no-estimate">{locale.incomplete(missing)}</p> }
            })
            .into_any()
    });
    let examples = EXAMPLES.map(|(word, link)| example(locale, word, link));
    let more = MORE.map(|(question, text)| {
        view! { <div><h3>{locale.text(question)}</h3><p>{locale.text(text)}</p></div> }.into_any()
    });
    view! {
        {missing}
        <div class="try-row">
            <p><span class="sample-badge">{locale.text(EstimateMessage::Sample)}</span> " " {locale.text(EstimateMessage::NotYours)}</p>
            <div class="row" role="group" aria-label=locale.text(EstimateMessage::TryExample)>
                <span aria-hidden="true">{locale.text(EstimateMessage::TryExample)}</span>
                {Vec::from(examples)}
            </div>
        </div>
        {move || sample(locale, results)}
        <div class="asks">{Vec::from(more)}</div>
        <div class="actions"><Standing locale/></div>
    }
}

/// A button that applies the answers of this example.
fn example(locale: Locale, word: EstimateMessage, link: &'static str) -> AnyView {
    let state: AnswersState = expect_context();
    let focus: FocusState = expect_context();
    view! {
        <Button
            class="pill"
            text=locale.text(word)
            on_click=move || {
                if let Ok(opened) = link::read(link) {
                    state.try_answers(&opened.answers);
                    focus.move_to(FocusTarget::Result);
                }
            }
        />
    }
    .into_any()
}

fn sample(locale: Locale, results: ResultsState) -> AnyView {
    results
        .sample
        .with(|sample| {
            sample.as_ref().map(|estimate| {
                view! {
                    <section class="card answer sample" aria-label=locale.text(EstimateMessage::Sample)>
                        {answer::sentence(locale, estimate, AnswerOwner::Sample)}
                        <div class="answer-figures">
                            {answer::pay(locale, estimate, AnswerOwner::Sample)}
                            {answer::time(locale, estimate, AnswerOwner::Sample)}
                        </div>
                    </section>
                }
            })
        })
        .into_any()
}
