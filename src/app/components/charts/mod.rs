//! The pictures of the page, drawn as SVG by small functions with typed props. What they show is worked out in
//! [`crate::estimate::charts`]; here it gets its words and its marks.
//!
//! | module | picture |
//! |---|---|
//! | [`timeline`] | the stages and the pay on one calendar |
//! | [`waterfall`] | from the median to the typical pay |
//! | [`tile_map`] | the states by pay |
//! | [`ahead`] | what is ahead or behind over the years |
//! | [`ways`] | ways by what they cost and pay |
//! | [`range_bar`] | a range with its ends written |
//! | [`shapes`] | what they are drawn of |
//!
//! Rules: places across are parts of a hundred and heights are pixels, so that one drawing fits every width and no word
//! is ever scaled. Every line, bar and mark has its name and value beside it. Never by color alone: work is solid and
//! waiting outlined, gains are solid and losses outlined, and the own state has a frame. Beside each picture stand the
//! same figures as a table, which is what a screen reader reads.
//!
//! Why not a library (looked at in November 2026): `leptos_chart` stands at Leptos 0.6; `leptos-chartistry` draws line
//! and bar series whose words it measures in the browser, and knows neither steps with a band nor stages on a calendar;
//! `charming` brings ECharts, a megabyte of JavaScript; `plotters` and `poloto` draw one fixed width. None has a
//! waterfall or a map of tiles, and none fits in what is left of the first visit.

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
