//! A school's program, as far as an estimate uses it: its duration at each pace, and its cost.
//!
//! It replaces the one degree on the path that it matches. It holds nothing about pay, rules, ranges or sources, so a
//! school's file cannot change them.
//!
//! ```
//! use casepath_data::answers::{Answers, Month, DegreeGoal, UsState};
//! use casepath_core::estimate::{Degree, Program, EstimateOptions, Tuition, estimate, estimate_under};
//!
//! let said = Answers { to: Some(DegreeGoal::MswGeneral), state: Some(UsState::OH), ..Answers::default() };
//! let today = Month::new(2026, 11).expect("a month");
//! let options = EstimateOptions {
//!     program: Some(Program {
//!         degree: Degree::Msw,
//!         months: [Some(21), None, None],
//!         tuition: Tuition::default(),
//!     }),
//!     ..EstimateOptions::default()
//! };
//! let (usual, here) = (estimate(&said, today), estimate_under(&said, today, options));
//! let (usual, here) = (usual.expect("a result"), here.expect("a result"));
//! assert_eq!(here.start_pay, usual.start_pay);
//! assert_ne!(here.path.total, usual.path.total);
//! ```

use super::{MonthRange, study};
use crate::answers::{DegreeGoal, Education, Pace, UsState};
use crate::tables::{self, Credential, PathwayId};

choices! {
    /// A degree as a school offers it, with its required entry degree. The names are those of `DegreeGoal` in
    /// the URL where it has one; schools write them in their files, so they must not change.
    Degree {
        Bachelors = "bachelors",
        /// For those who hold an associate degree.
        BachelorsFromAssociate = "bachelors-from-associate",
        Bsw = "bsw",
        BswFromAssociate = "bsw-from-associate",
        Bsn = "bsn",
        /// For nurses who hold an associate degree.
        BsnFromAdn = "bsn-from-adn",
        /// For those who hold another bachelor's.
        BsnSecond = "bsn-second",
        Msw = "msw",
        /// With advanced standing.
        MswAfterBsw = "msw-after-bsw",
        OtherMasters = "other-masters",
        Doctorate = "doctorate",
        Psyd = "psyd",
    }
}

impl Degree {
    /// The matching stage of study.
    pub const fn stage(self) -> PathwayId {
        match self {
            Self::Bachelors | Self::Bsw => PathwayId::Bachelors,
            Self::BachelorsFromAssociate | Self::BswFromAssociate => {
                PathwayId::BachelorsFromAssociate
            }
            Self::Bsn => PathwayId::Bsn,
            Self::BsnFromAdn => PathwayId::BsnFromAdn,
            Self::BsnSecond => PathwayId::BsnSecond,
            Self::Msw => PathwayId::Msw,
            Self::MswAfterBsw => PathwayId::MswAdvanced,
            Self::OtherMasters => PathwayId::OtherMasters,
            Self::Doctorate => PathwayId::Doctorate,
            Self::Psyd => PathwayId::Psyd,
        }
    }

    /// The plan of students in this program.
    pub const fn plan(self) -> DegreeGoal {
        match self {
            Self::Bachelors | Self::BachelorsFromAssociate => DegreeGoal::Bachelors,
            Self::Bsw | Self::BswFromAssociate => DegreeGoal::Bsw,
            Self::Bsn | Self::BsnFromAdn | Self::BsnSecond => DegreeGoal::Bsn,
            Self::Msw => DegreeGoal::Msw,
            Self::MswAfterBsw => DegreeGoal::MswAfterBsw,
            Self::OtherMasters => DegreeGoal::OtherMasters,
            Self::Doctorate => DegreeGoal::Doctorate,
            Self::Psyd => DegreeGoal::Psyd,
        }
    }

    /// The education that its students hold, if its name says so.
    pub const fn begins_from(self) -> Option<Education> {
        match self {
            Self::BachelorsFromAssociate | Self::BswFromAssociate => Some(Education::Associate),
            Self::BsnFromAdn => Some(Education::Adn),
            Self::BsnSecond => Some(Education::Bachelors),
            Self::MswAfterBsw => Some(Education::Bsw),
            _ => None,
        }
    }

    /// Whether this stage of a plan is this degree. A bachelor's on the path to a BSW, or to an MSW with
    /// advanced standing, is a BSW; every other bachelor's is not.
    pub fn is(self, stage: PathwayId, plan: DegreeGoal) -> bool {
        let kind = match self {
            Self::Bachelors | Self::BachelorsFromAssociate => Some(Credential::Bachelors),
            Self::Bsw | Self::BswFromAssociate => Some(Credential::Bsw),
            _ => None,
        };
        self.stage() == stage && kind.is_none_or(|kind| study::gained(stage, plan) == kind)
    }

    /// Whether it is one of the degrees of a plan.
    pub fn is_on_the_way(self, plan: DegreeGoal, held: Education) -> bool {
        let mut stages = tables::study(plan, held).iter();
        stages.any(|stage| self.is(*stage, plan))
    }

    /// Whether it is the last degree of a plan, the planned one.
    pub fn is_planned(self, plan: DegreeGoal, held: Education) -> bool {
        let last = tables::study(plan, held).last();
        last.is_some_and(|stage| self.is(*stage, plan))
    }
}

/// Tuition for a whole program, whole US dollars; `None` if the school does not state it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tuition {
    pub in_state: Option<u32>,
    pub out_of_state: Option<u32>,
    /// The state whose residents pay the in-state price.
    pub home: Option<UsState>,
}

/// Which of a school's two prices applies to the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Residence {
    InState,
    OutOfState,
    /// The school does not state its own state.
    NotSaid,
}

impl Tuition {
    /// What a resident of this state pays, US dollars, minimum and maximum; `None` if the school does not state it.
    pub fn of(&self, state: UsState) -> Option<(Residence, (u32, u32))> {
        let one = |residence, dollars: Option<u32>| Some((residence, (dollars?, dollars?)));
        match self.home {
            Some(home) if home == state => one(Residence::InState, self.in_state),
            Some(_) => one(Residence::OutOfState, self.out_of_state),
            None => {
                let (one, other) = (self.in_state?, self.out_of_state?);
                Some((Residence::NotSaid, (one.min(other), one.max(other))))
            }
        }
    }
}

/// What a school states about one of its programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Program {
    pub degree: Degree,
    /// Whole months from the first day to the degree, in the order of [`Pace::ALL`]; `None` if the school
    /// states nothing for a pace.
    pub months: [Option<u16>; 3],
    pub tuition: Tuition,
}

impl Program {
    /// Its months at a pace: one figure for all speeds, because the school knows the duration of its own program.
    pub fn at(&self, pace: Pace) -> Option<MonthRange> {
        let months = f64::from(self.months[pace as usize]?);
        Some(MonthRange {
            fast: months,
            typical: months,
            slow: months,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_degree_is_planned_by_those_who_take_it_up() {
        for degree in Degree::ALL {
            let held = degree.begins_from().unwrap_or(match degree {
                Degree::Bachelors | Degree::Bsw | Degree::Bsn => Education::None,
                Degree::Doctorate => Education::Msw,
                _ => Education::Bachelors,
            });
            assert!(degree.is_planned(degree.plan(), held), "{degree:?}");
        }
    }

    #[test]
    fn a_bsw_is_no_other_bachelors() {
        let on_the_way = |degree: Degree, plan| degree.is_on_the_way(plan, Education::None);
        assert!(on_the_way(Degree::Bsw, DegreeGoal::MswAfterBsw));
        assert!(!on_the_way(Degree::Bachelors, DegreeGoal::MswAfterBsw));
        assert!(on_the_way(Degree::Bachelors, DegreeGoal::Msw));
        assert!(!on_the_way(Degree::Bsw, DegreeGoal::Msw));
    }

    #[test]
    fn tuition_goes_by_the_state_of_the_reader() {
        let tuition = Tuition {
            in_state: Some(20_000),
            out_of_state: Some(35_000),
            home: Some(UsState::OH),
        };
        assert_eq!(
            tuition.of(UsState::OH),
            Some((Residence::InState, (20_000, 20_000)))
        );
        assert_eq!(
            tuition.of(UsState::KY),
            Some((Residence::OutOfState, (35_000, 35_000)))
        );
        let anywhere = Tuition {
            home: None,
            ..tuition
        };
        assert_eq!(
            anywhere.of(UsState::KY),
            Some((Residence::NotSaid, (20_000, 35_000)))
        );
        let half = Tuition {
            out_of_state: None,
            ..tuition
        };
        assert_eq!(half.of(UsState::KY), None, "ask the school");
    }
}
