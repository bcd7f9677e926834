//! How the page opens: from its address, else from what was kept; and where both say something, with a choice.

use leptos::prelude::*;

use super::{Page, whose};
use crate::answers::Answers;
use crate::browser::address::{self, Write};
use crate::browser::page as browser;
use crate::browser::storage::{self, Found};
use crate::link::{self, NotOurs};
use crate::ui::state::{Copied, Keeping, LongTexts, Notice, State, result_of};

/// What was said, without what only says how it is shown.
pub(super) fn of_substance(answers: &Answers) -> Answers {
    Answers {
        language: None,
        view: None,
        at: None,
        ..*answers
    }
}

impl Page {
    /// The page as it opens: from the address, else from what was kept.
    pub fn open() -> Self {
        let fragment = address::fragment();
        let mut notices = Vec::new();
        let linked = match link::read(&fragment) {
            Ok(opened) => {
                notices.extend(opened.notes.into_iter().map(Notice::BadValue));
                Some(opened.answers)
            }
            Err(NotOurs::OtherVersion) => {
                notices.push(Notice::OtherVersion);
                None
            }
            Err(NotOurs::Unmarked) => None,
        };
        let said = linked.is_some_and(|answers| of_substance(&answers) != Answers::default());
        let language = linked.and_then(|answers| answers.language);
        let found = if address::is_shared() {
            Found::Nothing
        } else {
            storage::open()
        };
        let (keeping, answers) = match found {
            _ if address::is_shared() => (Keeping::Shared, linked),
            Found::Nothing => (Keeping::Here(String::new()), linked),
            Found::Blocked => (Keeping::Blocked, linked),
            Found::Unreadable(reason) => (Keeping::Unreadable(reason), linked),
            Found::Kept(kept) => {
                let language = language.or(kept.answers.language);
                let mine = of_substance(&kept.answers);
                let blank = mine == Answers::default();
                let other = linked.filter(|linked| said && (blank || of_substance(linked) != mine));
                match other {
                    Some(linked) if blank => (Keeping::Here(kept.saved), Some(linked)),
                    Some(linked) => (Keeping::Link(kept), Some(linked)),
                    None => {
                        notices.extend(kept.notes.into_iter().map(Notice::BadValue));
                        if !blank && !said {
                            notices.push(Notice::WelcomeBack(kept.saved.clone()));
                        }
                        let answers = Answers {
                            language,
                            view: linked.and_then(|answers| answers.view),
                            at: linked.and_then(|answers| answers.at),
                            ..kept.answers
                        };
                        (Keeping::Here(kept.saved), Some(answers))
                    }
                }
            }
        };
        let answers = answers.unwrap_or_default();
        // So that Back returns to what is shown now. Another's fragment (a heading) stays as it is.
        if fragment.is_empty() || linked.is_some() {
            address::write(&link::write(&answers), Write::SameStep, whose(&keeping));
        }
        Self::new(answers, keeping, notices)
    }

    fn new(answers: Answers, keeping: Keeping, notices: Vec<Notice>) -> Self {
        let state = RwSignal::new_local(State {
            answers,
            result: result_of(&answers, None),
            faulty: Vec::new(),
            keeping,
            notices,
            asked_to_clear: false,
            cleared: None,
            held: Vec::new(),
            copied: Copied::NotAsked,
            texts: LongTexts::NotAsked,
            offer: None,
            missing: None,
            spoken: String::new(),
            last_step: None,
            pending: None,
            holding: None,
            speak_timer: None,
        });
        Self {
            state,
            preferred: browser::preferred_language(),
        }
    }
}
