//! The page is made in stages, each in a task of its own, so that the browser can answer between them.
//!
//! ```ignore
//! {stages.after(Stage::Result, move || result(locale))}
//! ```

use leptos::prelude::*;

use crate::browser::page::in_a_task;

/// What is made together, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Nothing yet: what stood there before the program came still does.
    Opened,
    /// Header and the first questions: as much as a phone shows.
    Form,
    MoreQuestions,
    Refine,
    /// The place of the result, and the two figures.
    Result,
    Assumptions,
    Path,
    Breakdown,
    WhatIf,
    Money,
    Rule,
    Next,
    /// Footer and what follows it.
    End,
}

impl Stage {
    const fn next(self) -> Option<Self> {
        Some(match self {
            Self::Opened => Self::Form,
            Self::Form => Self::MoreQuestions,
            Self::MoreQuestions => Self::Refine,
            Self::Refine => Self::Result,
            Self::Result => Self::Assumptions,
            Self::Assumptions => Self::Path,
            Self::Path => Self::Breakdown,
            Self::Breakdown => Self::WhatIf,
            Self::WhatIf => Self::Money,
            Self::Money => Self::Rule,
            Self::Rule => Self::Next,
            Self::Next => Self::End,
            Self::End => return None,
        })
    }
}

/// How far the page is made.
#[derive(Clone, Copy)]
pub struct Stages(RwSignal<Stage>);

impl Stages {
    /// Nothing is made yet.
    pub fn new() -> Self {
        Self(RwSignal::new(Stage::Opened))
    }

    /// Makes the next stage in the next task, and so on to the end.
    pub fn make_next(self) {
        in_a_task(move || {
            // Somebody may have closed the page's view, as tests do.
            if let Some(next) = self.0.try_get_untracked().and_then(Stage::next) {
                self.0.set(next);
                self.make_next();
            }
        });
    }

    /// Makes all that is left: somebody is using the page already.
    pub fn finish(self) {
        if self.0.get_untracked() != Stage::End {
            self.0.set(Stage::End);
        }
    }

    /// A part that is made in this stage; from then on it follows what it reads.
    pub fn after(self, stage: Stage, part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
        let part: Part = Box::new(part);
        let is_time = Memo::new(move |_| self.0.get() >= stage);
        (move || is_time.get().then(&part)).into_any()
    }
}

impl Default for Stages {
    fn default() -> Self {
        Self::new()
    }
}

/// What makes a part of the page. One type for all: less code.
pub type Part = Box<dyn Fn() -> AnyView + Send>;

/// Parts that are made in their order, each in a task of its own, once they stand on the page.
pub fn one_a_task(parts: Vec<Part>) -> Vec<AnyView> {
    let made = RwSignal::new(0);
    make_parts(made, parts.len());
    let parts = parts.into_iter().enumerate().map(|(place, part)| {
        let is_time = Memo::new(move |_| made.get() > place);
        (move || is_time.get().then(&part)).into_any()
    });
    parts.collect()
}

fn make_parts(made: RwSignal<usize>, of: usize) {
    in_a_task(move || {
        // What they are part of may be gone.
        if let Some(made_now) = made.try_get_untracked().filter(|count| *count < of) {
            made.set(made_now + 1);
            make_parts(made, of);
        }
    });
}
