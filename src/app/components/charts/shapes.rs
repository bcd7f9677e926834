//! The shapes that charts are made of. Functions and not components: each is used dozens of times, and a single type
//! for all keeps the program small.

use leptos::prelude::*;

use crate::estimate::charts::percent;
use crate::i18n::Locale;
use crate::i18n::messages::PlacesMessage;

/// How a text is aligned at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }

    /// Keeps a short text at this position (percent) inside the chart.
    pub fn inside(x: f64) -> Self {
        Self::within(x, 8.0)
    }

    /// Keeps a long text at this position (percent) inside the chart.
    pub fn inside_wide(x: f64) -> Self {
        Self::within(x, 34.0)
    }

    /// Where a text of this width at this position (all in percent) begins and ends.
    pub fn extent(self, x: f64, width: f64) -> (f64, f64) {
        let from = match self {
            Self::Start => x,
            Self::Middle => x - width / 2.0,
            Self::End => x - width,
        };
        (from, from + width)
    }

    fn within(x: f64, near: f64) -> Self {
        if x < near {
            Self::Start
        } else if x > 100.0 - near {
            Self::End
        } else {
            Self::Middle
        }
    }
}

/// A text. Horizontal position in percent plus a shift in pixels; vertical position in pixels.
pub fn words(
    class: &'static str,
    (x, shift): (f64, i32),
    y: i32,
    anchor: Anchor,
    content: AnyView,
) -> AnyView {
    view! {
        <text
            class=class
            x=percent(x)
            dx=shift.to_string()
            y=y.to_string()
            text-anchor=anchor.name()
        >
            {content}
        </text>
    }
    .into_any()
}

/// A bar between two horizontal positions.
pub fn bar(class: &'static str, (from, to): (f64, f64), (y, height): (i32, i32)) -> AnyView {
    // A bar without length is still visible.
    const LEAST: f64 = 0.5;
    let width = (to - from).max(LEAST);
    let radius = (height / 3).min(4).to_string();
    view! {
        <rect
            class=class
            x=percent(from)
            y=y.to_string()
            width=percent(width)
            height=height.to_string()
            rx=radius
        />
    }
    .into_any()
}

/// A dot at a horizontal position in percent and a height in pixels.
pub fn dot(class: &'static str, x: f64, y: f64, radius: &'static str) -> AnyView {
    view! { <circle class=class cx=percent(x) cy=pixels(y) r=radius/> }.into_any()
}

/// A vertical line between two heights.
pub fn vertical_line(class: &'static str, x: f64, (from, to): (f64, f64)) -> AnyView {
    let x = percent(x);
    view! { <line class=class x1=x.clone() x2=x y1=pixels(from) y2=pixels(to)/> }.into_any()
}

/// A horizontal line at a height.
pub fn horizontal_line(class: &'static str, y: f64) -> AnyView {
    view! { <line class=class x1="0%" x2="100%" y1=pixels(y) y2=pixels(y)/> }.into_any()
}

/// Pixels with one decimal. Not `format!` on a float, because its code is large in WebAssembly.
pub fn pixels(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    format!("{sign}{}.{}", tenths / 10, tenths % 10)
}

/// A round amount on an axis: `$40k`; zero is `$0`.
pub fn thousands(locale: Locale, dollars: f64) -> String {
    if dollars == 0.0 {
        return locale.dollars(dollars);
    }
    let thousands = locale.number(dollars / 1000.0);
    locale.format(PlacesMessage::THOUSAND_DOLLARS, &[&thousands])
}
