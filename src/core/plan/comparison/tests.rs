//! Plans side by side, in cases where the expected result is obvious.

use super::*;
use crate::answers::{Answers, DegreeGoal, Employer, Pace, SchoolKind, Setting, UsState};
use crate::estimate::{estimate, whole_months};
use crate::plan::log::days;
use crate::plan::timeline::{StepKey, timeline};

fn plan(name: &str, answers: Answers) -> SavedPlan {
    SavedPlan {
        id: name.into(),
        name: name.into(),
        answers,
        made: String::new(),
        aside: false,
        school: None,
    }
}

fn ohio(pace: Pace) -> Answers {
    Answers {
        to: Some(DegreeGoal::Msw),
        state: Some(UsState::OH),
        setting: Some(Setting::Hospital),
        pace: Some(pace),
        start: Month::new(2026, 9),
        ..Answers::default()
    }
}

fn side_by_side(answers: &[Answers]) -> Comparison {
    let plans = answers.iter().enumerate();
    let today = Month::new(2026, 11).expect("a month");
    let plans = plans.map(|(index, answers)| {
        let result = estimate(answers, today).map(|estimate| PlanStatus {
            timeline: timeline(&estimate, &[], today),
            whole: estimate,
            estimate,
        });
        (plan(&index.to_string(), *answers), result)
    });
    Comparison::of(plans.collect())
}

#[test]
fn the_same_plan_at_two_paces_pays_more_at_one_date_where_it_ends_earlier() {
    let both = side_by_side(&[ohio(Pace::Full), ohio(Pace::Part)]);
    let ends = |index: usize| {
        let figures = both.columns[index].result.as_ref().expect("a result");
        figures.end().expect("an end")
    };
    assert!(ends(0) < ends(1));
    assert_eq!(both.date, Some(ends(1)));
    // At their own ends both pay the same; at the common date the earlier one has more experience.
    assert!(both.best(ComparisonRow::PayEnd).is_empty());
    assert_eq!(both.best(ComparisonRow::PayAtDate), [0]);
    assert_eq!(both.best(ComparisonRow::Months), [0]);
    assert_eq!(both.behind(ComparisonRow::Months, 0), Some(0));
    assert_eq!(
        both.behind(ComparisonRow::Months, 1),
        Some(i64::from(ends(1).since(ends(0))))
    );
}

#[test]
fn an_overdue_plan_is_complete_when_my_plan_says_so() {
    // Begun in September 2020, and the degree was never marked as earned.
    let late = Answers {
        start: Month::new(2020, 9),
        ..ohio(Pace::Full)
    };
    let (records, today) = (
        Records::default(),
        days::read_iso("2026-11-24").expect("a day"),
    );
    let both = [late, ohio(Pace::Full)].map(|answers| {
        let plan = plan("a", answers);
        let standing = PlanStatus::of(&records, &plan, today);
        (plan, standing)
    });
    let both = Comparison::of(Vec::from(both));
    let figures = |index: usize| both.columns[index].result.as_ref().expect("a result");
    let snapshot =
        PlanSnapshot::of(&records, both.columns[0].plan.clone(), today).expect("a result");
    assert_eq!(
        figures(0).end(),
        snapshot.timeline.end.map(|end| end.typical)
    );
    assert!(figures(0).end() > figures(0).estimate.end_month());
    assert_eq!(figures(1).end(), figures(1).estimate.end_month());
    assert_eq!(both.date, figures(0).end().max(figures(1).end()));
    assert_eq!(both.span().map(|(_, last)| last), both.date);
    // Without a delay the timeline takes as long as the estimate.
    let total = figures(1).estimate.path.total.expect("an end");
    let [fast, typical, slow] = [total.fast, total.typical, total.slow].map(whole_months);
    assert_eq!(figures(1).timeline.months(), Some((fast, typical, slow)));
    let delayed = figures(0).timeline.months().expect("an end").1;
    assert_eq!(
        late.start.map(|start| start.plus(delayed)),
        figures(0).end()
    );
    // The calendar has no gap: study goes on until this month, and the last stage ends with the timeline.
    let spans: Vec<_> = figures(0).timeline.spans().collect();
    assert_eq!(Some(spans[0].1), late.start);
    assert_eq!(spans[0].2, days::month_of(today));
    assert!(spans.windows(2).all(|two| two[0].2 == two[1].1));
    assert_eq!(spans.last().map(|(_, _, to)| *to), figures(0).end());
}

#[test]
fn what_is_done_early_makes_the_way_end_earlier_not_longer() {
    let (answers, today) = (ohio(Pace::Full), Month::new(2026, 11).expect("a month"));
    let made = estimate(&answers, today).expect("a result");
    let standing = |done: &[(StepKey, Month)]| PlanStatus {
        timeline: timeline(&made, done, today),
        whole: made,
        estimate: made,
    };
    let (early, study) = (
        Month::new(2024, 5).expect("a month"),
        timeline(&made, &[], today).steps[1].key,
    );
    let both = Comparison::of(vec![
        (plan("a", answers), Ok(standing(&[(study, early)]))),
        (plan("b", answers), Ok(standing(&[]))),
    ]);
    assert_eq!(both.best(ComparisonRow::Months), [0]);
    let figures = |index: usize| both.columns[index].result.as_ref().expect("a result");
    assert!(figures(0).end() < figures(1).end());
    assert!(
        figures(0)
            .timeline
            .begin()
            .is_some_and(|begin| begin <= early)
    );
    assert_eq!(
        both.span(),
        figures(0).timeline.begin().zip(figures(1).end())
    );

    // If everything was done in one month, the timeline begins and ends in it.
    let done = Month::new(2026, 6).expect("a month");
    let over = Comparison::of(vec![(
        plan("c", answers),
        Ok(standing(&[(StepKey::License, done)])),
    )]);
    assert_eq!(over.span(), Some((done, done)));
    let figures = over.columns[0].result.as_ref().expect("a result");
    assert_eq!(figures.timeline.months(), Some((0, 0, 0)));
}

#[test]
fn a_first_week_in_the_log_takes_no_cost_away() {
    let answers = Answers {
        tuition: Some(crate::answers::Hundredths(4_000_000)),
        start: Month::new(2024, 1),
        ..ohio(Pace::Full)
    };
    let today = days::read_iso("2026-11-24").expect("a day");
    let plan = plan("a", answers);
    let mut records = Records::default();
    let standing = |records: &Records| {
        let standing = PlanStatus::of(records, &plan, today);
        let mut one = Comparison::of(vec![(plan.clone(), standing)]);
        one.columns.remove(0).result.expect("a result")
    };
    records.set("plan/a/done/study.msw", Some("2026-01".into()), 1);
    records.set("log/registered", Some("2026-02-02".into()), 1);
    let before = standing(&records);
    assert_eq!(before.whole, before.estimate);
    records.set("log/week/a", Some("2026-11-16 40 24 1 1".into()), 2);
    let after = standing(&records);
    assert_ne!(after.whole, after.estimate, "the log counts");
    assert!(after.cost.known.1 >= 40_000.0);
    assert_eq!(after.cost, before.cost);
}

#[test]
fn costs_that_are_not_known_have_no_best() {
    let mut known = ohio(Pace::Full);
    known.tuition = Some(crate::answers::Hundredths(4_000_000));
    let both = side_by_side(&[known, ohio(Pace::Full)]);
    assert!(both.best(ComparisonRow::Cost).is_empty());
    // Without a given tuition, the typical price of a public school is used.
    let price = |index: usize| {
        ComparisonRow::Price.of(both.columns[index].result.as_ref().expect("a result"))
    };
    assert!(price(0).is_some() && price(1).is_some());
    assert_ne!(price(0), price(1));
    assert!(!both.best(ComparisonRow::Price).is_empty());
}

#[test]
fn the_kind_of_school_and_the_later_employer_count() {
    let with = |school_kind, employer| Answers {
        school_kind: Some(school_kind),
        employer: Some(employer),
        ..ohio(Pace::Full)
    };
    let both = side_by_side(&[
        with(SchoolKind::PublicInState, Employer::Public),
        with(SchoolKind::Nonprofit, Employer::Other),
    ]);
    let price = |index: usize| {
        ComparisonRow::Price.of(both.columns[index].result.as_ref().expect("a result"))
    };
    assert!(price(0) < price(1), "{:?} {:?}", price(0), price(1));
    let ahead = |index: usize| {
        ComparisonRow::Ahead.of(both.columns[index].result.as_ref().expect("a result"))
    };
    assert!(ahead(0) < ahead(1), "{:?} {:?}", ahead(0), ahead(1));
}

#[test]
fn costs_of_which_the_same_is_known_are_compared_as_far_as_they_are() {
    // Neither has a known tuition; a retake of the exam is one more fee.
    let again = Answers {
        retakes: Some(1),
        ..ohio(Pace::Full)
    };
    let both = side_by_side(&[ohio(Pace::Full), again]);
    let known = |index: usize| {
        both.columns[index]
            .result
            .as_ref()
            .expect("a result")
            .cost
            .known
            .1
    };
    assert!(known(1) > known(0));
    assert_eq!(both.best(ComparisonRow::Cost), [0]);
    let more = (known(1).round() - known(0).round()) as i64;
    assert_eq!(both.behind(ComparisonRow::Cost, 1), Some(more));
}

#[test]
fn what_is_paid_back_later_says_by_how_many_years() {
    let with_tuition = |dollars: u32| Answers {
        tuition: Some(crate::answers::Hundredths(dollars * 100)),
        ..ohio(Pace::Full)
    };
    let both = side_by_side(&[with_tuition(20_000), with_tuition(60_000)]);
    let figures = |index: usize| both.columns[index].result.as_ref().expect("a result");
    let years = |index: usize| figures(index).years_until_ahead().expect("a year");
    assert_eq!(both.best(ComparisonRow::Ahead), [0]);
    assert_eq!(
        both.behind(ComparisonRow::Ahead, 1),
        Some(i64::from(years(1) - years(0)))
    );
    assert_eq!(both.best(ComparisonRow::Debt), [0]);
    let debt = |index: usize| ComparisonRow::Debt.of(figures(index)).expect("a debt");
    assert!(debt(1) > debt(0));
}

#[test]
fn of_a_doctorate_nobody_can_say_when_it_is_paid_back() {
    let doctor = Answers {
        to: Some(DegreeGoal::Doctorate),
        ..ohio(Pace::Full)
    };
    let both = side_by_side(&[doctor, ohio(Pace::Full)]);
    let figures = both.columns[0].result.as_ref().expect("a result");
    assert_eq!(figures.years_until_ahead(), None);
    assert!(
        both.best(ComparisonRow::Ahead).is_empty(),
        "the missing one might be the best"
    );
}

#[test]
fn a_plan_without_degree_or_state_says_what_is_missing() {
    let both = side_by_side(&[ohio(Pace::Full), Answers::default()]);
    assert!(both.columns[1].result.is_err());
    assert!(
        both.best(ComparisonRow::PayEnd).is_empty(),
        "one value has no rival"
    );
}

#[test]
fn one_plan_has_no_best() {
    let one = side_by_side(&[ohio(Pace::Full)]);
    assert!(one.best(ComparisonRow::PayEnd).is_empty());
}
