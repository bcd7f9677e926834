//! The tables of prices, loans and outcomes, compared with the research.

use casepath::answers::{Month, SchoolKind, UsState};
use casepath::tables::PathwayId;
use casepath::tables::money::{
    AIDS, FEE_DIRECT, Forgiving, OutcomeDegree, OutcomeMeasure, PriceOf, PriceRule, PriceStatistic,
    RATE_GRADUATE, forgiving, outcomes, pay_after_four_years, price_of, source,
};

/// Low, typical and high price of a degree in the nation; dollars, rounded to hundreds, without inflation.
fn whole(stage: PathwayId, kind: SchoolKind) -> Option<[u32; 3]> {
    // No state has its own figures for these kinds or stages: Wyoming has no private school of social work.
    let rule = PriceRule::of(stage)?;
    let whole = rule.nation(kind)?;
    let hundreds = |dollars: f64| (dollars / 100.0).round() as u32 * 100;
    Some([whole.low, whole.typical, whole.high].map(hundreds))
}

#[test]
fn whole_degrees_cost_what_the_research_says() {
    use PathwayId as P;
    use SchoolKind::{Nonprofit, PublicInState, PublicOutOfState};
    for (stage, kind, expected) in [
        (P::Msw, PublicInState, [18_700, 31_000, 43_900]),
        (P::Msw, PublicOutOfState, [37_600, 63_500, 79_500]),
        (P::Msw, Nonprofit, [40_700, 78_800, 127_100]),
        (P::MswAdvanced, PublicInState, [13_300, 18_600, 28_500]),
        (P::MswAdvanced, PublicOutOfState, [23_200, 38_100, 51_700]),
        (P::MswAdvanced, Nonprofit, [28_900, 47_300, 82_600]),
        (P::OtherMasters, PublicInState, [16_800, 28_200, 35_200]),
        (P::OtherMasters, PublicOutOfState, [31_500, 52_800, 69_300]),
        (P::OtherMasters, Nonprofit, [23_700, 47_000, 71_400]),
        (P::Doctorate, PublicInState, [22_600, 30_500, 35_300]),
        (P::Bachelors, PublicInState, [32_800, 40_100, 50_100]),
        (P::Bachelors, PublicOutOfState, [69_300, 83_400, 109_400]),
        (P::Bachelors, Nonprofit, [99_600, 138_000, 166_600]),
        (P::Bsn, PublicInState, [32_000, 40_000, 50_600]),
        (P::Bsn, Nonprofit, [64_600, 138_400, 171_700]),
        (P::BsnFromAdn, PublicInState, [7_400, 10_100, 13_000]),
    ] {
        assert_eq!(whole(stage, kind), Some(expected), "{stage:?} {kind:?}");
    }
    assert_eq!(
        whole(P::BsnFromAdn, Nonprofit),
        Some([18_800, 29_700, 39_600])
    );
    assert_eq!(whole(P::Psyd, PublicInState), None, "ask the school");
    assert_eq!(whole(P::WaitRegister, PublicInState), None, "no study");
}

#[test]
fn a_state_has_its_own_price_and_else_the_nations() {
    let texas = PriceRule::of(PathwayId::Msw)
        .and_then(|rule| rule.price(SchoolKind::PublicInState, UsState::TX));
    let texas = texas.expect("a price");
    assert!(texas.is_of_state);
    assert_eq!((texas.typical, texas.schools), (60.0 * 509.0, 11));
    for state in UsState::ALL {
        for stage in [
            PathwayId::Msw,
            PathwayId::MswAdvanced,
            PathwayId::OtherMasters,
            PathwayId::Bachelors,
        ] {
            for kind in [
                SchoolKind::PublicInState,
                SchoolKind::PublicOutOfState,
                SchoolKind::Nonprofit,
            ] {
                let price = PriceRule::of(stage).and_then(|rule| rule.price(kind, *state));
                let price = price.unwrap_or_else(|| panic!("{state:?} {stage:?} {kind:?}"));
                assert!(price.low <= price.typical && price.typical <= price.high);
                assert!(price.schools > 0 && price.period >= Month(2022 * 12));
            }
        }
    }
    assert_eq!(
        price_of(
            PriceOf::Msw,
            SchoolKind::PublicInState,
            Some(UsState::CA),
            PriceStatistic::YearLow
        )
        .map(|cell| cell.dollars > 1000.0),
        Some(true)
    );
}

#[test]
fn where_a_state_has_no_price_per_credit_the_degree_costs_by_the_year() {
    // By hand: 8,429, 8,918 and 9,298 a year at the public schools of California, none of which has a price per credit.
    let california = |stage| {
        let rule = PriceRule::of(stage).expect("a rule");
        let whole = rule
            .price(SchoolKind::PublicInState, UsState::CA)
            .expect("a price");
        assert!(whole.is_of_state);
        [whole.low, whole.typical, whole.high]
    };
    assert_eq!(california(PathwayId::Msw), [16_858.0, 17_836.0, 18_596.0]);
    // The research computes 15,056 of 2026 for one and a half years: 13,377 times 1.1255.
    assert_eq!(
        california(PathwayId::MswAdvanced),
        [8_429.0, 13_377.0, 13_947.0]
    );
}

#[test]
fn a_term_of_loans_goes_by_its_month() {
    let at = |year, month| {
        RATE_GRADUATE
            .at(Month::new(year, month).expect("a month"))
            .value
    };
    assert_eq!((at(2026, 6), at(2026, 7), at(2027, 6)), (7.94, 8.07, 8.07));
    // Before the first and after the last figure the nearest one is used.
    assert_eq!((at(2019, 1), at(2031, 1)), (7.94, 8.07));
    let known = |year, month| RATE_GRADUATE.is_known(Month::new(year, month).expect("a month"));
    assert_eq!(
        (known(2026, 7), known(2027, 7), known(2025, 6)),
        (true, false, false)
    );
    let fee = |year, month| {
        FEE_DIRECT
            .at(Month::new(year, month).expect("a month"))
            .grade
            .name()
    };
    assert_eq!((fee(2026, 9), fee(2026, 10)), ("B", "C"));
}

#[test]
fn outcomes_are_those_of_the_scorecard() {
    for (of, dollars) in [
        (OutcomeDegree::Msw, 65_100),
        (OutcomeDegree::Bsw, 51_800),
        (OutcomeDegree::Bsn, 88_900),
        (OutcomeDegree::MentalHealthCounseling, 59_600),
        (OutcomeDegree::PsychologyBachelors, 50_700),
        (OutcomeDegree::PublicHealth, 82_800),
    ] {
        assert_eq!(pay_after_four_years(of), Some(dollars), "{of:?}");
    }
    assert_eq!(pay_after_four_years(OutcomeDegree::Adn), None);
    let debt = |state| {
        let mut rows = outcomes(OutcomeDegree::Msw, state)
            .filter(|row| row.what == OutcomeMeasure::Debt && row.sector.is_none());
        rows.next().map(|row| row.p50)
    };
    assert_eq!(debt(None), Some(41_000));
    assert_eq!(debt(Some(UsState::TX)), Some(35_500));
    assert_eq!(debt(Some(UsState::NY)), Some(51_000));
}

#[test]
fn every_source_of_these_figures_is_known() {
    let rate = RATE_GRADUATE.now().sources.iter();
    let rules = PriceRule::of(PathwayId::Msw)
        .into_iter()
        .flat_map(|rule| rule.sources);
    let aids = AIDS.iter().flat_map(|aid| aid.sources);
    let outcomes = outcomes(OutcomeDegree::Msw, None).flat_map(|row| row.sources);
    for index in rate.chain(rules).chain(aids).chain(outcomes) {
        let found = source(*index).unwrap_or_else(|| panic!("source {index}"));
        assert!(!found.publisher.is_empty() && !found.title.is_empty());
    }
    assert!(source(u16::MAX).is_none());
}

#[test]
fn forgiveness_by_setting_is_that_of_the_relief_table() {
    use casepath::answers::Setting;
    assert_eq!(forgiving(Some(Setting::Government)), Forgiving::Usually);
    assert_eq!(forgiving(Some(Setting::Hospital)), Forgiving::Ask);
    assert_eq!(forgiving(Some(Setting::Insurance)), Forgiving::No);
    assert_eq!(forgiving(None), Forgiving::Ask);
}
