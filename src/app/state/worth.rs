//! One's own figures of the money, and the search for better ways.
//!
//! The price of all study is an answer like others; the other figures live as long as the tab. The search runs only
//! while somebody wants to see it, in short tasks, so that the page answers between them.

use leptos::prelude::*;

use super::{AnswersState, ResultsState};
use crate::answers::{Answers, Hundredths, Month};
use crate::browser::page as browser;
use crate::entry::{self, EntryError};
use crate::estimate::Estimate;
use crate::link::Field;
use crate::money::best::{Candidate, NotVaried, Picks, Scope, Search};
use crate::money::{MoneyInputs, OwnFigure, OwnFigures};
use crate::tables::money::Kind;

/// An entry that cannot be used; the figures are those of the entry before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidFigure {
    pub figure: OwnFigure,
    pub typed: String,
    pub error: EntryError,
}

/// What is true or not of somebody's loans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// The school says that the limit of professional degrees applies.
    Professional,
    /// There is a loan for the same program from before the new rules.
    Legacy,
    /// The aid offer has subsidized loans.
    Subsidized,
}

/// Reads what was typed as a figure of one's own.
///
/// # Errors
/// What is wrong with the entry.
pub fn read_figure(figure: OwnFigure, typed: &str) -> Result<Option<Hundredths>, EntryError> {
    entry::read_money(typed, figure.is_share(), figure.most())
}

/// The visitor's own figures. Passed by value.
#[derive(Clone, Copy)]
pub struct OwnFiguresState {
    figures: RwSignal<OwnFigures>,
    invalid: RwSignal<Vec<InvalidFigure>>,
    answers: AnswersState,
}

impl OwnFiguresState {
    pub fn new(answers: AnswersState) -> Self {
        Self {
            figures: RwSignal::new(OwnFigures::default()),
            invalid: RwSignal::new(Vec::new()),
            answers,
        }
    }

    /// As the engine takes them.
    pub fn inputs(self, estimate: &Estimate) -> MoneyInputs {
        self.figures.with(|figures| figures.inputs(estimate))
    }

    pub fn value(self, figure: OwnFigure) -> Option<Hundredths> {
        match figure {
            OwnFigure::Price => self.answers.signal().with(|answers| answers.tuition),
            other => self.figures.with(|figures| figures.get(other)),
        }
    }

    /// The entry of a figure, where it cannot be used.
    pub fn invalid(self, figure: OwnFigure) -> Option<InvalidFigure> {
        self.invalid
            .with(|invalid| invalid.iter().find(|entry| entry.figure == figure).cloned())
    }

    pub fn is_empty(self) -> bool {
        self.figures.with(OwnFigures::is_empty)
            && self.value(OwnFigure::Price).is_none()
            && self.invalid.with(Vec::is_empty)
    }

    /// Takes over a complete entry. One that cannot be used marks its field and changes nothing else.
    pub fn enter(self, figure: OwnFigure, typed: &str) {
        let read = read_figure(figure, typed);
        let error = read.err().map(|error| InvalidFigure {
            figure,
            typed: typed.to_owned(),
            error,
        });
        if untrack(|| self.invalid(figure)) != error {
            self.invalid.update(|invalid| {
                invalid.retain(|other| other.figure != figure);
                invalid.extend(error);
            });
        }
        if let Ok(value) = read
            && untrack(|| self.value(figure)) != value
        {
            self.set(figure, value);
        }
    }

    fn set(self, figure: OwnFigure, value: Option<Hundredths>) {
        // Of the two prices the one that was said last counts.
        match figure {
            OwnFigure::Price => {
                if value.is_some() {
                    self.update(|figures| figures.yearly_price = None);
                }
                let value = value.map(Hundredths::write).unwrap_or_default();
                self.answers.answer(Field::Tuition, &value);
            }
            other => {
                if other == OwnFigure::YearlyPrice && value.is_some() {
                    self.answers.answer(Field::Tuition, "");
                }
                self.update(|figures| figures.set(other, value));
            }
        }
    }

    fn update(self, change: impl FnOnce(&mut OwnFigures)) {
        let mut figures = self.figures.get_untracked();
        change(&mut figures);
        if figures != self.figures.get_untracked() {
            self.figures.set(figures);
        }
    }

    pub fn kind(self) -> Option<Kind> {
        self.figures.with(|figures| figures.said.kind)
    }

    pub fn choose_kind(self, kind: Option<Kind>) {
        self.update(|figures| figures.said.kind = kind);
    }

    pub fn public_employer(self) -> Option<bool> {
        self.figures.with(|figures| figures.said.public_employer)
    }

    pub fn choose_public_employer(self, counts: Option<bool>) {
        self.update(|figures| figures.said.public_employer = counts);
    }

    /// Whether parents are depended on, for the loans of college.
    pub fn dependent(self) -> Option<bool> {
        self.figures.with(|figures| figures.said.dependent)
    }

    pub fn choose_dependent(self, is_dependent: Option<bool>) {
        self.update(|figures| figures.said.dependent = is_dependent);
    }

    /// Whether a switch is on.
    pub fn is_on(self, switch: Switch) -> bool {
        self.figures.with(|figures| match switch {
            Switch::Professional => figures.said.professional,
            Switch::Legacy => figures.said.legacy,
            Switch::Subsidized => figures.said.subsidized,
        })
    }

    pub fn turn(self, switch: Switch, is_on: bool) {
        self.update(|figures| match switch {
            Switch::Professional => figures.said.professional = is_on,
            Switch::Legacy => figures.said.legacy = is_on,
            Switch::Subsidized => figures.said.subsidized = is_on,
        });
    }

    pub fn clear(self) {
        self.invalid.set(Vec::new());
        self.answers.answer(Field::Tuition, "");
        self.update(|figures| *figures = OwnFigures::default());
    }
}

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundWays {
    pub picks: Picks,
    /// Of those that nothing beats the ones that are ahead soonest, the fastest first.
    pub soonest: Vec<Candidate>,
    /// So many are beaten by none.
    pub unbeaten: usize,
    /// The visitor's own.
    pub mine: Option<Candidate>,
    /// Ways that no rule forbids.
    pub counted: usize,
    pub not_varied: Vec<NotVaried>,
}

/// How far the comparison of all ways has come.
#[derive(Clone, Debug, PartialEq)]
pub enum BestWays {
    NotAsked,
    /// So many ways are looked through.
    Searching(usize),
    /// Nothing where there is nothing to compare.
    Found(Option<Box<FoundWays>>),
}

/// A task of the search is over after so many milliseconds: the page has to answer within sixteen, and paint, too.
const TASK: f64 = 4.0;

/// So many ways are listed at most.
const MOST_WAYS: usize = 30;

/// The search for better ways. Passed by value.
#[derive(Clone, Copy)]
pub struct BestWaysState {
    pub ways: RwSignal<BestWays>,
    is_wanted: RwSignal<bool>,
    search: StoredValue<Option<Search>>,
    /// Which search it is: a task of an earlier one ends.
    run: StoredValue<u32>,
}

impl BestWaysState {
    pub fn new(results: ResultsState, own: OwnFiguresState) -> Self {
        let state = Self {
            ways: RwSignal::new(BestWays::NotAsked),
            is_wanted: RwSignal::new(false),
            search: StoredValue::new(None),
            run: StoredValue::new(0),
        };
        let asked = Memo::new(move |_| {
            if !state.is_wanted.get() {
                return None;
            }
            results.estimate.with(|estimate| {
                let estimate = estimate.as_ref().ok()?;
                Some((estimate.answers, own.inputs(estimate), estimate.start))
            })
        });
        Effect::new(move |_| match asked.get() {
            Some((answers, inputs, start)) => state.begin(&answers, &inputs, start),
            None => state.stop(),
        });
        state
    }

    /// Whether somebody wants to see better ways.
    pub fn want(self, is_wanted: bool) {
        if self.is_wanted.get_untracked() != is_wanted {
            self.is_wanted.set(is_wanted);
        }
    }

    fn stop(self) {
        self.run.update_value(|run| *run += 1);
        self.search.set_value(None);
        self.ways.set(BestWays::NotAsked);
    }

    fn begin(self, answers: &Answers, inputs: &MoneyInputs, today: Month) {
        self.stop();
        let search = Search::new(answers, inputs, today, Scope::default());
        let Some(search) = search else {
            self.ways.set(BestWays::Found(None));
            return;
        };
        self.ways.set(BestWays::Searching(search.progress().of));
        self.search.set_value(Some(search));
        self.go_on(self.run.get_value());
    }

    /// The next task of this search.
    fn go_on(self, run: u32) {
        browser::in_a_task(move || {
            // Somebody may have closed the page's view, or changed an answer.
            if self.run.try_get_value() != Some(run) {
                return;
            }
            let is_complete = self.search.try_update_value(|search| {
                search.as_mut().is_some_and(|search| {
                    let begun = browser::clock();
                    loop {
                        let progress = search.advance(1);
                        if progress.is_complete() || browser::clock() - begun >= TASK {
                            break progress.is_complete();
                        }
                    }
                })
            });
            match is_complete {
                Some(true) => browser::in_a_task(move || self.end(run)),
                _ => self.go_on(run),
            }
        });
    }

    fn end(self, run: u32) {
        if self.run.try_get_value() != Some(run) {
            return;
        }
        let search = self.search.try_update_value(Option::take).flatten();
        let found = search.and_then(|search| {
            let (soonest, unbeaten) = search.soonest(MOST_WAYS);
            Some(Box::new(FoundWays {
                picks: search.named()?,
                soonest,
                unbeaten,
                mine: search.mine().copied(),
                counted: search.counted(),
                not_varied: search.not_varied(),
            }))
        });
        self.ways.set(BestWays::Found(found));
    }
}
