//! The card of pay: the figure, its range as a picture and in words, pay at the start.

use leptos::prelude::*;

use super::summary::{pay_figure, remarks};
use crate::components::charts::{RangeWords, range_bar};
use crate::components::{FigureFacts, card, disclosure, figure, header_row, with_figures};
use crate::estimate::picture::RangePlaces;
use crate::estimate::remarks::{PayRemark, on_pay};
use crate::estimate::{Estimate, NoPay, Pay};
use crate::evidence::provenance;
use crate::tables::WAGES_OF;
use crate::text::chart_words::ChartWord;
use crate::text::{Locale, Word, names};

pub fn pay_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let end = match &estimate.end_pay {
        Ok(pay) => end_pay(locale, pay),
        Err(reason) => {
            // A plan without an end says why in the place of its time.
            let id = (!matches!(reason, NoPay::Stopped(_))).then_some("no-estimate");
            view! { <p class="none" id=id>{locale.no_pay(*reason)}</p> }.into_any()
        }
    };
    let said = on_pay(estimate)
        .into_iter()
        .filter(|remark| *remark != PayRemark::OfficialOnly)
        .map(|remark| locale.pay_remark(remark));
    let content = view! {
        {end}
        {start_pay(locale, estimate)}
        {remarks(said.collect())}
    };
    let heading = locale.pay_heading(estimate);
    card(
        locale,
        "pay-heading",
        heading,
        "pay-typical",
        content.into_any(),
    )
}

fn start_pay(locale: Locale, estimate: &Estimate) -> Option<AnyView> {
    let start = match (&estimate.start_pay, &estimate.end_pay) {
        (Ok(pay), _) => {
            view! { <strong>{pay_figure(locale, "pay-start", pay.typical)}</strong> }.into_any()
        }
        (Err(reason), Ok(_)) => {
            view! { <span id="no-estimate">{locale.no_pay(*reason)}</span> }.into_any()
        }
        // The place of the number has said why already.
        (Err(_), Err(_)) => return None,
    };
    Some(view! { <p class="sub">{locale.say(Word::PayStartIs)} " " {start}</p> }.into_any())
}

fn end_pay(locale: Locale, pay: &Pay) -> AnyView {
    let (low, high) = (
        pay_figure(locale, "pay-low", pay.low),
        pay_figure(locale, "pay-high", pay.high),
    );
    let table = disclosure(
        "table",
        "pay-table",
        locale.say(Word::AsTable).into_any(),
        view! { {pay_table(locale, pay)} <p class="caption">{locale.newest_dollars(pay)}</p> }
            .into_any(),
    );
    let wages_of = locale.fill(Word::DollarsOf, &[&locale.figures.date(WAGES_OF)]);
    let real_pay = locale.pay(pay.real());
    let real = locale.fill(Word::RealPay, &[&real_pay, &locale.prices_of()]);
    let facts = FigureFacts::of(locale, real_pay, &provenance::of_real_pay(pay));
    let real = with_figures(locale, "pay-real", &real, vec![facts]);
    let occupation = locale.say(names::occupation(pay.occupation));
    let state = locale.state(pay.case.state);
    let [from, to] = [pay.base.p10, pay.base.p90].map(|dollars| locale.pay(dollars));
    let caption = locale.fill(ChartWord::WholeBar, &[&from, &to, occupation, state]);
    view! {
        <p class="big">
            {pay_figure(locale, "pay-typical", pay.typical)} " " <small>{locale.say(Word::AYear)}</small>
        </p>
        {pay_bar(locale, pay)}
        <p class="caption">{caption}</p>
        <p class="sub">
            {locale.say(Word::PayRangeFrom)} " " <strong>{low}</strong> " " {locale.say(Word::And)} " "
            <strong>{high}</strong> {locale.say(Word::PayRangeTo)}
        </p>
        <p class="sub">{wages_of} " " {real}</p>
        {table}
    }
    .into_any()
}

/// The range of this pay inside what the state pays.
fn pay_bar(locale: Locale, pay: &Pay) -> AnyView {
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

fn pay_table(locale: Locale, pay: &Pay) -> AnyView {
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
