//! Students from what an adviser pastes or chooses: links, one a line, and copies. Each that cannot be opened is told
//! with what stands in its way; the others open.

use time::Date;

use super::Student;
use crate::answers::Answers;
use crate::link::{self, LinkError};
use crate::plan::log::days::{iso, month_of};
use crate::plan::plans::{self, SavedPlan};
use crate::plan::record_counts;
use crate::plan::records::{self, ParseError, Records};

/// The id of the plan that a link becomes.
const LINKED: &str = "linked";

/// Why something was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// No address of the calculator, or one without answers.
    NoLink,
    /// A link of a newer version.
    NewerLink,
    NoCopy(ParseError),
    /// A copy that holds no plan and no answers.
    NoPlan,
    /// It lies on the desk already, under this label.
    Same(String),
    /// There are as many as fit.
    Full,
}

/// The lines of a text that hold something.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The student of a link, and how many of its values could not be used. Before the address may stand a label, as
/// `AB https://...` or `AB; https://...`.
///
/// # Errors
/// Where the line holds no link of ours.
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
    student
        .name(label.trim_matches(|letter: char| letter.is_whitespace() || ",;:".contains(letter)));
    Ok((student, opened.notes.len()))
}

/// The student of these answers.
pub fn of_answers(answers: &Answers, id: u32, today: Date) -> Student {
    let plan = SavedPlan {
        id: LINKED.to_owned(),
        name: String::new(),
        answers: plans::of_a_plan(answers, month_of(today)),
        made: iso(today),
        aside: false,
        school: None,
    };
    let mut records = Records::default();
    // An empty set has room.
    let _ = plans::add(&mut records, &plan, 1);
    Student {
        id,
        label: String::new(),
        was: plan.answers,
        records,
    }
}

/// The student of a copy, and how many of its records could not be used.
///
/// # Errors
/// Where the text is no copy of ours, or holds no plan.
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
        student.name(&plan.name);
        return Ok((student, unread));
    }
    // A copy of answers alone, as the first version made them; the log comes along.
    let answers = record_counts::answers(&opened.records).ok_or(OpenError::NoPlan)?;
    let mut student = of_answers(&answers, id, today);
    student.records.join(opened.records);
    Ok((student, unread))
}

/// Whether another student has the same records.
pub fn same<'s>(student: &Student, others: &'s [Student]) -> Option<&'s Student> {
    let of = |student: &Student| {
        let records = student.records.children("");
        let of_substance =
            records.filter(|(key, _)| !key.ends_with("/made") && !key.starts_with("copy/"));
        let mut list: Vec<(String, String)> = of_substance
            .map(|(key, text)| (key.to_owned(), text.to_owned()))
            .collect();
        list.sort();
        list
    };
    let wanted = of(student);
    others.iter().find(|other| of(other) == wanted)
}
