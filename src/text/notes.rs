//! The long texts (notes on a rule, where a figure comes from), one file a language. They are not part of
//! the program: the page fetches them when a reader opens one.

use crate::answers::Language;

pub const ENGLISH_FILE: &str = env!("CASEPATH_NOTES_EN");
pub const SPANISH_FILE: &str = env!("CASEPATH_NOTES_ES");

/// The file of a language, beside the page.
pub const fn file(language: Language) -> &'static str {
    match language {
        Language::English => ENGLISH_FILE,
        Language::Spanish => SPANISH_FILE,
    }
}

/// What the files hold: JSON, from key to text.
#[cfg(not(target_arch = "wasm32"))]
pub const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/notes-en.json"));
#[cfg(not(target_arch = "wasm32"))]
pub const SPANISH: &str = include_str!(concat!(env!("OUT_DIR"), "/notes-es.json"));
