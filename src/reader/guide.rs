//! The guide: contents, a section at a time, the glossary, and a search over all of it.

use std::rc::Rc;

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element as DomElement;

use super::passage::{self, Reading};
use super::shelf::{Fetched, Shelf};
use super::{fetched, relief, states, studies};
use crate::answers::{Anchor, Answers, Language, View};
use crate::evidence::Evidence;
use crate::guide::names::Topic;
use crate::guide::search::{Excerpt, Hit, Index, Place};
use crate::guide::{Guide, Mine, Section, file};
use crate::text::Voice;
use crate::text::places_words::PlacesWord;
use crate::text::reader_words::ReaderWord;
use crate::ui::tree::{ACT, Element, el};
use crate::web::files;
use crate::web::page as browser;

/// The guide of a language, ready to be searched.
pub struct Open {
    language: Language,
    pub guide: Guide,
    index: Index,
}

/// What the reader knows of the guide.
#[derive(Default)]
pub struct State {
    open: Fetched<Rc<Open>>,
    query: String,
    /// The figure whose source is shown: its passage, and its place among the figures of that.
    pub figure: Option<(String, usize)>,
}

/// What is asked for by its name where the name is not that of a passage or section.
const GLOSSARY: &str = "glossary";

/// What the guide shows besides its text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Besides {
    States,
    Relief,
    Studies,
}

impl Besides {
    const ALL: [Self; 3] = [Self::States, Self::Relief, Self::Studies];

    /// Its name in the address.
    const fn name(self) -> &'static str {
        match self {
            Self::States => "states",
            Self::Relief => "loan-relief",
            Self::Studies => "studies",
        }
    }

    /// What a place shows, and the part of it that it names: `states-oh` is Ohio among the states.
    fn at(place: &str) -> Option<(Self, &str)> {
        Self::ALL.into_iter().find_map(|one| {
            let part = place.strip_prefix(one.name())?;
            let part = match part {
                "" => part,
                _ => part.strip_prefix('-')?,
            };
            Some((one, part))
        })
    }

    /// The place of a part, where there is such a part.
    fn place_of(self, part: &str, answers: &Answers) -> Option<String> {
        match self {
            Self::States => states::named(part, answers).map(states::place),
            Self::Relief => None,
            Self::Studies => studies::place_of(part),
        }
    }

    const fn title(self) -> PlacesWord {
        match self {
            Self::States => PlacesWord::States,
            Self::Relief => PlacesWord::Relief,
            Self::Studies => PlacesWord::Studies,
        }
    }

    const fn lead(self) -> PlacesWord {
        match self {
            Self::States => PlacesWord::StatesLead,
            Self::Relief => PlacesWord::ReliefLead,
            Self::Studies => PlacesWord::StudiesLead,
        }
    }

    fn parts(self, shelf: Shelf, voice: Voice) -> Vec<Element> {
        match self {
            Self::States => states::parts(shelf, voice),
            Self::Relief => relief::parts(shelf, voice),
            Self::Studies => studies::parts(shelf, voice),
        }
    }
}

/// Whether a place shows what is fetched besides the guide.
pub fn needs_evidence(at: Anchor) -> bool {
    matches!(
        Besides::at(&at.name()),
        Some((Besides::Relief | Besides::Studies, _))
    )
}

/// So many places are shown of those that were found.
const MOST_FOUND: usize = 12;

pub fn view(shelf: Shelf) -> Vec<Element> {
    let voice = shelf.voice();
    let open = shelf.with(|state| state.guide.open.clone());
    let mut parts = vec![super::heading(
        voice,
        ReaderWord::GuideTitle,
        ReaderWord::GuideLead,
    )];
    match open {
        // In the other language until that arrives.
        Fetched::Here(open) => parts.extend(opened(shelf, voice, &open)),
        Fetched::Failed => parts.push(super::not_loaded(voice, "load-guide")),
        Fetched::NotAsked | Fetched::Loading => parts.push(super::loading(voice)),
    }
    parts
}

/// Fetches the guide, where it is not here in this language.
pub fn load(shelf: Shelf) {
    let language = shelf.now(|state| state.language);
    let is_here = shelf.now(|state| match &state.guide.open {
        Fetched::Here(open) => open.language == language,
        Fetched::Loading => true,
        Fetched::NotAsked | Fetched::Failed => false,
    });
    if is_here {
        return;
    }
    shelf.update(|state| {
        if !matches!(state.guide.open, Fetched::Here(_)) {
            state.guide.open = Fetched::Loading;
        }
    });
    spawn_local(async move {
        let guide = files::fetch(file::name(language)).await;
        let guide = guide.and_then(|text| file::read(&text));
        let open = guide.map_or(Fetched::Failed, |guide| {
            let index = Index::new(&guide, Voice::of(language));
            Fetched::Here(Rc::new(Open {
                language,
                guide,
                index,
            }))
        });
        shelf.update(|state| state.guide.open = open);
        // The language may have changed meanwhile.
        if shelf.now(|state| state.language) != language {
            return load(shelf);
        }
        request_animation_frame(move || shelf.go_to_place());
    });
}

fn opened(shelf: Shelf, voice: Voice, open: &Open) -> Vec<Element> {
    let (query, at, answers) = shelf.with(|state| {
        let query = state.guide.query.clone();
        (query, state.at, state.answers)
    });
    let estimate = shelf.estimate().ok();
    let with = Reading {
        shelf,
        voice,
        guide: &open.guide,
        mine: Mine {
            answers: &answers,
            estimate: estimate.as_ref(),
            voice,
        },
    };
    let mut parts = vec![search(voice, open, &query)];
    let place = at.map(Anchor::name).unwrap_or_default();
    match section_at(&open.guide, &place) {
        Shown::Section(section) => {
            parts.push(body(&with, section));
            parts.push(neighbours(voice, &open.guide, section, &answers));
        }
        Shown::Glossary => parts.push(glossary(&with)),
        Shown::Besides(what) => parts.push(besides(&with, what)),
        Shown::Contents => parts.push(contents(voice, &open.guide, &answers)),
    }
    parts
}

/// What of the guide is shown.
enum Shown<'a> {
    Contents,
    Section(&'a Section),
    Glossary,
    Besides(Besides),
}

/// The passage that a place names: its own id, else what it explains.
pub fn passage_at<'a>(guide: &'a Guide, place: &str) -> Option<&'a str> {
    let own = guide.passage(place);
    let passage = own.or_else(|| guide.explaining(Topic::from_name(place)?));
    passage.map(|passage| passage.id.as_str())
}

fn section_at<'a>(guide: &'a Guide, place: &str) -> Shown<'a> {
    if let Some(section) = guide.section(place) {
        return Shown::Section(section);
    }
    match passage_at(guide, place) {
        Some(passage) => guide
            .section_of(passage)
            .map_or(Shown::Glossary, Shown::Section),
        None if place == GLOSSARY => Shown::Glossary,
        None => Besides::at(place).map_or(Shown::Contents, |(what, _)| Shown::Besides(what)),
    }
}

/// The id of the heading that the focus goes to for a place.
pub fn heading_of(shelf: Shelf, place: &str) -> Option<String> {
    shelf.now(|state| {
        let Fetched::Here(open) = &state.guide.open else {
            return None;
        };
        let guide = &open.guide;
        if let Some(section) = guide.section(place) {
            return Some(passage::dom_id(&section.id));
        }
        if let Some(passage) = passage_at(guide, place) {
            return Some(passage::dom_id(passage));
        }
        if place == GLOSSARY {
            return Some(passage::dom_id(GLOSSARY));
        }
        let (what, part) = Besides::at(place)?;
        let part = what.place_of(part, &state.answers);
        let part = part.map(|place| passage::dom_id(&place));
        // What the part stands among may not be here yet.
        let part = part.filter(|id| browser::by_id(id).is_some());
        part.or_else(|| Some(passage::dom_id(what.name())))
    })
}

/// A link to a place of the guide, which can be opened in another tab.
pub fn link_to(answers: &Answers, place: &str) -> Element {
    super::link_to(View::Guide, answers, place)
}

fn search(voice: Voice, open: &Open, query: &str) -> Element {
    let hits = open.index.find(query);
    let said = match (query.trim().is_empty(), hits.len()) {
        (true, _) => String::new(),
        (_, 0) => voice.fill(ReaderWord::FoundNone, &[query.trim()]),
        (_, 1) => voice.say(ReaderWord::FoundOne).to_owned(),
        (_, count) => voice.fill(ReaderWord::Found, &[&voice.number(count as f64)]),
    };
    let list: Vec<Element> = hits
        .iter()
        .take(MOST_FOUND)
        .map(|hit| found(voice, hit))
        .collect();
    el("search")
        .class("card guide-search")
        .add(
            el("div")
                .class("field")
                .add(
                    el("label")
                        .attr("for", "guide-search")
                        .add(voice.say(ReaderWord::Search)),
                )
                .add(
                    el("input")
                        .id("guide-search")
                        .attr("type", "search")
                        .attr("autocomplete", "off")
                        .attr("maxlength", "80")
                        .attr(ACT, "search")
                        .value(query.to_owned()),
                ),
        )
        .add(el("p").class("hint").attr("role", "status").add(said))
        .add(el("ul").class("found").add(list))
}

fn found(voice: Voice, hit: &Hit) -> Element {
    let Excerpt {
        cut_before,
        before,
        found,
        after,
        cut_after,
    } = hit.excerpt;
    let dots = |cut: bool| if cut { "…" } else { "" };
    let kind = match hit.place {
        Place::Term => format!(" ({})", voice.say(ReaderWord::InGlossary)),
        Place::Passage => String::new(),
    };
    let excerpt = el("small")
        .add(format!("{}{before}", dots(cut_before)))
        .add(el("mark").add(found.to_owned()))
        .add(format!("{after}{}", dots(cut_after)));
    el("li")
        .add(link_to(&Answers::default(), hit.id).add(format!("{}{kind}", hit.title)))
        .add(excerpt)
}

fn contents(voice: Voice, guide: &Guide, answers: &Answers) -> Element {
    let section = |section: &Section| {
        let passages: Vec<Element> = section
            .passages
            .iter()
            .map(|passage| el("li").add(link_to(answers, &passage.id).add(passage.title.clone())))
            .collect();
        el("section")
            .class("card")
            .add(el("h2").add(link_to(answers, &section.id).add(section.title.clone())))
            .add(el("ul").class("ways").add(passages))
    };
    let besides = |what: Besides| {
        el("section")
            .class("card")
            .add(el("h2").add(link_to(answers, what.name()).add(voice.say(what.title()))))
            .add(el("p").add(voice.say(what.lead())))
    };
    let mut cards: Vec<Element> = guide.sections.iter().map(section).collect();
    cards.extend(Besides::ALL.map(besides));
    cards.push(
        el("section")
            .class("card")
            .add(el("h2").add(link_to(answers, GLOSSARY).add(voice.say(ReaderWord::Glossary))))
            .add(
                el("p").class("terms").add(
                    guide
                        .terms
                        .iter()
                        .map(|term| link_to(answers, &term.id).add(term.title.clone()))
                        .collect::<Vec<_>>(),
                ),
            ),
    );
    el("nav")
        .class("contents")
        .attr("aria-label", voice.say(ReaderWord::Contents))
        .add(cards)
}

fn body(with: &Reading, section: &Section) -> Element {
    let id = passage::dom_id(&section.id);
    let passages: Vec<Element> = section
        .passages
        .iter()
        .map(|one| passage::passage(with, one))
        .collect();
    el("article")
        .class("card passages")
        .attr("data-key", section.id.clone())
        .attr("aria-labelledby", id.clone())
        .add(
            el("h2")
                .attr("id", id)
                .attr("tabindex", "-1")
                .add(section.title.clone()),
        )
        .add(passages)
}

fn besides(with: &Reading, what: Besides) -> Element {
    let (voice, answers) = (with.voice, with.mine.answers);
    el("article")
        .class("card besides")
        .attr("data-key", what.name())
        .attr("aria-labelledby", passage::dom_id(what.name()))
        .add(super::place_heading(what.name(), voice.say(what.title())))
        .add(el("p").class("lead").add(voice.say(what.lead())))
        .add(what.parts(with.shelf, voice))
        .add(
            el("p")
                .class("onwards")
                .add(link_to(answers, "").add(voice.say(ReaderWord::AllOfGuide))),
        )
}

fn glossary(with: &Reading) -> Element {
    let id = passage::dom_id(GLOSSARY);
    let terms: Vec<Element> = with
        .guide
        .terms
        .iter()
        .map(|term| passage::passage(with, term))
        .collect();
    el("article")
        .class("card passages")
        .attr("data-key", GLOSSARY)
        .attr("aria-labelledby", id.clone())
        .add(
            el("h2")
                .attr("id", id)
                .attr("tabindex", "-1")
                .add(with.voice.say(ReaderWord::Glossary)),
        )
        .add(terms)
        .add(
            el("p").add(link_to(with.mine.answers, "").add(with.voice.say(ReaderWord::AllOfGuide))),
        )
}

/// The sections before and after this one, and the way back to all of them.
fn neighbours(voice: Voice, guide: &Guide, section: &Section, answers: &Answers) -> Element {
    let place = guide.sections.iter().position(|one| one.id == section.id);
    let other = |at: Option<usize>, word: ReaderWord| {
        let other = guide.sections.get(at?)?;
        Some(link_to(answers, &other.id).add(voice.fill(word, &[&other.title])))
    };
    let before = place.and_then(|place| place.checked_sub(1));
    el("nav")
        .class("row neighbours")
        .attr("aria-label", voice.say(ReaderWord::Contents))
        .add(other(before, ReaderWord::PreviousSection))
        .add(link_to(answers, "").add(voice.say(ReaderWord::AllOfGuide)))
        .add(other(place.map(|place| place + 1), ReaderWord::NextSection))
}

/// Does what was asked for, where it is of this view.
pub fn act(shelf: Shelf, name: &str, rest: &str, from: &DomElement) -> bool {
    match name {
        "load-guide" => load(shelf),
        "load-evidence" => fetched::load::<Evidence>(shelf),
        "search" => shelf.update(|state| state.guide.query = browser::entered(from)),
        // `figure 2 the-three-levels`; the same one again closes it.
        "figure" => {
            let (place, passage) = rest.split_once(' ').unwrap_or((rest, ""));
            let asked = place.parse().ok().map(|place| (passage.to_owned(), place));
            shelf.update(|state| {
                state.guide.figure =
                    asked.filter(|asked| state.guide.figure.as_ref() != Some(asked));
            });
        }
        "close-figure" => {
            shelf.update(|state| state.guide.figure = None);
            // Back to the figure, which stands before its source.
            let button = from.closest(".passage").ok().flatten();
            let button = button.and_then(|passage| {
                let mark = format!("[data-act=\"figure {rest}\"]");
                passage.query_selector(&mark).ok().flatten()
            });
            if let Some(button) = button.and_then(|b| b.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = button.focus();
            }
        }
        _ => return false,
    }
    true
}
