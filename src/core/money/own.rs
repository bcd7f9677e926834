//! The money figures that a user can enter, and their conversion to engine inputs.

use super::inputs::most;
use super::{MoneyInputs, price};
use crate::answers::{Hundredths, ranges};
use crate::entry::AmountKind;
use crate::estimate::Estimate;

/// A money figure that the user types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnFigure {
    /// Tuition and fees of all remaining study, US dollars. It is also one of the answers, so it is part of the
    /// URL.
    Price,
    /// Tuition and fees, US dollars a year of study.
    YearlyPrice,
    /// Grants and stipends, US dollars a year of study.
    Grants,
    /// Employer aid, US dollars a year of study.
    Employer,
    /// Paid out of pocket, US dollars in total.
    Cash,
    /// US dollars a year.
    PayToday,
    /// The share of today's pay that continues during study.
    Kept,
    BorrowedUndergraduate,
    BorrowedGraduate,
    /// Of a private loan, percent.
    PrivateRate,
    /// Borrowed for living costs, US dollars a year of study.
    Living,
    /// Income of a spouse, US dollars a year.
    Spouse,
    /// Dependents on the tax return: a whole number.
    Dependents,
}

impl OwnFigure {
    pub const ALL: [Self; 13] = [
        Self::Price,
        Self::YearlyPrice,
        Self::Grants,
        Self::Employer,
        Self::Cash,
        Self::PayToday,
        Self::Kept,
        Self::BorrowedUndergraduate,
        Self::BorrowedGraduate,
        Self::PrivateRate,
        Self::Living,
        Self::Spouse,
        Self::Dependents,
    ];

    /// The name of its form field.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Price => "own-price",
            Self::YearlyPrice => "own-price-year",
            Self::Grants => "own-grants",
            Self::Employer => "own-employer",
            Self::Cash => "own-cash",
            Self::PayToday => "own-pay",
            Self::Kept => "own-kept",
            Self::BorrowedUndergraduate => "own-loans-undergraduate",
            Self::BorrowedGraduate => "own-loans-graduate",
            Self::PrivateRate => "own-private-rate",
            Self::Living => "own-living",
            Self::Spouse => "own-spouse",
            Self::Dependents => "own-dependents",
        }
    }

    /// Whether it is a fraction; the others are US dollars or a count.
    pub const fn is_share(self) -> bool {
        matches!(self, Self::Kept)
    }

    /// Whether it is a number of people.
    pub const fn is_count(self) -> bool {
        matches!(self, Self::Dependents)
    }

    /// Whether it is a rate in percent.
    pub const fn is_rate(self) -> bool {
        matches!(self, Self::PrivateRate)
    }

    /// What its entry counts.
    pub const fn kind(self) -> AmountKind {
        if self.is_share() {
            AmountKind::Share
        } else if self.is_count() || self.is_rate() {
            AmountKind::Other
        } else {
            AmountKind::Dollars
        }
    }

    /// The maximum value.
    pub fn most(self) -> Hundredths {
        match self {
            Self::Price | Self::YearlyPrice => Hundredths(ranges::TUITION.1),
            Self::Kept => Hundredths(100),
            Self::Dependents => Hundredths(most::DEPENDENTS as u32 * 100),
            Self::PrivateRate => Hundredths(most::RATE as u32 * 100),
            _ => Hundredths(most::DOLLARS as u32 * 100),
        }
    }
}

/// The money figures that the user has entered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnFigures {
    pub yearly_price: Option<Hundredths>,
    /// All other figures. `yearly_price` takes precedence over the price in it.
    pub inputs: MoneyInputs,
}

impl OwnFigures {
    pub fn get(&self, figure: OwnFigure) -> Option<Hundredths> {
        let inputs = &self.inputs;
        match figure {
            OwnFigure::Price => inputs.price,
            OwnFigure::YearlyPrice => self.yearly_price,
            OwnFigure::Grants => inputs.grants,
            OwnFigure::Employer => inputs.employer,
            OwnFigure::Cash => inputs.cash,
            OwnFigure::PayToday => inputs.pay_today,
            OwnFigure::Kept => inputs.pay_kept,
            OwnFigure::BorrowedUndergraduate => inputs.borrowed_undergraduate,
            OwnFigure::BorrowedGraduate => inputs.borrowed_graduate,
            OwnFigure::PrivateRate => inputs.private_rate,
            OwnFigure::Living => inputs.living,
            OwnFigure::Spouse => inputs.spouse,
            OwnFigure::Dependents => inputs
                .dependents
                .map(|count| Hundredths(u32::from(count) * 100)),
        }
    }

    pub fn set(&mut self, figure: OwnFigure, value: Option<Hundredths>) {
        let inputs = &mut self.inputs;
        *match figure {
            OwnFigure::Price => &mut inputs.price,
            OwnFigure::YearlyPrice => &mut self.yearly_price,
            OwnFigure::Grants => &mut inputs.grants,
            OwnFigure::Employer => &mut inputs.employer,
            OwnFigure::Cash => &mut inputs.cash,
            OwnFigure::PayToday => &mut inputs.pay_today,
            OwnFigure::Kept => &mut inputs.pay_kept,
            OwnFigure::BorrowedUndergraduate => &mut inputs.borrowed_undergraduate,
            OwnFigure::BorrowedGraduate => &mut inputs.borrowed_graduate,
            OwnFigure::PrivateRate => &mut inputs.private_rate,
            OwnFigure::Living => &mut inputs.living,
            OwnFigure::Spouse => &mut inputs.spouse,
            OwnFigure::Dependents => {
                // Drop fractions of a person.
                inputs.dependents = value.and_then(|count| u8::try_from(count.0 / 100).ok());
                return;
            }
        } = value;
    }

    /// Whether anything was entered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The engine inputs: a yearly price is multiplied by the years of remaining study.
    pub fn inputs(&self, estimate: &Estimate) -> MoneyInputs {
        let price = self.yearly_price.map(|a_year| {
            let studies = price::prices(estimate, &self.inputs);
            let years: u32 = studies.iter().map(|price| price.study.years()).sum();
            Hundredths(a_year.0.saturating_mul(years))
        });
        MoneyInputs {
            price: price.or(self.inputs.price),
            ..self.inputs
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, DegreeGoal, Education, Month, UsState};
    use crate::estimate::estimate;

    #[test]
    fn what_is_set_is_got_and_no_other() {
        for figure in OwnFigure::ALL {
            let mut own = OwnFigures::default();
            own.set(figure, Some(Hundredths(300)));
            for other in OwnFigure::ALL {
                let expected = (other == figure).then_some(Hundredths(300));
                assert_eq!(own.get(other), expected, "{figure:?} {other:?}");
            }
            assert!(!own.is_empty());
            own.set(figure, None);
            assert!(own.is_empty());
        }
    }

    #[test]
    fn a_price_a_year_counts_for_each_year_of_study() {
        let answers = Answers {
            from: Some(Education::Bachelors),
            to: Some(DegreeGoal::Msw),
            state: Some(UsState::TX),
            ..Answers::default()
        };
        let made = estimate(&answers, Month(2026 * 12 + 10)).expect("a result");
        let own = OwnFigures {
            yearly_price: Some(Hundredths(1_200_000)),
            ..OwnFigures::default()
        };
        // Two years of full-time study.
        assert_eq!(own.inputs(&made).price, Some(Hundredths(2_400_000)));
        let most = OwnFigures {
            yearly_price: Some(OwnFigure::YearlyPrice.most()),
            ..own
        };
        assert!(most.inputs(&made).price > own.inputs(&made).price);
    }
}
