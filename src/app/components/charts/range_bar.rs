//! A range inside a wider one, both with labeled ends: the wider one is thin, the inner one thick, and a mark shows the
//! typical value.

use leptos::prelude::*;

use super::shapes::{Anchor, bar, words};
use crate::estimate::charts::{RangeLayout, percent};

/// The labels of a range bar, and its description for screen readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeWords {
    /// Describes the chart in one sentence.
    pub label: String,
    pub from: String,
    pub to: String,
    pub low: String,
    pub high: String,
    /// Label of the mark.
    pub mark: String,
}

const BAR: i32 = 26;
/// The baselines of the labels: of the inner range, and of the wider one where the two would touch.
const FOOT: i32 = 60;
const LOW_FOOT: i32 = 76;

/// The range bar. Where the ends of the wider range have no room beside those of the inner one, they stand below.
pub fn range_bar(places: RangeLayout, labels: RangeWords) -> AnyView {
    let RangeLayout {
        from,
        to,
        low,
        high,
        typical,
    } = places;
    let (low_anchor, high_anchor) = if places.is_narrow() {
        (Anchor::End, Anchor::Start)
    } else {
        (Anchor::inside(low), Anchor::inside(high))
    };
    // A label at an edge can only extend inward.
    let low_anchor = if low <= 0.0 {
        Anchor::Start
    } else {
        low_anchor
    };
    let high_anchor = if high >= 100.0 {
        Anchor::End
    } else {
        high_anchor
    };
    let text =
        |class, x, foot, anchor, text: String| words(class, (x, 0), foot, anchor, text.into_any());
    let (outer_foot, height) = if places.has_room() {
        (FOOT, 66)
    } else {
        (LOW_FOOT, 82)
    };
    view! {
        <div class="plot range" role="img" aria-label=labels.label>
            <svg class="chart" width="100%" height=height>
                {bar("track", (from, to), (BAR + 3, 8))}
                {bar("band", (low, high), (BAR, 14))}
                <rect class="mark-you" x=percent(typical) width="4" y="20" height="26" rx="1.5"/>
                {words("you", (typical, 0), 13, Anchor::inside(typical), labels.mark.into_any())}
                {text("soft", from, outer_foot, Anchor::Start, labels.from)}
                {text("strong", low, FOOT, low_anchor, labels.low)}
                {text("strong", high, FOOT, high_anchor, labels.high)}
                {text("soft", to, outer_foot, Anchor::End, labels.to)}
            </svg>
        </div>
    }
    .into_any()
}
