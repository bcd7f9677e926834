//! The form: native controls whose values are those of the address.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::Page;
use crate::answers::{Answers, Education, Evidence, Hundredths, Language, Pace, Plan, Setting, State, SupervisionPayer};
use crate::link::{self, Field};
use crate::tables::CERTIFICATIONS;
use crate::text::{Word, names};

/// How many certifications stand in sight; the others are folded away.
const IN_SIGHT: usize = 5;

/// The word of a choice of a select, by its place.
type ChoiceWord = fn(Language, usize) -> &'static str;

pub fn form(page: Page) -> impl IntoView + use<> {
    view! {
        <form class="answers" autocomplete="off" aria-label=page.word(Word::YourAnswers) on:submit=|event| event.prevent_default()>
            <fieldset>
                <legend>{page.word(Word::WhereYouAre)}</legend>
                {select(page, Field::From, Education::ALL.iter().map(|c| c.name()).collect(), |l, i| names::education(Education::ALL[i]).say(l))}
                {select(page, Field::To, Plan::ALL.iter().map(|c| c.name()).collect(), |l, i| names::plan(Plan::ALL[i]).say(l))}
                {select(page, Field::Pace, Pace::ALL.iter().map(|c| c.name()).collect(), |l, i| names::pace(Pace::ALL[i]).say(l))}
            </fieldset>
            <fieldset>
                <legend>{page.word(Word::WhereYouWillWork)}</legend>
                {select(page, Field::State, State::ALL.iter().map(|c| c.name()).collect(), |l, i| names::state(State::ALL[i], l))}
                {select(page, Field::Setting, Setting::ALL.iter().map(|c| c.name()).collect(), |l, i| names::setting(Setting::ALL[i]).say(l))}
                {number(page, Field::Hours, Word::HoursHint)}
            </fieldset>
            <fieldset>
                <legend>{page.word(Word::WhatSetsYouApart)}</legend>
                {number(page, Field::Years, Word::YearsHint)}
                {bilingual(page)}
                {certifications(page)}
                {select(page, Field::Evidence, Evidence::ALL.iter().map(|c| c.name()).collect(), |l, i| names::evidence(Evidence::ALL[i]).say(l))}
            </fieldset>
            <details class="card more">
                <summary>
                    <span class="more-title">{page.word(Word::MoreAboutYou)}</span>
                    <small>{page.word(Word::MoreAboutYouHint)}</small>
                </summary>
                {number(page, Field::Done, Word::DoneHint)}
                {number(page, Field::DoneMonths, Word::DoneMonthsHint)}
                {number(page, Field::Share, Word::ShareHint)}
                {number(page, Field::Supervision, Word::SupervisionHint)}
                {number(page, Field::Retakes, Word::RetakesHint)}
                {month(page, Field::Start, Word::StartHint)}
                {number(page, Field::Tuition, Word::TuitionHint)}
                {select(page, Field::SupervisionPayer, SupervisionPayer::ALL.iter().map(|c| c.name()).collect(), |l, i| names::payer(SupervisionPayer::ALL[i]).say(l))}
            </details>
        </form>
    }
}

fn select(page: Page, field: Field, values: Vec<&'static str>, word: ChoiceWord) -> impl IntoView + use<> {
    let id = link::name(field);
    let node = NodeRef::<html::Select>::new();
    let value = Memo::new(move |_| page.answers.with(|answers| link::get(answers, field)));
    // After the options are there, and again whenever the answer changes from outside.
    Effect::new(move || {
        let value = value.get();
        if let Some(select) = node.get() {
            select.set_value(&value);
        }
    });
    let options: Vec<_> = values
        .into_iter()
        .enumerate()
        .map(|(place, value)| view! { <option value=value>{move || word(page.language.get(), place)}</option> })
        .collect();
    view! {
        <div class="field">
            <label for=id>{page.word(names::field(field))}</label>
            <select
                id=id
                node_ref=node
                on:change=move |event| {
                    if let Some(select) = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()) {
                        page.answer(field, &select.value());
                    }
                }
            >
                <option value="">{page.word(Word::NotYet)}</option>
                {options}
            </select>
        </div>
    }
}

fn number(page: Page, field: Field, hint: Word) -> impl IntoView + use<> {
    let (least, most) = link::range(field).unwrap_or_default();
    let bound = |hundredths: u32| Hundredths(hundredths).write();
    let whole = field == Field::Retakes;
    let error = move || page.voice().bad_number((least, most), whole);
    input(page, field, hint, "number", (bound(least), bound(most)), error)
}

fn month(page: Page, field: Field, hint: Word) -> impl IntoView + use<> {
    input(page, field, hint, "month", (String::new(), String::new()), move || {
        page.voice().say(Word::BadMonth).to_owned()
    })
}

fn input(
    page: Page,
    field: Field,
    hint: Word,
    kind: &'static str,
    (least, most): (String, String),
    error: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let id = link::name(field);
    let node = NodeRef::<html::Input>::new();
    let value = Memo::new(move |_| page.answers.with(|answers| link::get(answers, field)));
    let faulty = Memo::new(move |_| page.faulty.with(|faulty| faulty.contains(&field)));
    Effect::new(move || {
        let value = value.get();
        let Some(input) = node.get() else { return };
        // What is being typed stays as typed ("37.50"); only another answer replaces it.
        let mut typed = Answers::default();
        link::set(&mut typed, field, &input.value());
        if !faulty.get() && link::get(&typed, field) != value {
            input.set_value(&value);
        }
    });
    let described = move || if faulty.get() { format!("{id}-hint {id}-error") } else { format!("{id}-hint") };
    view! {
        <div class="field" class:faulty=move || faulty.get()>
            <label for=id>{page.word(names::field(field))}</label>
            <input
                id=id
                type=kind
                inputmode=(kind == "number").then_some("decimal")
                min=least
                max=most
                step=(kind == "number").then_some("any")
                placeholder=page.word(Word::NotYet)
                node_ref=node
                aria-describedby=described
                aria-invalid=move || faulty.get().then_some("true")
                on:input=move |event| {
                    if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                        // Half a number reads as empty; the browser tells it apart from nothing at all.
                        let half = input.value().is_empty() && input.validity().bad_input();
                        let value = if half { "?".to_owned() } else { input.value() };
                        page.answer(field, &value);
                    }
                }
            />
            <p class="hint" id=format!("{id}-hint")>{page.word(hint)}</p>
            {move || faulty.get().then(|| view! { <p class="error" id=format!("{id}-error")>{error}</p> })}
        </div>
    }
}

fn bilingual(page: Page) -> impl IntoView + use<> {
    let checked = move || page.answers.with(|answers| answers.bilingual);
    view! {
        <div class="option">
            <input
                type="checkbox"
                id="bilingual"
                aria-describedby="bilingual-hint"
                prop:checked=checked
                on:change=move |event| {
                    page.answer(Field::Bilingual, if event_target_checked(&event) { "1" } else { "" });
                }
            />
            <label for="bilingual">{page.word(Word::Bilingual)}</label>
            <small id="bilingual-hint">{page.word(Word::BilingualHint)}</small>
        </div>
    }
}

fn certifications(page: Page) -> impl IntoView + use<> {
    let count = CERTIFICATIONS.len();
    let more = move || page.voice().fill(Word::MoreCertifications, &[&(count.saturating_sub(IN_SIGHT)).to_string()]);
    // A certification that is chosen is never folded away.
    let any_chosen = move || page.answers.with(|answers| answers.certs.rows().any(|row| row >= IN_SIGHT));
    let list = |rows: std::ops::Range<usize>| rows.map(|row| certification(page, row)).collect::<Vec<_>>();
    view! {
        <fieldset class="group" id="certs" tabindex="-1">
            <legend>{page.word(Word::Certifications)}</legend>
            {list(0..IN_SIGHT.min(count))}
            <details class="more-options" open=any_chosen>
                <summary>{more}</summary>
                {list(IN_SIGHT.min(count)..count)}
            </details>
        </fieldset>
    }
}

fn certification(page: Page, row: usize) -> impl IntoView + use<> {
    let certification = &CERTIFICATIONS[row];
    let id = format!("cert-{}", certification.id);
    let hint = format!("{id}-hint");
    let name = format!("{} ({})", certification.name, certification.short);
    let checked = move || page.answers.with(|answers| answers.certs.has(row));
    let status = move || page.result.with(|result| page.voice().certification(row, result.as_ref().ok()));
    let about = move || page.voice().fill(Word::CertAbout, &[certification.short]);
    view! {
        <div class="option">
            <input
                type="checkbox"
                id=id.clone()
                value=certification.id
                aria-describedby=hint.clone()
                prop:checked=checked
                on:change=move |event| {
                    let mut answers = page.answers.get_untracked();
                    answers.certs = if event_target_checked(&event) {
                        answers.certs.with(row)
                    } else {
                        answers.certs.without(row)
                    };
                    page.change(answers, Some(Field::Certifications));
                }
            />
            <label for=id lang="en">{name}</label>
            <small id=hint>{status}</small>
            <details class="about" on:toggle=move |_| page.load_texts()>
                <summary>{about}</summary>
                <p class="note">{move || page.note(&format!("cert.{}", certification.id))}</p>
            </details>
        </div>
    }
}
