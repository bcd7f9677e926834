//! Computes an estimate from answers: what a plan pays, when it ends, and each step of both computations.
//!
//! Pure and total: no clock, no browser and no panic for any answers. "Today" is an argument. The texts
//! on the page are written from the steps, so they cannot disagree with the figures.
//!
//! ```
//! use casepath_data::answers::{Answers, Month, DegreeGoal, UsState};
//! use casepath_core::estimate::{estimate, Incomplete};
//!
//! let today = Month::new(2026, 11).expect("a month");
//! let nothing_said = Answers::default();
//! assert_eq!(estimate(&nothing_said, today).err(), Some(Incomplete { degree: true, state: true }));
//!
//! let said = Answers { to: Some(DegreeGoal::Msw), state: Some(UsState::OH), ..nothing_said };
//! let result = estimate(&said, today).expect("a degree and a state are enough");
//! let pay = result.end_pay.expect("the path has an end");
//! assert!(pay.low < pay.typical && pay.typical < pay.high);
//! ```

pub mod assumptions;
pub mod by_state;
pub mod case_notes;
pub mod change;
pub mod charts;
pub mod cost;
pub mod gain;
pub mod headline;
pub mod license;
pub mod neighbors;
pub mod open_point;
pub mod other_ways;
pub mod pay;
pub mod pay_milestones;
mod planned;
pub mod practice;
pub mod program;
pub mod sources;
pub mod study;
pub mod what_if;

pub use assumptions::{Assumption, Assumptions};
pub use headline::Headline;
pub use license::{
    BlockedReason, End, LicensePath, MonthRange, Stage, StageKind, wait_after_practice,
    whole_months,
};
pub use open_point::OpenPoint;
pub use pay::{Case, Pay, Route, rounded};
pub use practice::BindingRequirement;
pub use program::{Degree, Program, Residence, Tuition};

use crate::answers::{
    Answers, CertSet, DegreeGoal, Education, Hundredths, Month, Setting, UsState,
};
use crate::tables::{self, Credential, License, LicenseRule, MODEL, Profession};
use planned::CompleteAnswers;
pub(crate) use planned::Rules;

/// Which of the two required answers are missing; without both there is no estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Incomplete {
    pub degree: bool,
    pub state: bool,
}

/// Why there is no pay at a point of the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoPay {
    /// The tables have no pay for psychologists.
    Psychologist,
    /// Private practice requires the clinical license.
    NotOpenYet,
    /// Not a nurse yet.
    NotANurse,
    /// The path has no end.
    Stopped(BlockedReason),
}

/// The result for a set of answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub answers: Answers,
    pub plan: DegreeGoal,
    pub state: UsState,
    /// The rule used: the state's, or that rule as corrected by a board's answer for this plan.
    rule: LicenseRule,
    /// `rule` differs from the table's.
    corrected: bool,
    /// The month in which the estimate was computed.
    today: Month,
    /// The school's program, if it is one of the degrees of this plan.
    program: Option<Program>,
    pub route: Route,
    pub path: LicensePath,
    /// At the end of study, before the first license.
    pub start_pay: Result<Pay, NoPay>,
    /// At the end of the plan.
    pub end_pay: Result<Pay, NoPay>,
    /// Full-time years of experience at the start and at the end of the plan.
    pub years: (f64, f64),
    /// The month in which the plan begins.
    pub start: Month,
    pub assumed: Assumptions,
}

impl Estimate {
    /// The rule used.
    pub fn rule(&self) -> &LicenseRule {
        &self.rule
    }

    /// The school's program used; `None` if there is none, or if it is no degree of this plan.
    pub fn program(&self) -> Option<&Program> {
        self.program.as_ref()
    }

    /// The month in which the plan ends, typical.
    pub fn end_month(&self) -> Option<Month> {
        self.path
            .total
            .ok()
            .map(|total| self.start.plus(whole_months(total.typical)))
    }

    /// The chosen certifications that are held at the end of the plan.
    pub fn certifications_at_end(&self) -> CertSet {
        pay::held_certifications(
            self.answers.certs,
            credential_at_end(self.plan, self.from()),
            self.years.1,
            self.answers.case_work,
            true,
        )
    }

    /// Pay at the end of the plan without its range. Recomputed from `answers`, because a caller may change the
    /// certifications or the evidence level in a copy; neither changes the duration of the plan.
    pub(crate) fn end_pay_alone(&self) -> Option<Pay> {
        let case = end_case(&self.answers, self.plan, &self.path, self.years.1);
        case.ok().map(|case| pay::pay_alone(&case))
    }

    pub fn from(&self) -> Education {
        study::start(&self.answers, self.plan)
    }

    /// The month in which the estimate was computed.
    pub const fn today(&self) -> Month {
        self.today
    }
}

/// Inputs of an estimate other than the answers and the tables.
#[derive(Clone, Copy, Debug, Default)]
pub struct EstimateOptions<'a> {
    /// Replaces the table's rule: the state's rule as its board corrected it.
    pub rule: Option<&'a LicenseRule>,
    /// The program of the school that the user plans to attend.
    pub program: Option<Program>,
}

impl<'a> EstimateOptions<'a> {
    /// Options with this rule and no program.
    pub const fn of_rule(rule: &'a LicenseRule) -> Self {
        Self {
            rule: Some(rule),
            program: None,
        }
    }
}

/// The estimate for these answers, as of the month `today`.
///
/// # Errors
/// `Err` says whether the degree, the state or both are missing.
pub fn estimate(answers: &Answers, today: Month) -> Result<Estimate, Incomplete> {
    estimate_under(answers, today, EstimateOptions::default())
}

/// Like [`estimate`], with a rule or a school's program that are not in the tables.
///
/// # Errors
/// Same as [`estimate`].
pub fn estimate_under(
    answers: &Answers,
    today: Month,
    options: EstimateOptions,
) -> Result<Estimate, Incomplete> {
    let case = CompleteAnswers::of(answers)?;
    Ok(match options.rule {
        Some(rule) => case.under(rule, true, today, options.program),
        None => case.estimate_at_arrival(today, options.program, &mut case.rules(), None),
    })
}

/// Like [`estimate`], for callers that need many: without the range of pay, and reusing `rules` while state and
/// profession stay the same. Boxed, because it is large. `None` if the degree or the state is missing.
pub(crate) fn estimate_keeping(
    answers: &Answers,
    today: Month,
    rules: &mut Option<Rules>,
) -> Option<Box<Estimate>> {
    let mut case = CompleteAnswers::of(answers).ok()?;
    case.pay = pay::pay_alone;
    let rules = match rules {
        Some(rules) if case.is_under(rules) => rules,
        others => others.insert(case.rules()),
    };
    Some(Box::new(case.estimate_at_arrival(today, None, rules, None)))
}

/// Like [`estimate`], with each table rule passed through `correct`, which applies a board's answers.
///
/// # Errors
/// Same as [`estimate`].
pub fn estimate_corrected(
    answers: &Answers,
    today: Month,
    program: Option<Program>,
    correct: &dyn Fn(LicenseRule) -> LicenseRule,
) -> Result<Estimate, Incomplete> {
    let case = CompleteAnswers::of(answers)?;
    Ok(case.estimate_at_arrival(today, program, &mut case.rules(), Some(correct)))
}

/// Like [`estimate`], with license rules that are not those of this build, to compare tables before and after a change.
///
/// # Errors
/// Same as [`estimate`].
pub fn estimate_among(
    answers: &Answers,
    today: Month,
    licenses: &'static [License],
) -> Result<Estimate, Incomplete> {
    let case = CompleteAnswers::of(answers)?;
    let profession = profession(case.plan);
    let changes = tables::changes_among(licenses, case.state, profession);
    let instead = |rule: LicenseRule| {
        let (profession, month) = (rule.profession, rule.month);
        LicenseRule::among(licenses, case.state, profession, month, rule.condition).unwrap_or(rule)
    };
    let rules = &mut Rules::changing(case.state, profession, changes);
    Ok(case.estimate_at_arrival(today, None, rules, Some(&instead)))
}

fn route(plan: DegreeGoal, held: Education) -> Route {
    match plan {
        DegreeGoal::Bsn => Route::Nursing,
        DegreeGoal::NoStudy if study::held_nurse(held).is_some() => Route::Nursing,
        DegreeGoal::Counseling => Route::Counseling,
        _ => Route::SocialWork,
    }
}

/// The profession whose license these answers lead to.
pub fn profession_of(answers: &Answers) -> Profession {
    let held = answers.from.unwrap_or(Education::None);
    let plan = answers.to.map(|goal| study::effective_plan(goal, held));
    plan.map_or(Profession::SocialWork, profession)
}

/// The profession whose license a plan leads to.
const fn profession(plan: DegreeGoal) -> Profession {
    match plan {
        DegreeGoal::Counseling => Profession::Counseling,
        _ => Profession::SocialWork,
    }
}

/// Full-time years of experience today; derived from the hours done if the years were not given.
fn years(answers: &Answers) -> f64 {
    let from_done = || {
        answers
            .done
            .map_or(0.0, |done| done.value() / MODEL.full_time_year.value)
    };
    answers.years.map_or_else(from_done, Hundredths::value)
}

/// Full-time years of experience gained in `months` of work at the entered weekly hours.
pub(crate) fn experience_years(months: f64, answers: &Answers) -> f64 {
    months * (practice::hours_a_week(answers) / MODEL.full_time_week.value).min(1.0) / 12.0
}

/// The credential when study ends: the plan's, or a higher one held before.
pub(crate) fn credential_at_start(plan: DegreeGoal, from: Education) -> Credential {
    match route(plan, from) {
        Route::Nursing if plan == DegreeGoal::Bsn => Credential::BsnNurse,
        Route::Nursing => study::held_nurse(from).unwrap_or(Credential::Adn),
        Route::SocialWork => study::planned(plan).max(study::held(from)),
        Route::Counseling => Credential::CounselingMasters,
    }
}

pub(crate) fn credential_at_end(plan: DegreeGoal, from: Education) -> Credential {
    match plan {
        DegreeGoal::Msw | DegreeGoal::MswAfterBsw => Credential::Clinical.max(study::held(from)),
        DegreeGoal::Counseling => Credential::ClinicalCounselor,
        _ => credential_at_start(plan, from),
    }
}

fn start_case(answers: &Answers, plan: DegreeGoal, years: f64) -> Result<Case, NoPay> {
    let credential = credential_at_start(plan, study::start(answers, plan));
    case_at(answers, plan, credential, years, Progress::Underway)
}

/// The case at the end of a plan, with this experience.
fn end_case(
    answers: &Answers,
    plan: DegreeGoal,
    license_path: &LicensePath,
    years: f64,
) -> Result<Case, NoPay> {
    let credential = credential_at_end(plan, study::start(answers, plan));
    match (plan, license_path.total) {
        (DegreeGoal::Psyd, _) => Err(NoPay::Psychologist),
        (_, Err(stop)) => Err(NoPay::Stopped(stop)),
        (_, Ok(_)) => case_at(answers, plan, credential, years, Progress::Complete),
    }
}

/// How far a plan has come at a point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    Underway,
    Complete,
}

pub(crate) fn case_at(
    answers: &Answers,
    plan: DegreeGoal,
    credential: Credential,
    years: f64,
    progress: Progress,
) -> Result<Case, NoPay> {
    if plan == DegreeGoal::Psyd {
        return Err(NoPay::Psychologist);
    }
    let route = route(plan, study::start(answers, plan));
    let complete = progress == Progress::Complete;
    let clinical = complete && study::is_clinical(plan);
    if answers.setting == Some(Setting::PrivatePractice) && route != Route::Nursing && !clinical {
        return Err(NoPay::NotOpenYet);
    }
    // Callers have checked that a state is set; without one, report private practice as closed.
    let case = Case::of(answers, route).ok_or(NoPay::NotOpenYet)?;
    let certified = !pay::held_certifications(
        answers.certs,
        credential,
        years,
        answers.case_work,
        complete,
    )
    .is_empty();
    Ok(Case {
        credential,
        years,
        certified,
        ..case
    })
}
