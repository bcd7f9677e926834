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
use crate::text::Voice;
use crate::text::advice_words::AdviceWord;
use crate::text::names::in_order;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::{head, heads, sources, wide};
use crate::ui::tree::{ACT, Element, el};

pub fn card(desk: Desk, voice: Voice, mine: &Mine) -> Element {
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
        .map(|state| (state.name(), voice.state(*state)))
        .collect();
    states.sort_by(|(_, one), (_, other)| in_order(one, other));
    let none = el("option")
        .attr("value", "")
        .add(voice.say(PlanWord::MoveNone));
    let options = states
        .into_iter()
        .map(|(code, name)| el("option").attr("value", code).add(name));
    let options: Vec<Element> = std::iter::once(none).chain(options).collect();
    let field = |id: &'static str, word: PlanWord, control: Element| {
        el("div")
            .class("field")
            .add(el("label").attr("for", id).add(voice.say(word)))
            .add(control.id(id))
    };
    let state = el("select")
        .attr(ACT, "move-to")
        .add(options)
        .value(to.to_owned());
    let when = el("input")
        .attr("type", "month")
        .attr("placeholder", voice.say(PlanWord::MonthShape))
        .attr(ACT, "move-in")
        .value(month.to_owned());
    let card = el("section")
        .class("card")
        .id("move")
        .attr("aria-labelledby", "move-heading")
        .add(
            el("h2")
                .id("move-heading")
                .add(voice.say(PlanWord::MoveTitle)),
        )
        .add(el("p").class("lead").add(voice.say(PlanWord::MoveLead)))
        .add(
            el("div")
                .class("log-fields")
                .add(field("move-to", PlanWord::MoveTo, state))
                .add(field("move-in", PlanWord::MoveIn, when)),
        );
    let going = State::from_name(to).zip(Month::parse(month));
    match going {
        None => card,
        Some((to, month)) => card.add(outcome(desk, voice, mine, Move { to, month })),
    }
}

fn outcome(desk: Desk, voice: Voice, mine: &Mine, going: Move) -> Vec<Element> {
    let (answers, programme) = (&mine.now.answers, mine.plan.programme());
    let (today, way) = (mine.way.today, Some(&mine.way));
    match relocate(answers, today, going, &mine.rulings, programme, way) {
        Err(why) => vec![
            el("p")
                .class("notice")
                .add(voice.no_move(why, &mine.estimate)),
        ],
        Ok(moved) => told(desk, voice, &moved),
    }
}

fn told(desk: Desk, voice: Voice, moved: &Relocation) -> Vec<Element> {
    let list = |heading: PlanWord, items: Vec<String>| {
        let items: Vec<Element> = items.into_iter().map(|text| el("li").add(text)).collect();
        (!items.is_empty()).then(|| {
            el("div")
                .add(el("h3").add(voice.say(heading)))
                .add(el("ul").add(items))
        })
    };
    let cautions = moved.cautions.iter().map(|c| voice.move_caution(*c, moved));
    let forms = moved.forms.iter().map(|form| voice.move_form(*form, moved));
    let compact = moved
        .compact
        .iter()
        .map(|status| voice.compact_status(status));
    let compact = compact.chain([voice.say(AdviceWord::CompactMeans).to_owned()]);
    let added: Vec<String> = std::iter::once(voice.move_arrival(moved))
        .chain(voice.months_added(moved))
        .chain(voice.move_pay(moved))
        .collect();
    let title = voice.say(PlanWord::MoveRules);
    vec![
        el("p")
            .id("move-timing")
            .add(el("strong").add(voice.move_timing(moved))),
        el("ul").id("move-added").add(
            added
                .into_iter()
                .map(|text| el("li").add(text))
                .collect::<Vec<_>>(),
        ),
        el("h3").add(title),
        wide(title, rules(voice, moved)),
        el("div")
            .add(list(PlanWord::MoveCautions, cautions.collect()))
            .add(list(PlanWord::MoveForms, forms.collect()))
            .add(list(PlanWord::MoveCompact, compact.collect())),
        letter(
            desk,
            voice,
            "letter-move",
            voice.move_letter(moved),
            there(moved),
        ),
        el("div")
            .add(el("h3").add(voice.say(PlanWord::ReceiptSources)))
            .add(sources(voice, moved.here.rule().sources))
            .add(sources(voice, moved.there.rule().sources)),
    ]
}

fn there(moved: &Relocation) -> &'static str {
    moved.there.rule().board
}

/// What both rules ask, side by side.
fn rules(voice: Voice, moved: &Relocation) -> Element {
    let figure = |term, seen: Option<Seen>| el("td").add(voice.requirement_figure(term, seen));
    let rows: Vec<Element> = moved
        .requirements
        .iter()
        .map(|requirement| {
            el("tr")
                .add(head().add(voice.rule_term(requirement.term)))
                .add(figure(requirement.term, requirement.here))
                .add(figure(requirement.term, requirement.there))
                .add(el("td").add(voice.move_stricter(requirement, moved)))
        })
        .collect();
    let columns = [
        voice.say(PlanWord::Requirement),
        voice.state(moved.here.state),
        voice.state(moved.there.state),
        voice.say(PlanWord::Difference),
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
