//! The counseling license in a state: title, requirements, duration, pay.

use casepath::answers::{Answers, DegreeGoal, Education, UsState};
use casepath::estimate::{Estimate, estimate};
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::tables::{self, Profession};
use casepath_app::components::{Caption, DataTable, Pair};
use leptos::prelude::*;

use super::PageContext;
use super::components::{Section, board, citations, pay_with_license, rule_rows, time_to_license};
use super::rule::{note, requirements, rule_columns};

/// The path from a bachelor's in any field to the license.
pub fn counselor_path(state: UsState) -> Estimate {
    let answers = Answers {
        from: Some(Education::Bachelors),
        to: Some(DegreeGoal::Counseling),
        state: Some(state),
        ..Answers::default()
    };
    // The pages show durations and no dates, so the month does not matter.
    estimate(&answers, tables::as_of()).expect("a plan and a state are all that an estimate needs")
}

#[component]
pub fn Counselors(sheet: PageContext, state: UsState) -> impl IntoView {
    let locale = sheet.locale;
    let rule = tables::rule_of(state, Profession::Counseling);
    let way = counselor_path(state);
    let heading = sheet.format(
        SiteMessage::COUNSELOR_HEADING,
        &[locale.state(state), rule.license],
    );
    let fee = rule.application_fee.map_or_else(
        || locale.text(DetailsMessage::AskBoard).to_owned(),
        |fee| locale.dollars(fee.value()),
    );
    view! {
        <Section id="counselors" heading>
            <p>{sheet.text(SiteMessage::CounselorLead)}</p>
            <dl class="short">
                <Pair name=sheet.text(SiteMessage::CounselorTitle) lang="en">
                    {format!("{} ({})", rule.license, rule.title)}
                </Pair>
                <Pair name=sheet.format(SiteMessage::COUNSELOR_TIME, &[rule.license])>
                    {time_to_license(sheet, &way)}
                </Pair>
                <Pair name=sheet.format(SiteMessage::SHORT_PAY, &[rule.license])>
                    {pay_with_license(sheet, &way)}
                </Pair>
                <Pair name=locale.text(DetailsMessage::RuleFee)>{fee}</Pair>
                <Pair name=locale.text(DetailsMessage::RuleCompact)>{locale.compact_of(rule)}</Pair>
                <Pair name=locale.text(DetailsMessage::RuleBoard)>{board(rule)}</Pair>
            </dl>
            <DataTable caption=Caption::Heading("counselors") columns=rule_columns(sheet)>
                {rule_rows(locale, requirements(locale, rule))}
            </DataTable>
            <p>{note(locale.language, &format!("counselor.{}", state.name()))}</p>
            <h3>{sheet.text(SiteMessage::RuleCitation)}</h3>
            {citations(locale, rule.sources)}
            <p><a href=sheet.calculator(&way.answers)>{sheet.text(SiteMessage::PathOpen)}</a></p>
        </Section>
    }
}
