//! The questions: native controls whose values are those of the address.

mod certifications;
mod controls;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::answers::{Education, Evidence, Pace, Plan, Setting, State, SupervisionPayer};
use crate::components::disclosure;
use crate::link::Field;
use crate::stages::{Stage, Stages};
use crate::text::{Locale, Word, names};
use certifications::Certifications;
use controls::{Checkbox, MonthField, NumberField, Select};

/// A choice of a select: its value in the address, and its words.
type Choice = (&'static str, &'static str);

#[component]
pub fn AnswersForm(locale: Locale) -> impl IntoView {
    let stages: Stages = expect_context();
    // There is nothing to send: each answer counts when it is given.
    let on_submit = |submit: SubmitEvent| submit.prevent_default();
    view! {
        <form class="answers" aria-label=locale.say(Word::YourAnswers) novalidate autocomplete="off" on:submit=on_submit>
            {where_you_are(locale)}
            {where_you_will_work(locale)}
            {stages.after(Stage::MoreQuestions, move || what_sets_you_apart(locale))}
            {stages.after(Stage::Refine, move || more_about_you(locale))}
        </form>
    }
}

fn group(locale: Locale, legend: Word, fields: AnyView) -> AnyView {
    view! { <fieldset><legend>{locale.say(legend)}</legend>{fields}</fieldset> }.into_any()
}

fn where_you_are(locale: Locale) -> AnyView {
    let education = Education::ALL
        .iter()
        .map(|one| (one.name(), locale.say(names::education(*one))));
    let plans = Plan::ALL
        .iter()
        .map(|one| (one.name(), locale.say(names::plan(*one))));
    let paces = Pace::ALL
        .iter()
        .map(|one| (one.name(), locale.say(names::pace(*one))));
    let fields = view! {
        <Select locale field=Field::From choices=education.collect()/>
        <Select locale field=Field::To choices=plans.collect() is_needed=true/>
        <Select locale field=Field::Pace choices=paces.collect()/>
    };
    group(locale, Word::WhereYouAre, fields.into_any())
}

fn where_you_will_work(locale: Locale) -> AnyView {
    let settings = Setting::ALL
        .iter()
        .map(|one| (one.name(), locale.say(names::setting(*one))));
    let fields = view! {
        <Select locale field=Field::State choices=states(locale) is_needed=true/>
        <Select locale field=Field::Setting choices=settings.collect()/>
        <NumberField locale field=Field::Hours hint=Word::HoursHint/>
    };
    group(locale, Word::WhereYouWillWork, fields.into_any())
}

fn what_sets_you_apart(locale: Locale) -> AnyView {
    let levels = Evidence::ALL
        .iter()
        .map(|one| (one.name(), locale.say(names::evidence(*one))));
    let fields = view! {
        <NumberField locale field=Field::Years hint=Word::YearsHint/>
        <Checkbox locale field=Field::Bilingual hint=Word::BilingualHint/>
        <Certifications locale/>
        <Select locale field=Field::Evidence choices=levels.collect()/>
    };
    group(locale, Word::WhatSetsYouApart, fields.into_any())
}

fn more_about_you(locale: Locale) -> AnyView {
    let payers = SupervisionPayer::ALL
        .iter()
        .map(|one| (one.name(), locale.say(names::payer(*one))));
    let summary = view! {
        <span class="more-title">{locale.say(Word::MoreAboutYou)}</span>
        <small>{locale.say(Word::MoreAboutYouHint)}</small>
    };
    let fields = view! {
        <NumberField locale field=Field::Done hint=Word::DoneHint/>
        <NumberField locale field=Field::DoneMonths hint=Word::DoneMonthsHint/>
        <NumberField locale field=Field::Share hint=Word::ShareHint/>
        <NumberField locale field=Field::Supervision hint=Word::SupervisionHint/>
        <NumberField locale field=Field::Retakes hint=Word::RetakesHint/>
        <MonthField locale field=Field::Start hint=Word::StartHint/>
        <NumberField locale field=Field::Tuition hint=Word::TuitionHint/>
        <Select locale field=Field::SupervisionPayer choices=payers.collect()/>
    };
    disclosure(
        "card more",
        "more-about-you",
        summary.into_any(),
        fields.into_any(),
    )
}

/// The states by their name in the language. Put in place one by one: for fifty of them the sort of the standard
/// library would cost the page more than it is worth.
fn states(locale: Locale) -> Vec<Choice> {
    let mut states: Vec<Choice> = Vec::with_capacity(State::ALL.len());
    for state in State::ALL {
        let name = locale.state(*state);
        let later = states
            .iter()
            .position(|(_, other)| names::in_order(other, name).is_gt());
        states.insert(later.unwrap_or(states.len()), (state.name(), name));
    }
    states
}
