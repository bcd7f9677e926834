//! One plan as a way with dates: what is next on top, what is done in sight.

use web_sys::Element as DomElement;

use super::compare::{button, nothing_yet};
use super::desk::{Desk, ENTER};
use super::{advice, changes, hours, keeping, left_over, receipt, said};
use crate::answers::Month;
use crate::estimate::End;
use crate::plan::calendar;
use crate::plan::kept::{self, Kept};
use crate::plan::mine::{Mine, OwnItem};
use crate::plan::plans;
use crate::plan::way::{self, Item, Status, Step, StepKey};
use crate::text::Voice;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::{grade, small};
use crate::ui::tree::{ACT, Element, KEY, el};
use crate::web::files;
use crate::web::page as browser;

pub fn view(desk: Desk) -> Vec<Element> {
    let voice = desk.voice();
    let mut parts = vec![
        keeping::heading(desk, voice, PlanWord::PlanTitle, PlanWord::PlanLead),
        said::in_view(desk, voice),
        keeping::trouble(desk, voice),
    ];
    match desk.with(|state| Mine::of_chosen(&state.kept, browser::day())) {
        None => parts.push(nothing_yet(desk, voice)),
        Some(Err(missing)) => parts.push(el("p").class("card").add(voice.incomplete(missing))),
        Some(Ok(mine)) => parts.extend(plan(desk, voice, &mine)),
    }
    parts.push(keeping::card(desk, voice));
    parts
}

fn plan(desk: Desk, voice: Voice, mine: &Mine) -> Vec<Element> {
    let mut parts = vec![which(desk, voice, mine)];
    parts.extend(changes::card(desk, voice, mine));
    parts.push(next(desk, voice, mine));
    parts.push(steps(desk, voice, mine));
    parts.extend(hours::card(desk, voice, mine));
    parts.extend(advice::cards(desk, voice, mine));
    parts
}

/// Which plan it is, where it leads, and what can be taken away from it.
fn which(desk: Desk, voice: Voice, mine: &Mine) -> Element {
    let plans = desk.plans();
    let options: Vec<Element> = plans
        .iter()
        .map(|plan| {
            el("option")
                .attr("value", plan.id.clone())
                .add(plan.name.clone())
        })
        .collect();
    let choice = el("div")
        .class("field")
        .add(
            el("label")
                .attr("for", "my-plan")
                .add(voice.say(PlanWord::WhichPlan)),
        )
        .add(
            el("select")
                .id("my-plan")
                .attr(ACT, "choose")
                .add(options)
                .value(mine.plan.id.clone()),
        );
    let end = match mine.way.end {
        Some(band) => voice.fill(
            PlanWord::PlanEnds,
            &[&goal(voice, mine), &voice.about(band)],
        ),
        None => match mine.way.stop {
            Some(stop) => voice.stopped(stop, &mine.estimate.answers),
            None => String::new(),
        },
    };
    let tool =
        |mark: &'static str, word: PlanWord| button("button quiet-button", mark, voice.say(word));
    el("section")
        .class("card")
        .id("which")
        .attr("aria-labelledby", "which-heading")
        .add(el("h2").id("which-heading").add(mine.plan.name.clone()))
        .add((plans.len() > 1).then_some(choice))
        .add(el("p").add(voice.echo(&mine.plan.answers)))
        .add(el("p").id("plan-end").add(el("strong").add(end)))
        .add(
            mine.school()
                .map(|school| el("p").id("plan-school").add(voice.set_by_school(school))),
        )
        .add(
            el("div")
                .class("row")
                .add(tool("receipt-of-plan", PlanWord::PrintReceipt))
                .add(tool("calendar", PlanWord::Calendar))
                .add(button(
                    "button quiet-button",
                    format!("open-plan {}", mine.plan.id),
                    voice.say(PlanWord::OpenPlan),
                )),
        )
}

/// What the plan leads to.
fn goal(voice: Voice, mine: &Mine) -> String {
    match mine.estimate.clock.end {
        End::Clinical => mine.estimate.rule().licence.to_owned(),
        _ => voice.time_heading(&mine.estimate),
    }
}

/// So many items are next at once: what is on top is to be read at a glance.
const AT_ONCE: usize = 4;

/// What the list of a step's items is opened by.
fn checklist_id(step: &str) -> String {
    format!("checklist-{step}")
}

fn next(desk: Desk, voice: Voice, mine: &Mine) -> Element {
    let card = el("section")
        .class("card next")
        .id("next")
        .attr("aria-labelledby", "next-heading")
        .add(
            el("h2")
                .id("next-heading")
                .add(voice.say(PlanWord::WhatIsNext)),
        );
    let next = desk.with(|state| {
        way::next(&mine.way, &mine.items, |item| {
            mine.is_ticked(&state.kept, item)
        })
        .map(|next| (*next.step, next.items, next.left))
    });
    let Some((step, items, left)) = next else {
        return card.add(el("p").add(voice.say(PlanWord::AllDone)));
    };
    let name = voice.step(step.key, &mine.estimate);
    let kept = desk.with(|state| state.kept.clone());
    let list = |items: &[Item]| {
        let items: Vec<Element> = items
            .iter()
            .map(|item| {
                let text = voice.item(*item).to_owned();
                tick(voice, &kept, mine, "next", &item.name(), text)
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
            voice.fill(PlanWord::AllItems, &[&count]),
        )
    };
    let (left, more_left) = left.split_at(left.len().min(AT_ONCE));
    let earlier = || {
        let count = voice.fill(PlanWord::MoreItems, &[&more_left.len().to_string()]);
        el("details")
            .class("table")
            .attr(KEY, "earlier")
            .add(el("summary").add(count))
            .add(list(more_left))
    };
    let left_over = || {
        el("div")
            .add(el("p").add(voice.say(PlanWord::StillOpen)))
            .add(list(left))
            .add((!more_left.is_empty()).then(earlier))
    };
    card.add(
        el("p")
            .add(el("strong").add(name))
            .add(" ")
            .add(small(voice.when(&step))),
    )
    .add(list(shown))
    .add((!more.is_empty()).then(all))
    .add((!left.is_empty()).then(left_over))
}

fn steps(desk: Desk, voice: Voice, mine: &Mine) -> Element {
    let kept = desk.with(|state| state.kept.clone());
    let list: Vec<Element> = mine
        .way
        .steps
        .iter()
        .map(|step| one_step(desk, voice, &kept, mine, step))
        .collect();
    let not_open: Vec<Element> = voice
        .not_open(&mine.way, &mine.estimate)
        .into_iter()
        .map(|text| el("li").add(text))
        .collect();
    el("section")
        .class("card")
        .id("way")
        .attr("aria-labelledby", "way-heading")
        .add(el("h2").id("way-heading").add(voice.say(PlanWord::YourWay)))
        .add(el("p").class("lead").add(voice.say(PlanWord::YourWayLead)))
        .add(el("ol").class("flow").add(list))
        .add(el("ul").class("remarks").add(not_open))
        .add(left_over::left_over(voice, &kept, mine))
}

fn one_step(desk: Desk, voice: Voice, kept: &Kept, mine: &Mine, step: &Step) -> Element {
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
        .map(|item| own_item(voice, kept, mine, item))
        .collect();
    let is_projected =
        step.key == StepKey::Practice && mine.tally.is_some() && mine.log_waits_for.is_none();
    let made = if is_projected {
        let tally = mine.tally.as_ref();
        tally.map(|tally| voice.projection(tally, mine.estimate.rule()).join(" "))
    } else {
        Some(voice.made(step, &mine.estimate))
    };
    let notes = voice
        .doubts(step)
        .into_iter()
        .chain(voice.earliest_and_latest(step))
        .chain(made.filter(|made| !made.is_empty()));
    let notes: Vec<Element> = notes.map(|text| el("p").class("note").add(text)).collect();
    let body = el("div")
        .class("body")
        .add(
            el("h3")
                .add(voice.step(step.key, &mine.estimate))
                .add(" ")
                .add(el("span").class("badge").add(voice.status(step.status)))
                .add(step.grade.map(|g| grade(voice, g))),
        )
        .add(el("p").class("when").add(voice.when(step)))
        // In places of their own: what stands below keeps the focus when their number changes.
        .add(el("div").add(notes))
        .add(el("div").add(checklist(voice, kept, mine, step)))
        .add(el("ul").class("ticks").add(own))
        .add(own_things(desk, voice, kept, mine, step));
    el("li")
        .attr(KEY, key)
        .class(class)
        .add(el("span").class("dot"))
        .add(body)
}

/// The items of a step; open where the step is under way, folded elsewhere.
fn checklist(voice: Voice, kept: &Kept, mine: &Mine, step: &Step) -> Option<Element> {
    let mut names = Vec::new();
    let mut rows = Vec::new();
    for item in mine.items.iter().filter(|item| item.step == step.key) {
        let text = voice.item(*item).to_owned();
        rows.push(tick(voice, kept, mine, "tick", &item.name(), text));
        names.push(item.name());
    }
    if rows.is_empty() {
        return None;
    }
    let ticked = names.iter().filter(|name| mine.is_ticked(kept, name));
    let counts = [ticked.count(), names.len()].map(|count| count.to_string());
    let summary = voice.fill(PlanWord::Checklist, &counts.each_ref().map(String::as_str));
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
fn tick(voice: Voice, kept: &Kept, mine: &Mine, place: &str, item: &str, text: String) -> Element {
    let ticked = kept.get(&mine.plan.key(&format!("tick/{item}")));
    let id = format!("{place}-{item}");
    let since =
        ticked.map(|day| small(voice.fill(PlanWord::TickedOn, &[&voice.figures.date(day)])));
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

pub fn own_item(voice: Voice, kept: &Kept, mine: &Mine, item: &OwnItem) -> Element {
    let name = format!("own.{}", item.id);
    let remove = button(
        "quiet",
        format!("remove-own {}", item.id),
        voice.say(PlanWord::Remove),
    )
    .attr(
        "aria-label",
        voice.fill(PlanWord::OfPlan, &[voice.say(PlanWord::Remove), &item.text]),
    );
    tick(voice, kept, mine, "tick", &name, item.text.clone()).add(remove)
}

/// What the user adds to a step: the month in which it was completed, items, a note.
fn own_things(desk: Desk, voice: Voice, kept: &Kept, mine: &Mine, step: &Step) -> Element {
    let key = step.key.name();
    let done = mine.done.iter().find(|(marked, _)| *marked == step.key);
    let month = el("input")
        .attr("type", "month")
        .attr("placeholder", voice.say(PlanWord::MonthShape))
        .attr(ACT, format!("done {key}"))
        .value(done.map(|(_, month)| month.write()).unwrap_or_default());
    let completed = voice.say(PlanWord::CompletedIn).to_owned();
    let new_id = format!("new-{key}");
    let new = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", way::MOST_LETTERS.to_string())
        .attr(ENTER, format!("add-own {key}"));
    let new = desk.drafted(new, &new_id, String::new());
    let add = button(
        "button quiet-button",
        format!("add-own {key}"),
        voice.say(PlanWord::Add),
    );
    let note = voice.say(PlanWord::Note).to_owned();
    let own_things = el("div")
        .class("own-things")
        .add(field(format!("done-{key}"), completed, month))
        .add(field(new_id, voice.say(PlanWord::NewItem).to_owned(), new).add(add))
        .add(note_field(kept, mine, &key, note));
    el("details")
        .class("table")
        .attr(KEY, "own-things")
        .attr("data-of", key)
        .add(el("summary").add(voice.say(PlanWord::OwnThings)))
        .add(own_things)
}

fn field(id: String, label: String, control: Element) -> Element {
    el("div")
        .class("field")
        .add(el("label").attr("for", id.clone()).add(label))
        .add(control.attr("id", id))
}

/// The note to a step, which may be one that is no longer on the way.
pub fn note_field(kept: &Kept, mine: &Mine, step: &str, label: String) -> Element {
    let note = kept.get(&mine.plan.key(&format!("note/{step}")));
    let note = note.unwrap_or_default().to_owned();
    // Browsers count letters in halves.
    let most = note.encode_utf16().count().max(MOST_NOTE);
    let control = el("textarea")
        .attr("rows", "2")
        .attr("maxlength", most.to_string())
        .attr(ACT, format!("note {step}"))
        .value(note);
    field(format!("note-{step}"), label, control)
}

/// Characters of a note; one that is longer already, as two that were joined, is not cut.
const MOST_NOTE: usize = 1_000;

fn download_calendar(desk: Desk) {
    let voice = desk.voice_now();
    let Some(Ok(mine)) = desk.now(|state| Mine::of_chosen(&state.kept, browser::day())) else {
        return;
    };
    let named = calendar::Named {
        id: &mine.plan.id,
        name: &mine.plan.name,
    };
    let mut events = calendar::events(&mine.way, &mine.estimate, named, voice);
    let oldest = mine.oldest_hours;
    events.extend(calendar::expiry(
        &mine.way,
        &mine.estimate,
        oldest,
        named,
        voice,
    ));
    let text = calendar::write(&mine.plan.name, &events, browser::moment());
    if files::download("casepath.ics", "text/calendar", &text) {
        desk.say(voice.say(PlanWord::CalendarMade).to_owned());
    } else {
        desk.say_fault(voice.say(PlanWord::CopyRefused).to_owned());
    }
}

/// Adds an item of the user's own to a step.
fn add_own(desk: Desk, id: &str, step: &str) {
    let voice = desk.voice_now();
    let control = format!("new-{step}");
    let text = browser::value_of(&control).unwrap_or_default();
    match way::own_item(&text) {
        Err(why) => desk.say_fault(voice.bad_item(why)),
        Ok(text) => {
            let key = plans::key(id, &format!("own/{}", desk.new_id()));
            desk.change(|kept, now| kept.set(&key, Some(format!("{step}\n{text}")), now));
            desk.forget_draft(&control);
            browser::focus(&control);
        }
    }
}

/// Keeps the month in which a step was completed, or takes it away.
fn complete(desk: Desk, key: &str, entered: &str) {
    let month = match Month::parse(entered) {
        None if entered.is_empty() => None,
        // While it is typed, a year has fewer digits: what was there stays until the month is whole.
        None => return,
        Some(month) => match way::completed_in(month, desk.today()) {
            Ok(month) => Some(month.write()),
            Err(why) => return desk.say_fault(desk.voice_now().bad_month(why, month)),
        },
    };
    desk.change(|kept, now| kept.set(key, month, now));
}

/// Does what was asked for, where it is of this view.
pub fn act(desk: Desk, name: &str, rest: &str, from: &DomElement) -> bool {
    if name == "choose" {
        let id = browser::entered(from);
        desk.change(|kept, now| plans::choose(kept, &id, now));
        return true;
    }
    let Some(plan) = desk.now(|state| plans::chosen(&state.kept)) else {
        return false;
    };
    match name {
        "receipt-of-plan" => receipt::print_plan(desk),
        "calendar" => download_calendar(desk),
        "tick" => {
            let day = browser::now().get(..10).map(str::to_owned);
            let ticked = !browser::entered(from).is_empty();
            let key = plan.key(&format!("tick/{rest}"));
            desk.change(|kept, now| kept.set(&key, day.filter(|_| ticked), now));
        }
        "done" => {
            complete(
                desk,
                &plan.key(&format!("done/{rest}")),
                &browser::entered(from),
            );
        }
        "note" => {
            let key = plan.key(&format!("note/{rest}"));
            let there =
                desk.now(|state| state.kept.get(&key).map_or(0, |note| note.chars().count()));
            let text = kept::typed(&browser::entered(from), there.max(MOST_NOTE));
            desk.change_text(&key, (!text.trim().is_empty()).then_some(text));
        }
        "add-own" => add_own(desk, &plan.id, rest),
        "remove-own" => {
            let done = desk.voice_now().say(PlanWord::Removed).to_owned();
            let key = plan.key(&format!("own/{rest}"));
            desk.change_undoably(done, |kept, now| kept.set(&key, None, now));
        }
        _ => return false,
    }
    true
}
