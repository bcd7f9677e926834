//! Code that a school pastes into its own page.

pub mod embed_methods;

pub use casepath_core::embedding::*;
