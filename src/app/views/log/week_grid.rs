//! Several weeks as an editable table: one row per week with its date filled in, saved on blur.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use time::Date;

use super::entry::{WeekFieldError, read_entry, word_of};
use crate::browser::page as browser;
use crate::components::{button, row_header, scrollable_table};
use crate::i18n::Locale;
use crate::i18n::messages::{LogMessage, PlanMessage};
use crate::plan::log::{Column, days};
use crate::plan::log_records::{self, WEEKS};
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

/// A row: its Monday, its fields, and its record id once it is saved.
#[derive(Clone, Copy)]
struct WeekRow {
    monday: Date,
    fields: [NodeRef<html::Input>; 4],
    errors: RwSignal<Vec<WeekFieldError>>,
    id: StoredValue<Option<String>>,
    is_saved: RwSignal<bool>,
}

impl WeekRow {
    fn new(monday: Date) -> Self {
        Self {
            monday,
            fields: std::array::from_fn(|_| NodeRef::new()),
            errors: RwSignal::new(Vec::new()),
            id: StoredValue::new(None),
            is_saved: RwSignal::new(false),
        }
    }

    fn values(self) -> [String; 4] {
        self.fields.map(|field| {
            let field = field.try_get_untracked().flatten();
            field.map(|field| field.value()).unwrap_or_default()
        })
    }

    fn focus(self) {
        if let Some(field) = self.fields[0].get_untracked() {
            browser::focus_on(&field);
        }
    }
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
        let row_of = |monday: Date| here.iter().find(|row| row.monday == monday).copied();
        let mondays = plans.records.with_untracked(|records| {
            let missing = log_records::to_enter(records, browser::current_date(), ROWS);
            let is_asked_for_more = missing.iter().all(|monday| row_of(*monday).is_some());
            if !is_asked_for_more || !is_filled.get_value() {
                return missing;
            }
            let first = here.iter().map(|row| row.monday);
            let first = first.chain(log_records::first_week(records)).min();
            let first = first.unwrap_or_else(|| days::monday(browser::current_date()));
            let mut all = log_records::earlier_weeks(records, first, ROWS);
            all.extend(here.iter().map(|row| row.monday));
            all
        });
        is_filled.set_value(true);
        let new = mondays
            .into_iter()
            .map(|monday| row_of(monday).unwrap_or_else(|| WeekRow::new(monday)));
        rows.set(new.collect());
    };
    fill();
    let is_empty = move || rows.with(Vec::is_empty);
    let head =
        |column: Column| view! { <th scope="col">{locale.text(word_of(column))}</th> }.into_any();
    let heads: Vec<AnyView> = TYPED.into_iter().map(head).collect();
    let table = view! {
        <table class="week-grid">
            <thead>
                <tr>
                    <th scope="col">{locale.text(LogMessage::Week)}</th>
                    {heads}
                    <td></td>
                </tr>
            </thead>
            <tbody>
                <For
                    each=move || rows.get()
                    key=|row| row.monday
                    children=move |row| view! { <GridRow locale rows row/> }
                />
            </tbody>
        </table>
    };
    view! {
        <details class="table">
            <summary>{locale.text(LogMessage::GridTitle)}</summary>
            <p class="hint">{locale.text(LogMessage::GridLead)}</p>
            <p hidden=move || !is_empty()>{locale.text(LogMessage::GridDone)}</p>
            <div hidden=is_empty>
                {scrollable_table(locale.text(LogMessage::GridTitle), table.into_any())}
            </div>
            <p class="row">{button("button quiet-button", locale.text(LogMessage::GridMore), fill)}</p>
        </details>
    }
}

#[component]
fn GridRow(locale: Locale, rows: RwSignal<Vec<WeekRow>>, row: WeekRow) -> impl IntoView {
    let plans = plans();
    let week = locale.week(row.monday);
    let cells: Vec<AnyView> = TYPED
        .into_iter()
        .zip(row.fields)
        .map(|(column, field)| cell(locale, row, column, field, &week, rows))
        .collect();
    // Copies the row above as typed, else the log's last week before this one.
    let same = move || {
        let above = rows.with_untracked(|rows| {
            let index = rows.iter().position(|other| other.monday == row.monday)?;
            rows.get(index.checked_sub(1)?).copied()
        });
        let typed = above.map(WeekRow::values);
        let typed = typed.filter(|values| values.iter().any(|text| !text.trim().is_empty()));
        let values = typed.or_else(|| {
            let before = plans
                .records
                .with_untracked(|records| log_records::week_before(records, row.monday))?;
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
    let label = locale.format(LogMessage::GRID_SAME_OF, &[&week]);
    view! {
        <tr>
            {row_header(week.clone())}
            {cells}
            <td>
                <button class="quiet" type="button" aria-label=label on:click=move |_| same()>
                    {locale.text(LogMessage::GridSame)}
                </button>
                <small role="status">
                    {move || row.is_saved.get().then(|| locale.text(LogMessage::GridSaved))}
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
    week: &str,
    rows: RwSignal<Vec<WeekRow>>,
) -> AnyView {
    let label = locale.format(LogMessage::CELL_OF, &[locale.text(word_of(column)), week]);
    let error_id = format!("grid-{}-{}", days::iso(row.monday), column as u8);
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
    let next_row = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            save(locale, row);
            let next = rows.with_untracked(|rows| {
                let index = rows.iter().position(|other| other.monday == row.monday)?;
                rows.get(index + 1).copied()
            });
            if let Some(next) = next {
                next.focus();
            }
        }
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
                node_ref=field
                on:change=move |_| save(locale, row)
                on:keydown=next_row
            />
            {error_view}
        </td>
    }
    .into_any()
}

/// Saves the row if it is valid. An emptied row is deleted from the log.
fn save(locale: Locale, row: WeekRow) {
    let plans = plans();
    let [hours, clients, individual, group] = row.values();
    let is_blank = [&hours, &clients, &individual, &group]
        .into_iter()
        .all(|text| text.trim().is_empty());
    let id = row.id.get_value();
    if is_blank {
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
    let texts = [days::iso(row.monday), hours, clients, individual, group];
    match read_entry(locale, texts, browser::current_date()) {
        Ok(entry) => {
            row.errors.set(Vec::new());
            // If another tab deleted the week, it is saved as a new one.
            let is_there = |id: &String| plans.records.text(&format!("{WEEKS}{id}")).is_some();
            let id = untrack(|| id.filter(is_there)).unwrap_or_else(|| plans.new_id());
            let text = Some(log_records::write_week(&entry));
            plans.records.set(&format!("{WEEKS}{id}"), text);
            row.id.set_value(Some(id));
            row.is_saved.set(true);
        }
        Err(errors) => {
            row.errors.set(errors);
            row.is_saved.set(false);
        }
    }
}
