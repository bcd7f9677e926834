//! "Study here, license there": a second state and the month of the move.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::letter::Letter;
use super::plan_context;
use crate::answers::{Month, UsState};
use crate::browser::page as browser;
use crate::components::plans::Card;
use crate::components::{
    Caption, DataTable, LabeledField, TableColumn, choice_options, follow_value, list_items,
    row_header, source_list, state_choices,
};
use crate::i18n::Locale;
use crate::i18n::messages::{AdviceMessage, PlanMessage};
use crate::plan::board_answers::RuleFieldValue;
use crate::plan::relocation::{Move, NoMove, Relocation, relocate};
use crate::state::plans::plans;

/// The form's entry: a state code and a month, either may be empty.
type MoveInput = (String, String);

/// The result of a move.
type MoveResult = Result<Relocation, NoMove>;

#[component]
pub fn MoveCard(locale: Locale) -> impl IntoView {
    let plans = plans();
    let snapshot = plan_context().snapshot;
    let key = Memo::new(move |_| snapshot.with(|snapshot| snapshot.plan.key("move")));
    let entered = Memo::new(move |_| split(&plans.records.text(&key.get()).unwrap_or_default()));
    let save = move |(to, month): MoveInput| {
        let text = format!("{to} {month}");
        let text = (text != " ").then_some(text);
        plans.records.set(&key.get_untracked(), text);
    };
    let set_state = move |event| save((event_target_value(&event), entered.get_untracked().1));
    let set_month = move |event| {
        let month = browser::input_value(&event_target::<HtmlInputElement>(&event));
        // While the user types, the year is incomplete: keep the saved month until the new one is whole.
        if month.is_empty() || Month::parse(&month).is_some() {
            save((entered.get_untracked().0, month));
        }
    };
    let (state, month) = (
        NodeRef::<html::Select>::new(),
        NodeRef::<html::Input>::new(),
    );
    follow_value(state, move || Some(entered.get().0));
    follow_value(month, move || Some(entered.get().1));
    let states = choice_options(state_choices(locale, locale.text(PlanMessage::MoveNone)));
    view! {
        <Card id="move" heading_id="move-heading" heading=locale.text(PlanMessage::MoveTitle).into_any()>
            <p class="lead">{locale.text(PlanMessage::MoveLead)}</p>
            <div class="log-fields">
                <LabeledField id="move-to" label=locale.text(PlanMessage::MoveTo)>
                    <select id="move-to" node_ref=state on:change=set_state>{states}</select>
                </LabeledField>
                <LabeledField id="move-in" label=locale.text(PlanMessage::MoveIn)>
                    <input
                        id="move-in"
                        type="month"
                        placeholder=locale.text(PlanMessage::MonthShape)
                        node_ref=month
                        on:input=set_month
                    />
                </LabeledField>
            </div>
            <MoveOutcome locale entered/>
        </Card>
    }
}

fn split(text: &str) -> MoveInput {
    let (to, month) = text.split_once(' ').unwrap_or((text, ""));
    (to.to_owned(), month.to_owned())
}

/// The result of the move, or why it cannot be computed; empty until both fields are filled.
#[component]
fn MoveOutcome(locale: Locale, entered: Memo<MoveInput>) -> impl IntoView {
    let snapshot = plan_context().snapshot;
    let outcome = Memo::new_with_compare(
        move |_| {
            let (to, month) = entered.get();
            let (to, month) = UsState::from_name(&to).zip(Month::parse(&month))?;
            let snapshot = snapshot.get();
            let (answers, program) = (&snapshot.now.answers, snapshot.plan.program());
            let (today, timeline) = (snapshot.timeline.today, Some(&snapshot.timeline));
            let going = Move { to, month };
            let outcome = relocate(
                answers,
                today,
                going,
                &snapshot.board_answers,
                program,
                timeline,
            );
            Some(Arc::new(outcome))
        },
        |_, _| true,
    );
    let of_move = move |tell: fn(Locale, &Relocation) -> AnyView| {
        move || {
            let outcome: Arc<MoveResult> = outcome.get()?;
            outcome
                .as_ref()
                .as_ref()
                .ok()
                .map(|moved| tell(locale, moved))
        }
    };
    let text_of = move |tell: fn(Locale, &Relocation) -> String| {
        Signal::derive(move || {
            let outcome: Option<Arc<MoveResult>> = outcome.get();
            let moved = outcome
                .as_ref()
                .and_then(|outcome| outcome.as_ref().as_ref().ok());
            moved.map(|moved| tell(locale, moved)).unwrap_or_default()
        })
    };
    let refused = move || {
        let outcome: Arc<MoveResult> = outcome.get()?;
        let why = *outcome.as_ref().as_ref().err()?;
        let text = snapshot.with(|snapshot| locale.no_move(why, &snapshot.estimate));
        Some(view! { <p class="notice">{text}</p> })
    };
    let is_told = Memo::new(move |_| {
        outcome.with(|outcome| outcome.as_ref().is_some_and(|outcome| outcome.is_ok()))
    });
    let letter = text_of(|locale, moved| locale.move_letter(moved));
    let board = text_of(|_, moved| moved.there.rule().board.to_owned());
    view! {
        {refused}
        {of_move(outcome_view)}
        <Show when=move || is_told.get()>
            <Letter locale id="letter-move".to_owned() to=board text=letter/>
        </Show>
        {of_move(sources)}
    }
}

fn outcome_view(locale: Locale, moved: &Relocation) -> AnyView {
    let cautions = moved
        .cautions
        .iter()
        .map(|caution| locale.move_caution(*caution, moved));
    let forms = moved
        .forms
        .iter()
        .map(|form| locale.move_form(*form, moved));
    let compact = moved
        .compact
        .iter()
        .map(|status| locale.compact_status(status));
    let compact = compact.chain([locale.text(AdviceMessage::CompactMeans).to_owned()]);
    let added = std::iter::once(locale.move_arrival(moved))
        .chain(locale.months_added(moved))
        .chain(locale.move_pay(moved));
    let title = locale.text(PlanMessage::MoveRules);
    let list = |heading: PlanMessage, texts: Vec<String>| {
        (!texts.is_empty()).then(|| {
            let items = list_items(texts);
            view! { <div><h3>{locale.text(heading)}</h3><ul>{items}</ul></div> }.into_any()
        })
    };
    view! {
        <p id="move-timing"><strong>{locale.move_timing(moved)}</strong></p>
        <ul id="move-added">{list_items(added)}</ul>
        <h3>{title}</h3>
        {rules(locale, moved, title)}
        <div>
            {list(PlanMessage::MoveCautions, cautions.collect())}
            {list(PlanMessage::MoveForms, forms.collect())}
            {list(PlanMessage::MoveCompact, compact.collect())}
        </div>
    }
    .into_any()
}

fn sources(locale: Locale, moved: &Relocation) -> AnyView {
    view! {
        <div>
            <h3>{locale.text(PlanMessage::SheetSources)}</h3>
            {source_list(locale, moved.here.rule().sources)}
            {source_list(locale, moved.there.rule().sources)}
        </div>
    }
    .into_any()
}

/// The requirements of both states, side by side.
fn rules(locale: Locale, moved: &Relocation, title: &str) -> AnyView {
    let figure = |term, seen: Option<RuleFieldValue>| view! { <td>{locale.requirement_figure(term, seen)}</td> };
    let rows: Vec<AnyView> =
        moved
            .requirements
            .iter()
            .map(|requirement| {
                view! {
                    <tr>
                        {row_header(locale.rule_term(requirement.term))}
                        {figure(requirement.term, requirement.here)}
                        {figure(requirement.term, requirement.there)}
                        <td>{locale.move_stricter(requirement, moved)}</td>
                    </tr>
                }
                .into_any()
            })
            .chain(locale.further_of_both(moved).into_iter().map(
                |[name, here, there, difference]| {
                    view! {
                <tr>{row_header(name)} <td>{here}</td> <td>{there}</td> <td>{difference}</td></tr>
            }
            .into_any()
                },
            ))
            .collect();
    let columns = [
        locale.text(PlanMessage::Requirement),
        locale.state(moved.here.state),
        locale.state(moved.there.state),
        locale.text(PlanMessage::Difference),
    ]
    .map(TableColumn::words);
    view! { <DataTable caption=Caption::Label(title.to_owned()) columns>{rows}</DataTable> }
        .into_any()
}
