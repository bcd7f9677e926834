//! Reads the tables of `data/`, checks them against each other, and says with file, line and reason what
//! is wrong. The build bakes what this returns into the program; the tests feed it broken tables.
//!
//! The one place that knows the columns. What a row means and where next year's figures come from is
//! told in `data/README.md`.

pub mod catalogue;
pub mod checklist;
mod constants;
pub mod evidence;
pub mod guide;
mod notes;
pub mod outlook;
pub mod platforms;
mod rules;
pub mod school;
mod tiles;
mod wages;

use std::collections::HashMap;
use std::path::Path;

use super::cells::{Plausible, Problem, Problems, Row, read_table};
use crate::answers::State;
pub use constants::factor_key;

/// The occupations that the estimate pays, in the order of [`crate::tables::Occupation`].
pub const OCCUPATIONS: [&str; 4] = ["21-1021", "21-1022", "21-1023", "29-1141"];
/// What a certification may need, in the order of [`crate::tables::Need`].
pub const NEEDS: [&str; 7] = [
    "none",
    "bachelors",
    "bsw",
    "other-masters",
    "msw",
    "clinical",
    "rn",
];
/// In the order of [`crate::tables::BachelorLicence`].
pub const BACHELOR_LICENCES: [&str; 5] = ["", "licence", "voluntary", "after-practice", "not-seen"];
const SOURCE_KINDS: [&str; 7] = [
    "official",
    "statute",
    "board",
    "guide",
    "study",
    "survey",
    "assumption",
];
/// What may be done with a source: see `data/README.md`.
const LICENCES: [&str; 5] = ["federal", "law", "state", "quoted", "own"];
const PERCENTILES: [&str; 5] = ["p10", "p25", "p50", "p75", "p90"];
/// Answers that have neighbours in `neighbours.csv`, and the constants, factors, pathways and fees that
/// the estimate asks for by name.
const NEIGHBOURS: [&str; 3] = ["hours", "share", "supervision"];
pub const MODEL: [&str; 40] = [
    "shape-p10",
    "shape-p25",
    "shape-p50",
    "shape-p75",
    "shape-p90",
    "derived-error",
    "derived-within",
    "derived-within-states",
    "derived-worst",
    "edge-floor",
    "spread-share",
    "range-floor",
    "experience-cap",
    "full-time-week",
    "full-time-year",
    "weeks-a-year",
    "full-time-rule",
    "months-not-seen",
    "fast-share",
    "slow-practice",
    "part-time-fast",
    "part-time-slow",
    "share-clinical",
    "share-other",
    "share-insurance",
    "supervision-fee",
    "rounding",
    "part-time-pay-hours",
    "edge-notice",
    "tie",
    "moment-1",
    "moment-2",
    "moment-3",
    "log-pace-weeks",
    "log-pace-least",
    "log-pace-errors",
    "log-horizon",
    "log-cap-often",
    "log-supervision-behind",
    "rule-old",
];
/// Constants that no estimate rests on: they are baked one by one, so that what does not ask for them does
/// not carry them.
pub const LATER_MODEL: [&str; 2] = ["source-late", "source-old"];
pub const PATHWAYS: [&str; 15] = [
    "bachelors",
    "bachelors-from-associate",
    "msw",
    "msw-advanced",
    "other-masters",
    "doctorate",
    "psyd",
    "bsn",
    "bsn-second",
    "bsn-from-adn",
    "wait-register",
    "wait-first-exam",
    "wait-clinical",
    "wait-nclex",
    "wait-retake",
];
pub const FEES: [&str; 4] = [
    "exam-bachelors",
    "exam-masters",
    "exam-clinical",
    "liability-insurance",
];
/// Credentials in the order of [`crate::tables::Credential`], and the occupations of their rows.
pub const SOCIAL_WORK_CREDENTIALS: [&str; 8] = [
    "none",
    "bachelors",
    "bsw",
    "other-masters",
    "msw",
    "msw-licensed",
    "clinical",
    "doctorate",
];
pub const NURSING_CREDENTIALS: [&str; 2] = ["adn", "bsn"];
/// All of them, in the order of [`crate::tables::Credential`].
pub const CREDENTIALS: [&str; 10] = [
    "none",
    "bachelors",
    "bsw",
    "other-masters",
    "msw",
    "msw-licensed",
    "clinical",
    "doctorate",
    "adn",
    "bsn",
];
/// The source of what the career guide says.
const GUIDE: &str = "guide-2025";

/// A figure with what a reader needs to judge it. Sources are places in [`Tables::sources`].
#[derive(Debug, Clone, Default)]
pub struct Figure {
    pub value: f64,
    pub grade: String,
    pub sources: Vec<usize>,
}

#[derive(Debug, Clone, Default)]
pub struct Source {
    pub id: String,
    pub kind: String,
    pub publisher: String,
    pub title: String,
    pub period: String,
    pub seen: String,
    pub url: String,
    /// One of [`LICENCES`].
    pub licence: String,
    /// How often it appears; blank where it does not come again.
    pub cycle_months: Option<f64>,
}

/// A factor of pay: the logarithm of its effect, least, point and most.
#[derive(Debug, Clone, Default)]
pub struct Factor {
    pub id: String,
    pub applies_to: String,
    pub low: f64,
    pub point: f64,
    pub high: f64,
    pub grade: String,
    pub sources: Vec<usize>,
}

#[derive(Debug, Clone, Default)]
pub struct Pathway {
    pub id: String,
    /// Accelerated, fast, typical, slow, part time, in months; missing ones are empty.
    pub accelerated: Option<f64>,
    pub fast: f64,
    pub typical: f64,
    pub slow: f64,
    pub part_time: Option<f64>,
    pub sources: Vec<usize>,
}

#[derive(Debug, Clone, Default)]
pub struct StateRow {
    pub name: String,
    /// The state's price level, the nation being 100.
    pub prices: f64,
    pub price_sources: Vec<usize>,
    /// Official percentiles of the first occupation, which every state has.
    pub official: [f64; 5],
    /// Mean wages of the other occupations.
    pub means: [f64; 4],
    pub rule: Rule,
}

/// What a state asks for the clinical licence; `None` is "not seen".
#[derive(Debug, Clone, Default)]
pub struct Rule {
    pub licence: String,
    pub title: String,
    pub first_licence: String,
    pub first_exam: String,
    pub bachelor_licence: String,
    pub bachelor_kind: usize,
    pub hours: Option<(f64, String)>,
    pub months: Option<(f64, String)>,
    pub no_minimum_months: bool,
    pub part_time_months: Option<f64>,
    pub either: bool,
    pub max_months: Option<f64>,
    pub direct: Option<(f64, String)>,
    pub supervision: Option<(f64, String)>,
    pub min_hours_week: Option<f64>,
    pub max_hours_week: Option<f64>,
    pub max_hours_year: Option<f64>,
    pub extra_exam: String,
    pub fee: Option<(f64, String)>,
    pub compact: String,
    pub compact_since: Option<f64>,
    pub renewal_years: Option<f64>,
    pub ce_hours: Option<f64>,
    pub board: String,
    pub sources: Vec<usize>,
    pub seen: String,
    pub confidence: String,
}

#[derive(Debug, Clone, Default)]
pub struct Certification {
    pub id: String,
    pub short: String,
    pub name: String,
    pub issuer: String,
    pub need: usize,
    pub months: Option<f64>,
    pub exam: String,
    pub fee: Option<f64>,
    pub renewal_years: Option<f64>,
    pub ce_hours: Option<f64>,
    pub settings: Vec<usize>,
    pub grade: String,
    pub sources: Vec<usize>,
}

#[derive(Debug, Clone, Default)]
pub struct Fee {
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub grade: String,
    pub sources: Vec<usize>,
}

/// All tables, checked. Lists that have a fixed set of members stand in the order of that set.
#[derive(Debug, Default)]
pub struct Tables {
    pub sources: Vec<Source>,
    /// [`MODEL`], then [`LATER_MODEL`].
    pub model: Vec<Figure>,
    pub factors: Vec<Factor>,
    pub pathways: Vec<Pathway>,
    /// For each planned degree, each education held: the places in [`Self::pathways`].
    pub study: Vec<Vec<Vec<usize>>>,
    pub states: Vec<StateRow>,
    /// The period of the percentiles, and that of the states' means which others are derived from.
    pub wage_period: String,
    pub mean_period: String,
    /// Official percentiles of the other occupations, where a state's own were read: state, occupation.
    pub official_others: Vec<(usize, usize, [f64; 5])>,
    /// Percentiles of the nation, for each occupation.
    pub us: [[f64; 5]; 4],
    pub us_means: [f64; 4],
    /// Sources of the official percentiles of the states, the percentiles of the nation, the means of states.
    pub wage_sources: [Vec<usize>; 3],
    pub certifications: Vec<Certification>,
    pub checklist: Vec<checklist::Item>,
    pub fees: Vec<Fee>,
    /// Values tried for hours, share and supervision.
    pub neighbours: [Vec<f64>; 3],
    /// The least and the most of what a board may answer, in the order of [`crate::tables::RULED`].
    pub ruled: [(f64, f64); 11],
    /// What a school's file may hold, in the order of [`school::LIMITS`].
    pub school_limits: Vec<school::Limit>,
    /// The place of each state on the map of tiles: row, column.
    pub tiles: Vec<(u8, u8)>,
    /// Long texts: key, English, Spanish.
    pub notes: Vec<(String, String, String)>,
    pub guide: guide::Guide,
    pub evidence: evidence::Evidence,
    /// In the order of the table.
    pub platforms: Vec<platforms::Platform>,
    pub catalogue: catalogue::Catalogue,
}

/// Reads and checks all tables of a folder.
///
/// # Errors
/// Every problem found, with file and line.
pub fn read(folder: &Path) -> Result<Tables, Vec<Problem>> {
    let mut reader = Reader {
        folder,
        plausible: Plausible::new(),
        sources: HashMap::new(),
        problems: Problems::default(),
    };
    reader.plausible();
    let mut tables = Tables {
        sources: reader.sources(),
        ..Tables::default()
    };
    tables.model = reader.model();
    tables.factors = reader.factors();
    tables.pathways = reader.pathways();
    tables.study = reader.study();
    tables.states = reader.states();
    reader.wages(&mut tables);
    reader.rules(&mut tables.states);
    tables.certifications = reader.certifications();
    tables.checklist = reader.checklist();
    tables.fees = reader.fees();
    tables.neighbours = reader.neighbours();
    tables.ruled = reader.ruled();
    tables.school_limits = reader.school_limits();
    tables.tiles = reader.tiles();
    tables.notes = reader.notes(&tables);
    tables.guide = reader.guide(&tables.sources);
    tables.evidence = reader.evidence(&tables);
    tables.platforms = reader.platforms();
    // It looks at the same rows again, and would tell the same problems twice.
    if reader.problems.0.is_empty() {
        tables.catalogue = reader.catalogue(&tables.sources, &tables.notes);
    }
    if reader.problems.0.is_empty() {
        Ok(tables)
    } else {
        Err(reader.problems.0)
    }
}

struct Reader<'a> {
    folder: &'a Path,
    plausible: Plausible,
    sources: HashMap<String, usize>,
    problems: Problems,
}

impl Reader<'_> {
    fn table(&mut self, file: &str, columns: &[&str]) -> Vec<Row> {
        read_table(self.folder, file, columns, &mut self.problems)
    }

    fn fail(&mut self, row: &Row, what: impl Into<String>) {
        self.problems.add(&row.file, row.line, what);
    }

    fn number(&mut self, row: &Row, column: &str) -> Option<f64> {
        row.number(column, column, &self.plausible, &mut self.problems)
    }

    fn needed_number(&mut self, row: &Row, column: &str) -> f64 {
        row.needed_number(column, &self.plausible, &mut self.problems)
    }

    fn source(&mut self, row: &Row) -> Vec<usize> {
        let ids = row.list("source");
        if ids.is_empty() {
            self.fail(row, "source is empty; every figure needs one");
        }
        let mut places = Vec::new();
        for id in ids {
            match self.sources.get(&id) {
                Some(place) => places.push(*place),
                None => self.fail(row, format!("source {id:?} does not stand in sources.csv")),
            }
        }
        places
    }

    /// The rows by a key that must be one of `wanted`, each exactly once.
    fn by_key<'k>(
        &mut self,
        file: &str,
        rows: Vec<Row>,
        column: &str,
        wanted: &[&'k str],
    ) -> Vec<(&'k str, Row)> {
        let mut found: HashMap<&str, Row> = HashMap::new();
        for row in rows {
            match wanted
                .iter()
                .copied()
                .find(|name| *name == row.text(column))
            {
                None => self.fail(&row, format!("{column} {:?} is unknown", row.text(column))),
                Some(name) if found.contains_key(name) => {
                    self.fail(&row, format!("{column} {name} stands twice"))
                }
                Some(name) => {
                    found.insert(name, row);
                }
            }
        }
        let missing: Vec<&str> = wanted
            .iter()
            .copied()
            .filter(|name| !found.contains_key(name))
            .collect();
        for name in missing {
            self.problems
                .add(file, 0, format!("{column} {name} is missing"));
        }
        wanted
            .iter()
            .filter_map(|name| found.remove(name).map(|row| (*name, row)))
            .collect()
    }

    fn plausible(&mut self) {
        let file = "plausible.csv";
        for row in self.table(file, &["table", "figure", "least", "most", "why"]) {
            let bound = |column: &str| {
                row.text(column)
                    .parse::<f64>()
                    .ok()
                    .filter(|v| v.is_finite())
            };
            match (bound("least"), bound("most")) {
                (Some(least), Some(most)) if least <= most => {
                    let key = (row.text("table").to_owned(), row.text("figure").to_owned());
                    if self.plausible.insert(key, (least, most)).is_some() {
                        self.fail(&row, "this range stands twice");
                    }
                }
                _ => self.fail(&row, "least and most must be numbers, the least first"),
            }
        }
    }

    fn sources(&mut self) -> Vec<Source> {
        let columns = [
            "id",
            "kind",
            "publisher",
            "title",
            "period",
            "seen",
            "url",
            "licence",
            "cycle_months",
            "note",
        ];
        let mut list = Vec::new();
        for row in self.table("sources.csv", &columns) {
            let cycle_months = self.number(&row, "cycle_months");
            let problems = &mut self.problems;
            let source = Source {
                id: row.needed("id", problems),
                kind: row.one_of("kind", &SOURCE_KINDS, problems),
                publisher: row.needed("publisher", problems),
                title: row.needed("title", problems),
                period: row.date("period", problems),
                seen: row.date("seen", problems),
                url: row.text("url").to_owned(),
                licence: row.one_of("licence", &LICENCES, problems),
                cycle_months,
            };
            if !source.url.is_empty()
                && !source.url.starts_with("https://")
                && !source.url.starts_with("http://")
            {
                self.fail(
                    &row,
                    format!("url {:?} is no address of a page", source.url),
                );
            }
            if self.sources.insert(source.id.clone(), list.len()).is_some() {
                self.fail(&row, format!("source {} stands twice", source.id));
            }
            list.push(source);
        }
        list
    }
}

fn state_names() -> Vec<&'static str> {
    State::ALL.iter().map(|state| state.name()).collect()
}
