//! The sources of all that the estimate was made from.

use leptos::prelude::*;

use crate::components::{card, source_list};
use crate::estimate::Estimate;
use crate::estimate::sources::sources;
use crate::state::ResultsState;
use crate::text::{Locale, Word};

pub fn sources_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let cost = expect_context::<ResultsState>().cost;
    let list = cost.with(|cost| {
        let used = cost.as_ref().map(|cost| sources(estimate, cost));
        source_list(locale, &used.unwrap_or_default())
    });
    let content = view! {
        <p class="lead">{locale.say(Word::SourcesLead)}</p>
        {list}
    };
    card(
        locale,
        "sources-heading",
        locale.say(Word::Sources),
        "grades",
        content.into_any(),
    )
}
