//! The controls of the form: each has a label, a hint, and help that opens below it.

use leptos::ev::{Event, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::Choice;
use super::help::help;
use crate::browser::page as browser;
use crate::components::rewritten;
use crate::entry;
use crate::i18n::messages::FormMessage;
use crate::i18n::{CommonMessage, Locale, names};
use crate::link::{self, Field};
use crate::state::answers::InvalidEntry;
use crate::state::{AnswersState, FocusState, FocusTarget};

fn label(locale: Locale, field: Field) -> AnyView {
    view! { <label for=link::name(field)>{locale.text(names::field(field))}</label> }.into_any()
}

/// One of several choices, or none. `is_needed`: without it there is no estimate, which is told until it is given.
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
    // Stays on the page, so that a browser's translation finds the same elements.
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
            {rewritten(by_school)}
        </div>
    }
}

/// A number within the bounds of its field.
#[component]
pub fn NumberField(locale: Locale, field: Field, hint: CommonMessage) -> impl IntoView {
    // A text field: browsers drop what they cannot read in fields for numbers, and "2,5" becomes 25.
    view! { <EntryField locale field hint kind="text"/> }
}

/// A month of a year.
#[component]
pub fn MonthField(locale: Locale, field: Field, hint: CommonMessage) -> impl IntoView {
    view! { <EntryField locale field hint kind="month"/> }
}

/// A field whose entry is typed. It counts when it is complete; one that cannot be used stays as it was typed, and is
/// told.
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
    expect_context::<FocusState>().receive(FocusTarget::Field(field), control);
    let id = link::name(field);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let invalid = Memo::new(move |_| state.invalid_entry(field));
    let is_invalid = move || invalid.with(Option::is_some);
    Effect::new(move |_| {
        let answer = state.value(field);
        let invalid = invalid.get();
        let Some(control) = control.get() else { return };
        let entered = control.value();
        let shown = match state.typed(field) {
            // Nothing writes into a field that is being typed in, unless it was made anew.
            Some(typed) => of_new(typed, &entered),
            None => shown(field, answer, invalid.as_ref(), &entered),
        };
        if let Some(shown) = shown {
            browser::set_value(&control, &shown);
        }
    });
    // Some browsers have nothing to choose a month with.
    let is_typed_month = Memo::new(move |_| {
        kind == "month" && control.get().is_some_and(|control| control.type_() != kind)
    });
    let on_input = move |event: Event| {
        state.type_entry(field, browser::input_value(&event_target(&event)));
    };
    let complete = move |control: &HtmlInputElement| {
        state.enter(field, &browser::input_value(control));
    };
    // A control for months says that it has changed at each key that gives a month: then it is not complete yet.
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
        let told = invalid.with(|entry| {
            let entry = entry.as_ref()?;
            Some(locale.bad_entry(field, entry.error, &entry.typed))
        });
        told.map(|told| view! { <p class="error" id=id>{told}</p> })
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
            {rewritten(hint)}
            {rewritten(error)}
            {help(locale, field)}
        </div>
    }
}

/// What was typed into a control before, where this one was made anew: in another language.
fn of_new(typed: String, entered: &str) -> Option<String> {
    // Of half a month nothing can be shown.
    (entered.is_empty() && typed != browser::INVALID_INPUT).then_some(typed)
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
        return of_new(entry.typed.clone(), typed);
    }
    let is_answer = entry::read(field, typed).is_ok_and(|meant| meant == answer);
    // Half a month reads as empty, and is not: so an empty answer is put there, too.
    (!is_answer || typed.is_empty()).then_some(answer)
}

/// A box that is checked, or not.
#[component]
pub fn Checkbox(locale: Locale, field: Field, hint: CommonMessage) -> impl IntoView {
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
            <small id=hint_id>{locale.text(hint)}</small>
            {help(locale, field)}
        </div>
    }
}
