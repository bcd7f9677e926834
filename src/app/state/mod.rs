//! What views know and share: signals in contexts, with methods as actions.

pub mod plans;
