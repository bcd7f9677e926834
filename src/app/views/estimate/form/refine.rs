//! The questions that refine an estimate, folded: most people never need them.

use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

use super::certifications::Certifications;
use super::controls::{Checkbox, MonthField, NumberField, Select};
use crate::answers::{EvidenceLevel, Pace, Setting, SupervisionPayer};
use crate::components::translation_safe;
use crate::i18n::form_sentences::REFINED;
use crate::i18n::messages::FormMessage;
use crate::i18n::{CommonMessage, Locale, names};
use crate::link::Field;
use crate::stages::{Stage, Stages};
use crate::state::{AnswersState, DisclosureState};

/// The name of the disclosure.
const NAME: &str = "refine";

#[component]
pub fn Refine(locale: Locale) -> impl IntoView {
    let state: AnswersState = expect_context();
    let stages: Stages = expect_context();
    let disclosure: DisclosureState = expect_context();
    let details = NodeRef::<html::Details>::new();
    let answered = Memo::new(move |_| {
        let answers = REFINED
            .iter()
            .filter(|field| !state.value(**field).is_empty());
        answers.count()
    });
    let label = move || count(locale, answered.get());
    // An invalid entry must be visible.
    Effect::new(move |_| {
        let is_here = state.first_invalid().is_some_and(|field| {
            REFINED.contains(&field) || matches!(field, Field::Weeks | Field::CaseWork)
        });
        if is_here && let Some(details) = details.get() {
            details.set_open(true);
        }
    });
    // The element of the event: the event arrives late, when another language may have replaced the element.
    let on_toggle = move |event: Event| {
        let details: HtmlDetailsElement = event_target(&event);
        disclosure.set_open(NAME, details.open());
    };
    view! {
        <details class="refine" node_ref=details open=disclosure.is_open(NAME) on:toggle=on_toggle>
            <summary>
                {summary(locale, translation_safe(label))}
            </summary>
            <div class="groups">
                {stages.after(Stage::MoreQuestions, move || first_groups(locale))}
                {stages.after(Stage::Refine, move || more_groups(locale))}
            </div>
        </details>
    }
}

/// The summary of the disclosure.
pub fn summary(locale: Locale, label: AnyView) -> AnyView {
    view! {
        <span class="refine-title">{locale.text(FormMessage::Refine)}</span>
        <span class="refine-what">{locale.text(FormMessage::RefineWhat)}</span>
        {label}
    }
    .into_any()
}

/// How many of the questions are answered.
pub fn count(locale: Locale, answered: usize) -> AnyView {
    view! { <span class="given">{locale.refined(answered)}</span> }.into_any()
}

fn group(locale: Locale, legend: FormMessage, fields: AnyView) -> AnyView {
    view! { <fieldset class="group"><legend>{locale.text(legend)}</legend>{fields}</fieldset> }
        .into_any()
}

fn first_groups(locale: Locale) -> AnyView {
    let paces = Pace::ALL
        .iter()
        .map(|one| (one.name(), locale.text(names::pace(*one))));
    let study = view! {
        <Select locale field=Field::Pace choices=paces.collect()/>
        <MonthField locale field=Field::Start hint=CommonMessage::StartHint/>
        <NumberField locale field=Field::Tuition hint=CommonMessage::TuitionHint/>
    };
    let state: AnswersState = expect_context();
    // In other settings, the weeks of a year hardly differ.
    let is_school = Memo::new(move |_| state.value(Field::Setting) == Setting::School.name());
    let work = view! {
        <NumberField locale field=Field::Hours hint=CommonMessage::HoursHint/>
        <Show when=move || is_school.get()>
            <NumberField locale field=Field::Weeks hint=CommonMessage::WeeksHint/>
        </Show>
        <NumberField locale field=Field::Years hint=CommonMessage::YearsHint/>
        <Checkbox locale field=Field::Bilingual hint=CommonMessage::BilingualHint/>
    };
    view! {
        {group(locale, FormMessage::GroupStudy, study.into_any())}
        {group(locale, FormMessage::GroupWork, work.into_any())}
        <Certifications locale/>
    }
    .into_any()
}

fn more_groups(locale: Locale) -> AnyView {
    let payers = SupervisionPayer::ALL
        .iter()
        .map(|one| (one.name(), locale.text(names::payer(*one))));
    let levels = EvidenceLevel::ALL
        .iter()
        .map(|one| (one.name(), locale.text(names::evidence(*one))));
    let done = view! {
        <NumberField locale field=Field::Done hint=CommonMessage::DoneHint/>
        <NumberField locale field=Field::DoneMonths hint=CommonMessage::DoneMonthsHint/>
        <NumberField locale field=Field::Share hint=CommonMessage::ShareHint/>
        <NumberField locale field=Field::Supervision hint=CommonMessage::SupervisionHint/>
        <Select locale field=Field::SupervisionPayer choices=payers.collect()/>
        <NumberField locale field=Field::Retakes hint=CommonMessage::RetakesHint/>
    };
    let evidence = view! { <Select locale field=Field::Evidence choices=levels.collect()/> };
    view! {
        {group(locale, FormMessage::GroupDone, done.into_any())}
        {group(locale, FormMessage::GroupEvidence, evidence.into_any())}
    }
    .into_any()
}
