//! The value of a path at its prices and pay: funding, both repayment plans, gain or loss.

use super::borrow::{self, ByYear, Study, borrow};
use super::gain::{self, BreakEven};
use super::path::PayPaths;
use super::repay::{
    self, DuePayments, HORIZON_MONTHS, IncomePlanInput, PaymentSchedule, RepaymentEnd,
};
use super::{DegreePrice, Dollars, Funding, MoneyInputs, Months, Range, inputs};
use crate::tables::money::{self as terms, FLIP_FIRST, FLIP_SECOND, HORIZON, PRIVATE_YEARS};

/// The two plans for loans from July 2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanKind {
    Standard,
    Income,
}

/// A repayment plan and the result of the path under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Repayment {
    pub kind: PlanKind,
    pub federal: PaymentSchedule,
    pub private: PaymentSchedule,
    /// The first monthly payment, private loans included.
    pub payment: Dollars,
    /// The payment as a fraction of monthly pay when repayment begins.
    pub share: f64,
    /// Monthly pay minus the payment, before tax.
    pub left: Dollars,
    /// Total payments, in today's dollars.
    pub paid_today: Dollars,
    pub line: Line,
    pub break_even: BreakEven,
    /// The break-even if pay stays at the lower or at the upper bound of its range.
    pub break_even_range: (BreakEven, BreakEven),
    /// The gain over staying after [`FLIP_FIRST`] and [`FLIP_SECOND`] years.
    pub gains: [Dollars; 2],
}

/// The cumulative gain (or loss) after each year, in today's dollars.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub low: [f64; HORIZON],
    pub typical: [f64; HORIZON],
    pub high: [f64; HORIZON],
}

/// The value of a path at its prices and pay.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Tuition and fees, plus board and examination fees, supervision and certifications.
    pub cost: Range,
    pub funding: Funding,
    /// The debt at the first payment, at the low, the typical and the high price.
    pub debt: Range,
    /// Annual pay when the new work begins, in dollars of that year.
    pub first_pay: Dollars,
    pub plans: [Repayment; 2],
    /// The highest price at which it pays within [`FLIP_FIRST`] and [`FLIP_SECOND`] years; if negative, it never does.
    pub flip: [Dollars; 2],
    /// The price range in which payments under public service forgiveness are the same.
    pub same_payments: Option<(Dollars, Dollars)>,
    /// Pay of staying that is lost before the new work begins, in today's dollars.
    pub forgone: Dollars,
    pub studied: Months,
    pub complete: Months,
    /// The earnings of each year, in today's dollars.
    pub earned: [f64; HORIZON],
    pub stayed: [f64; HORIZON],
}

impl Worth {
    pub fn plan(&self, kind: PlanKind) -> &Repayment {
        &self.plans[kind as usize]
    }

    /// Whether there are new federal loans, which the two plans repay.
    pub fn has_federal_loans(&self) -> bool {
        self.funding.loans.owed().whole() > 0
    }

    /// The plan with the lower total in today's dollars; the standard plan if equal.
    pub fn cheaper(&self) -> &Repayment {
        let [standard, income] = &self.plans;
        if income.paid_today.0 + 0.5 < standard.paid_today.0 {
            income
        } else {
            standard
        }
    }

    /// Years in which the pay gain of the first full year makes up for the part of the cost that aid does not cover,
    /// for those who lose no pay during study.
    pub fn payback_years(&self) -> Option<f64> {
        let year = (self.complete.0.div_ceil(12) as usize).min(HORIZON - 1);
        let gain = Dollars(self.earned[year] - self.stayed[year]);
        let aid = self.funding.grants + self.funding.stipend + self.funding.employer;
        gain::payback_years((self.cost.typical - aid).max(Dollars(0.0)), gain)
    }
}

/// Values a path with these degrees and this pay. Adds no defaults: missing `inputs` count as none.
pub fn evaluate(
    prices: &[DegreePrice],
    paths: &PayPaths,
    other_cost: &Range,
    inputs: &MoneyInputs,
) -> Worth {
    let mut flows = [0.0; HORIZON];
    let outcome = |price: fn(&DegreePrice) -> Dollars, flows: &mut ByYear| {
        let studies: Vec<Study> = prices.iter().map(|one| one.at(price(one))).collect();
        borrow(&studies, paths.studied, inputs, flows)
    };
    let unused = &mut [0.0; HORIZON];
    let lowest = outcome(|price| price.low, unused);
    let highest = outcome(|price| price.high, unused);
    let funding = outcome(|price| price.typical, &mut flows);
    // They are due by the end of the plan.
    if let Some(flow) = flows.get_mut(paths.complete.0 as usize / 12) {
        *flow -= other_cost.typical.0;
    }
    let tuition = Range {
        low: lowest.price,
        typical: funding.price,
        high: highest.price,
    };
    let cost = tuition.plus(other_cost.low.0, other_cost.typical.0, other_cost.high.0);
    let weighed = Valuation {
        paths,
        funding: &funding,
        flows: &flows,
        inputs,
        is_public: inputs.public_employer == Some(true),
    };
    let plans = [
        weighed.repayment(PlanKind::Standard),
        weighed.repayment(PlanKind::Income),
    ];
    let earned = gain::yearly(&paths.path);
    let stayed = gain::yearly(&paths.stay);
    Worth {
        cost,
        debt: Range {
            low: lowest.owed(),
            typical: funding.owed(),
            high: highest.owed(),
        },
        first_pay: weighed.first_pay(),
        flip: [FLIP_FIRST, FLIP_SECOND].map(|years| gain::flip_price(&earned, &stayed, years)),
        same_payments: weighed.same_payments(prices, &plans[1]),
        forgone: forgone(paths),
        studied: paths.studied,
        complete: paths.complete,
        earned,
        stayed,
        funding,
        plans,
    }
}

/// Pay of staying until the new work begins, minus what is earned by then.
fn forgone(paths: &PayPaths) -> Dollars {
    let months = paths.stay.iter().zip(&paths.path);
    let lost = months.take(paths.works.0 as usize);
    Dollars(lost.map(|(stay, path)| (stay - path) / 12.0).sum())
}

/// Repayment of federal loans under the tiered standard plan, from the end of study.
pub(super) fn standard(funding: &Funding, from: Months) -> PaymentSchedule {
    let loans = &funding.loans;
    let months = repay::tier_months(loans.principal);
    repay::fixed(loans.owed(), loans.rate, months, from)
}

/// Repayment of private loans, from the end of study.
pub(super) fn private(funding: &Funding, from: Months) -> PaymentSchedule {
    let months = Months(PRIVATE_YEARS.now().value as u32 * 12);
    repay::fixed(funding.private, funding.private_rate, months, from)
}

/// A path with its funding.
struct Valuation<'a> {
    paths: &'a PayPaths,
    funding: &'a Funding,
    flows: &'a ByYear,
    inputs: &'a MoneyInputs,
    is_public: bool,
}

impl Valuation<'_> {
    /// Annual pay when the new work begins, in dollars of that year.
    fn first_pay(&self) -> Dollars {
        let month = (self.paths.works.0 as usize).min(HORIZON_MONTHS - 1);
        Dollars(self.paths.path[month] * borrow::deflator(self.paths.works))
    }

    fn income<'a>(&self, pay: &'a [f64; HORIZON_MONTHS]) -> IncomePlanInput<'a> {
        IncomePlanInput {
            pay,
            spouse: Dollars(inputs::dollars(self.inputs.spouse)),
            dependents: self.inputs.dependents(),
            from: self.paths.studied,
            public_employer: self.is_public,
        }
    }

    fn federal(&self, kind: PlanKind, pay: &[f64; HORIZON_MONTHS]) -> PaymentSchedule {
        let loans = &self.funding.loans;
        match kind {
            PlanKind::Income => repay::by_income(loans, &self.income(pay)),
            PlanKind::Standard => standard(self.funding, self.paths.studied),
        }
    }

    fn repayment(&self, kind: PlanKind) -> Repayment {
        let PayPaths {
            path,
            low,
            high,
            stay,
            ..
        } = self.paths;
        let private = private(self.funding, self.paths.studied);
        let federal = self.federal(kind, path);
        let stayed = gain::yearly(stay);
        let line = |pay: &[f64; HORIZON_MONTHS], federal: &PaymentSchedule| {
            let net = gain::net(&gain::yearly(pay), &stayed, &[federal, &private]);
            let mut line = *self.flows;
            gain::add_up(&mut line, &net);
            line
        };
        let lines = Line {
            low: line(low, &self.federal(kind, low)),
            typical: line(path, &federal),
            high: line(high, &self.federal(kind, high)),
        };
        let last = |pay: &[f64; HORIZON_MONTHS]| pay[HORIZON_MONTHS - 1] - stay[HORIZON_MONTHS - 1];
        let payment = federal.first + private.first;
        let a_month = self.first_pay() * (1.0 / 12.0);
        Repayment {
            kind,
            payment,
            share: payment.share_of(a_month),
            left: a_month - payment,
            paid_today: in_dollars_of_today(&federal) + in_dollars_of_today(&private),
            break_even: gain::break_even(&lines.typical, last(path)),
            break_even_range: (
                gain::break_even(&lines.low, last(low)),
                gain::break_even(&lines.high, last(high)),
            ),
            gains: [FLIP_FIRST, FLIP_SECOND]
                .map(|years| Dollars(lines.typical[years.min(HORIZON) - 1])),
            line: lines,
            federal,
            private,
        }
    }

    /// The price range with the same payments under public service forgiveness. Below it, the debt would be paid off
    /// before the last payment; above it, federal loans do not cover the price.
    fn same_payments(
        &self,
        prices: &[DegreePrice],
        plan: &Repayment,
    ) -> Option<(Dollars, Dollars)> {
        if plan.federal.ending != RepaymentEnd::ForgivenForService || self.funding.gap.0 > 0.0 {
            return None;
        }
        let typical: f64 = prices.iter().map(|price| price.typical.0).sum();
        if typical <= 0.0 {
            return None;
        }
        let funding = |times: f64| {
            let study = |price: &DegreePrice| price.at(price.typical * times);
            let studies: Vec<Study> = prices.iter().map(study).collect();
            let unused = &mut [0.0; HORIZON];
            borrow(&studies, self.paths.studied, self.inputs, unused)
        };
        let income = self.income(&self.paths.path);
        let due = DuePayments::of(&income);
        let paid = plan.federal.paid.0;
        let pays_the_same = |times: f64| {
            let run = due.pay(&funding(times).loans);
            (run.paid.0 - paid).abs() < 0.005
        };
        // With more debt, only the forgiven amount grows, not the payments; the loan limits end that.
        let has_no_gap = |times: f64| funding(times).gap.0 <= 0.0;
        let most = inputs::most::DOLLARS / typical + 1.0;
        Some((
            Dollars(edge(1.0, 0.0, typical, pays_the_same) * typical),
            Dollars(edge(1.0, most, typical, has_no_gap) * typical),
        ))
    }
}

/// The multiple of a price at which a condition stops holding, to half a dollar, on the side where it holds.
fn edge(mut inside: f64, mut outside: f64, price: f64, holds: impl Fn(f64) -> bool) -> f64 {
    while (inside - outside).abs() * price > 0.5 {
        let middle = (inside + outside) / 2.0;
        if holds(middle) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    inside
}

/// Payments converted to dollars of the start.
pub(super) fn in_dollars_of_today(run: &PaymentSchedule) -> Dollars {
    let inflation = 1.0 + terms::INFLATION.now().value / 100.0;
    let mut prices = 1.0;
    let mut sum = 0.0;
    for paid in run.by_year {
        sum += paid / prices;
        prices *= inflation;
    }
    Dollars(sum)
}
