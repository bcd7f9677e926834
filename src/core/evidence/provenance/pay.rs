//! Provenance of pay.

use super::{Provenance, TableRow, Unit};
use crate::estimate::pay::{self, Line, Step, Subject};
use crate::estimate::pay_milestones::{MilestoneTime, PayMilestone};
use crate::estimate::what_if::Suggestion;
use crate::estimate::{Estimate, Pay, Route};
use crate::tables::{CONSUMER_PRICES, Grade, MODEL, PRICE_SOURCES, WAGES_OF, WageBasis};

/// Provenance of the median that a pay starts from.
pub fn of_median(pay: &Pay) -> Provenance {
    let mut median = Provenance::new(Unit::DollarsAYear, Some(pay.base.grade), pay.base.sources);
    median.period = WAGES_OF;
    median.add_rows([median_row(pay)]);
    median
}

/// Provenance of a percentile of the base wages. Quartiles that the Bureau did not publish are interpolated.
pub fn of_percentile(pay: &Pay, percentile: u8) -> Provenance {
    let mut provenance = of_median(pay);
    if pay.base.basis == WageBasis::Interpolated && matches!(percentile, 25 | 75) {
        provenance.grade = provenance.grade.max(Some(Grade::AMinus));
    }
    provenance
}

fn median_row(pay: &Pay) -> TableRow {
    let soc = pay.occupation.soc();
    match pay.base.basis {
        WageBasis::Official | WageBasis::Interpolated => TableRow {
            period: WAGES_OF,
            ..TableRow::of_two("wages_state_percentiles", [pay.case.state.name(), soc])
        },
        // The Bureau publishes nothing for this state: the national row, adjusted.
        WageBasis::Derived => TableRow {
            period: WAGES_OF,
            ..TableRow::of("wages_us", soc)
        },
    }
}

/// Provenance of a typical pay: the median and all counted steps.
pub fn of_pay(pay: &Pay) -> Provenance {
    let mut whole = of_median(pay);
    for step in pay.steps.iter().filter(|step| step.counted) {
        whole.add(&of_step(pay, step));
    }
    whole
}

/// Provenance of a pay range: that of the pay, plus the steps that only widen the range and the assumptions about
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

/// Provenance of pay at the national price level.
pub fn of_real_pay(pay: &Pay) -> Provenance {
    let mut real = of_pay(pay);
    real.add_sources(PRICE_SOURCES);
    real.add_rows([TableRow::of("states", pay.case.state.name())]);
    real
}

/// Provenance of a typical pay in dollars of the newest month of consumer prices.
pub fn of_newest_dollars(pay: &Pay) -> Provenance {
    let mut newest = of_pay(pay);
    newest.add_sources(CONSUMER_PRICES.sources);
    newest.add_rows([TableRow::of("consumer_prices", CONSUMER_PRICES.period)]);
    newest
}

/// Provenance of the pay before a plan; `None` if there is none. `moments` are the milestones of its estimate.
pub fn of_pay_today(moments: &[PayMilestone]) -> Option<Provenance> {
    let today = moments
        .iter()
        .find(|moment| moment.when == MilestoneTime::Today)?;
    today.pay.as_ref().ok().map(of_pay)
}

/// Provenance of a plan's gain over the pay before it: both pays.
pub fn of_gain(estimate: &Estimate, moments: &[PayMilestone]) -> Option<Provenance> {
    let end = of_pay(estimate.end_pay.as_ref().ok()?);
    Some(end.and(&of_pay_today(moments)?))
}

/// Provenance of the pay difference of a suggested change.
pub fn of_suggestion(suggestion: &Suggestion) -> Provenance {
    let (grade, sources) = (suggestion.grade, suggestion.sources);
    Provenance::new(Unit::DollarsAYear, Some(grade), sources).dated_by_sources()
}

/// Provenance of a pay step.
pub fn of_step(pay: &Pay, step: &Step) -> Provenance {
    let mut provenance = Provenance::new(Unit::DollarsAYear, Some(step.grade), step.sources);
    provenance.add_rows(step_rows(pay, step));
    provenance.dated_by_sources()
}

/// Provenance of a line between the median and the typical pay; the last of them is the shrinkage.
pub fn of_line(pay: &Pay, line: &Line) -> Provenance {
    match &line.step {
        Some(step) => of_step(pay, step),
        None => of_median(pay),
    }
}

fn step_rows(pay: &Pay, step: &Step) -> Vec<TableRow> {
    let factor = |id: &'static str, group: &'static str| TableRow::of_two("factors", [id, group]);
    // The key of the explanatory text: `factor.credential-msw.21-1022`.
    let key = step.note.strip_prefix("factor.").unwrap_or(step.note);
    let (id, occupation) = key.split_once('.').unwrap_or((key, ""));
    match step.subject {
        // Social work settings map to an occupation each; other routes reuse some of these factors.
        Subject::Setting(setting) if id.starts_with("setting-") => {
            vec![factor(
                id,
                pay::occupation(Route::SocialWork, setting).soc(),
            )]
        }
        Subject::Setting(_) => vec![factor(id, pay.occupation.soc())],
        Subject::Credential(_) => {
            let group = match occupation {
                "29-1141" => "nursing",
                "21-1022" => "21-1022;21-1023",
                other => other,
            };
            vec![factor(id, group)]
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
