//! One printed sheet: answers, result, steps, assumptions, sources with dates, versions, the address to come
//! back to (also as a QR code), lines for an adviser's notes and signature.

use web_sys::HtmlElement;

use super::desk::Desk;
use crate::answers::{Language, Month};
use crate::browser::{address, page as browser};
use crate::estimate::cost::{Ask, cost};
use crate::estimate::pay::Line;
use crate::estimate::remarks;
use crate::estimate::sources::sources as all_sources;
use crate::estimate::{Estimate, Pay, Speeds, Stop, whole_months};
use crate::link;
use crate::plan::mine::Mine;
use crate::plan::rulings::Ruling;
use crate::plan::way::Way;
use crate::school::Offer;
use crate::tables::{self, WAGES_OF};
use crate::text::plan_words::PlanWord;
use crate::text::{Locale, Word};
use crate::ui::pieces::{head, qr, small, source};
use crate::ui::tree::{Element, el};

/// What a sheet is printed of.
#[derive(Clone)]
pub struct Sheet {
    pub name: String,
    /// As of today: what is paid.
    pub estimate: Estimate,
    /// As it was kept: the cost of all of it. In the calculator both are one.
    pub whole: Estimate,
    /// The way of a plan, where its months are known better than from an estimate.
    pub way: Option<Way>,
    pub rulings: Vec<Ruling>,
    /// What a school said, where the estimate takes it.
    pub school: Option<Offer>,
}

/// Prints the calculator's present estimate; the page as it is where there is none.
pub fn print_current(desk: Desk) {
    let locale = desk.locale_now();
    match desk.current_now() {
        Ok(estimate) => print(
            desk,
            Sheet {
                name: locale.echo(&estimate.answers),
                school: desk.school_of(&estimate.answers),
                estimate,
                whole: estimate,
                way: None,
                rulings: Vec::new(),
            },
        ),
        Err(_) => browser::print(),
    }
}

/// Prints my plan.
pub fn print_plan(desk: Desk) {
    if let Some(Ok(mine)) = desk.now(|state| Mine::of_chosen(&state.kept, browser::day())) {
        let sheet = Sheet {
            school: mine.school().cloned(),
            rulings: mine.rulings_here().cloned().collect(),
            name: mine.plan.name,
            estimate: mine.now,
            whole: mine.estimate,
            way: Some(mine.way),
        };
        print(desk, sheet);
    }
}

fn print(desk: Desk, sheet: Sheet) {
    desk.update(|state| state.sheet = Some(sheet));
    // After the sheet stands on the page.
    leptos::prelude::set_timeout(browser::print, std::time::Duration::from_millis(50));
}

/// The sheet, until it is printed.
pub fn view(desk: Desk) -> Vec<Element> {
    let locale = desk.locale();
    let sheet = desk.with(|state| state.sheet.clone());
    sheet
        .map(|sheet| {
            let class = if is_long(&sheet) {
                "receipt long"
            } else {
                "receipt"
            };
            el("article").class(class).add(whole(locale, &sheet))
        })
        .into_iter()
        .collect()
}

/// So many lines of what differs most from plan to plan fit in print of the usual size.
const LINES: usize = 34;

/// Whether the sheet holds so much that it takes small print to fit on one page.
fn is_long(sheet: &Sheet) -> bool {
    let cost = cost(&sheet.whole);
    let sources = places(sheet).len();
    let told = sheet.rulings.len() + 2 * usize::from(sheet.school.is_some());
    cost.lines.len() + sources + sheet.estimate.assumed.iter().count() + told > LINES
}

fn whole(locale: Locale, sheet: &Sheet) -> Vec<Element> {
    let estimate = &sheet.estimate;
    let link = address_of(estimate, locale.language);
    let now = browser::now();
    let day = locale.figures.date(now.get(..10).unwrap_or(&now));
    let versions = locale.fill(
        PlanWord::Versions,
        &[env!("CARGO_PKG_VERSION"), tables::VERSION],
    );
    let top = el("header")
        .class("receipt-top")
        .add(
            el("div")
                .add(el("h1").add(sheet.name.clone()))
                .add(
                    el("p")
                        .add(locale.fill(PlanWord::PrintedOn, &[&day]))
                        .add(" ")
                        .add(versions),
                )
                .add(el("p").class("receipt-link").add(link.clone())),
        )
        .add(qr(&link));
    vec![
        top,
        el("div")
            .class("receipt-columns")
            .add(part(locale, PlanWord::ReceiptResult, result(locale, sheet)))
            .add(part(locale, PlanWord::ReceiptWhy, why(locale, estimate)))
            .add(part(locale, PlanWord::ReceiptTime, time(locale, sheet)))
            .add(part(
                locale,
                PlanWord::ReceiptCost,
                costs(locale, &sheet.whole),
            ))
            .add(part(
                locale,
                PlanWord::ReceiptAssumed,
                assumed(locale, estimate),
            ))
            .add(sheet.school.as_ref().map(|school| {
                let lines = [
                    locale.set_by_school(school),
                    locale.say(PlanWord::LinkWithoutSchool).to_owned(),
                ];
                let lines = lines.map(|line| el("li").add(line));
                part(locale, PlanWord::RowSchool, el("ul").add(Vec::from(lines)))
            }))
            .add((!sheet.rulings.is_empty()).then(|| {
                let lines: Vec<Element> = sheet
                    .rulings
                    .iter()
                    .map(|ruling| el("li").add(locale.ruling(ruling)))
                    .collect();
                let not_in_link = el("li").add(locale.say(PlanWord::LinkWithoutRulings));
                part(
                    locale,
                    PlanWord::BoardSaid,
                    el("ul").add(lines).add(not_in_link),
                )
            }))
            .add(part(
                locale,
                PlanWord::ReceiptSources,
                sources(locale, sheet),
            )),
        el("p")
            .class("receipt-note")
            .add(locale.say(Word::CheckBoard)),
        notes(locale),
    ]
}

/// The address that means the same later.
fn address_of(estimate: &Estimate, language: Language) -> String {
    let mut answers = estimate.answers;
    answers.start = Some(estimate.start);
    answers.view = None;
    answers.language = Some(language);
    address::whole(&link::write(&answers))
}

fn part(locale: Locale, heading: PlanWord, body: Element) -> Element {
    el("section")
        .add(el("h2").add(locale.say(heading)))
        .add(body)
}

fn line(name: String, value: String) -> Element {
    el("tr").add(head().add(name)).add(el("td").add(value))
}

fn lines(rows: Vec<Element>) -> Element {
    el("table").add(el("tbody").add(rows))
}

fn range(locale: Locale, pay: &Pay) -> String {
    let [low, high] = [pay.low, pay.high].map(|dollars| locale.pay(dollars));
    let range = locale.fill(PlanWord::RangeTo, &[&low, &high]);
    format!("{} ({range})", locale.pay(pay.typical))
}

fn result(locale: Locale, sheet: &Sheet) -> Element {
    let estimate = &sheet.estimate;
    let answers = el("p")
        .add(locale.say(PlanWord::RowAnswers))
        .add(": ")
        .add(locale.echo(&estimate.answers));
    let mut rows = Vec::new();
    let pay = |word: PlanWord, pay: &Result<Pay, crate::estimate::NoPay>| {
        let value = match pay {
            Ok(pay) => range(locale, pay),
            Err(reason) => locale.no_pay(*reason).to_owned(),
        };
        line(locale.say(word).to_owned(), value)
    };
    rows.push(pay(PlanWord::RowPayStart, &estimate.start_pay));
    rows.push(pay(PlanWord::RowPayEnd, &estimate.end_pay));
    rows.push(line(locale.time_heading(estimate), duration(locale, sheet)));
    if let Some(from_and_end) = from_and_end(sheet) {
        let months = from_and_end.map(|month| locale.figures.month(month));
        rows.push(line(
            locale.say(PlanWord::RowEnd).to_owned(),
            locale.fill(PlanWord::StartAndEnd, &[&months[0], &months[1]]),
        ));
    }
    el("div").add(answers).add(lines(rows))
}

/// How long it takes, as the views tell it; or why it has no end.
fn duration(locale: Locale, sheet: &Sheet) -> String {
    let stopped = |stop: Stop| locale.stopped(stop, &sheet.whole.answers);
    let (months, stop) = match &sheet.way {
        Some(way) => (way.months(), way.stop),
        None => of_clock(&sheet.estimate),
    };
    let Some((fast, typical, slow)) = months else {
        return stop.map_or_else(|| "–".to_owned(), stopped);
    };
    let [fast, typical, slow] = [fast, typical, slow].map(|months| locale.duration(months));
    let range = locale.fill(PlanWord::RangeTo, &[&fast, &slow]);
    format!("{typical} ({range})")
}

/// The months of an estimate: fast, typical, slow; or why it has no end.
fn of_clock(estimate: &Estimate) -> (Option<(u32, u32, u32)>, Option<Stop>) {
    let whole = |total: Speeds| {
        let [fast, typical, slow] = [total.fast, total.typical, total.slow].map(whole_months);
        (fast, typical, slow)
    };
    let total = estimate.clock.total;
    (total.ok().map(whole), total.err())
}

/// The months in which it begins and is complete.
fn from_and_end(sheet: &Sheet) -> Option<[Month; 2]> {
    match &sheet.way {
        Some(way) => Some([way.begin()?, way.end_month()?]),
        None => Some([sheet.estimate.start, sheet.estimate.end_month()?]),
    }
}

fn why(locale: Locale, estimate: &Estimate) -> Element {
    let (pay, years) = match (&estimate.end_pay, &estimate.start_pay) {
        (Ok(pay), _) => (pay, estimate.years.1),
        (Err(_), Ok(pay)) => (pay, estimate.years.0),
        (Err(reason), Err(_)) => return el("p").add(locale.no_pay(*reason)),
    };
    let mut rows = vec![line(
        locale.why_base(pay),
        format!("{} ({})", locale.pay(pay.base.p50), pay.base.grade.name()),
    )];
    rows.extend(pay.lines().iter().map(|step: &Line| {
        let dollars = locale.figures.dollars(step.dollars);
        let value = match step.step {
            Some(step) => format!("{dollars} ({})", step.grade.name()),
            None => dollars,
        };
        line(locale.why_line(step, years), value)
    }));
    let remarks: Vec<Element> = remarks::on_pay(estimate)
        .into_iter()
        .map(|remark| el("li").add(locale.pay_remark(remark)))
        .collect();
    el("div")
        .add(lines(rows))
        .add(small(
            locale.fill(Word::DollarsOf, &[&locale.figures.date(WAGES_OF)]),
        ))
        .add(el("ul").add(remarks))
}

fn time(locale: Locale, sheet: &Sheet) -> Element {
    let estimate = &sheet.estimate;
    let rows = match &sheet.way {
        Some(way) => steps(locale, way, &sheet.whole),
        None => stages(locale, estimate),
    };
    let remarks: Vec<Element> = remarks::on_path(estimate)
        .into_iter()
        .map(|remark| el("li").add(locale.path_remark(remark, estimate)))
        .collect();
    el("div")
        .add(lines(rows))
        .add(el("p").add(locale.limit(estimate)))
        .add(el("ul").add(remarks))
}

/// The steps of a plan that lead on to the next, in the words of the view.
fn steps(locale: Locale, way: &Way, whole: &Estimate) -> Vec<Element> {
    way.stages()
        .map(|step| {
            let when = locale.when(step);
            let when = match step.grade {
                Some(grade) => format!("{when} ({})", grade.name()),
                None => when,
            };
            line(locale.step(step.key, whole), when)
        })
        .collect()
}

/// The stages of an estimate, with their months.
fn stages(locale: Locale, estimate: &Estimate) -> Vec<Element> {
    estimate
        .clock
        .stages()
        .map(|stage| {
            let [fast, slow] =
                [stage.months.fast, stage.months.slow].map(|months| locale.half_months(months));
            let range = locale.fill(PlanWord::RangeTo, &[&fast, &slow]);
            let months = locale.months_of_stage(stage.months.typical);
            line(
                locale.say(crate::text::names::stage(stage.kind)).to_owned(),
                format!("{months} ({range}; {})", stage.grade.name()),
            )
        })
        .collect()
}

fn costs(locale: Locale, estimate: &Estimate) -> Element {
    let cost = cost(estimate);
    let mut rows = Vec::new();
    // Those that the same office is to be asked for stand in one line.
    let mut asked: Vec<(Ask, Vec<String>)> = Vec::new();
    for cost in &cost.lines {
        let name = locale.cost_item(cost.item);
        match cost.dollars {
            Ok(dollars) => rows.push(line(name, locale.dollars_range(dollars))),
            Err(ask) => match asked.iter_mut().find(|(other, _)| *other == ask) {
                Some((_, names)) => names.push(name),
                None => asked.push((ask, vec![name])),
            },
        }
    }
    let asked = asked.into_iter();
    rows.extend(asked.map(|(ask, names)| line(names.join("; "), locale.ask(ask).to_owned())));
    lines(rows)
}

fn assumed(locale: Locale, estimate: &Estimate) -> Element {
    let items: Vec<Element> = estimate
        .assumed
        .iter()
        .map(|assumption| el("li").add(locale.assumption(assumption, estimate).0))
        .collect();
    el("ul").add(items)
}

/// The sources of what was kept and of what is paid as of today, each once.
fn places(sheet: &Sheet) -> Vec<u16> {
    let cost = cost(&sheet.whole);
    let mut places = all_sources(&sheet.whole, &cost);
    for place in all_sources(&sheet.estimate, &cost) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

fn sources(locale: Locale, sheet: &Sheet) -> Element {
    let places = places(sheet);
    let items: Vec<Element> = places.iter().map(|place| source(locale, *place)).collect();
    el("ul").add(items)
}

/// Room for an adviser.
fn notes(locale: Locale) -> Element {
    let rule = |word: PlanWord| el("p").class("rule-line").add(locale.say(word));
    el("footer")
        .class("receipt-notes")
        .add(rule(PlanWord::AdviserNotes))
        .add(el("p").class("rule-line").add(" "))
        .add(
            el("div")
                .class("receipt-signs")
                .add(rule(PlanWord::Adviser))
                .add(rule(PlanWord::Day))
                .add(rule(PlanWord::Signature)),
        )
}

/// Where the sheet stands: beside the page, shown in print only.
pub fn put_on_page(place: &HtmlElement) {
    if let Some(body) = browser::document().and_then(|document| document.body()) {
        let _ = body.append_child(place);
    }
}
