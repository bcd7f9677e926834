//! What is known besides the figures of the estimate: what studies say of each step of pay, which claims of
//! the career guide official figures bear out, facts of the field and of study, relief from loans,
//! projections. It is shown beside an estimate and never moves one.
//!
//! One file a language, made from `data/` at build time and fetched when a reader opens it.
//!
//! ```
//! use casepath_data::answers::{Setting, UsState};
//! use casepath_core::evidence::{self, Person};
//! use casepath_data::tables::Credential;
//! let evidence = evidence::read(evidence::ENGLISH).expect("the build wrote it");
//! let nurse = Person { credential: Credential::BsnNurse, setting: Some(Setting::SubstanceUse), state: Some(UsState::OH) };
//! let first = evidence.relief_for(&nurse).next().expect("a program");
//! assert_eq!(first.program.told.id, "pslf");
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
pub use relief::{Fit, Person, Relief};

/// The file of a language, beside the page.
pub const fn file(language: Language) -> &'static str {
    assets::EVIDENCE.name(language)
}

/// What the files hold.
pub const ENGLISH: &str = assets::EVIDENCE_TEXTS.text(Language::English);
pub const SPANISH: &str = assets::EVIDENCE_TEXTS.text(Language::Spanish);

/// All of it, in one language.
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

/// What every row has: a figure or none, how sure it is, and what it tells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EvidenceStatement {
    pub id: String,
    /// Least and most, in the unit of the row; both the same where it is one figure.
    pub figure: Option<(f64, f64)>,
    /// ISO date of what it tells of, or empty.
    pub period: String,
    /// `None` beside no figure only.
    pub grade: Option<Grade>,
    /// Ids, for [`Evidence::source`].
    pub sources: Vec<String>,
    pub text: String,
}

/// How a study came to what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Other things that move pay were held equal.
    Adjusted,
    /// Groups as they are.
    Raw,
    /// Said without a study.
    Claim,
    /// What an employer or a program pays by its own rules.
    Policy,
    /// More or less was found, and no figure.
    Direction,
    /// Nothing was found.
    None,
}

/// A study of pay, or a claim about it; its figure is percent.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    pub told: EvidenceStatement,
    /// Ids of `factors.csv`, or `occupation`, `place`, `job`.
    pub factors: Vec<String>,
    pub route: Option<Route>,
    pub kind: Kind,
    /// How many answers it rests on.
    pub answers: Option<u32>,
}

/// Whom a study looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    SocialWork,
    Nursing,
}

/// Whether official figures or studies bear out what the guide says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    BorneOut,
    Partly,
    /// True once; a newer official figure stands beside it.
    Superseded,
    NotBorneOut,
    NotChecked,
}

/// A claim of the guide with its verdict, or a fact of the field.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub told: EvidenceStatement,
    pub topic: String,
    pub verdict: Option<Verdict>,
    pub factors: Vec<String>,
    pub unit: String,
}

/// A figure of a degree: what is paid, owed, asked.
#[derive(Clone, Debug, PartialEq)]
pub struct DegreeEvidence {
    pub told: EvidenceStatement,
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

/// A program that pays or forgives loans.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// Its text says who, how much and for what.
    pub told: EvidenceStatement,
    pub name: String,
    /// Whether the name is in English, as a proper name is in every language.
    pub is_english: bool,
    pub administrator: String,
    /// Dollars at most; `None` where all that is left is forgiven, or it differs by state.
    pub amount: Option<f64>,
    pub years: Option<f64>,
    pub when: ReliefTiming,
    pub credentials: Vec<Credential>,
    /// Where it usually fits.
    pub settings: Vec<Setting>,
    /// Where it depends on the employer or the site.
    pub settings_if: Vec<Setting>,
    /// Empty is everywhere.
    pub states: Vec<UsState>,
}

/// Jobs of an occupation, then and later.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    pub soc: String,
    pub title: String,
    pub years: (u32, u32),
    /// At the start and at the end, where they were read.
    pub jobs: (Option<f64>, Option<f64>),
    pub percent: f64,
    /// A year; mostly people who leave and are replaced.
    pub openings: Option<f64>,
    pub grade: Grade,
    pub sources: Vec<String>,
}

/// What the guide says of a state: it names no occupation.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideState {
    pub state: UsState,
    /// Mean, median, and what the best-paid tenth earns at least; US dollars a year.
    pub pay: Option<[f64; 3]>,
    /// Percent, without years.
    pub growth: Option<f64>,
    pub period: String,
    pub grade: Grade,
    pub sources: Vec<String>,
}

/// Where evidence comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    pub id: String,
    pub kind: String,
    pub publisher: String,
    pub title: String,
    pub period: String,
    /// Empty, or an address of http or https.
    pub url: String,
}

impl Evidence {
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// What studies say of a step of pay, by the key of the step's long text (`factor.bilingual`,
    /// `factor.credential-msw.21-1022`).
    pub fn studies_of<'a>(&'a self, note: &'a str) -> impl Iterator<Item = &'a Study> {
        let id = factor(note);
        let speaks = move |study: &&Study| study.factors.iter().any(|factor| factor == id);
        self.studies.iter().filter(speaks)
    }

    /// What the guide claims about a step of pay, with what became of it.
    pub fn claims_of<'a>(&'a self, note: &'a str) -> impl Iterator<Item = &'a Fact> {
        let id = factor(note);
        let speaks = move |fact: &&Fact| fact.factors.iter().any(|factor| factor == id);
        self.claims().filter(speaks)
    }

    /// All claims of the guide that were looked at.
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

/// The id in `factors.csv` of a key like `factor.credential-msw.21-1022`.
fn factor(note: &str) -> &str {
    let id = note.strip_prefix("factor.").unwrap_or(note);
    id.split('.').next().unwrap_or(id)
}
