//! Whatever is kept, is read as it was written; whatever lies in storage, nothing panics; and of two sets that
//! went different ways, nothing is lost, in whichever order they are joined.
#![cfg(not(target_arch = "wasm32"))]

use casepath::plan::kept::{Fault, Kept, read, write};
use proptest::collection::vec;
use proptest::prelude::*;

/// A change: which record, its text or its removal, and the clock of the moment.
type Change = (String, Option<String>, u64);

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        // Few, so that changes meet.
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

fn changed(mut kept: Kept, changes: &[Change]) -> Kept {
    for (key, text, now) in changes {
        kept.set(key, text.clone(), *now);
    }
    kept
}

fn kept() -> impl Strategy<Value = Kept> {
    vec(change(), 0..30).prop_map(|changes| changed(Kept::default(), &changes))
}

fn joined(mut one: Kept, other: &Kept) -> Kept {
    one.join(other.clone());
    one
}

/// Something that looks like ours, with anything in its places.
fn near_ours() -> impl Strategy<Value = String> {
    let value = "null|true|-?[0-9]{1,25}|1e[0-9]{1,4}|\"[a-z]{0,9}\"|\\[[0-9]{1,22}(,\"[a-z/]{0,5}\")?\\]|\\{\\}|\\[\\]";
    let record = ("[a-z/_]{0,12}", value).prop_map(|(key, value)| format!("\"{key}\":{value}"));
    let records = vec(record, 0..8).prop_map(|records| records.join(","));
    (value, value, records, any::<prop::sample::Index>()).prop_map(
        |(version, saved, records, end)| {
            let whole =
                format!("{{\"casepath\":{version},\"saved\":{saved},\"records\":{{{records}}}}}");
            // Half of them are cut somewhere.
            let end = end.index(whole.len() * 2).min(whole.len());
            whole[..end].to_owned()
        },
    )
}

proptest! {
    #[test]
    fn what_was_written_is_read_as_it_was(kept in kept(), saved in "[0-9T:-]{0,16}") {
        let opened = read(&write(&kept, &saved)).expect("what was written");
        prop_assert_eq!(opened.kept, kept);
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
            let again = read(&write(&opened.kept, "")).expect("what was written");
            prop_assert_eq!(again.kept, opened.kept);
        }
    }

    #[test]
    fn half_of_a_text_is_refused_whole(kept in kept(), end in any::<prop::sample::Index>()) {
        let text = write(&kept, "2026-11-24T14:05");
        let text = text.trim_end();
        let end = (0..=end.index(text.len())).rev().find(|end| text.is_char_boundary(*end));
        let half = &text[..end.unwrap_or(0)];
        prop_assert!(matches!(read(half), Err(Fault::NotJson { .. } | Fault::Empty)), "{}", half);
    }

    #[test]
    fn the_order_of_joining_does_not_matter(one in kept(), other in kept()) {
        prop_assert_eq!(joined(one.clone(), &other), joined(other, &one));
    }

    #[test]
    fn three_are_joined_in_any_grouping(a in kept(), b in kept(), c in kept()) {
        let left = joined(joined(a.clone(), &b), &c);
        let right = joined(a, &joined(b, &c));
        prop_assert_eq!(left, right);
    }

    #[test]
    fn joining_twice_changes_nothing(one in kept(), other in kept()) {
        let once = joined(one, &other);
        prop_assert_eq!(joined(once.clone(), &other), once.clone());
        prop_assert_eq!(joined(once.clone(), &once), once);
    }

    #[test]
    fn tabs_that_change_different_records_lose_none(
        base in kept(),
        here in vec(change(), 0..10),
        there in vec(change(), 0..10),
    ) {
        let mine = |name: &str, changes: Vec<Change>| -> Vec<Change> {
            changes.into_iter().map(|(key, text, now)| (format!("{name}/{key}"), text, now)).collect()
        };
        let (here, there) = (mine("here", here), mine("there", there));
        let both = joined(changed(base.clone(), &here), &changed(base.clone(), &there));
        // One tab that made all the changes by itself.
        let one = changed(changed(base, &here), &there);
        for key in one.keys("").iter().chain(&both.keys("")) {
            prop_assert_eq!(both.get(key), one.get(key), "{}", key);
        }
    }

    #[test]
    fn a_change_to_what_is_known_outlasts_what_it_changed(
        base in kept(),
        changes in vec(change(), 1..10),
    ) {
        let after = changed(base.clone(), &changes);
        let both = joined(base, &after);
        prop_assert_eq!(both, after);
    }

    #[test]
    fn undo_brings_back_what_was_there(base in kept(), changes in vec(change(), 0..10), now in any::<u64>()) {
        let after = changed(base.clone(), &changes);
        let mut undone = after.clone();
        undone.take_back(&base, &after, now);
        prop_assert_eq!(texts(&undone), texts(&base));
        // And no tab that knows the change alone brings it again.
        undone.join(after);
        prop_assert_eq!(texts(&undone), texts(&base));
    }
}

fn texts(kept: &Kept) -> Vec<(String, String)> {
    let text = |key: String| Some((key.clone(), kept.get(&key)?.to_owned()));
    kept.keys("").into_iter().filter_map(text).collect()
}
