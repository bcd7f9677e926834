//! The hours log as records: one for the day of registration, one for practice from before the log, and one for each
//! week.

use std::collections::BTreeMap;

use time::Date;

use super::log::{Entry, HoursByKind, Opening, days, ranges};
use super::merge::take_one;
use super::records::{Records, tidy};
use crate::answers::{Hundredths, ranges as answer_ranges};
use crate::short_sort::sort_short;

/// The day of registration.
pub const REGISTERED: &str = "log/registered";
/// Key prefix of the weeks; the id of the week follows.
pub const WEEKS: &str = "log/week/";

/// Key prefix of the job or supervisor of a week, in the user's own words; the id of the week follows.
pub const JOBS: &str = "log/job/";

/// The maximum number of characters of a job.
pub const LONGEST_JOB: usize = 40;

/// A job without an entry in this number of weeks has ended.
const JOB_WEEKS: i64 = 8;

/// Practice from before the log.
pub const OPENING: &str = "log/opening";

/// Practice from before the log; `None` if none was entered.
pub fn opening(records: &Records) -> Option<Opening> {
    records.get(OPENING).and_then(read_opening)
}

/// The record's text: `1200 600 80 20 12`, the hours of each kind and the months; `None` if it is what the answers say.
pub fn write_opening(opening: &Opening, answered: &Opening) -> Option<String> {
    let kinds = &opening.kinds;
    let numbers = [
        kinds.hours,
        kinds.with_clients,
        kinds.individual,
        kinds.group,
        opening.months,
    ];
    (opening != answered).then(|| numbers.map(Hundredths::write).join(" "))
}

/// Reads what [`write_opening`] wrote; `None` for anything else, and for values that [`check_opening`] rejects.
pub fn read_opening(text: &str) -> Option<Opening> {
    let mut parts = text.split(' ');
    let mut number = || Hundredths::parse(parts.next()?);
    let opening = Opening {
        kinds: HoursByKind {
            hours: number()?,
            with_clients: number()?,
            individual: number()?,
            group: number()?,
        },
        months: number()?,
    };
    (parts.next().is_none() && check_opening(&opening).is_ok()).then_some(opening)
}

/// Why practice from before the log is not valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpeningError {
    /// More hours than the calculator accepts.
    TooMuchHours,
    /// More months than the calculator accepts.
    TooManyMonths,
    ClientsOverHours,
    SupervisionOverHours,
}

/// Validates practice from before the log.
///
/// # Errors
/// The first rule that it breaks.
pub fn check_opening(opening: &Opening) -> Result<(), OpeningError> {
    let kinds = &opening.kinds;
    let supervision = kinds.individual.0.saturating_add(kinds.group.0);
    let wrongs = [
        (
            kinds.hours.0 > answer_ranges::DONE.1,
            OpeningError::TooMuchHours,
        ),
        (
            opening.months.0 > answer_ranges::DONE_MONTHS.1,
            OpeningError::TooManyMonths,
        ),
        (
            kinds.with_clients > kinds.hours,
            OpeningError::ClientsOverHours,
        ),
        (
            supervision > kinds.hours.0,
            OpeningError::SupervisionOverHours,
        ),
    ];
    let wrong = wrongs.into_iter().find(|(holds, _)| *holds);
    wrong.map_or(Ok(()), |(_, why)| Err(why))
}

/// A week of the log with its job or supervisor, empty if none is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedWeek {
    pub entry: Entry,
    pub job: String,
}

impl From<Entry> for LoggedWeek {
    fn from(entry: Entry) -> Self {
        let job = String::new();
        Self { entry, job }
    }
}

/// The job or supervisor of a week; empty if none is named.
pub fn job<'k>(records: &'k Records, week: &str) -> &'k str {
    records.get(&format!("{JOBS}{week}")).unwrap_or_default()
}

/// Sets the job or supervisor of a week; an empty text clears it.
pub fn set_job(records: &mut Records, week: &str, job: &str, now: u64) {
    let job = tidy(&job.replace('\n', " "), LONGEST_JOB);
    let key = format!("{JOBS}{week}");
    if records.get(&key).is_some() || !job.is_empty() {
        records.set(&key, (!job.is_empty()).then_some(job), now);
    }
}

/// Deletes a week and its job.
pub fn delete_week(records: &mut Records, week: &str, now: u64) {
    records.set(&format!("{WEEKS}{week}"), None, now);
    set_job(records, week, "", now);
}

/// The hours of each job or supervisor, sorted by name; those without a job have an empty name. Empty if no week
/// names a job.
pub fn by_job(records: &Records) -> Vec<(String, HoursByKind)> {
    let mut sums: BTreeMap<String, HoursByKind> = BTreeMap::new();
    for (id, entry) in weeks(records) {
        let sum = sums.entry(job(records, &id).to_owned()).or_default();
        *sum = sum.plus(&entry.kinds());
    }
    let is_named = sums.keys().any(|job| !job.is_empty());
    let sums = sums.into_iter().filter(|_| is_named);
    sums.collect()
}

/// The Mondays of missing weeks, from the log's first week to the current one: the last `most` of them, the earliest
/// first. For an empty log, the last `most` Mondays.
pub fn to_enter(records: &Records, today: Date, most: usize) -> Vec<Date> {
    let mut entered: Vec<Date> = weeks(records).iter().map(|(_, entry)| entry.week).collect();
    entered.reverse();
    missing(&entered, today, most)
}

/// What [`to_enter`] tells, of the entered Mondays, the earliest first.
fn missing(entered: &[Date], today: Date, most: usize) -> Vec<Date> {
    let now = days::monday(today);
    let back = i64::try_from(most).unwrap_or(i64::MAX).saturating_sub(1);
    let first = entered.first().copied();
    let first = first.unwrap_or_else(|| days::plus_days(now, -7 * back));
    let mondays = (0..).map(|week| days::plus_days(first, 7 * week));
    let mut missing: Vec<Date> = mondays
        .take_while(|monday| *monday <= now)
        .filter(|monday| entered.binary_search(monday).is_err())
        .collect();
    missing.split_off(missing.len().saturating_sub(most))
}

/// The Monday of the first week of the log.
pub fn first_week(records: &Records) -> Option<Date> {
    weeks(records).iter().map(|(_, entry)| entry.week).min()
}

/// A week of a job, entered or to be entered; the job is empty if none is named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WeekOfJob {
    pub monday: Date,
    pub job: String,
}

/// The weeks of the log, each with its job, the earliest first.
pub fn entered_weeks(records: &Records) -> Vec<WeekOfJob> {
    let weeks = weeks(records).into_iter().rev();
    weeks
        .map(|(id, entry)| WeekOfJob {
            monday: entry.week,
            job: job(records, &id).to_owned(),
        })
        .collect()
}

/// The jobs of these weeks, sorted; an empty one for those that name none.
pub fn jobs_of(weeks: &[WeekOfJob]) -> Vec<String> {
    let mut jobs = Vec::new();
    for WeekOfJob { job, .. } in weeks {
        if let Err(index) = jobs.binary_search(job) {
            jobs.insert(index, job.clone());
        }
    }
    jobs
}

/// The weeks of each job that are missing up to the current one, as [`to_enter`] tells them of the whole log: those of
/// the last `most` Mondays with any, the earliest first. In a log that names jobs, of those that have not ended.
pub fn open_weeks(records: &Records, today: Date, most: usize) -> Vec<WeekOfJob> {
    let mut open = of_current_jobs(records, &|entered| missing(entered, today, most));
    let mut mondays: Vec<Date> = open.iter().map(|week| week.monday).collect();
    mondays.dedup();
    let first = mondays.get(mondays.len().saturating_sub(most)).copied();
    open.retain(|week| first.is_some_and(|first| week.monday >= first));
    open
}

/// The weeks of each job on the `most` Mondays before a Monday that have no entry, the earliest first; none before the
/// week of registration.
pub fn earlier_weeks(records: &Records, before: Date, most: usize) -> Vec<WeekOfJob> {
    let registered = registered(records).map(days::monday);
    of_current_jobs(records, &|entered| {
        (1..)
            .map(|week| days::plus_days(before, -7 * week))
            .take_while(|monday| {
                monday.year() >= *ranges::YEARS.start()
                    && registered.is_none_or(|day| *monday >= day)
            })
            .filter(|monday| entered.binary_search(monday).is_err())
            .take(most)
            .collect()
    })
}

/// Weeks of the jobs with an entry in the last weeks of the log, the earliest first: those that `mondays_of` tells of
/// the Mondays of all entries of a job. A job that ended earlier has no weeks to enter; an empty log has a job without
/// a name.
fn of_current_jobs(records: &Records, mondays_of: &dyn Fn(&[Date]) -> Vec<Date>) -> Vec<WeekOfJob> {
    let entered = entered_weeks(records);
    let mut jobs = jobs_of(&entered);
    if jobs.is_empty() {
        jobs.push(String::new());
    }
    let latest = entered.last().map(|week| week.monday);
    let ended = latest.map(|latest| days::plus_days(latest, -7 * JOB_WEEKS));
    let mut all = Vec::new();
    for job in jobs {
        let of_job = entered.iter().filter(|week| week.job == job);
        let of_job: Vec<Date> = of_job.map(|week| week.monday).collect();
        if of_job.last().copied() > ended || entered.is_empty() {
            let mondays = mondays_of(&of_job).into_iter();
            all.extend(mondays.map(|monday| WeekOfJob {
                monday,
                job: job.clone(),
            }));
        }
    }
    sort_short(&mut all, |one, other| one < other);
    all
}

/// The latest week of a job before a Monday.
pub fn week_before(records: &Records, monday: Date, job: &str) -> Option<Entry> {
    let weeks = weeks(records).into_iter();
    let of_job = weeks.filter(|(id, _)| self::job(records, id) == job);
    of_job
        .map(|(_, entry)| entry)
        .filter(|entry| entry.week < monday)
        .max_by_key(|entry| entry.week)
}

/// The day of registration with the board, if it was entered.
pub fn registered(records: &Records) -> Option<Date> {
    days::read_iso(records.get(REGISTERED)?).ok()
}

/// Parses the day of registration; `None` if it is not a date from the log's first year to today.
pub fn registration(text: &str, today: Date) -> Option<Date> {
    let day = days::read_iso(text).ok()?;
    let is_early = day.year() < *ranges::YEARS.start();
    (!is_early && day <= today).then_some(day)
}

/// The weeks of a file that the log does not have yet. Each week of the log matches only one of the file. The same
/// hours in a week under two jobs are two entries; if one of the two names no job, they are the same.
pub fn not_yet(records: &Records, weeks_of_file: &[LoggedWeek]) -> Vec<LoggedWeek> {
    let mut here: Vec<LoggedWeek> = weeks(records)
        .into_iter()
        .map(|(id, entry)| LoggedWeek {
            entry,
            job: job(records, &id).to_owned(),
        })
        .collect();
    let mut new = weeks_of_file.to_vec();
    new.retain(|week| !take_one(&mut here, |mine| mine == week));
    let may_be_same = |mine: &LoggedWeek, week: &LoggedWeek| {
        mine.entry == week.entry && (mine.job.is_empty() || week.job.is_empty())
    };
    new.retain(|week| !take_one(&mut here, |mine| may_be_same(mine, week)));
    new
}

/// The entries of a file compared with the log.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LogDiff {
    /// In weeks that the log does not have, or has for another job.
    pub new: Vec<LoggedWeek>,
    /// In weeks that the log has with other hours.
    pub other: Vec<LoggedWeek>,
    /// The number of entries that the log already has.
    pub same: usize,
}

impl LogDiff {
    pub fn of(records: &Records, weeks_of_file: &[LoggedWeek]) -> Self {
        let here: Vec<(Date, &str)> = weeks(records)
            .iter()
            .map(|(id, entry)| (entry.week, job(records, id)))
            .collect();
        let is_of_same_job =
            |mine: &str, other: &str| mine == other || mine.is_empty() || other.is_empty();
        let not_yet = not_yet(records, weeks_of_file);
        let same = weeks_of_file.len() - not_yet.len();
        let (other, new) = not_yet.into_iter().partition(|week| {
            let mut here = here.iter();
            here.any(|(monday, job)| *monday == week.entry.week && is_of_same_job(job, &week.job))
        });
        Self { new, other, same }
    }
}

/// The weeks of the log with their ids, the latest first.
pub fn weeks(records: &Records) -> Vec<(String, Entry)> {
    let mut weeks: Vec<(String, Entry)> = records
        .children(WEEKS)
        .filter_map(|(id, text)| Some((id.to_owned(), read_week(text)?)))
        .collect();
    weeks.sort_by(|a, b| (b.1.week, &b.0).cmp(&(a.1.week, &a.0)));
    weeks
}

/// The record's text: `2026-08-03 38.5 20 1 0`.
pub fn write_week(entry: &Entry) -> String {
    let numbers = [
        entry.hours,
        entry.with_clients,
        entry.individual,
        entry.group,
    ];
    let mut parts = vec![days::iso(entry.week)];
    parts.extend(numbers.map(Hundredths::write));
    parts.join(" ")
}

/// Reads what [`write_week`] wrote; `None` for anything else.
pub fn read_week(text: &str) -> Option<Entry> {
    let mut parts = text.split(' ');
    let day = days::read_iso(parts.next()?).ok()?;
    let mut number = || Hundredths::parse(parts.next()?);
    let kinds = HoursByKind {
        hours: number()?,
        with_clients: number()?,
        individual: number()?,
        group: number()?,
    };
    let entry = Entry::new(day, kinds);
    (parts.next().is_none() && entry.errors().next().is_none()).then_some(entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        days::read_iso(text).expect("a day")
    }

    fn log_of(mondays: &[&str]) -> Records {
        let mut records = Records::default();
        for monday in mondays {
            let kinds = HoursByKind {
                hours: Hundredths(4000),
                with_clients: Hundredths(2400),
                individual: Hundredths(100),
                group: Hundredths(100),
            };
            let week = write_week(&Entry::new(day(monday), kinds));
            records.set(&format!("{WEEKS}{monday}"), Some(week), 2);
        }
        records
    }

    #[test]
    fn weeks_are_read_as_they_were_written_and_nothing_else_is() {
        let records = log_of(&["2026-01-05", "2026-01-12"]);
        let all = weeks(&records);
        assert_eq!(all[0].1.week, day("2026-01-12"), "the latest first");
        assert_eq!(read_week(&write_week(&all[0].1)), Some(all[0].1));
        for text in [
            "",
            "2026-01-05",
            "2026-01-05 40 24 1",
            "2026-01-05 40 24 1 1 1",
            "2026-02-30 40 24 1 1",
            "2026-01-05 20 24 1 1",
            "2026-01-05 -1 0 0 0",
        ] {
            assert_eq!(read_week(text), None, "{text}");
        }
    }

    #[test]
    fn hours_are_told_by_job_once_one_is_named() {
        let mut records = log_of(&["2026-01-05", "2026-01-12", "2026-01-19"]);
        assert_eq!(by_job(&records), []);
        set_job(&mut records, "2026-01-05", "  Clinic\nnights ", 3);
        set_job(&mut records, "2026-01-12", "Clinic nights", 3);
        let jobs = by_job(&records);
        let names: Vec<&str> = jobs.iter().map(|(job, _)| job.as_str()).collect();
        assert_eq!(names, ["", "Clinic nights"]);
        assert_eq!(jobs[1].1.hours, Hundredths(8000));
        delete_week(&mut records, "2026-01-12", 4);
        assert_eq!(job(&records, "2026-01-12"), "");
        assert_eq!(by_job(&records)[1].1.hours, Hundredths(4000));
        set_job(&mut records, "2026-01-05", &"x".repeat(99), 5);
        assert_eq!(job(&records, "2026-01-05").len(), LONGEST_JOB);
    }

    #[test]
    fn what_was_done_before_the_log_is_read_as_it_was_written_and_nothing_else_is() {
        let text = "1200 600.5 80 20 12";
        let opening = read_opening(text).expect("practice from before");
        let none = Opening::default();
        assert_eq!(write_opening(&opening, &none).as_deref(), Some(text));
        assert_eq!(write_opening(&none, &none), None);
        // Hours were answered, and the log says that there are none.
        assert_eq!(write_opening(&none, &opening).as_deref(), Some("0 0 0 0 0"));
        assert_eq!(read_opening("0 0 0 0 0"), Some(none));
        for text in [
            "",
            "1200 600 80 20",
            "1200 600 80 20 12 1",
            "100 200 0 0 1",
            "100 0 80 40 1",
            "9999999 0 0 0 0",
            "1200 0 0 0 9999",
        ] {
            assert_eq!(read_opening(text), None, "{text}");
        }
    }

    #[test]
    fn the_weeks_to_enter_are_those_that_are_missing_up_to_this_one() {
        let today = day("2026-11-26");
        let iso = |days: Vec<Date>| -> Vec<String> { days.into_iter().map(days::iso).collect() };
        let mondays = |weeks: Vec<WeekOfJob>| iso(weeks.iter().map(|week| week.monday).collect());
        let records = log_of(&["2026-11-02", "2026-11-09"]);
        assert_eq!(
            iso(to_enter(&records, today, 10)),
            ["2026-11-16", "2026-11-23"]
        );
        assert_eq!(iso(to_enter(&records, today, 1)), ["2026-11-23"]);
        let gap = log_of(&["2026-11-02", "2026-11-16"]);
        assert_eq!(
            iso(to_enter(&gap, today, 10)),
            ["2026-11-09", "2026-11-23"],
            "a week that was left out is missing"
        );
        let before = week_before(&gap, day("2026-11-16"), "").expect("a week before");
        assert_eq!(days::iso(before.week), "2026-11-02");
        // Further back, but not before the week of registration.
        let mut registered = records.clone();
        registered.set(REGISTERED, Some("2026-10-14".to_owned()), 1);
        let first = day("2026-10-26");
        assert_eq!(
            mondays(earlier_weeks(&registered, first, 10)),
            ["2026-10-12", "2026-10-19"]
        );
        assert_eq!(earlier_weeks(&records, first, 10).len(), 10);
        let none = to_enter(&Records::default(), today, 3);
        assert_eq!(iso(none), ["2026-11-09", "2026-11-16", "2026-11-23"]);
        for done in ["2026-11-23", "2027-01-04"] {
            assert!(to_enter(&log_of(&[done]), today, 10).is_empty(), "{done}");
        }
        for log in [records, gap, Records::default()] {
            assert_eq!(
                mondays(open_weeks(&log, today, 3)),
                iso(to_enter(&log, today, 3))
            );
        }
    }

    #[test]
    fn each_job_has_its_weeks_to_enter_and_one_that_ended_has_none() {
        let today = day("2026-11-26");
        let told = |weeks: Vec<WeekOfJob>| -> Vec<String> {
            let told = |week: WeekOfJob| format!("{} {}", days::iso(week.monday), week.job);
            weeks.into_iter().map(told).collect()
        };
        let mut records = log_of(&["2026-05-04", "2026-11-02", "2026-11-09", "2026-11-16"]);
        set_job(&mut records, "2026-05-04", "Ward", 3);
        set_job(&mut records, "2026-11-02", "Clinic", 3);
        set_job(&mut records, "2026-11-09", "School", 3);
        set_job(&mut records, "2026-11-16", "Clinic", 3);
        assert_eq!(
            told(open_weeks(&records, today, 10)),
            [
                "2026-11-09 Clinic",
                "2026-11-16 School",
                "2026-11-23 Clinic",
                "2026-11-23 School"
            ]
        );
        assert_eq!(
            told(open_weeks(&records, today, 1)),
            ["2026-11-23 Clinic", "2026-11-23 School"]
        );
        assert_eq!(
            told(earlier_weeks(&records, day("2026-11-09"), 1)),
            ["2026-10-26 Clinic", "2026-11-02 School"]
        );
        // Weeks that name no job are a job of their own beside those that do.
        set_job(&mut records, "2026-11-09", "", 4);
        assert_eq!(
            told(open_weeks(&records, today, 1)),
            ["2026-11-23 ", "2026-11-23 Clinic"]
        );
        let before =
            |job: &str| week_before(&records, day("2026-11-23"), job).map(|week| week.week);
        assert_eq!(before("Clinic"), Some(day("2026-11-16")));
        assert_eq!(before(""), Some(day("2026-11-09")));
        assert_eq!(before("School"), None);
    }

    #[test]
    fn a_week_of_another_job_is_new_and_not_one_with_other_hours() {
        let mut records = log_of(&["2026-01-05"]);
        let (_, entry) = weeks(&records)[0];
        let week = |job: &str, hours: u32| {
            let kinds = HoursByKind {
                hours: Hundredths(hours),
                ..HoursByKind::default()
            };
            LoggedWeek {
                entry: Entry::new(entry.week, kinds),
                job: job.to_owned(),
            }
        };
        set_job(&mut records, "2026-01-05", "Clinic", 3);
        let file = [
            week("School", 100),
            week("Clinic", 200),
            week("", 300),
            entry.into(),
        ];
        let diff = LogDiff::of(&records, &file);
        assert_eq!(diff.new, file[..1]);
        assert_eq!(diff.other, file[1..3]);
        assert_eq!(diff.same, 1);
    }

    #[test]
    fn registration_is_a_day_from_the_first_year_of_the_log_to_today() {
        let today = day("2026-11-24");
        for text in ["1990-01-01", "2026-11-24"] {
            assert_eq!(registration(text, today), Some(day(text)), "{text}");
        }
        for text in [
            "",
            "?",
            "2026-02-31",
            "20266-01-05",
            "1989-12-31",
            "1700-01-05",
            "2026-11-25",
            "2031-01-05",
        ] {
            assert_eq!(registration(text, today), None, "{text}");
        }
    }

    #[test]
    fn an_entry_that_is_there_answers_for_one_of_a_file() {
        let records = log_of(&["2026-01-05"]);
        let (_, entry) = weeks(&records)[0];
        let week = LoggedWeek::from(entry);
        let two = [week.clone(), week.clone()];
        assert_eq!(not_yet(&records, &two), two[..1]);
        assert!(not_yet(&records, &two[..1]).is_empty());
        assert_eq!(not_yet(&Records::default(), &two).len(), 2);
    }
}
