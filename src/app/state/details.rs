//! What the estimate shows below the answer. Each is a memo: computed once per change, and only when something shows
//! it.
//!
//! The sections update in a task of their own, after the answer is painted: they are ten times as much, and rendering
//! both together would delay the answer by several frames.

use leptos::prelude::*;

use super::results::of_complete;
use super::{AnswersState, BestWaysState, OwnFiguresState, ResultsState};
use crate::answers::{Answers, DegreeGoal};
use crate::browser::page as browser;
use crate::estimate::by_state::{StateResult, by_state};
use crate::estimate::cost::{Cost, cost};
use crate::estimate::other_ways::{OtherPlan, compare_plans};
use crate::estimate::pay_milestones::PayMilestone;
use crate::estimate::what_if::{Suggestion, what_if};
use crate::estimate::{Estimate, EstimateOptions, Incomplete, estimate_under};
use crate::money::{AssessError, Assessment, MoneyInputs, worth};
use crate::plan::timeline::{Opening, openings};

/// The functions that compute the details. Tests provide their own as context, to count calls.
#[derive(Clone, Copy)]
pub struct DetailsCalculations {
    pub what_if: fn(&Estimate) -> Vec<Suggestion>,
    pub cost: fn(&Estimate) -> Cost,
    pub other_ways: fn(&Estimate) -> Vec<OtherPlan>,
    pub by_state: fn(&Estimate) -> Vec<StateResult>,
    pub openings: fn(&Estimate) -> Vec<Opening>,
    pub worth: fn(&Estimate, &MoneyInputs) -> Result<Assessment, AssessError>,
}

impl Default for DetailsCalculations {
    fn default() -> Self {
        Self {
            what_if,
            cost,
            other_ways: |estimate| compare_plans(estimate, &other_plans(estimate)),
            by_state: |estimate| by_state(&estimate.answers, estimate.start),
            openings,
            worth,
        }
    }
}

/// The estimates of the same answers with each other degree plan.
fn other_plans(estimate: &Estimate) -> Vec<(Answers, Estimate)> {
    let options = EstimateOptions {
        program: estimate.program().copied(),
        ..EstimateOptions::default()
    };
    let others = DegreeGoal::ALL
        .iter()
        .filter(|plan| **plan != estimate.plan);
    let others = others.filter_map(|plan| {
        let answers = Answers {
            to: Some(*plan),
            ..estimate.answers
        };
        let other = estimate_under(&answers, estimate.start, options).ok()?;
        Some((answers, other))
    });
    others.collect()
}

/// The memos of the details. Passed by value.
#[derive(Clone, Copy)]
pub struct DetailsState {
    /// The estimate that the sections show: that of the answer, once the answer is painted.
    pub estimate: Memo<Result<Estimate, Incomplete>>,
    /// Pay along the path.
    pub milestones: Memo<Vec<PayMilestone>>,
    /// Suggested changes, one of each kind.
    pub what_if: Memo<Vec<Suggestion>>,
    pub cost: Memo<Option<Cost>>,
    /// Other degree plans with the same answers.
    pub other_ways: Memo<Vec<OtherPlan>>,
    /// The same answers in each state.
    pub by_state: Memo<Vec<StateResult>>,
    /// The certifications that can come next.
    pub openings: Memo<Vec<Opening>>,
    /// Whether study is worth its price, with the user's own figures; `None` while there is no estimate.
    pub worth: Memo<Option<Result<Assessment, AssessError>>>,
}

impl DetailsState {
    /// Provides the state as context of the page. Call once.
    pub fn provide() {
        let calculations = use_context::<DetailsCalculations>().unwrap_or_default();
        let results: ResultsState = expect_context();
        let own = OwnFiguresState::new(expect_context::<AnswersState>());
        provide_context(own);
        provide_context(BestWaysState::new(results, own));
        let painted = painted(results);
        let estimate = Memo::new(move |_| {
            painted.track();
            results.estimate.get_untracked()
        });
        provide_context(Self {
            estimate,
            milestones: Memo::new(move |_| {
                painted.track();
                results.milestones.get_untracked()
            }),
            what_if: of_complete(estimate, calculations.what_if),
            cost: Memo::new(move |_| {
                estimate.with(|estimate| estimate.as_ref().ok().map(calculations.cost))
            }),
            other_ways: of_complete(estimate, calculations.other_ways),
            by_state: of_complete(estimate, calculations.by_state),
            openings: of_complete(estimate, calculations.openings),
            worth: Memo::new(move |_| {
                estimate.with(|estimate| {
                    let estimate = estimate.as_ref().ok()?;
                    let inputs = own.inputs(estimate);
                    Some((calculations.worth)(estimate, &inputs))
                })
            }),
        });
    }
}

/// Notifies each time a new answer has been painted.
fn painted(results: ResultsState) -> Trigger {
    let painted = Trigger::new();
    Effect::new(move |before: Option<()>| {
        results.estimate.track();
        if before.is_some() {
            browser::after_paint(move || painted.notify());
        }
    });
    painted
}
