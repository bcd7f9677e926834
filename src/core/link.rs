//! Answers and the part of the address after `#`, by one table of names for both ways.
//!
//! The same text stands in storage and in files. Names and values are exact; unknown names are ignored; the
//! last of a doubled name counts; a bad value counts as not answered, with a note that says which; what is
//! not answered is left out. A text without `v=1` is not ours and leaves everything as it is.
//!
//! ```
//! use casepath_core::link::{read, write};
//! let opened = read("v=1&to=msw&state=OH&hours=200").expect("a link of ours");
//! assert_eq!(opened.notes.len(), 1, "200 hours a week are not possible");
//! assert_eq!(write(&opened.answers), "v=1&to=msw&state=OH");
//! ```

mod fields;

use crate::answers::Answers;
use crate::tables::certification_row;

use fields::ROWS;
pub use fields::{Field, answer_fields, field, get, name, range, set};

/// The version of the names.
const VERSION: &str = "1";

/// How many characters of a value a note repeats.
const SHOWN: usize = 24;
/// How many unknown certifications are named.
const MOST_UNKNOWN: usize = 5;

/// What could not be taken over from a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub field: Field,
    /// The value, cut to a length that fits a sentence.
    pub value: String,
}

/// A link of ours that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    pub answers: Answers,
    pub notes: Vec<Note>,
}

/// Why a text is no link of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOurs {
    /// No `v=`: a heading, or nothing at all.
    Unmarked,
    /// Made by a version of the program that is newer than this.
    OtherVersion,
}

/// Reads the part of an address after `#`, with or without the `#`.
///
/// # Errors
/// Where the text is none of ours; the answers then stay as they are.
pub fn read(fragment: &str) -> Result<Opened, NotOurs> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let mut last: [Option<&str>; ROWS.len()] = [None; ROWS.len()];
    let mut version = None;
    for pair in fragment.split('&') {
        let Some((name, value)) = pair.split_once('=') else {
            continue;
        };
        if name == "v" {
            version = Some(value);
        } else if let Some(place) = ROWS.iter().position(|row| row.name == name) {
            last[place] = Some(value);
        }
    }
    match version {
        None => return Err(NotOurs::Unmarked),
        Some(VERSION) => {}
        Some(_) => return Err(NotOurs::OtherVersion),
    }
    let mut opened = Opened {
        answers: Answers::default(),
        notes: Vec::new(),
    };
    for (row, raw) in ROWS.iter().zip(last) {
        let Some(raw) = raw else { continue };
        // An empty value is what "I don't know yet" is in a form: not answered, and no mistake.
        if raw.is_empty() {
            continue;
        }
        // Of a list, only the ids that are broken are lost.
        let value = match (unescape(raw), row.field) {
            (None, Field::Certifications) => Some(raw.to_owned()),
            (value, _) => value,
        };
        if !(row.read)(&mut opened.answers, value.as_deref()) {
            opened.notes.push(Note {
                field: row.field,
                value: cut(value.as_deref().unwrap_or(raw)),
            });
        } else if row.field == Field::Certifications {
            opened
                .notes
                .extend(unknown_certifications(value.as_deref().unwrap_or(raw)));
        }
    }
    Ok(opened)
}

fn unknown_certifications(value: &str) -> impl Iterator<Item = Note> {
    let mut named: Vec<&str> = Vec::new();
    for id in value.split(',') {
        if named.len() < MOST_UNKNOWN
            && !id.is_empty()
            && certification_row(id).is_none()
            && !named.contains(&id)
        {
            named.push(id);
        }
    }
    named.into_iter().map(|id| Note {
        field: Field::Certifications,
        value: cut(id),
    })
}

/// Writes answers as the part of an address after `#`, without the `#`.
pub fn write(answers: &Answers) -> String {
    let mut text = format!("v={VERSION}");
    for row in &ROWS {
        if let Some(value) = (row.write)(answers) {
            text.push('&');
            text.push_str(row.name);
            text.push('=');
            text.push_str(&value);
        }
    }
    text
}

/// Undoes percent escapes, which some programs put in links; `None` where they are broken.
pub fn unescape(text: &str) -> Option<String> {
    if !text.contains('%') {
        return Some(text.to_owned());
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            (digit()? * 16 + digit()?) as u8
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

/// A text cut to a length that fits a sentence, without what cannot be seen.
pub fn cut(text: &str) -> String {
    let mut short: String = text
        .chars()
        .filter(|c| !c.is_control())
        .take(SHOWN)
        .collect();
    if text.chars().count() > SHOWN {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Hundredths, Plan, State};

    fn fields(text: &str) -> Vec<Field> {
        read(text)
            .expect("a link of ours")
            .notes
            .iter()
            .map(|note| note.field)
            .collect()
    }

    #[test]
    fn the_last_of_a_doubled_name_counts() {
        let opened = read("v=1&state=CA&state=NY").expect("a link of ours");
        assert_eq!(opened.answers.state, Some(State::NY));
        assert_eq!(fields("v=1&state=CA&state=ZZ"), [Field::State]);
    }

    #[test]
    fn a_bad_value_loses_its_own_field_only() {
        let opened =
            read("v=1&to=msw&hours=1e3&share=nan&state=oh&years=2.25").expect("a link of ours");
        assert_eq!(opened.answers.to, Some(Plan::Msw));
        assert_eq!(opened.answers.years, Some(Hundredths(225)));
        assert_eq!(opened.answers.state, None);
        let named: Vec<Field> = opened.notes.iter().map(|note| note.field).collect();
        assert_eq!(named, [Field::State, Field::Hours, Field::Share]);
    }

    #[test]
    fn unknown_certifications_are_dropped_one_by_one() {
        let opened = read("v=1&certs=ccm,zzz,cdp,%79").expect("a link of ours");
        assert_eq!(write(&opened.answers), "v=1&certs=ccm,cdp");
        assert_eq!(opened.notes.len(), 2);
        let broken = read("v=1&certs=ccm,%zz").expect("a link of ours");
        assert_eq!(write(&broken.answers), "v=1&certs=ccm");
        assert_eq!(broken.notes.len(), 1);
    }

    #[test]
    fn commas_may_be_escaped_but_broken_escapes_are_a_bad_value() {
        assert_eq!(
            write(&read("#v=1&certs=ccm%2Ccdp").expect("ours").answers),
            "v=1&certs=ccm,cdp"
        );
        assert_eq!(fields("v=1&state=%"), [Field::State]);
        assert_eq!(fields("v=1&state=%ff%fe"), [Field::State]);
    }

    #[test]
    fn a_text_without_a_version_is_not_ours() {
        assert_eq!(read("main"), Err(NotOurs::Unmarked));
        assert_eq!(read(""), Err(NotOurs::Unmarked));
        assert_eq!(read("v=2&to=msw"), Err(NotOurs::OtherVersion));
    }

    #[test]
    fn ranges_hold_at_both_ends() {
        for good in [
            "hours=4",
            "hours=60",
            "years=0",
            "years=50",
            "done=10000",
            "share=0.05",
            "share=1",
            "retakes=9",
        ] {
            assert_eq!(fields(&format!("v=1&{good}")), [], "{good}");
        }
        for bad in [
            "hours=3.99",
            "hours=60.01",
            "years=50.01",
            "done=10000.01",
            "share=0.04",
            "retakes=1.5",
        ] {
            assert_eq!(fields(&format!("v=1&{bad}")).len(), 1, "{bad}");
        }
    }
}
