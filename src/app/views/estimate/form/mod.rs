//! The questions, above the result: four visible, the others folded. The values of the native controls are those of
//! the address.

mod certifications;
mod controls;
mod help;
mod refine;
mod starting_point;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::answers::{DegreeGoal, Education, Setting};
use crate::i18n::form_sentences::{from_choice, to_choice};
use crate::i18n::messages::FormMessage;
use crate::i18n::{CommonMessage, Locale, names};
use crate::link::Field;
use controls::Select;
use refine::{Refine, count, summary};
use starting_point::StartingPoint;

/// A choice of a select: its value in the address, and its text.
type Choice = (&'static str, &'static str);

#[component]
pub fn AnswersForm(locale: Locale) -> impl IntoView {
    // Nothing is submitted: each answer is applied when it is given.
    let on_submit = |submit: SubmitEvent| submit.prevent_default();
    view! {
        <form class="answers" aria-label=locale.text(CommonMessage::YourAnswers) novalidate autocomplete="off" on:submit=on_submit>
            {questions(locale)}
            <StartingPoint locale/>
            <Refine locale/>
        </form>
    }
}

/// The questions that most people answer.
fn questions(locale: Locale) -> AnyView {
    let education = Education::ALL
        .iter()
        .map(|one| (one.name(), locale.text(from_choice(*one))));
    let plans = DegreeGoal::ALL
        .iter()
        .map(|one| (one.name(), locale.text(to_choice(*one))));
    let settings = Setting::ALL
        .iter()
        .map(|one| (one.name(), locale.text(names::setting(*one))));
    let states = locale.states_by_name().into_iter();
    let states = states.map(|(state, name)| (state.name(), name));
    view! {
        <div class="four">
            <Select locale field=Field::From choices=education.collect()/>
            <Select locale field=Field::To choices=plans.collect() is_needed=true/>
            <Select locale field=Field::State choices=states.collect() is_needed=true/>
            <Select locale field=Field::Setting choices=settings.collect()/>
        </div>
    }
    .into_any()
}

/// A placeholder of the form until the program has loaded: visible, but disabled.
#[component]
pub fn WaitingForm(locale: Locale) -> impl IntoView {
    let question = |field: Field, is_needed: bool| {
        let needed = is_needed
            .then(|| view! { <span class="needed">{locale.text(FormMessage::Needed)}</span> });
        view! {
            <div class="field">
                <label>{locale.text(names::field(field))}</label>
                {needed}
                <select disabled>
                    <option>{locale.text(CommonMessage::NotYet)}</option>
                </select>
            </div>
        }
    };
    view! {
        <div class="answers waiting" aria-hidden="true">
            <div class="four">
                {question(Field::From, false)}
                {question(Field::To, true)}
                {question(Field::State, true)}
                {question(Field::Setting, false)}
            </div>
            <div class="refine">
                <div class="refine-summary">{summary(locale, count(locale, 0))}</div>
            </div>
        </div>
    }
}
