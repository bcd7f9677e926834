//! The part of the address after `#`, and Back and Forward.

use wasm_bindgen::prelude::*;

use super::page;
use crate::link;

/// The part after `#`, without the `#`; empty where there is none.
///
/// Some programs put the answers of a link behind `?`. Then these are given, and are gone from there: else the next
/// link that is copied would hold two sets of answers.
pub fn fragment() -> String {
    let fragment = plain_fragment();
    if page::is_embedded() || link::read(&fragment).is_ok() {
        return fragment;
    }
    let query = page::query();
    let Some(answers) = link::of_query(&query) else {
        return fragment;
    };
    let rest = link::without_answers(&query);
    let mark = if rest.is_empty() { "" } else { "?" };
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    let place = format!("{}{mark}{rest}#{answers}", path.unwrap_or_default());
    // The entry of history is the same, with what is noted of it.
    write_marked(&place, HistoryWrite::SameStep, marks());
    answers.to_owned()
}

fn plain_fragment() -> String {
    let hash = web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// How an address is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryWrite {
    /// A step that Back returns from.
    NewStep,
    /// In the place of the last one.
    SameStep,
}

/// Whose answers an entry of history shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryOwner {
    /// The user's own: Back and Forward may bring them back and keep them.
    Own,
    /// Those of a link that was opened: they are kept only when the user says so.
    Linked,
}

/// What the page notes with an entry of history: the answers are the user's own.
const OWN: u8 = 1;
/// Others use this computer too, so nothing is kept. It stands here because it must outlast a reload of this
/// tab, and nothing else.
const SHARED: u8 = 2;

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

fn marks() -> u8 {
    let state = history().and_then(|history| history.state().ok());
    state
        .and_then(|state| state.as_f64())
        .map_or(0, |marks| marks as u8)
}

/// Writes the part after `#`. Browsers refuse too many writes in a short time; then the address stays as it
/// is until the next one.
pub fn write(fragment: &str, how: HistoryWrite, whose: HistoryOwner) {
    let own = if whose == HistoryOwner::Own { OWN } else { 0 };
    write_marked(&format!("#{fragment}"), how, own | marks() & SHARED);
}

fn write_marked(url: &str, how: HistoryWrite, marks: u8) {
    let Some(history) = history() else { return };
    let state = JsValue::from(marks);
    let _ = match how {
        // In a frame each step would be one of the host's page: Back is to leave that, not to go through answers.
        HistoryWrite::NewStep if !page::is_embedded() => {
            history.push_state_with_url(&state, "", Some(url))
        }
        _ => history.replace_state_with_url(&state, "", Some(url)),
    };
}

/// Whose answers the present entry shows; one that the page did not write is a link.
pub fn whose() -> HistoryOwner {
    if marks() & OWN != 0 {
        HistoryOwner::Own
    } else {
        HistoryOwner::Linked
    }
}

/// Whether the computer was said to be shared, in this tab.
pub fn is_shared() -> bool {
    marks() & SHARED != 0
}

/// Says that the computer is shared, or no longer.
pub fn mark_shared(shared: bool) {
    let shared = if shared { SHARED } else { 0 };
    let hash = format!("#{}", plain_fragment());
    write_marked(&hash, HistoryWrite::SameStep, marks() & OWN | shared);
}

/// The whole address with another part after `#`.
pub fn whole(fragment: &str) -> String {
    let href = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let mut base = href.split('#').next().unwrap_or_default();
    if page::is_embedded() {
        // From a frame an address leads to the full page, which lies in the same folder.
        base = base.split('?').next().unwrap_or_default();
        base = base.rsplit_once('/').map_or(base, |(folder, _)| folder);
        return format!("{base}/#{fragment}");
    }
    format!("{base}#{fragment}")
}
