//! The weeks of the log: the latest are visible, the rest are collapsed.

use leptos::prelude::*;

use super::has_jobs;
use super::week_form::WeekFields;
use super::{LostHours, WeekList};
use crate::answers::Hundredths;
use crate::components::plans::card_heading;
use crate::components::scrollable_table;
use crate::i18n::Locale;
use crate::i18n::messages::{LogMessage, PlanMessage};
use crate::plan::log::Entry;
use crate::plan::log_records::{self, write_week};
use crate::state::plans::plans;

/// How many weeks are visible.
const IN_SIGHT: usize = 12;

#[component]
pub fn Weeks(
    locale: Locale,
    weeks: WeekList,
    fields: WeekFields,
    lost: LostHours,
) -> impl IntoView {
    let has_any = Memo::new(move |_| weeks.with(|weeks| !weeks.is_empty()));
    let folded = Memo::new(move |_| weeks.with(|weeks| weeks.len().saturating_sub(IN_SIGHT)));
    let count = move || {
        let folded = folded.get() as i64 * 100;
        locale.counted(
            folded,
            PlanMessage::EARLIER_WEEK,
            PlanMessage::EARLIER_WEEKS,
        )
    };
    let latest =
        Signal::derive(move || weeks.with(|weeks| weeks.iter().take(IN_SIGHT).cloned().collect()));
    let earlier =
        Signal::derive(move || weeks.with(|weeks| weeks.iter().skip(IN_SIGHT).cloned().collect()));
    let table = move |weeks| {
        let table = view! { <WeekTable locale weeks fields lost/> }.into_any();
        scrollable_table(locale.text(LogMessage::Title), table)
    };
    view! {
        <Show when=move || has_any.get()>{table(latest)}</Show>
        <Show when=move || folded.get() != 0>
            <details class="table">
                <summary>{count}</summary>
                {table(earlier)}
            </details>
        </Show>
    }
}

#[component]
fn WeekTable(
    locale: Locale,
    weeks: Signal<Vec<(String, Entry)>>,
    fields: WeekFields,
    lost: LostHours,
) -> impl IntoView {
    let has_jobs = has_jobs();
    let columns = [
        LogMessage::Week,
        LogMessage::Hours,
        LogMessage::WithClients,
        LogMessage::Individual,
        LogMessage::Group,
    ]
    .map(|word| view! { <th scope="col">{locale.text(word)}</th> });
    let job = move || view! { <th scope="col">{locale.text(LogMessage::JobColumn)}</th> };
    view! {
        <table class="weeks">
            <thead>
                <tr>
                    {Vec::from(columns)}
                    <Show when=move || has_jobs.get()>{job}</Show>
                    <th scope="col">{locale.text(PlanMessage::Tools)}</th>
                </tr>
            </thead>
            <tbody>
                <For
                    each=move || weeks.get()
                    // The key includes the entry, so an edited week is rendered again.
                    key=|(id, entry)| (id.clone(), write_week(entry))
                    children=move |(id, entry)| view! { <WeekRow locale id entry fields has_jobs lost/> }
                />
            </tbody>
        </table>
    }
}

#[component]
fn WeekRow(
    locale: Locale,
    id: String,
    entry: Entry,
    fields: WeekFields,
    has_jobs: Memo<bool>,
    lost: LostHours,
) -> impl IntoView {
    let plans = plans();
    let card = card_heading();
    let week = locale.week(entry.week);
    let label =
        |word: PlanMessage| locale.format(PlanMessage::OF_PLAN, &[locale.text(word), &week]);
    let cell = |number: Hundredths| view! { <td>{locale.hundredths(number)}</td> };
    let change = {
        let id = id.clone();
        move |_| {
            let job = plans
                .records
                .with_untracked(|records| log_records::job(records, &id).to_owned());
            fields.edit(&id, &entry, &job);
        }
    };
    let job = {
        let id = id.clone();
        Memo::new(move |_| {
            plans
                .records
                .with(|records| log_records::job(records, &id).to_owned())
        })
    };
    // Two jobs in the same week share its lost hours.
    let why = move || {
        let sentence = lost.with(|lost| {
            let of_week = lost.get(&entry.week)?;
            Some(locale.lost_hours(of_week))
        })?;
        Some(view! { <small class="lost">{sentence}</small> })
    };
    let delete = move |_| {
        if fields.is_editing(&id) {
            fields.leave();
        }
        let done = locale.format(PlanMessage::WEEK_DELETED, &[&locale.week(entry.week)]);
        plans.change_undoably(done, |records, now| {
            log_records::delete_week(records, &id, now);
        });
        plans.focus.go_to_undo(card);
    };
    view! {
        <tr>
            <th scope="row">{week.clone()} {why}</th>
            {cell(entry.hours)}
            {cell(entry.with_clients)}
            {cell(entry.individual)}
            {cell(entry.group)}
            <Show when=move || has_jobs.get()><td>{move || job.get()}</td></Show>
            <td>
                <button class="quiet" type="button" aria-label=label(PlanMessage::ChangePlan) on:click=change>
                    {locale.text(PlanMessage::ChangePlan)}
                </button>
                <button class="quiet" type="button" aria-label=label(PlanMessage::DeletePlan) on:click=delete>
                    {locale.text(PlanMessage::DeletePlan)}
                </button>
            </td>
        </tr>
    }
}
