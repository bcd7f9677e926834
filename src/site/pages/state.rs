//! The page of a state: in short, titles, the path, the rule, board and costs, counselors, nurses, the price of the degree, pay,
//! what the guide says of it, neighbors, outlook, sources.

use casepath::answers::{Answers, State};
use casepath::estimate::{Estimate, whole_months};
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::{CommonMessage, Locale, Template};
use casepath::tables::{self, BachelorLicense};

use super::frame::{Title, document};
use super::rule::lines;
use super::tables::{Caption, Column, cell, english, row, wide};
use super::{Sheet, USUAL, counselor, nurse, outlook, path, pay, price, rule, sources, to_license};
use crate::element::{Element, el};

pub fn page(sheet: &Sheet, state: State) -> String {
    let name = sheet.locale.state(state);
    let title = Title {
        name: sheet.format(SiteMessage::STATE_TITLE, &[name]),
        about: sheet.format(
            SiteMessage::STATE_ABOUT,
            &[name, tables::rule(state).license],
        ),
        other: sheet.other().state(state),
        answers: Answers {
            state: Some(state),
            ..Answers::default()
        },
    };
    let own = el("p").class("go").add(
        el("a")
            .class("button")
            .attr("href", sheet.calculator(&title.answers))
            .add(sheet.format(SiteMessage::TO_CALCULATOR_FOR, &[name])),
    );
    let mut main = vec![
        el("p")
            .class("lead")
            .add(sheet.text(SiteMessage::StateLead)),
        own,
        in_short(sheet, state),
        titles(sheet, state),
        path::section(sheet, state),
    ];
    main.extend(rule::sections(sheet, state));
    main.push(counselor::counselors(sheet, state));
    main.push(nurse::nurses(sheet, state));
    main.push(price::prices(sheet, state));
    main.push(pay::by_occupation(sheet, state));
    main.push(pay::by_setting(sheet, state));
    main.extend(outlook::guide(sheet, state));
    main.push(pay::neighbors(sheet, state));
    main.push(outlook::outlook(sheet, state));
    main.push(sources::section(sheet, state));
    document(sheet, &title, main)
}

/// A part of the page under its heading.
pub fn section(id: &'static str, heading: impl Into<String>) -> Element {
    el("section")
        .attr("aria-labelledby", id)
        .add(el("h2").id(id).add(heading.into()))
}

/// A name and what it is, of a list of such.
pub fn pair(name: impl Into<String>, what: Element) -> Element {
    el("div").add(el("dt").add(name.into())).add(what)
}

fn in_short(sheet: &Sheet, state: State) -> Element {
    let locale = sheet.locale;
    let rule = tables::rule(state);
    let usual = to_license(state, USUAL, None);
    let title = format!("{} ({})", rule.license, rule.title);
    let mut list = el("dl").class("short").add(pair(
        sheet.text(SiteMessage::ShortTitle),
        el("dd").attr("lang", "en").add(title),
    ));
    let time = match usual.clock.total {
        Ok(total) => {
            let months = [total.typical, total.fast, total.slow]
                .map(|months| locale.duration(whole_months(months)));
            let parts = months.each_ref().map(String::as_str);
            sheet.format(SiteMessage::TYPICAL_BETWEEN, &parts)
        }
        Err(stop) => locale.stopped(stop, &usual.answers),
    };
    list = list.add(pair(
        sheet.format(SiteMessage::SHORT_TIME, &[rule.license]),
        el("dd").add(time).add(assumed(locale, &usual)),
    ));
    let pay = match usual.end_pay {
        Ok(pay) => {
            let parts = [pay.typical, pay.low, pay.high].map(|dollars| locale.pay(dollars));
            sheet.format(
                SiteMessage::A_YEAR_BETWEEN,
                &parts.each_ref().map(String::as_str),
            )
        }
        Err(reason) => locale.no_pay(reason).to_owned(),
    };
    list = list.add(pair(
        sheet.format(SiteMessage::SHORT_PAY, &[rule.license]),
        el("dd").add(pay),
    ));
    let prices = locale.number((tables::state(state).prices() * 1000.0).round() / 10.0);
    list = list.add(pair(
        sheet.text(SiteMessage::ShortPrices),
        el("dd").add(prices),
    ));
    section("short", sheet.text(SiteMessage::InShort)).add(list)
}

/// What stands in for a part of the rule that was not read, or is left out of a time.
pub fn assumed(locale: Locale, way: &Estimate) -> Option<String> {
    let told = locale.assumed_of_rule(way)?;
    Some([" ", &told].concat())
}

fn titles(sheet: &Sheet, state: State) -> Element {
    let rule = tables::rule(state);
    let level = |word: SiteMessage, title: Element| row(sheet.text(word), vec![cell(title)]);
    let rows = vec![
        level(SiteMessage::WithBachelors, bachelor(sheet.locale, state)),
        level(SiteMessage::WithMsw, first(sheet.locale, state)),
        level(
            SiteMessage::WithPractice,
            english(format!("{} ({})", rule.license, rule.title)),
        ),
    ];
    let columns =
        [SiteMessage::Level, SiteMessage::TitleIs].map(|word| Column::Words(sheet.text(word)));
    let titles = section("titles", sheet.text(SiteMessage::Titles))
        .add(el("p").add(sheet.text(SiteMessage::TitlesLead)))
        .add(wide(Caption::Heading("titles"), &columns, rows));
    // What the license after a bachelor's asks for, where there is one.
    let name = sheet.locale.state(state);
    let asked: Vec<Element> = lines(sheet.locale, sheet.locale.bachelor_rule(rule)).collect();
    if asked.is_empty() {
        return titles;
    }
    let columns = [
        sheet.text(SiteMessage::Requirement),
        sheet.text(SiteMessage::RuleAsks),
        sheet.locale.text(DetailsMessage::Grade),
    ]
    .map(Column::Words);
    let caption = sheet.format(SiteMessage::RULE_TITLE, &[name, rule.bachelor_license]);
    titles.add(wide(Caption::Own(&caption), &columns, asked))
}

/// What a state has for holders of a bachelor's.
fn bachelor(locale: Locale, state: State) -> Element {
    let rule = tables::rule(state);
    let fill =
        |template: Template<CommonMessage, 1>| locale.format(template, &[rule.bachelor_license]);
    let text = match rule.bachelor_kind {
        BachelorLicense::None => locale.text(CommonMessage::RemarkBachelorNone).to_owned(),
        BachelorLicense::License => {
            locale.format(SiteMessage::BACHELOR_LICENSED, &[rule.bachelor_license])
        }
        BachelorLicense::Voluntary => fill(CommonMessage::REMARK_VOLUNTARY),
        BachelorLicense::AfterPractice => fill(CommonMessage::REMARK_AFTER_PRACTICE),
        BachelorLicense::NotSeen => fill(CommonMessage::REMARK_BACHELOR_NOT_SEEN),
    };
    el("span").add(text)
}

/// The first license or registration, and whether it takes an examination.
pub fn first(locale: Locale, state: State) -> Element {
    el("span").add(locale.first_license(tables::rule(state)))
}
