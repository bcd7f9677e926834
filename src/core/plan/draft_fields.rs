//! Form input of the plan views that is not saved yet: a half-entered week, a plan name being edited, a board's
//! answer. It survives a change of view and a reload of the page.
//!
//! ```
//! use casepath_core::plan::draft_fields::DraftFields;
//! let mut typed = DraftFields::default();
//! typed.keep("log-hours".into(), Some("38".into()));
//! let text = typed.write().expect("something was typed");
//! assert_eq!(DraftFields::read(&text), typed);
//! assert_eq!(DraftFields::default().write(), None);
//! ```

use serde::{Deserialize, Serialize};

/// More than any view or field needs. Other scripts can write to the same storage, so what is read is limited.
const MOST_FIELDS: usize = 400;
const LONGEST_ID: usize = 300;
const LONGEST_TEXT: usize = 10_000;

/// All unsaved input.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftFields {
    /// By field id; `None` for a partly entered date, which the browser does not expose.
    fields: Vec<(String, Option<String>)>,
    /// The id of the log week that is being edited.
    pub entry: Option<String>,
    /// The id of the plan whose name is being edited.
    pub renaming: Option<String>,
}

impl DraftFields {
    /// The input of a field: `Some(None)` for a partly entered date.
    pub fn get(&self, id: &str) -> Option<Option<&str>> {
        let field = self.fields.iter().find(|(other, _)| other == id);
        field.map(|(_, text)| text.as_deref())
    }

    /// Whether a field has input.
    pub fn holds(&self, id: &str) -> bool {
        self.get(id).is_some_and(|text| text != Some(""))
    }

    pub fn keep(&mut self, id: String, text: Option<String>) {
        self.forget(&id);
        self.fields.push((id, text));
    }

    pub fn forget(&mut self, id: &str) {
        self.fields.retain(|(other, _)| other != id);
    }

    /// The input as JSON; `None` if there is none.
    pub fn write(&self) -> Option<String> {
        let is_typed = |(_, text): &(String, Option<String>)| text.as_deref() != Some("");
        let is_any =
            self.fields.iter().any(is_typed) || self.entry.is_some() || self.renaming.is_some();
        is_any.then(|| serde_json::to_string(self).unwrap_or_default())
    }

    /// Unreadable text gives no input; fields that are too long are dropped.
    pub fn read(text: &str) -> Self {
        let mut typed: Self = serde_json::from_str(text).unwrap_or_default();
        typed.fields.retain(|(id, text)| {
            id.len() <= LONGEST_ID && text.as_ref().is_none_or(|text| text.len() <= LONGEST_TEXT)
        });
        typed.fields.truncate(MOST_FIELDS);
        typed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_again_counts_and_what_is_left_empty_is_nothing() {
        let mut typed = DraftFields::default();
        typed.keep("log-hours".into(), Some("3".into()));
        typed.keep("log-hours".into(), Some("38".into()));
        typed.keep("log-week".into(), None);
        assert_eq!(typed.get("log-hours"), Some(Some("38")));
        assert_eq!(typed.get("log-week"), Some(None));
        assert_eq!(typed.get("log-group"), None);
        typed.keep("log-hours".into(), Some(String::new()));
        assert!(!typed.holds("log-hours"));
        assert!(typed.holds("log-week"), "half a day is something");
        typed.forget("log-week");
        assert_eq!(typed.write(), None);
        typed.renaming = Some("a".into());
        assert!(typed.write().is_some());
    }

    #[test]
    fn what_lies_in_storage_is_taken_as_far_as_a_field_could_hold_it() {
        for text in [
            "",
            "null",
            "[]",
            "7",
            "{\"fields\":7}",
            "{\"fields\":[[1,2]]}",
            "{",
        ] {
            assert_eq!(DraftFields::read(text), DraftFields::default(), "{text}");
        }
        let long = "x".repeat(LONGEST_TEXT + 1);
        let typed = DraftFields::read(&format!(
            "{{\"fields\":[[\"a\",\"{long}\"],[\"b\",\"1\"]]}}"
        ));
        assert_eq!(typed.get("a"), None);
        assert_eq!(typed.get("b"), Some(Some("1")));
    }
}
