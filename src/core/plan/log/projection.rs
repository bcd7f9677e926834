//! The pace of the last weeks, and the resulting months.
//!
//! The pace is the mean of the last full weeks (`log-pace-weeks`, without the current week) of the hours that count
//! after the weekly cap, with weeks without hours as 0; a yearly cap is spread over the year, as in the estimate. The
//! months of each requirement come from [`practice::requirements_within`], with the recorded hours instead of the answers.
//!
//! The range: *typical* at the mean; *early* at the mean plus `log-pace-errors` standard errors of the weeks; *late*
//! at the mean minus as many, and never before typical x `slow-practice`, the estimate's slow case. If that leaves no
//! pace, or if hours would expire first, the range has no late end.

use time::Date;

use super::HoursByKind;
use super::days::{after_months, monday, month_of, plus_days, plus_months};
use super::deductions::{DeductionReason, Week};
use super::progress::{CompletedPractice, PracticeLog, Progress, is_enough};
use crate::answers::{Hundredths, Month};
use crate::estimate::practice::{self, PracticePace, counts_full_time_months, weekly_cap};
use crate::estimate::{BindingRequirement, MonthRange, whole_months};
use crate::tables::{LicenseRule, MODEL, Required};

/// Counted hours a week in the last weeks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// The number of weeks that it is based on.
    pub weeks: u32,
    /// The number of these weeks with hours that count.
    pub worked: u32,
    pub hours: Rate,
    pub with_clients: Rate,
    pub supervision: Rate,
    /// Hours were recorded in these weeks, but some weeks were below the state's minimum.
    pub below_least: bool,
}

/// Hours a week: the mean and its standard error.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rate {
    pub mean: f64,
    pub error: f64,
}

/// A range of calendar months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProjectedRange {
    pub early: Month,
    pub typical: Month,
    /// `None` if no late end can be computed.
    pub late: Option<Month>,
}

/// Why no month can be computed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoEndReason {
    /// The log has no week that could count.
    NoEntries,
    /// The log has fewer full weeks than a pace requires.
    TooFewWeeks { weeks: u32, least: u32 },
    /// No hours that count in the last weeks.
    NoPace { weeks: u32 },
    /// There were hours, but only in weeks below the state's minimum.
    BelowMinHours { least: u16 },
    /// No hours with clients in the last weeks, although they are required.
    NoClients { weeks: u32 },
    /// No supervision in the last weeks, although it is required.
    NoSupervision { weeks: u32 },
    /// At this pace the state's time limit passes first, in months.
    PastMaxMonths { most: u16 },
    /// It would take more years than is useful to show.
    TooFar { years: f64 },
}

/// When practice will be complete.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Projection {
    /// All known requirements are met; the license follows after the exam and the board's decision.
    Enough {
        license: ProjectedRange,
    },
    Ahead {
        /// Typical months of practice still to do, as in the estimate's stage.
        months: f64,
        /// The end of supervised practice.
        enough: ProjectedRange,
        license: ProjectedRange,
        /// The requirement that determines the end.
        limit: BindingRequirement,
        tied_with: Option<BindingRequirement>,
        /// At so many weeks of work a year, which we assumed, the state's time limit would pass first; the projection
        /// counts a full year, as the estimate does.
        assumed_weeks: Option<f64>,
    },
    NoEnd(NoEndReason),
}

/// A projection, and the valid hours that will expire before its end.
pub(super) struct ProjectedLog {
    pub projection: Projection,
    pub expires: HoursByKind,
}

/// The pace of the last weeks; `None` if no week could count yet.
pub(super) fn pace(
    weeks: &[Week],
    rule: &LicenseRule,
    weeks_a_year: f64,
    today: Date,
) -> Option<Pace> {
    let could_count = |week: &&Week| {
        !matches!(
            week.out,
            Some(DeductionReason::Future | DeductionReason::BeforeRegistration)
        )
    };
    let first = weeks.iter().find(could_count)?.monday;
    let this_week = monday(today);
    let most = MODEL.log_pace_weeks.value as i64;
    let full_weeks = (this_week - first).whole_days().max(0) / 7;
    let count = full_weeks.min(most);
    let begins = plus_days(this_week, -7 * count);
    let window: Vec<&Week> = weeks
        .iter()
        .filter(could_count)
        .filter(|week| week.monday >= begins && week.monday < this_week)
        .collect();
    let rate = |kind: fn(&HoursByKind) -> Hundredths| {
        Rate::of(window.iter().map(|week| kind(&week.paced).value()), count)
    };
    let hours = rate(|kinds| kinds.hours);
    // A yearly cap reduces hours with clients in proportion.
    let part = if hours.mean > 0.0 {
        (weekly_cap(rule, weeks_a_year) / hours.mean).min(1.0)
    } else {
        1.0
    };
    let below =
        |week: &&&Week| week.out == Some(DeductionReason::BelowWeek) && week.recorded.hours.0 > 0;
    Some(Pace {
        weeks: count as u32,
        worked: window.iter().filter(|week| week.paced.hours.0 > 0).count() as u32,
        hours: hours.times(part),
        with_clients: rate(|kinds| kinds.with_clients).times(part),
        supervision: rate(HoursByKind::supervision),
        below_least: window.iter().any(|week| below(&week)),
    })
}

impl Rate {
    /// The rate over `weeks` weeks; weeks without a value count as 0.
    fn of(values: impl Iterator<Item = f64> + Clone, weeks: i64) -> Self {
        if weeks < 1 {
            return Self::default();
        }
        let n = weeks as f64;
        let mean = values.clone().fold(0.0, |sum, value| sum + value) / n;
        let zeros = (n - values.clone().count() as f64).max(0.0);
        let squares = values.map(|value| (value - mean).powi(2)).sum::<f64>() + zeros * mean * mean;
        let error = if weeks > 1 {
            (squares / (n - 1.0) / n).sqrt()
        } else {
            0.0
        };
        Self { mean, error }
    }

    fn times(self, factor: f64) -> Self {
        Self {
            mean: self.mean * factor,
            error: self.error * factor,
        }
    }

    /// The mean plus a number of standard errors; never below 0.
    fn at(self, errors: f64) -> f64 {
        (self.mean + errors * self.error).max(0.0)
    }
}

/// Whether work is below full time, under a rule that counts full-time months.
pub(super) fn is_part_time(pace: &Pace, rule: &LicenseRule) -> bool {
    let hours = pace.hours.mean;
    counts_full_time_months(rule) && hours > 0.0 && hours < MODEL.full_time_rule.value
}

/// Projects the log at this pace.
pub(super) fn project(
    practice: &PracticeLog,
    terms: &[Progress],
    pace: Option<Pace>,
    wait: MonthRange,
    today: Date,
) -> ProjectedLog {
    let nothing_expires = |projection| ProjectedLog {
        projection,
        expires: HoursByKind::default(),
    };
    let month = month_of(today);
    if practice.is_begun() && is_enough(terms, practice.rule) {
        let license = band(month, MonthRange::default(), true, wait);
        return nothing_expires(Projection::Enough { license });
    }
    let no_end = |why| nothing_expires(Projection::NoEnd(why));
    let pace = match usable(pace, practice.rule) {
        Ok(pace) => pace,
        Err(why) => return no_end(why),
    };
    let in_year = |weeks| PracticeForecast {
        practice,
        pace,
        today,
        weeks,
    };
    let mut road = in_year(practice.weeks_a_year);
    let mut end = road.end_at_pace(0.0);
    let mut assumed_weeks = None;
    if let Some(longer) = practice.longer_year
        && matches!(end, Err(NoEndReason::PastMaxMonths { .. }))
    {
        let longer = in_year(longer);
        if let Ok(in_time) = longer.end_at_pace(0.0) {
            assumed_weeks = Some(practice.weeks_a_year);
            (road, end) = (longer, Ok(in_time));
        }
    }
    let typical = match end {
        Ok(typical) => typical,
        Err(why) => return no_end(why),
    };
    let errors = MODEL.log_pace_errors.value;
    let early = road
        .end_at_pace(errors)
        .map_or(typical.months, |early| early.months.min(typical.months));
    let late = road.late(&typical);
    let months = MonthRange {
        fast: early,
        typical: typical.months,
        slow: late.unwrap_or(typical.months),
    };
    let no_wait = MonthRange::default();
    let has_late = late.is_some();
    ProjectedLog {
        expires: practice
            .since(Date::MIN)
            .kinds
            .minus(&typical.counted.kinds),
        projection: Projection::Ahead {
            months: typical.months,
            enough: band(month, months, has_late, no_wait),
            license: band(month, months, has_late, wait),
            limit: typical.limit,
            tied_with: typical.tied_with,
            assumed_weeks,
        },
    }
}

fn band(from: Month, months: MonthRange, has_late: bool, wait: MonthRange) -> ProjectedRange {
    let after = |months: f64| from.plus(whole_months(months));
    ProjectedRange {
        early: after(months.fast + wait.fast),
        typical: after(months.typical + wait.typical),
        late: has_late.then(|| after(months.slow + wait.slow)),
    }
}

/// The pace, if it allows a projection.
fn usable(pace: Option<Pace>, rule: &LicenseRule) -> Result<Pace, NoEndReason> {
    let pace = pace.ok_or(NoEndReason::NoEntries)?;
    let least = MODEL.log_pace_least.value as u32;
    if pace.weeks < least {
        let weeks = pace.weeks;
        return Err(NoEndReason::TooFewWeeks { weeks, least });
    }
    if pace.hours.mean > 0.0 {
        return Ok(pace);
    }
    Err(match rule.min_hours_week.filter(Required::is_stated) {
        Some(least) if pace.below_least => NoEndReason::BelowMinHours {
            least: least.amount,
        },
        _ => NoEndReason::NoPace { weeks: pace.weeks },
    })
}

/// The path from today to the end of practice.
struct PracticeForecast<'a> {
    practice: &'a PracticeLog<'a>,
    pace: Pace,
    today: Date,
    /// Weeks of work a year from today on.
    weeks: f64,
}

/// The end of a path.
struct PracticeEnd {
    months: f64,
    /// Indexed by [`BindingRequirement`].
    terms: [Option<practice::PracticeRequirement>; 4],
    limit: BindingRequirement,
    tied_with: Option<BindingRequirement>,
    /// What still counts at its end.
    counted: CompletedPractice,
}

impl PracticeForecast<'_> {
    /// The end at the pace of the last weeks plus a number of standard errors. Hours that expire meanwhile must be
    /// worked again, which extends the path; repeated until no more expire.
    fn end_at_pace(&self, errors: f64) -> Result<PracticeEnd, NoEndReason> {
        let mut months = 0.0;
        loop {
            let counted = self.counted(months);
            let most = self.longest_time().map(f64::from);
            let worked = self.worked(&counted, errors);
            let terms = practice::requirements_within(self.practice.rule, &worked, most);
            let (limit, tied_with, longest) =
                binding_requirement(&terms).ok_or(NoEndReason::NoEntries)?;
            self.reachable(limit, longest)?;
            if longest <= months + MODEL.tie.value {
                return Ok(PracticeEnd {
                    months: longest.max(months),
                    terms,
                    limit,
                    tied_with,
                    counted,
                });
            }
            months = longest;
        }
    }

    /// The state's time limit in months, if it is known for certain.
    fn longest_time(&self) -> Option<u16> {
        let most = self.practice.rule.max_months;
        most.filter(Required::is_stated).map(|most| most.amount)
    }

    /// What still counts after a number of months.
    fn counted(&self, months: f64) -> CompletedPractice {
        let since = self.longest_time().map_or(Date::MIN, |most| {
            plus_months(after_months(self.today, months), -i64::from(most))
        });
        self.practice.since(since)
    }

    fn worked(&self, done: &CompletedPractice, errors: f64) -> PracticePace {
        let rule = self.practice.rule;
        let weeks = self.weeks;
        let cap = weekly_cap(rule, weeks);
        let hours = self.pace.hours.at(errors).min(cap);
        // A yearly cap takes more off the weeks of a longer year.
        let part = (cap / self.pace.hours.mean).min(1.0);
        let clients = (self.pace.with_clients.at(errors) * part).min(hours);
        let share = if hours > 0.0 { clients / hours } else { 0.0 };
        let supervised = |required: f64| done.kinds.supervision().value() / required;
        PracticePace {
            hours,
            weeks,
            share,
            fast_share: share,
            supervision: Some(self.pace.supervision.at(errors)),
            done_hours: done.kinds.hours.value(),
            done_direct: done.kinds.with_clients.value(),
            part_supervised: rule
                .supervision_hours
                .map_or(0.0, |required| supervised(required.value())),
            done_months: done.months.value(),
        }
    }

    fn reachable(&self, limit: BindingRequirement, months: f64) -> Result<(), NoEndReason> {
        let years = MODEL.log_horizon.value;
        let weeks = self.pace.weeks;
        if months.is_infinite() {
            return Err(match limit {
                BindingRequirement::DirectHours => NoEndReason::NoClients { weeks },
                BindingRequirement::Supervision => NoEndReason::NoSupervision { weeks },
                BindingRequirement::MinMonths | BindingRequirement::Hours => {
                    NoEndReason::NoPace { weeks }
                }
            });
        }
        match self.longest_time() {
            Some(most) if months > f64::from(most) => Err(NoEndReason::PastMaxMonths { most }),
            _ if months > years * 12.0 => Err(NoEndReason::TooFar { years }),
            _ => Ok(()),
        }
    }

    /// The late end of the range, in months.
    fn late(&self, typical: &PracticeEnd) -> Option<f64> {
        let slow = MODEL.slow_practice.value;
        let slow_end = self.end_at_pace(-MODEL.log_pace_errors.value).ok()?;
        // The minimum of months does not depend on the pace, so its spread does not extend it.
        let of_months = BindingRequirement::MinMonths as usize;
        let months = match (typical.terms[of_months], slow_end.terms[of_months]) {
            (Some(typical), Some(_)) => slow_end
                .terms
                .iter()
                .enumerate()
                .filter(|(limit, _)| *limit != of_months)
                .filter_map(|(_, term)| term.map(|term| term.typical))
                .fold(typical.typical, f64::max),
            _ => slow_end.months,
        };
        let late = months.max(typical.months * slow);
        self.no_hours_expire(typical, late).then_some(late)
    }

    /// Whether no hours expire on this slower path.
    fn no_hours_expire(&self, typical: &PracticeEnd, late: f64) -> bool {
        self.counted(late).kinds.hours == typical.counted.kinds.hours
    }
}

/// The requirement with the longest time, the first one in a tie; the second one in a tie; and the months.
fn binding_requirement(
    terms: &[Option<practice::PracticeRequirement>; 4],
) -> Option<(BindingRequirement, Option<BindingRequirement>, f64)> {
    let longest = terms
        .iter()
        .flatten()
        .map(|term| term.typical)
        .fold(0.0, f64::max);
    let mut limits = BindingRequirement::ALL.into_iter().filter(|limit| {
        terms[*limit as usize].is_some_and(|term| term.typical >= longest - MODEL.tie.value)
    });
    Some((limits.next()?, limits.next(), longest))
}
