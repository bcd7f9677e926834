//! Errors in a school's file, with their positions. Their texts are in `school_sentences` of the i18n crate.

use super::json::JsonKind;
use super::limits;

/// An error with its path: `programs[2].months.full`. An empty path is the whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolFileError {
    pub path: String,
    pub why: SchoolFileErrorKind,
}

/// What is wrong, and what would be valid. Texts from the file are truncated and free of invisible characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchoolFileErrorKind {
    // About the whole file
    TooLong {
        bytes: u32,
    },
    Empty,
    /// Not UTF-8.
    NotText,
    NotJson {
        line: u32,
        column: u32,
    },
    /// JSON, but not a school's file.
    NotOurs,
    /// Made for a newer version of Casepath.
    Newer,
    /// The number of further errors that are not listed.
    More(u32),

    // About a value
    Missing(ExpectedValue),
    /// A value of another JSON type.
    Kind {
        found: JsonKind,
        wanted: ExpectedValue,
    },
    /// A number in quotes.
    NumberAsText {
        text: String,
    },
    /// A duplicate name in a group, or a duplicate value in a list.
    Twice {
        text: String,
    },
    /// The length of a text, in characters.
    Characters {
        count: u32,
        limit: limits::Limit,
    },
    /// The length of a list.
    Count {
        count: u32,
        limit: limits::Limit,
    },
    Blank,
    /// An invisible character: a control character, or one that changes the text direction.
    Invisible,
    /// Not a whole number; the value in hundredths.
    NotWhole {
        hundredths: i64,
    },
    /// A whole number outside the limit.
    Outside {
        number: i64,
        limit: limits::Limit,
        unit: Unit,
    },
    /// A text in the wrong format.
    Bad {
        text: String,
        wanted: ExpectedValue,
    },
    /// A statement for a state without a date, here or for the whole file.
    NoDay,
    /// No email, phone or link.
    NoContact,

    // Notes
    /// A statement for a territory, which the tables do not cover.
    Territory {
        text: String,
    },
    /// An unknown name, which is ignored.
    UnknownName {
        text: String,
    },
}

/// The unit of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Months,
    Dollars,
    /// Month of the year, 1 for January.
    Month,
}

/// The expected kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedValue {
    Text,
    Number,
    List,
    Group,
    Programs,
    Contact,
    Id,
    Degree,
    State,
    Mode,
    Meets,
    Day,
    Link,
    Logo,
    Email,
    Phone,
}

/// The path to a value.
#[derive(Clone, Copy)]
pub enum Path<'a> {
    Root,
    Name(&'a Path<'a>, &'a str),
    Place(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// Writes `programs[2].months.full`. A name that is not a plain identifier is truncated and put in quotes.
    pub fn write(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Name(up, name) => {
                let mut text = up.write();
                if !text.is_empty() {
                    text.push('.');
                }
                let word = |c: char| c.is_ascii_alphanumeric() || "-_$".contains(c);
                if !name.is_empty()
                    && name.len() <= limits::ID.most as usize
                    && name.chars().all(word)
                {
                    text.push_str(name);
                } else {
                    text.extend(["\"", &excerpt(name), "\""]);
                }
                text
            }
            Self::Place(up, place) => [&up.write(), "[", &place.to_string(), "]"].concat(),
        }
    }
}

/// Truncates a text of the file for a message, and removes invisible characters.
pub fn excerpt(text: &str) -> String {
    let most = limits::SHOWN.most as usize;
    let mut short: String = text.chars().filter(|c| shows(*c)).take(most).collect();
    if text.chars().nth(most).is_some() {
        short.push('…');
    }
    short
}

/// Whether a character is visible: neither a control character nor one that changes the text direction.
pub const fn shows(c: char) -> bool {
    !matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The errors and notes found so far.
#[derive(Debug, Default)]
pub struct ErrorList {
    errors: Vec<SchoolFileError>,
    untold: u32,
    pub notes: Vec<SchoolFileError>,
}

impl ErrorList {
    pub fn add(&mut self, path: &Path, why: SchoolFileErrorKind) {
        if self.errors.len() < limits::FAULTS.most as usize {
            let path = path.write();
            self.errors.push(SchoolFileError { path, why });
        } else {
            self.untold = self.untold.saturating_add(1);
        }
    }

    /// Adds a note: harmless, but possibly a typo.
    pub fn note(&mut self, path: &Path, why: SchoolFileErrorKind) {
        if self.notes.len() < limits::FAULTS.most as usize {
            let path = path.write();
            self.notes.push(SchoolFileError { path, why });
        }
    }

    /// All errors; the last one counts those that are not listed.
    pub fn into_errors(mut self) -> Vec<SchoolFileError> {
        if self.untold > 0 {
            self.errors.push(SchoolFileError {
                path: String::new(),
                why: SchoolFileErrorKind::More(self.untold),
            });
        }
        self.errors
    }

    pub fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }
}
