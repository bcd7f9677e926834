//! The charts of a comparison: pay ranges on one scale, timelines on one calendar. The table holds the same
//! figures.

use leptos::prelude::*;

use crate::components::{FigureFacts, with_figures};
use crate::estimate::Pay;
use crate::estimate::charts::percent;
use crate::evidence::provenance;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::comparison::{ComparedPlan, Comparison, Figures};
use crate::plan::timeline::StepKey;

fn compared(comparison: &Comparison) -> impl Iterator<Item = (&ComparedPlan, &Figures)> {
    let columns = comparison.columns.iter();
    columns.filter_map(|column| Some((column, column.result.as_ref().ok()?)))
}

/// Pay ranges when each plan is complete; `None` if no plan has any.
pub fn pay_chart(locale: Locale, comparison: &Comparison) -> Option<AnyView> {
    let paid: Vec<(&str, &Pay)> = compared(comparison)
        .filter_map(|(column, figures)| {
            let pay = figures.estimate.end_pay.as_ref().ok()?;
            Some((column.plan.name.as_str(), pay))
        })
        .collect();
    let least = paid.iter().map(|(_, pay)| pay.low).reduce(f64::min)?;
    let most = paid.iter().map(|(_, pay)| pay.high).reduce(f64::max)?;
    let position = |dollars: f64| (dollars - least) / (most - least).max(1.0) * 100.0;
    let bars = paid.into_iter().enumerate().map(|(index, (name, pay))| {
        let [typical, low, high] =
            [pay.typical, pay.low, pay.high].map(|dollars| locale.pay(dollars));
        let label = locale.format(PlanMessage::PAY_CHART_BAR, &[name, &typical, &low, &high]);
        let from = position(pay.low);
        let parts = vec![
            strip("track", 0.0, 100.0),
            strip("band", from, position(pay.high) - from),
            tick(position(pay.typical)),
        ];
        let range = locale.format(PlanMessage::RANGE_TO, &[&low, &high]);
        let text = format!("{typical} ({range})");
        let of_range = provenance::of_pay_range(pay);
        let facts = [
            (typical, provenance::of_pay(pay)),
            (low, of_range.clone()),
            (high, of_range),
        ]
        .map(|(value, behind)| FigureFacts::of(locale, value, &behind));
        let text = with_figures(locale, &format!("pay-chart-{index}"), &text, facts.into());
        bar_line(name, label, parts, text)
    });
    let bars: Vec<AnyView> = bars.collect();
    Some(chart_card(
        locale,
        "pay-chart",
        PlanMessage::PayChart,
        None,
        bars,
    ))
}

/// The timelines on one calendar; `None` if no plan has an end date.
pub fn path_chart(locale: Locale, comparison: &Comparison) -> Option<AnyView> {
    let (first, last) = comparison.span()?;
    let whole = f64::from(last.since(first).max(1));
    let lines = compared(comparison).enumerate();
    let lines = lines.filter_map(|(index, (column, figures))| {
        let months =
            [figures.timeline.begin()?, figures.end()?].map(|month| locale.figures.month(month));
        let name = column.plan.name.as_str();
        let label = locale.format(PlanMessage::PATH_CHART_BAR, &[name, &months[0], &months[1]]);
        let spans = figures.timeline.spans().map(|(step, from, to)| {
            let [start, width] =
                [from.since(first), to.since(from)].map(|months| f64::from(months) / whole * 100.0);
            strip(class_of(step), start, width)
        });
        let parts = std::iter::once(strip("track", 0.0, 100.0)).chain(spans);
        let (_, typical, _) = figures.timeline.months()?;
        let [_, end] = months;
        let typical = locale.duration(typical);
        let text = format!("{typical} ({end})");
        let behind = provenance::of_path(&figures.estimate);
        let facts =
            [typical, end].map(|value| FigureFacts::of(locale, value, &behind).without_unit());
        let text = with_figures(locale, &format!("path-chart-{index}"), &text, facts.into());
        Some(bar_line(name, label, parts.collect(), text))
    });
    let lines: Vec<AnyView> = lines.collect();
    (!lines.is_empty()).then(|| {
        let legend = Some(legend(locale));
        chart_card(locale, "path-chart", PlanMessage::PathChart, legend, lines)
    })
}

const fn class_of(step: StepKey) -> &'static str {
    match step {
        StepKey::Study(_) => "study",
        StepKey::Practice => "work",
        _ => "wait",
    }
}

fn legend(locale: Locale) -> AnyView {
    let items = [
        ("study", PlanMessage::KeyStudy),
        ("work", PlanMessage::KeyPractice),
        ("wait", PlanMessage::KeyWaiting),
    ]
    .map(|(class, word)| {
        view! {
            <li>
                <svg class="one-scale" width="24" height="22" aria-hidden="true">
                    {strip(class, 0.0, 100.0)}
                </svg>
                {locale.text(word)}
            </li>
        }
        .into_any()
    });
    view! { <ul class="key">{Vec::from(items)}</ul> }.into_any()
}

fn chart_card(
    locale: Locale,
    id: &'static str,
    title: PlanMessage,
    legend: Option<AnyView>,
    bars: Vec<AnyView>,
) -> AnyView {
    view! {
        <section class="card" aria-labelledby=id>
            <h2 id=id>{locale.text(title)}</h2>
            <p class="lead">{locale.text(PlanMessage::ChartsSayTheSame)}</p>
            {legend}
            <div class="bars">{bars}</div>
        </section>
    }
    .into_any()
}

/// One line of a chart: name, bars, the same as text. `label` describes the bars for screen readers.
fn bar_line(name: &str, label: String, parts: Vec<AnyView>, text: AnyView) -> AnyView {
    view! {
        <div class="bar-line">
            <span class="bar-name">{name.to_owned()}</span>
            <svg class="one-scale" role="img" aria-label=label width="100%" height="22">{parts}</svg>
            <span class="bar-text">{text}</span>
        </div>
    }
    .into_any()
}

fn strip(class: &'static str, from: f64, width: f64) -> AnyView {
    let (x, width) = (percent(from), percent(width.max(0.5)));
    view! { <rect class=class x=x width=width y="5" height="12" rx="3"></rect> }.into_any()
}

/// A mark, clamped so that it stays inside the chart at the right edge.
fn tick(position: f64) -> AnyView {
    view! { <rect class="mark-you" x=percent(position.min(98.8)) width="4" y="1" height="20" rx="2"></rect> }
        .into_any()
}
