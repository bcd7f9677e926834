//! Fills in the messages of `offline.js`. The script loads late, so they do not affect the first load.

use std::io;
use std::path::Path;

use casepath::answers::Language;
use casepath::i18n::Message;
use casepath::i18n::messages::WorkerMessage;
use serde_json::{Map, Value};

use crate::script;

const SCRIPT: &str = "offline.js";
/// The placeholder in the script.
const PLACE: &str = "'{{words}}'";
/// The messages that the script shows.
const SAID: [WorkerMessage; 7] = [
    WorkerMessage::ReadyOffline,
    WorkerMessage::Close,
    WorkerMessage::NewVersion,
    WorkerMessage::Reload,
    WorkerMessage::Later,
    WorkerMessage::SameFigures,
    WorkerMessage::ChangedFigures,
];

pub fn write(folder: &Path) -> io::Result<()> {
    let words: Map<String, Value> = [Language::English, Language::Spanish]
        .map(|language| (language.name().to_owned(), messages(language)))
        .into_iter()
        .collect();
    script::fill(folder, SCRIPT, PLACE, words)
}

/// The messages of a language by name; the script replaces placeholders.
fn messages(language: Language) -> Value {
    let filled_in = [
        (
            "FigureChanged",
            WorkerMessage::FIGURE_CHANGED.unfilled(language),
        ),
        (
            "MoreFigures",
            WorkerMessage::MORE_FIGURES.unfilled(language),
        ),
    ];
    SAID.iter()
        .map(|message| (format!("{message:?}"), message.text(language).into()))
        .chain(filled_in.map(|(name, text)| (name.to_owned(), text.into())))
        .collect::<Map<_, _>>()
        .into()
}
