//! Loan relief along a plan: when each program starts to fit, and why the others do not.

use super::{Evidence, Fit, Person, Program, ReliefTiming};
use crate::answers::{Answers, DegreeGoal, Education};
use crate::estimate::{credential_at_end, credential_at_start, study};
use crate::tables::{self, Credential};

/// When a program starts to fit, earliest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// With the credential held today.
    Today,
    WhileStudying,
    /// After the degree, and with the first license if the plan includes one.
    AfterStudy,
    AtTheEnd,
}

/// Why a program does not fit, the most basic reason first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It belongs to another state.
    State,
    /// It requires a credential that this plan never reaches.
    Credential,
    Setting,
}

/// A program and when it fits a plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanRelief<'a> {
    pub program: &'a Program,
    pub fits: Result<(Moment, Fit), Obstacle>,
}

impl Evidence {
    /// How every program fits this plan, in table order.
    pub fn relief_along(&self, answers: &Answers, plan: DegreeGoal) -> Vec<PlanRelief<'_>> {
        let moments = moments(plan, study::start(answers, plan));
        self.programs
            .iter()
            .map(|program| PlanRelief {
                program,
                fits: fits(program, answers, &moments),
            })
            .collect()
    }
}

fn fits(
    program: &Program,
    answers: &Answers,
    moments: &[(Moment, Credential)],
) -> Result<(Moment, Fit), Obstacle> {
    let studying = program.when == ReliefTiming::Study;
    let candidates = moments
        .iter()
        .filter(|(moment, _)| (*moment == Moment::WhileStudying) == studying);
    let mut holds = false;
    for (moment, credential) in candidates {
        holds |= program.credentials.contains(credential);
        let person = Person {
            credential: *credential,
            setting: answers.setting,
            state: answers.state,
        };
        if let Some(fit) = program.fit(&person) {
            return Ok((*moment, fit));
        }
    }
    let elsewhere = |state| !program.states.is_empty() && !program.states.contains(&state);
    Err(if answers.state.is_some_and(elsewhere) {
        Obstacle::State
    } else if holds {
        Obstacle::Setting
    } else {
        Obstacle::Credential
    })
}

/// The credential held, or studied for, at each point of a plan.
fn moments(goal: DegreeGoal, from: Education) -> Vec<(Moment, Credential)> {
    let plan = study::effective_plan(goal, from);
    let today = match (plan, study::held_nurse(from)) {
        (DegreeGoal::Bsn, nurse) => nurse.unwrap_or(Credential::None),
        (DegreeGoal::NoStudy, Some(nurse)) => nurse,
        (DegreeGoal::Counseling, _) if from == Education::CounselingMasters => {
            Credential::CounselingMasters
        }
        _ => study::held(from),
    };
    let degrees = tables::study(goal, from).iter();
    let degrees = degrees.map(|degree| (Moment::WhileStudying, study::gained(*degree, plan)));
    let later = [
        (Moment::AfterStudy, credential_at_start(plan, from)),
        (Moment::AtTheEnd, credential_at_end(plan, from)),
    ];
    [(Moment::Today, today)]
        .into_iter()
        .chain(degrees)
        .chain(later)
        .collect()
}
