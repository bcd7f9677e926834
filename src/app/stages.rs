//! Renders the page in stages, each in its own task, so that the browser can respond in between.
//!
//! ```ignore
//! {stages.after(Stage::Result, move || result(locale))}
//! ```

use leptos::prelude::*;

use crate::browser::page::run_in_task;
use crate::state::set_if_changed;

/// The stages, in rendering order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is rendered yet: the static content of `index.html` is shown.
    Opened,
    /// Header and first questions: as much as a phone shows.
    Form,
    MoreQuestions,
    Refine,
    /// The answer with its two figures.
    Result,
    Assumptions,
    Path,
    Breakdown,
    WhatIf,
    Money,
    Rule,
    Next,
    /// The footer, and everything after it.
    End,
}

/// The number of stages that are rendered.
#[derive(Clone, Copy)]
pub struct Stages(RwSignal<usize>);

impl Stages {
    /// Starts before the first stage.
    pub fn new() -> Self {
        Self(RwSignal::new(Stage::Opened as usize))
    }

    /// Renders the next stage in the next task, and so on to the end.
    pub fn make_next(self) {
        count_up(self.0, Stage::End as usize);
    }

    /// Renders all remaining stages at once, because the user is already interacting.
    pub fn finish(self) {
        set_if_changed(self.0, Stage::End as usize);
    }

    /// Renders a part once this stage is reached. From then on it is reactive as usual.
    pub fn after(self, stage: Stage, part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
        once_at(self.0, stage as usize, Box::new(part))
    }
}

impl Default for Stages {
    fn default() -> Self {
        Self::new()
    }
}

/// A function that renders a part of the page. Boxed, so that only one type is compiled (smaller program).
pub type RenderFn = Box<dyn Fn() -> AnyView + Send>;

/// Renders parts in order, each in its own task, after they are mounted.
pub fn one_a_task(parts: Vec<RenderFn>) -> Vec<AnyView> {
    let made = RwSignal::new(0);
    count_up(made, parts.len());
    (1..)
        .zip(parts)
        .map(|(number, part)| once_at(made, number, part))
        .collect()
}

/// Raises a count by one in each task.
fn count_up(count: RwSignal<usize>, last: usize) {
    run_in_task(move || {
        // The page or the parent of the parts may be disposed.
        if let Some(now) = count.try_get_untracked().filter(|now| *now < last) {
            count.set(now + 1);
            count_up(count, last);
        }
    });
}

/// Renders a part once a count is reached.
fn once_at(count: RwSignal<usize>, reached: usize, part: RenderFn) -> AnyView {
    let is_time = Memo::new(move |_| count.get() >= reached);
    (move || is_time.get().then(&part)).into_any()
}
