//! The timeline card: the steps and what belongs to each.

use leptos::prelude::*;

use super::orphaned_notes::OrphanedNotes;
use super::plan_context;
use super::timeline_step::TimelineStep;
use crate::components::plans::Card;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;

#[component]
pub fn Timeline(locale: Locale) -> impl IntoView {
    let snapshot = plan_context().snapshot;
    let steps = move || snapshot.with(|snapshot| snapshot.timeline.steps.clone());
    let not_open = move || {
        let sentences =
            snapshot.with(|snapshot| locale.not_open(&snapshot.timeline, &snapshot.estimate));
        let items = sentences.into_iter();
        items
            .map(|text| view! { <li>{text}</li> }.into_any())
            .collect::<Vec<AnyView>>()
    };
    view! {
        <Card id="way" heading_id="way-heading" heading=locale.text(PlanMessage::YourWay).into_any()>
            <p class="lead">{locale.text(PlanMessage::YourWayLead)}</p>
            <ol class="flow">
                <For
                    each=steps
                    key=|step| step.key.name()
                    children=move |step| view! { <TimelineStep locale step/> }
                />
            </ol>
            <ul class="remarks">{not_open}</ul>
            <OrphanedNotes locale/>
        </Card>
    }
}
