//! What is kept between visits. gloo-storage panics where the browser blocks storage, so the browser is
//! asked first; whatever it refuses, the page goes on and says that nothing is kept.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

use crate::answers::Answers;
use crate::plan::desk::sealed;
use crate::plan::records;
use crate::saved::{self, Envelope, SavedAnswers, Unreadable};

/// What was found in storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadResult {
    Nothing,
    Kept(SavedAnswers),
    /// Something that cannot be read; it stays where it is.
    Unreadable(Unreadable),
    /// The browser blocks storage.
    Blocked,
}

/// Why something was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    Blocked,
    Full,
    /// Something lies there that cannot be read, of a newer program perhaps; it stays.
    Unreadable(Unreadable),
}

/// The browser's storage, where it lets this page use it at all: some refuse it, some refuse each use of it.
pub fn raw() -> Option<Storage> {
    let storage = web_sys::window()?.local_storage().ok()??;
    storage.get_item(saved::KEY).is_ok().then_some(storage)
}

/// What this tab alone keeps, until it is closed.
pub fn of_tab(key: &str) -> Option<String> {
    tab()?.get_item(key).ok()?
}

/// Keeps a text for this tab, or nothing any more.
pub fn keep_of_tab(key: &str, text: Option<&str>) {
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

/// What was kept at the last visit.
pub fn open() -> LoadResult {
    if !is_open() {
        return LoadResult::Blocked;
    }
    match LocalStorage::get::<Envelope>(saved::KEY) {
        Ok(envelope) => match saved::open(envelope) {
            Ok(saved) => LoadResult::Kept(saved),
            Err(reason) => LoadResult::Unreadable(reason),
        },
        Err(StorageError::KeyNotFound(_)) => LoadResult::Nothing,
        Err(StorageError::SerdeError(_)) => LoadResult::Unreadable(Unreadable::Damaged),
        Err(StorageError::JsError(_)) => LoadResult::Blocked,
    }
}

/// Keeps answers, and reads them back to be sure.
///
/// # Errors
/// Where the browser refuses, or where something lies there that must not be lost; what was kept before is
/// then as it was.
pub fn keep(answers: &Answers, now: &str) -> Result<(), SaveError> {
    match open() {
        LoadResult::Blocked => return Err(SaveError::Blocked),
        LoadResult::Unreadable(reason) => return Err(SaveError::Unreadable(reason)),
        LoadResult::Nothing | LoadResult::Kept(_) => {}
    }
    // Which view was shown is no matter for the next visit.
    let answers = Answers {
        view: None,
        at: None,
        ..*answers
    };
    let envelope = saved::seal(&answers, now);
    LocalStorage::set(saved::KEY, &envelope).map_err(|_| SaveError::Full)?;
    match LocalStorage::get::<Envelope>(saved::KEY) {
        Ok(read_back) if read_back == envelope => Ok(()),
        _ => Err(SaveError::Full),
    }
}

/// Forgets the answers that were kept.
pub fn forget() {
    if is_open() {
        LocalStorage::delete(saved::KEY);
    }
}

/// Whether plans are kept.
pub fn has_plans() -> bool {
    holds(records::KEY)
}

/// Whether something lies under a key.
fn holds(key: &str) -> bool {
    raw().is_some_and(|storage| matches!(storage.get_item(key), Ok(Some(_))))
}

/// Everything that the page keeps: the answers, the plans, what was put aside, the adviser's desk.
pub const KEYS: [&str; 6] = [
    saved::KEY,
    records::KEY,
    records::BESIDE,
    records::ASIDE,
    sealed::KEY,
    sealed::BESIDE,
];
/// Whether something beside the answers and the plans lies here: what was put aside, the adviser's desk.
pub fn has_others() -> bool {
    let others = KEYS
        .iter()
        .filter(|key| ![saved::KEY, records::KEY].contains(key));
    others.into_iter().any(|key| holds(key))
}

/// The answers alone.
pub const ANSWERS: [&str; 1] = [saved::KEY];

/// What was taken out of storage, by its keys.
pub type TakenOut = Vec<(&'static str, String)>;

/// Forgets what lies under these keys, and gives it back as it lay there.
pub fn take_out(keys: &[&'static str]) -> TakenOut {
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

/// Puts back what was taken out. Plans, and a desk, that were kept meanwhile stay; the parts that keep them join them.
pub fn put_back(taken: &[(&'static str, String)]) {
    let Some(storage) = raw() else { return };
    for (key, text) in taken {
        let key = match *key {
            records::KEY if holds(key) => records::BESIDE,
            sealed::KEY if holds(key) => sealed::BESIDE,
            key => key,
        };
        let _ = storage.set_item(key, text);
    }
}

/// Stores a text and reads it back; says whether it lies there.
pub fn set_surely(storage: &Storage, key: &str, text: &str) -> bool {
    storage.set_item(key, text).is_ok()
        && matches!(storage.get_item(key), Ok(Some(read_back)) if read_back == text)
}

/// Puts a text aside, below what was put aside earlier; says whether it lies there.
pub fn set_aside(storage: &Storage, text: &str) -> bool {
    let earlier = storage.get_item(records::ASIDE).ok().flatten();
    let all = match earlier {
        Some(earlier) if earlier.ends_with(text) => return true,
        Some(earlier) => earlier + "\n" + text,
        None => text.to_owned(),
    };
    set_surely(storage, records::ASIDE, &all)
}

/// Makes room for answers where something lies that cannot be read; it is put aside, not thrown away.
pub fn put_aside() {
    if let Some(storage) = raw()
        && let Ok(Some(text)) = storage.get_item(saved::KEY)
        && (matches!(open(), LoadResult::Kept(_)) || set_aside(&storage, &text))
    {
        let _ = storage.remove_item(saved::KEY);
    }
}
