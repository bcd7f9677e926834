//! The form of the Embed view: each attribute as it was entered, and which of them can be used.
//!
//! ```
//! use casepath_core::embedding::{Attribute, draft::Draft};
//! let mut draft = Draft::default();
//! draft.set(Attribute::State, "OH");
//! draft.set(Attribute::Accent, "#808080");
//! assert_eq!(draft.query(), "state=OH");
//! // One error for light, one for dark.
//! assert_eq!(draft.errors(Attribute::Accent).len(), 2);
//! ```

use super::settings::{self, Attribute, HeadingLevel, ParsedSettings, SettingError, Theme};
use crate::answers::{Answers, Language};

/// The entered values; empty for an attribute that was not entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    entered: [String; Attribute::ALL.len()],
}

impl Draft {
    /// The value as it was entered.
    pub fn get(&self, attribute: Attribute) -> &str {
        self.entered
            .get(attribute as usize)
            .map_or("", String::as_str)
    }

    pub fn set(&mut self, attribute: Attribute, value: &str) {
        if let Some(entry) = self.entered.get_mut(attribute as usize) {
            value.clone_into(entry);
        }
    }

    /// All entered values, also invalid ones, in one line that [`Draft::of`] reads.
    pub fn write(&self) -> String {
        written(self.entered_ones())
    }

    /// Reads what [`Draft::write`] wrote.
    pub fn of(text: &str) -> Self {
        let mut draft = Self::default();
        for (name, value) in settings::pairs(text) {
            match Attribute::from_name(&name) {
                Some(attribute) if is_switch(attribute) => draft.set(attribute, "1"),
                Some(attribute) => draft.set(attribute, &value),
                None => {}
            }
        }
        draft
    }

    /// The settings that the frame would read from the entered values.
    pub fn read(&self) -> ParsedSettings {
        settings::read(&self.write())
    }

    /// The errors of one attribute.
    pub fn errors(&self, attribute: Attribute) -> Vec<SettingError> {
        let mut errors = self.read().errors;
        errors.retain(|error| is_of(error, attribute));
        errors
    }

    /// The usable attributes, in order, without those that equal the default.
    pub fn given(&self) -> Vec<(Attribute, &str)> {
        let errors = self.read().errors;
        let mut entries: Vec<(Attribute, &str)> = self.entered_ones().collect();
        entries.retain(|(attribute, value)| {
            !says_nothing(*attribute, value) && !errors.iter().any(|f| is_of(f, *attribute))
        });
        entries
    }

    /// The query of the frame's URL, without the `?`.
    pub fn query(&self) -> String {
        written(self.given().into_iter())
    }

    /// The chosen language.
    pub fn language(&self) -> Option<Language> {
        self.read().settings.language
    }

    /// The answers that the calculator opens with.
    pub fn answers(&self) -> Answers {
        let settings = self.read().settings;
        Answers {
            to: settings.degree,
            state: settings.state,
            setting: settings.setting,
            language: settings.language,
            ..Answers::default()
        }
    }

    fn entered_ones(&self) -> impl Iterator<Item = (Attribute, &str)> {
        let all = Attribute::ALL.into_iter();
        let all = all.map(|attribute| (attribute, self.get(attribute).trim()));
        all.filter(|(_, value)| !value.is_empty())
    }
}

/// Whether this is a boolean attribute: present or absent.
pub const fn is_switch(attribute: Attribute) -> bool {
    matches!(attribute, Attribute::Compact | Attribute::ShareAnswers)
}

/// Whether the value equals the default.
fn says_nothing(attribute: Attribute, value: &str) -> bool {
    match attribute {
        Attribute::Theme => value == Theme::default().name(),
        Attribute::HeadingLevel => {
            value.parse().ok().and_then(HeadingLevel::new) == Some(HeadingLevel::default())
        }
        _ => false,
    }
}

fn is_of(error: &SettingError, attribute: Attribute) -> bool {
    match error {
        SettingError::Value {
            attribute: other, ..
        } => *other == attribute,
        SettingError::Contrast { .. } => attribute == Attribute::Accent,
        SettingError::Unknown(_) => false,
    }
}

fn written<'a>(pairs: impl Iterator<Item = (Attribute, &'a str)>) -> String {
    let mut query = String::new();
    for (attribute, value) in pairs {
        if !query.is_empty() {
            query.push('&');
        }
        query += attribute.name();
        if !is_switch(attribute) {
            query.push('=');
            escape(value, &mut query);
        }
    }
    query
}

/// Appends a value, percent-encoded.
fn escape(value: &str, query: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/".contains(&byte) {
            query.push(char::from(byte));
        } else {
            query.push('%');
            for half in [byte >> 4, byte & 15] {
                let digit = DIGITS.get(usize::from(half));
                query.push(digit.map_or('0', |digit| char::from(*digit)));
            }
        }
    }
}
