//! The long texts: a file that loads later.

use super::names::file_name;
use super::{Tables, json};

/// The long texts of one language as JSON, and the file name with the hash of what it holds.
pub fn bake(
    tables: &Tables,
    pick: impl Fn(&(String, String, String)) -> &String,
    language: &str,
) -> (String, String) {
    let entries: Vec<String> = tables
        .notes
        .iter()
        .map(|note| format!("{}:{}", json::text(&note.0), json::text(pick(note))))
        .collect();
    let text = format!("{{{}}}\n", entries.join(",\n"));
    (file_name("notes", language, &text), text)
}
