//! What is computed from the answers. Each is a memo: computed once per change, and only when something shows it.

use leptos::prelude::*;

use crate::answers::Answers;
use crate::browser::page as browser;
use crate::estimate::change::{AnswerChange, answer_change};
use crate::estimate::gain::{Gain, gain};
use crate::estimate::pay_milestones::{PayMilestone, pay_milestones};
use crate::estimate::{Estimate, EstimateOptions, Headline, Incomplete, estimate_under};
use crate::link;
use crate::school::SchoolProgram;

/// The functions that compute the results. Tests provide their own, to count calls.
#[derive(Clone, Copy)]
pub struct Calculations {
    pub estimate: fn(&Answers, Option<&SchoolProgram>) -> Result<Estimate, Incomplete>,
    pub milestones: fn(&Estimate) -> Vec<PayMilestone>,
}

impl Default for Calculations {
    fn default() -> Self {
        Self {
            estimate: estimate_at_school,
            milestones: pay_milestones,
        }
    }
}

/// The estimate of today, with the program of the school that embeds the page.
pub fn estimate_at_school(
    answers: &Answers,
    school: Option<&SchoolProgram>,
) -> Result<Estimate, Incomplete> {
    let options = EstimateOptions {
        program: school.map(|offer| offer.figures),
        ..EstimateOptions::default()
    };
    estimate_under(answers, browser::current_month(), options)
}

/// The answers without language, view and anchor, which do not affect the estimate.
pub fn without_view(answers: &Answers) -> Answers {
    Answers {
        language: None,
        view: None,
        anchor: None,
        ..*answers
    }
}

/// The memos of the results. Passed by value.
#[derive(Clone, Copy)]
pub struct ResultsState {
    pub estimate: Memo<Result<Estimate, Incomplete>>,
    pub headline: Memo<Headline>,
    /// The effect of the last change of an answer; `None` when it restored the earlier answers or changed several.
    pub last_change: Memo<Option<AnswerChange>>,
    /// Pay along the path.
    pub milestones: Memo<Vec<PayMilestone>>,
    /// The gain of the plan over the pay before it.
    pub gain: Memo<Option<Gain>>,
    /// A sample estimate, for users who have not answered yet.
    pub sample: Memo<Option<Estimate>>,
}

/// The answers of the sample.
const SAMPLE: &str = "v=1&from=bachelors&to=msw&state=OH&setting=hospital";

impl ResultsState {
    pub fn new(
        answers: Signal<Answers>,
        school: Signal<Option<SchoolProgram>>,
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
            milestones,
            gain: Memo::new(move |_| {
                milestones
                    .with(|milestones| estimate.with(|now| gain(now.as_ref().ok()?, milestones)))
            }),
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
        // The answers are back at the earlier ones: there is no change to show.
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

/// A value that is computed from an estimate; the default while an answer is missing.
pub(super) fn of_complete<T>(
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
