//! The guide: contents, sections, glossary, extra tables, and a search over all of it.
//!
//! | module | what it is for |
//! |---|---|
//! | [`anchors`] | the anchors that an address can name, and what each shows |
//! | [`contents`] | the table of contents |
//! | [`section`], [`passage`] | a section or the glossary, passage by passage |
//! | [`links`] | links to anchors |
//! | [`search`] | the search |
//! | [`tables`] | tables besides the text: states, [`relief`], [`studies`] |

mod anchors;
mod contents;
mod links;
mod passage;
mod relief;
mod search;
mod section;
mod studies;
mod tables;

use std::sync::Arc;

use leptos::prelude::*;

use crate::answers::View;
use crate::components::library::{ViewHeading, loading, not_loaded};
use crate::components::rebuilt_on;
use crate::context::app;
use crate::i18n::Locale;
use crate::i18n::messages::LibraryMessage;
use crate::state::library::{SearchableGuide, library};
use crate::state::remote::{Localized, RemoteData};
use anchors::{GuidePage, focus_anchor, needs_evidence, shown_at};

type OpenGuide = Arc<Localized<SearchableGuide>>;

pub fn guide_view() -> AnyView {
    let (app, library) = (app(), library());
    Effect::new(move |_| {
        // Fetches again when the language changes.
        app.language.track();
        library.guide.fetch();
        if app.anchor.get().is_some_and(needs_evidence) {
            library.evidence.fetch();
        }
    });
    Effect::new(move |_| {
        library.asked_again.track();
        library.arrive(View::Guide);
        library.focus.move_to(focus_anchor(library));
    });
    (move || {
        let guide = library.guide.get();
        let language = library.guide.ready().map(|guide| guide.language);
        let locale = library.locale_of(language);
        let content = match guide {
            RemoteData::Ready(guide) => opened(locale, guide),
            RemoteData::Failed => not_loaded(locale, move || library.guide.fetch()),
            RemoteData::NotAsked | RemoteData::Loading => loading(locale),
        };
        view! {
            <div class="library-view" lang=locale.language.name()>
                <ViewHeading locale title=LibraryMessage::GuideTitle lead=LibraryMessage::GuideLead/>
                {content}
            </div>
        }
        .into_any()
    })
    .into_any()
}

fn opened(locale: Locale, guide: OpenGuide) -> AnyView {
    let library = library();
    let of_page = Arc::clone(&guide);
    let page = Memo::new(move |_| shown_at(&of_page.content.guide, &library.anchor_name()));
    let content = {
        let guide = Arc::clone(&guide);
        move |page| match page {
            GuidePage::Contents => contents::contents(locale, &guide.content.guide),
            GuidePage::Section(index) => section::section(locale, Arc::clone(&guide), index),
            GuidePage::Glossary => section::glossary(locale, Arc::clone(&guide)),
            GuidePage::Extra(extra) => tables::article(locale, extra),
        }
    };
    view! {
        <search::GuideSearch locale guide/>
        {rebuilt_on(move || page.get(), content)}
    }
    .into_any()
}
