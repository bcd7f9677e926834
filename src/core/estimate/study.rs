//! Which degrees lie between what is held and what is planned, how long they take, and what is held
//! after each of them.

use super::Speeds;
use crate::answers::{Answers, Education, Pace, Plan};
use crate::tables::{Credential, MODEL, PATHWAYS, PathwayId};

/// The months of a degree at a pace. Pace changes study only.
pub fn months(stage: PathwayId, pace: Pace) -> Speeds {
    let row = &PATHWAYS[stage as usize];
    match pace {
        Pace::Full => Speeds {
            fast: row.fast,
            typical: row.typical,
            slow: row.slow,
        },
        Pace::Part => {
            let typical = row.part_time.unwrap_or(row.typical);
            Speeds {
                fast: row
                    .part_time_fast
                    .unwrap_or(typical * MODEL.part_time_fast.value),
                typical,
                slow: typical * MODEL.part_time_slow.value,
            }
        }
        Pace::Accelerated => {
            let accelerated = row.accelerated.unwrap_or(row.fast);
            Speeds {
                fast: accelerated,
                typical: accelerated,
                slow: row.fast,
            }
        }
    }
}

/// What is taken as held where nobody said: a plan that is a master's begins with a bachelor's in another field, since
/// whoever asks about a master's has one, or will. A plan that names its BSW as the first step begins before that.
pub const fn assumed_start(plan: Plan) -> Education {
    match plan {
        Plan::Msw | Plan::MswGeneral | Plan::OtherMasters | Plan::Counseling => {
            Education::Bachelors
        }
        Plan::NoStudy
        | Plan::Bachelors
        | Plan::Bsw
        | Plan::Bsn
        | Plan::MswAfterBsw
        | Plan::Doctorate
        | Plan::Psyd => Education::None,
    }
}

/// What is held before a plan: as it was said, else [`assumed_start`].
pub fn start(answers: &Answers, plan: Plan) -> Education {
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
pub const fn planned(plan: Plan) -> Credential {
    match plan {
        Plan::Bachelors => Credential::Bachelors,
        Plan::Bsw => Credential::Bsw,
        Plan::Bsn => Credential::BsnNurse,
        Plan::Msw | Plan::MswAfterBsw | Plan::MswGeneral => Credential::MswLicensed,
        Plan::OtherMasters => Credential::OtherMasters,
        Plan::Counseling => Credential::CounselingMasters,
        Plan::Doctorate | Plan::Psyd => Credential::Doctorate,
        Plan::NoStudy => Credential::None,
    }
}

/// The plan that a goal comes to with what is held: where no more study is planned, the one that this education
/// completes. Without a degree that leads to a license it stays as it is.
pub const fn effective(goal: Plan, held: Education) -> Plan {
    match (goal, held) {
        // A doctorate in social work follows an MSW.
        (Plan::NoStudy, Education::Msw | Education::Doctorate) => Plan::Msw,
        (Plan::NoStudy, Education::CounselingMasters) => Plan::Counseling,
        (Plan::NoStudy, Education::OtherMasters) => Plan::OtherMasters,
        (Plan::NoStudy, Education::Bsw) => Plan::Bsw,
        (Plan::NoStudy, Education::Bsn) => Plan::Bsn,
        (Plan::NoStudy, Education::Bachelors) => Plan::Bachelors,
        (goal, _) => goal,
    }
}

/// What is held in supervised practice, whatever was held when the plan was made.
pub fn practicing(answers: &Answers) -> Education {
    let held = answers.from.unwrap_or(Education::None);
    match answers.to.map(|goal| effective(goal, held)) {
        Some(Plan::Counseling) => Education::CounselingMasters,
        _ => Education::Msw,
    }
}

/// Whether a plan leads to a clinical license.
pub const fn is_clinical(plan: Plan) -> bool {
    matches!(plan, Plan::Msw | Plan::MswAfterBsw | Plan::Counseling)
}

/// What one degree on the way gives, `plan` being where the way leads.
pub const fn gained(stage: PathwayId, plan: Plan) -> Credential {
    match stage {
        PathwayId::Bachelors | PathwayId::BachelorsFromAssociate => match plan {
            // Advanced standing asks for a BSW, so the bachelor's on the way to it is one.
            Plan::Bsw | Plan::MswAfterBsw => Credential::Bsw,
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
pub fn education_after(plan: Plan, from: Education) -> Education {
    let gained = match plan {
        Plan::Bachelors => Education::Bachelors,
        Plan::Bsw => Education::Bsw,
        Plan::Bsn => Education::Bsn,
        // The way to a doctorate leads through an MSW, unless a doctorate is held already.
        Plan::Msw | Plan::MswAfterBsw | Plan::MswGeneral | Plan::Doctorate => Education::Msw,
        Plan::OtherMasters => Education::OtherMasters,
        Plan::Counseling => Education::CounselingMasters,
        Plan::NoStudy => from,
        Plan::Psyd => Education::Doctorate,
    };
    if plan == Plan::Doctorate && from == Education::Doctorate {
        return Education::Doctorate;
    }
    // The better start for an MSW counts: a BSW stays one, whatever comes after it.
    match from {
        Education::Msw => Education::Msw,
        Education::Bsw if gained != Education::Msw => Education::Bsw,
        _ => gained,
    }
}
