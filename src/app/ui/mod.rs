//! What plans and library are still drawn with. It goes when both are components.

pub mod pieces;
pub mod tree;

/// The names under which plans and library know the page's state.
pub mod state {
    pub use crate::state::Persistence as Keeping;
}
