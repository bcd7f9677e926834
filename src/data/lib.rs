//! The tables of `data/`, checked and compiled into statics at build time, and the answer types that they use.
//!
//! | module | what it holds |
//! |---|---|
//! | [`answers`] | the answers of a user: choices and numbers, all optional |
//! | [`assets`] | names and contents of the lazily loaded files |
//! | [`guide_names`] | names that the guide's Markdown may use |
//! | [`platforms`] | which embed codes common school platforms accept |
//! | [`school_limits`] | size limits of a school's file |
//! | [`tables`] | the rows of `data/` as types, each figure with sources and grade |

#[macro_use]
pub mod answers;
pub mod assets;
pub mod guide_names;
pub mod platforms;
pub mod school_limits;
pub mod tables;
