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
//! use casepath_core::plan::log::{DeductionReason, Entry, HoursByKind, Opening, PlannedPractice, tally};
//! use casepath_core::plan::log::days::read_iso;
//! use casepath_data::tables::{self, Profession};
//!
//! let day = |text| read_iso(text).expect("a day");
//! let kinds = HoursByKind { hours: Hundredths(4500), individual: Hundredths(100), ..HoursByKind::default() };
//! let log = [Entry::new(day("2026-05-06"), kinds)];
//! // California counts no more than 40 hours a week.
//! let california = tables::rule(UsState::CA);
//! let practice = PlannedPractice::of(california, wait_after_practice(Profession::SocialWork, 0));
//! let tally = tally(Opening::default(), &log, None, practice, day("2026-05-20"));
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

use crate::answers::ranges as answer_ranges;
use crate::answers::{Answers, Hundredths};
use crate::estimate::MonthRange;
use crate::estimate::practice::{longer_year, weeks_a_year};
use crate::tables::{LicenseRule, MODEL};

pub use deductions::{Deduction, DeductionReason, LostHours, YearStart};
pub use entry::{Column, Entry, HoursByKind, WeekError, ranges};
pub use progress::Progress;
pub use projection::{NoEndReason, Pace, ProjectedRange, Projection};
pub use warnings::{BelowPeriod, Warning};

/// The log under a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// Practice from before the log, as entered.
    pub opening: Opening,
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

/// What a plan says of the practice that is logged.
#[derive(Clone, Copy)]
pub struct PlannedPractice<'a> {
    pub rule: &'a LicenseRule,
    /// Months from the end of practice to the license ([`crate::estimate::wait_after_practice`]).
    pub wait: MonthRange,
    /// Weeks of work a year ([`crate::estimate::practice::weeks_a_year`]).
    pub weeks_a_year: f64,
    /// Those of a full year, if these are assumed and fewer ([`crate::estimate::practice::longer_year`]).
    pub longer_year: Option<f64>,
}

impl<'a> PlannedPractice<'a> {
    /// With the weeks a year of settings that work all year.
    pub fn of(rule: &'a LicenseRule, wait: MonthRange) -> Self {
        Self {
            rule,
            wait,
            weeks_a_year: MODEL.weeks_a_year.value,
            longer_year: None,
        }
    }

    /// With the weeks a year of these answers, as in the estimate.
    #[must_use]
    pub fn in_year_of(self, answers: &Answers) -> Self {
        Self {
            weeks_a_year: weeks_a_year(answers),
            longer_year: longer_year(answers).map(Hundredths::value),
            ..self
        }
    }
}

/// Evaluates a log, with practice from before it. `registered` is the day of registration with the board (the first
/// license). Pure; never panics, whatever the entries and the day.
pub fn tally(
    opening: Opening,
    entries: &[Entry],
    registered: Option<Date>,
    plan: PlannedPractice,
    today: Date,
) -> Tally {
    let PlannedPractice {
        rule,
        wait,
        weeks_a_year,
        longer_year,
    } = plan;
    let stated = rule.without_guide_limits();
    let mut weeks = deductions::weeks(entries);
    let year_from = deductions::apply_rule(&mut weeks, &opening, registered, &stated, today);
    let pace = projection::pace(&weeks, rule, weeks_a_year, today);
    let practice = progress::PracticeLog {
        opening: deductions::counted(&opening, &stated),
        weeks: &weeks,
        rule,
        weeks_a_year,
        longer_year,
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
        by_guide: deductions_by_guide(&opening, entries, registered, rule, today),
        today,
    };
    Tally {
        opening,
        recorded: deductions::sum(weeks.iter().map(|week| week.recorded)).plus(&opening.kinds),
        valid: done.kinds,
        months: done.months,
        deductions: deductions::deductions(&weeks, &opening, &stated),
        year_from,
        first_valid: deductions::first_valid(&weeks),
        either: rule.either && rule.hours_alone(),
        pace,
        projection: ahead.projection,
        warnings: log.warnings(&done, ahead.expires),
        terms,
    }
}

/// What the limits that only a guide states would take off.
fn deductions_by_guide(
    opening: &Opening,
    entries: &[Entry],
    registered: Option<Date>,
    rule: &LicenseRule,
    today: Date,
) -> Vec<Deduction> {
    let mut weeks = deductions::weeks(entries);
    deductions::apply_rule(&mut weeks, opening, registered, rule, today);
    let mut deductions = deductions::deductions(&weeks, opening, rule);
    deductions.retain(|deduction| {
        deductions::limit_behind(deduction.reason, rule).is_some_and(|limit| !limit.is_stated())
    });
    deductions
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
