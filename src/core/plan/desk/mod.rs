//! The adviser's desk: the plans of many students at once, each opened from a link, a copy or the calculator. The
//! desk holds copies: changes here never reach a student's stored plan.
//!
//! | module | what it is for |
//! |---|---|
//! | [`agreed`] | notes of what student and adviser agreed |
//! | [`opening`] | opens links and copies as students, and reports what cannot be opened |
//! | [`sealed`] | the desk as one text, if the adviser chooses to store it |
//! | [`summary`] | the table as CSV, by default without names |
//! | [`table`] | one row per student: sorting, filtering |
//! | [`what_if`] | one change applied to all students |
//!
//! ```
//! use casepath_core::plan::desk::opening::of_link;
//! use casepath_core::plan::desk::table::{StudentColumn, row, sorted};
//! use time::{Date, Month};
//!
//! let today = Date::from_calendar_date(2026, Month::November, 30).expect("a day");
//! let links = ["https://school.test/#v=1&to=msw&state=OH", "https://school.test/#v=1&to=msw&state=TX"];
//! let students: Vec<_> = (0..)
//!     .zip(links)
//!     .map(|(id, link)| of_link(link, id, today).expect("a link of ours").0)
//!     .collect();
//! let rows: Vec<_> = students.iter().map(|student| row(student, today)).collect();
//! assert_eq!(sorted(&rows, StudentColumn::Questions, true).len(), 2);
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

/// The maximum number of open students.
pub const MOST: usize = 200;
/// The maximum number of characters of a label.
pub const LONGEST_LABEL: usize = 40;

/// A student whose plan is on the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Student {
    /// Unique on this desk only.
    pub id: u32,
    /// The adviser's name for the student: initials, a number.
    pub label: String,
    /// All opened records; the chosen plan among them is shown, or another one of the same copy.
    pub records: Records,
    /// The answers when the plan was opened.
    pub was: Answers,
    /// The id of the plan that is shown, if it is not the chosen one.
    pub shown: Option<String>,
}

impl Student {
    /// The plan that is shown; `None` if its answers cannot be read.
    pub fn plan(&self) -> Option<SavedPlan> {
        let shown = self.shown.as_ref().and_then(|id| {
            let mut plans = plans::plans(&self.records).into_iter();
            plans.find(|plan| plan.id == *id)
        });
        shown.or_else(|| plans::chosen(&self.records))
    }

    /// The number of plans in the records besides the one that is shown.
    pub fn other_plans(&self) -> usize {
        plans::plans(&self.records).len().saturating_sub(1)
    }

    /// The plan as of `today`.
    ///
    /// # Errors
    /// If its answers have no degree or no state.
    pub fn snapshot(&self, today: Date) -> Result<PlanSnapshot, Incomplete> {
        match self.plan() {
            Some(plan) => PlanSnapshot::of(&self.records, plan, today),
            None => Err(Incomplete {
                degree: true,
                state: true,
            }),
        }
    }

    /// Sets the label.
    pub fn set_label(&mut self, label: &str) {
        self.label = tidy(&label.replace('\n', " "), LONGEST_LABEL);
    }

    /// Changes the answers of the plan, on the desk only.
    pub fn set_answers(&mut self, answers: &Answers, now: u64) {
        if let Some(plan) = self.plan() {
            let text = link::write(&plans::without_view(answers));
            self.records.set(&plan.key("answers"), Some(text), now);
        }
    }

    /// The records to hand back to the student. If the answers were changed, the stored figures are replaced with
    /// today's; otherwise the student would see changed figures where only answers have changed.
    pub fn records_to_export(&self, today: Month, now: u64) -> Records {
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

    /// Whether anything was changed since it was opened.
    pub fn is_changed(&self) -> bool {
        self.plan().is_some_and(|plan| plan.answers != self.was) || !agreed::all(self).is_empty()
    }
}
