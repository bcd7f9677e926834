//! Merges a copy into the stored records: what is stored stays, and what is missing is added.

use super::log_records::{WEEKS, job, set_job};
use super::plans::{MOST, SavedPlan, all, key, plans, put};
use super::records::{Records, fits};

/// The result of a merge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MergeReport {
    pub plans: usize,
    pub entries: usize,
    /// The number of plans that were already stored.
    pub same: usize,
    /// The number of plans that did not fit.
    pub no_room: usize,
    /// The records that became too long to be stored, as `plan name: record`.
    pub too_long: Vec<String>,
}

/// Merges the plans and the log of a copy. A plan that is already stored, with the same answers, name and program, is
/// skipped; others get an unused id.
pub fn merge(records: &mut Records, copy: &Records, now: u64) -> MergeReport {
    let mut done = MergeReport::default();
    for plan in all(copy) {
        let here = plans(records);
        let same = here
            .iter()
            .find(|p| p.answers == plan.answers && p.name == plan.name && p.school == plan.school);
        if let Some(same) = same {
            add_records(records, &same.id, copy, &plan, &mut done, now);
            done.same += 1;
            continue;
        }
        if here.len() >= MOST {
            done.no_room += 1;
            continue;
        }
        let new = SavedPlan {
            id: free_id(&plan.id, records),
            ..plan.clone()
        };
        add_records(records, &new.id, copy, &plan, &mut done, now);
        put(records, &new, &here, now);
        done.plans += 1;
    }
    merge_log(records, copy, &mut done, now);
    done
}

const LOG: &str = "log/";

/// Matches entries first by key, then by text. Each entry matches only one, so two equal entries stay two.
fn merge_log(records: &mut Records, copy: &Records, done: &mut MergeReport, now: u64) {
    let mut count = |entry: &str| done.entries += usize::from(entry.starts_with("week/"));
    let (mut others, mut jobs) = (Vec::new(), Vec::new());
    for (entry, text) in copy.children(LOG) {
        // The job belongs to a week, so it is merged after the weeks.
        if let Some(week) = entry.strip_prefix("job/") {
            jobs.push((week, text));
            continue;
        }
        let key = format!("{LOG}{entry}");
        match records.get(&key).map(|mine| mine == text) {
            Some(true) => {}
            // The same entry in two versions: the later one wins.
            Some(false) if records.take_later(&key, copy, now) => count(entry),
            Some(false) => {}
            None => others.push((key, entry, text)),
        }
    }
    // The stored entries that do not match an entry of the copy yet.
    let mut here: Vec<String> = records
        .children(LOG)
        .filter(|(entry, text)| copy.get(&format!("{LOG}{entry}")) != Some(text))
        .map(|(_, text)| text.to_owned())
        .collect();
    for (key, entry, text) in others {
        // An entry that was deleted here comes back.
        if !take_one(&mut here, |mine| mine == text) {
            records.set(&key, Some(text.to_owned()), now);
            count(entry);
        }
    }
    for (week, text) in jobs {
        let is_here = records.get(&format!("{WEEKS}{week}")).is_some();
        if is_here && job(records, week).is_empty() {
            set_job(records, week, text, now);
        }
    }
}

/// Removes the first element that fits and returns whether there was one, so that each element matches only once.
pub fn take_one<T>(there: &mut Vec<T>, fits: impl Fn(&T) -> bool) -> bool {
    let index = there.iter().position(fits);
    if let Some(index) = index {
        there.swap_remove(index);
    }
    index.is_some()
}

/// Adds a plan's records from a copy to the plan `id`. If both have a note for a step, the texts are joined. A plan
/// that is shown here does not become hidden because it is hidden in the copy. A record that would be too long is not
/// added; its name is reported.
fn add_records(
    records: &mut Records,
    id: &str,
    copy: &Records,
    theirs: &SavedPlan,
    done: &mut MergeReport,
    now: u64,
) {
    let is_here = records.get(&key(id, "answers")).is_some();
    for (record, text) in copy.children(&theirs.key("")) {
        let key = key(id, record);
        if is_here && record == "aside" {
            continue;
        }
        let text = match records.get(&key) {
            None => text.to_owned(),
            Some(mine) if record.starts_with("note/") && !mine.contains(text) => {
                format!("{mine}\n{text}")
            }
            Some(_) => continue,
        };
        if fits(&key, &text) {
            records.set(&key, Some(text), now);
        } else {
            let record: String = record.chars().take(LONGEST_ID).collect();
            done.too_long.push(format!("{}: {record}", theirs.name));
        }
    }
}

/// The maximum length of an id from a copy, in characters; Casepath's ids have at most 20.
const LONGEST_ID: usize = 40;

fn free_id(wanted: &str, records: &Records) -> String {
    // Also taken if its answers cannot be read, or if it exceeds [`MOST`].
    let taken = |id: &str| records.children(&key(id, "")).next().is_some();
    let mut id: String = wanted.chars().take(LONGEST_ID).collect();
    while taken(&id) {
        id.push('b');
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, DegreeGoal, UsState};
    use crate::plan::plans::add;

    fn plan_of(state: UsState, id: &str, name: &str) -> SavedPlan {
        SavedPlan {
            id: id.into(),
            name: name.into(),
            answers: Answers {
                to: Some(DegreeGoal::Msw),
                state: Some(state),
                ..Answers::default()
            },
            made: format!("2026-11-24T10:{id}"),
            aside: false,
            school: None,
        }
    }

    fn ohio(id: &str) -> SavedPlan {
        plan_of(UsState::OH, id, "Ohio")
    }

    fn texas(id: &str) -> SavedPlan {
        plan_of(UsState::TX, id, "Texas")
    }

    #[test]
    fn a_copy_brings_back_notes_and_weeks_that_are_gone_here() {
        let (mut records, mut copy) = (Records::default(), Records::default());
        add(&mut records, &ohio("01"), 1).expect("room");
        add(&mut copy, &ohio("01"), 1).expect("room");
        copy.set("plan/01/note/practice", Some("Ask Ana".into()), 2);
        copy.set("plan/01/tick/portfolio", Some("2026-10-01".into()), 2);
        copy.set("log/week/a", Some("2026-08-03 40 20 1 0".into()), 2);
        copy.set("log/registered", Some("2026-08-01".into()), 2);
        records.join(copy.clone());
        records.remove("log/week/", 9);
        records.set("plan/01/tick/portfolio", None, 9);
        records.set("plan/01/note/practice", Some("Ask Luz".into()), 9);
        let done = merge(&mut records, &copy, 10);
        assert_eq!((done.plans, done.same, done.entries), (0, 1, 1));
        assert_eq!(records.get("log/week/a"), Some("2026-08-03 40 20 1 0"));
        assert_eq!(records.get("plan/01/tick/portfolio"), Some("2026-10-01"));
        assert_eq!(
            records.get("plan/01/note/practice"),
            Some("Ask Luz\nAsk Ana"),
            "both notes stay"
        );
    }

    #[test]
    fn a_copy_puts_no_plan_aside_that_is_shown_here() {
        let (mut records, mut copy) = (Records::default(), Records::default());
        add(&mut records, &ohio("01"), 1).expect("room");
        for plan in [ohio("01"), texas("02")] {
            let plan = SavedPlan {
                aside: true,
                ..plan
            };
            let here = plans(&copy);
            put(&mut copy, &plan, &here, 1);
        }
        merge(&mut records, &copy, 2);
        let aside: Vec<bool> = plans(&records).iter().map(|plan| plan.aside).collect();
        assert_eq!(aside, [false, true]);
    }

    #[test]
    fn a_copy_beside_what_is_there_adds_what_is_not() {
        let (mut records, mut copy) = (Records::default(), Records::default());
        add(&mut records, &ohio("01"), 1).expect("room");
        add(&mut copy, &ohio("01"), 1).expect("room");
        add(&mut copy, &texas("02"), 1).expect("room");
        // Another plan under an id that is taken here.
        let clash = plan_of(UsState::CA, "01", "California");
        let mut third = Records::default();
        add(&mut third, &clash, 1).expect("room");
        records.set("log/week/a", Some("2026-08-03 40".into()), 2);
        copy.set("log/week/b", Some("2026-08-03 40".into()), 1);
        copy.set("log/week/a", Some("2026-08-10 38".into()), 1);
        copy.set("log/week/c", Some("2026-08-17 38".into()), 1);
        let done = merge(&mut records, &copy, 5);
        assert_eq!((done.plans, done.same, done.entries), (1, 1, 1));
        assert_eq!(
            records.get("log/week/a"),
            Some("2026-08-03 40"),
            "what was changed later stays"
        );
        merge(&mut records, &third, 6);
        assert_eq!(plans(&records).len(), 3);
        assert_eq!(records.get("plan/01/name"), Some("Ohio"));
    }

    #[test]
    fn two_equal_weeks_of_a_copy_stay_two() {
        let equal = || Some("2026-08-03 20 10 1 0".to_owned());
        let mut copy = Records::default();
        copy.set("log/week/a", equal(), 1);
        copy.set("log/week/b", equal(), 1);
        let mut records = Records::default();
        assert_eq!(merge(&mut records, &copy, 2).entries, 2);
        assert_eq!(merge(&mut records, &copy, 3).entries, 0, "once more");
        assert_eq!(records.keys("log/").len(), 2);
        // The same week under another key matches only one of them.
        let mut other = Records::default();
        other.set("log/week/z", equal(), 1);
        assert_eq!(merge(&mut other, &copy, 2).entries, 1);
        assert_eq!(other.keys("log/").len(), 2);
    }

    #[test]
    fn what_is_too_long_to_be_joined_is_named_and_the_rest_comes_in() {
        let (mut records, mut copy) = (Records::default(), Records::default());
        add(&mut records, &ohio("01"), 1).expect("room");
        add(&mut copy, &ohio("01"), 1).expect("room");
        records.set("plan/01/note/study", Some("a".repeat(2500)), 2);
        copy.set("plan/01/note/study", Some("b".repeat(2500)), 2);
        copy.set("plan/01/note/practice", Some("Ask Ana".into()), 2);
        let done = merge(&mut records, &copy, 3);
        assert_eq!(done.too_long, ["Ohio: note/study"]);
        assert_eq!(records.get("plan/01/note/study"), Some(&*"a".repeat(2500)));
        assert_eq!(records.get("plan/01/note/practice"), Some("Ask Ana"));
        // A key of the maximum length, which grows when it gets an unused id.
        let texas = texas("01");
        let mut hostile = Records::default();
        add(&mut hostile, &texas, 1).expect("room");
        let record = "x".repeat(200 - "plan/01/".len());
        hostile.set(&texas.key(&record), Some("y".into()), 1);
        let done = merge(&mut records, &hostile, 4);
        assert_eq!((done.plans, done.too_long.len()), (1, 1));
        assert!(records.keys("").iter().all(|key| fits(key, "")));
    }
}
