//! The calculator in a frame, as on a school's page. The sandbox gives the frame an opaque origin: it stores
//! nothing and cannot read the answers saved here. It loads once and receives changes by the custom element's
//! messages.

use std::time::Duration;

use js_sys::{Object, Reflect};
use leptos::html;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Window};

use super::lead;
use crate::answers::Language;
use crate::browser::page as browser;
use crate::components::rebuilt_on;
use crate::context::app;
use crate::embedding::Attribute;
use crate::embedding::draft::Draft;
use crate::i18n::Locale;
use crate::i18n::messages::EmbedMessage;
use crate::state::schools::{PreviewStatus, schools};

type Frame = NodeRef<html::Iframe>;

const HEADING: &str = "embed-preview-heading";
/// Every permission that the calculator needs except `allow-same-origin`.
const SANDBOX: &str =
    "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
/// How long the frame may take to report that it is ready.
const READY_TIMEOUT: Duration = Duration::from_secs(20);

#[component]
pub fn Preview(locale: Locale) -> impl IntoView {
    let (app, schools) = (app(), schools());
    let frame = Frame::new();
    browser::on_window(leptos::ev::message, move |event| {
        if is_ready(&event, frame) {
            schools.preview.set(PreviewStatus::Ready);
        }
    });
    Effect::new(move |_| {
        if schools.preview.get() == PreviewStatus::Ready {
            let settings = schools.draft.with(|draft| query(draft, app.language.get()));
            post_to_frame(frame, "set", &[("settings", &settings)]);
        }
    });
    Effect::new(move |_| {
        if schools.preview.get() == PreviewStatus::Ready
            && let Some(file) = schools.usable_file()
        {
            let parts = [
                ("address", "school.json"),
                ("text", &*file.text),
                ("kind", "application/json"),
            ];
            post_to_frame(frame, "preset", &parts);
        }
    });
    let silent = move || {
        let is_silent = schools.preview.get() == PreviewStatus::Silent;
        is_silent.then(|| {
            view! {
                <p class="notice" role="status">
                    <span>{locale.text(EmbedMessage::PreviewSilent)}</span>
                </p>
            }
        })
    };
    view! {
        <section class="card" aria-labelledby=HEADING data-print="no">
            <h2 id=HEADING>{locale.text(EmbedMessage::PreviewTitle)}</h2>
            {lead(locale, EmbedMessage::PreviewLead)}
            {silent}
            {rebuilt_on(move || schools.preview_round.get(), move |_| new_frame(locale, frame))}
        </section>
    }
}

/// Creates the frame and starts its timeout.
fn new_frame(locale: Locale, frame: Frame) -> AnyView {
    let schools = schools();
    let patience: Option<TimeoutHandle> = set_timeout_with_handle(
        move || {
            if schools.preview.get_untracked() == PreviewStatus::Awaited {
                schools.preview.set(PreviewStatus::Silent);
            }
        },
        READY_TIMEOUT,
    )
    .ok();
    on_cleanup(move || {
        if let Some(patience) = patience {
            patience.clear();
        }
    });
    view! {
        <iframe
            node_ref=frame
            id="embed-preview"
            class="host-preview"
            title=locale.text(EmbedMessage::PreviewFrame)
            sandbox=SANDBOX
            allow="clipboard-write"
            src="embed.html"
        ></iframe>
    }
    .into_any()
}

fn window_of(frame: Frame) -> Option<Window> {
    frame.get_untracked()?.content_window()
}

/// Whether this frame reports that it is ready.
fn is_ready(event: &MessageEvent, frame: Frame) -> bool {
    let source = event.source().map(JsValue::from);
    let is_ours = source.is_some() && source == window_of(frame).map(JsValue::from);
    let data = event.data();
    let part = |name: &str| Reflect::get(&data, &name.into()).ok();
    is_ours
        && part("casepath").and_then(|mark| mark.as_f64()) == Some(1.0)
        && part("type").and_then(|kind| kind.as_string()).as_deref() == Some("ready")
}

/// The parameters for the frame. Without a chosen language it uses the page's, as the element does.
fn query(draft: &Draft, of_page: Language) -> String {
    let mut draft = draft.clone();
    if draft.language().is_none() {
        draft.set(Attribute::Language, of_page.name());
    }
    draft.query()
}

fn post_to_frame(frame: Frame, kind: &str, parts: &[(&str, &str)]) {
    let message = Object::new();
    let set = |name: &str, value: JsValue| {
        // `Reflect::set` on a new plain object does not fail.
        let _ = Reflect::set(&message, &name.into(), &value);
    };
    set("casepath", 1.into());
    set("type", kind.into());
    for (name, value) in parts {
        set(name, (*value).into());
    }
    if let Some(window) = window_of(frame) {
        // An opaque origin cannot be a target, hence `*`. The message contains no user data.
        let _ = window.post_message(&message, "*");
    }
}
