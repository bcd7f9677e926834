//! The views: one folder a view, one file a section. A view is known only by what puts it on the page.

pub mod library;
pub mod schools;

mod guide;
mod sources;
mod states;
