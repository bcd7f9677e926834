//! The student's answers in the session. Edits change only the adviser's table, not the calculator.

use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::answers::{Answers, DegreeGoal, Education, Pace, Setting};
use crate::browser::page as browser;
use crate::components::{Button, CheckboxField, Choice, SelectField, state_choices};
use crate::entry;
use crate::i18n::form_sentences::{from_choice, to_choice};
use crate::i18n::messages::DeskMessage;
use crate::i18n::{CommonMessage, Locale, names};
use crate::link::{self, Field};
use crate::plan::desk::Student;
use crate::state::desk::{DeskState, desk};
use crate::tables::CERTIFICATIONS;

/// The fields with a text input.
const TYPED: [Field; 8] = [
    Field::Hours,
    Field::Done,
    Field::DoneMonths,
    Field::Supervision,
    Field::Retakes,
    Field::Years,
    Field::Tuition,
    Field::Start,
];

#[component]
pub fn SessionAnswers(locale: Locale, id: u32, student: Memo<Option<Student>>) -> impl IntoView {
    let desk = desk();
    let answers = Memo::new(move |before: Option<&Answers>| {
        let plan = student.with(|student| student.as_ref().and_then(Student::plan));
        plan.map(|plan| plan.answers)
            .or_else(|| before.copied())
            .unwrap_or_default()
    });
    let not_yet = || ("", locale.text(CommonMessage::NotYet).to_owned());
    let choices = |named: Vec<(&'static str, &'static str)>| -> Vec<Choice> {
        let named = named
            .into_iter()
            .map(|(name, word)| (name, word.to_owned()));
        [not_yet()].into_iter().chain(named).collect()
    };
    let educations = Education::ALL.iter();
    let educations = educations.map(|one| (one.name(), locale.text(from_choice(*one))));
    let plans = DegreeGoal::ALL.iter();
    let plans = plans.map(|one| (one.name(), locale.text(to_choice(*one))));
    let settings = Setting::ALL.iter();
    let settings = settings.map(|one| (one.name(), locale.text(names::setting(*one))));
    let paces = Pace::ALL.iter();
    let paces = paces.map(|one| (one.name(), locale.text(names::pace(*one))));
    let select = move |field: Field, choices: Vec<Choice>| {
        let value = Signal::derive(move || link::get(&answers.get(), field));
        view! {
            <SelectField
                id=id_of(field)
                label=move || locale.text(names::field(field))
                choices
                value
                on_choose=move |value: String| { set(desk, id, answers, field, &value); }
            />
        }
    };
    let certifications: Vec<AnyView> = (0..CERTIFICATIONS.len())
        .map(|row| view! { <Certification id row answers/> }.into_any())
        .collect();
    let chosen_count = move || {
        let count = answers.get().certs.rows().count();
        (count > 0).then(|| format!(" ({})", locale.number(count as f64)))
    };
    let back = move || {
        if let Some(student) = student.get_untracked() {
            desk.answer(id, &student.was);
        }
    };
    view! {
        <h3>{locale.text(DeskMessage::Answers)}</h3>
        <p class="hint">{locale.text(DeskMessage::AnswersHint)}</p>
        <div class="log-fields">
            {select(Field::From, choices(educations.collect()))}
            {select(Field::To, choices(plans.collect()))}
            {select(Field::State, state_choices(locale, locale.text(DeskMessage::ChooseState)))}
            {select(Field::Setting, choices(settings.collect()))}
            {select(Field::Pace, choices(paces.collect()))}
            {Vec::from(TYPED.map(|field| view! { <TypedField locale id field answers/> }))}
            <Bilingual locale id answers/>
        </div>
        <details class="more-options">
            <summary>{locale.text(names::field(Field::Certifications))} {chosen_count}</summary>
            {certifications}
        </details>
        <p class="row"><Button class="quiet" text=locale.text(DeskMessage::BackToOpened) on_click=back/></p>
    }
}

fn id_of(field: Field) -> String {
    ["session-", link::name(field)].concat()
}

/// Sets one answer. Returns false if the field does not accept the value.
fn set(desk: DeskState, id: u32, answers: Memo<Answers>, field: Field, value: &str) -> bool {
    let mut changed = answers.get_untracked();
    let is_taken = link::set(&mut changed, field, value);
    if is_taken {
        desk.answer(id, &changed);
    }
    is_taken
}

#[component]
fn Bilingual(locale: Locale, id: u32, answers: Memo<Answers>) -> impl IntoView {
    let desk = desk();
    let choose = move |bilingual| {
        let answers = Answers {
            bilingual,
            ..answers.get_untracked()
        };
        desk.answer(id, &answers);
    };
    view! {
        <CheckboxField
            id=id_of(Field::Bilingual)
            label=locale.text(names::field(Field::Bilingual))
            checked=Signal::derive(move || answers.get().bilingual)
            on_change=choose
        />
    }
}

/// A certification. `row`: its index in the table.
#[component]
fn Certification(id: u32, row: usize, answers: Memo<Answers>) -> impl IntoView {
    let desk = desk();
    let certification = &CERTIFICATIONS[row];
    let label = format!("{} ({})", certification.name, certification.short);
    let choose = move |is_held| {
        let answers = answers.get_untracked();
        let certs = match is_held {
            true => answers.certs.with(row),
            false => answers.certs.without(row),
        };
        desk.answer(id, &Answers { certs, ..answers });
    };
    view! {
        <CheckboxField
            id=["session-cert-", certification.id].concat()
            label
            lang="en"
            checked=Signal::derive(move || answers.get().certs.has(row))
            on_change=choose
        />
    }
}

/// A text input: it saves its value on blur and shows an error when it cannot parse it.
#[component]
fn TypedField(locale: Locale, id: u32, field: Field, answers: Memo<Answers>) -> impl IntoView {
    let desk = desk();
    let error = RwSignal::new(None::<String>);
    let input_id = id_of(field);
    let error_id = [&*input_id, "-error"].concat();
    let value = move || link::get(&answers.get(), field);
    let take = move |event: Event| {
        let control: HtmlInputElement = event_target(&event);
        let typed = browser::input_value(&control);
        match entry::read(field, &typed) {
            Ok(value) => {
                error.set(None);
                set(desk, id, answers, field, &value);
                browser::set_value(&control, &value);
            }
            Err(why) => error.set(Some(locale.entry_error(field, why, &typed))),
        }
    };
    let described_by = {
        let error_id = error_id.clone();
        move || error.with(Option::is_some).then(|| error_id.clone())
    };
    let error_view = move || {
        let id = error_id.clone();
        error
            .get()
            .map(|text| view! { <p class="error" id=id role="alert">{text}</p> })
    };
    view! {
        <div class="field">
            <label for=input_id.clone()>{locale.text(names::field(field))}</label>
            <input
                id=input_id
                type="text"
                inputmode="decimal"
                autocomplete="off"
                placeholder=locale.text(CommonMessage::NotYet)
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=value
                on:change=take
            />
            {error_view}
        </div>
    }
}
