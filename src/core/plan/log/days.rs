//! Days, weeks and months of the log. No function panics: results are clamped to the range of [`Date`].

use time::{Date, Duration, Month as CalendarMonth};

use crate::answers::Month;

/// Average days of a month.
const DAYS_A_MONTH: f64 = 365.25 / 12.0;

/// The Monday of a day's week.
///
/// ```
/// use casepath_core::plan::log::days::{iso, monday, read_iso};
/// let friday = read_iso("2026-05-08").expect("a day");
/// assert_eq!(iso(monday(friday)), "2026-05-04");
/// ```
pub fn monday(day: Date) -> Date {
    plus_days(day, -i64::from(day.weekday().number_days_from_monday()))
}

pub fn plus_days(day: Date, days: i64) -> Date {
    let end = if days < 0 { Date::MIN } else { Date::MAX };
    // `Duration::days` would overflow.
    if days.unsigned_abs() > 10_000_000 {
        return end;
    }
    day.checked_add(Duration::days(days)).unwrap_or(end)
}

/// The same day `months` later, or the last day of that month if it is shorter.
pub fn plus_months(day: Date, months: i64) -> Date {
    let counted = i64::from(day.year()) * 12 + i64::from(u8::from(day.month()) - 1);
    let counted = counted.saturating_add(months);
    let end = if months < 0 { Date::MIN } else { Date::MAX };
    let (Ok(year), Ok(month)) = (
        i32::try_from(counted.div_euclid(12)),
        CalendarMonth::try_from(counted.rem_euclid(12) as u8 + 1),
    ) else {
        return end;
    };
    let last = month.length(year);
    Date::from_calendar_date(year, month, day.day().min(last)).unwrap_or(end)
}

/// The day after a number of months of average length.
pub fn after_months(day: Date, months: f64) -> Date {
    plus_days(day, (months * DAYS_A_MONTH) as i64)
}

/// Months of average length between two days; 0 if the second is earlier.
pub fn months_between(from: Date, to: Date) -> f64 {
    ((to - from).whole_days().max(0)) as f64 / DAYS_A_MONTH
}

/// Whole years between two days; negative if the second is earlier.
pub fn years_between(from: Date, to: Date) -> i32 {
    let in_year = |day: Date| (u8::from(day.month()), day.day());
    to.year() - from.year() - i32::from(in_year(to) < in_year(from))
}

/// The month of a day; January of year 0 for days before year 0.
pub fn month_of(day: Date) -> Month {
    u32::try_from(day.year())
        .ok()
        .and_then(|year| Month::new(year, u32::from(u8::from(day.month()))))
        .unwrap_or(Month(0))
}

/// `YYYY-MM-DD`; negative years are written as 0000, so that the text never begins with a sign.
pub fn iso(day: Date) -> String {
    let digit = |n: u32| char::from(b'0' + (n % 10) as u8);
    let mut text = month_of(day).write();
    text.push('-');
    let of_month = u32::from(day.day());
    text.extend([digit(of_month / 10), digit(of_month)]);
    text
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not written as `YYYY-MM-DD`.
    Shape,
    /// A day that does not exist, such as 2026-02-30.
    NoSuchDay,
}

/// Parses exactly `YYYY-MM-DD`.
///
/// # Errors
/// See [`DateError`].
pub fn read_iso(text: &str) -> Result<Date, DateError> {
    let number = |part: &str, length: usize| {
        let is_number = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number
            .then(|| part.parse::<u16>().ok())
            .flatten()
            .ok_or(DateError::Shape)
    };
    let mut parts = text.split('-');
    let mut next = |length| number(parts.next().unwrap_or_default(), length);
    let (year, month, day) = (next(4)?, next(2)?, next(2)?);
    if parts.next().is_some() {
        return Err(DateError::Shape);
    }
    let month = CalendarMonth::try_from(month as u8).map_err(|_| DateError::NoSuchDay)?;
    Date::from_calendar_date(i32::from(year), month, day as u8).map_err(|_| DateError::NoSuchDay)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        read_iso(text).unwrap_or_else(|why| panic!("{text}: {why:?}"))
    }

    #[test]
    fn months_later_is_the_same_day_or_the_last_of_the_month() {
        assert_eq!(plus_months(day("2026-01-31"), 1), day("2026-02-28"));
        assert_eq!(plus_months(day("2024-01-31"), 1), day("2024-02-29"));
        assert_eq!(plus_months(day("2026-03-15"), -36), day("2023-03-15"));
        assert_eq!(plus_months(day("2026-12-01"), 1), day("2027-01-01"));
    }

    #[test]
    fn a_year_is_over_on_its_anniversary() {
        assert_eq!(years_between(day("2024-05-06"), day("2025-05-05")), 0);
        assert_eq!(years_between(day("2024-05-06"), day("2025-05-06")), 1);
        assert_eq!(years_between(day("2024-02-29"), day("2025-02-28")), 0);
        assert_eq!(years_between(day("2024-02-29"), day("2025-03-01")), 1);
        assert_eq!(years_between(day("2024-05-06"), day("2024-05-05")), -1);
    }

    #[test]
    fn nothing_leaves_the_calendar_at_its_ends() {
        for end in [Date::MIN, Date::MAX] {
            for months in [i64::MIN, -1, 0, 1, i64::MAX] {
                let _ = (plus_months(end, months), plus_days(end, months));
            }
            for months in [f64::NAN, f64::INFINITY, -1e300, 0.5] {
                let _ = after_months(end, months);
            }
            assert_eq!(iso(monday(end)).len(), 10);
            let _ = (month_of(end), years_between(Date::MAX, end));
        }
        assert_eq!(monday(Date::MIN).weekday(), Date::MIN.weekday());
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for text in [
            "2026-5-04",
            "04/05/2026",
            "2026-05-04 ",
            "2026-05-0٤",
            "",
            "2026-05-04-1",
            "+026-05-04",
        ] {
            assert_eq!(read_iso(text), Err(DateError::Shape), "{text:?}");
        }
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-04-00",
        ] {
            assert_eq!(read_iso(text), Err(DateError::NoSuchDay), "{text:?}");
        }
        assert_eq!(iso(day("2028-02-29")), "2028-02-29");
    }
}
