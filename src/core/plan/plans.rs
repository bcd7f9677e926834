//! The plans that are kept: up to eight, four of them side by side.
//!
//! A plan is a set of records under `plan/<id>/`, so that two tabs may change different things of it:
//!
//! | record | what it holds |
//! |---|---|
//! | `answers` | the answers, as in the address; a plan is there as long as this is |
//! | `name` | as its owner calls it |
//! | `made` | when it was kept, `YYYY-MM-DDTHH:MM` |
//! | `aside` | not shown in the comparison |
//! | `school` | the program of the school in whose page it was kept (see [`crate::school::SchoolProgram`]) |
//! | `basis` | the figures that its result rested on (see [`super::changed`]) |
//! | `tick/<item>` | the day on which an item of the checklist was ticked |
//! | `own/<id>` | an item of its owner's own: a step and a text |
//! | `note/<step>` | a note of its owner's |
//! | `done/<step>` | the month in which a step was completed |
//! | `move` | a second state and the month of the move |
//! | `ruling/<term>` | what the board answered |
//!
//! `chosen` names the plan that is shown as "my plan".

use super::records::{Records, tidy};
use crate::answers::{Answers, Month};
use crate::estimate::{Estimate, EstimateOptions, Incomplete, Program, estimate_under};
use crate::link;
use crate::school::SchoolProgram;

/// So many plans are kept.
pub const MOST: usize = 8;
/// So many stand side by side.
pub const SIDE_BY_SIDE: usize = 4;
/// Characters of a name.
pub const LONGEST_NAME: usize = 60;

const CHOSEN: &str = "chosen";

/// A plan that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedPlan {
    pub id: String,
    pub name: String,
    pub answers: Answers,
    /// `YYYY-MM-DDTHH:MM`
    pub made: String,
    /// Left out of the comparison.
    pub aside: bool,
    /// What a school said of the program that is to be attended.
    pub school: Option<SchoolProgram>,
}

impl SavedPlan {
    /// The key of one of its records.
    pub fn key(&self, record: &str) -> String {
        key(&self.id, record)
    }

    /// The school's program, as an estimate uses it.
    pub fn program(&self) -> Option<Program> {
        self.school.as_ref().map(|school| school.figures)
    }

    /// The estimate of the plan alone, under the table's rule.
    ///
    /// # Errors
    /// Where its answers say no degree or no state.
    pub fn estimate(&self, today: Month) -> Result<Estimate, Incomplete> {
        let terms = EstimateOptions {
            program: self.program(),
            ..EstimateOptions::default()
        };
        estimate_under(&self.answers, today, terms)
    }
}

/// The record of a plan with what a school said.
pub const SCHOOL: &str = "school";

/// What a school said, where the estimate takes it: a program that leads elsewhere says nothing of a plan.
pub fn school_of(
    offer: Option<SchoolProgram>,
    answers: &Answers,
    today: Month,
) -> Option<SchoolProgram> {
    offer.filter(|offer| {
        let terms = EstimateOptions {
            program: Some(offer.figures),
            ..EstimateOptions::default()
        };
        let estimate = estimate_under(answers, today, terms);
        estimate.is_ok_and(|estimate| estimate.program().is_some())
    })
}

/// The key of a record of a plan.
pub fn key(id: &str, record: &str) -> String {
    format!("plan/{id}/{record}")
}

/// Why a plan is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavePlanError {
    /// There are [`MOST`] already.
    Full,
    /// The same answers are kept already, with the same program.
    Same,
}

/// The plans, in the order in which they were kept: no more than [`MOST`], and no more than [`SIDE_BY_SIDE`]
/// of them beside each other, whatever two tabs or a copy brought together. One whose answers cannot be read
/// is left out; its records stay.
pub fn plans(kept: &Records) -> Vec<SavedPlan> {
    let mut plans = all(kept);
    plans.truncate(MOST);
    let shown = plans.iter_mut().filter(|plan| !plan.aside);
    for plan in shown.skip(SIDE_BY_SIDE) {
        plan.aside = true;
    }
    plans
}

/// The plans for which there is no place until others are deleted.
pub fn waiting(kept: &Records) -> Vec<SavedPlan> {
    all(kept).into_iter().skip(MOST).collect()
}

/// All that can be read, however many.
pub(super) fn all(kept: &Records) -> Vec<SavedPlan> {
    let mut plans: Vec<SavedPlan> = kept
        .children("plan/")
        .filter_map(|(key, text)| {
            let id = key.strip_suffix("/answers")?;
            let answers = link::read(text).ok()?.answers;
            plan(kept, id, answers)
        })
        .collect();
    plans.sort_by(|a, b| (&a.made, &a.id).cmp(&(&b.made, &b.id)));
    plans
}

fn plan(kept: &Records, id: &str, answers: Answers) -> Option<SavedPlan> {
    if id.is_empty() || id.contains('/') {
        return None;
    }
    let text = |record: &str| kept.get(&key(id, record)).unwrap_or_default();
    Some(SavedPlan {
        id: id.to_owned(),
        name: tidy(&text("name").replace('\n', " "), LONGEST_NAME),
        answers,
        made: text("made").to_owned(),
        aside: text("aside") == "1",
        school: SchoolProgram::read(text(SCHOOL)),
    })
}

/// The answers of a plan, without what only says how they are shown, and with the month of their start.
pub fn of_a_plan(answers: &Answers, today: Month) -> Answers {
    Answers {
        start: answers.start.or(Some(today)),
        ..without_view(answers)
    }
}

/// The answers without what only says how they are shown.
pub fn without_view(answers: &Answers) -> Answers {
    Answers {
        language: None,
        view: None,
        at: None,
        ..*answers
    }
}

/// Keeps a plan under a new id; gives the id back. The first one becomes "my plan".
///
/// # Errors
/// Where there are too many, or where the same is kept already.
pub fn add(kept: &mut Records, new: &SavedPlan, now: u64) -> Result<(), SavePlanError> {
    let plans = plans(kept);
    if plans.len() >= MOST {
        return Err(SavePlanError::Full);
    }
    let is_same = |plan: &SavedPlan| plan.answers == new.answers && plan.school == new.school;
    if plans.iter().any(is_same) {
        return Err(SavePlanError::Same);
    }
    put(kept, new, &plans, now);
    Ok(())
}

/// Keeps a plan beside these others.
pub(super) fn put(kept: &mut Records, new: &SavedPlan, others: &[SavedPlan], now: u64) {
    kept.set(&new.key("answers"), Some(link::write(&new.answers)), now);
    kept.set(&new.key("name"), Some(free_name(&new.name, others)), now);
    kept.set(&new.key("made"), Some(new.made.clone()), now);
    // What cannot be read stays as it is.
    if let Some(school) = &new.school {
        kept.set(&new.key(SCHOOL), Some(school.write()), now);
    }
    // No more than fit side by side are shown; the others wait.
    let shown = others.iter().filter(|plan| !plan.aside).count();
    if new.aside || shown >= SIDE_BY_SIDE {
        kept.set(&new.key("aside"), Some("1".into()), now);
    }
    if chosen(kept).is_none() {
        kept.set(CHOSEN, Some(new.id.clone()), now);
    }
}

/// The name, or the name with the first number that no other plan has.
fn free_name(name: &str, others: &[SavedPlan]) -> String {
    let name = tidy(&name.replace('\n', " "), LONGEST_NAME);
    let taken = |wanted: &str| others.iter().any(|plan| plan.name == wanted);
    if !taken(&name) {
        return name;
    }
    let short = tidy(&name, LONGEST_NAME - 4);
    (2..=MOST + 1)
        .map(|number| format!("{short} ({number})"))
        .find(|wanted| !taken(wanted))
        .unwrap_or(name)
}

/// Keeps a second plan like this one, with all its records, under a new id.
///
/// # Errors
/// Where there are too many.
pub fn duplicate(
    kept: &mut Records,
    of: &str,
    id: &str,
    made: &str,
    now: u64,
) -> Result<(), SavePlanError> {
    let plans = plans(kept);
    if plans.len() >= MOST {
        return Err(SavePlanError::Full);
    }
    let Some(plan) = plans.iter().find(|plan| plan.id == of) else {
        return Ok(());
    };
    let records: Vec<(String, String)> = kept
        .children(&key(of, ""))
        .map(|(record, text)| (record.to_owned(), text.to_owned()))
        .collect();
    for (record, text) in records {
        kept.set(&key(id, &record), Some(text), now);
    }
    let new = SavedPlan {
        id: id.to_owned(),
        made: made.to_owned(),
        ..plan.clone()
    };
    put(kept, &new, &plans, now);
    Ok(())
}

/// Changes the name of a plan; an empty one changes nothing.
pub fn rename(kept: &mut Records, id: &str, name: &str, now: u64) {
    let others: Vec<SavedPlan> = plans(kept).into_iter().filter(|p| p.id != id).collect();
    let name = free_name(name, &others);
    if !name.is_empty() {
        kept.set(&key(id, "name"), Some(name), now);
    }
}

/// Deletes a plan with all its records.
pub fn delete(kept: &mut Records, id: &str, now: u64) {
    kept.remove(&key(id, ""), now);
    if kept.get(CHOSEN) == Some(id) {
        let next = plans(kept).first().map(|plan| plan.id.clone());
        kept.set(CHOSEN, next, now);
    }
}

/// Shows a plan in the comparison, or leaves it out. False where no more fit.
pub fn show(kept: &mut Records, id: &str, shown: bool, now: u64) -> bool {
    let count = plans(kept).iter().filter(|plan| !plan.aside).count();
    if shown && count >= SIDE_BY_SIDE {
        return false;
    }
    kept.set(&key(id, "aside"), (!shown).then(|| "1".into()), now);
    true
}

/// The plan that is "my plan": the chosen one, else the first.
pub fn chosen(kept: &Records) -> Option<SavedPlan> {
    let plans = plans(kept);
    let chosen = kept.get(CHOSEN).unwrap_or_default();
    let place = plans.iter().position(|plan| plan.id == chosen).unwrap_or(0);
    plans.into_iter().nth(place)
}

/// Makes a plan "my plan".
pub fn choose(kept: &mut Records, id: &str, now: u64) {
    kept.set(CHOSEN, Some(id.to_owned()), now);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{DegreeGoal, UsState};

    fn ohio(id: &str) -> SavedPlan {
        SavedPlan {
            id: id.into(),
            name: "Ohio".into(),
            answers: Answers {
                to: Some(DegreeGoal::Msw),
                state: Some(UsState::OH),
                ..Answers::default()
            },
            made: format!("2026-11-24T10:{id}"),
            aside: false,
            school: None,
        }
    }

    fn texas(id: &str) -> SavedPlan {
        let mut plan = ohio(id);
        plan.answers.state = Some(UsState::TX);
        plan
    }

    #[test]
    fn the_first_plan_is_mine_and_the_next_when_it_is_deleted() {
        let mut kept = Records::default();
        add(&mut kept, &ohio("01"), 1).expect("room");
        add(&mut kept, &texas("02"), 2).expect("room");
        assert_eq!(chosen(&kept).map(|plan| plan.id), Some("01".into()));
        delete(&mut kept, "01", 3);
        assert_eq!(chosen(&kept).map(|plan| plan.id), Some("02".into()));
        delete(&mut kept, "02", 4);
        assert_eq!(chosen(&kept), None);
    }

    #[test]
    fn the_same_answers_are_kept_once_and_no_more_than_fit() {
        let mut kept = Records::default();
        add(&mut kept, &ohio("01"), 1).expect("room");
        assert_eq!(add(&mut kept, &ohio("02"), 2), Err(SavePlanError::Same));
        for number in 0..MOST - 1 {
            let id = format!("1{number}");
            duplicate(&mut kept, "01", &id, "2026-11-24T11:00", 3).expect("room");
        }
        assert_eq!(
            duplicate(&mut kept, "01", "99", "2026-11-24T11:00", 4),
            Err(SavePlanError::Full)
        );
        let plans = plans(&kept);
        assert_eq!(plans.len(), MOST);
        let shown = plans.iter().filter(|plan| !plan.aside).count();
        assert_eq!(shown, SIDE_BY_SIDE);
        let names: std::collections::BTreeSet<&str> =
            plans.iter().map(|plan| plan.name.as_str()).collect();
        assert_eq!(
            names.len(),
            MOST,
            "every plan has a name of its own: {names:?}"
        );
        assert!(!show(&mut kept, "16", true, 5), "no more fit side by side");
    }

    #[test]
    fn two_tabs_that_keep_different_plans_lose_neither() {
        let mut kept = Records::default();
        add(&mut kept, &ohio("01"), 1).expect("room");
        let (mut one, mut other) = (kept.clone(), kept);
        rename(&mut one, "01", "At home", 2);
        add(&mut other, &texas("02"), 2).expect("room");
        one.join(other);
        let names: Vec<String> = plans(&one).into_iter().map(|plan| plan.name).collect();
        assert_eq!(names, ["At home", "Ohio (2)"]);
    }

    #[test]
    fn no_more_plans_than_fit_whoever_kept_them_and_the_others_wait() {
        let mut kept = Records::default();
        for number in 10..10 + MOST + 3 {
            let plan = ohio(&number.to_string());
            let answers = format!("{}&years={number}", link::write(&plan.answers));
            kept.set(&plan.key("answers"), Some(answers), 1);
            kept.set(&plan.key("name"), Some(format!("plan {number}")), 1);
            kept.set(&plan.key("made"), Some(plan.made.clone()), 1);
        }
        let there = plans(&kept);
        assert_eq!(there.len(), MOST);
        let shown = there.iter().filter(|plan| !plan.aside).count();
        assert_eq!(shown, SIDE_BY_SIDE);
        assert!(!show(&mut kept, &there[SIDE_BY_SIDE].id, true, 2));
        let names = |plans: Vec<SavedPlan>| plans.into_iter().map(|plan| plan.name);
        let wait: Vec<String> = names(waiting(&kept)).collect();
        assert_eq!(wait, ["plan 18", "plan 19", "plan 20"]);
        delete(&mut kept, "10", 3);
        assert!(
            names(plans(&kept)).any(|name| name == "plan 18"),
            "its turn"
        );
        assert_eq!(waiting(&kept).len(), 2);
    }
}
