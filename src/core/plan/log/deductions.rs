//! Which of the recorded hours count, and why the others do not.
//!
//! Each hour is deducted once, for the first reason in the order of [`Reason`]: first whole weeks, then what
//! is over the caps, so that hours that do not count anyway fill no cap. A week belongs to the year and to the
//! month of its Monday.

use time::Date;

use super::days::{monday, month_of, plus_days, plus_months, years_between};
use super::{Entry, Kinds, Opening};
use crate::answers::{Hundredths, Month};
use crate::tables::{Grade, LicenseRule, MODEL, Required, Sources, WeeklyUnits};

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
    /// The week is over and has less supervision than is due in each week that counts (`weekly_units`).
    NoUnit,
    /// Hours with clients above those of a single unit of supervision, in a week that has no second (`weekly_units`).
    OneUnit,
    /// Over the most hours a week (`max_hours_week`).
    WeekCap,
    /// Hours with clients over the most of a week (`max_direct_week`); as hours of work they count.
    ClientsWeekCap,
    /// Over the most hours in 12 months (`max_hours_year`), which are counted from [`YearFrom`].
    YearCap,
    /// Supervision over the most of a month (`supervision_cap_month`).
    SupervisionMonthCap,
    /// Supervision in a group over the most that counts ([`LicenseRule::most_group_hours`]).
    GroupCap,
}

impl Reason {
    pub const ALL: [Self; 12] = [
        Self::Future,
        Self::BeforeRegistration,
        Self::Expired,
        Self::BelowWeek,
        Self::NoSupervision,
        Self::NoUnit,
        Self::OneUnit,
        Self::WeekCap,
        Self::ClientsWeekCap,
        Self::YearCap,
        Self::SupervisionMonthCap,
        Self::GroupCap,
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
    /// What was done before the log loses.
    pub before: Kinds,
    /// The sum of both.
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
    /// After what a lack of supervision takes from hours with clients.
    pub united: Kinds,
    /// After the weekly cap.
    pub within_week: Kinds,
    /// After that on hours with clients, before the yearly one: what sets the pace.
    pub paced: Kinds,
    /// After the yearly cap.
    pub within_year: Kinds,
    /// After the most supervision of a month.
    pub within_month: Kinds,
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
                    united: Kinds::default(),
                    within_week: Kinds::default(),
                    paced: Kinds::default(),
                    within_year: Kinds::default(),
                    within_month: Kinds::default(),
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
    opening: &Opening,
    registered: Option<Date>,
    rule: &LicenseRule,
    today: Date,
) -> Option<YearFrom> {
    let supervised = supervised(weeks);
    for week in weeks.iter_mut() {
        let has_supervision = supervised.binary_search(&month_of(week.monday)).is_ok();
        week.out = whole(week, registered, rule, today, has_supervision);
        if week.out.is_none() {
            week.united = united(&week.recorded, rule, is_past(week.monday, today));
            week.within_week = week.united.capped(of_cap(rule.max_hours_week));
            let clients = week.within_week.with_clients.0;
            week.paced = Kinds {
                with_clients: Hundredths(clients.min(of_cap(rule.max_direct_week))),
                ..week.within_week
            };
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
        week.within_year = week.paced.capped(cap.saturating_sub(counted));
        counted = counted.saturating_add(week.within_year.hours.0);
    }
    supervise(weeks, opening, rule);
    Some(year)
}

/// Leaves out the supervision that is over the most of a month, and over the most in a group. What is left out of a
/// week sets no pace either.
fn supervise(weeks: &mut [Week], opening: &Opening, rule: &LicenseRule) {
    let month_cap = of_cap(rule.supervision_cap_month);
    let (mut current, mut in_month) = (None, 0_u32);
    // What was done before the log came first.
    let most_in_groups = of_cap(rule.most_group_hours());
    let mut group_left = most_in_groups.saturating_sub(opening.kinds.group.0);
    for week in weeks.iter_mut().filter(|week| week.out.is_none()) {
        let of_month = Some(month_of(week.monday));
        if current != of_month {
            (current, in_month) = (of_month, 0);
        }
        let kinds = week.within_year;
        // Of a month that is over its limit, supervision alone counts first.
        let left = month_cap.saturating_sub(in_month);
        let individual = kinds.individual.0.min(left);
        let group = kinds.group.0.min(left - individual);
        in_month = in_month.saturating_add(individual).saturating_add(group);
        week.within_month = Kinds {
            individual: Hundredths(individual),
            group: Hundredths(group),
            ..kinds
        };
        let group = group.min(group_left);
        group_left = group_left.saturating_sub(group);
        week.valid = Kinds {
            group: Hundredths(group),
            ..week.within_month
        };
        week.paced = Kinds {
            individual: week.valid.individual,
            group: week.valid.group,
            ..week.paced
        };
    }
}

/// What counts of practice from before the log: of supervision in a group no more than the rule takes.
pub(super) fn counted(opening: &Opening, rule: &LicenseRule) -> Opening {
    let kinds = opening.kinds;
    let group = kinds.group.0.min(of_cap(rule.most_group_hours()));
    Opening {
        kinds: Kinds {
            group: Hundredths(group),
            ..kinds
        },
        ..*opening
    }
}

/// The week is over, so that no more supervision comes in it.
fn is_past(monday: Date, today: Date) -> bool {
    plus_days(monday, 7) <= today
}

/// Supervision of a week in hundredths of a unit: an hour alone is one, an hour in a group a half.
fn units(kinds: &Kinds) -> u32 {
    kinds.individual.0.saturating_add(kinds.group.0 / 2)
}

/// Without the hours with clients that the supervision of their week is not enough for.
fn united(recorded: &Kinds, rule: &LicenseRule, is_past: bool) -> Kinds {
    let Some(WeeklyUnits {
        least,
        clients_of_one: Some(clients),
    }) = rule.weekly_units
    else {
        return *recorded;
    };
    // A second unit makes up for it.
    if !is_past || units(recorded) >= u32::from(least) * 200 {
        return *recorded;
    }
    let over = recorded
        .with_clients
        .0
        .saturating_sub(u32::from(clients) * 100);
    Kinds {
        hours: Hundredths(recorded.hours.0.saturating_sub(over)),
        with_clients: Hundredths(recorded.with_clients.0 - over),
        ..*recorded
    }
}

/// A limit that may take hours off, or end a way: a figure of grade C may not.
pub(super) fn known(limit: Option<Required>) -> Option<Required> {
    limit.filter(|limit| limit.grade != Grade::C)
}

fn of_cap(cap: Option<Required>) -> u32 {
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
    let expires = known(rule.max_months).map(|most| plus_months(today, -i64::from(most)));
    let least = known(rule.min_hours_week).map(|hours| u32::from(hours) * 100);
    // Supervision of the month of today may still come.
    let is_over = month_of(begins) < month_of(today);
    let lacks_unit = rule
        .weekly_units
        .filter(|_| is_past(begins, today) && week.recorded.hours.0 > 0)
        .is_some_and(|due| units(&week.recorded) < u32::from(due.least) * 100);
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
        (lacks_unit, Reason::NoUnit),
    ]
    .into_iter()
    .find_map(|(holds, reason)| holds.then_some(reason))
}

/// What was deducted, by reason, in their order; reasons that took nothing are left out.
pub(super) fn deductions(weeks: &[Week], opening: &Opening, rule: &LicenseRule) -> Vec<Deduction> {
    let of_reason = |reason: Reason| {
        let lost: Vec<Lost> = weeks
            .iter()
            .map(|week| Lost {
                week: week.monday,
                kinds: week.lost(reason),
            })
            .filter(|lost| !lost.kinds.is_zero())
            .collect();
        let before = match reason {
            Reason::GroupCap => opening.kinds.minus(&counted(opening, rule).kinds),
            _ => Kinds::default(),
        };
        let is_some = !lost.is_empty() || !before.is_zero();
        is_some.then(|| deduction(reason, lost, before, rule))
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

impl Kinds {
    fn without_supervision(self) -> Self {
        Self {
            individual: Hundredths(0),
            group: Hundredths(0),
            ..self
        }
    }
}

impl Week {
    fn lost(&self, reason: Reason) -> Kinds {
        match (self.out, reason) {
            (Some(out), reason) if out == reason => self.recorded,
            (None, Reason::OneUnit) => self.recorded.minus(&self.united),
            // Neither cap takes supervision off, and the pace is without what its own limits take.
            (None, Reason::WeekCap) => self.united.minus(&self.within_week),
            (None, Reason::ClientsWeekCap) => {
                self.within_week.minus(&self.paced).without_supervision()
            }
            (None, Reason::YearCap) => self.paced.minus(&self.within_year).without_supervision(),
            (None, Reason::SupervisionMonthCap) => self.within_year.minus(&self.within_month),
            (None, Reason::GroupCap) => self.within_month.minus(&self.valid),
            _ => Kinds::default(),
        }
    }
}

fn deduction(reason: Reason, weeks: Vec<Lost>, before: Kinds, rule: &LicenseRule) -> Deduction {
    let of_rule = |figure: Option<Required>| {
        figure.map_or((None, Grade::C, rule.sources), |figure| {
            (Some(figure.amount), figure.grade, figure.sources)
        })
    };
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
        Reason::NoUnit => of_rule(rule.weekly_units.map(|due| due.least)),
        Reason::OneUnit => of_rule(rule.weekly_units.and_then(|due| due.clients_of_one)),
        Reason::WeekCap => of_rule(rule.max_hours_week),
        Reason::ClientsWeekCap => of_rule(rule.max_direct_week),
        Reason::YearCap => of_rule(rule.max_hours_year),
        Reason::SupervisionMonthCap => of_rule(rule.supervision_cap_month),
        Reason::GroupCap => of_rule(rule.most_group_hours()),
    };
    Deduction {
        reason,
        lost: sum(weeks.iter().map(|lost| lost.kinds)).plus(&before),
        weeks,
        before,
        figure,
        grade,
        sources,
    }
}
