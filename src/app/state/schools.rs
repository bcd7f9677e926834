//! The state of the view for schools: the attributes of the element, its preview, and the school's own file, which
//! stays in the browser.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Element;

use super::{CopyStatus, FocusState};
use crate::answers::UsState;
use crate::browser::files::{self, Chosen};
use crate::browser::page as browser;
use crate::browser::storage;
use crate::context::{AppContext, app};
use crate::embedding::Attribute;
use crate::embedding::draft::Draft;
use crate::embedding::embed_methods;
use crate::i18n::Locale;
use crate::i18n::messages::EmbedMessage;
use crate::school::error::{SchoolFileError, SchoolFileErrorKind};
use crate::school::{self, School, limits};
use crate::state::Persistence;

/// The key of the entries in session storage.
const STORAGE_KEY: &str = "casepath-embed";
/// Ids of the focus targets after a file was opened, and after it was closed.
pub const CHECKED: &str = "school-checked";
pub const OPEN: &str = "open-school";

/// The state of the view for schools. Passed by value.
#[derive(Clone, Copy)]
pub struct SchoolsState {
    app: AppContext,
    /// The attributes as entered.
    pub draft: RwSignal<Draft>,
    /// Element id of the text that was copied last, with the result.
    pub copied: RwSignal<Option<(&'static str, CopyStatus)>>,
    pub preview: RwSignal<PreviewStatus>,
    /// How often the preview was restarted.
    pub preview_round: RwSignal<u32>,
    pub file: RwSignal<Option<OpenedFile>>,
    /// The state whose notices are shown; `None` for the school's own.
    pub notices_for: RwSignal<Option<UsState>>,
    /// The message about the last save.
    pub message: RwSignal<String>,
    pub focus: FocusState<String>,
}

/// The status of the preview, from its messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreviewStatus {
    Awaited,
    Ready,
    /// No message for a long time.
    Silent,
}

/// A file that was chosen.
#[derive(Clone)]
pub enum OpenedFile {
    Usable(SchoolFile),
    Faulty {
        name: Arc<str>,
        errors: Arc<[SchoolFileError]>,
    },
    /// The browser could not read the file.
    Unreadable(Arc<str>),
}

/// A file that can be used.
#[derive(Clone)]
pub struct SchoolFile {
    pub school: Arc<School>,
    pub text: Arc<str>,
    pub name: Arc<str>,
}

/// The state of the view for schools.
///
/// # Panics
/// When called outside of this view.
pub fn schools() -> SchoolsState {
    expect_context()
}

impl SchoolsState {
    /// Creates the state and provides it as context. It lives as long as the current owner, and starts with what was
    /// entered before the page was reloaded: an update of the program must not discard it.
    pub fn provide() {
        let entered = storage::session_text(STORAGE_KEY);
        let state = Self {
            app: app(),
            draft: RwSignal::new(entered.map(|text| Draft::of(&text)).unwrap_or_default()),
            copied: RwSignal::new(None),
            preview: RwSignal::new(PreviewStatus::Awaited),
            preview_round: RwSignal::new(0),
            file: RwSignal::new(None),
            notices_for: RwSignal::new(None),
            message: RwSignal::default(),
            focus: FocusState::new(),
        };
        browser::on_window(leptos::ev::pagehide, move |_| state.keep_entered());
        provide_context(state);
    }

    /// Saves the entries in session storage before the page is left.
    fn keep_entered(self) {
        let text = self.draft.with_untracked(Draft::write);
        let is_shared = self.app.persistence.get_untracked() == Persistence::Shared;
        let is_kept = !text.is_empty() && !is_shared;
        storage::set_session_text(STORAGE_KEY, is_kept.then_some(text.as_str()));
    }

    /// The entered value of an attribute.
    pub fn entered(self, attribute: Attribute) -> String {
        self.draft.with(|draft| draft.get(attribute).to_owned())
    }

    pub fn enter(self, attribute: Attribute, value: &str) {
        self.draft.update(|draft| draft.set(attribute, value));
        self.copied.set(None);
    }

    /// The locale of the texts to paste: in the language that was chosen for them.
    pub fn pasted_locale(self, of_page: Locale) -> Locale {
        self.draft
            .with(|draft| Locale::of(embed_methods::language(draft, of_page.language)))
    }

    /// Copies a text. Calls `on_refused` when the browser denies access to the clipboard.
    pub fn copy(self, id: &'static str, text: String, on_refused: impl FnOnce() + 'static) {
        spawn_local(async move {
            let status = CopyStatus::of(text).await;
            if status == CopyStatus::Refused {
                on_refused();
            }
            self.copied.set(Some((id, status)));
        });
    }

    /// The school's file, if it can be used.
    pub fn usable_file(self) -> Option<SchoolFile> {
        match self.file.get() {
            Some(OpenedFile::Usable(file)) => Some(file),
            _ => None,
        }
    }

    /// Reads the file that was chosen in a control.
    pub fn open_file(self, control: Element) {
        let name: Arc<str> = files::name_of(&control).into();
        spawn_local(async move {
            let most = limits::FILE.most as usize;
            let Some(chosen) = files::chosen(&control, most).await else {
                return;
            };
            self.copied.set(None);
            self.notices_for.set(None);
            self.message.set(String::new());
            self.file.set(Some(checked(name, chosen)));
            self.focus.move_to(CHECKED);
        });
    }

    pub fn close_file(self) {
        let locale = self.app.locale_untracked();
        self.file.set(None);
        self.notices_for.set(None);
        self.message
            .set(locale.text(EmbedMessage::FileClosed).to_owned());
        // There is no message that makes the frame forget a file.
        self.preview.set(PreviewStatus::Awaited);
        self.preview_round.update(|round| *round += 1);
        self.focus.move_to(OPEN);
    }

    /// Downloads a text as a file and shows the result. Without a text, shows that this failed.
    pub fn save(self, name: &'static str, kind: &str, text: Option<&str>) {
        let locale = self.app.locale_untracked();
        let is_saved = text.is_some_and(|text| files::download(name, kind, text));
        self.message.set(if is_saved {
            locale.format(EmbedMessage::DOWNLOADED, &[name])
        } else {
            locale.text(EmbedMessage::DownloadRefused).to_owned()
        });
    }
}

fn checked(name: Arc<str>, chosen: Chosen) -> OpenedFile {
    match chosen {
        Chosen::Unreadable => OpenedFile::Unreadable(name),
        Chosen::TooLong(bytes) => {
            let why = SchoolFileErrorKind::TooLong {
                bytes: bytes as u32,
            };
            let path = String::new();
            let errors = [SchoolFileError { path, why }].into();
            OpenedFile::Faulty { name, errors }
        }
        Chosen::Text(text) => match school::read(&text) {
            Ok(school) => OpenedFile::Usable(SchoolFile {
                school: Arc::new(school),
                text: text.into(),
                name,
            }),
            Err(errors) => OpenedFile::Faulty {
                name,
                errors: errors.into(),
            },
        },
    }
}
