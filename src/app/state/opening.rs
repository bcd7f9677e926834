//! The answers that the page opens with: from its address, else from storage. If both have answers, the user chooses.

use super::answers::AnswersState;
use super::notices::Notice;
use super::persistence::Persistence;
use super::results::without_view;
use crate::answers::Answers;
use crate::browser::address::{self, HistoryWrite};
use crate::browser::storage::{self, LoadedAnswers};
use crate::link::{self, LinkError};

impl AnswersState {
    /// The initial answers: from the address, else from storage.
    pub fn open() -> Self {
        let fragment = address::fragment();
        let mut notices = Vec::new();
        let linked = match link::read(&fragment) {
            Ok(opened) => {
                notices.extend(opened.notes.into_iter().map(Notice::BadValue));
                Some(opened.answers)
            }
            Err(LinkError::OtherVersion) => {
                notices.push(Notice::OtherVersion);
                None
            }
            Err(LinkError::Unmarked) => None,
        };
        let (persistence, answers) = beside_kept(linked, &mut notices);
        // So that Back returns to what is shown now. A fragment that is not Casepath's (a heading) stays as is.
        if fragment.is_empty() || linked.is_some() {
            address::write(
                &link::write(&answers),
                HistoryWrite::Replace,
                persistence.owner(),
            );
        }
        Self::new(answers, persistence, notices)
    }
}

/// Which of linked and saved answers to show, and the persistence status that follows.
fn beside_kept(linked: Option<Answers>, notices: &mut Vec<Notice>) -> (Persistence, Answers) {
    let opened = linked.unwrap_or_default();
    if address::is_shared() {
        return (Persistence::Shared, opened);
    }
    let saved = match storage::load_answers() {
        LoadedAnswers::Nothing => return (Persistence::Here(String::new()), opened),
        LoadedAnswers::Blocked => return (Persistence::Blocked, opened),
        LoadedAnswers::Unreadable(reason) => return (Persistence::Unreadable(reason), opened),
        LoadedAnswers::Kept(saved) => saved,
    };
    let is_answered = without_view(&opened) != Answers::default();
    let saved_answers = without_view(&saved.answers);
    let is_blank = saved_answers == Answers::default();
    if is_answered && is_blank {
        return (Persistence::Here(saved.saved), opened);
    }
    if is_answered && without_view(&opened) != saved_answers {
        return (Persistence::Link(saved), opened);
    }
    notices.extend(saved.notes.into_iter().map(Notice::BadValue));
    if !is_blank && !is_answered {
        notices.push(Notice::WelcomeBack(saved.saved.clone()));
    }
    let answers = Answers {
        language: opened.language.or(saved.answers.language),
        view: opened.view,
        anchor: opened.anchor,
        ..saved.answers
    };
    (Persistence::Here(saved.saved), answers)
}
