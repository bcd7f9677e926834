//! The pictures of a comparison: pay ranges on one scale, the ways on one calendar. The table beside them
//! holds the same figures.

use crate::estimate::Pay;
use crate::estimate::picture::percent;
use crate::plan::comparison::{Column, Comparison, Figures};
use crate::plan::way::StepKey;
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::tree::{Element, el};

pub fn charts(locale: Locale, comparison: &Comparison) -> Vec<Element> {
    [pay(locale, comparison), ways(locale, comparison)]
        .into_iter()
        .flatten()
        .collect()
}

fn card(id: &'static str, title: &'static str, locale: Locale) -> Element {
    el("section")
        .class("card")
        .attr("aria-labelledby", id)
        .add(el("h2").id(id).add(title))
        .add(
            el("p")
                .class("lead")
                .add(locale.say(PlanWord::ChartsSayTheSame)),
        )
}

fn with_figures(comparison: &Comparison) -> impl Iterator<Item = (&Column, &Figures)> {
    let columns = comparison.columns.iter();
    columns.filter_map(|column| Some((column, column.result.as_ref().ok()?)))
}

fn pay(locale: Locale, comparison: &Comparison) -> Option<Element> {
    let paid: Vec<(&str, &Pay)> = with_figures(comparison)
        .filter_map(|(column, figures)| {
            let pay = figures.estimate.end_pay.as_ref().ok()?;
            Some((column.plan.name.as_str(), pay))
        })
        .collect();
    let least = paid.iter().map(|(_, pay)| pay.low).reduce(f64::min)?;
    let most = paid.iter().map(|(_, pay)| pay.high).reduce(f64::max)?;
    let place = |dollars: f64| (dollars - least) / (most - least).max(1.0) * 100.0;
    let bars: Vec<Element> = paid
        .into_iter()
        .map(|(name, pay)| {
            let [typical, low, high] =
                [pay.typical, pay.low, pay.high].map(|dollars| locale.pay(dollars));
            let label = locale.fill(PlanWord::PayChartBar, &[name, &typical, &low, &high]);
            let from = place(pay.low);
            let picture = picture(label)
                .add(strip("track", 0.0, 100.0))
                .add(strip("band", from, place(pay.high) - from))
                .add(tick(place(pay.typical)));
            let range = locale.fill(PlanWord::RangeTo, &[&low, &high]);
            line(name, picture, format!("{typical} ({range})"))
        })
        .collect();
    let card = card("pay-chart", locale.say(PlanWord::PayChart), locale);
    Some(card.add(el("div").class("bars").add(bars)))
}

/// A line: name, picture, the same in words.
fn line(name: &str, picture: Element, text: String) -> Element {
    el("div")
        .class("bar-line")
        .add(el("span").class("bar-name").add(name.to_owned()))
        .add(picture)
        .add(el("span").class("bar-text").add(text))
}

fn picture(label: String) -> Element {
    el("svg")
        .class("one-scale")
        .attr("role", "img")
        .attr("aria-label", label)
        .attr("width", "100%")
        .attr("height", "22")
}

fn strip(class: &'static str, from: f64, width: f64) -> Element {
    el("rect")
        .class(class)
        .attr("x", percent(from))
        .attr("width", percent(width.max(0.5)))
        .attr("y", "5")
        .attr("height", "12")
        .attr("rx", "3")
}

/// A mark that stays inside the picture at its right edge.
fn tick(at: f64) -> Element {
    el("rect")
        .class("mark-you")
        .attr("x", percent(at.min(98.8)))
        .attr("width", "4")
        .attr("y", "1")
        .attr("height", "20")
        .attr("rx", "2")
}

fn ways(locale: Locale, comparison: &Comparison) -> Option<Element> {
    let (first, last) = comparison.span()?;
    let whole = f64::from(last.since(first).max(1));
    let lines: Vec<Element> = with_figures(comparison)
        .filter_map(|(column, figures)| {
            let months =
                [figures.way.begin()?, figures.end()?].map(|month| locale.figures.month(month));
            let name = column.plan.name.as_str();
            let label = locale.fill(PlanWord::PathChartBar, &[name, &months[0], &months[1]]);
            let mut picture = picture(label).add(strip("track", 0.0, 100.0));
            for (step, from, to) in figures.way.spans() {
                let class = match step {
                    StepKey::Study(_) => "study",
                    StepKey::Practice => "work",
                    _ => "wait",
                };
                let [at, width] = [from.since(first), to.since(from)]
                    .map(|months| f64::from(months) / whole * 100.0);
                picture = picture.add(strip(class, at, width));
            }
            let (_, typical, _) = figures.way.months()?;
            let text = format!("{} ({})", locale.duration(typical), months[1]);
            Some(line(name, picture, text))
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    let card = card("path-chart", locale.say(PlanWord::PathChart), locale);
    let key = [
        ("study", PlanWord::KeyStudy),
        ("work", PlanWord::KeyPractice),
        ("wait", PlanWord::KeyWaiting),
    ]
    .map(|(class, word)| {
        let sample = el("svg")
            .class("one-scale")
            .attr("width", "24")
            .attr("height", "22")
            .attr("aria-hidden", "true")
            .add(strip(class, 0.0, 100.0));
        el("li").add(sample).add(locale.say(word))
    });
    Some(
        card.add(el("ul").class("key").add(Vec::from(key)))
            .add(el("div").class("bars").add(lines)),
    )
}
