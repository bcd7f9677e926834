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

/// Whose answers an entry of history shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The user's own: Back and Forward may bring them back and keep them.
    Own,
    /// Those of a link that was opened: they are kept only when the user says so.
    Linked,
}

/// Writes the part after `#`. Browsers refuse too many writes in a short time; then the address stays as it
/// is until the next one.
pub fn write(fragment: &str, how: Write, whose: Whose) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    let url = format!("#{fragment}");
    let mark = JsValue::from_bool(whose == Whose::Own);
    let _ = match how {
        Write::NewStep => history.push_state_with_url(&mark, "", Some(&url)),
        Write::SameStep => history.replace_state_with_url(&mark, "", Some(&url)),
    };
}

/// Whose answers the present entry shows; one that the page did not write is a link.
pub fn whose() -> Whose {
    let history = web_sys::window().and_then(|window| window.history().ok());
    let mark = history.and_then(|history| history.state().ok());
    if mark.is_some_and(|mark| mark.is_truthy()) {
        Whose::Own
    } else {
        Whose::Linked
    }
}

/// The whole address with another part after `#`.
pub fn whole(fragment: &str) -> String {
    let href = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let base = href.split('#').next().unwrap_or_default();
    format!("{base}#{fragment}")
}
