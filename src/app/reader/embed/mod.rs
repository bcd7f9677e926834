//! The Embed view, for the people who look after a school's site: what the calculator opens with there, a preview
//! of it, every way to show it, which of them the common systems take, and the school's own file.
//!
//! | module | what it is for |
//! |---|---|
//! | [`form`] | the attributes, and what is wrong with one |
//! | [`preview`] | the calculator in a frame, as a school's page would show it |
//! | [`rungs`] | element, frame, link with picture and table; the lines for a strict policy |
//! | [`systems`] | which of them a system takes |
//! | [`file`] | the school's file: opened, checked, shown, made into its disclosure page |
//! | [`programmes`] | its programs, as an estimate uses them |

mod file;
mod form;
mod preview;
mod programs;
mod rungs;
mod systems;

use web_sys::{Element as DomElement, HtmlTextAreaElement};

use super::shelf::Shelf;
use crate::browser::page as browser;
use crate::browser::{address, storage};
use crate::frame::draft::Draft;
use crate::frame::ladder;
use crate::text::Locale;
use crate::text::embed_words::EmbedWord;
use crate::ui::tree::{ACT, Element, el};

use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// The name of what was entered, in the storage of this tab.
const KEY: &str = "casepath-embed";

/// What the view knows.
#[derive(Default)]
pub struct State {
    draft: Draft,
    /// The text that was copied last, by the id of where it stands.
    copied: Option<(String, Copying)>,
    preview: preview::State,
    file: file::State,
}

impl State {
    /// With what was entered before the page was loaded anew: a new version takes nothing away.
    pub fn open() -> Self {
        let text = storage::of_tab(KEY);
        Self {
            draft: text.map(|text| Draft::of(&text)).unwrap_or_default(),
            ..Self::default()
        }
    }
}

/// The page goes; what was entered waits for it in this tab.
pub fn keep_entered(shelf: Shelf) {
    let text = shelf.now(|state| state.embed.draft.write());
    let is_kept = !text.is_empty() && !address::is_shared();
    storage::keep_of_tab(KEY, is_kept.then_some(text.as_str()));
}

/// What came of copying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Copying {
    Done,
    Refused,
}

pub fn view(shelf: Shelf) -> Vec<Element> {
    let locale = shelf.locale();
    let mut parts = vec![super::heading(locale, EmbedWord::Title, EmbedWord::Lead)];
    parts.push(
        el("div")
            .class("embed-top")
            .add(form::card(shelf, locale))
            .add(preview::card(shelf, locale)),
    );
    parts.extend(rungs::cards(shelf, locale));
    parts.push(systems::card(locale));
    parts.extend(file::cards(shelf, locale));
    parts
}

/// The view is shown.
pub fn opened(shelf: Shelf) {
    preview::listen(shelf);
}

/// Does what was asked for, where it is of this view.
pub fn act(shelf: Shelf, name: &str, rest: &str, from: &DomElement) -> bool {
    match name {
        "copy" => copy(shelf, rest.to_owned()),
        "set" => form::set(shelf, rest, from),
        "save-picture" => rungs::save_picture(shelf),
        _ => return file::act(shelf, name, from),
    }
    true
}

/// The locale of what is pasted: in the language that was chosen for it.
fn pasted(shelf: Shelf, locale: Locale) -> Locale {
    shelf.with(|state| Locale::of(ladder::language(&state.embed.draft, locale.language)))
}

/// A card with a heading.
fn card(locale: Locale, id: &'static str, title: EmbedWord) -> Element {
    el("section")
        .class("card")
        .attr("aria-labelledby", id)
        .add(el("h2").id(id).add(locale.say(title)))
}

fn lead(locale: Locale, word: EmbedWord) -> Element {
    el("p").class("lead").add(locale.say(word))
}

fn button(class: &'static str, mark: impl Into<String>, text: &'static str) -> Element {
    el("button")
        .class(class)
        .attr("type", "button")
        .attr(ACT, mark.into())
        .add(text)
}

/// Beyond so many lines a text scrolls.
const MOST_LINES: usize = 8;
/// So many characters stand on a line, about.
const ON_A_LINE: usize = 70;

/// A text to copy.
fn snippet(
    shelf: Shelf,
    locale: Locale,
    id: &'static str,
    label: EmbedWord,
    text: String,
) -> Element {
    let copied = shelf.with(|state| state.embed.copied.clone());
    let copied = copied
        .filter(|(of, _)| of == id)
        .map(|(_, copying)| copying);
    let said = match copied {
        None => String::new(),
        Some(Copying::Done) => locale.fill(EmbedWord::Copied, &[locale.say(label)]),
        Some(Copying::Refused) => locale.say(EmbedWord::NotCopied).to_owned(),
    };
    let lines: usize = text.lines().map(|line| line.len() / ON_A_LINE + 1).sum();
    let copy = button("quiet", format!("copy {id}"), locale.say(EmbedWord::Copy)).attr(
        "aria-label",
        format!("{}: {}", locale.say(EmbedWord::Copy), locale.say(label)),
    );
    el("div")
        .class("field snippet")
        .add(el("label").attr("for", id).add(locale.say(label)))
        .add(
            el("textarea")
                .id(id)
                .attr("readonly", "")
                .attr("rows", lines.clamp(1, MOST_LINES).to_string())
                .attr("spellcheck", "false")
                .attr("translate", "no")
                .attr("dir", "ltr")
                .value(text),
        )
        .add(
            el("p")
                .class("row")
                .add(copy)
                .add(el("span").class("hint").attr("role", "status").add(said)),
        )
}

/// Copies what stands in a text; where the browser refuses, selects it for the user.
fn copy(shelf: Shelf, id: String) {
    let text = browser::by_id(&id).map(|place| browser::entered(&place));
    spawn_local(async move {
        let copying = if browser::copy(text.unwrap_or_default()).await {
            Copying::Done
        } else {
            let place = browser::by_id(&id);
            if let Some(place) = place.and_then(|p| p.dyn_into::<HtmlTextAreaElement>().ok()) {
                let _ = place.focus();
                place.select();
            }
            Copying::Refused
        };
        shelf.update(|state| state.embed.copied = Some((id, copying)));
    });
}
