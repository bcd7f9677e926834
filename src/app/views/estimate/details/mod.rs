//! The estimate below the answer, one file per section, and the notes behind the figures of the answer.

mod about;
mod answer_figures;
mod assumptions;
mod breakdown;
mod cost;
mod license_path;
mod license_rule;
mod milestones;
mod next_steps;
mod nursing_board;
mod openings;
mod sources;
mod what_if;
mod worth;

use leptos::prelude::*;

use super::figures::AnswerFigure;
use crate::estimate::Estimate;
use crate::i18n::Locale;
use crate::stages::{Stage, Stages};
use crate::state::DetailsState;

/// The functions of this part that the answer calls.
#[derive(Clone, Copy)]
pub struct DetailsPart {
    /// Creates the state. Call once, in the owner that lives as long as the page.
    pub provide: fn(),
    /// All sections below the answer.
    pub sections: fn(Locale) -> AnyView,
    /// How the figures of the answer are computed.
    pub about: fn(Locale) -> AnyView,
    /// The note behind a figure of the answer with this text; the callback closes it.
    pub figure_note: fn(Locale, &Estimate, AnswerFigure, &str, Callback<()>) -> AnyView,
}

/// The entry to this part.
pub const fn details_part() -> DetailsPart {
    DetailsPart {
        provide: DetailsState::provide,
        sections,
        about: |locale| part(locale, about::about),
        figure_note: answer_figures::answer_figure_note,
    }
}

/// A section that updates after the answer is painted.
fn part(locale: Locale, write: fn(Locale, &Estimate) -> AnyView) -> AnyView {
    let DetailsState { estimate, .. } = expect_context();
    super::part(locale, estimate, write)
}

/// The sections in the order in which people ask: what opens next (for users who have finished studying), the path,
/// whether it is worth its price, what to change, the state, assumptions, the breakdown, next steps, sources.
fn sections(locale: Locale) -> AnyView {
    let stages: Stages = expect_context();
    let later = move |stage: Stage, write: fn(Locale, &Estimate) -> AnyView| {
        stages.after(stage, move || part(locale, write))
    };
    view! {
        {later(Stage::Path, openings::openings_card)}
        {later(Stage::Path, license_path::path_card)}
        {stages.after(Stage::Money, move || worth::worth_card(locale))}
        <div class="pair choices">
            {later(Stage::WhatIf, what_if::what_if_card)}
            {later(Stage::Rule, license_rule::rule_card)}
            {later(Stage::Assumptions, assumptions::assumptions)}
        </div>
        <div class="pair reasons">
            {later(Stage::Breakdown, breakdown::breakdown_card)}
            {later(Stage::Next, next_steps::next_card)}
        </div>
        {later(Stage::Next, sources::sources_card)}
    }
    .into_any()
}
