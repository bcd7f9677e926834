//! Sentences about records that several views show.

use super::storage::StorageStatus;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::log::days;
use crate::plan::plans::{self, SavedPlan};
use crate::plan::record_counts::{self, RecordCounts};
use crate::plan::records::{ParseError, Records};

/// Longer lists of names are cut after this many.
const MOST_NAMED: usize = 5;

/// A list of names, shortened if it is long.
pub fn listed(names: &[String]) -> String {
    let shortened = |name: &String| name.chars().take(plans::LONGEST_NAME).collect::<String>();
    let mut named: Vec<String> = names.iter().take(MOST_NAMED).map(shortened).collect();
    if names.len() > MOST_NAMED {
        named.push("…".to_owned());
    }
    named.join(", ")
}

/// The names of plans.
pub fn names(plans: Vec<SavedPlan>) -> Vec<String> {
    plans.into_iter().map(|plan| plan.name).collect()
}

/// The number of plans, weeks, ticks and notes in a set of records, as a text.
pub fn record_counts(locale: Locale, records: &Records) -> String {
    let held = RecordCounts::of(records);
    [
        (PlanMessage::COUNT_PLANS, held.plans),
        (PlanMessage::COUNT_ENTRIES, held.weeks),
        (PlanMessage::COUNT_TICKS, held.ticks),
        (PlanMessage::COUNT_NOTES, held.notes),
    ]
    .map(|(word, number)| locale.format(word, &[&number.to_string()]))
    .join(", ")
}

/// The date of `YYYY-MM-DDTHH:MM`; `None` for an invalid time.
pub fn day_of(locale: Locale, moment: &str) -> Option<String> {
    let day = moment.get(..10)?;
    days::read_iso(day).ok()?;
    Some(locale.figures.date(day))
}

/// Whether and where these records are saved.
pub fn storage_sentence(locale: Locale, status: &StorageStatus, records: &Records) -> String {
    let is_empty = record_counts::is_blank(records);
    let word = match status {
        // Of nothing, no copy is offered.
        StorageStatus::Blocked if is_empty => PlanMessage::BlockedEmpty,
        StorageStatus::Shared if is_empty => PlanMessage::SharedEmpty,
        StorageStatus::Here(saved) => return saved_here(locale, records, saved),
        StorageStatus::NotYet => PlanMessage::KeptNothing,
        StorageStatus::Blocked => PlanMessage::KeptBlocked,
        StorageStatus::Full => PlanMessage::KeptFull,
        StorageStatus::TooMuch => PlanMessage::KeptTooMuch,
        StorageStatus::Shared => PlanMessage::KeptShared,
        StorageStatus::Unreadable(ParseError::Newer) => PlanMessage::KeptNewer,
        StorageStatus::Unreadable(_) => PlanMessage::KeptDamaged,
    };
    locale.text(word).to_owned()
}

/// Where the records are saved, since which plan, and when they were last saved.
fn saved_here(locale: Locale, records: &Records, saved: &str) -> String {
    let counts = record_counts(locale, records);
    let time = saved.get(11..).unwrap_or_default();
    let saved = match day_of(locale, saved) {
        Some(day) => format!("{day}, {time}"),
        None => "–".to_owned(),
    };
    let plans = plans::plans(records);
    match plans.iter().find_map(|plan| day_of(locale, &plan.made)) {
        Some(since) => locale.format(PlanMessage::KEPT_SINCE, &[&since, &saved, &counts]),
        None => locale.format(PlanMessage::KEPT_HERE, &[&saved, &counts]),
    }
}
