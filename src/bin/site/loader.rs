//! `embed.js`, which schools load by its name: the titles of its frame, in both languages, from the table of
//! words.

use std::path::Path;
use std::{fs, io};

use casepath::answers::Language;
use casepath::text::site_words::SiteWord;
use serde_json::{Map, Value};

/// The file, as Trunk copies it.
const SCRIPT: &str = "embed.js";
/// What stands in the script where the titles go.
const PLACE: &str = "'{{titles}}'";

pub fn write(folder: &Path) -> io::Result<()> {
    let place = folder.join(SCRIPT);
    let script = fs::read_to_string(&place)?;
    if !script.contains(PLACE) {
        return Err(io::Error::other(format!("{SCRIPT} has no place {PLACE}")));
    }
    let titles: Map<String, Value> = Language::ALL
        .iter()
        .map(|language| {
            let title = SiteWord::EmbedTitle.say(*language);
            (language.name().to_owned(), title.into())
        })
        .collect();
    let titles = Value::Object(titles).to_string();
    fs::write(&place, script.replace(PLACE, &titles))
}
