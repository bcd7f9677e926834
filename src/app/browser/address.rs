//! The fragment of the address (the part after `#`), and the browser history.

use wasm_bindgen::prelude::*;

use super::page;
use crate::link;

/// The fragment, without the `#`; empty if there is none.
///
/// Some programs move the answers of a link behind `?`. Then this returns those answers and moves them back to the
/// fragment; otherwise the next copied link would contain two sets of answers.
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
    let target = format!("{}{mark}{rest}#{answers}", path.unwrap_or_default());
    // Replaces the current history entry and keeps its marks.
    write_marked(&target, HistoryWrite::Replace, marks());
    answers.to_owned()
}

fn plain_fragment() -> String {
    let hash = web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// How an address is written to the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryWrite {
    /// Adds a history entry, so that Back returns from it.
    Push,
    /// Replaces the current history entry.
    Replace,
}

/// Whose answers a history entry shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryOwner {
    /// The user's own: Back and Forward restore and save them.
    Own,
    /// Those of an opened link: they are saved only when the user chooses to.
    Linked,
}

/// Bit in the state of a history entry: the answers are the user's own.
const OWN: u8 = 1;
/// Bit in the state of a history entry: the computer is shared, so nothing is saved. Stored in the history because it
/// must outlast a reload of this tab, but nothing more.
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

/// Writes the fragment. Browsers refuse frequent writes; then the address stays as is until the next write.
pub fn write(fragment: &str, how: HistoryWrite, whose: HistoryOwner) {
    let own = if whose == HistoryOwner::Own { OWN } else { 0 };
    write_marked(&format!("#{fragment}"), how, own | marks() & SHARED);
}

fn write_marked(url: &str, how: HistoryWrite, marks: u8) {
    let Some(history) = history() else { return };
    let state = JsValue::from(marks);
    let _ = match how {
        // In a frame, each entry would be one of the host page. Back must leave that page, not step through answers.
        HistoryWrite::Push if !page::is_embedded() => {
            history.push_state_with_url(&state, "", Some(url))
        }
        _ => history.replace_state_with_url(&state, "", Some(url)),
    };
}

/// Whose answers the current history entry shows. An entry that the page did not write is a link.
pub fn whose() -> HistoryOwner {
    if marks() & OWN != 0 {
        HistoryOwner::Own
    } else {
        HistoryOwner::Linked
    }
}

/// Whether the computer was marked as shared in this tab.
pub fn is_shared() -> bool {
    marks() & SHARED != 0
}

/// Marks the computer as shared, or no longer.
pub fn mark_shared(shared: bool) {
    let shared = if shared { SHARED } else { 0 };
    let hash = format!("#{}", plain_fragment());
    write_marked(&hash, HistoryWrite::Replace, marks() & OWN | shared);
}

/// The full address with this fragment.
pub fn full_url(fragment: &str) -> String {
    let href = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let mut base = href.split('#').next().unwrap_or_default();
    if page::is_embedded() {
        // In a frame, the address must lead to the full page, which is in the same folder.
        base = base.split('?').next().unwrap_or_default();
        base = base.rsplit_once('/').map_or(base, |(folder, _)| folder);
        return format!("{base}/#{fragment}");
    }
    format!("{base}#{fragment}")
}
