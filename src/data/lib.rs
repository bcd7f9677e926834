//! The figures of `data/`, checked and written as statics at build time, and the answers that they are keyed by.
//!
//! | module | what it holds |
//! |---|---|
//! | [`answers`] | what a person answers: plain choices and numbers, each optional |
//! | [`tables`] | the rows of `data/` as types, each figure with source and grade |
//! | [`guide_names`] | what a passage of the guide may explain and show |
//! | [`school_limits`] | how much a school's own file may hold |
//! | [`platforms`] | which embeds the common systems of schools take |
//! | [`assets`] | names and texts of the files that load later |

#[macro_use]
pub mod answers;
pub mod assets;
pub mod guide_names;
pub mod platforms;
pub mod school_limits;
pub mod tables;
