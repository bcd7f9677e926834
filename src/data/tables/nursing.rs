//! The board of nursing of each state, and its membership in the nurse compact.

use super::{Grade, NURSING_BOARDS, Sources};
use crate::answers::UsState;

/// A state's membership in the Nurse Licensure Compact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NurseCompact {
    /// Its nurses can hold a license that is valid in all member states.
    InForce,
    /// The law has passed, but licenses are not issued yet.
    Enacted,
    No,
}

/// The board of nursing of a state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NursingBoard {
    pub board: &'static str,
    /// The board's website.
    pub url: &'static str,
    pub compact: NurseCompact,
    pub grade: Grade,
    pub sources: Sources,
}

/// The number of states in which the compact is in force; the District of Columbia counts as one.
pub fn nurse_compact_states() -> usize {
    let boards = NURSING_BOARDS.iter();
    let in_force = boards.filter(|board| board.compact == NurseCompact::InForce);
    in_force.count()
}

/// The board of nursing of a state.
pub fn nursing_board(state: UsState) -> &'static NursingBoard {
    &NURSING_BOARDS[state as usize]
}
