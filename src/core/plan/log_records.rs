//! The hours log as it is kept: a record with the day of registration, and one for each week.

use time::Date;

use super::beside::take_one;
use super::kept::Kept;
use super::log::{Entry, Kinds, days, ranges};
use crate::answers::Hundredths;

/// The day of registration.
pub const REGISTERED: &str = "log/registered";
/// The weeks; the id of each follows.
pub const WEEKS: &str = "log/week/";

/// The day of registration with the board, where it was said.
pub fn registered(kept: &Kept) -> Option<Date> {
    days::read_iso(kept.get(REGISTERED)?).ok()
}

/// The day of registration as it was entered; `None` where it is no day from the first year of the log to
/// today.
pub fn registration(text: &str, today: Date) -> Option<Date> {
    let day = days::read_iso(text).ok()?;
    let is_early = day.year() < *ranges::YEARS.start();
    (!is_early && day <= today).then_some(day)
}

/// Those of these entries that the log does not hold yet; each of its own answers for one.
pub fn not_yet(kept: &Kept, entries: &[Entry]) -> Vec<Entry> {
    let weeks = weeks(kept).into_iter();
    let mut here: Vec<Entry> = weeks.map(|(_, entry)| entry).collect();
    let mut new = entries.to_vec();
    new.retain(|entry| !take_one(&mut here, |mine| mine == entry));
    new
}

/// The weeks of the log with the ids they are kept by, the latest first.
pub fn weeks(kept: &Kept) -> Vec<(String, Entry)> {
    let mut weeks: Vec<(String, Entry)> = kept
        .children(WEEKS)
        .filter_map(|(id, text)| Some((id.to_owned(), read_week(text)?)))
        .collect();
    weeks.sort_by(|a, b| (b.1.week, &b.0).cmp(&(a.1.week, &a.0)));
    weeks
}

/// A week as it is kept: `2026-08-03 38.5 20 1 0`.
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
    let kinds = Kinds {
        hours: number()?,
        with_clients: number()?,
        individual: number()?,
        group: number()?,
    };
    let entry = Entry::new(day, kinds);
    (parts.next().is_none() && entry.wrongs().next().is_none()).then_some(entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        days::read_iso(text).expect("a day")
    }

    fn log_of(mondays: &[&str]) -> Kept {
        let mut kept = Kept::default();
        for monday in mondays {
            let kinds = Kinds {
                hours: Hundredths(4000),
                with_clients: Hundredths(2400),
                individual: Hundredths(100),
                group: Hundredths(100),
            };
            let week = write_week(&Entry::new(day(monday), kinds));
            kept.set(&format!("{WEEKS}{monday}"), Some(week), 2);
        }
        kept
    }

    #[test]
    fn weeks_are_read_as_they_were_written_and_nothing_else_is() {
        let kept = log_of(&["2026-01-05", "2026-01-12"]);
        let all = weeks(&kept);
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
        let kept = log_of(&["2026-01-05"]);
        let (_, entry) = weeks(&kept)[0];
        assert_eq!(not_yet(&kept, &[entry, entry]), [entry]);
        assert!(not_yet(&kept, &[entry]).is_empty());
        assert_eq!(not_yet(&Kept::default(), &[entry, entry]).len(), 2);
    }
}
