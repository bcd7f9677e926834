//! At a steady pace the log and the estimate give the same months.

use casepath::answers::{Answers, DegreeGoal, Education, Hundredths, Month, Setting, UsState};
use casepath::estimate::practice::weeks_a_year;
use casepath::estimate::{BlockedReason, Estimate, LicensePath, OpenPoint, estimate, whole_months};
use casepath::plan::log::days::{monday, plus_days};
use casepath::plan::log::{
    Entry, HoursByKind, NoEndReason, Opening, Projection, Tally, done, tally,
};
use casepath::plan::log_records::{OPENING, REGISTERED};
use casepath::plan::plans::{self, SavedPlan};
use casepath::plan::records::Records;
use casepath::plan::snapshot::PlanSnapshot;
use casepath::plan::timeline::StepKey;
use casepath::tables::{self, Profession};

use crate::given::{day, practice};

/// Each state at a steady pace: with the log's value for `done`, the estimate gives the same months as the log.
#[test]
fn the_log_and_the_estimate_agree_at_a_steady_pace() {
    let mut compared = [0; 4];
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
                    compared[agrees(&format!("{steady:?}"), &tally, &estimate)] += 1;
                }
            }
        }
    }
    // Months, weeks that are too short, a time limit that passes first, or that passes first in a school's year only.
    assert!(
        compared[0] >= 4700 && compared[1] >= 16 && compared[2] >= 8 && compared[3] >= 8,
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
            agrees(&format!("{steady:?}"), &tally, &estimate);
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
        let (from, to) = track(self.profession);
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
        let rule = tables::rule_of(self.state, self.profession);
        let practice = practice(rule).in_year_of(&answers);
        let tally = tally(Opening::default(), &log, None, practice, today);
        let (hours_done, months_done) = done(&tally);
        let answers = Answers {
            done: Some(hours_done),
            done_months: Some(months_done),
            ..answers
        };
        (tally, estimate_of(&answers))
    }
}

fn agrees(what: &str, got: &Tally, estimate: &Estimate) -> usize {
    let license_path = &estimate.path;
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
            if is_close_to_limit(license_path) {
                return 0;
            }
            let most = most as u16;
            let passes = NoEndReason::PastMaxMonths { most };
            assert_eq!(got.projection, Projection::NoEnd(passes), "{what}");
            2
        }
        Ok(_) => {
            let mut points = license_path.open_points.iter();
            let in_full_year = points.any(|point| matches!(point, OpenPoint::AssumedWeeks(_)));
            if in_full_year {
                let weeks = Some(Hundredths((weeks_a_year(&estimate.answers) * 100.0) as u32));
                let answers = Answers {
                    weeks,
                    ..estimate.answers
                };
                let shorter = estimate_of(&answers);
                if is_close_to_limit(&shorter.path) {
                    return 0;
                }
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
                assumed_weeks,
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
            assert_eq!(assumed_weeks.is_some(), in_full_year, "{what}");
            if license_path.slow_passes_max.is_none() {
                let late = enough.late.expect("a late end").0 - enough.early.0;
                let slow = whole_months(practice.months.slow) - whole_months(months);
                assert!(late.abs_diff(slow) <= 1, "{what}: {late} and {slow}");
            }
            if in_full_year { 3 } else { 0 }
        }
    }
}

/// Close to the limit the days of the calendar decide, which the estimate does not model.
fn is_close_to_limit(license_path: &LicensePath) -> bool {
    let practice = license_path.practice.expect("a clinical plan");
    match license_path.total {
        Err(BlockedReason::PastMaxMonths { most, .. }) => {
            practice.done_months + practice.months.typical - most <= 0.5
        }
        _ => false,
    }
}

fn estimate_of(answers: &Answers) -> Estimate {
    let month = Month::new(2026, 11).expect("a month");
    estimate(answers, month).expect("a degree and a state are enough")
}

/// With nothing logged, a saved plan ends when its estimate does, or has no end for the same reason: in every state
/// and setting, on both tracks, at full time and at fewer hours. With practice from before the log, entered and not
/// logged, it ends when the estimate with these hours does.
#[test]
fn an_empty_log_ends_when_the_estimate_does() {
    let today = day("2026-11-24");
    let (mut ends, mut endless, mut in_full_year) = (0, 0, 0);
    for (profession, state) in [Profession::SocialWork, Profession::Counseling]
        .into_iter()
        .flat_map(|profession| UsState::ALL.iter().map(move |state| (profession, *state)))
    {
        for (setting, hours) in [None]
            .into_iter()
            .chain(Setting::ALL.iter().copied().map(Some))
            .flat_map(|setting| [None, Some(14), Some(20), Some(28)].map(|hours| (setting, hours)))
        {
            let (from, to) = track(profession);
            let answers = Answers {
                from: Some(from),
                to: Some(to),
                state: Some(state),
                setting,
                hours: hours.map(|hours| Hundredths(hours * 100)),
                ..Answers::default()
            };
            let plan = SavedPlan {
                id: "a".into(),
                name: "a plan".into(),
                answers,
                made: "2026-11-24T10:00".into(),
                aside: false,
                school: None,
            };
            let mut records = Records::default();
            plans::add(&mut records, &plan, 1).expect("room");
            let what = format!("{profession:?} {state:?} {setting:?} {hours:?}");
            let expected = estimate_of(&answers);
            let snapshot = PlanSnapshot::of(&records, plan.clone(), today).expect("a result");
            assert!(snapshot.tally.is_none(), "{what}");
            assert_eq!(
                snapshot.timeline.end_month(),
                expected.end_month(),
                "{what}"
            );
            assert_eq!(
                snapshot.timeline.blocked,
                expected.path.total.err(),
                "{what}"
            );
            let is_year = |point| matches!(point, OpenPoint::AssumedWeeks(_));
            in_full_year += u32::from(expected.path.open_points.iter().any(is_year));
            match expected.end_month() {
                Some(_) => ends += 1,
                None => endless += 1,
            }
            // 300 hours in three months, with half of them with clients: little, but not nothing.
            let before = "300 150 10 0 3";
            records.set(OPENING, Some(before.to_owned()), 2);
            records.set(REGISTERED, Some("2026-06-01".to_owned()), 2);
            let snapshot = PlanSnapshot::of(&records, plan, today).expect("a result");
            let tally = snapshot.tally.as_ref().expect("practice from before");
            assert_eq!(
                tally.projection,
                Projection::NoEnd(NoEndReason::NoEntries),
                "{what}"
            );
            let (done, done_months) = done(tally);
            let expected = estimate_of(&Answers {
                done: Some(done),
                done_months: Some(done_months),
                ..answers
            });
            assert_eq!(
                snapshot.timeline.blocked,
                expected.path.total.err(),
                "{what}, begun"
            );
            let practice_ends = |expected: &Estimate| {
                let months = expected.path.practice?.months.typical;
                expected.path.total.ok()?;
                Some(expected.start.plus(whole_months(months)))
            };
            let step = snapshot.timeline.step(StepKey::Practice).expect("practice");
            let ends = step.to.map(|end| end.typical);
            assert!(snapshot.log_waits_for.is_none(), "{what}");
            assert_eq!(ends, practice_ends(&expected), "{what}, begun");
        }
    }
    assert!(
        ends > 4000 && endless > 20 && in_full_year > 5,
        "{ends} {endless} {in_full_year}"
    );
}

fn track(profession: Profession) -> (Education, DegreeGoal) {
    match profession {
        Profession::Counseling => (Education::CounselingMasters, DegreeGoal::Counseling),
        _ => (Education::Msw, DegreeGoal::Msw),
    }
}
