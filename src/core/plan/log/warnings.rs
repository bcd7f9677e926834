//! What is worth a look in a log. A warning takes no hours away; what does is a
//! [`Deduction`](super::Deduction).

use time::Date;

use super::Kinds;
use super::days::{monday, month_of, plus_days, plus_months};
use super::deductions::{Reason, Week, known, sum};
use super::progress::Done;
use crate::answers::{Hundredths, Month};
use crate::tables::{LicenseRule, MODEL, Required};

#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// The day of registration is not known: hours before it may not count.
    NotRegistered,
    /// Weeks among the last ones without an entry, as Mondays.
    NoEntries { weeks: Vec<Date> },
    /// Months with hours and without supervision, in a state whose hours of supervision were not seen.
    NoSupervision { months: Vec<Month> },
    /// Less supervision than the hours done so far take.
    SupervisionBehind { due: Hundredths, valid: Hundredths },
    /// Valid hours that will be too old before the projected end.
    WillExpire { hours: Hundredths, first: Date },
    /// So many of the last weeks were over the weekly cap.
    OverCapOften { weeks: u32, of: u32, cap: u16 },
    /// Weeks that have not begun, as Mondays.
    Future { weeks: Vec<Date> },
    /// Entries of a week that are the same, as Mondays: perhaps entered twice.
    Twice { weeks: Vec<Date> },
    /// Supervision in a group: a state may count only a part of it, which the tables do not hold.
    GroupMayNotCount,
    /// Weeks, as Mondays, with fewer hours than a guide says that the state counts. They are counted.
    BelowGuide { least: u16, weeks: Vec<Date> },
    /// Hours older than a guide says that the state counts. They are counted.
    OldByGuide { most: u16, hours: Hundredths },
}

/// A limit that stands on guides alone.
fn only_by_guide(limit: Option<Required>) -> Option<Required> {
    limit.filter(|limit| known(Some(*limit)).is_none())
}

/// The log as it is looked at.
pub(super) struct Log<'a> {
    pub weeks: &'a [Week],
    pub registered: Option<Date>,
    pub rule: &'a LicenseRule,
    pub today: Date,
}

impl Log<'_> {
    /// In the order of [`Warning`].
    pub fn warnings(&self, done: &Done, expires: Kinds) -> Vec<Warning> {
        [
            self.not_registered(),
            self.no_entries(),
            self.no_supervision(),
            self.supervision_behind(done),
            self.will_expire(expires),
            self.over_cap_often(),
            self.future(),
            self.twice(),
            (self.rule.supervision_hours.is_some()
                && self.rule.most_group_hours().is_none()
                && done.kinds.group.0 > 0)
                .then_some(Warning::GroupMayNotCount),
            self.below_guide(),
            self.old_by_guide(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn not_registered(&self) -> Option<Warning> {
        let asked = !self.rule.first_license.is_empty();
        (asked && self.registered.is_none() && !self.weeks.is_empty())
            .then_some(Warning::NotRegistered)
    }

    /// The last full weeks, from the first of the log on.
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
            let found = self.weeks.binary_search_by(|week| week.monday.cmp(monday));
            found.is_ok()
        };
        let weeks: Vec<Date> = self
            .last_weeks()
            .filter(|monday| !is_entered(monday))
            .collect();
        (!weeks.is_empty()).then_some(Warning::NoEntries { weeks })
    }

    fn no_supervision(&self) -> Option<Warning> {
        if self.rule.supervision_hours.is_some() {
            return None;
        }
        let mut months: Vec<(Month, Kinds)> = Vec::new();
        for week in self.weeks.iter().filter(|week| week.out.is_none()) {
            let of_week = month_of(week.monday);
            match months.last_mut() {
                Some((month, kinds)) if *month == of_week => *kinds = kinds.plus(&week.recorded),
                _ => months.push((of_week, week.recorded)),
            }
        }
        let months: Vec<Month> = months
            .into_iter()
            .filter(|(month, _)| *month < month_of(self.today))
            .filter(|(_, kinds)| kinds.hours.0 > 0 && kinds.supervision().0 == 0)
            .map(|(month, _)| month)
            .collect();
        (!months.is_empty()).then_some(Warning::NoSupervision { months })
    }

    /// What is due: the part of the required supervision that is the part done of the hours, or of the months
    /// where the state gives no hours.
    fn supervision_behind(&self, done: &Done) -> Option<Warning> {
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

    fn will_expire(&self, expires: Kinds) -> Option<Warning> {
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
        let cap = self.rule.max_hours_week?.amount;
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

    fn below_guide(&self) -> Option<Warning> {
        let least = only_by_guide(self.rule.min_hours_week)?;
        let is_below = |week: &&Week| {
            let hours = week.recorded.hours.0;
            week.out.is_none() && hours > 0 && hours < u32::from(least) * 100
        };
        let weeks: Vec<Date> = self
            .weeks
            .iter()
            .filter(is_below)
            .map(|week| week.monday)
            .collect();
        (!weeks.is_empty()).then_some(Warning::BelowGuide {
            least: least.amount,
            weeks,
        })
    }

    fn old_by_guide(&self) -> Option<Warning> {
        let most = only_by_guide(self.rule.max_months)?;
        let oldest = plus_months(self.today, -i64::from(most));
        let old = self.weeks.iter().filter(|week| week.monday < oldest);
        let hours = sum(old.map(|week| week.valid)).hours;
        (hours.0 > 0).then_some(Warning::OldByGuide {
            most: most.amount,
            hours,
        })
    }

    fn future(&self) -> Option<Warning> {
        let weeks: Vec<Date> = self
            .weeks
            .iter()
            .filter(|week| week.out == Some(Reason::Future))
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
