//! What a state asks for the clinical license, as an estimate uses it: put together from the rows of `licenses.csv`
//! and `requirements.csv` for one month, and for those whom a condition concerns.

use super::license::{
    Bound, Condition, Confidence, CreditsCondition, Exam, License, LicenseKind, LicenseLevel, Per,
    Profession, Requirement, RequirementKind, Unit,
};
use super::{Grade, Sources, licenses, source};
use crate::answers::{Month, Setting, UsState};

/// A figure of a license rule, with its own grade and its own sources.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Required {
    /// Hours, months or US dollars, whole.
    pub amount: u16,
    pub grade: Grade,
    pub sources: Sources,
}

impl Required {
    pub fn value(self) -> f64 {
        f64::from(self.amount)
    }
}

impl From<Required> for f64 {
    fn from(required: Required) -> Self {
        required.value()
    }
}

impl From<Required> for u32 {
    fn from(required: Required) -> Self {
        Self::from(required.amount)
    }
}

impl From<Required> for i64 {
    fn from(required: Required) -> Self {
        Self::from(required.amount)
    }
}

impl LicenseRule {
    /// Whether practice in a setting counts; only those settings are in doubt that have a field.
    pub const fn counting(&self, setting: Option<Setting>) -> Counting {
        match setting {
            Some(Setting::Insurance) => self.insurance,
            Some(Setting::Government) => self.government,
            _ => Counting::Counts,
        }
    }

    /// Whether the hours alone are enough, however soon they are done.
    pub fn hours_alone(&self) -> bool {
        let ways = self.alternatives.iter().flatten();
        ways.into_iter().any(|way| way.hours && !way.months)
    }

    /// All figures that were seen.
    pub fn figures(&self) -> impl Iterator<Item = Required> {
        [
            self.supervised_hours,
            self.min_months,
            self.part_time_months,
            self.max_months,
            self.direct_contact_hours,
            self.supervision_hours,
            self.supervision_cap_month,
            self.individual_supervision,
            self.min_hours_week,
            self.max_hours_week,
            self.max_hours_year,
            self.max_direct_week,
            self.degree_hours,
            self.application_fee,
            self.group_cap.map(|cap| cap.most),
            self.weekly_units.map(|units| units.least),
            self.weekly_units.and_then(|units| units.clients_of_one),
        ]
        .into_iter()
        .flatten()
    }

    /// The texts that it and its figures rest on, each once.
    pub fn all_sources(&self) -> Vec<u16> {
        let mut all = self.sources.to_vec();
        for source in self.figures().flat_map(|figure| figure.sources) {
            if !all.contains(source) {
                all.push(*source);
            }
        }
        all
    }

    /// The address of the page that the rule was read on; empty where it has none.
    pub fn address(&self) -> &'static str {
        let first = self.sources.first();
        first.map_or("", |place| source(*place).url)
    }
}

/// Whether a first license takes an examination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstExam {
    Yes,
    No,
    NotSeen,
}

/// Whether practice in a setting counts toward the clinical license. No table tells it; a board may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    NotSeen,
    Counts,
    DoesNotCount,
}

/// What a state has for holders of a bachelor's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BachelorLicense {
    /// None was seen in the state.
    None,
    License,
    /// A title that nobody needs in order to work.
    Voluntary,
    /// A license that opens after years of practice.
    AfterPractice,
    /// There is one, but what it asks was not seen.
    NotSeen,
}

/// One of the ways in which supervised practice can be done: which of the rule's terms it asks for. Hours with
/// clients and of supervision belong to every way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    pub months: bool,
    pub hours: bool,
    /// The rule says that its months are those of full-time work.
    pub full_time: bool,
}

/// Units of supervision that are due in each week of which hours are to count: an hour alone, or two in a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeeklyUnits {
    pub least: Required,
    /// Hours with clients above which a second unit is due.
    pub clients_of_one: Option<Required>,
}

/// The most hours of supervision in a group that count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupCap {
    pub most: Required,
    /// The amount is a percentage of the hours of supervision that are asked for.
    pub is_percent: bool,
}

/// What a state asks for the clinical license. `None` is "not seen", never zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LicenseRule {
    pub profession: Profession,
    /// Whom it is for, where it is not the usual rule.
    pub condition: Option<Condition>,
    /// The license's short title: LCSW, LICSW, LISW ...
    pub license: &'static str,
    pub title: &'static str,
    /// Semester credits of the degree; told of counselors.
    pub credits: Option<u16>,
    pub credits_condition: Option<CreditsCondition>,
    pub credits_grade: Grade,
    /// The first license or registration, before supervised practice; empty where none is asked for.
    pub first_license: &'static str,
    pub first_exam: FirstExam,
    /// Which examination the first license takes, where that was read.
    pub first_exam_kind: Option<Exam>,
    /// How sure what is told of the first license is.
    pub first_grade: Grade,
    /// Practice that the first license asks for before it is given: hours or months.
    pub first_practice: Option<&'static Requirement>,
    pub clinical_exam: Option<Exam>,
    pub exam_grade: Grade,
    pub bachelor_license: &'static str,
    pub bachelor_kind: BachelorLicense,
    /// The row of that license, with what it asks for.
    pub bachelor: Option<&'static License>,
    pub supervised_hours: Option<Required>,
    pub min_months: Option<Required>,
    /// Read to be absent: the state sets no least time.
    pub no_minimum_months: bool,
    /// Months asked of those who work fewer hours than full time.
    pub part_time_months: Option<Required>,
    /// Months or hours, whichever comes first; else both.
    pub either: bool,
    /// The ways of which one is enough; a single one where there is no choice.
    pub alternatives: [Option<Alternative>; 2],
    pub max_months: Option<Required>,
    /// The longest time is told as a window that ends with the application.
    pub looks_back: bool,
    pub direct_contact_hours: Option<Required>,
    pub supervision_hours: Option<Required>,
    /// The most supervision of a month that counts.
    pub supervision_cap_month: Option<Required>,
    /// Of the hours of supervision, those alone with the supervisor.
    pub individual_supervision: Option<Required>,
    pub group_cap: Option<GroupCap>,
    pub weekly_units: Option<WeeklyUnits>,
    pub min_hours_week: Option<Required>,
    pub max_hours_week: Option<Required>,
    pub max_hours_year: Option<Required>,
    /// The most hours with clients a week that count.
    pub max_direct_week: Option<Required>,
    /// The most hours of the degree's field work that may stand for hours after it. They are told, and not taken off.
    pub degree_hours: Option<Required>,
    /// Practice for an insurer.
    pub insurance: Counting,
    /// Practice for the government.
    pub government: Counting,
    /// An examination in the state's law, or empty.
    pub extra_exam: &'static str,
    /// It is due before the supervised hours, with the first license.
    pub extra_exam_is_first: bool,
    /// The board's fee for the clinical license, US dollars.
    pub application_fee: Option<Required>,
    pub compact: Option<bool>,
    pub compact_since: Option<u16>,
    /// Whether the compact is open to those who are licensed here.
    pub compact_issues: Option<bool>,
    /// When that was read: an ISO date, or empty.
    pub compact_seen: &'static str,
    pub renewal_years: Option<u8>,
    /// Hours of continuing education a renewal.
    pub ce_hours: Option<u16>,
    pub board: &'static str,
    pub sources: Sources,
    /// ISO date, or empty.
    pub seen: &'static str,
    pub confidence: Confidence,
    /// The month that it is put together for.
    pub month: Month,
    /// Every row of the clinical license, whenever it holds.
    pub requirements: &'static [Requirement],
}

impl LicenseRule {
    /// The rule of a state's clinical license in a month. With a condition, `None` where nothing of it is in force.
    pub fn of(
        state: UsState,
        profession: Profession,
        month: Month,
        condition: Option<Condition>,
    ) -> Option<Self> {
        Self::among(licenses(), state, profession, month, condition)
    }

    /// The same among other licenses than those of this build.
    pub fn among(
        licenses: &'static [License],
        state: UsState,
        profession: Profession,
        month: Month,
        condition: Option<Condition>,
    ) -> Option<Self> {
        let at_level = |level| {
            licenses.iter().find(|license| {
                license.state == state && license.profession == profession && license.level == level
            })
        };
        let clinical = at_level(LicenseLevel::Clinical)?;
        let first = at_level(LicenseLevel::First);
        let bachelor = at_level(LicenseLevel::Bachelor);
        let rows = Rows {
            rows: &clinical.requirements,
            month,
            condition,
        };
        if condition.is_some() && rows.of_condition().next().is_none() {
            return None;
        }
        let least = |kind| rows.figure(kind, Bound::Least, None);
        let most = |kind, per| rows.figure(kind, Bound::Most, per);
        let hours = RequirementKind::Hours;
        let months = least(RequirementKind::Months);
        let some = |figure: Option<Required>| figure.filter(|figure| figure.amount > 0);
        let shortest = |one: Option<Required>, other: Option<Required>| match (one, other) {
            (Some(one), Some(other)) if other.amount < one.amount => Some(other),
            (one, other) => one.or(other),
        };
        let looks_back = most(RequirementKind::LookBack, None);
        let alternatives = rows.alternatives();
        Some(Self {
            profession,
            condition,
            license: &clinical.abbreviation,
            title: &clinical.title,
            credits: clinical.credits,
            credits_condition: clinical.credits_condition,
            credits_grade: clinical.credits_grade.unwrap_or(clinical.grade),
            first_license: first.map_or("", |first| &first.abbreviation),
            first_exam: match first.map(|first| first.exam) {
                None | Some(Some(Exam::None)) => FirstExam::No,
                Some(None) => FirstExam::NotSeen,
                Some(Some(_)) => FirstExam::Yes,
            },
            first_exam_kind: first.and_then(|first| first.exam),
            first_grade: first.map_or(Grade::A, |first| first.grade),
            first_practice: first.and_then(|first| practice_before(first, month)),
            clinical_exam: clinical.exam,
            exam_grade: clinical.exam_grade.unwrap_or(clinical.grade),
            bachelor_license: bachelor.map_or("", |bachelor| &bachelor.abbreviation),
            bachelor_kind: match bachelor.map(|bachelor| bachelor.kind) {
                None => BachelorLicense::None,
                Some(LicenseKind::License) => BachelorLicense::License,
                Some(LicenseKind::Voluntary) => BachelorLicense::Voluntary,
                Some(LicenseKind::AfterPractice) => BachelorLicense::AfterPractice,
                Some(LicenseKind::NotSeen) => BachelorLicense::NotSeen,
            },
            bachelor,
            supervised_hours: some(least(hours)),
            min_months: some(months),
            no_minimum_months: months.is_some_and(|months| months.amount == 0),
            part_time_months: rows.part_time_months(),
            either: alternatives[1].is_some(),
            alternatives,
            max_months: shortest(most(RequirementKind::Months, None), looks_back),
            looks_back: looks_back.is_some(),
            direct_contact_hours: some(least(RequirementKind::DirectHours)),
            supervision_hours: some(least(RequirementKind::Supervision)),
            supervision_cap_month: most(RequirementKind::Supervision, Some(Per::Month)),
            individual_supervision: least(RequirementKind::SupervisionIndividual),
            group_cap: rows.group_cap(),
            weekly_units: rows.weekly_units(),
            min_hours_week: rows.figure(hours, Bound::Least, Some(Per::Week)),
            max_hours_week: most(hours, Some(Per::Week)),
            max_hours_year: most(hours, Some(Per::Year)),
            max_direct_week: most(RequirementKind::DirectHours, Some(Per::Week)),
            degree_hours: most(RequirementKind::DegreeHours, None),
            insurance: Counting::NotSeen,
            government: Counting::NotSeen,
            extra_exam: law_exam(clinical, first).0,
            extra_exam_is_first: law_exam(clinical, first).1,
            application_fee: least(RequirementKind::Fee),
            compact: clinical.compact,
            compact_since: clinical.compact_since,
            compact_issues: clinical.compact_issues,
            compact_seen: &clinical.compact_seen,
            renewal_years: clinical.renewal_years,
            ce_hours: clinical.ce_hours,
            board: &clinical.board,
            sources: &clinical.sources,
            seen: &clinical.seen,
            confidence: clinical.confidence,
            month,
            requirements: &clinical.requirements,
        })
    }

    /// The rows that no field of a figure holds: amounts by the week, the month or so many hours, parts of the hours, what
    /// is asked of other people than the usual case, and what begins to hold later. They are told as they stand.
    pub fn further(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
        let (month, own) = (self.month, self.condition);
        self.requirements.iter().filter(move |row| {
            let has_field = match row.condition {
                Some(Condition::PartTime) => row.kind == RequirementKind::Months,
                Some(Condition::OneUnit) => false,
                condition if condition.is_some_and(Condition::is_other) && condition != own => {
                    false
                }
                _ => is_of_a_field(row),
            };
            let is_to_come = row.from.is_some_and(|from| from > month);
            is_to_come || (row.is_in_force(month) && !has_field)
        })
    }

    /// The row that says that nothing of a kind is asked for, which is another thing than a figure that was not seen.
    pub fn none_of(&self, kind: RequirementKind) -> Option<&'static Requirement> {
        let mut rows = self.requirements.iter();
        rows.find(|row| row.kind == kind && row.asks_nothing() && row.is_in_force(self.month))
    }

    /// Whether all that the license after a bachelor's asks for was seen: its examination, practice and fee.
    pub fn bachelor_is_known(&self) -> bool {
        self.bachelor.is_some_and(|license| {
            let has = |kinds: &[RequirementKind]| {
                let mut rows = license.requirements.iter();
                rows.any(|row| kinds.contains(&row.kind) && row.is_in_force(self.month))
            };
            license.exam.is_some()
                && has(&[RequirementKind::Hours, RequirementKind::Months])
                && has(&[RequirementKind::Fee])
        })
    }

    /// Units of supervision that are asked for, by the week or in all.
    pub fn supervision_units(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
        let month = self.month;
        self.further().filter(move |row| {
            row.is_in_force(month) && row.kind == RequirementKind::SupervisionUnits
        })
    }

    /// How much supervision is due by the week, the month, the year or so many hours. Of several one is enough.
    pub fn supervision_rates(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
        let month = self.month;
        self.further().filter(move |row| {
            row.is_in_force(month)
                && row.kind == RequirementKind::Supervision
                && row.bound == Bound::Least
                && row.per.is_some()
                && row.condition.is_none()
        })
    }

    /// Whether there is a least time, or something that stands in for one that was not seen. What only a condition
    /// asks for has no stand-in: it was read as the whole of what is asked.
    pub const fn has_months(&self) -> bool {
        self.min_months.is_some() || (!self.no_minimum_months && self.condition.is_none())
    }

    /// The most hours of supervision in a group that count toward those asked for; `None` where no row sets a limit.
    pub fn most_group_hours(&self) -> Option<Required> {
        let asked = self.supervision_hours?;
        let cap = self.group_cap.map(|cap| {
            let amount = if cap.is_percent {
                (u32::from(asked.amount) * u32::from(cap.most.amount) / 100) as u16
            } else {
                cap.most.amount
            };
            Required { amount, ..cap.most }
        });
        let alone = self.individual_supervision.map(|alone| Required {
            amount: asked.amount.saturating_sub(alone.amount),
            ..alone
        });
        match (cap, alone) {
            (Some(cap), Some(alone)) if alone.amount < cap.amount => Some(alone),
            (cap, alone) => cap.or(alone),
        }
    }
}

/// Whether a row of the usual case is a figure that [`LicenseRule`] has a field for.
const fn is_of_a_field(row: &Requirement) -> bool {
    use RequirementKind as Kind;
    matches!(
        (row.kind, row.bound, row.per),
        (
            Kind::Hours | Kind::Months | Kind::DirectHours | Kind::Supervision | Kind::Fee,
            Bound::Least,
            None
        ) | (Kind::Hours, Bound::Least, Some(Per::Week))
            | (Kind::Hours, Bound::Most, Some(Per::Week | Per::Year))
            | (Kind::Months | Kind::LookBack, Bound::Most, None)
    )
}

/// The hours or months of practice that a license asks for, where it asks for any.
fn practice_before(license: &'static License, month: Month) -> Option<&'static Requirement> {
    let is_practice = |kind| matches!(kind, RequirementKind::Hours | RequirementKind::Months);
    license.requirements.iter().find(|row| {
        is_practice(row.kind)
            && row.bound == Bound::Least
            && row.per.is_none()
            && row.amount > 0
            && row.is_in_force(month)
    })
}

/// The name of the examination in law, and whether the first license takes it.
fn law_exam(clinical: &'static License, first: Option<&'static License>) -> (&'static str, bool) {
    match first {
        Some(first) if !first.law_exam.is_empty() => (&first.law_exam, true),
        _ => (&clinical.law_exam, false),
    }
}

/// The requirements of a license as they are in one month.
struct Rows {
    rows: &'static [Requirement],
    month: Month,
    condition: Option<Condition>,
}

impl Rows {
    fn in_force(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
        let month = self.month;
        self.rows.iter().filter(move |row| row.is_in_force(month))
    }

    /// Those that the condition alone asks for.
    fn of_condition(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
        let condition = self.condition;
        self.in_force()
            .filter(move |row| condition.is_some() && row.condition == condition)
    }

    /// Those that concern everyone.
    fn usual(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
        self.in_force()
            .filter(|row| matches!(row.condition, None | Some(Condition::FullTime)))
    }

    /// What is asked of a kind: by the condition, or else of everyone.
    fn figure(&self, kind: RequirementKind, bound: Bound, per: Option<Per>) -> Option<Required> {
        let is_it = |row: &&Requirement| row.kind == kind && row.bound == bound && row.per == per;
        let of_all = || self.usual().find(is_it);
        self.of_condition()
            .find(is_it)
            .or_else(of_all)
            .map(required)
    }

    fn part_time_months(&self) -> Option<Required> {
        let is_it = |row: &&Requirement| {
            row.kind == RequirementKind::Months && row.condition == Some(Condition::PartTime)
        };
        self.in_force().find(is_it).map(required)
    }

    fn group_cap(&self) -> Option<GroupCap> {
        let is_it = |row: &&Requirement| {
            row.kind == RequirementKind::SupervisionGroup && row.bound == Bound::Most
        };
        self.usual().find(is_it).map(|row| GroupCap {
            most: required(row),
            is_percent: row.unit == Unit::Percent,
        })
    }

    fn weekly_units(&self) -> Option<WeeklyUnits> {
        let of_week = |kind, condition| {
            let is_it = |row: &&Requirement| {
                row.kind == kind && row.per == Some(Per::CountedWeek) && row.condition == condition
            };
            self.in_force().find(is_it).map(required)
        };
        Some(WeeklyUnits {
            least: of_week(RequirementKind::SupervisionUnits, None)?,
            clients_of_one: of_week(RequirementKind::DirectHours, Some(Condition::OneUnit)),
        })
    }

    fn alternatives(&self) -> [Option<Alternative>; 2] {
        let is_least = |row: &&Requirement| row.bound == Bound::Least && row.per.is_none();
        let usual = || self.usual().filter(is_least);
        let full_time = |of: &dyn Fn(&Requirement) -> bool| {
            usual().any(|row| {
                row.kind == RequirementKind::Months
                    && row.condition == Some(Condition::FullTime)
                    && of(row)
            })
        };
        let only = Alternative {
            months: true,
            hours: true,
            full_time: full_time(&|_| true),
        };
        let mut numbers: Vec<u8> = usual().map(|row| row.alternative).collect();
        numbers.retain(|number| *number > 0);
        numbers.sort_unstable();
        numbers.dedup();
        let (Some(first), Some(second), None) = (numbers.first(), numbers.get(1), self.condition)
        else {
            return [Some(only), None];
        };
        [first, second].map(|number| {
            let of = |row: &Requirement| row.alternative == *number || row.alternative == 0;
            let has = |kind| usual().any(|row| row.kind == kind && of(row));
            Some(Alternative {
                months: has(RequirementKind::Months),
                hours: has(RequirementKind::Hours),
                full_time: full_time(&of),
            })
        })
    }
}

fn required(row: &'static Requirement) -> Required {
    Required {
        amount: row.amount,
        grade: row.grade,
        sources: &row.sources,
    }
}
