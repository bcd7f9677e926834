//! The provenance of each displayed figure: its unit, period, grade, sources, and the table rows that it was computed
//! from. It is derived from the steps of the estimate itself, so that a figure can only name sources
//! that were really used.
//!
//! ```
//! use casepath_data::answers::{Answers, Month, DegreeGoal, UsState};
//! use casepath_core::estimate::estimate;
//! use casepath_core::evidence::provenance;
//!
//! let said = Answers { to: Some(DegreeGoal::Msw), state: Some(UsState::OH), ..Answers::default() };
//! let made = estimate(&said, Month::new(2026, 11).expect("a month")).expect("a degree and a state");
//! let pay = made.end_pay.expect("a pay");
//! let behind = provenance::of_pay(&pay);
//! assert!(behind.sources.len() > 1 && behind.rows.len() > 1);
//! // The grade is the weakest of all steps.
//! assert!(behind.grade >= Some(provenance::of_median(&pay).grade.expect("a grade")));
//! ```

mod money;
mod page_figures;
mod pay;
mod rule;

pub use money::{MoneyFigure, of_graduates, of_money};
pub use page_figures::{
    FigureKind, ShownFigure, explained_pay, has_rule, shown_figures, shown_of_money,
};
pub use pay::{
    of_gain, of_line, of_median, of_newest_dollars, of_pay, of_pay_range, of_pay_today,
    of_percentile, of_real_pay, of_step, of_suggestion,
};
pub use rule::{RuleFact, of_rule};

use crate::estimate::cost::{self, Cost, Item};
use crate::estimate::{Estimate, Stage, StageKind};
use crate::tables::{
    CERTIFICATIONS, Exam, Grade, PATHWAY_NAMES, PathwayId, Profession, Sources, any_source,
};

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    DollarsAYear,
    /// One-time US dollars.
    Dollars,
    Months,
    Hours,
    /// Rank among the states.
    Place,
}

/// A row of a table of `data/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The table's name: `wages_us`.
    pub table: &'static str,
    keys: [&'static str; KEYS],
    /// ISO, or empty.
    pub period: &'static str,
    /// The number of earlier rows with the same keys, to tell them apart.
    pub before: usize,
}

/// The number of keys of a requirement, the row with the most keys.
const KEYS: usize = 7;

impl TableRow {
    const fn of(table: &'static str, key: &'static str) -> Self {
        Self {
            table,
            keys: [key, "", "", "", "", "", ""],
            period: "",
            before: 0,
        }
    }

    const fn of_two(table: &'static str, keys: [&'static str; 2]) -> Self {
        Self {
            keys: [keys[0], keys[1], "", "", "", "", ""],
            ..Self::of(table, "")
        }
    }

    /// The non-empty keys, as in the file.
    pub fn keys(&self) -> Vec<&'static str> {
        // Not every row has all of its keys.
        self.keys
            .into_iter()
            .filter(|key| !key.is_empty())
            .collect()
    }
}

/// Where a figure comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    pub unit: Unit,
    /// ISO date of the period that it covers, or empty.
    pub period: &'static str,
    /// The weakest grade of all inputs; `None` for the user's own figure.
    pub grade: Option<Grade>,
    /// Indexes for [`any_source`], each once.
    pub sources: Vec<u16>,
    /// The rows that it was computed from, starting with the base figure.
    pub rows: Vec<TableRow>,
}

impl Provenance {
    fn new(unit: Unit, grade: Option<Grade>, sources: Sources) -> Self {
        let mut new = Self {
            unit,
            period: "",
            grade,
            sources: Vec::new(),
            rows: Vec::new(),
        };
        new.add_sources(sources);
        new
    }

    fn add_sources(&mut self, sources: &[u16]) {
        for index in sources {
            if !self.sources.contains(index) {
                self.sources.push(*index);
            }
        }
    }

    fn add_rows(&mut self, rows: impl IntoIterator<Item = TableRow>) {
        for row in rows {
            if !self.rows.contains(&row) {
                self.rows.push(row);
            }
        }
    }

    /// Adds the provenance of another figure that this one is based on.
    fn add(&mut self, other: &Self) {
        self.grade = self.grade.max(other.grade);
        self.add_sources(&other.sources);
        self.add_rows(other.rows.iter().copied());
    }

    /// Provenance of what is made from this figure and another, such as their difference.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.add(other);
        self
    }

    /// Sets the period to the newest of its sources.
    fn dated_by_sources(mut self) -> Self {
        let periods = self.sources.iter().map(|index| any_source(*index).period);
        self.period = periods.max().unwrap_or_default();
        self
    }
}

/// Provenance of the months of a stage.
pub fn of_stage(estimate: &Estimate, stage: &Stage) -> Provenance {
    let mut provenance = Provenance::new(Unit::Months, Some(stage.grade), stage.sources);
    let waiting = |id: PathwayId| [TableRow::of("pathways", PATHWAY_NAMES[id as usize])];
    match stage.kind {
        StageKind::Study(id) | StageKind::FirstLicense(id) => provenance.add_rows(waiting(id)),
        StageKind::ClinicalExam => provenance.add_rows(waiting(match estimate.rule().profession {
            Profession::Counseling => PathwayId::WaitCounselor,
            Profession::SocialWork | Profession::Nursing => PathwayId::WaitClinical,
        })),
        StageKind::BachelorLicense => provenance.add_rows(waiting(PathwayId::WaitFirstExam)),
        StageKind::NursingExam => provenance.add_rows(waiting(PathwayId::WaitNclex)),
        StageKind::Practice => {
            provenance.add_rows(
                RuleFact::OF_PRACTICE
                    .into_iter()
                    .filter_map(|fact| fact.row(estimate)),
            );
            provenance.period = estimate.rule().seen;
            return provenance;
        }
    }
    provenance.dated_by_sources()
}

/// Provenance of the months of the whole path.
pub fn of_path(estimate: &Estimate) -> Provenance {
    let mut whole = Provenance::new(Unit::Months, None, &[]);
    for stage in estimate.path.stages() {
        whole.add(&of_stage(estimate, stage));
    }
    whole.period = estimate.rule().seen;
    whole
}

/// Provenance of a cost line.
pub fn of_cost(estimate: &Estimate, line: &cost::Line) -> Provenance {
    let mut provenance = Provenance::new(Unit::Dollars, line.grade, line.sources);
    let row = match line.item {
        Item::BachelorExam => Some(TableRow::of("fees", "exam-bachelors")),
        Item::FirstExam => Some(TableRow::of("fees", "exam-masters")),
        Item::ClinicalExam(_) => Some(TableRow::of("fees", "exam-clinical")),
        Item::CounselorExam(Exam::Nce, _) => Some(TableRow::of("fees", "exam-nce")),
        Item::CounselorExam(Exam::Ncmhce, _) => Some(TableRow::of("fees", "exam-ncmhce")),
        Item::LiabilityInsurance => Some(TableRow::of("fees", "liability-insurance")),
        Item::Supervision(Some(_)) => Some(TableRow::of("model", "supervision-fee")),
        Item::BoardFee => RuleFact::Fee.row(estimate),
        Item::Certification(index) => CERTIFICATIONS
            .get(index)
            .map(|row| TableRow::of("certifications", row.short)),
        _ => None,
    };
    provenance.add_rows(row.filter(|_| line.dollars.is_ok()));
    provenance.dated_by_sources()
}

/// Provenance of the sum of known one-time costs.
pub fn of_known_cost(estimate: &Estimate, cost: &Cost) -> Provenance {
    let mut sum = Provenance::new(Unit::Dollars, None, &[]);
    for line in cost.lines.iter().filter(|line| !line.yearly) {
        sum.add(&of_cost(estimate, line));
    }
    sum.dated_by_sources()
}
