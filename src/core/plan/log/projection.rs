//! The pace of the last weeks, and the months it leads to.
//!
//! The pace is the mean of the last full weeks (`log-pace-weeks`; not the week of today), of what counts after
//! the weekly cap, weeks without hours as 0; a yearly cap is spread over the year, as the estimate does it. The
//! months of each term come from [`practice::terms`], with what is recorded in place of what the answers say.
//!
//! The band: *typical* at the mean; *early* at the mean plus `log-pace-errors` standard errors of the weeks;
//! *late* at the mean less as many, and never before typical x `slow-practice`, the estimate's slow case. Where
//! that leaves no pace, or hours would expire first, the band has no late end.

use time::Date;

use super::Kinds;
use super::days::{after_months, monday, month_of, plus_days, plus_months};
use super::deductions::{Reason, Week, known};
use super::progress::{Done, Practised, Progress, is_enough};
use crate::answers::{Hundredths, Month};
use crate::estimate::practice::{self, Worked, counts_full_time_months, weekly_cap};
use crate::estimate::{BindingRequirement, MonthRange, whole_months};
use crate::tables::{LicenseRule, MODEL};

/// Hours a week that count, as they were in the last weeks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// How many weeks it is taken from.
    pub weeks: u32,
    /// Of these with hours that count.
    pub worked: u32,
    pub hours: Rate,
    pub with_clients: Rate,
    pub supervision: Rate,
    /// Hours were recorded in these weeks, but the state counts no week with fewer than it asks.
    pub below_least: bool,
}

/// Hours a week: the mean, and its standard error.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rate {
    pub mean: f64,
    pub error: f64,
}

/// Months of the calendar in which something is likely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProjectedRange {
    pub early: Month,
    pub typical: Month,
    /// `None` where no late end can be told.
    pub late: Option<Month>,
}

/// Why no month can be told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoEndReason {
    /// No week that could count is in the log.
    NoEntries,
    /// Fewer full weeks in the log than a pace takes.
    TooFewWeeks { weeks: u32, least: u32 },
    /// No hours that count in the last weeks.
    NoPace { weeks: u32 },
    /// There were hours, but the state counts no week with fewer than these.
    BelowMinHours { least: u16 },
    /// No hours with clients in the last weeks, and they are asked for.
    NoClients { weeks: u32 },
    /// No supervision in the last weeks, and it is asked for.
    NoSupervision { weeks: u32 },
    /// At this pace the state's longest time passes first, in months.
    PastMaxMonths { most: u16 },
    /// It would take more years than are worth telling.
    TooFar { years: f64 },
}

/// When it will be enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Projection {
    /// All that the tables know of is reached; the license after the examination and the decision.
    Enough {
        license: ProjectedRange,
    },
    Ahead {
        /// Months of practice still to do, typical; as the estimate's stage.
        months: f64,
        /// The end of supervised practice.
        enough: ProjectedRange,
        license: ProjectedRange,
        /// The term that decides.
        limit: BindingRequirement,
        tied_with: Option<BindingRequirement>,
    },
    NoEnd(NoEndReason),
}

/// A projection, and the valid hours that will expire before its end.
pub(super) struct Ahead {
    pub projection: Projection,
    pub expires: Kinds,
}

/// The pace of the last weeks; `None` where no week could count yet.
pub(super) fn pace(weeks: &[Week], rule: &LicenseRule, today: Date) -> Option<Pace> {
    let could_count =
        |week: &&Week| !matches!(week.out, Some(Reason::Future | Reason::BeforeRegistration));
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
    let rate = |of: fn(&Kinds) -> Hundredths| {
        Rate::of(window.iter().map(|week| of(&week.paced).value()), count)
    };
    let hours = rate(|kinds| kinds.hours);
    // A yearly cap takes hours with clients along in proportion.
    let part = if hours.mean > 0.0 {
        (weekly_cap(rule, MODEL.weeks_a_year.value) / hours.mean).min(1.0)
    } else {
        1.0
    };
    let below = |week: &&&Week| week.out == Some(Reason::BelowWeek) && week.recorded.hours.0 > 0;
    Some(Pace {
        weeks: count as u32,
        worked: window.iter().filter(|week| week.paced.hours.0 > 0).count() as u32,
        hours: hours.times(part),
        with_clients: rate(|kinds| kinds.with_clients).times(part),
        supervision: rate(Kinds::supervision),
        below_least: window.iter().any(|week| below(&week)),
    })
}

impl Rate {
    /// Of so many weeks, of which those that are not among the values were 0.
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

    /// So many standard errors above the mean; never below 0.
    fn at(self, errors: f64) -> f64 {
        (self.mean + errors * self.error).max(0.0)
    }
}

/// Whether fewer hours than full time are worked under a rule that counts full-time months.
pub(super) fn is_part_time(pace: &Pace, rule: &LicenseRule) -> bool {
    let hours = pace.hours.mean;
    counts_full_time_months(rule) && hours > 0.0 && hours < MODEL.full_time_rule.value
}

/// Where the log leads at this pace.
pub(super) fn project(
    practice: &Practised,
    terms: &[Progress],
    pace: Option<Pace>,
    wait: MonthRange,
    today: Date,
) -> Ahead {
    let nothing_expires = |projection| Ahead {
        projection,
        expires: Kinds::default(),
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
    let road = Road {
        practice,
        pace,
        today,
    };
    let errors = MODEL.log_pace_errors.value;
    let typical = match road.walk(0.0) {
        Ok(typical) => typical,
        Err(why) => return no_end(why),
    };
    let early = road
        .walk(errors)
        .map_or(typical.months, |early| early.months.min(typical.months));
    let late = road.late(&typical);
    let months = MonthRange {
        fast: early,
        typical: typical.months,
        slow: late.unwrap_or(typical.months),
    };
    let no_wait = MonthRange::default();
    let has_late = late.is_some();
    Ahead {
        expires: practice.since(Date::MIN).kinds.minus(&typical.kept.kinds),
        projection: Projection::Ahead {
            months: typical.months,
            enough: band(month, months, has_late, no_wait),
            license: band(month, months, has_late, wait),
            limit: typical.limit,
            tied_with: typical.tied_with,
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

/// A pace that a month can be told from.
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
    Err(match known(rule.min_hours_week) {
        Some(least) if pace.below_least => NoEndReason::BelowMinHours {
            least: least.amount,
        },
        _ => NoEndReason::NoPace { weeks: pace.weeks },
    })
}

/// The way from today to the end of practice.
struct Road<'a> {
    practice: &'a Practised<'a>,
    pace: Pace,
    today: Date,
}

/// Where a way ends.
struct Walked {
    months: f64,
    /// By [`Limit`].
    terms: [Option<practice::PracticeRequirement>; 4],
    limit: BindingRequirement,
    tied_with: Option<BindingRequirement>,
    /// What still counts at its end.
    kept: Done,
}

impl Road<'_> {
    /// At the pace of the last weeks, so many standard errors above it. Hours that expire on the way are to
    /// be made up for, which makes it longer, until no more expire.
    fn walk(&self, errors: f64) -> Result<Walked, NoEndReason> {
        let mut months = 0.0;
        loop {
            let kept = self.kept(months);
            let most = self.longest_time().map(f64::from);
            let worked = self.worked(&kept, errors);
            let terms = practice::terms_within(self.practice.rule, &worked, most);
            let (limit, tied_with, longest) = deciding(&terms).ok_or(NoEndReason::NoEntries)?;
            self.reachable(limit, longest)?;
            if longest <= months + MODEL.tie.value {
                return Ok(Walked {
                    months: longest.max(months),
                    terms,
                    limit,
                    tied_with,
                    kept,
                });
            }
            months = longest;
        }
    }

    /// The longest time that the state gives, in months, where that is known for sure.
    fn longest_time(&self) -> Option<u16> {
        known(self.practice.rule.max_months).map(|most| most.amount)
    }

    /// What still counts after so many months.
    fn kept(&self, months: f64) -> Done {
        let since = self.longest_time().map_or(Date::MIN, |most| {
            plus_months(after_months(self.today, months), -i64::from(most))
        });
        self.practice.since(since)
    }

    fn worked(&self, done: &Done, errors: f64) -> Worked {
        let rule = self.practice.rule;
        let hours = self
            .pace
            .hours
            .at(errors)
            .min(weekly_cap(rule, MODEL.weeks_a_year.value));
        let clients = self.pace.with_clients.at(errors).min(hours);
        let share = if hours > 0.0 { clients / hours } else { 0.0 };
        let supervised = |required: f64| done.kinds.supervision().value() / required;
        Worked {
            hours,
            weeks: MODEL.weeks_a_year.value,
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

    /// The late end of the band.
    fn late(&self, typical: &Walked) -> Option<f64> {
        let slow = MODEL.slow_practice.value;
        let walked = self.walk(-MODEL.log_pace_errors.value).ok()?;
        // The least months are those of the pace itself: its spread stretches no calendar.
        let of_months = BindingRequirement::MinMonths as usize;
        let months = match (typical.terms[of_months], walked.terms[of_months]) {
            (Some(typical), Some(_)) => walked
                .terms
                .iter()
                .enumerate()
                .filter(|(limit, _)| *limit != of_months)
                .filter_map(|(_, term)| term.map(|term| term.typical))
                .fold(typical.typical, f64::max),
            _ => walked.months,
        };
        let late = months.max(typical.months * slow);
        self.lasts(typical, late).then_some(late)
    }

    /// No hours expire on a way that is slower than the pace.
    fn lasts(&self, typical: &Walked, late: f64) -> bool {
        self.kept(late).kinds.hours == typical.kept.kinds.hours
    }
}

/// The term that decides, the first in a tie, a second where two decide; and its months.
fn deciding(
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
