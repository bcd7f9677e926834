//! The calculator in a frame, as a school's page would show it. The frame has no origin of its own: it keeps
//! nothing, and cannot reach the answers that are kept here. It is told of changes by the messages that the
//! element uses, so it is loaded once.

use std::cell::Cell;
use std::time::Duration;

use js_sys::{Object, Reflect};
use leptos::prelude::set_timeout;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlIFrameElement, MessageEvent};

use crate::browser::page as browser;
use crate::frame::Attribute;
use crate::frame::draft::Draft;
use crate::reader::Shelf;
use crate::text::Locale;
use crate::text::embed_words::EmbedWord;
use crate::ui::tree::{Element, KEY, el};

/// The frame that stands there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    standing: Standing,
    /// How often it was begun anew.
    round: u32,
}

/// What the frame has said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Standing {
    #[default]
    Awaited,
    Ready,
    /// Nothing, for long.
    Silent,
}

const ID: &str = "embed-preview";
/// All that the calculator needs but an origin of its own.
const SANDBOX: &str =
    "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
/// So long it may be silent.
const PATIENCE: Duration = Duration::from_secs(20);

thread_local! {
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

pub fn card(shelf: Shelf, locale: Locale) -> Element {
    let preview = shelf.with(|state| state.embed.preview);
    let silent = (preview.standing == Standing::Silent).then(|| {
        el("p")
            .class("notice")
            .attr("role", "status")
            .add(el("span").add(locale.say(EmbedWord::PreviewSilent)))
    });
    super::card(locale, "embed-preview-heading", EmbedWord::PreviewTitle)
        .attr("data-print", "no")
        .add(super::lead(locale, EmbedWord::PreviewLead))
        .add(silent)
        .add(
            el("iframe")
                .id(ID)
                .attr(KEY, format!("{ID}-{}", preview.round))
                .class("host-preview")
                .attr("title", locale.say(EmbedWord::PreviewFrame))
                .attr("sandbox", SANDBOX)
                .attr("allow", "clipboard-write")
                .attr("src", "embed.html"),
        )
}

fn frame() -> Option<web_sys::Window> {
    let frame = browser::by_id(ID)?.dyn_into::<HtmlIFrameElement>().ok()?;
    frame.content_window()
}

/// Begins the frame anew, for what it cannot be told to forget.
pub fn begin_anew(shelf: Shelf) {
    shelf.update(|state| {
        let preview = &mut state.embed.preview;
        preview.standing = Standing::Awaited;
        preview.round += 1;
    });
}

/// Hears when the frame is ready.
pub fn listen(shelf: Shelf) {
    set_timeout(
        move || {
            let is_silent = shelf.now(|state| state.embed.preview.standing == Standing::Awaited);
            if is_silent && frame().is_some() {
                shelf.update(|state| state.embed.preview.standing = Standing::Silent);
            }
        },
        PATIENCE,
    );
    if LISTENING.replace(true) {
        return;
    }
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let source = event.source().map(JsValue::from);
        let is_ours = source.is_some() && source == frame().map(JsValue::from);
        let data = event.data();
        let part = |name: &str| Reflect::get(&data, &name.into()).ok();
        let is_ready = is_ours
            && part("casepath").and_then(|mark| mark.as_f64()) == Some(1.0)
            && part("type").and_then(|kind| kind.as_string()).as_deref() == Some("ready");
        if is_ready {
            shelf.update(|state| state.embed.preview.standing = Standing::Ready);
            tell(shelf);
            tell_file(shelf);
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("message", hear.as_ref().unchecked_ref());
    }
    // It listens as long as the page lives.
    hear.forget();
}

/// Tells the frame what it is to show.
pub fn tell(shelf: Shelf) {
    let settings = shelf.now(|state| {
        let mut draft: Draft = state.embed.draft.clone();
        // As the element does with the language of the page around it.
        if draft.language().is_none() {
            draft.set(Attribute::Language, state.language.name());
        }
        draft.query()
    });
    say("set", &[("settings", &settings)]);
}

/// Hands the frame the file that was opened here.
pub fn tell_file(shelf: Shelf) {
    let text = shelf.now(|state| state.embed.file.good().map(|good| good.text.clone()));
    if let Some(text) = text {
        let parts = [
            ("address", "school.json"),
            ("text", &*text),
            ("kind", "application/json"),
        ];
        say("preset", &parts);
    }
}

fn say(kind: &str, parts: &[(&str, &str)]) {
    let message = Object::new();
    let set = |name: &str, value: JsValue| {
        // Setting a property of a plain new object does not fail.
        let _ = Reflect::set(&message, &name.into(), &value);
    };
    set("casepath", 1.into());
    set("type", kind.into());
    for (name, value) in parts {
        set(name, (*value).into());
    }
    if let Some(frame) = frame() {
        // A frame without an origin cannot be named; what it is told is nothing of the user.
        let _ = frame.post_message(&message, "*");
    }
}
