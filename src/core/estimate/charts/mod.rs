//! Chart geometry: computes what each chart shows and where, without text or color. Positions are percentages of a
//! width or height.
//!
//! | module | chart |
//! |---|---|
//! | [`range`] | a range with its ends |
//! | [`scale`] | an axis and its ticks |
//! | [`states`] | a map of the states by pay, and the rank of a state |
//! | [`timeline`] | the stages of the path and the pay, on one calendar |
//! | [`waterfall`] | from the median to the typical pay |

pub mod range;
pub mod scale;
pub mod states;
pub mod timeline;
pub mod waterfall;

pub use range::RangeLayout;
pub use scale::{Scale, Tick};
pub use states::StateMap;
pub use timeline::Timeline;
pub use waterfall::Waterfall;

/// Formats a percentage for SVG, to one decimal: `37.5%`. By hand, because float formatting is
/// heavy in WebAssembly.
pub fn percent(part: f64) -> String {
    let tenths = (part * 10.0).round().max(0.0) as u32;
    format!("{}.{}%", tenths / 10, tenths % 10)
}
