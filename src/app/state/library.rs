//! What guide and sources know: their files, what is looked for in them, where in them the focus goes.

use leptos::prelude::*;

use super::CopyState;
use super::remote::RemoteFile;
use super::states_map::StatesMap;
use crate::answers::{Anchor, Answers, Language, View};
use crate::catalogue::{self, Catalogue, place};
use crate::components::FocusTarget;
use crate::context::{AppContext, app};
use crate::evidence::{self, Evidence};
use crate::guide::search::Index;
use crate::guide::{Guide, file as guide_file};
use crate::i18n::Locale;

/// The guide of a language, ready to be searched.
pub struct SearchableGuide {
    pub guide: Guide,
    pub index: Index,
}

/// Passed by value.
#[derive(Clone, Copy)]
pub struct LibraryState {
    app: AppContext,
    /// The answers in the calculator, whatever view is shown.
    pub answers: Memo<Answers>,
    pub guide: RemoteFile<SearchableGuide>,
    pub catalogue: RemoteFile<Catalogue>,
    pub evidence: RemoteFile<Evidence>,
    /// What is looked for in the guide.
    pub guide_query: RwSignal<String>,
    /// What is looked for in the sources.
    pub sources_query: RwSignal<String>,
    /// The row that an error is to be reported in, by its place.
    pub reported_row: RwSignal<Option<String>>,
    /// What came of copying the report.
    pub report_copy: CopyState,
    pub map: StatesMap,
    /// The place whose heading is to take the focus; an empty one is the view itself.
    pub focus: FocusTarget,
    /// The place that is shown was asked for once more.
    pub asked_again: Trigger,
    /// The view and the place that were shown last.
    last_shown: StoredValue<Option<(View, Option<Anchor>)>>,
}

/// The state of guide and sources.
///
/// # Panics
/// Outside of their views: these have it.
pub fn library() -> LibraryState {
    expect_context()
}

impl LibraryState {
    /// Makes the state and gives it to all below. It lives as long as what it is provided in.
    pub fn provide() {
        let app = app();
        provide_context(Self {
            app,
            answers: Memo::new(move |_| Answers {
                view: None,
                at: None,
                ..app.answers.get()
            }),
            guide: RemoteFile::new(app.language, guide_file::name, searchable_guide),
            catalogue: RemoteFile::new(app.language, catalogue::file, catalogue::read),
            evidence: RemoteFile::new(app.language, evidence::file, |text, _| evidence::read(text)),
            guide_query: RwSignal::default(),
            sources_query: RwSignal::default(),
            reported_row: RwSignal::new(None),
            report_copy: CopyState::new(),
            map: StatesMap::new(),
            focus: FocusTarget::new(),
            asked_again: Trigger::new(),
            last_shown: StoredValue::new(None),
        });
    }

    /// The name of the place that is shown; empty for the view itself.
    pub fn place(self) -> String {
        self.app.place.get().map(Anchor::name).unwrap_or_default()
    }

    /// The locale of a view whose text is in this language: where the page has another language already, that of the
    /// text, until the text in the page's language arrives.
    pub fn locale_of(self, text: Option<Language>) -> Locale {
        Locale::of(text.unwrap_or_else(|| self.app.language.get()))
    }

    /// Whether something is looked for in the sources.
    pub fn is_searching_sources(self) -> bool {
        self.sources_query.with(|query| !query.trim().is_empty())
    }

    /// A view is shown, or another place in it.
    pub fn arrive(self, view: View) {
        let at = self.app.place.get();
        let shown = Some((view, at));
        if self.last_shown.get_value() != shown {
            self.last_shown.set_value(shown);
            // What was looked for is found; the search stands aside.
            self.sources_query.set(String::new());
        }
        let place = at.map(Anchor::name).unwrap_or_default();
        self.map.open_place(&place, &self.answers.get_untracked());
    }

    /// Shows a place in a view, and brings the focus to it.
    pub fn open(self, view: View, at: Option<Anchor>) {
        self.sources_query.set(String::new());
        let is_shown =
            self.app.view.get_untracked() == view && self.app.place.get_untracked() == at;
        self.app.navigate(view, at);
        if is_shown {
            self.asked_again.notify();
        }
    }

    /// Shows how to report an error in a row.
    pub fn report(self, row: String) {
        self.reported_row.set(Some(row));
        self.report_copy.forget();
        self.open(View::Sources, Anchor::from_name(place::REPORT));
    }
}

fn searchable_guide(text: &str, language: Language) -> Option<SearchableGuide> {
    let guide = guide_file::read(text)?;
    let index = Index::new(&guide, Locale::of(language));
    Some(SearchableGuide { guide, index })
}
