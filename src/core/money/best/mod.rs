//! The best way: all ways from what is held to the same end are worked out, in slices, and those stay that no other
//! beats in everything: pay when the plan is complete and ten years on, months, cost, debt, and when it has paid.
//!
//! A way that a rule forbids is none. What only a figure of grade C makes attractive is marked. Schools, prices and
//! what the visitor said of the money stay as they are; see [`NotVaried`].

mod choices;
mod evaluator;
mod front;
mod memo;
#[cfg(test)]
mod tests;

use super::gain::BreakEven;
use super::{MoneyInputs, Months, PlanKind};
use crate::answers::{
    Answers, CertSet, DegreeGoal, Hundredths, Month, Pace, Setting, SupervisionPayer, UsState,
};
use crate::estimate::estimate;
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

/// What a search leaves as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotVaried {
    State,
    /// Hours of work, supervision and who pays for it: only in the own state.
    HoursAndSupervision,
    /// The kind of school, its price, aid and cash.
    SchoolAndPrice,
    /// Experience so far, languages, the part of the hours with clients, retakes.
    WhatYouBring,
    /// Private practice opens with the clinical license; its pay was not seen.
    PrivatePractice,
    /// Certifications: the one with the least fee of those that open stands for all.
    OtherCertifications,
}

/// A way and what comes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// To take it over.
    pub answers: Answers,
    /// When the plan is complete, US dollars a year, to the hundred.
    pub pay: u32,
    /// In the tenth year from the start, the same.
    pub pay_later: u32,
    pub months: Months,
    /// Tuition and what else is known, whole dollars.
    pub cost: i64,
    /// At the first payment, whole dollars.
    pub debt: i64,
    pub break_even: BreakEven,
    /// The plan of repayment under which this holds: the one that takes less.
    pub plan: PlanKind,
    pub forgiving: Forgiving,
    /// Whether work there counts toward the license is to be asked of the board.
    pub ask_board: bool,
    /// The state's least months were not seen, and a stand-in serves.
    pub months_not_seen: bool,
    /// At the slow speed the state's longest time passes first.
    pub may_run_out: bool,
    /// Without figures of grade C another way beats it in everything.
    pub rests_on_c: bool,
}

impl Candidate {
    /// The year from which one is ahead; the last of all where there is none.
    fn year_ahead(&self) -> i64 {
        self.break_even.year().map_or(i64::MAX, i64::from)
    }

    /// What is compared: the less the better.
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

    /// What it changes in what was said.
    pub fn changes(&self, said: &Answers) -> Vec<Changed> {
        let own = &self.answers;
        let mut list = Vec::new();
        let mut when = |is_other: bool, changed: Changed| {
            if is_other {
                list.push(changed);
            }
        };
        when(own.to != said.to, Changed::Degree(own.to));
        when(own.state != said.state, Changed::State(own.state));
        when(own.setting != said.setting, Changed::Setting(own.setting));
        when(own.pace != said.pace, Changed::Pace(own.pace));
        when(own.hours != said.hours, Changed::Hours(own.hours));
        when(
            own.supervision != said.supervision,
            Changed::Supervision(own.supervision),
        );
        when(
            own.supervision_payer != said.supervision_payer,
            Changed::SupervisionPayer(own.supervision_payer),
        );
        when(own.certs != said.certs, Changed::Certifications(own.certs));
        list
    }
}

/// One answer that a way changes, to what.
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

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SearchProgress {
    pub done: usize,
    pub of: usize,
}

impl SearchProgress {
    pub const fn is_complete(self) -> bool {
        self.done >= self.of
    }
}

/// The three that have a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picks {
    pub fastest: Candidate,
    pub cheapest: Candidate,
    /// Ten years from the start.
    pub best_paid: Candidate,
}

/// A search that goes on where it stopped.
#[derive(Clone, Debug)]
pub struct Search {
    said: Answers,
    scope: Scope,
    choices: Choices,
    next: usize,
    /// The number of options, including those that a rule forbids.
    of: usize,
    /// None of these is beaten by any that was seen.
    front: Front<Evaluated>,
    /// The same without figures of grade C.
    sure: Front<()>,
    mine: Option<Candidate>,
    evaluator: Evaluator,
    /// Ways that were worked out: those that no rule forbids.
    counted: usize,
}

impl Search {
    /// A search for the end of these answers; `None` where degree or state was not said, or no gain is known.
    pub fn new(said: &Answers, inputs: &MoneyInputs, today: Month, scope: Scope) -> Option<Self> {
        if matches!(said.to, Some(DegreeGoal::Doctorate | DegreeGoal::Psyd)) {
            return None;
        }
        let choices = Choices::around(&estimate(said, today).ok()?, scope)?;
        let mut evaluator = Evaluator::new(said, inputs, today);
        Some(Self {
            said: *said,
            scope,
            of: choices.len(),
            choices,
            next: 0,
            front: Front::new(),
            sure: Front::new(),
            mine: evaluator.evaluate(said).map(|evaluated| evaluated.way),
            evaluator,
            counted: 0,
        })
    }

    pub fn progress(&self) -> SearchProgress {
        SearchProgress {
            done: self.next,
            of: self.of,
        }
    }

    /// Works out at most so many more ways.
    pub fn advance(&mut self, budget: usize) -> SearchProgress {
        let end = self.next.saturating_add(budget).min(self.of);
        for place in self.next..end {
            if let Some(answers) = self.choices.answers(&self.said, place) {
                self.see(&answers);
            }
        }
        self.next = end;
        self.progress()
    }

    /// The ways that nothing seen so far beats, the fastest first. Those that rest on grade C alone are marked.
    pub fn front(&self) -> Vec<Candidate> {
        let mut front: Vec<Candidate> = self.unbeaten().collect();
        front.sort_by_key(by_speed);
        front
    }

    /// Of the ways that nothing beats those that are ahead soonest, at most so many, the fastest first; and how many
    /// there are in all.
    pub fn soonest(&self, most: usize) -> (Vec<Candidate>, usize) {
        let mut ways: Vec<Candidate> = self.unbeaten().collect();
        ways.sort_by_key(|way| (way.year_ahead(), by_speed(way)));
        ways.truncate(most);
        ways.sort_by_key(by_speed);
        (ways, self.front.len())
    }

    /// The three named ones; `None` before any way was seen.
    pub fn named(&self) -> Option<Picks> {
        let best = |rank: fn(&Candidate) -> [i64; 3]| {
            // One that rests on grade C has a name only where no other has.
            self.unbeaten()
                .min_by_key(|way| (way.rests_on_c, rank(way), by_speed(way)))
        };
        Some(Picks {
            fastest: best(|way| [i64::from(way.months.0), way.cost, -i64::from(way.pay_later)])?,
            cheapest: best(|way| [way.cost, i64::from(way.months.0), -i64::from(way.pay_later)])?,
            best_paid: best(|way| [-i64::from(way.pay_later), way.cost, i64::from(way.months.0)])?,
        })
    }

    /// The visitor's own way; `None` where it has no end.
    pub fn mine(&self) -> Option<&Candidate> {
        self.mine.as_ref()
    }

    /// How many ways were worked out that no rule forbids.
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
        if self.said.setting != Some(Setting::PrivatePractice) {
            list.push(NotVaried::PrivatePractice);
        }
        list.push(NotVaried::OtherCertifications);
        list
    }

    /// Takes up a way, where no rule forbids it.
    fn see(&mut self, answers: &Answers) {
        let Some(Evaluated { way, sure }) = self.evaluator.evaluate(answers) else {
            return;
        };
        self.counted += 1;
        self.sure.offer(sure, ());
        self.front.offer(way.vector(), Evaluated { way, sure });
    }

    /// The front in the order in which it was seen, with what rests on grade C alone marked.
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
