//! What a school says in its file, as it is shown.
//!
//! | module | what it is for |
//! |---|---|
//! | [`notice`] | what the school says of a state, told before the estimate |
//! | [`disclosure`] | every program and every state, as a table |

pub mod disclosure;
pub mod notice;

pub use casepath_core::school::*;
pub use notice::{Notice, notice};
