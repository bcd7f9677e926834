//! All tables for the catalogue and the downloads: titles, columns, and every row with its figures.
//! Checks that no table of `data/` is left out.

use std::collections::{HashMap, HashSet};
use std::fs;

use super::factors::factor_key;
use super::sources::{Source, grade_of};
use super::{CsvRow, Reader};
use crate::tables::license::{Bound, Condition, LicenseLevel, Per, Profession, RequirementKind};

/// The roles of columns. `key-en` and `key-es`, `text-en` and `text-es` hold the same in two languages.
const ROLES: [&str; 15] = [
    "key", "key-en", "key-es", "license", "state", "soc", "figure", "unit", "grade", "source",
    "period", "seen", "text-en", "text-es", "words",
];
/// The unit of a column whose rows name their own unit.
pub const UNIT_OF_ROW: &str = "row";

/// A text in both languages: English, Spanish.
pub type Words = [String; 2];

#[derive(Debug, Clone, Default)]
pub struct Column {
    pub name: String,
    pub role: String,
    /// An id of `units.csv`, or [`UNIT_OF_ROW`]. Only for figure columns, like the fields below.
    pub unit: String,
    pub label: Words,
    /// The column with the grade; empty for the row's own grade.
    pub grade: String,
}

/// A figure as written in its cell.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// Index in [`Table::columns`].
    pub column: usize,
    pub value: String,
    pub unit: String,
    pub grade: String,
}

#[derive(Debug, Clone, Default)]
pub struct Line {
    /// The row's keys, in the order of the columns.
    pub keys: Vec<Key>,
    pub period: String,
    pub seen: String,
    pub sources: Vec<usize>,
    pub figures: Vec<Cell>,
    /// The row's text, if it has one.
    pub text: Option<Words>,
}

#[derive(Debug, Clone)]
pub enum Key {
    State(String),
    Soc(String),
    Id(String),
    Words(Words),
}

#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The file relative to `data/`, without its extension: `wages_us`, `notes/en`.
    pub file: String,
    pub title: Words,
    pub about: Words,
    pub columns: Vec<Column>,
    /// The rows that hold a figure.
    pub lines: Vec<Line>,
    pub csv: String,
    /// All cells by row, in the order of the columns.
    pub cells: Vec<Vec<String>>,
}

#[derive(Debug, Default)]
pub struct Catalogue {
    pub tables: Vec<Table>,
    /// Occupations by their codes.
    pub occupations: Vec<(String, Words)>,
    /// The names used in license rules, and each license as its profession and level.
    pub rule_words: Vec<(String, Words)>,
    pub units: HashMap<String, Words>,
}

impl Reader<'_> {
    pub(super) fn catalogue(
        &mut self,
        sources: &[Source],
        notes: &[(String, String, String)],
    ) -> Catalogue {
        let occupations = self.worded("occupations.csv", "soc", ["title_en", "title_es"]);
        let units = self.worded("units.csv", "unit", ["words_en", "words_es"]);
        let units: HashMap<String, Words> = units.into_iter().collect();
        let mut rule_words = self.worded("rule_words.csv", "word", ["words_en", "words_es"]);
        self.words_of_rules(&rule_words);
        let licenses = words_of_licenses(&rule_words);
        rule_words.extend(licenses);
        let mut columns = self.columns(&units);
        let about = [
            "table", "title_en", "title_es", "about_en", "about_es", "source",
        ];
        let mut tables: Vec<Table> = Vec::new();
        for row in self.table("tables.csv", &about) {
            let mut words =
                |en, es| [en, es].map(|column: &str| row.needed(column, &mut self.problems));
            let mut table = Table {
                title: words("title_en", "title_es"),
                about: words("about_en", "about_es"),
                file: row.text("table").to_owned(),
                columns: columns.remove(row.text("table")).unwrap_or_default(),
                ..Table::default()
            };
            if table.columns.is_empty() {
                let what = format!("no column of {} stands in columns.csv", table.file);
                self.fail(&row, what);
            } else if tables.iter().any(|other| other.file == table.file) {
                self.fail(&row, format!("{} stands twice", table.file));
            } else {
                let own = if row.text("source").is_empty() {
                    Vec::new()
                } else {
                    self.source(&row)
                };
                self.fill(
                    &mut table,
                    &Known {
                        occupations: &occupations,
                        units: &units,
                        rule_words: &rule_words,
                        sources,
                        notes,
                        own,
                    },
                );
            }
            tables.push(table);
        }
        for left in columns.keys() {
            let what = format!("{left} does not stand in tables.csv");
            self.problems.add("columns.csv", 0, what);
        }
        self.nothing_left_out(&tables);
        Catalogue {
            tables,
            occupations,
            rule_words,
            units,
        }
    }

    /// A table of keys with texts in both languages.
    fn worded(&mut self, file: &str, key: &str, words: [&str; 2]) -> Vec<(String, Words)> {
        let mut list: Vec<(String, Words)> = Vec::new();
        for row in self.table(file, &[key, words[0], words[1]]) {
            let key = row.needed(key, &mut self.problems);
            let words = words.map(|column| row.needed(column, &mut self.problems));
            if list.iter().any(|(other, _)| *other == key) {
                self.fail(&row, format!("{key} stands twice"));
            }
            list.push((key, words));
        }
        list
    }

    /// Checks that every name that a rule can use has a text, and that there are no others.
    fn words_of_rules(&mut self, words: &[(String, Words)]) {
        let lists = [
            Profession::ALL.iter().map(|m| m.name()).collect::<Vec<_>>(),
            LicenseLevel::ALL.iter().map(|m| m.name()).collect(),
            RequirementKind::ALL.iter().map(|m| m.name()).collect(),
            Bound::ALL.iter().map(|m| m.name()).collect(),
            Per::ALL.iter().map(|m| m.name()).collect(),
            Condition::ALL.iter().map(|m| m.name()).collect(),
        ];
        let names = lists.concat();
        let is_told = |name: &&str| words.iter().any(|(word, _)| word == name);
        for name in names.iter().filter(|name| !is_told(name)) {
            self.problems
                .add("rule_words.csv", 0, format!("{name} is missing"));
        }
        for (word, _) in words
            .iter()
            .filter(|(word, _)| !names.contains(&word.as_str()))
        {
            self.problems
                .add("rule_words.csv", 0, format!("no rule can hold {word}"));
        }
    }

    fn columns(&mut self, units: &HashMap<String, Words>) -> HashMap<String, Vec<Column>> {
        let heads = [
            "table", "column", "role", "unit", "label_en", "label_es", "grade",
        ];
        let mut columns: HashMap<String, Vec<Column>> = HashMap::new();
        for row in self.table("columns.csv", &heads) {
            let mut column = Column {
                name: row.needed("column", &mut self.problems),
                role: row.one_of("role", &ROLES, &mut self.problems),
                unit: row.text("unit").to_owned(),
                grade: row.text("grade").to_owned(),
                ..Column::default()
            };
            if column.role == "figure" {
                let labels = ["label_en", "label_es"];
                column.label = labels.map(|label| row.needed(label, &mut self.problems));
                if column.unit != UNIT_OF_ROW && !units.contains_key(&column.unit) {
                    let what = format!("unit {:?} does not stand in units.csv", column.unit);
                    self.fail(&row, what);
                }
            }
            let table = columns.entry(row.text("table").to_owned()).or_default();
            table.push(column);
        }
        columns
    }

    /// Fills in the cells of a table, and its lines with figures.
    fn fill(&mut self, table: &mut Table, known: &Known) {
        let file = format!("{}.csv", table.file);
        let names: Vec<&str> = table.columns.iter().map(|c| c.name.as_str()).collect();
        let rows = self.table(&file, &names);
        // If the file cannot be read, the line above has reported it.
        table.csv = fs::read_to_string(self.folder.join(&file)).unwrap_or_default();
        for row in &rows {
            let cells = names.iter().map(|name| row.text(name).to_owned());
            table.cells.push(cells.collect());
            let line = self.line(table, row, known);
            if line.figures.is_empty() {
                continue;
            }
            if line.sources.is_empty() {
                self.fail(row, "a figure of the catalogue has no source");
            }
            table.lines.push(line);
        }
    }

    fn line(&mut self, table: &Table, row: &CsvRow, known: &Known) -> Line {
        let of = |role: &str| {
            let column = table.columns.iter().find(|column| column.role == role);
            column.map_or("", |column| row.text(&column.name))
        };
        let mut line = Line {
            period: of("period").to_owned(),
            seen: of("seen").to_owned(),
            // The parser of the table reports unknown ones.
            sources: row
                .list("source")
                .iter()
                .filter_map(|id| self.sources.get(id).copied())
                .collect(),
            ..Line::default()
        };
        if !table.columns.iter().any(|column| column.role == "source") {
            line.sources.clone_from(&known.own);
        }
        for (index, column) in table.columns.iter().enumerate() {
            let text = row.text(&column.name).to_owned();
            match column.role.as_str() {
                // Not every row has all of its keys.
                "key" if !text.is_empty() => line.keys.push(Key::Id(text)),
                "state" => line.keys.push(Key::State(text)),
                "license" => {
                    // A license is identified by its state, profession and level.
                    let (state, rest) = text.split_once('-').unwrap_or((&text, ""));
                    line.keys.push(Key::State(state.to_owned()));
                    line.keys.push(Key::Id(rest.to_owned()));
                }
                "soc" => {
                    if !known.occupations.iter().any(|(soc, _)| *soc == text) {
                        self.fail(row, format!("{text:?} does not stand in occupations.csv"));
                    }
                    line.keys.push(Key::Soc(text));
                }
                "key-en" => line.keys.push(Key::Words([text, of("key-es").to_owned()])),
                "figure" if !text.is_empty() => {
                    let unit = match column.unit.as_str() {
                        UNIT_OF_ROW => of("unit"),
                        unit => unit,
                    };
                    if !known.units.contains_key(unit) {
                        self.fail(row, format!("unit {unit:?} does not stand in units.csv"));
                    }
                    let grade = match column.grade.as_str() {
                        "" => of("grade"),
                        grade => row.text(grade),
                    };
                    line.figures.push(Cell {
                        column: index,
                        value: text,
                        unit: unit.to_owned(),
                        grade: if grade.is_empty() {
                            grade_of(&line.sources, known.sources)
                        } else {
                            grade
                        }
                        .to_owned(),
                    });
                }
                _ => {}
            }
        }
        line.text = match of("text-en") {
            "" => known.note(table, row),
            english => Some([english.to_owned(), of("text-es").to_owned()]),
        };
        line
    }

    /// Checks that every table of the folder is listed in `tables.csv`.
    fn nothing_left_out(&mut self, tables: &[Table]) {
        let listed: HashSet<String> = tables.iter().map(|t| format!("{}.csv", t.file)).collect();
        for folder in ["", "notes/"] {
            let entries = fs::read_dir(self.folder.join(folder)).into_iter().flatten();
            let mut names: Vec<String> = entries
                .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
                .filter(|name| name.ends_with(".csv"))
                .map(|name| format!("{folder}{name}"))
                .filter(|name| !listed.contains(name))
                .collect();
            names.sort();
            for name in names {
                let what = format!("{name} does not stand here");
                self.problems.add("tables.csv", 0, what);
            }
        }
    }
}

/// The text of `social-work-clinical`: `clinical license (social work)`.
fn words_of_licenses(rule_words: &[(String, Words)]) -> Vec<(String, Words)> {
    let words = |name: &str| rule_words.iter().find(|(word, _)| word == name);
    let mut list = Vec::new();
    for profession in Profession::ALL.iter().map(|member| member.name()) {
        for level in LicenseLevel::ALL.iter().map(|member| member.name()) {
            // A missing text has been reported already.
            if let (Some((_, profession_words)), Some((_, license))) =
                (words(profession), words(level))
            {
                let words_of = [0, 1].map(|language| {
                    format!("{} ({})", license[language], profession_words[language])
                });
                list.push((format!("{profession}-{level}"), words_of));
            }
        }
    }
    list
}

/// Lookup data for the rows.
struct Known<'a> {
    occupations: &'a [(String, Words)],
    units: &'a HashMap<String, Words>,
    rule_words: &'a [(String, Words)],
    sources: &'a [Source],
    notes: &'a [(String, String, String)],
    /// The sources of a table whose rows name none.
    own: Vec<usize>,
}

impl Known<'_> {
    /// A requirement as text: `supervised hours, at least`.
    fn requirement(&self, row: &CsvRow) -> Words {
        let names = ["what", "bound", "per", "condition"].map(|column| row.text(column));
        [0, 1].map(|language| {
            let parts = names.iter().filter_map(|name| {
                let words = self.rule_words.iter().find(|(word, _)| word == name)?;
                Some(words.1[language].as_str())
            });
            parts.collect::<Vec<_>>().join(", ")
        })
    }

    /// The explanatory text of a row, if it has one. License rules have their own page instead.
    fn note(&self, table: &Table, row: &CsvRow) -> Option<Words> {
        let key = match table.file.as_str() {
            "factors" => factor_key(row.text("id"), row.text("applies_to")),
            "model" => format!("model.{}", row.text("id")),
            "pathways" => format!("pathway.{}", row.text("id")),
            "certifications" => format!("cert.{}", row.text("id")),
            "fees" => format!("fee.{}", row.text("id")),
            "neighbors" => format!("neighbor.{}", row.text("answer")),
            "requirements" => return Some(self.requirement(row)),
            _ => return None,
        };
        let note = self.notes.iter().find(|(known, ..)| *known == key)?;
        Some([note.1.clone(), note.2.clone()])
    }
}
