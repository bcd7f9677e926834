//! The long texts (notes on a rule, the origin of a figure), one file per language. They are not part of the
//! program: the page fetches the file when the user first opens a note.

use casepath_data::assets;

use crate::answers::Language;

/// The path of a language's file, relative to the page.
pub const fn file(language: Language) -> &'static str {
    assets::NOTES.name(language)
}

/// The contents of the files: JSON, from key to text.
pub const ENGLISH: &str = assets::NOTES_TEXTS.text(Language::English);
pub const SPANISH: &str = assets::NOTES_TEXTS.text(Language::Spanish);
