//! The hours log: weeks of supervised practice, recorded and valid hours, the remainder, and a projected end.

mod board_table;
mod entry;
mod files;
mod mapping;
mod opening;
mod registration;
mod summary;
mod week_form;
mod week_grid;
mod weeks;

use std::collections::BTreeMap;

use leptos::prelude::*;
use time::Date;

pub use summary::projection_sentence;

use crate::components::plans::Card;
use crate::i18n::Locale;
use crate::i18n::messages::LogMessage;
use crate::plan::log::{DeductionReason, Entry, HoursByKind};
use crate::plan::{log_board, log_records};
use crate::state::plans::{PlanSnapshot, plans};
use board_table::BoardTable;
use files::LogFiles;
use opening::OpeningFields;
use registration::Registration;
use summary::{HoursByJob, log_summary};
use week_form::{WeekFields, WeekForm};
use week_grid::WeekGrid;
use weeks::Weeks;

/// The weeks of the log with their record ids, latest first.
type WeekList = Memo<Vec<(String, Entry)>>;

/// The hours that each week loses and why, by its Monday.
type LostHours = Memo<BTreeMap<Date, Vec<(DeductionReason, HoursByKind)>>>;

/// The log's card, for plans with supervised practice.
#[component]
pub fn LogCard(locale: Locale, snapshot: Memo<PlanSnapshot>) -> impl IntoView {
    let plans = plans();
    let weeks: WeekList = Memo::new(move |_| plans.records.with(log_records::weeks));
    let fields = WeekFields::of(plans.drafts);
    let lost: LostHours = Memo::new(move |_| {
        snapshot.with(|snapshot| {
            snapshot
                .tally
                .as_ref()
                .map(log_board::lost_by_week)
                .unwrap_or_default()
        })
    });
    let summary = move || {
        snapshot.with(|snapshot| match &snapshot.tally {
            Some(tally) => log_summary(locale, snapshot, tally),
            None => view! { <p>{locale.text(LogMessage::NoHoursYet)}</p> }.into_any(),
        })
    };
    view! {
        <Card id="log" heading_id="log-heading" heading=locale.text(LogMessage::Title).into_any()>
            <p class="lead">{locale.text(LogMessage::Lead)}</p>
            <p class="notice good">{locale.text(LogMessage::NoClientData)}</p>
            <div class="log-form" role="group" aria-labelledby="log-heading">
                <Registration locale/>
                <WeekForm locale fields/>
            </div>
            <WeekGrid locale/>
            <OpeningFields locale snapshot/>
            {summary}
            <HoursByJob locale/>
            <Weeks locale weeks fields lost/>
            <BoardTable locale snapshot/>
            <LogFiles locale weeks/>
        </Card>
    }
}

/// Whether a week of the log names a job.
fn has_jobs() -> Memo<bool> {
    let plans = plans();
    Memo::new(move |_| {
        let by_job = plans.records.with(log_records::by_job);
        !by_job.is_empty()
    })
}
