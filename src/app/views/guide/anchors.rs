//! The guide's anchors: what each shows, and which heading gets the focus.

use super::tables::GuideTable;
use crate::answers::Anchor;
use crate::guide::Guide;
use crate::guide::names::Topic;
use crate::state::library::LibraryState;

/// The anchor of the glossary, which is neither a passage nor a section.
pub const GLOSSARY: &str = "glossary";

/// What part of the guide is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GuidePage {
    Contents,
    /// By its index in [`Guide::sections`].
    Section(usize),
    Glossary,
    Extra(GuideTable),
}

/// The passage for an anchor: by its id, else by the topic that it explains.
fn passage_at<'a>(guide: &'a Guide, anchor: &str) -> Option<&'a str> {
    let own = guide.passage(anchor);
    let passage = own.or_else(|| guide.explaining(Topic::from_name(anchor)?));
    passage.map(|passage| passage.id.as_str())
}

pub fn shown_at(guide: &Guide, anchor: &str) -> GuidePage {
    let index_of = |id: &str| guide.sections.iter().position(|one| one.id == id);
    if let Some(index) = index_of(anchor) {
        return GuidePage::Section(index);
    }
    match passage_at(guide, anchor) {
        Some(passage) => guide
            .section_of(passage)
            .and_then(|section| index_of(&section.id))
            .map_or(GuidePage::Glossary, GuidePage::Section),
        None if anchor == GLOSSARY => GuidePage::Glossary,
        None => {
            GuideTable::at(anchor).map_or(GuidePage::Contents, |(extra, _)| GuidePage::Extra(extra))
        }
    }
}

/// The anchor whose heading gets the focus; empty for the view's own heading.
pub fn focus_anchor(library: LibraryState) -> String {
    let anchor = library.anchor_name();
    let Some(guide) = library.guide.ready() else {
        return String::new();
    };
    let guide_text = &guide.content.guide;
    if let Some(section) = guide_text.section(&anchor) {
        return section.id.clone();
    }
    if let Some(passage) = passage_at(guide_text, &anchor) {
        return passage.to_owned();
    }
    if anchor == GLOSSARY {
        return anchor;
    }
    GuideTable::at(&anchor).map_or_else(String::new, |(extra, part)| {
        let part = extra.anchor_of(part, library, guide.language);
        part.unwrap_or_else(|| extra.name().to_owned())
    })
}

/// Whether an anchor shows the evidence, which is a separate download.
pub fn needs_evidence(anchor: Anchor) -> bool {
    matches!(
        GuideTable::at(&anchor.name()),
        Some((GuideTable::Relief | GuideTable::Studies, _))
    )
}
