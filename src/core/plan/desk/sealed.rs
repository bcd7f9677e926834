//! The desk as one text, for an adviser who chooses to store it on this device: versioned, under its own storage key.

use serde::{Deserialize, Serialize};

use super::{LONGEST_LABEL, MOST, Student, opening};
use crate::link;
use crate::plan::plans;
use crate::plan::records::{self, tidy};

/// The key in the browser's storage.
pub const KEY: &str = "casepath.desk";
/// The storage key for a cleared desk that was restored while another desk was stored; the two are joined later.
pub const RESTORED_KEY: &str = "casepath.desk.beside";
/// The format version that this build writes.
const VERSION: u32 = 1;
/// The maximum size in bytes: half of what browsers allow a site.
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
    /// The answers when the plan was opened, in the format of the URL.
    was: String,
    /// In the format of [`records::write`].
    copy: String,
    /// The id of the plan that is shown, if it is not the chosen one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shown: Option<String>,
}

/// Why a text is not a readable desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskLoadError {
    Damaged,
    /// Written by a newer version.
    Newer,
}

/// A desk that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedDesk {
    /// When it was saved, `YYYY-MM-DDTHH:MM`.
    pub saved: String,
    pub students: Vec<Student>,
    /// The number of students that could not be read.
    pub lost: usize,
}

/// The desk as text; `None` if it is longer than [`MOST_BYTES`].
pub fn write(students: &[Student], now: &str) -> Option<String> {
    let sealed = students.iter().map(|student| StoredStudent {
        label: student.label.clone(),
        was: link::write(&student.was),
        copy: records::write(&student.records, now),
        shown: student.shown.clone(),
    });
    let envelope = Envelope {
        casepath_desk: VERSION,
        saved: now.to_owned(),
        students: sealed.collect(),
    };
    let text = serde_json::to_string(&envelope).ok()?;
    (text.len() <= MOST_BYTES).then_some(text)
}

/// Reads what [`write()`] wrote.
///
/// # Errors
/// If it is not a desk, or a newer version wrote it.
pub fn read(text: &str) -> Result<ParsedDesk, DeskLoadError> {
    let version: Version = serde_json::from_str(text).map_err(|_| DeskLoadError::Damaged)?;
    if version.casepath_desk > VERSION {
        return Err(DeskLoadError::Newer);
    }
    let envelope: Envelope = serde_json::from_str(text).map_err(|_| DeskLoadError::Damaged)?;
    let count = envelope.students.len();
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
                shown: sealed.shown,
            })
        })
        .collect();
    Ok(ParsedDesk {
        saved: envelope.saved.chars().take(40).collect(),
        lost: count - students.len(),
        students,
    })
}

/// Joins two desks: the first one, plus those students of the second who are not on it. `None` if one cannot be read,
/// or if both do not fit.
pub fn joined(first: &str, second: &str) -> Option<String> {
    let (first, second) = (read(first).ok()?, read(second).ok()?);
    if first.lost + second.lost > 0 {
        return None;
    }
    let mut students = first.students;
    for student in second.students {
        if opening::find_duplicate(&student, &students).is_none() {
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
