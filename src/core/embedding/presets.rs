//! How what the school set and what the user said go together.
//!
//! What the school set stands where the user has said nothing. When it sets something else, that takes the place
//! of what it had set before, not of what the user has said; but a change that the host makes while the user
//! looks on is a step like any other, and the last step counts.

use super::Settings;
use super::settings::Attribute;
use crate::answers::{Answers, DegreeGoal, Language, Setting, UsState};
use crate::link::{self, Field};

/// The answers that the school set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presets {
    pub state: Option<UsState>,
    pub degree: Option<DegreeGoal>,
    pub setting: Option<Setting>,
    pub language: Option<Language>,
}

/// The fields that a school can set.
pub const FIELDS: [Field; 4] = [Field::State, Field::To, Field::Setting, Field::Language];
/// The attributes that set them, in the same order.
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

    /// The value that the school set for a field, as the address has it; empty where it set none.
    pub fn value(self, field: Field) -> String {
        link::get(&self.answers(), field)
    }

    /// As text, to be kept until the next visit: a part of an address.
    pub fn write(self) -> String {
        link::write(&self.answers())
    }

    /// Reads what [`Self::write`] wrote; nothing where it is something else.
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

/// The answers to open with: the user's own, and what the school sets where they are silent or repeat what it
/// had set at the last visit.
pub fn opened(own: &Answers, before: Presets, now: Presets) -> Answers {
    let mut answers = *own;
    for field in FIELDS {
        let said = link::get(own, field);
        if said.is_empty() || said == before.value(field) {
            link::set(&mut answers, field, &now.value(field));
        }
    }
    answers
}

/// The answers after the host has changed what it sets, while the user looks on.
pub fn changed(shown: &Answers, before: Presets, now: Presets) -> Answers {
    let mut answers = *shown;
    for field in FIELDS {
        let (was, is) = (before.value(field), now.value(field));
        // What is set no longer is taken back, unless the user has said something else.
        if was != is && (!is.is_empty() || link::get(shown, field) == was) {
            link::set(&mut answers, field, &is);
        }
    }
    answers
}

/// The fields whose answer is the one that the school set.
pub fn set_by_school(shown: &Answers, presets: Presets) -> impl Iterator<Item = Field> {
    let shown = *shown;
    FIELDS.into_iter().filter(move |field| {
        let set = presets.value(*field);
        !set.is_empty() && set == link::get(&shown, *field)
    })
}
