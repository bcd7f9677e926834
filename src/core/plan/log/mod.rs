//! Supervised hours by week: what is recorded, what counts under a state's rule, what is left, and when it will be
//! enough.
//!
//! *Recorded* and *valid* hours are separate, and a [`Deduction`] explains every hour between them. What is required
//! and left follows [`crate::estimate::practice`]: both use the same function for the months of each requirement, so
//! the log and the estimate cannot disagree.
//!
//! ```
//! use casepath_data::answers::{Hundredths, UsState};
//! use casepath_core::estimate::wait_after_practice;
//! use casepath_core::plan::log::{Entry, HoursByKind, DeductionReason, days::read_iso, tally};
//! use casepath_data::tables::{self, Profession};
//!
//! let day = |text| read_iso(text).expect("a day");
//! let kinds = HoursByKind { hours: Hundredths(4500), individual: Hundredths(100), ..HoursByKind::default() };
//! let log = [Entry::new(day("2026-05-06"), kinds)];
//! // California counts no more than 40 hours a week.
//! let california = tables::rule(UsState::CA);
//! let tally = tally(&log, None, california, wait_after_practice(Profession::SocialWork, 0), day("2026-05-20"));
//! assert_eq!(tally.recorded.hours, Hundredths(4500));
//! assert_eq!(tally.valid.hours, Hundredths(4000));
//! assert_eq!(tally.deductions[0].reason, DeductionReason::WeekCap);
//! ```
//!
//! | module | what it is for |
//! |---|---|
//! | [`days`] | weeks and months of the calendar |
//! | `deductions` | which hours count, and why others do not |
//! | `entry` | an entry and its validation |
//! | `progress` | what is required, valid, left |
//! | `projection` | the pace, and the resulting months |
//! | `warnings` | problems that cost no hours, but should be checked |

pub mod days;
mod deductions;
mod entry;
mod progress;
mod projection;
mod warnings;

use time::Date;

use crate::answers::Hundredths;
use crate::answers::ranges as answer_ranges;
use crate::estimate::MonthRange;
use crate::tables::LicenseRule;

pub use deductions::{Deduction, DeductionReason, LostHours, YearStart};
pub use entry::{Column, Entry, HoursByKind, WeekError, ranges};
pub use progress::Progress;
pub use projection::{NoEndReason, Pace, ProjectedRange, Projection};
pub use warnings::{BelowPeriod, Warning};

/// The log under a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    pub recorded: HoursByKind,
    pub valid: HoursByKind,
    /// Months of practice that count; see [`Progress`].
    pub months: Hundredths,
    /// The difference between recorded and valid hours, in the order in which the reasons are checked.
    pub deductions: Vec<Deduction>,
    /// The start of the 12 months of a yearly cap; `None` if no week counts.
    pub year_from: Option<YearStart>,
    /// The Monday of the first week with hours that count.
    pub first_valid: Option<Date>,
    /// The requirements of the rule, in the order of [`crate::estimate::BindingRequirement`].
    pub terms: Vec<Progress>,
    /// Whether months or hours, whichever comes first, are enough.
    pub either: bool,
    /// The pace of the last weeks; `None` if there are no weeks that could count.
    pub pace: Option<Pace>,
    pub projection: Projection,
    pub warnings: Vec<Warning>,
}

/// Practice from before the log. It counts as entered, except group supervision over its cap, and never expires,
/// because its days are unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    pub kinds: HoursByKind,
    /// Months of practice.
    pub months: Hundredths,
}

impl Opening {
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// Evaluates a log under a rule. `registered` is the day of registration with the board (the first license), `wait`
/// the months from the end of practice to the license ([`crate::estimate::wait_after_practice`]). Pure; never panics,
/// whatever the entries and the day.
pub fn tally(
    entries: &[Entry],
    registered: Option<Date>,
    rule: &LicenseRule,
    wait: MonthRange,
    today: Date,
) -> Tally {
    tally_from(Opening::default(), entries, registered, rule, wait, today)
}

/// Like [`tally`], with practice from before the log.
pub fn tally_from(
    opening: Opening,
    entries: &[Entry],
    registered: Option<Date>,
    rule: &LicenseRule,
    wait: MonthRange,
    today: Date,
) -> Tally {
    let mut weeks = deductions::weeks(entries);
    let year_from = deductions::apply_rule(&mut weeks, &opening, registered, rule, today);
    let pace = projection::pace(&weeks, rule, today);
    let practice = progress::PracticeLog {
        opening: deductions::counted(&opening, rule),
        weeks: &weeks,
        rule,
        year_from,
        part_time: pace.is_some_and(|pace| projection::is_part_time(&pace, rule)),
    };
    let done = practice.since(Date::MIN);
    let terms = practice.terms(&done);
    let ahead = projection::project(&practice, &terms, pace, wait, today);
    let log = warnings::Log {
        weeks: &weeks,
        registered,
        rule,
        today,
    };
    Tally {
        recorded: deductions::sum(weeks.iter().map(|week| week.recorded)).plus(&opening.kinds),
        valid: done.kinds,
        months: done.months,
        deductions: deductions::deductions(&weeks, &opening, rule),
        year_from,
        first_valid: deductions::first_valid(&weeks),
        either: rule.either && rule.hours_alone(),
        pace,
        projection: ahead.projection,
        warnings: log.warnings(&done, ahead.expires),
        terms,
    }
}

/// The valid hours and months as the answers `done` and `done-months` of the estimate, limited to the ranges of these
/// answers.
pub fn done(tally: &Tally) -> (Hundredths, Hundredths) {
    let within =
        |number: Hundredths, range: answer_ranges::Range| Hundredths(number.0.min(range.1));
    (
        within(tally.valid.hours, answer_ranges::DONE),
        within(tally.months, answer_ranges::DONE_MONTHS),
    )
}
