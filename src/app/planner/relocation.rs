//! Study here, license there: a second state and the month of the move.

use web_sys::Element as DomElement;

use super::advice::letter;
use super::desk::Desk;
use crate::answers::{Month, State};
use crate::browser::page as browser;
use crate::plan::mine::Mine;
use crate::plan::plans;
use crate::plan::relocation::{Move, Relocation, relocate};
use crate::plan::rulings::Seen;
use crate::text::Locale;
use crate::text::advice_words::AdviceWord;
use crate::text::names::in_order;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::{head, heads, sources, wide};
use crate::ui::tree::{ACT, Element, el};

pub fn card(desk: Desk, locale: Locale, mine: &Mine) -> Element {
    let going = desk.with(|state| {
        state
            .kept
            .get(&mine.plan.key("move"))
            .unwrap_or_default()
            .to_owned()
    });
    let (to, month) = going.split_once(' ').unwrap_or((&going, ""));
    let mut states: Vec<(&str, &str)> = State::ALL
        .iter()
        .map(|state| (state.name(), locale.state(*state)))
        .collect();
    states.sort_by(|(_, one), (_, other)| in_order(one, other));
    let none = el("option")
        .attr("value", "")
        .add(locale.say(PlanWord::MoveNone));
    let options = states
        .into_iter()
        .map(|(code, name)| el("option").attr("value", code).add(name));
    let options: Vec<Element> = std::iter::once(none).chain(options).collect();
    let field = |id: &'static str, word: PlanWord, control: Element| {
        el("div")
            .class("field")
            .add(el("label").attr("for", id).add(locale.say(word)))
            .add(control.id(id))
    };
    let state = el("select")
        .attr(ACT, "move-to")
        .add(options)
        .value(to.to_owned());
    let when = el("input")
        .attr("type", "month")
        .attr("placeholder", locale.say(PlanWord::MonthShape))
        .attr(ACT, "move-in")
        .value(month.to_owned());
    let card = el("section")
        .class("card")
        .id("move")
        .attr("aria-labelledby", "move-heading")
        .add(
            el("h2")
                .id("move-heading")
                .add(locale.say(PlanWord::MoveTitle)),
        )
        .add(el("p").class("lead").add(locale.say(PlanWord::MoveLead)))
        .add(
            el("div")
                .class("log-fields")
                .add(field("move-to", PlanWord::MoveTo, state))
                .add(field("move-in", PlanWord::MoveIn, when)),
        );
    let going = State::from_name(to).zip(Month::parse(month));
    match going {
        None => card,
        Some((to, month)) => card.add(outcome(desk, locale, mine, Move { to, month })),
    }
}

fn outcome(desk: Desk, locale: Locale, mine: &Mine, going: Move) -> Vec<Element> {
    let (answers, program) = (&mine.now.answers, mine.plan.program());
    let (today, way) = (mine.way.today, Some(&mine.way));
    match relocate(answers, today, going, &mine.rulings, program, way) {
        Err(why) => vec![
            el("p")
                .class("notice")
                .add(locale.no_move(why, &mine.estimate)),
        ],
        Ok(moved) => told(desk, locale, &moved),
    }
}

fn told(desk: Desk, locale: Locale, moved: &Relocation) -> Vec<Element> {
    let list = |heading: PlanWord, items: Vec<String>| {
        let items: Vec<Element> = items.into_iter().map(|text| el("li").add(text)).collect();
        (!items.is_empty()).then(|| {
            el("div")
                .add(el("h3").add(locale.say(heading)))
                .add(el("ul").add(items))
        })
    };
    let cautions = moved
        .cautions
        .iter()
        .map(|c| locale.move_caution(*c, moved));
    let forms = moved
        .forms
        .iter()
        .map(|form| locale.move_form(*form, moved));
    let compact = moved
        .compact
        .iter()
        .map(|status| locale.compact_status(status));
    let compact = compact.chain([locale.say(AdviceWord::CompactMeans).to_owned()]);
    let added: Vec<String> = std::iter::once(locale.move_arrival(moved))
        .chain(locale.months_added(moved))
        .chain(locale.move_pay(moved))
        .collect();
    let title = locale.say(PlanWord::MoveRules);
    vec![
        el("p")
            .id("move-timing")
            .add(el("strong").add(locale.move_timing(moved))),
        el("ul").id("move-added").add(
            added
                .into_iter()
                .map(|text| el("li").add(text))
                .collect::<Vec<_>>(),
        ),
        el("h3").add(title),
        wide(title, rules(locale, moved)),
        el("div")
            .add(list(PlanWord::MoveCautions, cautions.collect()))
            .add(list(PlanWord::MoveForms, forms.collect()))
            .add(list(PlanWord::MoveCompact, compact.collect())),
        letter(
            desk,
            locale,
            "letter-move",
            locale.move_letter(moved),
            there(moved),
        ),
        el("div")
            .add(el("h3").add(locale.say(PlanWord::ReceiptSources)))
            .add(sources(locale, moved.here.rule().sources))
            .add(sources(locale, moved.there.rule().sources)),
    ]
}

fn there(moved: &Relocation) -> &'static str {
    moved.there.rule().board
}

/// What both rules ask, side by side.
fn rules(locale: Locale, moved: &Relocation) -> Element {
    let figure = |term, seen: Option<Seen>| el("td").add(locale.requirement_figure(term, seen));
    let rows: Vec<Element> = moved
        .requirements
        .iter()
        .map(|requirement| {
            el("tr")
                .add(head().add(locale.rule_term(requirement.term)))
                .add(figure(requirement.term, requirement.here))
                .add(figure(requirement.term, requirement.there))
                .add(el("td").add(locale.move_stricter(requirement, moved)))
        })
        .collect();
    let columns = [
        locale.say(PlanWord::Requirement),
        locale.state(moved.here.state),
        locale.state(moved.there.state),
        locale.say(PlanWord::Difference),
    ];
    el("table").add(heads(&columns)).add(el("tbody").add(rows))
}

/// Does what was asked for, where it is about the move.
pub fn act(desk: Desk, name: &str, _rest: &str, from: &DomElement) -> bool {
    let Some(plan) = desk.now(|state| plans::chosen(&state.kept)) else {
        return false;
    };
    if !matches!(name, "move-to" | "move-in") {
        return false;
    }
    let entered = browser::entered(from);
    // While it is typed, a year has fewer digits: what was there stays until the month is whole.
    if name == "move-in" && !entered.is_empty() && Month::parse(&entered).is_none() {
        return true;
    }
    let key = plan.key("move");
    desk.change(|kept, now| {
        let going = kept.get(&key).unwrap_or_default().to_owned();
        let (to, month) = going.split_once(' ').unwrap_or((&going, ""));
        let (to, month) = if name == "move-to" {
            (entered.as_str(), month)
        } else {
            (to, entered.as_str())
        };
        let going = format!("{to} {month}");
        kept.set(&key, (going != " ").then_some(going), now);
    });
    true
}
