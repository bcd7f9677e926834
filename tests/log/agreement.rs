//! At a steady pace the log and the estimate give the same months.

use casepath::answers::{Answers, DegreeGoal, Education, Hundredths, Month, Setting, UsState};
use casepath::estimate::practice::weeks_a_year;
use casepath::estimate::{BlockedReason, Estimate, LicensePath, OpenPoint, estimate, whole_months};
use casepath::plan::log::days::{monday, plus_days};
use casepath::plan::log::{
    Entry, HoursByKind, NoEndReason, Opening, PlannedPractice, Projection, Tally, done, tally,
};
use casepath::tables::{self, Profession};

use crate::given::{day, practice};

/// Each state at a steady pace: with the log's value for `done`, the estimate gives the same months as the log.
#[test]
fn the_log_and_the_estimate_agree_at_a_steady_pace() {
    let mut compared = [0; 3];
    for profession in [Profession::SocialWork, Profession::Counseling] {
        for (state, setting) in UsState::ALL
            .iter()
            .flat_map(|state| SETTINGS.map(|setting| (*state, setting)))
        {
            for hours in [16_u32, 20, 28, 32, 40, 50] {
                for weeks in [4_i64, 20, 45, 80] {
                    let steady = Steady {
                        profession,
                        state,
                        setting,
                        hours,
                        // Enough that it never decides: the estimate assumes that it keeps pace with the hours.
                        supervision: 4,
                        answered: None,
                        weeks,
                    };
                    let (tally, estimate) = steady.both();
                    compared[agrees(&format!("{steady:?}"), &tally, &estimate.path)] += 1;
                }
            }
        }
    }
    // Months, weeks that are too short, a time limit that passes first.
    assert!(
        compared[0] >= 4700 && compared[1] >= 16 && compared[2] >= 8,
        "{compared:?}"
    );
}

/// One hour of supervision for 30 of work: it keeps pace with a requirement of 100 for 3,000.
#[test]
fn the_log_and_the_estimate_agree_on_supervision_that_keeps_step() {
    let keeps_step = |state: &&UsState| {
        let rule = tables::rule(**state);
        let required = [rule.supervised_hours, rule.supervision_hours];
        required.map(|required| required.map(|r| r.amount)) == [Some(3000), Some(100)]
    };
    let states: Vec<UsState> = UsState::ALL.iter().filter(keeps_step).copied().collect();
    assert!(states.len() > 8, "{states:?}");
    for state in states {
        for weeks in [10, 70] {
            let steady = Steady {
                profession: Profession::SocialWork,
                state,
                setting: None,
                hours: 30,
                supervision: 1,
                answered: Some(Hundredths(100)),
                weeks,
            };
            let (tally, estimate) = steady.both();
            agrees(&format!("{steady:?}"), &tally, &estimate.path);
        }
    }
}

/// Schools have fewer weeks a year.
const SETTINGS: [Option<Setting>; 2] = [None, Some(Setting::School)];

/// A plan, and its log of equal weeks.
#[derive(Clone, Copy, Debug)]
struct Steady {
    profession: Profession,
    state: UsState,
    setting: Option<Setting>,
    hours: u32,
    supervision: u32,
    /// Hours of supervision a week as answered.
    answered: Option<Hundredths>,
    weeks: i64,
}

impl Steady {
    fn both(self) -> (Tally, Estimate) {
        let today = day("2026-11-24");
        let kinds = HoursByKind {
            hours: Hundredths(self.hours * 100),
            with_clients: Hundredths(self.hours * 50),
            individual: Hundredths(self.supervision * 100),
            group: Hundredths(0),
        };
        let log: Vec<Entry> = (1..=self.weeks)
            .map(|week| Entry::new(plus_days(monday(today), -7 * week), kinds))
            .collect();
        let (from, to) = match self.profession {
            Profession::Counseling => (Education::CounselingMasters, DegreeGoal::Counseling),
            _ => (Education::Msw, DegreeGoal::Msw),
        };
        let answers = Answers {
            from: Some(from),
            to: Some(to),
            state: Some(self.state),
            setting: self.setting,
            hours: Some(kinds.hours),
            share: Some(Hundredths(50)),
            supervision: self.answered,
            ..Answers::default()
        };
        let practice = PlannedPractice {
            weeks_a_year: weeks_a_year(&answers),
            ..practice(tables::rule_of(self.state, self.profession))
        };
        let tally = tally(Opening::default(), &log, None, practice, today);
        let (hours_done, months_done) = done(&tally);
        let answers = Answers {
            done: Some(hours_done),
            done_months: Some(months_done),
            ..answers
        };
        let month = Month::new(2026, 11).expect("a month");
        let estimate = estimate(&answers, month).expect("a degree and a state are enough");
        (tally, estimate)
    }
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
            // Where the user did not say, the estimate takes what fits; the log has what was worked.
            let is_taken = |point| {
                matches!(
                    point,
                    OpenPoint::AssumedShare { .. } | OpenPoint::AssumedWeeks(_)
                )
            };
            if license_path.open_points.iter().any(is_taken) {
                return 0;
            }
            if practice.limit.is_none() {
                // Figures of a guide may be left: they would pass the time limit, so the estimate leaves them out.
                assert!(
                    matches!(got.projection, Projection::Enough { .. })
                        || matches!(got.projection, Projection::Ahead { months: 0.0, .. }),
                    "{what}: {:?}",
                    got.projection
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
