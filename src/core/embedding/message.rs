//! Messages from the host page to the frame, in one envelope: `{casepath: 1, type, ...}`.
//!
//! | type | with | means |
//! |---|---|---|
//! | `set` | `settings`, as the query of the frame's URL | replaces all attributes |
//! | `preset` | `address`, and `text` with its `kind`, or `fault` | the school's file with its MIME type, or the error |
//!
//! The caller must check that a message comes from the parent page before it is read.

use super::preset::{FetchError, LARGEST, is_type};
use super::settings;

/// A message from the host page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostMessage {
    Set(String),
    Preset {
        address: String,
        file: Result<String, FetchError>,
    },
}

/// The value of a field of the envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    /// Missing, or not a text.
    Absent,
    Text(String),
    /// A text of more than [`LARGEST`] characters, which was not copied.
    TooLong,
}

/// Why a message is ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// Of an unknown type, perhaps from a newer element.
    Unknown,
    /// A field is missing or invalid.
    Malformed,
}

/// Reads a message; `part` returns a field of its envelope.
///
/// # Errors
/// If the type is unknown or a field is invalid; the caller then ignores the message.
pub fn read(part: impl Fn(&str) -> FieldValue) -> Result<HostMessage, MessageError> {
    let text = |name: &str| match part(name) {
        FieldValue::Text(text) => Ok(text),
        FieldValue::Absent | FieldValue::TooLong => Err(MessageError::Malformed),
    };
    match text("type")?.as_str() {
        "set" => {
            let settings = text("settings")?;
            if settings.len() > settings::LONGEST {
                return Err(MessageError::Malformed);
            }
            Ok(HostMessage::Set(settings))
        }
        "preset" => {
            let file = match (part("text"), part("fault")) {
                (_, FieldValue::Text(error)) => {
                    Err(FetchError::read(&error).ok_or(MessageError::Malformed)?)
                }
                (FieldValue::Text(text), _) if text.len() <= LARGEST => match part("kind") {
                    FieldValue::Text(kind) if is_type(&kind) => Ok(text),
                    _ => Err(FetchError::Type),
                },
                (FieldValue::Text(_) | FieldValue::TooLong, _) => Err(FetchError::Size),
                (FieldValue::Absent, _) => return Err(MessageError::Malformed),
            };
            let address = text("address")?;
            Ok(HostMessage::Preset { address, file })
        }
        _ => Err(MessageError::Unknown),
    }
}
