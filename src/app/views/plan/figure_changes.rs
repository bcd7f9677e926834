//! "Changed since you saved": a plan's figures then and now, what changed and the source.

use leptos::prelude::*;

use crate::components::{Caption, DataTable, TableColumn, button, row_header, source_list};
use crate::estimate::Estimate;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::figure_changes::{FigureChange, TrackedFigure, Unit};
use crate::state::plans::{PlanSnapshot, PlansState};

/// The card with changes to the chosen plan's figures; empty if there are none. Reactive.
pub fn figure_changes(
    plans: PlansState,
    locale: Locale,
    snapshot: Memo<PlanSnapshot>,
) -> Option<AnyView> {
    let plan = snapshot.with(|snapshot| snapshot.plan.clone());
    let (now, changes) = plans.figure_changes(&plan)?;
    let title = locale.text(PlanMessage::NewsHeading);
    let lead = locale.format(PlanMessage::NEWS_LEAD, &[&plan.name]);
    let understood = move || {
        plans.accept_figures(&plan);
        plans.focus.keep(None);
    };
    let card = view! {
        <section class="card" id="figures-changed" aria-labelledby="changed-heading">
            <h2 id="changed-heading">{title}</h2>
            <p class="lead">{lead}</p>
            {changes_table(locale, &now, &changes, title)}
            {button("button quiet-button", locale.text(PlanMessage::Understood), understood)}
        </section>
    };
    Some(card.into_any())
}

/// A table of changed figures: then, now, source. `now`: the estimate with today's figures.
pub fn changes_table(
    locale: Locale,
    now: &Estimate,
    changes: &[FigureChange],
    title: &str,
) -> AnyView {
    let rows: Vec<AnyView> = changes
        .iter()
        .map(|change| row(locale, now, change))
        .collect();
    let columns = [
        PlanMessage::Figure,
        PlanMessage::Then,
        PlanMessage::Now,
        PlanMessage::Source,
    ]
    .map(|word| TableColumn::words(locale.text(word)));
    let caption = Caption::Label(title.to_owned());
    view! { <DataTable caption columns>{rows}</DataTable> }.into_any()
}

fn row(locale: Locale, now: &Estimate, change: &FigureChange) -> AnyView {
    let value = |number: Option<i64>| match number {
        Some(number) => written(locale, change.figure.unit, number),
        None => locale.text(PlanMessage::NotThere).to_owned(),
    };
    let source = if change.figure.is_result {
        locale.text(PlanMessage::WorkedOut).into_any()
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
        Unit::Hours => locale.format(PlanMessage::UNIT_HOURS, &[&plain(number * 100)]),
        Unit::Years => locale.years(number * 100),
        Unit::StageMonths => locale.months(number),
        Unit::Effect => {
            let part = (number as f64 / 10_000.0).exp() - 1.0;
            locale.figures.change((part * 1000.0).round() as i64)
        }
        Unit::YesNo if number == 0 => locale.text(PlanMessage::No).to_owned(),
        Unit::YesNo => locale.text(PlanMessage::Yes).to_owned(),
    }
}

fn name(locale: Locale, figure: &TrackedFigure) -> String {
    let say = |word: PlanMessage| locale.text(word).to_owned();
    let effect = |word: PlanMessage| locale.format(PlanMessage::FIG_EFFECT, &[locale.text(word)]);
    match figure.name {
        "pay-start" => say(PlanMessage::FigPayStart),
        "pay-typical" => say(PlanMessage::FigPayTypical),
        "pay-low" => say(PlanMessage::FigPayLow),
        "pay-high" => say(PlanMessage::FigPayHigh),
        "months-typical" => say(PlanMessage::FigMonths),
        "months-fast" => say(PlanMessage::FigMonthsFast),
        "months-slow" => say(PlanMessage::FigMonthsSlow),
        "rule-hours" => say(PlanMessage::FigHours),
        "rule-months" => say(PlanMessage::FigMinMonths),
        "rule-direct" => say(PlanMessage::FigDirect),
        "rule-supervision" => say(PlanMessage::FigSupervision),
        "rule-either" => say(PlanMessage::FigEither),
        "rule-part-time" => say(PlanMessage::FigPartTime),
        "rule-most-months" => say(PlanMessage::FigMostMonths),
        "rule-least-week" => say(PlanMessage::FigLeastWeek),
        "rule-most-week" => say(PlanMessage::FigMostWeek),
        "rule-most-year" => say(PlanMessage::FigMostYear),
        "rule-fee" => say(PlanMessage::FigFee),
        "rule-renewal" => say(PlanMessage::FigRenewal),
        "rule-compact" => say(PlanMessage::FigCompact),
        "stage-study" => say(PlanMessage::FigStudy),
        "stage-first-license" => say(PlanMessage::FigFirst),
        "stage-clinical-exam" => say(PlanMessage::FigExam),
        "stage-other-exam" => say(PlanMessage::FigOtherExam),
        "effect-setting" => effect(PlanMessage::OfSetting),
        "effect-credential" => effect(PlanMessage::OfCredential),
        "effect-experience" => effect(PlanMessage::OfExperience),
        "effect-certification" => effect(PlanMessage::OfCertification),
        "effect-bilingual" => effect(PlanMessage::OfBilingual),
        other => {
            let percentile = other.strip_prefix("base-p").unwrap_or(other);
            locale.format(PlanMessage::FIG_BASE, &[percentile])
        }
    }
}
