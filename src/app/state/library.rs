//! The state of guide, sources and states: their files, the searches, and focus targets.

use leptos::prelude::*;

use super::remote::RemoteFile;
use super::states_map::StatesMap;
use super::{CopyState, FocusState};
use crate::answers::{Anchor, Answers, Language, View};
use crate::catalogue::{self, Catalogue, anchors};
use crate::context::{AppContext, app};
use crate::evidence::{self, Evidence};
use crate::guide::search::Index;
use crate::guide::{Guide, file as guide_file};
use crate::i18n::Locale;

/// The guide in one language, with its search index.
pub struct SearchableGuide {
    pub guide: Guide,
    pub index: Index,
}

/// The state of the library views. Passed by value.
#[derive(Clone, Copy)]
pub struct LibraryState {
    app: AppContext,
    /// The answers in the calculator, without the view.
    pub answers: Memo<Answers>,
    pub guide: RemoteFile<SearchableGuide>,
    pub catalogue: RemoteFile<Catalogue>,
    pub evidence: RemoteFile<Evidence>,
    /// The search text of the guide.
    pub guide_query: RwSignal<String>,
    /// The search text of the sources.
    pub sources_query: RwSignal<String>,
    /// The anchor of the row for which an error is being reported.
    pub reported_row: RwSignal<Option<String>>,
    /// The status of copying the report.
    pub report_copy: CopyState,
    pub map: StatesMap,
    /// The anchor whose heading takes the focus; empty for the view's own heading.
    pub focus: FocusState<String>,
    /// Notifies when the anchor that is shown already is requested again.
    pub asked_again: Trigger,
    /// The view and the anchor that were shown last.
    last_shown: StoredValue<Option<(View, Option<Anchor>)>>,
}

/// The state of guide and sources.
///
/// # Panics
/// When called outside of their views.
pub fn library() -> LibraryState {
    expect_context()
}

impl LibraryState {
    /// Creates the state and provides it as context. It lives as long as the current owner.
    pub fn provide() {
        let app = app();
        provide_context(Self {
            app,
            answers: Memo::new(move |_| Answers {
                view: None,
                anchor: None,
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
            focus: FocusState::new(),
            asked_again: Trigger::new(),
            last_shown: StoredValue::new(None),
        });
    }

    /// The name of the anchor that is shown; empty for the view itself.
    pub fn anchor_name(self) -> String {
        self.app.anchor.get().map(Anchor::name).unwrap_or_default()
    }

    /// The locale of a view whose text is in this language. After a change of the page's language, it stays the text's
    /// language until the new text has loaded.
    pub fn locale_of(self, text: Option<Language>) -> Locale {
        Locale::of(text.unwrap_or_else(|| self.app.language.get()))
    }

    /// Whether there is a search text for the sources.
    pub fn is_searching_sources(self) -> bool {
        self.sources_query.with(|query| !query.trim().is_empty())
    }

    /// Reacts to a new view or anchor.
    pub fn arrive(self, view: View) {
        let anchor = self.app.anchor.get();
        let current = Some((view, anchor));
        if self.last_shown.get_value() != current {
            self.last_shown.set_value(current);
            // The reader followed a search result: the search is cleared.
            self.sources_query.set(String::new());
        }
        let name = anchor.map(Anchor::name).unwrap_or_default();
        self.map.open_anchor(&name, &self.answers.get_untracked());
    }

    /// Shows an anchor in a view and moves the focus to it.
    pub fn open(self, view: View, anchor: Option<Anchor>) {
        self.sources_query.set(String::new());
        let is_shown =
            self.app.view.get_untracked() == view && self.app.anchor.get_untracked() == anchor;
        self.app.navigate(view, anchor);
        if is_shown {
            self.asked_again.notify();
        }
    }

    /// Shows how to report an error in a row.
    pub fn report(self, row: String) {
        self.reported_row.set(Some(row));
        self.report_copy.forget();
        self.open(View::Sources, Anchor::from_name(anchors::REPORT));
    }
}

fn searchable_guide(text: &str, language: Language) -> Option<SearchableGuide> {
    let guide = guide_file::read(text)?;
    let index = Index::new(&guide, Locale::of(language));
    Some(SearchableGuide { guide, index })
}
