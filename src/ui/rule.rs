//! The card of a state's licence rule: what it asks, who decides, where it was read, how sure that is.

use leptos::prelude::*;

use super::Page;
use super::pieces::{grade, note, outside, source};
use crate::estimate::Estimate;
use crate::tables::{Confidence, FirstExam, LicenceRule, MODEL, Required};
use crate::text::{Voice, Word};

pub fn card(page: Page, voice: Voice<'static>, estimate: &Estimate) -> impl IntoView + use<> {
    let rule = estimate.rule();
    let address = voice.rule_address(estimate.state);
    let board = if address.is_empty() {
        rule.board.into_any()
    } else {
        outside(voice, address, rule.board.to_owned()).into_any()
    };
    let read: Vec<_> = rule.sources.iter().map(|place| view! { <li>{source(voice, *place)}</li> }).collect();
    let seen = if rule.seen.is_empty() { voice.say(Word::RuleSeenUndated).to_owned() } else { voice.figures.date(rule.seen) };
    let confidence = match rule.confidence {
        Confidence::High => Word::ConfidenceHigh,
        Confidence::Medium => Word::ConfidenceMedium,
        Confidence::Low => Word::ConfidenceLow,
    };
    view! {
        <section class="card" aria-labelledby="rule-heading" id="rule">
            <h3 id="rule-heading">{voice.rule_heading(estimate.state)}</h3>
            <dl class="rule">
                {requirements(voice, rule)}
                {row(voice, Word::RuleBoard, board)}
                {row(voice, Word::RuleSeen, seen.into_any())}
                {row(voice, Word::RuleConfidence, voice.say(confidence).into_any())}
            </dl>
            <p><strong>{voice.say(Word::CheckBoard)}</strong></p>
            <details on:toggle=move |_| page.load_texts()>
                <summary>{voice.say(Word::RuleNote)}</summary>
                {note(page, format!("rule.{}", estimate.state.name()))}
                <h4>{voice.say(Word::RuleText)}</h4>
                <ul class="sources">{read}</ul>
            </details>
        </section>
    }
}

fn row(voice: Voice<'static>, name: Word, value: AnyView) -> impl IntoView + use<> {
    view! { <div><dt>{voice.say(name)}</dt><dd>{value}</dd></div> }
}

fn requirements(voice: Voice<'static>, rule: &LicenceRule) -> Vec<AnyView> {
    let mut rows: Vec<AnyView> = Vec::new();
    let mut add = |name: Word, value: AnyView| rows.push(row(voice, name, value).into_any());
    let licence = format!("{} ({})", rule.licence, rule.title);
    add(Word::RuleLicence, view! { <span lang="en">{licence}</span> }.into_any());
    add(Word::RuleFirst, first_licence(voice, rule).into_any());
    add(Word::RuleHours, required(voice, rule.supervised_hours, Word::UnitHours));
    let months = if rule.no_minimum_months {
        voice.say(Word::RuleNone).into_any()
    } else {
        required(voice, rule.min_months, Word::UnitMonths)
    };
    add(Word::RuleMonths, months);
    if rule.either {
        add(Word::TermsTable, voice.say(Word::RuleEither).into_any());
    }
    add(Word::RuleDirect, required(voice, rule.direct_contact_hours, Word::UnitHours));
    add(Word::RuleSupervision, required(voice, rule.supervision_hours, Word::UnitHours));
    let full_time = voice.number(MODEL.full_time_rule.value);
    let optional = [
        (voice.fill(Word::RulePartTime, &[&full_time]), rule.part_time_months, Word::UnitMonths),
        (voice.say(Word::RuleMaxMonths).to_owned(), rule.max_months, Word::UnitMonths),
        (voice.say(Word::RuleMinWeek).to_owned(), rule.min_hours_week, Word::UnitHours),
        (voice.say(Word::RuleMaxWeek).to_owned(), rule.max_hours_week, Word::UnitHours),
        (voice.say(Word::RuleMaxYear).to_owned(), rule.max_hours_year, Word::UnitHours),
    ];
    for (name, value, unit) in optional {
        if let Some(value) = value {
            let value = voice.fill(unit, &[&voice.number(value)]);
            rows.push(view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any());
        }
    }
    let mut add = |name: Word, value: AnyView| rows.push(row(voice, name, value).into_any());
    let exams = [voice.say(Word::RuleExamClinical), rule.extra_exam];
    let exams: Vec<&str> = exams.into_iter().filter(|name| !name.is_empty()).collect();
    add(Word::RuleExam, view! { <span lang="en">{exams.join(", ")}</span> }.into_any());
    let fee = rule.application_fee.map(|fee| voice.figures.dollars(i64::from(fee)));
    add(Word::RuleFee, fee.unwrap_or_else(|| voice.say(Word::AskBoard).to_owned()).into_any());
    if !rule.bachelor_licence.is_empty() {
        add(Word::RuleBachelor, view! { <span lang="en">{rule.bachelor_licence}</span> }.into_any());
    }
    add(Word::RuleCompact, compact(voice, rule).into_any());
    add(Word::RuleRenewal, renewal(voice, rule).into_any());
    rows
}

fn required(voice: Voice<'static>, figure: Option<Required>, unit: Word) -> AnyView {
    match figure {
        None => voice.say(Word::NotSeen).into_any(),
        Some(figure) => view! {
            {voice.fill(unit, &[&voice.number(figure.value)])} " " {grade(voice, figure.grade)}
        }
        .into_any(),
    }
}

fn first_licence(voice: Voice<'static>, rule: &LicenceRule) -> String {
    let exam = voice.say(match rule.first_exam {
        FirstExam::Yes => Word::RuleFirstExamYes,
        FirstExam::No => Word::RuleFirstExamNo,
        FirstExam::NotSeen => Word::RuleFirstExamNotSeen,
    });
    let name = if rule.first_licence.is_empty() { voice.say(Word::RuleNone) } else { rule.first_licence };
    format!("{name}, {exam}")
}

fn compact(voice: Voice<'static>, rule: &LicenceRule) -> String {
    match (rule.compact, rule.compact_since) {
        (Some(true), Some(year)) => voice.fill(Word::RuleCompactSince, &[&year.to_string()]),
        (Some(true), None) => voice.say(Word::RuleCompactYes).to_owned(),
        (Some(false), _) => voice.say(Word::RuleCompactNo).to_owned(),
        (None, _) => voice.say(Word::AskBoard).to_owned(),
    }
}

fn renewal(voice: Voice<'static>, rule: &LicenceRule) -> String {
    let years = match rule.renewal_years {
        Some(1) => Some(voice.say(Word::RuleRenewalYear).to_owned()),
        Some(years) => Some(voice.fill(Word::RuleRenewalYears, &[&years.to_string()])),
        None => None,
    };
    let hours = rule.ce_hours.map(|hours| voice.fill(Word::RuleCeHours, &[&hours.to_string()]));
    match (years, hours) {
        (Some(years), Some(hours)) => format!("{years}, {hours}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => voice.say(Word::AskBoard).to_owned(),
    }
}
