//! The stored records of plans and log. Each save first merges what other tabs have saved, then reads back what it
//! wrote. Text that cannot be read is never overwritten.

use js_sys::Reflect;
use web_sys::Storage;

use crate::browser::storage::{raw, set_aside, set_verified};
use crate::plan::records::{self, ParseError, Records};

/// Whether and where records are saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageStatus {
    /// Nothing was saved yet.
    NotYet,
    /// Saved at this time, `YYYY-MM-DDTHH:MM`.
    Here(String),
    Blocked,
    Full,
    /// More data than this program could read back.
    TooMuch,
    /// The stored text cannot be read. It stays as it is.
    Unreadable(ParseError),
    /// The computer is shared: nothing is saved.
    Shared,
}

/// The result of reading storage.
pub struct LoadedRecords {
    pub records: Records,
    pub status: StorageStatus,
    /// Keys of records that could not be used.
    pub dropped: Vec<String>,
}

impl LoadedRecords {
    pub fn nothing(status: StorageStatus) -> Self {
        Self {
            records: Records::default(),
            status,
            dropped: Vec::new(),
        }
    }
}

/// Reads the stored records, including those that undoing a clearing restored next to them.
pub fn load() -> LoadedRecords {
    let Some(storage) = raw() else {
        return LoadedRecords::nothing(StorageStatus::Blocked);
    };
    let mut loaded = match storage.get_item(records::KEY) {
        Err(_) => return LoadedRecords::nothing(StorageStatus::Blocked),
        Ok(None) => LoadedRecords::nothing(StorageStatus::NotYet),
        Ok(Some(text)) => read(&text),
    };
    if let Some(beside) = beside(&storage) {
        loaded.records.join(beside);
    }
    loaded
}

/// Records that undoing a clearing restored next to newer ones.
fn beside(storage: &Storage) -> Option<Records> {
    let text = storage.get_item(records::RESTORED_KEY).ok()??;
    Some(records::read(&text).ok()?.records)
}

fn read(text: &str) -> LoadedRecords {
    match records::read(text) {
        Ok(opened) => LoadedRecords {
            records: opened.records,
            status: StorageStatus::Here(opened.saved),
            dropped: opened.dropped,
        },
        Err(error) => LoadedRecords::nothing(StorageStatus::Unreadable(error)),
    }
}

/// Merges these records with the stored ones and saves them.
pub fn save(records: &mut Records, now: &str) -> StorageStatus {
    let Some(storage) = raw() else {
        return StorageStatus::Blocked;
    };
    let Ok(before) = storage.get_item(records::KEY) else {
        return StorageStatus::Blocked;
    };
    if let Some(text) = &before {
        let stored = read(text);
        if let StorageStatus::Unreadable(_) = stored.status {
            return stored.status;
        }
        // The unusable records of the text are quarantined before it is overwritten.
        if !stored.dropped.is_empty() && !set_aside(&storage, text) {
            return StorageStatus::Full;
        }
        records.join(stored.records);
    }
    let beside = beside(&storage);
    let is_beside = beside.is_some();
    records.join(beside.unwrap_or_default());
    records.make_room();
    let text = records::write(records, now);
    if !records.fits() || text.len() > records::MOST_BYTES {
        return StorageStatus::TooMuch;
    }
    if !set_verified(&storage, records::KEY, &text) {
        return StorageStatus::Full;
    }
    if is_beside {
        let _ = storage.remove_item(records::RESTORED_KEY);
    }
    StorageStatus::Here(now.to_owned())
}

/// The stored text, unparsed.
pub fn text() -> Option<String> {
    raw()?.get_item(records::KEY).ok()?
}

/// The quarantined text, unparsed.
pub fn quarantined() -> Option<String> {
    raw()?.get_item(records::UNREADABLE_KEY).ok()?
}

/// Whether there is a quarantined text. Does not read it, as it may be long.
pub fn has_quarantined() -> bool {
    raw().is_some_and(|storage| {
        Reflect::has(&storage, &records::UNREADABLE_KEY.into()).unwrap_or(false)
    })
}

/// Moves a text that cannot be read to quarantine, so that new records can be saved. `false` when there is no room.
pub fn quarantine() -> bool {
    let (Some(storage), Some(text)) = (raw(), text()) else {
        return false;
    };
    set_aside(&storage, &text) && storage.remove_item(records::KEY).is_ok()
}

/// Deletes the quarantined text and returns it.
pub fn delete_quarantined() -> Option<String> {
    let text = quarantined()?;
    raw()?.remove_item(records::UNREADABLE_KEY).ok()?;
    Some(text)
}

/// Restores a deleted quarantined text. Text that was quarantined since stays above it.
pub fn put_back_quarantined(text: &str) {
    if let Some(storage) = raw() {
        set_aside(&storage, text);
    }
}

/// Whether nothing is saved. `false` when the browser blocks storage.
pub fn is_empty() -> bool {
    load().status == StorageStatus::NotYet
}
