//! Parses the figures that the guide may name: its own, in `guide_figures.csv`, and those of other tables,
//! `us:21-1022.p50.2024-05`, `mean:CA.21-1022.2024-05`, `pathway:msw.typical`, `model:experience-cap`,
//! `fee:exam-clinical`, `loan:limit-graduate-year`.

use std::collections::{BTreeMap, BTreeSet};

use super::super::sources::Source;
use super::super::{CsvRow, Problems, Reader, read_table};
use super::{Text, TextRun};

/// The format of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    Dollars,
    Percent,
    /// Without a thousands separator.
    Year,
    Number,
}

impl FigureKind {
    fn of(unit: &str) -> Self {
        match unit {
            "%" => Self::Percent,
            "year" => Self::Year,
            unit if unit.starts_with("USD") => Self::Dollars,
            _ => Self::Number,
        }
    }

    /// As parsed by `casepath_content::guide`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dollars => "usd",
            Self::Percent => "percent",
            Self::Year => "year",
            Self::Number => "number",
        }
    }
}

/// A figure with its period, grade and sources. Sources are indexes in the table of sources.
#[derive(Clone, Debug)]
pub struct Figure {
    pub name: String,
    pub kind: FigureKind,
    pub low: f64,
    /// `None` for a single figure.
    pub high: Option<f64>,
    pub period: String,
    pub grade: String,
    pub sources: Vec<usize>,
}

const FILE: &str = "guide_figures.csv";

impl Reader<'_> {
    /// The guide's own figures, each with its line.
    pub(super) fn guide_figures(&mut self) -> Vec<(Figure, u64)> {
        let columns = [
            "id", "low", "high", "unit", "period", "grade", "source", "note",
        ];
        let mut figures: Vec<(Figure, u64)> = Vec::new();
        for row in self.table(FILE, &columns) {
            let unit = row.needed("unit", &mut self.problems);
            let figure = Figure {
                name: row.needed("id", &mut self.problems),
                kind: FigureKind::of(&unit),
                low: self.in_unit(&row, "low", &unit).unwrap_or_default(),
                high: self.in_unit(&row, "high", &unit),
                period: row.date("period", &mut self.problems),
                grade: row.grade("grade", &mut self.problems),
                sources: self.source(&row),
            };
            if row.text("low").is_empty() {
                self.fail(&row, "low is empty; a single figure stands there");
            }
            if figure.high.is_some_and(|high| high <= figure.low) {
                self.fail(&row, "high is not above low");
            }
            if figures.iter().any(|(other, _)| other.name == figure.name) {
                self.fail(&row, format!("{} stands twice", figure.name));
            }
            figures.push((figure, row.line));
        }
        figures
    }

    fn in_unit(&mut self, row: &CsvRow, column: &str, unit: &str) -> Option<f64> {
        row.number(column, unit, &self.plausible, &mut self.problems)
    }

    /// The figures that the texts name; reports unknown names and unused rows.
    pub(super) fn used_figures(
        &mut self,
        rows: Vec<(Figure, u64)>,
        languages: &[Text; 2],
        sources: &[Source],
    ) -> Vec<Figure> {
        let mut named: BTreeMap<&str, (&str, u64)> = BTreeMap::new();
        for passage in languages.iter().flat_map(Text::passages) {
            for run in passage.runs() {
                if let TextRun::Figure { name, .. } = run {
                    named.entry(name).or_insert((&passage.file, passage.line));
                }
            }
        }
        let elsewhere = Elsewhere::read(self);
        let mut figures = Vec::new();
        let mut used = BTreeSet::new();
        for (name, (file, line)) in named {
            let own = rows.iter().find(|(figure, _)| figure.name == name);
            let found = match own {
                Some((figure, _)) => Some(figure.clone()),
                None => elsewhere.figure(self, sources, name),
            };
            used.insert(name);
            match found {
                Some(figure) => figures.push(figure),
                None => self.problems.add(
                    file,
                    line,
                    format!("{{{name}}} names no figure of any table (in this passage)"),
                ),
            }
        }
        for (figure, line) in &rows {
            if !used.contains(figure.name.as_str()) {
                self.problems
                    .add(FILE, *line, format!("no text uses {}", figure.name));
            }
        }
        figures
    }
}

/// The rows of other tables, by the key in a placeholder.
struct Elsewhere(BTreeMap<String, CsvRow>);

/// The prefix of a placeholder, its table, and the columns that form the rest of the key.
const TABLES: [(&str, &str, &[&str]); 6] = [
    ("us", "wages_us.csv", &["soc", "period"]),
    (
        "mean",
        "wages_state_percentiles.csv",
        &["state", "soc", "period"],
    ),
    ("pathway", "pathways.csv", &["id"]),
    ("model", "model.csv", &["id"]),
    ("fee", "fees.csv", &["id"]),
    // The last of several dates of a loan parameter wins: it is in force now.
    ("loan", "loans.csv", &["id"]),
];

impl Elsewhere {
    /// Ignores problems in these tables, including their columns: their own parsers report them.
    fn read(reader: &Reader) -> Self {
        let mut rows = BTreeMap::new();
        for (prefix, file, keys) in TABLES {
            for row in read_table(reader.folder, file, &[], &mut Problems::default()) {
                let key: Vec<&str> = keys.iter().map(|column| row.text(column)).collect();
                rows.insert(format!("{prefix}:{}", key.join(".")), row);
            }
        }
        Self(rows)
    }

    /// The figure with this name; `None` if no table has it.
    fn figure(&self, reader: &Reader, known: &[Source], name: &str) -> Option<Figure> {
        let cells = self.cells(name)?;
        let row = cells.row;
        // The parser of that table reports unknown sources.
        let sources: Vec<usize> = row
            .list("source")
            .iter()
            .filter_map(|id| reader.sources.get(id).copied())
            .collect();
        let claimed = |index: &usize| {
            let kind = known.get(*index).map_or("", |source| source.kind.as_str());
            matches!(kind, "guide" | "assumption")
        };
        let grade = match row.text("grade") {
            // A table without grades: C if all its sources are claims, else A.
            "" if sources.iter().all(claimed) => "C",
            "" => "A",
            grade => grade,
        };
        let number = |column: &str| row.text(column).parse::<f64>().ok();
        Some(Figure {
            name: name.to_owned(),
            kind: cells.kind,
            low: number(cells.low)?,
            high: cells.high.and_then(number),
            // For loan parameters, the first month in which it is in force.
            period: [row.text("period"), row.text("from")].concat(),
            grade: grade.to_owned(),
            sources,
        })
    }

    fn cells<'a>(&'a self, name: &'a str) -> Option<Cells<'a>> {
        let (table, key) = name.split_once(':')?;
        let single = |row: &'a CsvRow, low: &'a str, kind: FigureKind| Cells {
            row,
            low,
            high: None,
            kind,
        };
        Some(match table {
            "us" => {
                let mut parts = key.split('.');
                let (soc, column, period) = (parts.next()?, parts.next()?, parts.next()?);
                let kind = match column {
                    "employment" => FigureKind::Number,
                    _ => FigureKind::Dollars,
                };
                single(self.0.get(&format!("us:{soc}.{period}"))?, column, kind)
            }
            "mean" => single(self.0.get(name)?, "mean", FigureKind::Dollars),
            "pathway" => {
                let (id, column) = key.split_once('.')?;
                let row = self.0.get(&format!("pathway:{id}"))?;
                single(row, column, FigureKind::Number)
            }
            "loan" => {
                let row = self.0.get(name)?;
                let kind = match row.text("unit") {
                    "percent" => FigureKind::Percent,
                    unit if unit.starts_with("dollars") => FigureKind::Dollars,
                    _ => FigureKind::Number,
                };
                single(row, "value", kind)
            }
            "model" => {
                let row = self.0.get(name)?;
                single(row, "value", FigureKind::of(row.text("unit")))
            }
            "fee" => {
                let row = self.0.get(name)?;
                let high = Some("usd_high").filter(|c| row.text(c) != row.text("usd_low"));
                let low = single(row, "usd_low", FigureKind::Dollars);
                Cells { high, ..low }
            }
            _ => return None,
        })
    }
}

/// The row of a figure and its columns.
struct Cells<'a> {
    row: &'a CsvRow,
    low: &'a str,
    high: Option<&'a str>,
    kind: FigureKind,
}
