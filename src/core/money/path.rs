//! Monthly earnings: on the path of an estimate, and when staying in today's work.

use std::ops::Range;

use super::gain::Rates;
use super::repay::HORIZON_MONTHS;
use super::units::Months;
use crate::answers::{Answers, Pace};
use crate::estimate::pay::{Case, Curve, pay};
use crate::estimate::pay_milestones::{gained, held_today};
use crate::estimate::{
    Estimate, Pay, Progress, Route, StageKind, case_at, credential_at_end, experience_years, study,
    whole_months,
};
use crate::tables::{Credential, MODEL, PathwayId};

/// Pay on both paths, in dollars of the start.
#[derive(Clone, Debug, PartialEq)]
pub struct PayPaths {
    pub stay: Rates,
    pub path: Rates,
    /// The bounds of the pay range on the path; equal to `path` if no range was computed.
    pub low: Rates,
    pub high: Rates,
    /// From the start to the end of all study.
    pub studied: Months,
    /// From the start to the first month of the new work.
    pub works: Months,
    /// From the start to the end of the plan.
    pub complete: Months,
}

/// The user's answers about today's pay.
#[derive(Clone, Copy, Debug, Default)]
pub struct PayOptions {
    /// The share of today's pay that continues during study; the default depends on the stage of study.
    pub pay_kept: Option<f64>,
    /// Today's pay, US dollars a year.
    pub today: Option<f64>,
}

/// A segment of the path in which only experience changes.
#[derive(Clone, Copy)]
struct PathSegment {
    /// The first month after it.
    to: u32,
    credential: Option<Credential>,
    progress: Progress,
    /// The share of the pay that is earned; 1 after study.
    pay_share: f64,
    /// Still the credential held today: earnings during study are a share of today's pay.
    is_today: bool,
}

/// The pay of a path; `None` if it has no end or no pay.
pub fn paths(estimate: &Estimate, options: &PayOptions) -> Option<PayPaths> {
    let stay = StayPath::of(estimate)?.rates(options);
    let [mut path, mut low, mut high] = [[0.0; HORIZON_MONTHS]; 3];
    let ends = visit_pay(estimate, options, &stay, Ranges::Known, |months, pay| {
        path[months.clone()].fill(pay.typical);
        low[months.clone()].fill(pay.low);
        high[months].fill(pay.high);
    })?;
    Some(PayPaths {
        stay,
        path,
        low,
        high,
        studied: ends.studied,
        works: ends.works,
        complete: complete(estimate)?,
    })
}

/// Facts about a path besides its typical pay.
pub(super) struct TypicalPath {
    /// From the start to the end of all study.
    pub studied: Months,
    /// Whether pay is the same at every evidence level that counts more, provided that the pay without the plan is.
    pub is_whole: bool,
}

/// Writes the typical pay on the path, month by month, to `path`.
pub(super) fn typical_path(
    estimate: &Estimate,
    options: &PayOptions,
    stay: &Rates,
    path: &mut Rates,
) -> Option<TypicalPath> {
    let ends = visit_pay(estimate, options, stay, Ranges::Unknown, |months, pay| {
        path[months].fill(pay.typical);
    })?;
    Some(TypicalPath {
        studied: ends.studied,
        is_whole: ends.is_whole,
    })
}

/// From the start to the end of the plan; `None` if it has no end.
pub(super) fn complete(estimate: &Estimate) -> Option<Months> {
    let total = estimate.path.total.ok()?;
    Some(Months(whole_months(total.typical)))
}

/// Staying in today's work: all that its pay depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct StayPath {
    /// At the start.
    case: Case,
    /// Years of experience gained per calendar year.
    experience_a_year: f64,
}

impl StayPath {
    pub(super) fn of(estimate: &Estimate) -> Option<Self> {
        let (held, years) = (held_today(estimate), estimate.years.0);
        Some(Self {
            case: case(estimate, held, years, Progress::Underway)?,
            experience_a_year: experience_years(12.0, &estimate.answers),
        })
    }

    /// Whether its pay is the same at every evidence level that counts more.
    pub(super) fn is_whole(&self) -> bool {
        Curve::of(&self.case).is_whole
    }

    pub(super) fn rates(&self, options: &PayOptions) -> Rates {
        let curve = Curve::of(&self.case);
        let mut stay = [0.0; HORIZON_MONTHS];
        for (year, rates) in stay.chunks_exact_mut(12).enumerate() {
            rates.fill(curve.at(self.case.years + year as f64 * self.experience_a_year));
        }
        if let Some(today) = options.today {
            let factor = if stay[0] > 0.0 { today / stay[0] } else { 1.0 };
            stay.iter_mut().for_each(|pay| *pay *= factor);
        }
        stay
    }
}

/// Annual pay with the bounds of its range.
#[derive(Clone, Copy)]
struct PayRange {
    typical: f64,
    low: f64,
    high: f64,
}

impl PayRange {
    /// A range with equal bounds.
    const fn around(typical: f64) -> Self {
        Self {
            typical,
            low: typical,
            high: typical,
        }
    }

    fn times(self, part: f64) -> Self {
        Self {
            typical: self.typical * part,
            low: self.low * part,
            high: self.high * part,
        }
    }
}

/// Calls `tell` with the pay of each run of months that earn the same: those of a year within a segment.
fn visit_pay(
    estimate: &Estimate,
    options: &PayOptions,
    stay: &Rates,
    ranges: Ranges,
    mut tell: impl FnMut(Range<usize>, PayRange),
) -> Option<PathSegments> {
    let mut all = stretches(estimate, options);
    let share = experience_years(12.0, &estimate.answers);
    // Years of experience at the start of a year, and those gained on the path so far.
    let (mut years, mut gained) = (estimate.years.0, 0.0);
    let mut known: Option<PayAtExperience> = None;
    let mut month = 0;
    for stretch in &all.stretches {
        let end = (stretch.to as usize).min(HORIZON_MONTHS);
        let a_month = stretch.pay_share * share / 12.0;
        let mut is_settled = false;
        while month < end {
            if month % 12 == 0 {
                years = estimate.years.0 + gained;
            }
            let months = month..end.min(month / 12 * 12 + 12);
            month = months.end;
            // Added one by one, so that it rounds the same as when months are visited one by one.
            gained = months.clone().fold(gained, |gained, _| gained + a_month);
            let pay = if stretch.is_today {
                PayRange::around(stay[months.start])
            } else {
                if !is_settled {
                    let case = case(estimate, stretch.credential, years, stretch.progress)?;
                    // Experience can open a certification; nothing else changes within a segment.
                    is_settled = case.certified || estimate.answers.certs.is_empty();
                    if !known.as_ref().is_some_and(|known| known.is_of(&case)) {
                        let of_case = PayAtExperience::of(&case, ranges);
                        all.is_whole &= of_case.curve.is_whole;
                        known = Some(of_case);
                    }
                }
                known.as_mut()?.at(years)
            };
            tell(months, pay.times(stretch.pay_share));
        }
    }
    Some(all)
}

/// Today's pay when staying, at the start.
pub fn staying(estimate: &Estimate) -> Option<Pay> {
    StayPath::of(estimate).map(|stay| pay(&stay.case))
}

/// The default share of today's pay that continues during study: all of it for part-time study and for the
/// degree that nurses take while working, none for any other.
fn pay_kept(estimate: &Estimate, stage: StageKind) -> f64 {
    let part_time = estimate.answers.pace == Some(Pace::Part);
    let at_work = stage == StageKind::Study(PathwayId::BsnFromAdn);
    if part_time || at_work { 1.0 } else { 0.0 }
}

struct PathSegments {
    stretches: Vec<PathSegment>,
    studied: Months,
    works: Months,
    /// Whether every reported pay is the same at every evidence level that counts more.
    is_whole: bool,
}

/// The segments of a path, in order; the last one has no end.
fn stretches(estimate: &Estimate, options: &PayOptions) -> PathSegments {
    let mut all = PathSegments {
        stretches: Vec::with_capacity(7),
        studied: Months(0),
        works: Months(0),
        is_whole: true,
    };
    let before = held_today(estimate);
    let mut held = before;
    let mut passed = 0.0;
    // While the board of nursing decides, the new work has not begun.
    let mut pay_share = 1.0;
    for (index, stage) in estimate.path.stages().enumerate() {
        passed += stage.months.typical;
        let to = whole_months(passed);
        let is_study = matches!(stage.kind, StageKind::Study(_));
        let waits = is_study || stage.kind == StageKind::NursingExam;
        if is_study {
            pay_share = options
                .pay_kept
                .unwrap_or_else(|| pay_kept(estimate, stage.kind));
            all.studied = Months(to);
        }
        if waits {
            all.works = Months(to);
        }
        all.stretches.push(PathSegment {
            to,
            credential: held,
            progress: Progress::Underway,
            pay_share: if waits { pay_share } else { 1.0 },
            is_today: waits && held == before,
        });
        let gained = Some(gained(estimate, index, stage.kind));
        held = match estimate.route {
            // With a second degree, one becomes a nurse only at the end.
            Route::Nursing if stage.kind == StageKind::NursingExam || before.is_some() => gained,
            Route::Nursing => held,
            Route::SocialWork | Route::Counseling => held.max(gained),
        };
    }
    all.stretches.push(PathSegment {
        to: u32::MAX,
        credential: Some(credential_at_end(estimate.plan, estimate.from())),
        progress: Progress::Complete,
        pay_share: 1.0,
        is_today: false,
    });
    all
}

/// The case at a point in time. Someone who is not a nurse yet earns what the same education earns elsewhere; before
/// private practice opens, the setting counts as not answered.
fn case(
    estimate: &Estimate,
    credential: Option<Credential>,
    years: f64,
    progress: Progress,
) -> Option<Case> {
    let answers = estimate.answers;
    let case = match credential {
        Some(credential) => {
            case_at(&answers, estimate.plan, credential, years, progress).or_else(|_| {
                let elsewhere = Answers {
                    setting: None,
                    ..answers
                };
                case_at(&elsewhere, estimate.plan, credential, years, progress)
            })
        }
        None => {
            let other = Case::of(&answers, Route::SocialWork)?;
            Ok(Case {
                credential: study::held(estimate.from()),
                years,
                ..other
            })
        }
    };
    case.ok()
}

/// Whether the pay range is computed in addition to the typical pay.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ranges {
    Known,
    /// Both bounds equal the typical pay.
    Unknown,
}

/// The pay of a case as a function of experience, with the last result cached.
struct PayAtExperience {
    /// The case without experience.
    case: Case,
    curve: Curve,
    /// The ratios of the range's bounds to the typical pay, without experience and at its cap.
    range: Option<[(f64, f64); 2]>,
    last: Option<(f64, PayRange)>,
}

impl PayAtExperience {
    fn of(case: &Case, ranges: Ranges) -> Self {
        let range = (ranges == Ranges::Known).then(|| {
            // The whole range is expensive to compute; between these two points it changes little and almost linearly.
            [0.0, MODEL.experience_cap.value].map(|years| {
                let pay = pay(&Case { years, ..*case });
                (pay.low / pay.typical, pay.high / pay.typical)
            })
        });
        Self {
            case: Case {
                years: 0.0,
                ..*case
            },
            curve: Curve::of(case),
            range,
            last: None,
        }
    }

    /// Whether it is the same case apart from experience.
    fn is_of(&self, case: &Case) -> bool {
        self.case
            == Case {
                years: 0.0,
                ..*case
            }
    }

    fn at(&mut self, years: f64) -> PayRange {
        // Experience above the cap changes nothing.
        let cap = MODEL.experience_cap.value;
        let years = years.min(cap);
        if let Some((last_years, pay)) = self.last
            && last_years == years
        {
            return pay;
        }
        let typical = self.curve.at(years);
        let pay = match self.range {
            None => PayRange::around(typical),
            Some([first, last]) => {
                let between = |one: f64, other: f64| one + (other - one) * (years / cap);
                PayRange {
                    typical,
                    low: typical * between(first.0, last.0),
                    high: typical * between(first.1, last.1),
                }
            }
        };
        self.last = Some((years, pay));
        pay
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{DegreeGoal, Education, EvidenceLevel, Month, Setting, UsState};
    use crate::estimate::estimate;

    fn made(setting: Setting) -> Estimate {
        let answers = Answers {
            from: Some(Education::Bachelors),
            to: Some(DegreeGoal::Msw),
            state: Some(UsState::TX),
            setting: Some(setting),
            ..Answers::default()
        };
        estimate(&answers, Month(2026 * 12)).expect("a result")
    }

    #[test]
    fn a_curve_is_the_typical_pay_at_any_experience() {
        for setting in Setting::ALL {
            let Ok(pay_now) = made(*setting).end_pay else {
                continue;
            };
            for evidence in EvidenceLevel::ALL {
                let case = Case {
                    evidence: *evidence,
                    ..pay_now.case
                };
                let curve = Curve::of(&case);
                for years in [0.0, 2.5, 24.9, 25.0, 60.0] {
                    let whole = pay(&Case { years, ..case }).typical;
                    assert!(
                        (curve.at(years) - whole).abs() < 1e-9,
                        "{setting:?} {years}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_way_pays_what_the_estimate_says_of_its_start() {
        let made = made(Setting::Hospital);
        let paths = paths(&made, &PayOptions::default()).expect("an end");
        let start = made.start_pay.expect("pay");
        let works = paths.works.0 as usize;
        assert_eq!(paths.path[works - 1], 0.0);
        assert!((paths.path[works] - start.typical).abs() < 1e-6);
        assert!((paths.low[works] - start.low).abs() < 1e-6);
        assert!((paths.high[works] - start.high).abs() < 1e-6);
        // The license raises pay from the end of the plan.
        let complete = paths.complete.0 as usize;
        assert!(paths.path[complete] > paths.path[complete - 1]);
    }
}
