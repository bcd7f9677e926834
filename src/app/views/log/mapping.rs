//! Import of a file: the user sees a preview, then confirms. In a table of another program they first say what its
//! columns are.

use leptos::html;
use leptos::prelude::*;

use super::files::add_weeks;
use crate::browser::page as browser;
use crate::components::plans::card_heading;
use crate::components::{Button, Choice, SelectField, header_row, row_header, scrollable_table};
use crate::i18n::Locale;
use crate::i18n::messages::{LogMessage, PlanMessage};
use crate::plan::log_csv::ParsedWeeks;
use crate::plan::log_csv::mapping::{DayOrder, Mapping, Meaning, Table};
use crate::plan::log_records::{LogDiff, LoggedWeek};
use crate::state::plans::focus::focus_later;
use crate::state::plans::plans;

/// How many weeks and lines are listed; the rest is shown as a count.
const IN_SIGHT: usize = 5;
const HEADING: &str = "map-heading";

/// A file that was chosen for import.
#[derive(Clone, Debug, PartialEq)]
pub struct LogFile {
    pub name: String,
    pub content: LogFileContent,
}

#[derive(Clone, Debug, PartialEq)]
pub enum LogFileContent {
    /// A Casepath log.
    Weeks(ParsedWeeks),
    /// A table of another program.
    Table(Table),
    /// A Casepath log whose dates another program has rewritten.
    Rewritten(Table),
}

impl LogFileContent {
    const fn table(&self) -> Option<&Table> {
        match self {
            Self::Weeks(_) => None,
            Self::Table(table) | Self::Rewritten(table) => Some(table),
        }
    }

    fn weeks(&self, mapping: &Mapping) -> ParsedWeeks {
        match self {
            Self::Weeks(weeks) => weeks.clone(),
            Self::Table(table) | Self::Rewritten(table) => {
                table.weeks(mapping, browser::current_date())
            }
        }
    }
}

/// What a file would add to the log, and the buttons that add it or not.
#[component]
pub fn FilePreview(
    locale: Locale,
    file: LogFile,
    /// Called after the import or when the user cancels.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let LogFile { name, content } = file;
    let title = match content {
        LogFileContent::Table(_) => LogMessage::MAP_TITLE,
        LogFileContent::Weeks(_) | LogFileContent::Rewritten(_) => LogMessage::PREVIEW_TITLE,
    };
    let mapping = RwSignal::new(content.table().map(Table::guess).unwrap_or_default());
    let questions = content.table().map(|table| {
        let names: Vec<String> = (0..table.header.len())
            .map(|column| table.column_name(column))
            .collect();
        let names = StoredValue::new(names);
        let columns: Vec<AnyView> = (0..table.header.len())
            .map(|column| column_field(locale, mapping, column, names))
            .collect();
        view! {
            <p>{locale.text(LogMessage::MapLead)}</p>
            <div class="log-fields">{columns}</div>
        }
        .into_any()
    });
    let mapped = Memo::new(move |_| mapping.with(|mapping| content.weeks(mapping)));
    let order = move || mapped.with(|mapped| order_field(locale, mapping, mapped));
    let plans = plans();
    let card = card_heading();
    let element = NodeRef::<html::Div>::new();
    Effect::new(move |_| focus_later(element));
    // A newer export may repeat weeks with different hours. They are added a second time only if the user says so.
    let adds_second = RwSignal::new(false);
    let beside = Memo::new(move |_| {
        mapped.with(|mapped| {
            plans
                .records
                .with(|records| LogDiff::of(records, &mapped.weeks))
        })
    });
    let new = move || {
        let LogDiff { mut new, other, .. } = beside.get();
        if adds_second.get() {
            new.extend(other);
        }
        new
    };
    let has_other = move || beside.with(|beside| !beside.other.is_empty());
    let add = move || {
        add_weeks(plans, locale, &untrack(new));
        on_close.run(());
        plans.focus.go_to_undo(card);
    };
    let cancel = move || {
        on_close.run(());
        if let Some(card) = card {
            focus_later(card);
        }
    };
    let is_empty = move || new().is_empty();
    view! {
        <div class="preview" role="group" tabindex="-1" aria-labelledby=HEADING node_ref=element>
            <h3 id=HEADING>{locale.format(title, &[&name])}</h3>
            {questions}
            {order}
            <div class="option" hidden=move || !has_other()>
                <input
                    type="checkbox"
                    id="map-second"
                    prop:checked=move || adds_second.get()
                    on:change=move |event| adds_second.set(event_target_checked(&event))
                />
                <label for="map-second">{locale.text(LogMessage::MapSecond)}</label>
            </div>
            {move || outcome(locale, &mapped.get(), &beside.get(), &new())}
            <div class="row">
                <button class="button" type="button" prop:disabled=is_empty on:click=move |_| add()>
                    {locale.text(LogMessage::MapAdd)}
                </button>
                <Button
                    class="button quiet-button"
                    text=locale.text(PlanMessage::Cancel)
                    on_click=cancel
                />
            </div>
        </div>
    }
}

fn column_field(
    locale: Locale,
    mapping: RwSignal<Mapping>,
    column: usize,
    names: StoredValue<Vec<String>>,
) -> AnyView {
    let choices: Vec<Choice> = Meaning::ALL
        .into_iter()
        .map(|meaning| {
            (
                meaning.name(),
                locale.text(meaning_word(meaning)).to_owned(),
            )
        })
        .collect();
    let value = Signal::derive(move || {
        let of_column = mapping.with(|mapping| mapping.columns.get(column).copied());
        of_column.unwrap_or_default().meaning.name().to_owned()
    });
    let choose = move |name: String| {
        if let Some(meaning) = Meaning::from_name(&name) {
            mapping.update(|mapping| {
                if let Some(of_column) = mapping.columns.get_mut(column) {
                    of_column.meaning = meaning;
                }
            });
        }
    };
    let name = names.with_value(|names| names[column].clone());
    let label = locale.format(LogMessage::MAP_COLUMN, &[&name]);
    view! {
        <div>
            <SelectField
                id=format!("map-column-{column}")
                label=move || label.clone()
                choices
                value
                on_choose=choose
            />
            {move || other_hours(locale, &mapping.read(), column, &names.read_value())}
            <MinutesSwitch locale mapping column name/>
        </div>
    }
    .into_any()
}

/// What happens to the hours of a column that holds other hours: they are added up, unless a column holds the total.
fn other_hours(
    locale: Locale,
    mapping: &Mapping,
    column: usize,
    names: &[String],
) -> Option<AnyView> {
    let meaning = mapping.columns.get(column)?.meaning;
    if meaning != Meaning::Other {
        return None;
    }
    let columns = mapping.columns.iter().zip(names);
    let totals: Vec<String> = columns
        .filter(|(column, _)| column.meaning == Meaning::Hours)
        .map(|(_, name)| name.clone())
        .collect();
    let sentence = match totals.is_empty() {
        true => locale.text(LogMessage::MapOtherAdded).to_owned(),
        false => {
            let hours = locale.text(LogMessage::Hours);
            locale.format(
                LogMessage::MAP_OTHER_IN_TOTAL,
                &[&totals.join("”, “"), hours],
            )
        }
    };
    Some(view! { <p class="hint">{sentence}</p> }.into_any())
}

const fn meaning_word(meaning: Meaning) -> LogMessage {
    match meaning {
        Meaning::Unused => LogMessage::MapUnused,
        Meaning::Day => LogMessage::MapDay,
        Meaning::Hours => LogMessage::Hours,
        Meaning::WithClients => LogMessage::WithClients,
        Meaning::Other => LogMessage::MapOther,
        Meaning::Individual => LogMessage::Individual,
        Meaning::Group => LogMessage::Group,
        Meaning::Job => LogMessage::JobColumn,
    }
}

/// Whether a numeric column holds minutes.
#[component]
fn MinutesSwitch(
    locale: Locale,
    mapping: RwSignal<Mapping>,
    column: usize,
    name: String,
) -> impl IntoView {
    let id = format!("map-minutes-{column}");
    let of_column = Memo::new(move |_| {
        let of_column = mapping.with(|mapping| mapping.columns.get(column).copied());
        of_column.unwrap_or_default()
    });
    let set = move |event| {
        let is_on = event_target_checked(&event);
        mapping.update(|mapping| {
            if let Some(of_column) = mapping.columns.get_mut(column) {
                of_column.in_minutes = is_on;
            }
        });
    };
    let label = locale.format(LogMessage::MAP_MINUTES, &[&name]);
    view! {
        <div class="option" hidden=move || !of_column.get().meaning.is_number()>
            <input
                type="checkbox"
                id=id.clone()
                prop:checked=move || of_column.get().in_minutes
                on:change=set
            />
            <label for=id>{label}</label>
        </div>
    }
}

/// Shown only if the dates can be read both as month/day and as day/month.
fn order_field(
    locale: Locale,
    mapping: RwSignal<Mapping>,
    mapped: &ParsedWeeks,
) -> Option<AnyView> {
    const DAY_FIRST: &str = "day";
    const MONTH_FIRST: &str = "month";
    let choices: Vec<Choice> = vec![
        (
            MONTH_FIRST,
            locale.text(LogMessage::MapMonthFirst).to_owned(),
        ),
        (DAY_FIRST, locale.text(LogMessage::MapDayFirst).to_owned()),
    ];
    let value = Signal::derive(move || {
        let order = mapping.with(|mapping| mapping.order);
        let name = match order {
            DayOrder::MonthFirst => MONTH_FIRST,
            DayOrder::DayFirst => DAY_FIRST,
        };
        name.to_owned()
    });
    let choose = move |name: String| {
        let order = match name.as_str() {
            DAY_FIRST => DayOrder::DayFirst,
            _ => DayOrder::MonthFirst,
        };
        mapping.update(|mapping| mapping.order = order);
    };
    mapped.is_ambiguous.then(|| {
        view! {
            <div class="log-fields">
                <SelectField
                    id="map-order"
                    label=move || locale.text(LogMessage::MapOrder)
                    hint=Some(locale.text(LogMessage::MapOrderHint))
                    choices
                    value
                    on_choose=choose
                />
            </div>
        }
        .into_any()
    })
}

/// The preview: weeks to add, weeks already in the log, lines that could not be parsed.
fn outcome(locale: Locale, mapped: &ParsedWeeks, beside: &LogDiff, new: &[LoggedWeek]) -> AnyView {
    let counts = [
        beside.new.len(),
        beside.same,
        beside.other.len(),
        mapped.unread,
    ]
    .map(|count| count.to_string());
    let sentence = locale.format(
        LogMessage::MAP_OUTCOME,
        &counts.each_ref().map(String::as_str),
    );
    let has_jobs = new.iter().any(|week| !week.job.is_empty());
    let rows: Vec<AnyView> = new
        .iter()
        .take(IN_SIGHT)
        .map(|LoggedWeek { entry, job }| {
            let kinds = entry.kinds();
            let cells = [
                kinds.hours,
                kinds.with_clients,
                kinds.individual,
                kinds.group,
            ]
            .map(|number| view! { <td>{locale.hundredths(number)}</td> });
            let job = has_jobs.then(|| view! { <td>{job.clone()}</td> });
            view! { <tr>{row_header(locale.week(entry.week))} {Vec::from(cells)} {job}</tr> }
                .into_any()
        })
        .collect();
    let columns: Vec<&str> = [
        LogMessage::Week,
        LogMessage::Hours,
        LogMessage::WithClients,
        LogMessage::Individual,
        LogMessage::Group,
    ]
    .into_iter()
    .chain(has_jobs.then_some(LogMessage::JobColumn))
    .map(|word| locale.text(word))
    .collect();
    let table = (!rows.is_empty()).then(|| {
        let table =
            view! { <table class="weeks">{header_row(&columns)} <tbody>{rows}</tbody></table> };
        scrollable_table(locale.text(LogMessage::PreviewWeeks), table.into_any())
    });
    let more = |count: usize| {
        (count > 0).then(|| locale.format(LogMessage::PREVIEW_MORE, &[&count.to_string()]))
    };
    let more_weeks = more(new.len().saturating_sub(IN_SIGHT))
        .map(|sentence| view! { <p class="hint">{sentence}</p> });
    let errors = mapped.errors.iter().take(IN_SIGHT);
    let errors: Vec<AnyView> = errors
        .map(|error| locale.error(error))
        .chain(more(mapped.unlisted(IN_SIGHT)))
        .map(|sentence| view! { <li>{sentence}</li> }.into_any())
        .collect();
    let errors = (!errors.is_empty()).then(|| view! { <ul class="hint">{errors}</ul> });
    view! { <p role="status">{sentence}</p> {table} {more_weeks} {errors} }.into_any()
}
