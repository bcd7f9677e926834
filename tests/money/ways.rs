//! "Is it worth it?" for any answers: every answer and every input gives a sane result, and the figures change in the
//! expected direction.

use super::cents;
use casepath::answers::{
    Answers, CertSet, DegreeGoal, Education, Hundredths, Month, Pace, SchoolKind, Setting, UsState,
};
use casepath::estimate::{Estimate, estimate};
use casepath::money::aid::offers;
use casepath::money::price::{has_graduate_study, may_have_legacy_loans};
use casepath::money::{
    AssessError, Assessment, BreakEven, Dollars, MoneyInputs, PlanKind, RepaymentEnd, StepKind,
    Worth, whole_dollars, worth,
};
use casepath::tables::Grade;
use casepath::tables::money::{Forgiving, HORIZON};
use proptest::prelude::*;

pub const TODAY: Month = Month(2026 * 12 + 10);

pub fn dollars(dollars: u32) -> Option<Hundredths> {
    Some(Hundredths(dollars * 100))
}

pub fn texas() -> Answers {
    Answers {
        from: Some(Education::Bachelors),
        to: Some(DegreeGoal::Msw),
        state: Some(UsState::TX),
        setting: Some(Setting::MentalHealthCenter),
        ..Answers::default()
    }
}

fn made(answers: &Answers) -> Estimate {
    estimate(answers, TODAY).expect("degree and state were said")
}

fn of(answers: &Answers, inputs: &MoneyInputs) -> Assessment {
    worth(&made(answers), inputs).unwrap_or_else(|why| panic!("{why:?}"))
}

/// Every result is a finite number, and the sums are right.
fn is_sane(money: &Assessment) {
    let worth = &money.worth;
    let funding = &worth.funding;
    let amounts = [
        worth.cost.low,
        worth.cost.typical,
        worth.cost.high,
        funding.need,
        funding.federal,
        funding.gap,
        funding.owed(),
        worth.first_pay,
        worth.flip[0],
        worth.flip[1],
    ];
    assert!(
        amounts.iter().all(|amount| amount.0.is_finite()),
        "{amounts:?}"
    );
    assert!(worth.cost.low <= worth.cost.typical && worth.cost.typical <= worth.cost.high);
    let paid = funding.grants + funding.employer + funding.cash + funding.federal - funding.fees
        + funding.gap;
    let price = funding.price + funding.living;
    assert!(
        (paid.0 - price.0).abs() < 0.01,
        "{paid:?} pay for {price:?}"
    );
    for plan in &worth.plans {
        assert!(plan.payment.0 >= 0.0 && plan.paid_today.0.is_finite() && plan.share.is_finite());
        let lines = [&plan.line.low, &plan.line.typical, &plan.line.high];
        assert!(
            lines
                .iter()
                .all(|line| line.iter().all(|ahead| ahead.is_finite()))
        );
        assert!((1..=HORIZON as u8).contains(&plan.break_even.year().unwrap_or(1)));
    }
}

#[test]
fn texas_as_a_student_sees_it() {
    let inputs = MoneyInputs {
        public_employer: Some(true),
        ..MoneyInputs::default()
    };
    let money = of(&texas(), &inputs);
    is_sane(&money);
    assert_eq!(money.prices[0].typical.whole(), 34_373);
    assert_eq!(money.worth.funding.federal.whole(), 34_740);
    // The research rounds inflation to 1.1255 and gets 39,758.26.
    assert!((money.worth.debt.typical.0 - 39_758.26).abs() < 0.5);
    assert_eq!(cents(money.worth.plan(PlanKind::Standard).payment), 38_156);
    assert_eq!(money.worth.funding.gap, Dollars(0.0));
    assert_eq!(money.forgiving, Forgiving::Ask);
    let income = money.worth.plan(PlanKind::Income);
    assert_eq!(income.federal.ending, RepaymentEnd::ForgivenForService);
    let (from, to) = money.worth.same_payments.expect("public service");
    // The limit of federal loans: two years of 20,500 without the fee.
    assert_eq!(to.whole(), 40_567);
    assert!(from.0 < 34_373.0, "{from:?}");
    let kinds: Vec<StepKind> = money.steps.iter().map(|step| step.what).collect();
    for what in [
        StepKind::Owed,
        StepKind::Tier,
        StepKind::IncomeStep,
        StepKind::Forgiven(RepaymentEnd::ForgivenForService),
    ] {
        assert!(kinds.contains(&what), "{what:?}");
    }
}

/// The limits are found by bisection; here the complete result is computed on both sides of them.
#[test]
fn under_public_service_payments_are_the_same_between_two_prices_and_not_beyond() {
    let at = |price: Dollars| {
        let inputs = MoneyInputs {
            public_employer: Some(true),
            price: Some(whole_dollars(price)),
            ..MoneyInputs::default()
        };
        of(&texas(), &inputs).worth
    };
    let paid = |worth: &Worth| worth.plan(PlanKind::Income).federal.paid;
    let usual = at(Dollars(34_373.0));
    let (from, to) = usual.same_payments.expect("public service");
    for price in [from + Dollars(1.0), (from + to) * 0.5, to - Dollars(1.0)] {
        let worth = at(price);
        assert!((paid(&worth) - paid(&usual)).0.abs() < 0.01, "{price:?}");
        assert_eq!(worth.funding.gap, Dollars(0.0), "{price:?}");
        let (own_from, own_to) = worth.same_payments.expect("public service");
        assert!((own_from - from).0.abs() < 1.0 && (own_to - to).0.abs() < 1.0);
    }
    assert!(paid(&at(from - Dollars(100.0))) < paid(&usual));
    let above = at(to + Dollars(100.0));
    assert!(above.funding.gap.0 > 0.0);
    assert_eq!(above.same_payments, None);
}

#[test]
fn pay_of_the_answer_is_that_of_the_estimate_in_dollars_of_the_first_year_of_work() {
    let estimate = made(&texas());
    let inputs = MoneyInputs {
        public_employer: Some(true),
        ..MoneyInputs::default()
    };
    let answer = worth(&estimate, &inputs).expect("an answer");
    let start = estimate.start_pay.expect("pay").typical;
    let studied = f64::from(answer.worth.studied.0) / 12.0;
    let first_pay = start * 1.025_f64.powf(studied);
    assert!((answer.worth.first_pay.0 - first_pay).abs() < 0.01);
    // By the law: one percent for each full ten thousand below the income.
    let percent = ((first_pay - 10_000.0) / 10_000.0).ceil();
    let payment = first_pay * percent / 100.0 / 12.0;
    let income = answer.worth.plan(PlanKind::Income);
    assert!((income.payment.0 - payment).abs() < 0.01);
    assert_eq!(
        answer
            .steps
            .iter()
            .filter_map(|step| step.grade)
            .max()
            .map(Grade::name),
        Some("C"),
        "what prices rise by is assumed"
    );
}

#[test]
fn what_cannot_be_answered_says_why() {
    let psyd = Answers {
        to: Some(DegreeGoal::Psyd),
        ..texas()
    };
    // Also without a price: to enter one would not help.
    assert_eq!(
        worth(&made(&psyd), &MoneyInputs::default()).err(),
        Some(AssessError::NoPay)
    );
    let few = Answers {
        hours: Some(Hundredths(400)),
        state: Some(UsState::CO),
        ..texas()
    };
    let few = made(&few);
    if few.path.total.is_err() {
        assert!(matches!(
            worth(&few, &MoneyInputs::default()),
            Err(AssessError::Stopped(_))
        ));
    }
    let doctorate = Answers {
        to: Some(DegreeGoal::Doctorate),
        from: Some(Education::Msw),
        ..texas()
    };
    assert!(!of(&doctorate, &MoneyInputs::default()).gain_is_known);
}

#[test]
fn nothing_to_study_makes_no_difference_and_costs_nothing() {
    let held = Answers {
        from: Some(Education::Bachelors),
        to: Some(DegreeGoal::Bachelors),
        ..texas()
    };
    let money = of(&held, &MoneyInputs::default());
    is_sane(&money);
    assert_eq!(money.worth.debt.typical, Dollars(0.0));
    for plan in &money.worth.plans {
        assert_eq!(plan.break_even, BreakEven::NoDifference);
        assert_eq!(plan.federal.ending, RepaymentEnd::NothingOwed);
    }
}

#[test]
fn staying_can_be_better_and_going_can_never_be_ahead() {
    // Another bachelor's after an MSW adds no pay.
    let down = Answers {
        from: Some(Education::Bachelors),
        to: Some(DegreeGoal::OtherMasters),
        setting: Some(Setting::Hospital),
        ..texas()
    };
    let dear = MoneyInputs {
        price: dollars(1_000_000),
        ..MoneyInputs::default()
    };
    let worth = of(&down, &dear).worth;
    assert_eq!(worth.plans[0].break_even, BreakEven::NotWithin);
    let rich = MoneyInputs {
        pay_today: dollars(250_000),
        ..MoneyInputs::default()
    };
    let worth = of(&down, &rich).worth;
    assert_eq!(worth.plans[0].break_even, BreakEven::StayingPaysMore);
    assert!(worth.flip[0].0 < 0.0, "at no price");
}

#[test]
fn who_keeps_all_pay_is_not_ahead_before_pay_rises() {
    let part = Answers {
        pace: Some(Pace::Part),
        setting: Some(Setting::MentalHealthCenter),
        ..texas()
    };
    let worth = of(&part, &MoneyInputs::default()).worth;
    let plan = worth.cheaper();
    let BreakEven::NeverBehind(year) = plan.break_even else {
        panic!("{:?}", plan.break_even);
    };
    let line = &plan.line.typical;
    assert!(year > 1 && line[usize::from(year) - 1] >= 0.5);
    assert!(
        line[..usize::from(year) - 1]
            .iter()
            .all(|ahead| ahead.abs() < 0.5)
    );
}

#[test]
fn forgiveness_for_public_service_is_assumed_only_for_full_time_work() {
    let at = |hours: u32| Answers {
        hours: Some(Hundredths(hours * 100)),
        setting: Some(Setting::Government),
        ..texas()
    };
    let none = MoneyInputs::default();
    for (hours, counts) in [(15, false), (29, false), (30, true), (40, true)] {
        let money = of(&at(hours), &none);
        assert_eq!(money.is_public, counts, "{hours}");
        let ending = money.worth.plan(PlanKind::Income).federal.ending;
        assert_eq!(
            ending == RepaymentEnd::ForgivenForService,
            counts,
            "{hours}"
        );
    }
    // Who says that it counts is believed.
    let public = MoneyInputs {
        public_employer: Some(true),
        ..none
    };
    assert!(of(&at(15), &public).is_public);
}

#[test]
fn older_loans_are_known_but_not_owed_anew() {
    let older = MoneyInputs {
        borrowed_undergraduate: dollars(30_000),
        borrowed_graduate: dollars(20_000),
        ..MoneyInputs::default()
    };
    let (with, without) = (of(&texas(), &older), of(&texas(), &MoneyInputs::default()));
    assert_eq!(with.older_loans, Dollars(50_000.0));
    assert_eq!(with.worth.debt, without.worth.debt);
    // Nothing is left of the limits: only a private loan, which no federal plan repays.
    let full = MoneyInputs {
        borrowed_graduate: dollars(300_000),
        ..MoneyInputs::default()
    };
    let money = of(&texas(), &full);
    assert!(!money.worth.has_federal_loans() && money.worth.debt.typical.whole() > 0);
    assert_eq!(money.worth.plans[0].payment, money.worth.plans[1].payment);
}

#[test]
fn federal_limits_hold_and_what_is_above_is_the_gap() {
    let private = MoneyInputs {
        kind: Some(SchoolKind::Nonprofit),
        ..MoneyInputs::default()
    };
    let funding = of(&texas(), &private).worth.funding;
    assert_eq!(funding.federal.whole(), 41_000);
    assert!(funding.gap.0 > 0.0);
    let professional = MoneyInputs {
        professional: true,
        ..private
    };
    assert_eq!(of(&texas(), &professional).worth.funding.gap, Dollars(0.0));
    let legacy = MoneyInputs {
        legacy: true,
        ..private
    };
    let funding = of(&texas(), &legacy).worth.funding;
    assert!(funding.plus.0 > 0.0 && funding.gap.0 == 0.0);
    // More than the lifetime limit of loans.
    let full = MoneyInputs {
        borrowed_graduate: dollars(100_000),
        borrowed_undergraduate: dollars(157_500),
        legacy: true,
        ..private
    };
    let funding = of(&texas(), &full).worth.funding;
    assert_eq!(funding.federal, Dollars(0.0));
    let nearly = MoneyInputs {
        borrowed_graduate: dollars(99_000),
        ..private
    };
    assert_eq!(of(&texas(), &nearly).worth.funding.federal.whole(), 1_000);
}

#[test]
fn part_time_lowers_the_limit_and_keeps_the_pay() {
    let part = Answers {
        pace: Some(Pace::Part),
        ..texas()
    };
    let private = MoneyInputs {
        kind: Some(SchoolKind::Nonprofit),
        ..MoneyInputs::default()
    };
    let worth = of(&part, &private).worth;
    // 60 credits in three years are 20 a year, of 24: five sixths of three times 20,500.
    assert_eq!(worth.funding.federal.whole(), 51_250);
    assert_eq!(worth.earned[0], worth.stayed[0]);
    let half_paid = MoneyInputs {
        pay_kept: Some(Hundredths(50)),
        ..private
    };
    let half = of(&part, &half_paid).worth;
    assert!((half.earned[0] * 2.0 - half.stayed[0]).abs() < 0.01);
}

#[test]
fn stipends_and_employers_pay_before_loans() {
    let california = Answers {
        state: Some(UsState::CA),
        setting: Some(Setting::ChildWelfare),
        ..texas()
    };
    let offered = offers(&made(&california));
    assert!(
        offered
            .iter()
            .any(|offer| offer.aid.id == "title-iv-e-msw-ca" && offer.fits_setting)
    );
    assert!(
        !offers(&made(&texas()))
            .iter()
            .any(|offer| offer.aid.id == "title-iv-e-msw-ca")
    );
    let paid = MoneyInputs {
        grants: dollars(25_000),
        ..MoneyInputs::default()
    };
    let funding = of(&california, &paid).worth.funding;
    assert_eq!(funding.federal, Dollars(0.0));
    assert!(funding.stipend.0 > 0.0);
    let helped = MoneyInputs {
        employer: dollars(5_250),
        ..MoneyInputs::default()
    };
    let funding = of(&texas(), &helped).worth.funding;
    assert_eq!(funding.employer.whole(), 10_500);
}

/// Worked out by hand: Pell pays by enrollment, full-time is 24 credits a year, 7,395 a full-time year (2026-27).
/// 30 credits are 1.25 such years in any number of months; 120 credits in four years are four, not five. A program
/// that is not a grant pays each school year begun.
#[test]
fn a_grant_pays_by_credits_and_other_programs_by_years() {
    for (from, to, pell, employer) in [
        (Education::Adn, DegreeGoal::Bsn, 9_243.75, 10_500.0),
        (Education::None, DegreeGoal::Bsn, 29_580.0, 21_000.0),
    ] {
        let estimate = made(&Answers {
            from: Some(from),
            to: Some(to),
            setting: Some(Setting::Hospital),
            ..texas()
        });
        let prices = worth(&estimate, &MoneyInputs::default())
            .expect("a price")
            .prices;
        let most = |id: &str| {
            let offers = offers(&estimate);
            let offer = offers.iter().find(|offer| offer.aid.id == id);
            offer.and_then(|offer| offer.most_in_all(&prices))
        };
        assert_eq!(most("pell"), Some(Dollars(pell)), "{from:?}");
        assert_eq!(most("employer"), Some(Dollars(employer)), "{from:?}");
        assert_eq!(most("no such program"), None);
    }
}

/// Which questions about loans can change a limit: that of professional degrees only with graduate study, the loans
/// from before July 2026 only for a first degree that is graduate and begins while they last (to June 2029).
#[test]
fn graduate_loans_are_asked_about_only_where_there_are_any() {
    let november = |year| Some(Month::new(year, 11).expect("a month"));
    for (from, to, start, professional, legacy) in [
        (
            Education::Bachelors,
            DegreeGoal::Msw,
            november(2026),
            true,
            true,
        ),
        (
            Education::Bachelors,
            DegreeGoal::Msw,
            november(2029),
            true,
            false,
        ),
        (
            Education::None,
            DegreeGoal::Msw,
            november(2026),
            true,
            false,
        ),
        (
            Education::Adn,
            DegreeGoal::Bsn,
            november(2026),
            false,
            false,
        ),
        (
            Education::Msw,
            DegreeGoal::Msw,
            november(2026),
            false,
            false,
        ),
    ] {
        let estimate = made(&Answers {
            from: Some(from),
            to: Some(to),
            start,
            ..texas()
        });
        let asked = (
            has_graduate_study(&estimate),
            may_have_legacy_loans(&estimate),
        );
        assert_eq!(asked, (professional, legacy), "{from:?} {to:?} {start:?}");
    }
}

fn some<T: Copy + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(proptest::sample::select(all))
}

prop_compose! {
    fn any_answers()(
        from in some(Education::ALL), to in proptest::sample::select(DegreeGoal::ALL), state in proptest::sample::select(UsState::ALL),
        pace in some(Pace::ALL), setting in some(Setting::ALL), hours in proptest::option::of(400..6000_u32),
        years in proptest::option::of(0..5000_u32), certs in any::<u32>(), bilingual in any::<bool>(),
    ) -> Answers {
        Answers {
            from, to: Some(to), state: Some(state), pace, setting,
            hours: hours.map(Hundredths), years: years.map(Hundredths),
            certs: CertSet(certs & 0xfffff), bilingual,
            ..Answers::default()
        }
    }
}

prop_compose! {
    fn any_inputs()(
        price in proptest::option::of(prop_oneof![Just(0), Just(100_000_000), 0..20_000_000_u32, any::<u32>()]),
        kind in proptest::option::of(proptest::sample::select(&[SchoolKind::PublicInState, SchoolKind::PublicOutOfState, SchoolKind::Nonprofit, SchoolKind::ForProfit][..])),
        amounts in proptest::array::uniform6(proptest::option::weighted(0.3, 0..4_000_000_u32)),
        pay_kept in proptest::option::of(0..200_u32), dependents in proptest::option::of(0..=255_u8), public_employer in any::<Option<bool>>(),
        flags in proptest::array::uniform4(any::<bool>()), dependent in any::<Option<bool>>(),
        rates in proptest::array::uniform2(proptest::option::weighted(0.3, prop_oneof![Just(0), 0..4000_u32, any::<u32>()])),
        borrowed in proptest::option::weighted(0.3, 0..30_000_000_u32),
    ) -> MoneyInputs {
        let [grants, employer, cash, living, pay_today, spouse] = amounts.map(|amount| amount.map(Hundredths));
        MoneyInputs {
            price: price.map(Hundredths), kind, grants, employer, cash, living, pay_today, spouse,
            pay_kept: pay_kept.map(Hundredths), dependents, public_employer, dependent,
            professional: flags[0], legacy: flags[1], subsidized: flags[2],
            borrowed_graduate: borrowed.map(Hundredths), borrowed_undergraduate: borrowed.map(|b| Hundredths(b / 2)),
            federal_rate: rates[0].map(Hundredths), private_rate: rates[1].map(Hundredths),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_that_is_said_breaks_it(answers in any_answers(), inputs in any_inputs()) {
        let made = made(&answers);
        if let Ok(money) = worth(&made, &inputs) {
            is_sane(&money);
            prop_assert!(!money.steps.is_empty());
        }
        let _ = offers(&made);
    }

    #[test]
    fn more_price_never_pays_earlier_and_more_grants_never_owe_more(
        answers in any_answers(), inputs in any_inputs(), price in 0..300_000_u32, more in 0..100_000_u32, grants in 0..30_000_u32,
    ) {
        let made = made(&answers);
        let at = |price: u32, grants: u32| worth(&made, &MoneyInputs { price: dollars(price), grants: dollars(grants), ..inputs });
        let (Ok(less), Ok(dearer), Ok(granted)) = (at(price, 0), at(price + more, 0), at(price, grants)) else { return Ok(()) };
        let year = |money: &Assessment, kind| money.worth.plan(kind).break_even.year().unwrap_or(u8::MAX);
        // Under the income plan too, a higher debt never means a lower total payment.
        for kind in [PlanKind::Standard, PlanKind::Income] {
            // A tier or a match may stretch payments, so a dearer path may be less behind early on, but not at the end.
            let (a, b) = (less.worth.plan(kind), dearer.worth.plan(kind));
            prop_assert!(b.line.typical[HORIZON - 1] <= a.line.typical[HORIZON - 1] + 1.0, "{kind:?}");
            if kind == PlanKind::Income {
                prop_assert!(year(&less, kind) <= year(&dearer, kind));
            }
        }
        prop_assert!(granted.worth.debt.typical.0 <= less.worth.debt.typical.0 + 1e-6);
        prop_assert!(granted.worth.funding.gap.0 <= less.worth.funding.gap.0 + 1e-6);
    }
}
