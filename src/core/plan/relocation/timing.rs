//! The progress of a plan in the month of the move: by its timeline, which includes completed, overdue and logged
//! parts, or else by the months of its estimate.

use super::{Move, NoMove, Timing};
use crate::answers::Month;
use crate::estimate::{Estimate, StageKind, whole_months};
use crate::plan::timeline::{PlanTimeline, Status, Step, StepKey};

/// Typical months of study, of the first license and of practice.
pub(super) fn stages(estimate: &Estimate) -> (f64, f64, f64) {
    let months = |is: fn(StageKind) -> bool| {
        let stages = estimate.path.stages().filter(|stage| is(stage.kind));
        stages.map(|stage| stage.months.typical).sum()
    };
    (
        months(|kind| matches!(kind, StageKind::Study(_))),
        months(|kind| matches!(kind, StageKind::FirstLicense(_))),
        months(|kind| kind == StageKind::Practice),
    )
}

/// The progress of the plan in the month of the move.
pub(super) fn timing(
    here: &Estimate,
    timeline: Option<&PlanTimeline>,
    going: Move,
) -> Result<Timing, NoMove> {
    match timeline {
        Some(timeline) => on_way(here, timeline, going.month),
        None => by_clock(here, going.month.since(here.start)),
    }
}

/// By the step under way. A step that is not marked as done is not over in the current month, however long overdue.
fn on_way(here: &Estimate, timeline: &PlanTimeline, month: Month) -> Result<Timing, NoMove> {
    let is_over = |step: &&Step| {
        let has_ended = step.to.is_some_and(|to| to.typical <= month);
        has_ended && (step.status == Status::Done || month > timeline.today)
    };
    let under_way = timeline.stages().find(|step| !is_over(step));
    if under_way.is_none() && timeline.end_month().is_some_and(|end| end <= month) {
        return Ok(Timing::Licensed);
    }
    let practice = stages(here).2;
    match under_way.map(|step| (step.key, step)) {
        Some((StepKey::Study(_), _)) => Ok(Timing::Studying),
        Some((StepKey::FirstLicense, _)) => Ok(Timing::Registering),
        Some((StepKey::Practice, step)) => {
            if let (None, Some(stop)) = (step.to, timeline.blocked) {
                return Err(NoMove::NoEndHere(stop));
            }
            // The estimate already includes what was done before it begins.
            let has_done = here
                .path
                .practice
                .is_some_and(|terms| terms.done_hours > 0.0 || terms.done_months > 0.0);
            let begun = step.from.map_or(here.start, |from| from.typical);
            let from = if has_done {
                begun.max(here.start)
            } else {
                begun
            };
            let practised = f64::from(month.since(from)).min(practice);
            let (hours, months) = done_after(here, practised);
            Ok(Timing::Practising { hours, months })
        }
        _ => {
            let (hours, months) = done_after(here, practice);
            Ok(Timing::Examination { hours, months })
        }
    }
}

/// By the months passed since the start.
fn by_clock(here: &Estimate, passed: u32) -> Result<Timing, NoMove> {
    let (study, first, practice) = stages(here);
    let months = f64::from(passed);
    if months < study {
        return Ok(Timing::Studying);
    }
    if months < study + first {
        return Ok(Timing::Registering);
    }
    let total = here.path.total.map_err(NoMove::NoEndHere)?;
    if passed >= whole_months(total.typical) {
        return Ok(Timing::Licensed);
    }
    let practised = (months - study - first).min(practice);
    let (hours, months) = done_after(here, practised);
    Ok(if practised < practice {
        Timing::Practising { hours, months }
    } else {
        Timing::Examination { hours, months }
    })
}

/// Whole hours and months done after a number of months of practice.
fn done_after(here: &Estimate, practised: f64) -> (u32, u32) {
    let Some(terms) = here.path.practice else {
        return (0, 0);
    };
    let weeks = practised * terms.weeks / 12.0;
    let hours = terms.done_hours + weeks * terms.counted_hours;
    (hours as u32, (terms.done_months + practised) as u32)
}

/// The months by which study ends later on the timeline than planned; negative if earlier, 0 if nothing is to be
/// studied.
pub(super) fn study_is_late(here: &Estimate, timeline: Option<&PlanTimeline>) -> i32 {
    if !here.path.is_studying() {
        return 0;
    }
    let planned = here.start.plus(whole_months(stages(here).0));
    let is_study = |key: StepKey| matches!(key, StepKey::Study(_));
    let ends = timeline.and_then(|timeline| {
        let last = timeline.stages().filter(|step| is_study(step.key)).last()?;
        Some(last.to?.typical)
    });
    ends.map_or(0, |ends| ends.0 as i32 - planned.0 as i32)
}
