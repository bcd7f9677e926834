//! Why this number: the steps from the median to the estimate, each with its note and its sources.

use leptos::prelude::*;

use crate::components::{
    breakdown_table, card, disclosure, grade_badge, guide_link, long_text_disclosure, source_list,
};
use crate::estimate::pay::{Line, Subject};
use crate::estimate::{Estimate, Pay};
use crate::tables::{MODEL, year_change};
use crate::text::estimate_words::EstimateWord;
use crate::text::{Locale, Word};

pub fn breakdown_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let content = match (&estimate.end_pay, &estimate.start_pay) {
        (Ok(pay), _) => steps(locale, pay, estimate.years.1, Word::WhyResult),
        (Err(_), Ok(pay)) => steps(locale, pay, estimate.years.0, Word::WhyStart),
        (Err(reason), Err(_)) => view! { <p>{locale.no_pay(*reason)}</p> }.into_any(),
    };
    card(locale, "why", locale.say(Word::Why), "reasons", content)
}

fn steps(locale: Locale, pay: &Pay, years: f64, result: Word) -> AnyView {
    let lines: Vec<AnyView> = pay
        .lines()
        .iter()
        .filter(|line| line.dollars != 0 || line.step.is_some_and(|step| !step.counted))
        .map(|line| step(locale, line, years))
        .collect();
    let unit = locale.dollars(MODEL.rounding.value);
    let rounded = locale.fill(Word::WhyRounded, &[&unit]);
    let rows = view! {
        {base(locale, pay)}
        {lines}
        <tr class="sum">
            <th scope="row">{locale.say(result)} ", " <small>{rounded}</small></th>
            <td>{locale.pay(pay.typical)}</td>
        </tr>
    };
    let (name, amount) = (locale.say(Word::Stage), locale.say(Word::Amount));
    view! {
        <p class="lead">{locale.say(Word::WhyLead)}</p>
        {breakdown_table(name, amount, rows.into_any())}
        <p class="caption">{locale.say(Word::GradeLegend)}</p>
        <p class="caption">{locale.say(Word::RawGap)}</p>
    }
    .into_any()
}

/// The median that the steps begin with.
fn base(locale: Locale, pay: &Pay) -> AnyView {
    let base = &pay.base;
    let summary = view! { {locale.why_base(pay)} " " {grade_badge(locale, base.grade)} };
    let change = year_change(pay.case.state, pay.occupation).map(|change| {
        view! {
            <p class="note">{locale.year_change(&change)}</p>
            {source_list(locale, change.sources)}
        }
    });
    let content = view! {
        <p class="note">{locale.wage_basis(base.basis, pay.occupation)}</p>
        {source_list(locale, base.sources)}
        {change}
    };
    let base_row = disclosure("", "why.base", summary.into_any(), content.into_any());
    view! { <tr><th scope="row">{base_row}</th><td>{locale.dollars(base.p50)}</td></tr> }.into_any()
}

fn step(locale: Locale, line: &Line, years: f64) -> AnyView {
    let name = locale.why_line(line, years);
    let head = match line.step {
        None => {
            let note = view! { <p class="note">{locale.say(EstimateWord::BendNote)}</p> };
            disclosure("", "why.bend", name.into_any(), note.into_any())
        }
        Some(step) => {
            let summary = view! { {name} " " {grade_badge(locale, step.grade)} };
            let sources = (!step.sources.is_empty()).then(|| source_list(locale, step.sources));
            let content = view! {
                <p class="note">{locale.effect(&step)}</p>
                {sources}
                {guide_link(studies(step.subject), locale.say(Word::StudiesSay))}
            };
            let left_out =
                (!step.counted).then(|| view! { <small>{locale.say(Word::WhyNotCounted)}</small> });
            let note = step.note.to_owned();
            let details =
                long_text_disclosure(locale, "", note, summary.into_any(), content.into_any());
            view! { {details} {left_out} }.into_any()
        }
    };
    let sign = if line.dollars < 0 { "−" } else { "+" };
    let amount = format!("{sign}{}", locale.figures.dollars(line.dollars.abs()));
    view! { <tr><th scope="row">{head}</th><td>{amount}</td></tr> }.into_any()
}

/// The place of the guide with what studies say of such a step.
const fn studies(subject: Subject) -> &'static str {
    match subject {
        Subject::Setting(_) => "studies-setting",
        Subject::Credential(_) => "studies-credential",
        Subject::Experience => "studies-experience",
        Subject::Certification => "studies-certification",
        Subject::Bilingual => "studies-bilingual",
    }
}
