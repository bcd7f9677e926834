//! Parses days and months as people write them in a log, in either language.

use time::{Date, Month as CalendarMonth};

use super::columns::plain_letters;
use crate::plan::log::days::{monday, plus_days, plus_months};
use crate::plan::log::ranges;

/// Whether month or day comes first in a numeric date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayOrder {
    #[default]
    MonthFirst,
    DayFirst,
}

/// The date of a row: a day or a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowDate {
    Day(Date),
    /// The first day of the month.
    Month(Date),
}

impl RowDate {
    /// Parses `2026-05-04`, `5/4/2026`, `4.5.26`, `May 4, 2026`, `4 de mayo de 2026`, and months: `2026-05`,
    /// `5/2026`, `May 2026`; also `46146`, the number of a day as spreadsheets store it. A time of day is ignored.
    pub(super) fn read(text: &str, order: DayOrder) -> Option<Self> {
        let words = || {
            let parts = text.split(|c: char| c.is_whitespace() || c == ',');
            parts.filter(|part| !part.contains(':'))
        };
        let parts = || words().flat_map(|word| word.split(|c: char| !c.is_alphanumeric()));
        if let Some(month) = parts().find_map(month_named) {
            let numbers: Vec<u32> = parts().filter_map(number).collect();
            return match numbers[..] {
                [of_year] if of_year > 31 => Self::month(of_year, month),
                [day, of_year] => Self::day(year(of_year), month, day),
                _ => None,
            };
        }
        if let Some(day) = of_serial_number(text) {
            return Some(Self::Day(day));
        }
        match numeric(text) {
            Some((_, [of_year @ 1900..=9999, month, day])) => Self::day(of_year, month, day),
            Some((mark, [first, second, of_year])) => {
                // Dates with points are written day first.
                let is_day_first = order == DayOrder::DayFirst || mark == '.';
                let (month, day) = match (first, second) {
                    (1..=12, 13..=31) => (first, second),
                    (13..=31, 1..=12) => (second, first),
                    _ if is_day_first => (second, first),
                    _ => (first, second),
                };
                Self::day(year(of_year), month, day)
            }
            None => {
                let mut words = words().filter(|word| !word.is_empty());
                let (one, other) = words.next()?.split_once(['-', '/'])?;
                match (number(one)?, number(other)?) {
                    (of_year @ 1900..=9999, month) | (month, of_year @ 1900..=9999) => {
                        Self::month(of_year, month)
                    }
                    _ => None,
                }
            }
        }
    }

    fn day(year: u32, month: u32, day: u32) -> Option<Self> {
        let month = CalendarMonth::try_from(u8::try_from(month).ok()?).ok()?;
        let date =
            Date::from_calendar_date(i32::try_from(year).ok()?, month, u8::try_from(day).ok()?);
        date.ok().map(Self::Day)
    }

    fn month(year: u32, month: u32) -> Option<Self> {
        match Self::day(year, month, 1)? {
            Self::Day(first) | Self::Month(first) => Some(Self::Month(first)),
        }
    }

    /// The Mondays of its weeks; for a month, the weeks that begin in it and have begun by `today`.
    pub(super) fn weeks(self, today: Date) -> Vec<Date> {
        let first = match self {
            Self::Day(day) => return vec![monday(day)],
            Self::Month(first) => first,
        };
        let next = plus_months(first, 1);
        let begins = monday(plus_days(first, 6));
        let weeks = (0..5).map(|week| plus_days(begins, 7 * week));
        let weeks: Vec<Date> = weeks.filter(|monday| *monday < next).collect();
        let begun: Vec<Date> = weeks
            .iter()
            .copied()
            .filter(|monday| *monday <= today)
            .collect();
        if begun.is_empty() { weeks } else { begun }
    }
}

/// The day with this number in a spreadsheet, if it is in a year of the log: the days since December 30, 1899; a
/// fraction is the time of day.
fn of_serial_number(text: &str) -> Option<Date> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let zero = Date::from_calendar_date(1899, CalendarMonth::December, 30).ok()?;
    let day = plus_days(zero, whole.parse().ok()?);
    ranges::YEARS.contains(&day.year()).then_some(day)
}

/// A year; two digits mean 20xx.
const fn year(number: u32) -> u32 {
    match number {
        0..=99 => 2000 + number,
        _ => number,
    }
}

/// A whole number of a plausible size.
fn number(text: &str) -> Option<u32> {
    text.parse::<u16>().ok().map(u32::from)
}

/// The first word that consists of three numbers with the same separator, and the separator.
pub(super) fn numeric(text: &str) -> Option<(char, [u32; 3])> {
    let words = text.split(|c: char| c.is_whitespace() || c == ',');
    words.map(without_time).find_map(|word| {
        let mark = word.chars().find(|c| matches!(c, '/' | '-' | '.'))?;
        let numbers: Option<Vec<u32>> = word.split(mark).map(number).collect();
        Some((mark, numbers?.try_into().ok()?))
    })
}

/// `2026-05-04` from `2026-05-04T09:00`.
fn without_time(word: &str) -> &str {
    word.split_once('T').map_or(word, |(day, _)| day)
}

/// The number of the month with this name or prefix, in either language.
fn month_named(word: &str) -> Option<u32> {
    const NAMES: [&[&str]; 12] = [
        &["jan", "ene"],
        &["feb"],
        &["mar"],
        &["apr", "abr"],
        &["may"],
        &["jun"],
        &["jul"],
        &["aug", "ago"],
        &["sep", "set"],
        &["oct"],
        &["nov"],
        &["dec", "dic"],
    ];
    let word: String = plain_letters(word).collect();
    // Spanish for Tuesday; it begins like "March".
    if word == "martes" {
        return None;
    }
    let index = NAMES
        .iter()
        .position(|names| names.iter().any(|name| word.starts_with(name)))?;
    u32::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_day_in_a_spreadsheet_is_that_day() {
        let read = |text: &str| RowDate::read(text, DayOrder::MonthFirst);
        // Excel shows 46146 as 2026-05-04, and 32874 as 1990-01-01.
        assert_eq!(read("46146"), RowDate::day(2026, 5, 4));
        assert_eq!(read("46146.375"), RowDate::day(2026, 5, 4));
        assert_eq!(read("46146,375"), RowDate::day(2026, 5, 4));
        assert_eq!(read("32874"), RowDate::day(1990, 1, 1));
        for text in [
            "32873",
            "2026",
            "202605",
            "20260504",
            "-46146",
            "46146.",
            "99999999999999999999",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_read_as_people_write_them_and_what_is_none_is_told() {
        let month_first = |text: &str| RowDate::read(text, DayOrder::MonthFirst);
        let may = |day: u32| RowDate::day(2026, 5, day);
        for text in [
            "martes 5 de mayo de 2026",
            "5/5/2026 9:00 AM",
            "Mon. 5/5/2026",
            "5-May-26",
            "May 5, 2026",
            "2026-05-05T09:00",
            "5.5.2026",
        ] {
            assert_eq!(month_first(text), may(5), "{text}");
        }
        assert_eq!(month_first("5/4/2026 9:00 a.m."), may(4));
        assert_eq!(month_first("4.5.2026"), may(4));
        for text in ["5/4 - 5/10", "2026-W05", "Total", "", "32/13/2026", "5/4"] {
            assert_eq!(month_first(text), None, "{text}");
        }
    }
}
