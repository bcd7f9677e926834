//! The students in the adviser's view. They live as long as the tab; only "Keep on this device" stores them, in a
//! record of their own.
//!
//! | module | what it does |
//! |---|---|
//! | [`opening`] | opens plans from links, copies, or the answers of the page |
//! | [`persistence`] | saves the students on this device, if the adviser asks for it |
//! | [`printing`] | prints a sheet for each chosen student |

mod opening;
mod persistence;
mod printing;

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::FocusState;
use super::plans::messages::Message;
use super::plans::print::PrintSummary;
use crate::answers::Answers;
use crate::browser::page as browser;
use crate::context::{AppContext, app};
use crate::i18n::Locale;
use crate::i18n::messages::DeskMessage;
use crate::plan::desk::Student;
use crate::plan::desk::agreed::{self, NoteError};
use crate::plan::desk::table::{Filter, StudentColumn, StudentRow, row, sorted};
use crate::plan::plans::SIDE_BY_SIDE;

pub use opening::label_is_shared;
pub use persistence::DeskPersistence;
use persistence::{persistence_of, stored};

/// Ids of the headings of the view, the table and a session, as focus targets.
pub const HEADING: &str = "view-heading";
pub const TABLE: &str = "students-heading";
pub const SESSION: &str = "session-heading";

/// A student with their row of the table.
type StudentAndRow = (Student, StudentRow);

/// The state of the adviser's view. Passed by value.
#[derive(Clone, Copy)]
pub struct DeskState {
    app: AppContext,
    pub students: RwSignal<Vec<Student>>,
    /// All rows, in the order of the students.
    rows: Memo<Vec<StudentAndRow>>,
    pub filter: RwSignal<Filter>,
    /// The column that the table is sorted by, and whether the order is descending.
    pub order: RwSignal<(StudentColumn, bool)>,
    /// The rows that the table shows.
    pub listed: Memo<Vec<StudentRow>>,
    /// Ids of the students that are compared.
    pub compared: RwSignal<Vec<u32>>,
    /// Id of the student whose session is open.
    pub session: RwSignal<Option<u32>>,
    /// What is typed in the session as a note and not added yet.
    pub draft_note: RwSignal<String>,
    pub message: RwSignal<Option<Message>>,
    /// The control that had the focus when the message appeared. It gets the focus back when the message is closed.
    said_at: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// Ids of the students that the last action opened and whose copies hold more plans.
    pub with_other_plans: RwSignal<Vec<u32>>,
    /// The text in the field for links.
    pub links: RwSignal<String>,
    /// The student that was removed last.
    pub removed: RwSignal<Option<RemovedStudent>>,
    pub persistence: RwSignal<DeskPersistence>,
    /// The students as they are saved.
    saved: RwSignal<Vec<Student>>,
    /// The summaries that are being printed.
    pub print: RwSignal<Vec<PrintSummary>>,
    pub focus: FocusState<String>,
    next_id: StoredValue<u32>,
    /// The stored text as this tab last read or wrote it.
    known: StoredValue<Option<String>>,
}

/// A student that was removed, for undo.
#[derive(Clone, Debug)]
pub struct RemovedStudent {
    index: usize,
    student: Student,
    was_compared: bool,
}

/// The state of the adviser's view.
///
/// # Panics
/// When called outside of this view.
pub fn desk() -> DeskState {
    expect_context()
}

impl DeskState {
    /// Creates the state and provides it as context. It lives as long as the current owner.
    pub fn provide() {
        let students = RwSignal::new(Vec::<Student>::new());
        // Reuses the rows of students that have not changed.
        let rows = Memo::new(move |before: Option<&Vec<StudentAndRow>>| {
            let today = browser::current_date();
            students.with(|students| {
                let rows = students.iter().map(|student| {
                    let known =
                        before.and_then(|before| before.iter().find(|(other, _)| other == student));
                    let row = known.map_or_else(|| row(student, today), |(_, row)| row.clone());
                    (student.clone(), row)
                });
                rows.collect()
            })
        });
        let filter = RwSignal::new(Filter::default());
        let order = RwSignal::new((StudentColumn::Label, false));
        let listed = Memo::new(move |_| {
            let filter = filter.get();
            let rows: Vec<StudentRow> = rows.with(|rows| {
                let rows = rows.iter().map(|(_, row)| row);
                rows.filter(|row| filter.accepts(row)).cloned().collect()
            });
            let (by, is_descending) = order.get();
            sorted(&rows, by, is_descending)
        });
        let known = stored();
        let state = Self {
            app: app(),
            students,
            rows,
            filter,
            order,
            listed,
            compared: RwSignal::new(Vec::new()),
            session: RwSignal::new(None),
            draft_note: RwSignal::new(String::new()),
            message: RwSignal::new(None),
            said_at: StoredValue::new_local(None),
            with_other_plans: RwSignal::new(Vec::new()),
            links: RwSignal::new(String::new()),
            removed: RwSignal::new(None),
            persistence: RwSignal::new(persistence_of(known.as_deref())),
            saved: RwSignal::new(Vec::new()),
            print: RwSignal::new(Vec::new()),
            focus: FocusState::new(),
            next_id: StoredValue::new(1),
            known: StoredValue::new(known),
        };
        state.follow_browser();
        provide_context(state);
    }

    fn follow_browser(self) {
        browser::on_window(leptos::ev::afterprint, move |_| {
            self.print.set(Vec::new());
        });
        // The browser asks for confirmation before unsaved students are lost with the tab.
        browser::on_window(leptos::ev::beforeunload, move |event| {
            if untrack(|| self.is_unsaved()) {
                event.prevent_default();
            }
        });
        Effect::new(move |_| browser::tell_unsaved("desk", self.is_unsaved()));
        // The page or another tab may have cleared the storage.
        browser::on_window(leptos::ev::storage, move |_| self.follow_storage());
        Effect::new(move |_| {
            self.app.answers.track();
            self.app.is_shared_computer();
            request_animation_frame(move || self.follow_storage());
        });
    }

    /// Whether there are students that would be lost with the tab. Tracks them.
    fn is_unsaved(self) -> bool {
        let is_kept = self
            .saved
            .with(|saved| self.students.with(|students| saved == students));
        !is_kept && !self.students.with(Vec::is_empty)
    }

    fn new_id(self) -> u32 {
        let id = self.next_id.get_value();
        self.next_id.set_value(id + 1);
        id
    }

    /// The student with this id. Tracks the students.
    pub fn student(self, id: u32) -> Option<Student> {
        self.students
            .with(|students| students.iter().find(|student| student.id == id).cloned())
    }

    /// The row of the student with this id. Tracks it.
    pub fn row(self, id: u32) -> Option<StudentRow> {
        self.rows.with(|rows| {
            let row = rows.iter().find(|(student, _)| student.id == id);
            row.map(|(_, row)| row.clone())
        })
    }

    /// Changes the student with this id. `change` also gets the current time in milliseconds.
    pub fn change(self, id: u32, change: impl FnOnce(&mut Student, u64)) {
        let now = browser::milliseconds();
        self.students.update(|students| {
            if let Some(student) = students.iter_mut().find(|student| student.id == id) {
                change(student, now);
            }
        });
    }

    fn say(self, text: String, list: Vec<String>, is_error: bool) {
        self.removed.set(None);
        self.with_other_plans.set(Vec::new());
        self.said_at.set_value(browser::focused());
        let message = Message {
            text,
            list,
            is_error,
            is_beside: false,
        };
        self.message
            .set(Some(message).filter(|message| !message.text.is_empty()));
    }

    /// Closes the message.
    pub fn close_message(self) {
        self.message.set(None);
        self.removed.set(None);
        self.with_other_plans.set(Vec::new());
        let said_at = self.said_at.get_value();
        match said_at.filter(|control| control.is_connected() && control.tag_name() != "BODY") {
            Some(control) => browser::focus_on(&control),
            None => self.focus.move_to(self.top()),
        }
    }

    /// The heading of the table, or that of the view without one.
    fn top(self) -> &'static str {
        match self.students.with_untracked(Vec::is_empty) {
            true => HEADING,
            false => TABLE,
        }
    }

    /// Shows the result of an action.
    pub fn show_notice(self, word: DeskMessage) {
        self.say(self.locale().text(word).to_owned(), Vec::new(), false);
    }

    /// Shows why an action failed.
    pub fn show_error(self, word: DeskMessage) {
        self.say(self.locale().text(word).to_owned(), Vec::new(), true);
    }

    fn locale(self) -> Locale {
        self.app.locale_untracked()
    }

    /// Removes a student. Can be undone.
    pub fn remove(self, id: u32) {
        let mut taken = None;
        self.students.update(|students| {
            let index = students.iter().position(|student| student.id == id);
            let was_compared = self
                .compared
                .with_untracked(|compared| compared.contains(&id));
            taken = index.map(|index| RemovedStudent {
                index,
                student: students.remove(index),
                was_compared,
            });
        });
        self.compared
            .update(|compared| compared.retain(|other| *other != id));
        if self.session.get_untracked() == Some(id) {
            self.session.set(None);
        }
        if let Some(taken) = &taken {
            let name = self.locale().student(id, &taken.student.label);
            self.say(
                self.locale().format(DeskMessage::TAKEN_OFF, &[&name]),
                Vec::new(),
                false,
            );
        }
        self.removed.set(taken);
        // The button was removed with its row.
        self.focus.move_to(self.top());
    }

    /// Restores the student that was removed last.
    pub fn undo_remove(self) {
        if let Some(taken) = self.removed.get_untracked() {
            let id = taken.student.id;
            self.students.update(|students| {
                let index = taken.index.min(students.len());
                students.insert(index, taken.student);
            });
            if taken.was_compared {
                self.compare(id, true);
            }
        }
        self.message.set(None);
        self.removed.set(None);
        self.focus.move_to(TABLE);
    }

    /// Sorts by a column. The same column again reverses the order.
    pub fn sort_by(self, column: StudentColumn) {
        let (by, is_descending) = self.order.get_untracked();
        let is_descending = match by == column {
            true => !is_descending,
            false => column.is_greatest_first(),
        };
        self.order.set((column, is_descending));
    }

    /// Adds a student to the comparison or removes them. Returns `false` when the comparison is full.
    pub fn compare(self, id: u32, is_compared: bool) -> bool {
        let count = self.compared.with_untracked(Vec::len);
        if is_compared && count >= SIDE_BY_SIDE {
            let most = SIDE_BY_SIDE.to_string();
            let text = self.locale().format(DeskMessage::ONLY_SO_MANY, &[&most]);
            self.say(text, Vec::new(), true);
            return false;
        }
        self.compared.update(|compared| {
            compared.retain(|other| *other != id);
            if is_compared {
                compared.push(id);
            }
        });
        true
    }

    /// Opens the session of a student, or closes it with `None`.
    pub fn open_session(self, id: Option<u32>) {
        self.message.set(None);
        if self.add_draft_note() == Err(NoteError::Full) {
            let most = agreed::MOST.to_string();
            let text = self.locale().format(DeskMessage::NOTE_FULL, &[&most]);
            self.say(text, Vec::new(), true);
            return;
        }
        self.draft_note.set(String::new());
        self.session.set(id);
        self.focus
            .move_to(if id.is_some() { SESSION } else { TABLE });
    }

    /// Adds the typed note to the student of the session.
    ///
    /// # Errors
    /// If nothing is typed, the plan has its maximum of notes, or there is no plan. The text stays.
    pub fn add_draft_note(self) -> Result<(), NoteError> {
        let text = self.draft_note.get_untracked();
        let mut added = Err(NoteError::NoPlan);
        if text.trim().is_empty() {
            added = Err(NoteError::Empty);
        } else if let Some(id) = self.session.get_untracked() {
            self.change(id, |student, now| {
                added = agreed::add(student, &text, browser::current_date(), now);
            });
        }
        if added.is_ok() {
            self.draft_note.set(String::new());
        }
        added
    }

    /// Replaces the answers of a plan.
    pub fn answer(self, id: u32, answers: &Answers) {
        self.change(id, |student, now| student.set_answers(answers, now));
    }

    /// Removes all students, here and in storage, and the links in the field.
    pub fn clear(self) {
        self.links.set(String::new());
        self.students.set(Vec::new());
        self.compared.set(Vec::new());
        self.session.set(None);
        self.draft_note.set(String::new());
        self.filter.set(Filter::default());
        self.delete_saved();
        self.show_notice(DeskMessage::Cleared);
    }
}
