//! The result: a sentence that repeats the answers, the two figures, the pictures, and the same as tables.

use super::frame::first_fault;
use super::pieces::{button, card, head, heads, small};
use super::state::Act;
use super::tree::{Element, el};
use super::{Page, extras, path, reasons, rule};
use crate::estimate::picture::{Bar, bar, percent};
use crate::estimate::remarks::{self, PayRemark};
use crate::estimate::{Estimate, Incomplete, NoPay, Pay, Stop, rounded, whole_months};
use crate::link;
use crate::tables::WAGES_OF;
use crate::text::{Locale, Word, names};

/// All that follows from the answers.
pub fn result(page: Page) -> Element {
    let locale = page.locale();
    let parts = el("div").class("parts");
    match page.result() {
        Err(missing) => parts.add(incomplete(locale, missing)),
        Ok(estimate) => parts.add(complete(page, locale, &estimate)),
    }
}

fn incomplete(locale: Locale, missing: Incomplete) -> Element {
    let gets = [
        Word::WhatYouGetPay,
        Word::WhatYouGetTime,
        Word::WhatYouGetWhy,
    ];
    el("div")
        .class("card empty")
        .add(
            el("p")
                .class("empty-title")
                .id("no-estimate")
                .add(locale.incomplete(missing)),
        )
        .add(el("p").add(locale.say(Word::WhatYouGet)))
        .add(
            el("ul").add(
                gets.map(|word| el("li").add(locale.say(word)))
                    .into_iter()
                    .collect::<Vec<_>>(),
            ),
        )
}

fn complete(page: Page, locale: Locale, estimate: &Estimate) -> Vec<Element> {
    let last_good = el("p").id("last-good");
    vec![
        match first_fault(page) {
            Some(text) => last_good.class("notice").add(text),
            None => last_good.attr("hidden", ""),
        },
        el("p").class("echo").add(locale.echo(&estimate.answers)),
        el("div")
            .class("two")
            .add(pay_card(locale, estimate))
            .add(time_card(locale, estimate)),
        assumptions(locale, estimate),
        path::path(locale, estimate),
        reasons::why(page, locale, estimate),
        reasons::levers(locale, estimate),
        extras::cost(locale, estimate),
        extras::along(locale, estimate),
        rule::rule(page, locale, estimate),
        extras::next(locale, estimate),
        extras::sources(locale, estimate),
    ]
}

/// One figure of the headline.
fn figure(id: &'static str, value: u32, shown: String) -> Element {
    el("data")
        .id(id)
        .attr("value", value.to_string())
        .add(shown)
}

fn pay_figure(locale: Locale, id: &'static str, dollars: f64) -> Element {
    figure(id, rounded(dollars), locale.pay(dollars))
}

fn months_figure(locale: Locale, id: &'static str, months: f64) -> Element {
    figure(
        id,
        whole_months(months),
        locale.duration(whole_months(months)),
    )
}

/// The typical time, its numbers large and its units small.
fn large_months(locale: Locale, months: f64) -> Element {
    let months = whole_months(months);
    let data = el("data")
        .id("months-typical")
        .attr("value", months.to_string());
    let duration = locale.duration(months);
    duration
        .split(' ')
        .enumerate()
        .fold(data, |data, (place, word)| match place {
            0 => data.add(word.to_owned()),
            odd if odd % 2 == 1 => data.add(" ").add(small(word)),
            _ => data.add(" ").add(word.to_owned()),
        })
}

fn strong(part: Element) -> Element {
    el("strong").add(part)
}

fn remark_list(remarks: Vec<String>) -> Element {
    el("ul").class("remarks").add(
        remarks
            .into_iter()
            .map(|text| el("li").add(text))
            .collect::<Vec<_>>(),
    )
}

fn pay_card(locale: Locale, estimate: &Estimate) -> Element {
    let mut card = card(
        locale,
        "pay-heading",
        locale.pay_heading(estimate),
        "pay-typical",
    );
    card = match &estimate.end_pay {
        Ok(pay) => end_pay(card, locale, pay),
        Err(reason) => {
            let text = el("p").class("none").add(locale.no_pay(*reason));
            // A plan without an end says why in the place of its time.
            let elsewhere = matches!(reason, NoPay::Stopped(_));
            card.add(if elsewhere {
                text
            } else {
                text.id("no-estimate")
            })
        }
    };
    let start = match (&estimate.start_pay, &estimate.end_pay) {
        (Ok(pay), _) => Some(strong(pay_figure(locale, "pay-start", pay.typical))),
        (Err(reason), Ok(_)) => Some(el("span").id("no-estimate").add(locale.no_pay(*reason))),
        // The place of the number has said why already.
        (Err(_), Err(_)) => None,
    };
    let start = start.map(|start| {
        el("p")
            .class("sub")
            .add(locale.say(Word::PayStartIs))
            .add(" ")
            .add(start)
    });
    let said = |remark: &PayRemark| *remark != PayRemark::OfficialOnly;
    let remarks = remarks::on_pay(estimate)
        .into_iter()
        .filter(said)
        .map(|remark| locale.pay_remark(remark));
    card.add(start).add(remark_list(remarks.collect()))
}

fn end_pay(card: Element, locale: Locale, pay: &Pay) -> Element {
    let year = el("small").add(locale.say(Word::AYear));
    card.add(
        el("p")
            .class("big")
            .add(pay_figure(locale, "pay-typical", pay.typical))
            .add(" ")
            .add(year),
    )
    .add(range_bar(locale, pay))
    .add(caption(locale, pay))
    .add(
        el("p")
            .class("sub")
            .add(locale.say(Word::PayRangeFrom))
            .add(" ")
            .add(strong(pay_figure(locale, "pay-low", pay.low)))
            .add(" ")
            .add(locale.say(Word::And))
            .add(" ")
            .add(strong(pay_figure(locale, "pay-high", pay.high)))
            .add(locale.say(Word::PayRangeTo)),
    )
    .add(
        el("p")
            .class("sub")
            .add(locale.fill(Word::DollarsOf, &[&locale.figures.date(WAGES_OF)]))
            .add(" ")
            .add(locale.fill(
                Word::RealPay,
                &[&locale.pay(pay.real()), &locale.prices_of()],
            )),
    )
    .add(
        el("details")
            .class("table")
            .add(el("summary").add(locale.say(Word::AsTable)))
            .add(pay_table(locale, pay))
            .add(el("p").class("caption").add(locale.newest_dollars(pay))),
    )
}

fn range_bar(locale: Locale, pay: &Pay) -> Element {
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
        let strip = el("rect")
            .class(class)
            .attr("x", percent(from))
            .attr("width", percent(to - from));
        strip.attr("y", "34").attr("height", "14").attr("rx", "7")
    };
    let text = |class: &'static str, x: f64, y: &'static str| {
        el("text")
            .class(class)
            .attr("x", percent(x))
            .attr("y", y)
            .attr("text-anchor", "middle")
    };
    let mark = el("rect")
        .class("mark-you")
        .attr("x", percent(typical))
        .attr("width", "4");
    el("svg")
        .class("range")
        .attr("role", "img")
        .attr("aria-label", label)
        .attr("width", "100%")
        .attr("height", "84")
        .add(strip("pale", p10, p90))
        .add(strip("band", low, high))
        .add(mark.attr("y", "27").attr("height", "28").attr("rx", "2"))
        .add(text("you", typical, "18").add(locale.say(Word::You)))
        .add(text("edge", low, "74").add(locale.pay(pay.low)))
        .add(text("edge", high, "74").add(locale.pay(pay.high)))
}

fn caption(locale: Locale, pay: &Pay) -> Element {
    let occupation = locale.say(names::occupation(pay.occupation));
    el("p")
        .class("caption")
        .add(locale.fill(Word::PaleBar, &[occupation, locale.state(pay.case.state)]))
}

fn pay_table(locale: Locale, pay: &Pay) -> Element {
    let base = &pay.base;
    let rows = [
        ("10", base.p10),
        ("25", base.p25),
        ("50", base.p50),
        ("75", base.p75),
        ("90", base.p90),
    ];
    let rows = rows.map(|(name, dollars)| {
        el("tr")
            .add(head().add(name))
            .add(el("td").add(locale.pay(dollars)))
    });
    let occupation = locale.say(names::occupation(pay.occupation));
    let caption = format!(
        "{}: {occupation}, {}",
        locale.say(Word::PayTable),
        locale.state(pay.case.state)
    );
    el("table")
        .add(el("caption").add(caption))
        .add(heads(&[
            locale.say(Word::Percentile),
            locale.say(Word::Dollars),
        ]))
        .add(el("tbody").add(rows.into_iter().collect::<Vec<_>>()))
}

fn time_card(locale: Locale, estimate: &Estimate) -> Element {
    let clock = &estimate.clock;
    let mut card = card(
        locale,
        "time-heading",
        locale.time_heading(estimate),
        "months-typical",
    );
    card = match clock.total {
        Ok(total) => card
            .add(
                el("p")
                    .class("big")
                    .add(large_months(locale, total.typical)),
            )
            .add(
                el("p")
                    .class("sub")
                    .add(locale.say(Word::Between))
                    .add(" ")
                    .add(strong(months_figure(locale, "months-fast", total.fast)))
                    .add(" ")
                    .add(locale.say(Word::And))
                    .add(" ")
                    .add(strong(months_figure(locale, "months-slow", total.slow)))
                    .add(". ")
                    .add(locale.end_month(estimate).unwrap_or_default()),
            ),
        Err(stop) => {
            let reason = el("p")
                .class("none")
                .add(locale.stopped(stop, &estimate.answers));
            card.add(reason.id("no-estimate"))
        }
    };
    let limit = el("data")
        .id("limit")
        .attr("value", clock.limit_name())
        .add(locale.limit(estimate));
    // A week or a setting that does not count decides before any term does.
    let decided = matches!(
        clock.total,
        Err(Stop::BelowMinHours { .. } | Stop::SettingNotCounted(_))
    );
    let limits = clock.practice.is_some() && !decided;
    let limit_class = if limits { "limit" } else { "visually-hidden" };
    let remarks = remarks::on_path(estimate)
        .into_iter()
        .map(|remark| locale.path_remark(remark, estimate));
    card.add(el("p").class(limit_class).add(limit))
        .add(remark_list(remarks.collect()))
}

fn assumptions(locale: Locale, estimate: &Estimate) -> Element {
    let chips: Vec<Element> = estimate
        .assumed
        .iter()
        .map(|assumption| {
            let (text, field) = locale.assumption(assumption, estimate);
            el("li").add(button("chip", Act::Focus(link::name(field)), text))
        })
        .collect();
    let section = el("section")
        .class("assumed")
        .attr("aria-labelledby", "assumed-heading");
    if chips.is_empty() {
        return section.attr("hidden", "");
    }
    let said = estimate
        .assumed
        .iter()
        .map(|assumption| locale.assumption(assumption, estimate).0);
    section
        .add(
            el("h3")
                .class("kicker")
                .id("assumed-heading")
                .add(locale.say(Word::Assumed)),
        )
        .add(el("ul").class("chips").add(chips))
        // On paper nothing can be chosen.
        .add(
            el("p")
                .class("print-only")
                .add(said.collect::<Vec<_>>().join("; ")),
        )
}
