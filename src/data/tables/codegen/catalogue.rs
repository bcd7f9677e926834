//! Generates the catalogue of one language as JSON, and the downloads. `casepath_content::catalogue` parses it.

use super::evidence::In;
use super::json::{list, number, object, text};
use super::names::hash;
use crate::tables::parse::Tables;
use crate::tables::parse::catalogue::{Key, Line, Table, Words};

/// A download: its path relative to the page, and its contents.
pub type Download = (String, String);

/// `tables/wages_us-0123456789abcdef.csv`, and the same as `.json`.
pub fn downloads(table: &Table) -> [Download; 2] {
    let json = as_json(table);
    [("csv", table.csv.clone()), ("json", json)].map(|(end, content)| {
        let name = table.file.replace('/', "-");
        let hash = hash(content.as_bytes());
        (format!("tables/{name}-{hash:016x}.{end}"), content)
    })
}

/// A list of rows; figures are numbers, empty cells null.
fn as_json(table: &Table) -> String {
    let rows = table.cells.iter().map(|cells| {
        let pairs = table.columns.iter().zip(cells).map(|(column, cell)| {
            let value = match (cell.as_str(), column.role.as_str()) {
                ("", _) => "null".to_owned(),
                (cell, "figure") => match cell.parse::<f64>() {
                    Ok(value) => number(Some(value)),
                    Err(_) => text(cell),
                },
                (cell, _) => text(cell),
            };
            (column.name.as_str(), value)
        });
        object(pairs)
    });
    let rows: Vec<String> = rows.collect();
    format!("[\n{}\n]\n", rows.join(",\n"))
}

pub fn catalogue(tables: &Tables, language: In) -> String {
    let catalogue = &tables.catalogue;
    let say = |words: &Words| text(&words[language as usize]);
    let mut units: Vec<_> = catalogue.units.iter().collect();
    units.sort();
    let sources = tables.sources.iter().map(|source| {
        let cells = [
            &source.id,
            &source.kind,
            &source.publisher,
            &source.title,
            &source.period,
            &source.seen,
            &source.license,
            &source.url,
        ];
        let cells = cells.map(|cell| text(cell)).into_iter();
        list(cells.chain([number(source.cycle_months)]))
    });
    let all = catalogue.tables.iter().map(|table| {
        let [csv, json] = downloads(table);
        let columns = table.columns.iter().filter(|c| c.role == "figure");
        let lines: Vec<String> = table
            .lines
            .iter()
            .map(|row| line(table, row, language))
            .collect();
        object([
            ("file", text(&table.file)),
            ("title", say(&table.title)),
            ("about", say(&table.about)),
            ("csv", text(&csv.0)),
            ("json", text(&json.0)),
            (
                "columns",
                list(columns.map(|c| list([text(&c.name), say(&c.label)]))),
            ),
            ("rows", format!("[{}]", lines.join(",\n"))),
        ])
    });
    object([
        (
            "units",
            object(
                units
                    .iter()
                    .map(|(unit, words)| (unit.as_str(), say(words))),
            ),
        ),
        (
            "occupations",
            object(
                catalogue
                    .occupations
                    .iter()
                    .map(|(soc, words)| (soc.as_str(), say(words))),
            ),
        ),
        (
            "rule_words",
            object(
                catalogue
                    .rule_words
                    .iter()
                    .map(|(name, words)| (name.as_str(), say(words))),
            ),
        ),
        ("sources", list(sources)),
        ("tables", list(all)),
    ]) + "\n"
}

/// A row: its keys, period, date seen, source indexes, figures, text.
fn line(table: &Table, row: &Line, language: In) -> String {
    let keys = row.keys.iter().map(|key| match key {
        Key::State(state) => list([text("state"), text(state)]),
        Key::Soc(soc) => list([text("soc"), text(soc)]),
        Key::Id(id) => list([text("id"), text(id)]),
        Key::Words(words) => list([text("words"), text(&words[language as usize])]),
    });
    // Indexes count only the figure columns of the table, in order.
    let position = |column: usize| {
        let before = &table.columns[..column];
        before.iter().filter(|c| c.role == "figure").count()
    };
    let figures = row.figures.iter().map(|cell| {
        list([
            position(cell.column).to_string(),
            text(&cell.value),
            text(&cell.unit),
            text(&cell.grade),
        ])
    });
    let words = row
        .text
        .as_ref()
        .map_or("", |words| &words[language as usize]);
    list([
        list(keys),
        text(&row.period),
        text(&row.seen),
        list(row.sources.iter().map(ToString::to_string)),
        list(figures),
        text(words),
    ])
}
