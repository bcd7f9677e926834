//! Values in a plan that override the figures of the tables.

use crate::plan::board_answers::{BoardAnswer, noted};
use crate::plan::comparison::ComparedPlan;
use crate::plan::records::Records;
use crate::school::SchoolProgram;

/// Values in a plan that override the figures of the tables.
pub struct Overrides {
    /// From the state board; they override the rule.
    pub board_answers: Vec<BoardAnswer>,
    /// From a school; it overrides the usual months and tuition.
    pub school: Option<SchoolProgram>,
}

impl Overrides {
    /// The overrides of one column; `records` must hold its plan.
    pub fn of(records: &Records, column: &ComparedPlan) -> Self {
        let takes_program = column
            .result
            .as_ref()
            .is_ok_and(|figures| figures.whole.program().is_some());
        Self {
            board_answers: noted::answered(records, &column.plan),
            school: column.plan.school.clone().filter(|_| takes_program),
        }
    }
}
