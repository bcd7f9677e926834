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
use crate::tables::{MODEL, year_change};
use crate::text::{Locale, Word};

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

pub fn why(page: Page, locale: Locale, estimate: &Estimate) -> Element {
    let card = card(locale, "why", locale.say(Word::Why), "reasons");
    match (&estimate.end_pay, &estimate.start_pay) {
        (Ok(pay), _) => steps(card, page, locale, pay, estimate.years.1, Word::WhyResult),
        (Err(_), Ok(pay)) => steps(card, page, locale, pay, estimate.years.0, Word::WhyStart),
        (Err(reason), Err(_)) => card.add(el("p").add(locale.no_pay(*reason))),
    }
}

fn steps(
    card: Element,
    page: Page,
    locale: Locale,
    pay: &Pay,
    years: f64,
    result: Word,
) -> Element {
    let base = el("summary")
        .add(locale.why_base(pay))
        .add(" ")
        .add(grade(locale, pay.base.grade));
    let change = year_change(pay.case.state, pay.occupation);
    let base = el("details")
        .add(base)
        .add(note(locale.wage_basis(pay.base.basis, pay.occupation)))
        .add(sources(locale, pay.base.sources))
        .add(change.map(|change| note(locale.year_change(&change))))
        .add(change.map(|change| sources(locale, change.sources)));
    let mut rows = vec![
        el("tr")
            .add(head().add(base))
            .add(el("td").add(locale.dollars(pay.base.p50))),
    ];
    rows.extend(
        pay.lines()
            .iter()
            .filter(|line| line.dollars != 0 || line.step.is_some_and(|step| !step.counted))
            .map(|line| step(page, locale, line, years)),
    );
    let unit = locale.dollars(MODEL.rounding.value);
    let sum = head()
        .add(locale.say(result))
        .add(", ")
        .add(el("small").add(locale.fill(Word::WhyRounded, &[&unit])));
    rows.push(
        el("tr")
            .class("sum")
            .add(sum)
            .add(el("td").add(locale.pay(pay.typical))),
    );
    card.add(el("p").class("lead").add(locale.say(Word::WhyLead)))
        .add(reckoning(
            locale.say(Word::Stage),
            locale.say(Word::Amount),
            rows,
        ))
        .add(el("p").class("caption").add(locale.say(Word::GradeLegend)))
        .add(el("p").class("caption").add(locale.say(Word::RawGap)))
}

fn note(text: String) -> Element {
    el("p").class("note").add(text)
}

fn step(page: Page, locale: Locale, line: &Line, years: f64) -> Element {
    let name = el("summary").add(locale.why_line(line, years));
    let row_head = match line.step {
        None => head().add(folded(page, locale, name, "model.edge-floor")),
        Some(step) => {
            let name = name.add(" ").add(grade(locale, step.grade));
            let details = folded(page, locale, name, step.note)
                .add(note(locale.effect(&step)))
                .add(step_sources(locale, step.sources))
                .add(to_guide(studies(step.subject)).add(locale.say(Word::StudiesSay)));
            let left_out =
                (!step.counted).then(|| el("small").add(locale.say(Word::WhyNotCounted)));
            head().add(details).add(left_out)
        }
    };
    let sign = if line.dollars < 0 { "−" } else { "+" };
    let amount = el("td")
        .add(sign)
        .add(locale.figures.dollars(line.dollars.abs()));
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

pub fn levers(locale: Locale, estimate: &Estimate) -> Element {
    let card = card(locale, "levers-heading", locale.say(Word::Levers), "levers");
    if estimate.clock.total.is_err() {
        return card.add(el("p").add(locale.say(Word::LeversNone)));
    }
    let found = neighbours(estimate);
    let mut card = card.add(el("p").class("lead").add(locale.say(Word::LeversLead)));
    if estimate.end_pay.is_ok() {
        card = card
            .add(el("h4").add(locale.say(Word::OnPay)))
            .add(list(locale, &found.on_pay));
    }
    card = card
        .add(el("h4").add(locale.say(Word::OnTime)))
        .add(list(locale, &found.on_time));
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
                locale.best_state(best),
                locale.change_of_time(best.months)
            );
            el("li").add(go(&answers).add(text))
        })
        .collect();
    card.add(el("h4").add(locale.fill(Word::BestStates, &[&locale.prices_of()])))
        .add(el("ul").class("plain").add(states))
}

fn list(locale: Locale, levers: &[Lever]) -> Element {
    if levers.is_empty() {
        return el("p")
            .class("caption")
            .add(locale.say(Word::NothingChanges));
    }
    let items = levers.iter().map(|lever| {
        let dollars = lever.dollars.filter(|dollars| *dollars != 0);
        let dollars = dollars.map(|_| el("span").class("dollars").add(locale.change_of_pay(lever)));
        let months = (lever.months != 0).then(|| {
            el("span")
                .class("time")
                .add(locale.change_of_time(lever.months))
        });
        let what = el("span").class("what").add(locale.lever(lever.change));
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
