//! Reads and writes answers as the URL fragment (the part after `#`); one table of names serves both directions.
//!
//! Storage and files use the same format. Names and values are case-sensitive; unknown names are ignored; the last of
//! a repeated name counts; an invalid value counts as not answered and adds a note; unanswered fields are left out. A
//! text without `v=1` is not a Casepath link and changes nothing.
//!
//! Mail and chat programs often alter links. These changes are undone: `&amp;` instead of `&`, percent escapes of the
//! whole text, a full stop after it, the answers after `?` (see [`of_query`]). No name or value contains the
//! characters that such programs add.
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

/// The version of the link format, and its parameter name.
const VERSION: &str = "1";
const VERSION_NAME: &str = "v";

/// The maximum number of characters of a value that a note repeats.
const SHOWN: usize = 24;
/// The maximum number of unknown certifications that are reported.
const MOST_UNKNOWN: usize = 5;

/// A value of a link that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub field: Field,
    /// The value, truncated to fit in a sentence.
    pub value: String,
}

/// The result of reading a Casepath link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedLink {
    pub answers: Answers,
    pub notes: Vec<Note>,
}

/// Why a text is not a usable Casepath link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// No `v=`: the anchor of a heading, or empty.
    Unmarked,
    /// Made by a newer version of Casepath.
    OtherVersion,
}

/// Parses the URL fragment, with or without the `#`.
///
/// # Errors
/// If the text is not a Casepath link of this version; the caller then keeps the current answers.
pub fn read(fragment: &str) -> Result<ParsedLink, LinkError> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let mended = without_escapes(fragment);
    let fragment = mended.as_deref().unwrap_or(fragment);
    let mut last: [Option<&str>; ROWS.len()] = [None; ROWS.len()];
    let mut version = None;
    let mut pairs = fragment.split('&').peekable();
    while let Some(pair) = pairs.next() {
        let Some((name, mut value)) = pair.split_once('=') else {
            continue;
        };
        let name = without_entity(name);
        if pairs.peek().is_none() {
            let inside = value.trim_end_matches(is_after_a_link);
            value = if inside.is_empty() { value } else { inside };
        }
        if name == VERSION_NAME {
            version = Some(value);
        } else if let Some(index) = ROWS.iter().position(|row| row.name == name) {
            last[index] = Some(value);
        }
    }
    match version {
        None => return Err(LinkError::Unmarked),
        Some(VERSION) => {}
        Some(_) => return Err(LinkError::OtherVersion),
    }
    let mut opened = ParsedLink {
        answers: Answers::default(),
        notes: Vec::new(),
    };
    for (row, raw) in ROWS.iter().zip(last) {
        let Some(raw) = raw else { continue };
        // An empty value means not answered ("I don't know yet" in a form), so it adds no note.
        if raw.is_empty() {
            continue;
        }
        // A list loses only the ids with a broken escape, not the whole list.
        let value = match (unescape(raw), row.field) {
            (None, Field::Certifications) => Some(raw.to_owned()),
            (value, _) => value,
        };
        if !(row.read)(&mut opened.answers, value.as_deref()) {
            opened.notes.push(Note {
                field: row.field,
                value: truncated(value.as_deref().unwrap_or(raw)),
            });
        } else if row.field == Field::Certifications {
            opened
                .notes
                .extend(unknown_certifications(value.as_deref().unwrap_or(raw)));
        }
    }
    Ok(opened)
}

/// The maximum number of times that a text is unescaped: each program that handles a link may escape it once more.
const MOST_ESCAPES: usize = 3;

/// Undoes percent escapes that cover the whole text, `=` and `&` included; `None` if there are none.
fn without_escapes(text: &str) -> Option<String> {
    let mut mended: Option<String> = None;
    for _ in 0..MOST_ESCAPES {
        let text = mended.as_deref().unwrap_or(text);
        if is_marked(text) || !text.contains('%') {
            break;
        }
        let plain = unescape(text)?;
        // Some programs escape the `#` as well.
        mended = Some(plain.strip_prefix('#').map_or(plain.clone(), str::to_owned));
    }
    mended.filter(|text| is_marked(text))
}

/// Whether the text has the version parameter.
fn is_marked(text: &str) -> bool {
    text.split('&').any(|pair| {
        let name = pair.split_once('=').map(|(name, _)| without_entity(name));
        name == Some(VERSION_NAME)
    })
}

/// Removes the remains of `&amp;` from a name; it may have been escaped several times.
fn without_entity(name: &str) -> &str {
    name.trim_start_matches("amp;").trim_start_matches("#38;")
}

/// Characters that follow a link in a sentence and may be taken as part of it. No value ends with one of them.
fn is_after_a_link(letter: char) -> bool {
    letter.is_whitespace() || ".,;:!?)]}>\"'”’»…".contains(letter)
}

/// The answers in the query, where programs that truncate URLs at `#` have moved them; [`read`] parses the result.
/// `None` if there are none.
///
/// ```
/// use casepath_core::link::of_query;
/// assert_eq!(of_query("?v=1&to=msw"), Some("v=1&to=msw"));
/// assert_eq!(of_query("?state=OH"), None);
/// ```
pub fn of_query(query: &str) -> Option<&str> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let is_ours = is_marked(query) || without_escapes(query).is_some();
    is_ours.then_some(query)
}

/// The rest of a query that holds answers: parameters added by other programs, such as campaign tags.
pub fn without_answers(query: &str) -> String {
    let query = query.strip_prefix('?').unwrap_or(query);
    if !is_marked(query) {
        return String::new();
    }
    let is_ours = |pair: &&str| {
        let name = without_entity(pair.split('=').next().unwrap_or(pair));
        name == VERSION_NAME || field(name).is_some()
    };
    let rest: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !is_ours(pair))
        .collect();
    rest.join("&")
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
        value: truncated(id),
    })
}

/// Writes answers as the URL fragment, without the `#`.
pub fn write(answers: &Answers) -> String {
    let mut text = format!("{VERSION_NAME}={VERSION}");
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

/// Decodes percent escapes, which some programs put in links; `None` if one is invalid.
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

/// Truncates a text to fit in a sentence, and removes control characters.
pub fn truncated(text: &str) -> String {
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
    use crate::answers::{DegreeGoal, Hundredths, UsState};

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
        assert_eq!(opened.answers.state, Some(UsState::NY));
        assert_eq!(fields("v=1&state=CA&state=ZZ"), [Field::State]);
    }

    #[test]
    fn a_bad_value_loses_its_own_field_only() {
        let opened =
            read("v=1&to=msw&hours=1e3&share=nan&state=oh&years=2.25").expect("a link of ours");
        assert_eq!(opened.answers.to, Some(DegreeGoal::Msw));
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
    fn what_mail_programs_make_of_a_link_is_undone() {
        let link = "v=1&to=msw&state=OH&certs=ccm,cdp";
        let escaped =
            |text: &str| -> String { text.bytes().map(|byte| format!("%{byte:02X}")).collect() };
        let once = "v%3D1%26to%3Dmsw%26state%3DOH%26certs%3Dccm%2Ccdp";
        for mangled in [
            &link.replace('&', "&amp;"),
            &link.replace('&', "&amp;amp;"),
            &link.replace('&', "&#38;"),
            once,
            &format!("%23{once}"),
            &once.replace('%', "%25"),
            &escaped(link),
            &escaped(&link.replace('&', "&amp;")),
            &format!("#{link}."),
            &format!("{link}>."),
            &format!("{link})\u{201d} "),
        ] {
            let opened = read(mangled).unwrap_or_else(|_| panic!("{mangled}"));
            assert_eq!(write(&opened.answers), link, "{mangled}");
            assert_eq!(opened.notes, [], "{mangled}");
        }
        // Too damaged to repair.
        assert_eq!(read("%zzv%3D1"), Err(LinkError::Unmarked));
        assert_eq!(read("a%3Db"), Err(LinkError::Unmarked));
        assert_eq!(fields("v=1&state=OH%2"), [Field::State]);
    }

    #[test]
    fn answers_in_a_query_are_found_and_the_rest_of_it_stays() {
        assert_eq!(
            of_query("?v=1&to=msw&utm_source=mail"),
            Some("v=1&to=msw&utm_source=mail")
        );
        assert_eq!(
            without_answers("?v=1&to=msw&utm_source=mail&diagnose"),
            "utm_source=mail&diagnose"
        );
        assert_eq!(of_query("?v%3D1%26to%3Dmsw"), Some("v%3D1%26to%3Dmsw"));
        assert_eq!(without_answers("?v%3D1%26to%3Dmsw"), "");
        // The settings of an embedding school are not a Casepath link.
        assert_eq!(of_query("?degree=msw&state=OH"), None);
        assert_eq!(of_query(""), None);
    }

    #[test]
    fn a_text_without_a_version_is_not_ours() {
        assert_eq!(read("main"), Err(LinkError::Unmarked));
        assert_eq!(read(""), Err(LinkError::Unmarked));
        assert_eq!(read("v=2&to=msw"), Err(LinkError::OtherVersion));
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
