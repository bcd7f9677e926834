//! The tables of a folder as text cells: read on demand, changed, and written in the same format.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A table: header and rows; each row has as many cells as the header.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    fn read(text: &str) -> Result<Self, csv::Error> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let plain = |row: &csv::StringRecord| row.iter().map(str::to_owned).collect();
        let heads = plain(reader.headers()?);
        let rows: Result<Vec<_>, _> = reader
            .records()
            .map(|row| row.map(|row| plain(&row)))
            .collect();
        Ok(Self { heads, rows: rows? })
    }

    fn text(&self) -> Result<String, String> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in [&self.heads].into_iter().chain(&self.rows) {
            writer.write_record(row).map_err(|why| why.to_string())?;
        }
        let bytes = writer.into_inner().map_err(|why| why.to_string())?;
        String::from_utf8(bytes).map_err(|why| why.to_string())
    }

    /// The index of a column. The tables have been checked, so it exists.
    fn column(&self, name: &str) -> usize {
        let index = self.heads.iter().position(|head| head == name);
        index.unwrap_or(self.heads.len())
    }

    pub fn get<'a>(&self, row: &'a [String], column: &str) -> &'a str {
        row.get(self.column(column)).map_or("", String::as_str)
    }

    pub fn set(&mut self, row: usize, column: &str, value: &str) {
        let column = self.column(column);
        if let Some(cell) = self.rows.get_mut(row).and_then(|row| row.get_mut(column)) {
            value.clone_into(cell);
        }
    }

    /// A new row with these cells; other columns are blank.
    pub fn row(&self, cells: &[(&str, &str)]) -> Vec<String> {
        let cell = |head: &String| {
            let found = cells.iter().find(|(name, _)| name == head);
            found.map_or_else(String::new, |(_, value)| (*value).to_owned())
        };
        self.heads.iter().map(cell).collect()
    }

    /// The distinct cells of a column, in the order of the rows.
    pub fn all(&self, column: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for row in &self.rows {
            let cell = self.get(row, column);
            if !found.iter().any(|other| other == cell) {
                found.push(cell.to_owned());
            }
        }
        found
    }

    pub fn sort_by<const COUNT: usize>(&mut self, columns: [&str; COUNT]) {
        let places = columns.map(|name| self.column(name));
        let key = |row: &Vec<String>| places.map(|index| row.get(index).cloned());
        self.rows.sort_by_key(key);
    }
}

/// The tables of a folder that have been read so far.
pub struct Folder {
    path: PathBuf,
    tables: BTreeMap<String, (String, Table)>,
}

impl Folder {
    pub fn open(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            tables: BTreeMap::new(),
        }
    }

    /// A table by its file name.
    pub fn table(&mut self, name: &str) -> Result<&mut Table, String> {
        if !self.tables.contains_key(name) {
            let text =
                fs::read_to_string(self.path.join(name)).map_err(|why| format!("{name}: {why}"))?;
            let table = Table::read(&text).map_err(|why| format!("{name}: {why}"))?;
            self.tables.insert(name.to_owned(), (text, table));
        }
        match self.tables.get_mut(name) {
            Some((_, table)) => Ok(table),
            None => Err(format!("{name} cannot be read")),
        }
    }

    /// Name and new text of each changed table.
    pub fn changed(&self) -> Vec<(String, String)> {
        let texts = self.tables.iter().filter_map(|(name, (before, table))| {
            let after = table.text().ok()?;
            (after != *before).then(|| (name.clone(), after))
        });
        texts.collect()
    }
}

/// A new edition of a source.
pub struct Edition<'a> {
    /// The prefix of its id, before the year: `bls-oews-us-`.
    pub prefix: &'a str,
    /// ISO date.
    pub period: &'a str,
    pub title: &'a str,
}

impl Edition<'_> {
    pub fn id(&self) -> String {
        format!(
            "{}{}",
            self.prefix,
            self.period.get(..4).unwrap_or_default()
        )
    }

    /// Adds the source to `sources.csv` if it is not there: a copy of its latest edition, placed below it, with
    /// today as the access date.
    pub fn ensure_listed(&self, folder: &mut Folder) -> Result<(), String> {
        let table = folder.table("sources.csv")?;
        let id = self.id();
        let is_one = |row: &Vec<String>| table.get(row, "id").starts_with(self.prefix);
        let last = table.rows.iter().rposition(is_one);
        let last = last.ok_or_else(|| format!("sources.csv has no {}", self.prefix))?;
        let same = table.rows.iter().position(|row| table.get(row, "id") == id);
        let index = match same {
            Some(index) => index,
            None => {
                let row = table.rows[last].clone();
                table.rows.insert(last + 1, row);
                last + 1
            }
        };
        let before = table.rows[index].clone();
        for (column, value) in [
            ("id", id.as_str()),
            ("period", self.period),
            ("title", self.title),
            ("note", ""),
        ] {
            table.set(index, column, value);
        }
        if table.rows[index] != before {
            table.set(index, "seen", &today());
        }
        Ok(())
    }
}

/// Today's date in UTC, in ISO format.
fn today() -> String {
    use std::time::{SystemTime, UNIX_EPOCH};
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.map_or(0, |since| since.as_secs());
    let seconds = i64::try_from(seconds).unwrap_or_default();
    let day = time::OffsetDateTime::from_unix_timestamp(seconds).map(time::OffsetDateTime::date);
    day.map_or_else(|_| String::new(), casepath::plan::log::days::iso)
}
