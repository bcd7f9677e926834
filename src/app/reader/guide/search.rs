//! The search over all of the guide.

use super::Open;
use super::places::link_to;
use crate::answers::Answers;
use crate::guide::search::{Excerpt, Hit, Place};
use crate::text::Locale;
use crate::text::reader_words::ReaderWord;
use crate::ui::tree::{ACT, Element, el};

/// So many places are shown of those that were found.
const MOST_FOUND: usize = 12;

pub(super) fn card(locale: Locale, open: &Open, query: &str) -> Element {
    let hits = open.index.find(query);
    let said = match (query.trim().is_empty(), hits.len()) {
        (true, _) => String::new(),
        (_, 0) => locale.fill(ReaderWord::FoundNone, &[query.trim()]),
        (_, 1) => locale.say(ReaderWord::FoundOne).to_owned(),
        (_, count) => locale.fill(ReaderWord::Found, &[&locale.number(count as f64)]),
    };
    let list: Vec<Element> = hits
        .iter()
        .take(MOST_FOUND)
        .map(|hit| found(locale, hit))
        .collect();
    el("search")
        .class("card guide-search")
        .add(
            el("div")
                .class("field")
                .add(
                    el("label")
                        .attr("for", "guide-search")
                        .add(locale.say(ReaderWord::Search)),
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

fn found(locale: Locale, hit: &Hit) -> Element {
    let Excerpt {
        cut_before,
        before,
        found,
        after,
        cut_after,
    } = hit.excerpt;
    let dots = |cut: bool| if cut { "…" } else { "" };
    let kind = match hit.place {
        Place::Term => format!(" ({})", locale.say(ReaderWord::InGlossary)),
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
