//! The students in the adviser's view. They live as long as the tab; only "Keep on this device" stores them, in a
//! record of their own.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlInputElement;

use super::plans::print::PrintSummary;
use crate::answers::Answers;
use crate::browser::files::{self, Chosen};
use crate::browser::{page as browser, storage};
use crate::components::FocusTarget;
use crate::context::{AppContext, app};
use crate::i18n::Locale;
use crate::i18n::messages::DeskMessage;
use crate::plan::desk::opening::{self, OpenError};
use crate::plan::desk::sealed::{self, DeskLoadError};
use crate::plan::desk::table::{Column, Filter, StudentRow, row, sorted};
use crate::plan::desk::{MOST, Student};
use crate::plan::plans::SIDE_BY_SIDE;
use crate::plan::records;

/// Ids of the headings of the view, the table and a session, as focus targets.
pub const HEADING: &str = "view-heading";
pub const TABLE: &str = "students-heading";
pub const SESSION: &str = "session-heading";

/// A message about the last action.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskNotice {
    pub text: String,
    /// One line for each input that could not be opened.
    pub list: Vec<String>,
    pub is_error: bool,
}

/// Whether the students are saved on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskPersistence {
    NotKept,
    /// Saved at this time, `YYYY-MM-DDTHH:MM`.
    Kept(String),
    /// Saved at an earlier visit, and not opened yet.
    Waiting {
        saved: String,
        count: usize,
    },
    /// Saved at an earlier visit; this version cannot read it.
    Unreadable,
}

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
    pub order: RwSignal<(Column, bool)>,
    /// The rows that the table shows.
    pub shown: Memo<Vec<StudentRow>>,
    /// Ids of the students that are compared.
    pub compared: RwSignal<Vec<u32>>,
    /// Id of the student whose session is open.
    pub session: RwSignal<Option<u32>>,
    pub notice: RwSignal<DeskNotice>,
    /// The student that was removed last.
    pub removed: RwSignal<Option<RemovedStudent>>,
    pub persistence: RwSignal<DeskPersistence>,
    /// The students as they are saved.
    kept: RwSignal<Vec<Student>>,
    /// The summaries that are being printed.
    pub print: RwSignal<Vec<PrintSummary>>,
    pub focus: FocusTarget,
    next_id: StoredValue<u32>,
    /// The stored text as this tab last read or wrote it.
    known: StoredValue<Option<String>>,
}

/// The result of opening several plans.
#[derive(Default)]
struct OpenReport {
    count: usize,
    /// Why others were not opened.
    refused: Vec<String>,
    /// What was not usable in the plans that were opened.
    partly: Vec<String>,
}

/// A student that was removed, for undo.
#[derive(Clone, Debug)]
pub struct RemovedStudent {
    place: usize,
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
                let told = students.iter().map(|student| {
                    let known =
                        before.and_then(|before| before.iter().find(|(other, _)| other == student));
                    let row = known.map_or_else(|| row(student, today), |(_, row)| row.clone());
                    (student.clone(), row)
                });
                told.collect()
            })
        });
        let filter = RwSignal::new(Filter::default());
        let order = RwSignal::new((Column::Label, false));
        let shown = Memo::new(move |_| {
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
            shown,
            compared: RwSignal::new(Vec::new()),
            session: RwSignal::new(None),
            notice: RwSignal::new(DeskNotice::default()),
            removed: RwSignal::new(None),
            persistence: RwSignal::new(persistence_of(known.as_deref())),
            kept: RwSignal::new(Vec::new()),
            print: RwSignal::new(Vec::new()),
            focus: FocusTarget::new(),
            next_id: StoredValue::new(1),
            known: StoredValue::new(known),
        };
        state.follow_browser();
        provide_context(state);
    }

    fn follow_browser(self) {
        let printed = window_event_listener(leptos::ev::afterprint, move |_| {
            self.print.set(Vec::new());
        });
        // The browser asks for confirmation before unsaved students are lost with the tab.
        let asked = window_event_listener(leptos::ev::beforeunload, move |event| {
            if untrack(|| self.is_unsaved()) {
                event.prevent_default();
            }
        });
        on_cleanup(move || {
            printed.remove();
            asked.remove();
        });
        Effect::new(move |_| browser::tell_unsaved("desk", self.is_unsaved()));
        // The page or another tab may have cleared the storage.
        let stored = window_event_listener(leptos::ev::storage, move |_| self.follow_storage());
        on_cleanup(move || stored.remove());
        Effect::new(move |_| {
            self.app.answers.track();
            self.app.is_shared_computer();
            request_animation_frame(move || self.follow_storage());
        });
    }

    /// Compares the storage with what this tab knows. A change elsewhere resets the saved status, before anything is
    /// overwritten.
    fn follow_storage(self) {
        let stored = stored();
        let is_known = self.known.try_with_value(|known| *known == stored);
        // The state may be disposed with its page.
        if is_known != Some(false) {
            return;
        }
        self.kept.set(Vec::new());
        self.persistence.set(persistence_of(stored.as_deref()));
        self.known.set_value(stored);
        self.app.notify_stored();
    }

    /// Whether there are students that would be lost with the tab. Tracks them.
    fn is_unsaved(self) -> bool {
        let is_kept = self
            .kept
            .with(|kept| self.students.with(|students| kept == students));
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
            let told = rows.iter().find(|(student, _)| student.id == id);
            told.map(|(_, row)| row.clone())
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
        self.notice.set(DeskNotice {
            text,
            list,
            is_error,
        });
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

    // Opening

    /// Adds a student.
    fn put(self, student: Student) -> Result<(), OpenError> {
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
        for (place, line) in lines.iter().enumerate() {
            let name =
                |what: &str| locale.format(DeskMessage::LINE, &[&(place + 1).to_string(), what]);
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

    /// Removes a student. Can be undone.
    pub fn remove(self, id: u32) {
        let mut taken = None;
        self.students.update(|students| {
            let place = students.iter().position(|student| student.id == id);
            let was_compared = self
                .compared
                .with_untracked(|compared| compared.contains(&id));
            taken = place.map(|place| RemovedStudent {
                place,
                student: students.remove(place),
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
        self.focus
            .send(if self.students.with_untracked(Vec::is_empty) {
                HEADING
            } else {
                TABLE
            });
    }

    /// Restores the student that was removed last.
    pub fn undo_remove(self) {
        if let Some(taken) = self.removed.get_untracked() {
            let id = taken.student.id;
            self.students.update(|students| {
                let place = taken.place.min(students.len());
                students.insert(place, taken.student);
            });
            if taken.was_compared {
                self.compare(id, true);
            }
        }
        self.notice.set(DeskNotice::default());
        self.removed.set(None);
        self.focus.send(TABLE);
    }

    /// Sorts by a column. The same column again reverses the order.
    pub fn sort_by(self, column: Column) {
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
        self.notice.set(DeskNotice::default());
        self.session.set(id);
        self.focus.send(if id.is_some() { SESSION } else { TABLE });
    }

    /// Replaces the answers of a plan.
    pub fn answer(self, id: u32, answers: &Answers) {
        self.change(id, |student, now| student.set_answers(answers, now));
    }

    // Printing

    /// Prints a summary for each of these students, one per page.
    pub fn print(self, ids: &[u32]) {
        let today = browser::current_date();
        let sheets = self.students.with_untracked(|students| {
            let wanted = students.iter().filter(|student| ids.contains(&student.id));
            let sheet = |student: &Student| {
                let snapshot = student.snapshot(today).ok()?;
                let sheet = PrintSummary::of_plan(&snapshot, &student.records);
                Some(PrintSummary {
                    name: self.locale().student(student.id, &student.label),
                    ..sheet
                })
            };
            wanted.filter_map(sheet).collect::<Vec<_>>()
        });
        // Without a degree and a state there is no estimate to print.
        match ids.len() - sheets.len().min(ids.len()) {
            0 => {}
            left_out => {
                let text = self
                    .locale()
                    .format(DeskMessage::NOT_PRINTED, &[&left_out.to_string()]);
                self.say(text, Vec::new(), true);
            }
        }
        if sheets.is_empty() {
            return;
        }
        self.print.set(sheets);
        // The summaries are rendered by the next frame.
        request_animation_frame(browser::print);
    }

    // Saving

    /// Saves the students on this device.
    pub fn save(self) {
        if untrack(|| self.app.is_shared_computer()) {
            return self.show_error(DeskMessage::RefusedShared);
        }
        self.follow_storage();
        let is_other = |keeping: &DeskPersistence| {
            matches!(
                keeping,
                DeskPersistence::Waiting { .. } | DeskPersistence::Unreadable
            )
        };
        if self.persistence.with_untracked(is_other) {
            return self.show_error(DeskMessage::KeptElsewhere);
        }
        let students = self.students.get_untracked();
        let now = browser::now();
        let Some(text) = sealed::write(&students, &now) else {
            return self.show_error(DeskMessage::RefusedFull);
        };
        let Some(store) = storage::raw() else {
            return self.show_error(DeskMessage::RefusedBlocked);
        };
        if !storage::set_verified(&store, sealed::KEY, &text) {
            return self.show_error(DeskMessage::RefusedFull);
        }
        self.known.set_value(Some(text));
        self.kept.set(students);
        self.persistence.set(DeskPersistence::Kept(now));
        self.app.notify_stored();
        self.show_notice(DeskMessage::KeptNow);
    }

    /// Opens the students saved at an earlier visit, in addition to those that are here.
    pub fn open_saved(self) {
        let text = stored();
        let opened = text.as_deref().map(sealed::read);
        let Some(Ok(opened)) = opened else {
            self.persistence.set(persistence_of(text.as_deref()));
            return self.known.set_value(text);
        };
        self.known.set_value(text);
        let (mut kept, mut left) = (Vec::new(), opened.lost);
        for student in opened.students {
            let student = Student {
                id: self.new_id(),
                ..student
            };
            kept.push(student.clone());
            match self.put(student) {
                // A student that is here already stays as is.
                Ok(()) | Err(OpenError::Same(_)) => {}
                Err(_) => left += 1,
            }
        }
        self.focus.send(TABLE);
        // Students that did not fit stay saved until the table has room.
        if left > 0 {
            let text = self
                .locale()
                .format(DeskMessage::KEPT_PARTLY, &[&left.to_string()]);
            return self.say(text, Vec::new(), true);
        }
        self.kept.set(kept);
        self.persistence.set(DeskPersistence::Kept(opened.saved));
    }

    /// Deletes the saved students. Those in the tab stay.
    pub fn delete_saved(self) {
        storage::take_out(&[sealed::KEY, sealed::RESTORED_KEY]);
        // Undo of clearing, or the end of a shared computer, must not restore it either.
        self.app.forget_taken(&[sealed::KEY, sealed::RESTORED_KEY]);
        self.known.set_value(None);
        self.kept.set(Vec::new());
        self.persistence.set(DeskPersistence::NotKept);
        self.app.notify_stored();
        self.focus.send(HEADING);
    }

    /// Removes all students, here and in storage.
    pub fn clear(self) {
        self.students.set(Vec::new());
        self.compared.set(Vec::new());
        self.session.set(None);
        self.filter.set(Filter::default());
        self.delete_saved();
        self.show_notice(DeskMessage::Cleared);
    }
}

/// The stored text. Restored data next to it is merged in, if both can be read.
fn stored() -> Option<String> {
    let store = storage::raw()?;
    let get = |key| store.get_item(key).ok().flatten();
    let text = get(sealed::KEY);
    let Some(beside) = get(sealed::RESTORED_KEY) else {
        return text;
    };
    let both = match &text {
        None => Some(beside),
        Some(text) => sealed::joined(text, &beside),
    };
    match both.filter(|both| storage::set_verified(&store, sealed::KEY, both)) {
        Some(both) => {
            storage::take_out(&[sealed::RESTORED_KEY]);
            Some(both)
        }
        None => text,
    }
}

/// The persistence status for the stored text.
fn persistence_of(text: Option<&str>) -> DeskPersistence {
    match text.map(sealed::read) {
        None => DeskPersistence::NotKept,
        Some(Ok(opened)) => DeskPersistence::Waiting {
            saved: opened.saved,
            count: opened.students.len(),
        },
        Some(Err(DeskLoadError::Damaged | DeskLoadError::Newer)) => DeskPersistence::Unreadable,
    }
}
