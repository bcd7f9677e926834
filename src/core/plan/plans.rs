//! The saved plans: up to eight, of which up to four are compared side by side.
//!
//! A plan is a set of records under `plan/<id>/`, so that two tabs can change different parts of it:
//!
//! | record | what it holds |
//! |---|---|
//! | `answers` | the answers, in the format of the URL; a plan exists as long as this record does |
//! | `name` | the user's name for it |
//! | `made` | when it was saved, `YYYY-MM-DDTHH:MM` |
//! | `aside` | hidden in the comparison |
//! | `school` | the program of the school on whose page it was saved (see [`crate::school::SchoolProgram`]) |
//! | `basis` | the figures that its result was based on (see [`super::figure_changes`]) |
//! | `tick/<item>` | the day on which a checklist item was ticked |
//! | `own/<id>` | an item that the user added: a step and a text |
//! | `note/<step>` | the user's note on a step |
//! | `done/<step>` | the month in which a step was completed |
//! | `move` | a second state and the month of the move |
//! | `ruling/<term>` | a board's answer |
//!
//! The record `chosen` holds the id of the plan that is shown as "my plan".

use super::records::{Records, tidy};
use crate::answers::{Answers, Month};
use crate::estimate::{Estimate, EstimateOptions, Incomplete, Program, estimate_under};
use crate::link;
use crate::school::SchoolProgram;
use crate::short_sort::sort_short;

/// The maximum number of saved plans.
pub const MOST: usize = 8;
/// The maximum number of plans side by side.
pub const SIDE_BY_SIDE: usize = 4;
/// The maximum number of characters of a name.
pub const LONGEST_NAME: usize = 60;

const CHOSEN: &str = "chosen";

/// A saved plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedPlan {
    pub id: String,
    pub name: String,
    pub answers: Answers,
    /// `YYYY-MM-DDTHH:MM`
    pub made: String,
    /// Hidden in the comparison.
    pub aside: bool,
    /// The school's program that will be attended.
    pub school: Option<SchoolProgram>,
}

impl SavedPlan {
    /// The key of one of its records.
    pub fn key(&self, record: &str) -> String {
        key(&self.id, record)
    }

    /// The school's program as the estimate uses it.
    pub fn program(&self) -> Option<Program> {
        self.school.as_ref().map(|school| school.figures)
    }

    /// The estimate of the plan alone, under the table's rule, without log and board answers.
    ///
    /// # Errors
    /// If its answers have no degree or no state.
    pub fn estimate(&self, today: Month) -> Result<Estimate, Incomplete> {
        let terms = EstimateOptions {
            program: self.program(),
            ..EstimateOptions::default()
        };
        estimate_under(&self.answers, today, terms)
    }
}

/// The record with the school's program.
pub const SCHOOL: &str = "school";

/// The school's program if the estimate uses it; `None` for a program that is not on the plan's path.
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

/// Why a plan is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavePlanError {
    /// There are already [`MOST`].
    Full,
    /// A plan with the same answers and the same program exists.
    Same,
}

/// The plans, in the order in which they were saved: at most [`MOST`], of which at most [`SIDE_BY_SIDE`] are shown
/// side by side, even if two tabs or a copy added more. A plan with unreadable answers is left out; its records stay.
pub fn plans(records: &Records) -> Vec<SavedPlan> {
    let mut plans = all(records);
    plans.truncate(MOST);
    let visible = plans.iter_mut().filter(|plan| !plan.aside);
    for plan in visible.skip(SIDE_BY_SIDE) {
        plan.aside = true;
    }
    plans
}

/// The plans beyond [`MOST`], which are not shown until others are deleted.
pub fn plans_over_limit(records: &Records) -> Vec<SavedPlan> {
    all(records).into_iter().skip(MOST).collect()
}

/// All readable plans, without a limit.
pub(super) fn all(records: &Records) -> Vec<SavedPlan> {
    let mut plans: Vec<SavedPlan> = records
        .children("plan/")
        .filter_map(|(key, text)| {
            let id = key.strip_suffix("/answers")?;
            let answers = link::read(text).ok()?.answers;
            plan(records, id, answers)
        })
        .collect();
    sort_short(&mut plans, |a, b| (&a.made, &a.id) < (&b.made, &b.id));
    plans
}

fn plan(records: &Records, id: &str, answers: Answers) -> Option<SavedPlan> {
    if id.is_empty() || id.contains('/') {
        return None;
    }
    let text = |record: &str| records.get(&key(id, record)).unwrap_or_default();
    Some(SavedPlan {
        id: id.to_owned(),
        name: tidy(&text("name").replace('\n', " "), LONGEST_NAME),
        answers,
        made: text("made").to_owned(),
        aside: text("aside") == "1",
        school: SchoolProgram::read(text(SCHOOL)),
    })
}

/// The answers to save in a plan: without display settings, and with a start month.
pub fn plan_answers(answers: &Answers, today: Month) -> Answers {
    Answers {
        start: answers.start.or(Some(today)),
        ..without_view(answers)
    }
}

/// The answers without language, view and anchor, which only affect the display.
pub fn without_view(answers: &Answers) -> Answers {
    Answers {
        language: None,
        view: None,
        anchor: None,
        ..*answers
    }
}

/// Saves a new plan. The first one becomes "my plan".
///
/// # Errors
/// If there are too many plans, or if the same plan exists.
pub fn add(records: &mut Records, new: &SavedPlan, now: u64) -> Result<(), SavePlanError> {
    let plans = plans(records);
    if plans.len() >= MOST {
        return Err(SavePlanError::Full);
    }
    let is_same = |plan: &SavedPlan| plan.answers == new.answers && plan.school == new.school;
    if plans.iter().any(is_same) {
        return Err(SavePlanError::Same);
    }
    put(records, new, &plans, now);
    Ok(())
}

/// Stores a new plan next to `others`.
pub(super) fn put(records: &mut Records, new: &SavedPlan, others: &[SavedPlan], now: u64) {
    records.set(&new.key("answers"), Some(link::write(&new.answers)), now);
    records.set(&new.key("name"), Some(free_name(&new.name, others)), now);
    records.set(&new.key("made"), Some(new.made.clone()), now);
    // Without a program, an existing record stays: it may be unreadable to this version.
    if let Some(school) = &new.school {
        records.set(&new.key(SCHOOL), Some(school.write()), now);
    }
    // At most [`SIDE_BY_SIDE`] plans are shown; the others are hidden.
    let visible = others.iter().filter(|plan| !plan.aside).count();
    if new.aside || visible >= SIDE_BY_SIDE {
        records.set(&new.key("aside"), Some("1".into()), now);
    }
    if chosen(records).is_none() {
        records.set(CHOSEN, Some(new.id.clone()), now);
    }
}

/// The name, followed by the first unused number if another plan has the same name.
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

/// Copies a plan with all its records to a new id.
///
/// # Errors
/// If there are too many plans.
pub fn duplicate(
    records: &mut Records,
    source: &str,
    id: &str,
    made: &str,
    now: u64,
) -> Result<(), SavePlanError> {
    let plans = plans(records);
    if plans.len() >= MOST {
        return Err(SavePlanError::Full);
    }
    let Some(plan) = plans.iter().find(|plan| plan.id == source) else {
        return Ok(());
    };
    let copied: Vec<(String, String)> = records
        .children(&key(source, ""))
        .map(|(record, text)| (record.to_owned(), text.to_owned()))
        .collect();
    for (record, text) in copied {
        records.set(&key(id, &record), Some(text), now);
    }
    let new = SavedPlan {
        id: id.to_owned(),
        made: made.to_owned(),
        ..plan.clone()
    };
    put(records, &new, &plans, now);
    Ok(())
}

/// Renames a plan; an empty name changes nothing.
pub fn rename(records: &mut Records, id: &str, name: &str, now: u64) {
    let others: Vec<SavedPlan> = plans(records).into_iter().filter(|p| p.id != id).collect();
    let name = free_name(name, &others);
    if !name.is_empty() {
        records.set(&key(id, "name"), Some(name), now);
    }
}

/// Deletes a plan with all its records.
pub fn delete(records: &mut Records, id: &str, now: u64) {
    records.remove(&key(id, ""), now);
    if records.get(CHOSEN) == Some(id) {
        let next = plans(records).first().map(|plan| plan.id.clone());
        records.set(CHOSEN, next, now);
    }
}

/// Shows or hides a plan in the comparison. Returns `false` if no more fit.
pub fn show(records: &mut Records, id: &str, is_shown: bool, now: u64) -> bool {
    let count = plans(records).iter().filter(|plan| !plan.aside).count();
    if is_shown && count >= SIDE_BY_SIDE {
        return false;
    }
    records.set(&key(id, "aside"), (!is_shown).then(|| "1".into()), now);
    true
}

/// "My plan": the chosen plan, otherwise the first.
pub fn chosen(records: &Records) -> Option<SavedPlan> {
    let plans = plans(records);
    let chosen = records.get(CHOSEN).unwrap_or_default();
    let index = plans.iter().position(|plan| plan.id == chosen).unwrap_or(0);
    plans.into_iter().nth(index)
}

/// Makes a plan "my plan".
pub fn choose(records: &mut Records, id: &str, now: u64) {
    records.set(CHOSEN, Some(id.to_owned()), now);
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
        let mut records = Records::default();
        add(&mut records, &ohio("01"), 1).expect("room");
        add(&mut records, &texas("02"), 2).expect("room");
        assert_eq!(chosen(&records).map(|plan| plan.id), Some("01".into()));
        delete(&mut records, "01", 3);
        assert_eq!(chosen(&records).map(|plan| plan.id), Some("02".into()));
        delete(&mut records, "02", 4);
        assert_eq!(chosen(&records), None);
    }

    #[test]
    fn the_same_answers_are_kept_once_and_no_more_than_fit() {
        let mut records = Records::default();
        add(&mut records, &ohio("01"), 1).expect("room");
        assert_eq!(add(&mut records, &ohio("02"), 2), Err(SavePlanError::Same));
        for number in 0..MOST - 1 {
            let id = format!("1{number}");
            duplicate(&mut records, "01", &id, "2026-11-24T11:00", 3).expect("room");
        }
        assert_eq!(
            duplicate(&mut records, "01", "99", "2026-11-24T11:00", 4),
            Err(SavePlanError::Full)
        );
        let plans = plans(&records);
        assert_eq!(plans.len(), MOST);
        let visible = plans.iter().filter(|plan| !plan.aside).count();
        assert_eq!(visible, SIDE_BY_SIDE);
        let names: std::collections::BTreeSet<&str> =
            plans.iter().map(|plan| plan.name.as_str()).collect();
        assert_eq!(
            names.len(),
            MOST,
            "every plan has a name of its own: {names:?}"
        );
        assert!(
            !show(&mut records, "16", true, 5),
            "no more fit side by side"
        );
    }

    #[test]
    fn two_tabs_that_keep_different_plans_lose_neither() {
        let mut records = Records::default();
        add(&mut records, &ohio("01"), 1).expect("room");
        let (mut one, mut other) = (records.clone(), records);
        rename(&mut one, "01", "At home", 2);
        add(&mut other, &texas("02"), 2).expect("room");
        one.join(other);
        let names: Vec<String> = plans(&one).into_iter().map(|plan| plan.name).collect();
        assert_eq!(names, ["At home", "Ohio (2)"]);
    }

    #[test]
    fn no_more_plans_than_fit_whoever_kept_them_and_the_others_wait() {
        let mut records = Records::default();
        for number in 10..10 + MOST + 3 {
            let plan = ohio(&number.to_string());
            let answers = format!("{}&years={number}", link::write(&plan.answers));
            records.set(&plan.key("answers"), Some(answers), 1);
            records.set(&plan.key("name"), Some(format!("plan {number}")), 1);
            records.set(&plan.key("made"), Some(plan.made.clone()), 1);
        }
        let there = plans(&records);
        assert_eq!(there.len(), MOST);
        let visible = there.iter().filter(|plan| !plan.aside).count();
        assert_eq!(visible, SIDE_BY_SIDE);
        assert!(!show(&mut records, &there[SIDE_BY_SIDE].id, true, 2));
        let names = |plans: Vec<SavedPlan>| plans.into_iter().map(|plan| plan.name);
        let wait: Vec<String> = names(plans_over_limit(&records)).collect();
        assert_eq!(wait, ["plan 18", "plan 19", "plan 20"]);
        delete(&mut records, "10", 3);
        assert!(
            names(plans(&records)).any(|name| name == "plan 18"),
            "its turn"
        );
        assert_eq!(plans_over_limit(&records).len(), 2);
    }
}
