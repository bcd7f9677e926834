//! Cost, pay along the path, what to do next, sources.

use leptos::prelude::*;

use super::pieces::{grade, source};
use crate::answers::{Answers, Plan};
use crate::estimate::cost::{Item, Line, cost as known_cost};
use crate::estimate::moments::{Moment, moments};
use crate::estimate::sources::sources as all_sources;
use crate::estimate::{Estimate, Headline, estimate as estimate_of};
use crate::link;
use crate::text::{Voice, Word, names};

pub fn cost(voice: Voice<'static>, estimate: &Estimate) -> impl IntoView + use<> {
    let cost = known_cost(estimate);
    let rows: Vec<_> = cost.lines.iter().map(|line| cost_row(voice, estimate, line)).collect();
    let sum = if cost.incomplete { Word::CostKnownAndMore } else { Word::CostKnown };
    (!cost.lines.is_empty()).then(|| view! {
        <section class="card" aria-labelledby="cost-heading">
            <h3 id="cost-heading">{voice.say(Word::Cost)}</h3>
            <p class="lead">{voice.say(Word::CostLead)}</p>
            <table class="why">
                <thead class="visually-hidden">
                    <tr><th scope="col">{voice.say(Word::Cost)}</th><th scope="col">{voice.say(Word::Amount)}</th></tr>
                </thead>
                <tbody>
                    {rows}
                    <tr class="sum"><th scope="row">{voice.say(sum)}</th><td>{voice.dollars_range(cost.known)}</td></tr>
                </tbody>
            </table>
        </section>
    })
}

fn cost_row(voice: Voice<'static>, estimate: &Estimate, line: &Line) -> impl IntoView + use<> {
    let amount = match line.dollars {
        Ok(dollars) => voice.dollars_range(dollars).into_any(),
        Err(ask) => {
            let address = match ask {
                crate::estimate::cost::Ask::Board => voice.rule_address(estimate.state),
                _ => "",
            };
            if address.is_empty() {
                voice.ask(ask).into_any()
            } else {
                super::pieces::outside(voice, address, voice.ask(ask).to_owned()).into_any()
            }
        }
    };
    let own = line.item == Item::Tuition && line.dollars.is_ok();
    let badge = line.grade.map(|g| grade(voice, g));
    view! {
        <tr>
            <th scope="row">
                {voice.cost_item(line.item)} " " {badge}
                {own.then(|| view! { <small>{voice.say(Word::YourFigure)}</small> })}
            </th>
            <td>{amount}</td>
        </tr>
    }
}

pub fn along(voice: Voice<'static>, estimate: &Estimate) -> impl IntoView + use<> {
    let rows: Vec<_> = moments(estimate).iter().map(|moment| moment_row(voice, estimate, moment)).collect();
    view! {
        <section class="card" aria-labelledby="along-heading">
            <h3 id="along-heading">{voice.say(Word::AlongThePath)}</h3>
            <p class="lead">{voice.say(Word::AlongLead)}</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="along-heading">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{voice.say(Word::When)}</th>
                            <th scope="col">{voice.say(Word::Typical)}</th>
                            <th scope="col">{voice.say(Word::Range)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn moment_row(voice: Voice<'static>, estimate: &Estimate, moment: &Moment) -> impl IntoView + use<> {
    let month = estimate.start.plus(moment.months.round() as u32);
    let cells = match &moment.pay {
        Ok(pay) => {
            let range = voice.fill(Word::DollarsTo, &[&voice.pay(pay.low), &voice.pay(pay.high)]);
            view! { <td>{voice.pay(pay.typical)}</td><td>{range}</td> }.into_any()
        }
        Err(reason) => view! { <td colspan="2">{voice.no_pay(*reason, &estimate.answers)}</td> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{voice.moment(moment.when)} <small>{voice.figures.month(month)}</small></th>
            {cells}
        </tr>
    }
}

/// Two branches at the end: go ahead, or look at other ways.
pub fn next(voice: Voice<'static>, estimate: &Estimate) -> impl IntoView + use<> {
    let ahead: Vec<_> = voice.to_do(estimate).into_iter().map(|text| view! { <li>{text}</li> }).collect();
    let today = estimate.start;
    let others: Vec<_> = Plan::ALL
        .iter()
        .copied()
        .filter(|plan| *plan != estimate.plan)
        .filter_map(|plan| {
            let answers = Answers { to: Some(plan), ..estimate.answers };
            let text = voice.other_way(&Headline::of(&estimate_of(&answers, today)))?;
            Some(view! {
                <li>
                    <a href=format!("#{}", link::write(&answers))>{voice.say(names::plan(plan))}</a>
                    <small>{text}</small>
                </li>
            })
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="next-heading">
            <h3 id="next-heading">{voice.say(Word::Next)}</h3>
            <div class="two branches">
                <div><h4>{voice.say(Word::GoAhead)}</h4><ul>{ahead}</ul></div>
                <div><h4>{voice.say(Word::OtherWays)}</h4><ul class="ways">{others}</ul></div>
            </div>
        </section>
    }
}

pub fn sources(voice: Voice<'static>, estimate: &Estimate) -> impl IntoView + use<> {
    let list: Vec<_> = all_sources(estimate, &known_cost(estimate))
        .into_iter()
        .map(|place| view! { <li>{source(voice, place)}</li> })
        .collect();
    view! {
        <section class="card" aria-labelledby="sources-heading">
            <h3 id="sources-heading">{voice.say(Word::Sources)}</h3>
            <p class="lead">{voice.say(Word::SourcesLead)}</p>
            <ul class="sources">{list}</ul>
        </section>
    }
}
