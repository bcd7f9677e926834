//! The context that every view gets from [`app`]: the answers of the calculator, the results, and navigation.
//!
//! Views read signals and call methods. They do not read the address, storage or the document for what is here.

use leptos::prelude::*;

use crate::answers::{Anchor, Answers, Language, Month, View};
use crate::browser::{address, page as browser};
use crate::estimate::{Estimate, Incomplete};
use crate::i18n::Locale;
use crate::link;
use crate::plan::plans;
use crate::school::SchoolProgram;
use crate::state::{AnswersState, FocusState, FocusTarget, PartsState, Persistence, ResultsState};

/// The signals that all views share. Passed by value.
#[derive(Clone, Copy)]
pub struct AppContext {
    /// The language that was requested.
    pub requested_language: Signal<Language>,
    /// The language that the page is in: the requested one, once its texts have loaded.
    pub language: Signal<Language>,
    /// The answers in the calculator.
    pub answers: Signal<Answers>,
    /// The result of these answers. Includes the program of the school that embeds the page.
    pub estimate: Signal<Result<Estimate, Incomplete>>,
    /// The view that is shown, and the anchor in it that was requested.
    pub view: Signal<View>,
    pub anchor: Signal<Option<Anchor>>,
    /// Whether and where answers are saved.
    pub persistence: Signal<Persistence>,
    /// The program of the school that embeds the page.
    pub school: Signal<Option<SchoolProgram>>,
    /// Which parts of the program have loaded.
    pub parts: PartsState,
    /// Changes answers and focus.
    state: PageState,
}

/// The state that navigation changes.
#[derive(Clone, Copy)]
pub struct PageState {
    pub answers: AnswersState,
    pub focus: FocusState,
}

/// The page's context.
///
/// # Panics
/// When called outside of the page's components.
pub fn app() -> AppContext {
    expect_context()
}

impl AppContext {
    /// Creates the context from the page's state.
    pub fn new(state: PageState, parts: PartsState, results: ResultsState) -> Self {
        let answers = state.answers.signal();
        let view = Memo::new(move |_| answers.with(|now| now.view).unwrap_or(View::Estimate));
        let anchor = Memo::new(move |_| answers.with(|now| now.anchor));
        let wanted = Memo::new(move |_| answers.with(|now| state.answers.language_of(now)));
        let language = Memo::new(move |_| match wanted.get() {
            // The texts are still loading.
            Language::Spanish if !parts.has_spanish.get() => Language::English,
            wanted => wanted,
        });
        Self {
            requested_language: wanted.into(),
            language: language.into(),
            answers,
            estimate: results.estimate.into(),
            view: view.into(),
            anchor: anchor.into(),
            persistence: state.answers.persistence.status.into(),
            school: state.answers.school.into(),
            parts,
            state,
        }
    }

    /// The locale of the page's language. Tracks the language.
    pub fn locale(self) -> Locale {
        Locale::of(self.language.get())
    }

    /// Like [`Self::locale`] without tracking, for event handlers.
    pub fn locale_untracked(self) -> Locale {
        Locale::of(self.language.get_untracked())
    }

    pub fn today(self) -> Month {
        browser::current_month()
    }

    /// The program of the school that embeds the page, when it applies to these answers.
    pub fn school_of(self, answers: &Answers) -> Option<SchoolProgram> {
        plans::school_of(self.school.get(), answers, self.today())
    }

    /// Whether the user marked the computer as shared. Nothing may be saved then.
    pub fn is_shared_computer(self) -> bool {
        self.persistence.get() == Persistence::Shared
    }

    /// Makes the removal of these storage keys permanent: neither undo nor unmarking the shared computer restores them.
    pub fn forget_taken(self, keys: &[&str]) {
        self.state.answers.forget_taken(keys);
    }

    /// Restores what was cleared, the plans too.
    pub fn undo_clear(self) {
        if self.state.answers.undo_clear() {
            self.parts.call_plans(|part| part.undo_clear);
        }
    }

    /// Notifies the page that a part has stored something besides the answers, or removed it.
    pub fn notify_stored(self) {
        self.state.answers.persistence.stored.notify();
    }

    /// The answers with another view: the content of a link to that view.
    pub fn at_view(self, view: View, anchor: Option<Anchor>) -> Answers {
        Answers {
            view: Some(view).filter(|view| *view != View::Estimate),
            anchor,
            ..self.answers.get()
        }
    }

    /// A link whose meaning does not change over time: it includes the month in which the plan starts.
    pub fn lasting_link(self) -> String {
        let start = self
            .estimate
            .with(|estimate| estimate.as_ref().ok().map(|estimate| estimate.start));
        let answers = self.answers.get();
        address::full_url(&link::write(&Answers {
            start: answers.start.or(start),
            ..answers
        }))
    }

    /// Shows a view, or an anchor in it. Adds a history entry.
    pub fn navigate(self, view: View, anchor: Option<Anchor>) {
        self.state.answers.navigate(view, anchor);
        if view == View::Estimate {
            self.state.focus.move_to(FocusTarget::Main);
        }
    }

    /// Moves the focus to `main`, for when the focused element was removed and there is no closer target.
    pub fn focus_main(self) {
        browser::focus("main");
    }

    /// Shows the calculator and focuses an answer or a result there. Unfolds it when it is folded.
    pub fn show_in_calculator(self, id: &'static str) {
        self.navigate(View::Estimate, None);
        request_animation_frame(move || browser::focus(id));
    }

    /// Replaces the user's answers, including the view that they name.
    pub fn set_answers(self, answers: &Answers) {
        self.state.answers.replace(*answers);
    }

    /// Changes the answers. Applies a pending entry first.
    pub fn update_answers(self, change: impl FnOnce(&Answers) -> Answers) {
        self.state.answers.finish_typing();
        let before = self.answers.get_untracked();
        let answers = change(&before);
        if answers != before {
            self.set_answers(&answers);
        }
    }

    /// Puts answers into the calculator as the user's own, and shows a view.
    pub fn open_answers(self, answers: &Answers, view: Option<View>) {
        let answers = Answers {
            view,
            anchor: None,
            language: Some(self.language.get_untracked()),
            ..*answers
        };
        self.state.answers.replace(answers);
    }
}
