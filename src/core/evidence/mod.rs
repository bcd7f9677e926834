//! Evidence shown next to an estimate, which never changes it: studies for each step of pay, claims of the career
//! guide and whether official figures confirm them, facts of the field and of study, loan relief,
//! job projections.
//!
//! One file per language, generated from `data/` at build time and fetched when the user opens it.
//!
//! ```
//! use casepath_data::answers::{Setting, UsState};
//! use casepath_core::evidence::{self, Person};
//! use casepath_data::tables::Credential;
//! let evidence = evidence::read(evidence::ENGLISH).expect("the build wrote it");
//! let nurse = Person { credential: Credential::BsnNurse, setting: Some(Setting::SubstanceUse), state: Some(UsState::OH) };
//! let first = evidence.programs.iter().find(|program| program.fit(&nurse).is_some());
//! assert_eq!(first.expect("a program").statement.id, "pslf");
//! ```

mod along;
pub mod provenance;
mod read;
mod relief;

use casepath_data::assets;

use crate::answers::{Language, Setting, UsState};
use crate::tables::{Credential, Grade};

pub use along::{Moment, Obstacle, PlanRelief};
pub use read::read;
pub use relief::{Fit, Person};

/// The path of a language's file, relative to the page.
pub const fn file(language: Language) -> &'static str {
    assets::EVIDENCE.name(language)
}

/// The contents of the files.
pub const ENGLISH: &str = assets::EVIDENCE_TEXTS.text(Language::English);
pub const SPANISH: &str = assets::EVIDENCE_TEXTS.text(Language::Spanish);

/// All evidence in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    pub studies: Vec<Study>,
    pub facts: Vec<Fact>,
    pub education: Vec<DegreeEvidence>,
    pub programs: Vec<Program>,
    pub projections: Vec<Projection>,
    pub guide_states: Vec<GuideState>,
    sources: Vec<Source>,
}

/// The common part of every row: an optional figure with its grade, and a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EvidenceStatement {
    pub id: String,
    /// Minimum and maximum in the unit of the row; equal for a single figure.
    pub figure: Option<(f64, f64)>,
    /// ISO date of the period that it covers, or empty.
    pub period: String,
    /// `None` only without a figure.
    pub grade: Option<Grade>,
    /// Ids, for [`Evidence::source`].
    pub sources: Vec<String>,
    pub text: String,
}

/// The method of a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceKind {
    /// Controlled for other factors of pay.
    Adjusted,
    /// Unadjusted comparison of groups.
    Raw,
    /// Stated without a study.
    Claim,
    /// Pay rules of an employer or a program.
    Policy,
    /// Found more or less pay, but gives no figure.
    Direction,
    /// Found no effect.
    None,
}

/// A study of pay, or a claim about it; its figure is percent.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    pub statement: EvidenceStatement,
    /// Ids of `factors.csv`, or `occupation`, `place`, `job`.
    pub factors: Vec<String>,
    pub route: Option<Route>,
    pub kind: EvidenceKind,
    /// The number of survey answers behind it.
    pub answers: Option<u32>,
}

/// The profession that a study covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    SocialWork,
    Nursing,
}

/// Whether official figures or studies confirm a claim of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    BorneOut,
    Partly,
    /// Was true once; there is a newer official figure.
    Superseded,
    NotBorneOut,
    NotChecked,
}

/// A claim of the guide with its verdict, or a fact of the field.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub statement: EvidenceStatement,
    pub topic: String,
    pub verdict: Option<Verdict>,
    pub factors: Vec<String>,
    pub unit: String,
}

/// A figure of a degree: pay, debt or requirements.
#[derive(Clone, Debug, PartialEq)]
pub struct DegreeEvidence {
    pub statement: EvidenceStatement,
    /// A name of [`crate::answers::DegreeGoal`] or [`crate::answers::Education`].
    pub degree: String,
    /// `pay`, `start-pay`, `cost-a-year`, `debt`, `field-hours`, `months`.
    pub what: String,
    pub unit: String,
}

/// When a program helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReliefTiming {
    Work,
    Study,
}

/// A program that repays or forgives loans.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// The text says who qualifies, how much it pays and for what.
    pub statement: EvidenceStatement,
    pub name: String,
    /// Whether the name is English, because proper names are not translated.
    pub is_english: bool,
    pub administrator: String,
    /// Maximum dollars; `None` if all of the rest is forgiven, or if it differs by state.
    pub amount: Option<f64>,
    pub years: Option<f64>,
    pub when: ReliefTiming,
    pub credentials: Vec<Credential>,
    /// Settings that usually qualify.
    pub settings: Vec<Setting>,
    /// Settings in which it depends on the employer or the site.
    pub settings_if: Vec<Setting>,
    /// Empty if available in all states.
    pub states: Vec<UsState>,
}

/// Projected jobs of an occupation.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    pub soc: String,
    pub title: String,
    pub years: (u32, u32),
    /// At the start and at the end, if known.
    pub jobs: (Option<f64>, Option<f64>),
    pub percent: f64,
    /// A year; mostly replacements for people who leave.
    pub openings: Option<f64>,
    pub grade: Grade,
    pub sources: Vec<String>,
}

/// What the guide states about a state; it names no occupation.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideState {
    pub state: UsState,
    /// Mean, median, and 90th percentile of pay; US dollars a year.
    pub pay: Option<[f64; 3]>,
    /// Percent; the guide does not say over which years.
    pub growth: Option<f64>,
    pub period: String,
    pub grade: Grade,
    pub sources: Vec<String>,
}

/// A source of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    pub id: String,
    pub kind: String,
    pub publisher: String,
    pub title: String,
    pub period: String,
    /// Empty, or an HTTP(S) URL.
    pub url: String,
}

impl Evidence {
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// All claims of the guide that were checked.
    pub fn claims(&self) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(|fact| fact.verdict.is_some())
    }

    pub fn guide_state(&self, state: UsState) -> Option<&GuideState> {
        self.guide_states.iter().find(|row| row.state == state)
    }

    /// The projection of an occupation by its code: `21-1022`.
    pub fn projection(&self, soc: &str) -> Option<&Projection> {
        self.projections.iter().find(|row| row.soc == soc)
    }
}
