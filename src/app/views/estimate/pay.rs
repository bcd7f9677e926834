//! The pay of a state beside one's own: its range as a picture, and its percentiles as a table.

use leptos::prelude::*;

use crate::components::header_row;
use crate::estimate::Pay;
use crate::estimate::picture::{Bar, bar, percent};
use crate::text::{Locale, Word, names};

pub fn range_bar(locale: Locale, pay: &Pay) -> AnyView {
    let Bar {
        p10,
        p90,
        low,
        high,
        typical,
    } = bar(pay);
    let parts = [pay.low, pay.high, pay.typical, pay.base.p10, pay.base.p90]
        .map(|dollars| locale.pay(dollars));
    let label = locale.fill(Word::RangeBar, &parts.each_ref().map(String::as_str));
    let strip = |class: &'static str, from: f64, to: f64| {
        let (x, width) = (percent(from), percent(to - from));
        view! { <rect class=class x=x width=width y="4" height="12" rx="6"/> }.into_any()
    };
    let text = |class: &'static str, at: f64, dollars: f64| {
        view! {
            <text class=class x=percent(at) y="34" text-anchor="middle">
                {locale.pay(dollars)}
            </text>
        }
        .into_any()
    };
    view! {
        <svg class="range" role="img" aria-label=label width="100%" height="40">
            {strip("pale", p10, p90)}
            {strip("band", low, high)}
            <rect class="mark-you" x=percent(typical) width="4" y="0" height="20" rx="2"/>
            {text("edge", low, pay.low)}
            {text("edge", high, pay.high)}
        </svg>
    }
    .into_any()
}

pub fn pay_table(locale: Locale, pay: &Pay) -> AnyView {
    let base = &pay.base;
    let rows = [
        ("10", base.p10),
        ("25", base.p25),
        ("50", base.p50),
        ("75", base.p75),
        ("90", base.p90),
    ]
    .map(|(name, dollars)| {
        view! { <tr><th scope="row">{name}</th><td>{locale.pay(dollars)}</td></tr> }.into_any()
    });
    let caption = format!(
        "{}: {}, {}",
        locale.say(Word::PayTable),
        locale.say(names::occupation(pay.occupation)),
        locale.state(pay.case.state)
    );
    view! {
        <table>
            <caption>{caption}</caption>
            {header_row(&[locale.say(Word::Percentile), locale.say(Word::Dollars)])}
            <tbody>{Vec::from(rows)}</tbody>
        </table>
    }
    .into_any()
}
