//! One plan as a way with dates: what is next on top, what is done in sight.

mod items;
mod left_over;
mod next;
mod own;
mod steps;

use web_sys::Element as DomElement;

use super::compare::{button, nothing_yet};
use super::desk::Desk;
use super::{advice, changes, hours, keeping, receipt, said};
use crate::browser::files;
use crate::browser::page as browser;
use crate::calendar;
use crate::estimate::End;
use crate::plan::kept;
use crate::plan::mine::Mine;
use crate::plan::plans;
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::tree::{ACT, Element, el};

use own::{MOST_NOTE, add_own, complete};

pub fn view(desk: Desk) -> Vec<Element> {
    let locale = desk.locale();
    let mut parts = vec![
        keeping::heading(desk, locale, PlanWord::PlanTitle, PlanWord::PlanLead),
        said::in_view(desk, locale),
        keeping::trouble(desk, locale),
    ];
    match desk.with(|state| Mine::of_chosen(&state.kept, browser::day())) {
        None => parts.push(nothing_yet(desk, locale)),
        Some(Err(missing)) => parts.push(el("p").class("card").add(locale.incomplete(missing))),
        Some(Ok(mine)) => parts.extend(plan(desk, locale, &mine)),
    }
    parts.push(keeping::card(desk, locale));
    parts
}

fn plan(desk: Desk, locale: Locale, mine: &Mine) -> Vec<Element> {
    let mut parts = vec![which(desk, locale, mine)];
    parts.extend(changes::card(desk, locale, mine));
    parts.push(next::card(desk, locale, mine));
    parts.push(steps::card(desk, locale, mine));
    parts.extend(hours::card(desk, locale, mine));
    parts.extend(advice::cards(desk, locale, mine));
    parts
}

/// Which plan it is, where it leads, and what can be taken away from it.
fn which(desk: Desk, locale: Locale, mine: &Mine) -> Element {
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
                .add(locale.say(PlanWord::WhichPlan)),
        )
        .add(
            el("select")
                .id("my-plan")
                .attr(ACT, "choose")
                .add(options)
                .value(mine.plan.id.clone()),
        );
    let end = match mine.way.end {
        Some(band) => locale.fill(
            PlanWord::PlanEnds,
            &[&goal(locale, mine), &locale.about(band)],
        ),
        None => match mine.way.stop {
            Some(stop) => locale.stopped(stop, &mine.estimate.answers),
            None => String::new(),
        },
    };
    let tool =
        |mark: &'static str, word: PlanWord| button("button quiet-button", mark, locale.say(word));
    el("section")
        .class("card")
        .id("which")
        .attr("aria-labelledby", "which-heading")
        .add(el("h2").id("which-heading").add(mine.plan.name.clone()))
        .add((plans.len() > 1).then_some(choice))
        .add(el("p").add(locale.echo(&mine.plan.answers)))
        .add(el("p").id("plan-end").add(el("strong").add(end)))
        .add(
            mine.school()
                .map(|school| el("p").id("plan-school").add(locale.set_by_school(school))),
        )
        .add(
            el("div")
                .class("row")
                .add(tool("receipt-of-plan", PlanWord::PrintReceipt))
                .add(tool("calendar", PlanWord::Calendar))
                .add(button(
                    "button quiet-button",
                    format!("open-plan {}", mine.plan.id),
                    locale.say(PlanWord::OpenPlan),
                )),
        )
}

/// What the plan leads to.
fn goal(locale: Locale, mine: &Mine) -> String {
    match mine.estimate.clock.end {
        End::Clinical => mine.estimate.rule().license.to_owned(),
        _ => locale.time_heading(&mine.estimate),
    }
}

fn download_calendar(desk: Desk) {
    let locale = desk.locale_now();
    let Some(Ok(mine)) = desk.now(|state| Mine::of_chosen(&state.kept, browser::day())) else {
        return;
    };
    let named = calendar::Named {
        id: &mine.plan.id,
        name: &mine.plan.name,
    };
    let mut events = calendar::events(&mine.way, &mine.estimate, named, locale);
    let oldest = mine.oldest_hours;
    events.extend(calendar::expiry(
        &mine.way,
        &mine.estimate,
        oldest,
        named,
        locale,
    ));
    let text = calendar::write(&mine.plan.name, &events, browser::moment());
    if files::download("casepath.ics", "text/calendar", &text) {
        desk.say(locale.say(PlanWord::CalendarMade).to_owned());
    } else {
        desk.say_fault(locale.say(PlanWord::CopyRefused).to_owned());
    }
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
            let done = desk.locale_now().say(PlanWord::Removed).to_owned();
            let key = plan.key(&format!("own/{rest}"));
            desk.change_undoably(done, |kept, now| kept.set(&key, None, now));
        }
        _ => return false,
    }
    true
}
