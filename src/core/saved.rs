//! The answers saved between visits: a versioned envelope, and the ordered migrations that update an older one.
//!
//! Pure: the browser layer only loads and stores the envelope. An envelope that cannot be read, because it is newer
//! or damaged, is reported and never overwritten.
//!
//! ```
//! use casepath_data::answers::{Answers, DegreeGoal};
//! use casepath_core::saved::{open, seal};
//! let answers = Answers { to: Some(DegreeGoal::Msw), ..Answers::default() };
//! let kept = open(seal(&answers, "2026-11-23T14:05")).expect("an envelope of ours");
//! assert_eq!(kept.answers, answers);
//! ```

use std::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::answers::Answers;
use crate::link;

/// The key in the browser's storage.
pub const KEY: &str = "casepath";
/// The version that this build writes.
pub const VERSION: u32 = 1;

/// The JSON object in storage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Envelope {
    /// The format version of the envelope; 0 if the stored value has none.
    pub casepath: u32,
    /// When it was saved, local time, `YYYY-MM-DDTHH:MM`.
    pub saved: String,
    /// The answers, in the format of the URL. A newer version may store something else here.
    pub answers: String,
}

/// Accepts any JSON value: one that is not an envelope gets version 0, which [`open`] rejects. Written by hand
/// because the error messages of derived code, which nobody would see, pull in the formatting of floats (measured: 5
/// KB brotli).
impl<'de> Deserialize<'de> for Envelope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match JsonValue::deserialize(deserializer)? {
            JsonValue::Envelope(envelope) => Ok(envelope),
            JsonValue::Number(_) | JsonValue::Text(_) | JsonValue::Other => Ok(Self::default()),
        }
    }
}

/// Any JSON value, as far as an envelope needs it.
enum JsonValue {
    Number(u64),
    Text(String),
    Envelope(Envelope),
    Other,
}

impl<'de> Deserialize<'de> for JsonValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyPart)
    }
}

struct AnyPart;

impl<'de> Visitor<'de> for AnyPart {
    type Value = JsonValue;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<JsonValue, E> {
        Ok(JsonValue::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<JsonValue, E> {
        Ok(JsonValue::Other)
    }

    fn visit_u64<E>(self, number: u64) -> Result<JsonValue, E> {
        Ok(JsonValue::Number(number))
    }

    fn visit_f64<E>(self, _: f64) -> Result<JsonValue, E> {
        Ok(JsonValue::Other)
    }

    fn visit_str<E>(self, text: &str) -> Result<JsonValue, E> {
        Ok(JsonValue::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<JsonValue, E> {
        Ok(JsonValue::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<JsonValue, A::Error> {
        while list.next_element::<JsonValue>()?.is_some() {}
        Ok(JsonValue::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<JsonValue, A::Error> {
        let mut envelope = Envelope::default();
        while let Some((key, value)) = map.next_entry::<JsonValue, JsonValue>()? {
            let JsonValue::Text(key) = key else { continue };
            match (key.as_str(), value) {
                ("casepath", JsonValue::Number(version)) => {
                    envelope.casepath = version.try_into().unwrap_or(u32::MAX)
                }
                ("saved", JsonValue::Text(saved)) => envelope.saved = saved,
                ("answers", JsonValue::Text(answers)) => envelope.answers = answers,
                _ => {}
            }
        }
        Ok(JsonValue::Envelope(envelope))
    }
}

/// The answers read from an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedAnswers {
    pub answers: Answers,
    /// `YYYY-MM-DDTHH:MM`
    pub saved: String,
    /// The values that could not be used.
    pub notes: Vec<link::Note>,
}

/// Why an envelope cannot be read. It stays in storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Written by a newer version.
    Newer,
    /// Not written by Casepath, or damaged.
    Damaged,
}

/// A migration to the next version. The migration at index `i` of [`MIGRATIONS`] starts from version `i + 1`.
type Migration = fn(Envelope) -> Envelope;

/// In order. Version 1 is the first, so there is none yet. Name the next one `m1_...` and add it here.
const MIGRATIONS: [Migration; VERSION as usize - 1] = [];

/// Puts answers into an envelope. `now` is local time, `YYYY-MM-DDTHH:MM`.
pub fn seal(answers: &Answers, now: &str) -> Envelope {
    Envelope {
        casepath: VERSION,
        saved: now.to_owned(),
        answers: link::write(answers),
    }
}

/// Reads the answers from an envelope of any known version.
///
/// # Errors
/// [`Unreadable::Newer`] if a newer version wrote it, [`Unreadable::Damaged`] if it is not an envelope of Casepath.
pub fn open(envelope: Envelope) -> Result<SavedAnswers, Unreadable> {
    let envelope = migrate(envelope, &MIGRATIONS)?;
    let opened = link::read(&envelope.answers).map_err(|_| Unreadable::Damaged)?;
    Ok(SavedAnswers {
        answers: opened.answers,
        saved: envelope.saved,
        notes: opened.notes,
    })
}

fn migrate(mut envelope: Envelope, migrations: &[Migration]) -> Result<Envelope, Unreadable> {
    let newest = migrations.len() as u32 + 1;
    if envelope.casepath > newest {
        return Err(Unreadable::Newer);
    }
    // Version 0 marks a value that is not an envelope.
    let from = envelope
        .casepath
        .checked_sub(1)
        .ok_or(Unreadable::Damaged)?;
    for migration in migrations.iter().skip(from as usize) {
        envelope = migration(envelope);
        envelope.casepath += 1;
    }
    Ok(envelope)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope(version: u32, answers: &str) -> Envelope {
        Envelope {
            casepath: version,
            saved: "2026-11-23T14:05".into(),
            answers: answers.into(),
        }
    }

    #[test]
    fn migrations_run_in_order_from_the_version_that_wrote_it() {
        let steps: [Migration; 2] = [
            |e| Envelope {
                answers: e.answers + "a",
                ..e
            },
            |e| Envelope {
                answers: e.answers + "b",
                ..e
            },
        ];
        let brought_up =
            |version| migrate(envelope(version, ""), &steps).map(|e| (e.casepath, e.answers));
        assert_eq!(brought_up(1), Ok((3, "ab".into())));
        assert_eq!(brought_up(2), Ok((3, "b".into())));
        assert_eq!(brought_up(3), Ok((3, String::new())));
        assert_eq!(brought_up(4), Err(Unreadable::Newer));
        assert_eq!(brought_up(0), Err(Unreadable::Damaged));
    }

    #[test]
    fn an_envelope_without_answers_of_ours_is_damaged() {
        assert_eq!(open(envelope(1, "hello")), Err(Unreadable::Damaged));
        assert_eq!(open(envelope(u32::MAX, "v=1")), Err(Unreadable::Newer));
    }

    #[test]
    fn a_newer_envelope_is_known_by_its_version_even_where_all_else_has_changed() {
        let newer: Envelope =
            serde_json::from_str(r#"{"casepath":7,"plans":[1,2]}"#).expect("a version is enough");
        assert_eq!(open(newer), Err(Unreadable::Newer));
    }
}
