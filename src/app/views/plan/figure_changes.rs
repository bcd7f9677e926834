//! Changed since you saved: a plan's figures then and now, with what changed and its source.

use leptos::prelude::*;

use crate::components::{button, header_row, row_header, scrollable_table, source_list};
use crate::estimate::Estimate;
use crate::plan::changed::{Change, Figure, Unit};
use crate::state::plans::{PlanSnapshot, PlansState};
use crate::text::Locale;
use crate::text::plan_words::PlanWord;

/// The card of what has changed behind my plan; nothing where nothing has. Follows the plan.
pub fn figure_changes(
    plans: PlansState,
    locale: Locale,
    mine: Memo<PlanSnapshot>,
) -> Option<AnyView> {
    let plan = mine.with(|mine| mine.plan.clone());
    let (now, changes) = plans.figure_changes(&plan)?;
    let rows: Vec<AnyView> = changes
        .iter()
        .map(|change| row(locale, &now, change))
        .collect();
    let columns = [
        PlanWord::Figure,
        PlanWord::Then,
        PlanWord::Now,
        PlanWord::Source,
    ]
    .map(|word| locale.say(word));
    let title = locale.say(PlanWord::NewsHeading);
    let table = view! { <table>{header_row(&columns)} <tbody>{rows}</tbody></table> }.into_any();
    let lead = locale.fill(PlanWord::NewsLead, &[&plan.name]);
    let understood = move || {
        plans.accept_figures(&plan);
        plans.focus.keep(None);
    };
    let card = view! {
        <section class="card" id="figures-changed" aria-labelledby="changed-heading">
            <h2 id="changed-heading">{title}</h2>
            <p class="lead">{lead}</p>
            {scrollable_table(title, table)}
            {button("button quiet-button", locale.say(PlanWord::Understood), understood)}
        </section>
    };
    Some(card.into_any())
}

fn row(locale: Locale, now: &Estimate, change: &Change) -> AnyView {
    let value = |number: Option<i64>| match number {
        Some(number) => written(locale, change.figure.unit, number),
        None => locale.say(PlanWord::NotThere).to_owned(),
    };
    let source = if change.figure.is_result {
        locale.say(PlanWord::WorkedOut).into_any()
    } else {
        source_list(locale, change.figure.sources(now))
    };
    view! {
        <tr>
            {row_header(name(locale, change.figure))}
            <td>{value(change.old)}</td>
            <td>{value(change.new)}</td>
            <td>{source}</td>
        </tr>
    }
    .into_any()
}

fn written(locale: Locale, unit: Unit, number: i64) -> String {
    let plain = |number: i64| locale.figures.number(number);
    match unit {
        Unit::Dollars => locale.figures.dollars(number),
        Unit::Months => locale.duration(u32::try_from(number).unwrap_or(0)),
        Unit::Hours => locale.fill(PlanWord::UnitHours, &[&plain(number * 100)]),
        Unit::Years => locale.years(number * 100),
        Unit::StageMonths => locale.months(number),
        Unit::Effect => {
            let part = (number as f64 / 10_000.0).exp() - 1.0;
            locale.figures.change((part * 1000.0).round() as i64)
        }
        Unit::YesNo if number == 0 => locale.say(PlanWord::No).to_owned(),
        Unit::YesNo => locale.say(PlanWord::Yes).to_owned(),
    }
}

fn name(locale: Locale, figure: &Figure) -> String {
    let say = |word: PlanWord| locale.say(word).to_owned();
    let effect = |word: PlanWord| locale.fill(PlanWord::FigEffect, &[locale.say(word)]);
    match figure.name {
        "pay-start" => say(PlanWord::FigPayStart),
        "pay-typical" => say(PlanWord::FigPayTypical),
        "pay-low" => say(PlanWord::FigPayLow),
        "pay-high" => say(PlanWord::FigPayHigh),
        "months-typical" => say(PlanWord::FigMonths),
        "months-fast" => say(PlanWord::FigMonthsFast),
        "months-slow" => say(PlanWord::FigMonthsSlow),
        "rule-hours" => say(PlanWord::FigHours),
        "rule-months" => say(PlanWord::FigMinMonths),
        "rule-direct" => say(PlanWord::FigDirect),
        "rule-supervision" => say(PlanWord::FigSupervision),
        "rule-either" => say(PlanWord::FigEither),
        "rule-part-time" => say(PlanWord::FigPartTime),
        "rule-most-months" => say(PlanWord::FigMostMonths),
        "rule-least-week" => say(PlanWord::FigLeastWeek),
        "rule-most-week" => say(PlanWord::FigMostWeek),
        "rule-most-year" => say(PlanWord::FigMostYear),
        "rule-fee" => say(PlanWord::FigFee),
        "rule-renewal" => say(PlanWord::FigRenewal),
        "rule-compact" => say(PlanWord::FigCompact),
        "stage-study" => say(PlanWord::FigStudy),
        "stage-first-license" => say(PlanWord::FigFirst),
        "stage-clinical-exam" => say(PlanWord::FigExam),
        "stage-other-exam" => say(PlanWord::FigOtherExam),
        "effect-setting" => effect(PlanWord::OfSetting),
        "effect-credential" => effect(PlanWord::OfCredential),
        "effect-experience" => effect(PlanWord::OfExperience),
        "effect-certification" => effect(PlanWord::OfCertification),
        "effect-bilingual" => effect(PlanWord::OfBilingual),
        other => {
            let percentile = other.strip_prefix("base-p").unwrap_or(other);
            locale.fill(PlanWord::FigBase, &[percentile])
        }
    }
}
