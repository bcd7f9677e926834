//! Reads a CSV file of `data/` cell by cell and collects problems with file, line and reason.
//!
//! Shared by the build script and the native tests; not part of the page.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;

/// A problem in a table, with its location.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, relative to `data/`.
    pub file: String,
    /// From 1, the header; 0 if the problem has no single line.
    pub line: u64,
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "data/{}:{}: {}", self.file, self.line, self.what)
    }
}

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    pub fn add(&mut self, file: &str, line: u64, what: impl Into<String>) {
        self.0.push(Problem {
            file: file.to_owned(),
            line,
            what: what.into(),
        });
    }
}

/// The grades of evidence; see `data/README.md`.
pub const GRADES: [&str; 4] = ["A", "A-", "B", "C"];

/// The valid range of each number, from `plausible.csv`, by file and column.
pub type Plausible = HashMap<(String, String), (f64, f64)>;

/// One row of a table. Every getter records a problem and then returns a harmless default, so that
/// one run reports all problems.
pub struct CsvRow {
    pub file: String,
    pub line: u64,
    cells: HashMap<String, String>,
}

impl CsvRow {
    pub fn text(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// A text that must not be empty.
    pub fn needed(&self, column: &str, problems: &mut Problems) -> String {
        let text = self.text(column);
        if text.is_empty() {
            problems.add(&self.file, self.line, format!("{column} is empty"));
        }
        text.to_owned()
    }

    /// A text that is one of `known`.
    pub fn one_of(&self, column: &str, known: &[&str], problems: &mut Problems) -> String {
        let text = self.text(column);
        if !known.contains(&text) {
            let known = known.join(", ");
            problems.add(
                &self.file,
                self.line,
                format!("{column} {text:?} is unknown; it is one of: {known}"),
            );
        }
        text.to_owned()
    }

    pub fn grade(&self, column: &str, problems: &mut Problems) -> String {
        let text = self.text(column).to_owned();
        if !GRADES.contains(&text.as_str()) {
            let known = GRADES.join(", ");
            let what = format!("grade {text:?} is unknown; it is one of: {known}");
            problems.add(&self.file, self.line, what);
        }
        text
    }

    /// A number in its plausible range; `None` if the cell is empty.
    pub fn number(
        &self,
        column: &str,
        range: &str,
        plausible: &Plausible,
        problems: &mut Problems,
    ) -> Option<f64> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let mut fail = |what: String| problems.add(&self.file, self.line, what);
        let plain = |c: char| c.is_ascii_digit() || c == '.' || c == '-';
        let Some(value) = text
            .parse::<f64>()
            .ok()
            .filter(|v| v.is_finite() && text.chars().all(plain))
        else {
            fail(format!("{column} {text:?} is no number"));
            return None;
        };
        match plausible.get(&(self.file.clone(), range.to_owned())) {
            None => fail(format!(
                "plausible.csv has no range for {range} of {}",
                self.file
            )),
            Some((least, most)) if value < *least || value > *most => {
                fail(format!(
                    "{column} {text} lies outside the plausible range of {range}, {least} to {most}"
                ));
            }
            Some(_) => {}
        }
        Some(value)
    }

    /// Like [`Self::number`], but required.
    pub fn needed_number(
        &self,
        column: &str,
        plausible: &Plausible,
        problems: &mut Problems,
    ) -> f64 {
        if self.text(column).is_empty() {
            problems.add(&self.file, self.line, format!("{column} is empty"));
        }
        self.number(column, column, plausible, problems)
            .unwrap_or_default()
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or empty.
    pub fn date(&self, column: &str, problems: &mut Problems) -> String {
        let text = self.text(column);
        if !text.is_empty() && !is_date(text) {
            problems.add(
                &self.file,
                self.line,
                format!("{column} {text:?} is no date; write YYYY, YYYY-MM or YYYY-MM-DD"),
            );
        }
        text.to_owned()
    }

    /// The parts of a `;`-separated list; empty for an empty cell.
    pub fn list(&self, column: &str) -> Vec<String> {
        self.text(column)
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    }
}

/// Reads `folder/file`; the header must have exactly these columns, in any order.
pub fn read_table(
    folder: &Path,
    file: &str,
    columns: &[&str],
    problems: &mut Problems,
) -> Vec<CsvRow> {
    let mut reader = match csv::ReaderBuilder::new()
        .flexible(true)
        .from_path(folder.join(file))
    {
        Ok(reader) => reader,
        Err(error) => {
            problems.add(file, 0, format!("cannot be opened: {error}"));
            return Vec::new();
        }
    };
    let header: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().map(str::to_owned).collect(),
        Err(error) => {
            problems.add(file, 1, format!("cannot be read: {error}"));
            return Vec::new();
        }
    };
    for missing in columns.iter().filter(|c| !header.iter().any(|h| h == *c)) {
        problems.add(file, 1, format!("the column {missing} is missing"));
    }
    for (index, unknown) in header.iter().enumerate() {
        if !columns.contains(&unknown.as_str()) {
            problems.add(file, 1, format!("the column {unknown:?} is unknown"));
        }
        if header[..index].contains(unknown) {
            problems.add(file, 1, format!("the column {unknown:?} stands twice"));
        }
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                problems.add(file, line, format!("cannot be read: {error}"));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != header.len() {
            problems.add(
                file,
                line,
                format!("{} cells, but {} columns", record.len(), header.len()),
            );
            continue;
        }
        if record.iter().any(|cell| cell.contains(char::is_control)) {
            problems.add(
                file,
                line,
                "a cell holds a line break, a tab or another control character",
            );
            continue;
        }
        let cells = header
            .iter()
            .cloned()
            .zip(record.iter().map(|cell| cell.trim().to_owned()))
            .collect();
        rows.push(CsvRow {
            file: file.to_owned(),
            line,
            cells,
        });
    }
    if rows.is_empty() {
        problems.add(file, 0, "has no rows");
    }
    rows
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize| {
        (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    let Some(year) = parts.first().and_then(|y| number(y, 4)) else {
        return false;
    };
    let month = parts.get(1).map(|m| number(m, 2));
    let day = parts.get(2).map(|d| number(d, 2));
    if parts.len() > 3 || !(1990..=2100).contains(&year) {
        return false;
    }
    match (month, day) {
        (None, _) => true,
        (Some(Some(month @ 1..=12)), day) => match day {
            None => true,
            Some(Some(day)) => (1..=days(year, month)).contains(&day),
            Some(None) => false,
        },
        _ => false,
    }
}

fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
