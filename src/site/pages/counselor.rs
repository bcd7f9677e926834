//! The license of counselors in a state: what it is called and asks, how long the way takes, what it pays.

use casepath::answers::{Answers, Education, Plan, State};
use casepath::estimate::{Estimate, estimate, whole_months};
use casepath::tables::{self, LicenseRule, Profession};
use casepath::text::details_words::DetailsWord;
use casepath::text::site_words::SiteWord;

use super::Sheet;
use super::rule::{asked, citation};
use super::state::{pair, section};
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
        sheet.say(SiteWord::Requirement),
        sheet.say(SiteWord::RuleAsks),
        locale.say(DetailsWord::Grade),
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
            sheet.say(SiteWord::CounselorTitle),
            el("dd")
                .attr("lang", "en")
                .add(format!("{} ({})", rule.license, rule.title)),
        ))
        .add(pair(
            sheet.fill(SiteWord::CounselorTime, &[rule.license]),
            el("dd").add(time(sheet, &way)),
        ))
        .add(pair(
            sheet.fill(SiteWord::ShortPay, &[rule.license]),
            el("dd").add(pay(sheet, &way)),
        ))
        .add(pair(
            locale.say(DetailsWord::RuleCompact),
            el("dd").add(compact(sheet, rule)),
        ))
        .add(pair(
            locale.say(DetailsWord::RuleBoard),
            el("dd").add(board),
        ));
    let own = el("p").add(
        el("a")
            .attr("href", sheet.calculator(&way.answers))
            .add(sheet.say(SiteWord::PathOpen)),
    );
    section(
        "counselors",
        sheet.fill(SiteWord::CounselorHeading, &[name, rule.license]),
    )
    .add(el("p").add(sheet.say(SiteWord::CounselorLead)))
    .add(short)
    .add(wide(
        Caption::Heading("counselors"),
        &columns,
        asked(locale, rule),
    ))
    .add(el("h3").add(sheet.say(SiteWord::RuleCitation)))
    .add(el("ul").add(read))
    .add(own)
}

fn time(sheet: &Sheet, way: &Estimate) -> String {
    let locale = sheet.locale;
    match way.clock.total {
        Ok(total) => {
            let months = [total.typical, total.fast, total.slow]
                .map(|months| locale.duration(whole_months(months)));
            let parts = months.each_ref().map(String::as_str);
            sheet.fill(SiteWord::TypicalBetween, &parts)
        }
        Err(stop) => locale.stopped(stop, &way.answers),
    }
}

fn pay(sheet: &Sheet, way: &Estimate) -> String {
    let locale = sheet.locale;
    match way.end_pay {
        Ok(pay) => {
            let parts = [pay.typical, pay.low, pay.high].map(|dollars| locale.pay(dollars));
            sheet.fill(
                SiteWord::AYearBetween,
                &parts.each_ref().map(String::as_str),
            )
        }
        Err(reason) => locale.no_pay(reason).to_owned(),
    }
}

fn compact(sheet: &Sheet, rule: &LicenseRule) -> String {
    sheet
        .locale
        .say(match (rule.compact, rule.compact_issues) {
            (Some(true), Some(true)) => DetailsWord::RuleCompactIssues,
            (Some(true), _) => DetailsWord::RuleCompactYes,
            (Some(false), _) => DetailsWord::RuleCompactNo,
            (None, _) => DetailsWord::AskBoard,
        })
        .to_owned()
}
