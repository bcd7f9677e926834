//! Whether a figure is out of date, compared with how often its source is published.

use super::{SOURCE_LATE, SOURCE_OLD};
use crate::answers::{Month, iso_parts};

/// The date of a source, and how often it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated<'a> {
    /// ISO date of the period that it covers, or empty.
    pub period: &'a str,
    /// ISO date on which the source was read, or empty; used if there is no period.
    pub seen: &'a str,
    /// `None` if it is not published again.
    pub cycle_months: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    Current,
    /// A newer edition should be there: amber.
    Late,
    /// Several newer editions should be there: red.
    Old,
}

/// `None` without a date, or for a source that is not published again.
///
/// ```
/// use casepath_data::answers::Month;
/// use casepath_data::tables::{Dated, Freshness, freshness};
/// let wages = Dated { period: "2024-05", seen: "", cycle_months: Some(12) };
/// let in_month = |year, month| freshness(&wages, Month::new(year, month).expect("a month"));
/// assert_eq!(in_month(2026, 5), Some(Freshness::Current));
/// assert_eq!(in_month(2026, 6), Some(Freshness::Late));
/// assert_eq!(in_month(2027, 6), Some(Freshness::Old));
/// ```
pub fn freshness(source: &Dated, today: Month) -> Option<Freshness> {
    let cycle = source.cycle_months?;
    let from = month(source.period).or_else(|| month(source.seen))?;
    let past_cycle = f64::from(today.since(from)) - f64::from(cycle);
    Some(if past_cycle > SOURCE_OLD.value {
        Freshness::Old
    } else if past_cycle > SOURCE_LATE.value {
        Freshness::Late
    } else {
        Freshness::Current
    })
}

/// The month of an ISO date; December if it is only a year.
fn month(iso: &str) -> Option<Month> {
    let (year, month, _) = iso_parts(iso)?;
    Month::new(year, month.unwrap_or(12))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(period: &str, seen: &str, cycle: Option<u32>, today: &str) -> Option<Freshness> {
        let source = Dated {
            period,
            seen,
            cycle_months: cycle,
        };
        freshness(&source, month(today).expect("a month"))
    }

    #[test]
    fn a_source_is_late_twelve_months_after_its_cycle_and_old_after_twenty_four() {
        use Freshness::{Current, Late, Old};
        for (period, seen, cycle, today, expected) in [
            ("2024-05", "", Some(12), "2024-05", Some(Current)),
            // 24 months: one cycle plus the allowed twelve.
            ("2024-05", "", Some(12), "2026-05", Some(Current)),
            ("2024-05", "", Some(12), "2026-06", Some(Late)),
            ("2024-05", "", Some(12), "2027-05", Some(Late)),
            ("2024-05", "", Some(12), "2027-06", Some(Old)),
            ("2024-05", "", Some(24), "2027-05", Some(Current)),
            ("2024-05", "", Some(24), "2027-06", Some(Late)),
            // A year without a month counts from its end.
            ("2023", "", Some(12), "2025-12", Some(Current)),
            ("2023", "", Some(12), "2026-01", Some(Late)),
            // The period takes precedence over the date on which the source was read.
            ("2024-05", "2026-06-30", Some(12), "2026-06", Some(Late)),
            ("", "2024-05-31", Some(12), "2026-06", Some(Late)),
            // A date after today is no problem.
            ("2031-05", "", Some(12), "2026-06", Some(Current)),
            ("", "", Some(12), "2026-06", None),
            ("2009", "", None, "2026-06", None),
            ("soon", "", Some(12), "2026-06", None),
            ("2024-13", "", Some(12), "2026-06", None),
        ] {
            assert_eq!(
                at(period, seen, cycle, today),
                expected,
                "{period} {seen} {cycle:?} in {today}"
            );
        }
    }
}
