//! What a way is worth at its prices and pay: who pays for study, both plans of repayment, what is ahead or behind.

use super::borrow::{self, ByYear, Study, borrow};
use super::gain::{self, BreakEven};
use super::path::PayPaths;
use super::repay::{
    self, AskedPayments, HORIZON_MONTHS, IncomePlanInput, PaymentSchedule, RepaymentEnd,
};
use super::{DegreePrice, Dollars, Funding, MoneyInputs, Months, Range, inputs};
use crate::tables::money::{self as terms, FLIP_FIRST, FLIP_SECOND, HORIZON, PRIVATE_YEARS};

/// The two plans for loans from July 2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanKind {
    Standard,
    Income,
}

/// A plan of repayment and what it makes of the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Repayment {
    pub kind: PlanKind,
    pub federal: PaymentSchedule,
    pub private: PaymentSchedule,
    /// The first payment a month, private loans included.
    pub payment: Dollars,
    /// As a part of pay when repayment begins.
    pub share: f64,
    /// What is left of that pay in a month, before tax.
    pub left: Dollars,
    /// Paid in all, in dollars of today.
    pub paid_today: Dollars,
    pub line: Line,
    pub break_even: BreakEven,
    /// The same where pay stays at the lower or the upper edge of its range.
    pub break_even_range: (BreakEven, BreakEven),
    /// Ahead of staying after [`FLIP_FIRST`] and [`FLIP_SECOND`] years.
    pub gains: [Dollars; 2],
}

/// What is ahead (or behind) in all after each year, in dollars of today.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub low: [f64; HORIZON],
    pub typical: [f64; HORIZON],
    pub high: [f64; HORIZON],
}

/// What a way is worth, at its prices and pay.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Tuition and fees, with the fees of boards and examinations, supervision and certifications.
    pub cost: Range,
    pub funding: Funding,
    /// The gap at the low and at the high price.
    pub gap_range: (Dollars, Dollars),
    /// What is owed at the first payment, at the low, the typical and the high price.
    pub debt: Range,
    /// A year's pay when the new work begins, in dollars of that year.
    pub first_pay: Dollars,
    pub plans: [Repayment; 2],
    /// The price at which it stops paying after [`FLIP_FIRST`] and [`FLIP_SECOND`] years; below nothing: at none.
    pub flip: [Dollars; 2],
    /// The prices between which payments for public service are the same.
    pub same_payments: Option<(Dollars, Dollars)>,
    /// Pay of staying that is not earned before the new work begins, in dollars of today.
    pub forgone: Dollars,
    pub studied: Months,
    pub complete: Months,
    /// What is earned in each year, in dollars of today.
    pub earned: [f64; HORIZON],
    pub stayed: [f64; HORIZON],
    /// What the way earns in each year less what it pays, in dollars of today, by plan: to compare two ways.
    kept: [[f64; HORIZON]; 2],
}

impl Worth {
    pub fn plan(&self, kind: PlanKind) -> &Repayment {
        &self.plans[kind as usize]
    }

    /// The plan that takes less in all, in dollars of today; the standard plan where both take the same.
    pub fn cheaper(&self) -> &Repayment {
        let [standard, income] = &self.plans;
        if income.paid_today.0 + 0.5 < standard.paid_today.0 {
            income
        } else {
            standard
        }
    }

    /// What this way is ahead of another in all after each year, each under its cheaper plan.
    pub fn ahead_of(&self, other: &Self) -> [f64; HORIZON] {
        let (ours, theirs) = (self.cheaper().kind, other.cheaper().kind);
        let mut ahead = 0.0;
        std::array::from_fn(|year| {
            ahead += self.kept[ours as usize][year] - other.kept[theirs as usize][year];
            ahead
        })
    }

    /// Years in which the added pay of the first whole year makes up for what is not given: for those who lose
    /// nothing of today's pay.
    pub fn payback_years(&self) -> Option<f64> {
        let year = (self.complete.0.div_ceil(12) as usize).min(HORIZON - 1);
        let gain = Dollars(self.earned[year] - self.stayed[year]);
        let given = self.funding.grants + self.funding.stipend + self.funding.employer;
        gain::payback_years((self.cost.typical - given).max(Dollars(0.0)), gain)
    }
}

/// What a way of these degrees and this pay is worth. Nothing is stood in for here: what `inputs` do not say is no.
pub fn evaluate(
    prices: &[DegreePrice],
    paths: &PayPaths,
    other_cost: &Range,
    inputs: &MoneyInputs,
) -> Worth {
    let mut flows = [0.0; HORIZON];
    let at = |price: fn(&DegreePrice) -> Dollars, flows: &mut ByYear| {
        let studies: Vec<Study> = prices.iter().map(|one| one.at(price(one))).collect();
        borrow(&studies, paths.studied, inputs, flows)
    };
    let unused = &mut [0.0; HORIZON];
    let lowest = at(|price| price.low, unused);
    let highest = at(|price| price.high, unused);
    let funding = at(|price| price.typical, &mut flows);
    // They come due by the end of the plan.
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
    let kept = [0, 1].map(|place: usize| {
        let line = &plans[place].line.typical;
        std::array::from_fn(|year| {
            let before = if year == 0 { 0.0 } else { line[year - 1] };
            line[year] - before + stayed[year]
        })
    });
    Worth {
        cost,
        gap_range: (lowest.gap, highest.gap),
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
        kept,
        earned,
        stayed,
        funding,
        plans,
    }
}

/// What staying would have paid until the new work begins, less what is earned by then.
fn forgone(paths: &PayPaths) -> Dollars {
    let months = paths.stay.iter().zip(&paths.path);
    let lost = months.take(paths.works.0 as usize);
    Dollars(lost.map(|(stay, path)| (stay - path) / 12.0).sum())
}

/// Federal loans paid back under the tiered standard plan, from the end of study on.
pub(super) fn standard(funding: &Funding, from: Months) -> PaymentSchedule {
    let loans = &funding.loans;
    let months = repay::tier_months(loans.principal);
    repay::fixed(loans.owed(), loans.rate, months, from)
}

/// Private loans paid back, from the end of study on.
pub(super) fn private(funding: &Funding, from: Months) -> PaymentSchedule {
    let months = Months(PRIVATE_YEARS.now().value as u32 * 12);
    repay::fixed(funding.private, funding.private_rate, months, from)
}

/// A way with its money.
struct Valuation<'a> {
    paths: &'a PayPaths,
    funding: &'a Funding,
    flows: &'a ByYear,
    inputs: &'a MoneyInputs,
    is_public: bool,
}

impl Valuation<'_> {
    /// A year's pay when the new work begins, in dollars of that year.
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
            gain::line(&net, self.flows)
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

    /// The prices between which payments for public service stay what they are: from the one that would be paid
    /// off before the last of them, to the one that federal loans do not reach.
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
            let at = |price: &DegreePrice| price.at(price.typical * times);
            let studies: Vec<Study> = prices.iter().map(at).collect();
            let unused = &mut [0.0; HORIZON];
            borrow(&studies, self.paths.studied, self.inputs, unused)
        };
        let income = self.income(&self.paths.path);
        let asked = AskedPayments::of(&income);
        let paid = plan.federal.paid.0;
        let pays_the_same = |times: f64| {
            let run = asked.pay(&funding(times).loans);
            (run.paid.0 - paid).abs() < 0.005
        };
        // Who owes more than what is forgiven already pays the same; only the limits of loans end that.
        let has_no_gap = |times: f64| funding(times).gap.0 <= 0.0;
        let most = inputs::most::DOLLARS / typical + 1.0;
        Some((
            Dollars(edge(1.0, 0.0, typical, pays_the_same) * typical),
            Dollars(edge(1.0, most, typical, has_no_gap) * typical),
        ))
    }
}

/// Where between two multiples of a price something ceases to hold, to half a dollar on the side where it holds.
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

/// Payments brought to dollars of the start.
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
