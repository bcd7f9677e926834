//! Figures of the result: those with a fixed id, and those that open to where they come from.

use leptos::prelude::*;

use crate::components::{Figure, FigureFacts, FigureGroup};
use crate::estimate::{Estimate, Pay, Route};
use crate::tables::{Grade, WAGES_OF};
use crate::text::Locale;
use crate::text::estimate_words::EstimateWord;

/// A figure as others read it too: by its id.
pub fn value(id: Option<&'static str>, value: u32, shown: String) -> AnyView {
    view! { <data id=id value=value.to_string()>{shown}</data> }.into_any()
}

/// The same, as a button that opens its note; `id` is its key in the group.
pub fn figure(
    locale: Locale,
    group: FigureGroup,
    id: Option<&'static str>,
    value: u32,
    facts: FigureFacts,
) -> AnyView {
    let key = id.unwrap_or_default();
    view! { <data id=id value=value.to_string()><Figure locale group key facts/></data> }.into_any()
}

/// A button that opens the note of a sentence that is no figure itself.
pub fn source_button(locale: Locale, group: FigureGroup, key: &'static str) -> AnyView {
    let facts = FigureFacts {
        value: locale.say(EstimateWord::Source).to_owned(),
        period: String::new(),
        grade: Grade::A,
        sources: Vec::new(),
        row: None,
    };
    view! { <Figure locale group key facts/> }.into_any()
}

/// Where a pay comes from; it is no surer than the least sure of its steps.
pub fn pay_facts(locale: Locale, pay: &Pay, dollars: f64) -> FigureFacts {
    let mut grade = pay.base.grade;
    let mut sources = pay.base.sources.to_vec();
    for step in pay.steps.iter().filter(|step| step.counted) {
        grade = grade.max(step.grade);
        for source in step.sources {
            if !sources.contains(source) {
                sources.push(*source);
            }
        }
    }
    FigureFacts {
        value: locale.pay(dollars),
        period: WAGES_OF.to_owned(),
        grade,
        sources,
        row: None,
    }
}

/// Where the months come from; they are no surer than the least sure of their stages.
pub fn months_facts(locale: Locale, estimate: &Estimate) -> FigureFacts {
    let mut sources = Vec::new();
    let mut add = |more: &[u16]| {
        for source in more {
            if !sources.contains(source) {
                sources.push(*source);
            }
        }
    };
    if estimate.route == Route::SocialWork {
        add(estimate.rule().sources);
    }
    let mut grade = Grade::A;
    for stage in estimate.clock.stages() {
        grade = grade.max(stage.grade);
        add(stage.sources);
    }
    let month = estimate.end_month();
    FigureFacts {
        value: month.map_or_else(String::new, |month| locale.figures.month(month)),
        period: estimate.rule().seen.to_owned(),
        grade,
        sources,
        row: None,
    }
}
