//! The chosen plan as a timeline: its steps with their months, and their checklist.
//!
//! The stages of the estimate follow one another from the month in which the plan starts, at three speeds. A step
//! that the user marks as done ends in the entered month, and all later steps are computed from there; an unfinished
//! step ends in the current month at the earliest.
//!
//! | module | what it is for |
//! |---|---|
//! | `certified` | certifications and renewals |
//! | `chain` | the stages one after another |
//! | `checklist` | the items of the steps |
//! | `key` | the stable ids of the steps |
//! | `openings` | certifications that become available |
//!
//! ```
//! use casepath_data::answers::{Answers, Month, DegreeGoal, UsState};
//! use casepath_core::estimate::estimate;
//! use casepath_core::plan::timeline::{Status, StepKey, timeline};
//!
//! let today = Month::new(2026, 11).expect("a month");
//! let said = Answers { to: Some(DegreeGoal::Msw), state: Some(UsState::OH), ..Answers::default() };
//! let estimate = estimate(&said, today).expect("a degree and a state");
//! let timeline = timeline(&estimate, &[], today);
//! assert_eq!(timeline.end_month(), estimate.end_month());
//! assert_eq!(timeline.step(StepKey::Practice).map(|step| step.status), Some(Status::Ahead));
//! ```

mod certified;
mod chain;
mod checklist;
mod key;
mod openings;

pub use checklist::{Item, ItemError, MOST_LETTERS, NextStep, items, next, own_item};
pub use key::StepKey;
pub use openings::{Opening, next_openings, openings};

use crate::answers::{CertSet, Month};
use crate::estimate::{BindingRequirement, BlockedReason, Estimate, MonthRange, whole_months};
use crate::plan::log::ranges;
use crate::tables::{Grade, PathwayId, Sources};

/// An estimated month: fast <= typical <= slow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateRange {
    pub fast: Month,
    pub typical: Month,
    pub slow: Month,
}

impl DateRange {
    /// A known month.
    pub const fn point(month: Month) -> Self {
        Self {
            fast: month,
            typical: month,
            slow: month,
        }
    }

    pub fn is_point(&self) -> bool {
        self.fast == self.slow
    }

    /// The same range, but with no month before this one.
    fn not_before(self, month: Month) -> Self {
        Self {
            fast: self.fast.max(month),
            typical: self.typical.max(month),
            slow: self.slow.max(month),
        }
    }

    const fn plus(self, months: u32) -> Self {
        Self {
            fast: self.fast.plus(months),
            typical: self.typical.plus(months),
            slow: self.slow.plus(months),
        }
    }
}

/// The progress of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Done,
    /// Under way, or available.
    Now,
    Ahead,
}

/// What a certification waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificationPrerequisite {
    /// It was available when the plan began.
    Already,
    /// A degree or license on the timeline.
    Credential,
    /// Months of experience.
    Experience(u16),
    /// The end of the plan, because the required months are unknown.
    PlanEnd,
}

/// The figure that the months of a step are based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DurationBasis {
    /// A row of `pathways.csv`.
    Pathway(PathwayId),
    /// The requirement of the state's rule that determines the months.
    Rule(Option<BindingRequirement>),
    /// The hours and months that the user answered leave nothing to do.
    Answers,
    /// The month that the user entered.
    Own,
    /// The hours log: what is left, at the pace of its last weeks or at the answered hours a week.
    Log,
    /// A later step was marked as done, so this one is done too.
    LaterStep,
    /// It comes with the end of the previous step.
    StepBefore,
    Certification(CertificationPrerequisite),
    /// Years between renewals; `None` if unknown.
    Renewal(Option<u8>),
}

/// A step of the timeline, with its months and what they are based on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    pub key: StepKey,
    /// `None` if no month is known: ask the board or the issuer.
    pub from: Option<DateRange>,
    /// The month in which it ends; `None` if it has no end, or if none is known.
    pub to: Option<DateRange>,
    pub status: Status,
    pub basis: DurationBasis,
    /// The month in which it was due to end, if that has passed and it is not marked as done.
    pub due: Option<Month>,
    /// The user's month lies before the end of the previous step.
    pub out_of_order: bool,
    /// `None` for what the user entered, and for what follows from it.
    pub grade: Option<Grade>,
    pub sources: Sources,
}

/// The steps of a plan, with their months and its end.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanTimeline {
    /// In the order in which they begin; those without a month are last.
    pub steps: Vec<Step>,
    /// Why the timeline has no end; its last stage is then the one without an end.
    pub blocked: Option<BlockedReason>,
    /// The month in which the plan is complete.
    pub end: Option<DateRange>,
    /// Chosen certifications that never become available on this timeline.
    pub not_open: CertSet,
    pub today: Month,
}

impl PlanTimeline {
    pub fn step(&self, key: StepKey) -> Option<&Step> {
        self.steps.iter().find(|step| step.key == key)
    }

    /// The month in which the plan is complete, at the typical speed.
    pub fn end_month(&self) -> Option<Month> {
        self.end.map(|end| end.typical)
    }

    /// The steps that are stages.
    pub fn stages(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.key.is_stage())
    }

    /// The month in which the first stage begins: the start of the plan, or an earlier month in which a step was
    /// done. If nothing is left to do, the timeline begins where it ends.
    pub fn begin(&self) -> Option<Month> {
        let first = self.stages().next().and_then(|step| step.from);
        first.or(self.end).map(|month| month.typical)
    }

    /// The months from its start to its end: fast, typical, slow; `None` if it has no end.
    pub fn months(&self) -> Option<(u32, u32, u32)> {
        let (from, end) = (self.begin()?, self.end?);
        let months = |end: Month| end.since(from);
        Some((months(end.fast), months(end.typical), months(end.slow)))
    }

    /// The stages with their start and end months at the typical speed, none beyond the end of the plan. Steps that
    /// take no month are left out, because a calendar cannot show them.
    pub fn spans(&self) -> impl Iterator<Item = (StepKey, Month, Month)> {
        let end = self.end_month();
        self.steps.iter().filter_map(move |step| {
            let (from, to) = (step.from?.typical, step.to?.typical);
            let to = end.map_or(to, |end| to.min(end));
            (step.key.is_stage() && from < to).then_some((step.key, from, to))
        })
    }

    /// The first degree or registration that is not done yet: supervised hours count only after it.
    pub fn before_practice(&self) -> Option<&Step> {
        self.steps.iter().find(|step| {
            matches!(step.key, StepKey::Study(_) | StepKey::FirstLicense)
                && step.status != Status::Done
        })
    }
}

/// The timeline of a plan. `done` holds the steps that the user marked, with their months; if a step is marked twice,
/// the last mark counts. A month after `today` is an expected month, not a completed one.
pub fn timeline(estimate: &Estimate, done: &[(StepKey, Month)], today: Month) -> PlanTimeline {
    timeline_with_log(estimate, done, None, today)
}

/// Like [`timeline`], with the end of supervised practice according to the hours log, or why it has none.
pub fn timeline_with_log(
    estimate: &Estimate,
    done: &[(StepKey, Month)],
    practice: Option<Result<DateRange, BlockedReason>>,
    today: Month,
) -> PlanTimeline {
    let marks = Marks {
        marks: done,
        practice,
        today,
    };
    let (legs, stop) = chain::chain_steps(estimate, &marks);
    let end = match (stop, legs.last()) {
        (Some(_), _) => None,
        (None, Some(last)) => last.step.to,
        (None, None) => Some(DateRange::point(estimate.start)),
    };
    let mut timeline = PlanTimeline {
        steps: legs.iter().map(|leg| leg.step).collect(),
        blocked: stop,
        end,
        not_open: CertSet::default(),
        today,
    };
    certified::add(&mut timeline, estimate, &legs, &marks);
    timeline
}

/// Why a step cannot have been completed in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthError {
    /// Before the first year of [`ranges::YEARS`], the earliest year of a log.
    TooEarly,
    /// It is in the future.
    NotYet,
}

/// Validates the month in which a step was completed. It may lie before the start of the plan: the timeline then
/// began earlier than answered.
///
/// # Errors
/// If the month is too long ago, or in the future.
pub fn completed_in(month: Month, today: Month) -> Result<Month, MonthError> {
    let first = u32::try_from(*ranges::YEARS.start()).unwrap_or_default();
    if month.year() < first {
        Err(MonthError::TooEarly)
    } else if month > today {
        Err(MonthError::NotYet)
    } else {
        Ok(month)
    }
}

/// The user's marks, as of today.
struct Marks<'m> {
    marks: &'m [(StepKey, Month)],
    /// When practice will be complete according to the hours log, or why it never will.
    practice: Option<Result<DateRange, BlockedReason>>,
    today: Month,
}

impl Marks<'_> {
    /// The month that the user entered for a step.
    fn own(&self, key: StepKey) -> Option<Month> {
        let mark = self.marks.iter().rev().find(|(marked, _)| *marked == key);
        mark.map(|(_, month)| *month)
    }

    /// The end of a step according to the hours log.
    fn log(&self, key: StepKey) -> Option<DateRange> {
        self.practice?.ok().filter(|_| key == StepKey::Practice)
    }

    /// Why a step never ends: according to the hours log if there is one, because the logged hours differ from those
    /// that were answered; otherwise according to the answers.
    fn stop(&self, key: StepKey, estimate: &Estimate) -> Option<BlockedReason> {
        let answered = || estimate.path.total.err();
        let stop = self.practice.map_or_else(answered, Result::err);
        stop.filter(|_| key == StepKey::Practice)
    }

    /// The month in which a step was done.
    fn done(&self, key: StepKey) -> Option<Month> {
        self.own(key).filter(|month| *month <= self.today)
    }

    fn status_of(&self, own: Month) -> Status {
        if own <= self.today {
            Status::Done
        } else {
            Status::Ahead
        }
    }
}

/// A point on the timeline: a known month, and the months passed since. They are summed first and rounded once, as
/// for the end of the plan.
#[derive(Clone, Copy)]
struct Position {
    known: Month,
    passed: MonthRange,
}

impl Position {
    fn at(month: Month) -> Self {
        Self {
            known: month,
            passed: MonthRange::default(),
        }
    }

    fn after(self, months: MonthRange) -> Self {
        Self {
            known: self.known,
            passed: self.passed.plus(months),
        }
    }

    fn month(&self, speed: Speed, further: f64) -> Month {
        self.known.plus(whole_months(speed(&self.passed) + further))
    }

    fn band(&self) -> DateRange {
        DateRange {
            fast: self.month(FAST, 0.0),
            typical: self.month(TYPICAL, 0.0),
            slow: self.month(SLOW, 0.0),
        }
    }
}

/// Selects one of the three speeds.
type Speed = fn(&MonthRange) -> f64;
const FAST: Speed = |speeds| speeds.fast;
const TYPICAL: Speed = |speeds| speeds.typical;
const SLOW: Speed = |speeds| speeds.slow;
