//! When the chosen certifications become available, and when licenses and certifications must be renewed.

use super::chain::ChainStep;
use super::{
    CertificationPrerequisite, DateRange, DurationBasis, FAST, Marks, PlanTimeline, Position, SLOW,
    Speed, Status, Step, StepKey, TYPICAL,
};
use crate::answers::Month;
use crate::estimate::pay_milestones::{gained, held_today};
use crate::estimate::{End, Estimate, Route, StageKind, experience_years, pay};
use crate::tables::{self, CERTIFICATIONS, Credential, Grade, Sources, nursing_board};

/// The number of upcoming renewals that are shown.
const AHEAD: usize = 2;
/// More than enough renewals for any month in which a plan may begin (two centuries, twice over).
const MOST_RENEWALS: u16 = 600;

/// Adds the chosen certifications and all renewals to a timeline.
pub(super) fn add(
    timeline: &mut PlanTimeline,
    estimate: &Estimate,
    legs: &[ChainStep],
    marks: &Marks,
) {
    let end = legs
        .last()
        .map(|leg| leg.step)
        .filter(|_| timeline.blocked.is_none());
    if let Some(end) = end {
        license_renewals(timeline, estimate, &end, marks);
    }
    if legs.is_empty() && estimate.path.end == End::Nurse {
        nurse_renewal(timeline, estimate, marks);
    }
    for row in estimate.answers.certs.rows() {
        let (Some(certification), Ok(index)) = (CERTIFICATIONS.get(row), u8::try_from(row)) else {
            continue;
        };
        let Some(step) = certification_step(timeline, estimate, legs, marks, index) else {
            timeline.not_open = timeline.not_open.with(row);
            continue;
        };
        insert_in_order(&mut timeline.steps, step);
        let renewal = Renewal {
            key: &|time| StepKey::RenewCertification(index, time),
            years: certification.renewal_years,
            grade: Some(certification.grade),
            sources: certification.sources,
        };
        if let Some(held) = step.to {
            renewal.add(timeline, held, step.status, marks);
        }
    }
}

/// Inserts a step after those that begin before it or at the same time.
fn insert_in_order(steps: &mut Vec<Step>, step: Step) {
    let begins = |step: &Step| step.from.map_or(Month(u32::MAX), |from| from.typical);
    let later = |other: &Step| begins(other) > begins(&step);
    let index = steps.iter().position(later).unwrap_or(steps.len());
    steps.insert(index, step);
}

fn certification_step(
    timeline: &PlanTimeline,
    estimate: &Estimate,
    legs: &[ChainStep],
    marks: &Marks,
    row: u8,
) -> Option<Step> {
    let key = StepKey::Certification(row);
    let certification = CERTIFICATIONS.get(usize::from(row))?;
    if let Some(own) = marks.own(key) {
        return Some(Step {
            key,
            from: Some(DateRange::point(own)),
            to: Some(DateRange::point(own)),
            status: marks.status_of(own),
            basis: DurationBasis::Own,
            due: None,
            out_of_order: false,
            grade: None,
            sources: &[],
        });
    }
    let path = Path {
        estimate,
        legs,
        start: legs
            .first()
            .map_or(Position::at(estimate.start), |leg| leg.begins),
        complete: timeline.blocked.is_none(),
        row: usize::from(row),
    };
    let (typical, opens) = path.opening(TYPICAL)?;
    let month = |speed| path.opening(speed).map_or(typical, |(month, _)| month);
    // The user's own months may be out of order, which can reverse the speeds.
    let band = DateRange {
        fast: month(FAST).min(typical),
        typical,
        slow: month(SLOW).max(typical),
    };
    let open = typical <= timeline.today && is_reached(legs, typical);
    Some(Step {
        key,
        from: Some(band),
        to: Some(band),
        status: if open { Status::Now } else { Status::Ahead },
        basis: DurationBasis::Certification(opens),
        due: None,
        out_of_order: false,
        grade: Some(certification.grade),
        sources: certification.sources,
    })
}

/// Whether the steps that end by this month are done, so that what depends on them is available.
fn is_reached(legs: &[ChainStep], month: Month) -> bool {
    let next = legs.iter().find(|leg| leg.step.status != Status::Done);
    next.is_none_or(|leg| {
        let begun = leg.step.from.is_some_and(|from| month <= from.typical);
        begun || leg.step.to.is_none_or(|to| month < to.typical)
    })
}

/// The experience and credentials that lead to a certification.
struct Path<'p> {
    estimate: &'p Estimate,
    legs: &'p [ChainStep],
    start: Position,
    /// Whether the timeline has an end.
    complete: bool,
    row: usize,
}

impl Path<'_> {
    /// The month in which the certification becomes available at a speed, and the prerequisite met then.
    fn opening(&self, speed: Speed) -> Option<(Month, CertificationPrerequisite)> {
        let certification = CERTIFICATIONS.get(self.row)?;
        let (mut held, mut years) = (held_today(self.estimate), self.estimate.years.0);
        let is_open = |held: Option<Credential>, years: f64, complete: bool| {
            let work = self.estimate.answers.case_work;
            held.is_some_and(|held| pay::can_hold(self.row, held, years, work, complete))
        };
        if is_open(held, years, self.complete && self.legs.is_empty()) {
            return Some((
                self.start.month(speed, 0.0),
                CertificationPrerequisite::Already,
            ));
        }
        for (index, leg) in self.legs.iter().enumerate() {
            let months = speed(&leg.months);
            let gain = |months: f64| match leg.kind {
                Some(
                    StageKind::FirstLicense(_) | StageKind::Practice | StageKind::ClinicalExam,
                ) => experience_years(months, &self.estimate.answers),
                _ => 0.0,
            };
            if let Some(required) = self.months_required(held) {
                let wait = (f64::from(required) - 12.0 * years) / (12.0 * gain(1.0));
                if wait.is_finite() && wait <= months {
                    let month = leg.begins.month(speed, wait.max(0.0));
                    return Some((
                        self.within(leg, month),
                        CertificationPrerequisite::Experience(required),
                    ));
                }
            }
            if months.is_infinite() {
                return None;
            }
            years += gain(months);
            held = self.held_after(index, leg, held);
            let last = self.complete && index + 1 == self.legs.len();
            if is_open(held, years, last) {
                let opens = match certification.months {
                    None => CertificationPrerequisite::PlanEnd,
                    Some(_) => CertificationPrerequisite::Credential,
                };
                let month = leg.begins.month(speed, months);
                return Some((self.within(leg, month), opens));
            }
        }
        let required = self.months_required(held).filter(|_| self.complete)?;
        let wait = (f64::from(required) - 12.0 * years).max(0.0);
        let end = self
            .legs
            .last()
            .map_or(self.start, |leg| match leg.step.to {
                Some(to) if leg.is_known() => Position::at(to.typical),
                _ => leg.begins.after(leg.months),
            });
        Some((
            end.month(speed, wait),
            CertificationPrerequisite::Experience(required),
        ))
    }

    /// The required months of experience, if all else is met.
    fn months_required(&self, held: Option<Credential>) -> Option<u16> {
        let certification = CERTIFICATIONS.get(self.row)?;
        let reached = held.is_some_and(|held| pay::meets_prerequisite(held, certification.need));
        let months = certification.months_asked(self.estimate.answers.case_work);
        months.filter(|_| reached)
    }

    /// Limits a month to the end of a step whose end is known.
    fn within(&self, leg: &ChainStep, month: Month) -> Month {
        match leg.step.to {
            Some(to) if leg.is_known() => month.min(to.typical),
            _ => month,
        }
    }

    /// The credential after a step. The clinical license is held once it is issued, a nurse's license at the end of
    /// the plan: the degree alone is not a license to work.
    fn held_after(
        &self,
        index: usize,
        leg: &ChainStep,
        held: Option<Credential>,
    ) -> Option<Credential> {
        let last = index + 1 == self.legs.len();
        match (self.estimate.route, leg.kind) {
            (Route::Nursing, Some(kind)) if last => Some(gained(self.estimate, index, kind)),
            (Route::Nursing, _) | (_, Some(StageKind::ClinicalExam)) => held,
            (Route::SocialWork, None) => held.max(Some(Credential::Clinical)),
            (Route::Counseling, None) => Some(Credential::ClinicalCounselor),
            (Route::SocialWork | Route::Counseling, Some(kind)) => {
                held.max(Some(gained(self.estimate, index, kind)))
            }
        }
    }
}

/// The renewals of the license that the plan ends with. Only the clinical license has a known number of years.
fn license_renewals(timeline: &mut PlanTimeline, estimate: &Estimate, end: &Step, marks: &Marks) {
    let years = match end.key {
        StepKey::License => estimate.rule().renewal_years,
        StepKey::FirstLicense | StepKey::BachelorLicense | StepKey::NursingExam => None,
        _ => return,
    };
    let read = tables::rule_of(estimate.state, estimate.rule().profession);
    let renewal = Renewal {
        key: &StepKey::RenewLicense,
        years,
        // The table has no grade for it; a board's answer has one.
        grade: (years != read.renewal_years && end.key == StepKey::License)
            .then_some(Grade::Recorded),
        sources: match end.key {
            // The rule's sources are those of a social work board.
            StepKey::NursingExam => &[],
            _ => estimate.rule().sources,
        },
    };
    if let Some(held) = end.to {
        renewal.add(timeline, held, end.status, marks);
    }
}

/// The renewal of the license of a nurse who has finished studying. Its interval is in no table.
fn nurse_renewal(timeline: &mut PlanTimeline, estimate: &Estimate, marks: &Marks) {
    let renewal = Renewal {
        key: &StepKey::RenewLicense,
        years: None,
        grade: None,
        sources: nursing_board(estimate.state).sources,
    };
    let since = DateRange::point(estimate.start);
    renewal.add(timeline, since, Status::Done, marks);
}

struct Renewal<'r> {
    key: &'r dyn Fn(u16) -> StepKey,
    years: Option<u8>,
    grade: Option<Grade>,
    sources: Sources,
}

impl Renewal<'_> {
    /// Adds the marked renewals, the next two renewals from today on, and the last unmarked one before them. A
    /// renewal month set by the user moves the later ones. If the interval is unknown, one renewal without a month is
    /// added.
    fn add(&self, timeline: &mut PlanTimeline, held: DateRange, status: Status, marks: &Marks) {
        let is_held = status == Status::Done;
        let mut base = held;
        if !is_held {
            // A certification that was available but not obtained can be obtained today at the earliest.
            base = base.not_before(timeline.today);
        }
        let years = self.years.filter(|years| *years > 0);
        let mut ahead = 0;
        for time in 1..=MOST_RENEWALS {
            let key = (self.key)(time);
            if let Some(own) = marks.own(key) {
                base = DateRange::point(own);
                let status = marks.status_of(own);
                insert_in_order(
                    &mut timeline.steps,
                    self.step(key, Some(base), status, DurationBasis::Own),
                );
                ahead += usize::from(status != Status::Done);
            } else if let Some(years) = years {
                let period = 12 * u32::from(years);
                base = base.plus(period);
                let due = base.typical <= timeline.today && is_held;
                let passed = base.typical < timeline.today;
                // Of the past renewals without a mark, the last one is shown: it may have been forgotten.
                let renewed = marks.own((self.key)(time + 1)).is_some();
                if passed && (renewed || base.typical.plus(period) < timeline.today) {
                    continue;
                }
                let status = if due { Status::Now } else { Status::Ahead };
                let made = DurationBasis::Renewal(Some(years));
                let step = Step {
                    due: Some(base.typical).filter(|_| due && passed),
                    ..self.step(key, Some(base), status, made)
                };
                insert_in_order(&mut timeline.steps, step);
                ahead += usize::from(!passed);
            } else {
                let made = DurationBasis::Renewal(None);
                insert_in_order(
                    &mut timeline.steps,
                    self.step(key, None, Status::Ahead, made),
                );
                return;
            }
            if ahead >= AHEAD {
                return;
            }
        }
    }

    fn step(
        &self,
        key: StepKey,
        month: Option<DateRange>,
        status: Status,
        made: DurationBasis,
    ) -> Step {
        Step {
            key,
            from: month,
            to: month,
            status,
            basis: made,
            due: None,
            out_of_order: false,
            grade: self.grade.filter(|_| made != DurationBasis::Own),
            sources: if made == DurationBasis::Own {
                &[]
            } else {
                self.sources
            },
        }
    }
}
