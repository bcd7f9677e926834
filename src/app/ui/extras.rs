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
use crate::text::{Voice, Word, names};

pub fn cost(voice: Voice, estimate: &Estimate) -> Element {
    let cost = known_cost(estimate);
    let mut rows: Vec<Element> = cost
        .lines
        .iter()
        .map(|line| cost_row(voice, estimate, line))
        .collect();
    let sum = if cost.incomplete {
        Word::CostKnownAndMore
    } else {
        Word::CostKnown
    };
    let amount = el("td").add(voice.dollars_range(cost.known));
    if cost.known.1 > 0.0 {
        rows.push(
            el("tr")
                .class("sum")
                .add(head().add(voice.say(sum)))
                .add(amount),
        );
    }
    card(voice, "cost-heading", voice.say(Word::Cost), "cost")
        .add(el("p").class("lead").add(voice.say(Word::CostLead)))
        .add(reckoning(
            voice.say(Word::Cost),
            voice.say(Word::Amount),
            rows,
        ))
}

fn cost_row(voice: Voice, estimate: &Estimate, line: &Line) -> Element {
    let amount = match line.dollars {
        Ok(dollars) => el("td").add(voice.dollars_range(dollars)),
        Err(ask) => match (ask, voice.rule_address(estimate.state)) {
            (Ask::Board, address) if !address.is_empty() => {
                el("td").add(outside(voice, address, voice.ask(ask).to_owned()))
            }
            _ => el("td").add(voice.ask(ask)),
        },
    };
    let own = line.item == Item::Tuition && line.dollars.is_ok();
    let name = head()
        .add(voice.cost_item(line.item))
        .add(" ")
        .add(line.grade.map(|g| grade(voice, g)))
        .add(own.then(|| small(voice.say(Word::YourFigure))));
    el("tr").add(name).add(amount)
}

pub fn along(voice: Voice, estimate: &Estimate) -> Element {
    let rows: Vec<Element> = moments(estimate)
        .iter()
        .map(|moment| moment_row(voice, estimate, moment))
        .collect();
    let columns = [Word::When, Word::Typical, Word::Range].map(|word| voice.say(word));
    let title = voice.say(Word::AlongThePath);
    card(voice, "along-heading", title, "moments")
        .add(
            el("p")
                .class("lead")
                .add(voice.fill(Word::AlongLead, &[&voice.figures.date(WAGES_OF)])),
        )
        .add(wide(
            title,
            el("table").add(heads(&columns)).add(el("tbody").add(rows)),
        ))
}

fn moment_row(voice: Voice, estimate: &Estimate, moment: &Moment) -> Element {
    let month = moment.month(estimate.start);
    let name = head()
        .add(voice.moment(moment.when))
        .add(" ")
        .add(small(voice.figures.month(month)));
    let row = el("tr").add(name);
    match &moment.pay {
        Ok(pay) => row
            .add(el("td").add(voice.pay(pay.typical)))
            .add(el("td").add(voice.fill(
                Word::DollarsTo,
                &[&voice.pay(pay.low), &voice.pay(pay.high)],
            ))),
        Err(reason) => row.add(el("td").attr("colspan", "2").add(voice.no_pay(*reason))),
    }
}

/// Two branches at the end: go ahead, or look at other ways.
pub fn next(voice: Voice, estimate: &Estimate) -> Element {
    let ahead: Vec<Element> = voice
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
                programme: estimate.programme().copied(),
                ..Terms::default()
            };
            let other = estimate_under(&answers, estimate.start, terms).ok()?;
            let text = voice.other_way(&other, estimate)?;
            let link = go(&answers).add(voice.say(names::plan(plan)));
            Some(el("li").add(link).add(" ").add(small(text)))
        });
    let branch = |word: Word, list: Element| el("div").add(el("h4").add(voice.say(word))).add(list);
    card(voice, "next-heading", voice.say(Word::Next), "action-plan")
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

pub fn sources(voice: Voice, estimate: &Estimate) -> Element {
    card(voice, "sources-heading", voice.say(Word::Sources), "grades")
        .add(el("p").class("lead").add(voice.say(Word::SourcesLead)))
        .add(source_list(
            voice,
            &all_sources(estimate, &known_cost(estimate)),
        ))
}
