//! Parses the form entry of a week.

use time::Date;

use crate::answers::Hundredths;
use crate::i18n::Locale;
use crate::i18n::messages::{LogMessage, PlanMessage};
use crate::plan::log::{Column, Entry, HoursByKind, days};

/// An error in an entry, and the field that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekFieldError {
    pub field: Column,
    pub text: String,
}

/// The label of a field.
pub const fn word_of(column: Column) -> LogMessage {
    match column {
        Column::Week => LogMessage::Week,
        Column::Hours => LogMessage::Hours,
        Column::WithClients => LogMessage::WithClients,
        Column::Individual => LogMessage::Individual,
        Column::Group => LogMessage::Group,
    }
}

/// Parses the field texts, in the order of [`Column::ALL`].
///
/// # Errors
/// All errors of the entry, as sentences.
pub fn read_entry(
    locale: Locale,
    texts: [String; 5],
    today: Date,
) -> Result<Entry, Vec<WeekFieldError>> {
    let mut errors = Vec::new();
    let [day, numbers @ ..] = texts;
    let day = days::read_iso(&day);
    if day.is_err() {
        let text = locale.format(PlanMessage::NOT_A_DAY, &[locale.text(LogMessage::Week)]);
        errors.push(WeekFieldError {
            field: Column::Week,
            text,
        });
    }
    let numbers = numbers.map(|text| text.trim().replace(',', "."));
    let is_blank = numbers.iter().all(String::is_empty);
    let has_no_hours = numbers[0].is_empty();
    let mut columns = Column::ALL.into_iter().skip(1);
    let numbers = numbers.map(|text| {
        let column = columns.next().unwrap_or(Column::Hours);
        // An empty field counts as zero.
        let number = match text.as_str() {
            "" => Some(Hundredths(0)),
            text => Hundredths::parse(text),
        };
        number.unwrap_or_else(|| {
            errors.push(WeekFieldError {
                field: column,
                text: locale.format(PlanMessage::NOT_A_NUMBER, &[locale.text(word_of(column))]),
            });
            Hundredths(0)
        })
    });
    let Ok(day) = day else { return Err(errors) };
    let [hours, with_clients, individual, group] = numbers;
    let kinds = HoursByKind {
        hours,
        with_clients,
        individual,
        group,
    };
    let entry = Entry::new(day, kinds);
    // A fully blank row is rejected: a week without work is entered as 0.
    if errors.is_empty() && is_blank {
        errors.push(WeekFieldError {
            field: Column::Hours,
            text: locale.text(PlanMessage::NoHoursEntered).to_owned(),
        });
    }
    // Of hours with clients, the rule about them would say that they are more than those worked.
    if errors.is_empty() && has_no_hours && with_clients.0 > 0 {
        errors.push(WeekFieldError {
            field: Column::Hours,
            text: locale.text(PlanMessage::HoursMissing).to_owned(),
        });
    }
    // Totals are meaningless while a number cannot be parsed, but the week's day can still be checked.
    let is_read = errors.is_empty();
    let wrongs = entry.errors_on(today);
    let wrongs = wrongs.filter(|wrong| is_read || wrong.column() == Column::Week);
    errors.extend(wrongs.map(|wrong| WeekFieldError {
        field: wrong.column(),
        text: locale.format(PlanMessage::WRONG_ENTRY, &[&locale.week_error(wrong)]),
    }));
    if errors.is_empty() {
        Ok(entry)
    } else {
        Err(errors)
    }
}
