//! Renders a section of the guide with its passages, and the glossary in the same form.

use leptos::prelude::*;

use super::OpenGuide;
use super::anchors::GLOSSARY;
use super::links::{to_contents, to_place};
use super::passage::{Reading, passage};
use crate::components::library::{AnchorHeading, dom_id};
use crate::context::app;
use crate::guide::{Guide, OwnFigures, Passage};
use crate::i18n::messages::LibraryMessage;
use crate::i18n::{Locale, Template};
use crate::state::library::library;

/// A section by its index in the guide.
pub fn section(locale: Locale, guide: OpenGuide, index: usize) -> AnyView {
    let Some(section) = guide.content.guide.sections.get(index) else {
        return ().into_any();
    };
    let (id, title) = (section.id.clone(), section.title.clone());
    let around = neighbors(locale, &guide.content.guide, index);
    let heading = dom_id(&id);
    let of_section = move |guide: &Guide| guide.sections.get(index).map(|one| one.passages.clone());
    view! {
        <article class="card passages" aria-labelledby=heading>
            <AnchorHeading anchor=id title=title/>
            {passages(locale, guide, of_section)}
        </article>
        {around}
    }
    .into_any()
}

pub fn glossary(locale: Locale, guide: OpenGuide) -> AnyView {
    view! {
        <article class="card passages" aria-labelledby=dom_id(GLOSSARY)>
            <AnchorHeading anchor=GLOSSARY title=locale.text(LibraryMessage::Glossary)/>
            {passages(locale, guide, |guide| Some(guide.terms.clone()))}
            <p>{to_contents(locale)}</p>
        </article>
    }
    .into_any()
}

/// Passages with the user's own figures; they update with the answers.
fn passages(
    locale: Locale,
    guide: OpenGuide,
    passages_of: impl Fn(&Guide) -> Option<Vec<Passage>> + Send + 'static,
) -> AnyView {
    let (app, library) = (app(), library());
    let passages = passages_of(&guide.content.guide).unwrap_or_default();
    (move || {
        let answers = library.answers.get();
        let estimate = app.estimate.get().ok();
        let reading = Reading {
            locale,
            guide: &guide.content.guide,
            own: OwnFigures {
                answers: &answers,
                estimate: estimate.as_ref(),
                locale,
            },
        };
        passages
            .iter()
            .map(|one| passage(&reading, one))
            .collect::<Vec<AnyView>>()
    })
    .into_any()
}

/// Links to the previous and next section, and to the contents.
fn neighbors(locale: Locale, guide: &Guide, index: usize) -> AnyView {
    let other = |index: Option<usize>, template: Template<LibraryMessage, 1>| {
        let other = guide.sections.get(index?)?;
        Some(to_place(
            &other.id,
            &locale.format(template, &[&other.title]),
        ))
    };
    view! {
        <nav class="row neighbors" aria-label=locale.text(LibraryMessage::Contents)>
            {other(index.checked_sub(1), LibraryMessage::PREVIOUS_SECTION)}
            {to_contents(locale)}
            {other(Some(index + 1), LibraryMessage::NEXT_SECTION)}
        </nav>
    }
    .into_any()
}
