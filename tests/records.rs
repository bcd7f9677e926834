//! Records: a round trip keeps everything; nothing panics, whatever is in storage; and merging two diverged sets
//! loses nothing, in either order.
#![cfg(not(target_arch = "wasm32"))]

use casepath::plan::draft_fields::DraftFields;
use casepath::plan::merge::merge;
use casepath::plan::record_counts::{RecordCounts, unread};
use casepath::plan::records::{ParseError, Records, fits, read, write};
use proptest::collection::vec;
use proptest::prelude::*;

/// A change: the key of the record, its text or its removal, and the timestamp.
type Change = (String, Option<String>, u64);

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        // Only a few keys, so that changes collide.
        "plan/[ab]/(name|note|tick)",
        "log/week/[0-3]",
        "[^\u{0}]{1,20}",
        Just("__proto__".to_owned()),
        Just(String::new()),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    let text = proptest::option::of("\\PC{0,30}|[\\x00-\\x1f\"\\\\<>&\u{202e}\u{1f393}]{0,8}");
    (key(), text, prop_oneof![0..20_u64, any::<u64>()])
}

fn changed(mut records: Records, changes: &[Change]) -> Records {
    for (key, text, now) in changes {
        records.set(key, text.clone(), *now);
    }
    records
}

fn records() -> impl Strategy<Value = Records> {
    vec(change(), 0..30).prop_map(|changes| changed(Records::default(), &changes))
}

/// Weeks of a log, few of them different, with the key prefix `whose`.
fn log(whose: &str, weeks: &[u8]) -> Records {
    let mut records = Records::default();
    for (index, week) in weeks.iter().enumerate() {
        let text = format!("2026-08-{:02} 20 10 1 0", week + 1);
        records.set(&format!("log/week/{whose}{index}"), Some(text), 1);
    }
    records
}

/// How often each text stands in a log.
fn count(records: &Records, wanted: &str) -> usize {
    let texts = records.children("log/week/");
    texts.filter(|(_, text)| *text == wanted).count()
}

/// Plans and logs with texts and keys up to and beyond the size limits.
fn anything_of_a_plan() -> impl Strategy<Value = Records> {
    let key = prop_oneof![
        "plan/[ab]/(answers|name|made|aside|done/study|note/practice)",
        "plan/[ab]/own/[x]{0,190}",
        "log/(registered|week/[0-3])",
    ];
    let text = prop_oneof![
        Just("v=1&to=msw&state=OH".to_owned()),
        "[ab😀]{0,20}",
        Just("a".repeat(2500)),
        Just("b".repeat(4000)),
        "2026-08-0[1-3] 20 [12]0 1 0",
    ];
    vec((key, text), 0..20).prop_map(|entries| {
        let mut records = Records::default();
        for (key, text) in entries {
            records.set(&key, Some(text), 1);
        }
        records
    })
}

fn joined(mut one: Records, other: &Records) -> Records {
    one.join(other.clone());
    one
}

/// Text similar to a Casepath file, with arbitrary values.
fn near_ours() -> impl Strategy<Value = String> {
    let value = "null|true|-?[0-9]{1,25}|1e[0-9]{1,4}|\"[a-z]{0,9}\"|\\[[0-9]{1,22}(,\"[a-z/]{0,5}\")?\\]|\\{\\}|\\[\\]";
    let record = ("[a-z/_]{0,12}", value).prop_map(|(key, value)| format!("\"{key}\":{value}"));
    let records = vec(record, 0..8).prop_map(|records| records.join(","));
    (value, value, records, any::<prop::sample::Index>()).prop_map(
        |(version, saved, records, end)| {
            let whole =
                format!("{{\"casepath\":{version},\"saved\":{saved},\"records\":{{{records}}}}}");
            // Half of them are truncated.
            let end = end.index(whole.len() * 2).min(whole.len());
            whole[..end].to_owned()
        },
    )
}

proptest! {
    #[test]
    fn what_is_typed_outlasts_the_page(
        fields in vec(("[a-z./-]{1,40}", proptest::option::of("\\PC{1,60}")), 0..12),
        entry in proptest::option::of("[a-z0-9]{1,20}"),
    ) {
        let mut typed = DraftFields::default();
        for (id, text) in &fields {
            typed.keep(id.clone(), text.clone());
        }
        typed.entry = entry;
        let back = typed.write().map(|text| DraftFields::read(&text)).unwrap_or_default();
        prop_assert_eq!(back, typed);
    }

    #[test]
    fn any_text_in_the_place_of_what_was_typed_is_read_as_far_as_it_goes(text in "\\PC*") {
        let _ = DraftFields::read(&text);
    }

    #[test]
    fn what_was_written_is_read_as_it_was(records in records(), saved in "[0-9T:-]{0,16}") {
        let opened = read(&write(&records, &saved)).expect("what was written");
        prop_assert_eq!(opened.records, records);
        prop_assert_eq!(opened.saved, saved);
        prop_assert!(opened.dropped.is_empty());
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*") {
        let _ = read(&text);
    }

    #[test]
    fn any_json_is_read_or_refused_and_what_is_read_can_be_written(text in near_ours()) {
        if let Ok(opened) = read(&text) {
            let again = read(&write(&opened.records, "")).expect("what was written");
            prop_assert_eq!(again.records, opened.records);
        }
    }

    #[test]
    fn half_of_a_text_is_refused_whole(records in records(), end in any::<prop::sample::Index>()) {
        let text = write(&records, "2026-11-24T14:05");
        let text = text.trim_end();
        let end = (0..=end.index(text.len())).rev().find(|end| text.is_char_boundary(*end));
        let half = &text[..end.unwrap_or(0)];
        prop_assert!(matches!(read(half), Err(ParseError::NotJson { .. } | ParseError::Empty)), "{}", half);
    }

    #[test]
    fn the_order_of_joining_does_not_matter(one in records(), other in records()) {
        prop_assert_eq!(joined(one.clone(), &other), joined(other, &one));
    }

    #[test]
    fn three_are_joined_in_any_grouping(a in records(), b in records(), c in records()) {
        let left = joined(joined(a.clone(), &b), &c);
        let right = joined(a, &joined(b, &c));
        prop_assert_eq!(left, right);
    }

    #[test]
    fn joining_twice_changes_nothing(one in records(), other in records()) {
        let once = joined(one, &other);
        prop_assert_eq!(joined(once.clone(), &other), once.clone());
        prop_assert_eq!(joined(once.clone(), &once), once);
    }

    #[test]
    fn tabs_that_change_different_records_lose_none(
        base in records(),
        here in vec(change(), 0..10),
        there in vec(change(), 0..10),
    ) {
        let snapshot = |name: &str, changes: Vec<Change>| -> Vec<Change> {
            changes.into_iter().map(|(key, text, now)| (format!("{name}/{key}"), text, now)).collect()
        };
        let (here, there) = (snapshot("here", here), snapshot("there", there));
        let both = joined(changed(base.clone(), &here), &changed(base.clone(), &there));
        // One tab that makes all the changes by itself.
        let one = changed(changed(base, &here), &there);
        for key in one.keys("").iter().chain(&both.keys("")) {
            prop_assert_eq!(both.get(key), one.get(key), "{}", key);
        }
    }

    #[test]
    fn a_change_to_what_is_known_outlasts_what_it_changed(
        base in records(),
        changes in vec(change(), 1..10),
    ) {
        let after = changed(base.clone(), &changes);
        let both = joined(base, &after);
        prop_assert_eq!(both, after);
    }

    #[test]
    fn of_equal_weeks_as_many_stand_beside_as_either_had(
        here in vec(0..3_u8, 0..6),
        there in vec(0..3_u8, 0..6),
    ) {
        let (mut records, copy) = (log("h", &here), log("t", &there));
        let before = records.clone();
        merge(&mut records, &copy, 2);
        for week in 1..=3 {
            let text = format!("2026-08-{week:02} 20 10 1 0");
            let most = count(&before, &text).max(count(&copy, &text));
            prop_assert_eq!(count(&records, &text), most, "{}", text);
        }
    }

    #[test]
    fn whatever_a_copy_holds_it_loses_nothing_here_and_keeps_no_save_back(
        here in anything_of_a_plan(),
        copy in anything_of_a_plan(),
    ) {
        let mut records = here.clone();
        let done = merge(&mut records, &copy, 2);
        let is_log = |key: &str| key.starts_with("log/");
        for (key, text) in texts(&here) {
            let now = records.get(&key).unwrap_or_default();
            prop_assert!(is_log(&key) || now.starts_with(&text), "{}", key);
            prop_assert!(fits(&key, now));
        }
        prop_assert!(RecordCounts::of(&records).plans >= RecordCounts::of(&here).plans + done.plans);
        for key in unread(&records) {
            prop_assert!(records.get(&key).is_some());
        }
    }

    #[test]
    fn undo_brings_back_what_was_there(base in records(), changes in vec(change(), 0..10), now in any::<u64>()) {
        let after = changed(base.clone(), &changes);
        let mut undone = after.clone();
        undone.undo(&base, &after, now);
        prop_assert_eq!(texts(&undone), texts(&base));
        // A tab that still has the undone change does not bring it back.
        undone.join(after);
        prop_assert_eq!(texts(&undone), texts(&base));
    }
}

fn texts(records: &Records) -> Vec<(String, String)> {
    let text = |key: String| Some((key.clone(), records.get(&key)?.to_owned()));
    records.keys("").into_iter().filter_map(text).collect()
}
