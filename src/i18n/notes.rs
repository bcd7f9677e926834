//! The long texts (notes on a rule, where a figure comes from), one file a language. They are not part of
//! the program: the page fetches them when a reader opens one.

use casepath_data::assets;

use crate::answers::Language;

/// The file of a language, beside the page.
pub const fn file(language: Language) -> &'static str {
    assets::NOTES.name(language)
}

/// What the files hold: JSON, from key to text.
pub const ENGLISH: &str = assets::NOTES_TEXTS.text(Language::English);
pub const SPANISH: &str = assets::NOTES_TEXTS.text(Language::Spanish);
