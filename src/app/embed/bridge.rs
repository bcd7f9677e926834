//! The entry points for `frame.js`: [`hear_host`] handles messages of the host page, and [`follow`] runs after every
//! change of the page, to update what is not reactive.

use std::sync::OnceLock;

use js_sys::Reflect;
use leptos::ev::Custom;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Event;

use super::state::EmbedState;
use super::{appearance, messages};
use crate::browser::page as browser;
use crate::context::AppContext;

/// The state for calls from JavaScript, which run outside of all components.
static PAGE: OnceLock<Bridge> = OnceLock::new();

#[derive(Clone, Copy)]
struct Bridge {
    state: EmbedState,
    app: AppContext,
}

/// Connects the calls to this page.
pub fn open(state: EmbedState, app: AppContext) {
    let _ = PAGE.set(Bridge { state, app });
    let forbidden = Custom::<Event>::new("securitypolicyviolation");
    browser::on_window(forbidden, move |event| {
        let blocked = Reflect::get(&event, &"blockedURI".into()).ok();
        if let Some(blocked) = blocked.and_then(|blocked| blocked.as_string()) {
            state.forbid(&blocked);
        }
    });
}

/// Handles a message from the host page. The caller has checked that the message comes from that page.
pub fn hear_host(envelope: &JsValue, origin: &str) {
    if let (Some(page), Some(message)) = (PAGE.get(), messages::read(envelope)) {
        page.state.handle_message(page.app, message, origin);
    }
    follow();
}

/// Updates the page and the host after a change of the page.
pub fn follow() {
    let Some(Bridge { state, .. }) = PAGE.get().copied() else {
        return;
    };
    if browser::by_id("main").is_none() {
        return;
    }
    if !state.is_calculator_open.get_untracked() {
        state.is_calculator_open.set(true);
    }
    let request = state.request;
    appearance::set_headings(request.with_untracked(|request| request.settings.heading_level));
}
