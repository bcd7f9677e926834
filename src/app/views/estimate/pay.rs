//! The pay of a state beside one's own: its range as a picture, and its percentiles as a table.

use leptos::prelude::*;

use crate::components::charts::{RangeWords, range_bar};
use crate::components::{FigureFacts, figure, header_row};
use crate::estimate::Pay;
use crate::estimate::picture::RangePlaces;
use crate::evidence::provenance;
use crate::text::{Locale, Word, names};

/// The range of this pay inside what the state pays.
pub fn pay_bar(locale: Locale, pay: &Pay) -> AnyView {
    let [low, high, typical, from, to] =
        [pay.low, pay.high, pay.typical, pay.base.p10, pay.base.p90]
            .map(|dollars| locale.pay(dollars));
    let said = RangeWords {
        label: locale.fill(Word::RangeBar, &[&low, &high, &typical, &from, &to]),
        from,
        to,
        low,
        high,
        mark: locale.say(Word::You).to_owned(),
    };
    range_bar(RangePlaces::of_pay(pay), said)
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
        let facts = FigureFacts::of(locale, locale.pay(dollars), &provenance::of_median(pay));
        let dollars = figure(locale, ["percentile-", name].concat(), facts, None);
        view! { <tr><th scope="row">{name}</th><td>{dollars}</td></tr> }.into_any()
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
