//! The log as a file: CSV export and import.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlInputElement;

use super::WeekList;
use super::mapping::{FilePreview, LogFile, LogFileContent};
use crate::browser::files::{self, Chosen};
use crate::browser::page as browser;
use crate::components::{Button, file_button};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::log::Entry;
use crate::plan::log_csv::mapping::Table;
use crate::plan::log_csv::{self, CsvError, CsvErrorKind, ParsedWeeks};
use crate::plan::log_records::{self, LoggedWeek, WEEKS};
use crate::state::plans::{PlansState, plans};

#[component]
pub fn LogFiles(locale: Locale, weeks: WeekList) -> impl IntoView {
    let plans = plans();
    let has_any = Memo::new(move |_| weeks.with(|weeks| !weeks.is_empty()));
    let save = move || save_csv(plans, locale, &weeks.get_untracked());
    let chosen = RwSignal::new(None::<LogFile>);
    let preview = move || {
        let file = chosen.get()?;
        Some(view! { <FilePreview locale file on_close=move || chosen.set(None)/> })
    };
    view! {
        <div class="row log-tools">
            <Show when=move || has_any.get()>
                <Button
                    class="button quiet-button"
                    text=locale.text(PlanMessage::SaveCsv)
                    on_click=save
                />
            </Show>
            {file_button(
                "open-csv",
                locale.text(PlanMessage::OpenCsv),
                ".csv,text/csv",
                move |control| open_csv(plans, locale, chosen, control),
            )}
            <p class="hint">{locale.log_import_hint()}</p>
        </div>
        {preview}
    }
}

/// Rows are written oldest week first.
fn save_csv(plans: PlansState, locale: Locale, weeks: &[(String, Entry)]) {
    let logged: Vec<LoggedWeek> = plans.records.with_untracked(|records| {
        let weeks = weeks.iter().rev();
        let logged = weeks.map(|(id, entry)| LoggedWeek {
            entry: *entry,
            job: log_records::job(records, id).to_owned(),
        });
        logged.collect()
    });
    if files::download("casepath-hours.csv", "text/csv", &log_csv::write(&logged)) {
        plans.say(locale.text(PlanMessage::CsvMade).to_owned());
    } else {
        plans.say_error(locale.text(PlanMessage::CopyRefused).to_owned());
    }
}

/// Shows what a file would add. For a table that is not a Casepath log, the user is asked what its columns mean. Nothing
/// is added before the user confirms it.
fn open_csv(
    plans: PlansState,
    locale: Locale,
    preview: RwSignal<Option<LogFile>>,
    control: HtmlInputElement,
) {
    spawn_local(async move {
        let name = files::name_of(&control);
        let Some(chosen) = files::chosen(&control, log_csv::MOST_BYTES).await else {
            return;
        };
        let refuse = |word: PlanMessage| plans.say_error(locale.text(word).to_owned());
        match chosen {
            Chosen::TooLong(_) => refuse(PlanMessage::CsvTooLong),
            Chosen::Unreadable => refuse(PlanMessage::FileUnreadable),
            Chosen::Text(text) => {
                let content = match log_csv::read(&text, browser::current_date()) {
                    Ok(weeks) => Ok(match rewritten(&text, &weeks) {
                        Some(table) => LogFileContent::Rewritten(table),
                        None => LogFileContent::Weeks(weeks),
                    }),
                    Err(errors) => {
                        let is_foreign = errors.iter().any(|error| error.reason.is_of_header());
                        let content = match is_foreign {
                            true => LogFileContent::Table,
                            false => LogFileContent::Rewritten,
                        };
                        let table = errors.iter().any(is_of_columns).then(|| Table::read(&text));
                        table.flatten().map(content).ok_or(errors)
                    }
                };
                // Replaces the preview of a file that was chosen earlier.
                match content {
                    Ok(content) => {
                        plans.close_message();
                        preview.set(Some(LogFile { name, content }));
                    }
                    Err(errors) => {
                        let errors = errors.iter().map(|error| locale.error(error)).collect();
                        plans.say_errors(locale.text(PlanMessage::CsvRefused).to_owned(), errors);
                        preview.set(None);
                    }
                }
            }
        }
    });
}

/// A Casepath log as a table, if more of its weeks can be read this way: another program has rewritten some of its dates.
fn rewritten(text: &str, weeks: &ParsedWeeks) -> Option<Table> {
    let has_other_dates = weeks.errors.iter().any(is_of_columns);
    let table = has_other_dates.then(|| Table::read(text)).flatten()?;
    let of_table = table.weeks(&table.guess(), browser::current_date());
    (of_table.weeks.len() > weeks.weeks.len()).then_some(table)
}

/// Whether the error shows that the file is not in the layout of a Casepath log, or that its dates are not.
fn is_of_columns(fault: &CsvError) -> bool {
    fault.reason.is_of_header() || matches!(fault.reason, CsvErrorKind::NotADay(_))
}

/// Adds the weeks that are not in the log yet.
pub fn add_weeks(plans: PlansState, locale: Locale, weeks: &[LoggedWeek]) {
    let new = plans
        .records
        .with_untracked(|records| log_records::not_yet(records, weeks));
    let counts = [new.len(), weeks.len() - new.len()].map(|count| count.to_string());
    let done = locale.format(
        PlanMessage::CSV_TAKEN,
        &counts.each_ref().map(String::as_str),
    );
    let id = plans.new_id();
    plans.change_undoably(done, |records, now| {
        for (index, LoggedWeek { entry, job }) in new.iter().enumerate() {
            let id = format!("{id}-{index:04}");
            let week = log_records::write_week(entry);
            records.set(&format!("{WEEKS}{id}"), Some(week), now);
            log_records::set_job(records, &id, job, now);
        }
    });
}
