//! The views of the page, one folder each.

pub mod compare;
pub mod estimate;
pub mod log;
pub mod plan;
pub mod plans;
