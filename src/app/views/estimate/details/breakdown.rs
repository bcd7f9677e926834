//! "Why this number": the steps from the median to the estimate, as a table whose rows draw a waterfall. Each amount
//! opens its source, each step its note.

use leptos::prelude::*;

use crate::components::charts::{axis, median_point, pay_point, step_bar};
use crate::components::{
    FigureFacts, card, disclosure, figure, grade_badge, guide_link, long_text_disclosure,
    source_list, with_figures,
};
use crate::estimate::charts::Waterfall;
use crate::estimate::charts::waterfall::{WaterfallStep, waterfall};
use crate::estimate::pay::{Line, Subject};
use crate::estimate::{Estimate, Pay};
use crate::evidence::provenance;
use crate::i18n::messages::{ChartMessage, DetailsMessage, EstimateMessage};
use crate::i18n::{CommonMessage, Locale, Message};
use crate::tables::{MODEL, year_change};

pub fn breakdown_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let content = match (&estimate.end_pay, &estimate.start_pay) {
        (Ok(pay), _) => steps(locale, pay, estimate.years.1, DetailsMessage::WhyResult),
        (Err(_), Ok(pay)) => steps(locale, pay, estimate.years.0, CommonMessage::WhyStart),
        (Err(reason), Err(_)) => view! { <p>{locale.no_pay(*reason)}</p> }.into_any(),
    };
    card(
        locale,
        "why",
        locale.text(CommonMessage::Why),
        "reasons",
        content,
    )
}

fn steps(locale: Locale, pay: &Pay, years: f64, result: impl Message) -> AnyView {
    let waterfall = waterfall(pay);
    let lines = waterfall.steps.iter().enumerate();
    let lines: Vec<AnyView> = lines
        .map(|(index, line)| step(locale, pay, &waterfall, index, line, years))
        .collect();
    let facts = FigureFacts::of(locale, locale.pay(pay.typical), &provenance::of_pay(pay));
    let (name, amount) = (
        locale.text(DetailsMessage::Stage),
        locale.text(DetailsMessage::Amount),
    );
    // Explicit roles, because some browsers drop the table semantics of a table with `display: grid`.
    view! {
        <table class="why waterfall" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col"><span class="visually-hidden">{name}</span></th>
                    <td role="presentation" class="drawn">{axis(locale, &waterfall)}</td>
                    <th role="columnheader" scope="col"><span class="visually-hidden">{amount}</span></th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                {median(locale, pay, &waterfall)}
                {lines}
                {row(
                    "sum",
                    locale.text(result).into_any(),
                    pay_point(&waterfall),
                    figure(locale, "why-result", facts, None),
                )}
            </tbody>
        </table>
        {notes(locale, pay, &waterfall, years)}
    }
    .into_any()
}

/// How to read the steps, folded: whose median it is, steps too small for a row, rounding.
fn notes(locale: Locale, pay: &Pay, waterfall: &Waterfall, years: f64) -> AnyView {
    let unit = locale.dollars(MODEL.rounding.value);
    let content = view! {
        <p class="note">{locale.format(ChartMessage::WHY_LEAD, &[locale.state(pay.case.state)])}</p>
        {small_steps(locale, pay, waterfall, years)}
        <p class="note">{locale.format(DetailsMessage::WHY_ROUNDED, &[&unit])}</p>
        <p class="note">{locale.text(DetailsMessage::RawGap)}</p>
    };
    disclosure(
        "fold on-paper",
        "why.notes",
        locale.text(DetailsMessage::WhyNotes).into_any(),
        content.into_any(),
    )
}

fn row(class: &'static str, name: AnyView, drawn: AnyView, amount: AnyView) -> AnyView {
    view! {
        <tr role="row" class=class>
            <th role="rowheader" scope="row">{name}</th>
            <td role="presentation" class="drawn">{drawn}</td>
            <td role="cell" class="amount">{amount}</td>
        </tr>
    }
    .into_any()
}

/// The row of the median.
fn median(locale: Locale, pay: &Pay, waterfall: &Waterfall) -> AnyView {
    let base = &pay.base;
    let summary = view! { {locale.why_median(pay)} " " {grade_badge(locale, base.grade)} };
    let change = year_change(pay.case.state, pay.occupation).map(|change| {
        view! {
            <p class="note">{locale.year_change(&change)}</p>
            {source_list(locale, change.sources)}
        }
    });
    let content = view! {
        <p class="note">{locale.wage_basis(base.basis, pay.occupation)}</p>
        {change}
    };
    let name = disclosure("", "why.base", summary.into_any(), content.into_any());
    let facts = FigureFacts::of(
        locale,
        locale.dollars(base.p50),
        &provenance::of_median(pay),
    );
    let amount = figure(locale, "why-median", facts, None);
    row("", name, median_point(waterfall), amount)
}

fn step(
    locale: Locale,
    pay: &Pay,
    waterfall: &Waterfall,
    index: usize,
    drawn: &WaterfallStep,
    years: f64,
) -> AnyView {
    let line = &drawn.line;
    let name = locale.why_line(line, years);
    let head = match line.step {
        // This step depends on the state's own pay, so no table row explains it.
        None => {
            let note = view! { <p class="note">{locale.text(EstimateMessage::BendNote)}</p> };
            disclosure("", "why.bend", name.into_any(), note.into_any())
        }
        Some(step) => {
            let summary = view! { {name} " " {grade_badge(locale, step.grade)} };
            let content = view! {
                <p class="note">{locale.effect(&step)}</p>
                {guide_link(studies(step.subject), locale.text(DetailsMessage::StudiesSay))}
            };
            let left_out = (!step.counted)
                .then(|| view! { <small>{locale.text(DetailsMessage::WhyNotCounted)}</small> });
            let note = step.note.to_owned();
            let details =
                long_text_disclosure(locale, "", note, summary.into_any(), content.into_any());
            view! { {details} {left_out} }.into_any()
        }
    };
    let amount = locale.signed_dollars(line.dollars);
    let facts = FigureFacts::of(locale, amount, &provenance::of_line(pay, line));
    let amount = figure(locale, format!("why-{index}"), facts, None);
    row("", head, step_bar(waterfall, drawn), amount)
}

/// The steps that are too small for a row.
fn small_steps(locale: Locale, pay: &Pay, waterfall: &Waterfall, years: f64) -> Option<AnyView> {
    if waterfall.small.is_empty() {
        return None;
    }
    let named = |line: &Line| {
        let name = locale.why_line(line, years);
        format!("{name} {}", locale.signed_dollars(line.dollars))
    };
    let steps: Vec<String> = waterfall.small.iter().map(named).collect();
    let least = locale.dollars(MODEL.rounding.value / 2.0);
    let text = locale.format(ChartMessage::SMALL_STEPS, &[&least, &steps.join("; ")]);
    let facts = waterfall.small.iter().map(|line| {
        let dollars = locale.signed_dollars(line.dollars);
        FigureFacts::of(locale, dollars, &provenance::of_line(pay, line))
    });
    let text = with_figures(locale, "why-small", &text, facts.collect());
    Some(view! { <p class="note">{text}</p> }.into_any())
}

/// The anchor in the guide with the studies about such a step.
const fn studies(subject: Subject) -> &'static str {
    match subject {
        Subject::Setting(_) => "studies-setting",
        Subject::Credential(_) => "studies-credential",
        Subject::Experience => "studies-experience",
        Subject::Certification => "studies-certification",
        Subject::Bilingual => "studies-bilingual",
    }
}
