//! One entry of the log, and its validation.

use time::Date;

use super::days::monday;
use crate::answers::Hundredths;

/// Input ranges, like those of [`crate::answers::ranges`]: they catch typos and are not figures of a rule.
pub mod ranges {
    use std::ops::RangeInclusive;

    /// Years of an entry.
    pub const YEARS: RangeInclusive<i32> = 1990..=2199;
    /// The hours of a week, in hundredths.
    pub const WEEK: u32 = 16_800;
    /// The maximum supervision in a week, in hundredths of an hour.
    pub const SUPERVISION: u32 = 4000;
}

/// Hours of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HoursByKind {
    /// All hours of work.
    pub hours: Hundredths,
    /// The part of `hours` with clients.
    pub with_clients: Hundredths,
    /// Individual supervision.
    pub individual: Hundredths,
    /// Group supervision.
    pub group: Hundredths,
}

impl HoursByKind {
    /// Individual and group supervision.
    pub fn supervision(&self) -> Hundredths {
        plus(self.individual, self.group)
    }

    pub fn plus(&self, other: &Self) -> Self {
        self.with(other, plus)
    }

    pub fn minus(&self, other: &Self) -> Self {
        self.with(other, |a, b| Hundredths(a.0.saturating_sub(b.0)))
    }

    fn with(&self, other: &Self, each: fn(Hundredths, Hundredths) -> Hundredths) -> Self {
        Self {
            hours: each(self.hours, other.hours),
            with_clients: each(self.with_clients, other.with_clients),
            individual: each(self.individual, other.individual),
            group: each(self.group, other.group),
        }
    }

    pub fn is_zero(&self) -> bool {
        *self == Self::default()
    }
}

fn plus(a: Hundredths, b: Hundredths) -> Hundredths {
    Hundredths(a.0.saturating_add(b.0))
}

/// The hours of one week in one job. By design it has no field that could hold client data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// A Monday.
    pub week: Date,
    pub hours: Hundredths,
    pub with_clients: Hundredths,
    pub individual: Hundredths,
    pub group: Hundredths,
}

/// The fields of an entry, which are also the columns of the CSV file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Week,
    Hours,
    WithClients,
    Individual,
    Group,
}

impl Column {
    pub const ALL: [Self; 5] = [
        Self::Week,
        Self::Hours,
        Self::WithClients,
        Self::Individual,
        Self::Group,
    ];
}

/// Why an entry is not valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekError {
    /// Before the first year of [`ranges::YEARS`].
    TooEarly,
    /// After the last year of [`ranges::YEARS`].
    TooLate,
    /// The week has not begun.
    InFuture,
    /// More hours than a week has.
    HoursOverWeek,
    /// More hours with clients than hours.
    ClientsOverHours,
    /// More supervision than [`ranges::SUPERVISION`].
    SupervisionOverWeek,
}

impl WeekError {
    /// The field to correct.
    pub const fn column(self) -> Column {
        match self {
            Self::TooEarly | Self::TooLate | Self::InFuture => Column::Week,
            Self::HoursOverWeek => Column::Hours,
            Self::ClientsOverHours => Column::WithClients,
            Self::SupervisionOverWeek => Column::Individual,
        }
    }
}

impl Entry {
    /// An entry for the week that `day` belongs to.
    pub fn new(day: Date, kinds: HoursByKind) -> Self {
        let HoursByKind {
            hours,
            with_clients,
            individual,
            group,
        } = kinds;
        Self {
            week: monday(day),
            hours,
            with_clients,
            individual,
            group,
        }
    }

    pub const fn kinds(&self) -> HoursByKind {
        HoursByKind {
            hours: self.hours,
            with_clients: self.with_clients,
            individual: self.individual,
            group: self.group,
        }
    }

    /// The errors that do not depend on today's date.
    pub fn errors(&self) -> impl Iterator<Item = WeekError> {
        let year = self.week.year();
        let supervision = self.kinds().supervision();
        [
            (year < *ranges::YEARS.start()).then_some(WeekError::TooEarly),
            (year > *ranges::YEARS.end()).then_some(WeekError::TooLate),
            (self.hours.0 > ranges::WEEK).then_some(WeekError::HoursOverWeek),
            (self.with_clients > self.hours).then_some(WeekError::ClientsOverHours),
            (supervision.0 > ranges::SUPERVISION).then_some(WeekError::SupervisionOverWeek),
        ]
        .into_iter()
        .flatten()
    }

    /// The errors of an entry that is added today, in the form or from a CSV file. Stored entries are not checked
    /// against today's date: a wrong clock must not make a copy unreadable, and [`super::tally`] excludes future
    /// weeks and reports them.
    pub fn errors_on(&self, today: Date) -> impl Iterator<Item = WeekError> {
        let future = (self.week > today).then_some(WeekError::InFuture);
        future.into_iter().chain(self.errors())
    }
}
