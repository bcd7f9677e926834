//! Which degrees are between the education held and the planned one, how long they take, and the credential after
//! each of them.

use super::MonthRange;
use crate::answers::{Answers, DegreeGoal, Education, Pace};
use crate::tables::{Credential, MODEL, PATHWAYS, PathwayId};

/// The months of a degree at a pace. Pace changes study only.
pub fn months(stage: PathwayId, pace: Pace) -> MonthRange {
    let row = &PATHWAYS[stage as usize];
    match pace {
        Pace::Full => MonthRange {
            fast: row.fast,
            typical: row.typical,
            slow: row.slow,
        },
        Pace::Part => {
            let typical = row.part_time.unwrap_or(row.typical);
            MonthRange {
                fast: row
                    .part_time_fast
                    .unwrap_or(typical * MODEL.part_time_fast.value),
                typical,
                slow: typical * MODEL.part_time_slow.value,
            }
        }
        Pace::Accelerated => {
            let accelerated = row.accelerated.unwrap_or(row.fast);
            MonthRange {
                fast: accelerated,
                typical: accelerated,
                slow: row.fast,
            }
        }
    }
}

/// The education assumed if none was answered: for a plan that is a master's, a bachelor's in another field, because
/// whoever asks about a master's has one or will have one. A plan that includes its BSW starts before that.
pub const fn assumed_start(plan: DegreeGoal) -> Education {
    match plan {
        DegreeGoal::Msw
        | DegreeGoal::MswGeneral
        | DegreeGoal::OtherMasters
        | DegreeGoal::Counseling => Education::Bachelors,
        DegreeGoal::NoStudy
        | DegreeGoal::Bachelors
        | DegreeGoal::Bsw
        | DegreeGoal::Bsn
        | DegreeGoal::MswAfterBsw
        | DegreeGoal::Doctorate
        | DegreeGoal::Psyd => Education::None,
    }
}

/// The education at the start of a plan: as answered, else [`assumed_start`].
pub fn start(answers: &Answers, plan: DegreeGoal) -> Education {
    answers.from.unwrap_or(assumed_start(plan))
}

/// The credential of a social worker by education alone.
pub const fn held(education: Education) -> Credential {
    match education {
        // An associate degree gives no credential of its own; outside nursing, an ADN counts as one.
        Education::None | Education::Associate | Education::Adn => Credential::None,
        Education::Bachelors | Education::Bsn => Credential::Bachelors,
        Education::Bsw => Credential::Bsw,
        Education::Msw => Credential::Msw,
        Education::OtherMasters | Education::CounselingMasters => Credential::OtherMasters,
        Education::Doctorate => Credential::Doctorate,
    }
}

/// The credential of a nurse by education alone; `None` for someone who is not a nurse yet.
pub const fn held_nurse(education: Education) -> Option<Credential> {
    match education {
        Education::Adn => Some(Credential::Adn),
        Education::Bsn => Some(Credential::BsnNurse),
        _ => None,
    }
}

/// The credential that the plan's study gives. Work after an MSW requires the first license, so it
/// counts as held as soon as study ends.
pub const fn planned(plan: DegreeGoal) -> Credential {
    match plan {
        DegreeGoal::Bachelors => Credential::Bachelors,
        DegreeGoal::Bsw => Credential::Bsw,
        DegreeGoal::Bsn => Credential::BsnNurse,
        DegreeGoal::Msw | DegreeGoal::MswAfterBsw | DegreeGoal::MswGeneral => {
            Credential::MswLicensed
        }
        DegreeGoal::OtherMasters => Credential::OtherMasters,
        DegreeGoal::Counseling => Credential::CounselingMasters,
        DegreeGoal::Doctorate | DegreeGoal::Psyd => Credential::Doctorate,
        DegreeGoal::NoStudy => Credential::None,
    }
}

/// The plan that a goal amounts to, given the education held: if no more study is planned, the plan that this education
/// completes. Without a degree that leads to a license, the goal is returned unchanged.
pub const fn effective_plan(goal: DegreeGoal, held: Education) -> DegreeGoal {
    match (goal, held) {
        // A doctorate in social work follows an MSW.
        (DegreeGoal::NoStudy, Education::Msw | Education::Doctorate) => DegreeGoal::Msw,
        (DegreeGoal::NoStudy, Education::CounselingMasters) => DegreeGoal::Counseling,
        (DegreeGoal::NoStudy, Education::OtherMasters) => DegreeGoal::OtherMasters,
        (DegreeGoal::NoStudy, Education::Bsw) => DegreeGoal::Bsw,
        (DegreeGoal::NoStudy, Education::Bsn) => DegreeGoal::Bsn,
        (DegreeGoal::NoStudy, Education::Bachelors) => DegreeGoal::Bachelors,
        (goal, _) => goal,
    }
}

/// The education during supervised practice, whatever was held when the plan was made.
pub fn education_in_practice(answers: &Answers) -> Education {
    let held = answers.from.unwrap_or(Education::None);
    match answers.to.map(|goal| effective_plan(goal, held)) {
        Some(DegreeGoal::Counseling) => Education::CounselingMasters,
        _ => Education::Msw,
    }
}

/// Whether a plan leads to a clinical license.
pub const fn is_clinical(plan: DegreeGoal) -> bool {
    matches!(
        plan,
        DegreeGoal::Msw | DegreeGoal::MswAfterBsw | DegreeGoal::Counseling
    )
}

/// The credential from one degree on the path to `plan`.
pub const fn gained(stage: PathwayId, plan: DegreeGoal) -> Credential {
    match stage {
        PathwayId::Bachelors | PathwayId::BachelorsFromAssociate => match plan {
            // Advanced standing requires a BSW, so the bachelor's before it is one.
            DegreeGoal::Bsw | DegreeGoal::MswAfterBsw => Credential::Bsw,
            _ => Credential::Bachelors,
        },
        PathwayId::Msw | PathwayId::MswAdvanced => Credential::Msw,
        PathwayId::OtherMasters => Credential::OtherMasters,
        PathwayId::CounselingMasters => Credential::CounselingMasters,
        PathwayId::Doctorate | PathwayId::Psyd => Credential::Doctorate,
        _ => Credential::BsnNurse,
    }
}

/// The education held when the plan is complete, for further plans from there.
pub fn education_after(plan: DegreeGoal, from: Education) -> Education {
    let gained = match plan {
        DegreeGoal::Bachelors => Education::Bachelors,
        DegreeGoal::Bsw => Education::Bsw,
        DegreeGoal::Bsn => Education::Bsn,
        // The path to a doctorate leads through an MSW, unless a doctorate is already held.
        DegreeGoal::Msw
        | DegreeGoal::MswAfterBsw
        | DegreeGoal::MswGeneral
        | DegreeGoal::Doctorate => Education::Msw,
        DegreeGoal::OtherMasters => Education::OtherMasters,
        DegreeGoal::Counseling => Education::CounselingMasters,
        DegreeGoal::NoStudy => from,
        DegreeGoal::Psyd => Education::Doctorate,
    };
    if plan == DegreeGoal::Doctorate && from == Education::Doctorate {
        return Education::Doctorate;
    }
    // Keep the better start for an MSW: a BSW stays one, whatever comes after it.
    match from {
        Education::Msw => Education::Msw,
        Education::Bsw if gained != Education::Msw => Education::Bsw,
        _ => gained,
    }
}
