//! The state of the frame: the host page, its settings, and the school's file.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{appearance, memory, messages, school_file};
use crate::answers::Answers;
use crate::browser::address::{self, HistoryOwner, HistoryWrite};
use crate::browser::page as browser;
use crate::context::{AppContext, app};
use crate::embedding::diagnostics::File;
use crate::embedding::message::HostMessage;
use crate::embedding::presets::{self, Presets};
use crate::embedding::settings::{self, AnswerSharing, Extent, ParsedSettings};
use crate::estimate::Headline;
use crate::link;
use crate::state::{AnswersState, set_if_changed};

/// Maximum number of blocked addresses that are listed.
const MOST_FORBIDDEN: usize = 20;

/// The school's file, and whether a copy of it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolFile {
    pub file: File,
    pub is_kept: bool,
}

impl Default for SchoolFile {
    fn default() -> Self {
        Self {
            file: File::NotAsked,
            is_kept: true,
        }
    }
}

/// The state of the page in a frame. Passed by value.
#[derive(Clone, Copy)]
pub struct EmbedState {
    /// The host's settings.
    pub request: RwSignal<ParsedSettings>,
    /// The origin of the host page, once it has sent a message.
    pub host: RwSignal<Option<String>>,
    /// Whether the user refused to share answers, whatever the host asks for.
    pub refuses_sharing: RwSignal<bool>,
    pub file: RwSignal<SchoolFile>,
    /// The text of the file; empty without one.
    pub school_text: RwSignal<String>,
    /// Whether the part that parses it failed to load.
    pub is_reader_missing: RwSignal<bool>,
    /// Addresses that a security policy blocked.
    pub forbidden: RwSignal<Vec<String>>,
    /// Whether the rest of a compact result is shown.
    pub is_unfolded: RwSignal<bool>,
    /// Whether the calculator is rendered. What it shows before does not count as a change.
    pub is_calculator_open: RwSignal<bool>,
}

impl EmbedState {
    /// Reads the host's settings from the frame's address.
    pub fn open() -> Self {
        Self {
            request: RwSignal::new(settings::read(&browser::query())),
            host: RwSignal::new(None),
            refuses_sharing: RwSignal::new(false),
            file: RwSignal::new(SchoolFile::default()),
            school_text: RwSignal::new(String::new()),
            is_reader_missing: RwSignal::new(false),
            forbidden: RwSignal::new(Vec::new()),
            is_unfolded: RwSignal::new(false),
            is_calculator_open: RwSignal::new(false),
        }
    }

    pub fn presets_untracked(self) -> Presets {
        self.request
            .with_untracked(|request| request.settings.presets())
    }

    pub fn is_compact(self) -> bool {
        self.request
            .with(|request| request.settings.extent == Extent::Compact)
    }

    /// The host with which the answers are shared, if any.
    pub fn shares_with(self) -> Option<String> {
        let is_asked = self
            .request
            .with(|request| request.settings.sharing == AnswerSharing::Answers);
        let host = self.host.get();
        host.filter(|_| is_asked && !self.refuses_sharing.get())
    }

    /// Creates the effects that follow the settings and the calculator.
    pub fn follow(self) {
        let app = app();
        Effect::new(move |_| {
            self.request
                .with(|request| appearance::apply_colors(&request.settings))
        });
        let answers: AnswersState = expect_context();
        Effect::new(move |_| {
            let presets = self.request.with(|request| request.settings.presets());
            let fields = app
                .answers
                .with(|answers| presets::set_by_school(answers, presets).collect::<Vec<_>>());
            set_if_changed(answers.set_by_school, fields);
        });
        // Clearing everything, or a shared computer, clears this storage too.
        let cleared = answers.persistence.cleared;
        Effect::new(move |_| {
            if cleared.with(Option::is_some) || app.is_shared_computer() {
                memory::forget();
            }
        });
        Effect::new(move |_| {
            let is_compact = self.is_compact();
            // What the user has unfolded stays unfolded as long as the result is compact.
            if !is_compact {
                self.is_unfolded.set(false);
            }
            appearance::fold(is_compact, self.is_unfolded.get());
        });
        Effect::new(move |before: Option<Option<Answers>>| {
            let now = app.answers.get();
            if !self.is_calculator_open.get() {
                return None;
            }
            let before = before.flatten();
            if before.is_some_and(|before| before != now) {
                self.tell_change(app, &now);
            }
            Some(now)
        });
    }

    /// Tells the host that the answers have changed. Includes the answers only if they are shared.
    fn tell_change(self, app: AppContext, answers: &Answers) {
        let headline = app.estimate.with_untracked(Headline::of);
        let mut detail: Vec<(&str, JsValue)> =
            vec![("complete", headline.pay_typical.is_some().into())];
        if untrack(|| self.shares_with()).is_some() {
            detail.push(("answers", link::write(answers).into()));
            detail.push(("figures", messages::figures(&headline).into()));
        }
        messages::post_to_host("change", &detail);
    }

    /// Handles a message from the host page. The caller has checked where it comes from.
    pub fn handle_message(self, app: AppContext, message: HostMessage, origin: &str) {
        set_if_changed(self.host, Some(origin.to_owned()));
        match message {
            HostMessage::Set(query) => self.set(app, &query),
            HostMessage::Preset { address, file } => school_file::arrived(self, &address, file),
        }
    }

    /// Applies new settings from the host, or confirms those of the address.
    fn set(self, app: AppContext, query: &str) {
        let before = self.presets_untracked();
        let (file, is_diagnosed) = self
            .request
            .with_untracked(|request| (request.settings.preset.clone(), request.diagnose));
        let mut request = settings::read(query);
        request.diagnose |= is_diagnosed;
        let problems = request.errors.clone();
        self.request.set(request);
        let now = self.presets_untracked();
        if now != before {
            memory::keep_presets(now);
            app.update_answers(|answers| presets::changed(answers, before, now));
        }
        let locale = app.locale_untracked();
        for problem in &problems {
            let text = locale.attribute_error(problem, &|name| locale.state_named(name));
            messages::post_to_host("problem", &[("message", text.into())]);
        }
        if self
            .request
            .with_untracked(|request| request.settings.preset != file)
        {
            school_file::ask(self);
        }
    }

    /// Records an address that a security policy blocked.
    pub fn forbid(self, address: &str) {
        self.forbidden.update(|forbidden| {
            if forbidden.len() < MOST_FORBIDDEN {
                forbidden.push(link::truncated(address));
            }
        });
    }
}

/// Gives the calculator the school's presets for unanswered questions. Call before it opens.
pub fn set_presets() {
    let now = settings::read(&browser::query()).settings.presets();
    let linked = link::read(&address::fragment()).map(|opened| opened.answers);
    let linked = linked.unwrap_or_default();
    let display_only = Answers {
        language: linked.language,
        view: linked.view,
        ..Answers::default()
    };
    let saved = memory::answers().filter(|_| linked == display_only);
    let own = match &saved {
        Some(saved) => Answers {
            view: linked.view,
            ..*saved
        },
        None => linked,
    };
    let answers = presets::initial_answers(&own, memory::presets(), now);
    memory::keep_presets(now);
    if answers == own {
        return;
    }
    // Stored and shown answers must be the same, or the calculator takes the shown ones for a link.
    if saved.is_some() {
        memory::replace_answers(&answers);
    }
    address::write(
        &link::write(&answers),
        HistoryWrite::Replace,
        HistoryOwner::Own,
    );
}
