//! What to do next: the first tasks with their months, and a button to my plan.

use leptos::prelude::*;

use crate::browser::page as browser;
use crate::components::{Button, Pair, screen_card, translation_safe};
use crate::context::app;
use crate::estimate::Estimate;
use crate::i18n::messages::{DetailsMessage, EstimateMessage};
use crate::i18n::{CommonMessage, Locale};
use crate::plan::next_tasks::{DatedTask, Task, next_tasks};
use crate::state::PartRequest;

pub fn next_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let tasks: Vec<AnyView> = next_tasks(estimate)
        .iter()
        .map(|dated| task(locale, estimate, dated))
        .collect();
    let tasks = if tasks.is_empty() {
        view! { <p>{locale.text(CommonMessage::AlreadyThere)}</p> }.into_any()
    } else {
        view! { <dl class="tasks">{tasks}</dl> }.into_any()
    };
    let content = view! {
        {tasks}
        <p>{into_my_plan(locale)}</p>
    };
    screen_card(
        locale,
        "next-heading",
        locale.text(DetailsMessage::Next),
        "action-plan",
        content.into_any(),
    )
}

fn task(locale: Locale, estimate: &Estimate, dated: &DatedTask) -> AnyView {
    let by = if dated.by <= browser::current_month() {
        locale.text(EstimateMessage::Now).to_owned()
    } else {
        let word = match dated.task {
            Task::Certify(_) => EstimateMessage::FROM_MONTH,
            _ => EstimateMessage::BY,
        };
        locale.format(word, &[&locale.figures.month(dated.by)])
    };
    let task = locale.task(dated.task, estimate);
    view! { <Pair name=by>{task}</Pair> }.into_any()
}

/// The button that shows my plan, and saves the estimate as a plan first if necessary.
fn into_my_plan(locale: Locale) -> AnyView {
    let app = app();
    let is_kept = app.parts.is_kept();
    translation_safe(move || {
        let is_kept = is_kept.get();
        let word = if is_kept {
            EstimateMessage::OpenPlan
        } else {
            EstimateMessage::AddToPlan
        };
        view! {
            <Button
                class="button quiet-button"
                text=locale.text(word)
                on_click=move || app.parts.request(PartRequest::ChoosePlan)
            />
        }
        .into_any()
    })
}
