//! What the degree costs in a state by kind of school, and the debt if everything is borrowed.

use casepath::answers::{Answers, Month, UsState};
use casepath::estimate::cost::cost;
use casepath::estimate::estimate;
use casepath::evidence::provenance::{MoneyFigure, Provenance, of_money};
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::money_sentences::school_kind;
use casepath::money::{Assessment, DegreePrice, MoneyInputs, PriceSource, worth};
use casepath::tables::money::{Kind, RATE_GRADUATE};
use casepath_app::components::{Caption, DataTable, TableColumn, row_header};
use leptos::prelude::*;

use super::components::{Section, figure_cell, grade_cell};
use super::{PageContext, USUAL, to_license};

/// The typical path to the license at a kind of school with known prices.
struct SchoolKindPrice {
    kind: Kind,
    money: Assessment,
    behind: Provenance,
}

/// The start of the study: when the current loan terms took effect.
fn begins() -> Month {
    RATE_GRADUATE.now().since()
}

fn at_schools(state: UsState) -> Vec<SchoolKindPrice> {
    let answers = Answers {
        start: Some(begins()),
        ..to_license(state, USUAL, None).answers
    };
    let Ok(estimate) = estimate(&answers, begins()) else {
        return Vec::new();
    };
    let cost = cost(&estimate);
    let at_school = |kind: Kind| {
        let inputs = MoneyInputs {
            kind: Some(kind),
            ..MoneyInputs::default()
        };
        let money = worth(&estimate, &inputs).ok()?;
        Some(SchoolKindPrice {
            kind,
            behind: of_money(&estimate, &cost, &money, MoneyFigure::Debt),
            money,
        })
    };
    Kind::ALL.into_iter().filter_map(at_school).collect()
}

/// The provenance of the section: the debt depends on prices and loan terms.
pub fn rests(state: UsState) -> Vec<Provenance> {
    let schools = at_schools(state).into_iter();
    schools.map(|school| school.behind).collect()
}

#[component]
pub fn Prices(sheet: PageContext, state: UsState) -> impl IntoView {
    let locale = sheet.locale;
    let rows = at_schools(state).into_iter().map(move |school| {
        let money = &school.money;
        let sum = |price: fn(&DegreePrice) -> f64| {
            let prices = money.prices.iter().map(price);
            figure_cell(locale.dollars(prices.sum()))
        };
        view! {
            <tr>
                {row_header(locale.text(school_kind(school.kind)))}
                {sum(|price| price.low.0)}
                {sum(|price| price.typical.0)}
                {sum(|price| price.high.0)}
                <td>{counted(sheet, money)}</td>
                {figure_cell(locale.whole_dollars(money.worth.debt.typical))}
                {grade_cell(locale, school.behind.grade)}
            </tr>
        }
        .into_any()
    });
    let columns = [
        TableColumn::words(sheet.text(SiteMessage::SchoolKind)),
        TableColumn::figures(sheet.text(SiteMessage::PriceFrom)),
        TableColumn::figures(sheet.text(SiteMessage::PriceTypical)),
        TableColumn::figures(sheet.text(SiteMessage::PriceTo)),
        TableColumn::words(sheet.text(SiteMessage::Schools)),
        TableColumn::figures(sheet.text(SiteMessage::PriceOwed)),
        TableColumn::words(locale.text(DetailsMessage::Grade)),
    ];
    let heading = sheet.format(SiteMessage::PRICE_TITLE, &[locale.state(state)]);
    let lead = sheet.format(SiteMessage::PRICE_LEAD, &[&locale.figures.month(begins())]);
    view! {
        <Section id="price" heading>
            <p>{lead}</p>
            <DataTable caption=Caption::Heading("price") columns>
                {rows.collect::<Vec<AnyView>>()}
            </DataTable>
            <p>{sheet.text(SiteMessage::PriceNote)}</p>
        </Section>
    }
}

/// The number of schools behind a price, and whether they are in the state.
fn counted(sheet: PageContext, money: &Assessment) -> String {
    let of_schools = money.prices.iter().find_map(|price| match price.from {
        PriceSource::Schools(whole) => Some(whole),
        _ => None,
    });
    let Some(whole) = of_schools else {
        return "–".to_owned();
    };
    let schools = sheet.locale.number(f64::from(whole.schools));
    if whole.is_of_state {
        schools
    } else {
        sheet.format(SiteMessage::SCHOOLS_OF_NATION, &[&schools])
    }
}
