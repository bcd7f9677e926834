//! Figures of the answer. Each opens a note about its sources, which is rendered by a part of the program that loads
//! later.

use leptos::prelude::*;

use crate::components::{figure_button, in_sentence};
use crate::context::app;
use crate::estimate::{Estimate, rounded, whole_months};
use crate::i18n::Locale;
use crate::state::PartRequest;

/// Whether an answer is the user's own, whose figures have fixed ids, or a sample.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum AnswerOwner {
    Own,
    Sample,
}

impl AnswerOwner {
    /// The fixed element id; `None` for a sample.
    pub fn id(self, id: &'static str) -> Option<&'static str> {
        (self == Self::Own).then_some(id)
    }

    /// The key of a figure, unique across both.
    pub fn key(self, id: &str) -> String {
        match self {
            Self::Own => id.to_owned(),
            Self::Sample => ["sample-", id].concat(),
        }
    }
}

/// A figure of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerFigure {
    PayTypical,
    PayLow,
    PayHigh,
    PayStart,
    /// Pay before the plan.
    PayBefore,
    /// The gain of the plan over it.
    Gain,
    /// The effect of the last change on the typical pay.
    PayChange,
    MonthsTypical,
    MonthsFast,
    MonthsSlow,
    /// A month in which the path may end, or what determines it.
    End,
}

impl AnswerFigure {
    /// The fixed id of a figure that programs can read.
    const fn id(self) -> &'static str {
        match self {
            Self::PayTypical => "pay-typical",
            Self::PayLow => "pay-low",
            Self::PayHigh => "pay-high",
            Self::PayStart => "pay-start",
            Self::MonthsTypical => "months-typical",
            Self::MonthsFast => "months-fast",
            Self::MonthsSlow => "months-slow",
            Self::PayBefore | Self::Gain | Self::PayChange | Self::End => "",
        }
    }
}

/// A figure of the answer as a button. `content` replaces the displayed value.
pub fn answer_figure(
    locale: Locale,
    estimate: &Estimate,
    key: String,
    figure: AnswerFigure,
    value: String,
    content: Option<AnyView>,
) -> AnyView {
    let parts = app().parts;
    let estimate = *estimate;
    let formatted = value.clone();
    let note = move |close| {
        if parts.details.with_untracked(Option::is_none) {
            parts.request(PartRequest::Details);
        }
        let formatted = formatted.clone();
        (move || {
            let details = parts.details.get()?;
            Some((details.figure_note)(
                locale, &estimate, figure, &formatted, close,
            ))
        })
        .into_any()
    };
    figure_button(locale, key, value, content, Box::new(note))
}

/// A sentence of the answer with these figures in it.
pub fn with_answer_figures(
    locale: Locale,
    estimate: &Estimate,
    key: &str,
    sentence: &str,
    figures: impl IntoIterator<Item = (AnswerFigure, String)>,
) -> AnyView {
    let figures = figures.into_iter().enumerate();
    let figures = figures.map(|(index, (figure, value))| {
        let key = format!("{key}-{index}");
        let button = answer_figure(locale, estimate, key, figure, value.clone(), None);
        (value, button)
    });
    in_sentence(sentence, figures)
}

/// A pay figure of the headline.
pub fn pay_figure(
    locale: Locale,
    estimate: &Estimate,
    owner: AnswerOwner,
    figure: AnswerFigure,
    dollars: f64,
) -> AnyView {
    let formatted = locale.pay(dollars);
    headline_figure(locale, estimate, owner, figure, formatted, rounded(dollars))
}

/// A duration of the headline, in months.
pub fn months_figure(
    locale: Locale,
    estimate: &Estimate,
    owner: AnswerOwner,
    figure: AnswerFigure,
    months: f64,
) -> AnyView {
    let months = whole_months(months);
    let formatted = locale.duration(months);
    headline_figure(locale, estimate, owner, figure, formatted, months)
}

fn headline_figure(
    locale: Locale,
    estimate: &Estimate,
    owner: AnswerOwner,
    figure: AnswerFigure,
    formatted: String,
    value: u32,
) -> AnyView {
    let id = figure.id();
    let data = view! { <data id=owner.id(id) value=value.to_string()>{formatted.clone()}</data> };
    answer_figure(
        locale,
        estimate,
        owner.key(id),
        figure,
        formatted,
        Some(data.into_any()),
    )
}
