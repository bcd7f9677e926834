//! The page of a state: in short, titles, the path, the rule, board and costs, pay, what the guide says of it,
//! neighbours, outlook, sources.

use casepath::answers::{Answers, State};
use casepath::estimate::whole_months;
use casepath::tables::{self, BachelorLicence};
use casepath::text::site_words::SiteWord;
use casepath::text::{Voice, Word};

use super::frame::{Title, document};
use super::tables::{Caption, Column, cell, english, row, wide};
use super::{Sheet, USUAL, outlook, path, pay, rule, sources, to_licence};
use crate::element::{Element, el};

pub fn page(sheet: &Sheet, state: State) -> String {
    let name = sheet.voice.state(state);
    let title = Title {
        name: sheet.fill(SiteWord::StateTitle, &[name]),
        about: sheet.fill(SiteWord::StateAbout, &[name, tables::rule(state).licence]),
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
            .add(sheet.fill(SiteWord::ToCalculatorFor, &[name])),
    );
    let mut main = vec![
        el("p").class("lead").add(sheet.say(SiteWord::StateLead)),
        own,
        in_short(sheet, state),
        titles(sheet, state),
        path::section(sheet, state),
    ];
    main.extend(rule::sections(sheet, state));
    main.push(pay::by_occupation(sheet, state));
    main.push(pay::by_setting(sheet, state));
    main.extend(outlook::guide(sheet, state));
    main.push(pay::neighbours(sheet, state));
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
    let voice = sheet.voice;
    let rule = tables::rule(state);
    let usual = to_licence(state, USUAL, None);
    let title = format!("{} ({})", rule.licence, rule.title);
    let mut list = el("dl").class("short").add(pair(
        sheet.say(SiteWord::ShortTitle),
        el("dd").attr("lang", "en").add(title),
    ));
    let time = match usual.clock.total {
        Ok(total) => {
            let months = [total.typical, total.fast, total.slow]
                .map(|months| voice.duration(whole_months(months)));
            let parts = months.each_ref().map(String::as_str);
            sheet.fill(SiteWord::TypicalBetween, &parts)
        }
        Err(stop) => voice.stopped(stop, &usual.answers),
    };
    list = list.add(pair(
        sheet.fill(SiteWord::ShortTime, &[rule.licence]),
        el("dd").add(time),
    ));
    let pay = match usual.end_pay {
        Ok(pay) => {
            let parts = [pay.typical, pay.low, pay.high].map(|dollars| voice.pay(dollars));
            sheet.fill(
                SiteWord::AYearBetween,
                &parts.each_ref().map(String::as_str),
            )
        }
        Err(reason) => voice.no_pay(reason).to_owned(),
    };
    list = list.add(pair(
        sheet.fill(SiteWord::ShortPay, &[rule.licence]),
        el("dd").add(pay),
    ));
    let prices = voice.number((tables::state(state).prices() * 1000.0).round() / 10.0);
    list = list.add(pair(sheet.say(SiteWord::ShortPrices), el("dd").add(prices)));
    section("short", sheet.say(SiteWord::InShort)).add(list)
}

fn titles(sheet: &Sheet, state: State) -> Element {
    let rule = tables::rule(state);
    let level = |word: SiteWord, title: Element| row(sheet.say(word), vec![cell(title)]);
    let rows = vec![
        level(SiteWord::WithBachelors, bachelor(sheet.voice, state)),
        level(SiteWord::WithMsw, first(sheet.voice, state)),
        level(
            SiteWord::WithPractice,
            english(format!("{} ({})", rule.licence, rule.title)),
        ),
    ];
    let columns = [SiteWord::Level, SiteWord::TitleIs].map(|word| Column::Words(sheet.say(word)));
    section("titles", sheet.say(SiteWord::Titles))
        .add(el("p").add(sheet.say(SiteWord::TitlesLead)))
        .add(wide(Caption::Heading("titles"), &columns, rows))
}

/// What a state has for holders of a bachelor's.
fn bachelor(voice: Voice, state: State) -> Element {
    let rule = tables::rule(state);
    let fill = |word: Word| voice.fill(word, &[rule.bachelor_licence]);
    let text = match rule.bachelor_kind {
        BachelorLicence::None => voice.say(Word::RemarkBachelorNone).to_owned(),
        BachelorLicence::Licence => {
            voice.fill(SiteWord::BachelorLicensed, &[rule.bachelor_licence])
        }
        BachelorLicence::Voluntary => fill(Word::RemarkVoluntary),
        BachelorLicence::AfterPractice => fill(Word::RemarkAfterPractice),
        BachelorLicence::NotSeen => fill(Word::RemarkBachelorNotSeen),
    };
    el("span").add(text)
}

/// The first licence or registration, and whether it takes an examination.
pub fn first(voice: Voice, state: State) -> Element {
    el("span").add(voice.first_licence(tables::rule(state)))
}
