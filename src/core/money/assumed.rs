//! Defaults for money questions that the user did not answer.

use super::MoneyInputs;
use super::price::{DegreePrice, PriceSource};
use crate::answers::Answers;
use crate::estimate::Estimate;
use crate::estimate::practice::hours_a_week;
use crate::tables::Grade;
use crate::tables::money::{self as terms, Forgiving};

/// A default for a missing answer; each has grade C.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum MoneyAssumption {
    /// Public and in-state.
    School,
    /// The national price, because the state has none.
    PriceOfNation,
    /// No pay during study, or all of today's pay during part-time study.
    PayKept,
    /// No grants, employer aid or cash: everything is borrowed.
    AllBorrowed,
    /// Private loans for what federal loans do not cover.
    GapIsPrivate,
    /// By the setting.
    Employer,
    /// The undergraduate student depends on parents.
    Dependent,
    /// The undergraduate student does not depend on parents.
    Independent,
    /// No subsidized loans.
    NoSubsidized,
    /// Today's pay is that of others with the same education.
    PayToday,
    /// The last published rates and fee apply to later years.
    LaterRates,
}

impl MoneyAssumption {
    pub const ALL: [Self; 11] = [
        Self::School,
        Self::PriceOfNation,
        Self::PayKept,
        Self::AllBorrowed,
        Self::GapIsPrivate,
        Self::Employer,
        Self::Dependent,
        Self::Independent,
        Self::NoSubsidized,
        Self::PayToday,
        Self::LaterRates,
    ];
}

/// The set of defaults used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AssumptionSet(u16);

impl AssumptionSet {
    pub(super) fn when(&mut self, used: bool, assumed: MoneyAssumption) {
        self.0 |= u16::from(used) << assumed as u16;
    }

    pub const fn has(self, assumed: MoneyAssumption) -> bool {
        self.0 >> assumed as u16 & 1 == 1
    }

    pub fn iter(self) -> impl Iterator<Item = MoneyAssumption> {
        MoneyAssumption::ALL
            .into_iter()
            .filter(move |one| self.has(*one))
    }
}

/// The inputs with defaults for missing answers.
pub(super) fn with_defaults(
    estimate: &Estimate,
    inputs: &MoneyInputs,
    prices: &[DegreePrice],
    assumed: &mut AssumptionSet,
) -> MoneyInputs {
    let of_schools = |price: &DegreePrice| matches!(price.from, PriceSource::Schools(_));
    let of_nation = |price: &DegreePrice| matches!(price.from, PriceSource::Schools(whole) if !whole.is_of_state);
    let studies = !prices.is_empty();
    assumed.when(
        inputs.kind.is_none() && prices.iter().any(of_schools),
        MoneyAssumption::School,
    );
    assumed.when(prices.iter().any(of_nation), MoneyAssumption::PriceOfNation);
    assumed.when(
        studies && inputs.pay_kept.is_none(),
        MoneyAssumption::PayKept,
    );
    assumed.when(inputs.pay_today.is_none(), MoneyAssumption::PayToday);
    let is_unanswered =
        inputs.grants.is_none() && inputs.employer.is_none() && inputs.cash.is_none();
    assumed.when(studies && is_unanswered, MoneyAssumption::AllBorrowed);
    assumed.when(
        studies && inputs.public_employer.is_none(),
        MoneyAssumption::Employer,
    );
    let undergraduate = prices.iter().any(|price| !price.study.is_graduate);
    assumed.when(
        undergraduate && !inputs.subsidized,
        MoneyAssumption::NoSubsidized,
    );
    let later = |price: &DegreePrice| {
        let study = &price.study;
        let last = study.begins.plus(study.months.0.saturating_sub(1));
        let rate = if study.is_graduate {
            &terms::RATE_GRADUATE
        } else {
            &terms::RATE_UNDERGRADUATE
        };
        let rate_assumed = inputs.federal_rate.is_none() && !rate.is_known(last);
        rate_assumed || terms::FEE_DIRECT.at(last).grade == Grade::C
    };
    assumed.when(prices.iter().any(later), MoneyAssumption::LaterRates);
    // Someone without a degree is assumed to depend on parents.
    let begins = prices
        .first()
        .is_some_and(|price| price.study.first_year == 1);
    let dependent = if begins {
        MoneyAssumption::Dependent
    } else {
        MoneyAssumption::Independent
    };
    assumed.when(undergraduate && inputs.dependent.is_none(), dependent);
    MoneyInputs {
        public_employer: Some(is_public(inputs, &estimate.answers)),
        dependent: Some(inputs.dependent.unwrap_or(undergraduate && begins)),
        ..*inputs
    }
}

/// Whether payments after the degree count for public service forgiveness; if not answered, by the setting, for work
/// that is full-time as forgiveness requires.
pub(super) fn is_public(inputs: &MoneyInputs, answers: &Answers) -> bool {
    let usually = terms::forgiving(answers.setting) == Forgiving::Usually;
    inputs
        .public_employer
        .unwrap_or(usually && is_full_time(answers))
}

fn is_full_time(answers: &Answers) -> bool {
    hours_a_week(answers) >= terms::PSLF_HOURS.now().value
}
