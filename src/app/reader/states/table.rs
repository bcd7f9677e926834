//! The same as a table, sorted as the reader likes it.

use super::{Column, Order, With, in_full, in_state, matches, metric_word, page_of};
use crate::catalogue::fold;
use crate::estimate::across::{InState, Metric};
use crate::reader::take;
use crate::text::places_words::PlacesWord;
use crate::ui::pieces::{head, wide};
use crate::ui::tree::{ACT, Element, el};

pub fn table(with: &With) -> Element {
    let locale = with.locale;
    let columns = [Column::Name]
        .into_iter()
        .chain(Metric::ALL.map(Column::Of));
    let heads: Vec<Element> = columns.map(|column| column_head(with, column)).collect();
    let uses = el("th")
        .attr("scope", "col")
        .add(locale.say(PlacesWord::Use));
    let rows: Vec<Element> = sorted(with)
        .into_iter()
        .map(|row| line(with, row))
        .collect();
    let none = rows
        .is_empty()
        .then(|| el("p").class("none").add(locale.say(PlacesWord::NoState)));
    let table = el("table")
        .class("listing states")
        .add(el("caption").add(locale.say(PlacesWord::SortedBy)))
        .add(el("thead").add(el("tr").add(heads).add(uses)))
        .add(el("tbody").add(rows));
    el("section")
        .attr("aria-labelledby", "states-table")
        .add(
            el("h3")
                .id("states-table")
                .add(locale.say(PlacesWord::StatesTable)),
        )
        .add(wide(locale.say(PlacesWord::StatesTable), table))
        .add(none)
}

fn column_head(with: &With, column: Column) -> Element {
    let word = match column {
        Column::Name => PlacesWord::State,
        Column::Of(metric) => metric_word(metric),
    };
    let (sorted, arrow) = match (with.state.by == column, with.state.order) {
        (false, _) => ("none", ""),
        (true, Order::Ascending) => ("ascending", " ▲"),
        (true, Order::Descending) => ("descending", " ▼"),
    };
    el("th").attr("scope", "col").attr("aria-sort", sorted).add(
        el("button")
            .class("sort")
            .attr("type", "button")
            .attr(ACT, format!("map-sort {}", column.name()))
            .add(with.locale.say(word))
            .add(el("span").attr("aria-hidden", "true").add(arrow)),
    )
}

/// The rows that are sought, in the order that was asked for; what is not known stands last.
fn sorted<'a>(with: &With<'a>) -> Vec<&'a InState> {
    let sought = with.rows.iter().filter(|row| matches(with, row.state));
    let mut rows: Vec<(String, &InState)> = sought
        .map(|row| (fold(with.locale.state(row.state)), row))
        .collect();
    rows.sort_by(|(name, row), (other_name, other)| {
        let names = name.cmp(other_name);
        let Column::Of(metric) = with.state.by else {
            return in_order(with.state.order, names);
        };
        match (row.value(metric), other.value(metric)) {
            (Some(one), Some(two)) => in_order(with.state.order, one.cmp(&two)).then(names),
            (one, two) => one.is_none().cmp(&two.is_none()).then(names),
        }
    });
    rows.into_iter().map(|(_, row)| row).collect()
}

fn in_order(order: Order, compared: std::cmp::Ordering) -> std::cmp::Ordering {
    match order {
        Order::Ascending => compared,
        Order::Descending => compared.reverse(),
    }
}

fn line(with: &With, row: &InState) -> Element {
    let locale = with.locale;
    let name = locale.state(row.state);
    let cells = Metric::ALL.map(|metric| {
        let value = in_full(locale, metric, row.value(metric));
        el("td").add(value)
    });
    let page = el("a")
        .attr("href", page_of(locale.language, row.state))
        .add(name);
    let uses = take(&in_state(&with.answers, row.state))
        .attr("aria-label", locale.fill(PlacesWord::SetState, &[name]))
        .add(locale.say(PlacesWord::UseShort));
    el("tr")
        .attr("data-key", row.state.name())
        .add(head().add(page))
        .add(cells.into_iter().collect::<Vec<_>>())
        .add(el("td").add(uses))
}
