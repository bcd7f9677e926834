//! Loan repayment month by month: the tiered standard plan, the income-driven plan (RAP), private loans.
//!
//! Months count from the first payment, which is set at the end of study; the grace period is included in the interest
//! accrued by then. Accrued interest is owed in addition to the principal and bears no interest itself.

use super::units::{Dollars, Months};
use crate::tables::money::{
    HORIZON, INCOME_STEPS, INFLATION, PSLF_PAYMENTS, RAP_DEPENDENT, RAP_LEAST, RAP_MATCH,
    RAP_PAYMENTS, RepaymentStep, TIERS,
};

/// The months of the horizon.
pub const HORIZON_MONTHS: usize = HORIZON * 12;

/// Federal loans when repayment begins. Payments are distributed over all loans in proportion, so one average rate,
/// weighted by principal, gives the same result as separate loans.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FederalLoans {
    /// The amount borrowed.
    pub principal: Dollars,
    /// Interest accrued.
    pub accrued: Dollars,
    /// Annual rate as a fraction.
    pub rate: f64,
}

impl FederalLoans {
    pub fn owed(&self) -> Dollars {
        self.principal + self.accrued
    }
}

/// The payment that repays a loan in this many months; equal parts if there is no interest.
pub fn fixed_payment(owed: Dollars, rate: f64, months: Months) -> Dollars {
    let months_of = f64::from(months.0.max(1));
    let interest = rate / 12.0;
    // At such a small rate the formula would divide by a rounding error.
    if interest < 1e-9 {
        return Dollars(owed.0 / months_of);
    }
    Dollars(owed.0 * interest / (1.0 - (1.0 + interest).powf(-months_of)))
}

/// The step of the tiered plan, by the principal when repayment begins.
pub fn tier(principal: Dollars) -> &'static RepaymentStep {
    let reached = TIERS.iter().rev().find(|rung| principal.0 >= rung.over);
    reached.unwrap_or(&TIERS[0])
}

/// The duration of the tiered plan.
pub fn tier_months(principal: Dollars) -> Months {
    Months(tier(principal).value as u32 * 12)
}

/// The step of the income plan. An income equal to a bound belongs to the step below it.
pub fn income_step(income: Dollars) -> &'static RepaymentStep {
    &INCOME_STEPS[place_of_step(income)]
}

fn place_of_step(income: Dollars) -> usize {
    let passed = INCOME_STEPS.iter().rposition(|rung| income.0 > rung.over);
    passed.unwrap_or(0)
}

/// The monthly payment of the income plan, before it is capped by the balance.
pub fn income_payment(income: Dollars, dependents: u8) -> Dollars {
    FamilyTerms::of(dependents).payment(income, income_step(income))
}

/// The terms of the income plan that depend on the family and not on its income.
struct FamilyTerms {
    /// The deduction for dependents, dollars a month.
    less: f64,
    least: f64,
}

impl FamilyTerms {
    fn of(dependents: u8) -> Self {
        Self {
            less: RAP_DEPENDENT.now().value * f64::from(dependents),
            least: RAP_LEAST.now().value,
        }
    }

    fn payment(&self, income: Dollars, step: &RepaymentStep) -> Dollars {
        let yearly = if step.over > 0.0 {
            income.0 * step.value / 100.0
        } else {
            step.value
        };
        let due = yearly / 12.0 - self.less;
        Dollars(if due > self.least { due } else { self.least })
    }
}

/// How repayment ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepaymentEnd {
    NothingOwed,
    PaidOff,
    /// Public service forgiveness, free of federal tax.
    ForgivenForService,
    /// Forgiven after the last payment of the income plan; federal tax treats it as income.
    ForgivenTaxed,
}

/// A balance below half a cent counts as zero.
const NOTHING: f64 = 0.005;

/// The payments of a plan. `months` may exceed the horizon; `by_year` covers the horizon only.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PaymentSchedule {
    pub months: Months,
    pub first: Dollars,
    pub paid: Dollars,
    pub forgiven: Dollars,
    pub ending: RepaymentEnd,
    /// The payments of each year from the start of study, in dollars of that year.
    pub by_year: [f64; HORIZON],
}

impl PaymentSchedule {
    const NONE: Self = Self {
        months: Months(0),
        first: Dollars(0.0),
        paid: Dollars(0.0),
        forgiven: Dollars(0.0),
        ending: RepaymentEnd::NothingOwed,
        by_year: [0.0; HORIZON],
    };

    fn pay(&mut self, month: usize, dollars: f64) {
        if self.months.0 == 0 {
            self.first = Dollars(dollars);
        }
        self.months.0 += 1;
        self.paid.0 += dollars;
        if let Some(year) = self.by_year.get_mut(month / 12) {
            *year += dollars;
        }
    }
}

/// A loan with equal payments, starting in month `from`.
pub fn fixed(owed: Dollars, rate: f64, months: Months, from: Months) -> PaymentSchedule {
    if owed.0 < NOTHING {
        return PaymentSchedule::NONE;
    }
    let payment = fixed_payment(owed, rate, months).0;
    let mut run = PaymentSchedule {
        ending: RepaymentEnd::PaidOff,
        ..PaymentSchedule::NONE
    };
    for month in 0..months.0 {
        run.pay((from.0 + month) as usize, payment);
    }
    run
}

/// Inputs of the income plan other than the loans.
pub struct IncomePlanInput<'a> {
    /// Annual pay by month from the start of study, in dollars of the start.
    pub pay: &'a [f64; HORIZON_MONTHS],
    /// The income of a spouse when filing taxes jointly, in dollars of the start.
    pub spouse: Dollars,
    pub dependents: u8,
    /// The month of the first payment.
    pub from: Months,
    /// Every payment is made while working for a public employer.
    pub public_employer: bool,
}

/// Repays loans under the income plan. Income is that of each year of repayment, in dollars of the month.
pub fn by_income(loans: &FederalLoans, income: &IncomePlanInput) -> PaymentSchedule {
    // Lazy: payments due after the debt is paid are never computed.
    pay(loans, income, due_payments(income))
}

/// The monthly payments due under the income plan, before they are capped by the balance. They do not depend on the
/// loans, so several loan amounts can share them.
pub struct DuePayments<'a> {
    income: &'a IncomePlanInput<'a>,
    by_month: Vec<f64>,
}

impl<'a> DuePayments<'a> {
    pub fn of(income: &'a IncomePlanInput) -> Self {
        let by_month = due_payments(income).collect();
        Self { income, by_month }
    }

    /// Repays loans with these payments.
    pub fn pay(&self, loans: &FederalLoans) -> PaymentSchedule {
        pay(loans, self.income, self.by_month.iter().copied())
    }
}

/// The payments of the income plan in order, up to the last one before forgiveness.
fn due_payments<'a>(income: &'a IncomePlanInput) -> PaymentIter<'a> {
    let payments = if income.public_employer {
        PSLF_PAYMENTS.now().value
    } else {
        RAP_PAYMENTS.now().value
    };
    let inflation = INFLATION.now().value / 100.0;
    PaymentIter {
        income,
        terms: FamilyTerms::of(income.dependents),
        a_month: (1.0 + inflation).powf(1.0 / 12.0),
        payments: payments as u32,
        made: 0,
        pay: 0.0,
        step: &INCOME_STEPS[0],
        next_step: 0.0,
        prices: (1.0 + inflation).powf(f64::from(income.from.0) / 12.0),
    }
}

/// See [`due_payments`].
struct PaymentIter<'a> {
    income: &'a IncomePlanInput<'a>,
    terms: FamilyTerms,
    /// The monthly growth factor of prices.
    a_month: f64,
    payments: u32,
    made: u32,
    /// A year, in dollars of the start.
    pay: f64,
    /// The current step, and the income above which the next one begins.
    step: &'static RepaymentStep,
    next_step: f64,
    /// The growth factor of prices since the start.
    prices: f64,
}

impl Iterator for PaymentIter<'_> {
    type Item = f64;

    fn next(&mut self) -> Option<f64> {
        if self.made == self.payments {
            return None;
        }
        let is_new_year = self.made.is_multiple_of(12);
        if is_new_year {
            let now = (self.income.from.0 + self.made) as usize;
            self.pay = self.income.pay[now.min(HORIZON_MONTHS - 1)] + self.income.spouse.0;
        }
        let income = Dollars(self.pay * self.prices);
        // Within a year income only rises, along with prices.
        if is_new_year || income.0 > self.next_step {
            let index = place_of_step(income);
            self.step = &INCOME_STEPS[index];
            let next = INCOME_STEPS.get(index + 1);
            self.next_step = next.map_or(f64::INFINITY, |next| next.over);
        }
        let due = self.terms.payment(income, self.step).0;
        self.prices *= self.a_month;
        self.made += 1;
        Some(due)
    }
}

/// The smaller of two amounts. `f64::min` also handles NaN, for which WebAssembly makes a function call each time.
fn lesser(one: f64, other: f64) -> f64 {
    if one < other { one } else { other }
}

/// Repays loans with the payments that the income plan requires.
fn pay(
    loans: &FederalLoans,
    income: &IncomePlanInput,
    due: impl Iterator<Item = f64>,
) -> PaymentSchedule {
    let mut principal = loans.principal.0;
    let mut accrued = loans.accrued.0;
    if principal + accrued < NOTHING {
        return PaymentSchedule::NONE;
    }
    let match_up_to = RAP_MATCH.now().value;
    let mut run = PaymentSchedule {
        ending: RepaymentEnd::PaidOff,
        ..PaymentSchedule::NONE
    };
    for (month, due) in due.enumerate() {
        // Interest of the month that the payment does not cover is waived.
        let interest = principal * loans.rate / 12.0;
        let paid = lesser(due, principal + accrued + interest);
        let mut left = paid - lesser(interest, paid);
        let of_accrued = lesser(left, accrued);
        accrued -= of_accrued;
        left -= of_accrued;
        let of_principal = lesser(left, principal);
        principal -= of_principal;
        if of_principal < match_up_to {
            let matched = lesser(match_up_to, paid) - of_principal;
            principal -= matched.clamp(0.0, principal);
        }
        run.pay(income.from.0 as usize + month, paid);
        if principal + accrued < NOTHING {
            return run;
        }
    }
    run.forgiven = Dollars(principal + accrued);
    run.ending = if income.public_employer {
        RepaymentEnd::ForgivenForService
    } else {
        RepaymentEnd::ForgivenTaxed
    };
    run
}
