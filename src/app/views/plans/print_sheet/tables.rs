//! The tables of the printed sheet.

use leptos::prelude::*;

use crate::answers::Month;
use crate::components::row_header;
use crate::estimate::case_notes;
use crate::estimate::cost::{AskWhom, cost};
use crate::estimate::pay::Line;
use crate::estimate::{BlockedReason, Estimate, MonthRange, NoPay, Pay, whole_months};
use crate::i18n::messages::{DetailsMessage, PlanMessage};
use crate::i18n::{Locale, names};
use crate::money::{MoneyInputs, worth};
use crate::plan::timeline::PlanTimeline;
use crate::state::plans::print::PrintSummary;
use crate::tables::WAGES_OF;

use super::list;

fn line(name: impl Into<String>, value: impl Into<String>) -> AnyView {
    let value = value.into();
    view! { <tr>{row_header(name)} <td>{value}</td></tr> }.into_any()
}

fn lines(rows: Vec<AnyView>) -> AnyView {
    view! { <table><tbody>{rows}</tbody></table> }.into_any()
}

fn range(locale: Locale, pay: &Pay) -> String {
    let [low, high] = [pay.low, pay.high].map(|dollars| locale.pay(dollars));
    let range = locale.format(PlanMessage::RANGE_TO, &[&low, &high]);
    format!("{} ({range})", locale.pay(pay.typical))
}

/// Answers, pay, duration.
pub fn result(locale: Locale, summary: &PrintSummary) -> AnyView {
    let estimate = &summary.estimate;
    let pay = |word: PlanMessage, pay: &Result<Pay, NoPay>| {
        let value = match pay {
            Ok(pay) => range(locale, pay),
            Err(reason) => locale.no_pay(*reason).to_owned(),
        };
        line(locale.text(word), value)
    };
    let mut rows = vec![
        pay(PlanMessage::RowPayStart, &estimate.start_pay),
        pay(PlanMessage::RowPayEnd, &estimate.end_pay),
        line(locale.time_heading(estimate), duration(locale, summary)),
    ];
    if let Some(from_and_end) = from_and_end(summary) {
        let months = from_and_end.map(|month| locale.figures.month(month));
        let months = months.each_ref().map(String::as_str);
        rows.push(line(
            locale.text(PlanMessage::RowEnd),
            locale.format(PlanMessage::START_AND_END, &months),
        ));
    }
    let answers = locale.echo(&estimate.answers);
    view! {
        <div>
            <p>{locale.text(PlanMessage::RowAnswers)} ": " {answers}</p>
            {lines(rows)}
        </div>
    }
    .into_any()
}

/// The duration in the words of the views, or why the plan has no end.
fn duration(locale: Locale, summary: &PrintSummary) -> String {
    let (months, stop) = match &summary.timeline {
        Some(timeline) => (timeline.months(), timeline.blocked),
        None => of_path(&summary.estimate),
    };
    let Some((fast, typical, slow)) = months else {
        let stopped = |stop: BlockedReason| locale.stopped(stop, &summary.whole.answers);
        return stop.map_or_else(|| "–".to_owned(), stopped);
    };
    let [fast, typical, slow] = [fast, typical, slow].map(|months| locale.duration(months));
    let range = locale.format(PlanMessage::RANGE_TO, &[&fast, &slow]);
    format!("{typical} ({range})")
}

/// The months of an estimate (fast, typical, slow), or why it has no end.
fn of_path(estimate: &Estimate) -> (Option<(u32, u32, u32)>, Option<BlockedReason>) {
    let whole = |total: MonthRange| {
        let [fast, typical, slow] = [total.fast, total.typical, total.slow].map(whole_months);
        (fast, typical, slow)
    };
    let total = estimate.path.total;
    (total.ok().map(whole), total.err())
}

/// The months in which the plan begins and ends.
fn from_and_end(summary: &PrintSummary) -> Option<[Month; 2]> {
    match &summary.timeline {
        Some(timeline) => Some([timeline.begin()?, timeline.end_month()?]),
        None => Some([summary.estimate.start, summary.estimate.end_month()?]),
    }
}

/// How the pay is computed.
pub fn why(locale: Locale, estimate: &Estimate) -> AnyView {
    let (pay, years) = match (&estimate.end_pay, &estimate.start_pay) {
        (Ok(pay), _) => (pay, estimate.years.1),
        (Err(_), Ok(pay)) => (pay, estimate.years.0),
        (Err(reason), Err(_)) => {
            let reason = locale.no_pay(*reason);
            return view! { <p>{reason}</p> }.into_any();
        }
    };
    let base = format!("{} ({})", locale.pay(pay.base.p50), pay.base.grade.name());
    let mut rows = vec![line(locale.why_base(pay), base)];
    rows.extend(pay.lines().iter().map(|step: &Line| {
        let dollars = locale.figures.dollars(step.dollars);
        let value = match step.step {
            Some(step) => format!("{dollars} ({})", step.grade.name()),
            None => dollars,
        };
        line(locale.why_line(step, years), value)
    }));
    let notes = case_notes::pay_notes(estimate).into_iter();
    let dollars_of = locale.format(
        DetailsMessage::DOLLARS_OF,
        &[&locale.figures.date(WAGES_OF)],
    );
    view! {
        <div>
            {lines(rows)}
            <small>{dollars_of}</small>
            {list(notes.map(|note| locale.pay_note(note, estimate)))}
        </div>
    }
    .into_any()
}

/// How the duration is computed.
pub fn time(locale: Locale, summary: &PrintSummary) -> AnyView {
    let estimate = &summary.estimate;
    let rows = match &summary.timeline {
        Some(timeline) => steps(locale, timeline, &summary.whole),
        None => stages(locale, estimate),
    };
    let notes = case_notes::path_notes(estimate).into_iter();
    view! {
        <div>
            {lines(rows)}
            <p>{locale.binding_requirement(estimate)}</p>
            {list(notes.map(|note| locale.path_note(note, estimate)))}
        </div>
    }
    .into_any()
}

/// The stages of a timeline, in the words of the view.
fn steps(locale: Locale, timeline: &PlanTimeline, whole: &Estimate) -> Vec<AnyView> {
    timeline
        .stages()
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
fn stages(locale: Locale, estimate: &Estimate) -> Vec<AnyView> {
    estimate
        .path
        .stages()
        .map(|stage| {
            let [fast, slow] =
                [stage.months.fast, stage.months.slow].map(|months| locale.half_months(months));
            let range = locale.format(PlanMessage::RANGE_TO, &[&fast, &slow]);
            let months = locale.months_of_stage(stage.months.typical);
            line(
                locale.text(names::stage(stage.kind)),
                format!("{months} ({range}; {})", stage.grade.name()),
            )
        })
        .collect()
}

/// The costs, and whether the plan is worth them. All prices to ask of the same office share one line.
pub fn costs(locale: Locale, estimate: &Estimate) -> AnyView {
    let mut rows = Vec::new();
    let mut unknown: Vec<(AskWhom, Vec<String>)> = Vec::new();
    for cost in &cost(estimate).lines {
        let name = locale.cost_item(cost.item);
        match cost.dollars {
            Ok(dollars) => rows.push(line(name, locale.dollars_range(dollars))),
            Err(ask) => match unknown.iter_mut().find(|(other, _)| *other == ask) {
                Some((_, names)) => names.push(name),
                None => unknown.push((ask, vec![name])),
            },
        }
    }
    let unknown = unknown.into_iter();
    rows.extend(unknown.map(|(ask, names)| line(names.join("; "), locale.ask(ask))));
    let worth = worth(estimate, &MoneyInputs::default());
    let worth = locale.worth_in_short(&worth, estimate);
    view! { {lines(rows)} {worth.map(|worth| view! { <p>{worth}</p> })} }.into_any()
}
