//! Chart of the cumulative gain or loss over the years, with its band. The break-even month is marked.

use leptos::prelude::*;

use super::shapes::{Anchor, dot, horizontal_line, pixels, thousands, vertical_line, words};
use crate::i18n::Locale;
use crate::money::charts::{GainChart, MOST_DOLLARS};

/// The top and the bottom of the plot area, in pixels.
const TOP: f64 = 22.0;
const FOOT: f64 = 172.0;
const HEIGHT: &str = "200";
const YEARS: i32 = 192;
/// The view box of shapes with corners, which are stretched to the width.
const BOX: &str = "0 0 1000 150";
/// Years between two axis labels.
const STEP: usize = 10;

/// The chart. `label` describes it in a sentence; `mark` labels the break-even month.
pub fn ahead_chart(
    locale: Locale,
    picture: &GainChart,
    label: String,
    mark: Option<String>,
) -> AnyView {
    let y = |value: f64| FOOT - picture.dollars.position(value) / 100.0 * (FOOT - TOP);
    let levels: Vec<AnyView> = picture
        .dollars
        .ticks(MOST_DOLLARS)
        .iter()
        .map(|tick| {
            // Zero is the line that matters.
            let class = if tick.value == 0.0 { "axis" } else { "grid" };
            let height = y(tick.value);
            let size = thousands(locale, tick.value.abs());
            // The minus sign is as wide as a digit.
            let sign = if tick.value < 0.0 { "−" } else { "" };
            let text = [sign, &size].concat();
            view! {
                {horizontal_line(class, height)}
                {words("soft", (0.0, -6), height as i32 + 4, Anchor::End, text.into_any())}
            }
            .into_any()
        })
        .collect();
    let years: Vec<AnyView> = (0..=picture.years)
        .step_by(STEP)
        .map(|year| {
            let x = picture.position(year);
            let text = locale.years(year as i64 * 100);
            view! {
                {vertical_line("axis", x, (FOOT, FOOT + 5.0))}
                {words("soft", (x, 0), YEARS, Anchor::inside(x), text.into_any())}
            }
            .into_any()
        })
        .collect();
    let point = |year: usize, value: f64| {
        let x = pixels(picture.position(year) * 10.0);
        [&*x, " ", &pixels(y(value) - TOP)].concat()
    };
    let along = |line: &[f64]| -> Vec<String> {
        let points = line.iter().enumerate();
        points.map(|(year, value)| point(year, *value)).collect()
    };
    let line = ["M", &along(&picture.typical).join("L")].concat();
    let mut around = along(&picture.high);
    around.extend(along(&picture.low).into_iter().rev());
    let band = ["M", &around.join("L"), "Z"].concat();
    let mark = picture
        .break_even
        .filter(|year| *year <= picture.years)
        .zip(mark)
        .map(|(year, text)| {
            let x = picture.position(year);
            let value = picture.typical.get(year).copied().unwrap_or_default();
            view! {
                {dot("mark-you", x, y(value), "4.5")}
                {words("halo break-even", (x, 0), y(value) as i32 - 10, Anchor::inside(x), text.into_any())}
            }
        });
    view! {
        <div class="plot ahead" role="img" aria-label=label>
            <svg class="chart pay-field" width="100%" height=HEIGHT>
                {levels}
                {years}
                <svg y="22" width="100%" height="150" viewBox=BOX preserveAspectRatio="none">
                    <path class="band-area" d=band/>
                    <path class="pay-line" d=line/>
                </svg>
                {mark}
            </svg>
        </div>
    }
    .into_any()
}
