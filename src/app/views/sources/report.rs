//! Error reports: a text to copy, with the figure, its location and the versions.
//!
//! The program has no address to send it to; each host decides where reports go.

use leptos::html;
use leptos::prelude::*;

use super::components::{label, source_name, value};
use super::{Page, entry};
use crate::answers::{Anchor, Answers, View};
use crate::browser::address;
use crate::catalogue::{AnchorTarget, CatalogueHit, anchors};
use crate::components::Button;
use crate::i18n::Locale;
use crate::i18n::messages::SourcesMessage;
use crate::link;
use crate::state::CopyStatus;
use crate::state::library::library;
use crate::tables;

pub fn report(page: Page) -> AnyView {
    let locale = page.locale;
    let reported = library().reported_row.get_untracked();
    let hit = reported.and_then(|name| match page.catalogue.find(&name) {
        Some(AnchorTarget::Row(hit)) => Some(hit),
        _ => None,
    });
    let pick = hit.is_none().then(|| {
        let report = locale.text(SourcesMessage::ReportRow);
        view! { <p>{locale.format(SourcesMessage::REPORT_PICK, &[report])}</p> }
    });
    let content = view! {
        <p>{locale.text(SourcesMessage::ReportLead)}</p>
        {pick}
        <Letter locale text=text(page, hit.as_ref())/>
    };
    entry(
        anchors::REPORT,
        locale.text(SourcesMessage::ReportTitle),
        content,
    )
}

/// The text and its Copy button. If the browser refuses, the text stays for manual selection.
#[component]
fn Letter(locale: Locale, text: String) -> impl IntoView {
    let library = library();
    let element = NodeRef::<html::Pre>::new();
    let copied = text.clone();
    let copy = move || {
        library.report_copy.copy_or(copied.clone(), move || {
            // The view may be unmounted by then.
            if let Some(element) = element.try_get_untracked().flatten() {
                let _ = element.focus();
            }
        });
    };
    let status = move || match library.report_copy.status() {
        None => "",
        Some(CopyStatus::Copied) => locale.text(SourcesMessage::Copied),
        Some(CopyStatus::Refused) => locale.text(SourcesMessage::NotCopied),
    };
    view! {
        <pre
            node_ref=element
            class="letter"
            id="report-text"
            tabindex="0"
            role="group"
            aria-label=locale.text(SourcesMessage::TextOfReport)
        >
            {text}
        </pre>
        <p><Button class="button" text=locale.text(SourcesMessage::CopyText) on_click=copy/></p>
        <p role="status">{status}</p>
    }
}

fn text(page: Page, hit: Option<&CatalogueHit>) -> String {
    let locale = page.locale;
    let mut lines = vec![
        locale.text(SourcesMessage::ReportHead).to_owned(),
        String::new(),
    ];
    match hit {
        Some(hit) => lines.extend(figure(page, hit)),
        None => lines.push(locale.text(SourcesMessage::ReportFigureBlank).to_owned()),
    }
    lines.push(locale.format(
        SourcesMessage::REPORT_VERSION,
        &[tables::VERSION, env!("CARGO_PKG_VERSION")],
    ));
    lines.extend([
        String::new(),
        locale.text(SourcesMessage::ReportWrong).to_owned(),
        String::new(),
        locale.text(SourcesMessage::ReportRight).to_owned(),
    ]);
    lines.join("\n")
}

fn figure(page: Page, hit: &CatalogueHit) -> Vec<String> {
    let locale = page.locale;
    let keys = hit.row.keys.iter().chain([&hit.row.period]);
    let keys: Vec<&str> = keys
        .map(String::as_str)
        .filter(|key| !key.is_empty())
        .collect();
    let values = hit.row.figures.iter().map(|figure| {
        let unit = page.catalogue.unit(&figure.unit);
        format!("{} {} {unit}", label(hit, figure), value(locale, figure))
    });
    let sources = hit.row.sources.iter().filter_map(|index| {
        let source = page.catalogue.sources.get(usize::from(*index))?;
        let (name, _) = source_name(locale, *index, source);
        Some(format!("{name} {}", source.url).trim_end().to_owned())
    });
    // Answers are left out: the text goes to other people.
    let there = Answers {
        view: Some(View::Sources),
        anchor: Anchor::from_name(&hit.row.anchor),
        ..Answers::default()
    };
    let figure = format!("{}; {}", hit.table.title, hit.row.name);
    let values = values.collect::<Vec<_>>().join("; ");
    let sources = sources.collect::<Vec<_>>().join("; ");
    let address = address::full_url(&link::write(&there));
    vec![
        locale.format(SourcesMessage::REPORT_FIGURE, &[&figure]),
        locale.format(
            SourcesMessage::REPORT_WHERE,
            &[&hit.table.file, &keys.join(", ")],
        ),
        locale.format(SourcesMessage::REPORT_VALUE, &[&values]),
        locale.format(SourcesMessage::REPORT_SOURCE, &[&sources]),
        locale.format(SourcesMessage::REPORT_ADDRESS, &[&address]),
    ]
}
