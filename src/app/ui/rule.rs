//! The card of a state's license rule: what it asks, who decides, where it was read, how sure that is.

use super::Page;
use super::pieces::{beside, card, folded, grade, outside, source, to_guide};
use super::tree::{Element, el};
use crate::estimate::{Estimate, Route};
use crate::pages;
use crate::tables::{Confidence, LicenseRule, MODEL, Required};
use crate::text::{Locale, Word};

pub fn rule(page: Page, locale: Locale, estimate: &Estimate) -> Element {
    // The tables hold no rule of nursing boards.
    if estimate.route == Route::Nursing {
        return el("section").attr("hidden", "");
    }
    let rule = estimate.rule();
    let board = match locale.rule_address(estimate.state) {
        "" => el("dd").attr("lang", "en").add(rule.board),
        address => el("dd").add(outside(locale, address, rule.board.to_owned()).attr("lang", "en")),
    };
    let seen = if rule.seen.is_empty() {
        locale.say(Word::RuleSeenUndated).to_owned()
    } else {
        locale.figures.date(rule.seen)
    };
    let confidence = locale.say(match rule.confidence {
        Confidence::High => Word::ConfidenceHigh,
        Confidence::Medium => Word::ConfidenceMedium,
        Confidence::Low => Word::ConfidenceLow,
    });
    let read: Vec<Element> = rule
        .sources
        .iter()
        .map(|place| source(locale, *place))
        .collect();
    let mut rows = requirements(locale, rule);
    rows.push(row(locale.say(Word::RuleBoard), board));
    rows.push(row(locale.say(Word::RuleSeen), el("dd").add(seen)));
    rows.push(row(
        locale.say(Word::RuleConfidence),
        el("dd").add(confidence),
    ));
    let note = folded(
        page,
        locale,
        el("summary").add(locale.say(Word::RuleNote)),
        &format!("rule.{}", estimate.state.name()),
    )
    .add(el("h4").add(locale.say(Word::RuleText)))
    .add(el("ul").class("sources").add(read));
    card(
        locale,
        "rule-heading",
        locale.rule_heading(estimate.state),
        "limit",
    )
    .add(el("dl").class("rule").add(rows))
    .add(el("p").add(el("strong").add(locale.say(Word::CheckBoard))))
    .add(el("p").add(beside(
        pages::state(locale.language, estimate.state),
        locale.say(Word::StatePage),
    )))
    .add(el("p").add(to_guide("states-mine").add(locale.say(Word::OtherStates))))
    .add(note)
}

fn row(name: &'static str, value: Element) -> Element {
    el("div").add(el("dt").add(name)).add(value)
}

fn requirements(locale: Locale, rule: &LicenseRule) -> Vec<Element> {
    let say = |word: Word| locale.say(word);
    let english = |text: String| el("dd").attr("lang", "en").add(text);
    let plain = |text: String| el("dd").add(text);
    let mut rows = vec![
        row(
            say(Word::RuleLicense),
            english(format!("{} ({})", rule.license, rule.title)),
        ),
        row(say(Word::RuleFirst), plain(locale.first_license(rule))),
        row(
            say(Word::RuleHours),
            required(locale, rule.supervised_hours, Word::UnitHours),
        ),
    ];
    let months = required(locale, rule.min_months, Word::UnitMonths);
    let none = || el("dd").add(say(Word::RuleNone));
    rows.push(row(
        say(Word::RuleMonths),
        if rule.no_minimum_months {
            none()
        } else {
            months
        },
    ));
    if rule.either {
        rows.push(row(
            say(Word::TermsTable),
            el("dd").add(say(Word::RuleEither)),
        ));
    }
    rows.push(row(
        say(Word::RuleDirect),
        required(locale, rule.direct_contact_hours, Word::UnitHours),
    ));
    rows.push(row(
        say(Word::RuleSupervision),
        required(locale, rule.supervision_hours, Word::UnitHours),
    ));
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
        rows.push(
            el("div")
                .add(el("dt").add(name))
                .add(plain(locale.fill(unit, &[&locale.number(value)]))),
        );
    }
    let mut exams = say(Word::RuleExamClinical).to_owned();
    if !rule.extra_exam.is_empty() {
        exams = exams + ", " + rule.extra_exam;
    }
    rows.push(row(say(Word::RuleExam), english(exams)));
    let fee = rule.application_fee.map(|fee| locale.dollars(fee.value()));
    rows.push(row(
        say(Word::RuleFee),
        plain(fee.unwrap_or_else(|| say(Word::AskBoard).to_owned())),
    ));
    if !rule.bachelor_license.is_empty() {
        rows.push(row(
            say(Word::RuleBachelor),
            english(rule.bachelor_license.to_owned()),
        ));
    }
    rows.push(row(say(Word::RuleCompact), plain(compact(locale, rule))));
    rows.push(row(say(Word::RuleRenewal), plain(renewal(locale, rule))));
    rows
}

fn required(locale: Locale, figure: Option<Required>, unit: Word) -> Element {
    match figure {
        None => el("dd").add(locale.say(Word::NotSeen)),
        Some(figure) => {
            let value = locale.fill(unit, &[&locale.number(figure.value())]);
            el("dd")
                .add(value)
                .add(" ")
                .add(grade(locale, figure.grade))
        }
    }
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
