//! The adviser's desk: the plans of many students at once, each from a link, a copy or the calculator. What stands here
//! are copies: nothing of it reaches what a student has kept.
//!
//! | module | what it is for |
//! |---|---|
//! | [`opening`] | links and copies in, students out; what cannot be opened is told |
//! | [`table`] | one row a student: sort, filter |
//! | [`what_if`] | one change for all of them |
//! | [`summary`] | the table as CSV, without names |
//! | [`sealed`] | the desk as one text, where the adviser has it kept |
//!
//! ```
//! use casepath_core::plan::desk::opening::of_link;
//! use casepath_core::plan::desk::table::{Column, row, sorted};
//! use time::{Date, Month};
//!
//! let today = Date::from_calendar_date(2026, Month::November, 30).expect("a day");
//! let links = ["https://school.test/#v=1&to=msw&state=OH", "https://school.test/#v=1&to=msw&state=TX"];
//! let students: Vec<_> = (0..)
//!     .zip(links)
//!     .map(|(id, link)| of_link(link, id, today).expect("a link of ours").0)
//!     .collect();
//! let rows: Vec<_> = students.iter().map(|student| row(student, today)).collect();
//! assert_eq!(sorted(&rows, Column::Questions, true).len(), 2);
//! ```

pub mod agreed;
pub mod opening;
pub mod sealed;
pub mod summary;
pub mod table;
pub mod what_if;

use time::Date;

use super::figure_changes::FigureSnapshot;
use super::plans::{self, SavedPlan};
use super::records::{Records, tidy};
use super::snapshot::PlanSnapshot;
use crate::answers::{Answers, Month};
use crate::estimate::Incomplete;
use crate::link;

/// So many students are open at once.
pub const MOST: usize = 200;
/// Characters of a label.
pub const LONGEST_LABEL: usize = 40;

/// A student whose plan lies on the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Student {
    /// A number of this desk alone.
    pub id: u32,
    /// As the adviser calls the student: initials, a number.
    pub label: String,
    /// All that was opened; its chosen plan is the one that is shown.
    pub records: Records,
    /// The answers as they were when it was opened.
    pub was: Answers,
}

impl Student {
    /// The plan that is shown; `None` where its answers cannot be read.
    pub fn plan(&self) -> Option<SavedPlan> {
        plans::chosen(&self.records)
    }

    /// The plan as it stands on this day.
    ///
    /// # Errors
    /// Where its answers say no degree or no state.
    pub fn snapshot(&self, today: Date) -> Result<PlanSnapshot, Incomplete> {
        match self.plan() {
            Some(plan) => PlanSnapshot::of(&self.records, plan, today),
            None => Err(Incomplete {
                degree: true,
                state: true,
            }),
        }
    }

    /// Calls the student so.
    pub fn name(&mut self, label: &str) {
        self.label = tidy(&label.replace('\n', " "), LONGEST_LABEL);
    }

    /// Gives the plan other answers, on the desk alone.
    pub fn answer(&mut self, answers: &Answers, now: u64) {
        if let Some(plan) = self.plan() {
            let text = link::write(&plans::without_view(answers));
            self.records.set(&plan.key("answers"), Some(text), now);
        }
    }

    /// The records as they leave the desk. With other answers the figures that the plan rests on are those of now: else
    /// the student would read of figures that have changed, where only answers have.
    pub fn handed_over(&self, today: Month, now: u64) -> Records {
        let mut records = self.records.clone();
        if let Some(plan) = self.plan().filter(|plan| plan.answers != self.was)
            && records.get(&plan.key("basis")).is_some()
        {
            let basis = plan
                .estimate(today)
                .ok()
                .map(|now| FigureSnapshot::of(&now).write());
            records.set(&plan.key("basis"), basis, now);
        }
        records
    }

    /// Whether something was changed since it was opened.
    pub fn is_changed(&self) -> bool {
        self.plan().is_some_and(|plan| plan.answers != self.was) || !agreed::all(self).is_empty()
    }
}
