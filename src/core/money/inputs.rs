//! What the visitor says of the money: every one optional, all whole numbers, so that none can be no number.

use crate::answers::Hundredths;
use crate::tables::money::Kind;

/// The visitor's own figures. What is not said is stood in for, and the stand-in is told (see
/// [`super::Assumed`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MoneyInputs {
    /// Tuition and fees of all study that is left, US dollars.
    pub price: Option<Hundredths>,
    /// The kind of school; public and in-state stands in.
    pub kind: Option<Kind>,
    /// Grants and stipends, US dollars a year of study. What is more than the price is paid out.
    pub grants: Option<Hundredths>,
    /// Help of an employer, US dollars a year of study.
    pub employer: Option<Hundredths>,
    /// Paid out of one's own pocket, US dollars in all.
    pub cash: Option<Hundredths>,
    /// Borrowed to live on, US dollars a year of study.
    pub living: Option<Hundredths>,
    /// The part of today's pay that is kept while studying, 0 to 1.
    pub kept: Option<Hundredths>,
    /// Today's pay, US dollars a year.
    pub pay_today: Option<Hundredths>,
    /// Dependents on the tax return.
    pub dependents: Option<u8>,
    /// Income of a spouse with whom taxes are filed jointly, US dollars a year.
    pub spouse: Option<Hundredths>,
    /// The employer afterwards is a government or a nonprofit organization, and so are all in 120 payments.
    pub public_employer: Option<bool>,
    /// The school says that the limit of professional degrees applies.
    pub professional: bool,
    /// Enrolled on 30 June 2026, with a federal loan for the same program.
    pub legacy: bool,
    /// Depends on parents, for the limits of undergraduates.
    pub dependent: Option<bool>,
    /// Has need, so that part of the loans of undergraduates is subsidized.
    pub subsidized: bool,
    /// Federal loans taken before, US dollars: they count toward the limits in all.
    pub borrowed_undergraduate: Option<Hundredths>,
    pub borrowed_graduate: Option<Hundredths>,
    /// Fixed rate of federal loans in percent, in the place of the year's.
    pub federal_rate: Option<Hundredths>,
    /// Rate of a private loan in percent.
    pub private_rate: Option<Hundredths>,
}

/// What a number may be at most; more is taken for the most.
pub mod most {
    /// US dollars.
    pub const DOLLARS: f64 = 5_000_000.0;
    /// Percent.
    pub const RATE: f64 = 40.0;
    pub const DEPENDENTS: u8 = 20;
}

/// US dollars within bounds, nothing for what was not said.
pub(super) fn dollars(said: Option<Hundredths>) -> f64 {
    said.map_or(0.0, |dollars| dollars.value().min(most::DOLLARS))
}

/// A rate as a part of one.
pub(super) fn rate(said: Option<Hundredths>, stands_in: f64) -> f64 {
    said.map_or(stands_in, Hundredths::value).min(most::RATE) / 100.0
}

impl MoneyInputs {
    pub(super) fn dependents(&self) -> u8 {
        self.dependents.unwrap_or(0).min(most::DEPENDENTS)
    }
}
