//! The user's own cost figures: typed amounts, and choices.

use std::str::FromStr;

use leptos::ev::Event;
use leptos::html;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::answers::{Employer, SchoolKind};
use crate::browser::page as browser;
use crate::components::{Button, CheckboxField, Choice, SelectField, disclosure, translation_safe};
use crate::estimate::Estimate;
use crate::i18n::messages::{DetailsMessage, MoneyMessage};
use crate::i18n::money_sentences::{own_figure, school_kind};
use crate::i18n::{CommonMessage, Locale, names};
use crate::link::Field;
use crate::money::OwnFigure;
use crate::money::price::{has_graduate_study, has_undergraduate_study, may_have_legacy_loans};
use crate::state::answers::TYPING_PAUSE;
use crate::state::worth::{Switch, read_figure};
use crate::state::{AnswersState, OwnFiguresState, ResultsState};
use crate::tables::money::{EMPLOYER_HELP, LEGACY_YEARS, LIMIT_PROFESSIONAL_YEAR};

#[component]
pub fn OwnFiguresFold(locale: Locale) -> impl IntoView {
    let own: OwnFiguresState = expect_context();
    let fields: Vec<AnyView> = OwnFigure::ALL
        .into_iter()
        .map(|figure| view! { <AmountField locale figure/> }.into_any())
        .collect();
    let clear = move || {
        // Hidden instead of removed, so that it stays in the document.
        view! {
            <p class="row" hidden=own.is_empty()>
                <Button
                    class="quiet"
                    text=locale.text(MoneyMessage::OwnClear)
                    on_click=move || own.clear()
                />
            </p>
        }
        .into_any()
    };
    let summary = view! { <span>{locale.text(MoneyMessage::OwnHeading)}</span> };
    let content = view! {
        <div role="group" aria-label=locale.text(MoneyMessage::OwnHeading)>
            <p class="note">{locale.text(MoneyMessage::OwnLead)}</p>
            <div class="own-figures">
                {kind_field(locale)}
                {fields}
                {employer_field(locale)}
            </div>
            <CollegeFields locale/>
            <GraduateFields locale/>
            {translation_safe(clear)}
        </div>
    };
    disclosure(
        "fold screen-only",
        "own-figures",
        summary.into_any(),
        content.into_any(),
    )
}

fn not_yet(locale: Locale) -> Choice {
    ("", locale.text(CommonMessage::NotYet).to_owned())
}

/// A question whose answer is in the URL.
fn answer_field(
    locale: Locale,
    field: Field,
    id: &'static str,
    label: &'static str,
    mut choices: Vec<Choice>,
) -> AnyView {
    let answers: AnswersState = expect_context();
    choices.insert(0, not_yet(locale));
    let value = Signal::derive(move || answers.value(field));
    let on_choose = move |name: String| {
        answers.answer(field, &name);
    };
    view! { <SelectField id label=move || label choices value on_choose/> }.into_any()
}

fn kind_field(locale: Locale) -> AnyView {
    let name = |kind: &SchoolKind| (kind.name(), locale.text(school_kind(*kind)).to_owned());
    let kinds = SchoolKind::ALL.iter().map(name).collect();
    let field = Field::SchoolKind;
    let label = locale.text(names::field(field));
    answer_field(locale, field, "own-school", label, kinds)
}

fn employer_field(locale: Locale) -> AnyView {
    let choices = vec![
        (
            Employer::Public.name(),
            locale.text(DetailsMessage::Yes).to_owned(),
        ),
        (
            Employer::Other.name(),
            locale.text(DetailsMessage::No).to_owned(),
        ),
    ];
    let label = locale.text(MoneyMessage::OwnPublic);
    answer_field(
        locale,
        Field::Employer,
        "own-employer-counts",
        label,
        choices,
    )
}

/// The inputs for undergraduate loans; empty if no undergraduate study is left.
#[component]
fn CollegeFields(locale: Locale) -> impl IntoView {
    let own: OwnFiguresState = expect_context();
    let results: ResultsState = expect_context();
    let has_college = Memo::new(move |_| {
        results
            .estimate
            .with(|estimate| estimate.as_ref().is_ok_and(has_undergraduate_study))
    });
    let fields = move || {
        let choices = vec![
            not_yet(locale),
            ("true", locale.text(DetailsMessage::Yes).to_owned()),
            ("false", locale.text(DetailsMessage::No).to_owned()),
        ];
        let value = Signal::derive(move || {
            let answer = own.dependent().map(|is_dependent| is_dependent.to_string());
            answer.unwrap_or_default()
        });
        let dependent = view! {
            <SelectField
                id="own-dependent"
                label=move || locale.text(MoneyMessage::OwnDependent)
                choices
                value
                on_choose=move |name: String| own.choose_dependent(bool::from_str(&name).ok())
            />
        };
        let subsidized = switch_field(
            own,
            Switch::Subsidized,
            "own-subsidized",
            locale.text(MoneyMessage::OwnSubsidized),
            locale.text(MoneyMessage::OwnSubsidizedHint).to_owned(),
        );
        view! { <div class="own-figures">{dependent}</div> {subsidized} }
    };
    view! { <Show when=move || has_college.get()>{fields}</Show> }
}

fn switch_field(
    own: OwnFiguresState,
    switch: Switch,
    id: &'static str,
    label: &'static str,
    hint: String,
) -> AnyView {
    let checked = Signal::derive(move || own.is_on(switch));
    let on_change = move |is_on| own.set_switch(switch, is_on);
    view! { <CheckboxField id label checked on_change hint/> }.into_any()
}

/// The inputs for graduate loans, each only where it can change a limit.
#[component]
fn GraduateFields(locale: Locale) -> impl IntoView {
    let own: OwnFiguresState = expect_context();
    let results: ResultsState = expect_context();
    let holds = move |of: fn(&Estimate) -> bool| {
        Memo::new(move |_| {
            results
                .estimate
                .with(|estimate| estimate.as_ref().is_ok_and(of))
        })
    };
    let (has_graduate, has_legacy) = (holds(has_graduate_study), holds(may_have_legacy_loans));
    let month = browser::current_month();
    let professional = move || {
        let most = locale.dollars(LIMIT_PROFESSIONAL_YEAR.at(month).value);
        switch_field(
            own,
            Switch::Professional,
            "own-professional",
            locale.text(MoneyMessage::OwnProfessional),
            locale.format(MoneyMessage::OWN_PROFESSIONAL_HINT, &[&most]),
        )
    };
    let legacy = move || {
        let years = locale.number(LEGACY_YEARS.at(month).value);
        switch_field(
            own,
            Switch::Legacy,
            "own-legacy",
            locale.text(MoneyMessage::OwnLegacy),
            locale.format(MoneyMessage::OWN_LEGACY_HINT, &[&years]),
        )
    };
    view! {
        <Show when=move || has_graduate.get()>{professional}</Show>
        <Show when=move || has_legacy.get()>{legacy}</Show>
    }
}

/// A typed figure. It is applied when the field loses focus, on Enter, or after a pause if it is valid by then. An
/// invalid entry stays as typed, with an error.
#[component]
fn AmountField(locale: Locale, figure: OwnFigure) -> impl IntoView {
    let own: OwnFiguresState = expect_context();
    let control = NodeRef::<html::Input>::new();
    let id = figure.name();
    let (hint_id, error_id) = ([id, "-hint"].concat(), [id, "-error"].concat());
    let invalid = Memo::new(move |_| own.invalid(figure));
    let is_invalid = move || invalid.with(Option::is_some);
    let pause = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(pause) = pause.try_update_value(Option::take).flatten() {
            pause.clear();
        }
    };
    Effect::new(move |_| {
        let value = own.value(figure);
        let Some(control) = control.get() else {
            return;
        };
        // The typed text stays as long as it means the figure (`12,600`), or is invalid.
        if !is_invalid() && read_figure(figure, &control.value()) != Ok(value) {
            let text = match value {
                Some(value) if figure.is_share() => locale.figures.percent(value.0.into()),
                Some(value) => value.write(),
                None => String::new(),
            };
            browser::set_value(&control, &text);
        }
    });
    let complete = move || {
        stop();
        if let Some(control) = control.try_get_untracked().flatten() {
            own.enter(figure, &control.value());
        }
    };
    let on_input = move |_: Event| {
        stop();
        let wait = move || {
            let typed = control.try_get_untracked().flatten();
            let is_number = typed.is_some_and(|control| {
                matches!(read_figure(figure, &control.value()), Ok(Some(_)))
            });
            if is_number {
                complete();
            }
        };
        pause.set_value(set_timeout_with_handle(wait, TYPING_PAUSE).ok());
    };
    let label = own_figure(figure);
    let untaxed = EMPLOYER_HELP.at(browser::current_month()).value;
    let hint = locale.own_figure_hint(figure, untaxed);
    let error_of = error_id.clone();
    let error = move || {
        let sentence = invalid.with(|entry| {
            let entry = entry.as_ref()?;
            Some(locale.amount_error(figure, entry.error, &entry.typed))
        });
        sentence
            .map(|sentence| view! { <p class="error" id=error_of.clone()>{sentence}</p> })
            .into_any()
    };
    let hint_of = hint_id.clone();
    let described_by = move || {
        if is_invalid() {
            [&*hint_of, " ", &*error_id].concat()
        } else {
            hint_of.clone()
        }
    };
    view! {
        <div class="field" class:faulty=is_invalid>
            <label for=id>{locale.text(label)}</label>
            <input
                id=id
                type="text"
                inputmode="decimal"
                autocomplete="off"
                placeholder=locale.text(CommonMessage::NotYet)
                aria-describedby=described_by
                aria-invalid=move || if is_invalid() { "true" } else { "false" }
                node_ref=control
                on:input=on_input
                on:change=move |_| complete()
            />
            <p class="hint" id=hint_id>{hint}</p>
            {translation_safe(error)}
        </div>
    }
}
