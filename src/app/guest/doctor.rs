//! `?diagnose`: a table of what is found, above the calculator.

use wasm_bindgen::JsValue;

use super::{Guest, look};
use crate::browser::{page as browser, storage};
use crate::frame::doctor::{Facts, Found, Host, Messages, Storage, examine};
use crate::text::Locale;
use crate::text::frame_sentences;
use crate::text::frame_words::FrameWord;
use crate::ui::pieces::{head, heads};
use crate::ui::tree::{Element, el};

pub fn table(guest: &Guest, locale: Locale) -> Element {
    let columns = [
        FrameWord::Topic,
        FrameWord::Verdict,
        FrameWord::Finding,
        FrameWord::ToChange,
    ]
    .map(|word| locale.say(word));
    let rows: Vec<Element> = examine(&facts(guest))
        .iter()
        .map(|found| row(locale, found))
        .collect();
    el("section")
        .class("card")
        .id("doctor")
        .attr("aria-labelledby", "doctor-heading")
        .add(
            el("h2")
                .id("doctor-heading")
                .add(locale.say(FrameWord::DoctorTitle)),
        )
        .add(el("p").class("lead").add(locale.say(FrameWord::DoctorLead)))
        .add(
            el("div")
                .class("scroll")
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-labelledby", "doctor-heading")
                .add(el("table").add(heads(&columns)).add(el("tbody").add(rows))),
        )
}

fn row(locale: Locale, found: &Found) -> Element {
    let (said, change) = locale.frame_finding(found, &look::state_named);
    let change = change.unwrap_or_else(|| locale.say(FrameWord::Nothing).to_owned());
    el("tr")
        .add(head().add(locale.say(frame_sentences::subject(found.subject()))))
        .add(el("td").add(locale.say(frame_sentences::verdict(found.verdict()))))
        .add(el("td").add(said))
        .add(el("td").add(change))
}

fn facts(guest: &Guest) -> Facts {
    let window = web_sys::window();
    let text = |value: Option<JsValue>| value.and_then(|value| value.as_string());
    let origin = text(window.as_ref().map(|window| window.origin().into()));
    let is_framed = window
        .as_ref()
        .is_some_and(|window| !matches!(window.parent(), Ok(Some(parent)) if &parent == window));
    let referrer = browser::document().map(|document| document.referrer());
    let referrer = referrer.as_deref().and_then(origin_of);
    let width = browser::document()
        .and_then(|document| document.document_element())
        .map_or(0, |root| root.client_width());
    Facts {
        host: match (is_framed, guest.host.clone().or(referrer)) {
            (false, _) => Host::Alone,
            (true, Some(host)) => Host::Known(host),
            (true, None) => Host::Unknown,
        },
        origin: origin.unwrap_or_default(),
        forbidden: guest.forbidden.clone(),
        storage: if storage::raw().is_some() {
            Storage::Open
        } else {
            Storage::Blocked
        },
        messages: if guest.host.is_some() {
            Messages::Heard
        } else {
            Messages::None
        },
        faults: guest.asked.faults.clone(),
        given: guest.asked.given,
        file: guest.file.file.clone(),
        width: u32::try_from(width).unwrap_or(0),
    }
}

/// `https://a.example` of `https://a.example/b`.
fn origin_of(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split('/').next().filter(|host| !host.is_empty())?;
    Some(format!("{scheme}://{host}"))
}
