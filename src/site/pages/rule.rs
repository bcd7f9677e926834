//! What a state asks for the clinical license, where it was read, who decides, what it costs, and whether the
//! license goes with you.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use casepath::answers::{Language, State};
use casepath::estimate::cost::cost;
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::rule_sentences::{RuleLine, requirement_name};
use casepath::i18n::{Locale, Template, notes};
use casepath::tables::{self, Confidence, LicenseRule, Required, RequirementKind};

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
    let title = sheet.format(SiteMessage::RULE_TITLE, &[name, rule.license]);
    let columns = [
        sheet.text(SiteMessage::Requirement),
        sheet.text(SiteMessage::RuleAsks),
        locale.text(DetailsMessage::Grade),
    ]
    .map(Column::Words);
    let confidence = locale.text(match rule.confidence {
        Confidence::High => DetailsMessage::ConfidenceHigh,
        Confidence::Medium => DetailsMessage::ConfidenceMedium,
        Confidence::Low => DetailsMessage::ConfidenceLow,
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
        .add(el("h3").add(sheet.text(SiteMessage::RuleCitation)))
        .add(el("ul").add(read))
        .add(
            el("dl")
                .class("pairs")
                .add(pair(
                    sheet.text(SiteMessage::WhenRead),
                    el("dd").add(seen(locale, rule)),
                ))
                .add(pair(
                    locale.text(DetailsMessage::RuleConfidence),
                    el("dd").add(confidence),
                )),
        )
}

/// The date of a rule's text.
fn seen(locale: Locale, rule: &LicenseRule) -> String {
    match rule.seen {
        "" => locale.text(DetailsMessage::RuleSeenUndated).to_owned(),
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
        locale.text(DetailsMessage::RuleFirst),
        vec![cell(locale.first_license(rule)), cell("")],
    )];
    if let Some(credits) = lines(locale, locale.degree_credits(rule)).next() {
        rows.insert(0, credits);
    }
    rows.push(required(
        locale,
        rule,
        RequirementKind::Hours,
        rule.supervised_hours,
        DetailsMessage::UNIT_HOURS,
    ));
    rows.push(required(
        locale,
        rule,
        RequirementKind::Months,
        rule.min_months,
        DetailsMessage::UNIT_MONTHS,
    ));
    if rule.either {
        rows.push(row(
            locale.text(DetailsMessage::TermsTable),
            vec![cell(locale.months_or_hours(rule)), cell("")],
        ));
    }
    rows.push(required(
        locale,
        rule,
        RequirementKind::DirectHours,
        rule.direct_contact_hours,
        DetailsMessage::UNIT_HOURS,
    ));
    if locale.supervision_rate(rule).is_none() {
        rows.push(required(
            locale,
            rule,
            RequirementKind::Supervision,
            rule.supervision_hours,
            DetailsMessage::UNIT_HOURS,
        ));
    }
    rows.extend(limits(locale, rule));
    rows.extend(lines(locale, locale.further_rule(rule)));
    rows.extend(lines(locale, [locale.clinical_exam(rule)]));
    rows.push(row(
        locale.text(DetailsMessage::RuleRenewal),
        vec![cell(locale.renewal_of(rule)), cell("")],
    ));
    rows
}

/// What is told from the rows of the tables, each with its grade.
pub fn lines(
    locale: Locale,
    lines: impl IntoIterator<Item = RuleLine>,
) -> impl Iterator<Item = Element> {
    lines.into_iter().map(move |line| {
        row(
            line.name,
            vec![cell(line.value), grade_cell(locale, line.grade)],
        )
    })
}

fn required(
    locale: Locale,
    rule: &LicenseRule,
    kind: RequirementKind,
    figure: Option<Required>,
    unit: Template<DetailsMessage, 1>,
) -> Element {
    let (value, grade) = match figure {
        None => {
            let (words, grade) = locale.without_figure(rule, kind);
            (words.to_owned(), grade)
        }
        Some(figure) => {
            let value = locale.format(unit, &[&locale.number(figure.value())]);
            (value, Some(figure.grade))
        }
    };
    row(
        locale.text(requirement_name(kind)),
        vec![cell(value), grade_cell(locale, grade)],
    )
}

/// What only some states set: which hours count, and in which time.
fn limits(locale: Locale, rule: &LicenseRule) -> Vec<Element> {
    let limits = locale.rule_limits(rule).into_iter();
    limits
        .map(|(name, value, grade)| row(name, vec![cell(value), grade_cell(locale, Some(grade))]))
        .collect()
}

fn board(sheet: &Sheet, state: State) -> Element {
    let locale = sheet.locale;
    let rule = tables::rule(state);
    let name = match rule.address() {
        "" => english(rule.board),
        address => english(outside(address, rule.board)),
    };
    // The name stands inside the sentence, and may be a link.
    let sentence = SiteMessage::BOARD_IS.unfilled(locale.language);
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
        DetailsMessage::CostKnownAndMore
    } else {
        DetailsMessage::CostKnown
    };
    rows.push(
        row(
            locale.text(sum),
            vec![figure(locale.dollars_range(costs.known)), el("td")],
        )
        .class("sum"),
    );
    let caption = sheet.format(SiteMessage::FEES_TABLE, &[rule.license]);
    let columns = [
        Column::Words(locale.text(DetailsMessage::Cost)),
        Column::Figures(locale.text(DetailsMessage::Amount)),
        Column::Words(locale.text(DetailsMessage::Grade)),
    ];
    section("board", sheet.text(SiteMessage::BoardTitle))
        .add(el("p").add(before).add(name).add(after))
        .add(wide(Caption::Own(&caption), &columns, rows))
        .add(el("p").add(locale.text(DetailsMessage::CostLead)))
}

fn compact(sheet: &Sheet, state: State) -> Element {
    let name = sheet.locale.state(state);
    let rule = tables::rule(state);
    let text = match (rule.compact, rule.compact_since) {
        (Some(true), Some(year)) => {
            sheet.format(SiteMessage::COMPACT_SINCE, &[name, &year.to_string()])
        }
        (Some(true), None) => sheet.format(SiteMessage::COMPACT_YES, &[name]),
        (Some(false), _) => sheet.format(SiteMessage::COMPACT_NO, &[name]),
        (None, _) => sheet.format(SiteMessage::COMPACT_NOT_SEEN, &[name]),
    };
    // Whether licenses are given under it was read on another day than the state's own text.
    let open = (rule.compact_issues == Some(false)).then(|| {
        let read = sheet.locale.figures.date(rule.compact_seen);
        sheet.format(SiteMessage::COMPACT_NOT_YET, &[&read]) + " "
    });
    let date = sheet.format(SiteMessage::COMPACT_READ, &[&seen(sheet.locale, rule)]);
    section("compact", sheet.text(SiteMessage::CompactTitle))
        .add(el("p").add(text).add(" ").add(open).add(date))
}
