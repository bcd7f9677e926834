//! Cost, pay along the path, what to do next, sources.

use super::pieces::{card, grade, head, heads, outside, small, sources as source_list, wide};
use super::reasons::{go, reckoning};
use super::tree::{Element, el};
use crate::answers::{Answers, Plan};
use crate::estimate::cost::{Ask, Item, Line, cost as known_cost};
use crate::estimate::moments::{Moment, moments};
use crate::estimate::sources::sources as all_sources;
use crate::estimate::{Estimate, Terms, estimate_under};
use crate::tables::WAGES_OF;
use crate::text::{Locale, Word, names};

pub fn cost(locale: Locale, estimate: &Estimate) -> Element {
    let cost = known_cost(estimate);
    let mut rows: Vec<Element> = cost
        .lines
        .iter()
        .map(|line| cost_row(locale, estimate, line))
        .collect();
    let sum = if cost.incomplete {
        Word::CostKnownAndMore
    } else {
        Word::CostKnown
    };
    let amount = el("td").add(locale.dollars_range(cost.known));
    if cost.known.1 > 0.0 {
        rows.push(
            el("tr")
                .class("sum")
                .add(head().add(locale.say(sum)))
                .add(amount),
        );
    }
    card(locale, "cost-heading", locale.say(Word::Cost), "cost")
        .add(el("p").class("lead").add(locale.say(Word::CostLead)))
        .add(reckoning(
            locale.say(Word::Cost),
            locale.say(Word::Amount),
            rows,
        ))
}

fn cost_row(locale: Locale, estimate: &Estimate, line: &Line) -> Element {
    let amount = match line.dollars {
        Ok(dollars) => el("td").add(locale.dollars_range(dollars)),
        Err(ask) => match (ask, locale.rule_address(estimate.state)) {
            (Ask::Board, address) if !address.is_empty() => {
                el("td").add(outside(locale, address, locale.ask(ask).to_owned()))
            }
            _ => el("td").add(locale.ask(ask)),
        },
    };
    let own = line.item == Item::Tuition && line.dollars.is_ok();
    let name = head()
        .add(locale.cost_item(line.item))
        .add(" ")
        .add(line.grade.map(|g| grade(locale, g)))
        .add(own.then(|| small(locale.say(Word::YourFigure))));
    el("tr").add(name).add(amount)
}

pub fn along(locale: Locale, estimate: &Estimate) -> Element {
    let rows: Vec<Element> = moments(estimate)
        .iter()
        .map(|moment| moment_row(locale, estimate, moment))
        .collect();
    let columns = [Word::When, Word::Typical, Word::Range].map(|word| locale.say(word));
    let title = locale.say(Word::AlongThePath);
    card(locale, "along-heading", title, "moments")
        .add(
            el("p")
                .class("lead")
                .add(locale.fill(Word::AlongLead, &[&locale.figures.date(WAGES_OF)])),
        )
        .add(wide(
            title,
            el("table").add(heads(&columns)).add(el("tbody").add(rows)),
        ))
}

fn moment_row(locale: Locale, estimate: &Estimate, moment: &Moment) -> Element {
    let month = moment.month(estimate.start);
    let name = head()
        .add(locale.moment(moment.when))
        .add(" ")
        .add(small(locale.figures.month(month)));
    let row = el("tr").add(name);
    match &moment.pay {
        Ok(pay) => row
            .add(el("td").add(locale.pay(pay.typical)))
            .add(el("td").add(locale.fill(
                Word::DollarsTo,
                &[&locale.pay(pay.low), &locale.pay(pay.high)],
            ))),
        Err(reason) => row.add(el("td").attr("colspan", "2").add(locale.no_pay(*reason))),
    }
}

/// Two branches at the end: go ahead, or look at other ways.
pub fn next(locale: Locale, estimate: &Estimate) -> Element {
    let ahead: Vec<Element> = locale
        .to_do(estimate)
        .into_iter()
        .map(|text| el("li").add(text))
        .collect();
    let others = Plan::ALL
        .iter()
        .copied()
        .filter(|plan| *plan != estimate.plan)
        .filter_map(|plan| {
            let answers = Answers {
                to: Some(plan),
                ..estimate.answers
            };
            let terms = Terms {
                program: estimate.program().copied(),
                ..Terms::default()
            };
            let other = estimate_under(&answers, estimate.start, terms).ok()?;
            let text = locale.other_way(&other, estimate)?;
            let link = go(&answers).add(locale.say(names::plan(plan)));
            Some(el("li").add(link).add(" ").add(small(text)))
        });
    let branch =
        |word: Word, list: Element| el("div").add(el("h4").add(locale.say(word))).add(list);
    card(
        locale,
        "next-heading",
        locale.say(Word::Next),
        "action-plan",
    )
    .attr("data-print", "no")
    .add(
        el("div")
            .class("two branches")
            .add(branch(Word::GoAhead, el("ul").add(ahead)))
            .add(branch(
                Word::OtherWays,
                el("ul").class("ways").add(others.collect::<Vec<_>>()),
            )),
    )
}

pub fn sources(locale: Locale, estimate: &Estimate) -> Element {
    card(
        locale,
        "sources-heading",
        locale.say(Word::Sources),
        "grades",
    )
    .add(el("p").class("lead").add(locale.say(Word::SourcesLead)))
    .add(source_list(
        locale,
        &all_sources(estimate, &known_cost(estimate)),
    ))
}
