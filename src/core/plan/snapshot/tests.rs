//! A plan as of a day, with a log that feeds its estimate.

use super::*;
use crate::answers::{DegreeGoal, UsState};
use crate::plan::board_answers::{RuleField, Value};
use crate::plan::log::HoursByKind;
use crate::plan::log_records::{OPENING, REGISTERED, WEEKS, write_week};
use crate::tables::{self, Profession};

fn day(text: &str) -> Date {
    days::read_iso(text).expect("a day")
}

fn plan() -> SavedPlan {
    SavedPlan {
        id: "a".into(),
        name: "Ohio".into(),
        answers: Answers {
            from: Some(Education::Msw),
            to: Some(DegreeGoal::Msw),
            state: Some(UsState::OH),
            start: Month::new(2026, 1),
            ..Answers::default()
        },
        made: "2026-01-05T10:00".into(),
        aside: false,
        school: None,
    }
}

fn with_log(weeks: u8) -> Records {
    let mut records = Records::default();
    plans::add(&mut records, &plan(), 1).expect("room");
    records.set(REGISTERED, Some("2026-01-01".into()), 1);
    for week in 0..weeks {
        let entry = Entry::new(
            days::plus_days(day("2026-01-05"), i64::from(week) * 7),
            HoursByKind {
                hours: Hundredths(4000),
                with_clients: Hundredths(2400),
                individual: Hundredths(100),
                group: Hundredths(100),
            },
        );
        records.set(&format!("{WEEKS}{week:03}"), Some(write_week(&entry)), 2);
    }
    records
}

#[test]
fn the_log_feeds_the_estimate() {
    let without = PlanSnapshot::of(&with_log(0), plan(), day("2026-06-30")).expect("a result");
    assert!(without.tally.is_none());
    let with = PlanSnapshot::of(&with_log(20), plan(), day("2026-06-30")).expect("a result");
    assert_eq!(with.now.answers.done, Some(Hundredths(80_000)));
    assert_eq!(with.oldest_hours, Some(Month(2026 * 12)));
    assert_eq!(with.now.start, Month(2026 * 12 + 5));
    let months = |estimate: &Estimate| estimate.path.total.expect("an end").typical;
    assert!(months(&with.now) < months(&without.now));
    assert_eq!(
        with.timeline
            .step(StepKey::FirstLicense)
            .and_then(|step| step.to)
            .map(|to| to.typical),
        Some(Month(2026 * 12)),
        "registered in January 2026"
    );
}

#[test]
fn after_a_leave_what_the_log_lacks_is_still_to_be_worked() {
    let now = day("2027-06-30");
    let practice = |weeks| {
        let snapshot = PlanSnapshot::of(&with_log(weeks), plan(), now).expect("a result");
        let step = snapshot.timeline.step(StepKey::Practice).copied();
        (
            step.and_then(|step| step.to).expect("a month").typical,
            snapshot,
        )
    };
    // Twenty weeks until May 2026, and none since: 4.6 of 24 months are done.
    let (month, snapshot) = practice(20);
    assert!(matches!(
        snapshot.tally.as_ref().map(|tally| tally.projection),
        Some(Projection::NoEnd(_))
    ));
    assert!(snapshot.is_at_answered_hours());
    assert_eq!(month, days::month_of(now).plus(20));
    let stage = snapshot
        .now
        .path
        .stages()
        .find(|stage| stage.kind == StageKind::Practice);
    let left = stage.expect("practice").months.typical;
    assert_eq!(month, days::month_of(now).plus(whole_months(left)));
    // Without a log the plan uses the answers.
    let (planned, snapshot) = practice(0);
    assert!(!snapshot.is_at_answered_hours());
    assert!(planned < month);
}

#[test]
fn hours_that_were_to_come_and_now_are_done_lower_no_pay() {
    let answered = |done: Option<u32>| SavedPlan {
        answers: Answers {
            years: Some(Hundredths(200)),
            done: done.map(|hours| Hundredths(hours * 100)),
            ..plan().answers
        },
        ..plan()
    };
    let years_of = |records: &Records, done| {
        let snapshot = PlanSnapshot::of(records, answered(done), day("2026-12-31"));
        snapshot.expect("a result").now.answers.years
    };
    let years = |weeks, done| years_of(&with_log(weeks), done);
    assert_eq!(years(0, None), Some(Hundredths(200)));
    // 1,200 hours of 2,000 a year.
    assert_eq!(years(30, None), Some(Hundredths(260)));
    // The hours that were answered come before those of the log.
    assert_eq!(years(30, Some(1000)), Some(Hundredths(260)));
    // The log says that there are none from before, so the answers included 1,000 of them, or more than the log has.
    let mut records = with_log(30);
    records.set(OPENING, Some("0 0 0 0 0".into()), 3);
    assert_eq!(years_of(&records, Some(1000)), Some(Hundredths(210)));
    assert_eq!(years_of(&records, Some(9000)), Some(Hundredths(200)));
    let most = Answers {
        years: Some(Hundredths(ranges::YEARS.1)),
        ..plan().answers
    };
    let plan = SavedPlan {
        answers: most,
        ..plan()
    };
    let snapshot = PlanSnapshot::of(&with_log(30), plan, day("2026-12-31")).expect("a result");
    assert_eq!(snapshot.now.answers.years, most.years);
}

#[test]
fn hours_that_were_answered_come_before_those_of_the_log() {
    let answers = Answers {
        state: Some(UsState::IL),
        done: Some(Hundredths(140_000)),
        done_months: Some(Hundredths(1000)),
        ..plan().answers
    };
    let plan = || SavedPlan { answers, ..plan() };
    let today = day("2026-03-18");
    // Ten weeks of 40 hours: 1,400 + 400, and 10 + 2.29 months.
    let with = PlanSnapshot::of(&with_log(10), plan(), today).expect("a result");
    let tally = with.tally.as_ref().expect("a log");
    assert_eq!(tally.valid.hours, Hundredths(180_000));
    assert_eq!(tally.months, Hundredths(1229));
    // Estimate and log tell the same months, as without a log.
    assert_eq!(with.now.answers.done, Some(Hundredths(180_000)));
    let without = PlanSnapshot::of(&with_log(0), plan(), today).expect("a result");
    assert!(without.tally.is_none());
    let months = |snapshot: &PlanSnapshot| snapshot.end().map(|end| end.0);
    assert!(
        months(&with)
            .zip(months(&without))
            .is_some_and(|(one, other)| one.abs_diff(other) <= 2)
    );
}

#[test]
fn a_log_that_ends_is_not_stopped_by_the_hours_that_were_answered() {
    // Michigan counts no week under 16 hours.
    let answers = Answers {
        state: Some(UsState::MI),
        hours: Some(Hundredths(1000)),
        ..plan().answers
    };
    let plan = || SavedPlan { answers, ..plan() };
    let without = PlanSnapshot::of(&with_log(0), plan(), day("2026-06-30")).expect("a result");
    assert!(without.timeline.blocked.is_some());
    let with = PlanSnapshot::of(&with_log(24), plan(), day("2026-06-30")).expect("a result");
    assert_eq!(with.timeline.blocked, None);
    let step = with.timeline.step(StepKey::Practice).expect("a step");
    assert_eq!(step.basis, DurationBasis::Log);
    assert!(with.end() > step.to.map(|to| to.typical));
}

#[test]
fn what_is_done_is_projected_no_more() {
    let mut records = with_log(20);
    let snapshot =
        |records: &Records| PlanSnapshot::of(records, plan(), day("2026-06-30")).expect("a result");
    assert!(snapshot(&records).projected().is_some());
    records.set("plan/a/done/practice", Some("2026-05".into()), 3);
    let done = snapshot(&records);
    assert!(done.tally.is_some(), "what was entered is still shown");
    assert_eq!(done.projected(), None);
    assert!(!done.has_no_latest());
}

#[test]
fn practice_marked_as_completed_before_its_hours_are_done_is_noticed() {
    let mut records = with_log(20);
    let early = |records: &Records| {
        let snapshot = PlanSnapshot::of(records, plan(), day("2027-12-30")).expect("a result");
        snapshot.completed_too_early()
    };
    assert_eq!(early(&records), None, "nothing is marked");
    records.set("plan/a/done/practice", Some("2026-05".into()), 3);
    // Twenty weeks of 40 hours of the 3,000 that Ohio requires.
    assert_eq!(early(&records), Some((800.0, 3000.0)));
    let mut records = with_log(102);
    records.set("plan/a/done/practice", Some("2027-12".into()), 3);
    assert_eq!(early(&records), None, "the log has them all");
}

#[test]
fn the_oldest_hours_are_the_first_that_count() {
    let mut records = with_log(20);
    // Earlier than all others, but before the registration, or in a week that Michigan does not count.
    for (index, week) in ["2025-12-29 40 24 1 1", "2026-01-12 10 6 1 1"]
        .iter()
        .enumerate()
    {
        records.set(&format!("{WEEKS}x{index}"), Some((*week).into()), 3);
    }
    records.remove(&format!("{WEEKS}00"), 4);
    let answers = Answers {
        state: Some(UsState::MI),
        ..plan().answers
    };
    let plan = SavedPlan { answers, ..plan() };
    let snapshot = PlanSnapshot::of(&records, plan, day("2026-06-30")).expect("a result");
    // The weeks 000 to 009 are gone: the eleventh begins on March 16.
    assert_eq!(snapshot.oldest_hours, Month::new(2026, 3));
}

/// Weeks that vary so much that no late end can be computed.
#[test]
fn where_the_log_tells_no_latest_month_none_is_told() {
    let mut records = with_log(0);
    for week in 0..12_u8 {
        let hours = if week % 6 == 0 { 6000 } else { 0 };
        let entry = Entry::new(
            days::plus_days(day("2026-04-06"), i64::from(week) * 7),
            HoursByKind {
                hours: Hundredths(hours),
                with_clients: Hundredths(hours / 2),
                individual: Hundredths(hours / 60),
                group: Hundredths(0),
            },
        );
        records.set(&format!("{WEEKS}{week:03}"), Some(write_week(&entry)), 2);
    }
    let snapshot = PlanSnapshot::of(&records, plan(), day("2026-06-30")).expect("a result");
    assert!(
        snapshot.has_no_latest(),
        "{:?}",
        snapshot.tally.map(|tally| tally.projection)
    );
    let steady = PlanSnapshot::of(&with_log(24), plan(), day("2026-06-30")).expect("a result");
    assert!(!steady.has_no_latest());
}

/// Twelve weeks in the log of a plan whose MSW takes from January 2026 to January 2028, as of 2026-06-30.
fn studying(marked: &[(&str, &str)]) -> PlanSnapshot {
    let mut records = with_log(12);
    records.set(REGISTERED, None, 2);
    for (key, text) in marked {
        records.set(key, Some((*text).to_owned()), 3);
    }
    let answers = Answers {
        from: Some(Education::Bachelors),
        ..plan().answers
    };
    let plan = SavedPlan { answers, ..plan() };
    PlanSnapshot::of(&records, plan, day("2026-06-30")).expect("a result")
}

#[test]
fn hours_before_the_degree_or_the_registration_shorten_nothing() {
    let waits_for = |snapshot: &PlanSnapshot| snapshot.log_waits_for.map(|step| step.key.name());
    let end = |snapshot: &PlanSnapshot| snapshot.timeline.end.expect("an end").typical;

    let studies = studying(&[]);
    assert!(studies.tally.is_some(), "what was entered is still shown");
    assert_eq!(waits_for(&studies).as_deref(), Some("study.msw"));
    assert_eq!(studies.now, studies.estimate);
    // 24 months of study, 2 to the first license, 24 of practice, 3 to the license.
    assert_eq!(end(&studies), Month(2026 * 12 + 53));

    let degree = studying(&[("plan/a/done/study.msw", "2026-01")]);
    assert_eq!(waits_for(&degree).as_deref(), Some("first-licence"));
    assert_eq!(degree.now, degree.estimate);

    for registered in [
        ("plan/a/done/first-licence", "2026-01"),
        (REGISTERED, "2026-01-02"),
    ] {
        let counts = studying(&[("plan/a/done/study.msw", "2026-01"), registered]);
        assert_eq!(waits_for(&counts), None);
        assert_eq!(counts.now.answers.done, Some(Hundredths(48_000)));
        assert!(end(&counts) < end(&degree));
    }
}

#[test]
fn what_a_board_answered_overrides_the_rule_of_this_plan() {
    let mut records = with_log(0);
    let board_answer = BoardAnswer {
        state: UsState::OH,
        profession: Profession::SocialWork,
        term: RuleField::LeastMonths,
        value: Value::Amount(36),
        answer: "Three years.\nSee the rule.".into(),
        on: day("2026-02-03"),
        person: "Ana\nRuiz".into(),
    };
    let (key, text) = noted::write(&board_answer);
    records.set(&plan().key(&key), Some(text), 3);
    let snapshot = PlanSnapshot::of(&records, plan(), day("2026-06-30")).expect("a result");
    assert_eq!(snapshot.board_answers.len(), 1);
    assert_eq!(snapshot.board_answers[0].person, "Ana Ruiz");
    assert_eq!(snapshot.board_answers[0].answer, board_answer.answer);
    let months = snapshot
        .estimate
        .rule()
        .min_months
        .map(|months| months.amount);
    assert_eq!(months, Some(36));
}

#[test]
fn own_items_and_done_steps_are_read() {
    let mut records = with_log(0);
    records.set(
        "plan/a/own/x",
        Some("practice\nAsk Ana about forms".into()),
        3,
    );
    records.set("plan/a/own/y", Some("no step".into()), 3);
    records.set("plan/a/done/first-licence", Some("2026-03".into()), 3);
    records.set("plan/a/done/nothing", Some("2026-03".into()), 3);
    records.set("plan/a/tick/portfolio", Some("2026-03-04".into()), 3);
    let snapshot = PlanSnapshot::of(&records, plan(), day("2026-06-30")).expect("a result");
    assert_eq!(snapshot.own.len(), 1);
    assert_eq!(snapshot.own[0].text, "Ask Ana about forms");
    assert_eq!(
        snapshot.done,
        [(StepKey::FirstLicense, Month(2026 * 12 + 2))]
    );
    assert!(snapshot.is_ticked(&records, "portfolio"));
    assert!(!snapshot.is_ticked(&records, "other"));
}

#[test]
fn where_the_answered_hours_lead_to_no_end_after_the_log_the_way_has_none_and_pay_says_the_same() {
    // Oregon: 3,500 hours within 60 months. 16 hours a week are enough; after twenty weeks of 5 hours it takes too
    // long.
    let plan = || SavedPlan {
        answers: Answers {
            state: Some(UsState::OR),
            hours: Some(Hundredths(1600)),
            // Where nobody said the share, the least that fits would count.
            share: Some(Hundredths(50)),
            ..plan().answers
        },
        ..plan()
    };
    let mut records = with_log(0);
    let without = PlanSnapshot::of(&records, plan(), day("2026-06-30")).expect("a result");
    assert_eq!(without.timeline.blocked, None);
    for week in 0..20 {
        let entry = Entry::new(
            days::plus_days(day("2026-01-05"), week * 7),
            HoursByKind {
                hours: Hundredths(500),
                with_clients: Hundredths(300),
                individual: Hundredths(100),
                group: Hundredths(0),
            },
        );
        records.set(&format!("{WEEKS}{week:03}"), Some(write_week(&entry)), 2);
    }
    let with = PlanSnapshot::of(&records, plan(), day("2026-06-30")).expect("a result");
    assert!(with.estimate.path.total.is_ok());
    let stop = with.now.path.total.err();
    assert!(stop.is_some());
    assert_eq!(with.timeline.blocked, stop);
    assert_eq!(with.end(), None);
    assert!(with.now.end_pay.is_err());
}

#[test]
fn a_plan_of_a_counselor_stands_on_the_rule_of_counselors() {
    let answers = Answers {
        from: Some(Education::Bachelors),
        to: Some(DegreeGoal::Counseling),
        state: Some(UsState::TX),
        ..plan().answers
    };
    let saved = SavedPlan { answers, ..plan() };
    let today = day("2026-11-30");
    let snapshot = PlanSnapshot::of(&Records::default(), saved.clone(), today).expect("a result");
    // As the page of the estimate shows it.
    let expected = crate::estimate::estimate(&answers, days::month_of(today)).expect("a result");
    assert_eq!(snapshot.estimate, expected);
    let rule = snapshot.estimate.rule();
    assert_eq!(rule.profession, Profession::Counseling);
    assert_eq!(
        rule.license,
        tables::rule_of(UsState::TX, Profession::Counseling).license
    );
    assert_ne!(rule.license, tables::rule(UsState::TX).license);
}

#[test]
fn a_rule_that_changes_in_time_holds_for_a_plan_too() {
    for (retakes, from) in [
        (None, Education::Bachelors),
        (Some(1), Education::Doctorate),
    ] {
        for state in UsState::ALL {
            let answers = Answers {
                from: Some(from),
                retakes,
                state: Some(*state),
                ..plan().answers
            };
            let saved = SavedPlan { answers, ..plan() };
            let today = day("2026-11-30");
            let snapshot = PlanSnapshot::of(&Records::default(), saved, today).expect("a result");
            let expected = crate::estimate::estimate(&answers, days::month_of(today));
            assert_eq!(Ok(snapshot.estimate), expected, "{state:?}");
        }
    }
}
