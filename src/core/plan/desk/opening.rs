//! Opens students from what an adviser pastes or selects: links, one per line, and copies. Each one that cannot be
//! opened is reported with the reason; the others open.

use std::collections::BTreeSet;

use time::Date;

use super::Student;
use crate::answers::Answers;
use crate::link::{self, Field, LinkError, ParsedLink};
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
    /// A line with several links.
    TwoLinks,
    /// A link whose degree or state cannot be used: these values, as `name=value`.
    Unusable(String),
    NoCopy(ParseError),
    /// The beginning of a copy: the rest is missing.
    CutOff,
    /// A copy without a plan or answers.
    NoPlan,
    /// Already on the desk, under this label.
    Same(String),
    /// The desk is full.
    Full,
}

/// The non-empty lines of a text, each with its number; the numbers count the empty lines, too.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().map(str::trim);
    (1..).zip(lines).filter(|(_, line)| !line.is_empty())
}

/// Opens a link; returns the student and the number of values that could not be used. A label may precede the URL, as
/// in `AB https://...` or `AB;https://...`, or follow it after a space.
///
/// # Errors
/// If the line has no Casepath link, or several; or if the degree or the state of the link cannot be used: without them
/// there is no plan.
pub fn of_link(line: &str, id: u32, today: Date) -> Result<(Student, usize), OpenError> {
    let ([before, after], opened) = labels_and_link(line).ok_or(OpenError::NoLink)?;
    // Mail programs write an address twice, as in `https://... <https://...>`.
    if labels_and_link(after).is_some_and(|(_, other)| other != opened) {
        return Err(OpenError::TwoLinks);
    }
    let opened = opened.map_err(|_| OpenError::NewerLink)?;
    let answers = plans::without_view(&opened.answers);
    let required = |field| matches!(field, Field::To | Field::State);
    let unusable: Vec<String> = opened
        .notes
        .iter()
        .filter(|note| required(note.field))
        .map(|note| [link::name(note.field), "=", &note.value].concat())
        .collect();
    if !unusable.is_empty() {
        return Err(OpenError::Unusable(unusable.join(", ")));
    }
    if answers == Answers::default() {
        return Err(OpenError::NoLink);
    }
    let mut student = of_answers(&answers, id, today);
    student.set_label(if before.is_empty() { after } else { before });
    Ok((student, opened.notes.len()))
}

/// What precedes and follows the link of a line, and the link: the first word that is a Casepath link of any version.
fn labels_and_link(line: &str) -> Option<([&str; 2], Result<ParsedLink, LinkError>)> {
    let mut word_start = 0;
    for word in line.split_inclusive(char::is_whitespace) {
        let (glued, address) = word.split_at(address_start(word));
        let opened = link::read(fragment(address.trim_end_matches(is_after_address)));
        let word_end = word_start + word.len();
        if opened != Err(LinkError::Unmarked) {
            let glued = glued.trim_end_matches(['<', '(', '[', '"', '\'']);
            let labels = [&line[..word_start + glued.len()], &line[word_end..]];
            let labels = labels.map(|label| label.trim_matches(is_beside_label));
            return Some((labels, opened));
        }
        word_start = word_end;
    }
    None
}

/// Where the address begins in a word that may begin with a label, as in `AB;https://...`.
fn address_start(word: &str) -> usize {
    let start = word.find("http").or_else(|| word.find('#')).unwrap_or(0);
    match word[..start].contains(['/', '?']) {
        true => 0,
        false => start,
    }
}

/// The part of an address with the answers.
fn fragment(address: &str) -> &str {
    match address.split_once('#') {
        Some((_, fragment)) => fragment,
        None => {
            let query = address.split_once('?').map(|(_, query)| query);
            query.and_then(link::of_query).unwrap_or(address)
        }
    }
}

/// Marks that texts and spreadsheets put after an address; no answer ends with one.
fn is_after_address(letter: char) -> bool {
    letter.is_whitespace() || ",;.>)]\"'".contains(letter)
}

fn is_beside_label(letter: char) -> bool {
    letter.is_whitespace() || ",;:".contains(letter)
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
        shown: None,
    }
}

/// Opens a copy; returns the student and the number of records that could not be used.
///
/// # Errors
/// If the text is not a copy, or has no plan and no answers.
pub fn of_copy(text: &str, id: u32, today: Date) -> Result<(Student, usize), OpenError> {
    let opened = records::read(text).map_err(|why| match why {
        ParseError::NotJson { .. } if begins_as_copy(text) => OpenError::CutOff,
        why => OpenError::NoCopy(why),
    })?;
    let unread = opened.dropped.len() + record_counts::unread(&opened.records).len();
    if let Some(plan) = plans::chosen(&opened.records) {
        let mut student = Student {
            id,
            label: String::new(),
            was: plan.answers,
            records: opened.records,
            shown: None,
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

/// The plans of a student's copy that are not shown, each as a student of its own. The label is the plan's name, after
/// the adviser's label if there is one.
pub fn of_other_plans(student: &Student, mut new_id: impl FnMut() -> u32) -> Vec<Student> {
    let Some(shown) = student.plan() else {
        return Vec::new();
    };
    let own_label = (student.label != shown.name).then_some(&student.label);
    let mut others = plans::plans(&student.records);
    others.retain(|plan| plan.id != shown.id);
    let open = |plan: SavedPlan| {
        let mut other = Student {
            id: new_id(),
            label: String::new(),
            records: student.records.clone(),
            was: plan.answers,
            shown: Some(plan.id),
        };
        other.set_label(&match own_label {
            Some(label) if !label.is_empty() => [label, ", ", &plan.name].concat(),
            _ => plan.name,
        });
        other
    };
    others.into_iter().map(open).collect()
}

/// The ids and dates of plans, by which a plan of a copy is known on the desk whatever has changed in it.
type PlanKeys = BTreeSet<(String, String)>;

fn key_of(plan: SavedPlan) -> (String, String) {
    (plan.id, plan.made)
}

fn shown_plans(students: &[Student]) -> PlanKeys {
    students
        .iter()
        .filter_map(Student::plan)
        .map(key_of)
        .collect()
}

/// The students whose copies hold plans that are not on the desk, and how many these are together.
pub fn with_plans_left(students: &[Student]) -> (Vec<u32>, usize) {
    let mut known = shown_plans(students);
    let (mut ids, mut count) = (Vec::new(), 0);
    for student in students.iter().filter(|student| student.other_plans() > 0) {
        let plans = plans::plans(&student.records).into_iter();
        let left = plans
            .filter(|plan| known.insert(key_of(plan.clone())))
            .count();
        if left > 0 {
            ids.push(student.id);
            count += left;
        }
    }
    (ids, count)
}

/// Keeps those of the others whose plan is not on the desk, each once.
pub fn retain_left(others: &mut Vec<Student>, students: &[Student]) {
    let mut known = shown_plans(students);
    others.retain(|other| other.plan().is_some_and(|plan| known.insert(key_of(plan))));
}

/// Whether a text that is no JSON begins as a copy does: it was cut off, or damaged on its way.
fn begins_as_copy(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('{') && text.contains("\"casepath\"")
}

/// The same student, if they are among the others: with the same plan of the same records, and with the same label or
/// only one label between them. Two students may have the same answers; then the adviser tells them apart by their
/// labels.
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
    let id_of_plan = |student: &Student| student.plan().map(|plan| plan.id);
    let may_be_same = |other: &&Student| {
        let labels = [&student.label, &other.label];
        let may_be_named_so = labels[0] == labels[1] || labels.iter().any(|label| label.is_empty());
        may_be_named_so && id_of_plan(student) == id_of_plan(other)
    };
    others
        .iter()
        .filter(may_be_same)
        .find(|other| substance(other) == wanted)
}
