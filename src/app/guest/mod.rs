//! The calculator as a guest on another site's page: a part of the program that only `embed.html` asks for (see
//! [`crate::parts`]). It reads what the host asks for, hands it to the calculator, and tells the host what it may know. It
//! holds no signals and no Leptos: whatever changes, `frame.js` has [`follow`] called, and what differs is put right.
//!
//! | module | what it is for |
//! |---|---|
//! | [`look`] | colors, headings, what is folded, labels of what the school set |
//! | [`memory`] | what was set at the last visit, the copy of the school's file |
//! | [`file`] | the school's file |
//! | [`view`] | the strip above the calculator, the button below it |
//! | [`doctor`] | what `?diagnose` finds |

mod doctor;
mod file;
mod look;
mod memory;
mod view;

use std::cell::RefCell;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, Element, Event};

use crate::answers::Answers;
use crate::browser::address;
use crate::browser::page as browser;
use crate::frame::message::{self, Part, Told};
use crate::frame::preset::LARGEST;
use crate::frame::presets::{self, Presets};
use crate::frame::settings::{self, Extent, Read, Sharing};
use crate::link;
use crate::parts::{Change, Frame, Request};
use crate::text::Locale;
use crate::ui::services;

/// All that is known.
struct Guest {
    asked: Read,
    /// The origin of the host's page, once it has said something.
    host: Option<String>,
    /// The user wants nothing shared, whatever the host asks for.
    keeps_to_oneself: bool,
    /// The calculator's answers when they were last looked at.
    answers: String,
    file: file::Standing,
    /// Addresses that a policy forbade.
    forbidden: Vec<String>,
    places: view::Places,
}

thread_local! {
    static GUEST: RefCell<Option<Guest>> = const { RefCell::new(None) };
}

/// Does something with what is known; nothing before [`open`], or where that is at work already.
fn with<T>(act: impl FnOnce(&mut Guest) -> T) -> Option<T> {
    GUEST.with(|guest| guest.try_borrow_mut().ok()?.as_mut().map(act))
}

/// Gives what the page, and `frame.js`, may ask of this part.
pub fn enter() -> Frame {
    Frame {
        open,
        hear_host,
        follow,
        hear,
    }
}

/// Reads what the host asks for in the frame's address, and hands it to the calculator; a second time changes nothing.
fn open() {
    if with(|_| ()).is_some() {
        return;
    }
    let query = browser::query();
    let guest = Guest {
        asked: settings::read(&query),
        host: None,
        keeps_to_oneself: false,
        answers: String::new(),
        file: file::Standing::default(),
        forbidden: Vec::new(),
        places: view::Places::make(),
    };
    look::dress(&guest.asked.settings);
    open_with(guest.asked.settings.presets());
    GUEST.with(|place| place.replace(Some(guest)));
    listen();
    with(file::ask);
    follow();
}

/// Gives the calculator what the school set, where the user has said nothing else.
fn open_with(now: Presets) {
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
    services::take_over(&link::write(&answers));
}

/// What the browser tells: clicks in our places, and what a policy forbids.
fn listen() {
    let Some(document) = browser::document() else {
        return;
    };
    let on = |name: &str, hear: fn(&Event)| {
        let hear = Closure::<dyn Fn(Event)>::new(move |event: Event| hear(&event));
        let _ = document.add_event_listener_with_callback(name, hear.as_ref().unchecked_ref());
        // It listens as long as the page lives.
        hear.forget();
    };
    on("click", |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("[data-guest]").ok().flatten());
        if let Some(mark) = button.and_then(|button| button.get_attribute("data-guest")) {
            act(&mark);
        }
    });
    on("securitypolicyviolation", |event| {
        let blocked = Reflect::get(event, &"blockedURI".into()).ok();
        let blocked = blocked.and_then(|blocked| blocked.as_string());
        with(|guest| {
            guest.forbidden.extend(blocked.map(|what| link::cut(&what)));
            guest.forbidden.truncate(20);
        });
        follow();
    });
}

fn act(mark: &str) {
    match mark {
        "take" => services::ask(Request::TakeAlong),
        "read-again" => {
            with(file::read);
        }
        "rest" => look::unfold(),
        "keep-to-oneself" => {
            with(|guest| guest.keeps_to_oneself = true);
        }
        _ => {}
    }
    follow();
}

/// What has changed on the page. What is cleared, or may not be kept, is forgotten here too.
fn hear(change: Change) {
    if change == Change::Cleared || address::is_shared() {
        memory::forget();
    }
}

/// A message of the host's page; that it is the host's was checked.
fn hear_host(envelope: &JsValue, origin: &str) {
    let part = |name: &str| match Reflect::get(envelope, &name.into()) {
        Ok(value) => match value.dyn_into::<js_sys::JsString>() {
            Ok(text) if text.length() as usize > LARGEST => Part::TooLong,
            Ok(text) => Part::Text(text.into()),
            Err(_) => Part::Absent,
        },
        Err(_) => Part::Absent,
    };
    let Ok(told) = message::read(part) else {
        return;
    };
    with(|guest| {
        guest.host = Some(origin.to_owned());
        match told {
            Told::Set(query) => guest.set(&query),
            Told::Preset { address, file } => file::arrived(guest, &address, file),
        }
    });
    follow();
}

impl Guest {
    /// The host asks for something else, or says what it has said in the address.
    fn set(&mut self, query: &str) {
        let before = self.asked.settings.presets();
        let file = self.asked.settings.preset.clone();
        let diagnose = self.asked.diagnose;
        self.asked = settings::read(query);
        self.asked.diagnose |= diagnose;
        look::dress(&self.asked.settings);
        let now = self.asked.settings.presets();
        if now != before {
            memory::keep_presets(now);
            let shown = services::answers();
            let answers = presets::changed(&shown, before, now);
            if answers != shown {
                services::take_over(&link::write(&answers));
            }
        }
        for fault in &self.asked.faults {
            let text = locale().frame_fault(fault, &look::state_named);
            tell("problem", &[("message", text.into())]);
        }
        if file != self.asked.settings.preset {
            file::ask(self);
        }
    }

    /// The host that the answers are shared with.
    fn shares_with(&self) -> Option<&str> {
        let asked = self.asked.settings.sharing == Sharing::Answers && !self.keeps_to_oneself;
        self.host.as_deref().filter(|_| asked)
    }

    /// Tells the host that the answers have changed; what they are only where it asked and the page says so.
    fn tell_change(&mut self) {
        let answers = services::fragment();
        let before = std::mem::replace(&mut self.answers, answers.clone());
        if before == answers {
            return;
        }
        file::follow(self);
        if before.is_empty() {
            return;
        }
        let complete = browser::by_id("pay-typical").is_some();
        let mut detail: Vec<(&str, JsValue)> = vec![("complete", complete.into())];
        if self.shares_with().is_some() {
            detail.push(("answers", answers.into()));
            detail.push(("figures", look::figures().into()));
        }
        tell("change", &detail);
    }
}

/// Puts everything right after something has changed.
fn follow() {
    let asked = with(|guest| guest.asked.settings.clone());
    let Some(settings) = asked else { return };
    if browser::by_id("main").is_some() {
        look::set_headings(settings.heading_level);
        look::label(settings.presets(), locale());
        with(Guest::tell_change);
    }
    with(view::show);
}

/// Gives `frame.js` a message for the host's page.
fn tell(kind: &str, detail: &[(&str, JsValue)]) {
    let message = Object::new();
    for (name, value) in [("type", kind.into())].iter().chain(detail) {
        // Setting a property of a plain new object does not fail.
        let _ = Reflect::set(&message, &(*name).into(), value);
    }
    let init = CustomEventInit::new();
    init.set_detail(&message);
    if let (Some(document), Ok(event)) = (
        browser::document(),
        CustomEvent::new_with_event_init_dict("casepath-host", &init),
    ) {
        let _ = document.dispatch_event(&event);
    }
}

/// The locale of the page as it is.
fn locale() -> Locale {
    Locale::of(services::language())
}

fn is_compact(guest: &Guest) -> bool {
    guest.asked.settings.extent == Extent::Compact
}
