//! The school's accent color instead of Casepath's, if it is legible: its contrast must be at least 4.5 to 1 against
//! every surface that it is used on (WCAG 2.2, 1.4.3).
//!
//! One color serves both schemes if it can; of two the first is for light. A color that is legible in only one scheme
//! is used there, and Casepath's color stays in the other. The surfaces are those of `style/tokens.css`.
//!
//! ```
//! use casepath_core::embedding::accent::{Color, contrast};
//! let [white, black] = ["#fff", "#000"].map(|text| Color::parse(text).unwrap());
//! assert_eq!((contrast(white, black) * 100.0).round(), 2100.0);
//! ```

use super::settings::{SettingError, Theme};

/// The style sheet that defines all colors of the page.
const TOKENS: &str = include_str!("../../../style/tokens.css");
/// The minimum contrast of text in WCAG.
const LEAST: f64 = 4.5;
/// The share of the accent in its soft shade, in percent; the rest is the card's color.
const SOFT: u16 = 12;

/// An sRGB color: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color([u8; 3]);

impl Color {
    /// Parses `#0b5d5b` or `#fff`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digits: Option<Vec<u8>> = digits
            .chars()
            .map(|c| c.to_digit(16).map(|digit| digit as u8))
            .collect();
        match digits?[..] {
            [r, g, b] => Some(Self([r, g, b].map(|digit| digit * 17))),
            [r, s, g, h, b, c] => Some(Self([r * 16 + s, g * 16 + h, b * 16 + c])),
            _ => None,
        }
    }

    /// The color as CSS, `#rrggbb`.
    pub fn write(self) -> String {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = String::from("#");
        for part in self.0 {
            for digit in [part >> 4, part & 15] {
                text.push(
                    DIGITS
                        .get(usize::from(digit))
                        .map_or('0', |d| char::from(*d)),
                );
            }
        }
        text
    }

    /// Relative luminance as WCAG defines it.
    fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// This color blended over another with [`SOFT`] percent opacity.
    fn over(self, under: Self) -> Self {
        let mut mixed = under.0;
        for (part, own) in mixed.iter_mut().zip(self.0) {
            let sum = u16::from(*part) * (100 - SOFT) + u16::from(own) * SOFT;
            *part = (sum / 100) as u8;
        }
        Self(mixed)
    }
}

/// The WCAG contrast ratio of two colors, 1 to 21.
pub fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The color scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// A legible accent color, with its soft shade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccentColors {
    pub full: Color,
    pub soft: Color,
}

/// The school's color in each scheme; `None` where Casepath's color stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accent {
    pub light: Option<AccentColors>,
    pub dark: Option<AccentColors>,
}

impl Accent {
    /// The values of `--brand` and `--brand-soft`; `None` if both schemes keep Casepath's color.
    pub fn style(self) -> Option<[String; 2]> {
        if self == Self::default() {
            return None;
        }
        let value = |name: &str, color: fn(AccentColors) -> Color| {
            let either = |tint: Option<AccentColors>, scheme| {
                let own = token(name, scheme).unwrap_or(Color([0; 3]));
                tint.map_or(own, color).write()
            };
            let light = either(self.light, Scheme::Light);
            let dark = either(self.dark, Scheme::Dark);
            format!("light-dark({light}, {dark})")
        };
        Some([
            value("--brand", |tint| tint.full),
            value("--brand-soft", |tint| tint.soft),
        ])
    }
}

/// Parses one color, or one for light and one for dark; `None` if empty or invalid.
pub fn parse(text: &str) -> Option<(Color, Option<Color>)> {
    let mut parts = text
        .split([' ', ','])
        .filter(|part| !part.is_empty())
        .map(Color::parse);
    let first = parts.next()??;
    match (parts.next(), parts.next()) {
        (None, _) => Some((first, None)),
        (Some(second), None) => Some((first, Some(second?))),
        (Some(_), Some(_)) => None,
    }
}

/// The schemes in which these colors can be used, and an error for each in which they cannot.
pub fn check((one, two): (Color, Option<Color>), theme: Theme) -> (Accent, Vec<SettingError>) {
    let mut accent = Accent::default();
    let mut errors = Vec::new();
    for (scheme, color, wanted) in [
        (Scheme::Light, one, theme != Theme::Dark),
        (Scheme::Dark, two.unwrap_or(one), theme != Theme::Light),
    ] {
        if !wanted {
            continue;
        }
        match tint(color, scheme) {
            Ok(tint) => match scheme {
                Scheme::Light => accent.light = Some(tint),
                Scheme::Dark => accent.dark = Some(tint),
            },
            Err(ratio) => errors.push(SettingError::Contrast {
                color: color.write(),
                scheme,
                ratio,
            }),
        }
    }
    // A single color for both schemes is fine if it works in one of them.
    if theme == Theme::Auto && two.is_none() && accent != Accent::default() {
        errors.clear();
    }
    (accent, errors)
}

/// The lowest contrast of a color on its surfaces, in hundredths. Truncated, not rounded: 4.499 is not 4.5.
pub fn reached(full: Color, scheme: Scheme) -> u32 {
    (least(full, scheme) * 100.0) as u32
}

/// The color with its soft shade, or, in hundredths, the contrast that is too low.
fn tint(full: Color, scheme: Scheme) -> Result<AccentColors, u32> {
    if least(full, scheme) >= LEAST {
        let soft = full.over(card(scheme));
        Ok(AccentColors { full, soft })
    } else {
        Err(reached(full, scheme))
    }
}

fn least(full: Color, scheme: Scheme) -> f64 {
    let surfaces = ["--card", "--paper", "--on-brand"];
    surfaces
        .iter()
        .filter_map(|name| token(name, scheme))
        .chain([full.over(card(scheme))])
        .map(|surface| contrast(full, surface))
        .fold(f64::INFINITY, f64::min)
}

fn card(scheme: Scheme) -> Color {
    token("--card", scheme).unwrap_or(Color([0; 3]))
}

/// A color token of the style sheet: `--card: light-dark(#ffffff, #1c2226);`.
fn token(name: &str, scheme: Scheme) -> Option<Color> {
    let (_, rest) = TOKENS.split_once(&format!("{name}: light-dark("))?;
    let (light, rest) = rest.split_once(", ")?;
    let (dark, _) = rest.split_once(')')?;
    Color::parse(match scheme {
        Scheme::Light => light,
        Scheme::Dark => dark,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_color_that_is_asked_for_stands_in_the_style() {
        for name in ["--brand", "--brand-soft", "--card", "--paper", "--on-brand"] {
            for scheme in [Scheme::Light, Scheme::Dark] {
                assert!(token(name, scheme).is_some(), "{name}");
            }
        }
    }

    #[test]
    fn our_own_colors_can_be_read() {
        for scheme in [Scheme::Light, Scheme::Dark] {
            let own = token("--brand", scheme).expect("a color");
            assert!(tint(own, scheme).is_ok());
        }
    }

    #[test]
    fn a_color_is_written_as_it_is_read() {
        for text in ["#000000", "#0b5d5b", "#ffffff", "#fedcba"] {
            assert_eq!(Color::parse(text).map(Color::write).as_deref(), Some(text));
        }
    }
}
