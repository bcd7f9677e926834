//! One change applied to all students on the desk: another rule of a state, another tuition. Nothing is stored.

use time::Date;

use super::Student;
use super::table::{PlanFigures, StudentRow, row};
use crate::answers::{Hundredths, UsState};
use crate::plan::board_answers::noted;
use crate::plan::board_answers::{BoardAnswer, BoardAnswerError, RuleField, Value};
use crate::tables::Profession;

/// The change to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A state requires another amount.
    Rule {
        state: UsState,
        profession: Profession,
        term: RuleField,
        amount: u16,
    },
    /// All remaining tuition, US dollars.
    Tuition(Hundredths),
}

/// The fields of a rule that can be changed.
pub const TERMS: [RuleField; 4] = [
    RuleField::SupervisedHours,
    RuleField::LeastMonths,
    RuleField::DirectHours,
    RuleField::SupervisionHours,
];

/// A student affected by the change: the rows before and after it.
#[derive(Clone, Debug, PartialEq)]
pub struct StudentEffect {
    pub was: StudentRow,
    pub now: StudentRow,
}

/// The students affected by the change, in the order of the desk.
///
/// # Errors
/// If the amount is not valid for the rule.
pub fn effects(
    students: &[Student],
    change: Change,
    today: Date,
) -> Result<Vec<StudentEffect>, BoardAnswerError> {
    let mut effects = Vec::new();
    for student in students {
        let Some(changed) = with(student, change, today)? else {
            continue;
        };
        let (was, now) = (row(student, today), row(&changed, today));
        if !comes_to_the_same(&was, &now) {
            effects.push(StudentEffect { was, now });
        }
    }
    Ok(effects)
}

/// Whether the compared figures are equal. Open questions and earlier changes are not compared.
fn comes_to_the_same(was: &StudentRow, now: &StudentRow) -> bool {
    match (&was.figures, &now.figures) {
        (Ok(was), Ok(now)) => {
            let figures = |row: &PlanFigures| {
                (
                    row.end,
                    row.stop,
                    [row.pay_start, row.pay_end],
                    [row.cost, row.debt],
                )
            };
            figures(was) == figures(now)
        }
        (was, now) => was.is_err() == now.is_err(),
    }
}

/// The student under the change; `None` if it does not apply to this plan.
fn with(
    student: &Student,
    change: Change,
    today: Date,
) -> Result<Option<Student>, BoardAnswerError> {
    let Some(plan) = student.plan() else {
        return Ok(None);
    };
    let mut changed = student.clone();
    match change {
        Change::Tuition(dollars) => {
            let mut answers = plan.answers;
            answers.tuition = Some(dollars);
            changed.set_answers(&answers, u64::MAX);
        }
        Change::Rule {
            state,
            profession,
            term,
            amount,
        } => {
            let Ok(snapshot) = student.snapshot(today) else {
                return Ok(None);
            };
            let rule = snapshot.estimate.rule();
            if snapshot.estimate.state != state || rule.profession != profession {
                return Ok(None);
            }
            let board_answer = BoardAnswer {
                state,
                profession,
                term,
                value: Value::Amount(amount),
                answer: String::new(),
                on: today,
                person: String::new(),
            };
            board_answer.check(rule, today)?;
            let (record, text) = noted::write(&board_answer);
            changed
                .records
                .set(&plan.key(&record), Some(text), u64::MAX);
        }
    }
    Ok(Some(changed))
}
