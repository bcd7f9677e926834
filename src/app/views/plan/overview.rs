//! The plan's name and goal, and its exports.

use leptos::html;
use leptos::prelude::*;

use super::plan_context;
use crate::browser::{files, page as browser};
use crate::calendar;
use crate::components::plans::Card;
use crate::components::{Button, FigureFacts, LabeledField, follow_value, with_figures};
use crate::estimate::cost::cost;
use crate::estimate::{End, Estimate};
use crate::evidence::provenance::{self, MoneyFigure};
use crate::i18n::messages::{MoneyMessage, PlanMessage};
use crate::i18n::{Locale, names};
use crate::money::{MoneyInputs, worth};
use crate::plan::desk::agreed::{self, Agreed};
use crate::plan::log::days;
use crate::plan::plans as saved_plans;
use crate::plan::snapshot::PlanSnapshot;
use crate::state::plans::{PlansState, plans};

#[component]
pub fn Overview(locale: Locale) -> impl IntoView {
    let plans = plans();
    let snapshot = plan_context().snapshot;
    let has_others = Memo::new(move |_| plans.all.with(|all| all.len() > 1));
    let tool = move |word: PlanMessage, act: fn(PlansState)| {
        view! {
            <Button class="button quiet-button" text=locale.text(word) on_click=move || act(plans)/>
        }
        .into_any()
    };
    let description = move || snapshot.with(|snapshot| describe(locale, snapshot));
    let agreed = move || {
        let list = snapshot.with(|snapshot| {
            plans
                .records
                .with(|records| agreed::of_plan(records, &snapshot.plan))
        });
        (!list.is_empty()).then(|| agreed_list(locale, &list))
    };
    view! {
        <Card id="which" heading_id="which-heading" heading=view! { {move || snapshot.with(|snapshot| snapshot.plan.name.clone())} }.into_any()>
            <Show when=move || has_others.get()>
                <PlanChoice locale/>
            </Show>
            {description}
            {agreed}
            <div class="row">
                {tool(PlanMessage::PrintSheet, |plans| plans.print_mine())}
                {tool(PlanMessage::Calendar, download_calendar)}
                {tool(PlanMessage::OpenPlan, open_mine)}
            </div>
        </Card>
    }
}

/// Agreements with an adviser, each with its date.
fn agreed_list(locale: Locale, list: &[Agreed]) -> AnyView {
    let items: Vec<AnyView> = list
        .iter()
        .map(|agreed| {
            let day = locale.figures.date(&days::iso(agreed.on));
            let text = locale.format(PlanMessage::SHEET_AGREED, &[&day, &agreed.text]);
            view! { <li>{text}</li> }.into_any()
        })
        .collect();
    view! { <ul class="plain" id="agreed">{items}</ul> }.into_any()
}

#[component]
fn PlanChoice(locale: Locale) -> impl IntoView {
    let plans = plans();
    let snapshot = plan_context().snapshot;
    let select = NodeRef::<html::Select>::new();
    follow_value(select, move || {
        plans.all.track();
        Some(snapshot.with(|snapshot| snapshot.plan.id.clone()))
    });
    let choose = move |event| {
        let id = event_target_value(&event);
        plans
            .records
            .change(|records, now| saved_plans::choose(records, &id, now));
    };
    view! {
        <LabeledField id="my-plan" label=locale.text(PlanMessage::WhichPlan)>
            <select id="my-plan" node_ref=select on:change=choose>
                <For
                    each=move || plans.all.get()
                    key=|plan| (plan.id.clone(), plan.name.clone())
                    children=|plan| view! { <option value=plan.id>{plan.name}</option> }
                />
            </select>
        </LabeledField>
    }
}

fn describe(locale: Locale, snapshot: &PlanSnapshot) -> AnyView {
    let end = match (snapshot.timeline.end, snapshot.timeline.blocked) {
        (Some(end), _) => {
            let [goal, end] = [goal(locale, snapshot), locale.about(end)];
            let sentence = locale.format(PlanMessage::PLAN_ENDS, &[&goal, &end]);
            let behind = provenance::of_path(&snapshot.now);
            let end = FigureFacts::of(locale, end, &behind).without_unit();
            with_figures(locale, "plan-end", &sentence, vec![end])
        }
        (None, Some(stop)) => {
            let why = locale.stopped(stop, &snapshot.estimate.answers);
            why.into_any()
        }
        (None, None) => ().into_any(),
    };
    let too_early = snapshot.completed_too_early().map(|hours| {
        let [done, required] = [hours.0, hours.1].map(|hours| locale.number(hours));
        let text = locale.format(PlanMessage::COMPLETED_TOO_EARLY, &[&done, &required]);
        view! { <p class="notice" id="plan-too-early">{text}</p> }
    });
    let school = snapshot
        .school()
        .map(|school| view! { <p id="plan-school">{locale.set_by_school(school)}</p> }.into_any());
    view! {
        <p>{names::capital(&locale.echo(&snapshot.plan.answers))}</p>
        <p id="plan-end"><strong>{end}</strong></p>
        {too_early}
        {in_short(locale, &snapshot.estimate)}
        {school}
    }
    .into_any()
}

/// Whether the plan is worth its price, in two sentences; `None` for a plan without an end.
fn in_short(locale: Locale, estimate: &Estimate) -> Option<AnyView> {
    let assessed = worth(estimate, &MoneyInputs::default());
    let sentence = locale.worth_in_short(&assessed, estimate)?;
    let figures = assessed.map(|money| {
        let plan = money.worth.cheaper();
        let cost = cost(estimate);
        let facts = |value: String, figure| {
            let behind = provenance::of_money(estimate, &cost, &money, figure);
            FigureFacts::of(locale, value, &behind)
        };
        let ahead = locale.ahead_month(plan.break_even, estimate);
        let owed = locale.whole_dollars(money.worth.debt.typical);
        let payment = locale.whole_dollars(plan.payment);
        ahead
            .map(|month| facts(month, MoneyFigure::Ahead).without_unit())
            .into_iter()
            .chain([
                facts(owed, MoneyFigure::Debt),
                facts(payment, MoneyFigure::Payment(plan.kind)),
            ])
            .collect()
    });
    let sentence = with_figures(locale, "plan-worth", &sentence, figures.unwrap_or_default());
    let note = locale.text(MoneyMessage::OwnNotCounted);
    let content = view! { <p id="plan-worth">{sentence} " " <small>{note}</small></p> };
    Some(content.into_any())
}

/// The plan's goal.
fn goal(locale: Locale, snapshot: &PlanSnapshot) -> String {
    match snapshot.estimate.path.end {
        End::Clinical => snapshot.estimate.rule().license.to_owned(),
        _ => locale.time_heading(&snapshot.estimate),
    }
}

fn open_mine(plans: PlansState) {
    if let Some(snapshot) = plans.snapshot_untracked() {
        plans.open_plan(&snapshot.plan);
    }
}

fn download_calendar(plans: PlansState) {
    let Some(snapshot) = plans.snapshot_untracked() else {
        return;
    };
    let locale = plans.app.locale_untracked();
    let named = calendar::CalendarPlan {
        id: &snapshot.plan.id,
        name: &snapshot.plan.name,
    };
    let mut events = calendar::events(&snapshot.timeline, &snapshot.estimate, named, locale);
    let oldest = snapshot.oldest_hours;
    let expiry = calendar::expiry(
        &snapshot.timeline,
        &snapshot.estimate,
        oldest,
        named,
        locale,
    );
    events.extend(expiry);
    let text = calendar::write(&snapshot.plan.name, &events, browser::utc_now());
    if files::download("casepath.ics", "text/calendar", &text) {
        plans.say(locale.text(PlanMessage::CalendarMade).to_owned());
    } else {
        plans.say_error(locale.text(PlanMessage::CopyRefused).to_owned());
    }
}
