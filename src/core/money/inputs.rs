//! The user's answers about money: all optional, all fixed-point numbers, so that none can be NaN.

use super::units::Dollars;
use crate::answers::{Answers, Employer, Hundredths, SchoolKind};

/// The user's own figures. Missing ones get a default, which is reported (see
/// [`super::MoneyAssumption`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MoneyInputs {
    /// Tuition and fees of all remaining study, US dollars.
    pub price: Option<Hundredths>,
    /// The kind of school; else the one in the answers, else public in-state.
    pub kind: Option<SchoolKind>,
    /// Grants and stipends, US dollars a year of study. The part above the price is paid out.
    pub grants: Option<Hundredths>,
    /// Employer aid, US dollars a year of study.
    pub employer: Option<Hundredths>,
    /// Paid out of pocket, US dollars in total.
    pub cash: Option<Hundredths>,
    /// Borrowed for living costs, US dollars a year of study.
    pub living: Option<Hundredths>,
    /// The share of today's pay that continues during study, 0 to 1.
    pub pay_kept: Option<Hundredths>,
    /// Today's pay, US dollars a year.
    pub pay_today: Option<Hundredths>,
    /// Dependents on the tax return.
    pub dependents: Option<u8>,
    /// Income of a spouse when filing taxes jointly, US dollars a year.
    pub spouse: Option<Hundredths>,
    /// The later employer is a government or nonprofit, and stays one for all 120 payments; else as in the answers.
    pub public_employer: Option<bool>,
    /// The school says that the limit of professional degrees applies.
    pub professional: bool,
    /// Enrolled on 30 June 2026, with a federal loan for the same program.
    pub legacy: bool,
    /// Depends on parents, for the limits of undergraduates.
    pub dependent: Option<bool>,
    /// Has financial need, so that part of the undergraduate loans is subsidized.
    pub subsidized: bool,
    /// Earlier federal loans, US dollars: they count toward the lifetime limits.
    pub borrowed_undergraduate: Option<Hundredths>,
    pub borrowed_graduate: Option<Hundredths>,
    /// Fixed rate of federal loans in percent, replacing the year's.
    pub federal_rate: Option<Hundredths>,
    /// Rate of a private loan in percent.
    pub private_rate: Option<Hundredths>,
}

impl MoneyInputs {
    /// With the kind of school and the employer of the answers, where the inputs have none.
    pub(super) fn with_answers(&self, answers: &Answers) -> Self {
        let is_public = |employer| employer == Employer::Public;
        Self {
            kind: self.kind.or(answers.school_kind),
            public_employer: self.public_employer.or(answers.employer.map(is_public)),
            ..*self
        }
    }
}

/// The maximum of each number; larger values are clamped.
pub mod most {
    /// US dollars.
    pub const DOLLARS: f64 = 5_000_000.0;
    /// Percent.
    pub const RATE: f64 = 40.0;
    pub const DEPENDENTS: u8 = 20;
}

/// US dollars within bounds; 0 if not answered.
pub(super) fn dollars(value: Option<Hundredths>) -> f64 {
    value.map_or(0.0, |dollars| dollars.value().min(most::DOLLARS))
}

/// A rate as a fraction.
pub(super) fn rate(value: Option<Hundredths>, stands_in: f64) -> f64 {
    value.map_or(stands_in, Hundredths::value).min(most::RATE) / 100.0
}

impl MoneyInputs {
    /// Earlier federal loans.
    pub(super) fn older_loans(&self) -> Dollars {
        Dollars(dollars(self.borrowed_undergraduate) + dollars(self.borrowed_graduate))
    }

    pub(super) fn dependents(&self) -> u8 {
        self.dependents.unwrap_or(0).min(most::DEPENDENTS)
    }
}
