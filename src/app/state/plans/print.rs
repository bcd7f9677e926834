//! What a sheet is printed of.

use leptos::prelude::*;

use super::PlansState;
use crate::browser::page as browser;
use crate::estimate::Estimate;
use crate::plan::rulings::Ruling;
use crate::plan::way::Way;
use crate::school::Offer;

/// What a sheet is printed of.
#[derive(Clone)]
pub struct PrintSummary {
    pub name: String,
    /// As of today: what is paid.
    pub estimate: Estimate,
    /// As it was kept: the cost of all of it. In the calculator both are one.
    pub whole: Estimate,
    /// The timeline of a plan, where its months are known better than from an estimate.
    pub timeline: Option<Way>,
    pub board_answers: Vec<Ruling>,
    /// What a school said, where the estimate takes it.
    pub school: Option<Offer>,
}

impl PlansState {
    /// Prints the calculator's present estimate; the page as it is where there is none.
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
        });
    }

    /// Prints my plan.
    pub fn print_mine(self) {
        if let Some(mine) = self.mine_untracked() {
            self.print(PrintSummary {
                name: mine.plan.name.clone(),
                school: mine.school().cloned(),
                estimate: mine.now,
                whole: mine.estimate,
                timeline: Some(mine.way.clone()),
                board_answers: mine.rulings_here().cloned().collect(),
            });
        }
    }

    fn print(self, summary: PrintSummary) {
        self.print.set(Some(summary));
        // After the sheet stands on the page.
        request_animation_frame(browser::print);
    }
}
