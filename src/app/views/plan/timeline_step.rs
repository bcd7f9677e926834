//! One step of the timeline.

use leptos::prelude::*;

use super::checklist::Checklist;
use super::own_things::{OwnItems, OwnThings};
use super::plan_context;
use crate::components::grade_badge;
use crate::i18n::Locale;
use crate::plan::snapshot::PlanSnapshot;
use crate::plan::timeline::{Status, Step, StepKey};
use crate::views::log::projection_sentence;

/// A step. It stays mounted while its kind is in the timeline, whatever changes in it.
#[component]
pub fn TimelineStep(locale: Locale, step: Step) -> impl IntoView {
    let snapshot = plan_context().snapshot;
    let key = step.key;
    let step = Memo::new(move |last: Option<&Step>| {
        let now = snapshot.with(|snapshot| snapshot.timeline.step(key).copied());
        now.or_else(|| last.copied()).unwrap_or(step)
    });
    let class = move || {
        step.with(|step| match step.status {
            Status::Done => "done",
            Status::Now => "now",
            Status::Ahead => "ahead",
        })
    };
    let name = key.name();
    view! {
        <li class=class>
            <span class="dot"></span>
            <div class="body">
                {move || snapshot.with(|snapshot| description(locale, snapshot, &step.get()))}
                <div><Checklist locale step/></div>
                // Not collapsed with the rest, so that an item is visible right after it is added.
                <OwnItems locale step=name.clone()/>
                <OwnThings locale step=name/>
            </div>
        </li>
    }
}

fn description(locale: Locale, snapshot: &PlanSnapshot, step: &Step) -> AnyView {
    let is_practice = step.key == StepKey::Practice;
    let made = match snapshot.projected().filter(|_| is_practice) {
        Some(tally) => projection_sentence(locale, snapshot, tally),
        None => locale.duration_basis(step, &snapshot.estimate),
    };
    let has_latest = !is_practice || !snapshot.has_no_latest();
    let notes: Vec<AnyView> = locale
        .step_warning(step)
        .into_iter()
        .chain(locale.earliest_and_latest(step).filter(|_| has_latest))
        .chain(Some(made).filter(|made| !made.is_empty()))
        .map(|text| view! { <p class="note">{text}</p> }.into_any())
        .collect();
    let grade = step.grade.map(|grade| grade_badge(locale, grade));
    view! {
        <h3>
            {locale.step(step.key, &snapshot.estimate)}
            " "
            <span class="badge">{locale.status(step.status)}</span>
            {grade}
        </h3>
        <p class="when">{locale.when(step)}</p>
        <div>{notes}</div>
    }
    .into_any()
}
