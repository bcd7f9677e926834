//! The card with what is next.

use super::items::{checklist_id, tick};
use crate::plan::mine::Mine;
use crate::plan::way::{self, Item};
use crate::planner::compare::button;
use crate::planner::desk::Desk;
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::small;
use crate::ui::tree::{Element, KEY, el};

/// So many items are next at once: what is on top is to be read at a glance.
const AT_ONCE: usize = 4;

pub(super) fn card(desk: Desk, locale: Locale, mine: &Mine) -> Element {
    let card = el("section")
        .class("card next")
        .id("next")
        .attr("aria-labelledby", "next-heading")
        .add(
            el("h2")
                .id("next-heading")
                .add(locale.say(PlanWord::WhatIsNext)),
        );
    let next = desk.with(|state| {
        way::next(&mine.way, &mine.items, |item| {
            mine.is_ticked(&state.kept, item)
        })
        .map(|next| (*next.step, next.items, next.left))
    });
    let Some((step, items, left)) = next else {
        return card.add(el("p").add(locale.say(PlanWord::AllDone)));
    };
    let name = locale.step(step.key, &mine.estimate);
    let kept = desk.with(|state| state.kept.clone());
    let list = |items: &[Item]| {
        let items: Vec<Element> = items
            .iter()
            .map(|item| {
                let text = locale.item(*item).to_owned();
                tick(locale, &kept, mine, "next", &item.name(), text)
            })
            .collect();
        el("ul").class("ticks").add(items)
    };
    let (shown, more) = items.split_at(items.len().min(AT_ONCE));
    // The others stand in the step's own list, right below.
    let all = || {
        let count = items.len().to_string();
        button(
            "quiet",
            format!("focus {}", checklist_id(&step.key.name())),
            locale.fill(PlanWord::AllItems, &[&count]),
        )
    };
    let (left, more_left) = left.split_at(left.len().min(AT_ONCE));
    let earlier = || {
        let count = locale.fill(PlanWord::MoreItems, &[&more_left.len().to_string()]);
        el("details")
            .class("table")
            .attr(KEY, "earlier")
            .add(el("summary").add(count))
            .add(list(more_left))
    };
    let left_over = || {
        el("div")
            .add(el("p").add(locale.say(PlanWord::StillOpen)))
            .add(list(left))
            .add((!more_left.is_empty()).then(earlier))
    };
    card.add(
        el("p")
            .add(el("strong").add(name))
            .add(" ")
            .add(small(locale.when(&step))),
    )
    .add(list(shown))
    .add((!more.is_empty()).then(all))
    .add((!left.is_empty()).then(left_over))
}
