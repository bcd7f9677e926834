//! The long texts: one file per language, fetched when the user opens the first of them.

use js_sys::{JSON, Reflect};
use wasm_bindgen::JsValue;

use super::files;
use crate::answers::Language;
use crate::i18n::notes;

/// The long texts of one language, by key.
#[derive(Clone, Debug)]
pub struct Notes(JsValue);

impl Notes {
    pub fn get(&self, key: &str) -> Option<String> {
        Reflect::get(&self.0, &key.into()).ok()?.as_string()
    }
}

/// Fetches the long texts of a language; `None` without a network and a cached copy.
pub async fn fetch(language: Language) -> Option<Notes> {
    let text = files::fetch(notes::file(language)).await?;
    Some(Notes(JSON::parse(&text).ok()?))
}
