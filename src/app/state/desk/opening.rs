//! Opens plans on the desk, from links, copies, or the answers of the page.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::{DeskState, TABLE};
use crate::browser::files::{self, Chosen};
use crate::browser::page as browser;
use crate::i18n::messages::DeskMessage;
use crate::plan::desk::opening::{self, OpenError};
use crate::plan::desk::{MOST, Student};
use crate::plan::records;

/// The result of opening several plans.
#[derive(Default)]
struct OpenReport {
    count: usize,
    /// Why others were not opened.
    refused: Vec<String>,
    /// What was not usable in the plans that were opened.
    partly: Vec<String>,
    /// Labels of opened students that others have too.
    shared_labels: Vec<String>,
    /// Ids of opened students whose copies hold more plans.
    with_other_plans: Vec<u32>,
    /// The number of links or copies that were not read, because the desk was full.
    not_read: usize,
    /// Whether lines that did not open are still in the field.
    has_lines_left: bool,
}

/// How many copies are read before they are added to the table.
const BATCH: usize = 50;

impl OpenReport {
    fn note_label(&mut self, is_shared: bool, label: &str) {
        if is_shared && !self.shared_labels.iter().any(|known| known == label) {
            self.shared_labels.push(label.to_owned());
        }
    }
}

impl DeskState {
    fn is_full(self) -> bool {
        self.students
            .with_untracked(|students| students.len() >= MOST)
    }

    /// Whether another student has the same label.
    fn shares_label(self, student: &Student) -> bool {
        let is_shared = |students: &Vec<Student>| label_is_shared(students, student);
        self.students.with_untracked(is_shared)
    }

    /// Adds a student.
    pub(super) fn put(self, student: Student) -> Result<(), OpenError> {
        if self.is_full() {
            return Err(OpenError::Full);
        }
        let refused = self.students.with_untracked(|students| {
            let same = opening::find_duplicate(&student, students);
            same.map(|same| OpenError::Same(self.locale().student(same.id, &same.label)))
        });
        match refused {
            Some(why) => Err(why),
            None => {
                self.students.update(|students| students.push(student));
                Ok(())
            }
        }
    }

    /// Opens the links in the field, one per line, and reports the result. The lines that were not opened stay in it.
    pub fn open_links(self) {
        let (locale, today) = (self.locale(), browser::current_date());
        let text = self.links.get_untracked();
        let mut opened = OpenReport::default();
        let mut lines_left = Vec::new();
        for (number, line) in opening::lines(&text) {
            let name = |what: &str| locale.format(DeskMessage::LINE, &[&number.to_string(), what]);
            let student = match self.is_full() {
                true => Err(OpenError::Full),
                false => opening::of_link(line, self.new_id(), today),
            };
            let student = student.and_then(|(student, unused)| {
                self.put(student.clone()).map(|()| (student, unused))
            });
            match student {
                Ok((student, unused)) => {
                    opened.count += 1;
                    opened.note_label(self.shares_label(&student), &student.label);
                    if student.was.to.is_none() || student.was.state.is_none() {
                        let without = locale.text(DeskMessage::WithoutFigures);
                        opened.partly.push(name(without));
                    }
                    if unused > 0 {
                        let partly = locale.format(DeskMessage::PARTLY, &[&unused.to_string()]);
                        opened.partly.push(name(&partly));
                    }
                    continue;
                }
                Err(OpenError::Full) => opened.not_read += 1,
                Err(why) => opened.refused.push(name(&locale.open_error(&why, line))),
            }
            lines_left.push(line);
        }
        if opened.count == 0 && lines_left.is_empty() {
            return self.show_error(DeskMessage::NothingGiven);
        }
        opened.has_lines_left = !lines_left.is_empty();
        self.links.set(lines_left.join("\n"));
        self.say_opened(opened);
    }

    /// Opens copies, until the desk is full.
    pub fn open_copies(self, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        spawn_local(async move {
            let (locale, today) = (self.locale(), browser::current_date());
            let mut opened = OpenReport::default();
            // The table is rendered again for each batch, not for each file.
            for batch in files.chunks(BATCH) {
                if self.is_full() {
                    opened.not_read += batch.len();
                    continue;
                }
                let mut texts = Vec::with_capacity(batch.len());
                for file in batch {
                    texts.push((file.name(), files::read(file, records::MOST_BYTES).await));
                }
                for (name, text) in texts {
                    if self.is_full() {
                        opened.not_read += 1;
                        continue;
                    }
                    let student = match text {
                        Chosen::TooLong(_) => Err(locale.text(DeskMessage::CopyTooLong).to_owned()),
                        Chosen::Unreadable => {
                            Err(locale.text(DeskMessage::CopyUnreadable).to_owned())
                        }
                        Chosen::Text(text) => opening::of_copy(&text, self.new_id(), today)
                            .and_then(|(student, unused)| {
                                self.put(student.clone()).map(|()| (student, unused))
                            })
                            .map_err(|why| locale.open_error(&why, &name)),
                    };
                    match student {
                        Ok((student, unused)) => {
                            opened.count += 1;
                            opened.note_label(self.shares_label(&student), &student.label);
                            if student.other_plans() > 0 {
                                opened.with_other_plans.push(student.id);
                            }
                            let partly = (unused > 0).then(|| {
                                locale.format(DeskMessage::PARTLY, &[&unused.to_string()])
                            });
                            let notes = partly.into_iter().chain(locale.other_plans(&student));
                            opened
                                .partly
                                .extend(notes.map(|note| format!("{name}: {note}")));
                        }
                        Err(why) => opened.refused.push(format!("{name}: {why}")),
                    }
                }
            }
            self.say_opened(opened);
        });
    }

    /// Opens the other plans in the copies of these students.
    pub fn open_other_plans(self, ids: &[u32]) {
        let students = ids.iter().filter_map(|id| untrack(|| self.student(*id)));
        let mut others: Vec<Student> = students
            .flat_map(|student| opening::of_other_plans(&student, || self.new_id()))
            .collect();
        // Plans that are open already are not reported again.
        self.students
            .with_untracked(|students| opening::retain_left(&mut others, students));
        let mut opened = OpenReport::default();
        for other in others {
            let label = other.label.clone();
            match self.put(other.clone()) {
                Ok(()) => {
                    opened.count += 1;
                    opened.note_label(self.shares_label(&other), &label);
                }
                Err(OpenError::Full) => opened.not_read += 1,
                Err(why) => {
                    let why = self.locale().open_error(&why, "");
                    opened.refused.push(format!("{label}: {why}"));
                }
            }
        }
        self.say_opened(opened);
        // The button is gone with the notice, or because no plan is left.
        self.focus.move_to(TABLE);
    }

    /// Adds the calculator's answers as a student.
    pub fn open_page(self) {
        if self.app.estimate.with_untracked(Result::is_err) {
            return self.show_error(DeskMessage::NoAnswersHere);
        }
        let answers = self.app.answers.get_untracked();
        let student = opening::of_answers(&answers, self.new_id(), browser::current_date());
        match self.put(student) {
            Ok(()) => self.say_opened(OpenReport {
                count: 1,
                ..OpenReport::default()
            }),
            Err(why) => {
                let text = self.locale().open_error(&why, "");
                self.say(text, Vec::new(), true);
            }
        }
    }

    fn say_opened(self, opened: OpenReport) {
        let locale = self.locale();
        let mut text = match opened.count {
            0 => String::new(),
            1 => locale.text(DeskMessage::OpenedOne).to_owned(),
            count => locale.format(DeskMessage::OPENED, &[&count.to_string()]),
        };
        let is_error = !opened.refused.is_empty() || opened.not_read > 0;
        // The table is below the form. Errors must be read first, so the focus moves only without errors.
        if opened.count > 0 && !is_error {
            self.focus.move_to(TABLE);
        }
        if !opened.shared_labels.is_empty() {
            let labels = opened.shared_labels.join(", ");
            push_sentence(
                &mut text,
                &locale.format(DeskMessage::SHARED_LABELS, &[&labels]),
            );
        }
        if opened.has_lines_left {
            push_sentence(&mut text, locale.text(DeskMessage::LinesLeft));
        }
        let not_read = (opened.not_read > 0).then(|| {
            let counts = [opened.not_read, MOST].map(|count| count.to_string());
            locale.format(
                DeskMessage::NOT_READ,
                &counts.each_ref().map(String::as_str),
            )
        });
        let refused = not_read.into_iter().chain(opened.refused);
        let list: Vec<String> = refused.chain(opened.partly).collect();
        if !list.is_empty() {
            push_sentence(&mut text, locale.text(DeskMessage::NotOpened));
        }
        self.say(text, list, is_error);
        self.with_other_plans.set(opened.with_other_plans);
    }
}

/// Whether another of the students has the label of this one.
pub fn label_is_shared(students: &[Student], student: &Student) -> bool {
    let is_other = |other: &Student| other.id != student.id && other.label == student.label;
    !student.label.is_empty() && students.iter().any(is_other)
}

fn push_sentence(text: &mut String, sentence: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    *text += sentence;
}
