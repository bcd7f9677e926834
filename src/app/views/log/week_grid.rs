//! Several weeks as an editable table: one row per week with its date filled in, saved on blur. In a log that names
//! jobs a row is a week of one job.

use casepath_core::short_sort::sort_short;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use time::Date;

use super::entry::{WeekFieldError, read_entry, word_of};
use super::has_jobs;
use super::week_form::JOB_NAMES;
use crate::browser::page as browser;
use crate::components::{Button, row_header, scrollable_table};
use crate::i18n::Locale;
use crate::i18n::messages::{LogMessage, PlanMessage};
use crate::plan::log::{Column, Entry, days};
use crate::plan::log_records::{self, LONGEST_JOB, WEEKS, WeekOfJob};
use crate::state::plans::plans;

/// How many rows are shown at once.
const ROWS: usize = 10;
/// The columns with a text input.
const TYPED: [Column; 4] = [
    Column::Hours,
    Column::WithClients,
    Column::Individual,
    Column::Group,
];

/// A row: the week that it was opened for, its fields, and its record id once it is saved.
#[derive(Clone, Copy)]
struct WeekRow {
    monday: Date,
    opened_for: StoredValue<WeekOfJob>,
    /// The job, as typed.
    job: RwSignal<String>,
    fields: [NodeRef<html::Input>; 4],
    errors: RwSignal<Vec<WeekFieldError>>,
    id: StoredValue<Option<String>>,
    is_saved: RwSignal<bool>,
    /// Something was typed since the row was last saved or refused.
    is_changed: StoredValue<bool>,
}

impl WeekRow {
    fn new(week: WeekOfJob) -> Self {
        Self {
            monday: week.monday,
            job: RwSignal::new(week.job.clone()),
            opened_for: StoredValue::new(week),
            fields: std::array::from_fn(|_| NodeRef::new()),
            errors: RwSignal::new(Vec::new()),
            id: StoredValue::new(None),
            is_saved: RwSignal::new(false),
            is_changed: StoredValue::new(false),
        }
    }

    fn values(self) -> [String; 4] {
        self.fields.map(|field| {
            let field = field.try_get_untracked().flatten();
            field.map(|field| field.value()).unwrap_or_default()
        })
    }

    fn read(self, locale: Locale) -> Result<Entry, Vec<WeekFieldError>> {
        let [hours, clients, individual, group] = self.values();
        let texts = [days::iso(self.monday), hours, clients, individual, group];
        read_entry(locale, texts, browser::current_date())
    }

    fn is_in_use(self) -> bool {
        self.is_saved.get_untracked() || !is_blank(&self.values())
    }

    fn index_in(self, rows: &[Self]) -> Option<usize> {
        rows.iter().position(|row| row.job == self.job)
    }

    /// The HTML id. A job may hold spaces, an id may not.
    fn html_id(self) -> String {
        let job: String = self
            .opened_for
            .with_value(|week| week.job.bytes().map(|byte| format!("{byte:x}")).collect());
        format!("grid-{}-{job}", days::iso(self.monday))
    }

    /// The HTML id of the error of a cell, which is also that of the cell's draft.
    fn cell_id(self, column: Column) -> String {
        format!("{}-{}", self.html_id(), column as u8)
    }

    fn has_drafts(self) -> bool {
        let draft = |column| plans().drafts.text(&self.cell_id(column));
        let mut drafts = TYPED.into_iter().filter_map(draft);
        drafts.any(|text| !text.trim().is_empty())
    }

    fn focus(self) {
        if let Some(field) = self.fields[0].get_untracked() {
            browser::focus_on(&field);
        }
    }
}

fn is_blank(values: &[String]) -> bool {
    values.iter().all(|text| text.trim().is_empty())
}

#[component]
pub fn WeekGrid(locale: Locale) -> impl IntoView {
    let plans = plans();
    let rows = RwSignal::new(Vec::<WeekRow>::new());
    let is_filled = StoredValue::new(false);
    // The weeks that are missing; once they are all here, those before them as well.
    let fill = move || {
        // Reuse existing rows so that their fields survive.
        let here = rows.get_untracked();
        let weeks = plans.records.with_untracked(|records| {
            let missing = log_records::open_weeks(records, browser::current_date(), ROWS);
            let is_asked_for_more = missing.iter().all(|week| row_of(&here, week).is_some());
            if !is_asked_for_more || !is_filled.get_value() {
                return missing;
            }
            let first = here.iter().map(|row| row.monday);
            let first = first.chain(log_records::first_week(records)).min();
            let first = first.unwrap_or_else(|| days::monday(browser::current_date()));
            let mut all = log_records::earlier_weeks(records, first, ROWS);
            all.extend(here.iter().map(|row| row.opened_for.get_value()));
            all
        });
        is_filled.set_value(true);
        let weeks = weeks.into_iter();
        let row = |week| row_of(&here, &week).unwrap_or_else(|| WeekRow::new(week));
        rows.set(weeks.map(row).collect());
    };
    fill();
    let has_jobs = has_jobs();
    // The rows live as long as the table, not until the effect runs again.
    let owner = Owner::new();
    // Weeks may be entered elsewhere: their rows are removed, and a job that is named there gets rows.
    Effect::new(move |before: Option<Vec<String>>| {
        let entered = plans.records.with(log_records::entered_weeks);
        let jobs = log_records::jobs_of(&entered);
        let is_open =
            |week: &WeekOfJob| !entered.contains(week) && jobs.binary_search(&week.job).is_ok();
        let mut all = rows.get_untracked();
        all.retain(|row| {
            entered.is_empty() || row.is_in_use() || row.opened_for.with_value(is_open)
        });
        if before.is_some_and(|before| before != jobs) {
            let open = plans.records.with_untracked(|records| {
                log_records::open_weeks(records, browser::current_date(), ROWS)
            });
            for week in open {
                if row_of(&all, &week).is_none() {
                    all.push(owner.with(|| WeekRow::new(week)));
                }
            }
            sort_short(&mut all, |one, other| {
                one.opened_for.get_value() < other.opened_for.get_value()
            });
        }
        rows.set(all);
        jobs
    });
    let is_empty = move || rows.with(Vec::is_empty);
    let head =
        |column: Column| view! { <th scope="col">{locale.text(word_of(column))}</th> }.into_any();
    let heads: Vec<AnyView> = TYPED.into_iter().map(head).collect();
    let job_head = move || {
        let word = locale.text(LogMessage::JobColumn);
        has_jobs
            .get()
            .then(|| view! { <th scope="col">{word}</th> }.into_any())
    };
    let table = view! {
        <table class="week-grid" class:with-jobs=has_jobs>
            <thead>
                <tr>
                    <th scope="col">{locale.text(LogMessage::Week)}</th>
                    {job_head}
                    {heads}
                    <td></td>
                </tr>
            </thead>
            <tbody>
                <For
                    each=move || rows.get()
                    key=|row| row.html_id()
                    children=move |row| view! { <GridRow locale rows row has_jobs/> }
                />
            </tbody>
        </table>
    };
    // What was typed before a reload must not be out of sight.
    let has_drafts = rows.with_untracked(|rows| rows.iter().any(|row| row.has_drafts()));
    view! {
        <details class="table" open=has_drafts>
            <summary>{locale.text(LogMessage::GridTitle)}</summary>
            <p class="hint">{locale.text(LogMessage::GridLead)}</p>
            <p hidden=move || !is_empty()>{locale.text(LogMessage::GridDone)}</p>
            <div hidden=is_empty>
                {scrollable_table(locale.text(LogMessage::GridTitle), table.into_any())}
            </div>
            <p class="row"><Button
                class="button quiet-button"
                text=locale.text(LogMessage::GridMore)
                on_click=fill
            /></p>
        </details>
    }
}

fn row_of(rows: &[WeekRow], week: &WeekOfJob) -> Option<WeekRow> {
    let is_of_week = |row: &&WeekRow| row.opened_for.with_value(|opened_for| opened_for == week);
    rows.iter().find(is_of_week).copied()
}

#[component]
fn GridRow(
    locale: Locale,
    rows: RwSignal<Vec<WeekRow>>,
    row: WeekRow,
    has_jobs: Memo<bool>,
) -> impl IntoView {
    let plans = plans();
    let week = locale.week(row.monday);
    // Two jobs have rows of the same week.
    let name: Signal<String> = {
        let week = week.clone();
        Signal::derive(move || match row.job.get().trim() {
            "" => week.clone(),
            job => locale.format(LogMessage::CELL_OF, &[&week, job]),
        })
    };
    let cells: Vec<AnyView> = TYPED
        .into_iter()
        .zip(row.fields)
        .map(|(column, field)| cell(locale, row, column, field, name, rows))
        .collect();
    // Copies the row of this job above as typed, else the log's last week of it before this one.
    let same = move || {
        let job = row.job.get_untracked();
        let above = rows.with_untracked(|rows| {
            let mut above = rows.get(..row.index_in(rows)?)?.iter();
            above
                .rfind(|other| other.job.with_untracked(|other| *other == job))
                .copied()
        });
        let typed = above.map(WeekRow::values);
        let typed = typed.filter(|values| !is_blank(values));
        let values = typed.or_else(|| {
            let before = plans.records.with_untracked(|records| {
                log_records::week_before(records, row.monday, job.trim())
            })?;
            let kinds = before.kinds();
            let numbers = [
                kinds.hours,
                kinds.with_clients,
                kinds.individual,
                kinds.group,
            ];
            Some(numbers.map(|number| number.write()))
        });
        // Without an earlier week, the row stays unchanged.
        let Some(values) = values else {
            return;
        };
        for (field, value) in row.fields.into_iter().zip(values) {
            if let Some(field) = field.get_untracked() {
                field.set_value(&value);
            }
        }
        save(locale, row);
    };
    let label = move || locale.format(LogMessage::GRID_SAME_OF, &[&name.get()]);
    let job = move || has_jobs.get().then(|| job_cell(locale, row, &week, rows));
    let on_leave = move |event: FocusEvent| {
        // Browsers also send this event when the row is removed.
        if row.is_changed.try_get_value() != Some(true) {
            return;
        }
        // A new week is saved as a whole: its hours alone would stand in the log without those with clients.
        let is_new = row.id.with_value(Option::is_none);
        if is_new && browser::stays_within(&event) == Some(true) {
            row.errors.set(row.read(locale).err().unwrap_or_default());
        } else {
            save(locale, row);
        }
    };
    let status = move || {
        let is_refused = row.errors.with(|errors| !errors.is_empty());
        if row.is_saved.get() {
            Some(locale.text(LogMessage::GridSaved))
        } else if is_refused && row.id.with_value(Option::is_some) {
            Some(locale.text(LogMessage::GridAsBefore))
        } else {
            None
        }
    };
    view! {
        <tr on:focusout=on_leave>
            {row_header(locale.week(row.monday))}
            {job}
            {cells}
            <td>
                <button class="quiet" type="button" aria-label=label on:click=move |_| same()>
                    {locale.text(LogMessage::GridSame)}
                </button>
                <small role="status">
                    {status}
                </small>
            </td>
        </tr>
    }
}

fn cell(
    locale: Locale,
    row: WeekRow,
    column: Column,
    field: NodeRef<html::Input>,
    name: Signal<String>,
    rows: RwSignal<Vec<WeekRow>>,
) -> AnyView {
    let label = move || {
        locale.format(
            LogMessage::CELL_OF,
            &[locale.text(word_of(column)), &name.get()],
        )
    };
    let error_id = row.cell_id(column);
    let drafts = plans().drafts;
    // What was typed and not saved before the page was reloaded.
    let draft = drafts.text(&error_id);
    if draft.is_some() {
        row.is_changed.set_value(true);
    }
    let on_input = {
        let id = error_id.clone();
        move |event| {
            row.is_changed.set_value(true);
            drafts.keep(&id, Some(event_target_value(&event)));
        }
    };
    let error_view = {
        let id = error_id.clone();
        move || {
            let text = row.errors.with(|errors| {
                let error = errors.iter().find(|error| error.field == column);
                error.map(|error| error.text.clone())
            })?;
            Some(view! { <p class="error" id=id.clone() role="alert">{text}</p> })
        }
    };
    let is_wrong = move || {
        row.errors
            .with(|errors| errors.iter().any(|error| error.field == column))
    };
    view! {
        <td>
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-label=label
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=move || is_wrong().then(|| error_id.clone())
                value=draft
                node_ref=field
                on:input=on_input
                on:keydown=move |event| leave_by_enter(locale, row, rows, &event)
            />
            {error_view}
        </td>
    }
    .into_any()
}

/// The cell with the job, filled in; any other can be typed.
fn job_cell(locale: Locale, row: WeekRow, week: &str, rows: RwSignal<Vec<WeekRow>>) -> AnyView {
    let word = locale.text(LogMessage::JobColumn);
    view! {
        <td>
            <input
                type="text"
                list=JOB_NAMES
                maxlength=LONGEST_JOB.to_string()
                autocomplete="off"
                aria-label=locale.format(LogMessage::CELL_OF, &[word, week])
                prop:value=move || row.job.get()
                on:input=move |event| {
                    row.is_changed.set_value(true);
                    row.job.set(event_target_value(&event));
                }
                on:keydown=move |event| leave_by_enter(locale, row, rows, &event)
            />
        </td>
    }
    .into_any()
}

/// Enter saves the row and goes to the next one.
fn leave_by_enter(
    locale: Locale,
    row: WeekRow,
    rows: RwSignal<Vec<WeekRow>>,
    event: &KeyboardEvent,
) {
    if event.key() != "Enter" {
        return;
    }
    event.prevent_default();
    save(locale, row);
    let next = rows.with_untracked(|rows| rows.get(row.index_in(rows)? + 1).copied());
    if let Some(next) = next {
        next.focus();
    }
}

/// Saves the row if it is valid. An emptied row is deleted from the log.
fn save(locale: Locale, row: WeekRow) {
    let plans = plans();
    let values = row.values();
    let id = row.id.get_value();
    row.is_changed.set_value(false);
    let forget_drafts = || {
        for column in TYPED {
            plans.drafts.keep(&row.cell_id(column), None);
        }
    };
    if is_blank(&values) {
        forget_drafts();
        row.errors.set(Vec::new());
        row.is_saved.set(false);
        if let Some(id) = id {
            let done = locale.format(PlanMessage::WEEK_DELETED, &[&locale.week(row.monday)]);
            plans.change_undoably(done, |records, now| {
                log_records::delete_week(records, &id, now);
            });
            row.id.set_value(None);
        }
        return;
    }
    match row.read(locale) {
        Ok(entry) => {
            forget_drafts();
            row.errors.set(Vec::new());
            // If another tab deleted the week, it is saved as a new one.
            let is_there = |id: &String| plans.records.text(&format!("{WEEKS}{id}")).is_some();
            let id = untrack(|| id.filter(is_there)).unwrap_or_else(|| plans.new_id());
            row.id.set_value(Some(id.clone()));
            row.is_saved.set(true);
            let job = row.job.get_untracked();
            plans.records.change(|records, now| {
                let week = log_records::write_week(&entry);
                records.set(&format!("{WEEKS}{id}"), Some(week), now);
                log_records::set_job(records, &id, &job, now);
            });
        }
        Err(errors) => {
            row.errors.set(errors);
            row.is_saved.set(false);
        }
    }
}
