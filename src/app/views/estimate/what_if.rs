//! What would change the estimate most: one answer changed, and the states where its pay buys most.

use leptos::prelude::*;

use crate::answers::Answers;
use crate::components::{answers_link, card};
use crate::estimate::Estimate;
use crate::estimate::levers::{BestState, Lever};
use crate::state::ResultsState;
use crate::text::{Locale, Word};

pub fn what_if_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let content = if estimate.clock.total.is_err() {
        view! { <p>{locale.say(Word::LeversNone)}</p> }.into_any()
    } else {
        let what_if = expect_context::<ResultsState>().what_if;
        what_if.with(|what_if| {
            let on_pay = estimate.end_pay.is_ok().then(|| {
                view! {
                    <h4>{locale.say(Word::OnPay)}</h4>
                    {changes(locale, &what_if.on_pay)}
                }
            });
            view! {
                <p class="lead">{locale.say(Word::LeversLead)}</p>
                {on_pay}
                <h4>{locale.say(Word::OnTime)}</h4>
                {changes(locale, &what_if.on_time)}
                {best_states(locale, estimate, &what_if.states)}
            }
            .into_any()
        })
    };
    card(
        locale,
        "levers-heading",
        locale.say(Word::Levers),
        "levers",
        content,
    )
}

fn changes(locale: Locale, levers: &[Lever]) -> AnyView {
    if levers.is_empty() {
        return view! { <p class="caption">{locale.say(Word::NothingChanges)}</p> }.into_any();
    }
    let items: Vec<AnyView> = levers.iter().map(|lever| change(locale, lever)).collect();
    view! { <ul class="levers">{items}</ul> }.into_any()
}

fn change(locale: Locale, lever: &Lever) -> AnyView {
    let dollars = lever.dollars.filter(|dollars| *dollars != 0);
    let dollars =
        dollars.map(|_| view! { <span class="dollars">{locale.change_of_pay(lever)}</span> });
    let months = (lever.months != 0)
        .then(|| view! { <span class="time">{locale.change_of_time(lever.months)}</span> });
    let text = view! {
        <span class="what">{locale.lever(lever.change)}</span> " " {dollars} " " {months}
    };
    view! { <li>{answers_link(&lever.answers, text.into_any())}</li> }.into_any()
}

fn best_states(locale: Locale, estimate: &Estimate, states: &[BestState]) -> Option<AnyView> {
    if states.is_empty() {
        return None;
    }
    let items: Vec<AnyView> = states
        .iter()
        .map(|best| {
            let answers = Answers {
                state: Some(best.state),
                ..estimate.answers
            };
            let text = format!(
                "{}; {}",
                locale.best_state(best),
                locale.change_of_time(best.months)
            );
            view! { <li>{answers_link(&answers, text.into_any())}</li> }.into_any()
        })
        .collect();
    let list = view! {
        <h4>{locale.fill(Word::BestStates, &[&locale.prices_of()])}</h4>
        <ul class="plain">{items}</ul>
    };
    Some(list.into_any())
}
