//! What `?diagnose` reports: where the frame is embedded, what it may do, what reached it, and what to change.

use super::preset::FetchError;
use super::settings::SettingError;

/// The page around the frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Host {
    /// None: the page is not embedded.
    Alone,
    /// Its origin, from a message or from the browser.
    Known(String),
    /// The browser does not reveal it.
    Unknown,
}

/// Whether the frame has access to storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    Open,
    Blocked,
}

/// Whether the host page has sent a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Messages {
    Heard,
    /// None: a bare frame, or the element's script did not load.
    None,
}

/// The state of the school's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum File {
    NotAsked,
    Awaited,
    /// Loaded; its length in bytes.
    Here(usize),
    /// Not loaded; a cached copy of this day is used instead.
    Copy(String, FetchError),
    Missing(FetchError),
}

/// The facts that the diagnosis uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiagnosticFacts {
    pub host: Host,
    /// The origin of the frame; `null` if the host's `sandbox` attribute removes it.
    pub origin: String,
    /// URLs that a content security policy has blocked.
    pub forbidden: Vec<String>,
    pub storage: Storage,
    pub messages: Messages,
    pub errors: Vec<SettingError>,
    /// The number of attributes given.
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

/// Whether something must be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Good,
    /// It works, with limitations.
    Less,
    Change,
}

/// One result of the diagnosis; its texts are in `embed_sentences` of the i18n crate.
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
    /// A bare frame: no automatic height, no messages.
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

/// The minimum width that the page supports, in pixels.
pub const NARROWEST: u32 = 320;
/// The maximum number of blocked URLs in the report.
const MOST_FORBIDDEN: usize = 5;

/// All findings, in the order in which they are shown.
pub fn diagnose(facts: &DiagnosticFacts) -> Vec<Finding> {
    let mut findings = vec![match &facts.host {
        Host::Alone => Finding::Alone,
        Host::Known(origin) => Finding::Framed(origin.clone()),
        Host::Unknown => Finding::FramedByUnknown,
    }];
    if facts.origin == "null" {
        findings.push(Finding::Opaque);
    }
    if facts.forbidden.is_empty() {
        findings.push(Finding::PolicyKept);
    }
    let forbidden = facts.forbidden.iter().take(MOST_FORBIDDEN);
    findings.extend(forbidden.cloned().map(Finding::Forbidden));
    findings.push(match facts.storage {
        Storage::Open => Finding::StorageOpen,
        Storage::Blocked => Finding::StorageBlocked,
    });
    if facts.host != Host::Alone {
        findings.push(match facts.messages {
            Messages::Heard => Finding::Heard,
            Messages::None => Finding::NothingHeard,
        });
    }
    match (facts.given, &facts.errors[..]) {
        (0, []) => findings.push(Finding::NoAttributes),
        (count, []) => findings.push(Finding::AttributesGood(count)),
        (_, errors) => findings.extend(errors.iter().cloned().map(Finding::Attribute)),
    }
    findings.push(match &facts.file {
        File::NotAsked => Finding::NoFile,
        File::Awaited => Finding::FileAwaited,
        File::Here(length) => Finding::FileHere(*length),
        File::Copy(day, why) => Finding::FileCopy(day.clone(), *why),
        File::Missing(why) => Finding::FileMissing(*why),
    });
    findings.push(if facts.width < NARROWEST {
        Finding::Narrow(facts.width)
    } else {
        Finding::WidthGood(facts.width)
    });
    findings
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
