//! The path to the license: its stages as a chart of months, the same as a table, and the terms of practice beside
//! each other.

use super::pieces::{card, grade, head, heads, wide};
use super::tree::{Element, el};
use crate::estimate::picture::{Span, percent, spans};
use crate::estimate::practice::{Limit, Practice};
use crate::estimate::{Estimate, StageKind, whole_months};
use crate::text::{Locale, Word, names};

pub fn path(locale: Locale, estimate: &Estimate) -> Element {
    let spans = spans(&estimate.clock);
    let card = card(
        locale,
        "path-heading",
        locale.say(Word::YourPath),
        "months-typical",
    );
    if spans.is_empty() {
        return card.add(el("p").add(locale.say(Word::AlreadyThere)));
    }
    let mut gantt = el("div")
        .class("gantt")
        .attr("role", "img")
        .attr("aria-label", locale.say(Word::PathChart));
    for span in &spans {
        gantt = path_row(gantt, locale, span);
    }
    let cells = |texts: [String; 3]| {
        texts
            .map(|text| el("td").add(text))
            .into_iter()
            .collect::<Vec<_>>()
    };
    let mut rows: Vec<Element> = spans
        .iter()
        .map(|span| {
            let months = span.stage.months;
            let name = head()
                .add(locale.say(names::stage(span.stage.kind)))
                .add(" ")
                .add(grade(locale, span.stage.grade));
            el("tr").add(name).add(cells(
                [months.fast, months.typical, months.slow].map(|m| locale.half_months(m)),
            ))
        })
        .collect();
    rows.extend(estimate.clock.total.ok().map(|total| {
        let totals = [total.fast, total.typical, total.slow]
            .map(|m| locale.number(f64::from(whole_months(m))));
        el("tr")
            .class("sum")
            .add(head().add(locale.say(Word::Total)))
            .add(cells(totals))
    }));
    let columns = [Word::Stage, Word::Fast, Word::Typical, Word::Slow].map(|word| locale.say(word));
    let table = el("table")
        .add(el("caption").add(locale.say(Word::MonthsOf)))
        .add(heads(&columns))
        .add(el("tbody").add(rows));
    card.add(gantt)
        .add(wide(locale.say(Word::AsTable), table))
        .add(
            estimate
                .clock
                .practice
                .as_ref()
                .map(|practice| terms(locale, practice)),
        )
}

fn path_row(gantt: Element, locale: Locale, span: &Span) -> Element {
    let waiting = !matches!(span.stage.kind, StageKind::Study(_) | StageKind::Practice);
    let bar = |class: &'static str, width: String| {
        el("rect")
            .class(class)
            .attr("width", width)
            .attr("height", "16")
            .attr("rx", "5")
    };
    // A stage of no months still leaves a trace.
    let width = percent(span.width.max(0.8));
    gantt
        .add(
            el("span")
                .class("stage")
                .add(locale.say(names::stage(span.stage.kind))),
        )
        .add(
            el("svg")
                .attr("width", "100%")
                .attr("height", "16")
                .attr("aria-hidden", "true")
                .add(bar("track", "100%".to_owned()))
                .add(
                    bar(if waiting { "wait" } else { "work" }, width).attr("x", percent(span.from)),
                ),
        )
        .add(
            el("span")
                .class("months")
                .add(locale.months_short(span.stage.months.typical)),
        )
}

/// The terms of supervised practice, side by side: which one decides, and by how much.
fn terms(locale: Locale, practice: &Practice) -> Element {
    let rows: Vec<Element> = Limit::ALL
        .into_iter()
        .filter_map(|limit| practice.term(limit).map(|term| (limit, term)))
        .map(|(limit, term)| {
            let asked = term.required.map_or_else(
                || locale.say(Word::NotSeen).to_owned(),
                |n| locale.number(n),
            );
            let decides = practice.limit == Some(limit) || practice.tied_with == Some(limit);
            let takes = el("td").add(locale.months_short(term.typical));
            let takes = if decides {
                takes
                    .add(" ")
                    .add(el("strong").add(locale.say(Word::Decides)))
            } else {
                takes
            };
            let name = head()
                .add(locale.say(names::limit(limit)))
                .add(" ")
                .add(grade(locale, term.grade));
            el("tr")
                .class(if decides { "decides" } else { "" })
                .add(name)
                .add(el("td").add(asked))
                .add(takes)
        })
        .collect();
    let title = locale.say(Word::TermsTable);
    let columns = [Word::Term, Word::Asked, Word::Takes].map(|word| locale.say(word));
    let table = el("table")
        .add(el("caption").add(title))
        .add(heads(&columns))
        .add(el("tbody").add(rows));
    wide(title, table)
}
