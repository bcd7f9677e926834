//! The card of a state's license rule: what it asks, who decides, where it was read, how sure that is.

use leptos::prelude::*;

use crate::components::{
    card, disclosure, external_link, grade_badge, guide_link, long_text_disclosure, page_link,
    source_list,
};
use crate::estimate::{Estimate, Route};
use crate::pages;
use crate::tables::{Confidence, LicenseRule, MODEL, Profession, Required};
use crate::text::{Locale, Word, names};

pub fn rule_card(locale: Locale, estimate: &Estimate) -> AnyView {
    // The tables hold no rule of nursing boards.
    if estimate.route == Route::Nursing {
        return view! { <section hidden></section> }.into_any();
    }
    let rule = estimate.rule();
    let state_page = page_link(
        pages::state(locale.language, estimate.state),
        locale.say(Word::StatePage),
    );
    let key = format!("rule.{}", estimate.state.name());
    let summary = locale.say(Word::RuleNote).into_any();
    let read = view! {
        <h4>{locale.say(Word::RuleText)}</h4>
        {source_list(locale, rule.sources)}
    }
    .into_any();
    // The long texts tell of the rules of social work only.
    let note = match rule.profession {
        Profession::SocialWork => long_text_disclosure(locale, "", key, summary, read),
        Profession::Counseling | Profession::Nursing => disclosure("", key, summary, read),
    };
    let content = view! {
        <dl class="rule">
            {requirements(locale, rule)}
            {about(locale, rule)}
        </dl>
        <p><strong>{locale.say(Word::CheckBoard)}</strong></p>
        <p>{state_page}</p>
        <p>{guide_link("states-mine", locale.say(Word::OtherStates))}</p>
        {note}
    };
    card(
        locale,
        "rule-heading",
        locale.rule_heading(estimate.state),
        "limit",
        content.into_any(),
    )
}

fn row(name: impl Into<String>, value: AnyView) -> AnyView {
    let name = name.into();
    view! { <div><dt>{name}</dt>{value}</div> }.into_any()
}

fn plain(name: impl Into<String>, value: impl Into<String>) -> AnyView {
    let value = value.into();
    row(name, view! { <dd>{value}</dd> }.into_any())
}

/// Names that are what they are in every language.
fn english(name: &'static str, value: impl Into<String>) -> AnyView {
    let value = value.into();
    row(name, view! { <dd lang="en">{value}</dd> }.into_any())
}

fn required(locale: Locale, name: &'static str, figure: Option<Required>, unit: Word) -> AnyView {
    let Some(figure) = figure else {
        return plain(name, locale.say(Word::NotSeen));
    };
    let value = locale.fill(unit, &[&locale.number(figure.value())]);
    row(
        name,
        view! { <dd>{value} " " {grade_badge(locale, figure.grade)}</dd> }.into_any(),
    )
}

fn requirements(locale: Locale, rule: &LicenseRule) -> Vec<AnyView> {
    let say = |word: Word| locale.say(word);
    let license = format!("{} ({})", rule.license, rule.title);
    let hours = |name: Word, figure| required(locale, say(name), figure, Word::UnitHours);
    let mut rows = vec![
        english(say(Word::RuleLicense), license),
        plain(say(Word::RuleFirst), locale.first_license(rule)),
        hours(Word::RuleHours, rule.supervised_hours),
        if rule.no_minimum_months {
            plain(say(Word::RuleMonths), say(Word::RuleNone))
        } else {
            let name = say(Word::RuleMonths);
            required(locale, name, rule.min_months, Word::UnitMonths)
        },
    ];
    if rule.either {
        rows.push(plain(say(Word::TermsTable), say(Word::RuleEither)));
    }
    rows.push(hours(Word::RuleDirect, rule.direct_contact_hours));
    rows.push(hours(Word::RuleSupervision, rule.supervision_hours));
    let optional = [
        (Word::RulePartTime, rule.part_time_months, Word::UnitMonths),
        (Word::RuleMaxMonths, rule.max_months, Word::UnitMonths),
        (Word::RuleMinWeek, rule.min_hours_week, Word::UnitHours),
        (Word::RuleMaxWeek, rule.max_hours_week, Word::UnitHours),
        (Word::RuleMaxYear, rule.max_hours_year, Word::UnitHours),
    ];
    for (name, value, unit) in optional {
        let Some(value) = value.map(f64::from) else {
            continue;
        };
        let name = locale.fill(name, &[&locale.number(MODEL.full_time_rule.value)]);
        rows.push(plain(name, locale.fill(unit, &[&locale.number(value)])));
    }
    rows
}

/// What else there is to know: exams, fees, other states, renewal, and who says so.
fn about(locale: Locale, rule: &LicenseRule) -> Vec<AnyView> {
    let say = |word: Word| locale.say(word);
    let exam = rule.clinical_exam.map_or(Word::NotSeen, names::exam);
    let mut exams = say(exam).to_owned();
    if !rule.extra_exam.is_empty() {
        exams = exams + ", " + rule.extra_exam;
    }
    let fee = rule.application_fee.map_or_else(
        || say(Word::AskBoard).to_owned(),
        |fee| locale.dollars(fee.value()),
    );
    let mut rows = vec![
        english(say(Word::RuleExam), exams),
        plain(say(Word::RuleFee), fee),
    ];
    if !rule.bachelor_license.is_empty() {
        rows.push(english(say(Word::RuleBachelor), rule.bachelor_license));
    }
    let board = match rule.address() {
        "" => view! { <dd lang="en">{rule.board}</dd> }.into_any(),
        address => {
            let board = external_link(locale, address, rule.board, Some("en"));
            view! { <dd>{board}</dd> }.into_any()
        }
    };
    let seen = if rule.seen.is_empty() {
        say(Word::RuleSeenUndated).to_owned()
    } else {
        locale.figures.date(rule.seen)
    };
    let confidence = match rule.confidence {
        Confidence::High => Word::ConfidenceHigh,
        Confidence::Medium => Word::ConfidenceMedium,
        Confidence::Low => Word::ConfidenceLow,
    };
    rows.extend([
        plain(say(Word::RuleCompact), compact(locale, rule)),
        plain(say(Word::RuleRenewal), renewal(locale, rule)),
        row(say(Word::RuleBoard), board),
        plain(say(Word::RuleSeen), seen),
        plain(say(Word::RuleConfidence), say(confidence)),
    ]);
    rows
}

fn compact(locale: Locale, rule: &LicenseRule) -> String {
    match (rule.compact, rule.compact_since) {
        (Some(true), Some(year)) => locale.fill(Word::RuleCompactSince, &[&year.to_string()]),
        (Some(true), None) => locale.say(Word::RuleCompactYes).to_owned(),
        (Some(false), _) => locale.say(Word::RuleCompactNo).to_owned(),
        (None, _) => locale.say(Word::AskBoard).to_owned(),
    }
}

fn renewal(locale: Locale, rule: &LicenseRule) -> String {
    let years = locale.renewal(rule.renewal_years);
    let hours = rule
        .ce_hours
        .map(|hours| locale.fill(Word::RuleCeHours, &[&hours.to_string()]));
    match (years, hours) {
        (Some(years), Some(hours)) => format!("{years}, {hours}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => locale.say(Word::AskBoard).to_owned(),
    }
}
