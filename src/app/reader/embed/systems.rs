//! Which of the ways the common systems take, with the pages that say so.

use crate::frame::platforms::{Keeps, PLATFORMS, Page, Platform, Rung};
use crate::text::Voice;
use crate::text::Word;
use crate::text::embed_words::EmbedWord;
use crate::ui::pieces::{head, heads, hidden};
use crate::ui::tree::{Element, el};

pub fn card(voice: Voice) -> Element {
    let heading = "embed-systems";
    let columns = [
        EmbedWord::System,
        EmbedWord::Script,
        EmbedWord::Frame,
        EmbedWord::Take,
        EmbedWord::ToKnow,
    ]
    .map(|word| voice.say(word));
    let rows: Vec<Element> = PLATFORMS.iter().map(|one| row(voice, one)).collect();
    super::card(voice, heading, EmbedWord::PlatformsTitle)
        .add(super::lead(voice, EmbedWord::PlatformsLead))
        .add(
            el("div")
                .class("scroll")
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-labelledby", heading)
                .add(
                    el("table")
                        .class("words systems")
                        .attr("aria-labelledby", heading)
                        .add(heads(&columns))
                        .add(el("tbody").add(rows)),
                ),
        )
}

fn row(voice: Voice, platform: &'static Platform) -> Element {
    let keeps = |keeps: Keeps| {
        el("td").add(voice.say(match keeps {
            Keeps::Yes => EmbedWord::Yes,
            Keeps::Some => EmbedWord::Some,
            Keeps::No => EmbedWord::No,
            Keeps::Ask => EmbedWord::Ask,
        }))
    };
    let take = voice.say(match platform.take {
        Rung::Element => EmbedWord::TakeElement,
        Rung::Frame => EmbedWord::TakeFrame,
        Rung::Link => EmbedWord::TakeLink,
    });
    let seen = voice.fill(EmbedWord::Seen, &[&voice.figures.date(platform.seen)]);
    let pages: Vec<Element> = platform
        .pages
        .iter()
        .map(|page| el("li").add(page_of(voice, page)))
        .collect();
    el("tr")
        .add(head().attr("lang", "en").add(platform.name))
        .add(keeps(platform.script))
        .add(keeps(platform.frame))
        .add(el("td").add(take))
        .add(
            el("td")
                .add(el("p").add(platform.text(voice.language)))
                .add(
                    el("div")
                        .class("hint")
                        .add(el("span").add(seen))
                        .add(el("ul").class("sources").add(pages)),
                ),
        )
}

/// A page that says so, as a link, with its date where it has one.
fn page_of(voice: Voice, page: &'static Page) -> Element {
    let dated = (!page.period.is_empty()).then(|| {
        let day = voice.figures.date(page.period);
        el("span")
            .add(", ")
            .add(voice.fill(EmbedWord::PageOf, &[&day]))
    });
    el("span")
        .add(
            el("a")
                .attr("href", page.address)
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer")
                .add(
                    el("span")
                        .attr("lang", "en")
                        .add(format!("{}: {}", page.publisher, page.title)),
                )
                .add(hidden(format!(" ({})", voice.say(Word::OpensOutside)))),
        )
        .add(dated)
}
