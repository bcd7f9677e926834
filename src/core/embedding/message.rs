//! What the host's page may tell the frame, in one envelope: `{casepath: 1, type, ...}`.
//!
//! | type | with | means |
//! |---|---|---|
//! | `set` | `settings`, as the parameters of the frame's address | the attributes, all of them |
//! | `preset` | `address`, and `text` with its `kind`, or `fault` | the school's file with its type, or why it did not come |
//!
//! That a message comes from the page around the frame is checked before it is read.

use super::preset::{FetchError, LARGEST, is_type};
use super::settings;

/// A message of the host's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostMessage {
    Set(String),
    Preset {
        address: String,
        file: Result<String, FetchError>,
    },
}

/// What stands in the envelope under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Nothing, or no text.
    Absent,
    Text(String),
    /// A text of more than [`LARGEST`] characters, which was not taken over.
    TooLong,
}

/// Why a message is not heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// Of a type that the frame does not know: a newer element's, perhaps.
    Unknown,
    /// Something is missing, or is not what it should be.
    Malformed,
}

/// Reads a message; `part` gives what its envelope holds.
///
/// # Errors
/// Where it is none that the frame understands; it then changes nothing.
pub fn read(part: impl Fn(&str) -> Part) -> Result<HostMessage, MessageError> {
    let text = |name: &str| match part(name) {
        Part::Text(text) => Ok(text),
        Part::Absent | Part::TooLong => Err(MessageError::Malformed),
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
                (_, Part::Text(error)) => {
                    Err(FetchError::read(&error).ok_or(MessageError::Malformed)?)
                }
                (Part::Text(text), _) if text.len() <= LARGEST => match part("kind") {
                    Part::Text(kind) if is_type(&kind) => Ok(text),
                    _ => Err(FetchError::Type),
                },
                (Part::Text(_) | Part::TooLong, _) => Err(FetchError::Size),
                (Part::Absent, _) => return Err(MessageError::Malformed),
            };
            let address = text("address")?;
            Ok(HostMessage::Preset { address, file })
        }
        _ => Err(MessageError::Unknown),
    }
}
