//! Everything that is stored apart from the calculator's answers: plans, ticks, notes, the hours log.
//!
//! It is a set of records, each with a key, a text and the time of its last change; a removed record stays as a
//! tombstone. Two sets are merged by taking the later of each record, so two tabs that change different records lose
//! nothing, in whatever order they save. The meaning of a key is documented where its records are read, as in
//! [`super::plans`]; unknown records are carried along unchanged.
//!
//! ```
//! use casepath_core::plan::records::{Records, read, write};
//! let mut here = Records::default();
//! let mut there = Records::default();
//! here.set("plan/a/name", Some("Ohio".into()), 1000);
//! there.set("plan/b/name", Some("Texas".into()), 1001);
//! here.join(there);
//! assert_eq!(here.get("plan/a/name"), Some("Ohio"));
//! assert_eq!(here.get("plan/b/name"), Some("Texas"));
//! let text = write(&here, "2026-11-24T14:05");
//! assert_eq!(read(&text).expect("what was written").records, here);
//! ```

mod envelope;

use std::collections::BTreeMap;

pub use envelope::{MOST_BYTES, ParseError, ParsedRecords, read, write};

/// The key in the browser's storage.
pub const KEY: &str = "casepath.plans";
/// Storage key for an unreadable text, which is moved there when the user starts over.
pub const UNREADABLE_KEY: &str = "casepath.aside";
/// Storage key for records that were restored while other records were already stored; the two are joined.
pub const RESTORED_KEY: &str = "casepath.plans.back";
/// Key of the calculator's answers in a copy.
pub const ANSWERS: &str = "answers";
/// Key of the school's program that belongs to these answers, in a copy made on the school's page.
pub const SCHOOL: &str = "school";

/// The maximum number of records.
const MOST_RECORDS: usize = 20_000;
/// The maximum length of a text, in bytes.
const MOST_TEXT: usize = 4_000;
const MOST_KEY: usize = 200;
/// The latest valid timestamp in milliseconds (the year 5138). A record with a later one was not stamped by a clock:
/// it counts as the oldest, so that it can still be changed and removed.
const LATEST: u64 = 100_000_000_000_000;

/// A text with the time of its last change, in milliseconds since 1970. `None` marks a removed record.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Record {
    at: u64,
    text: Option<String>,
}

/// All records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    records: BTreeMap<String, Record>,
}

impl Records {
    /// The text of a record; `None` if it does not exist or was removed.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.records.get(key)?.text.as_deref()
    }

    /// Sets or removes a record at the time `now`. Even if the clock was set back, a change is later than what it
    /// changes. A record that does not [`fit`](fits) is refused and the old one stays: a single record that cannot be
    /// read back would prevent all others from being saved.
    pub fn set(&mut self, key: &str, text: Option<String>, now: u64) {
        let is_refused = !fits(key, text.as_deref().unwrap_or_default());
        if is_refused || self.get(key) == text.as_deref() {
            return;
        }
        let before = self.records.get(key).map_or(0, |record| record.at);
        let at = now.min(LATEST / 2).max(before + 1);
        self.records.insert(key.to_owned(), Record { at, text });
    }

    /// Removes every record whose key has the prefix.
    pub fn remove(&mut self, prefix: &str, now: u64) {
        for key in self.keys(prefix) {
            self.set(&key, None, now);
        }
    }

    /// The keys with the prefix that have a text.
    pub fn keys(&self, prefix: &str) -> Vec<String> {
        self.under(prefix).map(|(key, _)| key.to_owned()).collect()
    }

    /// The records whose key has the prefix: the rest of the key, and the text.
    pub fn children<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.under(prefix)
            .filter_map(move |(key, text)| Some((key.strip_prefix(prefix)?, text)))
    }

    fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.records
            .range(prefix.to_owned()..)
            .take_while(move |(key, _)| key.starts_with(prefix))
            .filter_map(|(key, record)| Some((key.as_str(), record.text.as_deref()?)))
    }

    /// Takes the later of each record. Of two with the same time, the greater text wins, so that both tabs agree.
    pub fn join(&mut self, other: Self) {
        for (key, record) in other.records {
            let mine = self.records.entry(key).or_default();
            if record > *mine {
                *mine = record;
            }
        }
    }

    /// Takes the text of one record of another set if it is later, as a change at the time `now`. Returns whether it
    /// was taken. The other set's timestamp is not used, because it may come from a foreign clock.
    pub fn take_later(&mut self, key: &str, other: &Self, now: u64) -> bool {
        let Some(theirs) = other.records.get(key) else {
            return false;
        };
        let later = self.records.get(key).is_none_or(|mine| theirs > mine);
        if later {
            self.set(key, theirs.text.clone(), now);
        }
        later
    }

    /// Replaces all records with these.
    pub fn replace(&mut self, with: &Self, now: u64) {
        for key in self.all_keys(with) {
            self.set(&key, with.get(&key).map(str::to_owned), now);
        }
    }

    /// Undoes a change, given the records before and after it. What was changed again since, perhaps in another tab,
    /// stays.
    pub fn undo(&mut self, before: &Self, after: &Self, now: u64) {
        for key in before.all_keys(after) {
            if before.get(&key) != after.get(&key) && self.get(&key) == after.get(&key) {
                self.set(&key, before.get(&key).map(str::to_owned), now);
            }
        }
    }

    fn all_keys(&self, other: &Self) -> Vec<String> {
        let all = self.records.keys().chain(other.records.keys());
        all.cloned().collect()
    }

    /// Drops the oldest tombstones if there are too many records. (A tombstone matters only to a tab or copy that
    /// does not know of the removal yet.)
    pub fn make_room(&mut self) {
        let many = self.records.len().saturating_sub(MOST_RECORDS / 2);
        let removed = self.records.iter().filter(|(_, r)| r.text.is_none());
        let mut removed: Vec<(u64, String)> = removed.map(|(key, r)| (r.at, key.clone())).collect();
        removed.sort_unstable();
        for (_, key) in removed.into_iter().take(many) {
            self.records.remove(&key);
        }
    }

    /// Whether [`write()`] produces a text that can be read back completely. (A single record that is too long is never
    /// accepted: see [`Records::set`] and [`read`].)
    pub fn fits(&self) -> bool {
        self.records.len() <= MOST_RECORDS
    }

    /// Whether no record has a text.
    pub fn is_empty(&self) -> bool {
        self.records.values().all(|record| record.text.is_none())
    }
}

/// Whether a record is short enough to be stored.
pub fn fits(key: &str, text: &str) -> bool {
    key.len() <= MOST_KEY && text.len() <= MOST_TEXT
}

/// Limits a text that the user is typing: removes control characters, and truncates it to `most` characters and to
/// the size of a record. A trailing space stays, because the next word follows it.
pub fn typed(text: &str, most: usize) -> String {
    let mut bytes = 0;
    text.chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .take(most)
        .take_while(|c| {
            bytes += c.len_utf8();
            bytes <= MOST_TEXT
        })
        .collect()
}

/// Cleans a text for storage: as [`typed`], and trimmed.
pub fn tidy(text: &str, most: usize) -> String {
    typed(text, most).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_later_than_what_it_changes_even_when_the_clock_was_put_back() {
        let mut records = Records::default();
        records.set("a", Some("first".into()), 5000);
        let before = records.clone();
        records.set("a", Some("second".into()), 10);
        let mut joined = records.clone();
        joined.join(before);
        assert_eq!(joined.get("a"), Some("second"));
    }

    #[test]
    fn what_was_removed_in_one_tab_does_not_come_back_from_the_other() {
        let mut here = Records::default();
        here.set("a", Some("text".into()), 1);
        let there = here.clone();
        here.set("a", None, 2);
        here.join(there);
        assert_eq!(here.get("a"), None);
        assert!(here.is_empty());
    }

    #[test]
    fn all_can_be_brought_back_as_it_was() {
        let mut records = Records::default();
        records.set("a", Some("1".into()), 1);
        let before = records.clone();
        records.remove("", 2);
        records.set("b", Some("2".into()), 3);
        records.replace(&before, 4);
        assert_eq!(records.get("a"), Some("1"));
        assert_eq!(records.get("b"), None);
    }

    #[test]
    fn taking_a_change_back_leaves_what_was_changed_since() {
        let mut records = Records::default();
        records.set("plan", Some("Ohio".into()), 1);
        records.set("note", Some("old".into()), 1);
        let before = records.clone();
        records.remove("", 2);
        let after = records.clone();
        records.set("note", Some("new".into()), 3);
        records.set("log", Some("a week".into()), 3);
        records.undo(&before, &after, 4);
        assert_eq!(records.get("plan"), Some("Ohio"));
        assert_eq!(records.get("note"), Some("new"));
        assert_eq!(records.get("log"), Some("a week"));
    }

    #[test]
    fn a_record_that_no_clock_stamped_can_be_changed_and_removed() {
        for time in [LATEST, LATEST + 1, u64::MAX] {
            let text = format!(r#"{{"casepath":2,"records":{{"a":[{time},"x"]}}}}"#);
            let there = read(&text).expect("a text of ours").records;
            let mut here = there.clone();
            here.set("a", None, 1_800_000_000_000);
            here.join(there);
            assert_eq!(here.get("a"), None, "{time}");
        }
    }

    #[test]
    fn what_a_copy_was_stamped_with_sets_no_two_tabs_against_each_other() {
        let week = |hours: &str| Some(format!("2026-08-03 {hours}"));
        for time in [LATEST - 1, LATEST] {
            let mut here = Records::default();
            here.set("log/week/a", week("38"), 1_800_000_000_000);
            let text =
                format!(r#"{{"casepath":2,"records":{{"log/week/a":[{time},"2026-08-03 40"]}}}}"#);
            let copy = read(&text).expect("a text of ours").records;
            assert!(here.take_later("log/week/a", &copy, 1_800_000_000_001));
            // It can be changed and read back many times and is always the later one.
            for hours in ["30", "31", "32"] {
                let before = here.clone();
                here.set("log/week/a", week(hours), 1_800_000_000_002);
                let there = read(&write(&here, "")).expect("a text of ours").records;
                assert_eq!(there, here, "{time}");
                let mut other = before;
                other.join(there);
                assert_eq!(other, here, "{time}");
            }
        }
    }

    #[test]
    fn what_was_removed_never_fills_the_place_of_what_is_there() {
        let mut records = Records::default();
        for number in 0..MOST_RECORDS as u64 {
            records.set(&format!("a/{number}"), Some("x".into()), number);
        }
        records.remove("a/", MOST_RECORDS as u64);
        records.set("b", Some("y".into()), 1);
        assert!(!records.fits());
        records.make_room();
        assert!(records.fits());
        assert_eq!(records.get("b"), Some("y"));
    }

    #[test]
    fn what_is_too_long_to_be_read_again_is_refused_and_what_was_there_stays() {
        let mut records = Records::default();
        records.set("note", Some("short".into()), 1);
        records.set("note", Some("x".repeat(MOST_TEXT + 1)), 2);
        records.set(&"k".repeat(MOST_KEY + 1), Some("x".into()), 2);
        assert_eq!(records.get("note"), Some("short"));
        assert_eq!(records.keys(""), ["note"]);
        let longest = typed(&"😀".repeat(MOST_TEXT), MOST_TEXT);
        records.set("note", Some(longest.clone()), 3);
        assert_eq!(records.get("note"), Some(&*longest), "what is typed fits");
    }

    #[test]
    fn texts_are_tidied() {
        assert_eq!(tidy("  a\u{7}b\nc  ", 10), "ab\nc");
        assert_eq!(tidy("áéíóú", 3), "áéí");
        assert_eq!(typed("to \u{0}do: \n", 10), "to do: \n");
    }
}
