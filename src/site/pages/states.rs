//! The table of all states: what each asks for the clinical license, how long it takes, what it pays.

use casepath::answers::{Answers, State};
use casepath::i18n::CommonMessage;
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::tables::{self, BachelorLicense, Required, RequirementKind, WAGES_OF};

use super::frame::{Title, document};
use super::pay::{hours, months, total_months, unknown};
use super::state::{first, section};
use super::tables::{Caption, Column, cell, english, figure, range, row, wide};
use super::{Sheet, USUAL, to_license};
use crate::element::{Element, el};

pub fn page(sheet: &Sheet) -> String {
    let title = Title {
        name: sheet.text(SiteMessage::StatesTitle).to_owned(),
        about: sheet.text(SiteMessage::StatesAbout).to_owned(),
        other: sheet.to(sheet.other().all_states()),
        answers: Answers::default(),
    };
    let main = vec![
        el("p")
            .class("lead")
            .add(sheet.text(SiteMessage::StatesLead)),
        rules(sheet),
        pays(sheet),
    ];
    document(sheet, &title, main)
}

fn link(sheet: &Sheet, state: State) -> Element {
    el("a")
        .attr("href", sheet.state(state))
        .add(sheet.locale.state(state))
}

fn rules(sheet: &Sheet) -> Element {
    let locale = sheet.locale;
    let rows = locale
        .states_by_name()
        .into_iter()
        .map(|(state, _)| rule_row(sheet, state))
        .collect();
    let (words, figures) = (Column::Words, Column::Figures);
    let columns = [
        words(locale.text(CommonMessage::State)),
        words(locale.text(DetailsMessage::RuleLicense)),
        words(sheet.text(SiteMessage::FirstLicense)),
        words(locale.text(DetailsMessage::RuleBachelor)),
        figures(locale.text(DetailsMessage::RuleHours)),
        figures(locale.text(DetailsMessage::RuleMonths)),
        figures(locale.text(DetailsMessage::RuleDirect)),
        figures(locale.text(DetailsMessage::RuleSupervision)),
        figures(locale.text(DetailsMessage::RuleFee)),
        words(sheet.text(SiteMessage::Compact)),
    ];
    let title = sheet.text(SiteMessage::RulesTable);
    section("rules", title).add(wide(Caption::Heading("rules"), &columns, rows))
}

fn rule_row(sheet: &Sheet, state: State) -> Element {
    let locale = sheet.locale;
    let rule = tables::rule(state);
    let amount = |required: Option<Required>, kind| match required {
        Some(required) => figure(locale.number(required.value())),
        None if rule.none_of(kind).is_some() => cell(locale.text(CommonMessage::RuleNone)),
        None => unknown(sheet),
    };
    let bachelor = match (rule.bachelor_kind, rule.bachelor_license) {
        (BachelorLicense::None, _) | (_, "") => cell(locale.text(CommonMessage::RuleNone)),
        (_, name) => cell(english(name)),
    };
    let compact = match rule.compact {
        Some(true) => cell(locale.compact_of(rule)),
        Some(false) => cell(locale.text(DetailsMessage::No)),
        None => unknown(sheet),
    };
    let fee = match rule.application_fee {
        Some(fee) => figure(locale.dollars(fee.value())),
        None => unknown(sheet),
    };
    let supervision = match locale.supervision_rate(rule) {
        Some(rate) => cell(rate),
        None => amount(rule.supervision_hours, RequirementKind::Supervision),
    };
    let cells = vec![
        cell(english(rule.license)),
        cell(first(locale, state)),
        bachelor,
        hours(sheet, state),
        months(sheet, state),
        amount(rule.direct_contact_hours, RequirementKind::DirectHours),
        supervision,
        fee,
        compact,
    ];
    row(link(sheet, state), cells)
}

fn pays(sheet: &Sheet) -> Element {
    let locale = sheet.locale;
    let rows = locale
        .states_by_name()
        .into_iter()
        .map(|(state, _)| pay_row(sheet, state))
        .collect();
    let figures = Column::Figures;
    let columns = [
        Column::Words(locale.text(CommonMessage::State)),
        figures(sheet.text(SiteMessage::MonthsTypical)),
        figures(sheet.text(SiteMessage::AfterMsw)),
        figures(sheet.text(SiteMessage::PayLicensed)),
        figures(locale.text(DetailsMessage::Range)),
        figures(sheet.text(SiteMessage::AtNationPrices)),
    ];
    let title = sheet.text(SiteMessage::PayTable);
    let lead = sheet.format(
        SiteMessage::PAY_TABLE_LEAD,
        &[&locale.figures.date(WAGES_OF)],
    );
    section("pay", title)
        .add(el("p").add(lead))
        .add(wide(Caption::Heading("pay"), &columns, rows))
}

fn pay_row(sheet: &Sheet, state: State) -> Element {
    let locale = sheet.locale;
    let estimate = to_license(state, USUAL, None);
    let mut cells = vec![figure(total_months(sheet, &estimate))];
    cells.push(match estimate.start_pay {
        Ok(pay) => figure(locale.pay(pay.typical)),
        Err(reason) => cell(locale.no_pay(reason)),
    });
    match estimate.end_pay {
        Ok(pay) => cells.extend([
            figure(locale.pay(pay.typical)),
            figure(range(locale, pay.low, pay.high)),
            figure(locale.pay(pay.real())),
        ]),
        Err(reason) => cells.push(cell(locale.no_pay(reason)).attr("colspan", "3")),
    }
    row(link(sheet, state), cells)
}
