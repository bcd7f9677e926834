//! License paths by their cost and their pay after ten years. A line connects those that no other beats.

use leptos::prelude::*;

use super::shapes::{Anchor, dot, horizontal_line, pixels, thousands, vertical_line, words};
use crate::i18n::Locale;
use crate::i18n::messages::MoneyMessage;
use crate::money::charts::{LabeledPath, MOST_DOLLARS, PathLabel, PathsChart};

/// The top and the bottom of the plot area, in pixels.
const TOP: f64 = 30.0;
const FOOT: f64 = 190.0;
const HEIGHT: &str = "232";
const AMOUNTS: i32 = 208;
const AXIS: i32 = 228;
/// The view box of shapes with corners, which are stretched to the width.
const BOX: &str = "0 0 1000 160";
/// Labels closer than this, horizontally in percent and vertically in pixels, would touch.
const NEAR: (f64, f64) = (38.0, 16.0);

/// The chart. `label` describes it in a sentence.
pub fn ways_chart(locale: Locale, picture: &PathsChart, label: String) -> AnyView {
    let y = |pay: f64| FOOT - picture.pay.position(pay) / 100.0 * (FOOT - TOP);
    let levels = picture.pay.ticks(MOST_DOLLARS);
    let levels = levels.iter().map(|tick| {
        let height = y(tick.value);
        let text = thousands(locale, tick.value);
        view! {
            {horizontal_line("grid", height)}
            {words("soft", (0.0, -6), height as i32 + 4, Anchor::End, text.into_any())}
        }
        .into_any()
    });
    let costs = picture.cost.ticks(MOST_DOLLARS);
    let costs = costs.iter().map(|tick| {
        let text = thousands(locale, tick.value);
        view! {
            {vertical_line("axis", tick.position, (FOOT, FOOT + 5.0))}
            {words("soft", (tick.position, 0), AMOUNTS, Anchor::inside(tick.position), text.into_any())}
        }
        .into_any()
    });
    let edge = picture.edge.iter();
    let edge = edge.map(|(x, pay)| [&*pixels(x * 10.0), " ", &pixels(y(*pay) - TOP)].concat());
    let edge = ["M", &edge.collect::<Vec<_>>().join("L")].concat();
    let others = picture.others.iter();
    let others = others.map(|(x, pay)| dot("other-way", *x, y(*pay), "3.5"));
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let named = picture.named.iter().map(|way| {
        let point = (way.position, y(way.pay));
        let line = free_line(point, &taken);
        taken.push((point.0, line));
        named_way(locale, way, point.1, line)
    });
    let named: Vec<AnyView> = named.collect();
    let pay = locale.pay_later();
    let cost = locale.text(MoneyMessage::WaysCost);
    view! {
        <div class="plot ahead" role="img" aria-label=label>
            <svg class="chart" width="100%" height=HEIGHT>
                {words("soft", (0.0, 0), 14, Anchor::Start, pay.into_any())}
                {levels.collect::<Vec<_>>()}
                {horizontal_line("axis", FOOT)}
                {costs.collect::<Vec<_>>()}
                {words("soft", (100.0, 0), AXIS, Anchor::End, cost.into_any())}
                <svg y="30" width="100%" height="160" viewBox=BOX preserveAspectRatio="none">
                    <path class="without" d=edge/>
                </svg>
                {others.collect::<Vec<_>>()}
                {named}
            </svg>
        </div>
    }
    .into_any()
}

/// The height of the label of a dot: above the dot, or the first free height below.
fn free_line((x, y): (f64, f64), taken: &[(f64, f64)]) -> f64 {
    let is_free = |line: &f64| {
        let touches =
            |other: &(f64, f64)| (other.0 - x).abs() < NEAR.0 && (other.1 - line).abs() < NEAR.1;
        !taken.iter().any(touches)
    };
    let lines = [-9.0, 20.0, -25.0, 36.0, 52.0].map(|shift| y + shift);
    lines.into_iter().find(is_free).unwrap_or(y)
}

fn named_way(locale: Locale, way: &LabeledPath, y: f64, line: f64) -> AnyView {
    let is_own = way.names.contains(&PathLabel::Own);
    let names = way.names.iter().map(|name| {
        locale.text(match name {
            PathLabel::Fastest => MoneyMessage::Fastest,
            PathLabel::Cheapest => MoneyMessage::Cheapest,
            PathLabel::BestPaid => MoneyMessage::BestPaidShort,
            PathLabel::Own => MoneyMessage::OwnWay,
        })
    });
    let names = names.collect::<Vec<_>>().join(", ");
    let (mark, text) = if is_own {
        ("mark-you", "halo you")
    } else {
        ("point", "halo strong")
    };
    view! {
        {dot(mark, way.position, y, "5")}
        {words(text, (way.position, 0), line as i32, Anchor::inside_wide(way.position), names.into_any())}
    }
    .into_any()
}
