//! The answers: how they change, and how they are written to the address, its history, and storage.
//!
//! An invalid entry marks its field and changes nothing else. A typed entry is applied when the field loses focus, on
//! Enter, or after a pause if it is valid by then; no error is shown while the user types. The first change is written
//! at once, so that nothing is lost. Changes that follow closely are delayed, because browsers limit frequent writes.

use std::time::Duration;

use leptos::prelude::*;

use super::notices::{Notice, NoticesState};
use super::persistence::{Persistence, PersistenceState};
use super::results::without_view;
use super::set_if_changed;
use crate::answers::{Anchor, Answers, Language, View};
use crate::browser::address::{self, HistoryOwner, HistoryWrite};
use crate::browser::page as browser;
use crate::browser::storage::{self, LoadedAnswers};
use crate::entry::{self, EntryError};
use crate::link::{self, Field, LinkError};
use crate::school::SchoolProgram;

/// Delay before the next write to the address and storage.
const WRITE_DELAY: Duration = Duration::from_millis(400);

/// Pause after which a typed entry is applied, if it is valid.
pub const TYPING_PAUSE: Duration = Duration::from_millis(800);

/// An entry that cannot be used. The estimate still uses the entry before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidEntry {
    pub field: Field,
    /// The text as typed. Browsers do not report a month that is only half filled in.
    pub typed: String,
    pub error: EntryError,
}

/// An entry that is being typed.
struct Typing {
    field: Field,
    typed: String,
    /// Timer that applies the entry after the pause.
    pause: Option<TimeoutHandle>,
}

/// Tracks which history entry the next write goes to.
#[derive(Clone, Copy, Default)]
struct HistoryEntry {
    /// The field that the last written history entry changed.
    last_step: Option<Field>,
    /// The field of a change that is not written yet.
    pending: Option<Option<Field>>,
    /// Timer that delays the next write.
    hold_back: Option<TimeoutHandle>,
}

/// The answers and the operations on them. Passed by value.
#[derive(Clone, Copy)]
pub struct AnswersState {
    answers: RwSignal<Answers>,
    invalid: RwSignal<Vec<InvalidEntry>>,
    pub notices: NoticesState,
    pub persistence: PersistenceState,
    /// The program of the school that embeds the page.
    pub school: RwSignal<Option<SchoolProgram>>,
    /// The fields that the school has preset and the user has not changed.
    pub set_by_school: RwSignal<Vec<Field>>,
    /// The entry that is being typed.
    typing: StoredValue<Option<Typing>>,
    history: StoredValue<HistoryEntry>,
    /// The browser's language, used until the user chooses one.
    preferred: Language,
}

impl AnswersState {
    pub(super) fn new(answers: Answers, persistence: Persistence, notices: Vec<Notice>) -> Self {
        Self {
            answers: RwSignal::new(answers),
            invalid: RwSignal::new(Vec::new()),
            notices: NoticesState::new(notices),
            persistence: PersistenceState::new(persistence),
            school: RwSignal::new(None),
            set_by_school: RwSignal::new(Vec::new()),
            typing: StoredValue::new(None),
            history: StoredValue::new(HistoryEntry::default()),
            preferred: browser::preferred_language(),
        }
    }

    /// The answers, as a signal.
    pub fn signal(self) -> Signal<Answers> {
        self.answers.into()
    }

    pub fn get(self) -> Answers {
        self.answers.get()
    }

    pub fn get_untracked(self) -> Answers {
        self.answers.get_untracked()
    }

    /// The value of one answer as written in the address.
    pub fn value(self, field: Field) -> String {
        self.answers.with(|answers| link::get(answers, field))
    }

    /// The language of these answers, or the browser's if they name none.
    pub fn language_of(self, answers: &Answers) -> Language {
        answers.language.unwrap_or(self.preferred)
    }

    /// The invalid entry of a field, if any.
    pub fn invalid_entry(self, field: Field) -> Option<InvalidEntry> {
        self.invalid
            .with(|invalid| invalid.iter().find(|entry| entry.field == field).cloned())
    }

    /// The first field with an invalid entry.
    pub fn first_invalid(self) -> Option<Field> {
        self.invalid
            .with(|invalid| invalid.first().map(|entry| entry.field))
    }

    /// Sets or clears one answer by its value in the address. An invalid value changes nothing.
    pub fn answer(self, field: Field, value: &str) {
        let mut answers = self.get_untracked();
        if link::set(&mut answers, field, value) {
            self.mark(field, None);
            self.change(answers, Some(field));
        }
    }

    /// Records what is being typed. It is applied after a pause, if it is valid by then.
    pub fn type_entry(self, field: Field, typed: String) {
        if self.typing_of(|typing| typing.field) != Some(field) {
            self.finish_typing();
        }
        self.stop_typing();
        let pause = set_timeout_with_handle(move || self.finish_typing(), TYPING_PAUSE);
        let typing = Typing {
            field,
            typed,
            pause: pause.ok(),
        };
        self.typing.set_value(Some(typing));
    }

    /// Applies a complete entry. An invalid one marks the field and changes nothing else.
    pub fn enter(self, field: Field, typed: &str) {
        if self.is_typing(field) {
            self.stop_typing();
        }
        match entry::read(field, typed) {
            Ok(value) => self.answer(field, &value),
            Err(error) => {
                let typed = typed.to_owned();
                self.mark(
                    field,
                    Some(InvalidEntry {
                        field,
                        typed,
                        error,
                    }),
                );
            }
        }
    }

    /// Whether the user is typing in this field.
    fn is_typing(self, field: Field) -> bool {
        self.typing_of(|typing| typing.field) == Some(field)
    }

    fn typing_of<T>(self, what: impl Fn(&Typing) -> T) -> Option<T> {
        self.typing
            .try_with_value(|typing| typing.as_ref().map(what))?
    }

    /// The text of this field while the user types in it.
    pub fn typed(self, field: Field) -> Option<String> {
        self.typing_of(|typing| (typing.field == field).then(|| typing.typed.clone()))?
    }

    /// Applies the entry that is being typed, if it is valid; otherwise typing goes on. Call this before replacing the
    /// answers from outside the form.
    pub fn finish_typing(self) {
        let Some((field, typed)) = self.typing_of(|typing| (typing.field, typing.typed.clone()))
        else {
            return;
        };
        // An emptied field is probably about to be filled again: it counts as empty only when it loses focus.
        let is_number = entry::read(field, &typed).is_ok_and(|value| !value.is_empty());
        if is_number {
            self.enter(field, &typed);
        }
    }

    fn stop_typing(self) {
        self.typing.update_value(|typing| {
            if let Some(pause) = typing.take().and_then(|typing| typing.pause) {
                pause.clear();
            }
        });
    }

    /// Marks a field as invalid, or removes the mark.
    fn mark(self, field: Field, entry: Option<InvalidEntry>) {
        if untrack(|| self.invalid_entry(field)) != entry {
            self.invalid.update(|invalid| {
                invalid.retain(|other| other.field != field);
                invalid.extend(entry);
            });
        }
    }

    /// Adds or removes the certification at this row index of the table.
    pub fn set_certification(self, row: usize, is_held: bool) {
        let mut answers = self.get_untracked();
        answers.certs = if is_held {
            answers.certs.with(row)
        } else {
            answers.certs.without(row)
        };
        self.change(answers, Some(Field::Certifications));
    }

    pub fn choose_language(self, language: Language) {
        let answers = Answers {
            language: Some(language),
            ..self.get_untracked()
        };
        self.change(answers, None);
    }

    /// Replaces the answers. Language and view stay.
    pub fn try_answers(self, answers: &Answers) {
        let now = self.get_untracked();
        let answers = Answers {
            language: now.language,
            view: now.view,
            anchor: now.anchor,
            ..*answers
        };
        self.change(answers, None);
    }

    /// Shows a view of the same answers, or an anchor in it. Always adds a history entry, however soon after a change.
    pub fn navigate(self, view: View, anchor: Option<Anchor>) {
        self.write_pending();
        let answers = Answers {
            view: Some(view).filter(|view| *view != View::Estimate),
            anchor,
            ..self.get_untracked()
        };
        self.change(answers, None);
        self.write_pending();
    }

    /// Replaces the answers with the user's own. Adds a history entry, so that Back returns.
    pub fn replace(self, answers: Answers) {
        let is_changed = self.get_untracked() != answers;
        self.history.update_value(|history| {
            history.pending = None;
            history.last_step = None;
        });
        address::write(
            &link::write(&answers),
            HistoryWrite::Push,
            HistoryOwner::Own,
        );
        self.show(answers, Vec::new());
        if is_changed {
            self.persistence.keep(&answers);
        }
    }

    /// Shows other answers and discards invalid entries.
    fn show(self, answers: Answers, notices: Vec<Notice>) {
        self.forget_invalid();
        self.notices.replace(notices);
        set_if_changed(self.answers, answers);
    }

    pub(super) fn forget_invalid(self) {
        self.stop_typing();
        set_if_changed(self.invalid, Vec::new());
    }

    /// Applies changed answers.
    pub(super) fn change(self, answers: Answers, field: Option<Field>) {
        if answers == self.get_untracked() {
            return;
        }
        self.answers.set(answers);
        self.history
            .update_value(|history| history.pending = Some(field));
        if self
            .history
            .with_value(|history| history.hold_back.is_none())
        {
            self.write_pending();
            self.hold_back();
        }
    }

    fn hold_back(self) {
        let timer = set_timeout_with_handle(
            move || {
                self.history
                    .update_value(|history| history.hold_back = None);
                let is_pending = |history: &HistoryEntry| history.pending.is_some();
                if self.history.try_with_value(is_pending) == Some(true) {
                    self.write_pending();
                    self.hold_back();
                }
            },
            WRITE_DELAY,
        );
        self.history
            .update_value(|history| history.hold_back = timer.ok());
    }

    /// Writes pending changes to the address and storage.
    pub(super) fn write_pending(self) {
        let answers = self.get_untracked();
        let history = self.history.get_value();
        let Some(field) = history.pending else {
            return;
        };
        // A number typed digit by digit is one history entry, not several.
        let goes_on =
            field.is_some_and(|field| link::range(field).is_some()) && field == history.last_step;
        let how = if goes_on {
            HistoryWrite::Replace
        } else {
            HistoryWrite::Push
        };
        let whose = self.persistence.status.with_untracked(Persistence::owner);
        address::write(&link::write(&answers), how, whose);
        self.history.update_value(|history| {
            history.pending = None;
            history.last_step = field;
        });
        self.persistence.keep(&answers);
    }

    /// Follows Back, Forward, links and manually edited addresses. Writes pending changes when the page is left.
    pub fn follow_address(self) {
        browser::on_window(leptos::ev::hashchange, move |_| self.read_address());
        browser::on_window(leptos::ev::pagehide, move |_| {
            self.finish_typing();
            self.write_pending();
        });
    }

    /// Applies an address that Back, Forward, a link or the user changed.
    fn read_address(self) {
        // This history entry may come from before the computer was marked as shared, or from while it was.
        let is_shared = self.persistence.is_shared_untracked();
        if address::is_shared() != is_shared {
            address::mark_shared(is_shared);
        }
        let opened = match link::read(&address::fragment()) {
            Ok(opened) => opened,
            Err(LinkError::OtherVersion) => {
                return self.notices.replace(vec![Notice::OtherVersion]);
            }
            Err(LinkError::Unmarked) => return,
        };
        let is_changed = opened.answers != self.get_untracked();
        self.history.update_value(|history| {
            history.pending = None;
            history.last_step = None;
        });
        let notices = opened.notes.into_iter().map(Notice::BadValue).collect();
        self.show(opened.answers, notices);
        match address::whose() {
            HistoryOwner::Own if is_changed => self.persistence.keep(&opened.answers),
            HistoryOwner::Own => {}
            HistoryOwner::Linked => self.show_as_link(&opened.answers),
        }
    }

    /// Shows a link that was opened in this page. Saved answers stay until the user chooses.
    fn show_as_link(self, answers: &Answers) {
        let status = self.persistence.status;
        let is_here = status.with_untracked(|status| matches!(status, Persistence::Here(_)));
        // A link to a view without answers does not replace the saved answers.
        if !is_here || without_view(answers) == Answers::default() {
            return;
        }
        if let LoadedAnswers::Kept(saved) = storage::load_answers() {
            let saved_answers = without_view(&saved.answers);
            if saved_answers != Answers::default() && saved_answers != without_view(answers) {
                status.set(Persistence::Link(saved));
            }
        }
    }
}
