//! Generates the explanatory texts, a lazily loaded file.

use super::names::file_name;
use super::{Tables, json};

/// The file name, which includes a hash of the contents, and the texts of one language as JSON.
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
