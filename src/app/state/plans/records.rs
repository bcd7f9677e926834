//! The records of plans and log: one signal that is saved with each change.

use leptos::prelude::*;

use super::storage::{self, StorageStatus};
use crate::browser::page as browser;
use crate::context::AppContext;
use crate::plan::records::Records;
use crate::state::set_if_changed;

/// Number of changes since the last backup after which the user is reminded to download one.
pub const CHANGES_BEFORE_REMINDER: u32 = 20;
/// Keys of the records with the number of changes since the last backup, and its time.
const CHANGES: &str = "copy/changes";
const LAST_BACKUP: &str = "copy/made";

/// All records, and whether they are saved. Passed by value.
#[derive(Clone, Copy)]
pub struct RecordStore {
    app: AppContext,
    records: RwSignal<Records>,
    status: RwSignal<StorageStatus>,
    /// Keys of records in storage that could not be used.
    dropped: RwSignal<Vec<String>>,
    /// The records before everything was cleared.
    cleared: StoredValue<Option<Records>>,
    /// Key of the record that is being typed: all keystrokes count as one change.
    typed: StoredValue<String>,
}

impl RecordStore {
    /// Loads the records from storage. Empty on a shared computer.
    pub fn open(app: AppContext) -> Self {
        let loaded = if is_shared(app) {
            storage::LoadedRecords::nothing(StorageStatus::Shared)
        } else {
            storage::load()
        };
        Self {
            app,
            records: RwSignal::new(loaded.records),
            status: RwSignal::new(loaded.status),
            dropped: RwSignal::new(loaded.dropped),
            cleared: StoredValue::new(None),
            typed: StoredValue::new(String::new()),
        }
    }

    /// Reads the records. Tracks them.
    pub fn with<T>(self, look: impl FnOnce(&Records) -> T) -> T {
        self.records.with(look)
    }

    /// Reads the records. Not reactive, for event handlers.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Records) -> T) -> T {
        self.records.with_untracked(look)
    }

    /// The text of one record. Tracks the records.
    pub fn text(self, key: &str) -> Option<String> {
        self.with(|records| records.get(key).map(str::to_owned))
    }

    /// Whether the records are saved. Tracks it.
    pub fn status(self) -> StorageStatus {
        self.status.get()
    }

    /// Like `status`. Not reactive, for event handlers.
    pub fn status_untracked(self) -> StorageStatus {
        self.status.get_untracked()
    }

    /// Keys of stored records that could not be used. Tracks them.
    pub fn dropped(self) -> Vec<String> {
        self.dropped.get()
    }

    /// Changes records and saves them. `change` also gets the current time in milliseconds.
    pub fn change(self, change: impl FnOnce(&mut Records, u64)) {
        let now = browser::milliseconds();
        let mut records = self.records.get_untracked();
        change(&mut records, now);
        if self.records.with_untracked(|before| *before != records) {
            let count = changes(&records) + 1;
            records.set(CHANGES, Some(count.to_string()), now);
        }
        self.save(records);
    }

    /// Sets or removes one record.
    pub fn set(self, key: &str, text: Option<String>) {
        self.change(|records, now| records.set(key, text, now));
    }

    /// Sets a text while it is typed. All keystrokes count as one change.
    pub fn set_typed(self, key: &str, text: Option<String>) {
        if self.typed.with_value(|typed| typed == key) {
            let mut records = self.records.get_untracked();
            records.set(key, text, browser::milliseconds());
            self.save(records);
        } else {
            self.typed.set_value(key.to_owned());
            self.set(key, text);
        }
    }

    /// Tries to save again, as there may be room now.
    pub fn save_again(self) {
        self.save(self.records.get_untracked());
    }

    /// Merges these records with those that other tabs have saved, saves them and shows them.
    fn save(self, mut records: Records) {
        let status = if is_shared(self.app) {
            StorageStatus::Shared
        } else {
            storage::save(&mut records, &browser::now())
        };
        set_if_changed(self.records, records);
        self.status.set(status);
    }

    /// Changes since the last backup was downloaded. Tracks them.
    pub fn changes_since_backup(self) -> u32 {
        self.with(changes)
    }

    /// When the last backup was downloaded, `YYYY-MM-DDTHH:MM`. Tracks it.
    pub fn last_backup(self) -> Option<String> {
        self.text(LAST_BACKUP)
    }

    /// Records that a backup was downloaded.
    pub fn backed_up(self) {
        let mut records = self.records.get_untracked();
        let now = browser::milliseconds();
        records.set(LAST_BACKUP, Some(browser::now()), now);
        records.set(CHANGES, None, now);
        self.save(records);
    }

    /// Merges what another tab has saved.
    pub fn merge_saved(self) {
        let loaded = storage::load();
        let mut records = self.records.get_untracked();
        records.join(loaded.records.clone());
        let storage_lacks_some = records != loaded.records;
        set_if_changed(self.records, records);
        self.status.set(loaded.status);
        // Two tabs saved at the same time, or this tab could not save before.
        if storage_lacks_some {
            self.save_again();
        }
    }

    /// Reacts to marking the computer as shared, or no longer.
    pub fn follow_persistence(self) {
        if is_shared(self.app) {
            self.status.set(StorageStatus::Shared);
        } else if !self.with_untracked(Records::is_empty) {
            self.save_again();
        } else {
            let loaded = storage::load();
            set_if_changed(self.records, loaded.records);
            self.status.set(loaded.status);
        }
    }

    /// Clears the records with the page. Can be undone.
    pub fn clear(self) {
        // Cleared twice: what was cleared first is not lost.
        let mut all = self.take_cleared();
        all.join(self.empty());
        self.cleared.set_value(Some(all));
        self.status.set(if is_shared(self.app) {
            StorageStatus::Shared
        } else {
            StorageStatus::NotYet
        });
    }

    /// Restores what was cleared. What was saved since stays too.
    pub fn undo_clear(self) {
        let mut records = self.records.get_untracked();
        records.join(self.take_cleared());
        set_if_changed(self.records, records);
        self.follow_persistence();
    }

    /// Clears the records because another tab has cleared them. Returns the records that were here.
    pub fn clear_as_elsewhere(self) -> Records {
        self.status.set(StorageStatus::NotYet);
        self.empty()
    }

    fn empty(self) -> Records {
        self.typed.set_value(String::new());
        let records = self.records.get_untracked();
        set_if_changed(self.records, Records::default());
        records
    }

    fn take_cleared(self) -> Records {
        self.cleared
            .try_update_value(Option::take)
            .flatten()
            .unwrap_or_default()
    }

    /// Whether there are records that are not saved. Tracks it.
    pub fn is_unsaved(self) -> bool {
        let is_saved = matches!(
            self.status.get(),
            StorageStatus::Here(_) | StorageStatus::NotYet
        );
        !is_saved && !self.with(Records::is_empty)
    }
}

fn changes(records: &Records) -> u32 {
    let count = records.get(CHANGES).and_then(|count| count.parse().ok());
    count.unwrap_or(0)
}

/// Whether the computer is shared. Nothing is saved then.
pub fn is_shared(app: AppContext) -> bool {
    untrack(|| app.is_shared_computer())
}
