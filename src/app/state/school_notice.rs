//! The school's file in a frame of the school's page: what the school says of the user's state, and which program the
//! estimate is to use. What the school sets where the user has said nothing is set once, when the file comes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::answers::Answers;
use crate::context::{AppContext, app};
use crate::school::{self, School, SchoolFileError, SchoolProgram, chosen};

/// A file that was read: the school, or what is wrong with it.
pub type ParsedSchool = Arc<Result<School, Vec<SchoolFileError>>>;

/// Passed by value.
#[derive(Clone, Copy)]
pub struct SchoolNoticeState {
    app: AppContext,
    /// `None` where there is no file.
    pub file: Memo<Option<ParsedSchool>>,
    /// The program that the user chose of several, by its id.
    pub program: RwSignal<Option<String>>,
}

/// The state of the school's notice.
///
/// # Panics
/// Outside of the notice: it has it.
pub fn school_notice_state() -> SchoolNoticeState {
    expect_context()
}

impl SchoolNoticeState {
    /// Makes the state and gives it to all below. `text`: of the school's file, empty where there is none; `on_offer`
    /// is told what the school says of the program that the estimate is to use.
    pub fn provide(text: Signal<String>, on_offer: Callback<Option<SchoolProgram>>) {
        let state = Self {
            app: app(),
            file: Memo::new(move |_| {
                text.with(|text| (!text.is_empty()).then(|| Arc::new(school::read(text))))
            }),
            program: RwSignal::new(None),
        };
        Effect::new(move |_| {
            let file = state.file.get();
            state.program.set(None);
            if let Some(Ok(school)) = file.as_deref() {
                state.fill_in(school);
            }
        });
        let offer = Memo::new(move |_| state.offer());
        Effect::new(move |_| on_offer.run(offer.get()));
        provide_context(state);
    }

    /// Gives the calculator what the school sets where the user has said nothing.
    fn fill_in(self, school: &School) {
        let answers: Answers = self.app.answers.get_untracked();
        let (filled, set) = school::preset(school, None, &answers);
        if !set.is_empty() {
            self.app.set_answers(&filled);
        }
    }

    /// What the calculator needs of the program that is meant.
    fn offer(self) -> Option<SchoolProgram> {
        let file = self.file.get()?;
        let school = file.as_ref().as_ref().ok()?;
        let answers = self.app.answers.get();
        let id = self.program.get();
        let program = chosen(school, id.as_deref(), &answers).program()?;
        Some(SchoolProgram::of(school, program))
    }
}
