//! "Is it worth it?" Break-even, cost, debt and payments; the user's own figures; better paths.

mod ahead;
mod aid;
mod best_ways;
mod debt;
mod own_figures;
mod price;

use leptos::prelude::*;

use super::part;
use crate::components::{FigureFacts, disclosure, figure, guide_help};
use crate::estimate::Estimate;
use crate::estimate::cost::Cost;
use crate::evidence::provenance::{MoneyFigure, Provenance, of_money};
use crate::i18n::Locale;
use crate::i18n::messages::MoneyMessage;
use crate::money::{Assessment, BreakEven, Dollars};
use crate::state::DetailsState;
use best_ways::BestWaysFold;
use own_figures::OwnFiguresFold;

pub fn worth_card(locale: Locale) -> AnyView {
    let name = locale.text(MoneyMessage::Worth);
    view! {
        <section class="card worth" aria-labelledby="worth-heading">
            <h3 id="worth-heading" tabindex="-1">{name}</h3>
            {guide_help(locale, "cost", name)}
            {part(locale, findings)}
            // Not rendered again with the figures: the user may be typing here.
            <OwnFiguresFold locale/>
            <BestWaysFold locale/>
        </section>
    }
    .into_any()
}

/// An assessment with the inputs of its figures.
struct Findings<'a> {
    locale: Locale,
    estimate: &'a Estimate,
    money: &'a Assessment,
    cost: &'a Cost,
}

impl Findings<'_> {
    fn behind(&self, figure: MoneyFigure) -> Provenance {
        of_money(self.estimate, self.cost, self.money, figure)
    }

    /// The facts behind a figure with this text.
    fn facts(&self, value: String, figure: MoneyFigure) -> FigureFacts {
        FigureFacts::of(self.locale, value, &self.behind(figure))
    }

    /// Whole dollars under a fixed id.
    fn dollars(&self, id: &'static str, dollars: Dollars, behind: MoneyFigure) -> AnyView {
        let formatted = self.locale.whole_dollars(dollars);
        let facts = self.facts(formatted.clone(), behind);
        let data = data(id, dollars.whole(), formatted);
        figure(self.locale, id, facts, Some(data))
    }
}

/// A figure that programs can read, too.
fn data(id: &'static str, value: impl ToString, formatted: String) -> AnyView {
    view! { <data id=id value=value.to_string()>{formatted}</data> }.into_any()
}

fn findings(locale: Locale, estimate: &Estimate) -> AnyView {
    let details: DetailsState = expect_context();
    let content = details.worth.with(|worth| {
        Some(match worth.as_ref()? {
            Err(why) => {
                let why = locale.no_assessment(*why, estimate);
                view! {
                    <p class="none" id="no-worth">{why}</p>
                    {price::cost_lines(locale, estimate)}
                }
                .into_any()
            }
            Ok(money) => details.cost.with(|cost| {
                let findings = Findings {
                    locale,
                    estimate,
                    money,
                    cost: cost.as_ref()?,
                };
                Some(content(&findings))
            })?,
        })
    });
    content.into_any()
}

fn content(findings: &Findings) -> AnyView {
    let facts = view! {
        {price::cost_fact(findings)}
        {debt::debt_fact(findings)}
        {debt::payment_fact(findings)}
        {ahead::price_fact(findings)}
    };
    if findings.money.worth.cheaper().break_even == BreakEven::NoDifference {
        // The sentence says it all; programs that read the page find the figures by their ids.
        return view! {
            {ahead::verdict(findings)}
            <dl hidden>{facts}</dl>
            {aid::aid_part(findings)}
        }
        .into_any();
    }
    view! {
        {ahead::verdict(findings)}
        <dl class="worth-facts in-row">{facts}</dl>
        {price::price_part(findings)}
        {debt::debt_part(findings)}
        {ahead::ahead_part(findings)}
        {stand_ins(findings)}
        {aid::aid_part(findings)}
    }
    .into_any()
}

/// The assumptions in place of missing inputs.
fn stand_ins(findings: &Findings) -> Option<AnyView> {
    let locale = findings.locale;
    let items: Vec<AnyView> = locale
        .money_assumptions(findings.money)
        .into_iter()
        .map(|one| view! { <li>{one}</li> }.into_any())
        .collect();
    (!items.is_empty()).then(|| {
        let list = view! { <ul class="note">{items}</ul> };
        disclosure(
            "fold on-paper",
            "worth-assumed",
            locale.text(MoneyMessage::AssumedSummary).into_any(),
            list.into_any(),
        )
    })
}
