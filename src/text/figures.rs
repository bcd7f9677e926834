//! How numbers and dates are written in the English and the Spanish of the United States. What the first view of
//! the page needs is written here: a browser takes a tenth of a second of a phone's time to make its first `Intl`
//! writer. The rest it does with `Intl`; natively a plain writer of both languages does, so that sentences can be
//! tested without a browser.

use crate::answers::{Language, Month};

/// Writes figures in one language.
pub trait Figures {
    /// Whole US dollars: `$72,400`.
    fn dollars(&self, dollars: i64) -> String;
    /// A number of hundredths, with the decimals it needs: 2550 is `25.5`.
    fn number(&self, hundredths: i64) -> String;
    /// A part of a whole, in thousandths, with one decimal at most and a sign: `+8.3%`.
    fn change(&self, thousandths: i64) -> String;
    /// A part of a whole, in hundredths, without a sign: `50%`.
    fn percent(&self, hundredths: i64) -> String;
    /// `May 2031`.
    fn month(&self, month: Month) -> String;
    /// A day, from an ISO date of four, seven or ten characters.
    fn date(&self, iso: &str) -> String;
}

/// Splits an ISO date into year, month, day, as far as it has them.
pub fn iso_parts(iso: &str) -> Option<(u32, Option<u32>, Option<u32>)> {
    let mut parts = iso.split('-').map(|part| part.parse::<u32>().ok());
    let year = parts.next()??;
    Some((year, parts.next().flatten(), parts.next().flatten()))
}

/// Whole US dollars: `$72,400`.
pub fn dollars(dollars: i64) -> String {
    let sign = if dollars < 0 { "-$" } else { "$" };
    sign.to_owned() + &grouped(dollars.unsigned_abs())
}

/// A number of hundredths, with the decimals it needs: 2550 is `25.5`.
pub fn number(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (
        hundredths.unsigned_abs() / 100,
        hundredths.unsigned_abs() % 100,
    );
    let mut text = sign.to_owned() + &grouped(whole);
    if rest > 0 {
        text.push('.');
        text += &(rest / 10).to_string();
        if rest % 10 > 0 {
            text += &(rest % 10).to_string();
        }
    }
    text
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The months in English and Spanish.
const MONTHS: [[&str; 2]; 12] = [
    ["January", "enero"],
    ["February", "febrero"],
    ["March", "marzo"],
    ["April", "abril"],
    ["May", "mayo"],
    ["June", "junio"],
    ["July", "julio"],
    ["August", "agosto"],
    ["September", "septiembre"],
    ["October", "octubre"],
    ["November", "noviembre"],
    ["December", "diciembre"],
];

fn name(language: Language, month: u32) -> &'static str {
    MONTHS
        .get(month.saturating_sub(1) as usize)
        .map_or("", |names| names[language as usize])
}

/// `May 2031`, `mayo de 2031`.
pub fn month(language: Language, year: u32, month: u32) -> String {
    let of = match language {
        Language::English => " ",
        Language::Spanish => " de ",
    };
    [name(language, month), of, &year.to_string()].concat()
}

/// `Feb 24, 2025`, `24 feb 2025`: the browser's own short form.
pub fn day(language: Language, year: u32, month: u32, day: u32) -> String {
    let name = name(language, month);
    // A Spanish September is the only one of four.
    let letters = if name == "septiembre" { 4 } else { 3 };
    let short = name.get(..letters).unwrap_or_default();
    let (year, day) = (year.to_string(), day.to_string());
    match language {
        Language::English => [short, " ", &day, ", ", &year].concat(),
        Language::Spanish => [&day, " ", short, " ", &year].concat(),
    }
}

/// The plain writer.
#[cfg(not(target_arch = "wasm32"))]
pub struct Plain(pub Language);

#[cfg(not(target_arch = "wasm32"))]
impl Figures for Plain {
    fn dollars(&self, dollars: i64) -> String {
        self::dollars(dollars)
    }

    fn number(&self, hundredths: i64) -> String {
        self::number(hundredths)
    }

    fn change(&self, thousandths: i64) -> String {
        let sign = if thousandths < 0 { "-" } else { "+" };
        let size = thousandths.unsigned_abs();
        format!("{sign}{}.{}%", size / 10, size % 10)
    }

    fn percent(&self, hundredths: i64) -> String {
        format!("{hundredths}%")
    }

    fn month(&self, month: Month) -> String {
        self::month(self.0, month.year(), month.month())
    }

    fn date(&self, iso: &str) -> String {
        match iso_parts(iso) {
            Some((year, Some(month), Some(day))) => {
                let of = match self.0 {
                    Language::English => " ",
                    Language::Spanish => " de ",
                };
                format!("{day}{of}{}", self::month(self.0, year, month))
            }
            Some((year, Some(month), None)) => self::month(self.0, year, month),
            _ => iso.to_owned(),
        }
    }
}
