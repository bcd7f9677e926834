//! The program that stands in `embed.html` beside the calculator: it does what the host's page asks for.
//! `frame.js` loads it, and only there. Empty natively.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

fn main() {}

/// Reads what the host asks for, before the calculator starts.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn open() {
    casepath_app::embed::program::open();
}

/// A message of the host's page; that it is the host's was checked.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn heard(message: &JsValue, origin: &str) {
    casepath_app::embed::program::heard(message, origin);
}

/// Something on the page has changed.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn follow() {
    casepath_app::embed::program::follow();
}
