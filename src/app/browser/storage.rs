//! Local and session storage. gloo-storage panics when the browser blocks storage, so [`raw`] checks that first.
//! When the browser refuses, the page goes on and shows that nothing is saved.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

use crate::answers::Answers;
use crate::plan::desk::sealed;
use crate::plan::records;
use crate::saved::{self, Envelope, SavedAnswers, Unreadable};

/// The result of reading the stored answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadedAnswers {
    Nothing,
    Kept(SavedAnswers),
    /// Unreadable data; it stays where it is.
    Unreadable(Unreadable),
    /// The browser blocks storage.
    Blocked,
}

/// Why answers were not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    Blocked,
    Full,
    /// There is unreadable data, perhaps from a newer version; it stays.
    Unreadable(Unreadable),
}

/// Local storage, if it can be used: some browsers deny access to it, some each call.
pub fn raw() -> Option<Storage> {
    let storage = web_sys::window()?.local_storage().ok()??;
    storage.get_item(saved::KEY).is_ok().then_some(storage)
}

/// A text from session storage.
pub fn session_text(key: &str) -> Option<String> {
    tab()?.get_item(key).ok()?
}

/// Writes a text to session storage, or removes it.
pub fn set_session_text(key: &str, text: Option<&str>) {
    if let Some(tab) = tab() {
        let _ = match text {
            Some(text) => tab.set_item(key, text),
            None => tab.remove_item(key),
        };
    }
}

fn tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn is_open() -> bool {
    raw().is_some()
}

/// The stored answers.
pub fn load_answers() -> LoadedAnswers {
    if !is_open() {
        return LoadedAnswers::Blocked;
    }
    match LocalStorage::get::<Envelope>(saved::KEY) {
        Ok(envelope) => match saved::open(envelope) {
            Ok(saved) => LoadedAnswers::Kept(saved),
            Err(reason) => LoadedAnswers::Unreadable(reason),
        },
        Err(StorageError::KeyNotFound(_)) => LoadedAnswers::Nothing,
        Err(StorageError::SerdeError(_)) => LoadedAnswers::Unreadable(Unreadable::Damaged),
        Err(StorageError::JsError(_)) => LoadedAnswers::Blocked,
    }
}

/// Saves answers and reads them back. Returns the time at which the stored answers were saved, empty if none are.
///
/// # Errors
/// `Err` when the browser refuses, or when unreadable data must not be overwritten. Storage is unchanged then.
pub fn save_answers(answers: &Answers, now: &str) -> Result<String, SaveError> {
    // The next visit does not restore the view.
    let answers = Answers {
        view: None,
        anchor: None,
        ..*answers
    };
    match load_answers() {
        LoadedAnswers::Blocked => return Err(SaveError::Blocked),
        LoadedAnswers::Unreadable(reason) => return Err(SaveError::Unreadable(reason)),
        // Nothing to write: another view was opened, but no answer changed.
        LoadedAnswers::Kept(saved) if saved.answers == answers => return Ok(saved.saved),
        LoadedAnswers::Nothing if answers == Answers::default() => return Ok(String::new()),
        LoadedAnswers::Nothing | LoadedAnswers::Kept(_) => {}
    }
    let envelope = saved::seal(&answers, now);
    LocalStorage::set(saved::KEY, &envelope).map_err(|_| SaveError::Full)?;
    match LocalStorage::get::<Envelope>(saved::KEY) {
        Ok(read_back) if read_back == envelope => Ok(now.to_owned()),
        _ => Err(SaveError::Full),
    }
}

/// Deletes the stored answers.
pub fn forget() {
    if is_open() {
        LocalStorage::delete(saved::KEY);
    }
}

/// Whether there are stored plans.
pub fn has_plans() -> bool {
    holds(records::KEY)
}

/// Whether there is a text under this key.
fn holds(key: &str) -> bool {
    raw().is_some_and(|storage| matches!(storage.get_item(key), Ok(Some(_))))
}

/// The keys of all stored data: answers, plans, quarantined text, the adviser's students.
pub const KEYS: [&str; 6] = [
    saved::KEY,
    records::KEY,
    records::RESTORED_KEY,
    records::UNREADABLE_KEY,
    sealed::KEY,
    sealed::RESTORED_KEY,
];
/// Whether there is stored data besides answers and plans: quarantined text, the adviser's students.
pub fn has_others() -> bool {
    let others = KEYS
        .iter()
        .filter(|key| ![saved::KEY, records::KEY].contains(key));
    others.into_iter().any(|key| holds(key))
}

/// The key of the answers alone.
pub const ANSWERS: [&str; 1] = [saved::KEY];

/// Removed texts with their keys.
pub type RemovedTexts = Vec<(&'static str, String)>;

/// Removes the texts under these keys and returns them.
pub fn take_out(keys: &[&'static str]) -> RemovedTexts {
    let Some(storage) = raw() else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for key in keys {
        if let Ok(Some(text)) = storage.get_item(key) {
            out.push((*key, text));
            let _ = storage.remove_item(key);
        }
    }
    out
}

/// Restores removed texts. Newer plans and students stay; the restored ones are stored next to them and merged later.
pub fn put_back(taken: &[(&'static str, String)]) {
    let Some(storage) = raw() else { return };
    for (key, text) in taken {
        let key = match *key {
            records::KEY if holds(key) => records::RESTORED_KEY,
            sealed::KEY if holds(key) => sealed::RESTORED_KEY,
            key => key,
        };
        let _ = storage.set_item(key, text);
    }
}

/// Stores a text and reads it back. Returns whether it is stored.
pub fn set_verified(storage: &Storage, key: &str, text: &str) -> bool {
    storage.set_item(key, text).is_ok()
        && matches!(storage.get_item(key), Ok(Some(read_back)) if read_back == text)
}

/// Quarantines a text, below earlier ones. Returns whether it is stored.
pub fn set_aside(storage: &Storage, text: &str) -> bool {
    let earlier = storage.get_item(records::UNREADABLE_KEY).ok().flatten();
    let all = match earlier {
        Some(earlier) if earlier.ends_with(text) => return true,
        Some(earlier) => earlier + "\n" + text,
        None => text.to_owned(),
    };
    set_verified(storage, records::UNREADABLE_KEY, &all)
}

/// Clears the stored answers to make room for others. Unreadable data is quarantined, not discarded.
pub fn put_aside() {
    if let Some(storage) = raw()
        && let Ok(Some(text)) = storage.get_item(saved::KEY)
        && (matches!(load_answers(), LoadedAnswers::Kept(_)) || set_aside(&storage, &text))
    {
        let _ = storage.remove_item(saved::KEY);
    }
}
