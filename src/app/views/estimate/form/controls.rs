//! The controls of the form: each has a label, a hint, and help that opens below it.

use leptos::ev::{Event, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::Choice;
use super::help::help;
use crate::browser::page as browser;
use crate::components::translation_safe;
use crate::entry;
use crate::i18n::messages::FormMessage;
use crate::i18n::{CommonMessage, Locale, names};
use crate::link::{self, Field};
use crate::state::answers::InvalidEntry;
use crate::state::{AnswersState, FocusState, FocusTarget};

fn label(locale: Locale, field: Field) -> AnyView {
    view! { <label for=link::name(field)>{locale.text(names::field(field))}</label> }.into_any()
}

/// A select with an empty choice. `is_needed`: without it there is no estimate, which is shown until it is given.
#[component]
pub fn Select(
    locale: Locale,
    field: Field,
    choices: Vec<Choice>,
    #[prop(optional)] is_needed: bool,
) -> impl IntoView {
    let state: AnswersState = expect_context();
    let control = NodeRef::<html::Select>::new();
    expect_context::<FocusState>().receive(control, FocusTarget::Field(field));
    // Not by `prop:value`: in another language the order of the options changes, and with it the selected index.
    Effect::new(move |_| {
        let value = state.value(field);
        if let Some(control) = control.get() {
            browser::set_value(&control, &value);
        }
    });
    let id = link::name(field);
    let hint_id = format!("{id}-hint");
    let school_id = format!("{id}-school");
    let is_missing = Memo::new(move |_| is_needed && state.value(field).is_empty());
    let is_by_school = Memo::new(move |_| state.set_by_school.with(|set| set.contains(&field)));
    let (hint_of, school_of) = (hint_id.clone(), school_id.clone());
    let described_by = move || match (is_missing.get(), is_by_school.get()) {
        (true, _) => Some(hint_of.clone()),
        (_, true) => Some(school_of.clone()),
        _ => None,
    };
    let by_school = move || {
        let id = school_id.clone();
        let word = locale.text(FormMessage::SetBySchool);
        let set = is_by_school.get();
        set.then(|| view! { <p class="hint by-school" id=id>{word}</p> })
            .into_any()
    };
    // Hidden instead of removed, so that a browser's translation finds the same elements.
    let hint = is_needed.then(|| {
        let id = hint_id.clone();
        view! { <span class="needed" id=id hidden=move || !is_missing.get()>{locale.text(FormMessage::Needed)}</span> }
    });
    let options: Vec<AnyView> = choices
        .into_iter()
        .map(|(value, text)| view! { <option value=value>{text}</option> }.into_any())
        .collect();
    view! {
        <div class="field">
            {label(locale, field)}
            {hint}
            <select
                id=id
                aria-describedby=described_by
                node_ref=control
                on:change=move |event| state.answer(field, &event_target_value(&event))
            >
                <option value="">{locale.text(CommonMessage::NotYet)}</option>
                {options}
            </select>
            {help(locale, field)}
            {translation_safe(by_school)}
        </div>
    }
}

/// A number within the bounds of its field.
#[component]
pub fn NumberField(locale: Locale, field: Field, hint: CommonMessage) -> impl IntoView {
    // A text field: in number fields, browsers drop what they cannot parse, and "2,5" becomes 25.
    view! { <EntryField locale field hint kind="text"/> }
}

/// A field for a month and year.
#[component]
pub fn MonthField(locale: Locale, field: Field, hint: CommonMessage) -> impl IntoView {
    view! { <EntryField locale field hint kind="month"/> }
}

/// A typed field. Its entry is applied when it is complete. An invalid one stays as typed, with an error.
#[component]
fn EntryField(
    locale: Locale,
    field: Field,
    hint: CommonMessage,
    /// The type of the control.
    kind: &'static str,
) -> impl IntoView {
    let state: AnswersState = expect_context();
    let control = NodeRef::<html::Input>::new();
    expect_context::<FocusState>().receive(control, FocusTarget::Field(field));
    let id = link::name(field);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let invalid = Memo::new(move |_| state.invalid_entry(field));
    let is_invalid = move || invalid.with(Option::is_some);
    Effect::new(move |_| {
        let answer = state.value(field);
        let invalid = invalid.get();
        let Some(control) = control.get() else { return };
        let entered = control.value();
        let text = match state.typed(field) {
            // Nothing overwrites a field while the user types in it, except after it was rendered again.
            Some(typed) => of_new(typed, &entered),
            None => text_to_show(field, answer, invalid.as_ref(), &entered),
        };
        if let Some(text) = text {
            browser::set_value(&control, &text);
        }
    });
    // Some browsers have no month picker and show a text field.
    let is_typed_month = Memo::new(move |_| {
        kind == "month" && control.get().is_some_and(|control| control.type_() != kind)
    });
    let on_input = move |event: Event| {
        state.type_entry(field, browser::input_value(&event_target(&event)));
    };
    let complete = move |control: &HtmlInputElement| {
        state.enter(field, &browser::input_value(control));
    };
    // Month inputs fire `change` at each key that gives a valid month: then the entry is not complete yet.
    let on_change = move |event: Event| {
        let control: HtmlInputElement = event_target(&event);
        if kind != "month" || !control.matches(":focus").unwrap_or(false) {
            complete(&control);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            complete(&event_target(&event));
        }
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
        let sentence = invalid.with(|entry| {
            let entry = entry.as_ref()?;
            Some(locale.entry_error(field, entry.error, &entry.typed))
        });
        sentence
            .map(|sentence| view! { <p class="error" id=id>{sentence}</p> })
            .into_any()
    };
    let hint = move || {
        let shape = is_typed_month.get().then(|| {
            let shape = locale.text(FormMessage::MonthShape);
            view! { <span>". " {shape}</span> }
        });
        view! { <p class="hint" id=hint_id.clone()><span>{locale.text(hint)}</span>{shape}</p> }
            .into_any()
    };
    view! {
        <div class="field" class:faulty=is_invalid>
            {label(locale, field)}
            <input
                id=id
                type=kind
                inputmode=link::range(field).map(|_| "decimal")
                placeholder=locale.text(CommonMessage::NotYet)
                aria-describedby=described_by
                aria-invalid=move || if is_invalid() { "true" } else { "false" }
                node_ref=control
                on:input=on_input
                on:change=on_change
                on:keydown=on_key
                on:blur=move |event| complete(&event_target(&event))
            />
            {translation_safe(hint)}
            {translation_safe(error)}
            {help(locale, field)}
        </div>
    }
}

/// The earlier entry for a control that was rendered again, after a change of the language.
fn of_new(typed: String, entered: &str) -> Option<String> {
    // A half-typed month cannot be restored.
    (entered.is_empty() && typed != browser::INVALID_INPUT).then_some(typed)
}

/// The text to show in a control that contains `typed`; `None` to leave it as it is. The typed text stays as long as it
/// means the answer (`37.50`), or is invalid.
fn text_to_show(
    field: Field,
    answer: String,
    invalid: Option<&InvalidEntry>,
    typed: &str,
) -> Option<String> {
    if let Some(entry) = invalid {
        return of_new(entry.typed.clone(), typed);
    }
    let is_answer = entry::read(field, typed).is_ok_and(|meant| meant == answer);
    // A half-typed month reads as empty, but is not: so an empty answer is written too.
    (!is_answer || typed.is_empty()).then_some(answer)
}

/// A checkbox.
#[component]
pub fn Checkbox(locale: Locale, field: Field, hint: CommonMessage) -> impl IntoView {
    let state: AnswersState = expect_context();
    let control = NodeRef::<html::Input>::new();
    expect_context::<FocusState>().receive(control, FocusTarget::Field(field));
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
            <small id=hint_id>{locale.text(hint)}</small>
            {help(locale, field)}
        </div>
    }
}
