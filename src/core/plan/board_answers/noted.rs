//! Board answers as records of a plan: `ruling/<state>.<term>`, one per state and field. The text has the value, the
//! day and the person, each on a line, then the answer.

use super::{BoardAnswer, RuleField, Value, in_force};
use crate::answers::UsState;
use crate::estimate::profession_of;
use crate::plan::log::days;
use crate::plan::plans::SavedPlan;
use crate::plan::records::{Records, tidy};

/// The maximum number of characters of a person's name, and of an answer.
pub const LONGEST_PERSON: usize = 80;
pub const LONGEST_ANSWER: usize = 500;

/// All board answers of a plan, including those of other states.
pub fn all(records: &Records, plan: &SavedPlan) -> Vec<BoardAnswer> {
    let prefix = plan.key("ruling/");
    let profession = profession_of(&plan.answers);
    records
        .children(&prefix)
        .filter_map(|(key, text)| {
            let (state, term) = key.split_once('.')?;
            let mut lines = text.splitn(4, '\n');
            Some(BoardAnswer {
                state: UsState::from_name(state)?,
                profession,
                term: RuleField::from_name(term)?,
                value: Value::parse(lines.next()?)?,
                on: days::read_iso(lines.next()?).ok()?,
                person: lines.next()?.to_owned(),
                answer: lines.next()?.to_owned(),
            })
        })
        .collect()
}

/// The answers that change the rule of the plan.
pub fn answered(records: &Records, plan: &SavedPlan) -> Vec<BoardAnswer> {
    let board_answers = all(records, plan);
    match plan.answers.state {
        Some(state) => in_force(&board_answers, state).cloned().collect(),
        None => Vec::new(),
    }
}

/// The key of a board answer within its plan, and its text.
pub fn write(board_answer: &BoardAnswer) -> (String, String) {
    let key = format!(
        "ruling/{}.{}",
        board_answer.state.name(),
        board_answer.term.name()
    );
    let person = tidy(&board_answer.person.replace('\n', " "), LONGEST_PERSON);
    let answer = tidy(&board_answer.answer, LONGEST_ANSWER);
    let value = board_answer.value.write();
    let text = [value, days::iso(board_answer.on), person, answer].join("\n");
    (key, text)
}

/// Copies the board answers of one plan to another one for the same profession.
pub fn copy(records: &mut Records, from: &SavedPlan, to: &SavedPlan, now: u64) {
    if profession_of(&from.answers) != profession_of(&to.answers) {
        return;
    }
    let copied: Vec<(String, String)> = records
        .children(&from.key("ruling/"))
        .map(|(record, text)| (format!("ruling/{record}"), text.to_owned()))
        .collect();
    for (record, text) in copied {
        records.set(&to.key(&record), Some(text), now);
    }
}
