//! The card of the state: its rank by pay on a map, the three most important figures of its rule, whom to ask, and the
//! whole rule with its sources and grades.

use leptos::prelude::*;

use super::nursing_board::nursing_board;
use crate::components::charts::tile_map;
use crate::components::{
    FigureFacts, Pair, card, disclosure, external_link, figure as figure_button, grade_badge,
    guide_link, long_text_disclosure, page_link, source_list,
};
use crate::estimate::Estimate;
use crate::estimate::by_state::Metric;
use crate::estimate::charts::StateMap;
use crate::estimate::charts::states::rank_of;
use crate::evidence::provenance::{self, RuleFact, has_rule};
use crate::i18n::messages::{ChartMessage, DetailsMessage};
use crate::i18n::rule_sentences::RuleLine;
use crate::i18n::{CommonMessage, Locale};
use crate::pages;
use crate::state::DetailsState;
use crate::tables::{LicenseRule, Profession};

pub fn rule_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let has_rule = has_rule(estimate);
    let rule = has_rule.then(|| {
        view! {
            {check(locale, estimate)}
            {whole_rule(locale, estimate)}
        }
    });
    let nurse = (!has_rule).then(|| nursing_board(locale, estimate.state));
    let (rank, map, all_states) = by_pay(locale, estimate);
    let content = view! {
        {rank}
        <div class="map-and-rule">
            {map}
            <div>
                {has_rule.then(|| facts(locale, estimate))}
                {all_states}
            </div>
        </div>
        {rule}
        {nurse}
    };
    card(
        locale,
        "rule-heading",
        locale.format(ChartMessage::YOUR_STATE, &[locale.state(estimate.state)]),
        "limit",
        content.into_any(),
    )
}

/// The state's rank by the plan's pay there, the map, and the link to the table of all states.
fn by_pay(locale: Locale, estimate: &Estimate) -> (AnyView, AnyView, AnyView) {
    let by_state = expect_context::<DetailsState>().by_state;
    let (map, places) = by_state.with(|rows| {
        let map = StateMap::of(estimate.state, rows);
        let rank = |metric| rank_of(estimate.state, metric, rows);
        (map, rank(Metric::Pay).zip(rank(Metric::RealPay)))
    });
    let count = locale.number(map.tiles.len() as f64);
    let link = guide_link(
        "states-mine",
        locale.format(ChartMessage::ALL_AS_TABLE, &[&count]),
    );
    let parts = places.map(|((rank, count), (real, _))| {
        let [rank, count, real] = [rank, count, real].map(|number| locale.number(number as f64));
        let pay = map.own_tile().and_then(|tile| tile.pay).map(f64::from);
        let pay = pay.map_or_else(String::new, |pay| locale.dollars(pay));
        let name = locale.state(estimate.state);
        let label = locale.format(ChartMessage::MAP_OF, &[name, &pay, &rank, &count]);
        let sentence = locale.format(ChartMessage::STATE_PLACE, &[&rank, &count, &real]);
        let rank = view! { <p class="sub">{sentence}</p> };
        (rank.into_any(), tile_map(locale, &map, label))
    });
    let (rank, drawn) = parts.unzip();
    let map = view! { <div>{drawn}</div> };
    let all_states = view! { <p>{link}</p> };
    (rank.into_any(), map.into_any(), all_states.into_any())
}

/// The three most important figures of the rule.
fn facts(locale: Locale, estimate: &Estimate) -> AnyView {
    let facts = RuleFact::FIRST.map(|fact| {
        let name = match fact {
            RuleFact::Months => locale.text(ChartMessage::FactMonths),
            RuleFact::Supervision => locale.text(CommonMessage::TermSupervision),
            RuleFact::Direct => locale.text(CommonMessage::TermDirect),
            RuleFact::Hours | RuleFact::Fee => locale.text(ChartMessage::FactHours),
        };
        let rule = estimate.rule();
        let is_none = fact == RuleFact::Months && rule.no_minimum_months;
        let value = match fact.of(estimate) {
            _ if is_none => locale.text(CommonMessage::RuleNone).into_any(),
            None => match locale.supervision_rate(rule) {
                Some(rate) if fact == RuleFact::Supervision => {
                    view! { <span class="in-words">{rate}</span> }.into_any()
                }
                _ => match locale.without_figure(rule, fact.kind()) {
                    (none, Some(_)) => none.into_any(),
                    // That the board is to be asked is said once, below.
                    (_, None) => {
                        let not_seen = locale.text(DetailsMessage::FactNotSeen);
                        view! { <span class="not-seen">{not_seen}</span> }.into_any()
                    }
                },
            },
            Some(figure) => {
                let value = locale.number(figure.value());
                let facts = FigureFacts::of(locale, value, &provenance::of_rule(estimate, fact));
                figure_button(locale, format!("state-{}", fact as u8), facts, None)
            }
        };
        view! { <Pair name>{value}</Pair> }.into_any()
    });
    view! { <dl class="trio">{Vec::from(facts)}</dl> }.into_any()
}

/// The link to the board. Its name is shown with the whole rule.
fn check(locale: Locale, estimate: &Estimate) -> AnyView {
    let words = locale.text(DetailsMessage::CheckBoard);
    let board = match estimate.rule().board_address() {
        "" => view! { <strong>{words}</strong> }.into_any(),
        address => external_link(locale, address, words, None),
    };
    view! { <p>{board}</p> }.into_any()
}

fn whole_rule(locale: Locale, estimate: &Estimate) -> AnyView {
    let rule = estimate.rule();
    let state_page = page_link(
        pages::state(locale.language, estimate.state),
        locale.text(DetailsMessage::StatePage),
    );
    let profession = match rule.profession {
        Profession::Counseling => "counselor",
        Profession::SocialWork | Profession::Nursing => "rule",
    };
    let key = [profession, estimate.state.name()].join(".");
    let summary = locale.text(DetailsMessage::RuleNote).into_any();
    let read = view! {
        <h4>{locale.text(DetailsMessage::RuleText)}</h4>
        {source_list(locale, &rule.all_sources())}
    }
    .into_any();
    let note = long_text_disclosure(locale, "", key, summary, read);
    let content = view! {
        <dl class="rule">
            {english(locale.text(DetailsMessage::RuleLicense), format!("{} ({})", rule.license, rule.title))}
            {lines(locale, estimate, locale.license_rule(rule))}
            {about(locale, estimate, rule)}
        </dl>
        <p>{state_page}</p>
        {note}
    };
    disclosure(
        "table",
        "whole-rule",
        locale.text(ChartMessage::WholeRule).into_any(),
        content.into_any(),
    )
}

fn plain(name: &'static str, value: impl Into<String>) -> AnyView {
    let value = value.into();
    view! { <Pair name>{value}</Pair> }.into_any()
}

/// A name that is not translated.
fn english(name: &'static str, value: impl Into<String>) -> AnyView {
    let value = value.into();
    view! { <Pair name lang="en">{value}</Pair> }.into_any()
}

fn rule_figure(locale: Locale, fact: RuleFact, facts: FigureFacts) -> AnyView {
    figure_button(locale, format!("rule-{}", fact as u8), facts, None)
}

/// The requirements with their grades; each figure opens its source.
fn lines(locale: Locale, estimate: &Estimate, lines: Vec<RuleLine>) -> Vec<AnyView> {
    let line = |line: RuleLine| {
        let value = match line.fact {
            None => line.value.into_any(),
            Some(fact) => {
                let behind = provenance::of_rule(estimate, fact);
                let facts = FigureFacts::of(locale, line.value, &behind);
                rule_figure(locale, fact, facts.without_unit())
            }
        };
        let badge = line
            .grade
            .map(|grade| view! { " " {grade_badge(locale, grade)} });
        view! { <Pair name=line.name>{value} {badge}</Pair> }.into_any()
    };
    lines.into_iter().map(line).collect()
}

/// Exam, fee, other states, renewal, and sources.
fn about(locale: Locale, estimate: &Estimate, rule: &LicenseRule) -> Vec<AnyView> {
    let exam = locale.clinical_exam(rule);
    let sure = exam.grade.map(|grade| grade_badge(locale, grade));
    let fee = rule.application_fee.map_or_else(
        || locale.text(DetailsMessage::AskBoard).into_any(),
        |fee| {
            let fact = RuleFact::Fee;
            let fee = locale.dollars(fee.value());
            let facts = FigureFacts::of(locale, fee, &provenance::of_rule(estimate, fact));
            rule_figure(locale, fact, facts)
        },
    );
    let mut rows = vec![
        view! { <Pair name=exam.name><span lang="en">{exam.value}</span> " " {sure}</Pair> }
            .into_any(),
        view! { <Pair name=locale.text(DetailsMessage::RuleFee)>{fee}</Pair> }.into_any(),
    ];
    if !rule.bachelor_license.is_empty() {
        rows.push(english(
            locale.text(DetailsMessage::RuleBachelor),
            rule.bachelor_license,
        ));
        rows.extend(lines(locale, estimate, locale.bachelor_rule(rule)));
    }
    let board_name = locale.text(DetailsMessage::RuleBoard);
    let board = match rule.board_address() {
        "" => english(board_name, rule.board),
        address => {
            let board = external_link(locale, address, rule.board, Some("en"));
            view! { <Pair name=board_name>{board}</Pair> }.into_any()
        }
    };
    rows.extend([
        plain(
            locale.text(DetailsMessage::RuleCompact),
            locale.compact_of(rule),
        ),
        plain(
            locale.text(DetailsMessage::RuleRenewal),
            locale.renewal_of(rule),
        ),
        board,
        plain(
            locale.text(DetailsMessage::RuleSeen),
            locale.rule_seen(rule),
        ),
        plain(
            locale.text(DetailsMessage::RuleConfidence),
            locale.rule_confidence(rule),
        ),
    ]);
    rows
}
