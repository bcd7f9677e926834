//! How to report an error: a text to copy, with the figure, where it stands and the versions.
//!
//! No address to send it to is known: whoever offers the page is the one to tell.

use wasm_bindgen_futures::spawn_local;

use super::pieces::{source_name, value};
use super::{Shelf, With, room};
use crate::answers::{Anchor, Answers, View};
use crate::browser::{address, page as browser};
use crate::catalogue::{Hit, Place, place};
use crate::link;
use crate::tables;
use crate::text::sources_words::SourcesWord;
use crate::ui::tree::{ACT, Element, el};

/// What became of copying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Copy {
    #[default]
    NotAsked,
    Copied,
    /// The browser does not let the page.
    Refused,
}

/// The element that holds the text.
const TEXT: &str = "report-text";

pub fn report(with: &With) -> Element {
    let locale = with.locale;
    let (reported, copied) = with.shelf.with(|state| {
        let sources = &state.sources;
        (sources.reported.clone(), sources.copy)
    });
    let hit = reported.and_then(|name| match with.catalogue.at(&name) {
        Some(Place::Row(hit)) => Some(hit),
        _ => None,
    });
    let pick = hit.is_none().then(|| {
        let report = locale.say(SourcesWord::ReportRow);
        el("p").add(locale.fill(SourcesWord::ReportPick, &[report]))
    });
    let said = match copied {
        Copy::NotAsked => "",
        Copy::Copied => locale.say(SourcesWord::Copied),
        Copy::Refused => locale.say(SourcesWord::NotCopied),
    };
    room(place::REPORT, locale.say(SourcesWord::ReportTitle))
        .add(el("p").add(locale.say(SourcesWord::ReportLead)))
        .add(pick)
        .add(
            el("pre")
                .class("letter")
                .id(TEXT)
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-label", locale.say(SourcesWord::TextOfReport))
                .add(text(with, hit.as_ref())),
        )
        .add(
            el("p").add(
                el("button")
                    .class("button")
                    .attr("type", "button")
                    .attr(ACT, "copy-report")
                    .add(locale.say(SourcesWord::CopyText)),
            ),
        )
        .add(el("p").attr("role", "status").add(said))
}

fn text(with: &With, hit: Option<&Hit>) -> String {
    let locale = with.locale;
    let mut lines = vec![
        locale.say(SourcesWord::ReportHead).to_owned(),
        String::new(),
    ];
    match hit {
        Some(hit) => lines.extend(figure(with, hit)),
        None => lines.push(locale.say(SourcesWord::ReportFigureBlank).to_owned()),
    }
    lines.push(locale.fill(
        SourcesWord::ReportVersion,
        &[tables::VERSION, env!("CARGO_PKG_VERSION")],
    ));
    lines.extend([
        String::new(),
        locale.say(SourcesWord::ReportWrong).to_owned(),
        String::new(),
        locale.say(SourcesWord::ReportRight).to_owned(),
    ]);
    lines.join("\n")
}

fn figure(with: &With, hit: &Hit) -> Vec<String> {
    let locale = with.locale;
    let keys = hit.row.keys.iter().chain([&hit.row.period]);
    let keys: Vec<&str> = keys
        .map(String::as_str)
        .filter(|key| !key.is_empty())
        .collect();
    let values = hit.row.figures.iter().map(|figure| {
        let label = hit.table.columns.get(figure.column);
        let label = label.map_or("", |column| column.label.as_str());
        let unit = with.catalogue.unit(&figure.unit);
        format!("{label} {} {unit}", value(locale, figure))
    });
    let sources = hit.row.sources.iter().filter_map(|place| {
        let source = with.catalogue.sources.get(usize::from(*place))?;
        let (name, _) = source_name(with, *place, source);
        Some(format!("{name} {}", source.url).trim_end().to_owned())
    });
    // No answers: the text is for other people.
    let there = Answers {
        view: Some(View::Sources),
        at: Anchor::from_name(&hit.row.place),
        ..Answers::default()
    };
    vec![
        locale.fill(
            SourcesWord::ReportFigure,
            &[&format!("{}; {}", hit.table.title, hit.row.name)],
        ),
        locale.fill(
            SourcesWord::ReportWhere,
            &[&hit.table.file, &keys.join(", ")],
        ),
        locale.fill(
            SourcesWord::ReportValue,
            &[&values.collect::<Vec<_>>().join("; ")],
        ),
        locale.fill(
            SourcesWord::ReportSource,
            &[&sources.collect::<Vec<_>>().join("; ")],
        ),
        locale.fill(
            SourcesWord::ReportAddress,
            &[&address::whole(&link::write(&there))],
        ),
    ]
}

/// Copies the text; where the browser refuses, it stands there to be marked.
pub fn copy(shelf: Shelf) {
    let text = browser::by_id(TEXT).and_then(|text| text.text_content());
    let text = text.unwrap_or_default();
    spawn_local(async move {
        let copied = browser::copy(text).await;
        shelf.update(|state| {
            state.sources.copy = if copied { Copy::Copied } else { Copy::Refused };
        });
        if !copied {
            browser::focus(TEXT);
        }
    });
}
