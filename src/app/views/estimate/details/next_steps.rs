//! What to do next: the first tasks with their months, which lead into my plan; and other ways, as differences.

use crate::text::details_words::DetailsWord;
use leptos::prelude::*;

use crate::browser::page as browser;
use crate::components::{answers_link, button, rewritten, screen_card};
use crate::context::app;
use crate::estimate::Estimate;
use crate::estimate::next_tasks::{DatedTask, next_tasks};
use crate::estimate::other_ways::OtherWay;
use crate::state::{DetailsState, PartRequest};
use crate::text::estimate_words::EstimateWord;
use crate::text::{Locale, names};

pub fn next_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let tasks: Vec<AnyView> = next_tasks(estimate)
        .iter()
        .map(|dated| task(locale, estimate, dated))
        .collect();
    let other_ways = expect_context::<DetailsState>().other_ways;
    let others: Vec<AnyView> =
        other_ways.with(|ways| ways.iter().map(|way| other_way(locale, way)).collect());
    let others = (!others.is_empty()).then(|| {
        view! {
            <h4>{locale.say(EstimateWord::TwoOtherWays)}</h4>
            <ul class="ways">{others}</ul>
        }
    });
    let content = view! {
        <dl class="tasks">{tasks}</dl>
        <p>{into_my_plan(locale)}</p>
        {others}
    };
    screen_card(
        locale,
        "next-heading",
        locale.say(DetailsWord::Next),
        "action-plan",
        content.into_any(),
    )
}

fn task(locale: Locale, estimate: &Estimate, dated: &DatedTask) -> AnyView {
    let by = if dated.by <= browser::today() {
        locale.say(EstimateWord::Now).to_owned()
    } else {
        locale.fill(EstimateWord::By, &[&locale.figures.month(dated.by)])
    };
    view! { <div><dt>{by}</dt><dd>{locale.task(dated.task, estimate)}</dd></div> }.into_any()
}

/// Keeps the estimate as a plan, where it is not one yet, and shows my plan.
fn into_my_plan(locale: Locale) -> AnyView {
    let app = app();
    let is_kept = Memo::new(move |_| {
        let plans = app.parts.plans.get();
        plans.is_some_and(|plans| (plans.part.is_kept)(plans.state))
    });
    rewritten(move || {
        let is_kept = is_kept.get();
        let word = if is_kept {
            EstimateWord::OpenPlan
        } else {
            EstimateWord::AddToPlan
        };
        button("button quiet-button", locale.say(word), move || {
            app.parts.ask(PartRequest::MakeMine);
        })
    })
}

fn other_way(locale: Locale, way: &OtherWay) -> AnyView {
    let plan = locale.say(names::plan(way.plan));
    let pay = way.dollars.map(|dollars| locale.pay_difference(dollars));
    let time = locale.date_difference(way.months);
    let differences: Vec<String> = pay.into_iter().chain([time]).collect();
    let link = answers_link(&way.answers, plan.into_any());
    view! { <li>{link} " " <small>{differences.join(", ")}</small></li> }.into_any()
}
