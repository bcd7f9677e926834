//! The catalogue: every table of `data/`, every row with its figures, and their sources. It answers "where does
//! this number come from?".
//!
//! One file per language, generated from `data/` at build time and fetched on demand. Each table is also available
//! as CSV and JSON.
//!
//! ```
//! use casepath_data::answers::Language;
//! use casepath_content::catalogue;
//! let catalogue = catalogue::read(catalogue::ENGLISH, Language::English).expect("the build wrote it");
//! let hits = catalogue.search("ohio healthcare mean", 5);
//! let row = hits.first().expect("a row");
//! assert_eq!(row.table.file, "wages_state_percentiles");
//! assert_eq!(catalogue.sources_of(row.row).next().expect("a source").id, "bls-oews-state-2024");
//! ```

pub mod anchors;
mod back;
mod names;
mod read;
mod search;

use casepath_data::assets;

use crate::answers::{Language, UsState};
pub use crate::tables::SourceLicense;
use crate::tables::{Dated, Grade};

pub use anchors::AnchorTarget;
pub use back::CalculatorTarget;
pub use read::read;
pub use search::{CatalogueHit, fold};

/// The path of a language's file, relative to the page.
pub const fn file(language: Language) -> &'static str {
    assets::CATALOGUE.name(language)
}

/// The contents of the files.
pub const ENGLISH: &str = assets::CATALOGUE_TEXTS.text(Language::English);
pub const SPANISH: &str = assets::CATALOGUE_TEXTS.text(Language::Spanish);

pub use casepath_data::assets::DOWNLOADS;

#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    pub tables: Vec<Table>,
    /// In the order of `sources.csv`: an index for [`crate::tables::source`] is an index here.
    pub sources: Vec<Source>,
    /// The units: name in the tables, name in words.
    units: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// `wages_us`
    pub file: String,
    pub title: String,
    /// What the table holds, in one sentence.
    pub about: String,
    /// Paths relative to the page.
    pub csv: String,
    pub json: String,
    pub columns: Vec<FigureColumn>,
    /// The columns with figures; may be empty.
    pub rows: Vec<CatalogueRow>,
}

/// A column of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureColumn {
    /// Its name in the file: `p50`.
    pub name: String,
    /// Its name in words: `median`.
    pub label: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CatalogueRow {
    /// Its name in an address; see [`anchors`].
    pub anchor: String,
    /// The keys as in the file: `OH`, `21-1022`.
    pub keys: Vec<String>,
    /// The keys in words: `Ohio, Healthcare social workers`.
    pub name: String,
    /// ISO date, or empty.
    pub period: String,
    /// ISO date, or empty.
    pub seen: String,
    /// Indexes into [`Catalogue::sources`].
    pub sources: Vec<u16>,
    pub figures: Vec<Figure>,
    /// Additional text of the row, or empty.
    pub text: String,
    /// The text to search.
    folded: search::FoldedRow,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Index into [`Table::columns`].
    pub column: usize,
    /// As in the file: `68090`.
    pub value: String,
    /// Its name in the tables, to pass to [`Catalogue::unit`].
    pub unit: String,
    pub grade: Option<Grade>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: String,
    /// As in `sources.csv`: `official`, `statute`, `board`, `guide`, `study`, `survey`, `assumption`.
    pub kind: String,
    pub publisher: String,
    pub title: String,
    pub period: String,
    pub seen: String,
    pub license: SourceLicense,
    /// Empty, or an `http` or `https` URL.
    pub url: String,
    pub cycle_months: Option<u32>,
}

impl Source {
    /// The input of [`crate::tables::freshness`].
    pub fn dated(&self) -> Dated<'_> {
        Dated {
            period: &self.period,
            seen: &self.seen,
            cycle_months: self.cycle_months,
        }
    }
}

impl Catalogue {
    pub fn table(&self, file: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.file == file)
    }

    /// A row by its keys, and its period if it has one: `("wages_us", &["21-1022"], "2024-05")`.
    pub fn row(&self, file: &str, keys: &[&str], period: &str) -> Option<&CatalogueRow> {
        let rows = &self.table(file)?.rows;
        rows.iter()
            .find(|row| row.keys == keys && (period.is_empty() || row.period == period))
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    pub fn sources_of(&self, row: &CatalogueRow) -> impl Iterator<Item = &Source> {
        let places = row.sources.iter();
        places.filter_map(|index| self.sources.get(usize::from(*index)))
    }

    /// Every row that uses a source, given by index.
    pub fn rows_of(&self, source: u16) -> impl Iterator<Item = CatalogueHit<'_>> {
        self.all()
            .filter(move |hit| hit.row.sources.contains(&source))
    }

    /// A unit in words: `US dollars a year`.
    pub fn unit<'a>(&'a self, unit: &'a str) -> &'a str {
        let known = self.units.iter().find(|(name, _)| name == unit);
        known.map_or(unit, |(_, words)| words)
    }

    /// Every row with its table.
    pub fn all(&self) -> impl Iterator<Item = CatalogueHit<'_>> {
        self.tables.iter().flat_map(|table| {
            table
                .rows
                .iter()
                .map(move |row| CatalogueHit { table, row })
        })
    }
}

/// A state's name in a language; `None` if the code is not a state.
fn state_name(code: &str, language: Language) -> Option<&'static str> {
    UsState::from_name(code).map(|state| crate::i18n::names::state(state, language))
}
