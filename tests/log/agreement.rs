//! At a steady pace the log and the estimate give the same months.

use casepath::answers::{Answers, DegreeGoal, Education, Hundredths, Month, UsState};
use casepath::estimate::{
    BlockedReason, Estimate, LicensePath, estimate, wait_after_practice, whole_months,
};
use casepath::plan::log::days::{monday, plus_days};
use casepath::plan::log::{Entry, HoursByKind, NoEndReason, Projection, Tally, done, tally};
use casepath::tables::{self, Profession};

use crate::given::day;

/// Each state at a steady pace: with the log's value for `done`, the estimate gives the same months as the log.
#[test]
fn the_log_and_the_estimate_agree_at_a_steady_pace() {
    let mut compared = [0; 3];
    for state in UsState::ALL {
        for hours in [16_u32, 20, 28, 32, 40, 50] {
            for weeks in [4_i64, 20, 45, 80] {
                // Enough supervision that it never decides: the estimate assumes that it keeps pace with the hours.
                let (got, result) = both(*state, hours, 4, None, weeks);
                let what = format!("{} at {hours} hours, {weeks} weeks", state.name());
                compared[agrees(&what, &got, &result.path)] += 1;
            }
        }
    }
    // Months, weeks that are too short, a time limit that passes first.
    assert!(
        compared[0] >= 1200 && compared[1] >= 8 && compared[2] >= 4,
        "{compared:?}"
    );
}

/// One hour of supervision for 30 of work: it keeps pace with a requirement of 100 for 3,000.
#[test]
fn the_log_and_the_estimate_agree_on_supervision_that_keeps_step() {
    let keeps_step = |state: &&UsState| {
        let rule = tables::rule(**state);
        let asked = [rule.supervised_hours, rule.supervision_hours];
        asked.map(|required| required.map(|r| r.amount)) == [Some(3000), Some(100)]
    };
    let states: Vec<UsState> = UsState::ALL.iter().filter(keeps_step).copied().collect();
    assert!(states.len() > 8, "{states:?}");
    for state in states {
        for weeks in [10, 70] {
            let (got, result) = both(state, 30, 1, Some(Hundredths(100)), weeks);
            let what = format!("{}, {weeks} weeks", state.name());
            agrees(&what, &got, &result.path);
        }
    }
}

/// A steady log of this number of weeks up to today, and the estimate that uses it.
fn both(
    state: UsState,
    hours: u32,
    supervision: u32,
    answered: Option<Hundredths>,
    weeks: i64,
) -> (Tally, Estimate) {
    let today = day("2026-11-24");
    let steady = HoursByKind {
        hours: Hundredths(hours * 100),
        with_clients: Hundredths(hours * 50),
        individual: Hundredths(supervision * 100),
        group: Hundredths(0),
    };
    let log: Vec<Entry> = (1..=weeks)
        .map(|week| Entry::new(plus_days(monday(today), -7 * week), steady))
        .collect();
    let got = tally(
        &log,
        None,
        tables::rule(state),
        wait_after_practice(Profession::SocialWork, 0),
        today,
    );
    let (hours_done, months_done) = done(&got);
    let answers = Answers {
        from: Some(Education::Msw),
        to: Some(DegreeGoal::Msw),
        state: Some(state),
        hours: Some(steady.hours),
        share: Some(Hundredths(50)),
        supervision: answered,
        done: Some(hours_done),
        done_months: Some(months_done),
        ..Answers::default()
    };
    let month = Month::new(2026, 11).expect("a month");
    let result = estimate(&answers, month).expect("a degree and a state are enough");
    (got, result)
}

fn agrees(what: &str, got: &Tally, license_path: &LicensePath) -> usize {
    let practice = license_path.practice.expect("a clinical plan");
    match license_path.total {
        Err(BlockedReason::BelowMinHours { least, .. }) => {
            let least = least as u16;
            assert_eq!(
                got.projection,
                Projection::NoEnd(NoEndReason::BelowMinHours { least }),
                "{what}"
            );
            1
        }
        Err(BlockedReason::SettingNotCounted(_)) => unreachable!("no table says so of a setting"),
        Err(BlockedReason::PastMaxMonths { most, .. }) => {
            // Close to the limit the days of the calendar decide, which the estimate does not model.
            let over = practice.done_months + practice.months.typical - most;
            if over <= 0.5 {
                return 0;
            }
            let most = most as u16;
            let passes = NoEndReason::PastMaxMonths { most };
            assert_eq!(got.projection, Projection::NoEnd(passes), "{what}");
            2
        }
        Ok(_) => {
            if practice.limit.is_none() {
                assert!(
                    matches!(got.projection, Projection::Enough { .. }),
                    "{what}"
                );
                return 0;
            }
            let Projection::Ahead {
                months,
                enough,
                limit,
                ..
            } = got.projection
            else {
                panic!(
                    "{what}: {:?}, the estimate has {:?}",
                    got.projection, practice.months
                )
            };
            assert!(
                (months - practice.months.typical).abs() < 0.02,
                "{what}: {months} months, the estimate has {}",
                practice.months.typical
            );
            assert_eq!(Some(limit), practice.limit, "{what}");
            if license_path.slow_passes_max.is_none() {
                let late = enough.late.expect("a late end").0 - enough.early.0;
                let slow = whole_months(practice.months.slow) - whole_months(months);
                assert!(late.abs_diff(slow) <= 1, "{what}: {late} and {slow}");
            }
            0
        }
    }
}
