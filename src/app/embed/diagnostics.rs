//! `?diagnose`: a table of findings above the calculator.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::state::EmbedState;
use crate::browser::{page as browser, storage};
use crate::components::{Caption, DataTable, TableColumn};
use crate::embedding::diagnostics::{DiagnosticFacts, Finding, Host, Messages, Storage, diagnose};
use crate::i18n::Locale;
use crate::i18n::embed_sentences;
use crate::i18n::messages::FrameMessage;

#[component]
pub fn Diagnostics(locale: Locale) -> impl IntoView {
    let state: EmbedState = expect_context();
    let columns = [
        FrameMessage::Topic,
        FrameMessage::Verdict,
        FrameMessage::Finding,
        FrameMessage::ToChange,
    ]
    .map(|word| TableColumn::words(locale.text(word)));
    let rows = move || -> Vec<AnyView> {
        diagnose(&facts(state))
            .iter()
            .map(|finding| row(locale, finding))
            .collect()
    };
    view! {
        <section class="card" id="doctor" aria-labelledby="doctor-heading">
            <h2 id="doctor-heading">{locale.text(FrameMessage::DoctorTitle)}</h2>
            <p class="lead">{locale.text(FrameMessage::DoctorLead)}</p>
            <DataTable caption=Caption::Heading("doctor-heading") columns>{rows}</DataTable>
        </section>
    }
}

fn row(locale: Locale, finding: &Finding) -> AnyView {
    let (sentence, change) = locale.finding(finding, &|name| locale.state_named(name));
    let change = change.unwrap_or_else(|| locale.text(FrameMessage::Nothing).to_owned());
    let subject = locale.text(embed_sentences::subject(finding.subject()));
    let verdict = locale.text(embed_sentences::verdict(finding.verdict()));
    view! {
        <tr><th scope="row">{subject}</th><td>{verdict}</td><td>{sentence}</td><td>{change}</td></tr>
    }
    .into_any()
}

fn facts(state: EmbedState) -> DiagnosticFacts {
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
    let host = state.host.get();
    let (errors, given) = state
        .request
        .with(|request| (request.errors.clone(), request.given));
    DiagnosticFacts {
        messages: if host.is_some() {
            Messages::Heard
        } else {
            Messages::None
        },
        host: match (is_framed, host.or(referrer)) {
            (false, _) => Host::Alone,
            (true, Some(host)) => Host::Known(host),
            (true, None) => Host::Unknown,
        },
        origin: origin.unwrap_or_default(),
        forbidden: state.forbidden.get(),
        storage: if storage::raw().is_some() {
            Storage::Open
        } else {
            Storage::Blocked
        },
        errors,
        given,
        file: state.file.with(|file| file.file.clone()),
        width: u32::try_from(width).unwrap_or(0),
    }
}

/// The origin of an address: `https://a.example` of `https://a.example/b`.
fn origin_of(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split('/').next().filter(|host| !host.is_empty())?;
    Some(format!("{scheme}://{host}"))
}
