//! Which of the ways the common systems take, with the pages that say so.

use crate::frame::platforms::{Keeps, PLATFORMS, Page, Platform, Rung};
use crate::text::Locale;
use crate::text::Word;
use crate::text::embed_words::EmbedWord;
use crate::ui::pieces::{head, heads, hidden};
use crate::ui::tree::{Element, el};

pub fn card(locale: Locale) -> Element {
    let heading = "embed-systems";
    let columns = [
        EmbedWord::System,
        EmbedWord::Script,
        EmbedWord::Frame,
        EmbedWord::Take,
        EmbedWord::ToKnow,
    ]
    .map(|word| locale.say(word));
    let rows: Vec<Element> = PLATFORMS.iter().map(|one| row(locale, one)).collect();
    super::card(locale, heading, EmbedWord::PlatformsTitle)
        .add(super::lead(locale, EmbedWord::PlatformsLead))
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

fn row(locale: Locale, platform: &'static Platform) -> Element {
    let keeps = |keeps: Keeps| {
        el("td").add(locale.say(match keeps {
            Keeps::Yes => EmbedWord::Yes,
            Keeps::Some => EmbedWord::Some,
            Keeps::No => EmbedWord::No,
            Keeps::Ask => EmbedWord::Ask,
        }))
    };
    let take = locale.say(match platform.take {
        Rung::Element => EmbedWord::TakeElement,
        Rung::Frame => EmbedWord::TakeFrame,
        Rung::Link => EmbedWord::TakeLink,
    });
    let seen = locale.fill(EmbedWord::Seen, &[&locale.figures.date(platform.seen)]);
    let pages: Vec<Element> = platform
        .pages
        .iter()
        .map(|page| el("li").add(page_of(locale, page)))
        .collect();
    el("tr")
        .add(head().attr("lang", "en").add(platform.name))
        .add(keeps(platform.script))
        .add(keeps(platform.frame))
        .add(el("td").add(take))
        .add(
            el("td")
                .add(el("p").add(platform.text(locale.language)))
                .add(
                    el("div")
                        .class("hint")
                        .add(el("span").add(seen))
                        .add(el("ul").class("sources").add(pages)),
                ),
        )
}

/// A page that says so, as a link, with its date where it has one.
fn page_of(locale: Locale, page: &'static Page) -> Element {
    let dated = (!page.period.is_empty()).then(|| {
        let day = locale.figures.date(page.period);
        el("span")
            .add(", ")
            .add(locale.fill(EmbedWord::PageOf, &[&day]))
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
                .add(hidden(format!(" ({})", locale.say(Word::OpensOutside)))),
        )
        .add(dated)
}
