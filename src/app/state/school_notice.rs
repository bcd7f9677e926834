//! The school's file in a frame of the school's page: what the school states about the user's state, and which program
//! the estimate uses. The file's presets fill unanswered questions once, when the file arrives.

use std::sync::Arc;

use leptos::prelude::*;

use crate::answers::Answers;
use crate::context::{AppContext, app};
use crate::school::{self, School, SchoolFileError, SchoolProgram, chosen};

/// A file that was read: the school, or its errors.
pub type ParsedSchool = Arc<Result<School, Vec<SchoolFileError>>>;

/// The state of the school's notice. Passed by value.
#[derive(Clone, Copy)]
pub struct SchoolNoticeState {
    app: AppContext,
    /// `None` without a file.
    pub file: Memo<Option<ParsedSchool>>,
    /// Id of the program that the user chose, if there are several.
    pub program: RwSignal<Option<String>>,
}

/// The state of the school's notice.
///
/// # Panics
/// When called outside of the notice.
pub fn school_notice_state() -> SchoolNoticeState {
    expect_context()
}

impl SchoolNoticeState {
    /// Creates the state and provides it as context. `text`: the school's file, empty without one. `on_offer` is called
    /// with the program that the estimate is to use.
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

    /// Fills unanswered questions with the school's presets.
    fn fill_in(self, school: &School) {
        let answers: Answers = self.app.answers.get_untracked();
        let (filled, set) = school::preset(school, None, &answers);
        if !set.is_empty() {
            self.app.set_answers(&filled);
        }
    }

    /// The program that the estimate is to use.
    fn offer(self) -> Option<SchoolProgram> {
        let file = self.file.get()?;
        let school = file.as_ref().as_ref().ok()?;
        let answers = self.app.answers.get();
        let id = self.program.get();
        let program = chosen(school, id.as_deref(), &answers).program()?;
        Some(SchoolProgram::of(school, program))
    }
}
