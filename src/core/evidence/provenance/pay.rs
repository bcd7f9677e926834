//! What stands behind pay.

use super::{Provenance, TableRow, Unit};
use crate::estimate::pay::{self, Line, Step, Subject};
use crate::estimate::pay_milestones::{MilestoneTime, PayMilestone};
use crate::estimate::{Estimate, Pay, Route};
use crate::tables::{CONSUMER_PRICES, Grade, MODEL, PRICE_SOURCES, WAGES_OF, WageBasis};

/// Of the median that a pay begins with.
pub fn of_median(pay: &Pay) -> Provenance {
    let mut median = Provenance::new(Unit::DollarsAYear, Some(pay.base.grade), pay.base.sources);
    median.period = WAGES_OF;
    median.add_rows([median_row(pay)]);
    median
}

/// Of a percentile of the table behind a pay. Between official ones lies what the Bureau did not publish.
pub fn of_percentile(pay: &Pay, percentile: u8) -> Provenance {
    let mut of = of_median(pay);
    if pay.base.basis == WageBasis::Interpolated && matches!(percentile, 25 | 75) {
        of.grade = of.grade.max(Some(Grade::AMinus));
    }
    of
}

fn median_row(pay: &Pay) -> TableRow {
    let soc = pay.occupation.soc();
    match pay.base.basis {
        WageBasis::Official | WageBasis::Interpolated => TableRow {
            period: WAGES_OF,
            ..TableRow::of_two("wages_state_percentiles", [pay.case.state.name(), soc])
        },
        // The Bureau publishes none of the state: the nation's, moved.
        WageBasis::Derived => TableRow {
            period: WAGES_OF,
            ..TableRow::of("wages_us", soc)
        },
    }
}

/// Of a typical pay: the median, and all steps that count.
pub fn of_pay(pay: &Pay) -> Provenance {
    let mut whole = of_median(pay);
    for step in pay.steps.iter().filter(|step| step.counted) {
        whole.add(&of_step(pay, step));
    }
    whole
}

/// Of the ends of a range of pay: what the pay rests on, the steps that only widen the range, and what is assumed of
/// its width.
pub fn of_pay_range(pay: &Pay) -> Provenance {
    let mut range = of_pay(pay);
    for step in pay.steps.iter() {
        range.add(&of_step(pay, step));
    }
    for (row, figure) in [
        ("spread-share", &MODEL.spread_share),
        ("range-floor", &MODEL.range_floor),
    ] {
        let mut width = Provenance::new(Unit::DollarsAYear, Some(figure.grade), figure.sources);
        width.add_rows([TableRow::of("model", row)]);
        range.add(&width);
    }
    range
}

/// Of what a pay buys at the nation's prices.
pub fn of_real_pay(pay: &Pay) -> Provenance {
    let mut real = of_pay(pay);
    real.add_sources(PRICE_SOURCES);
    real.add_rows([TableRow::of("states", pay.case.state.name())]);
    real
}

/// Of a typical pay in the dollars of the newest month that was read.
pub fn of_newest_dollars(pay: &Pay) -> Provenance {
    let mut newest = of_pay(pay);
    newest.add_sources(CONSUMER_PRICES.sources);
    newest.add_rows([TableRow::of("consumer_prices", CONSUMER_PRICES.period)]);
    newest
}

/// Of the pay of before a plan; `None` where there is none. `moments`: those of its estimate.
pub fn of_pay_today(moments: &[PayMilestone]) -> Option<Provenance> {
    let today = moments
        .iter()
        .find(|moment| moment.when == MilestoneTime::Today)?;
    today.pay.as_ref().ok().map(of_pay)
}

/// Of what a plan brings over the pay of before it: both pays.
pub fn of_gain(estimate: &Estimate, moments: &[PayMilestone]) -> Option<Provenance> {
    let mut gain = of_pay(estimate.end_pay.as_ref().ok()?);
    gain.add(&of_pay_today(moments)?);
    Some(gain)
}

/// Of a step of a pay.
pub fn of_step(pay: &Pay, step: &Step) -> Provenance {
    let mut of = Provenance::new(Unit::DollarsAYear, Some(step.grade), step.sources);
    of.add_rows(step_rows(pay, step));
    of.dated_by_sources()
}

/// Of a line between the median and the typical pay; the last of them is the bend toward what the state pays.
pub fn of_line(pay: &Pay, line: &Line) -> Provenance {
    match &line.step {
        Some(step) => of_step(pay, step),
        None => of_median(pay),
    }
}

fn step_rows(pay: &Pay, step: &Step) -> Vec<TableRow> {
    let factor = |id: &'static str, of: &'static str| TableRow::of_two("factors", [id, of]);
    // The key of the long text: `factor.credential-msw.21-1022`.
    let key = step.note.strip_prefix("factor.").unwrap_or(step.note);
    let (id, occupation) = key.split_once('.').unwrap_or((key, ""));
    match step.subject {
        // The settings of social work have an occupation each; other routes take over some of them.
        Subject::Setting(setting) if id.starts_with("setting-") => {
            vec![factor(
                id,
                pay::occupation(Route::SocialWork, setting).soc(),
            )]
        }
        Subject::Setting(_) => vec![factor(id, pay.occupation.soc())],
        Subject::Credential(_) => {
            let of = match occupation {
                "29-1141" => "nursing",
                "21-1022" => "21-1022;21-1023",
                other => other,
            };
            vec![factor(id, of)]
        }
        Subject::Experience => [
            "experience-slope",
            "experience-curve",
            "experience-reference",
        ]
        .map(|id| factor(id, "all"))
        .to_vec(),
        Subject::Certification | Subject::Bilingual => vec![factor(id, "all")],
    }
}
