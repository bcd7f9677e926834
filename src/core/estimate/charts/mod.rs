//! What the pictures show and where: all that is computed for them, without a word and without a color. Places along a
//! width or a height are parts of a hundred.
//!
//! | module | picture |
//! |---|---|
//! | [`range`] | a range with its ends |
//! | [`scale`] | an axis and its ticks |
//! | [`timeline`] | the stages of the path and the pay, on one calendar |
//! | [`waterfall`] | from the median to the typical pay |
//! | [`states`] | the states by pay, and the place of one among them |

pub mod range;
pub mod scale;
pub mod states;
pub mod timeline;
pub mod waterfall;

pub use range::RangePlaces;
pub use scale::{Scale, Tick};
pub use states::StateMap;
pub use timeline::Timeline;
pub use waterfall::Waterfall;

/// A part of a hundred as SVG takes it, to the tenth: `37.5%`. By hand, because the formatting of floats is
/// heavy in WebAssembly.
pub fn percent(part: f64) -> String {
    let tenths = (part * 10.0).round().max(0.0) as u32;
    format!("{}.{}%", tenths / 10, tenths % 10)
}
