//! The charts in the rows of the pay breakdown: one per table row, all on one axis. Hidden from screen readers, which
//! read the amounts next to them.

use leptos::prelude::*;

use super::shapes::{Anchor, bar, dot, thousands, upright, words};
use crate::estimate::charts::Waterfall;
use crate::estimate::charts::waterfall::WaterfallStep;
use crate::i18n::Locale;

const HEIGHT: f64 = 28.0;
const MIDDLE: f64 = HEIGHT / 2.0;

/// The labels of the axis: round amounts.
pub fn axis(locale: Locale, waterfall: &Waterfall) -> AnyView {
    let ticks: Vec<AnyView> = waterfall
        .ticks
        .iter()
        .map(|tick| {
            words(
                "soft",
                (tick.at, 0),
                14,
                Anchor::inside(tick.at),
                thousands(locale, tick.value).into_any(),
            )
        })
        .collect();
    view! { <svg class="chart" aria-hidden="true" width="100%" height="20">{ticks}</svg> }
        .into_any()
}

fn row(waterfall: &Waterfall, content: AnyView) -> AnyView {
    let grid: Vec<AnyView> = waterfall
        .ticks
        .iter()
        .map(|tick| upright("grid", tick.at, (0.0, HEIGHT)))
        .collect();
    view! {
        <svg class="chart" aria-hidden="true" width="100%" height="28">
            {grid}
            {content}
        </svg>
    }
    .into_any()
}

/// The median: a ring, because the axis does not start at zero.
pub fn median_point(waterfall: &Waterfall) -> AnyView {
    let at = waterfall.start;
    let content = view! {
        {upright("link", at, (MIDDLE, HEIGHT))}
        {dot("ring", at, MIDDLE, "5")}
    };
    row(waterfall, content.into_any())
}

/// The typical pay: a dot.
pub fn pay_point(waterfall: &Waterfall) -> AnyView {
    let at = waterfall.end;
    let content = view! {
        {upright("link", at, (0.0, MIDDLE))}
        {dot("mark-you", at, MIDDLE, "6")}
    };
    row(waterfall, content.into_any())
}

/// A step: a gain is solid, a loss outlined, and a step of zero is not drawn.
pub fn step_bar(waterfall: &Waterfall, step: &WaterfallStep) -> AnyView {
    let (from, to) = (step.from, step.to);
    let class = if to < from { "loss" } else { "gain" };
    let drawn = (step.line.dollars != 0).then(|| bar(class, (from.min(to), from.max(to)), (7, 14)));
    let content = view! {
        {upright("link", from, (0.0, MIDDLE))}
        {upright("link", to, (MIDDLE, HEIGHT))}
        {drawn}
    };
    row(waterfall, content.into_any())
}
