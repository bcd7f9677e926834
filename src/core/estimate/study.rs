//! Which degrees lie between what is held and what is planned, how long they take, and what is held
//! after each of them.

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

/// What is taken as held where nobody said: a plan that is a master's begins with a bachelor's in another field, since
/// whoever asks about a master's has one, or will. A plan that names its BSW as the first step begins before that.
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

/// What is held before a plan: as it was said, else [`assumed_start`].
pub fn start(answers: &Answers, plan: DegreeGoal) -> Education {
    answers.from.unwrap_or(assumed_start(plan))
}

/// What a social worker holds by education alone.
pub const fn held(education: Education) -> Credential {
    match education {
        // An associate degree opens no rung of its own; an ADN counts as one outside nursing.
        Education::None | Education::Associate | Education::Adn => Credential::None,
        Education::Bachelors | Education::Bsn => Credential::Bachelors,
        Education::Bsw => Credential::Bsw,
        Education::Msw => Credential::Msw,
        Education::OtherMasters | Education::CounselingMasters => Credential::OtherMasters,
        Education::Doctorate => Credential::Doctorate,
    }
}

/// What a nurse holds by education alone; `None` is no nurse yet.
pub const fn held_nurse(education: Education) -> Option<Credential> {
    match education {
        Education::Adn => Some(Credential::Adn),
        Education::Bsn => Some(Credential::BsnNurse),
        _ => None,
    }
}

/// What the plan's study gives. The first license is what the work asks for after an MSW, so it is
/// counted as held as soon as study ends.
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

/// The plan that a goal comes to with what is held: where no more study is planned, the one that this education
/// completes. Without a degree that leads to a license it stays as it is.
pub const fn effective(goal: DegreeGoal, held: Education) -> DegreeGoal {
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

/// What is held in supervised practice, whatever was held when the plan was made.
pub fn practicing(answers: &Answers) -> Education {
    let held = answers.from.unwrap_or(Education::None);
    match answers.to.map(|goal| effective(goal, held)) {
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

/// What one degree on the way gives, `plan` being where the way leads.
pub const fn gained(stage: PathwayId, plan: DegreeGoal) -> Credential {
    match stage {
        PathwayId::Bachelors | PathwayId::BachelorsFromAssociate => match plan {
            // Advanced standing asks for a BSW, so the bachelor's on the way to it is one.
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

/// What is held once the plan is complete, for the way onwards from there.
pub fn education_after(plan: DegreeGoal, from: Education) -> Education {
    let gained = match plan {
        DegreeGoal::Bachelors => Education::Bachelors,
        DegreeGoal::Bsw => Education::Bsw,
        DegreeGoal::Bsn => Education::Bsn,
        // The way to a doctorate leads through an MSW, unless a doctorate is held already.
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
    // The better start for an MSW counts: a BSW stays one, whatever comes after it.
    match from {
        Education::Msw => Education::Msw,
        Education::Bsw if gained != Education::Msw => Education::Bsw,
        _ => gained,
    }
}
