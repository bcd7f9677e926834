//! How numbers and dates are written. In the browser `Intl` does it; natively a plain writer of both
//! languages, so that sentences can be tested without a browser.

use crate::answers::Month;

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

/// The plain writer.
#[cfg(not(target_arch = "wasm32"))]
pub struct Plain(pub crate::answers::Language);

#[cfg(not(target_arch = "wasm32"))]
impl Plain {
    const MONTHS: [[&'static str; 2]; 12] = [
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

    fn joined(&self, month: u32, year: u32) -> String {
        let name = Self::MONTHS
            .get(month.saturating_sub(1) as usize)
            .map_or("", |names| names[self.0 as usize]);
        match self.0 {
            crate::answers::Language::English => format!("{name} {year}"),
            crate::answers::Language::Spanish => format!("{name} de {year}"),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Figures for Plain {
    fn dollars(&self, dollars: i64) -> String {
        let sign = if dollars < 0 { "-" } else { "" };
        format!("{sign}${}", Self::grouped(dollars.unsigned_abs()))
    }

    fn number(&self, hundredths: i64) -> String {
        let (whole, rest) = (hundredths / 100, (hundredths % 100).unsigned_abs());
        let sign = if hundredths < 0 { "-" } else { "" };
        let mut text = sign.to_owned() + &Self::grouped(whole.unsigned_abs());
        if rest > 0 {
            text += format!(".{rest:02}").trim_end_matches('0');
        }
        text
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
        self.joined(month.month(), month.year())
    }

    fn date(&self, iso: &str) -> String {
        match iso_parts(iso) {
            Some((year, Some(month), Some(day))) => {
                let of = match self.0 {
                    crate::answers::Language::English => " ",
                    crate::answers::Language::Spanish => " de ",
                };
                format!("{day}{of}{}", self.joined(month, year))
            }
            Some((year, Some(month), None)) => self.joined(month, year),
            _ => iso.to_owned(),
        }
    }
}
