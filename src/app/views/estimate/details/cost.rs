//! The known costs of the path, line by line.

use leptos::prelude::*;

use crate::components::{FigureFacts, breakdown_table, external_link, figure, grade_badge};
use crate::estimate::Estimate;
use crate::estimate::cost::{AskWhom, Cost, Item, Line};
use crate::evidence::provenance::{self, MoneyFigure, of_money};
use crate::i18n::Locale;
use crate::i18n::messages::{DetailsMessage, EstimateMessage, MoneyMessage};
use crate::money::{DegreePrice, PriceSource};
use crate::state::DetailsState;

pub fn cost_table(locale: Locale, estimate: &Estimate) -> AnyView {
    let cost = expect_context::<DetailsState>().cost;
    let rows = cost.with(|cost| cost.as_ref().map(|cost| rows(locale, estimate, cost)));
    let (name, amount) = (
        locale.text(DetailsMessage::Cost),
        locale.text(DetailsMessage::Amount),
    );
    view! {
        <p class="lead">{locale.text(DetailsMessage::CostLead)}</p>
        {breakdown_table(name, amount, rows.into_any())}
    }
    .into_any()
}

fn rows(locale: Locale, estimate: &Estimate, cost: &Cost) -> AnyView {
    let lines: Vec<AnyView> = cost
        .lines
        .iter()
        .enumerate()
        .map(|(index, line)| row(locale, estimate, index, line))
        .collect();
    let sum = (cost.known.1 > 0.0).then(|| {
        // An incomplete sum does not look like a total.
        let (class, name) = if cost.incomplete {
            ("part-sum", locale.text(EstimateMessage::CostKnown))
        } else {
            ("sum", locale.text(DetailsMessage::CostKnown))
        };
        let behind = provenance::of_known_cost(estimate, cost);
        let facts = FigureFacts::of(locale, locale.dollars_range(cost.known), &behind);
        let amount = figure(locale, "cost-known", facts, None);
        view! { <tr class=class><th scope="row">{name}</th><td>{amount}</td></tr> }
    });
    view! { {lines} {sum} }.into_any()
}

fn row(locale: Locale, estimate: &Estimate, index: usize, line: &Line) -> AnyView {
    let tuition = (line.item == Item::Tuition).then(|| of_schools(locale, estimate));
    let tuition = tuition.flatten();
    let amount = match line.dollars {
        Ok(dollars) => {
            let behind = provenance::of_cost(estimate, line);
            let facts = FigureFacts::of(locale, locale.dollars_range(dollars), &behind);
            figure(locale, format!("cost-{index}"), facts, None)
        }
        Err(_) if line.item == Item::Tuition && tuition.is_some() => tuition.into_any(),
        Err(ask) => match (ask, estimate.rule().board_address()) {
            (AskWhom::Board, address) if !address.is_empty() => {
                external_link(locale, address, locale.ask(ask), None)
            }
            _ => locale.ask(ask).into_any(),
        },
    };
    let is_own = line.item == Item::Tuition && line.dollars.is_ok();
    let own = is_own.then(|| view! { <small>{locale.text(DetailsMessage::YourFigure)}</small> });
    let grade = line.grade.map(|grade| grade_badge(locale, grade));
    view! {
        <tr>
            <th scope="row">{locale.cost_item(line.item)} " " {grade} {own}</th>
            <td>{amount}</td>
        </tr>
    }
    .into_any()
}

/// The tuition that "Is it worth it?" counts, from prices of schools; `None` if it knows none.
fn of_schools(locale: Locale, estimate: &Estimate) -> Option<AnyView> {
    let details: DetailsState = expect_context();
    let (dollars, behind) = details.worth.with(|worth| {
        let money = worth.as_ref()?.as_ref().ok()?;
        let of_schools = |price: &DegreePrice| matches!(price.from, PriceSource::Schools(_));
        let is_known = !money.prices.is_empty() && money.prices.iter().all(of_schools);
        let behind = details.cost.with(|cost| {
            let cost = cost.as_ref().filter(|_| is_known)?;
            Some(of_money(estimate, cost, money, MoneyFigure::Tuition))
        })?;
        Some((money.worth.funding.price, behind))
    })?;
    let facts = FigureFacts::of(locale, locale.whole_dollars(dollars), &behind);
    let amount = figure(locale, "cost-tuition", facts, None);
    let apart = locale.text(MoneyMessage::TuitionApart);
    Some(view! { {amount} " " <small>{apart}</small> }.into_any())
}
