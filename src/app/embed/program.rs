//! How `frame.js` reaches what a frame needs, while that is a program of its own which only `embed.html` loads. What it
//! knows of the calculator it reads off the root element, whenever something changes.

use std::cell::Cell;

use js_sys::Reflect;
use leptos::ev::Custom;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, Event, HtmlElement};

use super::state::{EmbedState, open_calculator_with};
use super::{EmbedHost, appearance, memory, messages, school_file};
use crate::answers::{Answers, Language, View};
use crate::browser::{address, page as browser};
use crate::context::AppContext;
use crate::link;
use crate::parts;
use crate::school::Offer;
use crate::state::Persistence;
use crate::state::results::estimate_at_school;

thread_local! {
    /// What the calls of `frame.js` work on.
    static OPEN: Cell<Option<Program>> = const { Cell::new(None) };
}

#[derive(Clone, Copy)]
struct Program {
    state: EmbedState,
    app: AppContext,
    answers: RwSignal<Answers>,
    language: RwSignal<Language>,
}

/// Reads what the host asks for, and puts it where the calculator will look.
pub fn open() {
    let Some(place) = browser::by_id("frame-top") else {
        return;
    };
    // What stood there for the time being.
    place.set_inner_html("");
    let place: HtmlElement = place.unchecked_into();
    mount_to(place, || {
        let program = Program::open();
        OPEN.set(Some(program));
        view! { <EmbedHost/> }
    })
    .forget();
    follow();
}

/// A message of the host's page; that it is the host's was checked.
pub fn heard(envelope: &JsValue, origin: &str) {
    if let (Some(program), Some(told)) = (OPEN.get(), messages::read(envelope)) {
        program.state.hear(program.app, told, origin);
    }
    follow();
}

/// Something on the page has changed.
pub fn follow() {
    if let Some(program) = OPEN.get() {
        program.read_page();
    }
}

impl Program {
    fn open() -> Self {
        let state = EmbedState::open();
        let school = RwSignal::new(None::<Offer>);
        parts::follow_school(school);
        let answers = RwSignal::new(shown_answers().unwrap_or_default());
        let language = RwSignal::new(browser::language_of_page());
        let estimate = Memo::new(move |_| {
            let school = school.get();
            estimate_at_school(&answers.get(), school.as_ref())
        });
        let view = move || {
            answers
                .with(|answers| answers.view)
                .unwrap_or(View::Estimate)
        };
        let app = AppContext {
            language: language.into(),
            answers: answers.into(),
            estimate: estimate.into(),
            view: Signal::derive(view),
            place: Signal::derive(move || answers.with(|answers| answers.at)),
            persistence: Signal::stored(Persistence::Here(String::new())),
            school: school.into(),
            state: None,
        };
        provide_context(state);
        provide_context(app);
        open_calculator_with(state.presets_untracked());
        listen(state);
        school_file::ask(state);
        Self {
            state,
            app,
            answers,
            language,
        }
    }

    /// Takes over what the calculator shows, and puts right what it does not describe itself.
    fn read_page(self) {
        let language = browser::language_of_page();
        if self.language.get_untracked() != language {
            self.language.set(language);
        }
        let Some(answers) = shown_answers() else {
            return;
        };
        if self.answers.get_untracked() != answers {
            self.answers.set(answers);
        }
        if !self.state.is_calculator_open.get_untracked() {
            self.state.is_calculator_open.set(true);
        }
        let (level, presets) = self.state.asked.with_untracked(|asked| {
            let settings = &asked.settings;
            (settings.heading_level, settings.presets())
        });
        appearance::set_headings(level);
        appearance::label(presets, &answers, self.app.locale_untracked());
    }
}

/// The answers of the calculator, where it is there.
fn shown_answers() -> Option<Answers> {
    browser::by_id("main")?;
    let opened = link::read(&browser::answers_of_page()).ok()?;
    Some(opened.answers)
}

/// What the browser tells: clearing, and what a policy forbids.
fn listen(state: EmbedState) {
    let forbidden = Custom::<Event>::new("securitypolicyviolation");
    let forbidden = window_event_listener(forbidden, move |event| {
        let blocked = Reflect::get(&event, &"blockedURI".into()).ok();
        if let Some(blocked) = blocked.and_then(|blocked| blocked.as_string()) {
            state.forbid(&blocked);
        }
    });
    on_cleanup(move || forbidden.remove());
    let asked = Closure::<dyn Fn(CustomEvent)>::new(|event: CustomEvent| {
        let detail = event.detail().as_string().unwrap_or_default();
        if detail.starts_with("cleared") || address::is_shared() {
            memory::forget();
        }
    });
    let asked = StoredValue::new_local(asked);
    let listener = |hear: &Closure<dyn Fn(CustomEvent)>| {
        let document = browser::document()?;
        let name = "casepath-ask";
        document
            .add_event_listener_with_callback(name, hear.as_ref().unchecked_ref())
            .ok()
    };
    asked.with_value(listener);
}
