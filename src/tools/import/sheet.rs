//! Reads a spreadsheet in the layout of the Bureau's wage files cell by cell: the file of states has more than a
//! million cells, of which a few thousand are needed.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use calamine::{DataRef, Reader, Xlsx};

/// The largest file of this kind, for all areas, is smaller.
const MOST_BYTES: u64 = 100 << 20;
/// The largest file has fewer cells. A file that unpacks to more is not one of the Bureau's.
const MOST_CELLS: u64 = 30_000_000;
/// No needed cell is longer.
const LONGEST: usize = 400;

/// The columns that identify the layout; most of them are needed.
pub const COLUMNS: [&str; 16] = [
    "AREA",
    "AREA_TYPE",
    "PRIM_STATE",
    "NAICS",
    "I_GROUP",
    "OWN_CODE",
    "OCC_CODE",
    "O_GROUP",
    "TOT_EMP",
    "A_MEAN",
    "A_PCT10",
    "A_PCT25",
    "A_MEDIAN",
    "A_PCT75",
    "A_PCT90",
    "ANNUAL",
];

#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Blank,
    Number(f64),
    Text(String),
}

impl Cell {
    /// The cell as text; codes such as 62 may be stored as numbers.
    pub fn text(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
        }
    }
}

#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Row number in the sheet, from 1.
    pub line: u32,
    cells: [Cell; COLUMNS.len()],
}

impl Row {
    pub fn cell(&self, column: &str) -> &Cell {
        let index = COLUMNS.iter().position(|name| *name == column);
        index.map_or(&Cell::Blank, |index| &self.cells[index])
    }

    pub fn text(&self, column: &str) -> String {
        self.cell(column).text()
    }
}

pub struct Sheet {
    /// `2024-05`
    pub period: String,
    pub rows: Vec<Row>,
}

pub enum Kind {
    Spreadsheet,
    Text,
}

/// The kind of a file by its first bytes, after a check of its size.
pub fn kind(file: &Path) -> Result<Kind, String> {
    let path = file.display();
    let size = file
        .metadata()
        .map_err(|why| format!("{path}: {why}"))?
        .len();
    if size > MOST_BYTES {
        let (size, most) = (size >> 20, MOST_BYTES >> 20);
        return Err(format!(
            "{path}: {size} MB is more than the {most} MB that are read"
        ));
    }
    let mut first = Vec::new();
    let opened = File::open(file).and_then(|file| file.take(4).read_to_end(&mut first));
    opened.map_err(|why| format!("{path}: {why}"))?;
    Ok(if first.starts_with(b"PK") {
        Kind::Spreadsheet
    } else {
        Kind::Text
    })
}

pub fn read(file: &Path, period: Option<&str>) -> Result<Sheet, String> {
    let opened = File::open(file).map_err(|why| why.to_string())?;
    let mut book = Xlsx::new(BufReader::new(opened))
        .map_err(|why| format!("this is no whole spreadsheet: {why}"))?;
    let names = book.sheet_names();
    let mut nearest: Option<Vec<&str>> = None;
    for name in &names {
        let mut reader = book
            .worksheet_cells_reader(name)
            .map_err(|why| format!("the sheet {name:?} cannot be read: {why}"))?;
        let next = || {
            reader
                .next_cell()
                .map(|cell| cell.map(|cell| (cell.get_position(), plain(cell.get_value()))))
                .map_err(|why| format!("the sheet {name:?} cannot be read to its end: {why}"))
        };
        match rows(next)? {
            Found::Rows(rows) => {
                let period = self::period(file, name, period)?;
                return Ok(Sheet { period, rows });
            }
            Found::Without(missing) => {
                if nearest
                    .as_ref()
                    .is_none_or(|other| missing.len() < other.len())
                {
                    nearest = Some(missing);
                }
            }
        }
    }
    Err(match nearest {
        Some(missing) if missing.len() < COLUMNS.len() => format!(
            "the layout is another one: the columns {} are missing",
            missing.join(", ")
        ),
        _ => format!(
            "no sheet holds wages in the Bureau's layout; there are: {}",
            names.join(", ")
        ),
    })
}

enum Found {
    Rows(Vec<Row>),
    /// The header lacks these columns.
    Without(Vec<&'static str>),
}

/// The next cell with its position (row, column), `None` at the end. An error in a cell matters only if the cell
/// is needed.
type Next = Result<Option<((u32, u32), Result<Cell, String>)>, String>;

/// The rows of a sheet below the header, without those that have no occupation.
fn rows(mut next: impl FnMut() -> Next) -> Result<Found, String> {
    let mut columns: Vec<Option<usize>> = Vec::new();
    let mut heads_checked = false;
    let (mut rows, mut row) = (Vec::new(), Row::default());
    let mut count = 0_u64;
    while let Some(((line, column), cell)) = next()? {
        count += 1;
        if count > MOST_CELLS {
            return Err(format!("the sheet has more than {MOST_CELLS} cells"));
        }
        let index = usize::try_from(column).unwrap_or(usize::MAX);
        if line == 0 {
            if let (Ok(Cell::Text(head)), true) = (cell, index < 1000) {
                let head = head.trim().to_ascii_uppercase();
                columns.resize(columns.len().max(index + 1), None);
                columns[index] = COLUMNS.iter().position(|name| *name == head);
            }
            continue;
        }
        if !heads_checked {
            let there = |index: &usize| columns.contains(&Some(*index));
            let missing = (0..COLUMNS.len()).filter(|index| !there(index));
            let missing: Vec<&str> = missing.map(|index| COLUMNS[index]).collect();
            if !missing.is_empty() {
                return Ok(Found::Without(missing));
            }
            heads_checked = true;
        }
        if line + 1 != row.line {
            rows.push(std::mem::take(&mut row));
            row.line = line + 1;
        }
        if let Some(known) = columns.get(index).copied().flatten() {
            row.cells[known] = cell.map_err(|error| {
                format!("line {}, column {}: {error}", line + 1, COLUMNS[known])
            })?;
        }
    }
    if !heads_checked {
        return Ok(Found::Without(COLUMNS.to_vec()));
    }
    rows.push(row);
    rows.retain(|row| *row.cell("OCC_CODE") != Cell::Blank);
    Ok(Found::Rows(rows))
}

/// Converts a cell; an error value in the sheet is an `Err`.
fn plain(value: &DataRef) -> Result<Cell, String> {
    let text = |text: &str| match text.trim() {
        "" => Ok(Cell::Blank),
        text if text.len() > LONGEST => Err("a text that is too long".to_owned()),
        text => Ok(Cell::Text(text.to_owned())),
    };
    match value {
        DataRef::Int(number) => Ok(Cell::Number(*number as f64)),
        DataRef::Float(number) => Ok(Cell::Number(*number)),
        DataRef::String(own) => text(own),
        DataRef::SharedString(shared) => text(shared),
        DataRef::Bool(value) => text(if *value { "TRUE" } else { "FALSE" }),
        DataRef::Empty => Ok(Cell::Blank),
        DataRef::Error(error) => Err(format!("a formula ended in the error {error}")),
        _ => Err("a date stands where a figure belongs".to_owned()),
    }
}

/// The month that the figures apply to: May of the year in the sheet's and the file's name (`state_M2024_dl`).
fn period(file: &Path, sheet: &str, requested: Option<&str>) -> Result<String, String> {
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or("");
    let years = [year(sheet), year(name)];
    if let [Some(one), Some(other)] = years
        && one != other
    {
        return Err(format!(
            "the sheet is of {one} and the file's name of {other}"
        ));
    }
    let period = years
        .into_iter()
        .flatten()
        .next()
        .map(|year| format!("{year}-05"));
    match (requested, period) {
        (Some(requested), Some(period)) if requested != period => Err(format!(
            "--period says {requested}, and the file is of {period}"
        )),
        (Some(requested), _) => Ok(requested.to_owned()),
        (None, Some(period)) => Ok(period),
        (None, None) => Err("neither sheet nor file tells the year; say --period".to_owned()),
    }
}

/// The year in `state_M2024_dl` or `all_data_M_2024`: 2024.
fn year(name: &str) -> Option<&str> {
    name.match_indices("_M").find_map(|(start, mark)| {
        let rest = name.get(start + mark.len()..)?;
        let year = rest.strip_prefix('_').unwrap_or(rest).get(..4)?;
        year.bytes().all(|b| b.is_ascii_digit()).then_some(year)
    })
}
