//! The views of the page, one folder each.

pub mod estimate;
