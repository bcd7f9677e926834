//! The desk as one text, for an adviser who has it kept on this device: versioned, in a record of its own.

use serde::{Deserialize, Serialize};

use super::{LONGEST_LABEL, MOST, Student, opening};
use crate::link;
use crate::plan::plans;
use crate::plan::records::{self, tidy};

/// The key in the browser's storage.
pub const KEY: &str = "casepath.desk";
/// What was cleared and came back while another desk was kept waits here, until the desk joins both.
pub const BESIDE: &str = "casepath.desk.beside";
/// The version of the format that this program writes.
const VERSION: u32 = 1;
/// It may be this long, bytes: half of what browsers give a site.
pub const MOST_BYTES: usize = 2_500_000;

#[derive(Serialize, Deserialize)]
struct Envelope {
    casepath_desk: u32,
    saved: String,
    students: Vec<StoredStudent>,
}

#[derive(Serialize, Deserialize)]
struct StoredStudent {
    label: String,
    /// The answers as they were when it was opened, as in a link.
    was: String,
    /// As [`kept::write`] writes it.
    copy: String,
}

/// Why a text is no desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskLoadError {
    Damaged,
    /// Written by a newer program.
    Newer,
}

/// A desk that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedDesk {
    /// When it was saved, `YYYY-MM-DDTHH:MM`.
    pub saved: String,
    pub students: Vec<Student>,
    /// Students that could not be read.
    pub lost: usize,
}

/// The desk as text; `None` where it is longer than it may be.
pub fn write(students: &[Student], now: &str) -> Option<String> {
    let sealed = students.iter().map(|student| StoredStudent {
        label: student.label.clone(),
        was: link::write(&student.was),
        copy: records::write(&student.records, now),
    });
    let envelope = Envelope {
        casepath_desk: VERSION,
        saved: now.to_owned(),
        students: sealed.collect(),
    };
    let text = serde_json::to_string(&envelope).ok()?;
    (text.len() <= MOST_BYTES).then_some(text)
}

/// Reads what [`write`] wrote.
///
/// # Errors
/// Where it is no desk, or one of a newer program.
pub fn read(text: &str) -> Result<ParsedDesk, DeskLoadError> {
    let version: Version = serde_json::from_str(text).map_err(|_| DeskLoadError::Damaged)?;
    if version.casepath_desk > VERSION {
        return Err(DeskLoadError::Newer);
    }
    let envelope: Envelope = serde_json::from_str(text).map_err(|_| DeskLoadError::Damaged)?;
    let given = envelope.students.len();
    let students: Vec<Student> = envelope
        .students
        .into_iter()
        .take(MOST)
        .zip(1..)
        .filter_map(|(sealed, id)| {
            let records = records::read(&sealed.copy).ok()?.records;
            let plan = plans::chosen(&records)?;
            let was = link::read(&sealed.was).map(|opened| opened.answers);
            Some(Student {
                id,
                label: tidy(&sealed.label.replace('\n', " "), LONGEST_LABEL),
                was: was.unwrap_or(plan.answers),
                records,
            })
        })
        .collect();
    Ok(ParsedDesk {
        saved: envelope.saved.chars().take(40).collect(),
        lost: given - students.len(),
        students,
    })
}

/// Two desks as one: that of `first`, and of `second` whoever is not there yet. `None` where one cannot be read, or both
/// do not fit.
pub fn joined(first: &str, second: &str) -> Option<String> {
    let (first, second) = (read(first).ok()?, read(second).ok()?);
    if first.lost + second.lost > 0 {
        return None;
    }
    let mut students = first.students;
    for student in second.students {
        if opening::same(&student, &students).is_none() {
            students.push(student);
        }
    }
    let fits = students.len() <= MOST;
    fits.then(|| write(&students, &first.saved.max(second.saved)))?
}

#[derive(Deserialize)]
struct Version {
    casepath_desk: u32,
}
