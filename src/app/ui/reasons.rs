//! Why this number, and what would change it most.

use super::Page;
use super::pieces::{card, folded, grade, head, sources, step_sources, to_guide};
use super::state::Act;
use super::tree::{ACT, Element, el};
use crate::answers::Answers;
use crate::estimate::levers::{Lever, levers as neighbours};
use crate::estimate::pay::{Line, Subject};
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

pub fn why(page: Page, voice: Voice, estimate: &Estimate) -> Element {
    let card = card(voice, "why", voice.say(Word::Why), "reasons");
    match (&estimate.end_pay, &estimate.start_pay) {
        (Ok(pay), _) => steps(card, page, voice, pay, estimate.years.1, Word::WhyResult),
        (Err(_), Ok(pay)) => steps(card, page, voice, pay, estimate.years.0, Word::WhyStart),
        (Err(reason), Err(_)) => card.add(el("p").add(voice.no_pay(*reason))),
    }
}

fn steps(card: Element, page: Page, voice: Voice, pay: &Pay, years: f64, result: Word) -> Element {
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
            .filter(|line| line.dollars != 0 || line.step.is_some_and(|step| !step.counted))
            .map(|line| step(page, voice, line, years)),
    );
    let unit = voice.dollars(MODEL.rounding.value);
    let sum = head()
        .add(voice.say(result))
        .add(", ")
        .add(el("small").add(voice.fill(Word::WhyRounded, &[&unit])));
    rows.push(
        el("tr")
            .class("sum")
            .add(sum)
            .add(el("td").add(voice.pay(pay.typical))),
    );
    card.add(el("p").class("lead").add(voice.say(Word::WhyLead)))
        .add(reckoning(
            voice.say(Word::Stage),
            voice.say(Word::Amount),
            rows,
        ))
        .add(el("p").class("caption").add(voice.say(Word::GradeLegend)))
        .add(el("p").class("caption").add(voice.say(Word::RawGap)))
}

fn step(page: Page, voice: Voice, line: &Line, years: f64) -> Element {
    let name = el("summary").add(voice.why_line(line, years));
    let row_head = match line.step {
        None => head().add(folded(page, voice, name, "model.edge-floor")),
        Some(step) => {
            let name = name.add(" ").add(grade(voice, step.grade));
            let details = folded(page, voice, name, step.note)
                .add(el("p").class("note").add(voice.effect(&step)))
                .add(step_sources(voice, step.sources))
                .add(to_guide(studies(step.subject)).add(voice.say(Word::StudiesSay)));
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

/// The place of the guide with what studies say of such a step.
const fn studies(subject: Subject) -> &'static str {
    match subject {
        Subject::Setting(_) => "studies-setting",
        Subject::Credential(_) => "studies-credential",
        Subject::Experience => "studies-experience",
        Subject::Certification => "studies-certification",
        Subject::Bilingual => "studies-bilingual",
    }
}

pub fn levers(voice: Voice, estimate: &Estimate) -> Element {
    let card = card(voice, "levers-heading", voice.say(Word::Levers), "levers");
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
            let answers = Answers {
                state: Some(best.state),
                ..estimate.answers
            };
            let text = format!(
                "{}; {}",
                voice.best_state(best),
                voice.change_of_time(best.months)
            );
            el("li").add(go(&answers).add(text))
        })
        .collect();
    card.add(el("h4").add(voice.say(Word::BestStates)))
        .add(el("ul").class("plain").add(states))
}

fn list(voice: Voice, levers: &[Lever]) -> Element {
    if levers.is_empty() {
        return el("p")
            .class("caption")
            .add(voice.say(Word::NothingChanges));
    }
    let items = levers.iter().map(|lever| {
        let dollars = lever.dollars.filter(|dollars| *dollars != 0);
        let dollars = dollars.map(|_| el("span").class("dollars").add(voice.change_of_pay(lever)));
        let months = (lever.months != 0).then(|| {
            el("span")
                .class("time")
                .add(voice.change_of_time(lever.months))
        });
        let what = el("span").class("what").add(voice.lever(lever.change));
        el("li").add(
            go(&lever.answers)
                .add(what)
                .add(" ")
                .add(dollars)
                .add(" ")
                .add(months),
        )
    });
    el("ul").class("levers").add(items.collect::<Vec<_>>())
}

/// A link to other answers: Back returns from it, and a new tab can open it.
pub fn go(answers: &Answers) -> Element {
    el("a")
        .attr("href", format!("#{}", link::write(answers)))
        .attr(ACT, Act::Go.mark())
}
