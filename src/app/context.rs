//! What every view can reach, by [`app`]: the answers of the calculator, what follows from them, and the ways on.
//!
//! Views read signals and call methods; none of them reads the address, storage or the document for what stands here.

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
    /// The language that was asked for.
    pub wanted: Signal<Language>,
    /// The language that the page is in: that one, as soon as its words are here.
    pub language: Signal<Language>,
    /// The answers in the calculator.
    pub answers: Signal<Answers>,
    /// What follows from them; with the program of the school in whose page this one stands.
    pub estimate: Signal<Result<Estimate, Incomplete>>,
    /// The view that is shown, and the place in it that was asked for.
    pub view: Signal<View>,
    pub place: Signal<Option<Anchor>>,
    /// Whether and where answers are kept.
    pub persistence: Signal<Persistence>,
    /// What that school says of its program.
    pub school: Signal<Option<SchoolProgram>>,
    /// Which parts of the program have arrived.
    pub parts: PartsState,
    /// Where answers and focus are changed.
    state: PageState,
}

/// What the ways on need.
#[derive(Clone, Copy)]
pub struct PageState {
    pub answers: AnswersState,
    pub focus: FocusState,
}

/// The shared signals of the page.
///
/// # Panics
/// Outside of the page's components: they all have it.
pub fn app() -> AppContext {
    expect_context()
}

impl AppContext {
    /// The shared signals of the page whose state this is.
    pub fn new(state: PageState, parts: PartsState, results: ResultsState) -> Self {
        let answers = state.answers.signal();
        let view = Memo::new(move |_| answers.with(|now| now.view).unwrap_or(View::Estimate));
        let place = Memo::new(move |_| answers.with(|now| now.at));
        let wanted = Memo::new(move |_| answers.with(|now| state.answers.language_of(now)));
        let language = Memo::new(move |_| match wanted.get() {
            // Its words are on their way.
            Language::Spanish if !parts.has_spanish.get() => Language::English,
            wanted => wanted,
        });
        Self {
            wanted: wanted.into(),
            language: language.into(),
            answers,
            estimate: results.estimate.into(),
            view: view.into(),
            place: place.into(),
            persistence: state.answers.persistence.status.into(),
            school: state.answers.school.into(),
            parts,
            state,
        }
    }

    /// The language with its way to write figures. Follows the language.
    pub fn locale(self) -> Locale {
        Locale::of(self.language.get())
    }

    /// The same for what is said once, in a handler.
    pub fn locale_untracked(self) -> Locale {
        Locale::of(self.language.get_untracked())
    }

    pub fn today(self) -> Month {
        browser::today()
    }

    /// What the school in whose page this one stands says, where the estimate of these answers takes it.
    pub fn school_of(self, answers: &Answers) -> Option<SchoolProgram> {
        plans::school_of(self.school.get(), answers, self.today())
    }

    /// Others use this computer too: nothing may be kept.
    pub fn is_shared_computer(self) -> bool {
        self.persistence.get() == Persistence::Shared
    }

    /// What was taken out of storage under these keys does not come back any more: not by undoing, nor when the computer
    /// is no longer shared.
    pub fn forget_taken(self, keys: &[&str]) {
        self.state.answers.forget_taken(keys);
    }

    /// Tells the page that a part has stored something beside the answers, or taken it out.
    pub fn tell_stored(self) {
        self.state.answers.persistence.stored.set(());
    }

    /// The answers with another view: what a link to it carries.
    pub fn at_view(self, view: View, place: Option<Anchor>) -> Answers {
        Answers {
            view: Some(view).filter(|view| *view != View::Estimate),
            at: place,
            ..self.answers.get()
        }
    }

    /// The address of the answers that means the same later: with the month in which the plan starts.
    pub fn lasting_link(self) -> String {
        let start = self
            .estimate
            .with(|estimate| estimate.as_ref().ok().map(|estimate| estimate.start));
        let answers = self.answers.get();
        address::whole(&link::write(&Answers {
            start: answers.start.or(start),
            ..answers
        }))
    }

    /// Shows a view, or a place in it: a step that Back returns from.
    pub fn navigate(self, view: View, place: Option<Anchor>) {
        self.state.answers.navigate(view, place);
        if view == View::Estimate {
            self.state.focus.move_to(FocusTarget::Main);
        }
    }

    /// Moves the focus to the page itself, where what had it is gone and nothing nearer is left.
    pub fn focus_main(self) {
        browser::focus("main");
    }

    /// Shows the calculator, with the focus on an answer or a result of it, unfolded where it is folded away.
    pub fn show_in_calculator(self, id: &'static str) {
        self.navigate(View::Estimate, None);
        request_animation_frame(move || browser::focus(id));
    }

    /// Takes answers over as the user's own, with the view that they name.
    pub fn set_answers(self, answers: &Answers) {
        self.state.answers.take_over(*answers);
    }

    /// Changes the answers, with what is being typed now.
    pub fn update_answers(self, change: impl FnOnce(&Answers) -> Answers) {
        self.state.answers.finish_typing();
        let shown = self.answers.get_untracked();
        let answers = change(&shown);
        if answers != shown {
            self.set_answers(&answers);
        }
    }

    /// Puts answers into the calculator, as the user's own, and shows a view of them.
    pub fn open_answers(self, answers: &Answers, view: Option<View>) {
        let answers = Answers {
            view,
            at: None,
            language: Some(self.language.get_untracked()),
            ..*answers
        };
        self.state.answers.take_over(answers);
    }
}
