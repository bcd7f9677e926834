//! The long texts: one file a language, fetched when a reader opens the first of them.

use js_sys::{JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::answers::Language;
use crate::text::notes;

/// The long texts of one language, by key.
#[derive(Clone, Debug)]
pub struct Notes(JsValue);

impl Notes {
    pub fn get(&self, key: &str) -> Option<String> {
        Reflect::get(&self.0, &key.into()).ok()?.as_string()
    }
}

/// Fetches the long texts of a language; `None` where there is no network and no copy.
pub async fn fetch(language: Language) -> Option<Notes> {
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(notes::file(language)))
        .await
        .ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()?;
    Some(Notes(JSON::parse(&text).ok()?))
}
