//! The views of the page: a folder per view, a file per section. A view's internals are private to it.

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
