//! The table of all states: what each asks for the clinical licence, how long it takes, what it pays.

use casepath::answers::{Answers, State};
use casepath::tables::{self, BachelorLicence, Required, WAGES_OF};
use casepath::text::Word;
use casepath::text::site_words::SiteWord;

use super::frame::{Title, document};
use super::pay::{hours, months, total_months, unknown};
use super::state::{first, section};
use super::tables::{Caption, Column, cell, english, figure, range, row, wide};
use super::{Sheet, USUAL, by_name, to_licence};
use crate::element::{Element, el};

pub fn page(sheet: &Sheet) -> String {
    let title = Title {
        name: sheet.say(SiteWord::StatesTitle).to_owned(),
        about: sheet.say(SiteWord::StatesAbout).to_owned(),
        other: sheet.to(sheet.other().all_states()),
        answers: Answers::default(),
    };
    let main = vec![
        el("p").class("lead").add(sheet.say(SiteWord::StatesLead)),
        rules(sheet),
        pays(sheet),
    ];
    document(sheet, &title, main)
}

fn link(sheet: &Sheet, state: State) -> Element {
    el("a")
        .attr("href", sheet.state(state))
        .add(sheet.voice.state(state))
}

fn rules(sheet: &Sheet) -> Element {
    let voice = sheet.voice;
    let rows = by_name(voice)
        .into_iter()
        .map(|state| rule_row(sheet, state))
        .collect();
    let (words, figures) = (Column::Words, Column::Figures);
    let columns = [
        words(voice.say(Word::State)),
        words(voice.say(Word::RuleLicence)),
        words(sheet.say(SiteWord::FirstLicence)),
        words(voice.say(Word::RuleBachelor)),
        figures(voice.say(Word::RuleHours)),
        figures(voice.say(Word::RuleMonths)),
        figures(voice.say(Word::RuleDirect)),
        figures(voice.say(Word::RuleSupervision)),
        figures(voice.say(Word::RuleFee)),
        words(sheet.say(SiteWord::Compact)),
    ];
    let title = sheet.say(SiteWord::RulesTable);
    section("rules", title).add(wide(Caption::Heading("rules"), &columns, rows))
}

fn rule_row(sheet: &Sheet, state: State) -> Element {
    let voice = sheet.voice;
    let rule = tables::rule(state);
    let amount = |required: Option<Required>| match required {
        Some(required) => figure(voice.number(required.value())),
        None => unknown(sheet),
    };
    let bachelor = match (rule.bachelor_kind, rule.bachelor_licence) {
        (BachelorLicence::None, _) | (_, "") => cell(voice.say(Word::RuleNone)),
        (_, name) => cell(english(name)),
    };
    let compact = match (rule.compact, rule.compact_since) {
        (Some(true), Some(year)) => cell(voice.fill(Word::RuleCompactSince, &[&year.to_string()])),
        (Some(true), None) => cell(voice.say(Word::RuleCompactYes)),
        (Some(false), _) => cell(voice.say(Word::No)),
        (None, _) => unknown(sheet),
    };
    let fee = match rule.application_fee {
        Some(fee) => figure(voice.dollars(fee.value())),
        None => unknown(sheet),
    };
    let cells = vec![
        cell(english(rule.licence)),
        cell(first(voice, state)),
        bachelor,
        hours(sheet, state),
        months(sheet, state),
        amount(rule.direct_contact_hours),
        amount(rule.supervision_hours),
        fee,
        compact,
    ];
    row(link(sheet, state), cells)
}

fn pays(sheet: &Sheet) -> Element {
    let voice = sheet.voice;
    let rows = by_name(voice)
        .into_iter()
        .map(|state| pay_row(sheet, state))
        .collect();
    let figures = Column::Figures;
    let columns = [
        Column::Words(voice.say(Word::State)),
        figures(sheet.say(SiteWord::MonthsTypical)),
        figures(sheet.say(SiteWord::AfterMsw)),
        figures(sheet.say(SiteWord::PayLicensed)),
        figures(voice.say(Word::Range)),
        figures(sheet.say(SiteWord::AtNationPrices)),
    ];
    let title = sheet.say(SiteWord::PayTable);
    let lead = sheet.fill(SiteWord::PayTableLead, &[&voice.figures.date(WAGES_OF)]);
    section("pay", title)
        .add(el("p").add(lead))
        .add(wide(Caption::Heading("pay"), &columns, rows))
}

fn pay_row(sheet: &Sheet, state: State) -> Element {
    let voice = sheet.voice;
    let estimate = to_licence(state, USUAL, None);
    let mut cells = vec![figure(total_months(sheet, &estimate))];
    cells.push(match estimate.start_pay {
        Ok(pay) => figure(voice.pay(pay.typical)),
        Err(reason) => cell(voice.no_pay(reason)),
    });
    match estimate.end_pay {
        Ok(pay) => cells.extend([
            figure(voice.pay(pay.typical)),
            figure(range(voice, pay.low, pay.high)),
            figure(voice.pay(pay.real())),
        ]),
        Err(reason) => cells.push(cell(voice.no_pay(reason)).attr("colspan", "3")),
    }
    row(link(sheet, state), cells)
}
