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
    /// The name of the column in the file; empty if the error is not in one column of the file.
    pub heading: String,
    pub reason: CsvErrorKind,
}

/// The weeks that were read from a file, and the rows that were not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParsedWeeks {
    pub weeks: Vec<LoggedWeek>,
    /// The errors of the unreadable rows; at most [`MOST_ERRORS`].
    pub errors: Vec<CsvError>,
    /// The number of unreadable rows.
    pub unread: usize,
    /// Day and month can be read in either order, and no row decides which.
    pub is_ambiguous: bool,
    /// The line of the last error, listed or not.
    pub(super) last_line: u32,
}

impl ParsedWeeks {
    pub(super) fn error(&mut self, error: CsvError) {
        self.unread += usize::from(error.line != self.last_line);
        self.last_line = error.line;
        // A month may be wrong in each of its weeks.
        if self.errors.len() < MOST_ERRORS && self.errors.last() != Some(&error) {
            self.errors.push(error);
        }
    }

    /// The number of unreadable rows of which no error is among the first `listed`.
    pub fn unlisted(&self, listed: usize) -> usize {
        let errors = self.errors.iter().take(listed);
        let mut lines: Vec<u32> = errors.map(|error| error.line).collect();
        lines.dedup();
        match lines[..] {
            // An error of the file as a whole concerns all rows.
            [0, ..] => 0,
            _ => self.unread.saturating_sub(lines.len()),
        }
    }
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
    /// No column of the table holds the day.
    NoDayColumn,
    /// A duplicate column.
    ColumnTwice,
    /// An unknown column; its name, truncated.
    ColumnUnknown(String),
    /// More or fewer cells than the header has.
    Cells { found: usize, expected: usize },
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
    /// The hours or the day of a week are not possible; what the file says, truncated.
    Wrong(WeekError, String),
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

impl CsvError {
    /// An error of a line, not of a column; line 0 is the file as a whole.
    pub(super) const fn of_line(line: u32, reason: CsvErrorKind) -> Self {
        Self {
            line,
            column: None,
            heading: String::new(),
            reason,
        }
    }
}

/// Reads a log: the rows that can be read, and the errors of the others. A week that has not begun `today` is an error,
/// as it is in the form.
///
/// # Errors
/// If the file is not a log, or no row of it can be read: the errors by line; at most [`MOST_ERRORS`], followed by
/// [`CsvErrorKind::Stopped`] if there are more.
pub fn read(text: &str, today: Date) -> Result<ParsedWeeks, Vec<CsvError>> {
    let whole = |reason| Err(vec![CsvError::of_line(0, reason)]);
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
    let mut parsed = Reading {
        today,
        decimal: if delimiter == b',' {
            &['.']
        } else {
            &[',', '.']
        },
        parsed: ParsedWeeks::default(),
    }
    .read(text, from, delimiter)?;
    if !parsed.weeks.is_empty() {
        return Ok(parsed);
    }
    if parsed.errors.is_empty() {
        return whole(CsvErrorKind::NoWeeks);
    }
    if parsed.unlisted(MOST_ERRORS) > 0 {
        let stopped = CsvError::of_line(parsed.last_line, CsvErrorKind::Stopped);
        parsed.errors.push(stopped);
    }
    Err(parsed.errors)
}

/// A column of the file, and its name there.
type NamedColumn = (FileColumn, String);

struct Reading {
    today: Date,
    /// The accepted decimal marks.
    decimal: &'static [char],
    parsed: ParsedWeeks,
}

impl Reading {
    /// Reads the text from a byte offset on; the lines are counted from its beginning.
    fn read(
        mut self,
        text: &str,
        from: usize,
        delimiter: u8,
    ) -> Result<ParsedWeeks, Vec<CsvError>> {
        let mut lines = Lines::of(text);
        let mut columns = None;
        for (begins, mut cells) in records(text, from, delimiter) {
            let line = lines.at(begins);
            if cells.iter().all(String::is_empty) {
                continue;
            }
            match &columns {
                None => columns = Some(header(line, &mut cells)?),
                Some(columns) => self.row(line, columns, cells),
            }
            if self.parsed.weeks.len() > MOST_ENTRIES {
                let too_many = CsvErrorKind::TooManyEntries;
                return Err(vec![CsvError::of_line(line, too_many)]);
            }
        }
        Ok(self.parsed)
    }

    fn row(&mut self, line: u32, columns: &[NamedColumn], mut cells: Vec<String>) {
        without_empty_ends(&mut cells, columns.len());
        if cells.len() != columns.len() {
            let (found, expected) = (cells.len(), columns.len());
            let reason = CsvErrorKind::Cells { found, expected };
            return self.parsed.error(CsvError::of_line(line, reason));
        }
        let (mut day, mut kinds, mut job) = (None, HoursByKind::default(), String::new());
        let mut is_read = true;
        for ((column, heading), cell) in columns.iter().zip(&cells) {
            let FileColumn::Of(column) = *column else {
                job = tidy(job_of_cell(cell), LONGEST_JOB);
                continue;
            };
            let number = |hours_of_kind: &mut Hundredths| {
                *hours_of_kind = hours(cell, self.decimal)?;
                Ok(())
            };
            let read = match column {
                Column::Week => match read_iso(cell) {
                    Ok(date) => {
                        day = Some((date, excerpt(cell)));
                        Ok(())
                    }
                    Err(why) => Err(not_a_day(why, cell)),
                },
                Column::Hours => number(&mut kinds.hours),
                Column::WithClients => number(&mut kinds.with_clients),
                Column::Individual => number(&mut kinds.individual),
                Column::Group => number(&mut kinds.group),
            };
            if let Err(reason) = read {
                is_read = false;
                self.parsed.error(CsvError {
                    line,
                    column: Some(column),
                    heading: heading.clone(),
                    reason,
                });
            }
        }
        let Some((day, day_cell)) = day.filter(|_| is_read) else {
            return;
        };
        let entry = Entry::new(day, kinds);
        for wrong in entry.errors_on(self.today) {
            is_read = false;
            let wanted = FileColumn::Of(wrong.column());
            let named = columns.iter().find(|(column, _)| *column == wanted);
            self.parsed.error(CsvError {
                line,
                column: Some(wrong.column()),
                heading: named.map_or_else(String::new, |(_, heading)| heading.clone()),
                reason: CsvErrorKind::Wrong(wrong, found(wrong, &kinds, &day_cell)),
            });
        }
        if is_read {
            self.parsed.weeks.push(LoggedWeek { entry, job });
        }
    }
}

/// The columns of the header, in order.
fn header(line: u32, cells: &mut Vec<String>) -> Result<Vec<NamedColumn>, Vec<CsvError>> {
    without_empty_ends(cells, 0);
    let named: Vec<Option<FileColumn>> = cells.iter().map(|cell| FileColumn::of(cell)).collect();
    if named.iter().all(Option::is_none) {
        return Err(vec![CsvError::of_line(line, CsvErrorKind::NoHeader)]);
    }
    let unknown = cells.iter().zip(&named).filter(|(_, name)| name.is_none());
    let mut errors: Vec<CsvError> = unknown
        .map(|(cell, _)| CsvError::of_line(line, CsvErrorKind::ColumnUnknown(excerpt(cell))))
        .collect();
    let count = |wanted| {
        named
            .iter()
            .flatten()
            .filter(|name| **name == wanted)
            .count()
    };
    if count(FileColumn::Job) > 1 {
        errors.push(CsvError::of_line(line, CsvErrorKind::ColumnTwice));
    }
    for wanted in Column::ALL {
        let reason = match count(FileColumn::Of(wanted)) {
            0 => CsvErrorKind::ColumnMissing,
            1 => continue,
            _ => CsvErrorKind::ColumnTwice,
        };
        errors.push(CsvError {
            column: Some(wanted),
            ..CsvError::of_line(line, reason)
        });
    }
    if !errors.is_empty() {
        errors.truncate(MOST_ERRORS);
        return Err(errors);
    }
    let headings = cells.iter().map(|cell| excerpt(cell));
    Ok(named.into_iter().flatten().zip(headings).collect())
}

/// What the file says where a week is wrong: the day as written, or the hours.
pub(super) fn found(wrong: WeekError, kinds: &HoursByKind, day: &str) -> String {
    let hours = match wrong.column() {
        Column::Week => return day.to_owned(),
        Column::Hours => kinds.hours,
        Column::WithClients => kinds.with_clients,
        // The maximum is that of both kinds together.
        Column::Individual | Column::Group => kinds.supervision(),
    };
    hours.write()
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

    #[test]
    fn the_rows_that_can_be_read_are_taken_and_the_others_are_named() {
        let header = "Semana,Horas,Con clientes,Supervisión individual,Supervisión grupo";
        let good = "2026-08-03,40,20,1,0";
        let bad = "2026-08-10,forty,x,1,0\n2026-08-17,200,20,1,0\n".repeat(20);
        let parsed = read(&format!("{header}\n{good}\n{bad}"), Date::MAX).expect("a log");
        assert_eq!(parsed.weeks.len(), 1);
        assert_eq!((parsed.unread, parsed.errors.len()), (40, MOST_ERRORS));
        let first: Vec<(u32, &str)> = parsed
            .errors
            .iter()
            .map(|error| (error.line, &*error.heading))
            .take(3)
            .collect();
        assert_eq!(first, [(3, "Horas"), (3, "Con clientes"), (4, "Horas")]);
        let wrong = CsvErrorKind::Wrong(WeekError::HoursOverWeek, "200".to_owned());
        assert_eq!(parsed.errors[2].reason, wrong);
        assert_eq!(
            parsed.unlisted(3),
            38,
            "the first three errors are of two rows"
        );
    }
}
