//! The controls of the form: each has a label, a way to what the guide says of it, and a hint.

use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;

use super::Choice;
use crate::answers::{Answers, Hundredths};
use crate::browser::page as browser;
use crate::components::guide_help;
use crate::link::{self, Field};
use crate::state::answers::InvalidEntry;
use crate::state::{AnswersState, FocusState, FocusTarget};
use crate::text::{Locale, Word, names};

/// The label of a field, and the way to what the guide says of it.
pub fn label(locale: Locale, field: Field) -> AnyView {
    let (id, name) = (link::name(field), locale.say(names::field(field)));
    view! { <label for=id>{name}</label> {guide_help(locale, id, name)} }.into_any()
}

/// One of several choices, or none. `is_needed`: without it there is no estimate.
#[component]
pub fn Select(
    locale: Locale,
    field: Field,
    choices: Vec<Choice>,
    #[prop(optional)] is_needed: bool,
) -> impl IntoView {
    let state: AnswersState = expect_context();
    let control = NodeRef::<html::Select>::new();
    expect_context::<FocusState>().receive(FocusTarget::Field(field), control);
    // Not by a property: in another language the choices have another order, and the same value stands elsewhere.
    Effect::new(move |_| {
        let value = state.value(field);
        if let Some(control) = control.get() {
            browser::set_value(&control, &value);
        }
    });
    let id = link::name(field);
    let hint_id = is_needed.then(|| format!("{id}-hint"));
    let hint = hint_id
        .clone()
        .map(|id| view! { <p class="hint" id=id>{locale.say(Word::NeededHint)}</p> });
    let options: Vec<AnyView> = choices
        .into_iter()
        .map(|(value, text)| view! { <option value=value>{text}</option> }.into_any())
        .collect();
    view! {
        <div class="field">
            {label(locale, field)}
            <select
                id=id
                aria-describedby=hint_id
                node_ref=control
                on:change=move |event| state.answer(field, &event_target_value(&event))
            >
                <option value="">{locale.say(Word::NotYet)}</option>
                {options}
            </select>
            {hint}
        </div>
    }
}

/// A number within the bounds of its field.
#[component]
pub fn NumberField(locale: Locale, field: Field, hint: Word) -> impl IntoView {
    view! { <EntryField locale field hint kind="number"/> }
}

/// A month of a year.
#[component]
pub fn MonthField(locale: Locale, field: Field, hint: Word) -> impl IntoView {
    view! { <EntryField locale field hint kind="month"/> }
}

/// A field whose entry is typed. An entry that cannot be used stays as it was typed, and is told.
#[component]
fn EntryField(
    locale: Locale,
    field: Field,
    hint: Word,
    /// The type of the control.
    kind: &'static str,
) -> impl IntoView {
    let state: AnswersState = expect_context();
    let control = NodeRef::<html::Input>::new();
    expect_context::<FocusState>().receive(FocusTarget::Field(field), control);
    let id = link::name(field);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let bounds = link::range(field);
    let invalid = Memo::new(move |_| state.invalid_entry(field));
    let is_invalid = move || invalid.with(Option::is_some);
    Effect::new(move |_| {
        let answer = state.value(field);
        let invalid = invalid.get();
        if let Some(control) = control.get()
            && let Some(shown) = shown(field, answer, invalid.as_ref(), &control.value())
        {
            browser::set_value(&control, &shown);
        }
    });
    // Controls tell an entry while it is typed; some only when it is done.
    let on_entry = move |event: Event| {
        state.answer(field, &browser::entered(&event_target(&event)));
    };
    let (hint_of, error_of) = (hint_id.clone(), error_id.clone());
    let described_by = move || {
        if is_invalid() {
            format!("{hint_of} {error_of}")
        } else {
            hint_of.clone()
        }
    };
    let error = move || {
        let id = error_id.clone();
        is_invalid().then(|| view! { <p class="error" id=id>{locale.bad_entry(field)}</p> })
    };
    view! {
        <div class="field" class:faulty=is_invalid>
            {label(locale, field)}
            <input
                id=id
                type=kind
                inputmode=bounds.map(|_| "decimal")
                step=bounds.map(|_| "any")
                min=bounds.map(|(least, _)| Hundredths(least).write())
                max=bounds.map(|(_, most)| Hundredths(most).write())
                placeholder=locale.say(Word::NotYet)
                aria-describedby=described_by
                aria-invalid=move || if is_invalid() { "true" } else { "false" }
                node_ref=control
                on:input=on_entry
                on:change=on_entry
            />
            <p class="hint" id=hint_id>{locale.say(hint)}</p>
            {error}
        </div>
    }
}

/// What a control is to show that holds `typed`; `None` where it stays as it is. What was typed stays as long as it is
/// the answer (`37.50`), or cannot be used.
fn shown(
    field: Field,
    answer: String,
    invalid: Option<&InvalidEntry>,
    typed: &str,
) -> Option<String> {
    if let Some(entry) = invalid {
        // Only a control that was made anew holds nothing.
        let is_new = typed.is_empty() && entry.typed != browser::HALF;
        return is_new.then(|| entry.typed.clone());
    }
    let mut meant = Answers::default();
    let is_answer = link::set(&mut meant, field, typed) && link::get(&meant, field) == answer;
    // Half a number reads as empty, and is not: so an empty answer is put there, too.
    (!is_answer || typed.is_empty()).then_some(answer)
}

/// A box that is checked, or not.
#[component]
pub fn Checkbox(locale: Locale, field: Field, hint: Word) -> impl IntoView {
    let state: AnswersState = expect_context();
    let control = NodeRef::<html::Input>::new();
    expect_context::<FocusState>().receive(FocusTarget::Field(field), control);
    let id = link::name(field);
    let hint_id = format!("{id}-hint");
    let on_change = move |event: Event| {
        let value = if event_target_checked(&event) {
            "1"
        } else {
            ""
        };
        state.answer(field, value);
    };
    view! {
        <div class="option">
            <input
                type="checkbox"
                id=id
                aria-describedby=hint_id.clone()
                node_ref=control
                prop:checked=move || !state.value(field).is_empty()
                on:change=on_change
            />
            {label(locale, field)}
            <small id=hint_id>{locale.say(hint)}</small>
        </div>
    }
}
