//! What follows from the answers. Each is a memo: worked out once for a change, and only where something shows it.

use leptos::prelude::*;

use crate::answers::{Answers, Plan};
use crate::browser::page as browser;
use crate::estimate::across::{InState, across};
use crate::estimate::change::{AnswerChange, answer_change};
use crate::estimate::cost::{Cost, cost};
use crate::estimate::gain::{Gain, gain};
use crate::estimate::moments::{Moment, moments};
use crate::estimate::other_ways::{OtherWay, other_ways};
use crate::estimate::what_if::{Suggestion, what_if};
use crate::estimate::{Estimate, Headline, Incomplete, Terms, estimate_under};
use crate::link;
use crate::school::Offer;

/// How results are worked out. A test puts its own in their place, to count them.
#[derive(Clone, Copy)]
pub struct Calculations {
    pub estimate: fn(&Answers, Option<&Offer>) -> Result<Estimate, Incomplete>,
    pub what_if: fn(&Estimate) -> Vec<Suggestion>,
    pub milestones: fn(&Estimate) -> Vec<Moment>,
    pub cost: fn(&Estimate) -> Cost,
    pub other_ways: fn(&Estimate) -> Vec<OtherWay>,
    pub by_state: fn(&Estimate) -> Vec<InState>,
}

impl Default for Calculations {
    fn default() -> Self {
        Self {
            estimate: estimate_at_school,
            what_if,
            milestones: moments,
            cost,
            other_ways: |estimate| other_ways(estimate, &other_plans(estimate)),
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
    /// What the last change of an answer did; nothing after one that took it back, or that changed more than one.
    pub last_change: Memo<Option<AnswerChange>>,
    /// What can be changed, one of each kind.
    pub what_if: Memo<Vec<Suggestion>>,
    /// Pay along the path.
    pub milestones: Memo<Vec<Moment>>,
    /// What the plan brings over the pay of before it.
    pub gain: Memo<Option<Gain>>,
    pub cost: Memo<Option<Cost>>,
    /// Other plans with the same answers.
    pub other_ways: Memo<Vec<OtherWay>>,
    /// The same answers in each state.
    pub by_state: Memo<Vec<InState>>,
    /// The result of somebody else, for those who have not answered yet.
    pub sample: Memo<Option<Estimate>>,
}

/// What that somebody answers.
const SAMPLE: &str = "v=1&from=bachelors&to=msw&state=OH&setting=hospital";

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
        let milestones = of_complete(estimate, calculations.milestones);
        let last_two = Memo::new(move |before| estimate.with(|now| LastTwo::after(before, now)));
        Self {
            estimate,
            headline: Memo::new(move |_| estimate.with(Headline::of)),
            last_change: Memo::new(move |_| last_two.with(LastTwo::change)),
            what_if: of_complete(estimate, calculations.what_if),
            milestones,
            gain: Memo::new(move |_| {
                milestones
                    .with(|milestones| estimate.with(|now| gain(now.as_ref().ok()?, milestones)))
            }),
            cost: Memo::new(move |_| {
                estimate.with(|estimate| estimate.as_ref().ok().map(calculations.cost))
            }),
            other_ways: of_complete(estimate, calculations.other_ways),
            by_state: of_complete(estimate, calculations.by_state),
            sample: Memo::new(move |_| {
                let answers = link::read(SAMPLE).ok()?.answers;
                estimate_at_school(&answers, None).ok()
            }),
        }
    }
}

/// The estimate that is shown, and the one before it.
#[derive(Clone, Debug, Default, PartialEq)]
struct LastTwo {
    before: Option<Estimate>,
    now: Option<Estimate>,
}

impl LastTwo {
    fn after(earlier: Option<&Self>, now: &Result<Estimate, Incomplete>) -> Self {
        let now = now.as_ref().ok().copied();
        let earlier = earlier.cloned().unwrap_or_default();
        // Back at the answers of before: there is no change left to be told.
        let is_back = |before: &Estimate| now.is_some_and(|now| now.answers == before.answers);
        Self {
            before: earlier
                .now
                .filter(|_| !earlier.before.as_ref().is_some_and(is_back)),
            now,
        }
    }

    fn change(&self) -> Option<AnswerChange> {
        answer_change(self.before.as_ref()?, self.now.as_ref()?)
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
