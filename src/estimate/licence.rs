//! When the plan ends: its stages in months at three speeds, and the term that decides.
//!
//! For the clinical licence: study, the first licence, supervised practice, the clinical examination. A
//! state's rule for supervised practice is up to four terms (least months, hours, hours with clients,
//! hours of supervision); the longest decides, and it is named, because only it can be shortened.

use super::study;
use super::{Assumption, Assumptions};
use crate::answers::{Answers, Education, Hundredths, Pace, Plan, Setting};
use crate::tables::{
    self, BachelorLicence, FirstExam, Grade, LicenceRule, MODEL, PATHWAYS, PathwayId, Required,
    Sourced, Sources,
};

/// Months at three speeds; fast <= typical <= slow.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Speeds {
    pub fast: f64,
    pub typical: f64,
    pub slow: f64,
}

impl Speeds {
    fn plus(self, other: Self) -> Self {
        Self {
            fast: self.fast + other.fast,
            typical: self.typical + other.typical,
            slow: self.slow + other.slow,
        }
    }

    fn times(self, factor: f64) -> Self {
        Self {
            fast: self.fast * factor,
            typical: self.typical * factor,
            slow: self.slow * factor,
        }
    }
}

/// Whole months, rounded up, as they are told; what lies within the tie of a whole month is that month.
pub fn whole_months(months: f64) -> u32 {
    (months - MODEL.tie.value).ceil().max(0.0) as u32
}

/// What a stage of the way is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageKind {
    Study(PathwayId),
    /// Registration with the board, with or without an examination.
    FirstLicence(PathwayId),
    Practice,
    ClinicalExam,
    /// A bachelor's licence, where the state asks for one.
    BachelorLicence,
    NursingExam,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    pub kind: StageKind,
    pub months: Speeds,
    pub grade: Grade,
    pub sources: Sources,
}

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

/// Why a path has no end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stop {
    /// The state counts no week with fewer hours than this.
    BelowMinHours { least: f64 },
    /// The state's longest time passes first. `needed` is the fewest whole hours a week that are enough,
    /// where any are.
    PastMaxMonths { most: f64, needed: Option<u32> },
}

/// What the plan leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Clinical,
    /// The MSW with the first licence only.
    FirstLicence,
    Bachelor(BachelorLicence),
    Nurse,
    /// No licence lies on this path.
    NoLicence,
}

/// The way from today to the end of the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    stages: [Option<Stage>; 6],
    /// The sum of the stages, or why the path has no end.
    pub total: Result<Speeds, Stop>,
    pub practice: Option<Practice>,
    pub end: End,
    /// Hours or months done were given, but study is still to do: they take nothing off.
    pub done_too_early: bool,
    /// At the slow speed the state's longest time passes first.
    pub slow_passes_max: Option<f64>,
}

impl Clock {
    pub fn stages(&self) -> impl DoubleEndedIterator<Item = &Stage> + Clone {
        self.stages.iter().flatten()
    }

    /// The term that decides, as carried in `<data value>`.
    pub fn limit_name(&self) -> &'static str {
        if let Err(Stop::BelowMinHours { .. }) = self.total {
            return "none";
        }
        self.practice
            .and_then(|practice| practice.limit)
            .map_or("none", Limit::name)
    }

    /// Months of the stages of work (first licence, practice, examination), typical.
    pub fn work_months(&self) -> f64 {
        let of_work = |stage: &&Stage| {
            matches!(
                stage.kind,
                StageKind::FirstLicence(_) | StageKind::Practice | StageKind::ClinicalExam
            )
        };
        self.stages()
            .filter(of_work)
            .map(|stage| stage.months.typical)
            .sum()
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

/// The clock of a plan in a state. Adds what it had to assume.
pub fn clock(
    answers: &Answers,
    plan: Plan,
    rule: &LicenceRule,
    assumed: &mut Assumptions,
) -> Clock {
    let from = answers.from.unwrap_or(Education::None);
    assumed.unless(answers.from.is_some(), Assumption::From);
    let ids = tables::study(plan, from);
    let mut stages = [None; 6];
    if !ids.is_empty() {
        assumed.unless(answers.pace.is_some(), Assumption::Pace);
    }
    for (place, id) in ids.iter().enumerate().take(3) {
        let row = &PATHWAYS[*id as usize];
        stages[place] = Some(Stage {
            kind: StageKind::Study(*id),
            months: study::months(*id, answers.pace.unwrap_or(Pace::Full)),
            grade: row.grade,
            sources: row.sources,
        });
    }
    let studying = !ids.is_empty();
    let done_given =
        answers.done.is_some_and(|d| d.0 > 0) || answers.done_months.is_some_and(|d| d.0 > 0);
    let mut clock = Clock {
        stages,
        total: Ok(Speeds::default()),
        practice: None,
        end: end(plan, rule),
        done_too_early: studying && done_given,
        slow_passes_max: None,
    };
    match plan {
        Plan::Msw | Plan::MswAfterBsw => {
            clock.stages[3] = first_licence(rule, done_given && !studying);
            let practice = practice(answers, rule, studying, assumed);
            clock.stages[4] = Some(Stage {
                kind: StageKind::Practice,
                months: practice.months,
                grade: practice.grade(),
                sources: rule.sources,
            });
            clock.stages[5] = Some(clinical_exam(answers, assumed));
            clock.check_limits(answers, rule, &practice);
            clock.practice = Some(practice);
        }
        Plan::MswGeneral => clock.stages[3] = first_licence(rule, done_given && !studying),
        Plan::Bsw if rule.bachelor_kind == BachelorLicence::Licence => {
            clock.stages[3] = Some(wait(PathwayId::WaitFirstExam, StageKind::BachelorLicence));
        }
        Plan::Bsn if study::held_nurse(from).is_none() => {
            clock.stages[3] = Some(wait(PathwayId::WaitNclex, StageKind::NursingExam));
        }
        _ => {}
    }
    if clock.total.is_ok() {
        clock.total = Ok(clock
            .stages()
            .fold(Speeds::default(), |sum, stage| sum.plus(stage.months)));
    }
    clock
}

fn end(plan: Plan, rule: &LicenceRule) -> End {
    match plan {
        Plan::Msw | Plan::MswAfterBsw => End::Clinical,
        Plan::MswGeneral => End::FirstLicence,
        Plan::Bsw => End::Bachelor(rule.bachelor_kind),
        Plan::Bsn => End::Nurse,
        _ => End::NoLicence,
    }
}

fn wait(id: PathwayId, kind: StageKind) -> Stage {
    let row = &PATHWAYS[id as usize];
    Stage {
        kind,
        months: Speeds {
            fast: row.fast,
            typical: row.typical,
            slow: row.slow,
        },
        grade: row.grade,
        sources: row.sources,
    }
}

/// Whoever has hours done in practice holds the first licence already.
fn first_licence(rule: &LicenceRule, held: bool) -> Option<Stage> {
    let id = match rule.first_exam {
        FirstExam::No => PathwayId::WaitRegister,
        FirstExam::Yes | FirstExam::NotSeen => PathwayId::WaitFirstExam,
    };
    (!held).then(|| wait(id, StageKind::FirstLicence(id)))
}

fn clinical_exam(answers: &Answers, assumed: &mut Assumptions) -> Stage {
    assumed.unless(answers.retakes.is_some(), Assumption::Retakes);
    let mut stage = wait(PathwayId::WaitClinical, StageKind::ClinicalExam);
    let retake = wait(PathwayId::WaitRetake, StageKind::ClinicalExam).months;
    stage.months = stage
        .months
        .plus(retake.times(f64::from(answers.retakes.unwrap_or(0))));
    stage
}

fn practice(
    answers: &Answers,
    rule: &LicenceRule,
    studying: bool,
    assumed: &mut Assumptions,
) -> Practice {
    let m = &MODEL;
    assumed.unless(answers.hours.is_some(), Assumption::Hours);
    let year_cap = rule.max_hours_year.map_or(f64::INFINITY, f64::from);
    let week_cap = rule
        .max_hours_week
        .map_or(f64::INFINITY, f64::from)
        .min(year_cap / m.weeks_a_year.value);
    let hours = hours_a_week(answers).min(week_cap);

    let done_hours = if studying {
        0.0
    } else {
        answers.done.map_or(0.0, Hundredths::value)
    };
    let derived = done_hours * 12.0 / m.full_time_year.value.min(year_cap);
    let done_months = if studying {
        0.0
    } else {
        answers.done_months.map_or(derived, Hundredths::value)
    };
    if !studying {
        assumed.unless(answers.done.is_some(), Assumption::Done);
        assumed.unless(
            answers.done_months.is_some() || done_hours == 0.0,
            Assumption::DoneMonths,
        );
    }

    let standard = default_share(answers.setting).value;
    let share = answers.share.map_or(standard, Hundredths::value);
    let fast_share = share.max(m.fast_share.value);
    if rule.direct_contact_hours.is_some() {
        assumed.unless(answers.share.is_some(), Assumption::Share);
    }

    let in_months =
        |hours_left: f64, rate: f64| (hours_left * 12.0 / (rate * m.weeks_a_year.value)).max(0.0);
    let even = |required: Option<f64>, months: f64, grade| Term {
        required,
        fast: months,
        typical: months,
        grade,
    };

    let min_months = least_months(rule, hours, done_months);
    let mut terms = [
        min_months.map(|(required, left, grade)| even(required, left, grade)),
        rule.supervised_hours.map(|required| {
            even(
                Some(required.value()),
                in_months(required.value() - done_hours, hours),
                required.grade,
            )
        }),
        rule.direct_contact_hours.map(|required| {
            let left = required.value() - done_hours * share;
            Term {
                required: Some(required.value()),
                fast: in_months(left, hours * fast_share),
                typical: in_months(left, hours * share),
                grade: required.grade,
            }
        }),
        rule.supervision_hours
            .zip(answers.supervision)
            .map(|(required, rate)| {
                let part_done = rule
                    .supervised_hours
                    .map_or(0.0, |all| done_hours / all.value());
                even(
                    Some(required.value()),
                    in_months(required.value() * (1.0 - part_done), rate.value()),
                    required.grade,
                )
            }),
    ];
    if rule.supervision_hours.is_some() {
        assumed.unless(answers.supervision.is_some(), Assumption::Supervision);
    }
    // Whichever comes first: the longer of the two asks for nothing.
    if let (true, Some(months), Some(hours)) = (rule.either, terms[0], terms[1]) {
        let longer = if hours.typical < months.typical - m.tie.value {
            0
        } else {
            1
        };
        terms[longer] = None;
    }

    let longest = |months: fn(&Term) -> f64| terms.iter().flatten().map(months).fold(0.0, f64::max);
    let (fast, typical) = (longest(|t| t.fast), longest(|t| t.typical));
    let mut deciding = Limit::ALL
        .into_iter()
        .zip(terms)
        .filter(|(_, term)| {
            term.is_some_and(|t| typical > 0.0 && t.typical >= typical - m.tie.value)
        })
        .map(|(limit, _)| limit);
    let limit = deciding.next();
    if limit == Some(Limit::MinMonths) && rule.min_months.is_none() {
        assumed.add(Assumption::MonthsNotSeen);
    }
    Practice {
        terms,
        months: Speeds {
            fast,
            typical,
            slow: typical * m.slow_practice.value,
        },
        limit,
        tied_with: deciding.next(),
        counted_hours: hours,
        at_the_cap: hours >= week_cap,
        stretched: counts_full_time_months(rule) && hours < m.full_time_rule.value,
        share,
        done_hours,
        done_months,
    }
}

/// The least months still to do: what is required (`None` where not seen), what is left, the grade.
fn least_months(
    rule: &LicenceRule,
    hours: f64,
    done_months: f64,
) -> Option<(Option<f64>, f64, Grade)> {
    let (required, grade) = match rule.min_months {
        Some(required) => (required.value(), required.grade),
        None if rule.no_minimum_months => return None,
        None => (MODEL.months_not_seen.value, MODEL.months_not_seen.grade),
    };
    let seen = rule.min_months.map(Required::value);
    let full_time = MODEL.full_time_rule.value;
    if counts_full_time_months(rule) && hours < full_time {
        return Some(match rule.part_time_months {
            Some(asked) => (
                Some(f64::from(asked)),
                (f64::from(asked) - done_months).max(0.0),
                grade,
            ),
            None => (
                seen,
                ((required - done_months) * full_time / hours).max(0.0),
                grade,
            ),
        });
    }
    Some((seen, (required - done_months).max(0.0), grade))
}

/// Where no hours are told, or months stand instead of hours, the months are those of full-time work.
const fn counts_full_time_months(rule: &LicenceRule) -> bool {
    rule.either || rule.supervised_hours.is_none() && rule.direct_contact_hours.is_none()
}

impl Practice {
    /// The grade of the term that decides.
    fn grade(&self) -> Grade {
        let deciding = self.limit.and_then(|limit| self.terms[limit as usize]);
        deciding.map_or(Grade::A, |term| term.grade)
    }

    pub fn term(&self, limit: Limit) -> Option<Term> {
        self.terms[limit as usize]
    }
}

impl Clock {
    fn check_limits(&mut self, answers: &Answers, rule: &LicenceRule, practice: &Practice) {
        if practice.limit.is_none() {
            return;
        }
        let entered = hours_a_week(answers);
        if let Some(least) = rule
            .min_hours_week
            .map(f64::from)
            .filter(|least| entered < *least)
        {
            self.total = Err(Stop::BelowMinHours { least });
            return;
        }
        let Some(most) = rule.max_months.map(f64::from) else {
            return;
        };
        if practice.done_months + practice.months.typical > most {
            let needed = hours_that_fit(answers, rule, most, self.is_studying());
            self.total = Err(Stop::PastMaxMonths { most, needed });
        } else if practice.done_months + practice.months.slow > most {
            self.slow_passes_max = Some(most);
        }
    }

    pub fn is_studying(&self) -> bool {
        self.stages()
            .any(|stage| matches!(stage.kind, StageKind::Study(_)))
    }
}

/// The fewest whole hours a week at which practice ends in time.
fn hours_that_fit(answers: &Answers, rule: &LicenceRule, most: f64, studying: bool) -> Option<u32> {
    let from = hours_a_week(answers) as u32 + 1;
    (from..=MOST_HOURS).find(|hours| {
        let longer = Answers {
            hours: Some(Hundredths(hours * 100)),
            ..*answers
        };
        let practice = practice(&longer, rule, studying, &mut Assumptions::default());
        practice.done_months + practice.months.typical <= most
    })
}

/// The most hours a week that the form takes.
const MOST_HOURS: u32 = crate::link::HOURS.1 / 100;

/// The hours of supervision a week that fill the time the other terms take, rounded up; `None`
/// where the state asks no supervision hours or nothing is left.
pub fn supervision_asked(rule: &LicenceRule, practice: &Practice) -> Option<Hundredths> {
    let required = rule.supervision_hours?;
    if practice.months.typical <= 0.0 {
        return None;
    }
    let part_done = rule
        .supervised_hours
        .map_or(0.0, |all| practice.done_hours / all.value());
    let left = required.value() * (1.0 - part_done);
    let weeks = practice.months.typical * MODEL.weeks_a_year.value / 12.0;
    (left > 0.0).then(|| Hundredths((left / weeks * 100.0).ceil() as u32))
}

impl Limit {
    /// Whether more hours of work a week would shorten practice.
    pub const fn yields_to_hours(self) -> bool {
        matches!(self, Self::Hours | Self::DirectHours)
    }
}
