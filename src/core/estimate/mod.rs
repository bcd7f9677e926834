//! Answers in, an estimate out: what a plan pays, when it ends, and every step of both.
//!
//! Pure and total: no clock, no browser, no panic, whatever the answers. "Today" is an argument. The words
//! on the page are written from the steps, so they cannot disagree with the number.
//!
//! ```
//! use casepath_data::answers::{Answers, Month, Plan, State};
//! use casepath_core::estimate::{estimate, Incomplete};
//!
//! let today = Month::new(2026, 11).expect("a month");
//! let nothing_said = Answers::default();
//! assert_eq!(estimate(&nothing_said, today).err(), Some(Incomplete { degree: true, state: true }));
//!
//! let said = Answers { to: Some(Plan::Msw), state: Some(State::OH), ..nothing_said };
//! let result = estimate(&said, today).expect("a degree and a state are enough");
//! let pay = result.end_pay.expect("the path has an end");
//! assert!(pay.low < pay.typical && pay.typical < pay.high);
//! ```

pub mod across;
pub mod change;
pub mod cost;
pub mod gain;
pub mod levers;
pub mod license;
pub mod moments;
pub mod next_tasks;
pub mod open_point;
pub mod other_ways;
pub mod pay;
pub mod picture;
pub mod practice;
pub mod program;
pub mod remarks;
pub mod sources;
pub mod study;
pub mod what_if;

pub use license::{Clock, End, Speeds, Stage, StageKind, Stop, wait_after_practice, whole_months};
pub use open_point::OpenPoint;
pub use pay::{Case, Pay, Route, rounded};
pub use practice::Limit;
pub use program::{Degree, Program, Residence, Tuition};

use crate::answers::{Answers, CertSet, Education, Hundredths, Month, Plan, Setting, State};
use crate::tables::{self, Condition, Credential, License, LicenseRule, MODEL, Profession};

/// What is missing for any result at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Incomplete {
    pub degree: bool,
    pub state: bool,
}

/// Why there is no pay at a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoPay {
    /// The tables do not hold psychologists.
    Psychologist,
    /// Private practice opens with the clinical license.
    NotOpenYet,
    /// Not a nurse yet.
    NotANurse,
    /// The path has no end.
    Stopped(Stop),
}

/// Something that stands in for an answer that was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Assumption {
    From,
    Pace,
    Setting,
    Hours,
    /// No experience.
    Years,
    /// Experience taken from the hours done.
    YearsFromDone,
    Certifications,
    Bilingual,
    Evidence,
    Done,
    /// Months done taken from the hours done.
    DoneMonths,
    /// By setting.
    Share,
    /// No term of supervision.
    Supervision,
    Retakes,
    Start,
    /// The state's least months were not seen.
    MonthsNotSeen,
    /// None of the hours of the degree's field work that may count toward the license.
    DegreeHours,
    /// The practice that the first license asks for takes no time of its own.
    FirstPractice,
    /// Weeks of work a year at a school.
    Weeks,
    /// The doctorate that is held is one in social work.
    DoctorateOfProfession,
}

impl Assumption {
    pub const ALL: [Self; 20] = [
        Self::From,
        Self::Pace,
        Self::Setting,
        Self::Hours,
        Self::Years,
        Self::YearsFromDone,
        Self::Certifications,
        Self::Bilingual,
        Self::Evidence,
        Self::Done,
        Self::DoneMonths,
        Self::Share,
        Self::Supervision,
        Self::Retakes,
        Self::Start,
        Self::MonthsNotSeen,
        Self::DegreeHours,
        Self::FirstPractice,
        Self::Weeks,
        Self::DoctorateOfProfession,
    ];

    /// Those that stand in for the rule of a state, whatever the answers.
    pub const OF_RULE: [Self; 3] = [Self::MonthsNotSeen, Self::DegreeHours, Self::FirstPractice];
}

/// The stand-ins that an estimate used; each is grade C.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumptions(u32);

impl Assumptions {
    pub fn add(&mut self, assumption: Assumption) {
        self.0 |= 1 << assumption as u32;
    }

    fn unless(&mut self, said: bool, assumption: Assumption) {
        if !said {
            self.add(assumption);
        }
    }

    pub const fn has(self, assumption: Assumption) -> bool {
        self.0 >> assumption as u32 & 1 == 1
    }

    /// Those first that move a result most: what was held before, a guess in the place of a rule, where and how long one
    /// works. The rest in the order of the form.
    pub fn weightiest_first(self) -> Vec<Assumption> {
        const FIRST: [Assumption; 8] = [
            Assumption::From,
            Assumption::MonthsNotSeen,
            Assumption::DegreeHours,
            Assumption::FirstPractice,
            Assumption::Setting,
            Assumption::Pace,
            Assumption::Hours,
            Assumption::Years,
        ];
        let first = FIRST.into_iter().filter(|one| self.has(*one));
        first
            .chain(self.iter().filter(|one| !FIRST.contains(one)))
            .collect()
    }

    /// In the order of the form.
    pub fn iter(self) -> impl Iterator<Item = Assumption> {
        Assumption::ALL
            .into_iter()
            .filter(move |assumption| self.has(*assumption))
    }
}

/// The result for a set of answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub answers: Answers,
    pub plan: Plan,
    pub state: State,
    /// The rule that it was made under: the state's, or that rule as a board corrected it for this plan.
    rule: LicenseRule,
    /// That rule is another one than the table's.
    corrected: bool,
    /// The month in which it was made.
    today: Month,
    /// The school's program, where it is a degree of this plan.
    program: Option<Program>,
    pub route: Route,
    pub clock: Clock,
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
    /// The rule that it was made under.
    pub fn rule(&self) -> &LicenseRule {
        &self.rule
    }

    /// The school's program that it was made with; `None` where there is none, or none of this plan.
    pub fn program(&self) -> Option<&Program> {
        self.program.as_ref()
    }

    /// The month in which the plan ends, typical.
    pub fn end_month(&self) -> Option<Month> {
        self.clock
            .total
            .ok()
            .map(|total| self.start.plus(whole_months(total.typical)))
    }

    /// The certifications chosen that are held at the end of the plan.
    pub fn certifications_at_end(&self) -> CertSet {
        pay::held(
            self.answers.certs,
            credential_at_end(self.plan, self.from()),
            self.years.1,
            self.answers.case_work,
            true,
        )
    }

    /// Typical pay at the end of the plan, US dollars a year, worked out anew from `answers`: they may have been given
    /// other certifications or another evidence level, which leave the time that the plan takes as it is.
    pub(crate) fn typical_end_pay(&self) -> Option<f64> {
        let case = end_case(&self.answers, self.plan, &self.clock, self.years.1);
        case.ok().map(|case| pay::typical(&case))
    }

    pub fn from(&self) -> Education {
        study::start(&self.answers, self.plan)
    }

    /// The month in which it was made.
    pub const fn today(&self) -> Month {
        self.today
    }
}

/// What an estimate is made under besides the tables.
#[derive(Clone, Copy, Debug, Default)]
pub struct Terms<'a> {
    /// In the place of the table's rule: the state's rule as its board corrected it.
    pub rule: Option<&'a LicenseRule>,
    /// The school's program that the user is to attend.
    pub program: Option<Program>,
}

impl<'a> Terms<'a> {
    /// Another rule than the table's, and nothing else.
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
/// A degree and a state are needed; says which is missing.
pub fn estimate(answers: &Answers, today: Month) -> Result<Estimate, Incomplete> {
    estimate_under(answers, today, Terms::default())
}

/// The same under other terms than those of the tables.
///
/// # Errors
/// As of [`estimate`].
pub fn estimate_under(
    answers: &Answers,
    today: Month,
    terms: Terms,
) -> Result<Estimate, Incomplete> {
    let case = Planned::of(answers)?;
    Ok(match terms.rule {
        Some(rule) => case.under(rule, true, today, terms.program),
        None => case.arriving(today, terms.program, &case.changes(), &|rule| rule),
    })
}

/// The same under the rules of the tables as `correct` makes them: what a board answered instead.
///
/// # Errors
/// As of [`estimate`].
pub fn estimate_corrected(
    answers: &Answers,
    today: Month,
    program: Option<Program>,
    correct: &dyn Fn(LicenseRule) -> LicenseRule,
) -> Result<Estimate, Incomplete> {
    let case = Planned::of(answers)?;
    Ok(case.arriving(today, program, &case.changes(), correct))
}

/// The same under the licenses of other tables than those of this build: what a change of them comes to.
///
/// # Errors
/// As of [`estimate`].
pub fn estimate_among(
    answers: &Answers,
    today: Month,
    licenses: &'static [License],
) -> Result<Estimate, Incomplete> {
    let case = Planned::of(answers)?;
    let changes = tables::changes_among(licenses, case.state, profession(case.plan));
    let instead = |rule: LicenseRule| {
        let (profession, month) = (rule.profession, rule.month);
        LicenseRule::among(licenses, case.state, profession, month, rule.condition).unwrap_or(rule)
    };
    Ok(case.arriving(today, None, &changes, &instead))
}

/// Answers that are enough for an estimate.
struct Planned<'a> {
    answers: &'a Answers,
    plan: Plan,
    state: State,
}

impl<'a> Planned<'a> {
    fn of(answers: &'a Answers) -> Result<Self, Incomplete> {
        match (answers.to, answers.state) {
            (Some(goal), Some(state)) => Ok(Self {
                answers,
                plan: study::effective(goal, answers.from.unwrap_or(Education::None)),
                state,
            }),
            (to, state) => Err(Incomplete {
                degree: to.is_none(),
                state: state.is_none(),
            }),
        }
    }

    /// The months from which on another rule holds than before.
    fn changes(&self) -> Vec<Month> {
        tables::changes(self.state, profession(self.plan))
    }

    /// Under the rule of the month in which the plan gets there: it may be another one than today's.
    fn arriving(
        &self,
        today: Month,
        program: Option<Program>,
        changes: &[Month],
        correct: &dyn Fn(LicenseRule) -> LicenseRule,
    ) -> Estimate {
        let begins = self.answers.start.unwrap_or(today).max(today);
        let changes = changes.iter().copied().filter(|month| *month > begins);
        let mut before: Option<Estimate> = None;
        let mut from = begins;
        for until in changes.map(Some).chain([None]) {
            let made = self.fastest(from, today, program, correct);
            let end = made.end_month();
            match before {
                // It would be there before the rule is: then it takes what it takes under the one before.
                Some(before)
                    if from > begins
                        && end.is_some_and(|end| end < from)
                        && before.end_month().is_some() =>
                {
                    return before;
                }
                _ => {}
            }
            match until {
                Some(until) if end.is_none_or(|end| end >= until) => {
                    before = Some(made);
                    from = until;
                }
                _ => return made,
            }
        }
        // The last span has no end, so that one returned above.
        self.fastest(from, today, program, correct)
    }

    /// The best of the ways that the rule of a month opens to this person.
    fn fastest(
        &self,
        month: Month,
        today: Month,
        program: Option<Program>,
        correct: &dyn Fn(LicenseRule) -> LicenseRule,
    ) -> Estimate {
        let rule = |condition: Option<Condition>| {
            tables::rule_at(self.state, profession(self.plan), month, condition)
        };
        let under = |rule: LicenseRule| {
            let corrected = correct(rule);
            self.under(&corrected, corrected != rule, today, program)
        };
        // The build refuses a state without a rule of social work.
        let usual = under(rule(None).unwrap_or(*tables::rule(self.state)));
        self.conditions()
            .filter_map(|condition| rule(Some(condition)))
            .map(under)
            .fold(usual, |best, other| {
                let months = |made: &Estimate| made.clock.total.map(|total| total.typical).ok();
                let is_faster = match (months(&other), months(&best)) {
                    (Some(other), Some(best)) => other < best,
                    (other, _) => other.is_some(),
                };
                if is_faster { other } else { best }
            })
    }

    /// The conditions of rules that this person meets.
    fn conditions(&self) -> impl Iterator<Item = Condition> + use<> {
        let clinical = study::is_clinical(self.plan);
        let doctorate = self.answers.from == Some(Education::Doctorate);
        let failed = self.answers.retakes.is_some_and(|retakes| retakes > 0);
        [
            (doctorate, Condition::Doctorate),
            (failed, Condition::FailedExam),
        ]
        .into_iter()
        .filter(move |(met, _)| clinical && *met)
        .map(|(_, condition)| condition)
    }

    fn under(
        &self,
        rule: &LicenseRule,
        corrected: bool,
        today: Month,
        program: Option<Program>,
    ) -> Estimate {
        let Self {
            answers,
            plan,
            state,
        } = *self;
        let mut assumed = Assumptions::default();
        let held = study::start(answers, plan);
        let route = route(plan, held);
        let program = program.filter(|program| program.degree.is_on_the_way(plan, held));
        let by_doctorate = answers.to == Some(Plan::NoStudy) && held == Education::Doctorate;
        if by_doctorate || rule.condition == Some(Condition::Doctorate) {
            assumed.add(Assumption::DoctorateOfProfession);
        }
        let clock = license::clock(answers, plan, rule, program.as_ref(), &mut assumed);
        assume_for_pay(answers, plan, &mut assumed);
        let years = years(answers);
        let years_at_end = years + experience_of(clock.work_months(), answers);
        Estimate {
            answers: *answers,
            plan,
            state,
            rule: *rule,
            corrected,
            today,
            program,
            route,
            clock,
            start_pay: start_case(answers, plan, years).map(|case| pay::pay(&case)),
            end_pay: end_case(answers, plan, &clock, years_at_end).map(|case| pay::pay(&case)),
            years: (years, years_at_end),
            start: answers.start.unwrap_or(today),
            assumed,
        }
    }
}

/// The figures that stand on the page as `<data value>`: whole dollars, whole months. `None` is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    pub pay_start: Option<u32>,
    pub pay_typical: Option<u32>,
    pub pay_low: Option<u32>,
    pub pay_high: Option<u32>,
    pub months_typical: Option<u32>,
    pub months_fast: Option<u32>,
    pub months_slow: Option<u32>,
    /// The name of the term that decides; absent where nothing can be estimated.
    pub limit: Option<&'static str>,
}

impl Headline {
    /// The figures of a result.
    pub fn of(result: &Result<Estimate, Incomplete>) -> Self {
        let Ok(estimate) = result else {
            return Self::default();
        };
        let pay = |dollars: fn(&Pay) -> f64| {
            estimate
                .end_pay
                .as_ref()
                .ok()
                .map(|pay| rounded(dollars(pay)))
        };
        let months = |speed: fn(&Speeds) -> f64| {
            estimate
                .clock
                .total
                .as_ref()
                .ok()
                .map(|total| whole_months(speed(total)))
        };
        Self {
            pay_start: estimate
                .start_pay
                .as_ref()
                .ok()
                .map(|pay| rounded(pay.typical)),
            pay_typical: pay(|p| p.typical),
            pay_low: pay(|p| p.low),
            pay_high: pay(|p| p.high),
            months_typical: months(|t| t.typical),
            months_fast: months(|t| t.fast),
            months_slow: months(|t| t.slow),
            limit: Some(estimate.clock.limit_name()),
        }
    }
}

fn route(plan: Plan, held: Education) -> Route {
    match plan {
        Plan::Bsn => Route::Nursing,
        Plan::NoStudy if study::held_nurse(held).is_some() => Route::Nursing,
        Plan::Counseling => Route::Counseling,
        _ => Route::SocialWork,
    }
}

/// The profession whose license these answers lead to.
pub fn profession_of(answers: &Answers) -> Profession {
    let held = answers.from.unwrap_or(Education::None);
    let plan = answers.to.map(|goal| study::effective(goal, held));
    plan.map_or(Profession::SocialWork, profession)
}

/// The profession whose license a plan leads to.
const fn profession(plan: Plan) -> Profession {
    match plan {
        Plan::Counseling => Profession::Counseling,
        _ => Profession::SocialWork,
    }
}

fn assume_for_pay(answers: &Answers, plan: Plan, assumed: &mut Assumptions) {
    assumed.unless(answers.start.is_some(), Assumption::Start);
    if matches!(plan, Plan::Psyd | Plan::Counseling) {
        return;
    }
    assumed.unless(answers.setting.is_some(), Assumption::Setting);
    assumed.unless(!answers.certs.is_empty(), Assumption::Certifications);
    assumed.unless(answers.bilingual, Assumption::Bilingual);
    assumed.unless(answers.evidence.is_some(), Assumption::Evidence);
    if answers.years.is_none() {
        let from_done = answers.done.is_some_and(|done| done.0 > 0);
        assumed.add(if from_done {
            Assumption::YearsFromDone
        } else {
            Assumption::Years
        });
    }
}

/// Full-time years of experience today; hours done stand in for them.
fn years(answers: &Answers) -> f64 {
    let from_done = || {
        answers
            .done
            .map_or(0.0, |done| done.value() / MODEL.full_time_year.value)
    };
    answers.years.map_or_else(from_done, Hundredths::value)
}

/// Full-time years of experience that months of work at the entered hours give.
pub(crate) fn experience_of(months: f64, answers: &Answers) -> f64 {
    months * (practice::hours_a_week(answers) / MODEL.full_time_week.value).min(1.0) / 12.0
}

/// What is held once study ends: the plan's credential, or a higher one that was held before.
pub(crate) fn credential_at_start(plan: Plan, from: Education) -> Credential {
    match route(plan, from) {
        Route::Nursing if plan == Plan::Bsn => Credential::BsnNurse,
        Route::Nursing => study::held_nurse(from).unwrap_or(Credential::Adn),
        Route::SocialWork => study::planned(plan).max(study::held(from)),
        Route::Counseling => Credential::CounselingMasters,
    }
}

pub(crate) fn credential_at_end(plan: Plan, from: Education) -> Credential {
    match plan {
        Plan::Msw | Plan::MswAfterBsw => Credential::Clinical.max(study::held(from)),
        Plan::Counseling => Credential::ClinicalCounselor,
        _ => credential_at_start(plan, from),
    }
}

fn start_case(answers: &Answers, plan: Plan, years: f64) -> Result<Case, NoPay> {
    let credential = credential_at_start(plan, study::start(answers, plan));
    case_at(answers, plan, credential, years, Progress::Underway)
}

/// The case at the end of a plan, with this experience.
fn end_case(answers: &Answers, plan: Plan, clock: &Clock, years: f64) -> Result<Case, NoPay> {
    let credential = credential_at_end(plan, study::start(answers, plan));
    match (plan, clock.total) {
        (Plan::Psyd, _) => Err(NoPay::Psychologist),
        (_, Err(stop)) => Err(NoPay::Stopped(stop)),
        (_, Ok(_)) => case_at(answers, plan, credential, years, Progress::Complete),
    }
}

/// How far a plan has come at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    Underway,
    Complete,
}

pub(crate) fn case_at(
    answers: &Answers,
    plan: Plan,
    credential: Credential,
    years: f64,
    progress: Progress,
) -> Result<Case, NoPay> {
    if plan == Plan::Psyd {
        return Err(NoPay::Psychologist);
    }
    let route = route(plan, study::start(answers, plan));
    let complete = progress == Progress::Complete;
    let clinical = complete && study::is_clinical(plan);
    if answers.setting == Some(Setting::PrivatePractice) && route != Route::Nursing && !clinical {
        return Err(NoPay::NotOpenYet);
    }
    // Callers have asked for a state before; without one no case is open.
    let case = Case::of(answers, route).ok_or(NoPay::NotOpenYet)?;
    let certified = !pay::held(
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
