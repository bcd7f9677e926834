//! A range inside a wider one, both with labeled ends: the wider one is thin, the inner one thick, and a mark shows the
//! typical value.

use leptos::prelude::*;

use super::shapes::{Anchor, bar, words};
use crate::estimate::charts::range::LabelRoom;
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
const FOOT: i32 = 60;

/// The range bar. An end of the wider range has no label where it would touch that of the inner range.
pub fn range_bar(places: RangeLayout, labels: RangeWords) -> AnyView {
    let RangeLayout {
        from,
        to,
        low,
        high,
        typical,
    } = places;
    let room = places.room();
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
    let text = |class, x, anchor, text: String| words(class, (x, 0), FOOT, anchor, text.into_any());
    let outer = |room, x, anchor, label| match room {
        LabelRoom::Nowhere => None,
        LabelRoom::Wide => Some(text("soft from-middle", x, anchor, label)),
        LabelRoom::Everywhere => Some(text("soft", x, anchor, label)),
    };
    view! {
        <div class="plot range" role="img" aria-label=labels.label>
            <svg class="chart" width="100%" height="66">
                {bar("track", (from, to), (BAR + 3, 8))}
                {bar("band", (low, high), (BAR, 14))}
                <rect class="mark-you" x=percent(typical) width="4" y="20" height="26" rx="1.5"/>
                {words("you", (typical, 0), 13, Anchor::inside(typical), labels.mark.into_any())}
                {outer(room.0, from, Anchor::Start, labels.from)}
                {text("strong", low, low_anchor, labels.low)}
                {text("strong", high, high_anchor, labels.high)}
                {outer(room.1, to, Anchor::End, labels.to)}
            </svg>
        </div>
    }
    .into_any()
}
