//! How the school's answers (presets) and the user's answers are combined.
//!
//! A preset fills what the user has not answered. A new preset replaces the previous preset, not the user's own
//! answer; but when the host changes a preset while the page is open, the change counts like any other edit, and the
//! last edit counts.

use super::Settings;
use super::settings::Attribute;
use crate::answers::{Answers, DegreeGoal, Language, Setting, UsState};
use crate::link::{self, Field};

/// The answers that the school presets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presets {
    pub state: Option<UsState>,
    pub degree: Option<DegreeGoal>,
    pub setting: Option<Setting>,
    pub language: Option<Language>,
}

/// The fields that a school can preset.
pub const FIELDS: [Field; 4] = [Field::State, Field::To, Field::Setting, Field::Language];
/// The attributes that preset them, in the same order.
pub const ATTRIBUTES: [Attribute; 4] = [
    Attribute::State,
    Attribute::Degree,
    Attribute::Setting,
    Attribute::Language,
];

impl Settings {
    pub const fn presets(&self) -> Presets {
        Presets {
            state: self.state,
            degree: self.degree,
            setting: self.setting,
            language: self.language,
        }
    }
}

impl Presets {
    fn answers(self) -> Answers {
        Answers {
            state: self.state,
            to: self.degree,
            setting: self.setting,
            language: self.language,
            ..Answers::default()
        }
    }

    /// The preset of a field as the URL has it; empty if there is none.
    pub fn value(self, field: Field) -> String {
        link::get(&self.answers(), field)
    }

    /// The presets as text, to be stored until the next visit, in the format of the link.
    pub fn write(self) -> String {
        link::write(&self.answers())
    }

    /// Reads what [`Self::write`] wrote; no presets for anything else.
    pub fn read(text: &str) -> Self {
        let answers = link::read(text).map(|opened| opened.answers);
        let answers = answers.unwrap_or_default();
        Self {
            state: answers.state,
            degree: answers.to,
            setting: answers.setting,
            language: answers.language,
        }
    }
}

/// The answers to open with: the user's own. The current preset replaces a field that is empty or equals the preset
/// of the last visit.
pub fn initial_answers(own: &Answers, before: Presets, now: Presets) -> Answers {
    let mut answers = *own;
    for field in FIELDS {
        let value = link::get(own, field);
        if value.is_empty() || value == before.value(field) {
            link::set(&mut answers, field, &now.value(field));
        }
    }
    answers
}

/// The answers after the host has changed its presets while the page is open.
pub fn changed(current: &Answers, before: Presets, now: Presets) -> Answers {
    let mut answers = *current;
    for field in FIELDS {
        let (was, is) = (before.value(field), now.value(field));
        // A removed preset clears the field, unless the user has changed it.
        if was != is && (!is.is_empty() || link::get(current, field) == was) {
            link::set(&mut answers, field, &is);
        }
    }
    answers
}

/// The fields whose answer equals the preset.
pub fn set_by_school(current: &Answers, presets: Presets) -> impl Iterator<Item = Field> {
    let current = *current;
    FIELDS.into_iter().filter(move |field| {
        let set = presets.value(*field);
        !set.is_empty() && set == link::get(&current, *field)
    })
}
