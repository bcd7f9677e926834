//! The search over the whole guide.

use leptos::prelude::*;

use super::OpenGuide;
use super::links::to_place;
use crate::components::SearchField;
use crate::guide::search::{Excerpt, GuideHit, HitKind};
use crate::i18n::Locale;
use crate::i18n::messages::LibraryMessage;
use crate::state::library::{SearchableGuide, library};

/// The maximum number of results shown.
const MOST_FOUND: usize = 12;
/// The maximum length of a query.
const MOST_LETTERS: u16 = 80;

#[component]
pub fn GuideSearch(locale: Locale, guide: OpenGuide) -> impl IntoView {
    let query = library().guide_query;
    let results = move || query.with(|query| found(locale, &guide.content, query));
    view! {
        <search class="card guide-search">
            <SearchField id="guide-search" label=locale.text(LibraryMessage::Search) most=MOST_LETTERS query/>
            {results}
        </search>
    }
}

fn found(locale: Locale, guide: &SearchableGuide, query: &str) -> AnyView {
    let hits = guide.index.find(query);
    let status = match (query.trim().is_empty(), hits.len()) {
        (true, _) => String::new(),
        (_, 0) => locale.format(LibraryMessage::FOUND_NONE, &[query.trim()]),
        (_, 1) => locale.text(LibraryMessage::FoundOne).to_owned(),
        (_, count) => locale.format(LibraryMessage::FOUND, &[&locale.number(count as f64)]),
    };
    let list: Vec<AnyView> = hits
        .iter()
        .take(MOST_FOUND)
        .map(|result| hit(locale, result))
        .collect();
    view! {
        <p class="hint" role="status">{status}</p>
        <ul class="found">{list}</ul>
    }
    .into_any()
}

fn hit(locale: Locale, hit: &GuideHit) -> AnyView {
    let Excerpt {
        cut_before,
        before,
        found,
        after,
        cut_after,
    } = hit.excerpt;
    let dots = |cut: bool| if cut { "…" } else { "" };
    let kind = match hit.kind {
        HitKind::Term => format!(" ({})", locale.text(LibraryMessage::InGlossary)),
        HitKind::Passage => String::new(),
    };
    view! {
        <li>
            {to_place(hit.id, &format!("{}{kind}", hit.title))}
            <small>
                {format!("{}{before}", dots(cut_before))} <mark>{found.to_owned()}</mark>
                {format!("{after}{}", dots(cut_after))}
            </small>
        </li>
    }
    .into_any()
}
