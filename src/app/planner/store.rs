//! The browser's storage, for what is kept beside the answers. Each save joins what other tabs have saved
//! meanwhile, and reads back what it wrote. Nothing that cannot be read is written over.

use js_sys::Reflect;
use web_sys::Storage;

use crate::browser::storage::{raw, set_aside, set_surely};
use crate::plan::kept::{self, Fault, Kept};

/// How what is kept is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// Nothing was kept yet.
    NotYet,
    /// Since this time, `YYYY-MM-DDTHH:MM`.
    Here(String),
    Blocked,
    Full,
    /// More than this program can read again.
    TooMuch,
    /// What lies there cannot be read; it stays as it is.
    Unreadable(Fault),
    /// Others use this computer: nothing is kept.
    Shared,
}

/// What lies in storage.
pub struct Found {
    pub kept: Kept,
    pub stored: Stored,
    /// Records that could not be used.
    pub dropped: Vec<String>,
}

impl Found {
    pub fn nothing(stored: Stored) -> Self {
        Self {
            kept: Kept::default(),
            stored,
            dropped: Vec::new(),
        }
    }
}

pub fn load() -> Found {
    let Some(storage) = raw() else {
        return Found::nothing(Stored::Blocked);
    };
    let mut found = match storage.get_item(kept::KEY) {
        Err(_) => return Found::nothing(Stored::Blocked),
        Ok(None) => Found::nothing(Stored::NotYet),
        Ok(Some(text)) => read(&text),
    };
    if let Some(beside) = beside(&storage) {
        found.kept.join(beside);
    }
    found
}

/// What came back from clearing when something new lay in its place already.
fn beside(storage: &Storage) -> Option<Kept> {
    let text = storage.get_item(kept::BESIDE).ok()??;
    Some(kept::read(&text).ok()?.kept)
}

fn read(text: &str) -> Found {
    match kept::read(text) {
        Ok(opened) => Found {
            kept: opened.kept,
            stored: Stored::Here(opened.saved),
            dropped: opened.dropped,
        },
        Err(fault) => Found::nothing(Stored::Unreadable(fault)),
    }
}

/// Keeps these records, joined with those that lie there.
pub fn save(kept: &mut Kept, now: &str) -> Stored {
    let Some(storage) = raw() else {
        return Stored::Blocked;
    };
    let Ok(before) = storage.get_item(kept::KEY) else {
        return Stored::Blocked;
    };
    if let Some(text) = &before {
        let found = read(text);
        if let Stored::Unreadable(_) = found.stored {
            return found.stored;
        }
        // What cannot be used of it is put aside before it is written over.
        if !found.dropped.is_empty() && !set_aside(&storage, text) {
            return Stored::Full;
        }
        kept.join(found.kept);
    }
    let beside = beside(&storage);
    let is_beside = beside.is_some();
    kept.join(beside.unwrap_or_default());
    kept.make_room();
    let text = kept::write(kept, now);
    if !kept.fits() || text.len() > kept::MOST_BYTES {
        return Stored::TooMuch;
    }
    if !set_surely(&storage, kept::KEY, &text) {
        return Stored::Full;
    }
    if is_beside {
        let _ = storage.remove_item(kept::BESIDE);
    }
    Stored::Here(now.to_owned())
}

/// The text that lies there, as it is.
pub fn text() -> Option<String> {
    raw()?.get_item(kept::KEY).ok()?
}

/// What was put aside, as it is.
pub fn aside() -> Option<String> {
    raw()?.get_item(kept::ASIDE).ok()?
}

/// Whether something was put aside; without reading it, as it may be long.
pub fn has_aside() -> bool {
    raw().is_some_and(|storage| Reflect::has(&storage, &kept::ASIDE.into()).unwrap_or(false))
}

/// Puts what cannot be read aside, so that new records have a place; false where the browser has none for it.
pub fn put_aside() -> bool {
    let (Some(storage), Some(text)) = (raw(), text()) else {
        return false;
    };
    set_aside(&storage, &text) && storage.remove_item(kept::KEY).is_ok()
}

/// Deletes what was put aside, and gives it back as it lay there.
pub fn delete_aside() -> Option<String> {
    let text = aside()?;
    raw()?.remove_item(kept::ASIDE).ok()?;
    Some(text)
}

/// Puts back what was deleted; what was put aside since stays above it.
pub fn put_back_aside(text: &str) {
    if let Some(storage) = raw() {
        set_aside(&storage, text);
    }
}
