//! Parses the tables of `data/` and checks them against each other; reports problems with file, line and reason.
//! The build compiles the result into the program; the tests pass broken tables.
//!
//! Only this module knows the columns. `data/README.md` explains what a row means and where next year's figures come
//! from.

pub mod catalogue;
pub mod certifications;
pub mod checklist;
pub mod evidence;
pub mod factors;
pub mod fees;
pub mod guide;
pub mod licenses;
pub mod model;
pub mod money;
mod neighbors;
mod notes;
pub mod nursing;
pub mod outlook;
pub mod pathways;
pub mod platforms;
pub mod prices;
pub mod school;
pub mod sources;
mod tiles;
pub mod wages;

use std::collections::HashMap;
use std::path::Path;

use super::cells::{CsvRow, Plausible, Problem, Problems, read_table};
use crate::answers::UsState;
use crate::tables::license::License;
use certifications::Certification;
use factors::Factor;
use fees::Fee;
use model::Figure;
use pathways::Pathway;
use sources::Source;
use wages::StateRow;

/// All tables, checked. Lists with a fixed set of members are in the order of that set.
#[derive(Debug, Default)]
pub struct Tables {
    pub sources: Vec<Source>,
    /// In the order of [`model::MODEL`], then [`model::LATER_MODEL`].
    pub model: Vec<Figure>,
    /// In the order of [`model::SHAPES`].
    pub shapes: Vec<Figure>,
    pub factors: Vec<Factor>,
    pub pathways: Vec<Pathway>,
    /// For each planned degree and each education held: the indexes in [`Self::pathways`].
    pub study: Vec<Vec<Vec<usize>>>,
    pub states: Vec<StateRow>,
    pub licenses: Vec<License>,
    /// The period of the wages that the estimate uses.
    pub wage_period: String,
    /// The sources of the wages, in the order of [`WageBasis::ALL`](super::basis::WageBasis::ALL).
    pub wage_sources: [Vec<usize>; 3],
    pub later_wages: Option<wages::LaterWages>,
    pub consumer_prices: prices::ConsumerPrices,
    pub nursing_boards: Vec<nursing::NursingBoard>,
    pub certifications: Vec<Certification>,
    pub checklist: Vec<checklist::Item>,
    pub fees: Vec<Fee>,
    /// Values tried for hours, share and supervision.
    pub neighbors: [Vec<f64>; 3],
    /// The range of each board answer, in the order of `casepath_data::tables::RULED`.
    pub ruled: [(f64, f64); 13],
    /// The limits of a school's file, in the order of [`school::LIMITS`].
    pub school_limits: Vec<school::Limit>,
    /// Row and column of each state on the tile map.
    pub tiles: Vec<(u8, u8)>,
    /// Explanatory texts: key, English, Spanish.
    pub notes: Vec<(String, String, String)>,
    pub guide: guide::Guide,
    pub evidence: evidence::Evidence,
    pub money: money::Money,
    /// In the order of the table.
    pub platforms: Vec<platforms::Platform>,
    pub catalogue: catalogue::Catalogue,
}

/// Parses and checks all tables of a folder.
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
    (tables.model, tables.shapes) = reader.model();
    tables.factors = reader.factors();
    tables.pathways = reader.pathways();
    tables.study = reader.study();
    tables.states = reader.states();
    reader.wages(&mut tables);
    tables.consumer_prices = reader.consumer_prices(&tables.wage_period);
    tables.licenses = reader.licenses();
    tables.nursing_boards = reader.nursing_boards();
    tables.certifications = reader.certifications();
    tables.checklist = reader.checklist();
    tables.fees = reader.fees();
    tables.neighbors = reader.neighbors();
    tables.ruled = reader.ruled();
    tables.school_limits = reader.school_limits();
    tables.tiles = reader.tiles();
    tables.money = reader.money();
    tables.notes = reader.notes(&tables);
    tables.guide = reader.guide(&tables.sources);
    tables.evidence = reader.evidence(&tables);
    tables.platforms = reader.platforms();
    // It parses the same rows again, and would report the same problems twice.
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
    fn table(&mut self, file: &str, columns: &[&str]) -> Vec<CsvRow> {
        read_table(self.folder, file, columns, &mut self.problems)
    }

    fn fail(&mut self, row: &CsvRow, what: impl Into<String>) {
        self.problems.add(&row.file, row.line, what);
    }

    fn number(&mut self, row: &CsvRow, column: &str) -> Option<f64> {
        row.number(column, column, &self.plausible, &mut self.problems)
    }

    fn needed_number(&mut self, row: &CsvRow, column: &str) -> f64 {
        row.needed_number(column, &self.plausible, &mut self.problems)
    }

    fn source(&mut self, row: &CsvRow) -> Vec<usize> {
        if row.list("source").is_empty() {
            self.fail(row, "source is empty; every figure needs one");
        }
        self.sources_in(row, "source")
    }

    /// The indexes of the sources named in a cell; empty for an empty cell.
    fn sources_in(&mut self, row: &CsvRow, column: &str) -> Vec<usize> {
        let mut places = Vec::new();
        for id in row.list(column) {
            match self.sources.get(&id) {
                Some(index) => places.push(*index),
                None => self.fail(row, format!("source {id:?} does not stand in sources.csv")),
            }
        }
        places
    }

    /// The rows by a key, which must be one of `wanted`, each exactly once.
    fn by_key<'k>(
        &mut self,
        file: &str,
        rows: Vec<CsvRow>,
        column: &str,
        wanted: &[&'k str],
    ) -> Vec<(&'k str, CsvRow)> {
        let mut by_name: HashMap<&str, CsvRow> = HashMap::new();
        for row in rows {
            match wanted
                .iter()
                .copied()
                .find(|name| *name == row.text(column))
            {
                None => self.fail(&row, format!("{column} {:?} is unknown", row.text(column))),
                Some(name) if by_name.contains_key(name) => {
                    self.fail(&row, format!("{column} {name} stands twice"))
                }
                Some(name) => {
                    by_name.insert(name, row);
                }
            }
        }
        let missing: Vec<&str> = wanted
            .iter()
            .copied()
            .filter(|name| !by_name.contains_key(name))
            .collect();
        for name in missing {
            self.problems
                .add(file, 0, format!("{column} {name} is missing"));
        }
        wanted
            .iter()
            .filter_map(|name| by_name.remove(name).map(|row| (*name, row)))
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
}

fn state_names() -> Vec<&'static str> {
    UsState::ALL.iter().map(|state| state.name()).collect()
}
