//! Parses the evidence: studies of pay, facts of the field and of study, loan relief. It is shown next to an
//! estimate in lazily loaded files and never changes one.

use std::collections::HashSet;

use super::factors::{COUNSELOR_CREDENTIALS, CREDENTIALS};
use super::outlook::{GuideState, Projection};
use super::{CsvRow, Reader, Tables, state_names};
use crate::answers::{DegreeGoal, Education, Setting};

/// The names of `casepath_core::evidence::EvidenceKind`; the last two have no figure.
const KINDS: [&str; 6] = ["adjusted", "raw", "claim", "policy", "direction", "none"];
/// The names of `casepath_core::evidence::Verdict`; empty if the row judges no claim of the guide.
const VERDICTS: [&str; 6] = [
    "",
    "borne-out",
    "partly",
    "superseded",
    "not-borne-out",
    "not-checked",
];
const TOPICS: [&str; 5] = [
    "guide-claim",
    "workforce",
    "caseload",
    "turnover",
    "education",
];
const ROUTES: [&str; 3] = ["", "social-work", "nursing"];
/// Topics of studies that have no row in `factors.csv`.
const MATTERS: [&str; 3] = ["occupation", "place", "job"];
const OF_STUDY: [&str; 6] = [
    "pay",
    "start-pay",
    "cost-a-year",
    "debt",
    "field-hours",
    "months",
];
const WHEN: [&str; 2] = ["work", "study"];

/// The common part of every row: an optional figure with its grade, and a text in both languages.
#[derive(Debug, Clone, Default)]
pub struct EvidenceStatement {
    pub id: String,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub period: String,
    /// Empty only without a figure.
    pub grade: String,
    pub sources: Vec<usize>,
    pub english: String,
    pub spanish: String,
}

/// A study of pay, or a claim about it.
#[derive(Debug, Clone, Default)]
pub struct Study {
    pub statement: EvidenceStatement,
    /// Ids of `factors.csv`, or one of [`MATTERS`].
    pub factors: Vec<String>,
    pub route: String,
    pub kind: String,
    /// The number of survey answers behind it.
    pub answers: Option<f64>,
}

#[derive(Debug, Clone, Default)]
pub struct Fact {
    pub statement: EvidenceStatement,
    pub topic: String,
    pub verdict: String,
    pub factors: Vec<String>,
    pub unit: String,
}

/// A figure of a degree.
#[derive(Debug, Clone, Default)]
pub struct DegreeEvidence {
    pub statement: EvidenceStatement,
    pub degree: String,
    pub what: String,
    pub unit: String,
}

#[derive(Debug, Clone, Default)]
pub struct Relief {
    pub statement: EvidenceStatement,
    /// English and Spanish; equal for a proper name.
    pub name: [String; 2],
    pub administrator: [String; 2],
    /// Maximum dollars; `None` if all of the rest is forgiven, or if it differs.
    pub amount: Option<f64>,
    pub years: Option<f64>,
    pub when: String,
    pub credentials: Vec<String>,
    pub settings: Vec<String>,
    pub settings_if: Vec<String>,
    /// Empty if available in all states.
    pub states: Vec<String>,
}

#[derive(Debug, Default)]
pub struct Evidence {
    pub studies: Vec<Study>,
    pub facts: Vec<Fact>,
    pub education: Vec<DegreeEvidence>,
    pub relief: Vec<Relief>,
    pub projections: Vec<Projection>,
    pub guide_states: Vec<GuideState>,
}

impl Reader<'_> {
    pub(super) fn evidence(&mut self, tables: &Tables) -> Evidence {
        self.industries(tables);
        Evidence {
            studies: self.studies(tables),
            facts: self.facts(tables),
            education: self.of_study(),
            relief: self.relief(),
            projections: self.projections(),
            guide_states: self.guide_states(),
        }
    }

    /// The common part of all rows. A figure needs a minimum, a maximum and a grade.
    fn statement(&mut self, row: &CsvRow, seen: &mut HashSet<String>) -> EvidenceStatement {
        let (low, high) = (self.number(row, "low"), self.number(row, "high"));
        if low.is_some() != high.is_some() || low > high {
            self.fail(row, "low and high: both or neither, the lower first");
        }
        let id = self.own_id(row, seen);
        let grade = if low.is_none() && row.text("grade").is_empty() {
            String::new()
        } else {
            row.grade("grade", &mut self.problems)
        };
        EvidenceStatement {
            low,
            high,
            grade,
            ..self.words_of(row, id)
        }
    }

    /// An id that is unique in the table.
    fn own_id(&mut self, row: &CsvRow, seen: &mut HashSet<String>) -> String {
        let id = row.needed("id", &mut self.problems);
        if !seen.insert(id.clone()) {
            self.fail(row, format!("{id} stands twice"));
        }
        id
    }

    fn words_of(&mut self, row: &CsvRow, id: String) -> EvidenceStatement {
        EvidenceStatement {
            id,
            period: row.date("period", &mut self.problems),
            sources: self.source(row),
            english: row.needed("text_en", &mut self.problems),
            spanish: row.needed("text_es", &mut self.problems),
            ..EvidenceStatement::default()
        }
    }

    /// The parts of a list, each of which must be one of `known`.
    fn known(&mut self, row: &CsvRow, column: &str, known: &[&str]) -> Vec<String> {
        let parts = row.list(column);
        for part in parts.iter().filter(|part| !known.contains(&part.as_str())) {
            self.fail(row, format!("{column} {part:?} is unknown"));
        }
        parts
    }

    fn factors_of(&mut self, row: &CsvRow, tables: &Tables) -> Vec<String> {
        let ids: Vec<&str> = tables.factors.iter().map(|f| f.id.as_str()).collect();
        self.known(row, "factors", &[ids.as_slice(), &MATTERS].concat())
    }

    fn studies(&mut self, tables: &Tables) -> Vec<Study> {
        let columns = [
            "id", "factors", "route", "kind", "low", "high", "n", "period", "grade", "source",
            "text_en", "text_es",
        ];
        let mut seen = HashSet::new();
        let mut studies = Vec::new();
        for row in self.table("pay_evidence.csv", &columns) {
            let study = Study {
                statement: self.statement(&row, &mut seen),
                factors: self.factors_of(&row, tables),
                route: row.one_of("route", &ROUTES, &mut self.problems),
                kind: row.one_of("kind", &KINDS, &mut self.problems),
                answers: self.number(&row, "n"),
            };
            if study.factors.is_empty() {
                self.fail(&row, "factors is empty; a study speaks of something");
            }
            if matches!(study.kind.as_str(), "direction" | "none") && study.statement.low.is_some()
            {
                self.fail(&row, format!("{} tells no figure", study.kind));
            }
            studies.push(study);
        }
        studies
    }

    fn facts(&mut self, tables: &Tables) -> Vec<Fact> {
        let columns = [
            "id", "topic", "verdict", "factors", "low", "high", "unit", "period", "grade",
            "source", "text_en", "text_es",
        ];
        let mut seen = HashSet::new();
        let mut facts = Vec::new();
        for row in self.table("workforce_facts.csv", &columns) {
            let fact = Fact {
                statement: self.statement(&row, &mut seen),
                topic: row.one_of("topic", &TOPICS, &mut self.problems),
                verdict: row.one_of("verdict", &VERDICTS, &mut self.problems),
                factors: self.factors_of(&row, tables),
                unit: row.text("unit").to_owned(),
            };
            if (fact.topic == "guide-claim") == fact.verdict.is_empty() {
                self.fail(
                    &row,
                    "a claim of the guide has a verdict, and nothing else has",
                );
            }
            if fact.statement.low.is_some() == fact.unit.is_empty() {
                self.fail(&row, "a figure and its unit come together");
            }
            facts.push(fact);
        }
        facts
    }

    fn of_study(&mut self) -> Vec<DegreeEvidence> {
        let columns = [
            "id", "degree", "what", "low", "high", "unit", "period", "grade", "source", "text_en",
            "text_es",
        ];
        let degrees: Vec<&str> = DegreeGoal::ALL
            .iter()
            .map(|plan| plan.name())
            .chain(Education::ALL.iter().map(|held| held.name()))
            .collect();
        let mut seen = HashSet::new();
        let mut rows = Vec::new();
        for row in self.table("education.csv", &columns) {
            let of_study = DegreeEvidence {
                statement: self.statement(&row, &mut seen),
                degree: row.one_of("degree", &degrees, &mut self.problems),
                what: row.one_of("what", &OF_STUDY, &mut self.problems),
                unit: row.needed("unit", &mut self.problems),
            };
            if of_study.statement.low.is_none() {
                self.fail(&row, "low and high are needed");
            }
            rows.push(of_study);
        }
        rows
    }

    /// English and Spanish; an empty Spanish cell marks a proper name, which is the same in both.
    fn in_both(&mut self, row: &CsvRow, english: &str, spanish: &str) -> [String; 2] {
        let name = row.needed(english, &mut self.problems);
        let other = row.text(spanish);
        let other = if other.is_empty() {
            name.clone()
        } else {
            other.to_owned()
        };
        [name, other]
    }

    fn relief(&mut self) -> Vec<Relief> {
        let columns = [
            "id",
            "name",
            "name_es",
            "administrator",
            "administrator_es",
            "amount_usd",
            "service_years",
            "when",
            "credentials",
            "settings",
            "settings_if",
            "states",
            "period",
            "grade",
            "source",
            "text_en",
            "text_es",
        ];
        let settings: Vec<&str> = Setting::ALL.iter().map(|s| s.name()).collect();
        let mut seen = HashSet::new();
        let mut programs = Vec::new();
        let held = [CREDENTIALS.as_slice(), &COUNSELOR_CREDENTIALS].concat();
        for row in self.table("loan_relief.csv", &columns) {
            let id = self.own_id(&row, &mut seen);
            let statement = EvidenceStatement {
                grade: row.grade("grade", &mut self.problems),
                ..self.words_of(&row, id)
            };
            let relief = Relief {
                statement,
                name: self.in_both(&row, "name", "name_es"),
                administrator: self.in_both(&row, "administrator", "administrator_es"),
                amount: self.number(&row, "amount_usd"),
                years: self.number(&row, "service_years"),
                when: row.one_of("when", &WHEN, &mut self.problems),
                credentials: self.known(&row, "credentials", &held),
                settings: self.known(&row, "settings", &settings),
                settings_if: self.known(&row, "settings_if", &settings),
                states: self.known(&row, "states", &state_names()),
            };
            if relief.credentials.is_empty() {
                self.fail(&row, "credentials is empty; somebody must qualify");
            }
            if relief.settings.is_empty() && relief.settings_if.is_empty() {
                self.fail(&row, "settings and settings_if are both empty");
            }
            if let Some(both) = relief
                .settings
                .iter()
                .find(|s| relief.settings_if.contains(s))
            {
                self.fail(
                    &row,
                    format!("{both} stands in settings and in settings_if"),
                );
            }
            programs.push(relief);
        }
        programs
    }
}
