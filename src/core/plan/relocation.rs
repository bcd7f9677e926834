//! Study here, license there: a second state and the month of the move. What both rules ask, side by side;
//! what may not count; what to have signed before leaving; the months it takes.
//!
//! No rule that was read says how many hours of another state count, so there is no one figure: in the
//! hopeful case all of them do, in the cautious one none. Once the license is held, the new state's board
//! decides on it by endorsement, and no months are told at all.
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

/// Where to, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    pub to: UsState,
    pub month: Month,
}

/// Why nothing can be said of a move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoMove {
    Incomplete(Incomplete),
    SameState,
    BeforeToday,
    /// The plan begins after the move: it is a plan in the other state.
    BeforeStart,
    /// The plan does not lead to a clinical license.
    NotClinical,
    /// By then practice would have begun, and in the first state it has no end.
    NoEndHere(BlockedReason),
}

/// How far the plan is in the month of the move, at its typical speed; what is done, overdue or logged counts where
/// the plan has a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    Studying,
    /// Between study and practice.
    Registering,
    /// In supervised practice: whole hours and months done by then, those done before the plan too.
    Practising {
        hours: u32,
        months: u32,
    },
    /// Practice is complete, the license not yet there.
    Examination {
        hours: u32,
        months: u32,
    },
    Licensed,
}

/// Which of two states asks for more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StricterState {
    Here,
    There,
    Neither,
    /// Not seen in one of them.
    Unknown,
}

/// A term of both rules. What was read stands in the rules of [`Relocation::here`] and
/// [`Relocation::there`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Requirement {
    pub term: RuleField,
    pub here: Option<RuleFieldValue>,
    pub there: Option<RuleFieldValue>,
    pub stricter: StricterState,
}

/// What may not count there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// The courses of the degree.
    Courses,
    /// Hours before registering with the new board.
    BeforeRegistration,
    /// The first license has to be gained again.
    FirstLicenseAgain,
    /// Hours done before the move.
    HoursElsewhere,
    /// Hours under a supervisor who is not licensed there.
    SupervisorElsewhere,
    /// The new state counts fewer hours of a week or a year.
    OverTheCap,
    /// The new state asks for hours with clients, the first was not seen to: the log has to tell them.
    ClientHoursNotLogged,
    /// The new state counts no more than so many months back.
    TimeLimit { months: u16 },
    /// Practice in this setting.
    Setting(Setting),
    /// The new state asks more than what the first license was gained with.
    AsksMore,
}

/// What to have in hand before leaving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
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

/// What to ask the board of the new state.
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

/// What was read of the Social Work Licensure Compact: whether the state's law has joined it. That is not
/// yet a license that holds in other states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompactStatus {
    pub state: UsState,
    /// `None` is not seen.
    pub joined: Option<bool>,
    pub since: Option<u16>,
    /// Whether licenses that hold in other states are issued under it.
    pub issues: Option<bool>,
    /// When that was read: an ISO date, or empty.
    pub issues_seen: &'static str,
    /// ISO date of the text that was read, or empty.
    pub seen: &'static str,
}

/// The whole months from the start of the plan to the license of the new state, or why there is no end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RelocationTime {
    /// All that was done counts.
    pub hopeful: Result<u32, BlockedReason>,
    /// None of it counts.
    pub cautious: Result<u32, BlockedReason>,
}

impl RelocationTime {
    /// Months more than another way takes: hopeful, cautious; `None` where either has no end.
    pub fn more_than(&self, months: Option<i32>) -> [Option<i32>; 2] {
        [self.hopeful, self.cautious].map(|arrives| Some(arrives.ok()? as i32 - months?))
    }
}

/// A move, and all that it brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Relocation {
    pub going: Move,
    /// The month from which the time is told: the start of the plan may lie years back.
    pub today: Month,
    /// The plan without the move.
    pub here: Estimate,
    /// The plan in the new state from its start; its pay is that of the new state.
    pub there: Estimate,
    pub timing: Timing,
    pub requirements: Vec<Requirement>,
    pub cautions: Vec<Caution>,
    pub forms: Vec<Form>,
    pub questions: Vec<MoveQuestion>,
    /// `None` once licensed: ask the board.
    pub arrival: Option<RelocationTime>,
    /// The whole months from the start of the plan to its end without the move; `None` where it has no end.
    pub staying: Option<i32>,
    /// The same in the new state, had it been planned for from the start.
    pub planned: Option<i32>,
    /// Of the first state and of the new one.
    pub compact: [CompactStatus; 2],
}

impl Relocation {
    /// Months added against staying: hopeful, cautious.
    pub fn added_to_staying(&self) -> [Option<i32>; 2] {
        self.added_to(self.staying)
    }

    /// Months added against planning for the new state from the start: hopeful, cautious.
    pub fn added_to_planned(&self) -> [Option<i32>; 2] {
        self.added_to(self.planned)
    }

    fn added_to(&self, months: Option<i32>) -> [Option<i32>; 2] {
        self.arrival
            .map_or([None; 2], |arrival| arrival.more_than(months))
    }
}

/// What a move to another state brings, as of the month `today`, under the rules as boards corrected them, with the
/// school's program that is attended here, and with the way of the plan where it is one that is kept.
///
/// # Errors
/// Why nothing can be said of it.
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
        // There as here, the degree would have been earned when it is.
        planned: of_path(&there).map(|months| months + late),
        compact: [&here, &there].map(compact),
    })
}

/// When the license of the new state would be there: so many months have passed, and study is late by so many.
fn arrival(
    here: &Estimate,
    there: &Estimate,
    timing: Timing,
    (passed, late): (u32, i32),
) -> Option<RelocationTime> {
    let passed = f64::from(passed);
    let (hours, months) = match timing {
        Timing::Licensed => return None,
        // The degree is the same: all the rest happens there.
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
    // The score of an examination goes along; before practice it is not taken yet.
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
    // Where nothing is left to practise, nothing is left to register for.
    let again = if stages(&counted).2 > 0.0 {
        carried
    } else {
        0.0
    };
    let hopeful = match (whole(&counted, again), cautious) {
        (Ok(counted), Ok(anew)) => Ok(counted.min(anew)),
        (Ok(counted), Err(_)) => Ok(counted),
        // Time that counts may pass the new state's longest time: then beginning anew is the better way.
        (Err(_), anew) => anew,
    };
    Some(RelocationTime { hopeful, cautious })
}

/// The way in the new state for someone who holds the degree and has this much done.
fn after_study(there: &Estimate, hours: u32, months: u32) -> Option<Estimate> {
    let done = |whole: u32| {
        Some(Hundredths(whole.saturating_mul(100))).filter(|_| hours > 0 || months > 0)
    };
    let answers = Answers {
        from: Some(study::practicing(&there.answers)),
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

/// The terms that are set side by side; the first four always, the others where a state has them.
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
        .map(|(place, term)| (place, term, term.seen(here), term.seen(there)))
        .filter(|(place, _, here, there)| *place < 4 || here.is_some() || there.is_some())
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
    // Most months and hours are caps: the lower one is the stricter.
    let cap = matches!(
        term,
        RuleField::MostMonths | RuleField::MostHoursWeek | RuleField::MostHoursYear
    );
    let asked = |value: Value| match value {
        Value::Amount(amount) if cap => i32::from(u16::MAX) - i32::from(amount),
        Value::Amount(amount) => i32::from(amount),
        Value::Yes => 1,
        Value::NotAsked | Value::No | Value::Noted => 0,
    };
    match asked(here.value).cmp(&asked(there.value)) {
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
