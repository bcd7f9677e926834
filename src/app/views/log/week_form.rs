//! The form of a week, new or edited.

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;

use super::entry::{WeekFieldError, read_entry, word_of};
use crate::browser::page as browser;
use crate::components::plans::card_heading;
use crate::components::{Button, LabeledField, SubmitButton};
use crate::i18n::Locale;
use crate::i18n::messages::{LogMessage, PlanMessage};
use crate::plan::log::{Column, Entry, days};
use crate::plan::log_records::{self, LONGEST_JOB, WEEKS};
use crate::state::plans::drafts::{DraftField, FormDrafts};
use crate::state::plans::plans;

/// The fields of a week, in the order of [`Column::ALL`], and their errors.
#[derive(Clone, Copy)]
pub struct WeekFields {
    drafts: FormDrafts,
    fields: [DraftField<html::Input>; 5],
    /// The job or supervisor; used if there are several.
    job: DraftField<html::Input>,
    errors: RwSignal<Vec<WeekFieldError>>,
}

/// The HTML id of the list of jobs named so far.
pub const JOB_NAMES: &str = "log-jobs";
/// The key of the job field.
const JOB: &str = "log-job";

/// The HTML id of a field.
const fn id_of(column: Column) -> &'static str {
    match column {
        Column::Week => "log-week",
        Column::Hours => "log-hours",
        Column::WithClients => "log-clients",
        Column::Individual => "log-individual",
        Column::Group => "log-group",
    }
}

impl WeekFields {
    pub fn of(drafts: FormDrafts) -> Self {
        Self {
            drafts,
            fields: Column::ALL.map(|column| drafts.field(id_of(column), String::new)),
            job: drafts.field(JOB, String::new),
            errors: RwSignal::new(Vec::new()),
        }
    }

    /// Loads a week into the form for editing.
    pub fn edit(self, id: &str, entry: &Entry, job: &str) {
        self.drafts.week.set(Some(id.to_owned()));
        self.errors.set(Vec::new());
        let kinds = entry.kinds();
        let [week, hours, with_clients, individual, group] = self.fields;
        week.put(days::iso(entry.week));
        hours.put(kinds.hours.write());
        with_clients.put(kinds.with_clients.write());
        individual.put(kinds.individual.write());
        group.put(kinds.group.write());
        self.job.put(job.to_owned());
        week.focus();
    }

    /// Whether the form currently edits this week.
    pub fn is_editing(self, id: &str) -> bool {
        self.drafts
            .week
            .with_untracked(|week| week.as_deref() == Some(id))
    }

    /// Clears the form.
    pub fn leave(self) {
        self.drafts.week.set(None);
        self.errors.set(Vec::new());
        for field in self.fields {
            field.forget();
        }
        self.job.forget();
    }

    fn field(self, column: Column) -> DraftField<html::Input> {
        let [week, hours, with_clients, individual, group] = self.fields;
        match column {
            Column::Week => week,
            Column::Hours => hours,
            Column::WithClients => with_clients,
            Column::Individual => individual,
            Column::Group => group,
        }
    }
}

#[component]
pub fn WeekForm(locale: Locale, fields: WeekFields) -> impl IntoView {
    let plans = plans();
    let card = card_heading();
    let is_edited = Memo::new(move |_| plans.drafts.week.with(Option::is_some));
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        match read_entry(
            locale,
            fields.fields.map(DraftField::value),
            browser::current_date(),
        ) {
            Err(errors) => {
                if let Some(first) = errors.first() {
                    fields.field(first.field).focus();
                }
                fields.errors.set(errors);
            }
            Ok(entry) => {
                let id = plans.drafts.week.get_untracked();
                let id = id.unwrap_or_else(|| plans.new_id());
                let job = fields.job.value();
                plans.records.change(|records, now| {
                    let week = log_records::write_week(&entry);
                    records.set(&format!("{WEEKS}{id}"), Some(week), now);
                    log_records::set_job(records, &id, &job, now);
                });
                fields.leave();
                plans.say(locale.format(PlanMessage::WEEK_KEPT, &[&locale.week(entry.week)]));
                fields.field(Column::Week).focus();
            }
        }
    };
    let leave_by_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            fields.leave();
        }
    };
    let leave = move || {
        fields.leave();
        plans.focus.keep(card);
    };
    let errors = move || {
        let errors = fields.errors.get();
        (!errors.is_empty()).then(|| {
            let items = errors.into_iter();
            let items: Vec<AnyView> = items
                .map(|error| view! { <li>{error.text}</li> }.into_any())
                .collect();
            view! { <ul>{items}</ul> }
        })
    };
    let keep_label = move || {
        if is_edited.get() {
            locale.text(PlanMessage::Save)
        } else {
            locale.text(LogMessage::AddWeek)
        }
    };
    view! {
        <form novalidate=true on:submit=keep on:keydown=leave_by_key>
            <div class="log-fields">
                {Vec::from(Column::ALL.map(|column| field(locale, fields, column)))}
                <JobField locale field=fields.job/>
            </div>
            <div class="error" id="log-faults" role="alert">{errors}</div>
            <div class="row">
                {move || view! { <SubmitButton class="button" text=keep_label()/> }}
                <Show when=move || is_edited.get()>
                    <Button
                        class="button quiet-button"
                        text=locale.text(PlanMessage::Cancel)
                        on_click=leave
                    />
                </Show>
            </div>
        </form>
    }
}

/// Shown to users with several jobs or supervisors; suggests the names used so far.
#[component]
fn JobField(locale: Locale, field: DraftField<html::Input>) -> impl IntoView {
    const HINT: &str = "log-job-hint";
    let plans = plans();
    let names = Memo::new(move |_| {
        let all = plans.records.with(log_records::by_job);
        let names = all.into_iter().map(|(job, _)| job);
        names.filter(|job| !job.is_empty()).collect::<Vec<String>>()
    });
    view! {
        <LabeledField id=JOB label=locale.text(LogMessage::Job) hint=locale.text(LogMessage::JobHint)>
            <input
                id=JOB
                type="text"
                list=JOB_NAMES
                maxlength=LONGEST_JOB.to_string()
                autocomplete="off"
                aria-describedby=HINT
                node_ref=field.node
                on:input=move |_| field.note_typed()
            />
            <datalist id=JOB_NAMES>
                <For
                    each=move || names.get()
                    key=String::clone
                    children=|name| view! { <option value=name></option> }
                />
            </datalist>
        </LabeledField>
    }
}

/// A field of the form; the error list says which one is wrong.
fn field(locale: Locale, fields: WeekFields, column: Column) -> AnyView {
    let field = fields.field(column);
    let id = id_of(column);
    let hint_id = format!("{id}-hint");
    let is_wrong = Memo::new(move |_| {
        fields
            .errors
            .with(|errors| errors.iter().any(|e| e.field == column))
    });
    let described_by = move || {
        if is_wrong.get() {
            format!("log-faults {hint_id}")
        } else {
            hint_id.clone()
        }
    };
    let is_invalid = move || is_wrong.get().then_some("true");
    let control = if column == Column::Week {
        view! {
            <input
                id=id
                type="date"
                placeholder=locale.text(PlanMessage::DayShape)
                aria-invalid=is_invalid
                aria-describedby=described_by
                node_ref=field.node
                on:input=move |_| field.note_typed()
            />
        }
        .into_any()
    } else {
        view! {
            <input
                id=id
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-invalid=is_invalid
                aria-describedby=described_by
                node_ref=field.node
                on:input=move |_| field.note_typed()
            />
        }
        .into_any()
    };
    view! {
        <LabeledField id label=locale.text(word_of(column)) hint=hint(locale, column)>
            {control}
        </LabeledField>
    }
    .into_any()
}

fn hint(locale: Locale, column: Column) -> String {
    let word = match column {
        Column::Hours => return locale.log_hours_hint(),
        Column::Week => LogMessage::WeekHint,
        Column::WithClients => LogMessage::WithClientsHint,
        Column::Individual => LogMessage::IndividualHint,
        Column::Group => LogMessage::GroupHint,
    };
    locale.text(word).to_owned()
}
