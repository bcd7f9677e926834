//! From the median to the typical pay, one step a row. The axis does not start at zero, because the steps are small
//! compared to the pay; so the start and the end are drawn as points, never as bars.

use super::{Scale, Tick};
use crate::estimate::Pay;
use crate::estimate::pay::Line;
use crate::tables::MODEL;

/// A step with its start and end positions, in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WaterfallStep {
    pub line: Line,
    pub from: f64,
    pub to: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    pub ticks: Vec<Tick>,
    /// Position of the median.
    pub start: f64,
    /// Position of the typical pay.
    pub end: f64,
    pub steps: Vec<WaterfallStep>,
    /// Lines that are too small to be drawn.
    pub small: Vec<Line>,
}

/// Room on each side, as a fraction of the span of the steps.
const MARGIN: f64 = 0.12;
const MOST_TICKS: u32 = 4;

/// Whether a line gets a row: not if it is less than half of the rounding unit of pay. A step that the evidence level
/// excludes always gets one, because the user chose that level.
pub fn is_visible(line: &Line) -> bool {
    let is_left_out = line.step.is_some_and(|step| !step.counted);
    is_left_out || line.dollars.unsigned_abs() as f64 >= MODEL.rounding.value / 2.0
}

/// The waterfall of a pay.
pub fn waterfall(pay: &Pay) -> Waterfall {
    let lines = pay.lines();
    let mut running = pay.base.p50.round();
    let mut values = vec![running];
    for line in &lines {
        running += line.dollars as f64;
        values.push(running);
    }
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let margin = ((most - least) * MARGIN).max(MODEL.rounding.value);
    let scale = Scale {
        least: least - margin,
        most: most + margin,
    };
    let (mut steps, mut small) = (Vec::new(), Vec::new());
    for (line, ends) in lines.iter().zip(values.windows(2)) {
        if is_visible(line) {
            steps.push(WaterfallStep {
                line: *line,
                from: scale.position(ends[0]),
                to: scale.position(ends[1]),
            });
        } else if line.dollars != 0 {
            small.push(*line);
        }
    }
    Waterfall {
        ticks: scale.ticks(MOST_TICKS),
        start: scale.position(pay.base.p50),
        end: scale.position(running),
        steps,
        small,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, DegreeGoal, EvidenceLevel, Month, Setting, UsState};
    use crate::estimate::estimate;

    fn pay_of(answers: Answers) -> Pay {
        let today = Month::new(2026, 11).expect("a month");
        let made = estimate(&answers, today).expect("a degree and a state");
        made.end_pay.expect("a pay")
    }

    fn texas() -> Answers {
        Answers {
            to: Some(DegreeGoal::Msw),
            state: Some(UsState::TX),
            setting: Some(Setting::MentalHealthCenter),
            ..Answers::default()
        }
    }

    #[test]
    fn rows_and_what_is_too_small_add_up_to_the_typical_pay() {
        let pay = pay_of(texas());
        let waterfall = waterfall(&pay);
        let dollars = |lines: Vec<Line>| lines.iter().map(|line| line.dollars).sum::<i64>();
        let steps = waterfall.steps.iter().map(|step| step.line).collect();
        assert_eq!(
            pay.base.p50.round() as i64 + dollars(steps) + dollars(waterfall.small),
            pay.typical.round() as i64
        );
    }

    #[test]
    fn what_rounds_to_nothing_is_out_of_sight() {
        let waterfall = waterfall(&pay_of(texas()));
        let half = MODEL.rounding.value / 2.0;
        for step in &waterfall.steps {
            assert!(step.line.dollars.unsigned_abs() as f64 >= half);
        }
        for line in &waterfall.small {
            assert!((line.dollars.unsigned_abs() as f64) < half);
        }
    }

    #[test]
    fn each_step_begins_where_the_one_before_ends_and_all_lie_on_the_axis() {
        let waterfall = waterfall(&pay_of(Answers {
            bilingual: true,
            ..texas()
        }));
        assert!(waterfall.steps.len() > 1);
        // Steps too small to draw are in between.
        for pair in waterfall.steps.windows(2) {
            assert!((pair[0].to - pair[1].from).abs() < 1.0);
        }
        for position in waterfall.steps.iter().flat_map(|step| [step.from, step.to]) {
            assert!((0.0..=100.0).contains(&position), "{position}");
        }
    }

    #[test]
    fn what_the_evidence_leaves_out_stays_in_sight() {
        let waterfall = waterfall(&pay_of(Answers {
            evidence: Some(EvidenceLevel::Official),
            ..texas()
        }));
        let left_out = |step: &&WaterfallStep| step.line.step.is_some_and(|step| !step.counted);
        assert!(waterfall.steps.iter().filter(left_out).count() > 0);
    }
}
