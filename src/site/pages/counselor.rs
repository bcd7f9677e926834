//! The license of counselors in a state: what it is called and asks, how long the way takes, what it pays.

use casepath::answers::{Answers, Education, Plan, State};
use casepath::estimate::{Estimate, estimate, whole_months};
use casepath::i18n::Locale;
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::tables::{self, LicenseRule, Profession};

use super::Sheet;
use super::rule::{asked, citation, note};
use super::state::{assumed, pair, section};
use super::tables::{Caption, Column, english, outside, wide};
use crate::element::{Element, el};

fn rule(state: State) -> &'static LicenseRule {
    tables::rule_of(state, Profession::Counseling)
}

/// From a bachelor's in any field to the license.
pub fn way(state: State) -> Estimate {
    let answers = Answers {
        from: Some(Education::Bachelors),
        to: Some(Plan::Counseling),
        state: Some(state),
        ..Answers::default()
    };
    // The pages tell of months and no dates, so any month will do.
    estimate(&answers, tables::as_of()).expect("a plan and a state are all that an estimate needs")
}

pub fn counselors(sheet: &Sheet, state: State) -> Element {
    let locale = sheet.locale;
    let rule = rule(state);
    let name = locale.state(state);
    let way = way(state);
    let columns = [
        sheet.text(SiteMessage::Requirement),
        sheet.text(SiteMessage::RuleAsks),
        locale.text(DetailsMessage::Grade),
    ]
    .map(Column::Words);
    let board = match rule.address() {
        "" => english(rule.board),
        address => english(outside(address, rule.board)),
    };
    let read: Vec<Element> = rule
        .sources
        .iter()
        .map(|place| citation(locale, *place))
        .collect();
    let short = el("dl")
        .class("short")
        .add(pair(
            sheet.text(SiteMessage::CounselorTitle),
            el("dd")
                .attr("lang", "en")
                .add(format!("{} ({})", rule.license, rule.title)),
        ))
        .add(pair(
            sheet.format(SiteMessage::COUNSELOR_TIME, &[rule.license]),
            el("dd").add(time(sheet, &way)).add(assumed(locale, &way)),
        ))
        .add(pair(
            sheet.format(SiteMessage::SHORT_PAY, &[rule.license]),
            el("dd").add(pay(sheet, &way)),
        ))
        .add(pair(
            locale.text(DetailsMessage::RuleFee),
            el("dd").add(fee(locale, rule)),
        ))
        .add(pair(
            locale.text(DetailsMessage::RuleCompact),
            el("dd").add(locale.compact_of(rule)),
        ))
        .add(pair(
            locale.text(DetailsMessage::RuleBoard),
            el("dd").add(board),
        ));
    let own = el("p").add(
        el("a")
            .attr("href", sheet.calculator(&way.answers))
            .add(sheet.text(SiteMessage::PathOpen)),
    );
    section(
        "counselors",
        sheet.format(SiteMessage::COUNSELOR_HEADING, &[name, rule.license]),
    )
    .add(el("p").add(sheet.text(SiteMessage::CounselorLead)))
    .add(short)
    .add(wide(
        Caption::Heading("counselors"),
        &columns,
        asked(locale, rule),
    ))
    .add(el("p").add(note(
        locale.language,
        &["counselor", state.name()].join("."),
    )))
    .add(el("h3").add(sheet.text(SiteMessage::RuleCitation)))
    .add(el("ul").add(read))
    .add(own)
}

fn fee(locale: Locale, rule: &LicenseRule) -> String {
    rule.application_fee.map_or_else(
        || locale.text(DetailsMessage::AskBoard).to_owned(),
        |fee| locale.dollars(fee.value()),
    )
}

fn time(sheet: &Sheet, way: &Estimate) -> String {
    let locale = sheet.locale;
    match way.clock.total {
        Ok(total) => {
            let months = [total.typical, total.fast, total.slow]
                .map(|months| locale.duration(whole_months(months)));
            let parts = months.each_ref().map(String::as_str);
            sheet.format(SiteMessage::TYPICAL_BETWEEN, &parts)
        }
        Err(stop) => locale.stopped(stop, &way.answers),
    }
}

fn pay(sheet: &Sheet, way: &Estimate) -> String {
    let locale = sheet.locale;
    match way.end_pay {
        Ok(pay) => {
            let parts = [pay.typical, pay.low, pay.high].map(|dollars| locale.pay(dollars));
            sheet.format(
                SiteMessage::A_YEAR_BETWEEN,
                &parts.each_ref().map(String::as_str),
            )
        }
        Err(reason) => locale.no_pay(reason).to_owned(),
    }
}
