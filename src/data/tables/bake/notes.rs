//! The long texts: a file that loads later, and what of the sources stands in it.

use super::names::file_name;
use super::{Tables, json, sources};

/// The long texts of one language as JSON, and the file name with the hash of what it holds.
pub fn bake(
    tables: &Tables,
    pick: impl Fn(&(String, String, String)) -> &String,
    language: &str,
) -> (String, String) {
    let mut entries: Vec<String> = tables
        .notes
        .iter()
        .map(|note| format!("{}:{}", json::text(&note.0), json::text(pick(note))))
        .collect();
    // Names of publishers and laws are the same in both languages.
    let named = tables
        .sources
        .iter()
        .enumerate()
        .filter(|(_, source)| sources::is_lazy(source));
    entries.extend(named.map(|(place, s)| {
        format!(
            "\"source.{place}\":{}",
            json::text(&format!("{}: {}", s.publisher, s.title))
        )
    }));
    let text = format!("{{{}}}\n", entries.join(",\n"));
    (file_name("notes", language, &text), text)
}
