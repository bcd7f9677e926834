//! What the page opens with: its address, else what was kept; where both say something, with a choice.

use super::answers::AnswersState;
use super::notices::Notice;
use super::persistence::Persistence;
use super::results::without_view;
use crate::answers::Answers;
use crate::browser::address::{self, HistoryWrite};
use crate::browser::storage::{self, LoadResult};
use crate::link::{self, LinkError};

impl AnswersState {
    /// The answers as the page opens: from the address, else from what was kept.
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
        // So that Back returns to what is shown now. Another's fragment (a heading) stays as it is.
        if fragment.is_empty() || linked.is_some() {
            address::write(
                &link::write(&answers),
                HistoryWrite::SameStep,
                persistence.whose(),
            );
        }
        Self::new(answers, persistence, notices)
    }
}

/// What is shown of a link and of what was kept.
fn beside_kept(linked: Option<Answers>, notices: &mut Vec<Notice>) -> (Persistence, Answers) {
    let opened = linked.unwrap_or_default();
    if address::is_shared() {
        return (Persistence::Shared, opened);
    }
    let kept = match storage::open() {
        LoadResult::Nothing => return (Persistence::Here(String::new()), opened),
        LoadResult::Blocked => return (Persistence::Blocked, opened),
        LoadResult::Unreadable(reason) => return (Persistence::Unreadable(reason), opened),
        LoadResult::Kept(kept) => kept,
    };
    let is_answered = without_view(&opened) != Answers::default();
    let snapshot = without_view(&kept.answers);
    let is_blank = snapshot == Answers::default();
    if is_answered && is_blank {
        return (Persistence::Here(kept.saved), opened);
    }
    if is_answered && without_view(&opened) != snapshot {
        return (Persistence::Link(kept), opened);
    }
    notices.extend(kept.notes.into_iter().map(Notice::BadValue));
    if !is_blank && !is_answered {
        notices.push(Notice::WelcomeBack(kept.saved.clone()));
    }
    let answers = Answers {
        language: opened.language.or(kept.answers.language),
        view: opened.view,
        at: opened.at,
        ..kept.answers
    };
    (Persistence::Here(kept.saved), answers)
}
