//! Who licenses nurses in a state, and whether one license holds in several.

use super::{Grade, NURSING_BOARDS, Sources};
use crate::answers::UsState;

/// Where a state stands in the Nurse Licensure Compact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NurseCompact {
    /// Its nurses can hold a license that is good in all member states.
    InForce,
    /// The law is passed; licenses are not issued yet.
    Enacted,
    No,
}

/// The board of nursing of a state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NursingBoard {
    pub board: &'static str,
    /// Its own site.
    pub url: &'static str,
    pub compact: NurseCompact,
    pub grade: Grade,
    pub sources: Sources,
}

/// In how many states the compact is in force; the District of Columbia counts as one.
pub fn nurse_compact_states() -> usize {
    let boards = NURSING_BOARDS.iter();
    let in_force = boards.filter(|board| board.compact == NurseCompact::InForce);
    in_force.count()
}

/// The board of nursing of a state.
pub fn nursing_board(state: UsState) -> &'static NursingBoard {
    &NURSING_BOARDS[state as usize]
}
