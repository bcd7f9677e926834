//! The records as one text, in storage and in a copy: versioned, with a migration from each version to the next.

use serde_json::{Map, Value, json};

use super::{ANSWERS, LATEST, MOST_RECORDS, Record, Records, fits};

/// The format version that this build writes. Version 1 held only the calculator's answers.
const VERSION: u64 = 2;

/// The maximum size of a copy in bytes: far more than the records of a career need.
pub const MOST_BYTES: usize = 4_000_000;

/// The result of reading a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedRecords {
    pub records: Records,
    /// When it was saved, `YYYY-MM-DDTHH:MM`, or empty.
    pub saved: String,
    /// The program version that wrote it, and the data version that it used; empty if not given.
    pub program: String,
    pub figures: String,
    /// Keys of records that could not be used; at most `MOST_NAMED`.
    pub dropped: Vec<String>,
}

/// The maximum number of unusable records that are listed.
const MOST_NAMED: usize = 5;

/// Why a text cannot be read. Nothing of it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// Longer than [`MOST_BYTES`].
    TooLong,
    Empty,
    /// Not JSON, or truncated: the line and column of the error.
    NotJson {
        line: usize,
        column: usize,
    },
    /// JSON, but not written by Casepath.
    NotOurs,
    /// Written by a newer version.
    Newer,
    /// This part (a path) is invalid.
    Damaged(&'static str),
}

/// A migration to the next version. The one at index `i` of [`MIGRATIONS`] starts from version `i + 1`.
type Migration = fn(Map<String, Value>) -> Map<String, Value>;
const MIGRATIONS: [Migration; VERSION as usize - 1] = [m1_answers_become_a_record];

/// Version 1 was `{"casepath": 1, "saved": "...", "answers": "v=1&..."}`.
fn m1_answers_become_a_record(mut old: Map<String, Value>) -> Map<String, Value> {
    let answers = old.remove("answers").unwrap_or_default();
    old.insert("records".into(), json!({ ANSWERS: [0, answers] }));
    old
}

/// Reads what [`write()`] wrote, in this version or an older one.
///
/// # Errors
/// If the text as a whole cannot be read. Single records that cannot be used are not errors: they are listed in
/// [`ParsedRecords::dropped`].
pub fn read(text: &str) -> Result<ParsedRecords, ParseError> {
    if text.len() > MOST_BYTES {
        return Err(ParseError::TooLong);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ParseError::Empty);
    }
    let value: Value = serde_json::from_str(text).map_err(|error| ParseError::NotJson {
        line: error.line(),
        column: error.column(),
    })?;
    let Value::Object(object) = value else {
        return Err(ParseError::NotOurs);
    };
    let object = migrate(object, &MIGRATIONS)?;
    let word = |name: &str| {
        let text = object.get(name).and_then(Value::as_str).unwrap_or_default();
        text.chars().take(40).collect::<String>()
    };
    let Some(Value::Object(records)) = object.get("records") else {
        return Err(ParseError::Damaged("records"));
    };
    if records.len() > MOST_RECORDS {
        return Err(ParseError::TooLong);
    }
    let mut opened = ParsedRecords {
        records: Records::default(),
        saved: word("saved"),
        program: word("program"),
        figures: word("figures"),
        dropped: Vec::new(),
    };
    for (key, value) in records {
        match read_record(key, value) {
            Some(record) => {
                opened.records.records.insert(key.clone(), record);
            }
            None if opened.dropped.len() < MOST_NAMED => {
                opened.dropped.push(key.chars().take(40).collect());
            }
            None => {}
        }
    }
    Ok(opened)
}

fn migrate(
    mut object: Map<String, Value>,
    migrations: &[Migration],
) -> Result<Map<String, Value>, ParseError> {
    let newest = migrations.len() as u64 + 1;
    let version = object.get("casepath").ok_or(ParseError::NotOurs)?;
    let version = match (version.as_u64(), version.as_f64()) {
        (Some(version), _) => version,
        // An integer too large for `u64` counts as a newer version.
        (None, Some(number)) if number > newest as f64 => u64::MAX,
        _ => return Err(ParseError::NotOurs),
    };
    if version > newest {
        return Err(ParseError::Newer);
    }
    let from = version.checked_sub(1).ok_or(ParseError::NotOurs)?;
    for migration in migrations.iter().skip(from as usize) {
        object = migration(object);
    }
    Ok(object)
}

/// `[time, text]`, or `[time]` for a removed record.
fn read_record(key: &str, value: &Value) -> Option<Record> {
    let parts = value.as_array()?;
    let at = parts.first()?.as_u64()?;
    let at = if at > LATEST { 0 } else { at };
    let text = match parts.get(1) {
        None => None,
        Some(text) => Some(text.as_str()?.to_owned()),
    };
    let is_short = fits(key, text.as_deref().unwrap_or_default());
    (parts.len() <= 2 && is_short).then_some(Record { at, text })
}

/// The format of storage and copies; `saved` is local time, `YYYY-MM-DDTHH:MM`.
pub fn write(records: &Records, saved: &str) -> String {
    let map: Map<String, Value> = records
        .records
        .iter()
        .map(|(key, record)| {
            let value = match &record.text {
                Some(text) => json!([record.at, text]),
                None => json!([record.at]),
            };
            (key.clone(), value)
        })
        .collect();
    let mut object = Map::new();
    object.insert("casepath".into(), VERSION.into());
    object.insert("program".into(), env!("CARGO_PKG_VERSION").into());
    object.insert("figures".into(), crate::tables::VERSION.into());
    object.insert("saved".into(), saved.into());
    object.insert("records".into(), map.into());
    Value::Object(object).to_string() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_1_is_brought_up() {
        let text = r#"{"casepath":1,"saved":"2026-11-23T14:05","answers":"v=1&to=msw"}"#;
        let opened = read(text).expect("a text of version 1");
        assert_eq!(opened.records.get(ANSWERS), Some("v=1&to=msw"));
        assert_eq!(opened.saved, "2026-11-23T14:05");
    }

    #[test]
    fn what_is_none_of_ours_is_told_apart() {
        for (text, fault) in [
            ("", ParseError::Empty),
            (" \n", ParseError::Empty),
            (
                "{\"casepath\":2,",
                ParseError::NotJson {
                    line: 1,
                    column: 14,
                },
            ),
            ("name,hours\n", ParseError::NotJson { line: 1, column: 2 }),
            ("[1]", ParseError::NotOurs),
            ("{\"plans\":[]}", ParseError::NotOurs),
            ("{\"casepath\":\"2\"}", ParseError::NotOurs),
            ("{\"casepath\":0}", ParseError::NotOurs),
            ("{\"casepath\":-1}", ParseError::NotOurs),
            ("{\"casepath\":-1e99}", ParseError::NotOurs),
            ("{\"casepath\":1.5}", ParseError::NotOurs),
            ("{\"casepath\":3}", ParseError::Newer),
            ("{\"casepath\":1e99}", ParseError::Newer),
            ("{\"casepath\":2}", ParseError::Damaged("records")),
            (
                "{\"casepath\":2,\"records\":[]}",
                ParseError::Damaged("records"),
            ),
        ] {
            assert_eq!(read(text), Err(fault), "{text}");
        }
        assert_eq!(read(&"x".repeat(MOST_BYTES + 1)), Err(ParseError::TooLong));
    }

    #[test]
    fn single_records_that_cannot_be_used_are_named() {
        let text =
            r#"{"casepath":2,"records":{"a":[1,"x"],"b":"y","c":[-1,"z"],"d":[1,2],"e":[4]}}"#;
        let opened = read(text).expect("a text of ours");
        assert_eq!(opened.records.get("a"), Some("x"));
        assert_eq!(opened.dropped, ["b", "c", "d"]);
    }
}
