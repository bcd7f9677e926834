//! Saves the desk on this device, if the adviser asks for it.

use leptos::prelude::*;

use super::{DeskState, HEADING, TABLE};
use crate::browser::{page as browser, storage};
use crate::i18n::messages::DeskMessage;
use crate::plan::desk::Student;
use crate::plan::desk::opening::OpenError;
use crate::plan::desk::sealed::{self, DeskLoadError};

/// Whether the students are saved on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskPersistence {
    NotKept,
    /// Saved at this time, `YYYY-MM-DDTHH:MM`.
    Kept(String),
    /// Saved at an earlier visit, and not opened yet.
    Waiting {
        saved: String,
        count: usize,
    },
    /// Saved at an earlier visit; this version cannot read it.
    Unreadable,
}

impl DeskState {
    /// Compares the storage with what this tab knows. A change elsewhere resets the saved status, before anything is
    /// overwritten.
    pub(super) fn follow_storage(self) {
        let stored = stored();
        let is_known = self.known.try_with_value(|known| *known == stored);
        // The state may be disposed with its page.
        if is_known != Some(false) {
            return;
        }
        self.saved.set(Vec::new());
        self.persistence.set(persistence_of(stored.as_deref()));
        self.known.set_value(stored);
        self.app.notify_stored();
    }

    /// Saves the students on this device.
    pub fn save(self) {
        if untrack(|| self.app.is_shared_computer()) {
            return self.show_error(DeskMessage::RefusedShared);
        }
        self.follow_storage();
        let is_other = |keeping: &DeskPersistence| {
            matches!(
                keeping,
                DeskPersistence::Waiting { .. } | DeskPersistence::Unreadable
            )
        };
        if self.persistence.with_untracked(is_other) {
            return self.show_error(DeskMessage::KeptElsewhere);
        }
        let students = self.students.get_untracked();
        let now = browser::now();
        let Some(text) = sealed::write(&students, &now) else {
            return self.show_error(DeskMessage::RefusedFull);
        };
        let Some(store) = storage::raw() else {
            return self.show_error(DeskMessage::RefusedBlocked);
        };
        if !storage::set_verified(&store, sealed::KEY, &text) {
            return self.show_error(DeskMessage::RefusedFull);
        }
        self.known.set_value(Some(text));
        self.saved.set(students);
        self.persistence.set(DeskPersistence::Kept(now));
        self.app.notify_stored();
        self.show_notice(DeskMessage::KeptNow);
    }

    /// Opens the students saved at an earlier visit, in addition to those that are here.
    pub fn open_saved(self) {
        let text = stored();
        let opened = text.as_deref().map(sealed::read);
        let Some(Ok(opened)) = opened else {
            self.persistence.set(persistence_of(text.as_deref()));
            return self.known.set_value(text);
        };
        self.known.set_value(text);
        let (mut saved, mut left) = (Vec::new(), opened.lost);
        for student in opened.students {
            let student = Student {
                id: self.new_id(),
                ..student
            };
            saved.push(student.clone());
            match self.put(student) {
                // A student that is here already stays as is.
                Ok(()) | Err(OpenError::Same(_)) => {}
                Err(_) => left += 1,
            }
        }
        self.focus.move_to(TABLE);
        // Students that did not fit stay saved until the table has room.
        if left > 0 {
            let text = self
                .locale()
                .format(DeskMessage::KEPT_PARTLY, &[&left.to_string()]);
            return self.say(text, Vec::new(), true);
        }
        self.saved.set(saved);
        self.persistence.set(DeskPersistence::Kept(opened.saved));
    }

    /// Deletes the saved students. Those in the tab stay.
    pub fn delete_saved(self) {
        storage::take_out(&[sealed::KEY, sealed::RESTORED_KEY]);
        // Undo of clearing, or the end of a shared computer, must not restore it either.
        self.app.forget_taken(&[sealed::KEY, sealed::RESTORED_KEY]);
        self.known.set_value(None);
        self.saved.set(Vec::new());
        self.persistence.set(DeskPersistence::NotKept);
        self.app.notify_stored();
        self.focus.move_to(HEADING);
    }
}

/// The stored text. Restored data next to it is merged in, if both can be read.
pub(super) fn stored() -> Option<String> {
    let store = storage::raw()?;
    let get = |key| store.get_item(key).ok().flatten();
    let text = get(sealed::KEY);
    let Some(beside) = get(sealed::RESTORED_KEY) else {
        return text;
    };
    let both = match &text {
        None => Some(beside),
        Some(text) => sealed::joined(text, &beside),
    };
    match both.filter(|both| storage::set_verified(&store, sealed::KEY, both)) {
        Some(both) => {
            storage::take_out(&[sealed::RESTORED_KEY]);
            Some(both)
        }
        None => text,
    }
}

/// The persistence status for the stored text.
pub(super) fn persistence_of(text: Option<&str>) -> DeskPersistence {
    match text.map(sealed::read) {
        None => DeskPersistence::NotKept,
        Some(Ok(opened)) => DeskPersistence::Waiting {
            saved: opened.saved,
            count: opened.students.len(),
        },
        Some(Err(DeskLoadError::Damaged | DeskLoadError::Newer)) => DeskPersistence::Unreadable,
    }
}
