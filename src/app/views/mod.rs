//! The views of the page: one folder a view, one file a section. A view is known only by what puts it on the page.

pub mod advising;
pub mod compare;
pub mod estimate;
pub mod library;
pub mod log;
pub mod plan;
pub mod plans;
pub mod schools;

mod guide;
mod sources;
mod states;
