//! What a student and an adviser agreed, with its day: records of the plan, which leave with its copy. `agreed/<n>` holds
//! a day and a text.

use time::Date;

use super::Student;
use crate::plan::log::days;
use crate::plan::plans::SavedPlan;
use crate::plan::records::{Records, tidy};

/// Characters of a note.
pub const LONGEST: usize = 500;
/// So many notes stay with a plan.
pub const MOST: usize = 50;

const PREFIX: &str = "agreed/";

/// What was agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// What it is kept by.
    pub id: String,
    pub on: Date,
    pub text: String,
}

/// All that was agreed in a plan, the oldest first; what cannot be read is left out.
pub fn of_plan(kept: &Records, plan: &SavedPlan) -> Vec<Agreed> {
    let prefix = plan.key(PREFIX);
    let mut all: Vec<Agreed> = kept
        .children(&prefix)
        .filter_map(|(id, text)| {
            let (day, text) = text.split_once('\n')?;
            Some(Agreed {
                id: id.to_owned(),
                on: days::read_iso(day).ok()?,
                text: text.to_owned(),
            })
        })
        .collect();
    all.sort_by(|one, other| (one.on, &one.id).cmp(&(other.on, &other.id)));
    all
}

/// The same of a student on the desk.
pub fn all(student: &Student) -> Vec<Agreed> {
    let plan = student.plan();
    plan.map_or_else(Vec::new, |plan| of_plan(&student.records, &plan))
}

/// Why something was not noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteError {
    Empty,
    /// There are [`MOST`] notes.
    Full,
    /// The answers of the plan cannot be read.
    NoPlan,
}

/// Notes what was agreed.
///
/// # Errors
/// Where the text is empty, or nothing more fits.
pub fn add(student: &mut Student, text: &str, today: Date, now: u64) -> Result<(), NoteError> {
    let text = tidy(text, LONGEST);
    if text.is_empty() {
        return Err(NoteError::Empty);
    }
    if all(student).len() >= MOST {
        return Err(NoteError::Full);
    }
    let plan = student.plan().ok_or(NoteError::NoPlan)?;
    let key = plan.key(&format!("{PREFIX}{now:x}"));
    let text = format!("{}\n{text}", days::iso(today));
    student.records.set(&key, Some(text), now);
    Ok(())
}

/// Takes a note away.
pub fn remove(student: &mut Student, id: &str, now: u64) {
    if let Some(plan) = student.plan() {
        let key = plan.key(&format!("{PREFIX}{id}"));
        student.records.set(&key, None, now);
    }
}
