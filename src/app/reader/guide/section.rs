//! A section of the guide with its passages, and the glossary, which reads like one.

use super::places::{GLOSSARY, link_to};
use crate::answers::Answers;
use crate::guide::{Guide, Section};
use crate::reader::passage::{self, Reading};
use crate::text::Locale;
use crate::text::reader_words::ReaderWord;
use crate::ui::tree::{Element, el};

pub(super) fn article(with: &Reading, section: &Section) -> Element {
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

pub(super) fn glossary(with: &Reading) -> Element {
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
                .add(with.locale.say(ReaderWord::Glossary)),
        )
        .add(terms)
        .add(
            el("p")
                .add(link_to(with.mine.answers, "").add(with.locale.say(ReaderWord::AllOfGuide))),
        )
}

/// The sections before and after this one, and the way back to all of them.
pub(super) fn neighbours(
    locale: Locale,
    guide: &Guide,
    section: &Section,
    answers: &Answers,
) -> Element {
    let place = guide.sections.iter().position(|one| one.id == section.id);
    let other = |at: Option<usize>, word: ReaderWord| {
        let other = guide.sections.get(at?)?;
        Some(link_to(answers, &other.id).add(locale.fill(word, &[&other.title])))
    };
    let before = place.and_then(|place| place.checked_sub(1));
    el("nav")
        .class("row neighbours")
        .attr("aria-label", locale.say(ReaderWord::Contents))
        .add(other(before, ReaderWord::PreviousSection))
        .add(link_to(answers, "").add(locale.say(ReaderWord::AllOfGuide)))
        .add(other(place.map(|place| place + 1), ReaderWord::NextSection))
}
