//! What the degree costs in a state, by kind of school, and what is owed for it where all is borrowed.

use casepath::answers::{Answers, Month, State};
use casepath::estimate::cost::cost;
use casepath::estimate::estimate;
use casepath::evidence::provenance::{MoneyFigure, Provenance, of_money};
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::money_sentences::school_kind;
use casepath::money::{Assessment, DegreePrice, MoneyInputs, PriceFrom, worth};
use casepath::tables::money::{Kind, RATE_GRADUATE};

use super::state::section;
use super::tables::{Caption, Column, cell, figure, grade_cell, row, wide};
use super::{Sheet, USUAL, to_license};
use crate::element::{Element, el};

/// The usual way to the license at a school of each kind whose price is known.
struct AtSchool {
    kind: Kind,
    money: Assessment,
    behind: Provenance,
}

/// Study that begins when the terms of loans do that hold now.
fn begins() -> Month {
    RATE_GRADUATE.now().since()
}

fn at_schools(state: State) -> Vec<AtSchool> {
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
        Some(AtSchool {
            kind,
            behind: of_money(&estimate, &cost, &money, MoneyFigure::Debt),
            money,
        })
    };
    Kind::ALL.into_iter().filter_map(at_school).collect()
}

/// What the section rests on: the debt is made from the price and the terms of loans.
pub fn rests(state: State) -> Vec<Provenance> {
    let schools = at_schools(state).into_iter();
    schools.map(|school| school.behind).collect()
}

pub fn prices(sheet: &Sheet, state: State) -> Element {
    let locale = sheet.locale;
    let rows = at_schools(state).into_iter().map(|school| {
        let money = &school.money;
        let sum = |price: fn(&DegreePrice) -> f64| {
            let prices = money.prices.iter().map(price);
            locale.dollars(prices.sum())
        };
        let cells = vec![
            figure(sum(|price| price.low.0)),
            figure(sum(|price| price.typical.0)),
            figure(sum(|price| price.high.0)),
            cell(counted(sheet, money)),
            figure(locale.whole_dollars(money.worth.debt.typical)),
            grade_cell(locale, school.behind.grade),
        ];
        row(locale.text(school_kind(school.kind)), cells)
    });
    let figures = |word: SiteMessage| Column::Figures(sheet.text(word));
    let columns = [
        Column::Words(sheet.text(SiteMessage::SchoolKind)),
        figures(SiteMessage::PriceFrom),
        figures(SiteMessage::PriceTypical),
        figures(SiteMessage::PriceTo),
        Column::Words(sheet.text(SiteMessage::Schools)),
        figures(SiteMessage::PriceOwed),
        Column::Words(locale.text(DetailsMessage::Grade)),
    ];
    let name = locale.state(state);
    let lead = sheet.format(SiteMessage::PRICE_LEAD, &[&locale.figures.month(begins())]);
    section("price", sheet.format(SiteMessage::PRICE_TITLE, &[name]))
        .add(el("p").add(lead))
        .add(wide(Caption::Heading("price"), &columns, rows.collect()))
        .add(el("p").add(sheet.text(SiteMessage::PriceNote)))
}

/// Of how many schools the price is made, and whether they are the state's.
fn counted(sheet: &Sheet, money: &Assessment) -> String {
    let of_schools = money.prices.iter().find_map(|price| match price.from {
        PriceFrom::Schools(whole) => Some(whole),
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
