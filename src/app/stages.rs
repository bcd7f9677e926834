//! Renders the page in stages, each in its own task, so that the browser can respond in between.
//!
//! ```ignore
//! {stages.after(Stage::Result, move || result(locale))}
//! ```

use leptos::prelude::*;

use crate::browser::page::run_in_task;

/// The stages, in rendering order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// The stage that rendering has reached.
#[derive(Clone, Copy)]
pub struct Stages(RwSignal<Stage>);

impl Stages {
    /// Starts before the first stage.
    pub fn new() -> Self {
        Self(RwSignal::new(Stage::Opened))
    }

    /// Renders the next stage in the next task, and so on to the end.
    pub fn make_next(self) {
        run_in_task(move || {
            // Tests may have disposed of the page.
            if let Some(next) = self.0.try_get_untracked().and_then(Stage::next) {
                self.0.set(next);
                self.make_next();
            }
        });
    }

    /// Renders all remaining stages at once, because the user is already interacting.
    pub fn finish(self) {
        if self.0.get_untracked() != Stage::End {
            self.0.set(Stage::End);
        }
    }

    /// Renders a part once this stage is reached. From then on it is reactive as usual.
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

/// A function that renders a part of the page. Boxed, so that only one type is compiled (smaller program).
pub type Part = Box<dyn Fn() -> AnyView + Send>;

/// Renders parts in order, each in its own task, after they are mounted.
pub fn one_a_task(parts: Vec<Part>) -> Vec<AnyView> {
    let made = RwSignal::new(0);
    make_parts(made, parts.len());
    let parts = parts.into_iter().enumerate().map(|(index, part)| {
        let is_time = Memo::new(move |_| made.get() > index);
        (move || is_time.get().then(&part)).into_any()
    });
    parts.collect()
}

fn make_parts(made: RwSignal<usize>, total: usize) {
    run_in_task(move || {
        // The parent may be disposed.
        if let Some(made_now) = made.try_get_untracked().filter(|count| *count < total) {
            made.set(made_now + 1);
            make_parts(made, total);
        }
    });
}
