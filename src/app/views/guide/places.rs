//! The places of the guide that an address can name: what each shows, and where the focus goes.

use super::extras::Extra;
use crate::answers::Anchor;
use crate::guide::Guide;
use crate::guide::names::Topic;
use crate::state::library::LibraryState;

/// What is asked for by its name where the name is not that of a passage or section.
pub const GLOSSARY: &str = "glossary";

/// What of the guide is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shown {
    Contents,
    /// By its index in [`Guide::sections`].
    Section(usize),
    Glossary,
    Extra(Extra),
}

/// The passage that a place names: its own id, else what it explains.
fn passage_at<'a>(guide: &'a Guide, place: &str) -> Option<&'a str> {
    let own = guide.passage(place);
    let passage = own.or_else(|| guide.explaining(Topic::from_name(place)?));
    passage.map(|passage| passage.id.as_str())
}

pub fn shown_at(guide: &Guide, place: &str) -> Shown {
    let index_of = |id: &str| guide.sections.iter().position(|one| one.id == id);
    if let Some(index) = index_of(place) {
        return Shown::Section(index);
    }
    match passage_at(guide, place) {
        Some(passage) => guide
            .section_of(passage)
            .and_then(|section| index_of(&section.id))
            .map_or(Shown::Glossary, Shown::Section),
        None if place == GLOSSARY => Shown::Glossary,
        None => Extra::at(place).map_or(Shown::Contents, |(extra, _)| Shown::Extra(extra)),
    }
}

/// The place whose heading takes the focus; empty for that of the view.
pub fn focus_place(library: LibraryState) -> String {
    let place = library.place();
    let Some(guide) = library.guide.ready() else {
        return String::new();
    };
    let guide_text = &guide.content.guide;
    if let Some(section) = guide_text.section(&place) {
        return section.id.clone();
    }
    if let Some(passage) = passage_at(guide_text, &place) {
        return passage.to_owned();
    }
    if place == GLOSSARY {
        return place;
    }
    Extra::at(&place).map_or_else(String::new, |(extra, part)| {
        let part = extra.place_of(part, library, guide.language);
        part.unwrap_or_else(|| extra.name().to_owned())
    })
}

/// Whether a place shows what is fetched besides the guide.
pub fn needs_evidence(at: Anchor) -> bool {
    matches!(
        Extra::at(&at.name()),
        Some((Extra::Relief | Extra::Studies, _))
    )
}
