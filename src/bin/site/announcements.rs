//! The words of the messages of `offline.js`, which has none of its own: it is loaded late, so they cost the
//! first load nothing.

use std::path::Path;
use std::{fs, io};

use casepath::answers::Language;
use casepath::text::worker_words::WorkerWord;
use serde_json::{Map, Value};

/// The file, as Trunk copies it.
const SCRIPT: &str = "offline.js";
/// What stands in the script where the words go.
const PLACE: &str = "'{{words}}'";
/// Those that the script says.
const SAID: [WorkerWord; 9] = [
    WorkerWord::ReadyOffline,
    WorkerWord::Close,
    WorkerWord::NewVersion,
    WorkerWord::Reload,
    WorkerWord::Later,
    WorkerWord::SameFigures,
    WorkerWord::ChangedFigures,
    WorkerWord::FigureChanged,
    WorkerWord::MoreFigures,
];

pub fn write(folder: &Path) -> io::Result<()> {
    let place = folder.join(SCRIPT);
    let script = fs::read_to_string(&place)?;
    if !script.contains(PLACE) {
        return Err(io::Error::other(format!("{SCRIPT} has no place {PLACE}")));
    }
    let words: Map<String, Value> = [Language::English, Language::Spanish]
        .map(|language| (language.name().to_owned(), said(language)))
        .into_iter()
        .collect();
    let words = Value::Object(words).to_string();
    fs::write(&place, script.replace(PLACE, &words))
}

/// The words of a language by their names.
fn said(language: Language) -> Value {
    SAID.map(|word| (format!("{word:?}"), word.say(language).into()))
        .into_iter()
        .collect::<Map<_, _>>()
        .into()
}
