//! The limits of the law, and errors that users found in other calculators of this kind.

use super::cents;
use casepath::money::repay::{
    FederalLoans, HORIZON_MONTHS, IncomePlanInput, PaymentSchedule, by_income, fixed,
    fixed_payment, income_payment, tier, tier_months,
};
use casepath::money::{Dollars, Months, RepaymentEnd};
use casepath::tables::money::{INCOME_STEPS, TIERS};
use proptest::prelude::*;

fn payment(income: f64, dependents: u8) -> i64 {
    cents(income_payment(Dollars(income), dependents))
}

fn run(
    principal: f64,
    rate: f64,
    pay: f64,
    dependents: u8,
    public_employer: bool,
) -> PaymentSchedule {
    by_income(
        &FederalLoans {
            principal: Dollars(principal),
            accrued: Dollars(0.0),
            rate,
        },
        &IncomePlanInput {
            pay: &[pay; HORIZON_MONTHS],
            spouse: Dollars(0.0),
            dependents,
            from: Months(24),
            public_employer,
        },
    )
}

/// The chart published by Federal Student Aid: the lowest and the highest payment of each step.
#[test]
fn payments_by_income_are_those_of_the_published_chart() {
    let chart = [
        (1.0, 10_000.0, 1000, 1000),
        (10_001.0, 20_000.0, 1000, 1667),
        (20_001.0, 30_000.0, 3334, 5000),
        (30_001.0, 40_000.0, 7500, 10_000),
        (40_001.0, 50_000.0, 13_334, 16_667),
        (50_001.0, 60_000.0, 20_834, 25_000),
        (60_001.0, 70_000.0, 30_001, 35_000),
        (70_001.0, 80_000.0, 40_834, 46_667),
        (80_001.0, 90_000.0, 53_334, 60_000),
        (90_001.0, 100_000.0, 67_501, 75_000),
    ];
    for (low, high, lowest, highest) in chart {
        assert_eq!(payment(low, 0), lowest, "{low}");
        assert_eq!(payment(high, 0), highest, "{high}");
    }
    assert_eq!(payment(100_001.0, 0), 83_334);
    assert_eq!(payment(1_000_000.0, 0), 833_333);
}

#[test]
fn an_income_at_a_bound_belongs_below_it_and_a_debt_at_a_bound_above() {
    assert_eq!(payment(60_000.0, 0), 25_000);
    assert_eq!(payment(60_001.0, 0), 30_001);
    assert_eq!(tier_months(Dollars(24_999.0)), Months(120));
    assert_eq!(tier_months(Dollars(24_999.99)), Months(120));
    assert_eq!(tier_months(Dollars(25_000.0)), Months(180));
    assert_eq!(tier_months(Dollars(49_999.99)), Months(180));
    assert_eq!(tier_months(Dollars(50_000.0)), Months(240));
    assert_eq!(tier_months(Dollars(99_999.99)), Months(240));
    assert_eq!(tier_months(Dollars(100_000.0)), Months(300));
    assert_eq!(tier(Dollars(0.0)).value, TIERS[0].value);
}

#[test]
fn a_payment_is_never_below_ten_dollars() {
    assert_eq!(payment(0.0, 0), 1000, "no income is no payment of nothing");
    assert_eq!(payment(12_000.0, 0), 1000);
    assert_eq!(payment(12_001.2, 0), 1000);
    assert_eq!(payment(40_000.0, 1), 5000);
    assert_eq!(payment(40_000.0, 2), 1000);
    assert_eq!(payment(150_000.0, 20), 25_000);
    assert_eq!(payment(60_000.0, 20), 1000);
}

#[test]
fn no_interest_and_no_debt_are_no_special_cases_outside() {
    let without = fixed_payment(Dollars(12_000.0), 0.0, Months(120));
    assert_eq!(cents(without), 10_000);
    let nearly = fixed_payment(Dollars(12_000.0), 1e-7, Months(120));
    assert!((nearly.0 - 100.0).abs() < 0.01);
    let nothing = fixed(Dollars(0.0), 0.0807, Months(120), Months(24));
    assert_eq!(
        (nothing.ending, nothing.months),
        (RepaymentEnd::NothingOwed, Months(0))
    );
    assert_eq!(
        run(0.0, 0.0807, 40_000.0, 0, true).ending,
        RepaymentEnd::NothingOwed
    );
    // A term of 0 months counts as one month.
    assert_eq!(
        fixed_payment(Dollars(100.0), 0.0, Months(0)),
        Dollars(100.0)
    );
    let free = run(12_000.0, 0.0, 60_000.0, 0, false);
    assert_eq!(free.ending, RepaymentEnd::PaidOff);
    assert!((free.paid.0 - 12_000.0).abs() < 0.01, "{}", free.paid.0);
}

#[test]
fn the_least_payment_with_its_match_pays_a_small_loan_off() {
    // Ten dollars do not cover the interest of 16; the match reduces the principal by ten a month.
    let tiny = run(2_400.0, 0.0807, 0.0, 0, false);
    assert_eq!(
        (tiny.ending, tiny.months),
        (RepaymentEnd::PaidOff, Months(240))
    );
    assert!((tiny.paid.0 - 2_400.0).abs() < 0.01, "{tiny:?}");
    let large = run(10_000.0, 0.0807, 0.0, 0, false);
    assert_eq!(
        (large.ending, large.months),
        (RepaymentEnd::ForgivenTaxed, Months(360))
    );
    assert!((large.paid.0 - 3_600.0).abs() < 0.01);
    assert!(
        (large.forgiven.0 - (10_000.0 - 360.0 * 10.0)).abs() < 0.01,
        "{large:?}"
    );
}

#[test]
fn service_forgives_what_is_left_after_ten_years_or_nothing() {
    let some = run(60_000.0, 0.0807, 40_000.0, 0, true);
    assert_eq!(
        (some.ending, some.months),
        (RepaymentEnd::ForgivenForService, Months(120))
    );
    assert!(some.forgiven.0 > 0.0);
    let none = run(20_000.0, 0.0807, 90_000.0, 0, true);
    assert_eq!(
        (none.ending, none.forgiven),
        (RepaymentEnd::PaidOff, Dollars(0.0))
    );
    assert!(none.months.0 < 120);
    // If the last payment ends the loan, there is nothing to forgive.
    let without = run(20_000.0, 0.0807, 90_000.0, 0, false);
    assert_eq!(none, without);
}

#[test]
fn equal_payments_end_the_loan() {
    for (owed, rate, months) in [
        (39_758.26, 0.0807, 180),
        (100.0, 0.4, 12),
        (257_500.0, 0.0652, 300),
    ] {
        let payment = fixed_payment(Dollars(owed), rate, Months(months)).0;
        let left = (0..months).fold(owed, |left, _| left * (1.0 + rate / 12.0) - payment);
        assert!(left.abs() < 1e-4 * owed, "{left} of {owed} are left");
    }
}

proptest! {
    #[test]
    fn payments_never_fall_as_income_rises(income in 0.0..300_000.0_f64, more in 0.0..50_000.0_f64, dependents in 0..20_u8) {
        // The steps of the law increase monotonically.
        let (less, more) = (income_payment(Dollars(income), dependents), income_payment(Dollars(income + more), dependents));
        prop_assert!(less.0 <= more.0);
        prop_assert!(income_payment(Dollars(income), dependents.saturating_add(1)).0 <= less.0);
    }

    #[test]
    fn what_is_paid_is_what_is_owed_and_never_more_is_forgiven(
        principal in 0.0..300_000.0_f64,
        rate in 0.0..0.4_f64,
        pay in 0.0..300_000.0_f64,
        dependents in 0..20_u8,
        public in any::<bool>(),
    ) {
        let run = run(principal, rate, pay, dependents, public);
        prop_assert!(run.paid.0.is_finite() && run.forgiven.0.is_finite());
        prop_assert!(run.forgiven.0 <= principal + 0.01);
        let most = if public { 120 } else { 360 };
        prop_assert!(run.months.0 <= most);
        // The horizon contains all payments: thirty years after two of study.
        let by_year: f64 = run.by_year.iter().sum();
        prop_assert!((by_year - run.paid.0).abs() < 0.01 * (1.0 + run.paid.0));
    }
}

#[test]
fn the_steps_are_those_of_the_law() {
    let percents: Vec<f64> = INCOME_STEPS[1..].iter().map(|rung| rung.value).collect();
    assert_eq!(percents, (1..=10).map(f64::from).collect::<Vec<_>>());
    let bounds: Vec<f64> = INCOME_STEPS.iter().map(|rung| rung.over).collect();
    assert_eq!(
        bounds,
        (0..=10)
            .map(|n| f64::from(n) * 10_000.0)
            .collect::<Vec<_>>()
    );
}
