//! Reads the tables of `data/`, checks them against each other, and says with file, line and reason what
//! is wrong. The build bakes what this returns into the program; the tests feed it broken tables.
//!
//! The one place that knows the columns. What a row means and where next year's figures come from is
//! told in `data/README.md`.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::cells::{Plausible, Problem, Problems, Row, read_table};
use crate::answers::{CertSet, Education, Plan, Setting, State};

/// The occupations that the estimate pays, in the order of [`crate::tables::Occupation`].
pub const OCCUPATIONS: [&str; 4] = ["21-1021", "21-1022", "21-1023", "29-1141"];
/// The periods that the state percentiles are derived from.
pub const WAGE_PERIOD: &str = "2024-05";
pub const MEAN_PERIOD: &str = "2023-05";
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
const CONFIDENCES: [&str; 3] = ["high", "medium", "low"];
const PERCENTILES: [&str; 5] = ["p10", "p25", "p50", "p75", "p90"];
/// Answers that have neighbours in `neighbours.csv`, and the constants, factors, pathways and fees that
/// the estimate asks for by name.
const NEIGHBOURS: [&str; 3] = ["hours", "share", "supervision"];
pub const MODEL: [&str; 30] = [
    "shape-p10",
    "shape-p25",
    "shape-p50",
    "shape-p75",
    "shape-p90",
    "derived-error",
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
];
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
    /// Official percentiles of the first occupation.
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
    pub fee: Option<f64>,
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
    pub model: Vec<Figure>,
    pub factors: Vec<Factor>,
    pub pathways: Vec<Pathway>,
    /// For each planned degree, each education held: the places in [`Self::pathways`].
    pub study: Vec<Vec<Vec<usize>>>,
    pub states: Vec<StateRow>,
    /// Percentiles of the nation, for each occupation.
    pub us: [[f64; 5]; 4],
    pub us_means: [f64; 4],
    /// Sources of the official percentiles of the states, the percentiles of the nation, the means of states.
    pub wage_sources: [Vec<usize>; 3],
    pub certifications: Vec<Certification>,
    pub fees: Vec<Fee>,
    /// Values tried for hours, share and supervision.
    pub neighbours: [Vec<f64>; 3],
    /// Long texts: key, English, Spanish.
    pub notes: Vec<(String, String, String)>,
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
    tables.fees = reader.fees();
    tables.neighbours = reader.neighbours();
    tables.notes = reader.notes(&tables);
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
            "note",
        ];
        let mut list = Vec::new();
        for row in self.table("sources.csv", &columns) {
            let problems = &mut self.problems;
            let source = Source {
                id: row.needed("id", problems),
                kind: row.one_of("kind", &SOURCE_KINDS, problems),
                publisher: row.needed("publisher", problems),
                title: row.needed("title", problems),
                period: row.date("period", problems),
                seen: row.date("seen", problems),
                url: row.text("url").to_owned(),
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

    fn model(&mut self) -> Vec<Figure> {
        let rows = self.table(
            "model.csv",
            &["id", "value", "unit", "grade", "source", "note"],
        );
        let rows = self.by_key("model.csv", rows, "id", &MODEL);
        rows.iter()
            .map(|(id, row)| {
                row.needed("unit", &mut self.problems);
                if row.text("value").is_empty() {
                    self.fail(row, "value is empty");
                }
                Figure {
                    value: row
                        .number("value", id, &self.plausible, &mut self.problems)
                        .unwrap_or_default(),
                    grade: row.grade("grade", &mut self.problems),
                    sources: self.source(row),
                }
            })
            .collect()
    }

    fn factors(&mut self) -> Vec<Factor> {
        let columns = [
            "id",
            "group",
            "applies_to",
            "low",
            "point",
            "high",
            "unit",
            "grade",
            "source",
            "note",
        ];
        let mut factors: Vec<Factor> = Vec::new();
        for row in self.table("factors.csv", &columns) {
            let group = row.text("group").to_owned();
            let mut value = |column: &str| {
                let range = if group == "experience" {
                    row.text("id")
                } else {
                    &group
                };
                row.number(column, range, &self.plausible, &mut self.problems)
            };
            let (low, point, high) = (value("low"), value("point"), value("high"));
            let (Some(low), Some(point), Some(high)) = (low, point, high) else {
                self.fail(&row, "low, point and high are all needed");
                continue;
            };
            // The curve of experience falls: its three values belong to those of the slope.
            let ordered = low <= point && point <= high
                || group == "experience" && low >= point && point >= high;
            if !ordered {
                self.fail(
                    &row,
                    format!("low {low}, point {point}, high {high} are out of order"),
                );
            }
            let factor = Factor {
                id: row.needed("id", &mut self.problems),
                applies_to: row.needed("applies_to", &mut self.problems),
                low,
                point,
                high,
                grade: row.grade("grade", &mut self.problems),
                sources: self.source(&row),
            };
            if factors
                .iter()
                .any(|f| f.id == factor.id && f.applies_to == factor.applies_to)
            {
                self.fail(
                    &row,
                    format!("{} for {} stands twice", factor.id, factor.applies_to),
                );
            }
            factors.push(factor);
        }
        let wanted = Setting::ALL
            .iter()
            .map(|s| (format!("setting-{}", s.name()), ""));
        let nurses = [
            "rn-hospital",
            "rn-clinic",
            "rn-nursing-care",
            "rn-government",
            "rn-other",
            "rn-unknown",
        ];
        let others = [
            "setting-unknown",
            "experience-slope",
            "experience-curve",
            "experience-reference",
            "certification",
            "bilingual",
        ];
        let plain = nurses
            .iter()
            .chain(&others)
            .map(|id| ((*id).to_owned(), ""));
        let social = SOCIAL_WORK_CREDENTIALS.iter().flat_map(|id| {
            ["21-1021", "21-1022;21-1023"].map(|to| (format!("credential-{id}"), to))
        });
        let nursing = NURSING_CREDENTIALS
            .iter()
            .map(|id| (format!("credential-{id}"), "nursing"));
        for (id, to) in wanted.chain(plain).chain(social).chain(nursing) {
            if !factors
                .iter()
                .any(|f| f.id == id && (to.is_empty() || f.applies_to == to))
            {
                self.problems
                    .add("factors.csv", 0, format!("{id} {to} is missing"));
            }
        }
        factors
    }

    fn pathways(&mut self) -> Vec<Pathway> {
        let columns = [
            "id",
            "what",
            "from",
            "accelerated",
            "fast",
            "typical",
            "slow",
            "part_time",
            "source",
        ];
        let rows = self.table("pathways.csv", &columns);
        let rows = self.by_key("pathways.csv", rows, "id", &PATHWAYS);
        rows.iter()
            .map(|(id, row)| {
                let mut month = |column: &str| {
                    row.number(column, "months", &self.plausible, &mut self.problems)
                };
                let (accelerated, part_time) = (month("accelerated"), month("part_time"));
                let speeds =
                    ["fast", "typical", "slow"].map(|column| month(column).unwrap_or(-1.0));
                if !(0.0 <= speeds[0] && speeds[0] <= speeds[1] && speeds[1] <= speeds[2]) {
                    self.fail(row, "fast, typical and slow are all needed, in this order");
                }
                if accelerated.is_some_and(|a| a > speeds[0]) {
                    self.fail(row, "accelerated takes longer than fast");
                }
                if !id.starts_with("wait-") && (accelerated.is_none() || part_time.is_none()) {
                    self.fail(row, "a degree needs accelerated and part_time months");
                }
                let [fast, typical, slow] = speeds;
                Pathway {
                    id: (*id).to_owned(),
                    accelerated,
                    fast,
                    typical,
                    slow,
                    part_time,
                    sources: self.source(row),
                }
            })
            .collect()
    }

    fn study(&mut self) -> Vec<Vec<Vec<usize>>> {
        let mut found: HashMap<(Plan, Education), Vec<usize>> = HashMap::new();
        for row in self.table("study.csv", &["planned", "held", "stages"]) {
            let (Some(plan), Some(held)) = (
                Plan::from_name(row.text("planned")),
                Education::from_name(row.text("held")),
            ) else {
                self.fail(&row, "planned or held is unknown");
                continue;
            };
            let mut stages = Vec::new();
            for id in row.list("stages") {
                match PATHWAYS.iter().position(|known| *known == id) {
                    Some(place) => stages.push(place),
                    None => self.fail(&row, format!("stage {id:?} does not stand in pathways.csv")),
                }
            }
            if stages.len() > 3 {
                self.fail(&row, "a way has at most three stages of study");
            }
            if found.insert((plan, held), stages).is_some() {
                self.fail(
                    &row,
                    format!("{} after {} stands twice", plan.name(), held.name()),
                );
            }
        }
        let mut study = Vec::new();
        for plan in Plan::ALL {
            let mut by_held = Vec::new();
            for held in Education::ALL {
                let stages = found.remove(&(*plan, *held)).unwrap_or_else(|| {
                    let what = format!("{} after {} is missing", plan.name(), held.name());
                    self.problems.add("study.csv", 0, what);
                    Vec::new()
                });
                by_held.push(stages);
            }
            study.push(by_held);
        }
        study
    }

    fn states(&mut self) -> Vec<StateRow> {
        let rows = self.table(
            "states.csv",
            &["state", "name", "rpp_2023", "rpp_housing_2023", "source"],
        );
        let rows = self.by_key("states.csv", rows, "state", &state_names());
        rows.iter()
            .map(|(_, row)| {
                self.needed_number(row, "rpp_housing_2023");
                StateRow {
                    name: row.needed("name", &mut self.problems),
                    prices: self.needed_number(row, "rpp_2023"),
                    price_sources: self.source(row),
                    ..StateRow::default()
                }
            })
            .collect()
    }

    fn percentiles(&mut self, row: &Row) -> [f64; 5] {
        let values = PERCENTILES.map(|column| {
            row.number(column, "wage", &self.plausible, &mut self.problems)
                .unwrap_or(f64::NAN)
        });
        if !values.is_sorted() || values.iter().any(|v| v.is_nan()) {
            self.fail(row, "the percentiles must all be there and ascend");
        }
        values
    }

    fn wages(&mut self, tables: &mut Tables) {
        let columns = [
            "soc",
            "title",
            "period",
            "employment",
            "mean",
            "p10",
            "p25",
            "p50",
            "p75",
            "p90",
            "source",
        ];
        let mut seen = HashSet::new();
        let mut means_2023 = [f64::NAN; 4];
        for row in self.table("wages_us.csv", &columns) {
            if !seen.insert((row.text("soc").to_owned(), row.text("period").to_owned())) {
                self.fail(&row, "this occupation and period stands twice");
            }
            row.date("period", &mut self.problems);
            let percentiles = self.percentiles(&row);
            let mean = row
                .number("mean", "wage", &self.plausible, &mut self.problems)
                .unwrap_or(f64::NAN);
            let sources = self.source(&row);
            let Some(place) = OCCUPATIONS.iter().position(|soc| *soc == row.text("soc")) else {
                continue;
            };
            if row.text("period") == WAGE_PERIOD {
                tables.us[place] = percentiles;
                tables.wage_sources[1] = sources;
            } else if row.text("period") == MEAN_PERIOD {
                means_2023[place] = mean;
            }
        }
        for (place, soc) in OCCUPATIONS.iter().enumerate() {
            if tables.us[place][2] <= 0.0 {
                self.problems.add(
                    "wages_us.csv",
                    0,
                    format!("{soc} of {WAGE_PERIOD} is missing"),
                );
            }
            if means_2023[place].is_nan() {
                self.problems.add(
                    "wages_us.csv",
                    0,
                    format!("{soc} of {MEAN_PERIOD} is missing"),
                );
            }
        }
        tables.us_means = means_2023;
        self.state_means(tables);
        self.state_percentiles(tables);
        self.derived_ascend(tables);
    }

    fn state_means(&mut self, tables: &mut Tables) {
        let file = "wages_state_mean.csv";
        let mut seen = HashSet::new();
        for row in self.table(file, &["state", "soc", "period", "mean", "source"]) {
            row.date("period", &mut self.problems);
            let mean = row
                .number("mean", "wage", &self.plausible, &mut self.problems)
                .unwrap_or(f64::NAN);
            let sources = self.source(&row);
            let state = State::ALL
                .iter()
                .position(|s| s.name() == row.text("state"));
            let occupation = OCCUPATIONS.iter().position(|soc| *soc == row.text("soc"));
            let key = ["state", "soc", "period"].map(|column| row.text(column).to_owned());
            if !seen.insert(key) {
                self.fail(&row, "this state, occupation and period stands twice");
            }
            match (state, occupation) {
                (None, _) => self.fail(&row, format!("state {:?} is unknown", row.text("state"))),
                (Some(state), Some(occupation)) if row.text("period") == MEAN_PERIOD => {
                    tables.wage_sources[2] = sources;
                    if let Some(state) = tables.states.get_mut(state) {
                        state.means[occupation] = mean;
                    }
                }
                _ => {}
            }
        }
        for (state, soc) in State::ALL
            .iter()
            .flat_map(|s| OCCUPATIONS.map(|soc| (s.name(), soc)))
        {
            if !seen.contains(&[state, soc, MEAN_PERIOD].map(str::to_owned)) {
                self.problems.add(
                    file,
                    0,
                    format!("{soc} of {MEAN_PERIOD} in the state {state} is missing"),
                );
            }
        }
    }

    fn state_percentiles(&mut self, tables: &mut Tables) {
        let file = "wages_state_percentiles.csv";
        let columns = [
            "state",
            "soc",
            "period",
            "employment",
            "p10",
            "p25",
            "p50",
            "p75",
            "p90",
            "source",
        ];
        let mut rows = self.table(file, &columns);
        for row in rows.extract_if(.., |row| {
            row.text("soc") != OCCUPATIONS[0] || row.text("period") != WAGE_PERIOD
        }) {
            self.fail(
                &row,
                format!("only {} of {WAGE_PERIOD} is read here", OCCUPATIONS[0]),
            );
        }
        for (state, row) in self.by_key(file, rows, "state", &state_names()) {
            let percentiles = self.percentiles(&row);
            tables.wage_sources[0] = self.source(&row);
            let place = State::ALL.iter().position(|s| s.name() == state);
            if let Some(state) = place.and_then(|place| tables.states.get_mut(place)) {
                state.official = percentiles;
            }
        }
    }

    /// The derived percentiles must ascend too: the shape could turn them round.
    fn derived_ascend(&mut self, tables: &Tables) {
        let shape = |k: usize| tables.model.get(k).map_or(1.0, |figure| figure.value);
        for (place, soc) in OCCUPATIONS.iter().enumerate().skip(1) {
            let shaped: Vec<f64> = (0..5)
                .map(|k| tables.us[place][k] * if *soc == "29-1141" { 1.0 } else { shape(k) })
                .collect();
            if !shaped.is_sorted() {
                self.problems.add(
                    "model.csv",
                    0,
                    format!("the shapes turn the percentiles of {soc} round"),
                );
            }
        }
    }

    fn rules(&mut self, states: &mut [StateRow]) {
        let file = "licensure.csv";
        let columns = [
            "state",
            "clinical_license",
            "clinical_title",
            "pre_license",
            "first_exam",
            "bachelor_license",
            "bachelor_license_kind",
            "supervised_hours",
            "hours_grade",
            "min_months",
            "months_grade",
            "part_time_months",
            "rule",
            "max_months",
            "direct_contact_hours",
            "direct_grade",
            "supervision_hours",
            "supervision_grade",
            "min_hours_week",
            "max_hours_week",
            "max_hours_year",
            "extra_exam",
            "application_fee_usd",
            "compact",
            "compact_since",
            "renewal_years",
            "ce_hours",
            "board",
            "source",
            "seen",
            "confidence",
        ];
        let rows = self.table(file, &columns);
        let rows = self.by_key(file, rows, "state", &state_names());
        if rows.len() == states.len() {
            for ((_, row), state) in rows.iter().zip(states) {
                state.rule = self.rule(row);
            }
        }
    }

    fn rule(&mut self, row: &Row) -> Rule {
        let no_minimum_months = row.text("min_months") == "none";
        let months = if no_minimum_months {
            None
        } else {
            self.graded(row, "min_months", "months_grade")
        };
        let hours = self.graded(row, "supervised_hours", "hours_grade");
        let direct = self.graded(row, "direct_contact_hours", "direct_grade");
        let supervision = self.graded(row, "supervision_hours", "supervision_grade");
        let kind = row.one_of(
            "bachelor_license_kind",
            &BACHELOR_LICENCES,
            &mut self.problems,
        );
        let rule = row.one_of("rule", &["both", "either"], &mut self.problems);
        let rule = Rule {
            licence: row.needed("clinical_license", &mut self.problems),
            title: row.needed("clinical_title", &mut self.problems),
            first_licence: row.text("pre_license").to_owned(),
            first_exam: row.one_of("first_exam", &["", "yes", "no"], &mut self.problems),
            bachelor_licence: row.text("bachelor_license").to_owned(),
            bachelor_kind: BACHELOR_LICENCES
                .iter()
                .position(|k| *k == kind)
                .unwrap_or_default(),
            hours,
            months,
            no_minimum_months,
            part_time_months: self.number(row, "part_time_months"),
            either: rule == "either",
            max_months: self.number(row, "max_months"),
            direct,
            supervision,
            min_hours_week: self.number(row, "min_hours_week"),
            max_hours_week: self.number(row, "max_hours_week"),
            max_hours_year: self.number(row, "max_hours_year"),
            extra_exam: row.text("extra_exam").to_owned(),
            fee: self.number(row, "application_fee_usd"),
            compact: row.one_of("compact", &["", "yes", "no"], &mut self.problems),
            compact_since: self.number(row, "compact_since"),
            renewal_years: self.number(row, "renewal_years"),
            ce_hours: self.number(row, "ce_hours"),
            board: row.needed("board", &mut self.problems),
            sources: self.source(row),
            seen: row.date("seen", &mut self.problems),
            confidence: row.one_of("confidence", &CONFIDENCES, &mut self.problems),
        };
        if rule.either && (rule.hours.is_none() || rule.months.is_none()) {
            self.fail(
                row,
                "the rule is either, so hours and months are both needed",
            );
        }
        if let (Some((direct, _)), Some((hours, _))) = (&rule.direct, &rule.hours)
            && direct > hours
        {
            self.fail(row, "more hours with clients than hours in all");
        }
        if let (Some((months, _)), Some(most)) = (&rule.months, rule.max_months)
            && *months > most
        {
            self.fail(row, "min_months is over max_months");
        }
        rule
    }

    /// A figure with a grade of its own: both or neither.
    fn graded(&mut self, row: &Row, column: &str, grade: &str) -> Option<(f64, String)> {
        match (self.number(row, column), row.text(grade).is_empty()) {
            (Some(value), _) => Some((value, row.grade(grade, &mut self.problems))),
            (None, true) => None,
            (None, false) => {
                self.fail(row, format!("{grade} without {column}"));
                None
            }
        }
    }

    fn certifications(&mut self) -> Vec<Certification> {
        let columns = [
            "id",
            "short",
            "name",
            "issuer",
            "needs",
            "months_experience",
            "exam",
            "fee_usd",
            "renewal_years",
            "ce_hours",
            "settings",
            "topic",
            "grade",
            "source",
            "confidence",
        ];
        let mut list: Vec<Certification> = Vec::new();
        for row in self.table("certifications.csv", &columns) {
            let need = row.one_of("needs", &NEEDS, &mut self.problems);
            row.grade("grade", &mut self.problems);
            row.one_of("confidence", &CONFIDENCES, &mut self.problems);
            row.needed("topic", &mut self.problems);
            let mut settings = Vec::new();
            for name in row.list("settings") {
                match Setting::ALL.iter().position(|s| s.name() == name) {
                    Some(place) => settings.push(place),
                    None => self.fail(&row, format!("setting {name:?} is unknown")),
                }
            }
            let certification = Certification {
                id: row.needed("id", &mut self.problems),
                short: row.needed("short", &mut self.problems),
                name: row.needed("name", &mut self.problems),
                issuer: row.needed("issuer", &mut self.problems),
                need: NEEDS.iter().position(|n| *n == need).unwrap_or_default(),
                months: self.number(&row, "months_experience"),
                exam: row.one_of("exam", &["", "yes", "no"], &mut self.problems),
                fee: self.number(&row, "fee_usd"),
                renewal_years: self.number(&row, "renewal_years"),
                ce_hours: self.number(&row, "ce_hours"),
                settings,
                sources: self.source(&row),
            };
            if list.iter().any(|other| other.id == certification.id) {
                self.fail(&row, format!("{} stands twice", certification.id));
            }
            list.push(certification);
        }
        if list.len() > CertSet::MOST {
            self.problems.add(
                "certifications.csv",
                0,
                format!("more than {} rows", CertSet::MOST),
            );
        }
        list
    }

    fn fees(&mut self) -> Vec<Fee> {
        let rows = self.table(
            "fees.csv",
            &[
                "id", "usd_low", "usd_high", "unit", "grade", "source", "note",
            ],
        );
        let rows = self.by_key("fees.csv", rows, "id", &FEES);
        rows.iter()
            .map(|(_, row)| {
                let (low, high) = (self.number(row, "usd_low"), self.number(row, "usd_high"));
                if low.is_some() != high.is_some() || low > high {
                    self.fail(
                        row,
                        "usd_low and usd_high: both or neither, the lower first",
                    );
                }
                Fee {
                    low,
                    high,
                    grade: row.grade("grade", &mut self.problems),
                    sources: self.source(row),
                }
            })
            .collect()
    }

    fn neighbours(&mut self) -> [Vec<f64>; 3] {
        let mut values: [Vec<f64>; 3] = Default::default();
        for row in self.table("neighbours.csv", &["answer", "value", "note"]) {
            match NEIGHBOURS
                .iter()
                .position(|answer| *answer == row.text("answer"))
            {
                None => self.fail(
                    &row,
                    format!("answer {:?} has no neighbours", row.text("answer")),
                ),
                Some(place) => {
                    let value = row.number(
                        "value",
                        NEIGHBOURS[place],
                        &self.plausible,
                        &mut self.problems,
                    );
                    values[place].extend(value);
                }
            }
        }
        values
    }

    fn notes(&mut self, tables: &Tables) -> Vec<(String, String, String)> {
        let read_language = |reader: &mut Self, file: &str| {
            let mut notes: HashMap<String, String> = HashMap::new();
            let mut order = Vec::new();
            for row in reader.table(file, &["key", "text"]) {
                let key = row.needed("key", &mut reader.problems);
                let text = row.needed("text", &mut reader.problems);
                if notes.insert(key.clone(), text).is_some() {
                    reader.fail(&row, format!("{key} stands twice"));
                }
                order.push(key);
            }
            (order, notes)
        };
        let (order, mut english) = read_language(self, "notes/en.csv");
        let (_, mut spanish) = read_language(self, "notes/es.csv");
        let rules = State::ALL
            .iter()
            .map(|state| format!("rule.{}", state.name()));
        let certifications = tables
            .certifications
            .iter()
            .map(|c| format!("cert.{}", c.id));
        let model = MODEL.iter().map(|id| format!("model.{id}"));
        let pathways = PATHWAYS.iter().map(|id| format!("pathway.{id}"));
        let factors = tables.factors.iter().map(factor_key);
        for key in rules
            .chain(certifications)
            .chain(model)
            .chain(pathways)
            .chain(factors)
        {
            if !english.contains_key(&key) {
                self.problems
                    .add("notes/en.csv", 0, format!("{key} is missing"));
            }
        }
        for key in order.iter().filter(|key| !spanish.contains_key(*key)) {
            self.problems
                .add("notes/es.csv", 0, format!("{key} is missing"));
        }
        for key in spanish.keys().filter(|key| !english.contains_key(*key)) {
            self.problems
                .add("notes/en.csv", 0, format!("{key} is missing"));
        }
        order
            .into_iter()
            .filter_map(|key| Some((english.remove(&key)?, spanish.remove(&key)?, key)))
            .map(|(english, spanish, key)| (key, english, spanish))
            .collect()
    }
}

/// The key of a factor's long text; the credentials have one for each kind of occupation.
pub fn factor_key(factor: &Factor) -> String {
    match (
        factor.id.starts_with("credential-"),
        factor.applies_to.as_str(),
    ) {
        (true, "nursing") => format!("factor.{}.29-1141", factor.id),
        (true, to) => format!(
            "factor.{}.{}",
            factor.id,
            &to[..to.find(';').unwrap_or(to.len())]
        ),
        (false, _) => format!("factor.{}", factor.id),
    }
}

fn state_names() -> Vec<&'static str> {
    State::ALL.iter().map(|state| state.name()).collect()
}
