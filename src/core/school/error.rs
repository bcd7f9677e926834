//! What is wrong in a school's file, and where. The words stand in [`crate::i18n::school_sentences`].

use super::json::Kind;
use super::limits;

/// Something that is wrong, with its place: `programs[2].months.full`. No place is the whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolFileError {
    pub path: String,
    pub why: SchoolFileErrorKind,
}

/// What was wrong, and what would be right. Texts out of the file are cut short and hold nothing that does
/// not show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchoolFileErrorKind {
    // Of the whole file
    TooLong {
        bytes: u32,
    },
    Empty,
    /// No UTF-8.
    NotText,
    NotJson {
        line: u32,
        column: u32,
    },
    /// JSON, but no file of a school.
    NotOurs,
    /// Made for a program that is newer than this.
    Newer,
    /// So many more things are wrong.
    More(u32),

    // Of a value
    Missing(ExpectedValue),
    /// Something else stands where this should.
    Kind {
        found: Kind,
        wanted: ExpectedValue,
    },
    /// A number in quotes.
    NumberAsText {
        text: String,
    },
    /// A name that stands twice in one group, or a value twice in one list.
    Twice {
        text: String,
    },
    /// A text of so many characters.
    Characters {
        count: u32,
        limit: limits::Limit,
    },
    /// A list of so many.
    Count {
        count: u32,
        limit: limits::Limit,
    },
    Blank,
    /// A character that does not show: a control character, or one that turns the direction of a text.
    Invisible,
    /// No whole number; in hundredths.
    NotWhole {
        hundredths: i64,
    },
    /// A whole number that lies outside what is possible.
    Outside {
        number: i64,
        limit: limits::Limit,
        unit: Unit,
    },
    /// A text that is not what it should be.
    Bad {
        text: String,
        wanted: ExpectedValue,
    },
    /// A statement for a state without a day, here or for the whole file.
    NoDay,
    /// No way to reach the school.
    NoContact,

    // Passed over
    /// A name that this program does not know.
    UnknownName {
        text: String,
    },
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Months,
    Dollars,
    /// Of the year, January being 1.
    Month,
}

/// What belongs in a place of the file.
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

/// Where a value stands.
#[derive(Clone, Copy)]
pub enum Path<'a> {
    Root,
    Name(&'a Path<'a>, &'a str),
    Place(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// `programs[2].months.full`; a name of the file's own is cut short and put in quotes where it is no word.
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
                    text.extend(["\"", &shown(name), "\""]);
                }
                text
            }
            Self::Place(up, place) => [&up.write(), "[", &place.to_string(), "]"].concat(),
        }
    }
}

/// As much of a text of the file as a message repeats.
pub fn shown(text: &str) -> String {
    let most = limits::SHOWN.most as usize;
    let mut short: String = text.chars().filter(|c| shows(*c)).take(most).collect();
    if text.chars().nth(most).is_some() {
        short.push('…');
    }
    short
}

/// Whether a character shows as itself: not one that controls, and not one that turns the direction of what
/// stands beside it.
pub const fn shows(c: char) -> bool {
    !matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// What was found so far: what is wrong, and what was passed over.
#[derive(Debug, Default)]
pub struct Faults {
    told: Vec<SchoolFileError>,
    untold: u32,
    pub notes: Vec<SchoolFileError>,
}

impl Faults {
    pub fn add(&mut self, path: &Path, why: SchoolFileErrorKind) {
        if self.told.len() < limits::FAULTS.most as usize {
            let path = path.write();
            self.told.push(SchoolFileError { path, why });
        } else {
            self.untold = self.untold.saturating_add(1);
        }
    }

    /// Something that harms nothing but may be a slip of the hand.
    pub fn note(&mut self, path: &Path, why: SchoolFileErrorKind) {
        if self.notes.len() < limits::FAULTS.most as usize {
            let path = path.write();
            self.notes.push(SchoolFileError { path, why });
        }
    }

    /// All that is wrong; the last says how much more there is.
    pub fn into_told(mut self) -> Vec<SchoolFileError> {
        if self.untold > 0 {
            self.told.push(SchoolFileError {
                path: String::new(),
                why: SchoolFileErrorKind::More(self.untold),
            });
        }
        self.told
    }

    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }
}
