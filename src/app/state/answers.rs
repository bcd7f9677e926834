//! The answers: how they change, and how they reach the address, its history, and storage.
//!
//! A bad entry marks its field and changes nothing else. What is typed counts when it is complete: when the field is
//! left, at Enter, or after a pause if it can be used by then; nobody is told of a mistake while typing. The first change is written at once, so that nothing is lost;
//! those that follow closely wait, because browsers refuse too many writes.

use std::time::Duration;

use leptos::prelude::*;

use super::notices::{Notice, NoticesState};
use super::persistence::{Persistence, PersistenceState};
use super::results::without_view;
use crate::answers::{Anchor, Answers, Language, View};
use crate::browser::address::{self, HistoryOwner, HistoryWrite};
use crate::browser::page as browser;
use crate::browser::storage::{self, LoadResult};
use crate::entry::{self, EntryError};
use crate::link::{self, Field, LinkError};
use crate::school::SchoolProgram;

/// Writing the address and storage is held back this long.
const HOLD_BACK: Duration = Duration::from_millis(400);

/// What is typed counts after this pause, if it can be used.
pub const TYPING_PAUSE: Duration = Duration::from_millis(800);

/// An entry that cannot be used; the estimate is that of the entry before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidEntry {
    pub field: Field,
    /// As it was typed; of half a month browsers do not tell it.
    pub typed: String,
    pub error: EntryError,
}

/// An entry that is being typed.
struct Typing {
    field: Field,
    typed: String,
    /// Runs until the pause is over.
    pause: Option<TimeoutHandle>,
}

/// What is known of the address and its history.
#[derive(Clone, Copy, Default)]
struct HistoryEntry {
    /// The field that the last written step was about.
    last_step: Option<Field>,
    /// The field of a change that is not written yet.
    pending: Option<Option<Field>>,
    /// Runs while the next write is held back.
    hold_back: Option<TimeoutHandle>,
}

/// The answers, and what may be done with them. Passed by value.
#[derive(Clone, Copy)]
pub struct AnswersState {
    answers: RwSignal<Answers>,
    invalid: RwSignal<Vec<InvalidEntry>>,
    pub notices: NoticesState,
    pub persistence: PersistenceState,
    /// What the school says of its program in whose page this one stands.
    pub school: RwSignal<Option<SchoolProgram>>,
    /// The fields whose answer the school has set, and the user has not changed.
    pub set_by_school: RwSignal<Vec<Field>>,
    /// The entry that is not complete yet.
    typing: StoredValue<Option<Typing>>,
    history: StoredValue<HistoryEntry>,
    /// The language of the browser, for those who have not chosen.
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

    pub fn signal(self) -> Signal<Answers> {
        self.answers.into()
    }

    pub fn get(self) -> Answers {
        self.answers.get()
    }

    pub fn get_untracked(self) -> Answers {
        self.answers.get_untracked()
    }

    /// One answer as the address has it.
    pub fn value(self, field: Field) -> String {
        self.answers.with(|answers| link::get(answers, field))
    }

    pub fn language_of(self, answers: &Answers) -> Language {
        answers.language.unwrap_or(self.preferred)
    }

    /// The entry of a field, where it cannot be used.
    pub fn invalid_entry(self, field: Field) -> Option<InvalidEntry> {
        self.invalid
            .with(|invalid| invalid.iter().find(|entry| entry.field == field).cloned())
    }

    /// The first field whose entry cannot be used.
    pub fn first_invalid(self) -> Option<Field> {
        self.invalid
            .with(|invalid| invalid.first().map(|entry| entry.field))
    }

    /// Gives or takes back one answer by its value in the address; one that is none changes nothing.
    pub fn answer(self, field: Field, value: &str) {
        let mut answers = self.get_untracked();
        if link::set(&mut answers, field, value) {
            self.mark(field, None);
            self.change(answers, Some(field));
        }
    }

    /// Notes what is being typed. It counts after a pause, if it can be used by then.
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

    /// Takes over a complete entry. One that cannot be used marks the field and changes nothing else.
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

    /// Whether this field is being typed in.
    fn is_typing(self, field: Field) -> bool {
        self.typing_of(|typing| typing.field) == Some(field)
    }

    fn typing_of<T>(self, what: impl Fn(&Typing) -> T) -> Option<T> {
        self.typing
            .try_with_value(|typing| typing.as_ref().map(what))?
    }

    /// What stands in this field while it is being typed in.
    pub fn typed(self, field: Field) -> Option<String> {
        self.typing_of(|typing| (typing.field == field).then(|| typing.typed.clone()))?
    }

    /// Takes over what is being typed, if it can be used; else it goes on being typed. To be called before answers are
    /// replaced that did not come from the form.
    pub fn finish_typing(self) {
        let Some((field, typed)) = self.typing_of(|typing| (typing.field, typing.typed.clone()))
        else {
            return;
        };
        // An emptied field is about to be filled: that it is empty counts when it is left.
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

    /// Marks a field whose entry cannot be used, or takes the mark back.
    fn mark(self, field: Field, entry: Option<InvalidEntry>) {
        if untrack(|| self.invalid_entry(field)) != entry {
            self.invalid.update(|invalid| {
                invalid.retain(|other| other.field != field);
                invalid.extend(entry);
            });
        }
    }

    /// The certification of this row of the table is held, or no longer.
    pub fn certify(self, row: usize, is_held: bool) {
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

    /// Takes over other answers, in the same language and view.
    pub fn try_answers(self, answers: &Answers) {
        let now = self.get_untracked();
        let answers = Answers {
            language: now.language,
            view: now.view,
            at: now.at,
            ..*answers
        };
        self.change(answers, None);
    }

    /// Shows a view of the same answers, or a place in it: a step of its own, however soon it follows an answer.
    pub fn navigate(self, view: View, place: Option<Anchor>) {
        self.write_pending();
        let answers = Answers {
            view: Some(view).filter(|view| *view != View::Estimate),
            at: place,
            ..self.get_untracked()
        };
        self.change(answers, None);
        self.write_pending();
    }

    /// Takes over answers as the user's own: a step that Back returns from.
    pub fn take_over(self, answers: Answers) {
        let is_changed = self.get_untracked() != answers;
        self.history.update_value(|history| {
            history.pending = None;
            history.last_step = None;
        });
        address::write(
            &link::write(&answers),
            HistoryWrite::NewStep,
            HistoryOwner::Own,
        );
        self.show(answers, Vec::new());
        if is_changed {
            self.persistence.keep(&answers);
        }
    }

    /// Shows other answers, whatever was typed before.
    fn show(self, answers: Answers, notices: Vec<Notice>) {
        self.forget_invalid();
        self.notices.replace(notices);
        if self.get_untracked() != answers {
            self.answers.set(answers);
        }
    }

    pub(super) fn forget_invalid(self) {
        self.stop_typing();
        if self.invalid.with_untracked(|invalid| !invalid.is_empty()) {
            self.invalid.set(Vec::new());
        }
    }

    /// Takes over changed answers.
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
            HOLD_BACK,
        );
        self.history
            .update_value(|history| history.hold_back = timer.ok());
    }

    /// Writes what is not written yet, to address and storage.
    pub(super) fn write_pending(self) {
        let answers = self.get_untracked();
        let history = self.history.get_value();
        let Some(field) = history.pending else {
            return;
        };
        // A number that is typed digit by digit is one step back, not several.
        let goes_on =
            field.is_some_and(|field| link::range(field).is_some()) && field == history.last_step;
        let how = if goes_on {
            HistoryWrite::SameStep
        } else {
            HistoryWrite::NewStep
        };
        let whose = self.persistence.status.with_untracked(Persistence::whose);
        address::write(&link::write(&answers), how, whose);
        self.history.update_value(|history| {
            history.pending = None;
            history.last_step = field;
        });
        self.persistence.keep(&answers);
    }

    /// Follows Back and Forward, links and addresses typed by hand, and writes what is pending when the page goes.
    pub fn follow_address(self) {
        let changed = window_event_listener(leptos::ev::hashchange, move |_| self.read_address());
        let leaves = window_event_listener(leptos::ev::pagehide, move |_| {
            self.finish_typing();
            self.write_pending();
        });
        on_cleanup(move || {
            changed.remove();
            leaves.remove();
        });
    }

    /// Takes over an address that was changed by Back, Forward, a link or by hand.
    fn read_address(self) {
        // This entry of history may be of before the computer was shared, or of while it was.
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

    /// A link was opened in this very page: what is kept stays until the user chooses.
    fn show_as_link(self, answers: &Answers) {
        let status = self.persistence.status;
        let is_here = status.with_untracked(|status| matches!(status, Persistence::Here(_)));
        // A link to a view, without an answer, is shown beside what is kept, not in its place.
        if !is_here || without_view(answers) == Answers::default() {
            return;
        }
        if let LoadResult::Kept(kept) = storage::open() {
            let snapshot = without_view(&kept.answers);
            if snapshot != Answers::default() && snapshot != without_view(answers) {
                status.set(Persistence::Link(kept));
            }
        }
    }
}
