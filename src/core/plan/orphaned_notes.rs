//! Notes and own items of steps that are no longer on the timeline. For example, another degree has another study
//! step; the old texts stay stored and are still shown.

use super::records::Records;
use super::snapshot::{OwnItem, PlanSnapshot};

/// The notes of a step that is not on the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrphanedNotes {
    /// The stored step name; it may be unknown to this version.
    pub step: String,
    pub note: Option<String>,
    pub own: Vec<OwnItem>,
}

/// All orphaned notes, by step.
pub fn orphaned_notes(records: &Records, snapshot: &PlanSnapshot) -> Vec<OrphanedNotes> {
    let notes = snapshot.plan.key("note/");
    let on_way: Vec<String> = snapshot
        .timeline
        .steps
        .iter()
        .map(|step| step.key.name())
        .collect();
    let noted = records.children(&notes).map(|(step, _)| step);
    let mut steps: Vec<&str> = Vec::new();
    for step in noted.chain(snapshot.own.iter().map(|item| item.step.as_str())) {
        if !on_way.iter().any(|known| known == step) && !steps.contains(&step) {
            steps.push(step);
        }
    }
    let of_step = |step: &str| OrphanedNotes {
        step: step.to_owned(),
        note: records.get(&(notes.clone() + step)).map(str::to_owned),
        own: snapshot
            .own
            .iter()
            .filter(|item| item.step == step)
            .cloned()
            .collect(),
    };
    steps.into_iter().map(of_step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::log::days;

    #[test]
    fn what_was_noted_stays_in_sight_when_the_plan_is_another() {
        let today = days::read_iso("2026-11-24").expect("a day");
        let mut records = Records::default();
        let mut snapshot = |answers: &str| {
            for (key, text) in [
                ("plan/a/answers", answers),
                ("plan/a/note/practice", "Ask Ana"),
                ("plan/a/note/of-a-newer-program", "Ask Luz"),
                ("plan/a/own/1", "practice\nBuy a binder"),
            ] {
                records.set(key, Some(text.to_owned()), 1);
            }
            let snapshot = PlanSnapshot::of_chosen(&records, today)
                .expect("a plan")
                .expect("a result");
            orphaned_notes(&records, &snapshot)
        };
        let steps = |left: Vec<OrphanedNotes>| left.into_iter().map(|left| left.step);
        let clinical = snapshot("v=1&from=bachelors&to=msw&state=OH");
        assert!(steps(clinical).eq(["of-a-newer-program"]));
        let other = snapshot("v=1&from=bachelors&to=psyd&state=OH");
        let practice = other.iter().find(|left| left.step == "practice");
        let practice = practice.expect("no step of this way");
        assert_eq!(practice.note.as_deref(), Some("Ask Ana"));
        assert_eq!(practice.own[0].text, "Buy a binder");
    }
}
