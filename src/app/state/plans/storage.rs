//! The browser's storage, for the records of plans and log. Each save merges what other tabs have saved meanwhile,
//! and reads back what it wrote. Nothing that cannot be read is written over.

use js_sys::Reflect;
use web_sys::Storage;

use crate::browser::storage::{raw, set_aside, set_surely};
use crate::plan::records::{self, ParseError, Records};

/// Whether and where records are saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageStatus {
    /// Nothing was saved yet.
    NotYet,
    /// Since this time, `YYYY-MM-DDTHH:MM`.
    Here(String),
    Blocked,
    Full,
    /// More than this program can read again.
    TooMuch,
    /// What lies there cannot be read; it stays as it is.
    Unreadable(ParseError),
    /// Others use this computer: nothing is saved.
    Shared,
}

/// What lies in storage.
pub struct LoadResult {
    pub records: Records,
    pub status: StorageStatus,
    /// Records that could not be used.
    pub dropped: Vec<String>,
}

impl LoadResult {
    pub fn nothing(status: StorageStatus) -> Self {
        Self {
            records: Records::default(),
            status,
            dropped: Vec::new(),
        }
    }
}

pub fn load() -> LoadResult {
    let Some(storage) = raw() else {
        return LoadResult::nothing(StorageStatus::Blocked);
    };
    let mut found = match storage.get_item(records::KEY) {
        Err(_) => return LoadResult::nothing(StorageStatus::Blocked),
        Ok(None) => LoadResult::nothing(StorageStatus::NotYet),
        Ok(Some(text)) => read(&text),
    };
    if let Some(beside) = beside(&storage) {
        found.records.join(beside);
    }
    found
}

/// What came back from clearing when something new lay in its place already.
fn beside(storage: &Storage) -> Option<Records> {
    let text = storage.get_item(records::BESIDE).ok()??;
    Some(records::read(&text).ok()?.records)
}

fn read(text: &str) -> LoadResult {
    match records::read(text) {
        Ok(opened) => LoadResult {
            records: opened.records,
            status: StorageStatus::Here(opened.saved),
            dropped: opened.dropped,
        },
        Err(error) => LoadResult::nothing(StorageStatus::Unreadable(error)),
    }
}

/// Saves these records, merged with those that lie there.
pub fn save(kept: &mut Records, now: &str) -> StorageStatus {
    let Some(storage) = raw() else {
        return StorageStatus::Blocked;
    };
    let Ok(before) = storage.get_item(records::KEY) else {
        return StorageStatus::Blocked;
    };
    if let Some(text) = &before {
        let found = read(text);
        if let StorageStatus::Unreadable(_) = found.status {
            return found.status;
        }
        // What cannot be used of it is put aside before it is written over.
        if !found.dropped.is_empty() && !set_aside(&storage, text) {
            return StorageStatus::Full;
        }
        kept.join(found.records);
    }
    let beside = beside(&storage);
    let is_beside = beside.is_some();
    kept.join(beside.unwrap_or_default());
    kept.make_room();
    let text = records::write(kept, now);
    if !kept.fits() || text.len() > records::MOST_BYTES {
        return StorageStatus::TooMuch;
    }
    if !set_surely(&storage, records::KEY, &text) {
        return StorageStatus::Full;
    }
    if is_beside {
        let _ = storage.remove_item(records::BESIDE);
    }
    StorageStatus::Here(now.to_owned())
}

/// The text that lies there, as it is.
pub fn text() -> Option<String> {
    raw()?.get_item(records::KEY).ok()?
}

/// What was put aside, as it is.
pub fn quarantined() -> Option<String> {
    raw()?.get_item(records::ASIDE).ok()?
}

/// Whether something was put aside; without reading it, as it may be long.
pub fn has_quarantined() -> bool {
    raw().is_some_and(|storage| Reflect::has(&storage, &records::ASIDE.into()).unwrap_or(false))
}

/// Puts what cannot be read aside, so that new records have a place; false where the browser has none for it.
pub fn quarantine() -> bool {
    let (Some(storage), Some(text)) = (raw(), text()) else {
        return false;
    };
    set_aside(&storage, &text) && storage.remove_item(records::KEY).is_ok()
}

/// Deletes what was put aside, and gives it back as it lay there.
pub fn delete_quarantined() -> Option<String> {
    let text = quarantined()?;
    raw()?.remove_item(records::ASIDE).ok()?;
    Some(text)
}

/// Puts back what was deleted; what was put aside since stays above it.
pub fn put_back_quarantined(text: &str) {
    if let Some(storage) = raw() {
        set_aside(&storage, text);
    }
}

/// Whether nothing is saved there; not where the browser blocks storage.
pub fn is_empty() -> bool {
    load().status == StorageStatus::NotYet
}
