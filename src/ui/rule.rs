//! The card of a state's licence rule: what it asks, who decides, where it was read, how sure that is.

use super::Page;
use super::pieces::{beside, card, folded, grade, outside, source, to_guide};
use super::tree::{Element, el};
use crate::estimate::{Estimate, Route};
use crate::pages;
use crate::tables::{self, Confidence, LicenceRule, MODEL, Profession, Required};
use crate::text::{Voice, Word, names};

pub fn rule(page: Page, voice: Voice, estimate: &Estimate) -> Element {
    // The tables hold no rule of nursing boards.
    if estimate.route == Route::Nursing {
        return el("section").attr("hidden", "");
    }
    let rule = estimate.rule();
    let first = rule.sources.first();
    let board = match first.map_or("", |place| tables::source(*place).url) {
        "" => el("dd").attr("lang", "en").add(rule.board),
        address => el("dd").add(outside(voice, address, rule.board.to_owned()).attr("lang", "en")),
    };
    let seen = if rule.seen.is_empty() {
        voice.say(Word::RuleSeenUndated).to_owned()
    } else {
        voice.figures.date(rule.seen)
    };
    let confidence = voice.say(match rule.confidence {
        Confidence::High => Word::ConfidenceHigh,
        Confidence::Medium => Word::ConfidenceMedium,
        Confidence::Low => Word::ConfidenceLow,
    });
    // The names of laws are long texts, so they stand where those do.
    let named = |place: &u16| {
        source(voice, *place).add(". ").add(
            el("span")
                .attr("lang", "en")
                .add(page.note(&format!("source.{place}"))),
        )
    };
    let read: Vec<Element> = rule.sources.iter().map(named).collect();
    let mut rows = requirements(voice, rule);
    rows.push(row(voice.say(Word::RuleBoard), board));
    rows.push(row(voice.say(Word::RuleSeen), el("dd").add(seen)));
    rows.push(row(
        voice.say(Word::RuleConfidence),
        el("dd").add(confidence),
    ));
    let summary = el("summary").add(voice.say(Word::RuleNote));
    // The long texts tell of the rules of social work only.
    let note = match rule.profession {
        Profession::SocialWork => folded(
            page,
            voice,
            summary,
            &format!("rule.{}", estimate.state.name()),
        ),
        Profession::Counseling | Profession::Nursing => el("details").add(summary),
    }
    .add(el("h4").add(voice.say(Word::RuleText)))
    .add(el("ul").class("sources").add(read));
    card(
        voice,
        "rule-heading",
        voice.rule_heading(estimate.state),
        "limit",
    )
    .add(el("dl").class("rule").add(rows))
    .add(el("p").add(el("strong").add(voice.say(Word::CheckBoard))))
    .add(el("p").add(beside(
        pages::state(voice.language, estimate.state),
        voice.say(Word::StatePage),
    )))
    .add(el("p").add(to_guide("states-mine").add(voice.say(Word::OtherStates))))
    .add(note)
}

fn row(name: &'static str, value: Element) -> Element {
    el("div").add(el("dt").add(name)).add(value)
}

fn requirements(voice: Voice, rule: &LicenceRule) -> Vec<Element> {
    let say = |word: Word| voice.say(word);
    let english = |text: String| el("dd").attr("lang", "en").add(text);
    let plain = |text: String| el("dd").add(text);
    let mut rows = vec![
        row(
            say(Word::RuleLicence),
            english(format!("{} ({})", rule.licence, rule.title)),
        ),
        row(say(Word::RuleFirst), plain(voice.first_licence(rule))),
        row(
            say(Word::RuleHours),
            required(voice, rule.supervised_hours, Word::UnitHours),
        ),
    ];
    let months = required(voice, rule.min_months, Word::UnitMonths);
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
        required(voice, rule.direct_contact_hours, Word::UnitHours),
    ));
    rows.push(row(
        say(Word::RuleSupervision),
        required(voice, rule.supervision_hours, Word::UnitHours),
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
        let name = voice.fill(name, &[&voice.number(MODEL.full_time_rule.value)]);
        rows.push(
            el("div")
                .add(el("dt").add(name))
                .add(plain(voice.fill(unit, &[&voice.number(value)]))),
        );
    }
    let exam = rule.clinical_exam.map_or(Word::NotSeen, names::exam);
    let mut exams = say(exam).to_owned();
    if !rule.extra_exam.is_empty() {
        exams = exams + ", " + rule.extra_exam;
    }
    rows.push(row(say(Word::RuleExam), english(exams)));
    let fee = rule.application_fee.map(|fee| voice.dollars(fee.value()));
    rows.push(row(
        say(Word::RuleFee),
        plain(fee.unwrap_or_else(|| say(Word::AskBoard).to_owned())),
    ));
    if !rule.bachelor_licence.is_empty() {
        rows.push(row(
            say(Word::RuleBachelor),
            english(rule.bachelor_licence.to_owned()),
        ));
    }
    rows.push(row(say(Word::RuleCompact), plain(compact(voice, rule))));
    rows.push(row(say(Word::RuleRenewal), plain(renewal(voice, rule))));
    rows
}

fn required(voice: Voice, figure: Option<Required>, unit: Word) -> Element {
    match figure {
        None => el("dd").add(voice.say(Word::NotSeen)),
        Some(figure) => {
            let value = voice.fill(unit, &[&voice.number(figure.value())]);
            el("dd").add(value).add(" ").add(grade(voice, figure.grade))
        }
    }
}

fn compact(voice: Voice, rule: &LicenceRule) -> String {
    match (rule.compact, rule.compact_since) {
        (Some(true), Some(year)) => voice.fill(Word::RuleCompactSince, &[&year.to_string()]),
        (Some(true), None) => voice.say(Word::RuleCompactYes).to_owned(),
        (Some(false), _) => voice.say(Word::RuleCompactNo).to_owned(),
        (None, _) => voice.say(Word::AskBoard).to_owned(),
    }
}

fn renewal(voice: Voice, rule: &LicenceRule) -> String {
    let years = voice.renewal(rule.renewal_years);
    let hours = rule
        .ce_hours
        .map(|hours| voice.fill(Word::RuleCeHours, &[&hours.to_string()]));
    match (years, hours) {
        (Some(years), Some(hours)) => format!("{years}, {hours}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => voice.say(Word::AskBoard).to_owned(),
    }
}
