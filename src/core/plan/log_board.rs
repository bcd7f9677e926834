//! The log summed as a board asks for it: by week or month, for each job or supervisor, with what counts and why the
//! rest does not.
//!
//! Recorded hours are listed per job. Counted hours are listed only for all jobs together, because the rule applies
//! to whole weeks.

use std::collections::BTreeMap;

use time::Date;

use super::log::days::month_of;
use super::log::{DeductionReason, Entry, HoursByKind, Tally};
use super::log_records::{job, weeks};
use super::records::Records;
use crate::answers::Month;

/// The period that a line sums up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Week,
    Month,
}

impl Period {
    pub const ALL: [Self; 2] = [Self::Month, Self::Week];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// When the hours of a line were worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HoursPeriod {
    /// Before this log.
    Before,
    /// In the week of this Monday.
    Week(Date),
    /// In the weeks whose Mondays lie in this month.
    Month(Month),
    /// The whole log.
    Total,
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub when: HoursPeriod,
    /// The job or supervisor, empty if none is named; `None` for the sum of all.
    pub job: Option<String>,
    pub recorded: Option<HoursByKind>,
    pub counts: Option<HoursByKind>,
    /// The hours that do not count, by reason.
    pub lost: Vec<(DeductionReason, HoursByKind)>,
}

/// The lines of a log, the earliest first, with the totals at the end.
pub fn lines(records: &Records, tally: &Tally, period: Period) -> Vec<Line> {
    let when = |week: Date| match period {
        Period::Week => HoursPeriod::Week(week),
        Period::Month => HoursPeriod::Month(month_of(week)),
    };
    let entries: Vec<(String, Entry)> = weeks(records)
        .into_iter()
        .map(|(id, entry)| (job(records, &id).to_owned(), entry))
        .collect();
    let has_jobs = entries.iter().any(|(job, _)| !job.is_empty());
    let mut recorded: BTreeMap<HoursPeriod, BTreeMap<String, HoursByKind>> = BTreeMap::new();
    let mut jobs: BTreeMap<String, HoursByKind> = BTreeMap::new();
    for (job, entry) in entries {
        for sums in [recorded.entry(when(entry.week)).or_default(), &mut jobs] {
            let sum = sums.entry(job.clone()).or_default();
            *sum = sum.plus(&entry.kinds());
        }
    }
    let before = &tally.opening;
    if !before.is_none() {
        let of_none = BTreeMap::from([(String::new(), before.kinds)]);
        recorded.insert(HoursPeriod::Before, of_none);
        let sum = jobs.entry(String::new()).or_default();
        *sum = sum.plus(&before.kinds);
    }
    let mut lines = Vec::new();
    for (when_done, of_jobs) in &recorded {
        let lost = lost(tally, |week| match week {
            None => *when_done == HoursPeriod::Before,
            Some(week) => when(week) == *when_done,
        });
        let all = sum(of_jobs.values());
        let gone = sum(lost.iter().map(|(_, kinds)| kinds));
        let of_all = Line {
            when: *when_done,
            job: None,
            recorded: Some(all).filter(|_| !has_jobs),
            counts: Some(all.minus(&gone)),
            lost,
        };
        if has_jobs {
            lines.extend(of_each(*when_done, of_jobs));
        }
        lines.push(of_all);
    }
    if has_jobs {
        lines.extend(of_each(HoursPeriod::Total, &jobs));
    }
    lines.push(Line {
        when: HoursPeriod::Total,
        job: None,
        recorded: Some(tally.recorded),
        counts: Some(tally.valid),
        lost: lost(tally, |_| true),
    });
    lines
}

fn of_each(when: HoursPeriod, jobs: &BTreeMap<String, HoursByKind>) -> impl Iterator<Item = Line> {
    jobs.iter().map(move |(job, kinds)| Line {
        when,
        job: Some(job.clone()),
        recorded: Some(*kinds),
        counts: None,
        lost: Vec::new(),
    })
}

fn sum<'k>(kinds: impl Iterator<Item = &'k HoursByKind>) -> HoursByKind {
    kinds.fold(HoursByKind::default(), |sum, kinds| sum.plus(kinds))
}

/// The hours lost in the selected weeks, by reason. `is_asked(None)` selects the hours from before the log.
fn lost(
    tally: &Tally,
    is_asked: impl Fn(Option<Date>) -> bool,
) -> Vec<(DeductionReason, HoursByKind)> {
    let of_reason = tally.deductions.iter().map(|deduction| {
        let weeks = deduction.weeks.iter();
        let here = weeks.filter(|lost| is_asked(Some(lost.week)));
        let of_weeks = sum(here.map(|lost| &lost.kinds));
        let before = Some(deduction.before).filter(|_| is_asked(None));
        (deduction.reason, of_weeks.plus(&before.unwrap_or_default()))
    });
    of_reason.filter(|(_, kinds)| !kinds.is_zero()).collect()
}

/// The hours that each week loses, by its Monday.
pub fn lost_by_week(tally: &Tally) -> BTreeMap<Date, Vec<(DeductionReason, HoursByKind)>> {
    let mut weeks: BTreeMap<Date, Vec<(DeductionReason, HoursByKind)>> = BTreeMap::new();
    for deduction in &tally.deductions {
        for lost in &deduction.weeks {
            let of_week = weeks.entry(lost.week).or_default();
            of_week.push((deduction.reason, lost.kinds));
        }
    }
    weeks
}

/// Whether any line names a job or supervisor.
pub fn has_jobs(lines: &[Line]) -> bool {
    lines.iter().any(|line| line.job.is_some())
}
