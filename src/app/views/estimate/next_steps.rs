//! Two branches at the end: go ahead, or look at other ways.

use leptos::prelude::*;

use crate::components::{answers_link, screen_card};
use crate::estimate::Estimate;
use crate::state::ResultsState;
use crate::text::{Locale, Word, names};

pub fn next_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let to_do: Vec<AnyView> = locale
        .to_do(estimate)
        .into_iter()
        .map(|text| view! { <li>{text}</li> }.into_any())
        .collect();
    let other_plans = expect_context::<ResultsState>().other_plans;
    let others: Vec<AnyView> = other_plans.with(|others| {
        let others = others.iter().filter_map(|(answers, other)| {
            let difference = locale.other_way(other, estimate)?;
            let plan = locale.say(names::plan(other.plan));
            let link = answers_link(answers, plan.into_any());
            Some(view! { <li>{link} " " <small>{difference}</small></li> }.into_any())
        });
        others.collect()
    });
    let content = view! {
        <div class="two branches">
            <div><h4>{locale.say(Word::GoAhead)}</h4><ul>{to_do}</ul></div>
            <div><h4>{locale.say(Word::OtherWays)}</h4><ul class="ways">{others}</ul></div>
        </div>
    };
    screen_card(
        locale,
        "next-heading",
        locale.say(Word::Next),
        "action-plan",
        content.into_any(),
    )
}
