//! The words of the messages of `offline.js`, which has none of its own: it is loaded late, so they cost the
//! first load nothing.

use std::io;
use std::path::Path;

use casepath::answers::Language;
use casepath::i18n::Message;
use casepath::i18n::messages::WorkerMessage;
use serde_json::{Map, Value};

use crate::script;

const SCRIPT: &str = "offline.js";
/// What stands in the script where the words go.
const PLACE: &str = "'{{words}}'";
/// Those that the script says.
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
        .map(|language| (language.name().to_owned(), said(language)))
        .into_iter()
        .collect();
    script::fill(folder, SCRIPT, PLACE, words)
}

/// The words of a language by their names; the script fills in those with places.
fn said(language: Language) -> Value {
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
