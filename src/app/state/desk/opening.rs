//! Opens plans on the desk, from links, copies, or the answers of the page.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlInputElement;

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
}

impl DeskState {
    /// Adds a student.
    pub(super) fn put(self, student: Student) -> Result<(), OpenError> {
        let refused = self.students.with_untracked(|students| {
            if students.len() >= MOST {
                return Some(OpenError::Full);
            }
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

    /// Opens links, one per line, and reports the result.
    pub fn open_links(self, text: &str) {
        let (locale, today) = (self.locale(), browser::current_date());
        let mut opened = OpenReport::default();
        let lines: Vec<&str> = opening::lines(text).collect();
        if lines.is_empty() {
            return self.show_error(DeskMessage::NothingGiven);
        }
        for (index, line) in lines.iter().enumerate() {
            let name =
                |what: &str| locale.format(DeskMessage::LINE, &[&(index + 1).to_string(), what]);
            let student = opening::of_link(line, self.new_id(), today);
            let done = student.and_then(|(student, unused)| self.put(student).map(|()| unused));
            match done {
                Ok(unused) => {
                    opened.count += 1;
                    if unused > 0 {
                        let partly = locale.format(DeskMessage::PARTLY, &[&unused.to_string()]);
                        opened.partly.push(name(&partly));
                    }
                }
                Err(why) => {
                    let is_full = why == OpenError::Full;
                    opened.refused.push(name(&locale.open_error(&why, line)));
                    if is_full {
                        break;
                    }
                }
            }
        }
        self.say_opened(opened);
    }

    /// Opens the backup files that were chosen in this control.
    pub fn open_copies(self, control: HtmlInputElement) {
        spawn_local(async move {
            let chosen = files::all_chosen(&control, records::MOST_BYTES, MOST + 1).await;
            if chosen.is_empty() {
                return;
            }
            let (locale, today) = (self.locale(), browser::current_date());
            let mut opened = OpenReport::default();
            for (name, chosen) in chosen {
                let read = match chosen {
                    Chosen::TooLong(_) => Err(locale.text(DeskMessage::CopyTooLong).to_owned()),
                    Chosen::Unreadable => Err(locale.text(DeskMessage::CopyUnreadable).to_owned()),
                    Chosen::Text(text) => opening::of_copy(&text, self.new_id(), today)
                        .and_then(|(student, unused)| self.put(student).map(|()| unused))
                        .map_err(|why| locale.open_error(&why, &name)),
                };
                match read {
                    Ok(unused) => {
                        opened.count += 1;
                        if unused > 0 {
                            let partly = locale.format(DeskMessage::PARTLY, &[&unused.to_string()]);
                            opened.partly.push(format!("{name}: {partly}"));
                        }
                    }
                    Err(why) => opened.refused.push(format!("{name}: {why}")),
                }
            }
            self.say_opened(opened);
        });
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
        let is_error = !opened.refused.is_empty();
        // The table is below the form. Errors must be read first, so the focus moves only without errors.
        if opened.count > 0 && !is_error {
            self.focus.send(TABLE);
        }
        let list: Vec<String> = opened.refused.into_iter().chain(opened.partly).collect();
        if !list.is_empty() {
            if !text.is_empty() {
                text.push(' ');
            }
            text += locale.text(DeskMessage::NotOpened);
        }
        self.say(text, list, is_error);
    }
}
