//! The computation as typed steps, from which the page writes its sentences.

use super::price::PriceSource;
use super::repay::{RepaymentEnd, income_step, tier};
use super::units::Dollars;
use super::{Assessment, MoneyInputs, PlanKind};
use crate::estimate::Estimate;
use crate::tables::money::{
    self as terms, DISBURSEMENT, DISCOUNT, Dated, FEE_DIRECT, FULL_TIME_CREDITS, GRACE, INFLATION,
    LIMIT_GRADUATE_TOTAL, LIMIT_GRADUATE_YEAR, LIMIT_PROFESSIONAL_TOTAL, LIMIT_PROFESSIONAL_YEAR,
    PRICE_GROWTH, PRIVATE_RATE, PSLF_PAYMENTS, RAP_DEPENDENT, RAP_MATCH, RAP_PAYMENTS,
    RATE_GRADUATE, RATE_UNDERGRADUATE, Term,
};
use crate::tables::{Grade, PathwayId, Sources};

/// What a step is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StepKind {
    /// The typical price of a degree, and the number of schools behind it if it is theirs.
    Price(PathwayId, Option<u16>),
    PriceGrowth,
    Grants,
    Employer,
    Cash,
    Need,
    /// The enrollment as a fraction of full time.
    Load(PathwayId),
    FullTimeCredits,
    LimitOfYear,
    LimitInAll,
    Fee,
    Federal,
    Gap,
    Rate,
    PrivateRate,
    /// Grace period from the end of study to the first payment.
    Grace,
    Disbursement,
    /// Interest accrued by the first payment.
    Interest,
    Owed,
    FirstPay,
    /// The duration of the tiered plan, years.
    Tier,
    StandardPayment,
    /// Percent of income.
    IncomeStep,
    Dependents,
    IncomePayment,
    Match,
    /// Payments until forgiveness for public service.
    ServicePayments,
    /// Payments until forgiveness of the income plan.
    PlanPayments,
    Forgiven(RepaymentEnd),
    Inflation,
    Discount,
}

/// A value with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StepValue {
    Dollars(Dollars),
    DollarsAMonth(Dollars),
    DollarsAYear(Dollars),
    Percent(f64),
    /// A fraction.
    Part(f64),
    Years(f64),
    Credits(f64),
    Payments(f64),
    Count(u8),
}

/// One step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    pub what: StepKind,
    pub value: StepValue,
    /// `None` if computed from earlier steps, or the user's own figure.
    pub grade: Option<Grade>,
    /// See [`terms::source`].
    pub sources: Sources,
    /// Table and key of the row, for the catalogue; a price is made from several rows and has no key.
    pub row: Option<(&'static str, &'static str)>,
}

fn made(what: StepKind, value: StepValue) -> Step {
    Step {
        what,
        value,
        grade: None,
        sources: &[],
        row: None,
    }
}

fn step_from_term(what: StepKind, value: StepValue, term: &'static Term, figure: &Dated) -> Step {
    Step {
        what,
        value,
        grade: Some(figure.grade),
        sources: figure.sources,
        row: Some(("loans", term.id)),
    }
}

/// The steps of an assessment, in order.
pub(super) fn steps(estimate: &Estimate, inputs: &MoneyInputs, money: &Assessment) -> Vec<Step> {
    let mut list = Vec::with_capacity(32);
    prices(money, inputs, &mut list);
    paid_by(money, inputs, &mut list);
    loans(estimate, money, inputs, &mut list);
    plans(money, inputs, &mut list);
    for (what, term) in [
        (StepKind::Inflation, &INFLATION),
        (StepKind::Discount, &DISCOUNT),
    ] {
        let figure = term.now();
        list.push(step_from_term(
            what,
            StepValue::Percent(figure.value),
            term,
            figure,
        ));
    }
    list
}

fn prices(money: &Assessment, inputs: &MoneyInputs, list: &mut Vec<Step>) {
    let mut is_grown = false;
    for price in &money.prices {
        let (schools, row) = match price.from {
            PriceSource::Schools(whole) => {
                is_grown = true;
                let table = if whole.is_of_state {
                    "prices_state"
                } else {
                    "prices_us"
                };
                (Some(whole.schools), Some((table, "")))
            }
            _ => (None, None),
        };
        list.push(Step {
            grade: price.grade,
            sources: price.sources,
            row,
            ..made(
                StepKind::Price(price.stage, schools),
                StepValue::Dollars(price.typical),
            )
        });
    }
    if is_grown {
        let figure = PRICE_GROWTH.now();
        let value = StepValue::Percent(figure.value);
        list.push(step_from_term(
            StepKind::PriceGrowth,
            value,
            &PRICE_GROWTH,
            figure,
        ));
    }
    let funding = &money.worth.funding;
    let funds = [
        (StepKind::Grants, funding.grants + funding.stipend),
        (StepKind::Employer, funding.employer),
        (StepKind::Cash, funding.cash),
    ];
    let nonzero = funds.into_iter().filter(|(_, dollars)| dollars.0 > 0.0);
    list.extend(nonzero.map(|(what, dollars)| made(what, StepValue::Dollars(dollars))));
    if inputs.living.is_some() || funding.need.0 > 0.0 {
        list.push(made(StepKind::Need, StepValue::Dollars(funding.need)));
    }
}

fn paid_by(money: &Assessment, inputs: &MoneyInputs, list: &mut Vec<Step>) {
    if money.worth.funding.need.0 <= 0.0 {
        return;
    }
    for price in &money.prices {
        let load = price.study.load();
        if load < 1.0 {
            list.push(made(StepKind::Load(price.stage), StepValue::Part(load)));
            let figure = FULL_TIME_CREDITS.at(price.study.begins);
            let value = StepValue::Credits(figure.value);
            list.push(step_from_term(
                StepKind::FullTimeCredits,
                value,
                &FULL_TIME_CREDITS,
                figure,
            ));
        }
    }
    if money.prices.iter().any(|price| price.study.is_graduate) {
        let limits = if inputs.professional {
            [&LIMIT_PROFESSIONAL_YEAR, &LIMIT_PROFESSIONAL_TOTAL]
        } else {
            [&LIMIT_GRADUATE_YEAR, &LIMIT_GRADUATE_TOTAL]
        };
        for (what, term) in [StepKind::LimitOfYear, StepKind::LimitInAll]
            .into_iter()
            .zip(limits)
        {
            let figure = term.now();
            let dollars = StepValue::Dollars(Dollars(figure.value));
            list.push(step_from_term(what, dollars, term, figure));
        }
    }
    list.push(made(
        StepKind::Federal,
        StepValue::Dollars(money.worth.funding.federal - money.worth.funding.fees),
    ));
    list.push(made(
        StepKind::Gap,
        StepValue::Dollars(money.worth.funding.gap),
    ));
}

fn loans(estimate: &Estimate, money: &Assessment, inputs: &MoneyInputs, list: &mut Vec<Step>) {
    let funding = &money.worth.funding;
    if funding.federal.0 > 0.0 {
        let fee = FEE_DIRECT.at(estimate.start);
        list.push(step_from_term(
            StepKind::Fee,
            StepValue::Percent(fee.value),
            &FEE_DIRECT,
            fee,
        ));
        let is_graduate = money.prices.iter().any(|price| price.study.is_graduate);
        let term = if is_graduate {
            &RATE_GRADUATE
        } else {
            &RATE_UNDERGRADUATE
        };
        let rate = StepValue::Percent(funding.loans.rate * 100.0);
        list.push(match inputs.federal_rate {
            Some(_) => made(StepKind::Rate, rate),
            None => step_from_term(StepKind::Rate, rate, term, term.at(estimate.start)),
        });
    }
    if funding.gap.0 > 0.0 {
        let rate = StepValue::Percent(funding.private_rate * 100.0);
        list.push(match inputs.private_rate {
            Some(_) => made(StepKind::PrivateRate, rate),
            None => step_from_term(
                StepKind::PrivateRate,
                rate,
                &PRIVATE_RATE,
                PRIVATE_RATE.now(),
            ),
        });
    }
    if money.worth.debt.typical.0 <= 0.0 {
        return;
    }
    for (what, term) in [
        (StepKind::Grace, &GRACE),
        (StepKind::Disbursement, &DISBURSEMENT),
    ] {
        let figure = term.now();
        list.push(step_from_term(
            what,
            StepValue::Years(figure.value),
            term,
            figure,
        ));
    }
    let interest = funding.loans.accrued + (funding.private - funding.gap);
    list.push(made(StepKind::Interest, StepValue::Dollars(interest)));
    list.push(made(
        StepKind::Owed,
        StepValue::Dollars(money.worth.debt.typical),
    ));
    list.push(made(
        StepKind::FirstPay,
        StepValue::DollarsAYear(money.worth.first_pay),
    ));
}

fn plans(money: &Assessment, inputs: &MoneyInputs, list: &mut Vec<Step>) {
    let loans = &money.worth.funding.loans;
    let [standard, income] = &money.worth.plans;
    if loans.owed().0 <= 0.0 {
        return;
    }
    let of_plan = |what, value, rung: &terms::RepaymentStep, key| Step {
        what,
        value,
        grade: Some(rung.grade),
        sources: rung.sources,
        row: Some(("repayment", key)),
    };
    let tier = tier(loans.principal);
    list.push(of_plan(
        StepKind::Tier,
        StepValue::Years(tier.value),
        tier,
        "tiered",
    ));
    list.push(made(
        StepKind::StandardPayment,
        StepValue::DollarsAMonth(standard.federal.first),
    ));
    let step = income_step(money.worth.first_pay);
    let value = if step.over > 0.0 {
        StepValue::Percent(step.value)
    } else {
        StepValue::DollarsAYear(Dollars(step.value))
    };
    list.push(of_plan(StepKind::IncomeStep, value, step, "rap"));
    let dependents = inputs.dependents();
    if dependents > 0 {
        let figure = RAP_DEPENDENT.now();
        let value = StepValue::Count(dependents);
        list.push(step_from_term(
            StepKind::Dependents,
            value,
            &RAP_DEPENDENT,
            figure,
        ));
    }
    list.push(made(
        StepKind::IncomePayment,
        StepValue::DollarsAMonth(income.federal.first),
    ));
    let figure = RAP_MATCH.now();
    let value = StepValue::DollarsAMonth(Dollars(figure.value));
    list.push(step_from_term(StepKind::Match, value, &RAP_MATCH, figure));
    let (what, term) = if money.is_public {
        (StepKind::ServicePayments, &PSLF_PAYMENTS)
    } else {
        (StepKind::PlanPayments, &RAP_PAYMENTS)
    };
    let figure = term.now();
    list.push(step_from_term(
        what,
        StepValue::Payments(figure.value),
        term,
        figure,
    ));
    let forgiven = &money.worth.plan(PlanKind::Income).federal;
    list.push(made(
        StepKind::Forgiven(forgiven.ending),
        StepValue::Dollars(forgiven.forgiven),
    ));
}
