//! The page of a state: summary, titles, path, rule, board and costs, counselors, nurses, price of the degree,
//! pay, the guide's figures, neighbors, outlook, sources.

use casepath::answers::{Answers, UsState};
use casepath::i18n::messages::SiteMessage;
use casepath::i18n::{CommonMessage, Locale, Template};
use casepath::tables::{self, BachelorLicense};
use casepath_app::browser::html::to_document;
use casepath_app::components::{Caption, DataTable, Pair, TableColumn, row_header};
use leptos::prelude::*;

use super::components::{Section, english, pay_with_license, rule_rows, time_to_license};
use super::counselor::Counselors;
use super::layout::{Page, Title};
use super::nurse::Nurses;
use super::outlook::{GuideFigures, Outlook};
use super::path::PathToLicense;
use super::pay::{Neighbors, PayByOccupation, PayBySetting};
use super::price::Prices;
use super::rule::{Board, Compact, Requirements, rule_columns};
use super::sources::Sources;
use super::{PageContext, USUAL, to_license};

pub fn page(sheet: PageContext, state: UsState) -> String {
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
    let calculator = sheet.calculator(&title.answers);
    to_document(move || {
        view! {
            <Page sheet title>
                <p class="lead">{sheet.text(SiteMessage::StateLead)}</p>
                <p class="go">
                    <a class="button" href=calculator>
                        {sheet.format(SiteMessage::TO_CALCULATOR_FOR, &[name])}
                    </a>
                </p>
                <InShort sheet state/>
                <Titles sheet state/>
                <PathToLicense sheet state/>
                <Requirements sheet state/>
                <Board sheet state/>
                <Compact sheet state/>
                <Counselors sheet state/>
                <Nurses sheet state/>
                <Prices sheet state/>
                <PayByOccupation sheet state/>
                <PayBySetting sheet state/>
                <GuideFigures sheet state/>
                <Neighbors sheet state/>
                <Outlook sheet state/>
                <Sources sheet state/>
            </Page>
        }
        .into_any()
    })
}

#[component]
fn InShort(sheet: PageContext, state: UsState) -> impl IntoView {
    let rule = tables::rule(state);
    let usual = to_license(state, USUAL, None);
    let prices = (tables::state(state).prices() * 1000.0).round() / 10.0;
    view! {
        <Section id="short" heading=sheet.text(SiteMessage::InShort)>
            <dl class="short">
                <Pair name=sheet.text(SiteMessage::ShortTitle) lang="en">
                    {format!("{} ({})", rule.license, rule.title)}
                </Pair>
                <Pair name=sheet.format(SiteMessage::SHORT_TIME, &[rule.license])>
                    {time_to_license(sheet, &usual)}
                </Pair>
                <Pair name=sheet.format(SiteMessage::SHORT_PAY, &[rule.license])>
                    {pay_with_license(sheet, &usual)}
                </Pair>
                <Pair name=sheet.text(SiteMessage::ShortPrices)>{sheet.locale.number(prices)}</Pair>
            </dl>
        </Section>
    }
}

#[component]
fn Titles(sheet: PageContext, state: UsState) -> impl IntoView {
    let locale = sheet.locale;
    let rule = tables::rule(state);
    let columns =
        [SiteMessage::Level, SiteMessage::TitleIs].map(|word| TableColumn::words(sheet.text(word)));
    // The requirements of the license after a bachelor's, if there is one.
    let requirements = rule_rows(locale, locale.bachelor_rule(rule));
    let requirements = (!requirements.is_empty()).then(|| {
        let parts = [locale.state(state), rule.bachelor_license];
        let caption = Caption::Shown(sheet.format(SiteMessage::RULE_TITLE, &parts));
        view! { <DataTable caption columns=rule_columns(sheet)>{requirements}</DataTable> }
    });
    view! {
        <Section id="titles" heading=sheet.text(SiteMessage::Titles)>
            <p>{sheet.text(SiteMessage::TitlesLead)}</p>
            <DataTable caption=Caption::Heading("titles") columns>
                <tr>
                    {row_header(sheet.text(SiteMessage::WithBachelors))}
                    <td><span>{bachelor_title(locale, state)}</span></td>
                </tr>
                <tr>
                    {row_header(sheet.text(SiteMessage::WithMsw))}
                    <td><span>{locale.first_license(rule)}</span></td>
                </tr>
                <tr>
                    {row_header(sheet.text(SiteMessage::WithPractice))}
                    <td>{english(format!("{} ({})", rule.license, rule.title))}</td>
                </tr>
            </DataTable>
            {requirements}
        </Section>
    }
}

/// The title of a state's license after a bachelor's.
fn bachelor_title(locale: Locale, state: UsState) -> String {
    let rule = tables::rule(state);
    let fill =
        |template: Template<CommonMessage, 1>| locale.format(template, &[rule.bachelor_license]);
    match rule.bachelor_kind {
        BachelorLicense::None => locale.text(CommonMessage::RemarkBachelorNone).to_owned(),
        BachelorLicense::License => {
            locale.format(SiteMessage::BACHELOR_LICENSED, &[rule.bachelor_license])
        }
        BachelorLicense::Voluntary => fill(CommonMessage::REMARK_VOLUNTARY),
        BachelorLicense::AfterPractice => fill(CommonMessage::REMARK_AFTER_PRACTICE),
        BachelorLicense::NotSeen => fill(CommonMessage::REMARK_BACHELOR_NOT_SEEN),
    }
}
