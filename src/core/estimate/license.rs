//! When the plan ends: its stages in months at three speeds, and the requirement that decides the duration.
//!
//! For the clinical license: study, the first license, supervised practice (see [`super::practice`]), the
//! clinical examination.

use super::open_point::{OpenPoint, OpenPoints};
use super::practice::{
    BindingRequirement, EvidenceScope, Practice, Remedy, find_remedy, hours_a_week, longer_year,
    practice,
};
use super::{Assumption, Assumptions, Program, study};
use crate::answers::{Answers, DegreeGoal, Education, Hundredths, Pace, Setting};
use crate::tables::{
    self, BachelorLicense, Condition, Counting, Exam, FirstExam, Grade, LicenseRule, MODEL,
    PATHWAYS, PathwayId, Profession, Required, Sources,
};

/// Months at three speeds; fast <= typical <= slow.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MonthRange {
    pub fast: f64,
    pub typical: f64,
    pub slow: f64,
}

impl MonthRange {
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
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

/// Months rounded up to whole months for display; an excess within the tie tolerance is rounded down.
pub fn whole_months(months: f64) -> u32 {
    (months - MODEL.tie.value).ceil().max(0.0) as u32
}

/// What a stage of the path is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageKind {
    Study(PathwayId),
    /// Registration with the board, with or without an examination.
    FirstLicense(PathwayId),
    Practice,
    ClinicalExam,
    /// A bachelor's license, if the state requires one.
    BachelorLicense,
    NursingExam,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    pub kind: StageKind,
    pub months: MonthRange,
    pub grade: Grade,
    pub sources: Sources,
}

/// Why a path has no end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BlockedReason {
    /// The state does not count weeks with fewer hours than `least`.
    BelowMinHours { least: f64, grade: Grade },
    /// The board said that practice in this setting does not count.
    SettingNotCounted(Setting),
    /// The state's maximum time passes first. `needed`: what would be enough, if anything is.
    PastMaxMonths {
        most: f64,
        needed: Option<Remedy>,
        grade: Grade,
    },
}

/// What the plan leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Clinical,
    /// The MSW with the first license only.
    FirstLicense,
    Bachelor(BachelorLicense),
    Nurse,
    /// This path leads to no license.
    NoLicense,
}

/// The license path from today to the end of the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LicensePath {
    stages: [Option<Stage>; 6],
    /// The sum of the stages, or why the path has no end.
    pub total: Result<MonthRange, BlockedReason>,
    pub practice: Option<Practice>,
    pub end: End,
    /// Hours or months done were given although study is still to do: they are not subtracted.
    pub done_too_early: bool,
    /// At the slow speed, the state's maximum time passes first.
    pub slow_passes_max: Option<Required>,
    /// Unsure points that would block the path if true.
    pub open_points: OpenPoints,
}

impl LicensePath {
    pub fn stages(&self) -> impl DoubleEndedIterator<Item = &Stage> + Clone {
        self.stages.iter().flatten()
    }

    /// Whether nothing is left to do.
    pub fn is_over(&self) -> bool {
        self.total.is_ok_and(|total| total.slow <= 0.0)
    }

    /// The requirement that decides the duration; `None` without practice, or if nothing is left or none of it counts.
    pub fn limit(&self) -> Option<BindingRequirement> {
        match self.total {
            Err(BlockedReason::BelowMinHours { .. } | BlockedReason::SettingNotCounted(_)) => None,
            _ => self.practice?.limit,
        }
    }

    /// The name of [`Self::limit`], as carried in `<data value>`.
    pub fn limit_name(&self) -> &'static str {
        self.limit().map_or("none", BindingRequirement::name)
    }

    /// Typical months of the work stages (first license, practice, examination).
    pub fn work_months(&self) -> f64 {
        let of_work = |stage: &&Stage| {
            matches!(
                stage.kind,
                StageKind::FirstLicense(_) | StageKind::Practice | StageKind::ClinicalExam
            )
        };
        self.stages()
            .filter(of_work)
            .map(|stage| stage.months.typical)
            .sum()
    }
}

/// The license path of a plan in a state, with the school's program if there is one. Adds the assumptions it makes.
pub fn license_path(
    answers: &Answers,
    plan: DegreeGoal,
    rule: &LicenseRule,
    program: Option<&Program>,
    assumed: &mut Assumptions,
) -> LicensePath {
    let from = study::start(answers, plan);
    assumed.add_unless(answers.from.is_some(), Assumption::From);
    let ids = match rule.condition {
        // Requirements for holders of a doctorate replace those for the MSW.
        Some(Condition::Doctorate) => &[],
        _ if answers.to == Some(DegreeGoal::NoStudy) => &[],
        _ => tables::study(plan, from),
    };
    let mut stages = [None; 6];
    if !ids.is_empty() {
        assumed.add_unless(answers.pace.is_some(), Assumption::Pace);
    }
    let pace = answers.pace.unwrap_or(Pace::Full);
    for (index, id) in ids.iter().enumerate().take(3) {
        let ours = program.filter(|program| program.degree.is(*id, plan));
        stages[index] = Some(degree(*id, pace, ours));
    }
    let studying = !ids.is_empty();
    let done_given =
        answers.done.is_some_and(|d| d.0 > 0) || answers.done_months.is_some_and(|d| d.0 > 0);
    let mut license_path = LicensePath {
        stages,
        total: Ok(MonthRange::default()),
        practice: None,
        end: end(plan, from, rule),
        done_too_early: studying && done_given,
        slow_passes_max: None,
        open_points: OpenPoints::default(),
    };
    match plan {
        DegreeGoal::Msw | DegreeGoal::MswAfterBsw | DegreeGoal::Counseling => {
            license_path.stages[3] = first_license(rule, done_given && !studying);
            let whole = practice(answers, rule, studying, EvidenceScope::All, assumed);
            let practice = license_path.within_limits(answers, rule, whole);
            license_path.stages[4] = Some(Stage {
                kind: StageKind::Practice,
                months: practice.months,
                grade: practice.grade(),
                sources: rule.sources,
            });
            license_path.stages[5] = Some(clinical_exam(answers, rule, assumed));
            license_path.practice = Some(practice);
        }
        DegreeGoal::MswGeneral => {
            license_path.stages[3] = first_license(rule, done_given && !studying);
            // Experience grows with the weekly hours, and hours done imply that the license is held.
            assumed.add_unless(answers.hours.is_some(), Assumption::Hours);
            assumed.add_unless(studying || answers.done.is_some(), Assumption::Done);
        }
        DegreeGoal::Bsw if rule.bachelor_kind == BachelorLicense::License => {
            license_path.stages[3] = Some(wait(bachelor_wait(rule), StageKind::BachelorLicense));
        }
        DegreeGoal::Bsn if study::held_nurse(from).is_none() => {
            license_path.stages[3] = Some(wait(PathwayId::WaitNclex, StageKind::NursingExam));
        }
        _ => {}
    }
    if license_path.total.is_ok() {
        license_path.total = Ok(license_path
            .stages()
            .fold(MonthRange::default(), |sum, stage| sum.plus(stage.months)));
    }
    license_path
}

/// A study stage, with the school's duration if given, else the table's. The page shows the table's figure next to the
/// school's, so the stage keeps the table's sources.
fn degree(id: PathwayId, pace: Pace, program: Option<&Program>) -> Stage {
    let row = &PATHWAYS[id as usize];
    let (months, grade) = match program.and_then(|program| program.at(pace)) {
        Some(months) => (months, Grade::School),
        None => (study::months(id, pace), row.grade),
    };
    Stage {
        kind: StageKind::Study(id),
        months,
        grade,
        sources: row.sources,
    }
}

fn end(plan: DegreeGoal, from: Education, rule: &LicenseRule) -> End {
    match plan {
        DegreeGoal::Msw | DegreeGoal::MswAfterBsw | DegreeGoal::Counseling => End::Clinical,
        DegreeGoal::MswGeneral => End::FirstLicense,
        DegreeGoal::Bsw => End::Bachelor(rule.bachelor_kind),
        DegreeGoal::Bsn => End::Nurse,
        DegreeGoal::NoStudy if study::held_nurse(from).is_some() => End::Nurse,
        _ => End::NoLicense,
    }
}

fn wait(id: PathwayId, kind: StageKind) -> Stage {
    let row = &PATHWAYS[id as usize];
    Stage {
        kind,
        months: MonthRange {
            fast: row.fast,
            typical: row.typical,
            slow: row.slow,
        },
        grade: row.grade,
        sources: row.sources,
    }
}

/// The wait for the license after a bachelor's: for its examination, unless it has none.
pub(crate) fn bachelor_wait(rule: &LicenseRule) -> PathwayId {
    match rule.bachelor.and_then(|license| license.exam) {
        Some(Exam::None) => PathwayId::WaitRegister,
        _ => PathwayId::WaitFirstExam,
    }
}

/// The first license; `None` if the state has none, or if hours done in practice imply that it is held.
fn first_license(rule: &LicenseRule, held: bool) -> Option<Stage> {
    if rule.first_license.is_empty() {
        return None;
    }
    let id = match (rule.profession, rule.first_exam) {
        (Profession::Counseling, _) => PathwayId::WaitCounselor,
        (_, FirstExam::No) => PathwayId::WaitRegister,
        (_, FirstExam::Yes | FirstExam::NotSeen) => PathwayId::WaitFirstExam,
    };
    (!held).then(|| wait(id, StageKind::FirstLicense(id)))
}

fn clinical_exam(answers: &Answers, rule: &LicenseRule, assumed: &mut Assumptions) -> Stage {
    assumed.add_unless(answers.retakes.is_some(), Assumption::Retakes);
    let retakes = match rule.condition {
        // Additional hours replace the examination.
        Some(Condition::FailedExam) => 0,
        _ => answers.retakes.unwrap_or(0),
    };
    Stage {
        months: wait_after_practice(rule.profession, retakes),
        ..wait(waits(rule.profession).0, StageKind::ClinicalExam)
    }
}

/// The waiting times after supervised practice: for examination and decision, and for each retake.
const fn waits(profession: Profession) -> (PathwayId, PathwayId) {
    match profession {
        Profession::Counseling => (PathwayId::WaitCounselor, PathwayId::WaitCounselorRetake),
        Profession::SocialWork | Profession::Nursing => {
            (PathwayId::WaitClinical, PathwayId::WaitRetake)
        }
    }
}

/// Months from the end of supervised practice to the clinical license of a profession, with this number of
/// examination retakes.
pub fn wait_after_practice(profession: Profession, retakes: u8) -> MonthRange {
    let months = |id| wait(id, StageKind::ClinicalExam).months;
    let (decision, retake) = waits(profession);
    months(decision).plus(months(retake).times(f64::from(retakes)))
}

/// The answers with the least share of hours with clients, in whole percent, that fits; `None` if the user said one, or
/// if none does.
fn least_share(answers: &Answers, fits: impl Fn(&Answers) -> bool) -> Option<Answers> {
    if answers.share.is_some() {
        return None;
    }
    let with_share = |percent| Answers {
        share: Some(Hundredths(percent)),
        ..*answers
    };
    let (mut least, mut most) = (1, 100);
    if !fits(&with_share(most)) {
        return None;
    }
    // A larger share never takes longer.
    while least < most {
        let middle = (least + most) / 2;
        if fits(&with_share(middle)) {
            most = middle;
        } else {
            least = middle + 1;
        }
    }
    Some(with_share(most))
}

/// The requirement that made practice too long and that the result therefore leaves out.
fn open_point_for(whole: &Practice, known: &Practice) -> OpenPoint {
    let term = |practice: &Practice| practice.limit.and_then(|limit| practice.requirement(limit));
    match (whole.limit, term(whole)) {
        (Some(limit), Some(deciding)) if known.requirement(limit).is_none() => OpenPoint::Term {
            limit,
            required: deciding.required.unwrap_or(deciding.typical),
        },
        _ => OpenPoint::FullTimeMonths,
    }
}

/// The weaker of two grades; what a board answered to the user counts as certain.
fn weaker_grade(one: Grade, other: Grade) -> Grade {
    match (one, other) {
        (Grade::Recorded, grade) | (grade, Grade::Recorded) => grade,
        (one, other) => one.max(other),
    }
}

impl LicensePath {
    /// Applies the state's limits to practice. Exceeding one blocks the path, unless only a figure of grade C or our
    /// assumption says so: then practice uses the better known figures, and an open point is recorded.
    fn within_limits(
        &mut self,
        answers: &Answers,
        rule: &LicenseRule,
        practice: Practice,
    ) -> Practice {
        if practice.limit.is_none() {
            return practice;
        }
        if let Some(setting) = answers.setting
            && rule.counting(Some(setting)) == Counting::DoesNotCount
        {
            self.total = Err(BlockedReason::SettingNotCounted(setting));
            return practice;
        }
        let entered = hours_a_week(answers);
        if let Some(least) = rule.min_hours_week
            && entered < least.value()
        {
            if least.grade != Grade::C {
                let (least, grade) = (least.value(), least.grade);
                self.total = Err(BlockedReason::BelowMinHours { least, grade });
                return practice;
            }
            self.open_points.add(OpenPoint::LeastWeek(least));
        }
        match rule.max_months {
            Some(most) => self.within_max_time(answers, rule, practice, most),
            None => practice,
        }
    }

    fn within_max_time(
        &mut self,
        answers: &Answers,
        rule: &LicenseRule,
        practice: Practice,
        most: Required,
    ) -> Practice {
        let passes =
            |practice: &Practice, months: f64| practice.done_months + months > most.value();
        if !passes(&practice, practice.months.typical) {
            if passes(&practice, practice.months.slow) {
                self.slow_passes_max = Some(most);
            }
            return practice;
        }
        if most.grade == Grade::C {
            self.open_points.add(OpenPoint::LongestTime(most));
            return practice;
        }
        let studying = self.is_studying();
        let under = |answers: &Answers, trust| {
            let assumed = &mut Assumptions::default();
            let practice = super::practice::practice(answers, rule, studying, trust, assumed);
            let fits = practice.has_requirements() && !passes(&practice, practice.months.typical);
            (practice, fits)
        };
        let known = |answers: &Answers| under(answers, EvidenceScope::Known);
        // What we assumed closes nothing either: another answer may be true.
        let in_full_year = longer_year(answers).map(|weeks| Answers {
            weeks: Some(weeks),
            ..*answers
        });
        let mut weaker = [Some(*answers), None, in_full_year, None];
        for index in [0, 2] {
            let with_share = |answers: Answers| least_share(&answers, |answers| known(answers).1);
            weaker[index + 1] = weaker[index].and_then(with_share);
        }
        for other in weaker.into_iter().flatten() {
            // In a full year the figures of grade C may fit as well.
            let all = Some(under(&other, EvidenceScope::All))
                .filter(|(_, fits)| *fits && other.share == answers.share);
            let (known, fits) = all.unwrap_or_else(|| known(&other));
            if !fits {
                continue;
            }
            if other == *answers {
                self.open_points.add(open_point_for(&practice, &known));
            }
            if other.share != answers.share {
                self.open_points.add(OpenPoint::AssumedShare {
                    assumed: practice.share,
                    least: known.share,
                });
            }
            if other.weeks != answers.weeks {
                self.open_points
                    .add(OpenPoint::AssumedWeeks(practice.weeks));
            }
            if passes(&known, known.months.slow) {
                self.slow_passes_max = Some(most);
            }
            return known;
        }
        let (known, _) = known(answers);
        // More hours need not compensate for a figure that rests on a guide alone.
        let deciding = if known.has_requirements() {
            &known
        } else {
            &practice
        };
        self.total = Err(BlockedReason::PastMaxMonths {
            most: most.value(),
            needed: find_remedy(answers, rule, most.value(), deciding, studying),
            grade: weaker_grade(most.grade, practice.grade()),
        });
        practice
    }

    pub fn is_studying(&self) -> bool {
        self.degrees() > 0
    }

    /// The number of degrees still to take.
    pub fn degrees(&self) -> usize {
        self.stages()
            .filter(|stage| matches!(stage.kind, StageKind::Study(_)))
            .count()
    }
}
