//! What the estimate shows below the answer. Each is a memo: worked out once for a change, and only where something
//! shows it.

use leptos::prelude::*;

use super::{AnswersState, BestWaysState, OwnFiguresState, ResultsState};
use crate::answers::{Answers, Plan};
use crate::estimate::across::{InState, across};
use crate::estimate::cost::{Cost, cost};
use crate::estimate::other_ways::{OtherWay, other_ways};
use crate::estimate::what_if::{Suggestion, what_if};
use crate::estimate::{Estimate, Terms, estimate_under};
use crate::money::{Assessment, MoneyInputs, NoAnswer, worth};
use crate::plan::way::{Opening, openings};

/// How it is worked out. A test puts its own in their place, as a context of the page, to count them.
#[derive(Clone, Copy)]
pub struct DetailsCalculations {
    pub what_if: fn(&Estimate) -> Vec<Suggestion>,
    pub cost: fn(&Estimate) -> Cost,
    pub other_ways: fn(&Estimate) -> Vec<OtherWay>,
    pub by_state: fn(&Estimate) -> Vec<InState>,
    pub openings: fn(&Estimate) -> Vec<Opening>,
    pub worth: fn(&Estimate, &MoneyInputs) -> Result<Assessment, NoAnswer>,
}

impl Default for DetailsCalculations {
    fn default() -> Self {
        Self {
            what_if,
            cost,
            other_ways: |estimate| other_ways(estimate, &other_plans(estimate)),
            by_state: |estimate| across(&estimate.answers, estimate.start),
            openings,
            worth,
        }
    }
}

/// The same answers with each other plan that has an estimate.
fn other_plans(estimate: &Estimate) -> Vec<(Answers, Estimate)> {
    let terms = Terms {
        program: estimate.program().copied(),
        ..Terms::default()
    };
    let others = Plan::ALL.iter().filter(|plan| **plan != estimate.plan);
    let others = others.filter_map(|plan| {
        let answers = Answers {
            to: Some(*plan),
            ..estimate.answers
        };
        let other = estimate_under(&answers, estimate.start, terms).ok()?;
        Some((answers, other))
    });
    others.collect()
}

#[derive(Clone, Copy)]
pub struct DetailsState {
    /// What can be changed, one of each kind.
    pub what_if: Memo<Vec<Suggestion>>,
    pub cost: Memo<Option<Cost>>,
    /// Other plans with the same answers.
    pub other_ways: Memo<Vec<OtherWay>>,
    /// The same answers in each state.
    pub by_state: Memo<Vec<InState>>,
    /// The certifications that can be taken next.
    pub openings: Memo<Vec<Opening>>,
    /// Whether study is worth its price, with the visitor's own figures; `None` while there is no estimate.
    pub worth: Memo<Option<Result<Assessment, NoAnswer>>>,
}

impl DetailsState {
    /// Puts it into the context of the page, once.
    pub fn provide() {
        let calculations = use_context::<DetailsCalculations>().unwrap_or_default();
        let results: ResultsState = expect_context();
        let own = OwnFiguresState::new(expect_context::<AnswersState>());
        provide_context(own);
        provide_context(BestWaysState::new(results, own));
        provide_context(Self {
            what_if: results.of_complete(calculations.what_if),
            cost: Memo::new(move |_| {
                let estimate = results.estimate;
                estimate.with(|estimate| estimate.as_ref().ok().map(calculations.cost))
            }),
            other_ways: results.of_complete(calculations.other_ways),
            by_state: results.of_complete(calculations.by_state),
            openings: results.of_complete(calculations.openings),
            worth: Memo::new(move |_| {
                results.estimate.with(|estimate| {
                    let estimate = estimate.as_ref().ok()?;
                    let inputs = own.inputs(estimate);
                    Some((calculations.worth)(estimate, &inputs))
                })
            }),
        });
    }
}
