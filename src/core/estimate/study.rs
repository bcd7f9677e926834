//! Which degrees lie between what is held and what is planned, how long they take, and what is held
//! after each of them.

use super::Speeds;
use crate::answers::{Education, Pace, Plan};
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
                fast: typical * MODEL.part_time_fast.value,
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

/// What stands in for the education held where it was not said: who plans a master's has a bachelor's in another field;
/// for any other plan nothing is held.
pub const fn assumed(plan: Plan) -> Education {
    match plan {
        Plan::Msw | Plan::MswGeneral | Plan::OtherMasters => Education::Bachelors,
        _ => Education::None,
    }
}

/// What a social worker holds by education alone.
pub const fn held(education: Education) -> Credential {
    match education {
        // An associate degree opens no rung of its own; an ADN counts as one outside nursing.
        Education::None | Education::Associate | Education::Adn => Credential::None,
        Education::Bachelors | Education::Bsn => Credential::Bachelors,
        Education::Bsw => Credential::Bsw,
        Education::Msw => Credential::Msw,
        Education::OtherMasters => Credential::OtherMasters,
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
        Plan::Doctorate | Plan::Psyd => Credential::Doctorate,
    }
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
