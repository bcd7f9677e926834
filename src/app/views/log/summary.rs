//! The log's status: recorded hours, valid hours, remaining hours, projected end.

use leptos::prelude::*;

use crate::answers::Hundredths;
use crate::components::{
    Caption, DataTable, TableColumn, grade_badge, list_items, row_header, source_list,
};
use crate::estimate::charts::percent;
use crate::i18n::Locale;
use crate::i18n::messages::LogMessage;
use crate::plan::log::{DeductionReason, Tally};
use crate::plan::log_records;
use crate::plan::snapshot::PlanSnapshot;
use crate::state::plans::plans;

/// The whole summary.
pub fn log_summary(locale: Locale, snapshot: &PlanSnapshot, tally: &Tally) -> AnyView {
    let either = tally
        .either
        .then(|| view! { <p>{locale.text(LogMessage::EitherIsEnough)}</p> });
    let warnings_heading = (!tally.warnings.is_empty())
        .then(|| view! { <h3>{locale.text(LogMessage::WarningsHeading)}</h3> });
    let warnings = tally
        .warnings
        .iter()
        .map(|warning| locale.log_warning(warning));
    view! {
        <div class="standing">
            {table(locale, tally)}
            <ul class="terms">{terms(locale, tally)}</ul>
            {either}
            {projection(locale, snapshot)}
            {warnings_heading}
            <ul class="remarks warnings">{list_items(warnings)}</ul>
            {deductions(locale, tally)}
        </div>
    }
    .into_any()
}

/// Hours per job or supervisor; shown if there are several.
#[component]
pub fn HoursByJob(locale: Locale) -> impl IntoView {
    let plans = plans();
    let by_job = Memo::new(move |_| plans.records.with(log_records::by_job));
    let columns = [
        LogMessage::JobColumn,
        LogMessage::Hours,
        LogMessage::WithClients,
        LogMessage::Individual,
        LogMessage::Group,
    ];
    move || {
        let rows: Vec<AnyView> = by_job
            .get()
            .into_iter()
            .map(|(job, kinds)| {
                let name = match job.as_str() {
                    "" => locale.text(LogMessage::JobNone).to_owned(),
                    _ => job,
                };
                let cells = [
                    kinds.hours,
                    kinds.with_clients,
                    kinds.individual,
                    kinds.group,
                ]
                .map(|number| view! { <td>{locale.hundredths(number)}</td> });
                view! { <tr>{row_header(name)} {Vec::from(cells)}</tr> }.into_any()
            })
            .collect();
        (!rows.is_empty()).then(|| {
            let columns = columns.map(|word| TableColumn::words(locale.text(word)));
            let caption = Caption::Shown(locale.text(LogMessage::ByJob).to_owned());
            view! { <DataTable caption columns>{rows}</DataTable> }
        })
    }
}

/// Progress for each requirement of the rule.
fn terms(locale: Locale, tally: &Tally) -> Vec<AnyView> {
    tally
        .terms
        .iter()
        .map(|term| {
            let part = if term.expected > 0.0 {
                (term.valid / term.expected * 100.0).clamp(0.0, 100.0)
            } else {
                100.0
            };
            view! {
                <li>{meter(part)} {locale.progress(term)} " " {grade_badge(locale, term.grade)}</li>
            }
            .into_any()
        })
        .collect()
}

/// The projected end as a sentence. Without a month from the log, it says what is used instead.
pub fn projection_sentence(locale: Locale, snapshot: &PlanSnapshot, tally: &Tally) -> String {
    let mut sentences = locale.projection(tally, snapshot.estimate.rule());
    if snapshot.is_at_answered_hours() {
        sentences.push(locale.text(LogMessage::AtAnsweredHours).to_owned());
    }
    sentences.join(" ")
}

/// The projected end, or the step that must come first before these hours count. `None` once it is done.
fn projection(locale: Locale, snapshot: &PlanSnapshot) -> Option<AnyView> {
    let heading = || view! { <h3>{locale.text(LogMessage::ProjectionHeading)}</h3> };
    if let Some(step) = &snapshot.log_waits_for {
        let text = locale.log_waits_for(step);
        let content = view! {
            {heading()}
            <p id="log-projection" class="notice"><strong>{text}</strong></p>
        };
        return Some(content.into_any());
    }
    let tally = snapshot.projected()?;
    let pace = tally.pace.as_ref().map(|pace| locale.pace(pace));
    let notes: Vec<AnyView> = pace
        .into_iter()
        .chain([locale.range_explanation()])
        .map(|text| view! { <p class="note">{text}</p> }.into_any())
        .collect();
    let content = view! {
        {heading()}
        <p id="log-projection"><strong>{projection_sentence(locale, snapshot, tally)}</strong></p>
        {notes}
    };
    Some(content.into_any())
}

/// A progress bar for one requirement; the text next to it says the same.
fn meter(part: f64) -> AnyView {
    let strip = |class: &'static str, width: f64| {
        view! { <rect class=class x="0" y="0" height="10" rx="5" width=percent(width)></rect> }
    };
    view! {
        <svg class="one-scale meter" aria-hidden="true" width="100%" height="10">
            {strip("track", 100.0)}
            {strip("band", part)}
        </svg>
    }
    .into_any()
}

fn table(locale: Locale, tally: &Tally) -> AnyView {
    let (recorded, valid) = (&tally.recorded, &tally.valid);
    let rows = [
        (LogMessage::Hours, recorded.hours, valid.hours),
        (
            LogMessage::WithClients,
            recorded.with_clients,
            valid.with_clients,
        ),
        (
            LogMessage::Individual,
            recorded.individual,
            valid.individual,
        ),
        (LogMessage::Group, recorded.group, valid.group),
        (
            LogMessage::Supervision,
            recorded.supervision(),
            valid.supervision(),
        ),
    ]
    .map(|(word, recorded, valid)| {
        let lost = Hundredths(recorded.0.saturating_sub(valid.0));
        let cell = |number: Hundredths| view! { <td>{locale.hundredths(number)}</td> };
        view! {
            <tr>
                {row_header(locale.text(word))}
                {cell(recorded)}
                {cell(valid)}
                {cell(lost)}
            </tr>
        }
        .into_any()
    });
    let columns = [
        LogMessage::Kind,
        LogMessage::Recorded,
        LogMessage::Valid,
        LogMessage::Deducted,
    ]
    .map(|word| TableColumn::words(locale.text(word)));
    let caption = Caption::Shown(locale.text(LogMessage::TallyCaption).to_owned());
    view! { <DataTable caption columns>{Vec::from(rows)}</DataTable> }.into_any()
}

fn deductions(locale: Locale, tally: &Tally) -> AnyView {
    if tally.deductions.is_empty() {
        return view! { <p class="note">{locale.text(LogMessage::AllCounts)}</p> }.into_any();
    }
    let is_capped = tally.deductions.iter().any(|deduction| {
        matches!(
            deduction.reason,
            DeductionReason::WeekCap | DeductionReason::YearCap
        )
    });
    let capped = is_capped
        .then(|| view! { <p class="note">{locale.text(LogMessage::CapsInProportion)}</p> });
    let items: Vec<AnyView> = tally
        .deductions
        .iter()
        .map(|deduction| {
            let weeks = list_items(locale.deduction_weeks(deduction));
            view! {
                <li>
                    <details>
                        <summary>
                            {locale.deduction(deduction, tally)}
                            " "
                            {grade_badge(locale, deduction.grade)}
                        </summary>
                        <ul>{weeks}</ul>
                        {source_list(locale, deduction.sources)}
                    </details>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <div>
            <h3>{locale.text(LogMessage::DeductionsHeading)}</h3>
            <ul class="plain deductions">{items}</ul>
            <p class="note">{locale.text(LogMessage::OnceEach)}</p>
            {capped}
        </div>
    }
    .into_any()
}
