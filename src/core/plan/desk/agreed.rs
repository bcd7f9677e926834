//! What a student and an adviser agreed, with its day: records of the plan, which are included in its copy.
//! `agreed/<n>` holds a day and a text.

use time::Date;

use super::Student;
use crate::plan::log::days;
use crate::plan::plans::SavedPlan;
use crate::plan::records::{Records, tidy};
use crate::short_sort::sort_short;

/// The maximum number of characters of a note.
pub const LONGEST: usize = 500;
/// The maximum number of notes of a plan.
pub const MOST: usize = 50;

const PREFIX: &str = "agreed/";

/// A note of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// The id of its record.
    pub id: String,
    pub on: Date,
    pub text: String,
}

/// All agreements of a plan, the oldest first; unreadable ones are left out.
pub fn of_plan(records: &Records, plan: &SavedPlan) -> Vec<Agreed> {
    let prefix = plan.key(PREFIX);
    let mut all: Vec<Agreed> = records
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
    sort_short(&mut all, |one, other| {
        (one.on, &one.id) < (other.on, &other.id)
    });
    all
}

/// All agreements of a student's plan.
pub fn all(student: &Student) -> Vec<Agreed> {
    let plan = student.plan();
    plan.map_or_else(Vec::new, |plan| of_plan(&student.records, &plan))
}

/// Why a note was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteError {
    Empty,
    /// There are [`MOST`] notes.
    Full,
    /// The answers of the plan cannot be read.
    NoPlan,
}

/// Adds a note, dated `today`.
///
/// # Errors
/// If the text is empty, the plan has [`MOST`] notes, or the plan cannot be read.
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

/// Removes a note.
pub fn remove(student: &mut Student, id: &str, now: u64) {
    if let Some(plan) = student.plan() {
        let key = plan.key(&format!("{PREFIX}{id}"));
        student.records.set(&key, None, now);
    }
}
