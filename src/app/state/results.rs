//! What follows from the answers. Each is a memo: worked out once for a change, and only where something shows it.

use leptos::prelude::*;

use crate::answers::{Answers, Plan};
use crate::browser::page as browser;
use crate::estimate::across::{InState, across};
use crate::estimate::cost::{Cost, cost};
use crate::estimate::levers::{Levers, levers};
use crate::estimate::moments::{Moment, moments};
use crate::estimate::{Estimate, Headline, Incomplete, Terms, estimate_under};
use crate::school::Offer;

/// How results are worked out. A test puts its own in their place, to count them.
#[derive(Clone, Copy)]
pub struct Calculations {
    pub estimate: fn(&Answers, Option<&Offer>) -> Result<Estimate, Incomplete>,
    pub what_if: fn(&Estimate) -> Levers,
    pub milestones: fn(&Estimate) -> Vec<Moment>,
    pub cost: fn(&Estimate) -> Cost,
    pub other_plans: fn(&Estimate) -> Vec<(Answers, Estimate)>,
    pub by_state: fn(&Estimate) -> Vec<InState>,
}

impl Default for Calculations {
    fn default() -> Self {
        Self {
            estimate: estimate_at_school,
            what_if: levers,
            milestones: moments,
            cost,
            other_plans,
            by_state: |estimate| across(&estimate.answers, estimate.start),
        }
    }
}

/// The estimate of today, with the program of the school in whose page this one stands.
pub fn estimate_at_school(
    answers: &Answers,
    school: Option<&Offer>,
) -> Result<Estimate, Incomplete> {
    let terms = Terms {
        program: school.map(|offer| offer.figures),
        ..Terms::default()
    };
    estimate_under(answers, browser::today(), terms)
}

/// The same answers with each other plan that has an estimate.
pub fn other_plans(estimate: &Estimate) -> Vec<(Answers, Estimate)> {
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

/// The answers without what only says how they are shown: nothing of the estimate follows from that.
pub fn without_view(answers: &Answers) -> Answers {
    Answers {
        language: None,
        view: None,
        at: None,
        ..*answers
    }
}

#[derive(Clone, Copy)]
pub struct ResultsState {
    pub estimate: Memo<Result<Estimate, Incomplete>>,
    pub headline: Memo<Headline>,
    /// What would change the estimate most, and the states where its pay buys most.
    pub what_if: Memo<Levers>,
    /// Pay along the path.
    pub milestones: Memo<Vec<Moment>>,
    pub cost: Memo<Option<Cost>>,
    /// The same answers with another plan.
    pub other_plans: Memo<Vec<(Answers, Estimate)>>,
    /// The same answers in each state.
    pub by_state: Memo<Vec<InState>>,
}

impl ResultsState {
    pub fn new(
        answers: Signal<Answers>,
        school: Signal<Option<Offer>>,
        calculations: Calculations,
    ) -> Self {
        let without_view = Memo::new(move |_| answers.with(without_view));
        let estimate = Memo::new(move |_| {
            without_view.with(|answers| {
                school.with(|school| (calculations.estimate)(answers, school.as_ref()))
            })
        });
        Self {
            estimate,
            headline: Memo::new(move |_| estimate.with(Headline::of)),
            what_if: of_complete(estimate, calculations.what_if),
            milestones: of_complete(estimate, calculations.milestones),
            cost: Memo::new(move |_| {
                estimate.with(|estimate| estimate.as_ref().ok().map(calculations.cost))
            }),
            other_plans: of_complete(estimate, calculations.other_plans),
            by_state: of_complete(estimate, calculations.by_state),
        }
    }
}

/// What follows from an estimate; nothing while it lacks an answer.
fn of_complete<T>(
    estimate: Memo<Result<Estimate, Incomplete>>,
    work_out: fn(&Estimate) -> T,
) -> Memo<T>
where
    T: Default + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| {
        estimate.with(|estimate| estimate.as_ref().map(work_out).unwrap_or_default())
    })
}
