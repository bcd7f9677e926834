//! The page at work: how answers change, and how they reach the address, storage and the ear.

use leptos::prelude::*;
use leptos::reactive::owner::LocalStorage;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::state::{Copied, Keeping, LongTexts, Notice, State};
use crate::answers::{Answers, Language};
use crate::estimate::{self, Estimate, Headline, Incomplete};
use crate::link::{self, Field, NotOurs};
use crate::text::{Voice, Word};
use crate::web::address::{self, Whose, Write};
use crate::web::intl::Writer;
use crate::web::notes::{self};
use crate::web::page::{self as browser, Theme};
use crate::web::storage::{self, Found, NotKept};

/// Writing the address and storage is held back this long: browsers refuse too many writes.
const HOLD_BACK: std::time::Duration = std::time::Duration::from_millis(400);
/// The result is spoken this long after the last change.
const SPEAK_AFTER: std::time::Duration = std::time::Duration::from_millis(1000);

/// The page: its state, and what follows from it. Passed by value.
#[derive(Clone, Copy)]
pub struct Page {
    state: RwSignal<State, LocalStorage>,
    /// The language of the browser, for those who have not chosen.
    preferred: Language,
}

/// What was said, without what only says how it is shown.
fn of_substance(answers: &Answers) -> Answers {
    Answers {
        language: None,
        view: None,
        ..*answers
    }
}

/// Whose answers are shown while they are kept in this way.
fn whose(keeping: &Keeping) -> Whose {
    match keeping {
        Keeping::Link(_) => Whose::Linked,
        _ => Whose::Own,
    }
}

thread_local! {
    /// Made once a language and never dropped: the page lives as long as they do.
    static WRITERS: [&'static Writer; 2] =
        [Language::English, Language::Spanish].map(|language| &*Box::leak(Box::new(Writer::new(language))));
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
        let (keeping, answers) = match storage::open() {
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
            result: estimate::estimate(&answers, browser::today()),
            faulty: Vec::new(),
            keeping,
            notices,
            copied: Copied::NotAsked,
            texts: LongTexts::NotAsked,
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

    /// Looks at the state, and follows it.
    pub fn with<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with(look)
    }

    /// Looks at the state as it is now.
    fn now<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(look)
    }

    fn update(self, change: impl FnOnce(&mut State)) {
        self.state.update(change);
    }

    /// Changes what nothing is shown from.
    fn note_down(self, change: impl FnOnce(&mut State)) {
        self.state.update_untracked(change);
    }

    pub fn result(self) -> Result<Estimate, Incomplete> {
        self.with(|state| state.result)
    }

    pub fn language(self) -> Language {
        self.with(|state| state.answers.language)
            .unwrap_or(self.preferred)
    }

    pub fn voice(self) -> Voice<'static> {
        let language = self.language();
        Voice {
            language,
            figures: WRITERS.with(|writers| writers[language as usize]),
        }
    }

    pub fn headline(self) -> Headline {
        Headline::of(&self.result())
    }

    /// Gives or takes back one answer. A bad value marks the field and changes nothing else.
    fn answer(self, field: Field, value: &str) {
        let mut answers = self.now(|state| state.answers);
        let fits = link::set(&mut answers, field, value);
        // Controls tell each entry twice, as input and as change.
        if fits == self.now(|state| state.faulty.contains(&field)) {
            self.update(|state| {
                state.faulty.retain(|other| *other != field);
                if !fits {
                    state.faulty.push(field);
                }
            });
        }
        if fits {
            self.change(answers, Some(field));
        }
    }

    /// Takes over changed answers.
    fn change(self, answers: Answers, field: Option<Field>) {
        if answers == self.now(|state| state.answers) {
            return;
        }
        self.update(|state| {
            state.say(answers);
            state.pending = Some(field);
        });
        if self.now(|state| state.holding.is_none()) {
            self.write_now();
            self.hold_back();
        }
    }

    /// The first change is written at once, so that nothing is lost; those that follow closely wait.
    fn hold_back(self) {
        let timer = set_timeout_with_handle(
            move || {
                self.note_down(|state| state.holding = None);
                if self.now(|state| state.pending.is_some()) {
                    self.write_now();
                    self.hold_back();
                }
            },
            HOLD_BACK,
        );
        self.note_down(|state| state.holding = timer.ok());
    }

    /// Writes what is not written yet, to address and storage.
    fn write_now(self) {
        let (answers, pending, last_step) =
            self.now(|state| (state.answers, state.pending, state.last_step));
        let whose = self.now(|state| whose(&state.keeping));
        let Some(field) = pending else { return };
        // A number that is typed digit by digit is one step back, not several.
        let goes_on = field.is_some_and(|field| link::range(field).is_some()) && field == last_step;
        let how = if goes_on {
            Write::SameStep
        } else {
            Write::NewStep
        };
        address::write(&link::write(&answers), how, whose);
        self.note_down(|state| {
            state.pending = None;
            state.last_step = field;
        });
        self.keep();
    }

    /// Keeps the answers, where they may be kept.
    fn keep(self) {
        let (may, answers) = self.now(|state| {
            (
                matches!(
                    state.keeping,
                    Keeping::Here(_) | Keeping::Full | Keeping::Blocked
                ),
                state.answers,
            )
        });
        if !may {
            return;
        }
        let now = browser::now();
        let keeping = match storage::keep(&answers, &now) {
            Ok(()) => Keeping::Here(now),
            Err(NotKept::Blocked) => Keeping::Blocked,
            Err(NotKept::Full) => Keeping::Full,
            Err(NotKept::Unreadable(reason)) => Keeping::Unreadable(reason),
        };
        self.update(|state| state.keeping = keeping);
    }

    /// Keeps these answers from now on, in the place of what was there.
    fn keep_these(self) {
        storage::clear();
        self.update(|state| state.keeping = Keeping::Here(String::new()));
        self.keep();
        // What is shown is the user's own from now on.
        let fragment = link::write(&self.now(|state| state.answers));
        address::write(&fragment, Write::SameStep, Whose::Own);
    }

    /// Leaves a link and returns to the answers that were kept.
    fn back_to_mine(self) {
        if let Keeping::Link(shown) = self.now(|state| state.keeping.clone()) {
            // Another tab may have kept others meanwhile.
            let kept = match storage::open() {
                Found::Kept(kept) => kept,
                _ => shown,
            };
            self.update(|state| {
                state.keeping = Keeping::Here(kept.saved);
                state.faulty.clear();
            });
            self.change(kept.answers, None);
        }
    }

    /// Forgets all answers, here and in storage; can be undone until the page closes.
    fn clear(self) {
        let before = self.now(|state| state.answers);
        self.change(
            Answers {
                language: before.language,
                ..Answers::default()
            },
            None,
        );
        self.update(|state| {
            state.faulty.clear();
            state.notices = vec![Notice::Cleared(before)];
        });
        self.write_now();
        if self.now(|state| matches!(state.keeping, Keeping::Here(_) | Keeping::Full)) {
            storage::clear();
            self.update(|state| state.keeping = Keeping::Here(String::new()));
        }
    }

    /// Brings cleared answers back.
    fn undo_clear(self) {
        let cleared = self.now(|state| {
            state.notices.iter().find_map(|notice| match notice {
                Notice::Cleared(answers) => Some(*answers),
                _ => None,
            })
        });
        self.update(|state| state.notices.clear());
        if let Some(answers) = cleared {
            self.change(answers, None);
            self.write_now();
        }
    }

    /// Does what a marked element asks for.
    pub fn act(self, mark: &str, from: &Element) {
        let (name, rest) = mark.split_once(' ').unwrap_or((mark, ""));
        match name {
            "focus" => browser::focus(rest),
            "load-notes" => self.load_texts(),
            "copy-link" => self.copy_link(),
            "print" => browser::print(),
            "clear" => self.clear(),
            "undo" => self.undo_clear(),
            "keep-these" => self.keep_these(),
            "back-to-mine" => self.back_to_mine(),
            "dismiss" => self.dismiss(rest.parse().unwrap_or(usize::MAX)),
            "other-language" => {
                let answers = self.now(|state| state.answers);
                let language = match answers.language.unwrap_or(self.preferred) {
                    Language::English => Language::Spanish,
                    Language::Spanish => Language::English,
                };
                self.change(
                    Answers {
                        language: Some(language),
                        ..answers
                    },
                    None,
                );
            }
            "go" => {
                let href = from.get_attribute("href").unwrap_or_default();
                if let Ok(opened) = link::read(&href) {
                    self.change(opened.answers, None);
                    browser::focus("result");
                }
            }
            "theme" => {
                let name = browser::entered(from);
                let theme = Theme::ALL.into_iter().find(|theme| theme.name() == name);
                browser::set_theme(theme.unwrap_or(Theme::Auto));
            }
            "answer" => {
                if let Some(field) = link::field(rest) {
                    self.answer(field, &browser::entered(from));
                }
            }
            "certification" => {
                let row = rest.parse().unwrap_or(usize::MAX);
                let mut answers = self.now(|state| state.answers);
                let held = !browser::entered(from).is_empty();
                answers.certs = if held {
                    answers.certs.with(row)
                } else {
                    answers.certs.without(row)
                };
                self.change(answers, Some(Field::Certifications));
            }
            _ => {}
        }
    }

    fn dismiss(self, place: usize) {
        self.update(|state| {
            if place < state.notices.len() {
                state.notices.remove(place);
            }
        });
    }

    /// The answers as a link that means the same later: with the month in which the plan starts.
    pub fn link(self) -> String {
        let mut answers = self.with(|state| state.answers);
        answers.start = answers
            .start
            .or(self.result().ok().map(|estimate| estimate.start));
        address::whole(&link::write(&answers))
    }

    fn copy_link(self) {
        let link = self.link();
        spawn_local(async move {
            let copied = if browser::copy(link.clone()).await {
                Copied::Yes
            } else {
                Copied::No(link)
            };
            self.update(|state| state.copied = copied);
        });
    }

    /// Loads the long texts of the language, once.
    fn load_texts(self) {
        if self.now(|state| matches!(state.texts, LongTexts::Loading | LongTexts::Here(_))) {
            return;
        }
        self.update(|state| state.texts = LongTexts::Loading);
        let language = self
            .now(|state| state.answers.language)
            .unwrap_or(self.preferred);
        spawn_local(async move {
            let texts = notes::fetch(language)
                .await
                .map_or(LongTexts::Failed, LongTexts::Here);
            // The language may have changed meanwhile; then another load is under way.
            if self
                .now(|state| state.answers.language)
                .unwrap_or(self.preferred)
                == language
            {
                self.update(|state| state.texts = texts);
            }
        });
    }

    /// A long text, or where it is.
    pub fn note(self, key: &str) -> String {
        let word = |word: Word| word.say(self.language()).to_owned();
        self.with(|state| match &state.texts {
            LongTexts::NotAsked | LongTexts::Loading => word(Word::NoteLoading),
            LongTexts::Here(notes) => notes.get(key).unwrap_or_default(),
            LongTexts::Failed => word(Word::NoteFailed),
        })
    }

    /// Follows the browser: Back and Forward, and leaving the page; and tells it what has changed.
    pub fn follow(self) {
        let back = window_event_listener(leptos::ev::hashchange, move |_| self.read_address());
        let leave = window_event_listener(leptos::ev::pagehide, move |_| self.write_now());
        on_cleanup(move || {
            back.remove();
            leave.remove();
        });
        Effect::new(move |before: Option<(Language, Headline)>| {
            let (voice, headline) = (self.voice(), self.headline());
            browser::leave_for_rescue(&link::write(&self.with(|state| state.answers)));
            if before.is_none_or(|(language, _)| language != voice.language) {
                browser::set_language(voice.language, voice.say(Word::PageTitle));
                self.other_texts();
            }
            if before.is_some_and(|(_, before)| before != headline) {
                self.speak(voice.spoken(&headline));
            }
            (voice.language, headline)
        });
    }

    /// Long texts that are shown are wanted in the new language.
    fn other_texts(self) {
        if !self.now(|state| matches!(state.texts, LongTexts::NotAsked)) {
            self.note_down(|state| state.texts = LongTexts::NotAsked);
            self.load_texts();
        }
    }

    fn speak(self, text: String) {
        let timer = set_timeout_with_handle(
            move || self.update(|state| state.spoken = text),
            SPEAK_AFTER,
        )
        .ok();
        self.note_down(|state| {
            if let Some(earlier) = std::mem::replace(&mut state.speak_timer, timer) {
                earlier.clear();
            }
        });
    }

    /// Takes over an address that was changed by Back, Forward, a link or by hand.
    fn read_address(self) {
        match link::read(&address::fragment()) {
            Ok(opened) => {
                let changed = opened.answers != self.now(|state| state.answers);
                self.update(|state| {
                    state.pending = None;
                    state.last_step = None;
                    state.faulty.clear();
                    state.notices = opened.notes.into_iter().map(Notice::BadValue).collect();
                    state.say(opened.answers);
                });
                match address::whose() {
                    Whose::Own if changed => self.keep(),
                    Whose::Own => {}
                    Whose::Linked => self.show_as_link(opened.answers),
                }
            }
            Err(NotOurs::OtherVersion) => {
                self.update(|state| state.notices = vec![Notice::OtherVersion])
            }
            Err(NotOurs::Unmarked) => {}
        }
    }

    /// A link was opened in this very page: what is kept stays until the user chooses.
    fn show_as_link(self, answers: Answers) {
        if !self.now(|state| matches!(state.keeping, Keeping::Here(_))) {
            return;
        }
        if let Found::Kept(kept) = storage::open() {
            let mine = of_substance(&kept.answers);
            if mine != Answers::default() && mine != of_substance(&answers) {
                self.update(|state| state.keeping = Keeping::Link(kept));
            }
        }
    }
}
