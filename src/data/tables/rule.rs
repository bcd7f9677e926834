//! The requirements of a state's clinical license as an estimate uses them: built from the rows of `licenses.csv`
//! and `requirements.csv` for one month and, if given, one condition.

use super::license::{
    Bound, Condition, Confidence, CreditsCondition, Exam, License, LicenseKind, LicenseLevel, Per,
    Profession, Requirement, RequirementKind, Unit,
};
use super::{Grade, SourceKind, Sources, license_among, licenses, source};
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

    /// Whether more than a guide states it.
    pub fn is_stated(&self) -> bool {
        self.grade != Grade::C
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
    /// Whether practice in a setting counts; only settings that may not count have a field.
    pub const fn counting(&self, setting: Option<Setting>) -> Counting {
        match setting {
            Some(Setting::Insurance) => self.insurance,
            Some(Setting::Government) => self.government,
            _ => Counting::Counts,
        }
    }

    /// Whether an alternative requires hours only, with no minimum time.
    pub fn hours_alone(&self) -> bool {
        let ways = self.alternatives.iter().flatten();
        ways.into_iter().any(|way| way.hours && !way.months)
    }

    /// All known figures.
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
            self.group_share,
            self.weekly_units.map(|units| units.least),
            self.weekly_units.and_then(|units| units.clients_of_one),
        ]
        .into_iter()
        .flatten()
    }

    /// The sources of the rule and its figures, each once.
    pub fn all_sources(&self) -> Vec<u16> {
        let mut all = self.sources.to_vec();
        for source in self.figures().flat_map(|figure| figure.sources) {
            if !all.contains(source) {
                all.push(*source);
            }
        }
        all
    }

    /// The URL of the board's own page among the rule's sources; empty if it has none.
    pub fn board_address(&self) -> &'static str {
        let sources = self.sources.iter().map(|index| source(*index));
        let mut of_board = sources.filter(|source| source.kind == SourceKind::Board);
        of_board.next().map_or("", |source| source.url)
    }
}

/// Whether the first license requires an examination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstExam {
    Yes,
    No,
    NotSeen,
}

/// Whether practice in a setting counts toward the clinical license. Not in any table; a board may answer it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    NotSeen,
    Counts,
    DoesNotCount,
}

/// The state's license for holders of a bachelor's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BachelorLicense {
    /// The tables have none for this state.
    None,
    License,
    /// A title that is not required for work.
    Voluntary,
    /// A license that requires years of practice.
    AfterPractice,
    /// It exists, but its requirements are not in the tables.
    NotSeen,
}

/// An alternative way to complete supervised practice: which requirements of the rule it includes. Client hours and
/// supervision hours are part of every alternative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    pub months: bool,
    pub hours: bool,
    /// The rule states that its months are full-time months.
    pub full_time: bool,
}

/// Supervision units required in each week that counts: one unit is an hour of individual or two of group supervision.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeeklyUnits {
    pub least: Required,
    /// Client hours above which a second unit is required.
    pub clients_of_one: Option<Required>,
}

/// The maximum hours of group supervision that count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupCap {
    pub most: Required,
    /// The amount is a percentage of the required supervision hours.
    pub is_percent: bool,
}

/// The requirements of a state's clinical license. `None` means "not in the tables", never zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LicenseRule {
    pub state: UsState,
    pub profession: Profession,
    /// The condition that the rule is for; `None` is the usual rule.
    pub condition: Option<Condition>,
    /// The license's short title: LCSW, LICSW, LISW ...
    pub license: &'static str,
    pub title: &'static str,
    /// Semester credits of the degree; counselors only.
    pub credits: Option<u16>,
    pub credits_condition: Option<CreditsCondition>,
    pub credits_grade: Grade,
    /// The first license or registration, before supervised practice; empty if none is required.
    pub first_license: &'static str,
    pub first_exam: FirstExam,
    /// The examination of the first license, if known.
    pub first_exam_kind: Option<Exam>,
    /// The grade of the facts about the first license.
    pub first_grade: Grade,
    /// The months for which the first license can be held, with its renewals.
    pub first_license_months: Option<Required>,
    /// That license, with its requirements.
    pub first: Option<&'static License>,
    /// Practice required before the first license is issued: hours or months.
    pub first_practice: Option<&'static Requirement>,
    pub clinical_exam: Option<Exam>,
    pub exam_grade: Grade,
    pub bachelor_license: &'static str,
    pub bachelor_kind: BachelorLicense,
    /// That license, with its requirements.
    pub bachelor: Option<&'static License>,
    pub supervised_hours: Option<Required>,
    pub min_months: Option<Required>,
    /// The source states that there is no minimum time.
    pub no_minimum_months: bool,
    /// Months required of those who work less than full time.
    pub part_time_months: Option<Required>,
    /// Months or hours, whichever comes first; else both are required.
    pub either: bool,
    /// The alternatives, any of which is enough; a single one if there is no choice.
    pub alternatives: [Option<Alternative>; 2],
    pub max_months: Option<Required>,
    /// The maximum time is defined as a window that ends with the application.
    pub looks_back: bool,
    pub direct_contact_hours: Option<Required>,
    pub supervision_hours: Option<Required>,
    /// The maximum hours of supervision a month that count.
    pub supervision_cap_month: Option<Required>,
    /// The part of the supervision hours that must be individual.
    pub individual_supervision: Option<Required>,
    pub group_cap: Option<GroupCap>,
    /// How much of an hour of supervision in a group counts, in percent; `None` if all of it.
    pub group_share: Option<Required>,
    pub weekly_units: Option<WeeklyUnits>,
    pub min_hours_week: Option<Required>,
    pub max_hours_week: Option<Required>,
    pub max_hours_year: Option<Required>,
    /// The maximum client hours a week that count.
    pub max_direct_week: Option<Required>,
    /// The maximum hours of the degree's field work that may count. Shown, but not subtracted.
    pub degree_hours: Option<Required>,
    /// Practice for an insurer.
    pub insurance: Counting,
    /// Practice for the government.
    pub government: Counting,
    /// An examination on the state's laws, or empty.
    pub extra_exam: &'static str,
    /// It is required before the supervised hours, with the first license.
    pub extra_exam_is_first: bool,
    /// The board's fee for the clinical license, US dollars.
    pub application_fee: Option<Required>,
    pub compact: Option<bool>,
    pub compact_since: Option<u16>,
    /// Whether the compact already issues privileges to license holders here.
    pub compact_issues: Option<bool>,
    /// ISO date on which `compact_issues` was read, or empty.
    pub compact_seen: &'static str,
    pub renewal_years: Option<u8>,
    /// Hours of continuing education per renewal.
    pub ce_hours: Option<u16>,
    pub board: &'static str,
    pub sources: Sources,
    /// ISO date, or empty.
    pub seen: &'static str,
    pub confidence: Confidence,
    /// The month that the rule was built for.
    pub month: Month,
    /// The first month after it in which a row of `licenses.csv` starts or ends.
    pub terms_change: Option<Month>,
    /// All rows of the clinical license, including those not in force.
    pub requirements: &'static [Requirement],
}

impl LicenseRule {
    /// The rule of a state's clinical license in a month. With a condition, `None` if none of its rows is in force.
    pub fn of(
        state: UsState,
        profession: Profession,
        month: Month,
        condition: Option<Condition>,
    ) -> Option<Self> {
        Self::among(licenses(), state, profession, month, condition)
    }

    /// Like [`Self::of`], for the given licenses instead of those of this build.
    pub fn among(
        licenses: &'static [License],
        state: UsState,
        profession: Profession,
        month: Month,
        condition: Option<Condition>,
    ) -> Option<Self> {
        let at_level = |level| license_among(licenses, state, profession, level, month);
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
        let of_this =
            |license: &&License| license.state == state && license.profession == profession;
        let dates = licenses.iter().filter(of_this);
        let dates = dates.flat_map(|license| [license.from, license.to]);
        Some(Self {
            state,
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
            first_license_months: first.and_then(|first| license_months(first, month)),
            first,
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
            group_share: most(RequirementKind::GroupShare, None),
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
            terms_change: dates.flatten().filter(|date| *date > month).min(),
            requirements: &clinical.requirements,
        })
    }

    /// The rule from the month on in which the license's own facts change next: its title, examination, renewal or
    /// first license. `None` if no change is known.
    pub fn with_next_terms(&self) -> Option<Self> {
        Self::of(
            self.state,
            self.profession,
            self.terms_change?,
            self.condition,
        )
    }

    /// The rows without a field in this struct, which are shown as they are: amounts per week, month or number of
    /// hours, parts of the hours, requirements under other conditions, and future changes.
    pub fn other_requirements(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
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

    /// How long the first license can be held, how often it can be renewed, and which work before it may count.
    pub fn first_terms(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
        use RequirementKind as Kind;
        let month = self.month;
        let rows = self.first.map_or(&[][..], |first| &first.requirements);
        rows.iter().filter(move |row| {
            row.is_in_force(month)
                && matches!(
                    row.kind,
                    Kind::LicenseMonths | Kind::Renewals | Kind::BeforeRegistration
                )
        })
    }

    /// The row stating that nothing of a kind is required, as opposed to a figure that is not in the tables.
    pub fn none_of(&self, kind: RequirementKind) -> Option<&'static Requirement> {
        let mut rows = self.requirements.iter();
        rows.find(|row| row.kind == kind && row.asks_nothing() && row.is_in_force(self.month))
    }

    /// Whether all requirements of the bachelor's license are known: examination, practice and fee.
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

    /// Required supervision units, per week or in total.
    pub fn supervision_units(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
        let month = self.month;
        self.other_requirements().filter(move |row| {
            row.is_in_force(month) && row.kind == RequirementKind::SupervisionUnits
        })
    }

    /// Required supervision per week, month, year or number of hours, and how much of it individual. Of the rows with an
    /// alternative number, one is enough; each other row is required.
    pub fn supervision_rates(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
        use RequirementKind as Kind;
        let month = self.month;
        self.other_requirements().filter(move |row| {
            row.is_in_force(month)
                && matches!(row.kind, Kind::Supervision | Kind::SupervisionIndividual)
                && row.bound == Bound::Least
                && row.per.is_some()
                && !row.condition.is_some_and(Condition::is_other)
        })
    }

    /// Required supervision of any kind, if the rule gives it as a rate or in units.
    pub fn supervision_told(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
        let of_any = |row: &&Requirement| row.kind == RequirementKind::Supervision;
        let rates = self.supervision_rates().filter(of_any);
        rates.chain(self.supervision_units())
    }

    /// Whether graduate credits beyond the degree reduce the required hours or months.
    pub fn counts_more_credits(&self) -> bool {
        let mut rows = self.requirements.iter();
        rows.any(|row| {
            row.is_in_force(self.month) && row.condition.and_then(Condition::more_credits).is_some()
        })
    }

    /// Whether there is a minimum time, known or assumed. A rule with a condition gets no assumed one: its rows were
    /// read as the complete requirements.
    pub const fn has_months(&self) -> bool {
        self.min_months.is_some() || (!self.no_minimum_months && self.condition.is_none())
    }

    /// The rule without the limits that only a guide states. They take no hours off a log and end no path.
    pub fn without_guide_limits(&self) -> Self {
        let stated = |limit: Option<Required>| limit.filter(Required::is_stated);
        let units = self.weekly_units.filter(|units| units.least.is_stated());
        Self {
            max_months: stated(self.max_months),
            min_hours_week: stated(self.min_hours_week),
            weekly_units: units.map(|units| WeeklyUnits {
                clients_of_one: stated(units.clients_of_one),
                ..units
            }),
            max_hours_week: stated(self.max_hours_week),
            max_hours_year: stated(self.max_hours_year),
            max_direct_week: stated(self.max_direct_week),
            supervision_cap_month: stated(self.supervision_cap_month),
            group_cap: self.group_cap.filter(|cap| cap.most.is_stated()),
            group_share: stated(self.group_share),
            individual_supervision: stated(self.individual_supervision),
            ..*self
        }
    }

    /// The maximum hours of group supervision that count toward the requirement; `None` without a limit.
    pub fn most_group_hours(&self) -> Option<Required> {
        let total = self.supervision_hours?;
        let cap = self.group_cap.map(|cap| {
            let amount = if cap.is_percent {
                (u32::from(total.amount) * u32::from(cap.most.amount) / 100) as u16
            } else {
                cap.most.amount
            };
            Required { amount, ..cap.most }
        });
        let alone = self.individual_supervision.map(|alone| Required {
            amount: total.amount.saturating_sub(alone.amount),
            ..alone
        });
        match (cap, alone) {
            (Some(cap), Some(alone)) if alone.amount < cap.amount => Some(alone),
            (cap, alone) => cap.or(alone),
        }
    }
}

/// Whether a row of the usual case has a field in [`LicenseRule`].
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

/// The months for which a first license can be held, with its renewals; `None` if not in the tables.
fn license_months(first: &'static License, month: Month) -> Option<Required> {
    let of_kind = |kind| {
        let mut rows = first.requirements.iter();
        rows.find(|row| row.kind == kind && row.is_in_force(month))
    };
    let once = required(of_kind(RequirementKind::LicenseMonths)?);
    let renewals = of_kind(RequirementKind::Renewals).map_or(0, |row| row.amount);
    let amount = once.amount.saturating_mul(renewals.saturating_add(1));
    Some(Required { amount, ..once })
}

/// The hours or months of practice that a license requires, if any.
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

/// The name of the examination on the state's laws, and whether it comes with the first license.
fn law_exam(clinical: &'static License, first: Option<&'static License>) -> (&'static str, bool) {
    match first {
        Some(first) if !first.law_exam.is_empty() => (&first.law_exam, true),
        _ => (&clinical.law_exam, false),
    }
}

/// The requirements of a license in one month.
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

    /// Rows of this rule's condition only.
    fn of_condition(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
        let condition = self.condition;
        self.in_force()
            .filter(move |row| condition.is_some() && row.condition == condition)
    }

    /// Rows that concern everyone.
    fn usual(&self) -> impl Iterator<Item = &'static Requirement> + use<> {
        self.in_force()
            .filter(|row| matches!(row.condition, None | Some(Condition::FullTime)))
    }

    /// The figure of a kind: the condition's, or else that for everyone.
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
        let next = |number: u8| {
            let numbers = usual().map(|row| row.alternative);
            numbers.filter(|other| *other > number).min()
        };
        let first = next(0);
        let (Some(first), Some(second), None) = (first, first.and_then(next), self.condition)
        else {
            return [Some(only), None];
        };
        [first, second].map(|number| {
            let of = |row: &Requirement| row.alternative == number || row.alternative == 0;
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
