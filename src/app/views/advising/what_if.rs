//! One change applied to all students: who is affected, before and after.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use crate::answers::{Hundredths, UsState};
use crate::browser::page as browser;
use crate::components::{
    Caption, Choice, DataTable, SelectField, SubmitButton, TableColumn, row_header, state_choices,
};
use crate::entry;
use crate::i18n::Locale;
use crate::i18n::desk_sentences::tried_term;
use crate::i18n::messages::DeskMessage;
use crate::link::Field;
use crate::plan::board_answers::RuleField;
use crate::plan::desk::table::StudentColumn;
use crate::plan::desk::what_if::{Change, StudentEffect, TERMS, effects};
use crate::state::desk::desk;
use crate::tables::Profession;

const RULE: &str = "rule";
const TUITION: &str = "tuition";
const SOCIAL_WORK: &str = "social-work";
const COUNSELING: &str = "counseling";

/// The form's fields.
#[derive(Clone, Copy)]
struct Fields {
    kind: RwSignal<String>,
    state: RwSignal<String>,
    profession: RwSignal<String>,
    term: RwSignal<String>,
    amount: NodeRef<html::Input>,
}

impl Fields {
    fn new() -> Self {
        Self {
            kind: RwSignal::new(RULE.to_owned()),
            state: RwSignal::new(String::new()),
            profession: RwSignal::new(SOCIAL_WORK.to_owned()),
            term: RwSignal::new(TERMS[0].name().to_owned()),
            amount: NodeRef::new(),
        }
    }

    fn is_rule(self) -> bool {
        self.kind.with(|kind| kind == RULE)
    }

    /// The message for a missing field.
    fn missing(self) -> DeskMessage {
        if self.is_rule() {
            DeskMessage::NotAnAmount
        } else {
            DeskMessage::EnterAmount
        }
    }

    /// The change as entered; `None` while a field is missing.
    fn change(self) -> Option<Change> {
        let typed = self.amount.get_untracked()?.value();
        if self.kind.with_untracked(|kind| kind == TUITION) {
            let dollars = entry::read(Field::Tuition, &typed).ok()?;
            return Some(Change::Tuition(Hundredths::parse(&dollars)?));
        }
        let hours = entry::read(Field::Done, &typed).ok()?;
        let amount = Hundredths::parse(&hours)?.0 / 100;
        Some(Change::Rule {
            state: self
                .state
                .with_untracked(|state| UsState::from_name(state))?,
            profession: self
                .profession
                .with_untracked(|name| Profession::from_name(name))?,
            term: self
                .term
                .with_untracked(|name| RuleField::from_name(name))?,
            amount: u16::try_from(amount).ok()?,
        })
    }
}

#[component]
pub fn WhatIfCard(locale: Locale) -> impl IntoView {
    let desk = desk();
    let fields = Fields::new();
    let tried = RwSignal::new(None::<Result<Change, String>>);
    let submit_change = move |event: SubmitEvent| {
        event.prevent_default();
        tried.set(Some(match fields.change() {
            Some(change) => Ok(change),
            None => Err(locale.text(fields.missing()).to_owned()),
        }));
    };
    // An amount of one kind of change means nothing for another.
    let clear = move |_: &String, _: Option<&String>, _: Option<()>| {
        tried.set(None);
        if let Some(amount) = fields.amount.get_untracked() {
            amount.set_value("");
        }
    };
    Effect::watch(move || fields.kind.get(), clear, false);
    // Depends on the student list too, so students who are added later are included.
    let outcome = move || match tried.get()? {
        Err(why) => Some(view! { <p class="error" role="alert">{why}</p> }.into_any()),
        Ok(change) => Some(desk.students.with(|students| {
            match effects(students, change, browser::current_date()) {
                Ok(list) => outcome_view(locale, &list, students.len()),
                Err(why) => {
                    let why = locale.board_answer_error(why);
                    view! { <p class="error" role="alert">{why}</p> }.into_any()
                }
            }
        })),
    };
    let amount_label = move || {
        let word = if fields.is_rule() {
            DeskMessage::Amount
        } else {
            DeskMessage::Tuition
        };
        locale.text(word)
    };
    view! {
        <section class="card" aria-labelledby="what-if-heading">
            <h2 id="what-if-heading">{locale.text(DeskMessage::WhatIfTitle)}</h2>
            <p class="lead">{locale.text(DeskMessage::WhatIfLead)}</p>
            <form on:submit=submit_change novalidate=true>
                <div class="log-fields">
                    {choice(locale, "what-if-kind", DeskMessage::WhatIfKind, fields.kind, &[
                        (RULE, DeskMessage::KindRule),
                        (TUITION, DeskMessage::KindTuition),
                    ])}
                    <Show when=move || fields.is_rule()>
                        <SelectField
                            id="what-if-state"
                            label=move || locale.text(DeskMessage::ColumnState)
                            choices=state_choices(locale, locale.text(DeskMessage::ChooseState))
                            value=fields.state
                            on_choose=move |name: String| fields.state.set(name)
                        />
                        {choice(locale, "what-if-profession", DeskMessage::Profession, fields.profession, &[
                            (SOCIAL_WORK, DeskMessage::SocialWork),
                            (COUNSELING, DeskMessage::Counseling),
                        ])}
                        {choice(locale, "what-if-term", DeskMessage::Term, fields.term, &TERMS.map(|term| (term.name(), tried_term(term))))}
                    </Show>
                    <div class="field">
                        <label for="what-if-amount">{amount_label}</label>
                        <input id="what-if-amount" type="text" inputmode="decimal" autocomplete="off" node_ref=fields.amount/>
                    </div>
                </div>
                <div class="row"><SubmitButton class="button quiet-button" text=locale.text(DeskMessage::Try)/></div>
            </form>
            <div role="status" id="what-if-outcome">{outcome}</div>
        </section>
    }
}

fn choice(
    locale: Locale,
    id: &'static str,
    label: DeskMessage,
    value: RwSignal<String>,
    choices: &[(&'static str, DeskMessage)],
) -> AnyView {
    let choices: Vec<Choice> = choices
        .iter()
        .map(|(name, word)| (*name, locale.text(*word).to_owned()))
        .collect();
    view! {
        <SelectField
            id
            label=move || locale.text(label)
            choices
            value
            on_choose=move |name: String| value.set(name)
        />
    }
    .into_any()
}

fn outcome_view(locale: Locale, effects: &[StudentEffect], total: usize) -> AnyView {
    if effects.is_empty() {
        return view! { <p>{locale.text(DeskMessage::ConcernsNobody)}</p> }.into_any();
    }
    let counts = [effects.len(), total].map(|count| count.to_string());
    let concerns = locale.format(DeskMessage::CONCERNS, &[&counts[0], &counts[1]]);
    let desk = desk();
    let rows: Vec<AnyView> = effects
        .iter()
        .filter_map(|effect| {
            let student = desk.students.with_untracked(|students| {
                students
                    .iter()
                    .find(|student| student.id == effect.was.id)
                    .cloned()
            })?;
            let cells: Vec<AnyView> = [
                StudentColumn::End,
                StudentColumn::PayEnd,
                StudentColumn::Cost,
                StudentColumn::Debt,
            ]
            .into_iter()
            .map(|total| {
                let (was, _) = locale.desk_cell(total, &effect.was, &student);
                let (now, _) = locale.desk_cell(total, &effect.now, &student);
                if was == now {
                    view! { <td>{now}</td> }.into_any()
                } else {
                    view! { <td><s>{was}</s> " " <strong>{now}</strong></td> }.into_any()
                }
            })
            .collect();
            let name = locale.student(student.id, &student.label);
            Some(view! { <tr>{row_header(name)} {cells}</tr> }.into_any())
        })
        .collect();
    let columns = [
        DeskMessage::ColumnLabel,
        DeskMessage::ColumnEnd,
        DeskMessage::ColumnPayEnd,
        DeskMessage::ColumnCost,
        DeskMessage::ColumnDebt,
    ]
    .map(|word| TableColumn::words(locale.text(word)));
    let caption = Caption::Label(locale.text(DeskMessage::WhatIfTitle).to_owned());
    view! {
        <p>{concerns}</p>
        <DataTable caption columns>{rows}</DataTable>
    }
    .into_any()
}
