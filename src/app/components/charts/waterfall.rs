//! The charts in the rows of the pay breakdown: one per table row, all on one axis. Hidden from screen readers, which
//! read the amounts next to them.

use leptos::prelude::*;

use super::shapes::{Anchor, bar, dot, thousands, vertical_line, words};
use crate::estimate::charts::Waterfall;
use crate::estimate::charts::waterfall::WaterfallStep;
use crate::i18n::Locale;

const HEIGHT: f64 = 28.0;
const MIDDLE: f64 = HEIGHT / 2.0;
/// The width of a label of the axis where the chart is at its narrowest, in percent.
const LABEL: f64 = 21.0;

/// The labels of the axis: round amounts.
pub fn axis(locale: Locale, waterfall: &Waterfall) -> AnyView {
    let mut labeled_to = f64::NEG_INFINITY;
    let mut ticks = Vec::new();
    for tick in &waterfall.ticks {
        let anchor = Anchor::inside(tick.position);
        let (from, to) = anchor.extent(tick.position, LABEL);
        // A label that would touch the one before is left out.
        if from < labeled_to {
            continue;
        }
        labeled_to = to;
        let text = thousands(locale, tick.value).into_any();
        ticks.push(words("soft", (tick.position, 0), 14, anchor, text));
    }
    view! { <svg class="chart" aria-hidden="true" width="100%" height="20">{ticks}</svg> }
        .into_any()
}

fn row(waterfall: &Waterfall, content: AnyView) -> AnyView {
    let grid: Vec<AnyView> = waterfall
        .ticks
        .iter()
        .map(|tick| vertical_line("grid", tick.position, (0.0, HEIGHT)))
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
    let x = waterfall.start;
    let content = view! {
        {vertical_line("link", x, (MIDDLE, HEIGHT))}
        {dot("ring", x, MIDDLE, "5")}
    };
    row(waterfall, content.into_any())
}

/// The typical pay: a dot.
pub fn pay_point(waterfall: &Waterfall) -> AnyView {
    let x = waterfall.end;
    let content = view! {
        {vertical_line("link", x, (0.0, MIDDLE))}
        {dot("mark-you", x, MIDDLE, "6")}
    };
    row(waterfall, content.into_any())
}

/// A step: a gain is solid, a loss outlined, and a step of zero is not drawn.
pub fn step_bar(waterfall: &Waterfall, step: &WaterfallStep) -> AnyView {
    let (from, to) = (step.from, step.to);
    let class = if to < from { "loss" } else { "gain" };
    let drawn = (step.line.dollars != 0).then(|| bar(class, (from.min(to), from.max(to)), (7, 14)));
    let content = view! {
        {vertical_line("link", from, (0.0, MIDDLE))}
        {vertical_line("link", to, (MIDDLE, HEIGHT))}
        {drawn}
    };
    row(waterfall, content.into_any())
}
