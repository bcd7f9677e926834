//! Small pieces that several parts of the page share.

use leptos::prelude::*;

use super::Page;
use super::page::LongTexts;
use crate::tables::{Grade, SOURCES, Sources};
use crate::text::{Voice, Word, names};

/// The badge of a grade, with its meaning for those who do not know it.
pub fn grade(voice: Voice<'static>, grade: Grade) -> impl IntoView + use<> {
    let class = if grade == Grade::C { "grade grade-c" } else { "grade" };
    view! {
        <span class=class title=voice.say(names::grade(grade))>
            <span class="visually-hidden">{voice.say(Word::Grade)} " "</span>
            {grade.name()}
        </span>
    }
}

/// Sources with their dates, as a list of links.
pub fn sources(voice: Voice<'static>, places: Sources) -> impl IntoView + use<> {
    let items: Vec<_> = places.iter().map(|place| view! { <li>{source(voice, *place)}</li> }).collect();
    view! { <ul class="sources">{items}</ul> }
}

/// One source: a link where it has an address.
pub fn source(voice: Voice<'static>, place: u16) -> impl IntoView + use<> {
    let address = SOURCES[usize::from(place)].url;
    let name = voice.source(place);
    let named = if address.is_empty() {
        name.into_any()
    } else {
        outside(voice, address, name).into_any()
    };
    view! {
        {named}
        {voice.source_dates(place)}
    }
}

/// A link to another site, which says so.
pub fn outside(voice: Voice<'static>, address: &'static str, name: String) -> impl IntoView + use<> {
    view! {
        <a href=address target="_blank" rel="noopener noreferrer">
            {name}
            <span class="visually-hidden">" (" {voice.say(Word::OpensOutside)} ")"</span>
        </a>
    }
}

/// A long text, or where it is. It is asked for when the `<details>` around it opens.
pub fn note(page: Page, key: String) -> impl IntoView + use<> {
    move || {
        let voice = page.voice();
        page.texts.with(|texts| match texts {
            LongTexts::NotAsked | LongTexts::Loading => view! { <p class="note">{voice.say(Word::NoteLoading)}</p> }.into_any(),
            LongTexts::Here(notes) => view! { <p class="note">{notes.get(&key)}</p> }.into_any(),
            LongTexts::Failed => view! {
                <p class="note">
                    {voice.say(Word::NoteFailed)} " "
                    <button type="button" class="quiet" on:click=move |_| page.load_texts()>
                        {voice.say(Word::TryAgain)}
                    </button>
                </p>
            }
            .into_any(),
        })
    }
}
