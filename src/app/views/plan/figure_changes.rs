//! "Changed since you saved": a plan's figures then and now, what changed and the source.

use leptos::prelude::*;

use crate::components::{Button, Caption, DataTable, TableColumn, row_header, source_list};
use crate::estimate::Estimate;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::figure_changes::{FigureChange, FigureId, Unit};
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
            <Button
                class="button quiet-button"
                text=locale.text(PlanMessage::Understood)
                on_click=understood
            />
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
    let source = if change.figure.is_result() {
        locale.text(PlanMessage::WorkedOut).into_any()
    } else {
        source_list(locale, change.figure.sources(now))
    };
    view! {
        <tr>
            {row_header(name(locale, change.figure.id))}
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

fn name(locale: Locale, figure: FigureId) -> String {
    let say = |word: PlanMessage| locale.text(word).to_owned();
    let effect = |word: PlanMessage| locale.format(PlanMessage::FIG_EFFECT, &[locale.text(word)]);
    match figure {
        FigureId::PayStart => say(PlanMessage::FigPayStart),
        FigureId::PayTypical => say(PlanMessage::FigPayTypical),
        FigureId::PayLow => say(PlanMessage::FigPayLow),
        FigureId::PayHigh => say(PlanMessage::FigPayHigh),
        FigureId::MonthsTypical => say(PlanMessage::FigMonths),
        FigureId::MonthsFast => say(PlanMessage::FigMonthsFast),
        FigureId::MonthsSlow => say(PlanMessage::FigMonthsSlow),
        FigureId::RuleHours => say(PlanMessage::FigHours),
        FigureId::RuleMonths => say(PlanMessage::FigMinMonths),
        FigureId::RuleDirect => say(PlanMessage::FigDirect),
        FigureId::RuleSupervision => say(PlanMessage::FigSupervision),
        FigureId::RuleEither => say(PlanMessage::FigEither),
        FigureId::RulePartTime => say(PlanMessage::FigPartTime),
        FigureId::RuleMostMonths => say(PlanMessage::FigMostMonths),
        FigureId::RuleLeastWeek => say(PlanMessage::FigLeastWeek),
        FigureId::RuleMostWeek => say(PlanMessage::FigMostWeek),
        FigureId::RuleMostYear => say(PlanMessage::FigMostYear),
        FigureId::RuleFee => say(PlanMessage::FigFee),
        FigureId::RuleRenewal => say(PlanMessage::FigRenewal),
        FigureId::RuleCompact => say(PlanMessage::FigCompact),
        FigureId::StageStudy => say(PlanMessage::FigStudy),
        FigureId::StageFirstLicense => say(PlanMessage::FigFirst),
        FigureId::StageClinicalExam => say(PlanMessage::FigExam),
        FigureId::StageOtherExam => say(PlanMessage::FigOtherExam),
        FigureId::EffectSetting => effect(PlanMessage::OfSetting),
        FigureId::EffectCredential => effect(PlanMessage::OfCredential),
        FigureId::EffectExperience => effect(PlanMessage::OfExperience),
        FigureId::EffectCertification => effect(PlanMessage::OfCertification),
        FigureId::EffectBilingual => effect(PlanMessage::OfBilingual),
        FigureId::BasePercentile(percent) => {
            locale.format(PlanMessage::FIG_BASE, &[&percent.to_string()])
        }
    }
}
