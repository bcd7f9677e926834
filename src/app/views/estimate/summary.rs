//! The answers in one sentence, and the figures of the headline.

use leptos::prelude::*;

use crate::components::{FigureFacts, figure};
use crate::estimate::{Estimate, rounded, whole_months};
use crate::evidence::provenance::Shown;
use crate::state::ResultsState;
use crate::text::Locale;

/// The answers, repeated in a sentence.
pub fn echo(locale: Locale, estimate: &Estimate) -> AnyView {
    view! { <p class="echo">{locale.echo(&estimate.answers)}</p> }.into_any()
}

pub fn pay_figure(locale: Locale, id: &'static str, dollars: f64) -> AnyView {
    let shown = locale.pay(dollars);
    let data = view! { <data id=id value=rounded(dollars).to_string()>{shown.clone()}</data> };
    headline_figure(locale, id, shown, data.into_any())
}

pub fn months_figure(locale: Locale, id: &'static str, months: f64) -> AnyView {
    let months = whole_months(months);
    let shown = locale.duration(months);
    let data = view! { <data id=id value=months.to_string()>{shown.clone()}</data> };
    headline_figure(locale, id, shown, data.into_any())
}

/// One figure of the headline, which opens to its source. `shown`: as it is read; `data`: as it is drawn.
pub fn headline_figure(locale: Locale, id: &'static str, shown: String, data: AnyView) -> AnyView {
    // Whoever writes a figure follows the estimate already.
    let behind = expect_context::<ResultsState>()
        .estimate
        .with_untracked(|estimate| Shown::of_id(id)?.headline(estimate.as_ref().ok()?));
    match behind {
        Some(behind) => {
            let facts = FigureFacts::of(locale, shown, &behind);
            figure(locale, id, facts, Some(data))
        }
        None => data,
    }
}

/// What is to be known of a figure, one sentence an item.
pub fn remarks(remarks: Vec<String>) -> AnyView {
    let items: Vec<AnyView> = remarks
        .into_iter()
        .map(|text| view! { <li>{text}</li> }.into_any())
        .collect();
    view! { <ul class="remarks">{items}</ul> }.into_any()
}
