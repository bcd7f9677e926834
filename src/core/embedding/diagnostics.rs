//! What `?diagnose` finds: where the frame stands, what it may do, what reached it, and what to change.

use super::preset::FetchError;
use super::settings::SettingError;

/// The page around the frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Host {
    /// There is none: the page stands alone.
    Alone,
    /// Its origin, from a message or from what the browser tells.
    Known(String),
    /// The browser does not tell.
    Unknown,
}

/// Whether the browser keeps anything here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    Open,
    Blocked,
}

/// Whether the host's page has said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Messages {
    Heard,
    /// Nothing: a bare frame, or a script that did not come through.
    None,
}

/// Where the school's file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum File {
    NotAsked,
    Awaited,
    /// Its length in bytes.
    Here(usize),
    /// The copy of this day, because it did not come.
    Copy(String, FetchError),
    Missing(FetchError),
}

/// What was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiagnosticFacts {
    pub host: Host,
    /// The origin of the frame; `null` where the host's `sandbox` takes it away.
    pub origin: String,
    /// Addresses that a policy has kept the frame from.
    pub forbidden: Vec<String>,
    pub storage: Storage,
    pub messages: Messages,
    pub errors: Vec<SettingError>,
    /// Attributes that are given.
    pub given: usize,
    pub file: File,
    /// Width of the frame, in pixels.
    pub width: u32,
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Place,
    Policy,
    Storage,
    Messages,
    Attributes,
    File,
    Width,
}

/// Whether something is to be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Good,
    /// It works, with less.
    Less,
    Change,
}

/// One thing that was found; its words are those of [`crate::i18n::embed_sentences`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    Alone,
    Framed(String),
    FramedByUnknown,
    /// `sandbox` without `allow-same-origin`.
    Opaque,
    PolicyKept,
    Forbidden(String),
    StorageOpen,
    StorageBlocked,
    Heard,
    /// A bare frame: no sizing, no messages.
    NothingHeard,
    NoAttributes,
    AttributesGood(usize),
    Attribute(SettingError),
    NoFile,
    FileAwaited,
    FileHere(usize),
    FileCopy(String, FetchError),
    FileMissing(FetchError),
    WidthGood(u32),
    Narrow(u32),
}

/// The least width that the page is made for, in pixels.
pub const NARROWEST: u32 = 320;
/// So many forbidden addresses are told.
const MOST_FORBIDDEN: usize = 5;

/// All that is found, in the order in which it is told.
pub fn examine(facts: &DiagnosticFacts) -> Vec<Finding> {
    let mut found = vec![match &facts.host {
        Host::Alone => Finding::Alone,
        Host::Known(origin) => Finding::Framed(origin.clone()),
        Host::Unknown => Finding::FramedByUnknown,
    }];
    if facts.origin == "null" {
        found.push(Finding::Opaque);
    }
    if facts.forbidden.is_empty() {
        found.push(Finding::PolicyKept);
    }
    let forbidden = facts.forbidden.iter().take(MOST_FORBIDDEN);
    found.extend(forbidden.cloned().map(Finding::Forbidden));
    found.push(match facts.storage {
        Storage::Open => Finding::StorageOpen,
        Storage::Blocked => Finding::StorageBlocked,
    });
    if facts.host != Host::Alone {
        found.push(match facts.messages {
            Messages::Heard => Finding::Heard,
            Messages::None => Finding::NothingHeard,
        });
    }
    match (facts.given, &facts.errors[..]) {
        (0, []) => found.push(Finding::NoAttributes),
        (given, []) => found.push(Finding::AttributesGood(given)),
        (_, errors) => found.extend(errors.iter().cloned().map(Finding::Attribute)),
    }
    found.push(match &facts.file {
        File::NotAsked => Finding::NoFile,
        File::Awaited => Finding::FileAwaited,
        File::Here(length) => Finding::FileHere(*length),
        File::Copy(day, why) => Finding::FileCopy(day.clone(), *why),
        File::Missing(why) => Finding::FileMissing(*why),
    });
    found.push(if facts.width < NARROWEST {
        Finding::Narrow(facts.width)
    } else {
        Finding::WidthGood(facts.width)
    });
    found
}

impl Finding {
    pub const fn subject(&self) -> Subject {
        match self {
            Self::Alone | Self::Framed(_) | Self::FramedByUnknown | Self::Opaque => Subject::Place,
            Self::PolicyKept | Self::Forbidden(_) => Subject::Policy,
            Self::StorageOpen | Self::StorageBlocked => Subject::Storage,
            Self::Heard | Self::NothingHeard => Subject::Messages,
            Self::NoAttributes | Self::AttributesGood(_) | Self::Attribute(_) => {
                Subject::Attributes
            }
            Self::NoFile
            | Self::FileAwaited
            | Self::FileHere(_)
            | Self::FileCopy(..)
            | Self::FileMissing(_) => Subject::File,
            Self::WidthGood(_) | Self::Narrow(_) => Subject::Width,
        }
    }

    pub const fn verdict(&self) -> Verdict {
        match self {
            Self::Opaque
            | Self::Forbidden(_)
            | Self::Attribute(_)
            | Self::FileMissing(_)
            | Self::Narrow(_) => Verdict::Change,
            Self::FramedByUnknown
            | Self::StorageBlocked
            | Self::NothingHeard
            | Self::FileAwaited
            | Self::FileCopy(..) => Verdict::Less,
            _ => Verdict::Good,
        }
    }
}
