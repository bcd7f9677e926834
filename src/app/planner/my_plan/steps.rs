//! The card with the way: its steps, and what hangs on each.

use super::items::checklist;
use super::left_over::left_over;
use super::own::{own_item, own_things};
use crate::plan::kept::Kept;
use crate::plan::mine::Mine;
use crate::plan::way::{Status, Step, StepKey};
use crate::planner::desk::Desk;
use crate::planner::standing::ahead;
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::grade;
use crate::ui::tree::{Element, KEY, el};

pub(super) fn card(desk: Desk, locale: Locale, mine: &Mine) -> Element {
    let kept = desk.with(|state| state.kept.clone());
    let list: Vec<Element> = mine
        .way
        .steps
        .iter()
        .map(|step| one_step(desk, locale, &kept, mine, step))
        .collect();
    let not_open: Vec<Element> = locale
        .not_open(&mine.way, &mine.estimate)
        .into_iter()
        .map(|text| el("li").add(text))
        .collect();
    el("section")
        .class("card")
        .id("way")
        .attr("aria-labelledby", "way-heading")
        .add(
            el("h2")
                .id("way-heading")
                .add(locale.say(PlanWord::YourWay)),
        )
        .add(el("p").class("lead").add(locale.say(PlanWord::YourWayLead)))
        .add(el("ol").class("flow").add(list))
        .add(el("ul").class("remarks").add(not_open))
        .add(left_over(locale, &kept, mine))
}

fn one_step(desk: Desk, locale: Locale, kept: &Kept, mine: &Mine, step: &Step) -> Element {
    let key = step.key.name();
    let class = match step.status {
        Status::Done => "done",
        Status::Now => "now",
        Status::Ahead => "ahead",
    };
    // Not folded with the others: what was just added is in sight.
    let own: Vec<Element> = mine
        .own
        .iter()
        .filter(|item| item.step == key)
        .map(|item| own_item(locale, kept, mine, item))
        .collect();
    let is_practice = step.key == StepKey::Practice;
    let made = match mine.projected().filter(|_| is_practice) {
        Some(tally) => ahead(locale, mine, tally),
        None => locale.made(step, &mine.estimate),
    };
    let has_latest = !is_practice || !mine.has_no_latest();
    let notes = locale
        .doubts(step)
        .into_iter()
        .chain(locale.earliest_and_latest(step).filter(|_| has_latest))
        .chain(Some(made).filter(|made| !made.is_empty()));
    let notes: Vec<Element> = notes.map(|text| el("p").class("note").add(text)).collect();
    let body = el("div")
        .class("body")
        .add(
            el("h3")
                .add(locale.step(step.key, &mine.estimate))
                .add(" ")
                .add(el("span").class("badge").add(locale.status(step.status)))
                .add(step.grade.map(|g| grade(locale, g))),
        )
        .add(el("p").class("when").add(locale.when(step)))
        // In places of their own: what stands below keeps the focus when their number changes.
        .add(el("div").add(notes))
        .add(el("div").add(checklist(locale, kept, mine, step)))
        .add(el("ul").class("ticks").add(own))
        .add(own_things(desk, locale, kept, mine, step));
    el("li")
        .attr(KEY, key)
        .class(class)
        .add(el("span").class("dot"))
        .add(body)
}
