//! The search for better options: evaluates all options from the education held to the same goal, in slices, and
//! finds those that no other dominates in pay when the plan is complete, pay ten years on, months, cost, debt and
//! break-even year.
//!
//! An option that a rule forbids is left out. One that only a figure of grade C makes attractive is marked. Schools,
//! prices and the user's own money inputs stay as they are; see [`NotVaried`].

mod choices;
mod evaluator;
mod front;
mod memo;
#[cfg(test)]
mod tests;

use super::gain::BreakEven;
use super::{Assessment, MoneyInputs, Months, PlanKind, worth};
use crate::answers::{
    Answers, CertSet, DegreeGoal, Hundredths, Month, Pace, Setting, SupervisionPayer, UsState,
};
use crate::estimate::{Estimate, estimate};
use crate::short_sort::sort_short;
use crate::tables::money::Forgiving;
use choices::Choices;
use evaluator::{Evaluated, Evaluator};
use front::{Front, Vector};

/// What the search may change besides degrees, paces, settings and certifications.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Every state. Hours and supervision then stay as they are.
    pub states: bool,
}

/// What a search does not vary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotVaried {
    State,
    /// Hours of work, supervision and who pays for it: varied only within the user's own state.
    HoursAndSupervision,
    /// The kind of school, its price, aid and cash.
    SchoolAndPrice,
    /// Experience so far, languages, the share of hours with clients, retakes.
    WhatYouBring,
    /// Private practice opens with the clinical license; no figure of its pay is available.
    PrivatePractice,
    /// Certifications: the one with the lowest fee of those that open represents all.
    OtherCertifications,
}

/// An option and its result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// The answers of the option, for taking it over.
    pub answers: Answers,
    /// Pay when the plan is complete; dollars a year, rounded to hundreds.
    pub pay: u32,
    /// Pay in the tenth year from the start; dollars a year, rounded to hundreds.
    pub pay_later: u32,
    pub months: Months,
    /// Tuition and other known costs; whole dollars.
    pub cost: i64,
    /// Debt at the first payment; whole dollars.
    pub debt: i64,
    pub break_even: BreakEven,
    /// The repayment plan that costs less; the other values assume it.
    pub plan: PlanKind,
    pub forgiving: Forgiving,
    /// The user has to ask the board whether work in this setting counts toward the license.
    pub ask_board: bool,
    /// The state's minimum months are not in the tables; a stand-in is used.
    pub months_not_seen: bool,
    /// At the slow speed, the state's time limit passes first.
    pub may_run_out: bool,
    /// Without figures of grade C, another option dominates this one.
    pub rests_on_c: bool,
}

impl Candidate {
    /// The estimate and the assessment that have its figures, for their sources. `own` and `inputs` are those of the
    /// search.
    pub fn assessment(
        &self,
        own: &Answers,
        inputs: &MoneyInputs,
        today: Month,
    ) -> Option<(Estimate, Assessment)> {
        let made = estimate(&self.answers, today).ok()?;
        let inputs = evaluator::inputs_of(&inputs.with_answers(own), own, &self.answers);
        let money = worth(&made, &inputs).ok()?;
        Some((made, money))
    }

    /// The break-even year; `i64::MAX` if there is none.
    fn year_ahead(&self) -> i64 {
        self.break_even.year().map_or(i64::MAX, i64::from)
    }

    /// The compared values; less is better.
    fn vector(&self) -> Vector {
        [
            -i64::from(self.pay),
            -i64::from(self.pay_later),
            i64::from(self.months.0),
            self.cost,
            self.debt,
            self.year_ahead(),
        ]
    }

    /// The answers that differ from the user's own.
    pub fn changes(&self, own: &Answers) -> Vec<Changed> {
        let new = &self.answers;
        let mut list = Vec::new();
        let mut when = |is_other: bool, changed: Changed| {
            if is_other {
                list.push(changed);
            }
        };
        when(new.to != own.to, Changed::Degree(new.to));
        when(new.state != own.state, Changed::State(new.state));
        when(new.setting != own.setting, Changed::Setting(new.setting));
        when(new.pace != own.pace, Changed::Pace(new.pace));
        when(new.hours != own.hours, Changed::Hours(new.hours));
        when(
            new.supervision != own.supervision,
            Changed::Supervision(new.supervision),
        );
        when(
            new.supervision_payer != own.supervision_payer,
            Changed::SupervisionPayer(new.supervision_payer),
        );
        when(new.certs != own.certs, Changed::Certifications(new.certs));
        list
    }
}

/// An answer that an option changes, with its new value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Changed {
    Degree(Option<DegreeGoal>),
    State(Option<UsState>),
    Setting(Option<Setting>),
    Pace(Option<Pace>),
    Hours(Option<Hundredths>),
    Supervision(Option<Hundredths>),
    SupervisionPayer(Option<SupervisionPayer>),
    Certifications(CertSet),
}

/// The progress of a search, in options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SearchProgress {
    pub done: usize,
    pub total: usize,
}

impl SearchProgress {
    pub const fn is_complete(self) -> bool {
        self.done >= self.total
    }
}

/// The three options that are shown by name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picks {
    pub fastest: Candidate,
    pub cheapest: Candidate,
    /// By pay ten years from the start.
    pub best_paid: Candidate,
}

/// A search that resumes where it stopped.
#[derive(Clone, Debug)]
pub struct Search {
    answers: Answers,
    scope: Scope,
    choices: Choices,
    next: usize,
    /// The number of options, including those that a rule forbids.
    total: usize,
    /// The evaluated options that no other dominates.
    front: Front<Evaluated>,
    /// The same without figures of grade C.
    sure: Front<()>,
    mine: Option<Candidate>,
    evaluator: Evaluator,
    /// Options evaluated so far, without those that a rule forbids.
    counted: usize,
}

impl Search {
    /// A search for the goal of these answers; `None` if degree or state is unanswered, or no gain is known.
    pub fn new(
        answers: &Answers,
        inputs: &MoneyInputs,
        today: Month,
        scope: Scope,
    ) -> Option<Self> {
        if matches!(answers.to, Some(DegreeGoal::Doctorate | DegreeGoal::Psyd)) {
            return None;
        }
        let choices = Choices::around(&estimate(answers, today).ok()?, scope)?;
        let mut evaluator = Evaluator::new(answers, inputs, today);
        Some(Self {
            answers: *answers,
            scope,
            total: choices.len(),
            choices,
            next: 0,
            front: Front::new(),
            sure: Front::new(),
            mine: evaluator.evaluate(answers).map(|evaluated| evaluated.way),
            evaluator,
            counted: 0,
        })
    }

    pub fn progress(&self) -> SearchProgress {
        SearchProgress {
            done: self.next,
            total: self.total,
        }
    }

    /// Evaluates at most `budget` further options.
    pub fn advance(&mut self, budget: usize) -> SearchProgress {
        let end = self.next.saturating_add(budget).min(self.total);
        for index in self.next..end {
            if let Some(answers) = self.choices.answers(&self.answers, index) {
                self.see(&answers);
            }
        }
        self.next = end;
        self.progress()
    }

    /// The options that are not dominated so far, the fastest first. Those that depend on grade C are marked.
    pub fn front(&self) -> Vec<Candidate> {
        let mut front: Vec<Candidate> = self.unbeaten().collect();
        sort_short(&mut front, |one, other| by_speed(one) < by_speed(other));
        front
    }

    /// At most `most` of the options that are not dominated, chosen by the earliest break-even year, the fastest first;
    /// and the number of all such options.
    pub fn soonest(&self, most: usize) -> (Vec<Candidate>, usize) {
        let mut ways: Vec<Candidate> = self.unbeaten().collect();
        let by_year = |way: &Candidate| (way.year_ahead(), by_speed(way));
        sort_short(&mut ways, |one, other| by_year(one) < by_year(other));
        ways.truncate(most);
        sort_short(&mut ways, |one, other| by_speed(one) < by_speed(other));
        (ways, self.front.len())
    }

    /// The three named options; `None` before any option was evaluated.
    pub fn named(&self) -> Option<Picks> {
        let best = |rank: fn(&Candidate) -> [i64; 3]| {
            // An option that depends on grade C is named only if there is no other.
            self.unbeaten()
                .min_by_key(|way| (way.rests_on_c, rank(way), by_speed(way)))
        };
        Some(Picks {
            fastest: best(|way| [i64::from(way.months.0), way.cost, -i64::from(way.pay_later)])?,
            cheapest: best(|way| [way.cost, i64::from(way.months.0), -i64::from(way.pay_later)])?,
            best_paid: best(|way| [-i64::from(way.pay_later), way.cost, i64::from(way.months.0)])?,
        })
    }

    /// The user's own option; `None` if it has no end.
    pub fn mine(&self) -> Option<&Candidate> {
        self.mine.as_ref()
    }

    /// The number of options evaluated so far, without those that a rule forbids.
    pub const fn counted(&self) -> usize {
        self.counted
    }

    pub fn not_varied(&self) -> Vec<NotVaried> {
        let mut list = vec![NotVaried::SchoolAndPrice, NotVaried::WhatYouBring];
        if self.scope.states {
            list.push(NotVaried::HoursAndSupervision);
        } else {
            list.push(NotVaried::State);
        }
        if self.answers.setting != Some(Setting::PrivatePractice) {
            list.push(NotVaried::PrivatePractice);
        }
        list.push(NotVaried::OtherCertifications);
        list
    }

    /// Adds an option, unless a rule forbids it.
    fn see(&mut self, answers: &Answers) {
        let Some(Evaluated { way, sure }) = self.evaluator.evaluate(answers) else {
            return;
        };
        self.counted += 1;
        self.sure.offer(sure, ());
        self.front.offer(way.vector(), Evaluated { way, sure });
    }

    /// The front in the order of evaluation, with options that depend on grade C alone marked.
    fn unbeaten(&self) -> impl Iterator<Item = Candidate> {
        self.front.iter().map(|Evaluated { way, sure }| Candidate {
            rests_on_c: self.sure.has_one_that_beats(sure),
            ..*way
        })
    }
}

/// The fastest first, then the cheapest.
fn by_speed(way: &Candidate) -> (Months, i64, Option<DegreeGoal>) {
    (way.months, way.cost, way.answers.to)
}
