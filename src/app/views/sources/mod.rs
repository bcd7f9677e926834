//! The sources view: a search that answers "where does this number come from?", all tables, rows and sources, the
//! methods, the limits, and error reports. The address parameter `at` can name any of them.
//!
//! | module | what it is for |
//! |---|---|
//! | [`components`] | shared: figures, dates, links |
//! | [`search`] | the search field and its results |
//! | [`tables`], [`row`] | all tables, the rows of one; a single row |
//! | [`source`] | all sources, a single source |
//! | [`methods`], [`example`] | how the numbers are computed, with a worked example |
//! | [`limits`] | the limits of the figures |
//! | [`report`] | the text of an error report |

mod components;
mod example;
mod limits;
mod methods;
mod report;
mod row;
mod search;
mod source;
mod tables;

use std::sync::Arc;

use leptos::prelude::*;

use crate::answers::{Month, View};
use crate::catalogue::{AnchorTarget, Catalogue, anchors};
use crate::components::library::{
    AnchorHeading, AnchorLink, ViewHeading, dom_id, loading, not_loaded,
};
use crate::components::rebuilt_on;
use crate::context::app;
use crate::i18n::Locale;
use crate::i18n::messages::SourcesMessage;
use crate::state::library::{LibraryState, library};
use crate::state::remote::{Localized, RemoteData};

type OpenCatalogue = Arc<Localized<Catalogue>>;

/// The context for rendering each part.
#[derive(Clone, Copy)]
struct Page<'a> {
    locale: Locale,
    catalogue: &'a Catalogue,
    today: Month,
}

pub fn sources_view() -> AnyView {
    let (app, library) = (app(), library());
    Effect::new(move |_| {
        // Fetches again when the language changes.
        app.language.track();
        library.catalogue.fetch();
    });
    Effect::new(move |_| {
        library.asked_again.track();
        library.arrive(View::Sources);
        library.focus.move_to(focus_anchor(library));
    });
    (move || {
        let catalogue = library.catalogue.get();
        let language = library
            .catalogue
            .ready()
            .map(|catalogue| catalogue.language);
        let locale = library.locale_of(language);
        let content = match catalogue {
            RemoteData::Ready(catalogue) => opened(locale, catalogue),
            RemoteData::Failed => not_loaded(locale, move || library.catalogue.fetch()),
            RemoteData::NotAsked | RemoteData::Loading => loading(locale),
        };
        view! {
            <div class="library-view" lang=locale.language.name()>
                <ViewHeading locale title=SourcesMessage::Title lead=SourcesMessage::Lead/>
                {content}
            </div>
        }
        .into_any()
    })
    .into_any()
}

/// The anchor whose heading gets the focus; empty for the view's own heading.
fn focus_anchor(library: LibraryState) -> String {
    let name = library.anchor_name();
    // Search results replace the opened page.
    if untrack(|| library.is_searching_sources()) {
        return String::new();
    }
    let Some(catalogue) = library.catalogue.ready() else {
        return String::new();
    };
    if anchors::PAGES.contains(&&*name) {
        return name;
    }
    // An outdated anchor leads to the current one.
    match catalogue.content.find(&name) {
        Some(AnchorTarget::Table(table)) => anchors::of_table(&table.file),
        Some(AnchorTarget::Row(hit)) => hit.row.anchor.clone(),
        Some(AnchorTarget::Source(..)) => name,
        None => String::new(),
    }
}

fn opened(locale: Locale, catalogue: OpenCatalogue) -> AnyView {
    let library = library();
    let anchor = Memo::new(move |_| library.anchor_name());
    // Search results replace the opened page.
    let is_searching = Memo::new(move |_| library.is_searching_sources());
    let visible = move || (!is_searching.get()).then(|| anchor.get());
    let page_of_anchor = {
        let catalogue = Arc::clone(&catalogue);
        move |name: Option<String>| {
            name.map_or_else(
                || ().into_any(),
                |name| page_of_anchor(locale, &catalogue, &name),
            )
        }
    };
    view! {
        <search::FigureSearch locale catalogue/>
        {rebuilt_on(visible, page_of_anchor)}
    }
    .into_any()
}

fn page_of_anchor(locale: Locale, catalogue: &OpenCatalogue, name: &str) -> AnyView {
    let page = Page {
        locale,
        catalogue: &catalogue.content,
        today: app().today(),
    };
    let part = match name {
        anchors::METHODS => methods::methods(locale, Arc::clone(catalogue)),
        anchors::LIMITS => limits::limits(locale),
        anchors::REPORT => report::report(page),
        anchors::ALL_SOURCES => source::all(page),
        _ => match page.catalogue.find(name) {
            Some(AnchorTarget::Table(table)) => tables::table(page, table),
            Some(AnchorTarget::Row(hit)) => row::row(page, &hit),
            Some(AnchorTarget::Source(index, source)) => source::source_page(page, index, source),
            None => return contents(page),
        },
    };
    view! {
        {part}
        <p class="onwards">
            <AnchorLink view=View::Sources anchor="" text=locale.text(SourcesMessage::BackToAll)/>
        </p>
    }
    .into_any()
}

/// Links to all pages of the view.
fn contents(page: Page) -> AnyView {
    let locale = page.locale;
    let count = locale.number(page.catalogue.sources.len() as f64);
    let say = |word: SourcesMessage| locale.text(word).to_owned();
    let entries = [
        (
            anchors::METHODS,
            SourcesMessage::Methods,
            say(SourcesMessage::MethodsAbout),
        ),
        (
            anchors::LIMITS,
            SourcesMessage::Limits,
            say(SourcesMessage::LimitsAbout),
        ),
        (
            anchors::ALL_SOURCES,
            SourcesMessage::AllSources,
            locale.format(SourcesMessage::ALL_SOURCES_ABOUT, &[&count]),
        ),
        (
            anchors::REPORT,
            SourcesMessage::Report,
            say(SourcesMessage::ReportAbout),
        ),
    ];
    let entries: Vec<AnyView> = entries
        .into_iter()
        .map(|(name, title, about)| {
            view! {
                <section class="card">
                    <h2>
                        <AnchorLink view=View::Sources anchor=name text=locale.text(title)/>
                    </h2>
                    <p>{about}</p>
                </section>
            }
            .into_any()
        })
        .collect();
    view! {
        <nav class="contents" aria-label=locale.text(SourcesMessage::Rooms)>
            {entries}
        </nav>
        {tables::all(page)}
    }
    .into_any()
}

/// A part of the view; its heading gets the focus when it opens.
fn entry(name: &str, title: impl Into<String>, content: impl IntoView + 'static) -> AnyView {
    let title: String = title.into();
    view! {
        <article class="card entry" aria-labelledby=dom_id(name)>
            <AnchorHeading anchor=name title/>
            {content.into_any()}
        </article>
    }
    .into_any()
}
