//! Figures of the result with a fixed id, which others read too; each opens to where it comes from.

use leptos::prelude::*;

use crate::components::{FigureFacts, figure};
use crate::estimate::{Estimate, rounded, whole_months};
use crate::evidence::provenance::{self, Provenance, Shown};
use crate::text::Locale;

/// Whether an answer is the visitor's own, whose figures have their ids, or a sample.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Own,
    Sample,
}

impl Whose {
    pub fn id(self, id: &'static str) -> Option<&'static str> {
        (self == Self::Own).then_some(id)
    }

    /// The key of a figure, which tells it apart from those of the other.
    pub fn key(self, id: &str) -> String {
        match self {
            Self::Own => id.to_owned(),
            Self::Sample => ["sample-", id].concat(),
        }
    }
}

/// A pay of the headline.
pub fn pay_figure(
    locale: Locale,
    estimate: &Estimate,
    whose: Whose,
    id: &'static str,
    dollars: f64,
) -> AnyView {
    let shown = locale.pay(dollars);
    let data =
        view! { <data id=whose.id(id) value=rounded(dollars).to_string()>{shown.clone()}</data> };
    match behind(estimate, id) {
        Some(behind) => {
            let facts = FigureFacts::of(locale, shown, &behind);
            figure(locale, whose.key(id), facts, Some(data.into_any()))
        }
        None => data.into_any(),
    }
}

/// Months of the headline.
pub fn months_figure(
    locale: Locale,
    estimate: &Estimate,
    whose: Whose,
    id: &'static str,
    months: f64,
) -> AnyView {
    let months = whole_months(months);
    let shown = locale.duration(months);
    let data = view! { <data id=whose.id(id) value=months.to_string()>{shown.clone()}</data> };
    match behind(estimate, id) {
        Some(behind) => {
            let facts = FigureFacts::of(locale, shown, &behind).without_unit();
            figure(locale, whose.key(id), facts, Some(data.into_any()))
        }
        None => data.into_any(),
    }
}

fn behind(estimate: &Estimate, id: &str) -> Option<Provenance> {
    Shown::of_id(id)?.headline(estimate)
}

/// A month in which the path may end.
pub fn end_facts(locale: Locale, estimate: &Estimate, month: String) -> FigureFacts {
    FigureFacts::of(locale, month, &provenance::of_path(estimate)).without_unit()
}
