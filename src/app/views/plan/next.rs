//! The card with what is next.

use leptos::prelude::*;

use super::checklist::Ticks;
use super::parts::PlanPart;
use super::plan_context;
use crate::answers::View;
use crate::components::plans::Card;
use crate::components::{ViewLink, button};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::way::{self, Item, Status, Step, StepKey};
use crate::state::plans::plans;

/// So many items are next at once: what is on top is to be read at a glance.
const AT_ONCE: usize = 4;

/// What comes next.
#[derive(Clone, PartialEq)]
struct Next {
    step: Step,
    /// Its open items.
    items: Vec<Item>,
    /// Items that stayed open at steps that are done.
    left: Vec<Item>,
}

#[component]
pub fn NextCard(locale: Locale) -> impl IntoView {
    let plans = plans();
    let context = plan_context();
    let next = Memo::new(move |_| {
        let mine = context.mine.get();
        plans.records.with(|records| {
            way::next(&mine.way, &mine.items, |item| mine.is_ticked(records, item)).map(|next| {
                Next {
                    step: *next.step,
                    items: next.items,
                    left: next.left,
                }
            })
        })
    });
    let is_all_done = Memo::new(move |_| next.with(Option::is_none));
    let items = Memo::new(move |_| {
        next.with(|next| {
            next.as_ref()
                .map(|next| next.items.clone())
                .unwrap_or_default()
        })
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
            .mine
            .with(|mine| locale.step(step.key, &mine.estimate));
        Some(view! { <p><strong>{name}</strong> " " <small>{locale.when(&step)}</small></p> })
    };
    // The others stand in the step's own list, right below.
    let all = move || {
        let count = items.with(Vec::len);
        let show = move || {
            let step = next.with_untracked(|next| next.as_ref().map(|next| next.step.key));
            context.wanted_checklist.set(step);
        };
        let text = move || locale.format(PlanMessage::ALL_ITEMS, &[&count.to_string()]);
        (count > AT_ONCE).then(|| button("quiet", text(), show))
    };
    let has_left = Memo::new(move |_| left.with(|left| !left.is_empty()));
    // Who practices logs: it is done where the hours are.
    let practices = Memo::new(move |_| {
        next.with(|next| {
            let step = next.as_ref().map(|next| &next.step);
            step.is_some_and(|step| step.key == StepKey::Practice && step.status == Status::Now)
        })
    });
    let to_log = move || {
        let text = locale.text(PlanMessage::LogThisWeek);
        view! { <p class="lone-link"><ViewLink view=View::Plan place=PlanPart::Hours.place()>{text}</ViewLink></p> }
    };
    view! {
        <Card id="next" class="card next" heading_id="next-heading" heading=locale.text(PlanMessage::WhatIsNext).into_any()>
            <Show
                when=move || !is_all_done.get()
                fallback=move || view! { <p>{locale.text(PlanMessage::AllDone)}</p> }
            >
                {name_and_time}
                <Show when=move || practices.get()>{to_log}</Show>
                <Ticks locale list="next" items=Signal::derive(move || first(&items.get()))/>
                {all}
                <Show when=move || has_left.get()>
                    <Left locale left/>
                </Show>
            </Show>
        </Card>
    }
}

/// Items that stayed open at steps that are done.
#[component]
fn Left(locale: Locale, left: Memo<Vec<Item>>) -> impl IntoView {
    let more = Memo::new(move |_| {
        left.with(|left| left.iter().skip(AT_ONCE).copied().collect::<Vec<Item>>())
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
    items.iter().take(AT_ONCE).copied().collect()
}
