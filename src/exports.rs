//! What `frame.js` calls, in a frame of another site.
//!
//! The macro that exports a function writes unsafe code around it.
#![allow(unsafe_code)]

use casepath_app::{app, parts};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Brings the part that does what the page around the frame asks for, and opens it.
///
/// # Errors
/// Where it does not arrive; it can be asked for again.
#[wasm_bindgen]
pub async fn open_frame() -> Result<(), JsValue> {
    app::open_embed().await.map_err(|_| JsValue::NULL)
}

/// A message of the page around the frame; that it is that page's was checked.
#[wasm_bindgen]
pub fn hear_host(message: &JsValue, origin: &str) {
    if let Some(embed) = parts::embed_here() {
        (embed.hear_host)(message, origin);
    }
}

/// Something on the page has changed.
#[wasm_bindgen]
pub fn follow_page() {
    if let Some(embed) = parts::embed_here() {
        (embed.follow)();
    }
}
