//! The selections on the map of the states: metric, audience, state, and sorting of the table.

use leptos::prelude::*;

use crate::answers::{Answers, UsState};
use crate::estimate::by_state::{self, Metric};

/// The state of the map. Passed by value.
#[derive(Clone, Copy)]
pub struct StatesMap {
    pub metric: RwSignal<Metric>,
    pub audience: RwSignal<Audience>,
    pub chosen: RwSignal<Option<UsState>>,
    /// The search text for state names.
    pub query: RwSignal<String>,
    pub sorting: RwSignal<Sorting>,
}

/// Whose figures are shown. Users without a degree in their answers see the usual path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Mine,
    Usual,
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateColumn {
    Name,
    Of(Metric),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortOrder {
    Ascending,
    Descending,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting {
    pub by: StateColumn,
    pub order: SortOrder,
}

/// The state in an anchor name: `oh`, or `mine` for that of the answers.
pub fn state_named(part: &str, answers: &Answers) -> Option<UsState> {
    match part {
        "mine" => answers.state,
        name => UsState::from_name(&name.to_ascii_uppercase()),
    }
}

/// The anchor name of a state: `states-oh`.
pub fn anchor_of(state: UsState) -> String {
    format!("states-{}", state.name().to_ascii_lowercase())
}

impl StatesMap {
    pub fn new() -> Self {
        Self {
            metric: RwSignal::new(Metric::Pay),
            audience: RwSignal::new(Audience::Mine),
            chosen: RwSignal::new(None),
            query: RwSignal::default(),
            sorting: RwSignal::new(Sorting {
                by: StateColumn::Name,
                order: SortOrder::Ascending,
            }),
        }
    }

    /// The answers that the figures are computed for.
    pub fn plan(self, answers: &Answers) -> Answers {
        match (self.audience.get(), answers.to) {
            (Audience::Mine, Some(_)) => *answers,
            _ => by_state::default_answers(),
        }
    }

    /// Selects the state of an anchor, if it names one.
    pub fn open_anchor(self, anchor: &str, answers: &Answers) {
        let part = anchor.strip_prefix("states-");
        if let Some(state) = part.and_then(|part| state_named(part, answers)) {
            self.chosen.set(Some(state));
        }
    }

    /// Selects a state; deselects it if it was selected.
    pub fn toggle(self, state: UsState) {
        self.chosen
            .update(|chosen| *chosen = Some(state).filter(|state| *chosen != Some(*state)));
    }

    /// Sorts by a column. The same column again reverses the order.
    pub fn sort_by(self, column: StateColumn) {
        self.sorting.update(|sorting| {
            sorting.order = match (sorting.by == column, sorting.order) {
                (true, SortOrder::Ascending) => SortOrder::Descending,
                _ => SortOrder::Ascending,
            };
            sorting.by = column;
        });
    }
}

impl Default for StatesMap {
    fn default() -> Self {
        Self::new()
    }
}
