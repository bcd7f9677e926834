//! What the degree costs in a state by kind of school, and the debt if everything is borrowed.

use casepath::answers::{Answers, Month, SchoolKind, UsState};
use casepath::estimate::cost::cost;
use casepath::estimate::estimate;
use casepath::evidence::provenance::{MoneyFigure, Provenance, of_graduates, of_money};
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::money_sentences::school_kind;
use casepath::money::{Assessment, DegreePrice, MoneyInputs, PriceSource, worth};
use casepath::tables::money::{
    GraduateOutcome, OutcomeDegree, OutcomeMeasure, RATE_GRADUATE, outcomes, source,
};
use casepath_app::components::{Caption, DataTable, TableColumn, row_header};
use leptos::prelude::*;

use super::components::{Section, english, figure_cell, grade_cell, grade_mark};
use super::{PageContext, USUAL, to_license};

/// The typical path to the license at a kind of school with known prices.
struct SchoolKindPrice {
    kind: SchoolKind,
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
    let at_school = |kind: SchoolKind| {
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
    SchoolKind::ALL
        .iter()
        .copied()
        .filter_map(at_school)
        .collect()
}

/// The provenance of the section: the debt depends on prices and loan terms.
pub fn rests(state: UsState) -> Vec<Provenance> {
    let schools = at_schools(state).into_iter();
    let of_schools = schools.map(|school| school.behind);
    let of_graduates = debt_of_graduates(state).map(of_graduates);
    of_schools.chain(of_graduates).collect()
}

/// What graduates of MSW programs in a state owed; `None` if the table has no figure.
fn debt_of_graduates(state: UsState) -> Option<&'static GraduateOutcome> {
    outcomes(OutcomeDegree::Msw, Some(state))
        .find(|outcome| outcome.what == OutcomeMeasure::Debt && outcome.sector.is_none())
}

/// A paragraph about the debt of graduates, next to what the plan would owe.
fn graduates(sheet: PageContext, state: UsState) -> Option<AnyView> {
    let debt = debt_of_graduates(state)?;
    let locale = sheet.locale;
    let programs = debt.programs.map(|count| locale.number(count.into()));
    let sentence = sheet.format(
        SiteMessage::PRICE_GRADUATES,
        &[
            locale.state(state),
            &locale.dollars(debt.p50.into()),
            programs.as_deref().unwrap_or("–"),
        ],
    );
    let source = debt.sources.first().and_then(|place| source(*place));
    Some(
        view! {
            <p>
                {sentence} " ("
                {source.map(|source| view! { {english(source.title)} ", " })}
                {locale.text(DetailsMessage::Grade)} " " {grade_mark(locale, debt.grade)} ")"
            </p>
        }
        .into_any(),
    )
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
            {graduates(sheet, state)}
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
