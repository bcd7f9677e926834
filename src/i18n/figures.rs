//! Formats numbers and dates for US English and US Spanish. It does not use the browser's `Intl`: creating the
//! first formatter takes 0.1 s on a phone. A browser test compares the results with `Intl`.

use crate::answers::{Language, Month, iso_parts};

/// Formats figures in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures(pub Language);

impl Figures {
    /// Whole US dollars: `$72,400`.
    pub fn dollars(self, dollars: i64) -> String {
        let sign = if dollars < 0 { "-$" } else { "$" };
        sign.to_owned() + &grouped(dollars.unsigned_abs())
    }

    /// Formats hundredths with as many decimals as needed: 2550 is `25.5`.
    pub fn number(self, hundredths: i64) -> String {
        let sign = if hundredths < 0 { "-" } else { "" };
        let size = hundredths.unsigned_abs();
        let mut text = sign.to_owned() + &grouped(size / 100);
        let rest = size % 100;
        if rest > 0 {
            text.push('.');
            text += &(rest / 10).to_string();
            if !rest.is_multiple_of(10) {
                text += &(rest % 10).to_string();
            }
        }
        text
    }

    /// Formats thousandths as a percentage with at most one decimal, signed unless zero: `+8.3%`.
    pub fn change(self, thousandths: i64) -> String {
        let sign = if thousandths > 0 { "+" } else { "" };
        [sign, &self.number(thousandths.saturating_mul(10)), "%"].concat()
    }

    /// Formats hundredths as a percentage without a sign: `50%`.
    pub fn percent(self, hundredths: i64) -> String {
        self.number(hundredths.saturating_mul(100)) + "%"
    }

    /// `May 2031`, `mayo de 2031`.
    pub fn month(self, month: Month) -> String {
        self.month_of(month.year(), month.month())
    }

    /// Formats an ISO date (day, month or year; 10, 7 or 4 characters). Anything else is returned unchanged.
    pub fn date(self, iso: &str) -> String {
        match iso_parts(iso) {
            Some((year, Some(month), Some(day))) => self.day(year, month, day),
            Some((year, Some(month), None)) => self.month_of(year, month),
            _ => iso.to_owned(),
        }
    }

    fn month_of(self, year: u32, month: u32) -> String {
        let joiner = match self.0 {
            Language::English => " ",
            Language::Spanish => " de ",
        };
        [self.name(month), joiner, &year.to_string()].concat()
    }

    /// `Oct 2030`, `oct 2030`: short, for charts.
    pub fn short_month(self, month: Month) -> String {
        let year = month.year().to_string();
        [self.short_name(month.month()), " ", &year].concat()
    }

    /// `Feb 24, 2025`, `24 feb 2025`: the same as the browser's short form.
    fn day(self, year: u32, month: u32, day: u32) -> String {
        let short = self.short_name(month);
        let (year, day) = (year.to_string(), day.to_string());
        match self.0 {
            Language::English => [short, " ", &day, ", ", &year].concat(),
            Language::Spanish => [&day, " ", short, " ", &year].concat(),
        }
    }

    fn short_name(self, month: u32) -> &'static str {
        let name = self.name(month);
        // Spanish "sept" is the only month with a four-letter abbreviation.
        let letters = if name == "septiembre" { 4 } else { 3 };
        name.get(..letters).unwrap_or_default()
    }

    fn name(self, month: u32) -> &'static str {
        MONTHS
            .get(month.saturating_sub(1) as usize)
            .map_or("", |names| names[self.0 as usize])
    }
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_whole_have_the_decimals_they_need_and_changes_a_sign() {
        let figures = Figures(Language::English);
        for (thousandths, written) in [
            (83, "+8.3%"),
            (-83, "-8.3%"),
            (100, "+10%"),
            (0, "0%"),
            (12_345, "+1,234.5%"),
        ] {
            assert_eq!(figures.change(thousandths), written);
        }
        assert_eq!(figures.percent(50), "50%");
        for most in [i64::MIN, i64::MAX] {
            assert!(figures.percent(most).ends_with('%'));
            assert!(figures.change(most).ends_with('%'));
        }
    }

    #[test]
    fn figures_are_written_as_the_language_does() {
        let english = Figures(Language::English);
        assert_eq!(english.dollars(72_400), "$72,400");
        assert_eq!(english.number(2550), "25.5");
        assert_eq!(
            english.month(Month::new(2031, 5).expect("a month")),
            "May 2031"
        );
        assert_eq!(english.date("2025-02-24"), "Feb 24, 2025");
        assert_eq!(english.date("2024-05"), "May 2024");
        assert_eq!(english.date("2024"), "2024");
        let spanish = Figures(Language::Spanish);
        assert_eq!(spanish.dollars(72_400), "$72,400");
        assert_eq!(
            spanish.month(Month::new(2031, 5).expect("a month")),
            "mayo de 2031"
        );
    }

    #[test]
    fn what_is_no_date_stays_as_it_is() {
        for language in Language::ALL {
            for text in ["", "soon", "2026", "-"] {
                assert_eq!(Figures(*language).date(text), text);
            }
        }
    }
}
