//! The state of the page: the answers, what follows from them, and how they reach the address and storage.

use leptos::prelude::*;
use leptos::reactive::owner::LocalStorage;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use crate::answers::{Answers, Language};
use crate::estimate::{self, Estimate, Headline, Incomplete};
use crate::link::{self, Field, NotOurs};
use crate::saved::{Kept, Unreadable};
use crate::text::{Voice, Word};
use crate::web::address::{self, Write};
use crate::web::intl::Writer;
use crate::web::notes::{self, Notes};
use crate::web::page::{self as browser, Theme};
use crate::web::storage::{self, Found, NotKept};

/// Writing the address and storage is held back this long: browsers refuse too many writes.
const HOLD_BACK: std::time::Duration = std::time::Duration::from_millis(400);
/// The result is spoken this long after the last change.
const SPEAK_AFTER: std::time::Duration = std::time::Duration::from_millis(1000);

/// Whether and where answers are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Kept at this time (`YYYY-MM-DDTHH:MM`); empty before the first time.
    Here(String),
    Blocked,
    Full,
    Unreadable(Unreadable),
    /// A link is shown; what was kept before stays until the user chooses.
    Link(Kept),
}

/// A message above the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A value of the link that could not be used.
    BadValue(link::Note),
    OtherVersion,
    /// Answers of an earlier visit are here again; since when.
    WelcomeBack(String),
    /// All answers were cleared; what they were.
    Cleared(Answers),
}

/// The long texts.
#[derive(Clone)]
pub enum LongTexts {
    NotAsked,
    Loading,
    Here(Notes),
    Failed,
}

/// What happened when the link was to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copied {
    NotAsked,
    Yes,
    /// The browser does not let the page: the link itself.
    No(String),
}

/// What a part of the page asks for when it is clicked, opened or chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Move the focus to the element with this id.
    Focus(&'static str),
    LoadNotes,
    CopyLink,
    Print,
    Clear,
    Undo,
    KeepThese,
    BackToMine,
    /// Close the message at this place.
    Dismiss(usize),
    OtherLanguage,
    Theme,
    /// The answer to the field with this name is the control's value.
    Answer(&'static str),
    /// The certification of this row is held or not.
    Certification(usize),
}

impl Act {
    /// As it stands in the page.
    pub fn mark(self) -> String {
        match self {
            Self::Focus(id) => format!("focus {id}"),
            Self::Dismiss(place) => format!("dismiss {place}"),
            Self::LoadNotes => "load-notes".into(),
            Self::CopyLink => "copy-link".into(),
            Self::Print => "print".into(),
            Self::Clear => "clear".into(),
            Self::Undo => "undo".into(),
            Self::KeepThese => "keep-these".into(),
            Self::BackToMine => "back-to-mine".into(),
            Self::OtherLanguage => "other-language".into(),
            Self::Theme => "theme".into(),
            Self::Answer(name) => format!("answer {name}"),
            Self::Certification(row) => format!("certification {row}"),
        }
    }
}

/// What the page knows; a handful of signals, so it is passed by value.
#[derive(Clone, Copy)]
pub struct Page {
    pub answers: RwSignal<Answers>,
    pub result: Memo<Result<Estimate, Incomplete>>,
    pub language: Memo<Language>,
    /// Fields whose last entry cannot be used; the estimate is that of the entry before.
    pub faulty: RwSignal<Vec<Field>>,
    pub keeping: RwSignal<Keeping>,
    pub notices: RwSignal<Vec<Notice>>,
    pub copied: RwSignal<Copied>,
    pub texts: RwSignal<LongTexts, LocalStorage>,
    pub spoken: RwSignal<String>,
    /// The field that the last written step of history was about.
    last_step: StoredValue<Option<Field>>,
    /// The field of a change that is not written yet.
    pending: StoredValue<Option<Option<Field>>>,
    write_timer: StoredValue<Option<TimeoutHandle>>,
    speak_timer: StoredValue<Option<TimeoutHandle>>,
}

/// What was said, without what only says how it is shown.
fn of_substance(answers: &Answers) -> Answers {
    Answers { language: None, view: None, ..*answers }
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
        let (keeping, answers) = match storage::open() {
            Found::Nothing => (Keeping::Here(String::new()), linked),
            Found::Blocked => (Keeping::Blocked, linked),
            Found::Unreadable(reason) => (Keeping::Unreadable(reason), linked),
            Found::Kept(kept) if said => {
                let same = linked.is_some_and(|answers| of_substance(&answers) == of_substance(&kept.answers));
                let keeping = if same { Keeping::Here(kept.saved) } else { Keeping::Link(kept) };
                (keeping, linked)
            }
            Found::Kept(kept) => {
                if of_substance(&kept.answers) != Answers::default() {
                    notices.push(Notice::WelcomeBack(kept.saved.clone()));
                }
                let language = linked.and_then(|answers| answers.language).or(kept.answers.language);
                (Keeping::Here(kept.saved), Some(Answers { language, ..kept.answers }))
            }
        };
        let page = Self::new(answers.unwrap_or_default());
        page.keeping.set(keeping);
        page.notices.set(notices);
        // So that Back returns to what is shown now. Another's fragment (a heading) stays as it is.
        if fragment.is_empty() || linked.is_some() {
            address::write(&link::write(&page.answers.get_untracked()), Write::SameStep);
        }
        page
    }

    /// A page with these answers, that has not looked at address or storage.
    pub fn new(answers: Answers) -> Self {
        let answers = RwSignal::new(answers);
        let today = browser::today();
        let preferred = browser::preferred_language();
        Self {
            answers,
            result: Memo::new(move |_| estimate::estimate(&answers.get(), today)),
            language: Memo::new(move |_| answers.with(|answers| answers.language).unwrap_or(preferred)),
            faulty: RwSignal::new(Vec::new()),
            keeping: RwSignal::new(Keeping::Here(String::new())),
            notices: RwSignal::new(Vec::new()),
            copied: RwSignal::new(Copied::NotAsked),
            texts: RwSignal::new_local(LongTexts::NotAsked),
            spoken: RwSignal::new(String::new()),
            last_step: StoredValue::new(None),
            pending: StoredValue::new(None),
            write_timer: StoredValue::new(None),
            speak_timer: StoredValue::new(None),
        }
    }

    /// The language as it is now; what reads it follows it.
    pub fn voice(self) -> Voice<'static> {
        let language = self.language.get();
        Voice { language, figures: WRITERS.with(|writers| writers[language as usize]) }
    }

    /// A word that follows the language.
    pub fn word(self, word: Word) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
        move || word.say(self.language.get())
    }

    pub fn headline(self) -> Headline {
        self.result.with(Headline::of)
    }

    /// Gives or takes back one answer. A bad value marks the field and changes nothing else.
    pub fn answer(self, field: Field, value: &str) {
        let mut answers = self.answers.get_untracked();
        let fits = link::set(&mut answers, field, value);
        self.faulty.update(|faulty| {
            faulty.retain(|other| *other != field);
            if !fits {
                faulty.push(field);
            }
        });
        if fits {
            self.change(answers, Some(field));
        }
    }

    /// Takes over changed answers.
    pub fn change(self, answers: Answers, field: Option<Field>) {
        if answers == self.answers.get_untracked() {
            return;
        }
        self.answers.set(answers);
        self.copied.set(Copied::NotAsked);
        self.write_later(field);
    }

    fn write_later(self, field: Option<Field>) {
        self.pending.set_value(Some(field));
        self.write_timer.with_value(|timer| timer.as_ref().inspect(|timer| timer.clear()).is_some());
        let timer = set_timeout_with_handle(move || self.write_now(), HOLD_BACK).ok();
        self.write_timer.set_value(timer);
    }

    /// Writes what is not written yet, to address and storage.
    pub fn write_now(self) {
        let Some(field) = self.pending.get_value() else { return };
        self.pending.set_value(None);
        let fragment = link::write(&self.answers.get_untracked());
        // A number that is typed digit by digit is one step back, not several.
        let goes_on = field.is_some_and(|field| link::range(field).is_some()) && field == self.last_step.get_value();
        address::write(&fragment, if goes_on { Write::SameStep } else { Write::NewStep });
        self.last_step.set_value(field);
        self.keep();
    }

    /// Keeps the answers, where they may be kept.
    fn keep(self) {
        let may = self.keeping.with_untracked(|keeping| {
            matches!(keeping, Keeping::Here(_) | Keeping::Full | Keeping::Blocked)
        });
        if !may {
            return;
        }
        let now = browser::now();
        self.keeping.set(match storage::keep(&self.answers.get_untracked(), &now) {
            Ok(()) => Keeping::Here(now),
            Err(NotKept::Blocked) => Keeping::Blocked,
            Err(NotKept::Full) => Keeping::Full,
        });
    }

    /// Keeps these answers from now on, in the place of what was there.
    pub fn keep_these(self) {
        self.keeping.set(Keeping::Here(String::new()));
        self.keep();
    }

    /// Leaves a link and returns to the answers that were kept.
    pub fn back_to_mine(self) {
        if let Keeping::Link(kept) = self.keeping.get_untracked() {
            self.keeping.set(Keeping::Here(kept.saved));
            self.faulty.set(Vec::new());
            self.change(kept.answers, None);
        }
    }

    /// Forgets all answers, here and in storage; can be undone until the page closes.
    pub fn clear(self) {
        let before = self.answers.get_untracked();
        self.faulty.set(Vec::new());
        self.change(Answers { language: before.language, ..Answers::default() }, None);
        self.notices.set(vec![Notice::Cleared(before)]);
        self.write_now();
        if matches!(self.keeping.get_untracked(), Keeping::Here(_)) {
            storage::clear();
            self.keeping.set(Keeping::Here(String::new()));
        }
    }

    /// Brings cleared answers back.
    pub fn undo_clear(self) {
        let cleared = self.notices.with_untracked(|notices| {
            notices.iter().find_map(|notice| match notice {
                Notice::Cleared(answers) => Some(*answers),
                _ => None,
            })
        });
        self.notices.set(Vec::new());
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
                let language = match self.language.get_untracked() {
                    Language::English => Language::Spanish,
                    Language::Spanish => Language::English,
                };
                self.change(Answers { language: Some(language), ..self.answers.get_untracked() }, None);
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
                let mut answers = self.answers.get_untracked();
                let held = !browser::entered(from).is_empty();
                answers.certs = if held { answers.certs.with(row) } else { answers.certs.without(row) };
                self.change(answers, Some(Field::Certifications));
            }
            _ => {}
        }
    }

    fn dismiss(self, place: usize) {
        self.notices.update(|notices| {
            if place < notices.len() {
                notices.remove(place);
            }
        });
    }

    /// The answers as a link that means the same later: with the month in which the plan starts.
    pub fn link(self) -> String {
        let mut answers = self.answers.get_untracked();
        answers.start = answers.start.or(self.result.with_untracked(|r| r.as_ref().ok().map(|e| e.start)));
        address::whole(&link::write(&answers))
    }

    pub fn copy_link(self) {
        let link = self.link();
        spawn_local(async move {
            let copied = if browser::copy(link.clone()).await { Copied::Yes } else { Copied::No(link) };
            self.copied.set(copied);
        });
    }

    /// Loads the long texts of the language, once.
    pub fn load_texts(self) {
        if matches!(self.texts.get_untracked(), LongTexts::Loading | LongTexts::Here(_)) {
            return;
        }
        self.texts.set(LongTexts::Loading);
        let language = self.language.get_untracked();
        spawn_local(async move {
            let notes = notes::fetch(language).await;
            // The language may have changed meanwhile; then another load is under way.
            if self.language.get_untracked() == language {
                self.texts.set(notes.map_or(LongTexts::Failed, LongTexts::Here));
            }
        });
    }

    /// A long text, or where it is; follows both.
    pub fn note(self, key: &str) -> String {
        let word = |word: Word| word.say(self.language.get()).to_owned();
        self.texts.with(|texts| match texts {
            LongTexts::NotAsked | LongTexts::Loading => word(Word::NoteLoading),
            LongTexts::Here(notes) => notes.get(key).unwrap_or_default(),
            LongTexts::Failed => word(Word::NoteFailed),
        })
    }

    /// Follows the browser: Back and Forward, leaving the page, language, colours, speech.
    pub fn follow(self) {
        let back = window_event_listener(leptos::ev::hashchange, move |_| self.read_address());
        let leave = window_event_listener(leptos::ev::pagehide, move |_| self.write_now());
        on_cleanup(move || {
            back.remove();
            leave.remove();
        });
        Effect::new(move |before: Option<Language>| {
            let voice = self.voice();
            browser::set_language(voice.language, voice.say(Word::PageTitle));
            if before.is_some_and(|before| before != voice.language)
                && !matches!(self.texts.get_untracked(), LongTexts::NotAsked)
            {
                self.texts.set(LongTexts::NotAsked);
                self.load_texts();
            }
            voice.language
        });
        Effect::new(move || browser::leave_for_rescue(&link::write(&self.answers.get())));
        Effect::new(move |before: Option<Headline>| {
            let headline = self.headline();
            let text = self.voice().spoken(&headline);
            if before.is_some_and(|before| before != headline) {
                self.speak_timer.with_value(|timer| timer.as_ref().inspect(|timer| timer.clear()).is_some());
                let timer = set_timeout_with_handle(move || self.spoken.set(text.clone()), SPEAK_AFTER).ok();
                self.speak_timer.set_value(timer);
            }
            headline
        });
    }

    /// Takes over an address that was changed by Back, Forward, a link or by hand.
    fn read_address(self) {
        match link::read(&address::fragment()) {
            Ok(opened) => {
                self.pending.set_value(None);
                self.last_step.set_value(None);
                self.faulty.set(Vec::new());
                self.notices.set(opened.notes.into_iter().map(Notice::BadValue).collect());
                if opened.answers != self.answers.get_untracked() {
                    self.answers.set(opened.answers);
                    self.copied.set(Copied::NotAsked);
                    self.keep();
                }
            }
            Err(NotOurs::OtherVersion) => self.notices.set(vec![Notice::OtherVersion]),
            Err(NotOurs::Unmarked) => {}
        }
    }
}
