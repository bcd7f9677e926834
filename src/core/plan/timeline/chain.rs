//! The stages of the estimate one after another, adjusted by the months that the user entered.

use super::{DateRange, DurationBasis, Marks, Position, Status, Step, StepKey};
use crate::answers::Month;
use crate::estimate::license::bachelor_wait;
use crate::estimate::{BlockedReason, End, Estimate, MonthRange, Stage, StageKind};
use crate::tables::PathwayId;

/// A step that the next one follows.
pub(super) struct ChainStep {
    pub step: Step,
    pub kind: Option<StageKind>,
    pub begins: Position,
    /// The months it takes; infinite if it has no end.
    pub months: MonthRange,
}

impl ChainStep {
    /// Whether its end is not estimated but follows from a month that the user entered, for this step or a later one.
    pub fn is_known(&self) -> bool {
        matches!(
            self.step.basis,
            DurationBasis::Own | DurationBasis::LaterStep
        )
    }
}

/// The steps of a plan in order, and why there is no end. In that case the last step has no end.
pub(super) fn chain_steps(
    estimate: &Estimate,
    marks: &Marks,
) -> (Vec<ChainStep>, Option<BlockedReason>) {
    let planned = planned(estimate);
    let mut legs: Vec<ChainStep> = Vec::new();
    // A step was done before the plan starts, so the plan began earlier than answered.
    let first_done = planned.iter().filter_map(|(key, _)| marks.done(*key)).min();
    let start = first_done.map_or(estimate.start, |done| done.min(estimate.start));
    let mut position = Position::at(start);
    let mut stop = None;
    for (index, (key, stage)) in planned.iter().enumerate() {
        let later = planned.iter().skip(index + 1);
        let later_done = later.filter_map(|(key, _)| marks.done(*key)).min();
        let record = StepRecord {
            own: marks.own(*key),
            later_done,
        };
        let done = marks.done(*key).is_some() || later_done.is_some();
        stop = marks.stop(*key, estimate).filter(|_| !done);
        let leg = if stop.is_some() {
            endless_step(estimate, *key, *stage, position)
        } else {
            chain_step(estimate, marks, (*key, *stage), position, &record)
        };
        position = next_start(&leg);
        legs.push(leg);
        if stop.is_some() {
            break;
        }
    }
    mark_current_step(&mut legs, marks.today);
    (legs, stop)
}

/// The stages of the estimate, followed by the clinical license, which comes with the board's decision.
fn planned(estimate: &Estimate) -> Vec<(StepKey, Option<Stage>)> {
    let mut planned: Vec<(StepKey, Option<Stage>)> = estimate
        .path
        .stages()
        .map(|stage| (StepKey::of_stage(stage.kind), Some(*stage)))
        .collect();
    if estimate.path.end == End::Clinical {
        planned.push((StepKey::License, None));
    }
    planned
}

/// What the user entered for a step.
struct StepRecord {
    own: Option<Month>,
    /// The first month in which a later step was done.
    later_done: Option<Month>,
}

fn chain_step(
    estimate: &Estimate,
    marks: &Marks,
    (key, stage): (StepKey, Option<Stage>),
    begins: Position,
    record: &StepRecord,
) -> ChainStep {
    let from = begins.band();
    let estimated = stage.map_or(MonthRange::default(), |stage| stage.months);
    let is_open = record.own.is_none() && record.later_done.is_none();
    // Supervised practice of zero months is complete according to the answers.
    let answered = key == StepKey::Practice && estimated.typical <= 0.0;
    let due = begins.after(estimated).band();
    let months = if is_open && !answered {
        not_over_before(marks.today, begins, estimated)
    } else {
        estimated
    };
    let computed = begins.after(months).band();
    let (to, status, made) = match (record.own, record.later_done) {
        (None, None) if let Some(band) = marks.log(key) => {
            (band, Status::Ahead, DurationBasis::Log)
        }
        (Some(own), later) => {
            let status = later.map_or(marks.status_of(own), |_| Status::Done);
            (DateRange::point(own), status, DurationBasis::Own)
        }
        (None, Some(later)) => {
            let month = later.min(computed.typical).max(from.typical);
            (
                DateRange::point(month),
                Status::Done,
                DurationBasis::LaterStep,
            )
        }
        (None, None) if answered => (computed, Status::Done, DurationBasis::Answers),
        (None, None) => (computed, Status::Ahead, duration_basis(estimate, stage)),
    };
    let known = matches!(made, DurationBasis::Own | DurationBasis::LaterStep);
    let begun = if known {
        DateRange::point(from.typical.min(to.typical))
    } else {
        from
    };
    let (grade, sources) = match stage {
        _ if known => (None, &[][..]),
        Some(stage) => (Some(stage.grade), stage.sources),
        None => (None, estimate.rule().sources),
    };
    ChainStep {
        step: Step {
            key,
            from: Some(begun),
            to: Some(to),
            status,
            basis: made,
            due: Some(due.typical).filter(|due| is_open && !answered && *due < marks.today),
            out_of_order: to.typical < from.typical,
            grade,
            sources,
        },
        kind: stage.map(|stage| stage.kind),
        begins,
        months: if known || made == DurationBasis::Log {
            since(from, to)
        } else {
            months
        },
    }
}

/// The months of an unfinished step: at no speed is it over before today, however long ago it was due to begin. The
/// steps after it move with it.
fn not_over_before(today: Month, begins: Position, months: MonthRange) -> MonthRange {
    let passed = f64::from(today.since(begins.known));
    let least = |begun: f64, months: f64| months.max(passed - begun);
    MonthRange {
        fast: least(begins.passed.fast, months.fast),
        typical: least(begins.passed.typical, months.typical),
        slow: least(begins.passed.slow, months.slow),
    }
}

/// The months between two ranges, never negative.
fn since(from: DateRange, to: DateRange) -> MonthRange {
    let months = |from: Month, to: Month| f64::from(to.0.saturating_sub(from.0));
    MonthRange {
        fast: months(from.fast, to.fast),
        typical: months(from.typical, to.typical),
        slow: months(from.slow, to.slow),
    }
}

/// Practice that has no end under the state's rule.
fn endless_step(
    estimate: &Estimate,
    key: StepKey,
    stage: Option<Stage>,
    begins: Position,
) -> ChainStep {
    ChainStep {
        step: Step {
            key,
            from: Some(begins.band()),
            to: None,
            status: Status::Ahead,
            basis: duration_basis(estimate, stage),
            due: None,
            out_of_order: false,
            grade: stage.map(|stage| stage.grade),
            sources: estimate.rule().sources,
        },
        kind: stage.map(|stage| stage.kind),
        begins,
        months: MonthRange {
            fast: f64::INFINITY,
            typical: f64::INFINITY,
            slow: f64::INFINITY,
        },
    }
}

fn duration_basis(estimate: &Estimate, stage: Option<Stage>) -> DurationBasis {
    match stage.map(|stage| stage.kind) {
        Some(StageKind::Study(id) | StageKind::FirstLicense(id)) => DurationBasis::Pathway(id),
        Some(StageKind::Practice) => {
            DurationBasis::Rule(estimate.path.practice.and_then(|practice| practice.limit))
        }
        Some(StageKind::ClinicalExam) => DurationBasis::Pathway(PathwayId::WaitClinical),
        Some(StageKind::BachelorLicense) => DurationBasis::Pathway(bachelor_wait(estimate.rule())),
        Some(StageKind::NursingExam) => DurationBasis::Pathway(PathwayId::WaitNclex),
        None => DurationBasis::StepBefore,
    }
}

/// The start of the next step. A month that the user entered never moves the start back before the step it follows.
fn next_start(leg: &ChainStep) -> Position {
    match leg.step.to {
        Some(to) if leg.is_known() => {
            Position::at(to.typical.max(leg.begins.month(super::TYPICAL, 0.0)))
        }
        _ => leg.begins.after(leg.months),
    }
}

/// Marks the first unfinished step as under way once its month has come.
fn mark_current_step(legs: &mut [ChainStep], today: Month) {
    let mut first = true;
    for leg in legs {
        let step = &mut leg.step;
        if step.status == Status::Done {
            continue;
        }
        let begun = step.from.is_some_and(|from| from.typical <= today);
        step.status = if first && begun {
            Status::Now
        } else {
            Status::Ahead
        };
        first = false;
    }
}
