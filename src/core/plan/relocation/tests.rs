//! A move of a saved plan: completed, overdue and logged parts count.

use super::*;
use crate::answers::{DegreeGoal, Education};
use crate::plan::log::days;
use crate::plan::plans::{self, SavedPlan};
use crate::plan::records::Records;
use crate::plan::snapshot::PlanSnapshot;

/// Today's month in all tests.
const TODAY: &str = "2026-06-15";

fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

/// A plan in Ohio that begins in a month, with these records.
fn snapshot(start: &str, records: &[(&str, &str)]) -> PlanSnapshot {
    let plan = SavedPlan {
        id: "a".into(),
        name: "Ohio".into(),
        answers: Answers {
            from: Some(Education::Bachelors),
            to: Some(DegreeGoal::Msw),
            state: Some(UsState::OH),
            start: Some(month(start)),
            ..Answers::default()
        },
        made: String::new(),
        aside: false,
        school: None,
    };
    let mut stored = Records::default();
    plans::add(&mut stored, &plan, 1).expect("room");
    for (key, text) in records {
        stored.set(key, Some((*text).to_owned()), 2);
    }
    let today = days::read_iso(TODAY).expect("a day");
    PlanSnapshot::of(&stored, plan, today).expect("a result")
}

fn moved(snapshot: &PlanSnapshot, to: UsState, in_month: &str) -> Result<Relocation, NoMove> {
    let going = Move {
        to,
        month: month(in_month),
    };
    let answers = &snapshot.now.answers;
    let timeline = Some(&snapshot.timeline);
    relocate(
        answers,
        snapshot.timeline.today,
        going,
        &snapshot.board_answers,
        None,
        timeline,
    )
}

fn timing_of(snapshot: &PlanSnapshot, in_month: &str) -> Timing {
    moved(snapshot, UsState::GA, in_month)
        .expect("a move")
        .timing
}

#[test]
fn a_degree_that_was_earned_early_is_studied_for_no_longer() {
    // Study from January 2026 for 24 months, as answered.
    let planned = snapshot("2026-01", &[]);
    assert_eq!(timing_of(&planned, "2027-06"), Timing::Studying);
    let early = snapshot(
        "2026-01",
        &[
            ("plan/a/done/study.msw", "2026-05"),
            ("plan/a/done/first-licence", "2026-06"),
        ],
    );
    // From June 2026 a year; Ohio counts 1,500 hours of it.
    assert_eq!(
        timing_of(&early, "2027-06"),
        Timing::Practising {
            hours: 1500,
            months: 12
        }
    );
    assert_eq!(timing_of(&early, "2030-01"), Timing::Licensed);
}

#[test]
fn a_degree_that_is_overdue_is_still_studied_for() {
    // By the estimate's months the license would have been held in 2024.
    let overdue = snapshot("2020-01", &[]);
    assert_eq!(timing_of(&overdue, "2026-06"), Timing::Studying);
    assert_eq!(timing_of(&overdue, "2026-07"), Timing::Registering);
    let there = moved(&overdue, UsState::GA, "2026-06").expect("a move");
    // Georgia takes 2 + 36 + 3 months from today, Ohio 2 + 24 + 3.
    let arrives = |relocation: &Relocation| {
        let arrival = relocation.arrival.expect("before the license");
        relocation
            .here
            .start
            .plus(arrival.cautious.expect("an end"))
    };
    assert_eq!(arrives(&there), month("2026-06").plus(41));
    assert_eq!(there.added_to_staying(), [Some(12), Some(12)]);
    assert_eq!(there.added_to_planned(), [Some(0), Some(0)]);
}

#[test]
fn a_log_counts_what_is_done_and_the_end_is_that_of_the_way() {
    let mut records: Vec<(String, String)> = (0..20_u8)
        .map(|week| {
            let first = days::read_iso("2026-01-19").expect("a day");
            let monday = days::plus_days(first, i64::from(week) * 7);
            let text = format!("{} 40 24 1 1", days::iso(monday));
            (format!("log/week/{week:02}"), text)
        })
        .collect();
    records.push(("log/registered".into(), "2026-01-01".into()));
    records.push(("plan/a/done/study.msw".into(), "2025-12".into()));
    let records: Vec<(&str, &str)> = records
        .iter()
        .map(|(key, text)| (&**key, &**text))
        .collect();
    let logged = snapshot("2023-12", &records);
    assert!(logged.projected().is_some(), "it counts");
    let there = moved(&logged, UsState::GA, "2026-12").expect("a move");
    // 800 hours in 20 of 50 weeks; six months more are 750, of 1,500 a year.
    assert_eq!(
        there.timing,
        Timing::Practising {
            hours: 1550,
            months: 10
        }
    );
    let end = logged.end().expect("an end");
    let staying = there.staying.expect("an end");
    assert_eq!(there.here.start.plus(staying as u32), end);
}

#[test]
fn practice_that_has_no_end_here_is_told_so() {
    let answers = Answers {
        hours: Some(Hundredths(1000)),
        state: Some(UsState::MI),
        ..snapshot("2026-01", &[]).plan.answers
    };
    let records = Records::default();
    let plan = SavedPlan {
        answers,
        ..snapshot("2026-01", &[]).plan
    };
    let today = days::read_iso(TODAY).expect("a day");
    let endless = PlanSnapshot::of(&records, plan, today).expect("a result");
    assert_eq!(timing_of(&endless, "2027-01"), Timing::Studying);
    let stop = endless.timeline.blocked.expect("a stop");
    assert_eq!(
        moved(&endless, UsState::GA, "2030-01").err(),
        Some(NoMove::NoEndHere(stop))
    );
}
