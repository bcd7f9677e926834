//! Changed since you saved: a plan's figures then and now, with what changed and its source.

use web_sys::Element as DomElement;

use super::compare::{self, button};
use super::desk::Desk;
use super::keeping;
use crate::browser::page as browser;
use crate::estimate::Estimate;
use crate::plan::changed::{Basis, Change, Figure, Unit};
use crate::plan::mine::Mine;
use crate::plan::plans::{self, SavedPlan};
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::{head, heads, sources, wide};
use crate::ui::tree::{Element, el};

/// What has changed behind a plan since it was kept.
fn changes(desk: Desk, plan: &SavedPlan) -> Option<(Estimate, Vec<Change>)> {
    let basis = desk.with(|state| state.kept.get(&plan.key("basis")).map(Basis::read))?;
    let now = plan.estimate(desk.today()).ok()?;
    let changes = basis.changes(&now);
    (!changes.is_empty()).then_some((now, changes))
}

/// So many plans have changed.
fn changed_plans(desk: Desk) -> usize {
    let plans = desk.plans();
    let changed = plans.iter().filter(|plan| changes(desk, plan).is_some());
    changed.count()
}

/// The card of what has changed behind my plan; nothing where nothing has.
pub fn card(desk: Desk, locale: Locale, mine: &Mine) -> Option<Element> {
    let (now, changes) = changes(desk, &mine.plan)?;
    let rows: Vec<Element> = changes
        .iter()
        .map(|change| row(locale, &now, change))
        .collect();
    let columns = [
        PlanWord::Figure,
        PlanWord::Then,
        PlanWord::Now,
        PlanWord::Source,
    ]
    .map(|word| locale.say(word));
    let title = locale.say(PlanWord::NewsHeading);
    let table = el("table").add(heads(&columns)).add(el("tbody").add(rows));
    Some(
        el("section")
            .class("card")
            .id("figures-changed")
            .attr("aria-labelledby", "changed-heading")
            .add(el("h2").id("changed-heading").add(title))
            .add(
                el("p")
                    .class("lead")
                    .add(locale.fill(PlanWord::NewsLead, &[&mine.plan.name])),
            )
            .add(wide(title, table))
            .add(button(
                "button quiet-button",
                format!("understood {}", mine.plan.id),
                locale.say(PlanWord::Understood),
            )),
    )
}

fn row(locale: Locale, now: &Estimate, change: &Change) -> Element {
    let value = |number: Option<i64>| match number {
        Some(number) => written(locale, change.figure.unit, number),
        None => locale.say(PlanWord::NotThere).to_owned(),
    };
    let source = if change.figure.is_result {
        el("td").add(locale.say(PlanWord::WorkedOut))
    } else {
        el("td").add(sources(locale, change.figure.sources(now)))
    };
    el("tr")
        .add(head().add(name(locale, change.figure)))
        .add(el("td").add(value(change.old)))
        .add(el("td").add(value(change.new)))
        .add(source)
}

fn written(locale: Locale, unit: Unit, number: i64) -> String {
    let plain = |number: i64| locale.figures.number(number);
    match unit {
        Unit::Dollars => locale.figures.dollars(number),
        Unit::Months => locale.duration(u32::try_from(number).unwrap_or(0)),
        Unit::Hours => locale.fill(PlanWord::UnitHours, &[&plain(number * 100)]),
        Unit::Years => locale.years(number * 100),
        Unit::StageMonths => locale.months(number),
        Unit::Effect => {
            let part = (number as f64 / 10_000.0).exp() - 1.0;
            locale.figures.change((part * 1000.0).round() as i64)
        }
        Unit::YesNo if number == 0 => locale.say(PlanWord::No).to_owned(),
        Unit::YesNo => locale.say(PlanWord::Yes).to_owned(),
    }
}

fn name(locale: Locale, figure: &Figure) -> String {
    let say = |word: PlanWord| locale.say(word).to_owned();
    let effect = |word: PlanWord| locale.fill(PlanWord::FigEffect, &[locale.say(word)]);
    match figure.name {
        "pay-start" => say(PlanWord::FigPayStart),
        "pay-typical" => say(PlanWord::FigPayTypical),
        "pay-low" => say(PlanWord::FigPayLow),
        "pay-high" => say(PlanWord::FigPayHigh),
        "months-typical" => say(PlanWord::FigMonths),
        "months-fast" => say(PlanWord::FigMonthsFast),
        "months-slow" => say(PlanWord::FigMonthsSlow),
        "rule-hours" => say(PlanWord::FigHours),
        "rule-months" => say(PlanWord::FigMinMonths),
        "rule-direct" => say(PlanWord::FigDirect),
        "rule-supervision" => say(PlanWord::FigSupervision),
        "rule-either" => say(PlanWord::FigEither),
        "rule-part-time" => say(PlanWord::FigPartTime),
        "rule-most-months" => say(PlanWord::FigMostMonths),
        "rule-least-week" => say(PlanWord::FigLeastWeek),
        "rule-most-week" => say(PlanWord::FigMostWeek),
        "rule-most-year" => say(PlanWord::FigMostYear),
        "rule-fee" => say(PlanWord::FigFee),
        "rule-renewal" => say(PlanWord::FigRenewal),
        "rule-compact" => say(PlanWord::FigCompact),
        "stage-study" => say(PlanWord::FigStudy),
        "stage-first-license" => say(PlanWord::FigFirst),
        "stage-clinical-exam" => say(PlanWord::FigExam),
        "stage-other-exam" => say(PlanWord::FigOtherExam),
        "effect-setting" => effect(PlanWord::OfSetting),
        "effect-credential" => effect(PlanWord::OfCredential),
        "effect-experience" => effect(PlanWord::OfExperience),
        "effect-certification" => effect(PlanWord::OfCertification),
        "effect-bilingual" => effect(PlanWord::OfBilingual),
        other => {
            let percentile = other.strip_prefix("base-p").unwrap_or(other);
            locale.fill(PlanWord::FigBase, &[percentile])
        }
    }
}

/// Above the calculator: which plan is being changed; on return, the plan that is there, and that figures
/// behind kept plans have changed.
pub fn news(desk: Desk) -> Vec<Element> {
    let locale = desk.locale();
    let parts = [
        compare::changing(desk),
        greeting(desk, locale),
        without_rulings(desk, locale),
        without_school(desk, locale),
        changed(desk, locale),
    ];
    parts.into_iter().flatten().collect()
}

/// Whose answers are not here any more is greeted by the chosen plan.
fn greeting(desk: Desk, locale: Locale) -> Option<Element> {
    let plan = desk.mine().filter(|_| desk.with(|state| state.greets))?;
    let text = match keeping::day_of(locale, &plan.made) {
        Some(day) => locale.fill(PlanWord::GreetPlan, &[&plan.name, &day]),
        None => locale.fill(PlanWord::GreetPlanOnly, &[&plan.name]),
    };
    let open = format!("open-plan {}", plan.id);
    Some(
        el("p")
            .class("notice")
            .attr("id", "greeting")
            .add(el("span").add(text))
            .add(
                el("span")
                    .class("row")
                    .add(button("quiet", "mine-now", locale.say(PlanWord::ToMyPlan)))
                    .add(button("quiet", open, locale.say(PlanWord::OpenPlan)))
                    .add(button("quiet", "quiet", locale.say(PlanWord::Close))),
            ),
    )
}

/// Figures behind kept plans have changed.
fn changed(desk: Desk, locale: Locale) -> Option<Element> {
    if !desk.with(|state| state.tells_news) {
        return None;
    }
    let count = match changed_plans(desk) {
        0 => return None,
        count => count.to_string(),
    };
    Some(
        el("p")
            .class("notice")
            .add(el("span").add(locale.fill(PlanWord::NewsCount, &[&count])))
            .add(
                el("span")
                    .class("row")
                    .add(button("quiet", "see-news", locale.say(PlanWord::NewsShow)))
                    .add(button("quiet", "quiet-news", locale.say(PlanWord::Close))),
            ),
    )
}

/// The calculator shows a plan, and knows nothing of what its board answered.
fn without_rulings(desk: Desk, locale: Locale) -> Option<Element> {
    let name = desk.with(|state| state.without_rulings.clone())?;
    let close = button("quiet", "quiet-rulings", locale.say(PlanWord::Close));
    Some(
        el("p")
            .class("notice")
            .id("without-rulings")
            .add(el("span").add(locale.fill(PlanWord::CalculatorWithoutRulings, &[&name])))
            .add(el("span").class("row").add(close)),
    )
}

/// The calculator shows a plan, and knows nothing of the school's program in it.
fn without_school(desk: Desk, locale: Locale) -> Option<Element> {
    let (school, name) = desk.with(|state| state.without_school.clone())?;
    let close = button("quiet", "quiet-school", locale.say(PlanWord::Close));
    let text = locale.fill(PlanWord::CalculatorWithoutSchool, &[&school.school, &name]);
    Some(
        el("p")
            .class("notice")
            .id("without-school")
            .add(el("span").add(text))
            .add(el("span").class("row").add(close)),
    )
}

/// Chooses a plan of which figures have changed: the chosen one, or else the first, which can be taken back.
fn show_changed(desk: Desk) {
    let has_changed = |plan: &SavedPlan| changes(desk, plan).is_some();
    if desk.mine().as_ref().is_some_and(has_changed) {
        return;
    }
    let plans = desk.now(|state| plans::plans(&state.kept));
    if let Some(plan) = plans.into_iter().find(has_changed) {
        let done = desk.locale_now().fill(PlanWord::IsMineNow, &[&plan.name]);
        desk.change_undoably(done, |kept, now| plans::choose(kept, &plan.id, now));
    }
}

/// Does what was asked for, where it is about changes.
pub fn act(desk: Desk, name: &str, id: &str, _from: &DomElement) -> bool {
    match name {
        "understood" => {
            let plan = desk.now(|state| plans::plans(&state.kept).into_iter().find(|p| p.id == id));
            let Some(plan) = plan else { return true };
            if let Ok(now) = plan.estimate(browser::today()) {
                desk.change(|kept, at| {
                    kept.set(&plan.key("basis"), Some(Basis::of(&now).write()), at);
                });
            }
        }
        "see-news" => {
            show_changed(desk);
            desk.update(|state| state.tells_news = false);
            desk.into_calculator(
                &desk.now(|state| state.current),
                Some(crate::answers::View::Plan),
            );
        }
        "quiet-rulings" => desk.update(|state| state.without_rulings = None),
        "quiet-school" => desk.update(|state| state.without_school = None),
        "quiet-news" => desk.update(|state| state.tells_news = false),
        _ => return false,
    }
    true
}
