//! Study in one state, license in another: a second state and the month of the move. Compares what both rules
//! require, and lists what may not count, what to have signed before leaving, and the months it takes.
//!
//! No known rule says how many hours from another state count, so there are two cases: in the hopeful one all of them
//! do, in the cautious one none. Once the license is held, the new state's board decides by endorsement, and no
//! months are computed.
//!
//! ```
//! use casepath_data::answers::{Answers, Education, Month, DegreeGoal, UsState};
//! use casepath_core::plan::relocation::{Move, Timing, relocate};
//!
//! let today = Month::new(2026, 11).expect("a month");
//! let said = Answers {
//!     from: Some(Education::Bachelors), to: Some(DegreeGoal::Msw), state: Some(UsState::OH), ..Answers::default()
//! };
//! let to_texas = Move { to: UsState::TX, month: today.plus(24) };
//! let moved = relocate(&said, today, to_texas, &[], None, None).expect("a move");
//! // After 24 months of study no hours are done yet, so none can be lost.
//! assert_eq!(moved.timing, Timing::Registering);
//! ```

mod papers;
mod timing;

use crate::answers::{Answers, Hundredths, Month, Setting, UsState};
use crate::estimate::study;
use crate::estimate::{
    BlockedReason, End, Estimate, EstimateOptions, Incomplete, Program, estimate_under,
    whole_months,
};
use crate::plan::board_answers::{BoardAnswer, RuleField, RuleFieldValue, Value, estimate_with};
use crate::plan::timeline::PlanTimeline;
use crate::tables::{FirstExam, LicenseRule, PATHWAYS, PathwayId};

use timing::{stages, study_is_late, timing};

/// The new state and the month of the move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    pub to: UsState,
    pub month: Month,
}

/// Why a move cannot be assessed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoMove {
    Incomplete(Incomplete),
    SameState,
    BeforeToday,
    /// The plan begins after the move: it should be planned in the other state.
    BeforeStart,
    /// The plan does not lead to a clinical license.
    NotClinical,
    /// Practice would have begun by then, but it has no end in the first state.
    NoEndHere(BlockedReason),
}

/// The progress of the plan in the month of the move, at the typical speed. If the plan has a timeline, completed,
/// overdue and logged parts count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    Studying,
    /// Between study and practice.
    Registering,
    /// In supervised practice: the whole hours and months done by then, including those from before the plan.
    Practising {
        hours: u32,
        months: u32,
    },
    /// Practice is complete, the license not yet issued.
    Examination {
        hours: u32,
        months: u32,
    },
    Licensed,
}

/// Which of two states requires more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StricterState {
    Here,
    There,
    Neither,
    /// Not known for one of them.
    Unknown,
}

/// A field of both rules. The texts that were read are in the rules of [`Relocation::here`] and
/// [`Relocation::there`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Requirement {
    pub term: RuleField,
    pub here: Option<RuleFieldValue>,
    pub there: Option<RuleFieldValue>,
    pub stricter: StricterState,
}

/// What may not count in the new state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// The courses of the degree.
    Courses,
    /// Hours before registration with the new board.
    BeforeRegistration,
    /// The first license must be obtained again.
    FirstLicenseAgain,
    /// Hours done before the move.
    HoursElsewhere,
    /// Hours under a supervisor who is not licensed there.
    SupervisorElsewhere,
    /// The new state counts fewer hours per week or year.
    OverTheCap,
    /// The new state requires hours with clients, the first state has no known requirement: the log must record them.
    ClientHoursNotLogged,
    /// The new state counts only this many months back.
    TimeLimit { months: u16 },
    /// Practice in this setting.
    Setting(Setting),
    /// The new state requires more than the first license was issued for.
    AsksMore,
}

/// Documents to obtain before leaving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// Signed by the supervisor.
    SupervisionVerification,
    /// Signed by the supervisor, week by week.
    HoursLog,
    /// From the Association of Social Work Boards, board to board.
    ExamScores,
    /// From the first state's board.
    LicenseVerification,
    Syllabi,
    Transcript,
}

/// Questions for the board of the new state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveQuestion {
    DegreeAccepted,
    RegisterBeforeMoving,
    HoursCount,
    WhichRule,
    SupervisorCount,
    FirstLicenseAgain,
    ExamCarries,
    Endorsement,
    EndorsementYears,
    EndorsementHours,
    InterimPermit,
    CompactInForce,
}

/// What is known of the Social Work Licensure Compact: whether the state has joined it by law. Joining alone does not
/// yet make a license valid in other states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompactStatus {
    pub state: UsState,
    /// `None` if unknown.
    pub joined: Option<bool>,
    pub since: Option<u16>,
    /// Whether licenses that are valid in other states are issued under it.
    pub issues: Option<bool>,
    /// The ISO date of this information, or empty.
    pub issues_seen: &'static str,
    /// The ISO date of the source, or empty.
    pub seen: &'static str,
}

/// The whole months from the start of the plan to the license of the new state, or why there is no end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RelocationTime {
    /// If everything done so far counts.
    pub hopeful: Result<u32, BlockedReason>,
    /// If nothing of it counts.
    pub cautious: Result<u32, BlockedReason>,
}

impl RelocationTime {
    /// The months more than another path takes: hopeful, cautious; `None` if either has no end.
    pub fn more_than(&self, months: Option<i32>) -> [Option<i32>; 2] {
        [self.hopeful, self.cautious].map(|arrives| Some(arrives.ok()? as i32 - months?))
    }
}

/// A move and all its effects.
#[derive(Clone, Debug, PartialEq)]
pub struct Relocation {
    pub going: Move,
    /// The month that remaining time is counted from; the plan may have started years ago.
    pub today: Month,
    /// The plan without the move.
    pub here: Estimate,
    /// The plan in the new state from its start; its pay is that of the new state.
    pub there: Estimate,
    pub timing: Timing,
    pub requirements: Vec<Requirement>,
    pub cautions: Vec<Caution>,
    pub forms: Vec<Document>,
    pub questions: Vec<MoveQuestion>,
    /// `None` once licensed: the board decides.
    pub arrival: Option<RelocationTime>,
    /// The whole months from the start of the plan to its end without the move; `None` if it has no end.
    pub staying: Option<i32>,
    /// The same if the new state had been planned from the start.
    pub planned: Option<i32>,
    /// For the first state and for the new one.
    pub compact: [CompactStatus; 2],
}

impl Relocation {
    /// Months more than staying: hopeful, cautious.
    pub fn added_to_staying(&self) -> [Option<i32>; 2] {
        self.added_to(self.staying)
    }

    /// Months more than planning for the new state from the start: hopeful, cautious.
    pub fn added_to_planned(&self) -> [Option<i32>; 2] {
        self.added_to(self.planned)
    }

    fn added_to(&self, months: Option<i32>) -> [Option<i32>; 2] {
        self.arrival
            .map_or([None; 2], |arrival| arrival.more_than(months))
    }
}

/// Computes a move as of the month `today`, under the rules with board answers applied, with the school's program
/// attended here, and with the timeline of the plan if it is a saved one.
///
/// # Errors
/// See [`NoMove`].
pub fn relocate(
    answers: &Answers,
    today: Month,
    going: Move,
    board_answers: &[BoardAnswer],
    program: Option<Program>,
    timeline: Option<&PlanTimeline>,
) -> Result<Relocation, NoMove> {
    let here = estimate_with(answers, today, board_answers, program).map_err(NoMove::Incomplete)?;
    if going.to == here.state {
        return Err(NoMove::SameState);
    }
    if here.path.end != End::Clinical {
        return Err(NoMove::NotClinical);
    }
    if going.month < today {
        return Err(NoMove::BeforeToday);
    }
    if going.month < here.start {
        return Err(NoMove::BeforeStart);
    }
    let elsewhere = Answers {
        state: Some(going.to),
        ..*answers
    };
    let there =
        estimate_with(&elsewhere, today, board_answers, program).map_err(NoMove::Incomplete)?;
    let passed = going.month.0 - here.start.0;
    let timing = timing(&here, timeline, going)?;
    let late = study_is_late(&here, timeline);
    let of_path = |side: &Estimate| {
        let total = side.path.total.ok()?;
        Some(whole_months(total.typical) as i32)
    };
    let staying = match timeline {
        Some(timeline) => timeline
            .end_month()
            .map(|end| end.0 as i32 - here.start.0 as i32),
        None => of_path(&here),
    };
    Ok(Relocation {
        going,
        today,
        here,
        there,
        timing,
        requirements: requirements(here.rule(), there.rule()),
        cautions: papers::cautions(&here, &there, timing),
        forms: papers::forms(here.rule(), timing),
        questions: papers::questions(here.rule(), there.rule(), timing),
        arrival: arrival(&here, &there, timing, (passed, late)),
        staying,
        // In the new state too, the degree would be earned as late as here.
        planned: of_path(&there).map(|months| months + late),
        compact: [&here, &there].map(compact),
    })
}

/// The time of arrival, given the months that have passed and the months by which study is late.
fn arrival(
    here: &Estimate,
    there: &Estimate,
    timing: Timing,
    (passed, late): (u32, i32),
) -> Option<RelocationTime> {
    let passed = f64::from(passed);
    let (hours, months) = match timing {
        Timing::Licensed => return None,
        // The degree is the same; everything after it happens in the new state.
        Timing::Studying => {
            let total = there.path.total;
            let total = total.map(|total| whole_months(total.typical).saturating_add_signed(late));
            return Some(RelocationTime {
                hopeful: total,
                cautious: total,
            });
        }
        Timing::Registering => (0, 0),
        Timing::Practising { hours, months } | Timing::Examination { hours, months } => {
            (hours, months)
        }
    };
    let begun_anew = after_study(there, 0, 0)?;
    let first = stages(&begun_anew).1;
    // Exam scores transfer, but before practice the exam has not been taken yet.
    let scored = here.rule().first_exam == FirstExam::Yes && timing != Timing::Registering;
    let carried = if scored {
        first.min(PATHWAYS[PathwayId::WaitRegister as usize].typical)
    } else {
        first
    };
    let whole = |estimate: &Estimate, first: f64| {
        let total = estimate.path.total?;
        let rest = total.typical - stages(estimate).1;
        Ok(whole_months(passed + first + rest))
    };
    let cautious = whole(&begun_anew, first);
    let counted = after_study(there, hours, months)?;
    // If no practice is left, no registration is needed.
    let again = if stages(&counted).2 > 0.0 {
        carried
    } else {
        0.0
    };
    let hopeful = match (whole(&counted, again), cautious) {
        (Ok(counted), Ok(anew)) => Ok(counted.min(anew)),
        (Ok(counted), Err(_)) => Ok(counted),
        // Counted time may exceed the new state's maximum; then starting over is better.
        (Err(_), anew) => anew,
    };
    Some(RelocationTime { hopeful, cautious })
}

/// The estimate in the new state for someone with the degree, these hours and these months.
fn after_study(there: &Estimate, hours: u32, months: u32) -> Option<Estimate> {
    let done = |whole: u32| {
        Some(Hundredths(whole.saturating_mul(100))).filter(|_| hours > 0 || months > 0)
    };
    let answers = Answers {
        from: Some(study::education_in_practice(&there.answers)),
        done: done(hours),
        done_months: done(months),
        ..there.answers
    };
    estimate_under(
        &answers,
        there.start,
        EstimateOptions::of_rule(there.rule()),
    )
    .ok()
}

/// The fields that are compared: the first four always, the others if a state has them.
const COMPARED: [RuleField; 10] = [
    RuleField::SupervisedHours,
    RuleField::LeastMonths,
    RuleField::DirectHours,
    RuleField::SupervisionHours,
    RuleField::MostMonths,
    RuleField::LeastHoursWeek,
    RuleField::MostHoursWeek,
    RuleField::MostHoursYear,
    RuleField::FirstExam,
    RuleField::Fee,
];

fn requirements(here: &LicenseRule, there: &LicenseRule) -> Vec<Requirement> {
    COMPARED
        .into_iter()
        .enumerate()
        .map(|(index, term)| (index, term, term.seen(here), term.seen(there)))
        .filter(|(index, _, here, there)| *index < 4 || here.is_some() || there.is_some())
        .map(|(_, term, here, there)| Requirement {
            term,
            here,
            there,
            stricter: stricter(term, here, there),
        })
        .collect()
}

fn stricter(
    term: RuleField,
    here: Option<RuleFieldValue>,
    there: Option<RuleFieldValue>,
) -> StricterState {
    let (Some(here), Some(there)) = (here, there) else {
        return StricterState::Unknown;
    };
    // Maximums: the lower one is stricter.
    let cap = matches!(
        term,
        RuleField::MostMonths | RuleField::MostHoursWeek | RuleField::MostHoursYear
    );
    let strictness = |value: Value| match value {
        Value::Amount(amount) if cap => i32::from(u16::MAX) - i32::from(amount),
        Value::Amount(amount) => i32::from(amount),
        Value::Yes => 1,
        Value::NotAsked | Value::No | Value::Noted => 0,
    };
    match strictness(here.value).cmp(&strictness(there.value)) {
        std::cmp::Ordering::Greater => StricterState::Here,
        std::cmp::Ordering::Less => StricterState::There,
        std::cmp::Ordering::Equal => StricterState::Neither,
    }
}

fn compact(side: &Estimate) -> CompactStatus {
    CompactStatus {
        state: side.state,
        joined: side.rule().compact,
        since: side
            .rule()
            .compact_since
            .filter(|_| side.rule().compact == Some(true)),
        issues: side.rule().compact_issues,
        issues_seen: side.rule().compact_seen,
        seen: side.rule().seen,
    }
}

#[cfg(test)]
mod tests;
