//! Who pays for study: grants, an employer, cash, federal loans up to their limits, and the gap that remains.

use super::inputs::{self, MoneyInputs};
use super::repay::FederalLoans;
use super::units::{Dollars, Months};
use crate::answers::Month;
use crate::tables::money::{
    self as terms, DISBURSEMENT, FEE_DIRECT, FEE_PLUS, FULL_TIME_CREDITS, GRACE, LEGACY_YEARS,
    LIMIT_DEPENDENT_1, LIMIT_DEPENDENT_2, LIMIT_DEPENDENT_3, LIMIT_DEPENDENT_TOTAL,
    LIMIT_GRADUATE_TOTAL, LIMIT_GRADUATE_YEAR, LIMIT_INDEPENDENT_1, LIMIT_INDEPENDENT_2,
    LIMIT_INDEPENDENT_3, LIMIT_INDEPENDENT_TOTAL, LIMIT_LIFETIME, LIMIT_PROFESSIONAL_TOTAL,
    LIMIT_PROFESSIONAL_YEAR, PRIVATE_RATE, RATE_GRADUATE, RATE_PLUS, RATE_UNDERGRADUATE,
    SUBSIDIZED_1, SUBSIDIZED_2, SUBSIDIZED_3, SUBSIDIZED_TOTAL,
};

/// A degree still to take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Study {
    pub is_graduate: bool,
    /// The year of college in which it begins.
    pub first_year: u8,
    /// From the start of the path to its first day.
    pub from: Months,
    pub months: Months,
    pub credits: f64,
    /// The total price, in dollars of its first year.
    pub price: Dollars,
    /// The month of its first day, which decides the rates.
    pub begins: Month,
    /// The first degree of the path: the one that federal loans before July 2026 were taken for.
    pub is_first: bool,
}

impl Study {
    /// School years, the last of which may be partial; loan limits are per school year.
    pub fn years(&self) -> u32 {
        self.months.0.div_ceil(12).max(1)
    }

    /// The enrollment as a fraction of full time, at most 1.
    pub fn load(&self) -> f64 {
        let a_year = self.credits * 12.0 / f64::from(self.months.0.max(1));
        let full = FULL_TIME_CREDITS.at(self.begins).value;
        if self.credits > 0.0 {
            (a_year / full).min(1.0)
        } else {
            1.0
        }
    }
}

/// The sources of the money, US dollars of the years of study.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Funding {
    /// Tuition and fees.
    pub price: Dollars,
    /// Borrowed for living costs.
    pub living: Dollars,
    /// Grants up to the price.
    pub grants: Dollars,
    /// Grants above the price, paid out to the student.
    pub stipend: Dollars,
    pub employer: Dollars,
    pub cash: Dollars,
    /// The remaining amount to borrow.
    pub need: Dollars,
    /// Federal loans as owed, origination fee included.
    pub federal: Dollars,
    /// The part of `federal` at the PLUS rate.
    pub plus: Dollars,
    /// The part of `federal` without interest during study.
    pub subsidized: Dollars,
    /// The origination fees.
    pub fees: Dollars,
    /// What federal loans do not cover: a private loan, or unpaid.
    pub gap: Dollars,
    /// Federal loans at the first payment.
    pub loans: FederalLoans,
    /// The gap as a private loan at the first payment.
    pub private: Dollars,
    pub private_rate: f64,
}

impl Funding {
    /// The total debt at the first payment.
    pub fn owed(&self) -> Dollars {
        self.loans.owed() + self.private
    }
}

/// Cash and stipends by year of the path, in dollars of the start.
pub type ByYear = [f64; terms::HORIZON];

/// Funds all study of a path that ends after `end`. Adds the cash payments and receipts to `flows`.
pub fn borrow(studies: &[Study], end: Months, inputs: &MoneyInputs, flows: &mut ByYear) -> Funding {
    let mut funding = Funding {
        private_rate: inputs::rate(inputs.private_rate, PRIVATE_RATE.now().value),
        ..Funding::default()
    };
    let (grants, employer) = (
        inputs::dollars(inputs.grants),
        inputs::dollars(inputs.employer),
    );
    let living = inputs::dollars(inputs.living);
    // Price left after aid in a year, and the grants and employer aid used.
    let left = |study: &Study| {
        let price = study.price.0 / f64::from(study.years());
        let of_grants = grants.min(price);
        let of_employer = employer.min(price - of_grants);
        (price - of_grants - of_employer, of_grants, of_employer)
    };
    let unpaid: f64 = studies
        .iter()
        .map(|study| left(study).0 * f64::from(study.years()))
        .sum();
    let cash = inputs::dollars(inputs.cash).min(unpaid);
    let part_in_cash = if unpaid > 0.0 { cash / unpaid } else { 0.0 };
    let mut limits = Limits::of(inputs);
    // Sum of rate times principal, for the average rate.
    let mut weighed = 0.0;
    for study in studies {
        let prices = deflator(study.from);
        for year in 0..study.years() {
            let (price, of_grants, of_employer) = left(study);
            let in_cash = price * part_in_cash;
            let need = price - in_cash + living;
            let stipend = grants - of_grants;
            funding.price.0 += study.price.0 / f64::from(study.years());
            funding.living.0 += living;
            funding.grants.0 += of_grants;
            funding.stipend.0 += stipend;
            funding.employer.0 += of_employer;
            funding.cash.0 += in_cash;
            funding.need.0 += need;
            let month = study.from.0 + 12 * year;
            if let Some(flow) = flows.get_mut(month as usize / 12) {
                *flow += (stipend + living - in_cash) / prices;
            }
            let years = interest_years(month, end);
            let mut open = need;
            for loan in limits.take(study, year, need, inputs) {
                let rate = inputs::rate(inputs.federal_rate, loan.rate);
                funding.federal.0 += loan.gross;
                funding.fees.0 += loan.gross * loan.fee;
                funding.loans.principal.0 += loan.gross;
                let bearing = loan.gross - loan.subsidized;
                funding.loans.accrued.0 += bearing * rate * years;
                weighed += loan.gross * rate;
                funding.subsidized.0 += loan.subsidized;
                if loan.is_plus {
                    funding.plus.0 += loan.gross;
                }
                open -= loan.gross * (1.0 - loan.fee);
            }
            // Rounding in the fee leaves a tiny remainder, which is no gap.
            let gap = if open > 1e-6 { open } else { 0.0 };
            funding.gap.0 += gap;
            funding.private.0 += gap * (1.0 + funding.private_rate * years);
        }
    }
    if funding.loans.principal.0 > 0.0 {
        funding.loans.rate = weighed / funding.loans.principal.0;
    }
    funding
}

/// Years from the average disbursement of a year's loan, made in two halves, to the first payment.
fn interest_years(month: u32, end: Months) -> f64 {
    let studied = f64::from(end.0.saturating_sub(month)) / 12.0;
    (studied + GRACE.now().value - DISBURSEMENT.now().value).max(0.0)
}

/// The factor by which prices have risen after this many months.
pub(super) fn deflator(after: Months) -> f64 {
    (1.0 + terms::INFLATION.now().value / 100.0).powf(f64::from(after.0) / 12.0)
}

/// A federal loan of one year.
struct Loan {
    gross: f64,
    subsidized: f64,
    fee: f64,
    /// Percent.
    rate: f64,
    is_plus: bool,
}

/// The remaining lifetime loan limits.
struct Limits {
    graduate: f64,
    undergraduate: f64,
    subsidized: f64,
    lifetime: f64,
    is_dependent: bool,
}

impl Limits {
    fn of(inputs: &MoneyInputs) -> Self {
        let before_graduate = inputs::dollars(inputs.borrowed_graduate);
        let before_undergraduate = inputs::dollars(inputs.borrowed_undergraduate);
        let graduate = if inputs.professional {
            &LIMIT_PROFESSIONAL_TOTAL
        } else {
            &LIMIT_GRADUATE_TOTAL
        };
        let is_dependent = inputs.dependent.unwrap_or(false);
        let undergraduate = if is_dependent {
            &LIMIT_DEPENDENT_TOTAL
        } else {
            &LIMIT_INDEPENDENT_TOTAL
        };
        let left = |limit: f64, before: f64| (limit - before).max(0.0);
        Self {
            graduate: left(graduate.now().value, before_graduate),
            undergraduate: left(undergraduate.now().value, before_undergraduate),
            subsidized: SUBSIDIZED_TOTAL.now().value,
            lifetime: left(
                LIMIT_LIFETIME.now().value,
                before_graduate + before_undergraduate,
            ),
            is_dependent,
        }
    }

    /// The loans of a year that yield `need` after the fee, as far as the limits allow.
    fn take(&mut self, study: &Study, year: u32, need: f64, inputs: &MoneyInputs) -> Vec<Loan> {
        let mut loans = Vec::with_capacity(2);
        let when = study.begins.plus(12 * year);
        let fee = FEE_DIRECT.at(when).value / 100.0;
        let wanted = need / (1.0 - fee);
        let load = study.load();
        let in_all = if study.is_graduate {
            &mut self.graduate
        } else {
            &mut self.undergraduate
        };
        let of_year = yearly(study, year, self.is_dependent, inputs);
        let gross = wanted
            .min(of_year.0 * load)
            .min(*in_all)
            .min(self.lifetime)
            .max(0.0);
        *in_all -= gross;
        self.lifetime -= gross;
        let wanted = if study.is_graduate || !inputs.subsidized {
            0.0
        } else {
            of_year.1 * load
        };
        let subsidized = wanted.min(gross).min(self.subsidized);
        self.subsidized -= subsidized;
        let rate = if study.is_graduate {
            &RATE_GRADUATE
        } else {
            &RATE_UNDERGRADUATE
        };
        if gross > 0.0 {
            loans.push(Loan {
                gross,
                subsidized,
                fee,
                rate: rate.at(when).value,
                is_plus: false,
            });
        }
        let rest = need - gross * (1.0 - fee);
        let legacy_lasts = when <= LEGACY_YEARS.now().until();
        if inputs.legacy && study.is_first && study.is_graduate && legacy_lasts && rest > 1e-6 {
            let fee = FEE_PLUS.at(when).value / 100.0;
            let gross = (rest / (1.0 - fee)).min(self.lifetime);
            self.lifetime -= gross;
            loans.push(Loan {
                gross,
                subsidized: 0.0,
                fee,
                rate: RATE_PLUS.at(when).value,
                is_plus: true,
            });
        }
        loans
    }
}

/// The limit of a full-time year, and the part of it that may be subsidized.
fn yearly(study: &Study, year: u32, is_dependent: bool, inputs: &MoneyInputs) -> (f64, f64) {
    if study.is_graduate {
        let limit = if inputs.professional {
            &LIMIT_PROFESSIONAL_YEAR
        } else {
            &LIMIT_GRADUATE_YEAR
        };
        return (limit.now().value, 0.0);
    }
    let of_college = u32::from(study.first_year) + year;
    let [dependent, independent, subsidized] = match of_college {
        0 | 1 => [&LIMIT_DEPENDENT_1, &LIMIT_INDEPENDENT_1, &SUBSIDIZED_1],
        2 => [&LIMIT_DEPENDENT_2, &LIMIT_INDEPENDENT_2, &SUBSIDIZED_2],
        _ => [&LIMIT_DEPENDENT_3, &LIMIT_INDEPENDENT_3, &SUBSIDIZED_3],
    };
    let limit = if is_dependent { dependent } else { independent };
    (limit.now().value, subsidized.now().value)
}
