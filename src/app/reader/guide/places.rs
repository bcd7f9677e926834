//! The places of the guide that an address can name: what each shows, and where the focus goes.

use super::besides::Besides;
use crate::answers::{Anchor, Answers, View};
use crate::browser::page as browser;
use crate::guide::names::Topic;
use crate::guide::{Guide, Section};
use crate::reader;
use crate::reader::passage;
use crate::reader::shelf::{Fetched, Shelf};
use crate::ui::tree::Element;

/// What is asked for by its name where the name is not that of a passage or section.
pub(super) const GLOSSARY: &str = "glossary";

/// What of the guide is shown.
pub(super) enum Shown<'a> {
    Contents,
    Section(&'a Section),
    Glossary,
    Besides(Besides),
}

/// The passage that a place names: its own id, else what it explains.
fn passage_at<'a>(guide: &'a Guide, place: &str) -> Option<&'a str> {
    let own = guide.passage(place);
    let passage = own.or_else(|| guide.explaining(Topic::from_name(place)?));
    passage.map(|passage| passage.id.as_str())
}

pub(super) fn shown_at<'a>(guide: &'a Guide, place: &str) -> Shown<'a> {
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
    reader::link_to(View::Guide, answers, place)
}

/// Whether a place shows what is fetched besides the guide.
pub fn needs_evidence(at: Anchor) -> bool {
    matches!(
        Besides::at(&at.name()),
        Some((Besides::Relief | Besides::Studies, _))
    )
}
