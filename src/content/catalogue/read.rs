//! Parses a language's file. Invalid entries are skipped, so nothing that a server sends can break the page.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::search::FoldedRow;
use super::{
    Catalogue, CatalogueRow, Figure, FigureColumn, Source, SourceLicense, Table, anchors, names,
    state_name,
};
use crate::answers::Language;
use crate::tables::Grade;

type Object = Map<String, Value>;

/// `None` if the text is not a catalogue.
pub fn read(text: &str, language: Language) -> Option<Catalogue> {
    let Value::Object(all) = serde_json::from_str(text).ok()? else {
        return None;
    };
    let names = Names {
        occupations: words(&all, "occupations")?,
        rule_words: words(&all, "rule_words")?,
    };
    // Rows refer to sources by index, so no source may be skipped.
    let sources: Option<Vec<Source>> = list(&all, "sources")?.iter().map(source).collect();
    let tables = list(&all, "tables")?.iter();
    Some(Catalogue {
        tables: tables
            .filter_map(|value| table(value.as_object()?, &names, language))
            .collect(),
        sources: sources?,
        units: words(&all, "units")?,
    })
}

fn list<'a>(object: &'a Object, name: &str) -> Option<&'a Vec<Value>> {
    object.get(name)?.as_array()
}

fn text(object: &Object, name: &str) -> Option<String> {
    object.get(name)?.as_str().map(str::to_owned)
}

/// A JSON object with string values, as pairs.
fn words(all: &Object, name: &str) -> Option<Vec<(String, String)>> {
    let object = all.get(name)?.as_object()?;
    let pairs = object.iter();
    Some(
        pairs
            .filter_map(|(key, value)| Some((key.clone(), value.as_str()?.to_owned())))
            .collect(),
    )
}

/// The names of keys in a language.
struct Names {
    occupations: Vec<(String, String)>,
    rule_words: Vec<(String, String)>,
}

impl Names {
    fn of_occupation(&self, soc: &str) -> Option<String> {
        find(&self.occupations, soc)
    }

    /// The name of a license or of a requirement.
    fn of_rule(&self, file: &str, key: &str) -> Option<String> {
        let is_of_rules = matches!(file, "licenses" | "requirements");
        is_of_rules.then(|| find(&self.rule_words, key)).flatten()
    }
}

fn find(words: &[(String, String)], key: &str) -> Option<String> {
    let known = words.iter().find(|(name, _)| name == key);
    known.map(|(_, words)| words.clone())
}

fn table(table: &Object, names: &Names, language: Language) -> Option<Table> {
    let columns: Option<Vec<FigureColumn>> = list(table, "columns")?.iter().map(column).collect();
    let columns = columns?;
    let title = text(table, "title")?;
    let file = text(table, "file")?;
    let rows = list(table, "rows")?.iter().filter_map(|value| {
        let mut row = row(value, &file, columns.len(), names, language)?;
        let fixed: Vec<&str> = fixed_keys(value).collect();
        row.anchor = anchors::of_row(&file, &fixed, &row.period);
        row.folded = FoldedRow::of(&row, &title, &columns);
        Some(row)
    });
    let mut rows: Vec<CatalogueRow> = rows.collect();
    number_duplicates(&mut rows);
    Some(Table {
        rows,
        file,
        title,
        about: text(table, "about")?,
        csv: own_file(text(table, "csv")?)?,
        json: own_file(text(table, "json")?)?,
        columns,
    })
}

/// The keys of a row that do not depend on the language.
fn fixed_keys(row: &Value) -> impl Iterator<Item = &str> {
    let keys = row.get(0).and_then(Value::as_array);
    keys.into_iter().flatten().filter_map(|key| {
        let kind = key.get(0)?.as_str()?;
        key.get(1)?.as_str().filter(|_| kind != "words")
    })
}

/// Numbers rows with the same keys, starting with the second.
fn number_duplicates(rows: &mut [CatalogueRow]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows {
        let count = seen.entry(row.anchor.clone()).or_default();
        *count += 1;
        if *count > 1 {
            row.anchor = anchors::again(&row.anchor, *count);
        }
    }
}

/// Accepts only a path below the page, because it becomes a link.
fn own_file(path: String) -> Option<String> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_./".contains(&b);
    let own = path.starts_with("tables/") && !path.contains("..") && path.bytes().all(plain);
    own.then_some(path)
}

fn column(value: &Value) -> Option<FigureColumn> {
    match value.as_array()?.as_slice() {
        [name, label] => Some(FigureColumn {
            name: name.as_str()?.to_owned(),
            label: label.as_str()?.to_owned(),
        }),
        _ => None,
    }
}

fn row(
    value: &Value,
    file: &str,
    columns: usize,
    called: &Names,
    language: Language,
) -> Option<CatalogueRow> {
    let [keys, period, seen, sources, figures, text] = value.as_array()?.as_slice() else {
        return None;
    };
    let (mut plain, mut names) = (Vec::new(), Vec::new());
    for key in keys.as_array()? {
        let [kind, key] = key.as_array()?.as_slice() else {
            return None;
        };
        let key = key.as_str()?;
        let known = match kind.as_str()? {
            "state" => state_name(key, language).map(str::to_owned),
            "soc" => called.of_occupation(key),
            "id" => names::of_key(file, key, language)
                .or_else(|| called.of_rule(file, key))
                .or_else(|| called.of_occupation(key)),
            _ => None,
        };
        names.push(known.unwrap_or_else(|| key.to_owned()));
        plain.push(key.to_owned());
    }
    let sources: Option<Vec<u16>> = sources
        .as_array()?
        .iter()
        .map(|index| u16::try_from(index.as_u64()?).ok())
        .collect();
    let figures: Option<Vec<Figure>> = figures.as_array()?.iter().map(figure).collect();
    let figures = figures?;
    if figures.iter().any(|figure| figure.column >= columns) {
        return None;
    }
    Some(CatalogueRow {
        anchor: String::new(),
        keys: plain,
        name: names.join(", "),
        period: period.as_str()?.to_owned(),
        seen: seen.as_str()?.to_owned(),
        sources: sources?,
        figures,
        text: text.as_str()?.to_owned(),
        folded: FoldedRow::default(),
    })
}

fn figure(value: &Value) -> Option<Figure> {
    let [column, value, unit, grade] = value.as_array()?.as_slice() else {
        return None;
    };
    Some(Figure {
        column: usize::try_from(column.as_u64()?).ok()?,
        value: value.as_str()?.to_owned(),
        unit: unit.as_str()?.to_owned(),
        grade: Grade::of_table(grade.as_str()?),
    })
}

fn source(value: &Value) -> Option<Source> {
    let cells = value.as_array()?;
    let cell = |index: usize| cells.get(index)?.as_str().map(str::to_owned);
    let url = cell(7)?;
    let opens = url.starts_with("https://") || url.starts_with("http://");
    Some(Source {
        id: cell(0)?,
        kind: cell(1)?,
        publisher: cell(2)?,
        title: cell(3)?,
        period: cell(4)?,
        seen: cell(5)?,
        license: match cells.get(6)?.as_str()? {
            "federal" => SourceLicense::Federal,
            "law" => SourceLicense::Law,
            "state" => SourceLicense::State,
            "own" => SourceLicense::Own,
            // An unknown license is treated as the strictest one.
            _ => SourceLicense::Quoted,
        },
        url: if opens { url } else { String::new() },
        cycle_months: cells
            .get(8)
            .and_then(Value::as_f64)
            .map(|months| months as u32),
    })
}
