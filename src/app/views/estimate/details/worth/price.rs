//! The cost: its range, what it includes and what not, and the known costs line by line.

use leptos::prelude::*;

use super::super::cost;
use super::Findings;
use crate::components::{disclosure, in_sentence, with_figures};
use crate::estimate::Estimate;
use crate::evidence::provenance::MoneyFigure;
use crate::i18n::Locale;
use crate::i18n::messages::{DetailsMessage, MoneyMessage};
use crate::money::{DegreePrice, PriceSource};

/// The typical cost and its range.
pub fn cost_fact(findings: &Findings) -> AnyView {
    let Findings { locale, money, .. } = *findings;
    let worth = &money.worth;
    let typical = findings.dollars("cost-typical", worth.cost.typical, MoneyFigure::Cost);
    let between = (worth.cost.low.whole() < worth.cost.high.whole()).then(|| {
        let ends = [worth.cost.low, worth.cost.high].map(|end| locale.whole_dollars(end));
        let sentence = locale.format(MoneyMessage::COST_BETWEEN, &[&ends[0], &ends[1]]);
        let [low, high] = ends;
        let buttons = [
            (
                low,
                findings.dollars("cost-low", worth.cost.low, MoneyFigure::Cost),
            ),
            (
                high,
                findings.dollars("cost-high", worth.cost.high, MoneyFigure::Cost),
            ),
        ];
        view! { <small>{in_sentence(&sentence, buttons)}</small> }
    });
    view! {
        <div>
            <dt>{locale.text(MoneyMessage::CostTypical)}</dt>
            <dd>{typical} " " {between}</dd>
        </div>
    }
    .into_any()
}

/// What the cost includes, what not, and where the prices come from; folded.
pub fn price_part(findings: &Findings) -> AnyView {
    let Findings {
        locale,
        estimate,
        money,
        ..
    } = *findings;
    let worth = &money.worth;
    let forgone = (worth.forgone.whole() > 0).then(|| {
        let amount = findings.dollars("forgone", worth.forgone, MoneyFigure::Forgone);
        view! {
            <dl class="worth-facts">
                <div><dt>{locale.text(MoneyMessage::ForgoneLabel)}</dt><dd>{amount}</dd></div>
            </dl>
        }
    });
    let has = if money.prices.is_empty() {
        MoneyMessage::CostHasNoStudy
    } else {
        MoneyMessage::CostHas
    };
    let title =
        view! { <h4 id="cost-heading" tabindex="-1">{locale.text(DetailsMessage::Cost)}</h4> };
    let content = view! {
        {forgone}
        <p class="note">{locale.text(has)}</p>
        <p class="note">{locale.text(MoneyMessage::CostLacks)}</p>
        {lacks(findings)}
        {prices(findings)}
        {cost_lines(locale, estimate)}
    };
    disclosure("fold", "worth-cost", title.into_any(), content.into_any())
}

/// What is unknown or left out. It is listed, but not part of any figure.
fn lacks(findings: &Findings) -> AnyView {
    let Findings { locale, money, .. } = *findings;
    let studies = !money.prices.is_empty();
    let of_credit = |price: &DegreePrice| matches!(price.from, PriceSource::Schools(whole) if whole.is_by_credit);
    let by_credit = money.prices.iter().any(of_credit);
    let lines = [
        (studies, MoneyMessage::LacksLiving),
        (by_credit, MoneyMessage::LacksSchoolFees),
        (money.is_incomplete, MoneyMessage::LacksFees),
        (true, MoneyMessage::LacksTax),
        (true, MoneyMessage::LacksOldLoans),
    ];
    let items: Vec<AnyView> = lines
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, word)| view! { <li>{locale.text(word)}</li> }.into_any())
        .collect();
    view! { <ul class="note">{items}</ul> }.into_any()
}

/// Where the prices come from; the user's own price only once.
fn prices(findings: &Findings) -> Vec<AnyView> {
    let Findings { locale, money, .. } = *findings;
    let is_own = |from: PriceSource| from == PriceSource::Visitor;
    let prices = money.prices.iter().enumerate();
    prices
        .filter(|(index, price)| *index == 0 || !is_own(price.from))
        .map(|(index, price)| {
            let facts = [price.typical, price.low, price.high]
                .map(|dollars| findings.facts(locale.whole_dollars(dollars), MoneyFigure::Tuition));
            let sentence = locale.price_from(price);
            let source = with_figures(locale, &format!("tuition-{index}"), &sentence, facts.into());
            view! { <p class="note">{source}</p> }.into_any()
        })
        .collect()
}

/// The known costs besides tuition, folded.
pub fn cost_lines(locale: Locale, estimate: &Estimate) -> AnyView {
    disclosure(
        "fold",
        "cost",
        locale.text(MoneyMessage::CostLines).into_any(),
        cost::cost_table(locale, estimate),
    )
}
