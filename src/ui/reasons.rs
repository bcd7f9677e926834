//! Why this number, and what would change it most.

use leptos::prelude::*;

use super::Page;
use super::pieces::{grade, note, sources};
use crate::estimate::levers::{Lever, levers as neighbours};
use crate::estimate::pay::Line;
use crate::estimate::{Estimate, Pay};
use crate::link;
use crate::tables::MODEL;
use crate::text::{Voice, Word};

pub fn why(page: Page, voice: Voice<'static>, estimate: &Estimate) -> impl IntoView + use<> {
    let shown = match (&estimate.end_pay, &estimate.start_pay) {
        (Ok(pay), _) => Some((*pay, estimate.years.1)),
        (Err(_), Ok(pay)) => Some((*pay, estimate.years.0)),
        (Err(_), Err(_)) => None,
    };
    view! {
        <section class="card" aria-labelledby="why">
            <h3 id="why" tabindex="-1">{voice.say(Word::Why)}</h3>
            {shown.map(|(pay, years)| steps(page, voice, &pay, years))}
            {shown.is_none().then(|| view! { <p>{estimate.end_pay.err().map(|reason| voice.no_pay(reason, &estimate.answers))}</p> })}
        </section>
    }
}

fn steps(page: Page, voice: Voice<'static>, pay: &Pay, years: f64) -> impl IntoView + use<> {
    let rows: Vec<_> = pay.lines().iter().map(|line| step(page, voice, line, years)).collect();
    let unit = voice.dollars(MODEL.rounding.value);
    view! {
        <p class="lead">{voice.say(Word::WhyLead)}</p>
        <table class="why">
            <thead class="visually-hidden">
                <tr><th scope="col">{voice.say(Word::Stage)}</th><th scope="col">{voice.say(Word::Amount)}</th></tr>
            </thead>
            <tbody>
                <tr>
                    <th scope="row">
                        <details>
                            <summary>{voice.why_base(pay)} " " {grade(voice, pay.base.grade)}</summary>
                            {sources(voice, pay.base.sources)}
                        </details>
                    </th>
                    <td>{voice.dollars(pay.base.p50)}</td>
                </tr>
                {rows}
                <tr class="sum">
                    <th scope="row">
                        {voice.say(Word::WhyResult)} ", "
                        <small>{voice.fill(Word::WhyRounded, &[&unit])}</small>
                    </th>
                    <td>{voice.pay(pay.typical)}</td>
                </tr>
            </tbody>
        </table>
        <p class="caption">{voice.say(Word::RawGap)}</p>
    }
}

fn step(page: Page, voice: Voice<'static>, line: &Line, years: f64) -> impl IntoView + use<> {
    let name = voice.why_line(line, years);
    let head = match line.step {
        None => view! {
            <details on:toggle=move |_| page.load_texts()>
                <summary>{name}</summary>
                {note(page, "model.edge-floor".to_owned())}
            </details>
        }
        .into_any(),
        Some(step) => view! {
            <details on:toggle=move |_| page.load_texts()>
                <summary>{name} " " {grade(voice, step.grade)}</summary>
                <p class="note">{voice.effect(&step)}</p>
                {note(page, step.note.to_owned())}
                {sources(voice, step.sources)}
            </details>
            {(!step.counted).then(|| view! { <small>{voice.say(Word::WhyNotCounted)}</small> })}
        }
        .into_any(),
    };
    let sign = if line.dollars < 0 { "−" } else { "+" };
    view! {
        <tr>
            <th scope="row">{head}</th>
            <td>{sign} {voice.figures.dollars(line.dollars.abs())}</td>
        </tr>
    }
}

pub fn levers(voice: Voice<'static>, estimate: &Estimate) -> impl IntoView + use<> {
    let found = neighbours(estimate);
    let has_end = estimate.clock.total.is_ok();
    let states: Vec<_> = found
        .states
        .iter()
        .map(|best| {
            view! { <li>{voice.best_state(best)} "; " {voice.change_of_time(best.months)}</li> }
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="levers-heading">
            <h3 id="levers-heading">{voice.say(Word::Levers)}</h3>
            {if has_end {
                view! {
                    <p class="lead">{voice.say(Word::LeversLead)}</p>
                    {estimate.end_pay.is_ok().then(|| view! {
                        <h4>{voice.say(Word::OnPay)}</h4>
                        {list(voice, &found.on_pay)}
                    })}
                    <h4>{voice.say(Word::OnTime)}</h4>
                    {list(voice, &found.on_time)}
                    {(!states.is_empty()).then(|| view! {
                        <h4>{voice.say(Word::BestStates)}</h4>
                        <ul class="plain">{states}</ul>
                    })}
                }
                .into_any()
            } else {
                view! { <p>{voice.say(Word::LeversNone)}</p> }.into_any()
            }}
        </section>
    }
}

fn list(voice: Voice<'static>, levers: &[Lever]) -> impl IntoView + use<> {
    let items: Vec<_> = levers
        .iter()
        .map(|lever| {
            view! {
                <li>
                    // A link, so that Back returns and a new tab can open it.
                    <a href=format!("#{}", link::write(&lever.answers))>
                        <span class="what">{voice.lever(lever.change)}</span>
                        <span class="dollars">{voice.change_of_pay(lever)}</span>
                        <span class="time">{voice.change_of_time(lever.months)}</span>
                    </a>
                </li>
            }
        })
        .collect();
    let none = items.is_empty();
    view! {
        <ul class="levers">{items}</ul>
        {none.then(|| view! { <p class="caption">{voice.say(Word::NothingChanges)}</p> })}
    }
}
