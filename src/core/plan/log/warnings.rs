//! Problems in a log that should be checked. A warning deducts no hours; a [`Deduction`] does.

use time::Date;

use super::days::{monday, month_of, plus_days};
use super::deductions::{DeductionReason, Week, sum};
use super::progress::CompletedPractice;
use super::{Deduction, HoursByKind};
use crate::answers::{Hundredths, Month};
use crate::tables::{Condition, LicenseRule, MODEL, Per, Required, Requirement, RequirementKind};

/// A problem in a log that should be checked.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// The day of registration is not known: hours before it may not count.
    NotRegistered,
    /// Recent weeks without an entry, as Mondays.
    NoEntries { weeks: Vec<Date> },
    /// Months with hours but without supervision, in a state whose required hours of supervision are unknown or known
    /// from a guide alone.
    NoSupervision {
        months: Vec<Month>,
        by_guide: Option<u16>,
    },
    /// Less supervision than the hours done so far require.
    SupervisionBehind { due: Hundredths, valid: Hundredths },
    /// Past weeks or months with less supervision than the rule requires per week or month. If a rule has several
    /// such rows, meeting one is enough.
    BelowRate {
        rates: Vec<&'static Requirement>,
        when: BelowPeriod,
    },
    /// Less supervision than required per number of hours or months, under a rule without a total.
    BehindRate {
        rate: &'static Requirement,
        due: Hundredths,
        valid: Hundredths,
    },
    /// Valid hours that will expire before the projected end.
    WillExpire { hours: Hundredths, first: Date },
    /// The number of recent weeks over the weekly cap.
    OverCapOften { weeks: u32, of: u32, cap: u16 },
    /// Weeks that have not begun, as Mondays.
    Future { weeks: Vec<Date> },
    /// Weeks with equal entries, as Mondays: perhaps entered twice.
    Twice { weeks: Vec<Date> },
    /// Group supervision: a state may count only a part of it, which the tables do not include.
    GroupMayNotCount,
    /// Hours that count here, but not if a limit holds that only a guide states.
    ByGuide(Deduction),
}

/// When there was less supervision than required.
#[derive(Clone, Debug, PartialEq)]
pub enum BelowPeriod {
    /// As Mondays.
    Weeks(Vec<Date>),
    Months(Vec<Month>),
}

/// The hours of supervision that a row requires for these hours, weeks or months. `None` for an unknown unit.
fn due(rate: &Requirement, kinds: &HoursByKind, weeks: f64, months: f64) -> Option<f64> {
    let times = match rate.per? {
        Per::Week | Per::CountedWeek => weeks,
        Per::TwoWeeks => weeks / 2.0,
        Per::Month => months,
        Per::Year => months / 12.0,
        per => {
            let (hours, of_clients) = per.hours()?;
            let done = if of_clients {
                kinds.with_clients
            } else {
                kinds.hours
            };
            done.value() / hours
        }
    };
    Some(rate.hours() * times)
}

/// Whether a row is checked by week or month of the log, and not against the whole log.
const fn is_by_time(rate: &Requirement) -> bool {
    matches!(rate.per, Some(Per::Week | Per::TwoWeeks | Per::Month))
}

/// Whether a row applies to this number of hours in this number of weeks.
fn concerns(rate: &Requirement, kinds: &HoursByKind, weeks: f64) -> bool {
    let is_full_time = kinds.hours.value() >= MODEL.full_time_rule.value * weeks;
    match rate.condition {
        Some(Condition::FullTime) => is_full_time,
        Some(Condition::PartTime) => !is_full_time,
        _ => true,
    }
}

/// The kind of supervision that a row requires: any, or individual.
fn supervision_of(rate: &Requirement, kinds: &HoursByKind) -> Hundredths {
    match rate.kind {
        RequirementKind::SupervisionIndividual => kinds.individual,
        _ => kinds.supervision(),
    }
}

/// The inputs of the warnings.
pub(super) struct Log<'a> {
    pub weeks: &'a [Week],
    pub registered: Option<Date>,
    pub rule: &'a LicenseRule,
    /// What the limits that only a guide states would take off.
    pub by_guide: Vec<Deduction>,
    pub today: Date,
}

impl Log<'_> {
    /// In the order of [`Warning`].
    pub fn warnings(self, done: &CompletedPractice, expires: HoursByKind) -> Vec<Warning> {
        let supervision = [
            self.not_registered(),
            self.no_entries(),
            self.no_supervision(),
            self.supervision_behind(done),
        ];
        let rates = self.below_rates(done);
        let rest = [
            self.will_expire(expires),
            self.over_cap_often(),
            self.future(),
            self.twice(),
            (self.rule.supervision_hours.is_some()
                && self.rule.most_group_hours().is_none()
                && self.rule.group_share.is_none()
                && done.kinds.group.0 > 0)
                .then_some(Warning::GroupMayNotCount),
        ];
        let first = supervision.into_iter().flatten();
        first
            .chain(rates)
            .chain(rest.into_iter().flatten())
            .chain(self.by_guide.into_iter().map(Warning::ByGuide))
            .collect()
    }

    fn not_registered(&self) -> Option<Warning> {
        let needs_registration = !self.rule.first_license.is_empty();
        (needs_registration && self.registered.is_none() && !self.weeks.is_empty())
            .then_some(Warning::NotRegistered)
    }

    /// The last full weeks, but not before the first week of the log.
    fn last_weeks(&self) -> impl Iterator<Item = Date> + use<> {
        let this_week = monday(self.today);
        let first = self.weeks.first().map_or(this_week, |week| week.monday);
        let count = MODEL.log_pace_weeks.value as i64;
        (1..=count)
            .rev()
            .map(move |back| plus_days(this_week, -7 * back))
            .filter(move |monday| *monday >= first)
    }

    fn no_entries(&self) -> Option<Warning> {
        let is_entered = |monday: &Date| {
            let position = self.weeks.binary_search_by(|week| week.monday.cmp(monday));
            position.is_ok()
        };
        let weeks: Vec<Date> = self
            .last_weeks()
            .filter(|monday| !is_entered(monday))
            .collect();
        (!weeks.is_empty()).then_some(Warning::NoEntries { weeks })
    }

    fn no_supervision(&self) -> Option<Warning> {
        let due = self.rule.supervision_hours;
        // Covered by a deduction, or by `below_rate`.
        if due.is_some_and(|due| due.is_stated()) || self.rule.supervision_rates().any(is_by_time) {
            return None;
        }
        let months = self
            .months()
            .filter(|(_, kinds, _)| kinds.supervision().0 == 0)
            .map(|(month, ..)| month)
            .collect::<Vec<_>>();
        let by_guide = due.map(|due| due.amount);
        (!months.is_empty()).then_some(Warning::NoSupervision { months, by_guide })
    }

    /// The past months with hours in weeks that count: the hours, and the number of weeks.
    fn months(&self) -> impl Iterator<Item = (Month, HoursByKind, u32)> + use<> {
        let mut months: Vec<(Month, HoursByKind, u32)> = Vec::new();
        for week in self.weeks.iter().filter(|week| week.out.is_none()) {
            let of_week = month_of(week.monday);
            let worked = u32::from(week.recorded.hours.0 > 0);
            match months.last_mut() {
                Some((month, kinds, weeks)) if *month == of_week => {
                    *kinds = kinds.plus(&week.recorded);
                    *weeks += worked;
                }
                _ => months.push((of_week, week.recorded, worked)),
            }
        }
        let now = month_of(self.today);
        months
            .into_iter()
            .filter(move |(month, kinds, _)| *month < now && kinds.hours.0 > 0)
    }

    /// Supervision below what the rule requires per week, month or number of hours. Rows of which one is enough are
    /// checked together, each other row by itself.
    fn below_rates(&self, done: &CompletedPractice) -> Vec<Warning> {
        let rates: Vec<&'static Requirement> = self.rule.supervision_rates().collect();
        // If the same amount is required as individual supervision, one warning is enough.
        let is_told_alone = |rate: &Requirement| {
            let mut others = rates.iter();
            others.any(|other| {
                (other.per, other.amount) == (rate.per, rate.amount) && other.kind != rate.kind
            }) && rate.kind == RequirementKind::Supervision
        };
        let due = rates.iter().copied().filter(|rate| !is_told_alone(rate));
        let (ways, each): (Vec<_>, Vec<_>) = due.partition(|rate| rate.alternative > 0);
        let each = each.into_iter().map(|rate| vec![rate]);
        let ways = each.chain((!ways.is_empty()).then_some(ways));
        ways.filter_map(|rates| self.below_rate(rates, done))
            .collect()
    }

    fn below_rate(
        &self,
        rates: Vec<&'static Requirement>,
        done: &CompletedPractice,
    ) -> Option<Warning> {
        let when = match rates[..] {
            [rate] if !is_by_time(rate) => return self.behind_rate(rate, done),
            [rate] if rate.per != Some(Per::Month) => BelowPeriod::Weeks(self.weeks_below(rate)),
            _ => {
                let is_below = |(_, kinds, weeks): &(Month, HoursByKind, u32)| {
                    let weeks = f64::from(*weeks);
                    rates.iter().all(|rate| {
                        let due = due(rate, kinds, weeks, 1.0);
                        concerns(rate, kinds, weeks)
                            && due.is_some_and(|due| supervision_of(rate, kinds).value() < due)
                    })
                };
                let below = self.months().filter(is_below);
                BelowPeriod::Months(below.map(|(month, ..)| month).collect())
            }
        };
        let is_none = match &when {
            BelowPeriod::Weeks(weeks) => weeks.is_empty(),
            BelowPeriod::Months(months) => months.is_empty(),
        };
        (!is_none).then_some(Warning::BelowRate { rates, when })
    }

    /// Weeks with hours but less supervision than a row requires: in the week itself, or for a rate per two weeks, together
    /// with neither the week before nor the week after.
    fn weeks_below(&self, rate: &Requirement) -> Vec<Date> {
        let days = if rate.per == Some(Per::TwoWeeks) {
            14
        } else {
            7
        };
        let from = |day: Date| self.weeks.partition_point(|week| week.monday < day);
        let is_less = |first: Date| {
            let weeks = &self.weeks[from(first)..from(plus_days(first, days))];
            let counted = weeks.iter().filter(|week| week.out.is_none());
            let kinds = sum(counted.map(|week| week.recorded));
            supervision_of(rate, &kinds).value() < rate.hours()
        };
        let is_below = |week: &&Week| {
            let is_over = plus_days(week.monday, days) <= self.today;
            is_over
                && week.out.is_none()
                && week.recorded.hours.0 > 0
                && is_less(plus_days(week.monday, 7 - days))
                && is_less(week.monday)
        };
        let below = self.weeks.iter().filter(is_below);
        below.map(|week| week.monday).collect()
    }

    /// Not needed for a rule with a total, which `supervision_behind` checks.
    fn behind_rate(&self, rate: &'static Requirement, done: &CompletedPractice) -> Option<Warning> {
        if self.rule.supervision_hours.is_some() {
            return None;
        }
        let due = due(rate, &done.kinds, 0.0, done.months.value())?;
        let valid = supervision_of(rate, &done.kinds);
        let may_be_missing = due * MODEL.log_supervision_behind.value;
        (valid.value() < due - may_be_missing).then(|| Warning::BehindRate {
            rate,
            due: Hundredths((due * 100.0).ceil() as u32),
            valid,
        })
    }

    /// Supervision behind what is due so far: the required total times the completed share of the hours, or of the
    /// months if the state has no required hours.
    fn supervision_behind(&self, done: &CompletedPractice) -> Option<Warning> {
        let required = self.rule.supervision_hours?.value();
        let part = match (self.rule.supervised_hours, self.rule.min_months) {
            (Some(hours), _) => done.kinds.hours.value() / hours.value(),
            (None, months) => {
                done.months.value() / months.map_or(MODEL.months_not_seen.value, Required::value)
            }
        };
        let due = required * part.min(1.0);
        let valid = done.kinds.supervision();
        let may_be_missing = due * MODEL.log_supervision_behind.value;
        (valid.value() < due - may_be_missing).then(|| Warning::SupervisionBehind {
            due: Hundredths((due * 100.0).ceil() as u32),
            valid,
        })
    }

    fn will_expire(&self, expires: HoursByKind) -> Option<Warning> {
        let first = self
            .weeks
            .iter()
            .find(|week| week.out.is_none() && week.valid.hours.0 > 0)?;
        (expires.hours.0 > 0).then_some(Warning::WillExpire {
            hours: expires.hours,
            first: first.monday,
        })
    }

    fn over_cap_often(&self) -> Option<Warning> {
        let cap = self.rule.max_hours_week.filter(Required::is_stated)?.amount;
        let last: Vec<Date> = self.last_weeks().collect();
        let over = |week: &&Week| {
            last.contains(&week.monday) && week.recorded.hours.0 > u32::from(cap) * 100
        };
        let weeks = self.weeks.iter().filter(over).count() as u32;
        let often = weeks >= MODEL.log_cap_often.value as u32;
        often.then_some(Warning::OverCapOften {
            weeks,
            of: last.len() as u32,
            cap,
        })
    }

    fn future(&self) -> Option<Warning> {
        let weeks: Vec<Date> = self
            .weeks
            .iter()
            .filter(|week| week.out == Some(DeductionReason::Future))
            .map(|week| week.monday)
            .collect();
        (!weeks.is_empty()).then_some(Warning::Future { weeks })
    }

    fn twice(&self) -> Option<Warning> {
        let weeks: Vec<Date> = self
            .weeks
            .iter()
            .filter(|week| week.has_twins)
            .map(|week| week.monday)
            .collect();
        (!weeks.is_empty()).then_some(Warning::Twice { weeks })
    }
}
