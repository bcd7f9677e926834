//! What a rule requires, what is valid so far, and what is left, for each of its requirements.
//!
//! Months of practice are the weeks that count / (weeks a year / 12), as in the estimate; but at most 12 in a year,
//! and at most the calendar months between the first and the last of these weeks. A week left empty only by a cap
//! still counts as time. If a rule counts months of full-time work, a week with fewer hours counts in part, in the
//! same proportion as in the estimate.

use time::Date;

use super::days::{months_between, plus_days, years_between};
use super::deductions::{Week, YearStart, sum};
use super::{HoursByKind, Opening};
use crate::answers::Hundredths;
use crate::estimate::BindingRequirement;
use crate::estimate::practice::{alternatives, counts_full_time_months};
use crate::tables::{Grade, LicenseRule, MODEL, Required, Sources};

/// One requirement of the rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    pub limit: BindingRequirement,
    /// The state's requirement, in months or hours; `None` if unknown.
    pub required: Option<f64>,
    /// The same, with a default for an unknown figure (grade C).
    pub expected: f64,
    pub valid: f64,
    pub left: f64,
    pub grade: Grade,
    pub sources: Sources,
}

/// What counts of a log, from some day on.
#[derive(Clone, Copy, Debug)]
pub(super) struct CompletedPractice {
    pub kinds: HoursByKind,
    pub months: Hundredths,
}

/// The weeks of a log under a rule.
pub(super) struct PracticeLog<'a> {
    pub opening: Opening,
    pub weeks: &'a [Week],
    pub rule: &'a LicenseRule,
    pub year_from: Option<YearStart>,
    /// Weeks of work a year.
    pub weeks_a_year: f64,
    /// Those of a full year, if these are assumed and fewer.
    pub longer_year: Option<f64>,
    /// Current work is below full time, under a rule that counts full-time months.
    pub part_time: bool,
}

impl PracticeLog<'_> {
    /// What counts of the weeks from this day on, and of practice from before the log.
    pub fn since(&self, day: Date) -> CompletedPractice {
        let weeks = self
            .weeks
            .iter()
            .filter(|week| week.out.is_none() && week.monday >= day);
        let months = self.months(weeks.clone()).0;
        CompletedPractice {
            kinds: sum(weeks.map(|week| week.valid)).plus(&self.opening.kinds),
            months: Hundredths(months.saturating_add(self.opening.months.0)),
        }
    }

    /// Whether anything counts at all.
    pub fn is_begun(&self) -> bool {
        self.year_from.is_some() || !self.opening.is_none()
    }

    fn months<'w>(&self, weeks: impl Iterator<Item = &'w Week>) -> Hundredths {
        let a_week = 12.0 / self.weeks_a_year;
        let from = self.year_from.map_or(Date::MIN, YearStart::day);
        let (mut plain, mut months) = (0.0, 0.0);
        let mut ends: Option<(Date, Date)> = None;
        let (mut year, mut in_year) = (None, 0.0);
        for week in weeks.filter(|week| week.recorded.hours.0 > 0) {
            let of_week = Some(years_between(from, week.monday));
            if year != of_week {
                (year, in_year) = (of_week, 0.0);
            }
            let counts = f64::min(a_week, 12.0 - in_year);
            in_year += counts;
            plain += counts;
            months += counts * self.weight(week);
            ends = Some((ends.map_or(week.monday, |(first, _)| first), week.monday));
        }
        let span = ends.map_or(0.0, |(first, last)| {
            months_between(first, plus_days(last, 7))
        });
        if plain > span {
            months *= span / plain;
        }
        // Rounded down to hundredths of a month, with a tolerance for the error of a floating-point sum.
        Hundredths((months * 100.0 + 1e-6) as u32)
    }

    /// The fraction of a full-time week that a week counts, if the rule counts months of full-time work.
    fn weight(&self, week: &Week) -> f64 {
        let hours = week.recorded.hours.value();
        let full_time = MODEL.full_time_rule.value;
        if !counts_full_time_months(self.rule) || hours >= full_time {
            return 1.0;
        }
        let part_time = self.rule.part_time_months;
        match (part_time.map(|part| part.amount), self.rule.min_months) {
            // Both the required months and the months done are months of part-time work.
            (Some(_), _) if self.part_time => 1.0,
            (Some(part), Some(full)) => (full.value() / f64::from(part)).min(1.0),
            _ => hours / full_time,
        }
    }

    /// The requirements of the rule, in the order of [`BindingRequirement`].
    pub fn terms(&self, done: &CompletedPractice) -> Vec<Progress> {
        let rule = self.rule;
        let supervision = done.kinds.supervision();
        let term = |limit, required: Option<Required>, valid: Hundredths| {
            required.map(|required| Progress {
                limit,
                required: Some(required.value()),
                expected: required.value(),
                valid: valid.value(),
                left: (required.value() - valid.value()).max(0.0),
                grade: required.grade,
                sources: rule.sources,
            })
        };
        [
            self.least_months(done.months.value()),
            term(
                BindingRequirement::Hours,
                rule.supervised_hours,
                done.kinds.hours,
            ),
            term(
                BindingRequirement::DirectHours,
                rule.direct_contact_hours,
                done.kinds.with_clients,
            ),
            term(
                BindingRequirement::Supervision,
                rule.supervision_hours,
                supervision,
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn least_months(&self, valid: f64) -> Option<Progress> {
        let rule = self.rule;
        let stand_in = &MODEL.months_not_seen;
        let (required, expected, grade, sources) = match rule.min_months {
            Some(full) => {
                let part = rule.part_time_months.filter(|_| self.part_time);
                let expected = part.unwrap_or(full).value();
                (Some(expected), expected, full.grade, rule.sources)
            }
            None if !rule.has_months() => return None,
            None => (None, stand_in.value, stand_in.grade, stand_in.sources),
        };
        Some(Progress {
            limit: BindingRequirement::MinMonths,
            required,
            expected,
            valid,
            left: (expected - valid).max(0.0),
            grade,
            sources,
        })
    }
}

/// Whether nothing is left: every requirement of one of the rule's alternatives is met.
pub(super) fn is_enough(terms: &[Progress], rule: &LicenseRule) -> bool {
    let reached = |limit: BindingRequirement| {
        terms
            .iter()
            .filter(|term| term.limit == limit)
            .all(|term| term.left <= 0.0)
    };
    let (months, hours) = (
        reached(BindingRequirement::MinMonths),
        reached(BindingRequirement::Hours),
    );
    alternatives(rule).any(|way| (!way.months || months) && (!way.hours || hours))
        && reached(BindingRequirement::DirectHours)
        && reached(BindingRequirement::Supervision)
}
