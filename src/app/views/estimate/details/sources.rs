//! The sources of the estimate, its method, and where to report an error: folded, with the date visible.

use leptos::prelude::*;

use crate::answers::{Anchor, View};
use crate::catalogue::anchors;
use crate::components::{ViewLink, disclosure, guide_help, source_list};
use crate::estimate::Estimate;
use crate::estimate::sources::{sources, sources_of_money};
use crate::i18n::Locale;
use crate::i18n::messages::{DetailsMessage, EstimateMessage};
use crate::state::DetailsState;
use crate::tables::WAGES_OF;

pub fn sources_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let DetailsState { cost, worth, .. } = expect_context();
    let used = cost.with(|cost| cost.as_ref().map(|cost| sources(estimate, cost)));
    let mut used = used.unwrap_or_default();
    let of_money = worth.with(|worth| Some(sources_of_money(worth.as_ref()?.as_ref().ok()?)));
    for source in of_money.unwrap_or_default() {
        if !used.contains(&source) {
            used.push(source);
        }
    }
    let count = locale.number(used.len() as f64);
    let date = locale.figures.date(WAGES_OF);
    let heading = locale.text(EstimateMessage::SourcesFolded);
    let summary = view! {
        <h3 id="sources-heading" tabindex="-1">{heading}</h3>
        " " <small>{locale.format(EstimateMessage::SOURCES_SUMMARY, &[&count, &date])}</small>
    };
    let content = view! {
        <p class="lead">{locale.text(DetailsMessage::SourcesLead)}</p>
        {source_list(locale, &used)}
        <p>{locale.text(DetailsMessage::GradeLegend)}</p>
        <p class="row">
            <ViewLink view=View::Sources>{locale.text(EstimateMessage::HowComputed)}</ViewLink>
            {Anchor::from_name(anchors::REPORT).map(|report| view! {
                <ViewLink view=View::Sources anchor=report>{locale.text(EstimateMessage::ReportError)}</ViewLink>
            })}
        </p>
    };
    view! {
        <section class="card folded" aria-labelledby="sources-heading">
            {guide_help(locale, "grades", heading)}
            {disclosure("fold", "sources", summary.into_any(), content.into_any())}
        </section>
    }
    .into_any()
}
