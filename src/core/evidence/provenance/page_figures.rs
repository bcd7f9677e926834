//! All figures shown on the page of an estimate, in page order, each with its provenance.

use super::{
    MoneyFigure, Provenance, RuleFact, of_cost, of_gain, of_known_cost, of_line, of_median,
    of_money, of_path, of_pay, of_pay_range, of_percentile, of_real_pay, of_rule,
};
use crate::estimate::charts::waterfall::is_visible;
use crate::estimate::cost::{Cost, Item};
use crate::estimate::gain::gain;
use crate::estimate::neighbors::Change;
use crate::estimate::pay::{self, Line};
use crate::estimate::pay_milestones::{MilestoneTime, PayMilestone};
use crate::estimate::what_if::Suggestion;
use crate::estimate::{Estimate, Pay, Route, whole_months};
use crate::money::{Assessment, Repayment};
use crate::tables::money::{FLIP_FIRST, FLIP_SECOND};

/// A figure on the page of an estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FigureKind {
    PayTypical,
    PayLow,
    PayHigh,
    PayStart,
    /// The gain of the plan over the pay before it.
    Gain,
    /// The 10th and 90th percentile of the state, the ends of the pay bar.
    StateLow,
    StateHigh,
    /// The typical pay at the national price level.
    PayReal,
    MonthsTypical,
    MonthsFast,
    MonthsSlow,
    Median,
    /// A line of "why this number".
    Step(Line),
    /// A pay milestone.
    Along(MilestoneTime),
    /// The pay with a suggested change.
    Changed(Change),
    Rule(RuleFact),
    Cost(Item),
    CostKnown,
    /// A money figure; [`MoneyFigure::Ahead`] and [`MoneyFigure::Flip`] carry the number of years.
    Money(MoneyFigure, usize),
}

impl FigureKind {
    /// The provenance of a headline figure; `None` if it is not shown, or for any other figure.
    pub fn headline(self, estimate: &Estimate) -> Option<Provenance> {
        let end = || estimate.end_pay.as_ref().ok();
        Some(match self {
            Self::PayTypical => of_pay(end()?),
            Self::PayLow | Self::PayHigh => of_pay_range(end()?),
            Self::PayStart => of_pay(estimate.start_pay.as_ref().ok()?),
            Self::PayReal => of_real_pay(end()?),
            Self::MonthsTypical | Self::MonthsFast | Self::MonthsSlow => of_path(estimate),
            _ => return None,
        })
    }
}

/// A figure at full precision, minimum and maximum; equal for most figures.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownFigure {
    pub kind: FigureKind,
    pub from: f64,
    pub to: f64,
    pub provenance: Provenance,
}

/// All figures shown on the page of an estimate, in page order.
pub fn shown_figures(
    estimate: &Estimate,
    moments: &[PayMilestone],
    suggestions: &[Suggestion],
    cost: &Cost,
) -> Vec<ShownFigure> {
    let mut all = Vec::new();
    let mut add = |kind: FigureKind, (from, to): (f64, f64), provenance: Option<Provenance>| {
        all.extend(provenance.map(|provenance| ShownFigure {
            kind,
            from,
            to,
            provenance,
        }));
    };
    let one = |value: f64| (value, value);
    let rounded = |dollars: f64| one(f64::from(pay::rounded(dollars)));
    if let Ok(pay) = &estimate.end_pay {
        for (kind, dollars) in [
            (FigureKind::PayTypical, pay.typical),
            (FigureKind::PayLow, pay.low),
            (FigureKind::PayHigh, pay.high),
            (FigureKind::PayReal, pay.real()),
        ] {
            add(kind, rounded(dollars), kind.headline(estimate));
        }
    }
    if let Ok(pay) = &estimate.start_pay {
        let start = FigureKind::PayStart;
        add(start, rounded(pay.typical), start.headline(estimate));
    }
    if let Some(gain) = gain(estimate, moments) {
        let dollars = one(f64::from(gain.dollars));
        add(FigureKind::Gain, dollars, of_gain(estimate, moments));
    }
    if let Ok(pay) = &estimate.end_pay {
        let state = [
            (FigureKind::StateLow, pay.base.p10, 10),
            (FigureKind::StateHigh, pay.base.p90, 90),
        ];
        for (kind, dollars, percentile) in state {
            add(kind, rounded(dollars), Some(of_percentile(pay, percentile)));
        }
    }
    if let Ok(total) = estimate.path.total {
        for (kind, months) in [
            (FigureKind::MonthsTypical, total.typical),
            (FigureKind::MonthsFast, total.fast),
            (FigureKind::MonthsSlow, total.slow),
        ] {
            let months = f64::from(whole_months(months));
            add(kind, one(months), kind.headline(estimate));
        }
    }
    if let Some(pay) = explained_pay(estimate) {
        add(FigureKind::Median, one(pay.base.p50), Some(of_median(pay)));
        for line in pay.lines().iter().filter(|line| is_visible(line)) {
            let dollars = one(line.dollars as f64);
            add(FigureKind::Step(*line), dollars, Some(of_line(pay, line)));
        }
    }
    for moment in moments {
        if let Ok(pay) = &moment.pay {
            let along = FigureKind::Along(moment.when);
            add(along, rounded(pay.typical), Some(of_pay(pay)));
        }
    }
    for suggestion in suggestions {
        let made = suggestion.changed(estimate);
        let pay = made.as_ref().and_then(|made| made.end_pay.as_ref().ok());
        if let Some(pay) = pay {
            let changed = FigureKind::Changed(suggestion.change);
            add(changed, rounded(pay.typical), Some(of_pay(pay)));
        }
    }
    for fact in RuleFact::ALL {
        if let Some(figure) = fact.of(estimate).filter(|_| has_rule(estimate)) {
            let behind = of_rule(estimate, fact);
            add(FigureKind::Rule(fact), one(figure.value()), Some(behind));
        }
    }
    for line in &cost.lines {
        if let Ok(dollars) = line.dollars {
            let behind = of_cost(estimate, line);
            add(FigureKind::Cost(line.item), dollars, Some(behind));
        }
    }
    if cost.known.1 > 0.0 {
        let behind = of_known_cost(estimate, cost);
        add(FigureKind::CostKnown, cost.known, Some(behind));
    }
    all
}

/// All figures of the money section. `cost` is that of the estimate.
pub fn shown_of_money(estimate: &Estimate, cost: &Cost, money: &Assessment) -> Vec<ShownFigure> {
    let worth = &money.worth;
    let plan = worth.cheaper();
    let payment = |plan: &Repayment| (MoneyFigure::Payment(plan.kind), 0, plan.payment);
    let [ten, twenty] = plan.gains;
    let [flip_ten, flip_twenty] = worth.flip;
    let of_gain = [
        (MoneyFigure::Ahead, FLIP_FIRST, ten),
        (MoneyFigure::Ahead, FLIP_SECOND, twenty),
        (MoneyFigure::Flip, FLIP_FIRST, flip_ten),
        (MoneyFigure::Flip, FLIP_SECOND, flip_twenty),
    ];
    let figures = [
        (MoneyFigure::Cost, 0, worth.cost.low),
        (MoneyFigure::Cost, 0, worth.cost.typical),
        (MoneyFigure::Cost, 0, worth.cost.high),
        (MoneyFigure::Tuition, 0, worth.funding.price),
        (MoneyFigure::Forgone, 0, worth.forgone),
        (MoneyFigure::Debt, 0, worth.debt.typical),
        (MoneyFigure::Gap, 0, worth.funding.gap),
        (MoneyFigure::FirstPay, 0, worth.first_pay),
    ]
    .into_iter()
    .chain(
        worth
            .plans
            .iter()
            .filter(|_| worth.has_federal_loans())
            .map(payment),
    )
    .chain(of_gain.into_iter().filter(|_| money.gain_is_known))
    .chain(money.check.into_iter().flat_map(|check| {
        [
            (MoneyFigure::Graduates, 0, check.official),
            (MoneyFigure::PayLater, 0, check.ours),
        ]
    }));
    figures
        .filter(|(_, _, dollars)| dollars.whole() != 0)
        .map(|(figure, years, dollars)| {
            let dollars = dollars.whole() as f64;
            ShownFigure {
                kind: FigureKind::Money(figure, years),
                from: dollars,
                to: dollars,
                provenance: of_money(estimate, cost, money, figure),
            }
        })
        .collect()
}

/// The pay explained by "why this number": at the end, or at the start if there is no end.
pub fn explained_pay(estimate: &Estimate) -> Option<&Pay> {
    let end = estimate.end_pay.as_ref().ok();
    end.or(estimate.start_pay.as_ref().ok())
}

/// Whether the state's rule of supervised practice is shown.
pub fn has_rule(estimate: &Estimate) -> bool {
    // The tables have no rules of nursing boards.
    estimate.route != Route::Nursing
}
