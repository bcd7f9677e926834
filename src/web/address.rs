//! The part of the address after `#`, and Back and Forward.

use wasm_bindgen::prelude::*;

/// The part after `#`, without the `#`; empty where there is none.
pub fn fragment() -> String {
    let hash = web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// How an address is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// A step that Back returns from.
    NewStep,
    /// In the place of the last one.
    SameStep,
}

/// Writes the part after `#`. Browsers refuse too many writes in a short time; then the address stays as it
/// is until the next one.
pub fn write(fragment: &str, how: Write) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    let url = format!("#{fragment}");
    let _ = match how {
        Write::NewStep => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        Write::SameStep => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
    };
}

/// The whole address with another part after `#`.
pub fn whole(fragment: &str) -> String {
    let href = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let base = href.split('#').next().unwrap_or_default();
    format!("{base}#{fragment}")
}
