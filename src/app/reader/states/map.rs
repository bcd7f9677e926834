//! The map: a tile a state, and what its shades mean.

use super::{With, in_full, in_short, matches, metric_word};
use crate::estimate::across::{self, CLASSES, InState};
use crate::tables::TILES;
use crate::text::places_words::PlacesWord;
use crate::ui::pieces::hidden;
use crate::ui::tree::{ACT, Element, el};

pub fn map(with: &With) -> Element {
    let (locale, metric) = (with.locale, with.state.metric);
    let what = locale.say(metric_word(metric));
    let searched = !with.state.query.trim().is_empty();
    let tiles = with.rows.iter().zip(TILES).map(|(row, (line, column))| {
        let value = row.value(metric);
        let class = value.and_then(|value| across::class_of(with.classes, value));
        let class = class.map_or("none".to_owned(), |class| class.to_string());
        let mark = if searched && matches(with, row.state) {
            " sought"
        } else {
            ""
        };
        let pressed = with.state.chosen == Some(row.state);
        let name = locale.state(row.state);
        // What is read aloud holds what is seen.
        let told = match value {
            None => locale.fill(PlacesWord::TileNone, &[name]),
            Some(_) => format!("{name}:"),
        };
        el("button")
            .attr("type", "button")
            .attr(
                "class",
                format!("tile line-{line} column-{column} class-{class}{mark}"),
            )
            .attr(ACT, format!("map-choose {}", row.state.name()))
            .attr("aria-pressed", if pressed { "true" } else { "false" })
            .add(el("b").add(row.state.name()))
            .add(hidden(format!(" {told} ")))
            .add(el("span").add(in_short(locale, metric, value)))
    });
    el("div")
        .class("map")
        .add(
            el("div")
                .class("tiles")
                .attr("role", "group")
                .attr("aria-label", locale.fill(PlacesWord::MapOf, &[what]))
                .add(tiles.collect::<Vec<_>>()),
        )
        .add(legend(with))
}

/// The five classes in words, each with its bounds and how many states are in it.
fn legend(with: &With) -> Element {
    const WORDS: [PlacesWord; CLASSES] = [
        PlacesWord::Lowest,
        PlacesWord::Low,
        PlacesWord::Middle,
        PlacesWord::High,
        PlacesWord::Highest,
    ];
    let (locale, metric) = (with.locale, with.state.metric);
    let full = |value: u32| in_full(locale, metric, Some(value));
    let last = with.classes.len().saturating_sub(1).max(1);
    let lines = with
        .classes
        .iter()
        .enumerate()
        .map(|(place, (least, most))| {
            // With fewer classes than words the outermost keep their names.
            let word = WORDS.get(place * (CLASSES - 1) / last).copied();
            let word = locale.say(word.unwrap_or(PlacesWord::Highest));
            let inside = |row: &&InState| {
                let value = row.value(metric);
                value.is_some_and(|value| (*least..=*most).contains(&value))
            };
            let count = locale.number(with.rows.iter().filter(inside).count() as f64);
            let text = if least == most {
                locale.fill(PlacesWord::ClassSingle, &[word, &full(*least), &count])
            } else {
                locale.fill(
                    PlacesWord::ClassRange,
                    &[word, &full(*least), &full(*most), &count],
                )
            };
            line_of(format!("swatch class-{place}"), text)
        });
    let unknown = with.rows.iter().any(|row| row.value(metric).is_none());
    let unknown = unknown.then(|| {
        let text = locale.say(PlacesWord::ClassNone).to_owned();
        line_of("swatch class-none".to_owned(), text)
    });
    el("ul")
        .class("legend")
        .attr("aria-label", locale.say(PlacesWord::Legend))
        .add(lines.collect::<Vec<_>>())
        .add(unknown)
}

fn line_of(swatch: String, text: String) -> Element {
    el("li")
        .add(el("span").attr("class", swatch).attr("aria-hidden", "true"))
        .add(text)
}
