//! The card of pay: the figure, its range as a picture and in words, pay at the start.

use leptos::prelude::*;

use super::summary::{pay_figure, remarks};
use crate::components::{card, disclosure, header_row};
use crate::estimate::picture::{Bar, bar, percent};
use crate::estimate::remarks::{PayRemark, on_pay};
use crate::estimate::{Estimate, NoPay, Pay};
use crate::tables::WAGES_OF;
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
    let real = locale.fill(
        Word::RealPay,
        &[&locale.pay(pay.real()), &locale.prices_of()],
    );
    let occupation = locale.say(names::occupation(pay.occupation));
    let caption = locale.fill(Word::PaleBar, &[occupation, locale.state(pay.case.state)]);
    view! {
        <p class="big">
            {pay_figure(locale, "pay-typical", pay.typical)} " " <small>{locale.say(Word::AYear)}</small>
        </p>
        {range_bar(locale, pay)}
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

fn range_bar(locale: Locale, pay: &Pay) -> AnyView {
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
        view! { <rect class=class x=x width=width y="34" height="14" rx="7"/> }.into_any()
    };
    let text = |class: &'static str, at: f64, y: &'static str, text: String| {
        view! { <text class=class x=percent(at) y=y text-anchor="middle">{text}</text> }.into_any()
    };
    view! {
        <svg class="range" role="img" aria-label=label width="100%" height="84">
            {strip("pale", p10, p90)}
            {strip("band", low, high)}
            <rect class="mark-you" x=percent(typical) width="4" y="27" height="28" rx="2"/>
            {text("you", typical, "18", locale.say(Word::You).to_owned())}
            {text("edge", low, "74", locale.pay(pay.low))}
            {text("edge", high, "74", locale.pay(pay.high))}
        </svg>
    }
    .into_any()
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
