//! Which disclosures are open, by name, so that a re-rendered one is open as before.

use leptos::prelude::*;

/// The disclosures that were opened or closed. Not reactive: the browser itself opens and closes them.
#[derive(Clone, Copy)]
pub struct DisclosureState(StoredValue<Vec<(String, bool)>>);

impl DisclosureState {
    pub fn new() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    pub fn is_open(self, name: &str) -> bool {
        self.0.with_value(|parts| {
            parts
                .iter()
                .any(|(other, is_open)| other == name && *is_open)
        })
    }

    pub fn set_open(self, name: &str, is_open: bool) {
        self.0.update_value(|parts| {
            parts.retain(|(other, _)| other != name);
            parts.push((name.to_owned(), is_open));
        });
    }

    /// Opens a disclosure that nobody has opened or closed yet.
    pub fn open_at_first(self, name: &str) {
        let is_known = |parts: &Vec<(String, bool)>| parts.iter().any(|(other, _)| other == name);
        if !self.0.with_value(is_known) {
            self.set_open(name, true);
        }
    }
}

impl Default for DisclosureState {
    fn default() -> Self {
        Self::new()
    }
}
