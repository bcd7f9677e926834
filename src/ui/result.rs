//! The result: a sentence that repeats the answers, the two figures, the pictures, and the same as tables.

use leptos::prelude::*;

use super::frame::first_fault;
use super::pieces::grade;
use super::{Page, extras, reasons, rule};
use crate::estimate::licence::{Limit, Practice};
use crate::estimate::picture::{Bar, Span, bar, percent, spans};
use crate::estimate::remarks::{self, PayRemark};
use crate::estimate::{Estimate, Incomplete, NoPay, Pay, StageKind, rounded, whole_months};
use crate::link;
use crate::text::{Voice, Word, names};
use crate::web::page as browser;

/// One figure of the headline.
fn figure(id: &'static str, value: u32, shown: String) -> impl IntoView + use<> {
    view! { <data id=id value=value.to_string()>{shown}</data> }
}

fn pay_figure(voice: Voice<'static>, id: &'static str, dollars: f64) -> impl IntoView + use<> {
    figure(id, rounded(dollars), voice.pay(dollars))
}

pub fn result(page: Page) -> impl IntoView + use<> {
    move || {
        let voice = page.voice();
        match page.result.get() {
            Err(missing) => incomplete(voice, missing).into_any(),
            Ok(estimate) => complete(page, voice, &estimate).into_any(),
        }
    }
}

fn incomplete(voice: Voice<'static>, missing: Incomplete) -> impl IntoView + use<> {
    view! {
        <div class="card empty">
            <p class="empty-title" id="no-estimate">{voice.incomplete(missing)}</p>
            <p>{voice.say(Word::WhatYouGet)}</p>
            <ul>
                <li>{voice.say(Word::WhatYouGetPay)}</li>
                <li>{voice.say(Word::WhatYouGetTime)}</li>
                <li>{voice.say(Word::WhatYouGetWhy)}</li>
            </ul>
        </div>
    }
}

fn complete(page: Page, voice: Voice<'static>, estimate: &Estimate) -> impl IntoView + use<> {
    view! {
        {move || first_fault(page).map(|text| view! { <p class="notice stale" id="last-good">{text}</p> })}
        <p class="echo">{voice.echo(&estimate.answers)}</p>
        <div class="two">
            {pay_card(voice, estimate)}
            {time_card(voice, estimate)}
        </div>
        {assumptions(voice, estimate)}
        {path(voice, estimate)}
        {reasons::why(page, voice, estimate)}
        {reasons::levers(voice, estimate)}
        {extras::cost(voice, estimate)}
        {extras::along(voice, estimate)}
        {rule::card(page, voice, estimate)}
        {extras::next(voice, estimate)}
        {extras::sources(voice, estimate)}
    }
}

fn pay_card(voice: Voice<'static>, estimate: &Estimate) -> impl IntoView + use<> {
    let remarks: Vec<_> = remarks::on_pay(estimate)
        .into_iter()
        .filter(|remark| *remark != PayRemark::OfficialOnly)
        .map(|remark| view! { <li>{voice.pay_remark(remark)}</li> })
        .collect();
    let end = match &estimate.end_pay {
        Ok(pay) => end_pay(voice, pay).into_any(),
        Err(reason) => view! { <p class="none" id="no-estimate">{voice.no_pay(*reason, &estimate.answers)}</p> }.into_any(),
    };
    // The place of the number says once why there is none.
    let start = match (&estimate.start_pay, &estimate.end_pay) {
        (Ok(pay), _) => {
            Some(view! { <p class="sub">{voice.say(Word::PayStartIs)} " " <strong>{pay_figure(voice, "pay-start", pay.typical)}</strong></p> }.into_any())
        }
        (Err(reason), Ok(_)) => Some(
            view! {
                <p class="sub">
                    {voice.say(Word::PayStartIs)} " "
                    <span id="no-estimate">{voice.no_pay(*reason, &estimate.answers)}</span>
                </p>
            }
            .into_any(),
        ),
        (Err(_), Err(_)) => None,
    };
    view! {
        <section class="card" aria-labelledby="pay-heading">
            <h3 class="kicker" id="pay-heading">{voice.pay_heading(estimate)}</h3>
            {end}
            {start}
            <ul class="remarks">{remarks}</ul>
        </section>
    }
}

fn end_pay(voice: Voice<'static>, pay: &Pay) -> impl IntoView + use<> {
    view! {
        <p class="big">{pay_figure(voice, "pay-typical", pay.typical)} " " <small>{voice.say(Word::AYear)}</small></p>
        {range_bar(voice, pay)}
        <p class="sub">
            {voice.say(Word::PayRangeFrom)} " "
            <strong>{pay_figure(voice, "pay-low", pay.low)}</strong> " "
            {voice.say(Word::And)} " "
            <strong>{pay_figure(voice, "pay-high", pay.high)}</strong>
            {voice.say(Word::PayRangeTo)}
        </p>
        <p class="sub">{voice.say(Word::DollarsOf)} " " {voice.fill(Word::RealPay, &[&voice.pay(pay.real())])}</p>
        <details class="table">
            <summary>{voice.say(Word::AsTable)}</summary>
            {pay_table(voice, pay)}
        </details>
    }
}

fn range_bar(voice: Voice<'static>, pay: &Pay) -> impl IntoView + use<> {
    let Bar { p10, p90, low, high, typical } = bar(pay);
    let occupation = voice.say(names::occupation(pay.occupation));
    let parts = [pay.low, pay.high, pay.typical, pay.base.p10, pay.base.p90].map(|dollars| voice.pay(dollars));
    let label = voice.fill(Word::RangeBar, &parts.each_ref().map(String::as_str));
    view! {
        <svg class="range" role="img" aria-label=label width="100%" height="84">
            <rect class="pale" x=percent(p10) width=percent(p90 - p10) y="34" height="14" rx="7" />
            <rect class="band" x=percent(low) width=percent(high - low) y="34" height="14" rx="7" />
            <rect class="mark-you" x=percent(typical) width="4" y="27" height="28" rx="2" />
            <text class="you" x=percent(typical) y="18" text-anchor="middle">{voice.say(Word::You)}</text>
            <text x=percent(low) y="74" text-anchor="middle">{voice.pay(pay.low)}</text>
            <text x=percent(high) y="74" text-anchor="middle">{voice.pay(pay.high)}</text>
        </svg>
        <p class="caption">{voice.fill(Word::PaleBar, &[occupation, voice.state(pay.case.state)])}</p>
    }
}

fn pay_table(voice: Voice<'static>, pay: &Pay) -> impl IntoView + use<> {
    let base = &pay.base;
    let rows: Vec<_> = [("10", base.p10), ("25", base.p25), ("50", base.p50), ("75", base.p75), ("90", base.p90)]
        .into_iter()
        .map(|(name, dollars)| view! { <tr><th scope="row">{name}</th><td>{voice.pay(dollars)}</td></tr> })
        .collect();
    view! {
        <table>
            <caption>{voice.say(Word::PayTable)} ": " {voice.say(names::occupation(pay.occupation))} ", " {voice.state(pay.case.state)}</caption>
            <thead><tr><th scope="col">{voice.say(Word::Percentile)}</th><th scope="col">{voice.say(Word::Dollars)}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn time_card(voice: Voice<'static>, estimate: &Estimate) -> impl IntoView + use<> {
    let clock = &estimate.clock;
    let time = match clock.total {
        Ok(total) => {
            let months = |id: &'static str, months: f64| {
                figure(id, whole_months(months), voice.duration(whole_months(months)))
            };
            view! {
                <p class="big">{months("months-typical", total.typical)}</p>
                <p class="sub">
                    {voice.say(Word::Between)} " " <strong>{months("months-fast", total.fast)}</strong> " "
                    {voice.say(Word::And)} " " <strong>{months("months-slow", total.slow)}</strong> ". "
                    {voice.end_month(estimate)}
                </p>
            }
            .into_any()
        }
        Err(stop) => {
            // Where the pay card says it already, the reason stands there under the name that tests know.
            let named = !matches!(estimate.end_pay, Err(NoPay::Stopped(_)));
            view! { <p class="none" id=named.then_some("no-estimate")>{voice.stopped(stop, &estimate.answers)}</p> }.into_any()
        }
    };
    let remarks: Vec<_> = remarks::on_path(estimate)
        .into_iter()
        .map(|remark| view! { <li>{voice.path_remark(remark, estimate)}</li> })
        .collect();
    let limit = clock.practice.is_some();
    view! {
        <section class="card" aria-labelledby="time-heading">
            <h3 class="kicker" id="time-heading">{voice.time_heading(estimate)}</h3>
            {time}
            <p class="limit" class:visually-hidden=!limit>
                <data id="limit" value=clock.limit_name()>{voice.limit(estimate)}</data>
            </p>
            <ul class="remarks">{remarks}</ul>
        </section>
    }
}

fn assumptions(voice: Voice<'static>, estimate: &Estimate) -> impl IntoView + use<> {
    let chips: Vec<_> = estimate
        .assumed
        .iter()
        .map(|assumption| {
            let (text, field) = voice.assumption(assumption, estimate);
            view! {
                <li><button type="button" class="chip" on:click=move |_| browser::focus(link::name(field))>{text}</button></li>
            }
        })
        .collect();
    (!chips.is_empty()).then(|| {
        view! {
            <section class="assumed" aria-labelledby="assumed-heading">
                <h3 class="kicker" id="assumed-heading">{voice.say(Word::Assumed)}</h3>
                <ul class="chips">{chips}</ul>
            </section>
        }
    })
}

fn path(voice: Voice<'static>, estimate: &Estimate) -> impl IntoView + use<> {
    let spans = spans(&estimate.clock);
    let any = !spans.is_empty();
    let bars: Vec<_> = spans.iter().map(|span| path_row(voice, span)).collect();
    let rows: Vec<_> = spans
        .iter()
        .map(|span| {
            let months = [span.stage.months.fast, span.stage.months.typical, span.stage.months.slow];
            let cells: Vec<_> = months.into_iter().map(|m| view! { <td>{voice.half_months(m)}</td> }).collect();
            view! {
                <tr>
                    <th scope="row">{voice.say(names::stage(span.stage.kind))} " " {grade(voice, span.stage.grade)}</th>
                    {cells}
                </tr>
            }
        })
        .collect();
    let total = estimate.clock.total.ok().map(|total| {
        let cells: Vec<_> = [total.fast, total.typical, total.slow]
            .into_iter()
            .map(|m| view! { <td>{voice.number(f64::from(whole_months(m)))}</td> })
            .collect();
        view! { <tr class="sum"><th scope="row">{voice.say(Word::Total)}</th>{cells}</tr> }
    });
    any.then(|| view! {
        <section class="card" aria-labelledby="path-heading">
            <h3 id="path-heading">{voice.say(Word::YourPath)}</h3>
            <div class="gantt" role="img" aria-label=voice.say(Word::PathChart)>{bars}</div>
            <div class="scroll" tabindex="0" role="group" aria-label=voice.say(Word::AsTable)>
                <table>
                    <caption>{voice.say(Word::MonthsOf)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{voice.say(Word::Stage)}</th>
                            <th scope="col">{voice.say(Word::Fast)}</th>
                            <th scope="col">{voice.say(Word::Typical)}</th>
                            <th scope="col">{voice.say(Word::Slow)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}{total}</tbody>
                </table>
            </div>
            {estimate.clock.practice.as_ref().map(|practice| terms(voice, practice))}
        </section>
    })
}

fn path_row(voice: Voice<'static>, span: &Span) -> impl IntoView + use<> {
    let waiting = !matches!(span.stage.kind, StageKind::Study(_) | StageKind::Practice);
    view! {
        <span class="stage">{voice.say(names::stage(span.stage.kind))}</span>
        <svg width="100%" height="16" aria-hidden="true">
            <rect class="track" width="100%" height="16" rx="5" />
            <rect class=if waiting { "wait" } else { "work" } x=percent(span.from) width=percent(span.width.max(0.8)) height="16" rx="5" />
        </svg>
        <span class="months">{voice.fill(Word::MonthsShort, &[&voice.half_months(span.stage.months.typical)])}</span>
    }
}

/// The terms of supervised practice, side by side: which one decides, and by how much.
fn terms(voice: Voice<'static>, practice: &Practice) -> impl IntoView + use<> {
    let rows: Vec<_> = Limit::ALL
        .into_iter()
        .filter_map(|limit| practice.term(limit).map(|term| (limit, term)))
        .map(|(limit, term)| {
            let asked = term.required.map_or_else(|| voice.say(Word::NotSeen).to_owned(), |required| voice.number(required));
            let decides = practice.limit == Some(limit) || practice.tied_with == Some(limit);
            view! {
                <tr class:decides=decides>
                    <th scope="row">{voice.say(names::limit(limit))} " " {grade(voice, term.grade)}</th>
                    <td>{asked}</td>
                    <td>
                        {voice.fill(Word::MonthsShort, &[&voice.half_months(term.typical)])}
                        {decides.then(|| view! { " " <strong>{voice.say(Word::Decides)}</strong> })}
                    </td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! {
        <div class="scroll" tabindex="0" role="group" aria-label=voice.say(Word::TermsTable)>
            <table>
                <caption>{voice.say(Word::TermsTable)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{voice.say(Word::Term)}</th>
                        <th scope="col">{voice.say(Word::Asked)}</th>
                        <th scope="col">{voice.say(Word::Takes)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    })
}
