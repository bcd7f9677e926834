//! What is kept between visits. gloo-storage panics where the browser blocks storage, so the browser is
//! asked first; whatever it refuses, the page goes on and says that nothing is kept.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};

use crate::answers::Answers;
use crate::saved::{self, Envelope, Kept, Unreadable};

/// What was found in storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    Nothing,
    Kept(Kept),
    /// Something that cannot be read; it stays where it is.
    Unreadable(Unreadable),
    /// The browser blocks storage.
    Blocked,
}

/// Why something was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    Blocked,
    Full,
    /// Something lies there that cannot be read, of a newer program perhaps; it stays.
    Unreadable(Unreadable),
}

/// Whether the browser lets this page use its storage at all: some refuse it, some refuse each use of it.
fn is_open() -> bool {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    storage.is_some_and(|storage| storage.get_item(saved::KEY).is_ok())
}

/// What was kept at the last visit.
pub fn open() -> Found {
    if !is_open() {
        return Found::Blocked;
    }
    match LocalStorage::get::<Envelope>(saved::KEY) {
        Ok(envelope) => match saved::open(envelope) {
            Ok(kept) => Found::Kept(kept),
            Err(reason) => Found::Unreadable(reason),
        },
        Err(StorageError::KeyNotFound(_)) => Found::Nothing,
        Err(StorageError::SerdeError(_)) => Found::Unreadable(Unreadable::Damaged),
        Err(StorageError::JsError(_)) => Found::Blocked,
    }
}

/// Keeps answers, and reads them back to be sure.
///
/// # Errors
/// Where the browser refuses, or where something lies there that must not be lost; what was kept before is
/// then as it was.
pub fn keep(answers: &Answers, now: &str) -> Result<(), NotKept> {
    match open() {
        Found::Blocked => return Err(NotKept::Blocked),
        Found::Unreadable(reason) => return Err(NotKept::Unreadable(reason)),
        Found::Nothing | Found::Kept(_) => {}
    }
    let envelope = saved::seal(answers, now);
    LocalStorage::set(saved::KEY, &envelope).map_err(|_| NotKept::Full)?;
    match LocalStorage::get::<Envelope>(saved::KEY) {
        Ok(read_back) if read_back == envelope => Ok(()),
        _ => Err(NotKept::Full),
    }
}

/// Forgets what was kept.
pub fn clear() {
    if is_open() {
        LocalStorage::delete(saved::KEY);
    }
}
