//! The contents of the guide: all sections with their passages, what stands besides them, the terms.

use super::besides::Besides;
use super::places::{GLOSSARY, link_to};
use crate::answers::Answers;
use crate::guide::{Guide, Section};
use crate::text::Locale;
use crate::text::reader_words::ReaderWord;
use crate::ui::tree::{Element, el};

pub(super) fn contents(locale: Locale, guide: &Guide, answers: &Answers) -> Element {
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
            .add(el("h2").add(link_to(answers, what.name()).add(locale.say(what.title()))))
            .add(el("p").add(locale.say(what.lead())))
    };
    let mut cards: Vec<Element> = guide.sections.iter().map(section).collect();
    cards.extend(Besides::ALL.map(besides));
    cards.push(
        el("section")
            .class("card")
            .add(el("h2").add(link_to(answers, GLOSSARY).add(locale.say(ReaderWord::Glossary))))
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
        .attr("aria-label", locale.say(ReaderWord::Contents))
        .add(cards)
}
