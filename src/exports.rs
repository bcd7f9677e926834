//! Functions that `frame.js` calls when the page runs in a frame of another site.
//!
//! `#[wasm_bindgen]` generates unsafe code around each function, hence the `allow`.
#![allow(unsafe_code)]

use casepath_app::{app, parts};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Loads the embed part and opens it.
///
/// # Errors
/// `Err(null)` when the part fails to load. The caller can try again.
#[wasm_bindgen]
pub async fn open_frame() -> Result<(), JsValue> {
    app::open_embed().await.map_err(|_| JsValue::NULL)
}

/// Handles a message from the host page. The caller has checked that the message comes from that page.
#[wasm_bindgen]
pub fn hear_host(message: &JsValue, origin: &str) {
    if let Some(embed) = parts::EMBED.get() {
        (embed.hear_host)(message, origin);
    }
}

/// Reports to the host page that the page has changed.
#[wasm_bindgen]
pub fn follow_page() {
    if let Some(embed) = parts::EMBED.get() {
        (embed.follow)();
    }
}
