//! The statements in a school's file, as displayed.
//!
//! | module | what it is for |
//! |---|---|
//! | [`mod@notice`] | the statement for one state, shown before the estimate |
//! | [`disclosure`] | every program and every state, as a table |

pub mod disclosure;
pub mod notice;

pub use casepath_core::school::*;
pub use notice::{Notice, notice};
