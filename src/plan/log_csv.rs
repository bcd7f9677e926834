//! The log as CSV, both ways: a header row and a line an entry.
//!
//! ```text
//! week,hours,with_clients,supervision_individual,supervision_group
//! 2026-05-04,37.5,20,1,0
//! ```
//!
//! What is read may come from a spreadsheet in English or Spanish: with or without a byte order mark, with
//! commas, or with semicolons or tabs (there a decimal comma too), with quoted cells, columns in any order, any
//! line ends.
//! Days are `YYYY-MM-DD` only: 04/05/2026 is April in one country and May in another. It is all or nothing:
//! one fault, and no entry is taken. A column that is not ours is a fault, so that nothing (a name of a client,
//! say) is taken in by mistake or lost without a word.
//!
//! Every cell that is written begins with a letter of the header or a digit, never with `=`, `+`, `-` or `@`,
//! which a spreadsheet would take for a formula.
//!
//! ```
//! use casepath::plan::log::days::read_iso;
//! use casepath::plan::log_csv::{read, write};
//! let spanish = "semana;horas;con_clientes;supervision_individual;supervision_grupo\r\n\
//!                2026-05-06;37,5;20;1;0\r\n";
//! let today = read_iso("2026-11-24").expect("a day");
//! let entries = read(spanish, today).expect("a log");
//! assert!(write(&entries).ends_with("\n2026-05-04,37.5,20,1,0\n"));
//! ```

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use time::Date;

use super::log::days::{NotADay, iso, read_iso};
use super::log::{Column, Entry, Kinds, Wrong};
use crate::answers::{Hundredths, Language};

/// The longest file that is read, in bytes; the page asks for the size before it reads one.
pub const MOST_BYTES: usize = 512 * 1024;
/// The most entries of a file: two a week for a working life.
pub const MOST_ENTRIES: usize = 5000;
/// After so many faults reading stops.
pub const MOST_FAULTS: usize = 20;
/// How much of a cell is told in a fault, in characters.
const TOLD: usize = 24;

/// The header that is written.
const HEADER: &str = "week,hours,with_clients,supervision_individual,supervision_group\n";

/// The names of a column, in small letters, without accents, with `_` between words.
struct Names {
    column: Column,
    english: &'static str,
    spanish: &'static str,
    others: &'static [&'static str],
}

const NAMES: [Names; 5] = [
    Names {
        column: Column::Week,
        english: "week",
        spanish: "semana",
        others: &[],
    },
    Names {
        column: Column::Hours,
        english: "hours",
        spanish: "horas",
        others: &["horas_trabajadas"],
    },
    Names {
        column: Column::WithClients,
        english: "with_clients",
        spanish: "con_clientes",
        others: &["horas_con_clientes"],
    },
    Names {
        column: Column::Individual,
        english: "supervision_individual",
        spanish: "supervision_individual",
        others: &["individual_supervision"],
    },
    Names {
        column: Column::Group,
        english: "supervision_group",
        spanish: "supervision_grupo",
        others: &[
            "group_supervision",
            "supervision_grupal",
            "supervision_en_grupo",
        ],
    },
];

/// The name of a column in a header of this language; both are read.
pub fn name(column: Column, language: Language) -> &'static str {
    let names = NAMES.iter().find(|names| names.column == column);
    names.map_or("", |names| match language {
        Language::English => names.english,
        Language::Spanish => names.spanish,
    })
}

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Counted from 1, as a text editor shows it; 0 where it is the file as a whole.
    pub line: u32,
    pub column: Option<Column>,
    pub reason: Reason,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing in it.
    Empty,
    /// Longer than [`MOST_BYTES`].
    TooLong,
    /// More than [`MOST_ENTRIES`].
    TooManyEntries,
    /// A file that is no text: a workbook, a picture.
    NotText,
    /// The first line does not name the columns.
    NoHeader,
    /// The first line is all there is.
    NoWeeks,
    /// A column is missing.
    ColumnMissing,
    /// A column stands twice.
    ColumnTwice,
    /// A column that is not one of the log's; its name, shortened.
    ColumnUnknown(String),
    /// More or fewer cells than the header has.
    Cells {
        found: usize,
        expected: usize,
    },
    /// No day as `YYYY-MM-DD`; the cell, shortened.
    NotADay(String),
    /// A day that no calendar has.
    NoSuchDay(String),
    /// No number of hours; the cell, shortened.
    NotANumber(String),
    /// A number below 0.
    Negative(String),
    /// More than two decimals.
    Decimals(String),
    Wrong(Wrong),
    /// Reading stopped: [`MOST_FAULTS`] were found.
    Stopped,
}

/// The log as CSV. Entries stay in their order.
pub fn write(entries: &[Entry]) -> String {
    let mut text = String::with_capacity(HEADER.len() + entries.len() * 32);
    text.push_str(HEADER);
    for entry in entries {
        text.push_str(&iso(entry.week));
        let kinds = entry.kinds();
        for number in [
            kinds.hours,
            kinds.with_clients,
            kinds.individual,
            kinds.group,
        ] {
            text.push(',');
            text.push_str(&number.write());
        }
        text.push('\n');
    }
    text
}

/// Reads a log, all of it or nothing. A week that has not begun `today` is a fault, as it is in the form.
///
/// # Errors
/// What is wrong, by line; at most [`MOST_FAULTS`] and the note that reading stopped.
pub fn read(text: &str, today: Date) -> Result<Vec<Entry>, Vec<Fault>> {
    let whole = |reason| {
        Err(vec![Fault {
            line: 0,
            column: None,
            reason,
        }])
    };
    if text.len() > MOST_BYTES {
        return whole(Reason::TooLong);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\0') {
        return whole(Reason::NotText);
    }
    let Some(first) = text.lines().find(|line| !line.trim().is_empty()) else {
        return whole(Reason::Empty);
    };
    let count = |delimiter: u8| first.bytes().filter(|byte| *byte == delimiter).count();
    let mut delimiter = b',';
    for other in [b';', b'\t'] {
        if count(other) > count(delimiter) {
            delimiter = other;
        }
    }
    let entries = Reading {
        today,
        decimal: if delimiter == b',' {
            &['.']
        } else {
            &[',', '.']
        },
        faults: Vec::new(),
        entries: Vec::new(),
    }
    .read(text, delimiter)?;
    if entries.is_empty() {
        return whole(Reason::NoWeeks);
    }
    Ok(entries)
}

struct Reading {
    today: Date,
    /// The marks that decimals may begin with.
    decimal: &'static [char],
    faults: Vec<Fault>,
    entries: Vec<Entry>,
}

impl Reading {
    fn read(mut self, text: &str, delimiter: u8) -> Result<Vec<Entry>, Vec<Fault>> {
        let mut records = Records::of(text, delimiter);
        let mut lines = Lines::of(text);
        let mut columns = None;
        while let Some((begins, mut cells)) = records.next() {
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
            if self.entries.len() > MOST_ENTRIES {
                self.faults.clear();
                self.fault(line, None, Reason::TooManyEntries);
                break;
            }
            if self.faults.len() >= MOST_FAULTS {
                self.faults.truncate(MOST_FAULTS);
                self.fault(line, None, Reason::Stopped);
                break;
            }
        }
        if self.faults.is_empty() {
            Ok(self.entries)
        } else {
            Err(self.faults)
        }
    }

    fn fault(&mut self, line: u32, column: Option<Column>, reason: Reason) {
        self.faults.push(Fault {
            line,
            column,
            reason,
        });
    }

    /// The columns of the header in their order; `None` where they are not the log's.
    fn header(&mut self, line: u32, cells: &mut Vec<String>) -> Option<Vec<Column>> {
        without_empty_ends(cells, 0);
        let named: Vec<Option<Column>> = cells.iter().map(|cell| column(cell)).collect();
        if named.iter().all(Option::is_none) {
            self.fault(line, None, Reason::NoHeader);
            return None;
        }
        for (cell, _) in cells.iter().zip(&named).filter(|(_, name)| name.is_none()) {
            self.fault(line, None, Reason::ColumnUnknown(told(cell)));
        }
        for wanted in Column::ALL {
            let reason = match named
                .iter()
                .flatten()
                .filter(|name| **name == wanted)
                .count()
            {
                0 => Reason::ColumnMissing,
                1 => continue,
                _ => Reason::ColumnTwice,
            };
            self.fault(line, Some(wanted), reason);
        }
        self.faults
            .is_empty()
            .then(|| named.into_iter().flatten().collect())
    }

    fn row(&mut self, line: u32, columns: &[Column], mut cells: Vec<String>) {
        without_empty_ends(&mut cells, columns.len());
        if cells.len() != columns.len() {
            let (found, expected) = (cells.len(), columns.len());
            return self.fault(line, None, Reason::Cells { found, expected });
        }
        let (mut day, mut kinds) = (None, Kinds::default());
        let before = self.faults.len();
        for (column, cell) in columns.iter().zip(&cells) {
            let number = match column {
                Column::Week => {
                    match read_iso(cell) {
                        Ok(found) => day = Some(found),
                        Err(why) => self.fault(line, Some(*column), not_a_day(why, cell)),
                    }
                    continue;
                }
                Column::Hours => &mut kinds.hours,
                Column::WithClients => &mut kinds.with_clients,
                Column::Individual => &mut kinds.individual,
                Column::Group => &mut kinds.group,
            };
            match hours(cell, self.decimal) {
                Ok(found) => *number = found,
                Err(reason) => self.fault(line, Some(*column), reason),
            }
        }
        let Some(day) = day.filter(|_| self.faults.len() == before) else {
            return;
        };
        let entry = Entry::new(day, kinds);
        for wrong in entry.wrongs_on(self.today) {
            self.fault(line, Some(wrong.column()), Reason::Wrong(wrong));
        }
        self.entries.push(entry);
    }
}

/// Takes off the empty cells that spreadsheets leave at the end of a row, down to so many.
fn without_empty_ends(cells: &mut Vec<String>, least: usize) {
    while cells.len() > least && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
}

/// The column of a name. A letter that was lost between two encodings fits any.
fn column(name: &str) -> Option<Column> {
    let plain = |c: char| match c {
        'á' | 'Á' => 'a',
        'é' | 'É' => 'e',
        'í' | 'Í' => 'i',
        'ó' | 'Ó' => 'o',
        'ú' | 'Ú' => 'u',
        ' ' | '-' => '_',
        c => c.to_ascii_lowercase(),
    };
    let name: Vec<char> = name.chars().map(plain).collect();
    let fits = |known: &str| {
        known.chars().count() == name.len()
            && known
                .chars()
                .zip(&name)
                .all(|(known, found)| known == *found || *found == char::REPLACEMENT_CHARACTER)
    };
    let named = |names: &&Names| {
        [names.english, names.spanish]
            .into_iter()
            .chain(names.others.iter().copied())
            .any(fits)
    };
    NAMES.iter().find(named).map(|names| names.column)
}

fn not_a_day(why: NotADay, cell: &str) -> Reason {
    match why {
        NotADay::Shape => Reason::NotADay(told(cell)),
        NotADay::NoSuchDay => Reason::NoSuchDay(told(cell)),
    }
}

/// A number of hours; an empty cell is 0.
fn hours(cell: &str, decimal: &[char]) -> Result<Hundredths, Reason> {
    if cell.is_empty() {
        return Ok(Hundredths(0));
    }
    let number = match decimal {
        [',', ..] => cell.replacen(',', ".", 1),
        _ => cell.to_owned(),
    };
    if let Some(found) = Hundredths::parse(&number) {
        return Ok(found);
    }
    if number.strip_prefix(['-', '−']).is_some_and(is_number) {
        return Err(Reason::Negative(told(cell)));
    }
    let has_decimals = is_number(&number) && number.split('.').nth(1).is_some_and(|d| d.len() > 2);
    Err(if has_decimals {
        Reason::Decimals(told(cell))
    } else {
        Reason::NotANumber(told(cell))
    })
}

/// Digits, with one point at most and digits on both sides of it.
fn is_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, decimals)) => digits(whole) && digits(decimals),
        None => digits(text),
    }
}

/// The beginning of a cell, as it is told.
fn told(cell: &str) -> String {
    let mut text: String = cell
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(TOLD)
        .collect();
    if cell.chars().nth(TOLD).is_some() {
        text.push('…');
    }
    text
}

/// The records of a text, each with the place where it begins. Of the crate `csv` only its core: the whole
/// would take 3 KB more of the first load.
struct Records<'a> {
    core: Reader,
    text: &'a [u8],
    at: usize,
    /// Room for a cell, which is never longer than the text.
    cell: Vec<u8>,
}

impl<'a> Records<'a> {
    fn of(text: &'a str, delimiter: u8) -> Self {
        Self {
            core: ReaderBuilder::new().delimiter(delimiter).build(),
            text: text.as_bytes(),
            at: 0,
            cell: vec![0; text.len() + 1],
        }
    }

    fn next(&mut self) -> Option<(usize, Vec<String>)> {
        let (begins, mut cells, mut filled) = (self.at, Vec::new(), 0);
        loop {
            let input = self.text.get(self.at..).unwrap_or_default();
            let room = self.cell.get_mut(filled..).unwrap_or_default();
            let (result, read, written) = self.core.read_field(input, room);
            self.at += read;
            filled += written;
            match result {
                // Asked again with nothing more to read, it tells of what it has.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull | ReadFieldResult::End => return None,
                ReadFieldResult::Field { record_end } => {
                    let cell = self.cell.get(..filled).unwrap_or_default();
                    cells.push(String::from_utf8_lossy(cell).trim().to_owned());
                    filled = 0;
                    if record_end {
                        return Some((begins, cells));
                    }
                }
            }
        }
    }
}

/// Counts lines up to a place in a text. The reader's own count begins a record before the blank lines and the
/// second half of the line end that precede it.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    const fn of(text: &'a str) -> Self {
        Self {
            text: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line of the first byte from here on that ends no line; asked in the order of the text.
    fn at(&mut self, begins: usize) -> u32 {
        while let Some(byte) = self.text.get(self.at) {
            let is_end = matches!(byte, b'\n' | b'\r');
            if self.at >= begins && !is_end {
                break;
            }
            // Of CR and LF together the second counts.
            let with_next = *byte == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            self.line += u32::from(is_end && !with_next);
            self.at += 1;
        }
        self.line
    }
}
