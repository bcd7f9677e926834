//! Helpers for tests of the log: logs in a short notation, rules, the rows of cases.

use std::path::Path;

use casepath::answers::{Hundredths, Language, UsState};
use casepath::estimate::wait_after_practice;
use casepath::i18n::Locale;
use casepath::plan::log::days::{plus_days, read_iso};
use casepath::plan::log::{Entry, HoursByKind, Opening, PlannedPractice, Tally, tally};
use casepath::tables::{self, LicenseRule, Profession};
use time::Date;

pub const ENGLISH: Locale = Locale::of(Language::English);
pub const SPANISH: Locale = Locale::of(Language::Spanish);

pub fn day(text: &str) -> Date {
    read_iso(text).unwrap_or_else(|why| panic!("{text}: {why:?}"))
}

pub fn number(text: &str) -> Hundredths {
    Hundredths::parse(text).unwrap_or_else(|| panic!("{text:?} is no number"))
}

/// `40/20/1/0`: hours, with clients, individual, group.
pub fn kinds(text: &str) -> HoursByKind {
    let parts: Vec<Hundredths> = text.split('/').map(number).collect();
    let [hours, with_clients, individual, group] = parts[..] else {
        panic!("{text:?} is no four numbers")
    };
    HoursByKind {
        hours,
        with_clients,
        individual,
        group,
    }
}

/// `2026-01-05 x10 40/20/1/0; ...`: runs of weeks.
pub fn entries(text: &str) -> Vec<Entry> {
    let runs = text.split(';').map(str::trim).filter(|run| !run.is_empty());
    let run = |run: &str| {
        let parts: Vec<&str> = run.split(' ').collect();
        let [first, times, hours] = parts[..] else {
            panic!("{run:?} is no run of weeks")
        };
        let times: i64 = times[1..].parse().expect("how many weeks");
        let (first, hours) = (day(first), kinds(hours));
        (0..times).map(move |week| Entry::new(plus_days(first, 7 * week), hours))
    };
    runs.flat_map(run).collect()
}

/// `MI` is the rule of a state's social workers, `MI counseling` that of its counselors.
pub fn rule(which: &str) -> &'static LicenseRule {
    let (state, profession) = match which.split_once(' ') {
        Some((state, "counseling")) => (state, Profession::Counseling),
        _ => (which, Profession::SocialWork),
    };
    let state = UsState::from_name(state).expect("a state");
    tables::rule_of(state, profession)
}

/// A log under a rule, as [`rule`] names it.
pub fn tally_of(which: &str, registered: Option<&str>, weeks: &str, today: &str) -> Tally {
    let (rule, registered) = (rule(which), registered.map(day));
    tally(
        Opening::default(),
        &entries(weeks),
        registered,
        practice(rule),
        day(today),
    )
}

/// Practice under a rule, with no retakes of the examination.
pub fn practice(rule: &LicenseRule) -> PlannedPractice<'_> {
    PlannedPractice::of(rule, wait_after_practice(rule.profession, 0))
}

pub fn rows(file: &str) -> Vec<std::collections::HashMap<String, String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/log");
    let mut reader = csv::Reader::from_path(folder.join(file)).expect("a readable file");
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}
