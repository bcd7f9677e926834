//! Which of the recorded hours count, and why the others do not.
//!
//! Each hour is deducted once, for the first reason in the order of [`DeductionReason`]: first whole weeks, then hours over a
//! cap, so that hours that do not count anyway use up no cap. A week belongs to the year and the month of its Monday.

use time::Date;

use super::days::{monday, month_of, plus_days, plus_months, years_between};
use super::{Entry, HoursByKind, Opening};
use crate::answers::{Hundredths, Month};
use crate::tables::{Grade, LicenseRule, MODEL, Required, Sources, WeeklyUnits};

/// Why hours do not count, in the order in which the reasons are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeductionReason {
    /// The week has not begun.
    Future,
    /// The week began before the day of registration. The week of the registration is excluded as a whole, because
    /// the log does not record days.
    BeforeRegistration,
    /// Older than the state's time limit (`max_months`).
    Expired,
    /// The week has fewer hours than the state's minimum (`min_hours_week`).
    BelowWeek,
    /// A past month has hours but no supervision at all, and the state requires hours of supervision
    /// (`supervision_hours`, if more than a guide states them). An assumption: the tables do not say how a board counts
    /// such months.
    NoSupervision,
    /// The week is over and has less supervision than required in each counted week (`weekly_units`).
    NoUnit,
    /// Hours with clients beyond those covered by one unit of supervision, in a week without a second unit
    /// (`weekly_units`).
    OneUnit,
    /// Over the maximum hours a week (`max_hours_week`).
    WeekCap,
    /// Hours with clients over the weekly maximum (`max_direct_week`); they still count as hours of work.
    ClientsWeekCap,
    /// Over the maximum hours in 12 months (`max_hours_year`), counted from [`YearStart`].
    YearCap,
    /// Supervision over the monthly maximum (`supervision_cap_month`).
    SupervisionMonthCap,
    /// The part of each hour in a group that does not count (`group_share`).
    GroupShare,
    /// Group supervision over the maximum that counts ([`LicenseRule::most_group_hours`]).
    GroupCap,
}

impl DeductionReason {
    pub const ALL: [Self; 13] = [
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
        Self::GroupShare,
        Self::GroupCap,
    ];
}

/// The start of the 12-month years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearStart {
    Registration(Date),
    /// The first week that counts, if the registration is not known.
    FirstWeek(Date),
}

impl YearStart {
    pub const fn day(self) -> Date {
        match self {
            Self::Registration(day) | Self::FirstWeek(day) => day,
        }
    }
}

/// The hours that one week loses for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LostHours {
    /// A Monday.
    pub week: Date,
    pub kinds: HoursByKind,
}

/// All hours deducted for one reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Deduction {
    pub reason: DeductionReason,
    /// In chronological order.
    pub weeks: Vec<LostHours>,
    /// The hours lost from before the log.
    pub before: HoursByKind,
    /// The sum of both.
    pub lost: HoursByKind,
    /// The figure of the rule, in hours or months; `None` if the reason has none.
    pub figure: Option<u16>,
    pub grade: Grade,
    pub sources: Sources,
}

/// A week of the log, with all its entries summed up.
#[derive(Clone, Debug)]
pub(super) struct Week {
    pub monday: Date,
    pub recorded: HoursByKind,
    pub entries: Vec<HoursByKind>,
    /// Two entries are equal.
    pub has_twins: bool,
    /// Why the whole week does not count.
    pub out: Option<DeductionReason>,
    /// After the deduction for missing supervision.
    pub united: HoursByKind,
    /// After the weekly cap.
    pub within_week: HoursByKind,
    /// After the cap on hours with clients, before the yearly one; determines the pace.
    pub paced: HoursByKind,
    /// After the yearly cap.
    pub within_year: HoursByKind,
    /// After the monthly cap on supervision.
    pub within_month: HoursByKind,
    /// With the part of group supervision that counts, before its cap.
    pub shared: HoursByKind,
    pub valid: HoursByKind,
}

/// The weeks of the log in chronological order, with the entries of each week summed up.
pub(super) fn weeks(entries: &[Entry]) -> Vec<Week> {
    let mut weeks: Vec<Week> = Vec::new();
    for entry in entries {
        let monday = monday(entry.week);
        // A log is nearly sorted, so insertion is cheap, and a sort would add more code than the rest of this file.
        let index = weeks.partition_point(|week| week.monday < monday);
        match weeks.get_mut(index) {
            Some(week) if week.monday == monday => {
                let kinds = entry.kinds();
                week.has_twins |= !kinds.is_zero() && week.entries.contains(&kinds);
                week.recorded = week.recorded.plus(&kinds);
                week.entries.push(kinds);
            }
            _ => weeks.insert(
                index,
                Week {
                    monday,
                    recorded: entry.kinds(),
                    entries: vec![entry.kinds()],
                    has_twins: false,
                    out: None,
                    united: HoursByKind::default(),
                    within_week: HoursByKind::default(),
                    paced: HoursByKind::default(),
                    within_year: HoursByKind::default(),
                    within_month: HoursByKind::default(),
                    shared: HoursByKind::default(),
                    valid: HoursByKind::default(),
                },
            ),
        }
    }
    weeks
}

/// The months with recorded supervision, in order.
fn supervised_months(weeks: &[Week]) -> Vec<Month> {
    let mut months: Vec<Month> = weeks
        .iter()
        .filter(|week| week.recorded.supervision().0 > 0)
        .map(|week| month_of(week.monday))
        .collect();
    months.dedup();
    months
}

/// Computes what counts of each week. Returns the start of the years; `None` if no week counts. Limits that only a
/// guide states deduct nothing: the caller leaves them out of the rule ([`LicenseRule::without_guide_limits`]).
pub(super) fn apply_rule(
    weeks: &mut [Week],
    opening: &Opening,
    registered: Option<Date>,
    rule: &LicenseRule,
    today: Date,
) -> Option<YearStart> {
    let supervised = supervised_months(weeks);
    for week in weeks.iter_mut() {
        let has_supervision = supervised.binary_search(&month_of(week.monday)).is_ok();
        week.out = exclusion_reason(week, registered, rule, today, has_supervision);
        if week.out.is_none() {
            week.united = within_units(&week.recorded, rule, is_past(week.monday, today));
            week.within_week = week.united.capped(cap_hundredths(rule.max_hours_week));
            let clients = week.within_week.with_clients.0;
            week.paced = HoursByKind {
                with_clients: Hundredths(clients.min(cap_hundredths(rule.max_direct_week))),
                ..week.within_week
            };
        }
    }
    let first = weeks.iter().find(|week| week.out.is_none())?.monday;
    let year = registered.map_or(YearStart::FirstWeek(first), YearStart::Registration);
    let cap = cap_hundredths(rule.max_hours_year);
    let (mut current, mut counted) = (None, 0_u32);
    for week in weeks.iter_mut().filter(|week| week.out.is_none()) {
        let of_year = Some(years_between(year.day(), week.monday));
        if current != of_year {
            (current, counted) = (of_year, 0);
        }
        week.within_year = week.paced.capped(cap.saturating_sub(counted));
        counted = counted.saturating_add(week.within_year.hours.0);
    }
    apply_supervision_caps(weeks, opening, rule);
    Some(year)
}

/// Deducts supervision over the monthly cap and over the cap for groups. What is deducted does not count for the pace
/// either.
fn apply_supervision_caps(weeks: &mut [Week], opening: &Opening, rule: &LicenseRule) {
    let month_cap = cap_hundredths(rule.supervision_cap_month);
    let (mut current, mut in_month) = (None, 0_u32);
    // The hours from before the log came first.
    let most_in_groups = cap_hundredths(rule.most_group_hours());
    let mut group_left = most_in_groups.saturating_sub(shared(&opening.kinds, rule).group.0);
    for week in weeks.iter_mut().filter(|week| week.out.is_none()) {
        let of_month = Some(month_of(week.monday));
        if current != of_month {
            (current, in_month) = (of_month, 0);
        }
        let kinds = week.within_year;
        // In a month over its cap, individual supervision counts first.
        let left = month_cap.saturating_sub(in_month);
        let individual = kinds.individual.0.min(left);
        let group = kinds.group.0.min(left - individual);
        in_month = in_month.saturating_add(individual).saturating_add(group);
        week.within_month = HoursByKind {
            individual: Hundredths(individual),
            group: Hundredths(group),
            ..kinds
        };
        week.shared = shared(&week.within_month, rule);
        let group = week.shared.group.0.min(group_left);
        group_left = group_left.saturating_sub(group);
        week.valid = HoursByKind {
            group: Hundredths(group),
            ..week.shared
        };
        week.paced = HoursByKind {
            individual: week.valid.individual,
            group: week.valid.group,
            ..week.paced
        };
    }
}

/// Of group supervision, the part of each hour that counts.
fn shared(kinds: &HoursByKind, rule: &LicenseRule) -> HoursByKind {
    let group = rule.group_share.map_or(kinds.group.0, |share| {
        let counts = u64::from(kinds.group.0) * u64::from(share.amount) / 100;
        u32::try_from(counts).unwrap_or(u32::MAX)
    });
    HoursByKind {
        group: Hundredths(group),
        ..*kinds
    }
}

/// What counts of practice from before the log: of group supervision its share, up to its cap.
pub(super) fn counted(opening: &Opening, rule: &LicenseRule) -> Opening {
    let kinds = shared(&opening.kinds, rule);
    let group = kinds.group.0.min(cap_hundredths(rule.most_group_hours()));
    Opening {
        kinds: HoursByKind {
            group: Hundredths(group),
            ..kinds
        },
        ..*opening
    }
}

/// Whether the week is over, so that no more supervision can follow.
fn is_past(monday: Date, today: Date) -> bool {
    plus_days(monday, 7) <= today
}

/// Supervision of a week in hundredths of a unit: an individual hour is one unit, a group hour half a unit.
fn units(kinds: &HoursByKind) -> u32 {
    kinds.individual.0.saturating_add(kinds.group.0 / 2)
}

/// Deducts the hours with clients that the week's supervision does not cover.
fn within_units(recorded: &HoursByKind, rule: &LicenseRule, is_past: bool) -> HoursByKind {
    let Some(WeeklyUnits {
        least,
        clients_of_one: Some(clients),
    }) = rule.weekly_units
    else {
        return *recorded;
    };
    // A second unit covers all hours.
    if !is_past || units(recorded) >= u32::from(least) * 200 {
        return *recorded;
    }
    let over = recorded
        .with_clients
        .0
        .saturating_sub(u32::from(clients) * 100);
    HoursByKind {
        hours: Hundredths(recorded.hours.0.saturating_sub(over)),
        with_clients: Hundredths(recorded.with_clients.0 - over),
        ..*recorded
    }
}

fn cap_hundredths(cap: Option<Required>) -> u32 {
    cap.map_or(u32::MAX, |hours| u32::from(hours) * 100)
}

impl HoursByKind {
    /// Caps the hours. Hours with clients are reduced in proportion, rounded down, because the log does not record
    /// which hours were the last of a week; supervision stays.
    fn capped(&self, most: u32) -> Self {
        let hours = self.hours.0.min(most);
        let clients = u64::from(self.with_clients.0.min(self.hours.0));
        let clients_left = (clients * u64::from(hours))
            .checked_div(u64::from(self.hours.0))
            .unwrap_or(0);
        Self {
            hours: Hundredths(hours),
            with_clients: Hundredths(u32::try_from(clients_left).unwrap_or(u32::MAX)),
            ..*self
        }
    }
}

/// The reason why a whole week does not count, if there is one.
fn exclusion_reason(
    week: &Week,
    registered: Option<Date>,
    rule: &LicenseRule,
    today: Date,
    has_supervision: bool,
) -> Option<DeductionReason> {
    let begins = week.monday;
    let expires = rule
        .max_months
        .map(|most| plus_months(today, -i64::from(most)));
    let least = rule.min_hours_week.map(|hours| u32::from(hours) * 100);
    // In the current month, supervision may still follow.
    let is_over = month_of(begins) < month_of(today);
    let lacks_unit = rule
        .weekly_units
        .filter(|_| is_past(begins, today) && week.recorded.hours.0 > 0)
        .is_some_and(|due| units(&week.recorded) < u32::from(due.least) * 100);
    let is_due = rule.supervision_hours.is_some_and(|due| due.is_stated());
    let unsupervised = is_over && is_due && !has_supervision;
    [
        (begins > today, DeductionReason::Future),
        (
            registered.is_some_and(|day| begins < day),
            DeductionReason::BeforeRegistration,
        ),
        (
            expires.is_some_and(|day| begins < day),
            DeductionReason::Expired,
        ),
        (
            least.is_some_and(|least| week.recorded.hours.0 < least),
            DeductionReason::BelowWeek,
        ),
        (unsupervised, DeductionReason::NoSupervision),
        (lacks_unit, DeductionReason::NoUnit),
    ]
    .into_iter()
    .find_map(|(holds, reason)| holds.then_some(reason))
}

/// The deductions by reason, in order; reasons without lost hours are left out.
pub(super) fn deductions(weeks: &[Week], opening: &Opening, rule: &LicenseRule) -> Vec<Deduction> {
    let of_reason = |reason: DeductionReason| {
        let lost: Vec<LostHours> = weeks
            .iter()
            .map(|week| LostHours {
                week: week.monday,
                kinds: week.lost(reason),
            })
            .filter(|lost| !lost.kinds.is_zero())
            .collect();
        let before = match reason {
            DeductionReason::GroupShare => opening.kinds.minus(&shared(&opening.kinds, rule)),
            DeductionReason::GroupCap => {
                shared(&opening.kinds, rule).minus(&counted(opening, rule).kinds)
            }
            _ => HoursByKind::default(),
        };
        let is_some = !lost.is_empty() || !before.is_zero();
        is_some.then(|| deduction(reason, lost, before, rule))
    };
    DeductionReason::ALL
        .into_iter()
        .filter_map(of_reason)
        .collect()
}

/// The first week with hours that count.
pub(super) fn first_valid(weeks: &[Week]) -> Option<Date> {
    let week = weeks.iter().find(|week| week.valid.hours.0 > 0)?;
    Some(week.monday)
}

pub(super) fn sum(kinds: impl Iterator<Item = HoursByKind>) -> HoursByKind {
    kinds.fold(HoursByKind::default(), |sum, kinds| sum.plus(&kinds))
}

impl HoursByKind {
    fn without_supervision(self) -> Self {
        Self {
            individual: Hundredths(0),
            group: Hundredths(0),
            ..self
        }
    }
}

impl Week {
    fn lost(&self, reason: DeductionReason) -> HoursByKind {
        match (self.out, reason) {
            (Some(out), reason) if out == reason => self.recorded,
            (None, DeductionReason::OneUnit) => self.recorded.minus(&self.united),
            // The caps do not deduct supervision; what its own limits deducted is already missing in `paced`.
            (None, DeductionReason::WeekCap) => self.united.minus(&self.within_week),
            (None, DeductionReason::ClientsWeekCap) => {
                self.within_week.minus(&self.paced).without_supervision()
            }
            (None, DeductionReason::YearCap) => {
                self.paced.minus(&self.within_year).without_supervision()
            }
            (None, DeductionReason::SupervisionMonthCap) => {
                self.within_year.minus(&self.within_month)
            }
            (None, DeductionReason::GroupShare) => self.within_month.minus(&self.shared),
            (None, DeductionReason::GroupCap) => self.shared.minus(&self.valid),
            _ => HoursByKind::default(),
        }
    }
}

/// The rule's limit behind a reason; `None` if the reason has none.
pub(super) fn limit_behind(reason: DeductionReason, rule: &LicenseRule) -> Option<Required> {
    match reason {
        DeductionReason::Future | DeductionReason::BeforeRegistration => None,
        DeductionReason::Expired => rule.max_months,
        DeductionReason::BelowWeek => rule.min_hours_week,
        DeductionReason::NoSupervision => rule.supervision_hours,
        DeductionReason::NoUnit => rule.weekly_units.map(|due| due.least),
        DeductionReason::OneUnit => rule.weekly_units.and_then(|due| due.clients_of_one),
        DeductionReason::WeekCap => rule.max_hours_week,
        DeductionReason::ClientsWeekCap => rule.max_direct_week,
        DeductionReason::YearCap => rule.max_hours_year,
        DeductionReason::SupervisionMonthCap => rule.supervision_cap_month,
        DeductionReason::GroupShare => rule.group_share,
        DeductionReason::GroupCap => rule.most_group_hours(),
    }
}

fn deduction(
    reason: DeductionReason,
    weeks: Vec<LostHours>,
    before: HoursByKind,
    rule: &LicenseRule,
) -> Deduction {
    let limit = limit_behind(reason, rule);
    let (grade, sources) = match (reason, limit) {
        // What does not count then is our assumption, not the rule's.
        (DeductionReason::Future | DeductionReason::NoSupervision, _) => {
            (Grade::C, MODEL.log_pace_weeks.sources)
        }
        (_, Some(limit)) => (limit.grade, limit.sources),
        // From a note in the guide to all states; the tables have no text of a rule for it.
        (_, None) => (Grade::C, rule.sources),
    };
    Deduction {
        reason,
        lost: sum(weeks.iter().map(|lost| lost.kinds)).plus(&before),
        weeks,
        before,
        figure: limit.map(|limit| limit.amount),
        grade,
        sources,
    }
}
