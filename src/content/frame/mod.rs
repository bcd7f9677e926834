//! What a school pastes into its own page.

pub mod ladder;

pub use casepath_core::frame::*;
