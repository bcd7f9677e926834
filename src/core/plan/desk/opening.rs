//! Opens students from what an adviser pastes or selects: links, one per line, and copies. Each one that cannot be
//! opened is reported with the reason; the others open.

use time::Date;

use super::Student;
use crate::answers::Answers;
use crate::link::{self, LinkError};
use crate::plan::log::days::{iso, month_of};
use crate::plan::plans::{self, SavedPlan};
use crate::plan::record_counts;
use crate::plan::records::{self, ParseError, Records};

/// The id of a plan opened from a link.
const LINKED: &str = "linked";

/// Why a student was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// Not a URL of the calculator, or one without answers.
    NoLink,
    /// A link of a newer version.
    NewerLink,
    NoCopy(ParseError),
    /// A copy without a plan or answers.
    NoPlan,
    /// Already on the desk, under this label.
    Same(String),
    /// The desk is full.
    Full,
}

/// The non-empty lines of a text.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Opens a link; returns the student and the number of values that could not be used. A label may precede the URL, as
/// in `AB https://...` or `AB; https://...`.
///
/// # Errors
/// If the line has no Casepath link.
pub fn of_link(line: &str, id: u32, today: Date) -> Result<(Student, usize), OpenError> {
    let start = line.find("http").or_else(|| line.find('#'));
    let (label, address) = line.split_at(start.unwrap_or(0));
    let fragment = match address.split_once('#') {
        Some((_, fragment)) => fragment,
        None => {
            let query = address.split_once('?').map(|(_, query)| query);
            query.and_then(link::of_query).unwrap_or(address)
        }
    };
    let opened = link::read(fragment).map_err(|why| match why {
        LinkError::Unmarked => OpenError::NoLink,
        LinkError::OtherVersion => OpenError::NewerLink,
    })?;
    let answers = plans::without_view(&opened.answers);
    if answers == Answers::default() {
        return Err(OpenError::NoLink);
    }
    let mut student = of_answers(&answers, id, today);
    student.set_label(
        label.trim_matches(|letter: char| letter.is_whitespace() || ",;:".contains(letter)),
    );
    Ok((student, opened.notes.len()))
}

/// A student with these answers.
pub fn of_answers(answers: &Answers, id: u32, today: Date) -> Student {
    let plan = SavedPlan {
        id: LINKED.to_owned(),
        name: String::new(),
        answers: plans::plan_answers(answers, month_of(today)),
        made: iso(today),
        aside: false,
        school: None,
    };
    let mut records = Records::default();
    // Cannot fail: an empty set has room.
    let _ = plans::add(&mut records, &plan, 1);
    Student {
        id,
        label: String::new(),
        was: plan.answers,
        records,
    }
}

/// Opens a copy; returns the student and the number of records that could not be used.
///
/// # Errors
/// If the text is not a copy, or has no plan and no answers.
pub fn of_copy(text: &str, id: u32, today: Date) -> Result<(Student, usize), OpenError> {
    let opened = records::read(text).map_err(OpenError::NoCopy)?;
    let unread = opened.dropped.len() + record_counts::unread(&opened.records).len();
    if let Some(plan) = plans::chosen(&opened.records) {
        let mut student = Student {
            id,
            label: String::new(),
            was: plan.answers,
            records: opened.records,
        };
        student.set_label(&plan.name);
        return Ok((student, unread));
    }
    // A copy with answers only, as version 1 wrote them; the log is kept.
    let answers = record_counts::answers(&opened.records).ok_or(OpenError::NoPlan)?;
    let mut student = of_answers(&answers, id, today);
    student.records.join(opened.records);
    Ok((student, unread))
}

/// Another student with the same records, if there is one.
pub fn find_duplicate<'s>(student: &Student, others: &'s [Student]) -> Option<&'s Student> {
    let substance = |student: &Student| {
        let records = student.records.children("");
        let of_substance =
            records.filter(|(key, _)| !key.ends_with("/made") && !key.starts_with("copy/"));
        let mut list: Vec<(String, String)> = of_substance
            .map(|(key, text)| (key.to_owned(), text.to_owned()))
            .collect();
        list.sort();
        list
    };
    let wanted = substance(student);
    others.iter().find(|other| substance(other) == wanted)
}
