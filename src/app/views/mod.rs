//! The views that a visitor sees, a folder each.

pub mod compare;
pub mod log;
pub mod plan;
pub mod plans;
