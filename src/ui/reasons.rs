//! Why this number, and what would change it most.

use super::Page;
use super::pieces::{card, folded, grade, head, sources, step_sources};
use super::state::Act;
use super::tree::{ACT, Element, el};
use crate::estimate::levers::{Lever, levers as neighbours};
use crate::estimate::pay::Line;
use crate::estimate::{Estimate, Pay};
use crate::link;
use crate::tables::MODEL;
use crate::text::{Voice, Word};

/// A table of two columns whose heads are for screen readers only.
pub fn reckoning(name: &'static str, amount: &'static str, rows: Vec<Element>) -> Element {
    let heads = [name, amount].map(|name| el("th").attr("scope", "col").add(name));
    el("table")
        .class("why")
        .add(
            el("thead")
                .class("visually-hidden")
                .add(el("tr").add(heads.into_iter().collect::<Vec<_>>())),
        )
        .add(el("tbody").add(rows))
}

pub fn why(page: Page, voice: Voice<'static>, estimate: &Estimate) -> Element {
    let card = card("why", voice.say(Word::Why));
    match (&estimate.end_pay, &estimate.start_pay) {
        (Ok(pay), _) => steps(card, page, voice, pay, estimate.years.1),
        (Err(_), Ok(pay)) => steps(card, page, voice, pay, estimate.years.0),
        (Err(reason), Err(_)) => card.add(el("p").add(voice.no_pay(*reason, &estimate.answers))),
    }
}

fn steps(card: Element, page: Page, voice: Voice<'static>, pay: &Pay, years: f64) -> Element {
    let base = el("summary")
        .add(voice.why_base(pay))
        .add(" ")
        .add(grade(voice, pay.base.grade));
    let base = el("details")
        .add(base)
        .add(sources(voice, pay.base.sources));
    let mut rows = vec![
        el("tr")
            .add(head().add(base))
            .add(el("td").add(voice.dollars(pay.base.p50))),
    ];
    rows.extend(
        pay.lines()
            .iter()
            .map(|line| step(page, voice, line, years)),
    );
    let unit = voice.dollars(MODEL.rounding.value);
    let result = head()
        .add(voice.say(Word::WhyResult))
        .add(", ")
        .add(el("small").add(voice.fill(Word::WhyRounded, &[&unit])));
    rows.push(
        el("tr")
            .class("sum")
            .add(result)
            .add(el("td").add(voice.pay(pay.typical))),
    );
    card.add(el("p").class("lead").add(voice.say(Word::WhyLead)))
        .add(reckoning(
            voice.say(Word::Stage),
            voice.say(Word::Amount),
            rows,
        ))
        .add(el("p").class("caption").add(voice.say(Word::RawGap)))
}

fn step(page: Page, voice: Voice<'static>, line: &Line, years: f64) -> Element {
    let name = el("summary").add(voice.why_line(line, years));
    let row_head = match line.step {
        None => head().add(folded(page, voice, name, "model.edge-floor")),
        Some(step) => {
            let name = name.add(" ").add(grade(voice, step.grade));
            let details = folded(page, voice, name, step.note)
                .add(el("p").class("note").add(voice.effect(&step)))
                .add(step_sources(voice, step.sources));
            let left_out = (!step.counted).then(|| el("small").add(voice.say(Word::WhyNotCounted)));
            head().add(details).add(left_out)
        }
    };
    let sign = if line.dollars < 0 { "−" } else { "+" };
    let amount = el("td")
        .add(sign)
        .add(voice.figures.dollars(line.dollars.abs()));
    el("tr").add(row_head).add(amount)
}

pub fn levers(voice: Voice<'static>, estimate: &Estimate) -> Element {
    let card = card("levers-heading", voice.say(Word::Levers));
    if estimate.clock.total.is_err() {
        return card.add(el("p").add(voice.say(Word::LeversNone)));
    }
    let found = neighbours(estimate);
    let mut card = card.add(el("p").class("lead").add(voice.say(Word::LeversLead)));
    if estimate.end_pay.is_ok() {
        card = card
            .add(el("h4").add(voice.say(Word::OnPay)))
            .add(list(voice, &found.on_pay));
    }
    card = card
        .add(el("h4").add(voice.say(Word::OnTime)))
        .add(list(voice, &found.on_time));
    if found.states.is_empty() {
        return card;
    }
    let states: Vec<Element> = found
        .states
        .iter()
        .map(|best| {
            el("li")
                .add(voice.best_state(best))
                .add("; ")
                .add(voice.change_of_time(best.months))
        })
        .collect();
    card.add(el("h4").add(voice.say(Word::BestStates)))
        .add(el("ul").class("plain").add(states))
}

fn list(voice: Voice<'static>, levers: &[Lever]) -> Element {
    if levers.is_empty() {
        return el("p")
            .class("caption")
            .add(voice.say(Word::NothingChanges));
    }
    let items = levers.iter().map(|lever| {
        // A link, so that Back returns and a new tab can open it.
        let link = el("a")
            .attr("href", format!("#{}", link::write(&lever.answers)))
            .attr(ACT, Act::Go.mark())
            .add(el("span").class("what").add(voice.lever(lever.change)))
            .add(" ")
            .add(el("span").class("dollars").add(voice.change_of_pay(lever)))
            .add(" ")
            .add(
                el("span")
                    .class("time")
                    .add(voice.change_of_time(lever.months)),
            );
        el("li").add(link)
    });
    el("ul").class("levers").add(items.collect::<Vec<_>>())
}
