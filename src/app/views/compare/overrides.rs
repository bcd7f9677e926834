//! What stands in a plan in place of the figures of the tables.

use crate::plan::board_answers::{BoardAnswer, noted};
use crate::plan::comparison::Column;
use crate::plan::records::Records;
use crate::school::SchoolProgram;

/// What stands in a plan in place of the figures of the tables.
pub struct Overrides {
    /// Of its board, in place of the rule.
    pub board_answers: Vec<BoardAnswer>,
    /// Of a school, in place of the usual months and tuition.
    pub school: Option<SchoolProgram>,
}

impl Overrides {
    /// Those of a column, whose plan stands in these records.
    pub fn of(records: &Records, column: &Column) -> Self {
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
