//! Supervised practice: the terms of a state's rule, in months, and the one that decides.
//!
//! The terms are the least months, the hours, the hours with clients and the hours of supervision; each has
//! its own weekly rate. The stage is the longest of them.

use super::license::Speeds;
use super::{Assumption, Assumptions};
use crate::answers::{Answers, Hundredths, Setting, ranges};
use crate::tables::{Grade, LicenseRule, MODEL, Required, Sourced};

/// A term of the state's rule for supervised practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    MinMonths,
    Hours,
    DirectHours,
    Supervision,
}

impl Limit {
    /// The order in which a tie is named.
    pub const ALL: [Self; 4] = [
        Self::MinMonths,
        Self::Hours,
        Self::DirectHours,
        Self::Supervision,
    ];

    /// As carried in `<data value>`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MinMonths => "min-months",
            Self::Hours => "hours",
            Self::DirectHours => "direct-hours",
            Self::Supervision => "supervision",
        }
    }
}

/// One term, with the months it takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// What the state asks, in months or hours; `None` where it was not seen and a stand-in serves.
    pub required: Option<f64>,
    pub fast: f64,
    pub typical: f64,
    pub grade: Grade,
}

/// Supervised practice as the state's rule and the answers make it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Practice {
    /// By [`Limit`].
    pub terms: [Option<Term>; 4],
    pub months: Speeds,
    /// The term that decides; `None` where nothing is left to do.
    pub limit: Option<Limit>,
    /// A second term decides as well.
    pub tied_with: Option<Limit>,
    /// Hours a week that count, after the state's caps.
    pub counted_hours: f64,
    /// The state counts no more than these, so more work would not help.
    pub at_the_cap: bool,
    /// The least months are longer, because fewer hours than full time are worked.
    pub stretched: bool,
    /// The part of the hours with clients, as used.
    pub share: f64,
    /// Hours and months done that were taken off.
    pub done_hours: f64,
    pub done_months: f64,
}

impl Practice {
    /// The grade of the term that decides.
    pub fn grade(&self) -> Grade {
        let deciding = self.limit.and_then(|limit| self.terms[limit as usize]);
        deciding.map_or(Grade::A, |term| term.grade)
    }

    pub fn term(&self, limit: Limit) -> Option<Term> {
        self.terms[limit as usize]
    }
}

/// The part of the hours spent with clients where the user did not say: by setting.
pub fn default_share(setting: Option<Setting>) -> &'static Sourced<f64> {
    match setting {
        Some(
            Setting::MentalHealthCenter
            | Setting::SubstanceUse
            | Setting::PrivatePractice
            | Setting::Clinic,
        ) => &MODEL.share_clinical,
        Some(Setting::Insurance) => &MODEL.share_insurance,
        _ => &MODEL.share_other,
    }
}

/// Hours of work a week as entered, or the full-time week.
pub fn hours_a_week(answers: &Answers) -> f64 {
    answers
        .hours
        .map_or(MODEL.full_time_week.value, Hundredths::value)
}

/// How practice goes: what is worked a week, and what is done already. The answers say it, or the hours log
/// (see [`crate::plan::log`]).
#[derive(Clone, Copy)]
pub(crate) struct Worked {
    /// Hours a week that count.
    pub hours: f64,
    pub share: f64,
    /// The share of the fast case.
    pub fast_share: f64,
    /// Hours of supervision a week, where they were said.
    pub supervision: Option<f64>,
    pub done_hours: f64,
    /// Of these with clients.
    pub done_direct: f64,
    /// The part of the hours of supervision that is done.
    pub part_supervised: f64,
    pub done_months: f64,
}

/// The most hours a week that a state counts, the year's spread over its weeks; infinite where it sets no cap.
pub(crate) fn weekly_cap(rule: &LicenseRule) -> f64 {
    uncapped(rule.max_hours_week).min(uncapped(rule.max_hours_year) / MODEL.weeks_a_year.value)
}

fn uncapped(cap: Option<u16>) -> f64 {
    cap.map_or(f64::INFINITY, f64::from)
}

impl Worked {
    /// While study is still to do, hours and months done take nothing off.
    fn of(answers: &Answers, rule: &LicenseRule, studying: bool) -> Self {
        let done = |number: Option<Hundredths>| number.filter(|_| !studying).map(Hundredths::value);
        let done_hours = done(answers.done).unwrap_or(0.0);
        let months_of_hours = done_hours * 12.0
            / MODEL
                .full_time_year
                .value
                .min(uncapped(rule.max_hours_year));
        let standard = default_share(answers.setting).value;
        let share = answers.share.map_or(standard, Hundredths::value);
        Self {
            hours: hours_a_week(answers).min(weekly_cap(rule)),
            share,
            fast_share: share.max(MODEL.fast_share.value),
            supervision: answers.supervision.map(Hundredths::value),
            done_hours,
            done_direct: done_hours * share,
            part_supervised: part_done(rule, done_hours),
            done_months: done(answers.done_months).unwrap_or(months_of_hours),
        }
    }
}

/// Notes what stands in for answers that practice depends on.
fn assume(answers: &Answers, rule: &LicenseRule, studying: bool, assumed: &mut Assumptions) {
    assumed.unless(answers.hours.is_some(), Assumption::Hours);
    if !studying {
        assumed.unless(answers.done.is_some(), Assumption::Done);
        let nothing_done = answers.done.is_none_or(|done| done.0 == 0);
        assumed.unless(
            answers.done_months.is_some() || nothing_done,
            Assumption::DoneMonths,
        );
    }
    let shared = rule.direct_contact_hours.is_none() || answers.share.is_some();
    assumed.unless(shared, Assumption::Share);
    let supervised = rule.supervision_hours.is_none() || answers.supervision.is_some();
    assumed.unless(supervised, Assumption::Supervision);
}

/// The terms of a rule, by [`Limit`].
pub(crate) fn terms(rule: &LicenseRule, worked: &Worked) -> [Option<Term>; 4] {
    let in_months =
        |left: f64, rate: f64| (left * 12.0 / (rate * MODEL.weeks_a_year.value)).max(0.0);
    let even = |required: Option<f64>, months: f64, grade| Term {
        required,
        fast: months,
        typical: months,
        grade,
    };
    let months =
        least_months(rule, worked).map(|(required, left, grade)| even(required, left, grade));
    let hours = rule.supervised_hours.map(|required| {
        let left = required.value() - worked.done_hours;
        even(
            Some(required.value()),
            in_months(left, worked.hours),
            required.grade,
        )
    });
    let direct = rule.direct_contact_hours.map(|required| {
        let left = required.value() - worked.done_direct;
        Term {
            required: Some(required.value()),
            fast: in_months(left, worked.hours * worked.fast_share),
            typical: in_months(left, worked.hours * worked.share),
            grade: required.grade,
        }
    });
    let supervision = rule
        .supervision_hours
        .zip(worked.supervision)
        .map(|(required, rate)| {
            let left = required.value() * (1.0 - worked.part_supervised);
            even(
                Some(required.value()),
                in_months(left, rate),
                required.grade,
            )
        });
    match (months, hours) {
        // Whichever comes first: the longer of the two asks for nothing.
        (Some(by_months), Some(by_hours)) if rule.either => {
            if by_hours.typical < by_months.typical - MODEL.tie.value {
                [None, hours, direct, supervision]
            } else {
                [months, None, direct, supervision]
            }
        }
        _ => [months, hours, direct, supervision],
    }
}

/// The part of all supervised hours that is done; supervision is taken to keep step with it.
fn part_done(rule: &LicenseRule, done_hours: f64) -> f64 {
    rule.supervised_hours
        .map_or(0.0, |all| done_hours / all.value())
}

/// Supervised practice under a rule. Adds what it had to assume.
pub(super) fn practice(
    answers: &Answers,
    rule: &LicenseRule,
    studying: bool,
    assumed: &mut Assumptions,
) -> Practice {
    assume(answers, rule, studying, assumed);
    let worked = Worked::of(answers, rule, studying);
    let terms = terms(rule, &worked);
    let longest = |months: fn(&Term) -> f64| terms.iter().flatten().map(months).fold(0.0, f64::max);
    let (fast, typical) = (longest(|term| term.fast), longest(|term| term.typical));
    let decides = |term: &Term| typical > 0.0 && term.typical >= typical - MODEL.tie.value;
    let mut deciding = Limit::ALL
        .into_iter()
        .filter(|limit| terms[*limit as usize].as_ref().is_some_and(decides));
    let limit = deciding.next();
    if limit == Some(Limit::MinMonths) && rule.min_months.is_none() {
        assumed.add(Assumption::MonthsNotSeen);
    }
    Practice {
        terms,
        months: Speeds {
            fast,
            typical,
            slow: typical * MODEL.slow_practice.value,
        },
        limit,
        tied_with: deciding.next(),
        counted_hours: worked.hours,
        at_the_cap: worked.hours >= weekly_cap(rule),
        stretched: counts_full_time_months(rule) && worked.hours < MODEL.full_time_rule.value,
        share: worked.share,
        done_hours: worked.done_hours,
        done_months: worked.done_months,
    }
}

/// The least months still to do: what is required (`None` where not seen), what is left, the grade.
fn least_months(rule: &LicenseRule, worked: &Worked) -> Option<(Option<f64>, f64, Grade)> {
    let (required, grade) = match rule.min_months {
        Some(required) => (required.value(), required.grade),
        None if rule.no_minimum_months => return None,
        None => (MODEL.months_not_seen.value, MODEL.months_not_seen.grade),
    };
    let seen = rule.min_months.map(Required::value);
    let left = |required: f64| (required - worked.done_months).max(0.0);
    let full_time = MODEL.full_time_rule.value;
    if !counts_full_time_months(rule) || worked.hours >= full_time {
        return Some((seen, left(required), grade));
    }
    Some(match rule.part_time_months.map(f64::from) {
        Some(asked) => (Some(asked), left(asked), grade),
        None => (seen, left(required) * full_time / worked.hours, grade),
    })
}

/// Where no hours are told, or months stand instead of hours, the months are those of full-time work.
pub(crate) const fn counts_full_time_months(rule: &LicenseRule) -> bool {
    rule.either || rule.supervised_hours.is_none() && rule.direct_contact_hours.is_none()
}

/// What would be enough for practice to end in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Enough {
    /// The fewest whole hours of work a week.
    Hours(u32),
    /// Hours of supervision a week.
    Supervision(Hundredths),
}

/// What would be enough for practice to end within `most` months; `None` where neither more hours of work
/// nor more supervision is.
pub(super) fn enough(
    answers: &Answers,
    rule: &LicenseRule,
    most: f64,
    practice: &Practice,
    studying: bool,
) -> Option<Enough> {
    if practice.limit != Some(Limit::Supervision) {
        return hours_that_fit(answers, rule, most, studying).map(Enough::Hours);
    }
    let left = rule.supervision_hours?.value() * (1.0 - part_done(rule, practice.done_hours));
    let weeks = (most - practice.done_months) * MODEL.weeks_a_year.value / 12.0;
    let rate = Hundredths(
        (left / weeks * 100.0)
            .ceil()
            .clamp(0.0, f64::from(u32::MAX)) as u32,
    );
    let faster = Answers {
        supervision: Some(rate),
        ..*answers
    };
    let fits = rate.0 <= ranges::SUPERVISION.1 && fits(&faster, rule, most, studying);
    fits.then_some(Enough::Supervision(rate))
}

fn fits(answers: &Answers, rule: &LicenseRule, most: f64, studying: bool) -> bool {
    let practice = practice(answers, rule, studying, &mut Assumptions::default());
    practice.done_months + practice.months.typical <= most
}

/// The fewest whole hours a week at which practice ends in time.
fn hours_that_fit(answers: &Answers, rule: &LicenseRule, most: f64, studying: bool) -> Option<u32> {
    let from = hours_a_week(answers) as u32 + 1;
    (from..=MOST_HOURS).find(|hours| {
        let hours = Some(Hundredths(hours * 100));
        fits(&Answers { hours, ..*answers }, rule, most, studying)
    })
}

/// The most hours a week that the form takes.
const MOST_HOURS: u32 = ranges::HOURS.1 / 100;

/// The hours of supervision a week that fill the time the other terms take, rounded up; `None`
/// where the state asks no supervision hours or nothing is left.
pub fn supervision_asked(rule: &LicenseRule, practice: &Practice) -> Option<Hundredths> {
    let required = rule.supervision_hours?;
    if practice.months.typical <= 0.0 {
        return None;
    }
    let left = required.value() * (1.0 - part_done(rule, practice.done_hours));
    let weeks = practice.months.typical * MODEL.weeks_a_year.value / 12.0;
    (left > 0.0).then(|| Hundredths((left / weeks * 100.0).ceil() as u32))
}
