//! "Where does this number come from?": the field, and the rows that were found, each with its figures and
//! where they come from, so that the answer stands there before a row is opened.

use super::With;
use super::pieces::{dates_of, figure, to_row, to_source};
use crate::catalogue::{Figure, Hit};
use crate::text::sources_words::SourcesWord;
use crate::ui::tree::{ACT, Element, el};

/// So many rows are shown of those that were found.
const MOST: usize = 25;
/// And of each so many figures.
const MOST_FIGURES: usize = 6;

pub fn search(with: &With, query: &str) -> Element {
    let locale = with.locale;
    let hits = with.catalogue.search(query, usize::MAX);
    let count = locale.number(hits.len() as f64);
    let most = locale.number(MOST as f64);
    let said = match (query.trim().is_empty(), hits.len()) {
        (true, _) => String::new(),
        (_, 0) => locale.fill(SourcesWord::FoundNone, &[query.trim()]),
        (_, 1) => locale.say(SourcesWord::FoundOne).to_owned(),
        (_, found) if found > MOST => locale.fill(SourcesWord::FoundMost, &[&count, &most]),
        _ => locale.fill(SourcesWord::Found, &[&count]),
    };
    let list = hits.iter().take(MOST).map(|hit| found(with, hit, query));
    el("search")
        .class("card guide-search")
        .add(
            el("div")
                .class("field")
                .add(
                    el("label")
                        .attr("for", "figure-search")
                        .add(locale.say(SourcesWord::Search)),
                )
                .add(
                    el("input")
                        .id("figure-search")
                        .attr("type", "search")
                        .attr("autocomplete", "off")
                        .attr("maxlength", "80")
                        .attr("aria-describedby", "figure-search-hint")
                        .attr(ACT, "search-figures")
                        .value(query.to_owned()),
                )
                .add(
                    el("p")
                        .class("hint")
                        .id("figure-search-hint")
                        .add(locale.say(SourcesWord::SearchHint)),
                ),
        )
        .add(el("p").class("hint").attr("role", "status").add(said))
        .add(el("ul").class("found").add(list.collect::<Vec<_>>()))
}

fn found(with: &With, hit: &Hit, query: &str) -> Element {
    // The figures that were asked for come first.
    let asked: Vec<String> = query.split_whitespace().map(bare).collect();
    let (mut figures, others): (Vec<&Figure>, Vec<&Figure>) = hit
        .row
        .figures
        .iter()
        .partition(|figure| asked.contains(&figure.value));
    figures.extend(others);
    let figures = figures.into_iter().take(MOST_FIGURES);
    let figures: Vec<Element> = figures.map(|one| figure(with, hit, one)).collect();
    let mut where_from = el("small").add(format!("{}; {}", hit.table.title, dates_of(with, hit)));
    for place in &hit.row.sources {
        let source = to_source(with, *place);
        where_from = where_from.add("; ").add(source);
    }
    el("li")
        .attr("data-key", hit.row.place.clone())
        .add(to_row(with, hit))
        .add(el("ul").class("figures in-line").add(figures))
        .add(where_from)
}

/// A number as the tables write it: `$68,090` is `68090`.
fn bare(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '$' | ',')).collect()
}
