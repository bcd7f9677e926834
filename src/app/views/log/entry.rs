//! What was entered for a week, read.

use time::Date;

use crate::answers::Hundredths;
use crate::i18n::Locale;
use crate::i18n::messages::{LogMessage, PlanMessage};
use crate::plan::log::{Column, Entry, Kinds, days};

/// What is wrong with an entry, and with which of its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryError {
    pub field: Column,
    pub text: String,
}

/// The name of a field.
pub const fn word_of(column: Column) -> LogMessage {
    match column {
        Column::Week => LogMessage::Week,
        Column::Hours => LogMessage::Hours,
        Column::WithClients => LogMessage::WithClients,
        Column::Individual => LogMessage::Individual,
        Column::Group => LogMessage::Group,
    }
}

/// The entry of these texts, in the order of [`Column::ALL`].
///
/// # Errors
/// All that is wrong with them, in words.
pub fn read_entry(
    locale: Locale,
    texts: [String; 5],
    today: Date,
) -> Result<Entry, Vec<EntryError>> {
    let mut errors = Vec::new();
    let [day, numbers @ ..] = texts;
    let day = days::read_iso(&day);
    if day.is_err() {
        let text = locale.format(PlanMessage::NOT_A_DAY, &[locale.text(LogMessage::Week)]);
        errors.push(EntryError {
            field: Column::Week,
            text,
        });
    }
    let numbers = numbers.map(|text| text.trim().replace(',', "."));
    let is_blank = numbers.iter().all(String::is_empty);
    let mut columns = Column::ALL.into_iter().skip(1);
    let numbers = numbers.map(|text| {
        let column = columns.next().unwrap_or(Column::Hours);
        // What is left empty is none.
        let number = match text.as_str() {
            "" => Some(Hundredths(0)),
            text => Hundredths::parse(text),
        };
        number.unwrap_or_else(|| {
            errors.push(EntryError {
                field: column,
                text: locale.format(PlanMessage::NOT_A_NUMBER, &[locale.text(word_of(column))]),
            });
            Hundredths(0)
        })
    });
    let Ok(day) = day else { return Err(errors) };
    let [hours, with_clients, individual, group] = numbers;
    let kinds = Kinds {
        hours,
        with_clients,
        individual,
        group,
    };
    let entry = Entry::new(day, kinds);
    // A week without work is entered as 0.
    if errors.is_empty() && is_blank {
        errors.push(EntryError {
            field: Column::Hours,
            text: locale.text(PlanMessage::NoHoursEntered).to_owned(),
        });
    }
    // A number that cannot be read says nothing of the others; the day is told all the same.
    let is_read = errors.is_empty();
    let wrongs = entry.wrongs_on(today);
    let wrongs = wrongs.filter(|wrong| is_read || wrong.column() == Column::Week);
    errors.extend(wrongs.map(|wrong| EntryError {
        field: wrong.column(),
        text: locale.format(PlanMessage::WRONG_ENTRY, &[&locale.wrong(wrong)]),
    }));
    if errors.is_empty() {
        Ok(entry)
    } else {
        Err(errors)
    }
}
