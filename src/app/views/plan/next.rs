//! The card with the next step.

use leptos::prelude::*;

use super::checklist::Ticks;
use super::parts::PlanPart;
use super::plan_context;
use crate::answers::View;
use crate::browser::page as browser;
use crate::components::plans::Card;
use crate::components::{Button, ViewLink};
use crate::estimate::BindingRequirement;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::snapshot::PlanSnapshot;
use crate::plan::timeline::{self, Item, Status, Step};
use crate::plan::todo::{Task, Todo, todos};
use crate::state::plans::plans;

/// How many items are listed at once, to be readable at a glance.
const MAX_ITEMS: usize = 4;
/// How many dated tasks are listed.
const DATED: usize = 3;

/// The next step and its open items.
#[derive(Clone, PartialEq)]
struct Next {
    step: Step,
    /// The open items of the step.
    items: Vec<Item>,
    /// Items left open in completed steps.
    left: Vec<Item>,
}

#[component]
pub fn NextCard(locale: Locale) -> impl IntoView {
    let plans = plans();
    let context = plan_context();
    let next = Memo::new(move |_| {
        let snapshot = context.snapshot.get();
        plans.records.with(|records| {
            timeline::next(&snapshot.timeline, &snapshot.items, |item| {
                snapshot.is_ticked(records, item)
            })
            .map(|next| Next {
                step: *next.step,
                items: next.items,
                left: next.left,
            })
        })
    });
    let is_all_done = Memo::new(move |_| next.with(Option::is_none));
    let open = Memo::new(move |_| {
        next.with(|next| {
            next.as_ref()
                .map(|next| next.items.clone())
                .unwrap_or_default()
        })
    });
    // An item that is checked here stays in place until the view is left.
    let ticked_here = RwSignal::new(Vec::<Item>::new());
    let on_tick = Callback::new(move |item: Item| {
        ticked_here.update(|ticked| {
            if !ticked.contains(&item) {
                ticked.push(item);
            }
        });
    });
    let items = Memo::new(move |_| {
        let open = open.get();
        let mut places = MAX_ITEMS;
        let step = next.with(|next| next.as_ref().map(|next| next.step.key));
        context.snapshot.with(|snapshot| {
            let of_step = snapshot.items.iter().filter(|item| Some(item.step) == step);
            let stays = |item: &&Item| {
                let is_open = open.contains(item) && places > 0;
                places -= usize::from(is_open && places > 0);
                is_open || ticked_here.with(|ticked| ticked.contains(item))
            };
            of_step.filter(stays).copied().collect::<Vec<Item>>()
        })
    });
    let todos = Memo::new(move |_| {
        let snapshot = context.snapshot.get();
        let todos = plans
            .records
            .with(|records| todos(records, &snapshot, browser::current_date()));
        let dated = todos.into_iter().take(DATED).map(|todo| Dated {
            todo,
            task: locale.todo(todo.task, &snapshot.estimate),
            by: locale.by(todo.by),
        });
        dated.collect::<Vec<Dated>>()
    });
    let left = Memo::new(move |_| {
        next.with(|next| {
            next.as_ref()
                .map(|next| next.left.clone())
                .unwrap_or_default()
        })
    });
    let name_and_time = move || {
        let Next { step, .. } = next.get()?;
        let name = context
            .snapshot
            .with(|snapshot| locale.step(step.key, &snapshot.estimate));
        Some(view! { <p><strong>{name}</strong> " " <small>{locale.when(&step)}</small></p> })
    };
    // Links to the rest, in the step's own list below.
    let all = move || {
        let count = open.with(Vec::len);
        let show = move || {
            let step = next.with_untracked(|next| next.as_ref().map(|next| next.step.key));
            context.wanted_checklist.set(step);
        };
        let text = move || locale.format(PlanMessage::ALL_ITEMS, &[&count.to_string()]);
        (count > MAX_ITEMS).then(|| {
            view! {
                <Button class="quiet" text=text() on_click=show/>
            }
            .into_any()
        })
    };
    let has_left = Memo::new(move |_| left.with(|left| !left.is_empty()));
    let progress = move || context.snapshot.with(|snapshot| progress(locale, snapshot));
    let has_items = Memo::new(move |_| items.with(|items| !items.is_empty()));
    view! {
        <Card id="next" class="card next" heading_id="next-heading" heading=locale.text(PlanMessage::WhatIsNext).into_any()>
            <Show
                when=move || !is_all_done.get()
                fallback=move || {
                    let is_idle = move || todos.with(Vec::is_empty);
                    view! {
                        <Show
                            when=is_idle
                            fallback=move || view! { <DatedTodos todos/> }
                        >
                            <p>{locale.text(PlanMessage::AllDone)}</p>
                        </Show>
                    }
                }
            >
                {name_and_time}
                <DatedTodos todos/>
                <p class="note" id="plan-progress">{progress}</p>
                <Show when=move || has_items.get()>
                    <h3>{locale.text(PlanMessage::TaskCheck)}</h3>
                </Show>
                <Ticks locale list="next" items on_tick/>
                {all}
                <Show when=move || has_left.get()>
                    <Left locale left/>
                </Show>
            </Show>
        </Card>
    }
}

#[component]
fn DatedTodos(todos: Memo<Vec<Dated>>) -> impl IntoView {
    view! {
        <ol class="dated">
            <For each=move || todos.get() key=Dated::key children=dated/>
        </ol>
    }
}

/// A task with its due date as text.
#[derive(Clone, PartialEq)]
struct Dated {
    todo: Todo,
    task: String,
    by: String,
}

impl Dated {
    fn key(&self) -> String {
        [&*self.task, &*self.by].concat()
    }
}

/// The task links to the part of the plan where it is done.
fn dated(dated: Dated) -> impl IntoView {
    let Dated { todo, task, by } = dated;
    let task = match part_of(todo.task) {
        Some(part) => {
            view! { <ViewLink view=View::Plan anchor=part.anchor()>{task}</ViewLink> }.into_any()
        }
        None => view! { <span>{task}</span> }.into_any(),
    };
    view! { <li>{task} " " <strong>{by}</strong></li> }
}

const fn part_of(task: Task) -> Option<PlanPart> {
    match task {
        Task::Log(_) | Task::SayRegistered | Task::HaveSigned(_) | Task::HoursExpire => {
            Some(PlanPart::Hours)
        }
        Task::Ask(_) | Task::AgreeOnSupervision => Some(PlanPart::Board),
        _ => None,
    }
}

/// The progress: completed stages, and the hours of the log.
fn progress(locale: Locale, snapshot: &PlanSnapshot) -> String {
    let all = snapshot.timeline.stages().count();
    let done = snapshot.timeline.stages();
    let done = done.filter(|step| step.status == Status::Done).count();
    let counts = [done, all].map(|count| count.to_string());
    let steps = (all > 0)
        .then(|| locale.format(PlanMessage::TASK_PROGRESS, &[&counts[0], &counts[1]]) + ".");
    let hours = snapshot.projected().and_then(|tally| {
        let mut terms = tally.terms.iter();
        terms.find(|term| term.limit == BindingRequirement::Hours)
    });
    let hours = hours.map(|term| locale.progress(term));
    let sentences = [steps, hours];
    sentences
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Items left open in completed steps.
#[component]
fn Left(locale: Locale, left: Memo<Vec<Item>>) -> impl IntoView {
    let more = Memo::new(move |_| {
        left.with(|left| left.iter().skip(MAX_ITEMS).copied().collect::<Vec<Item>>())
    });
    let has_more = Memo::new(move |_| more.with(|more| !more.is_empty()));
    let count = move || locale.format(PlanMessage::MORE_ITEMS, &[&more.with(Vec::len).to_string()]);
    view! {
        <div>
            <p>{locale.text(PlanMessage::StillOpen)}</p>
            <Ticks locale list="next" items=Signal::derive(move || first(&left.get()))/>
            <Show when=move || has_more.get()>
                <details class="table">
                    <summary>{count}</summary>
                    <Ticks locale list="next" items=more/>
                </details>
            </Show>
        </div>
    }
}

fn first(items: &[Item]) -> Vec<Item> {
    items.iter().take(MAX_ITEMS).copied().collect()
}
