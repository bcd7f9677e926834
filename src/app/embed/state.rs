//! All that is known of the host's page and of what it asks for, and what may be done.

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
use crate::state::AnswersState;

/// So many addresses that a policy forbade are told.
const MOST_FORBIDDEN: usize = 20;

/// The school's file, and whether a copy of it lies in storage.
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

#[derive(Clone, Copy)]
pub struct EmbedState {
    /// What the host asks for.
    pub asked: RwSignal<ParsedSettings>,
    /// The origin of the host's page, once it has said something.
    pub host: RwSignal<Option<String>>,
    /// The user wants nothing shared, whatever the host asks for.
    pub keeps_to_oneself: RwSignal<bool>,
    pub file: RwSignal<SchoolFile>,
    /// Its text; empty where there is none.
    pub school_text: RwSignal<String>,
    /// The part that reads it did not arrive.
    pub is_reader_missing: RwSignal<bool>,
    /// Addresses that a policy forbade.
    pub forbidden: RwSignal<Vec<String>>,
    /// The rest of a compact result is shown.
    pub is_unfolded: RwSignal<bool>,
    /// The calculator is on the page: what it shows before is no change.
    pub is_calculator_open: RwSignal<bool>,
}

impl EmbedState {
    /// Reads what the host asks for in the frame's address.
    pub fn open() -> Self {
        Self {
            asked: RwSignal::new(settings::read(&browser::query())),
            host: RwSignal::new(None),
            keeps_to_oneself: RwSignal::new(false),
            file: RwSignal::new(SchoolFile::default()),
            school_text: RwSignal::new(String::new()),
            is_reader_missing: RwSignal::new(false),
            forbidden: RwSignal::new(Vec::new()),
            is_unfolded: RwSignal::new(false),
            is_calculator_open: RwSignal::new(false),
        }
    }

    pub fn presets_untracked(self) -> Presets {
        self.asked.with_untracked(|asked| asked.settings.presets())
    }

    pub fn is_compact(self) -> bool {
        self.asked
            .with(|asked| asked.settings.extent == Extent::Compact)
    }

    /// The host that the answers are shared with.
    pub fn shares_with(self) -> Option<String> {
        let is_asked = self
            .asked
            .with(|asked| asked.settings.sharing == AnswerSharing::Answers);
        let host = self.host.get();
        host.filter(|_| is_asked && !self.keeps_to_oneself.get())
    }

    /// Does what follows from what is known, and from what changes in the calculator.
    pub fn follow(self) {
        let app = app();
        Effect::new(move |_| self.asked.with(|asked| appearance::dress(&asked.settings)));
        let answers: AnswersState = expect_context();
        Effect::new(move |_| {
            let presets = self.asked.with(|asked| asked.settings.presets());
            let fields = app
                .answers
                .with(|shown| presets::set_by_school(shown, presets).collect::<Vec<_>>());
            if answers
                .set_by_school
                .with_untracked(|known| *known != fields)
            {
                answers.set_by_school.set(fields);
            }
        });
        // What is cleared, or may not be kept, is forgotten here too.
        let cleared = answers.persistence.cleared;
        Effect::new(move |_| {
            if cleared.with(Option::is_some) || app.is_shared_computer() {
                memory::forget();
            }
        });
        Effect::new(move |_| {
            let is_compact = self.is_compact();
            // What the user has unfolded stays unfolded, as long as there is something to unfold.
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

    /// Tells the host that the answers have changed; what they are only where it asked and the page says so.
    fn tell_change(self, app: AppContext, answers: &Answers) {
        let headline = app.estimate.with_untracked(Headline::of);
        let mut detail: Vec<(&str, JsValue)> =
            vec![("complete", headline.pay_typical.is_some().into())];
        if untrack(|| self.shares_with()).is_some() {
            detail.push(("answers", link::write(answers).into()));
            detail.push(("figures", messages::figures(&headline).into()));
        }
        messages::tell("change", &detail);
    }

    /// A message of the host's page; that it is the host's was checked.
    pub fn hear(self, app: AppContext, told: HostMessage, origin: &str) {
        if self
            .host
            .with_untracked(|host| host.as_deref() != Some(origin))
        {
            self.host.set(Some(origin.to_owned()));
        }
        match told {
            HostMessage::Set(query) => self.set(app, &query),
            HostMessage::Preset { address, file } => school_file::arrived(self, &address, file),
        }
    }

    /// The host asks for something else, or says what it has said in the address.
    fn set(self, app: AppContext, query: &str) {
        let before = self.presets_untracked();
        let (file, is_diagnosed) = self
            .asked
            .with_untracked(|asked| (asked.settings.preset.clone(), asked.diagnose));
        let mut asked = settings::read(query);
        asked.diagnose |= is_diagnosed;
        let problems = asked.errors.clone();
        self.asked.set(asked);
        let now = self.presets_untracked();
        if now != before {
            memory::keep_presets(now);
            app.update_answers(|shown| presets::changed(shown, before, now));
        }
        let locale = app.locale_untracked();
        for problem in &problems {
            let text = locale.frame_fault(problem, &|name| appearance::state_named(locale, name));
            messages::tell("problem", &[("message", text.into())]);
        }
        if self
            .asked
            .with_untracked(|asked| asked.settings.preset != file)
        {
            school_file::ask(self);
        }
    }

    /// Something was kept from being loaded.
    pub fn forbid(self, address: &str) {
        self.forbidden.update(|forbidden| {
            if forbidden.len() < MOST_FORBIDDEN {
                forbidden.push(link::cut(address));
            }
        });
    }
}

/// Gives the calculator what the school set, where the user has said nothing else: before it opens.
pub fn set_presets() {
    let now = settings::read(&browser::query()).settings.presets();
    let linked = link::read(&address::fragment()).map(|opened| opened.answers);
    let linked = linked.unwrap_or_default();
    let only_shown = Answers {
        language: linked.language,
        view: linked.view,
        ..Answers::default()
    };
    let kept = memory::answers().filter(|_| linked == only_shown);
    let own = match &kept {
        Some(kept) => Answers {
            view: linked.view,
            ..*kept
        },
        None => linked,
    };
    let answers = presets::opened(&own, memory::presets(), now);
    memory::keep_presets(now);
    if answers == own {
        return;
    }
    // What is shown is what is kept, so the calculator does not take it for somebody else's link.
    if kept.is_some() {
        memory::replace_answers(&answers);
    }
    address::write(
        &link::write(&answers),
        HistoryWrite::SameStep,
        HistoryOwner::Own,
    );
}
