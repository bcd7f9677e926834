//! The answers in one sentence, and the figures of the headline.

use leptos::prelude::*;

use crate::estimate::{Estimate, rounded, whole_months};
use crate::text::Locale;

/// The answers, repeated in a sentence.
pub fn echo(locale: Locale, estimate: &Estimate) -> AnyView {
    view! { <p class="echo">{locale.echo(&estimate.answers)}</p> }.into_any()
}

/// One figure of the headline.
fn figure(id: &'static str, value: u32, shown: String) -> AnyView {
    view! { <data id=id value=value.to_string()>{shown}</data> }.into_any()
}

pub fn pay_figure(locale: Locale, id: &'static str, dollars: f64) -> AnyView {
    figure(id, rounded(dollars), locale.pay(dollars))
}

pub fn months_figure(locale: Locale, id: &'static str, months: f64) -> AnyView {
    let months = whole_months(months);
    figure(id, months, locale.duration(months))
}

/// What is to be known of a figure, one sentence an item.
pub fn remarks(remarks: Vec<String>) -> AnyView {
    let items: Vec<AnyView> = remarks
        .into_iter()
        .map(|text| view! { <li>{text}</li> }.into_any())
        .collect();
    view! { <ul class="remarks">{items}</ul> }.into_any()
}
