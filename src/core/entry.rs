//! Parses numbers and months as people type them into the value format of the URL.
//!
//! The typed text is never changed; only the parsed value becomes an answer. Ambiguous input is not guessed but
//! reported as an error. The rules for a number; the first that fits applies:
//!
//! | typed | read as | because |
//! |---|---|---|
//! | `2.5`, `2,5`, `.6`, `,6` | 2.5, 0.6 | a single mark is the decimal mark |
//! | `1 800`, `1’800` | 1800 | spaces of any width and apostrophes separate groups of three |
//! | `1,800.50`, `1.800,50` | 1800.5 | of two kinds of marks the last is the decimal mark |
//! | `1,800,000`, `1.800.000` | 1800000 | a mark that occurs twice separates groups |
//! | `1,800` | 1800 | a comma before three digits separates groups, as in the app's own output |
//! | `0,500` | 0.5 | no group begins with 0 |
//! | `1.800` | error | 1800 in much of Europe, 1.8 in the US |
//! | `2,5` dollars | error | nobody pays $2.50 for a year; it is short for 2,500, or a slip |
//!
//! A share may also be typed as a percentage: `60` and `60%` are 0.6; a number up to 1 is the share itself. Digits
//! may come from any script in `ZEROS`. Months may be typed as `2027-01`, `01/2027`, `January 2027`, `enero de 2027`.
//!
//! ```
//! use casepath_core::entry::{EntryError, read};
//! use casepath_core::link::Field;
//! assert_eq!(read(Field::Hours, "37,5"), Ok("37.5".to_owned()));
//! assert_eq!(read(Field::Done, "1,800"), Ok("1800".to_owned()));
//! assert_eq!(read(Field::Share, "60 %"), Ok("0.6".to_owned()));
//! assert_eq!(read(Field::Start, "enero de 2027"), Ok("2027-01".to_owned()));
//! assert_eq!(read(Field::Hours, "200"), Err(EntryError::OutOfRange));
//! ```

use crate::answers::{Answers, Hundredths, Month};
use crate::link::{self, Field};

/// Why an entry cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryError {
    /// Cannot be parsed as a number.
    NotANumber,
    /// Can be read with a decimal mark or with groups of thousands: both readings, in hundredths.
    Ambiguous {
        decimal: Hundredths,
        grouped: Hundredths,
    },
    /// More than two decimals, or a share that is not a whole percentage.
    TooFine,
    NotWhole,
    OutOfRange,
    /// Cannot be parsed as a month.
    NotAMonth,
}

/// The maximum number of characters; nobody types a longer number or month.
const LONGEST: usize = 60;

/// Below this a comma in dollars of a year is more likely a thousand than cents.
const SMALL_DOLLARS: Hundredths = Hundredths(10_000);

/// Parses the text typed into a field. Returns the value as the URL has it, or an empty string for empty input.
///
/// # Errors
/// See [`EntryError`].
pub fn read(field: Field, typed: &str) -> Result<String, EntryError> {
    let is_number = link::range(field).is_some();
    let unreadable = if is_number {
        EntryError::NotANumber
    } else {
        EntryError::NotAMonth
    };
    if typed.chars().nth(LONGEST).is_some() {
        return Err(unreadable);
    }
    let text = plain(typed);
    if text.is_empty() {
        return Ok(String::new());
    }
    let value = if is_number {
        let number = match field {
            Field::Share => share(&text)?,
            Field::Tuition => dollars(&text)?,
            _ => number(&text)?,
        };
        if field == Field::Retakes && number.0 % 100 != 0 {
            return Err(EntryError::NotWhole);
        }
        number.write()
    } else {
        month(&text).ok_or(EntryError::NotAMonth)?.write()
    };
    // The link format decides which values are valid.
    let mut answers = Answers::default();
    if link::set(&mut answers, field, &value) {
        Ok(link::get(&answers, field))
    } else if is_number {
        Err(EntryError::OutOfRange)
    } else {
        Err(EntryError::NotAMonth)
    }
}

/// Parses an amount in US dollars, or a share, of at most `most`. `None` for empty input.
///
/// # Errors
/// See [`EntryError`].
pub fn read_money(
    typed: &str,
    kind: AmountKind,
    most: Hundredths,
) -> Result<Option<Hundredths>, EntryError> {
    if typed.chars().nth(LONGEST).is_some() {
        return Err(EntryError::NotANumber);
    }
    let text = plain(typed);
    if text.is_empty() {
        return Ok(None);
    }
    let number = match kind {
        AmountKind::Share => share(&text)?,
        AmountKind::Dollars => dollars(&text)?,
        AmountKind::Other => amount(&text)?,
    };
    if number > most {
        return Err(EntryError::OutOfRange);
    }
    Ok(Some(number))
}

/// What an amount of [`read_money`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountKind {
    /// Of a year or a whole plan.
    Dollars,
    Share,
    /// A percentage or a number of people.
    Other,
}

/// Dollars of a year or a whole plan. `2,5` may be short for thousands.
fn dollars(text: &str) -> Result<Hundredths, EntryError> {
    let decimal = amount(text)?;
    let is_small = decimal.0 < SMALL_DOLLARS.0 && decimal.0 % 100 != 0;
    if is_small && text.contains(',') {
        let grouped = Hundredths(decimal.0 * 1000);
        return Err(EntryError::Ambiguous { decimal, grouped });
    }
    Ok(decimal)
}

/// An amount, with or without a currency sign.
fn amount(text: &str) -> Result<Hundredths, EntryError> {
    number(text.trim_start_matches("us").trim_start_matches('$'))
}

/// The zeros of scripts with ten consecutive digits: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Odia,
/// Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Tibetan, Myanmar, Khmer, full width.
const ZEROS: [u32; 17] = [
    0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
    0xf20, 0x1040, 0x17e0, 0xff10,
];

/// Normalizes the text: lower case, ASCII digits and marks, one kind of space, trimmed.
fn plain(typed: &str) -> String {
    let plain = typed.chars().flat_map(char::to_lowercase).map(|letter| {
        let code = u32::from(letter);
        let digit = ZEROS.iter().find_map(|zero| {
            let value = code.checked_sub(*zero)?;
            char::from_digit(value, 10)
        });
        match letter {
            _ if digit.is_some() => digit.unwrap_or(letter),
            // Arabic and full width.
            '\u{66b}' | '\u{ff0e}' => '.',
            '\u{66c}' | '\u{ff0c}' => ',',
            '\u{66a}' | '\u{ff05}' => '%',
            '’' | '\u{2bc}' => '\'',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            // Zero-width characters, which Rust does not count as white space.
            '\u{200b}' | '\u{2060}' | '\u{feff}' => ' ',
            _ if letter.is_whitespace() => ' ',
            _ => letter,
        }
    });
    let plain: String = plain
        // Bidirectional control characters, which come with copied text.
        .filter(|letter| !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect();
    plain.trim().to_owned()
}

/// A share: a number up to 1 is the share itself; a larger one, or one with a percent sign, is a percentage.
fn share(text: &str) -> Result<Hundredths, EntryError> {
    let percent = text.strip_suffix('%').or_else(|| text.strip_prefix('%'));
    let number = number(percent.unwrap_or(text).trim())?;
    if percent.is_none() && number.0 <= 100 {
        return Ok(number);
    }
    if number.0 % 100 != 0 {
        return Err(EntryError::TooFine);
    }
    Ok(Hundredths(number.0 / 100))
}

/// A number with at most two decimals.
fn number(text: &str) -> Result<Hundredths, EntryError> {
    let text = text.trim();
    let is_number =
        |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ' | '\'');
    if !text.chars().all(is_number) || !text.contains(|letter: char| letter.is_ascii_digit()) {
        // A negative number: below the range of every field, but clearly a number.
        let below = text.strip_prefix('-').map(str::trim);
        return Err(match below.map(number) {
            Some(Ok(_) | Err(EntryError::TooFine)) => EntryError::OutOfRange,
            _ => EntryError::NotANumber,
        });
    }
    let marks = |mark: char| text.matches(mark).count();
    let (points, commas) = (marks('.'), marks(','));
    let decimal = match (points, commas) {
        (0, 0) => None,
        // The decimal mark must occur only once.
        (1.., 1..) => {
            let last = text.rfind(['.', ',']);
            let mark = last.and_then(|start| text[start..].chars().next());
            mark.filter(|mark| marks(*mark) == 1)
        }
        (1, 0) | (0, 1) => {
            let mark = if points == 1 { '.' } else { ',' };
            match as_groups(text, mark) {
                None => Some(mark),
                Some(_) if mark == ',' => None,
                Some(grouped) => return Err(ambiguous(text, grouped)),
            }
        }
        _ => None,
    };
    let (whole, decimals) = decimal
        .and_then(|mark| text.split_once(mark))
        .unwrap_or((text, ""));
    let whole = digits_of(whole).ok_or(EntryError::NotANumber)?;
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(EntryError::NotANumber);
    }
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > 2 {
        return Err(EntryError::TooFine);
    }
    let parsed = Hundredths::parse(&format!("{whole}.{decimals:0<1}"));
    // More digits than the range of any field.
    parsed.ok_or(EntryError::OutOfRange)
}

/// The error for one point before three digits, with both readings.
fn ambiguous(text: &str, grouped: Hundredths) -> EntryError {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let decimals = decimals.trim_end_matches('0');
    match Hundredths::parse(&format!("{whole}.{decimals:0<1}")) {
        Some(decimal) => EntryError::Ambiguous { decimal, grouped },
        // Too many decimals to be a decimal number, so only the grouped reading is left.
        None => EntryError::TooFine,
    }
}

/// The number if its only mark can separate a group of three; otherwise `None`.
fn as_groups(text: &str, mark: char) -> Option<Hundredths> {
    let (first, last) = text.split_once(mark)?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_group = (1..=3).contains(&first.len()) && digits(first) && !first.starts_with('0');
    if !is_group || last.len() != 3 || !digits(last) {
        return None;
    }
    Hundredths::parse(&format!("{first}{last}"))
}

/// The digits of a whole number, whose groups may be separated by one kind of mark. `0` for an empty text, as before
/// a bare decimal mark. `None` if it is not such a number.
fn digits_of(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return Some("0".to_owned());
    }
    let mark = text.chars().find(|letter| !letter.is_ascii_digit());
    let mut groups = text.split(|letter| Some(letter) == mark);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    let mut is_parted = false;
    for group in groups {
        is_parted = true;
        if group.len() != 3 {
            return None;
        }
        digits += group;
    }
    let fits = !is_parted || (1..=3).contains(&first.len());
    if !fits || digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let short = digits.trim_start_matches('0');
    Some(if short.is_empty() { "0" } else { short }.to_owned())
}

/// Month names in English and Spanish. Any prefix of at least [`SHORTEST_NAME`] letters is accepted.
const MONTHS: [[&str; 2]; 12] = [
    ["january", "enero"],
    ["february", "febrero"],
    ["march", "marzo"],
    ["april", "abril"],
    ["may", "mayo"],
    ["june", "junio"],
    ["july", "julio"],
    ["august", "agosto"],
    ["september", "septiembre"],
    ["october", "octubre"],
    ["november", "noviembre"],
    ["december", "diciembre"],
];
/// Three letters are enough to distinguish all months.
const SHORTEST_NAME: usize = 3;

/// Parses a four-digit year and a month, as a number or a name, in either order.
fn month(text: &str) -> Option<Month> {
    let is_mark = |letter: char| matches!(letter, '-' | '/' | '.' | ',' | ' ');
    let parts = text.split(is_mark).filter(|part| !part.is_empty());
    // "enero de 2027", "enero del 2027", "January of 2027"
    let parts = parts.filter(|part| !matches!(*part, "de" | "del" | "of"));
    let parts: Vec<&str> = parts.collect();
    let [one, other] = parts[..] else { return None };
    let digits = |part: &str, most: usize| {
        part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let (year, month) = if digits(one, 4) && one.len() == 4 {
        (one, other)
    } else {
        (other, one)
    };
    if year.len() != 4 || !digits(year, 4) {
        return None;
    }
    let month = if digits(month, 2) {
        month.parse().ok()?
    } else {
        named(month)?
    };
    Month::new(year.parse().ok()?, month)
}

/// The number of the month with this name or prefix.
fn named(name: &str) -> Option<u32> {
    // Both spellings are used.
    let name = if name == "setiembre" {
        "septiembre"
    } else {
        name
    };
    if name.chars().count() < SHORTEST_NAME {
        return None;
    }
    let is_month = |names: &[&str; 2]| names.iter().any(|month| month.starts_with(name));
    let index = MONTHS.iter().position(is_month)?;
    u32::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number_of(typed: &str) -> Result<String, EntryError> {
        read(Field::Done, typed)
    }

    fn good(value: &str) -> Result<String, EntryError> {
        Ok(value.to_owned())
    }

    #[test]
    fn amounts_and_shares_are_read_up_to_their_most() {
        let most = Hundredths(500_000_000);
        for (typed, expected) in [
            ("", Ok(None)),
            ("0", Ok(Some(Hundredths(0)))),
            ("$12,600", Ok(Some(Hundredths(1_260_000)))),
            ("US$ 12600", Ok(Some(Hundredths(1_260_000)))),
            ("1,000,000", Ok(Some(Hundredths(100_000_000)))),
            ("6,000,000", Err(EntryError::OutOfRange)),
            ("-5", Err(EntryError::OutOfRange)),
            ("cheap", Err(EntryError::NotANumber)),
            ("2.5", Ok(Some(Hundredths(250)))),
            (
                "2,5",
                Err(EntryError::Ambiguous {
                    decimal: Hundredths(250),
                    grouped: Hundredths(250_000),
                }),
            ),
            ("12600,50", Ok(Some(Hundredths(1_260_050)))),
        ] {
            assert_eq!(
                read_money(typed, AmountKind::Dollars, most),
                expected,
                "{typed}"
            );
        }
        for (typed, expected) in [
            ("50", Ok(Some(Hundredths(50)))),
            ("50%", Ok(Some(Hundredths(50)))),
            ("0", Ok(Some(Hundredths(0)))),
            ("150", Err(EntryError::OutOfRange)),
        ] {
            assert_eq!(
                read_money(typed, AmountKind::Share, Hundredths(100)),
                expected,
                "{typed}"
            );
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, value) in [
            ("2.5", "2.5"),
            ("2,5", "2.5"),
            ("0,5", "0.5"),
            (" 40 ", "40"),
            ("40.", "40"),
            (".6", "0.6"),
            (",6", "0.6"),
            ("007", "7"),
            ("37.50", "37.5"),
            ("1,800", "1800"),
            ("1 800", "1800"),
            ("1\u{a0}800", "1800"),
            ("1\u{202f}800", "1800"),
            ("1\u{2009}800", "1800"),
            ("1'800", "1800"),
            ("1’800", "1800"),
            ("1,800.5", "1800.5"),
            ("1.800,5", "1800.5"),
            ("1 800,25", "1800.25"),
            ("0,500", "0.5"),
            ("0.500", "0.5"),
            ("1800.000", "1800"),
            ("", ""),
            ("  ", ""),
        ] {
            assert_eq!(number_of(typed), good(value), "{typed}");
        }
        assert_eq!(read(Field::Tuition, "$12,600"), good("12600"));
        assert_eq!(read(Field::Tuition, "US$ 126,000"), good("126000"));
    }

    #[test]
    fn digits_of_other_scripts_are_read() {
        for typed in ["٣٥", "۳۵", "३५", "৩৫", "๓๕", "３５"] {
            assert_eq!(read(Field::Hours, typed), good("35"), "{typed}");
        }
        assert_eq!(read(Field::Hours, "٣٧٫٥"), good("37.5"));
        assert_eq!(read(Field::Hours, "三十五"), Err(EntryError::NotANumber));
    }

    #[test]
    fn what_can_mean_two_things_is_told_with_both() {
        let both = EntryError::Ambiguous {
            decimal: Hundredths(180),
            grouped: Hundredths(180_000),
        };
        assert_eq!(number_of("1.800"), Err(both));
        assert_eq!(read(Field::Hours, "37.555"), Err(EntryError::TooFine));
    }

    #[test]
    fn what_is_no_number_is_told() {
        for typed in [
            "abc", "4e1", "--5", "NaN", "Infinity", "4 0", "1,80,0", "1,8,0", "½", "1/2", "2-3",
            "40 h", "1..5", ".", ",", "1 800 5", "1.8.00", "1,2.3,4", "5%", "$5",
        ] {
            assert_eq!(number_of(typed), Err(EntryError::NotANumber), "{typed}");
        }
        for typed in ["-5", "−5", "99999999999", "10001"] {
            assert_eq!(number_of(typed), Err(EntryError::OutOfRange), "{typed}");
        }
        assert_eq!(number_of(&"9".repeat(61)), Err(EntryError::NotANumber));
        assert_eq!(read(Field::Retakes, "1.5"), Err(EntryError::NotWhole));
        assert_eq!(read(Field::Retakes, "1.0"), good("1"));
        assert_eq!(read(Field::Hours, "37,125"), Err(EntryError::OutOfRange));
    }

    #[test]
    fn a_share_is_read_with_and_without_percent() {
        for typed in [
            "0.6",
            ".6",
            "0,6",
            "60",
            "60%",
            "60 %",
            "60\u{a0}%",
            "%60",
            "６０％",
        ] {
            assert_eq!(read(Field::Share, typed), good("0.6"), "{typed}");
        }
        for (typed, value) in [
            ("1", "1"),
            ("100", "1"),
            ("100%", "1"),
            ("5", "0.05"),
            ("5%", "0.05"),
        ] {
            assert_eq!(read(Field::Share, typed), good(value), "{typed}");
        }
        for typed in ["0", "0.01", "1%", "4", "101", "160%"] {
            assert_eq!(
                read(Field::Share, typed),
                Err(EntryError::OutOfRange),
                "{typed}"
            );
        }
        for typed in ["1.5", "33.3%", "60.5"] {
            assert_eq!(
                read(Field::Share, typed),
                Err(EntryError::TooFine),
                "{typed}"
            );
        }
    }

    #[test]
    fn months_are_read_by_number_and_by_name() {
        for typed in [
            "2027-01",
            "01/2027",
            "1/2027",
            "2027/1",
            "01-2027",
            "01.2027",
            "2027 01",
            "January 2027",
            "january, 2027",
            "JAN 2027",
            "Jan. 2027",
            "2027 January",
            "enero de 2027",
            "Enero del 2027",
            "ene 2027",
            "ene. 2027",
            "٢٠٢٧-٠١",
            "2027–01",
        ] {
            assert_eq!(read(Field::Start, typed), good("2027-01"), "{typed}");
        }
        assert_eq!(read(Field::Start, "Sept 2027"), good("2027-09"));
        assert_eq!(read(Field::Start, "setiembre de 2027"), good("2027-09"));
        assert_eq!(read(Field::Start, "mayo 2027"), good("2027-05"));
        for typed in [
            "2027",
            "2027-13",
            "2027-00",
            "1/27",
            "ma 2027",
            "2027-01-15",
            "soon",
            "1 2 2027",
            "0001-01",
            "2027-2027",
            "de 2027",
            "?",
        ] {
            assert_eq!(
                read(Field::Start, typed),
                Err(EntryError::NotAMonth),
                "{typed}"
            );
        }
    }

    #[test]
    fn three_letters_tell_the_months_apart() {
        for (index, names) in MONTHS.iter().enumerate() {
            for name in names {
                assert_eq!(
                    named(&name[..SHORTEST_NAME]),
                    u32::try_from(index + 1).ok(),
                    "{name}"
                );
            }
        }
    }
}
