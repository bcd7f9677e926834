//! Pay along the path: today, at the end of each stage, and years after the last. All in US dollars of
//! May 2024.

use super::{
    Estimate, NoPay, Pay, Progress, Route, StageKind, case_at, credential_at_end, experience_years,
    pay, study, whole_months,
};
use crate::answers::{DegreeGoal, Education, Month};
use crate::tables::{Credential, MODEL};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MilestoneTime {
    Today,
    /// The end of a stage.
    After(StageKind),
    /// Years after the end of the plan.
    YearsLater(f64),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PayMilestone {
    pub when: MilestoneTime,
    /// Months after the start of the plan, typical.
    pub months: f64,
    pub pay: Result<Pay, NoPay>,
}

impl PayMilestone {
    /// The calendar month for a plan that starts in `start`, rounded as the end of the plan is.
    pub fn month(&self, start: Month) -> Month {
        start.plus(whole_months(self.months))
    }
}

/// The milestones of a path, in order. A path that has no end stops after study.
pub fn pay_milestones(estimate: &Estimate) -> Vec<PayMilestone> {
    let Estimate {
        answers,
        plan,
        path: license_path,
        years: (years, _),
        ..
    } = *estimate;
    let priced = |credential: Option<Credential>, years: f64, progress: Progress| {
        let credential = credential.ok_or(NoPay::NotANurse)?;
        case_at(&answers, plan, credential, years, progress).map(|case| pay::pay(&case))
    };
    let mut held = held_today(estimate);
    let mut moments = vec![PayMilestone {
        when: MilestoneTime::Today,
        months: 0.0,
        pay: priced(held, years, Progress::Underway),
    }];
    let (mut passed, mut worked) = (0.0, 0.0);
    let last = license_path.stages().count();
    for (index, stage) in license_path.stages().enumerate() {
        let studying = matches!(stage.kind, StageKind::Study(_));
        if license_path.total.is_err() && !studying {
            return moments;
        }
        passed += stage.months.typical;
        if matches!(
            stage.kind,
            StageKind::FirstLicense(_) | StageKind::Practice | StageKind::ClinicalExam
        ) {
            worked += stage.months.typical;
        }
        let complete = index + 1 == last;
        let gained = gained(estimate, index, stage.kind);
        held = match estimate.route {
            Route::Nursing => Some(gained),
            Route::SocialWork | Route::Counseling => held.max(Some(gained)),
        };
        let progress = if complete {
            Progress::Complete
        } else {
            Progress::Underway
        };
        let years = years + experience_years(worked, &answers);
        moments.push(PayMilestone {
            when: MilestoneTime::After(stage.kind),
            months: passed,
            pay: priced(held, years, progress),
        });
    }
    if license_path.total.is_ok() {
        for later in [
            MODEL.moment_1.value,
            MODEL.moment_2.value,
            MODEL.moment_3.value,
        ] {
            moments.push(PayMilestone {
                when: MilestoneTime::YearsLater(later),
                months: passed + later * 12.0,
                pay: pay_later(estimate, later),
            });
        }
    }
    moments
}

/// Pay this number of full-time years after the end of the plan.
///
/// # Errors
/// `Err` if the plan has no end, or no pay.
pub fn pay_later(estimate: &Estimate, years: f64) -> Result<Pay, NoPay> {
    let held = credential_at_end(estimate.plan, estimate.from());
    if let Err(stop) = estimate.path.total {
        return Err(NoPay::Stopped(stop));
    }
    let years = estimate.years.1 + years;
    case_at(
        &estimate.answers,
        estimate.plan,
        held,
        years,
        Progress::Complete,
    )
    .map(|case| pay::pay(&case))
}

/// The credential gained at the stage with this index.
pub(crate) fn gained(estimate: &Estimate, index: usize, kind: StageKind) -> Credential {
    let study_goes_on = estimate
        .path
        .stages()
        .nth(index + 1)
        .is_some_and(|next| matches!(next.kind, StageKind::Study(_)));
    match kind {
        StageKind::Study(id) if study_goes_on => study::gained(id, estimate.plan),
        StageKind::ClinicalExam if estimate.route == Route::Counseling => {
            Credential::ClinicalCounselor
        }
        StageKind::ClinicalExam => Credential::Clinical,
        _ => study::planned(estimate.plan),
    }
}

/// The credential held before the plan begins; `None` for someone who is not a nurse yet.
pub(crate) fn held_today(estimate: &Estimate) -> Option<Credential> {
    let from = estimate.from();
    if estimate.route == Route::Nursing {
        return study::held_nurse(from);
    }
    if estimate.route == Route::Counseling {
        return Some(match from {
            Education::CounselingMasters => Credential::CounselingMasters,
            _ => study::held(from),
        });
    }
    // Hours done in practice imply that the first license is held.
    let has_done = estimate.answers.done.is_some_and(|done| done.0 > 0)
        || estimate.answers.done_months.is_some_and(|done| done.0 > 0);
    let licensed = has_done
        && !estimate.path.is_studying()
        && matches!(
            estimate.plan,
            DegreeGoal::Msw | DegreeGoal::MswAfterBsw | DegreeGoal::MswGeneral
        );
    Some(if licensed {
        study::planned(estimate.plan).max(study::held(from))
    } else {
        study::held(from)
    })
}
