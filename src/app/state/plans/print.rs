//! The content of the printed summary.

use leptos::prelude::*;

use super::PlansState;
use crate::browser::page as browser;
use crate::estimate::Estimate;
use crate::plan::board_answers::BoardAnswer;
use crate::plan::desk::agreed::{self, Agreed};
use crate::plan::questions::{Question, open_questions, urgent_first};
use crate::plan::records::Records;
use crate::plan::snapshot::PlanSnapshot;
use crate::plan::timeline::{Item, PlanTimeline, StepKey};
use crate::school::SchoolProgram;

/// The content of a printed summary.
#[derive(Clone)]
pub struct PrintSummary {
    pub name: String,
    /// As of today: for pay.
    pub estimate: Estimate,
    /// As of when the plan was saved: for the total cost. In the calculator both are the same.
    pub whole: Estimate,
    /// The timeline of a plan. Its months are more exact than those of an estimate.
    pub timeline: Option<PlanTimeline>,
    pub board_answers: Vec<BoardAnswer>,
    /// The open questions of a plan, the urgent ones first; empty for an estimate without a plan.
    pub questions: Vec<Question>,
    /// The school's program, if it applies to the estimate.
    pub school: Option<SchoolProgram>,
    /// Ticked and noted items; empty for an estimate without a plan.
    pub done: DoneAndNoted,
}

/// The ticked, noted and agreed items of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DoneAndNoted {
    /// Items of the table, in the order of the plan.
    pub ticked: Vec<Item>,
    /// The user's own items.
    pub own: Vec<String>,
    /// Notes on steps.
    pub notes: Vec<(StepKey, String)>,
    pub agreed: Vec<Agreed>,
}

impl DoneAndNoted {
    fn of(snapshot: &PlanSnapshot, records: &Records) -> Self {
        let ticked = snapshot.items.iter();
        let own = snapshot.own.iter();
        let note = |key: StepKey| {
            let text = records.get(&snapshot.plan.key(&format!("note/{}", key.name())))?;
            Some((key, text.to_owned()))
        };
        Self {
            ticked: ticked
                .filter(|item| snapshot.is_ticked(records, &item.name()))
                .copied()
                .collect(),
            own: own
                .filter(|item| snapshot.is_ticked(records, &format!("own.{}", item.id)))
                .map(|item| item.text.clone())
                .collect(),
            notes: snapshot
                .timeline
                .steps
                .iter()
                .filter_map(|step| note(step.key))
                .collect(),
            agreed: agreed::of_plan(records, &snapshot.plan),
        }
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl PrintSummary {
    /// The summary of a plan in its current state.
    pub fn of_plan(snapshot: &PlanSnapshot, records: &Records) -> Self {
        Self {
            name: snapshot.plan.name.clone(),
            school: snapshot.school().cloned(),
            estimate: snapshot.now,
            whole: snapshot.estimate,
            timeline: Some(snapshot.timeline.clone()),
            board_answers: snapshot.board_answers_here().cloned().collect(),
            questions: urgent_first(open_questions(
                &snapshot.now,
                &snapshot.board_answers,
                snapshot.timeline.today,
            )),
            done: DoneAndNoted::of(snapshot, records),
        }
    }
}

impl PlansState {
    /// Prints the calculator's current estimate, or the page as it is without one.
    pub fn print_current(self) {
        let Ok(estimate) = self.app.estimate.get_untracked() else {
            return browser::print();
        };
        self.print(PrintSummary {
            name: self.app.locale_untracked().echo(&estimate.answers),
            school: untrack(|| self.app.school_of(&estimate.answers)),
            estimate,
            whole: estimate,
            timeline: None,
            board_answers: Vec::new(),
            questions: Vec::new(),
            done: DoneAndNoted::default(),
        });
    }

    /// Prints the chosen plan.
    pub fn print_mine(self) {
        if let Some(snapshot) = self.snapshot_untracked() {
            let sheet = self
                .records
                .with_untracked(|records| PrintSummary::of_plan(&snapshot, records));
            self.print(sheet);
        }
    }

    fn print(self, summary: PrintSummary) {
        self.print.set(Some(summary));
        // The summary is rendered by the next frame.
        request_animation_frame(browser::print);
    }
}
