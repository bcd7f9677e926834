//! The user's own cost figures, and the search for better license paths.
//!
//! The total price of study, the kind of school and the later employer are answers like others; the other figures live
//! as long as the tab. The search runs only while its result is shown, in short tasks, so that the page stays
//! responsive.

use leptos::prelude::*;

use super::{AnswersState, ResultsState, set_if_changed};
use crate::answers::{Answers, Hundredths, Month};
use crate::browser::page as browser;
use crate::entry::{self, EntryError};
use crate::estimate::Estimate;
use crate::link::Field;
use crate::money::best::{Candidate, NotVaried, Picks, Scope, Search};
use crate::money::{MoneyInputs, OwnFigure, OwnFigures};

/// An entry that cannot be used. The results still use the entry before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidFigure {
    pub figure: OwnFigure,
    pub typed: String,
    pub error: EntryError,
}

/// A yes-or-no property of the user's loans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// The school says that the limit of professional degrees applies.
    Professional,
    /// There is a loan for the same program from before the new rules.
    Legacy,
    /// The aid offer includes subsidized loans.
    Subsidized,
}

/// The answers that stand beside the figures.
const OWN_ANSWERS: [Field; 3] = [Field::Tuition, Field::SchoolKind, Field::Employer];

/// Parses the entry of one of the user's own figures; `None` for an empty one.
///
/// # Errors
/// The [`EntryError`] of an invalid entry.
pub fn read_figure(figure: OwnFigure, typed: &str) -> Result<Option<Hundredths>, EntryError> {
    let typed = if figure.is_rate() {
        typed.trim_end().trim_end_matches('%')
    } else {
        typed
    };
    let read = entry::read_money(typed, figure.kind(), figure.most())?;
    // There is no half a person.
    if figure.is_count() && read.is_some_and(|count| count.0 % 100 != 0) {
        return Err(EntryError::NotANumber);
    }
    Ok(read)
}

/// The user's own figures. Passed by value.
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

    /// The figures as inputs of the money engine.
    pub fn inputs(self, estimate: &Estimate) -> MoneyInputs {
        self.figures.with(|figures| figures.inputs(estimate))
    }

    /// The value of a figure; `None` if the user has not entered one. Tracks it.
    pub fn value(self, figure: OwnFigure) -> Option<Hundredths> {
        match figure {
            OwnFigure::Price => self.answers.signal().with(|answers| answers.tuition),
            other => self.figures.with(|figures| figures.get(other)),
        }
    }

    /// The invalid entry of a figure, if any.
    pub fn invalid(self, figure: OwnFigure) -> Option<InvalidFigure> {
        self.invalid
            .with(|invalid| invalid.iter().find(|entry| entry.figure == figure).cloned())
    }

    pub fn is_empty(self) -> bool {
        self.figures.with(OwnFigures::is_empty)
            && OWN_ANSWERS
                .iter()
                .all(|field| self.answers.value(*field).is_empty())
            && self.invalid.with(Vec::is_empty)
    }

    /// Applies a complete entry. An invalid one marks its field and changes nothing else.
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
        // Of the two prices, the one entered last counts.
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
        set_if_changed(self.figures, figures);
    }

    /// Whether the user is a dependent student, for undergraduate loans.
    pub fn dependent(self) -> Option<bool> {
        self.figures.with(|figures| figures.inputs.dependent)
    }

    pub fn choose_dependent(self, is_dependent: Option<bool>) {
        self.update(|figures| figures.inputs.dependent = is_dependent);
    }

    /// Whether a switch is on.
    pub fn is_on(self, switch: Switch) -> bool {
        self.figures.with(|figures| match switch {
            Switch::Professional => figures.inputs.professional,
            Switch::Legacy => figures.inputs.legacy,
            Switch::Subsidized => figures.inputs.subsidized,
        })
    }

    pub fn set_switch(self, switch: Switch, is_on: bool) {
        self.update(|figures| match switch {
            Switch::Professional => figures.inputs.professional = is_on,
            Switch::Legacy => figures.inputs.legacy = is_on,
            Switch::Subsidized => figures.inputs.subsidized = is_on,
        });
    }

    pub fn clear(self) {
        self.invalid.set(Vec::new());
        for field in OWN_ANSWERS {
            self.answers.answer(field, "");
        }
        self.update(|figures| *figures = OwnFigures::default());
    }
}

/// The result of a search.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundWays {
    pub picks: Picks,
    /// The candidates that no other beats and that break even soonest, fastest first.
    pub soonest: Vec<Candidate>,
    /// Number of candidates that no other beats.
    pub unbeaten: usize,
    /// The user's own path.
    pub mine: Option<Candidate>,
    /// Number of paths that no rule forbids.
    pub counted: usize,
    pub not_varied: Vec<NotVaried>,
}

/// The progress of the comparison of all paths.
#[derive(Clone, Debug, PartialEq)]
pub enum BestWays {
    NotAsked,
    /// Holds the total number of paths.
    Searching(usize),
    /// `None` when there is nothing to compare.
    Found(Option<Box<FoundWays>>),
}

/// Milliseconds after which a task of the search yields: the page must respond and paint within 16.
const TASK: f64 = 4.0;

/// Maximum number of listed paths.
const MOST_WAYS: usize = 30;

/// The search for better paths. Passed by value.
#[derive(Clone, Copy)]
pub struct BestWaysState {
    pub ways: RwSignal<BestWays>,
    is_wanted: RwSignal<bool>,
    search: StoredValue<Option<Search>>,
    /// The number of the current search. Tasks of earlier ones stop.
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
        let request = Memo::new(move |_| {
            if !state.is_wanted.get() {
                return None;
            }
            results.estimate.with(|estimate| {
                let estimate = estimate.as_ref().ok()?;
                Some((estimate.answers, own.inputs(estimate), estimate.start))
            })
        });
        Effect::new(move |_| match request.get() {
            Some((answers, inputs, start)) => state.begin(&answers, &inputs, start),
            None => state.stop(),
        });
        state
    }

    /// Starts or stops the search, as its result is shown or hidden.
    pub fn want(self, is_wanted: bool) {
        set_if_changed(self.is_wanted, is_wanted);
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
        self.ways.set(BestWays::Searching(search.progress().total));
        self.search.set_value(Some(search));
        self.go_on(self.run.get_value());
    }

    /// Runs the next task of this search.
    fn go_on(self, run: u32) {
        browser::run_in_task(move || {
            // The page may be disposed, or an answer may have changed.
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
                Some(true) => browser::run_in_task(move || self.end(run)),
                _ => self.go_on(run),
            }
        });
    }

    fn end(self, run: u32) {
        if self.run.try_get_value() != Some(run) {
            return;
        }
        let search = self.search.try_update_value(Option::take).flatten();
        let ways = search.and_then(|search| {
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
        self.ways.set(BestWays::Found(ways));
    }
}
