//! The charts of the page, drawn as SVG by small functions. [`crate::estimate::charts`] and [`crate::money::charts`]
//! compute what they show; this module adds texts and marks.
//!
//! | module | chart |
//! |---|---|
//! | [`ahead`] | gain or loss over the years |
//! | [`mod@range_bar`] | a range with labeled ends |
//! | [`shapes`] | the shapes that charts are made of |
//! | [`mod@tile_map`] | the states by pay |
//! | [`timeline`] | the stages and the pay on one calendar |
//! | [`waterfall`] | from the median to the typical pay |
//! | [`ways`] | license paths by cost and pay |
//!
//! Rules: horizontal positions are percentages and heights are pixels, so that one drawing fits every width and text is
//! never scaled. Every line, bar and mark has its name and value next to it. Nothing depends on color alone: work is
//! solid and waiting outlined, gains are solid and losses outlined, and the user's state has a border. A table next to
//! each chart shows the same figures for screen readers.
//!
//! Why not a library (November 2026): `leptos_chart` supports only Leptos 0.6; `leptos-chartistry` draws line and bar
//! series, measures its texts in the browser, and has neither steps with a band nor stages on a calendar; `charming`
//! brings ECharts, a megabyte of JavaScript; `plotters` and `poloto` draw one fixed width. None has a waterfall or a
//! tile map, and none fits the size budget of the first visit.

pub mod ahead;
pub mod range_bar;
pub mod shapes;
pub mod tile_map;
pub mod timeline;
pub mod waterfall;
pub mod ways;

pub use ahead::ahead_chart;
pub use range_bar::{RangeWords, range_bar};
pub use tile_map::tile_map;
pub use timeline::{BreakEvenMark, timeline_chart};
pub use waterfall::{axis, median_point, pay_point, step_bar};
pub use ways::ways_chart;
