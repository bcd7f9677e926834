//! What a state asks for the clinical license, where it was read, who decides, what it costs, and whether the
//! license goes with you.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use casepath::answers::{Language, State};
use casepath::estimate::cost::cost;
use casepath::tables::{self, Confidence, LicenseRule, MODEL, Required};
use casepath::text::details_words::DetailsWord;
use casepath::text::site_words::SiteWord;
use casepath::text::{Locale, Word, names, notes};

use super::state::{pair, section};
use super::tables::{Caption, Column, cell, english, figure, grade_cell, outside, row, wide};
use super::{Sheet, USUAL, to_license};
use crate::element::{Element, Part, el};

pub fn sections(sheet: &Sheet, state: State) -> Vec<Element> {
    vec![
        requirements(sheet, state),
        board(sheet, state),
        compact(sheet, state),
    ]
}

/// A long text by its key.
pub fn note(language: Language, key: &str) -> &'static str {
    type Texts = BTreeMap<String, String>;
    static TEXTS: OnceLock<[Texts; 2]> = OnceLock::new();
    let texts = TEXTS.get_or_init(|| {
        [notes::ENGLISH, notes::SPANISH]
            .map(|json| serde_json::from_str(json).expect("the build wrote an object of texts"))
    });
    texts[language as usize].get(key).map_or("", String::as_str)
}

fn requirements(sheet: &Sheet, state: State) -> Element {
    let locale = sheet.locale;
    let rule = tables::rule(state);
    let name = locale.state(state);
    let title = sheet.fill(SiteWord::RuleTitle, &[name, rule.license]);
    let columns = [
        sheet.say(SiteWord::Requirement),
        sheet.say(SiteWord::RuleAsks),
        locale.say(DetailsWord::Grade),
    ]
    .map(Column::Words);
    let confidence = locale.say(match rule.confidence {
        Confidence::High => DetailsWord::ConfidenceHigh,
        Confidence::Medium => DetailsWord::ConfidenceMedium,
        Confidence::Low => DetailsWord::ConfidenceLow,
    });
    let read: Vec<Element> = rule
        .all_sources()
        .iter()
        .map(|place| citation(locale, *place))
        .collect();
    section("rule", title)
        .add(wide(
            Caption::Heading("rule"),
            &columns,
            asked(locale, rule),
        ))
        .add(el("p").add(note(locale.language, &format!("rule.{}", state.name()))))
        .add(el("h3").add(sheet.say(SiteWord::RuleCitation)))
        .add(el("ul").add(read))
        .add(
            el("dl")
                .class("pairs")
                .add(pair(
                    sheet.say(SiteWord::WhenRead),
                    el("dd").add(seen(locale, rule)),
                ))
                .add(pair(
                    locale.say(DetailsWord::RuleConfidence),
                    el("dd").add(confidence),
                )),
        )
}

/// The date of a rule's text.
fn seen(locale: Locale, rule: &LicenseRule) -> String {
    match rule.seen {
        "" => locale.say(DetailsWord::RuleSeenUndated).to_owned(),
        date => locale.figures.date(date),
    }
}

/// A text that was read: what it is, with its link, its name, its date.
pub fn citation(locale: Locale, place: u16) -> Element {
    let source = tables::any_source(place);
    let name = locale.source(place);
    let link: Part = match source.url {
        "" => name.into(),
        address => outside(address, &name).into(),
    };
    el("li").add(link).add(locale.source_dates(place))
}

/// The rows of the requirements: each with its grade.
pub fn asked(locale: Locale, rule: &LicenseRule) -> Vec<Element> {
    let mut rows = vec![row(
        locale.say(DetailsWord::RuleFirst),
        vec![cell(locale.first_license(rule)), cell("")],
    )];
    rows.push(required(
        locale,
        DetailsWord::RuleHours,
        rule.supervised_hours,
        DetailsWord::UnitHours,
    ));
    rows.push(if rule.no_minimum_months {
        row(
            locale.say(DetailsWord::RuleMonths),
            vec![cell(locale.say(Word::RuleNone)), cell("")],
        )
    } else {
        required(
            locale,
            DetailsWord::RuleMonths,
            rule.min_months,
            DetailsWord::UnitMonths,
        )
    });
    if rule.either {
        rows.push(row(
            locale.say(DetailsWord::TermsTable),
            vec![cell(locale.months_or_hours(rule)), cell("")],
        ));
    }
    rows.push(required(
        locale,
        DetailsWord::RuleDirect,
        rule.direct_contact_hours,
        DetailsWord::UnitHours,
    ));
    rows.push(required(
        locale,
        DetailsWord::RuleSupervision,
        rule.supervision_hours,
        DetailsWord::UnitHours,
    ));
    rows.extend(limits(locale, rule));
    let exam = rule.clinical_exam.map_or_else(
        || locale.say(DetailsWord::NotSeen),
        |exam| locale.say(names::exam(exam)),
    );
    let mut exams = exam.to_owned();
    if !rule.extra_exam.is_empty() {
        exams = exams + ", " + rule.extra_exam;
    }
    rows.push(row(
        locale.say(DetailsWord::RuleExam),
        vec![cell(exams), cell("")],
    ));
    rows.push(row(
        locale.say(DetailsWord::RuleRenewal),
        vec![cell(renewal(locale, rule)), cell("")],
    ));
    rows
}

fn required(
    locale: Locale,
    name: DetailsWord,
    figure: Option<Required>,
    unit: DetailsWord,
) -> Element {
    let value = match figure {
        None => locale.say(DetailsWord::NotSeen).to_owned(),
        Some(figure) => locale.fill(unit, &[&locale.number(figure.value())]),
    };
    let grade = figure.map(|figure| figure.grade);
    row(
        locale.say(name),
        vec![cell(value), grade_cell(locale, grade)],
    )
}

/// What only some states set: which hours count, and in which time.
fn limits(locale: Locale, rule: &LicenseRule) -> Vec<Element> {
    let full_time = locale.number(MODEL.full_time_rule.value);
    [
        (
            DetailsWord::RulePartTime,
            rule.part_time_months,
            DetailsWord::UnitMonths,
        ),
        (
            if rule.looks_back {
                DetailsWord::RuleLookBack
            } else {
                DetailsWord::RuleMaxMonths
            },
            rule.max_months,
            DetailsWord::UnitMonths,
        ),
        (
            DetailsWord::RuleMinWeek,
            rule.min_hours_week,
            DetailsWord::UnitHours,
        ),
        (
            DetailsWord::RuleMaxWeek,
            rule.max_hours_week,
            DetailsWord::UnitHours,
        ),
        (
            DetailsWord::RuleMaxYear,
            rule.max_hours_year,
            DetailsWord::UnitHours,
        ),
    ]
    .into_iter()
    .filter_map(|(name, value, unit)| {
        let figure = value?;
        let value = locale.fill(unit, &[&locale.number(figure.value())]);
        let name = locale.fill(name, &[&full_time]);
        let grade = grade_cell(locale, Some(figure.grade));
        Some(row(name, vec![cell(value), grade]))
    })
    .collect()
}

fn renewal(locale: Locale, rule: &LicenseRule) -> String {
    let hours = rule
        .ce_hours
        .map(|hours| locale.fill(DetailsWord::RuleCeHours, &[&hours.to_string()]));
    match (locale.renewal(rule.renewal_years), hours) {
        (Some(years), Some(hours)) => format!("{years}, {hours}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => locale.say(DetailsWord::AskBoard).to_owned(),
    }
}

fn board(sheet: &Sheet, state: State) -> Element {
    let locale = sheet.locale;
    let rule = tables::rule(state);
    let name = match rule.address() {
        "" => english(rule.board),
        address => english(outside(address, rule.board)),
    };
    // The name stands inside the sentence, and may be a link.
    let sentence = sheet.say(SiteWord::BoardIs);
    let (before, after) = sentence.split_once("{0}").unwrap_or((sentence, ""));
    let estimate = to_license(state, USUAL, None);
    let costs = cost(&estimate);
    let mut rows: Vec<Element> = costs
        .lines
        .iter()
        .map(|line| {
            let dollars = match line.dollars {
                Ok(range) => locale.dollars_range(range),
                Err(ask) => locale.ask(ask).to_owned(),
            };
            let cells = vec![figure(dollars), grade_cell(locale, line.grade)];
            row(locale.cost_item(line.item), cells)
        })
        .collect();
    let sum = if costs.incomplete {
        DetailsWord::CostKnownAndMore
    } else {
        DetailsWord::CostKnown
    };
    rows.push(
        row(
            locale.say(sum),
            vec![figure(locale.dollars_range(costs.known)), el("td")],
        )
        .class("sum"),
    );
    let caption = sheet.fill(SiteWord::FeesTable, &[rule.license]);
    let columns = [
        Column::Words(locale.say(DetailsWord::Cost)),
        Column::Figures(locale.say(DetailsWord::Amount)),
        Column::Words(locale.say(DetailsWord::Grade)),
    ];
    section("board", sheet.say(SiteWord::BoardTitle))
        .add(el("p").add(before).add(name).add(after))
        .add(wide(Caption::Own(&caption), &columns, rows))
        .add(el("p").add(locale.say(DetailsWord::CostLead)))
}

fn compact(sheet: &Sheet, state: State) -> Element {
    let name = sheet.locale.state(state);
    let rule = tables::rule(state);
    let text = match (rule.compact, rule.compact_since) {
        (Some(true), Some(year)) => sheet.fill(SiteWord::CompactSince, &[name, &year.to_string()]),
        (Some(true), None) => sheet.fill(SiteWord::CompactYes, &[name]),
        (Some(false), _) => sheet.fill(SiteWord::CompactNo, &[name]),
        (None, _) => sheet.fill(SiteWord::CompactNotSeen, &[name]),
    };
    let date = sheet.fill(SiteWord::CompactRead, &[&seen(sheet.locale, rule)]);
    section("compact", sheet.say(SiteWord::CompactTitle)).add(el("p").add(text).add(" ").add(date))
}
