//! The note that opens at a figure of the answer.

use leptos::prelude::*;

use crate::components::{FigureFacts, figure_note};
use crate::estimate::Estimate;
use crate::evidence::provenance::{self, Provenance, Unit};
use crate::i18n::Locale;
use crate::state::ResultsState;
use crate::views::estimate::figures::AnswerFigure;

pub fn answer_figure_note(
    locale: Locale,
    estimate: &Estimate,
    figure: AnswerFigure,
    value: &str,
    close: Callback<()>,
) -> AnyView {
    let behind = provenance_of(estimate, figure);
    let facts = behind.map(|behind| facts(locale, figure, value, &behind));
    facts
        .map(|facts| figure_note(locale, &facts, close))
        .into_any()
}

fn facts(locale: Locale, figure: AnswerFigure, value: &str, behind: &Provenance) -> FigureFacts {
    let facts = FigureFacts::of(locale, value.to_owned(), behind);
    // These values include their unit.
    if behind.unit == Unit::Months || figure == AnswerFigure::PayChange {
        facts.without_unit()
    } else {
        facts
    }
}

/// `None` if the figure is not shown.
fn provenance_of(estimate: &Estimate, figure: AnswerFigure) -> Option<Provenance> {
    let pay = || estimate.end_pay.as_ref().ok();
    let milestones = || expect_context::<ResultsState>().milestones;
    match figure {
        AnswerFigure::PayTypical | AnswerFigure::PayChange => pay().map(provenance::of_pay),
        AnswerFigure::PayLow | AnswerFigure::PayHigh => pay().map(provenance::of_pay_range),
        AnswerFigure::PayStart => estimate.start_pay.as_ref().ok().map(provenance::of_pay),
        AnswerFigure::PayBefore => milestones().with(|all| provenance::of_pay_today(all)),
        AnswerFigure::Gain => milestones().with(|all| provenance::of_gain(estimate, all)),
        AnswerFigure::MonthsTypical
        | AnswerFigure::MonthsFast
        | AnswerFigure::MonthsSlow
        | AnswerFigure::End => Some(provenance::of_path(estimate)),
    }
}
