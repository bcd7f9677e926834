//! The table of all states: requirements for the clinical license, duration, pay.

use casepath::answers::{Answers, UsState};
use casepath::i18n::CommonMessage;
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::tables::{self, BachelorLicense, Required, RequirementKind, WAGES_OF};
use casepath_app::browser::html::to_document;
use casepath_app::components::{Caption, DataTable, TableColumn};
use leptos::prelude::*;

use super::components::{Section, english, figure_cell, unknown_cell};
use super::layout::{Page, Title};
use super::pay::{hours, months, start_pay, total_months, with_license};
use super::{PageContext, USUAL, to_license};

pub fn page(sheet: PageContext) -> String {
    let title = Title {
        name: sheet.text(SiteMessage::StatesTitle).to_owned(),
        about: sheet.text(SiteMessage::StatesAbout).to_owned(),
        other: sheet.to(sheet.other().all_states()),
        answers: Answers::default(),
    };
    to_document(move || {
        view! {
            <Page sheet title>
                <p class="lead">{sheet.text(SiteMessage::StatesLead)}</p>
                <Rules sheet/>
                <Pays sheet/>
            </Page>
        }
        .into_any()
    })
}

/// A row per state.
fn rows(sheet: PageContext, cells: fn(PageContext, UsState) -> AnyView) -> Vec<AnyView> {
    let row = |(state, name): (UsState, &'static str)| {
        view! {
            <tr>
                <th scope="row"><a href=sheet.state(state)>{name}</a></th>
                {cells(sheet, state)}
            </tr>
        }
        .into_any()
    };
    sheet.locale.states_by_name().into_iter().map(row).collect()
}

#[component]
fn Rules(sheet: PageContext) -> impl IntoView {
    let locale = sheet.locale;
    let columns = vec![
        TableColumn::words(locale.text(CommonMessage::State)),
        TableColumn::words(locale.text(DetailsMessage::RuleLicense)),
        TableColumn::words(sheet.text(SiteMessage::FirstLicense)),
        TableColumn::words(locale.text(DetailsMessage::RuleBachelor)),
        TableColumn::figures(locale.text(DetailsMessage::RuleHours)),
        TableColumn::figures(locale.text(DetailsMessage::RuleMonths)),
        TableColumn::figures(locale.text(DetailsMessage::RuleDirect)),
        TableColumn::figures(locale.text(DetailsMessage::RuleSupervision)),
        TableColumn::figures(locale.text(DetailsMessage::RuleFee)),
        TableColumn::words(sheet.text(SiteMessage::Compact)),
    ];
    view! {
        <Section id="rules" heading=sheet.text(SiteMessage::RulesTable)>
            <DataTable caption=Caption::Heading("rules") columns>{rows(sheet, rule_cells)}</DataTable>
        </Section>
    }
}

fn rule_cells(sheet: PageContext, state: UsState) -> AnyView {
    let locale = sheet.locale;
    let rule = tables::rule(state);
    let amount = |required: Option<Required>, kind| match required {
        Some(required) => figure_cell(locale.number(required.value())),
        None if rule.none_of(kind).is_some() => {
            view! { <td>{locale.text(CommonMessage::RuleNone)}</td> }.into_any()
        }
        None => unknown_cell(sheet),
    };
    let bachelor = match (rule.bachelor_kind, rule.bachelor_license) {
        (BachelorLicense::None, _) | (_, "") => locale.text(CommonMessage::RuleNone).into_any(),
        (_, name) => english(name),
    };
    let compact = match rule.compact {
        Some(true) => Some(locale.compact_of(rule)),
        Some(false) => Some(locale.text(DetailsMessage::No).to_owned()),
        None => None,
    };
    let compact = match compact {
        Some(compact) => view! { <td>{compact}</td> }.into_any(),
        None => unknown_cell(sheet),
    };
    let fee = match rule.application_fee {
        Some(fee) => figure_cell(locale.dollars(fee.value())),
        None => unknown_cell(sheet),
    };
    let supervision = match locale.supervision_rate(rule) {
        Some(rate) => view! { <td>{rate}</td> }.into_any(),
        None => amount(rule.supervision_hours, RequirementKind::Supervision),
    };
    view! {
        <td>{english(rule.license)}</td>
        <td><span>{locale.first_license(rule)}</span></td>
        <td>{bachelor}</td>
        {hours(sheet, state)}
        {months(sheet, state)}
        {amount(rule.direct_contact_hours, RequirementKind::DirectHours)}
        {supervision}
        {fee}
        {compact}
    }
    .into_any()
}

#[component]
fn Pays(sheet: PageContext) -> impl IntoView {
    let locale = sheet.locale;
    let columns = vec![
        TableColumn::words(locale.text(CommonMessage::State)),
        TableColumn::figures(sheet.text(SiteMessage::MonthsTypical)),
        TableColumn::figures(sheet.text(SiteMessage::AfterMsw)),
        TableColumn::figures(sheet.text(SiteMessage::PayLicensed)),
        TableColumn::figures(locale.text(DetailsMessage::Range)),
        TableColumn::figures(sheet.text(SiteMessage::AtNationPrices)),
    ];
    let lead = sheet.format(
        SiteMessage::PAY_TABLE_LEAD,
        &[&locale.figures.date(WAGES_OF)],
    );
    view! {
        <Section id="pay" heading=sheet.text(SiteMessage::PayTable)>
            <p>{lead}</p>
            <DataTable caption=Caption::Heading("pay") columns>{rows(sheet, pay_cells)}</DataTable>
        </Section>
    }
}

fn pay_cells(sheet: PageContext, state: UsState) -> AnyView {
    let estimate = to_license(state, USUAL, None);
    view! {
        {figure_cell(total_months(sheet, &estimate))}
        {start_pay(sheet, &estimate)}
        {with_license(sheet, &estimate)}
    }
    .into_any()
}
