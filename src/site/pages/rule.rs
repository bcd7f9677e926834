//! A state's requirements for the clinical license, their source, the board, the costs, and portability.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use casepath::answers::{Language, UsState};
use casepath::estimate::cost::cost;
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::rule_sentences::RuleLine;
use casepath::i18n::{Locale, notes};
use casepath::tables::{self, LicenseRule};
use casepath_app::components::{Caption, DataTable, Pair, TableColumn, row_header};
use leptos::prelude::*;

use super::components::{Section, board, citations, figure_cell, grade_cell, rule_rows};
use super::{PageContext, USUAL, to_license};

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

/// The column headers of a requirements table.
pub fn rule_columns(sheet: PageContext) -> [TableColumn; 3] {
    [
        TableColumn::words(sheet.text(SiteMessage::Requirement)),
        TableColumn::words(sheet.text(SiteMessage::RuleAsks)),
        TableColumn::words(sheet.text(DetailsMessage::Grade)),
    ]
}

/// All requirements of a rule, including exam and renewal.
pub fn requirements(locale: Locale, rule: &LicenseRule) -> Vec<RuleLine> {
    let mut lines = locale.license_rule(rule);
    lines.extend([
        locale.clinical_exam(rule),
        RuleLine::plain(
            locale.text(DetailsMessage::RuleRenewal),
            locale.renewal_of(rule),
        ),
    ]);
    lines
}

#[component]
pub fn Requirements(sheet: PageContext, state: UsState) -> impl IntoView {
    let locale = sheet.locale;
    let rule = tables::rule(state);
    let heading = sheet.format(
        SiteMessage::RULE_TITLE,
        &[locale.state(state), rule.license],
    );
    view! {
        <Section id="rule" heading>
            <DataTable caption=Caption::Heading("rule") columns=rule_columns(sheet)>
                {rule_rows(locale, requirements(locale, rule))}
            </DataTable>
            <p>{note(locale.language, &format!("rule.{}", state.name()))}</p>
            <h3>{sheet.text(SiteMessage::RuleCitation)}</h3>
            {citations(locale, &rule.all_sources())}
            <dl class="pairs">
                <Pair name=sheet.text(SiteMessage::WhenRead)>{locale.rule_seen(rule)}</Pair>
                <Pair name=locale.text(DetailsMessage::RuleConfidence)>
                    {locale.rule_confidence(rule)}
                </Pair>
            </dl>
        </Section>
    }
}

#[component]
pub fn Board(sheet: PageContext, state: UsState) -> impl IntoView {
    let locale = sheet.locale;
    let rule = tables::rule(state);
    // The name is within the sentence and may be a link, so the template is split.
    let sentence = SiteMessage::BOARD_IS.unfilled(locale.language);
    let (before, after) = sentence.split_once("{0}").unwrap_or((sentence, ""));
    let costs = cost(&to_license(state, USUAL, None));
    let rows = costs.lines.iter().map(|line| {
        let dollars = match line.dollars {
            Ok(range) => locale.dollars_range(range),
            Err(ask) => locale.ask(ask).to_owned(),
        };
        view! {
            <tr>
                {row_header(locale.cost_item(line.item))}
                {figure_cell(dollars)}
                {grade_cell(locale, line.grade)}
            </tr>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    let sum = if costs.incomplete {
        DetailsMessage::CostKnownAndMore
    } else {
        DetailsMessage::CostKnown
    };
    let caption = Caption::Shown(sheet.format(SiteMessage::FEES_TABLE, &[rule.license]));
    let columns = [
        TableColumn::words(locale.text(DetailsMessage::Cost)),
        TableColumn::figures(locale.text(DetailsMessage::Amount)),
        TableColumn::words(locale.text(DetailsMessage::Grade)),
    ];
    view! {
        <Section id="board" heading=sheet.text(SiteMessage::BoardTitle)>
            <p>{before} {board(rule)} {after}</p>
            <DataTable caption columns>
                {rows}
                <tr class="sum">
                    {row_header(locale.text(sum))}
                    {figure_cell(locale.dollars_range(costs.known))}
                    <td></td>
                </tr>
            </DataTable>
            <p>{locale.text(DetailsMessage::CostLead)}</p>
        </Section>
    }
}

#[component]
pub fn Compact(sheet: PageContext, state: UsState) -> impl IntoView {
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
    // Whether the compact issues licenses was checked on another day than the state's own text.
    let open = (rule.compact_issues == Some(false)).then(|| {
        let read = sheet.locale.figures.date(rule.compact_seen);
        sheet.format(SiteMessage::COMPACT_NOT_YET, &[&read]) + " "
    });
    let seen = sheet.locale.rule_seen(rule);
    view! {
        <Section id="compact" heading=sheet.text(SiteMessage::CompactTitle)>
            <p>{text} " " {open} {sheet.format(SiteMessage::COMPACT_READ, &[&seen])}</p>
        </Section>
    }
}
