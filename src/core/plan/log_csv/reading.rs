//! Reads a log from CSV, and reports errors by line and column.

use time::Date;

use super::columns::FileColumn;
use super::records::{Lines, named_delimiter, records};
use super::{MOST_BYTES, MOST_ENTRIES, MOST_ERRORS, job_of_cell};
use crate::answers::Hundredths;
use crate::plan::log::days::{DateError, read_iso};
use crate::plan::log::{Column, Entry, HoursByKind, WeekError};
use crate::plan::log_records::{LONGEST_JOB, LoggedWeek};
use crate::plan::records::tidy;

/// The maximum number of characters of a cell that an error repeats.
const EXCERPT: usize = 24;

/// An error in a file, with its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvError {
    /// The line number from 1, as a text editor shows it; 0 for the file as a whole.
    pub line: u32,
    pub column: Option<Column>,
    pub reason: CsvErrorKind,
}

/// What is wrong with a line, a cell or the whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CsvErrorKind {
    /// The file is empty.
    Empty,
    /// Longer than [`MOST_BYTES`].
    TooLong,
    /// More than [`MOST_ENTRIES`].
    TooManyEntries,
    /// Not a text file: a workbook, an image.
    NotText,
    /// The first line has no column names.
    NoHeader,
    /// There are no lines after the header.
    NoWeeks,
    /// A column is missing.
    ColumnMissing,
    /// A duplicate column.
    ColumnTwice,
    /// An unknown column; its name, truncated.
    ColumnUnknown(String),
    /// More or fewer cells than the header has.
    Cells {
        found: usize,
        expected: usize,
    },
    /// Not a date in the form `YYYY-MM-DD`; the cell, truncated.
    NotADay(String),
    /// A day that does not exist.
    NoSuchDay(String),
    /// Not a number of hours; the cell, truncated.
    NotANumber(String),
    /// A number below 0.
    Negative(String),
    /// More than two decimals.
    Decimals(String),
    Wrong(WeekError),
    /// Reading stopped after [`MOST_ERRORS`] errors.
    Stopped,
}

impl CsvErrorKind {
    /// Whether the columns are not those of a Casepath log: the file may be a table of another program.
    pub const fn is_of_header(&self) -> bool {
        matches!(
            self,
            Self::NoHeader | Self::ColumnMissing | Self::ColumnTwice | Self::ColumnUnknown(_)
        )
    }
}

/// Reads a log, all of it or nothing. A week that has not begun `today` is an error, as it is in the form.
///
/// # Errors
/// The errors by line; at most [`MOST_ERRORS`], followed by [`CsvErrorKind::Stopped`] if there are more.
pub fn read(text: &str, today: Date) -> Result<Vec<LoggedWeek>, Vec<CsvError>> {
    let whole = |reason| {
        Err(vec![CsvError {
            line: 0,
            column: None,
            reason,
        }])
    };
    if text.len() > MOST_BYTES {
        return whole(CsvErrorKind::TooLong);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\0') {
        return whole(CsvErrorKind::NotText);
    }
    let named = named_delimiter(text);
    let from = named.map_or(0, |(_, length)| length);
    let mut lines = text.get(from..).unwrap_or_default().lines();
    let Some(first) = lines.find(|line| !line.trim().is_empty()) else {
        return whole(CsvErrorKind::Empty);
    };
    let count = |delimiter: u8| first.bytes().filter(|byte| *byte == delimiter).count();
    let mut delimiter = b',';
    for other in [b';', b'\t'] {
        if count(other) > count(delimiter) {
            delimiter = other;
        }
    }
    let delimiter = named.map_or(delimiter, |(named, _)| named);
    let weeks = Reading {
        today,
        decimal: if delimiter == b',' {
            &['.']
        } else {
            &[',', '.']
        },
        errors: Vec::new(),
        weeks: Vec::new(),
    }
    .read(text, from, delimiter)?;
    if weeks.is_empty() {
        return whole(CsvErrorKind::NoWeeks);
    }
    Ok(weeks)
}

struct Reading {
    today: Date,
    /// The accepted decimal marks.
    decimal: &'static [char],
    errors: Vec<CsvError>,
    weeks: Vec<LoggedWeek>,
}

impl Reading {
    /// Reads the text from a byte offset on; the lines are counted from its beginning.
    fn read(
        mut self,
        text: &str,
        from: usize,
        delimiter: u8,
    ) -> Result<Vec<LoggedWeek>, Vec<CsvError>> {
        let mut lines = Lines::of(text);
        let mut columns = None;
        for (begins, mut cells) in records(text, from, delimiter) {
            let line = lines.at(begins);
            if cells.iter().all(String::is_empty) {
                continue;
            }
            match &columns {
                None => {
                    let Some(named) = self.header(line, &mut cells) else {
                        break;
                    };
                    columns = Some(named);
                }
                Some(columns) => self.row(line, columns, cells),
            }
            if self.weeks.len() > MOST_ENTRIES {
                self.errors.clear();
                self.error(line, None, CsvErrorKind::TooManyEntries);
                break;
            }
            if self.errors.len() >= MOST_ERRORS {
                self.errors.truncate(MOST_ERRORS);
                self.error(line, None, CsvErrorKind::Stopped);
                break;
            }
        }
        if self.errors.is_empty() {
            Ok(self.weeks)
        } else {
            Err(self.errors)
        }
    }

    fn error(&mut self, line: u32, column: Option<Column>, reason: CsvErrorKind) {
        self.errors.push(CsvError {
            line,
            column,
            reason,
        });
    }

    /// The columns of the header, in order; `None` if any is wrong or missing.
    fn header(&mut self, line: u32, cells: &mut Vec<String>) -> Option<Vec<FileColumn>> {
        without_empty_ends(cells, 0);
        let named: Vec<Option<FileColumn>> =
            cells.iter().map(|cell| FileColumn::of(cell)).collect();
        if named.iter().all(Option::is_none) {
            self.error(line, None, CsvErrorKind::NoHeader);
            return None;
        }
        for (cell, _) in cells.iter().zip(&named).filter(|(_, name)| name.is_none()) {
            self.error(line, None, CsvErrorKind::ColumnUnknown(excerpt(cell)));
        }
        let count = |wanted| {
            named
                .iter()
                .flatten()
                .filter(|name| **name == wanted)
                .count()
        };
        if count(FileColumn::Job) > 1 {
            self.error(line, None, CsvErrorKind::ColumnTwice);
        }
        for wanted in Column::ALL {
            let reason = match count(FileColumn::Of(wanted)) {
                0 => CsvErrorKind::ColumnMissing,
                1 => continue,
                _ => CsvErrorKind::ColumnTwice,
            };
            self.error(line, Some(wanted), reason);
        }
        self.errors
            .is_empty()
            .then(|| named.into_iter().flatten().collect())
    }

    fn row(&mut self, line: u32, columns: &[FileColumn], mut cells: Vec<String>) {
        without_empty_ends(&mut cells, columns.len());
        if cells.len() != columns.len() {
            let (found, expected) = (cells.len(), columns.len());
            return self.error(line, None, CsvErrorKind::Cells { found, expected });
        }
        let (mut day, mut kinds, mut job) = (None, HoursByKind::default(), String::new());
        let before = self.errors.len();
        for (column, cell) in columns.iter().zip(&cells) {
            let FileColumn::Of(column) = column else {
                job = tidy(job_of_cell(cell), LONGEST_JOB);
                continue;
            };
            let number = match column {
                Column::Week => {
                    match read_iso(cell) {
                        Ok(date) => day = Some(date),
                        Err(why) => self.error(line, Some(*column), not_a_day(why, cell)),
                    }
                    continue;
                }
                Column::Hours => &mut kinds.hours,
                Column::WithClients => &mut kinds.with_clients,
                Column::Individual => &mut kinds.individual,
                Column::Group => &mut kinds.group,
            };
            match hours(cell, self.decimal) {
                Ok(value) => *number = value,
                Err(reason) => self.error(line, Some(*column), reason),
            }
        }
        let Some(day) = day.filter(|_| self.errors.len() == before) else {
            return;
        };
        let entry = Entry::new(day, kinds);
        for wrong in entry.errors_on(self.today) {
            self.error(line, Some(wrong.column()), CsvErrorKind::Wrong(wrong));
        }
        self.weeks.push(LoggedWeek { entry, job });
    }
}

/// Removes the empty cells that spreadsheets leave at the end of a row, down to `least` cells.
pub(super) fn without_empty_ends(cells: &mut Vec<String>, least: usize) {
    while cells.len() > least && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
}

fn not_a_day(why: DateError, cell: &str) -> CsvErrorKind {
    match why {
        DateError::Shape => CsvErrorKind::NotADay(excerpt(cell)),
        DateError::NoSuchDay => CsvErrorKind::NoSuchDay(excerpt(cell)),
    }
}

/// Parses a number of hours; an empty cell is 0.
pub(super) fn hours(cell: &str, decimal: &[char]) -> Result<Hundredths, CsvErrorKind> {
    if cell.is_empty() {
        return Ok(Hundredths(0));
    }
    let number = match decimal {
        [',', ..] => cell.replacen(',', ".", 1),
        _ => cell.to_owned(),
    };
    if let Some(value) = Hundredths::parse(&number) {
        return Ok(value);
    }
    if number.strip_prefix(['-', '−']).is_some_and(is_number) {
        return Err(CsvErrorKind::Negative(excerpt(cell)));
    }
    let has_decimals = is_number(&number) && number.split('.').nth(1).is_some_and(|d| d.len() > 2);
    Err(if has_decimals {
        CsvErrorKind::Decimals(excerpt(cell))
    } else {
        CsvErrorKind::NotANumber(excerpt(cell))
    })
}

/// Digits, with at most one point and digits on both sides of it.
fn is_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, decimals)) => digits(whole) && digits(decimals),
        None => digits(text),
    }
}

/// The beginning of a cell, for an error message.
pub(super) fn excerpt(cell: &str) -> String {
    let mut text: String = cell
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(EXCERPT)
        .collect();
    if cell.chars().nth(EXCERPT).is_some() {
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_programs_columns_are_not_confused_with_mistakes_in_a_log() {
        let is_of_header = |text: &str| {
            let errors = read(text, Date::MAX).expect_err("not a log");
            errors.iter().any(|error| error.reason.is_of_header())
        };
        let ours = "week,hours,with_clients,supervision_individual,supervision_group";
        assert!(is_of_header("name,phone\nAna,555\n"));
        assert!(is_of_header(&format!(
            "{ours},client\n2026-08-03,40,20,1,0,Ana\n"
        )));
        assert!(!is_of_header(&format!("{ours}\n2026-02-30,40,20,1,0\n")));
        assert!(!is_of_header(&format!("{ours}\n2026-08-03,forty,20,1,0\n")));
    }
}
