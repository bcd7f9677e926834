//! Parses the stages of study, their months, and which are between the education held and the planned degree.

use std::collections::HashMap;

use super::Reader;
use crate::answers::{DegreeGoal, Education};

/// The pathways that the estimate uses by name.
pub const PATHWAYS: [&str; 18] = [
    "bachelors",
    "bachelors-from-associate",
    "msw",
    "msw-advanced",
    "other-masters",
    "counseling-masters",
    "doctorate",
    "psyd",
    "bsn",
    "bsn-second",
    "bsn-from-adn",
    "wait-register",
    "wait-first-exam",
    "wait-clinical",
    "wait-nclex",
    "wait-retake",
    "wait-counselor",
    "wait-counselor-retake",
];

#[derive(Debug, Clone, Default)]
pub struct Pathway {
    pub id: String,
    /// Accelerated, fast, typical, slow, part time, in months; missing ones are `None`.
    pub accelerated: Option<f64>,
    pub fast: f64,
    pub typical: f64,
    pub slow: f64,
    pub part_time: Option<f64>,
    /// The fastest known part-time program.
    pub part_time_fast: Option<f64>,
    pub sources: Vec<usize>,
}

impl Reader<'_> {
    pub(super) fn pathways(&mut self) -> Vec<Pathway> {
        let columns = [
            "id",
            "what",
            "from",
            "accelerated",
            "fast",
            "typical",
            "slow",
            "part_time",
            "part_time_fast",
            "source",
        ];
        let rows = self.table("pathways.csv", &columns);
        let rows = self.by_key("pathways.csv", rows, "id", &PATHWAYS);
        rows.iter()
            .map(|(id, row)| {
                let mut month = |column: &str| {
                    row.number(column, "months", &self.plausible, &mut self.problems)
                };
                let (accelerated, part_time) = (month("accelerated"), month("part_time"));
                let part_time_fast = month("part_time_fast");
                let speeds =
                    ["fast", "typical", "slow"].map(|column| month(column).unwrap_or(-1.0));
                if !(0.0 <= speeds[0] && speeds[0] <= speeds[1] && speeds[1] <= speeds[2]) {
                    self.fail(row, "fast, typical and slow are all needed, in this order");
                }
                if accelerated.is_some_and(|a| a > speeds[0]) {
                    self.fail(row, "accelerated takes longer than fast");
                }
                if !id.starts_with("wait-") && (accelerated.is_none() || part_time.is_none()) {
                    self.fail(row, "a degree needs accelerated and part_time months");
                }
                if part_time_fast > part_time {
                    self.fail(row, "part_time_fast takes longer than part_time");
                }
                let [fast, typical, slow] = speeds;
                Pathway {
                    id: (*id).to_owned(),
                    accelerated,
                    fast,
                    typical,
                    slow,
                    part_time,
                    part_time_fast,
                    sources: self.source(row),
                }
            })
            .collect()
    }

    pub(super) fn study(&mut self) -> Vec<Vec<Vec<usize>>> {
        let mut stages_by_plan: HashMap<(DegreeGoal, Education), Vec<usize>> = HashMap::new();
        for row in self.table("study.csv", &["planned", "held", "stages"]) {
            let (Some(plan), Some(held)) = (
                DegreeGoal::from_name(row.text("planned")),
                Education::from_name(row.text("held")),
            ) else {
                self.fail(&row, "planned or held is unknown");
                continue;
            };
            let mut stages = Vec::new();
            for id in row.list("stages") {
                match PATHWAYS.iter().position(|known| *known == id) {
                    Some(index) => stages.push(index),
                    None => self.fail(&row, format!("stage {id:?} does not stand in pathways.csv")),
                }
            }
            if stages.len() > 3 {
                self.fail(&row, "a way has at most three stages of study");
            }
            if stages_by_plan.insert((plan, held), stages).is_some() {
                self.fail(
                    &row,
                    format!("{} after {} stands twice", plan.name(), held.name()),
                );
            }
        }
        let mut study = Vec::new();
        for plan in DegreeGoal::ALL {
            let mut by_held = Vec::new();
            for held in Education::ALL {
                let stages = stages_by_plan.remove(&(*plan, *held)).unwrap_or_else(|| {
                    let what = format!("{} after {} is missing", plan.name(), held.name());
                    self.problems.add("study.csv", 0, what);
                    Vec::new()
                });
                by_held.push(stages);
            }
            study.push(by_held);
        }
        study
    }
}
