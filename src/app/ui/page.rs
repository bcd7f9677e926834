//! The page at work: how answers change, and how they reach the address, storage and the ear.

mod opening;

use leptos::prelude::*;
use leptos::reactive::owner::LocalStorage;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::state::{Copied, Keeping, LongTexts, Notice, State};
use super::tree::Acting;
use crate::answers::{Anchor, Answers, Language, View};
use crate::browser::address::{self, Whose, Write};
use crate::browser::notes::{self};
use crate::browser::page::{self as browser, Theme};
use crate::browser::storage::{self, Found};
use crate::estimate::{Estimate, Headline, Incomplete};
use crate::link::{self, Field, NotOurs};
use crate::parts::{self, Change, Request};
use crate::school::Offer;
use crate::text::{Locale, Word};
use opening::of_substance;

/// Writing the address and storage is held back this long: browsers refuse too many writes.
const HOLD_BACK: std::time::Duration = std::time::Duration::from_millis(400);
/// What has changed behind kept plans is looked up this long after the page has opened.
const NEWS_AFTER: std::time::Duration = std::time::Duration::from_millis(1500);
/// The result is spoken this long after the last change.
const SPEAK_AFTER: std::time::Duration = std::time::Duration::from_millis(1000);

/// The page: its state, and what follows from it. Passed by value.
#[derive(Clone, Copy)]
pub struct Page {
    state: RwSignal<State, LocalStorage>,
    /// The language of the browser, for those who have not chosen.
    preferred: Language,
}

/// Whose answers are shown while they are kept in this way.
fn whose(keeping: &Keeping) -> Whose {
    match keeping {
        Keeping::Link(_) => Whose::Linked,
        _ => Whose::Own,
    }
}

impl Acting for Page {
    fn act(self, mark: &str, from: &Element) {
        self.do_as_asked(mark, from);
    }
}

impl Page {
    /// Looks at the state, and follows it.
    pub fn with<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with(look)
    }

    /// Follows the state without looking at it.
    pub fn follow_changes(self) {
        self.state.track();
    }

    /// Looks at the state as it is now.
    pub(super) fn now<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(look)
    }

    pub(super) fn update(self, change: impl FnOnce(&mut State)) {
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

    pub fn locale(self) -> Locale {
        Locale::of(self.language())
    }

    /// The view that a part fills, where one is shown.
    pub fn room(self) -> Option<View> {
        let view = self.with(|state| state.answers.view);
        view.filter(|view| *view != View::Estimate)
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
    pub(super) fn change(self, answers: Answers, field: Option<Field>) {
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
    pub(super) fn write_now(self) {
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

    /// Moves the focus; where the page is not made to its end, after the rest of it.
    fn focus(self, id: &str) {
        if browser::by_id(id).is_some() {
            return browser::focus(id);
        }
        self.update(|_| {});
        let id = id.to_owned();
        browser::in_a_task(move || browser::focus(&id));
    }

    /// Shows another view of the same answers, or a place in it: `plan`, `guide pace`.
    fn view(self, to: &str) {
        let answers = self.now(|state| state.answers);
        let (name, at) = to.split_once(' ').unwrap_or((to, ""));
        let at = Anchor::from_name(at);
        let view = View::from_name(name).filter(|view| *view != View::Estimate);
        // A view is a step of its own, however soon it follows an answer or another view.
        self.write_now();
        self.change(
            Answers {
                view,
                at,
                ..answers
            },
            None,
        );
        self.write_now();
        if view.is_none() {
            browser::focus("main");
        }
    }

    pub(super) fn language_now(self) -> Language {
        self.now(|state| state.answers.language)
            .unwrap_or(self.preferred)
    }

    /// Does what a marked element asks for.
    fn do_as_asked(self, mark: &str, from: &Element) {
        let (name, rest) = mark.split_once(' ').unwrap_or((mark, ""));
        match name {
            "focus" => self.focus(rest),
            "load-notes" => self.load_texts(),
            "copy-link" => self.copy_link(),
            "view" => self.view(rest),
            "keep" => self.ask(Request::Keep),
            "print" => self.ask(Request::Print),
            "try-again" => self.try_again(),
            "ask-clear" => self.update(|state| state.asked_to_clear = true),
            "do-not-clear" => self.update(|state| state.asked_to_clear = false),
            "clear" => self.clear(),
            "start-new" => self.start_new(),
            "undo" => self.undo_clear(),
            "shared" => self.share_computer(!browser::entered(from).is_empty()),
            "keep-these" => self.keep_these(),
            "back-to-mine" => self.back_to_mine(),
            "dismiss" => self.dismiss(rest.parse().unwrap_or(usize::MAX)),
            "other-language" => {
                let answers = self.now(|state| state.answers);
                let language = match self.language_now() {
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
        let language = self.language_now();
        spawn_local(async move {
            let texts = notes::fetch(language)
                .await
                .map_or(LongTexts::Failed, LongTexts::Here);
            // The language may have changed meanwhile; then another load is under way.
            if self.language_now() == language {
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

    pub(super) fn is_shared(self) -> bool {
        self.now(|state| state.keeping == Keeping::Shared)
    }

    /// Takes over what a school says of the program that the user is to attend; the estimate follows.
    pub(super) fn take_offer(self, offer: Option<Offer>) {
        if self.now(|state| state.offer != offer) {
            self.update(|state| {
                state.offer = offer;
                state.say(state.answers);
            });
        }
    }

    /// Follows the browser: Back and Forward, and leaving the page; and tells it what has changed.
    pub fn follow(self) {
        let back = window_event_listener(leptos::ev::hashchange, move |_| self.read_address());
        let leave = window_event_listener(leptos::ev::pagehide, move |_| self.write_now());
        if storage::has_plans() && self.now(|state| state.keeping != Keeping::Shared) {
            // Not in the way of the first result.
            set_timeout(move || self.ask(Request::News), NEWS_AFTER);
        }
        on_cleanup(move || {
            back.remove();
            leave.remove();
        });
        Effect::new(move |before: Option<(Language, Headline, Answers)>| {
            let (locale, headline) = (self.locale(), self.headline());
            let room = self.room();
            let answers = self.with(|state| state.answers);
            browser::leave_for_rescue(&link::write(&answers));
            let is_other_language = before.is_none_or(|(language, ..)| language != locale.language);
            let is_other_view = before.is_none_or(|(.., before)| before.view != answers.view);
            if is_other_language || is_other_view {
                let title = match room {
                    Some(View::Compare) => locale.say(Word::TitleCompare),
                    Some(View::Guide) => locale.say(Word::TitleGuide),
                    Some(View::Sources) => locale.say(Word::TitleSources),
                    Some(View::Embed) => locale.say(Word::TitleEmbed),
                    Some(_) => locale.say(Word::TitlePlan),
                    None => locale.say(Word::PageTitle),
                };
                browser::set_language(locale.language, title);
                parts::tell(Change::Page);
            }
            if is_other_language {
                self.other_texts();
            }
            // Nothing else that changes here is the business of a view; least of all that it did not arrive.
            let is_news = is_other_language || before.is_none_or(|(.., before)| before != answers);
            if let Some(room) = room.filter(|_| is_news) {
                self.ask(Request::Show(room));
            }
            if before.is_some_and(|(_, before, _)| before != headline) {
                self.speak(locale.spoken(&headline));
            }
            (locale.language, headline, answers)
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

    /// Takes over what changed the address before the page listened: since it was `before`, by another than the page.
    pub(super) fn catch_up(self, before: &str) {
        let now = address::fragment();
        if now != before && now != link::write(&self.now(|state| state.answers)) {
            self.read_address();
        }
    }

    /// Takes over an address that was changed by Back, Forward, a link or by hand.
    pub(super) fn read_address(self) {
        // This entry of history may be of before the computer was shared, or of while it was.
        if address::is_shared() != self.is_shared() {
            address::mark_shared(self.is_shared());
        }
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
