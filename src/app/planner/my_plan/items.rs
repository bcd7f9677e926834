//! The items of the checklist, each with its tick.

use crate::plan::kept::Kept;
use crate::plan::mine::Mine;
use crate::plan::way::{Status, Step};
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::small;
use crate::ui::tree::{ACT, Element, KEY, el};

/// What the list of a step's items is opened by.
pub(super) fn checklist_id(step: &str) -> String {
    format!("checklist-{step}")
}

/// The items of a step; open where the step is under way, folded elsewhere.
pub(super) fn checklist(locale: Locale, kept: &Kept, mine: &Mine, step: &Step) -> Option<Element> {
    let mut names = Vec::new();
    let mut rows = Vec::new();
    for item in mine.items.iter().filter(|item| item.step == step.key) {
        let text = locale.item(*item).to_owned();
        rows.push(tick(locale, kept, mine, "tick", &item.name(), text));
        names.push(item.name());
    }
    if rows.is_empty() {
        return None;
    }
    let ticked = names.iter().filter(|name| mine.is_ticked(kept, name));
    let counts = [ticked.count(), names.len()].map(|count| count.to_string());
    let summary = locale.fill(PlanWord::Checklist, &counts.each_ref().map(String::as_str));
    let list = el("details")
        .class("table")
        .attr(KEY, "checklist")
        .add(
            el("summary")
                .attr("id", checklist_id(&step.key.name()))
                .add(summary),
        )
        .add(el("ul").class("ticks").add(rows));
    Some(if step.status == Status::Now {
        list.attr("open", "")
    } else {
        list
    })
}

/// An item with its tick; `place` tells the same item in two lists apart.
pub(super) fn tick(
    locale: Locale,
    kept: &Kept,
    mine: &Mine,
    place: &str,
    item: &str,
    text: String,
) -> Element {
    let ticked = kept.get(&mine.plan.key(&format!("tick/{item}")));
    let id = format!("{place}-{item}");
    let since =
        ticked.map(|day| small(locale.fill(PlanWord::TickedOn, &[&locale.figures.date(day)])));
    el("li")
        .add(
            el("input")
                .attr("type", "checkbox")
                .attr("id", id.clone())
                .attr(ACT, format!("tick {item}"))
                .checked(ticked.is_some()),
        )
        .add(el("label").attr("for", id).add(text).add(" ").add(since))
}
