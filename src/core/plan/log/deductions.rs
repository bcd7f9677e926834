//! Which of the recorded hours count, and why the others do not.
//!
//! Each hour is deducted once, for the first reason in the order of [`Reason`]: first whole weeks, then what
//! is over the caps, so that hours that do not count anyway fill no cap. A week belongs to the year and to the
//! month of its Monday.

use time::Date;

use super::days::{monday, month_of, plus_months, years_between};
use super::{Entry, Kinds, grade_of_limits};
use crate::answers::{Hundredths, Month};
use crate::tables::{Grade, LicenseRule, MODEL, Sources};

/// Why hours do not count, in the order in which reasons are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The week has not begun.
    Future,
    /// The week began before the day of registration. A week in which it lies is left out whole: the log does
    /// not know its days.
    BeforeRegistration,
    /// Older than the longest time the state gives (`max_months`).
    Expired,
    /// The week holds fewer hours than the state counts (`min_hours_week`).
    BelowWeek,
    /// A month that is over has hours and no supervision at all, and the state asks for hours of supervision
    /// (`supervision_hours`). Our assumption: the tables do not say how a board counts such months.
    NoSupervision,
    /// Over the most hours a week (`max_hours_week`).
    WeekCap,
    /// Over the most hours in 12 months (`max_hours_year`), which are counted from [`YearFrom`].
    YearCap,
}

impl Reason {
    pub const ALL: [Self; 7] = [
        Self::Future,
        Self::BeforeRegistration,
        Self::Expired,
        Self::BelowWeek,
        Self::NoSupervision,
        Self::WeekCap,
        Self::YearCap,
    ];
}

/// From when the 12 months of a year are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearFrom {
    Registration(Date),
    /// Registration is not known: the first week that counts.
    FirstWeek(Date),
}

impl YearFrom {
    pub const fn day(self) -> Date {
        match self {
            Self::Registration(day) | Self::FirstWeek(day) => day,
        }
    }
}

/// What one week loses for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost {
    /// A Monday.
    pub week: Date,
    pub kinds: Kinds,
}

/// All that is deducted for one reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Deduction {
    pub reason: Reason,
    /// In the order of the calendar.
    pub weeks: Vec<Lost>,
    /// Their sum.
    pub lost: Kinds,
    /// The figure of the rule: hours or months; `None` where it is no figure.
    pub figure: Option<u16>,
    pub grade: Grade,
    pub sources: Sources,
}

/// A week of the log, all its entries in one.
#[derive(Clone, Debug)]
pub(super) struct Week {
    pub monday: Date,
    pub recorded: Kinds,
    pub entries: Vec<Kinds>,
    /// Two of the entries are the same.
    pub has_twins: bool,
    /// Why the whole week does not count.
    pub out: Option<Reason>,
    /// After the weekly cap, before the yearly one: what sets the pace.
    pub paced: Kinds,
    pub valid: Kinds,
}

/// The weeks of the log in the order of the calendar, the entries of each added up.
pub(super) fn weeks(entries: &[Entry]) -> Vec<Week> {
    let mut weeks: Vec<Week> = Vec::new();
    for entry in entries {
        let monday = monday(entry.week);
        // A log is nearly in order; a sort would weigh more than all else in this file.
        let place = weeks.partition_point(|week| week.monday < monday);
        match weeks.get_mut(place) {
            Some(week) if week.monday == monday => {
                let kinds = entry.kinds();
                week.has_twins |= !kinds.is_zero() && week.entries.contains(&kinds);
                week.recorded = week.recorded.plus(&kinds);
                week.entries.push(kinds);
            }
            _ => weeks.insert(
                place,
                Week {
                    monday,
                    recorded: entry.kinds(),
                    entries: vec![entry.kinds()],
                    has_twins: false,
                    out: None,
                    paced: Kinds::default(),
                    valid: Kinds::default(),
                },
            ),
        }
    }
    weeks
}

/// The months in which supervision was recorded, in their order.
fn supervised(weeks: &[Week]) -> Vec<Month> {
    let mut months: Vec<Month> = weeks
        .iter()
        .filter(|week| week.recorded.supervision().0 > 0)
        .map(|week| month_of(week.monday))
        .collect();
    months.dedup();
    months
}

/// Works out what counts of each week; returns what the years are counted from, where a week counts at all.
pub(super) fn judge(
    weeks: &mut [Week],
    registered: Option<Date>,
    rule: &LicenseRule,
    today: Date,
) -> Option<YearFrom> {
    let supervised = supervised(weeks);
    for week in weeks.iter_mut() {
        let has_supervision = supervised.binary_search(&month_of(week.monday)).is_ok();
        week.out = whole(week, registered, rule, today, has_supervision);
        if week.out.is_none() {
            week.paced = week.recorded.capped(of_cap(rule.max_hours_week));
        }
    }
    let first = weeks.iter().find(|week| week.out.is_none())?.monday;
    let year = registered.map_or(YearFrom::FirstWeek(first), YearFrom::Registration);
    let cap = of_cap(rule.max_hours_year);
    let (mut current, mut counted) = (None, 0_u32);
    for week in weeks.iter_mut().filter(|week| week.out.is_none()) {
        let of_year = Some(years_between(year.day(), week.monday));
        if current != of_year {
            (current, counted) = (of_year, 0);
        }
        week.valid = week.paced.capped(cap.saturating_sub(counted));
        counted = counted.saturating_add(week.valid.hours.0);
    }
    Some(year)
}

fn of_cap(cap: Option<u16>) -> u32 {
    cap.map_or(u32::MAX, |hours| u32::from(hours) * 100)
}

impl Kinds {
    /// With no more hours than these. Hours with clients go in proportion (the log does not know which hours
    /// were the last of a week), rounded down; supervision that took place stays.
    fn capped(&self, most: u32) -> Self {
        let hours = self.hours.0.min(most);
        let clients = u64::from(self.with_clients.0.min(self.hours.0));
        let kept = (clients * u64::from(hours))
            .checked_div(u64::from(self.hours.0))
            .unwrap_or(0);
        Self {
            hours: Hundredths(hours),
            with_clients: Hundredths(u32::try_from(kept).unwrap_or(u32::MAX)),
            ..*self
        }
    }
}

/// The reason for which a whole week does not count.
fn whole(
    week: &Week,
    registered: Option<Date>,
    rule: &LicenseRule,
    today: Date,
    has_supervision: bool,
) -> Option<Reason> {
    let begins = week.monday;
    let expires = rule
        .max_months
        .map(|most| plus_months(today, -i64::from(most)));
    let least = rule.min_hours_week.map(|hours| u32::from(hours) * 100);
    // Supervision of the month of today may still come.
    let is_over = month_of(begins) < month_of(today);
    let unsupervised = is_over && rule.supervision_hours.is_some() && !has_supervision;
    [
        (begins > today, Reason::Future),
        (
            registered.is_some_and(|day| begins < day),
            Reason::BeforeRegistration,
        ),
        (expires.is_some_and(|day| begins < day), Reason::Expired),
        (
            least.is_some_and(|least| week.recorded.hours.0 < least),
            Reason::BelowWeek,
        ),
        (unsupervised, Reason::NoSupervision),
    ]
    .into_iter()
    .find_map(|(holds, reason)| holds.then_some(reason))
}

/// What was deducted, by reason, in their order; reasons that took nothing are left out.
pub(super) fn deductions(weeks: &[Week], rule: &LicenseRule) -> Vec<Deduction> {
    let of_reason = |reason: Reason| {
        let lost: Vec<Lost> = weeks
            .iter()
            .map(|week| Lost {
                week: week.monday,
                kinds: week.lost(reason),
            })
            .filter(|lost| !lost.kinds.is_zero())
            .collect();
        let sum = sum(lost.iter().map(|lost| lost.kinds));
        (!lost.is_empty()).then(|| deduction(reason, lost, sum, rule))
    };
    Reason::ALL.into_iter().filter_map(of_reason).collect()
}

/// The first week of which hours count.
pub(super) fn first_valid(weeks: &[Week]) -> Option<Date> {
    let week = weeks.iter().find(|week| week.valid.hours.0 > 0)?;
    Some(week.monday)
}

pub(super) fn sum(kinds: impl Iterator<Item = Kinds>) -> Kinds {
    kinds.fold(Kinds::default(), |sum, kinds| sum.plus(&kinds))
}

impl Week {
    fn lost(&self, reason: Reason) -> Kinds {
        match (self.out, reason) {
            (Some(out), reason) if out == reason => self.recorded,
            (None, Reason::WeekCap) => self.recorded.minus(&self.paced),
            (None, Reason::YearCap) => self.paced.minus(&self.valid),
            _ => Kinds::default(),
        }
    }
}

fn deduction(reason: Reason, weeks: Vec<Lost>, lost: Kinds, rule: &LicenseRule) -> Deduction {
    let of_rule = |figure| (figure, grade_of_limits(rule), rule.sources);
    let assumed = MODEL.log_pace_weeks.sources;
    let (figure, grade, sources) = match reason {
        Reason::Future => (None, Grade::C, assumed),
        // A remark of the guide on all states; the tables hold no text of a rule for it.
        Reason::BeforeRegistration => (None, Grade::C, rule.sources),
        Reason::Expired => of_rule(rule.max_months),
        Reason::BelowWeek => of_rule(rule.min_hours_week),
        Reason::NoSupervision => {
            let asked = rule.supervision_hours.map(|required| required.amount);
            (asked, Grade::C, assumed)
        }
        Reason::WeekCap => of_rule(rule.max_hours_week),
        Reason::YearCap => of_rule(rule.max_hours_year),
    };
    Deduction {
        reason,
        weeks,
        lost,
        figure,
        grade,
        sources,
    }
}
