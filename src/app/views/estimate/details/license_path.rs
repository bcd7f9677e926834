//! The path and the pay: one chart of both, and the same figures as tables: the months of each stage, pay along the
//! path, and the requirements of practice side by side.

use leptos::prelude::*;

use super::milestones::milestone_table;
use crate::components::charts::{BreakEvenMark, timeline_chart};
use crate::components::{
    Caption, DataTable, FigureFacts, TableColumn, card, disclosure, figure, grade_badge,
    with_figures,
};
use crate::estimate::charts::Timeline;
use crate::estimate::charts::timeline::{MarkKind, timeline};
use crate::estimate::practice::{BindingRequirement, Practice};
use crate::estimate::{Estimate, Stage, whole_months};
use crate::evidence::provenance::{self, RuleFact};
use crate::i18n::messages::{ChartMessage, DetailsMessage, MoneyMessage};
use crate::i18n::{CommonMessage, Locale, names};
use crate::money::BreakEven;
use crate::state::DetailsState;
use crate::tables::WAGES_OF;

pub fn path_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let milestones = expect_context::<DetailsState>().milestones;
    let timeline = milestones.with(|milestones| timeline(estimate, milestones));
    let wages_of = locale.format(
        DetailsMessage::ALONG_LEAD,
        &[&locale.figures.date(WAGES_OF)],
    );
    let content = view! {
        <p class="sub">{lead(locale, estimate, &timeline)}</p>
        {timeline_chart(locale, estimate, &timeline, break_even(locale, &timeline))}
        // The table and its note are not printed, so the note is repeated here.
        <p class="caption print-only">{wages_of.clone()}</p>
        {disclosure(
            "table",
            "path-table",
            locale.text(DetailsMessage::AsTable).into_any(),
            view! { <p class="note">{wages_of}</p> {tables(locale, estimate)} }.into_any(),
        )}
    };
    card(
        locale,
        "path-heading",
        locale.text(ChartMessage::PathAndPay),
        "months-typical",
        content.into_any(),
    )
}

/// The break-even month with its range; `None` if it is not on the calendar.
fn break_even(locale: Locale, timeline: &Timeline) -> Option<BreakEvenMark> {
    let worth = expect_context::<DetailsState>().worth;
    worth.with(|worth| {
        let money = worth.as_ref()?.as_ref().ok()?;
        if !money.gain_is_known {
            return None;
        }
        let plan = money.worth.cheaper();
        let month = |ahead: BreakEven| {
            let months = u32::from(ahead.year()?) * 12;
            Some(timeline.start.plus(months)).filter(|month| *month <= timeline.last)
        };
        let typical = month(plan.break_even)?;
        let (low, high) = plan.break_even_range;
        Some(BreakEvenMark {
            from: month(high).unwrap_or(typical),
            typical,
            to: month(low).unwrap_or(timeline.last),
            words: locale.format(MoneyMessage::AHEAD_MARK, &[&locale.figures.month(typical)]),
        })
    })
}

/// What happens to pay after the path; without pay, the length of the path.
fn lead(locale: Locale, estimate: &Estimate, timeline: &Timeline) -> AnyView {
    let count = timeline.spans.len();
    let path = match (count, estimate.end_month()) {
        (0, _) => Some(locale.text(CommonMessage::AlreadyThere).to_owned()),
        (_, None) => None,
        (count, Some(end)) => {
            let stages = match count {
                1 => locale.text(ChartMessage::StageOne).to_owned(),
                _ => locale.format(ChartMessage::STAGE_MANY, &[&locale.number(count as f64)]),
            };
            let month = locale.figures.month(end);
            Some(locale.format(ChartMessage::LEAD_PATH, &[&stages, &month]))
        }
    };
    let is_first = |kind| matches!(kind, MarkKind::End | MarkKind::Start);
    let first = timeline.marks.iter().rfind(|mark| is_first(mark.kind));
    let last = timeline.marks.last().filter(|mark| !is_first(mark.kind));
    let (Some(first), Some(last), Ok(pay)) = (first, last, &estimate.end_pay) else {
        return path.into_any();
    };
    let pays = [first, last].map(|mark| locale.pay(mark.typical));
    let year = last.month.year().to_string();
    let grows = locale.format(ChartMessage::LEAD_PAY, &[&pays[0], &pays[1], &year]);
    // Both come from the same rows, with other years of experience.
    let behind = provenance::of_pay(pay);
    let figures = pays.map(|pay| FigureFacts::of(locale, pay, &behind));
    with_figures(locale, "path-lead", &grows, figures.into())
}

fn tables(locale: Locale, estimate: &Estimate) -> AnyView {
    let stages = (estimate.path.stages().next().is_some()).then(|| stage_table(locale, estimate));
    let practice = estimate.path.practice.as_ref();
    view! {
        {milestone_table(locale, estimate)}
        {stages}
        {practice.map(|practice| requirements_table(locale, estimate, practice))}
    }
    .into_any()
}

fn stage_table(locale: Locale, estimate: &Estimate) -> AnyView {
    let rows = estimate.path.stages().enumerate();
    let rows: Vec<AnyView> = rows
        .map(|(index, stage)| stage_row(locale, estimate, index, stage))
        .collect();
    let total = estimate.path.total.ok().map(|total| {
        let behind = provenance::of_path(estimate);
        let months = [total.fast, total.typical, total.slow].map(|months| {
            let months = locale.number(f64::from(whole_months(months)));
            FigureFacts::of(locale, months, &behind)
        });
        let cells = cells(locale, "stages-total", months);
        view! { <tr class="sum"><th scope="row">{locale.text(DetailsMessage::Total)}</th>{cells}</tr> }
            .into_any()
    });
    let columns = [
        DetailsMessage::Stage,
        DetailsMessage::Fast,
        DetailsMessage::Typical,
        DetailsMessage::Slow,
    ]
    .map(|word| TableColumn::words(locale.text(word)));
    let caption = Caption::Shown(locale.text(ChartMessage::StagesTable).to_owned());
    view! { <DataTable caption columns>{rows} {total}</DataTable> }.into_any()
}

fn stage_row(locale: Locale, estimate: &Estimate, index: usize, stage: &Stage) -> AnyView {
    let months = stage.months;
    let behind = provenance::of_stage(estimate, stage);
    let months = [months.fast, months.typical, months.slow]
        .map(|months| FigureFacts::of(locale, locale.half_months(months), &behind));
    let name = locale.text(names::stage(stage.kind));
    view! {
        <tr>
            <th scope="row">{name} " " {grade_badge(locale, stage.grade)}</th>
            {cells(locale, &format!("stage-{index}"), months)}
        </tr>
    }
    .into_any()
}

fn cells(locale: Locale, key: &str, facts: [FigureFacts; 3]) -> Vec<AnyView> {
    let speeds = ["-fast", "-typical", "-slow"];
    let cells = facts.into_iter().zip(speeds).map(|(facts, speed)| {
        let figure = figure(locale, [key, speed].concat(), facts, None);
        view! { <td>{figure}</td> }.into_any()
    });
    cells.collect()
}

/// The requirements of supervised practice, side by side: which one is binding, and by how much.
fn requirements_table(locale: Locale, estimate: &Estimate, practice: &Practice) -> AnyView {
    let rows: Vec<AnyView> = BindingRequirement::ALL
        .into_iter()
        .filter_map(|limit| practice.requirement(limit).map(|term| (limit, term)))
        .map(|(limit, term)| {
            let required = term.required.map_or_else(
                || locale.text(DetailsMessage::NotSeen).into_any(),
                |required| {
                    let fact = rule_fact(limit);
                    let mut behind = provenance::of_rule(estimate, fact);
                    behind.grade = Some(term.grade);
                    let facts = FigureFacts::of(locale, locale.number(required), &behind);
                    figure(locale, format!("term-{}", fact as u8), facts, None)
                },
            );
            let decides = practice.limit == Some(limit) || practice.tied_with == Some(limit);
            let mark = decides
                .then(|| view! { " " <strong>{locale.text(DetailsMessage::Decides)}</strong> });
            view! {
                <tr class=if decides { "decides" } else { "" }>
                    <th scope="row">
                        {locale.text(names::limit(limit))} " " {grade_badge(locale, term.grade)}
                    </th>
                    <td>{required}</td>
                    <td>{locale.months_short(term.typical)} {mark}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let columns = [
        DetailsMessage::Term,
        DetailsMessage::Asked,
        DetailsMessage::Takes,
    ]
    .map(|word| TableColumn::words(locale.text(word)));
    let caption = Caption::Shown(locale.text(DetailsMessage::TermsTable).to_owned());
    view! { <DataTable caption columns>{rows}</DataTable> }.into_any()
}

const fn rule_fact(limit: BindingRequirement) -> RuleFact {
    match limit {
        BindingRequirement::MinMonths => RuleFact::Months,
        BindingRequirement::Hours => RuleFact::Hours,
        BindingRequirement::DirectHours => RuleFact::Direct,
        BindingRequirement::Supervision => RuleFact::Supervision,
    }
}
