//! When the plan breaks even, the gain after some years, and the price up to which that holds.

use leptos::prelude::*;

use super::{Findings, data};
use crate::components::charts::ahead_chart;
use crate::components::{
    Caption, DataTable, FigureFacts, TableColumn, disclosure, figure, in_sentence, with_figures,
};
use crate::evidence::provenance::MoneyFigure;
use crate::i18n::messages::MoneyMessage;
use crate::i18n::money_sentences::plan_kind;
use crate::money::charts::GainChart;
use crate::money::{Dollars, Repayment};
use crate::tables::money::{DISCOUNT, FLIP_FIRST, FLIP_SECOND, OUTSIDE_CHECK};

/// The years of the table, counted from the start.
const YEARS: [usize; 8] = [1, 2, 5, 10, 15, 20, 30, 40];

/// The answer in one or two sentences: the break-even time, and its range.
pub fn verdict(findings: &Findings) -> AnyView {
    let Findings {
        locale,
        estimate,
        money,
        ..
    } = *findings;
    if !money.gain_is_known {
        let text = locale.text(MoneyMessage::GainUnknown);
        return view! { <p class="verdict"><data id="break-even" value="none">{text}</data></p> }
            .into_any();
    }
    let plan = money.worth.cheaper();
    let sentence = locale.break_even_sentence(plan, estimate);
    let verdict = match locale.ahead_month(plan.break_even, estimate) {
        Some(month) => {
            let years = u32::from(plan.break_even.year().unwrap_or_default());
            let year = estimate.start.plus(years * 12).year();
            let facts = findings.facts(month.clone(), MoneyFigure::Ahead);
            let content = data("break-even", year, month.clone());
            let button = figure(locale, "break-even", facts.without_unit(), Some(content));
            in_sentence(&sentence, [(month, button)])
        }
        None => data("break-even", "none", sentence),
    };
    let band = locale
        .break_even_range_sentence(plan, estimate)
        .map(|sentence| {
            let (low, high) = plan.break_even_range;
            let months = [high, low].map(|edge| locale.ahead_month(edge, estimate));
            let figures = months
                .into_iter()
                .flatten()
                .map(|month| findings.facts(month, MoneyFigure::Ahead).without_unit());
            let content = with_figures(locale, "ahead-band", &sentence, figures.collect());
            view! { <p class="sub">{content}</p> }
        });
    let paying = locale
        .still_paying(&money.worth, estimate)
        .map(|sentence| view! { <p class="sub">{sentence}</p> });
    view! { <p class="verdict">{verdict}</p> {band} {paying} }.into_any()
}

/// The price up to which the plan pays off in the longer period; `None` without a known gain or without study.
pub fn price_fact(findings: &Findings) -> Option<AnyView> {
    let Findings { locale, money, .. } = *findings;
    if !money.gain_is_known || money.prices.is_empty() {
        return None;
    }
    let [_, price] = money.worth.flip;
    let years = locale.number(FLIP_SECOND as f64);
    let value = if price.whole() > 0 {
        let dollars = findings.dollars("flip-price", price, MoneyFigure::Flip);
        let after = locale.format(MoneyMessage::WITHIN_YEARS, &[&years]);
        view! { {dollars} " " <small>{after}</small> }.into_any()
    } else {
        data(
            "flip-price",
            "none",
            locale.break_even_price(price, FLIP_SECOND),
        )
    };
    let fact = view! { <div><dt>{locale.text(MoneyMessage::PaysUpTo)}</dt><dd>{value}</dd></div> };
    Some(fact.into_any())
}

/// The gain as a chart and year by year, folded.
pub fn ahead_part(findings: &Findings) -> Option<AnyView> {
    let Findings { locale, money, .. } = *findings;
    if !money.gain_is_known {
        return None;
    }
    let plan = money.worth.cheaper();
    let [first, second] = plan.gains;
    let [flip_first, _] = money.worth.flip;
    let is_borrowed = money.worth.has_federal_loans();
    let cheaper = is_borrowed.then(|| {
        let name = locale.text(plan_kind(plan.kind));
        let text = locale.format(MoneyMessage::CHEAPER_PLAN, &[name]);
        view! { <p class="note">{text}</p> }
    });
    let has_price = !money.prices.is_empty();
    let flip = has_price.then(|| flip(findings, "flip-price-first", flip_first, FLIP_FIRST));
    let of_price = has_price.then(|| {
        let years = locale.number(FLIP_SECOND as f64);
        let discount = locale.number(DISCOUNT.now().value);
        let text = locale.format(MoneyMessage::PAYS_UP_TO_NOTE, &[&years, &discount]);
        view! { <p class="note">{text}</p> }
    });
    let content = view! {
        <p class="note">{locale.text(MoneyMessage::WorthLead)}</p>
        <p class="note">{locale.text(MoneyMessage::AheadLead)}</p>
        <dl class="worth-facts in-row">
            {gain(findings, "gain-10", first.0, FLIP_FIRST)}
            {gain(findings, "gain-20", second.0, FLIP_SECOND)}
        </dl>
        {picture(findings, plan)}
        {cheaper}
        {flip}
        {of_price}
        {outside_check(findings)}
        {year_by_year(findings, plan)}
    };
    Some(disclosure(
        "fold",
        "worth-ahead",
        view! { <h4>{locale.text(MoneyMessage::AheadHeading)}</h4> }.into_any(),
        content.into_any(),
    ))
}

fn picture(findings: &Findings, plan: &Repayment) -> AnyView {
    let Findings {
        locale, estimate, ..
    } = *findings;
    let picture = GainChart::of(plan);
    let years = locale.years(picture.years as i64 * 100);
    let sentence = locale.break_even_sentence(plan, estimate);
    let label = locale.format(MoneyMessage::AHEAD_PICTURE, &[&years, &sentence]);
    let mark = locale.ahead_month(plan.break_even, estimate);
    ahead_chart(locale, &picture, label, mark)
}

/// The gain or loss after this many years, named by a word and not only by a sign.
fn gain(findings: &Findings, id: &'static str, dollars: f64, years: usize) -> AnyView {
    let locale = findings.locale;
    let formatted = locale.ahead_by(dollars);
    let whole = Dollars(dollars).whole();
    let facts = findings.facts(formatted.clone(), MoneyFigure::Ahead);
    let amount = figure(locale, id, facts, Some(data(id, whole, formatted)));
    let label = locale.format(MoneyMessage::AFTER_YEARS, &[&locale.number(years as f64)]);
    view! { <div><dt>{label}</dt><dd>{amount}</dd></div> }.into_any()
}

/// The price at which study stops paying off. A negative one means that no price does.
fn flip(findings: &Findings, id: &'static str, price: Dollars, years: usize) -> AnyView {
    let locale = findings.locale;
    let sentence = locale.break_even_price(price, years);
    if price.whole() <= 0 {
        return view! { <p>{data(id, "none", sentence)}</p> }.into_any();
    }
    let button = findings.dollars(id, price, MoneyFigure::Flip);
    let content = in_sentence(&sentence, [(locale.whole_dollars(price), button)]);
    view! { <p>{content}</p> }.into_any()
}

/// National earnings of graduates next to Casepath's figure.
fn outside_check(findings: &Findings) -> Option<AnyView> {
    let Findings { locale, money, .. } = *findings;
    let check = money.check?;
    let pays = [check.official, check.ours].map(|pay| locale.whole_dollars(pay));
    let sentence = locale.format(MoneyMessage::OUTSIDE_CHECK, &[&pays[0], &pays[1]]);
    let [official, ours] = pays;
    let figures = vec![
        findings.facts(official, MoneyFigure::Graduates),
        findings.facts(ours, MoneyFigure::PayLater),
    ];
    let differs = check.differs.then(|| {
        let apart = locale.number(OUTSIDE_CHECK.now().value);
        // Part-time work can explain a lower official figure, not a higher one.
        let word = if check.official.0 > check.ours.0 {
            MoneyMessage::OUTSIDE_CHECK_HIGHER
        } else {
            MoneyMessage::OUTSIDE_CHECK_DIFFERS
        };
        let text = locale.format(word, &[&apart]);
        view! { " " <span>{text}</span> }
    });
    let content = with_figures(locale, "outside-check", &sentence, figures);
    Some(view! { <p class="note">{content} {differs}</p> }.into_any())
}

fn year_by_year(findings: &Findings, plan: &Repayment) -> AnyView {
    let locale = findings.locale;
    let line = &plan.line;
    let behind = findings.behind(MoneyFigure::Ahead);
    let rows: Vec<AnyView> = YEARS
        .into_iter()
        .filter_map(|year| {
            let index = year - 1;
            let dollars = [
                line.low.get(index)?,
                line.typical.get(index)?,
                line.high.get(index)?,
            ];
            let cells: Vec<AnyView> = dollars
                .into_iter()
                .zip(["low", "typical", "high"])
                .map(|(dollars, pay)| {
                    let whole = Dollars(*dollars).whole();
                    let facts = FigureFacts::of(locale, locale.signed_dollars(whole), &behind);
                    let key = format!("ahead-{year}-{pay}");
                    view! { <td>{figure(locale, key, facts, None)}</td> }.into_any()
                })
                .collect();
            let after = locale.years(year as i64 * 100);
            Some(view! { <tr><th scope="row">{after}</th>{cells}</tr> }.into_any())
        })
        .collect();
    let columns = [
        MoneyMessage::AfterYear,
        MoneyMessage::LowPay,
        MoneyMessage::TypicalPay,
        MoneyMessage::HighPay,
    ]
    .map(|word| TableColumn::words(locale.text(word)));
    let caption = Caption::Shown(locale.text(MoneyMessage::AheadTable).to_owned());
    let table = view! { <DataTable caption columns>{rows}</DataTable> };
    disclosure(
        "table",
        "ahead-table",
        locale.text(MoneyMessage::YearByYear).into_any(),
        table.into_any(),
    )
}
