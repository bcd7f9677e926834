//! The card of time: how long it takes, between what and what, and which requirement decides.

use leptos::prelude::*;

use super::summary::{headline_figure, months_figure, remarks};
use crate::components::card;
use crate::estimate::remarks::on_path;
use crate::estimate::{Estimate, Stop, whole_months};
use crate::text::{Locale, Word};

pub fn time_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let clock = &estimate.clock;
    let time = match clock.total {
        Ok(total) => view! {
            <p class="big">{large_months(locale, total.typical)}</p>
            <p class="sub">
                {locale.say(Word::Between)} " "
                <strong>{months_figure(locale, "months-fast", total.fast)}</strong>
                " " {locale.say(Word::And)} " "
                <strong>{months_figure(locale, "months-slow", total.slow)}</strong>
                ". " {locale.end_month(estimate).unwrap_or_default()}
            </p>
        }
        .into_any(),
        Err(stop) => {
            let why = locale.stopped(stop, &estimate.answers);
            view! { <p class="none" id="no-estimate">{why}</p> }.into_any()
        }
    };
    // A week or a setting that does not count decides before any term does.
    let is_decided = matches!(
        clock.total,
        Err(Stop::BelowMinHours { .. } | Stop::SettingNotCounted(_))
    );
    let limit_class = if clock.practice.is_some() && !is_decided {
        "limit"
    } else {
        "visually-hidden"
    };
    let said = on_path(estimate)
        .into_iter()
        .map(|remark| locale.path_remark(remark, estimate));
    let content = view! {
        {time}
        <p class=limit_class>
            <data id="limit" value=clock.limit_name()>{locale.limit(estimate)}</data>
        </p>
        {remarks(said.collect())}
    };
    let heading = locale.time_heading(estimate);
    card(
        locale,
        "time-heading",
        heading,
        "months-typical",
        content.into_any(),
    )
}

/// The typical time, its numbers large and its units small.
fn large_months(locale: Locale, months: f64) -> AnyView {
    let months = whole_months(months);
    let shown = locale.duration(months);
    let words: Vec<AnyView> = shown
        .split(' ')
        .enumerate()
        .map(|(index, word)| {
            let word = word.to_owned();
            match index {
                0 => word.into_any(),
                odd if odd % 2 == 1 => view! { " " <small>{word}</small> }.into_any(),
                _ => view! { " " {word} }.into_any(),
            }
        })
        .collect();
    let id = "months-typical";
    let data = view! { <data id=id value=months.to_string()>{words}</data> };
    headline_figure(locale, id, shown, data.into_any())
}
