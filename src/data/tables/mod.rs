//! The figures: the rows of `data/`, checked and compiled in at build time, each with its grade and
//! sources. All figures of the program come from here.
//!
//! ```
//! use casepath_data::answers::UsState;
//! use casepath_data::tables::{self, Grade, Occupation};
//! let ohio = tables::percentiles(UsState::OH, Occupation::ChildFamilySchool);
//! assert_eq!(ohio.grade, Grade::A);
//! assert!(ohio.p10 < ohio.p50 && ohio.p50 < ohio.p90);
//! ```

mod basis;
#[cfg(feature = "parse")]
pub mod cells;
mod checklist;
mod freshness;
mod grade;
pub mod license;
pub mod money;
mod nursing;
#[cfg(feature = "parse")]
pub mod parse;
mod rule;
mod wages;

pub use basis::WageBasis;
pub use freshness::{Dated, Freshness, freshness};
pub use grade::Grade;
pub use license::{
    Bound, Condition, Confidence, CreditsCondition, Exam, License, LicenseKind, LicenseLevel, Per,
    Profession, Requirement, RequirementKind, Unit,
};
pub use nursing::{NurseCompact, NursingBoard, nurse_compact_states, nursing_board};
pub use rule::{
    Alternative, BachelorLicense, Counting, FirstExam, GroupCap, LicenseRule, Required, WeeklyUnits,
};
pub use wages::{YearChange, percentiles, year_change};

use std::sync::OnceLock;

use crate::answers::{CaseWork, DegreeGoal, Education, Month, Setting, UsState};
pub use checklist::{ChecklistRow, ItemAudience, Place, Times};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The version of this build's figures, `2026-11.3f2a9c01`: the month in which the latest source was read, and a
/// hash of all figures.
pub const VERSION: &str = env!("CASEPATH_FIGURES");

/// Indexes for [`source`].
pub type Sources = &'static [u16];

/// A figure with its grade and its sources. The name of its field states the unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sourced<T: 'static> {
    pub value: T,
    pub grade: Grade,
    pub sources: Sources,
}

/// Where a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    pub kind: SourceKind,
    pub publisher: &'static str,
    pub title: &'static str,
    /// ISO date of the period that it covers, or empty.
    pub period: &'static str,
    /// ISO date on which the source was read, or empty.
    pub seen: &'static str,
    /// Empty if there is no page.
    pub url: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    Official,
    Statute,
    Board,
    Guide,
    Study,
    Survey,
    Assumption,
}

/// The license or usage rights of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceLicense {
    /// Public domain: a work of the US federal government.
    Federal,
    /// The text of a law or rule.
    Law,
    /// A page of a state's board or agency; figures are quoted.
    State,
    /// The publisher's copyright; figures are quoted.
    Quoted,
    /// This project's own.
    Own,
}

/// The occupations of the Bureau of Labor Statistics that the calculator covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Occupation {
    /// 21-1021
    ChildFamilySchool,
    /// 21-1022
    Healthcare,
    /// 21-1023
    MentalHealth,
    /// 29-1141
    Nurse,
    /// 21-1018: mental health, behavioral and substance use counselors, with and without a master's.
    Counselor,
}

impl Occupation {
    pub const ALL: [Self; 5] = [
        Self::ChildFamilySchool,
        Self::Healthcare,
        Self::MentalHealth,
        Self::Nurse,
        Self::Counselor,
    ];

    /// The SOC code.
    pub const fn soc(self) -> &'static str {
        match self {
            Self::ChildFamilySchool => "21-1021",
            Self::Healthcare => "21-1022",
            Self::MentalHealth => "21-1023",
            Self::Nurse => "29-1141",
            Self::Counselor => "21-1018",
        }
    }
}

/// The wages of one occupation in one state, US dollars of [`WAGES_OF`] a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Percentiles {
    pub p10: f64,
    pub p25: f64,
    pub p50: f64,
    pub p75: f64,
    pub p90: f64,
    pub basis: WageBasis,
    /// Of the median: A if the Bureau published it, A- if it was derived.
    pub grade: Grade,
    pub sources: Sources,
}

/// A worker's credential; social workers' first, in the order of pay, then nurses', then counselors'.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Credential {
    None,
    Bachelors,
    Bsw,
    OtherMasters,
    Msw,
    /// An MSW with the state's first license.
    MswLicensed,
    /// An MSW with the clinical license.
    Clinical,
    Doctorate,
    Adn,
    BsnNurse,
    /// A master's in counseling.
    CounselingMasters,
    /// The state's clinical license for counselors.
    ClinicalCounselor,
}

/// The effect of a factor on pay, as a logarithm: minimum, typical and maximum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factor {
    pub low: f64,
    pub point: f64,
    pub high: f64,
    pub grade: Grade,
    pub sources: Sources,
    /// Key of the explanatory text.
    pub note: &'static str,
}

/// The months of a stage, from `pathways.csv`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pathway {
    pub accelerated: Option<f64>,
    pub fast: f64,
    pub typical: f64,
    pub slow: f64,
    pub part_time: Option<f64>,
    /// The fastest known part-time program.
    pub part_time_fast: Option<f64>,
    /// C if the source is the guide or an assumption.
    pub grade: Grade,
    pub sources: Sources,
}

#[derive(Clone, Copy, Debug)]
pub struct StateRow {
    /// In English.
    pub name: &'static str,
    /// The state's price level; 100,000 is the national level.
    prices: u32,
    /// Indexed by [`Occupation`].
    pay: [wages::PackedPercentiles; 5],
}

impl StateRow {
    /// The state's price level; 1 is the national level. Grade A, from [`PRICE_SOURCES`].
    pub fn prices(&self) -> f64 {
        f64::from(self.prices) / 100_000.0
    }
}

/// The conversion of a dollar of [`WAGES_OF`] by consumer prices.
#[derive(Clone, Copy, Debug)]
pub struct ConsumerPrices {
    /// The newest month in the table, ISO.
    pub period: &'static str,
    /// The value of a dollar of the wages in that month.
    pub ratio: f64,
    pub sources: Sources,
}

/// What is required before a certification can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Prerequisite {
    None,
    Bachelors,
    Bsw,
    OtherMasters,
    Msw,
    Clinical,
    Rn,
    BachelorsOrRn,
    /// The clinical license of social workers or of counselors.
    Clinician,
}

#[derive(Clone, Copy, Debug)]
pub struct Certification {
    /// The name in the URL.
    pub id: &'static str,
    pub short: &'static str,
    pub name: &'static str,
    pub issuer: &'static str,
    pub need: Prerequisite,
    /// Required months of experience; `None` if not in the tables.
    pub months: Option<u16>,
    /// The months that are enough under someone who holds it; `None` if there is no such option.
    pub months_under_holder: Option<u16>,
    /// The months that are enough as a supervisor of people who do this work; `None` if there is no such option.
    pub months_as_supervisor: Option<u16>,
    pub exam: Option<bool>,
    /// US dollars; `None` if not in the tables.
    pub fee: Option<u16>,
    pub renewal_years: Option<u8>,
    pub ce_hours: Option<u16>,
    /// The settings in which it is worth most.
    pub settings: &'static [Setting],
    pub grade: Grade,
    pub sources: Sources,
}

impl Certification {
    /// Required months of experience, by how it is gained; `None` if not in the tables.
    pub fn months_asked(&self, work: Option<CaseWork>) -> Option<u16> {
        let shorter = match work {
            None => None,
            Some(CaseWork::UnderHolder) => self.months_under_holder,
            Some(CaseWork::Supervisor) => self.months_as_supervisor,
        };
        shorter.or(self.months)
    }
}

/// A known cost, US dollars: minimum, maximum.
#[derive(Clone, Copy, Debug)]
pub struct Fee {
    pub dollars: Option<(u16, u16)>,
    pub grade: Grade,
    pub sources: Sources,
}

/// A source by its index.
pub fn source(index: u16) -> Source {
    sources()[usize::from(index)]
}

/// Whether a source with this index exists, for indexes from outside the program.
pub fn has_source(index: u16) -> bool {
    usize::from(index) < sources().len()
}

/// Like [`has_source`], including the sources of the money tables.
pub fn has_any_source(index: u16) -> bool {
    has_source(index) || money::source(index).is_some()
}

/// A source of the estimate or of the money tables, which have additional sources.
pub fn any_source(index: u16) -> Source {
    if has_source(index) {
        source(index)
    } else {
        money::source(index).unwrap_or_else(|| source(0))
    }
}

fn sources() -> &'static [Source] {
    // Parsed on first use: as statics, the rows take half as much space again.
    static READ: OnceLock<Vec<Source>> = OnceLock::new();
    READ.get_or_init(|| SOURCES.lines().filter_map(read_source).collect())
}

/// Parses a line of the generated sources: kind, publisher, title, period, seen, URL, separated by tabs.
fn read_source(line: &'static str) -> Option<Source> {
    let mut cells = line.split('\t');
    let kind = match cells.next()? {
        "official" => SourceKind::Official,
        "statute" => SourceKind::Statute,
        "board" => SourceKind::Board,
        "guide" => SourceKind::Guide,
        "study" => SourceKind::Study,
        "survey" => SourceKind::Survey,
        _ => SourceKind::Assumption,
    };
    let mut cell = || cells.next();
    Some(Source {
        kind,
        publisher: cell()?,
        title: cell()?,
        period: cell()?,
        seen: cell()?,
        url: cell()?,
    })
}

/// The row of a state.
pub fn state(state: UsState) -> &'static StateRow {
    &STATES[state as usize]
}

/// All licenses in the tables, each with its requirements.
pub fn licenses() -> &'static [License] {
    // Parsed on first use, like the sources.
    static READ: OnceLock<Vec<License>> = OnceLock::new();
    READ.get_or_init(|| license::read(LICENSES))
}

/// The license of a profession at a level in a state, as it is in a month; `None` if not in the tables.
pub fn license(
    state: UsState,
    profession: Profession,
    level: LicenseLevel,
    month: Month,
) -> Option<&'static License> {
    license_among(licenses(), state, profession, level, month)
}

/// Like [`license()`], among the given licenses instead of those of this build.
fn license_among(
    licenses: &'static [License],
    state: UsState,
    profession: Profession,
    level: LicenseLevel,
    month: Month,
) -> Option<&'static License> {
    licenses.iter().find(|license| {
        license.state == state
            && license.profession == profession
            && license.level == level
            && license.is_in_force(month)
    })
}

/// The rule of a state's clinical social work license, in the month of the figures.
pub fn rule(state: UsState) -> &'static LicenseRule {
    // One per state; the build rejects a state without one.
    static RULES: OnceLock<Vec<LicenseRule>> = OnceLock::new();
    let rules = RULES.get_or_init(|| {
        let in_state = |state: &UsState| rule_at(*state, Profession::SocialWork, as_of(), None);
        UsState::ALL.iter().filter_map(in_state).collect()
    });
    &rules[state as usize]
}

/// The rule of a profession, in the month of the figures. Nurses have no rule of supervised practice, so they get
/// that of social work.
pub fn rule_of(state: UsState, profession: Profession) -> &'static LicenseRule {
    if profession != Profession::Counseling {
        return rule(state);
    }
    static RULES: OnceLock<Vec<LicenseRule>> = OnceLock::new();
    let rules = RULES.get_or_init(|| {
        let in_state = |state: &UsState| rule_at(*state, Profession::Counseling, as_of(), None);
        let or_usual = |state: &UsState| in_state(state).unwrap_or(*rule(*state));
        UsState::ALL.iter().map(or_usual).collect()
    });
    &rules[state as usize]
}

/// The month of the figures, in which the latest source was read.
pub fn as_of() -> Month {
    VERSION.get(..7).and_then(Month::parse).unwrap_or(Month(0))
}

/// The rule of a profession in a month, for those whom `condition` concerns if one is given; `None`
/// if the state has no such license, or no separate rule for the condition.
pub fn rule_at(
    state: UsState,
    profession: Profession,
    month: Month,
    condition: Option<Condition>,
) -> Option<LicenseRule> {
    LicenseRule::of(state, profession, month, condition)
}

/// The months in which the rule changes, in order.
pub fn changes(state: UsState, profession: Profession) -> Vec<Month> {
    changes_among(licenses(), state, profession)
}

/// Like [`changes`], for the given licenses instead of those of this build.
pub fn changes_among(licenses: &[License], state: UsState, profession: Profession) -> Vec<Month> {
    let of_license =
        |license: &&License| license.state == state && license.profession == profession;
    let dates = |license: &License| {
        let rows = license.requirements.iter();
        let rows = rows.flat_map(|requirement| [requirement.from, requirement.to]);
        rows.chain([license.from, license.to])
            .flatten()
            .collect::<Vec<Month>>()
    };
    let all = licenses.iter().filter(of_license).flat_map(dates);
    let mut months = Vec::new();
    for month in all {
        if let Err(index) = months.binary_search(&month) {
            months.insert(index, month);
        }
    }
    months
}

/// The index of a certification with this id in [`CERTIFICATIONS`].
pub fn certification_row(id: &str) -> Option<usize> {
    CERTIFICATIONS.iter().position(|row| row.id == id)
}

/// The stages of study between the education held and the planned degree.
pub fn study(plan: DegreeGoal, held: Education) -> &'static [PathwayId] {
    STUDY[plan as usize][held as usize]
}

/// The effect of a setting on a social worker's pay; `None` is an unanswered setting.
pub fn setting_factor(setting: Option<Setting>) -> &'static Factor {
    setting.map_or(&SETTING_UNKNOWN, |setting| &SETTINGS[setting as usize])
}

/// The effect of a setting on a nurse's pay.
pub fn nurse_setting_factor(setting: Option<Setting>) -> &'static Factor {
    match setting {
        None => &RN_UNKNOWN,
        Some(Setting::Hospital) => &RN_HOSPITAL,
        Some(Setting::Clinic) => &RN_CLINIC,
        Some(Setting::NursingCare) => &RN_NURSING_CARE,
        Some(Setting::Government) => &RN_GOVERNMENT,
        Some(_) => &RN_OTHER,
    }
}

/// The effect of a setting on a counselor's pay; official figures exclude the self-employed.
pub fn counselor_setting_factor(setting: Option<Setting>) -> &'static Factor {
    match setting {
        None | Some(Setting::PrivatePractice) => setting_factor(setting),
        Some(_) => &COUNSELOR_SETTING,
    }
}

/// The effect of a credential in an occupation; a credential of another route has the effect of no credential.
pub fn credential_factor(credential: Credential, occupation: Occupation) -> &'static Factor {
    match (credential, occupation) {
        (Credential::Adn, _) => &CREDENTIAL_ADN,
        (Credential::BsnNurse, _) => &CREDENTIAL_BSN,
        (Credential::CounselingMasters, Occupation::Counselor) => &CREDENTIAL_COUNSELING_MASTERS,
        (Credential::ClinicalCounselor, Occupation::Counselor) => &CREDENTIAL_COUNSELOR,
        // Outside counseling occupations, a counseling degree counts as another master's.
        (Credential::CounselingMasters | Credential::ClinicalCounselor, occupation) => {
            credential_factor(Credential::OtherMasters, occupation)
        }
        // Both occupations include people with and without a master's, so the lower degrees have the same effects.
        (credential, Occupation::ChildFamilySchool | Occupation::Counselor) => {
            &CREDENTIALS_CHILD_FAMILY_SCHOOL[credential as usize]
        }
        (credential, _) => &CREDENTIALS_HEALTH[credential as usize],
    }
}
