//! Counts the stored items, and finds records that cannot be read and so are in no view.

use super::log::days;
use super::log_records::{self, OPENING, REGISTERED, WEEKS};
use super::plans;
use super::records::{ANSWERS, Records, SCHOOL};
use super::timeline;
use crate::answers::{Answers, Month};
use crate::link;
use crate::school::SchoolProgram;

/// The number of stored items that the views show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RecordCounts {
    pub plans: usize,
    pub weeks: usize,
    pub ticks: usize,
    pub notes: usize,
}

impl RecordCounts {
    pub fn of(records: &Records) -> Self {
        let of_plans = |part: &str| {
            let plans = plans::all(records);
            let each = plans.iter().map(|plan| records.keys(&plan.key(part)).len());
            each.sum()
        };
        Self {
            plans: plans::all(records).len(),
            weeks: log_records::weeks(records).len(),
            ticks: of_plans("tick/"),
            notes: of_plans("note/"),
        }
    }
}

/// The calculator's answers in a copy, if there are any.
pub fn answers(records: &Records) -> Option<Answers> {
    let answers = link::read(records.get(ANSWERS)?).ok()?.answers;
    (plans::without_view(&answers) != Answers::default()).then_some(answers)
}

/// The school's program that belongs to these answers.
pub fn school(records: &Records) -> Option<SchoolProgram> {
    SchoolProgram::read(records.get(SCHOOL)?)
}

/// Whether a copy has nothing to import.
pub fn is_blank(records: &Records) -> bool {
    let parts = ["plan/", "log/"];
    answers(records).is_none() && parts.iter().all(|part| records.keys(part).is_empty())
}

/// The keys of records whose text cannot be read. These records stay unchanged.
pub fn unread(records: &Records) -> Vec<String> {
    let all = records
        .children("")
        .filter(|(key, text)| !can_be_read(key, text));
    all.map(|(key, _)| key.to_owned()).collect()
}

fn can_be_read(key: &str, text: &str) -> bool {
    if key == REGISTERED {
        return days::read_iso(text).is_ok();
    }
    if key == OPENING {
        return log_records::read_opening(text).is_some();
    }
    if key == SCHOOL {
        return SchoolProgram::read(text).is_some();
    }
    if key.starts_with(WEEKS) {
        return log_records::read_week(text).is_some();
    }
    let Some(record) = key.strip_prefix("plan/") else {
        return true;
    };
    let Some((id, record)) = record.split_once('/') else {
        return true;
    };
    match record.split_once('/') {
        None if record == "answers" => !id.is_empty() && link::read(text).is_ok(),
        None if record == plans::SCHOOL => SchoolProgram::read(text).is_some(),
        Some(("done", _)) => Month::parse(text).is_some(),
        Some(("own", _)) => text
            .split_once('\n')
            .is_some_and(|(_, item)| timeline::own_item(item).is_ok()),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records_of(entries: &[(&str, &str)]) -> Records {
        let mut records = Records::default();
        for (key, text) in entries {
            records.set(key, Some((*text).to_owned()), 1);
        }
        records
    }

    #[test]
    fn what_no_view_shows_is_not_counted_but_named() {
        let records = records_of(&[
            ("plan/a/answers", "v=1&to=msw&state=OH"),
            ("plan/a/note/study", "Ask Ana"),
            ("plan/a/tick/portfolio", "2026-05-12"),
            ("plan/a/own/1", "study\nBuy a binder"),
            ("plan/a/own/2", "no item"),
            ("plan/a/done/study", "2026-13"),
            ("plan/a/school", "1 msw 900 - - - - OH\nA school\nA program"),
            ("plan/z/answers", "v=99&to=msw"),
            ("plan/z/note/study", "of a plan that cannot be read"),
            ("log/week/1", "2026-08-03 40 20 1 0"),
            ("log/week/2", "2026-08-03 20 30 1 0"),
            ("log/registered", "yesterday"),
            ("future/1", "kept along"),
        ]);
        let held = RecordCounts {
            plans: 1,
            weeks: 1,
            ticks: 1,
            notes: 1,
        };
        assert_eq!(RecordCounts::of(&records), held);
        let wanted = [
            "log/registered",
            "log/week/2",
            "plan/a/done/study",
            "plan/a/own/2",
            "plan/a/school",
            "plan/z/answers",
        ];
        assert_eq!(unread(&records), wanted);
    }

    #[test]
    fn a_copy_that_brings_nothing_is_told_from_one_of_answers() {
        assert!(is_blank(&records_of(&[
            ("chosen", "a"),
            ("copy/made", "2026-11-24")
        ])));
        assert!(is_blank(&records_of(&[(ANSWERS, "v=1&lang=es")])));
        let first = records_of(&[(ANSWERS, "v=1&to=msw&state=OH")]);
        assert!(!is_blank(&first));
        assert_eq!(
            answers(&first)
                .and_then(|answers| answers.state)
                .map(|s| s.name()),
            Some("OH")
        );
        assert!(!is_blank(&records_of(&[(
            "log/week/1",
            "2026-08-03 40 20 1 0"
        )])));
    }
}
