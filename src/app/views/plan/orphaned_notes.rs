//! Notes and items of steps that are no longer in the timeline, shown below it.

use leptos::prelude::*;

use super::own_things::{NoteField, OwnItems};
use super::plan_context;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::orphaned_notes::orphaned_notes;
use crate::plan::plans::LONGEST_NAME;
use crate::plan::timeline::StepKey;
use crate::state::plans::plans;

#[component]
pub fn OrphanedNotes(locale: Locale) -> impl IntoView {
    let plans = plans();
    let snapshot = plan_context().snapshot;
    // The steps, each with a flag for whether it has a note.
    let orphaned = Memo::new(move |_| {
        let snapshot = snapshot.get();
        let left = plans
            .records
            .with(|records| orphaned_notes(records, &snapshot));
        left.into_iter()
            .map(|left| (left.step, left.note.is_some()))
            .collect::<Vec<(String, bool)>>()
    });
    let is_any = Memo::new(move |_| orphaned.with(|orphaned| !orphaned.is_empty()));
    view! {
        <Show when=move || is_any.get()>
            <div id="left-over">
                <h3>{locale.text(PlanMessage::LeftOver)}</h3>
                <p class="hint">{locale.text(PlanMessage::LeftOverLead)}</p>
                <For
                    each=move || orphaned.get()
                    key=|orphaned| orphaned.clone()
                    children=move |(step, has_note)| view! { <OfStep locale step has_note/> }
                />
            </div>
        </Show>
    }
}

#[component]
fn OfStep(locale: Locale, step: String, has_note: bool) -> impl IntoView {
    let snapshot = plan_context().snapshot;
    let name = match StepKey::from_name(&step) {
        Some(key) => snapshot.with_untracked(|snapshot| locale.step(key, &snapshot.estimate)),
        None => step.chars().take(LONGEST_NAME).collect(),
    };
    let label = locale.format(
        PlanMessage::OF_PLAN,
        &[locale.text(PlanMessage::Note), &name],
    );
    let note = {
        let step = step.clone();
        has_note.then(|| view! { <NoteField step label/> })
    };
    view! {
        <div>
            <h4>{name}</h4>
            <OwnItems locale step/>
            {note}
        </div>
    }
}
