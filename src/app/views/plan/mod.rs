//! One plan as a workspace in four parts: timeline with next steps, hours log, questions to the board, move to
//! another state.

mod answer_form;
mod checklist;
pub mod figure_changes;
mod letter;
mod move_card;
mod next;
mod orphaned_notes;
mod overview;
mod own_things;
mod parts;
mod questions;
mod timeline;
mod timeline_step;

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::plans::{
    StoragePanel, messages, nothing_yet, storage_notices, view_heading,
};
use crate::estimate::study;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::timeline::StepKey;
use crate::state::plans::{PlanSnapshot, plans};
use crate::views::log::LogCard;
use figure_changes::figure_changes;
use move_card::MoveCard;
use next::NextCard;
use overview::Overview;
use parts::{PartLinks, PlanPart, requested_part};
use questions::QuestionsCard;
use timeline::Timeline;

pub fn view(locale: Locale) -> AnyView {
    let plans = plans();
    let is_there = Memo::new(move |_| plans.snapshot.with(Option::is_some));
    let content = move || match is_there.get() {
        true => view! { <MyPlan locale/> }.into_any(),
        false => nothing_yet(locale),
    };
    view! {
        {view_heading(locale, PlanMessage::PlanTitle, PlanMessage::PlanLead)}
        {messages(locale)}
        {storage_notices(locale)}
        {content}
        <StoragePanel locale/>
    }
    .into_any()
}

/// The chosen plan, while there is one.
#[component]
fn MyPlan(locale: Locale) -> impl IntoView {
    let plans = plans();
    // The plan's answers may be incomplete.
    let missing = Memo::new(move |_| {
        plans
            .snapshot
            .with(|snapshot| snapshot.as_ref()?.as_ref().err().copied())
    });
    let cards = move || match (missing.get(), plans.snapshot_untracked()) {
        (Some(missing), _) => view! { <p class="card">{locale.incomplete(missing)}</p> }.into_any(),
        (None, Some(first)) => view! { <Cards locale first/> }.into_any(),
        (None, None) => ().into_any(),
    };
    view! { {cards} }
}

/// State shared by the cards of a plan.
#[derive(Clone, Copy)]
struct PlanContext {
    snapshot: Memo<PlanSnapshot>,
    /// The step whose checklist should be opened.
    wanted_checklist: RwSignal<Option<StepKey>>,
}

/// # Panics
/// When called outside of the plan's cards, which provide the context.
fn plan_context() -> PlanContext {
    expect_context()
}

#[component]
fn Cards(locale: Locale, first: PlanSnapshot) -> impl IntoView {
    let plans = plans();
    // Keeps the last snapshot until there is another one to show.
    let snapshot = Memo::new_with_compare(
        move |last: Option<&PlanSnapshot>| {
            let now = plans
                .snapshot
                .with(|snapshot| snapshot.as_ref()?.as_ref().ok().cloned());
            now.or_else(|| last.cloned())
                .unwrap_or_else(|| Arc::clone(&first))
        },
        |_, _| true,
    );
    provide_context(PlanContext {
        snapshot,
        wanted_checklist: RwSignal::new(None),
    });
    let has_practice =
        Memo::new(move |_| snapshot.with(|snapshot| study::is_clinical(snapshot.estimate.plan)));
    let requested = requested_part();
    let part = Signal::derive(move || match requested.get() {
        PlanPart::Hours if !has_practice.get() => PlanPart::Overview,
        part => part,
    });
    let content = move || match part.get() {
        PlanPart::Overview => view! {
            <div class="plan-overview">
                <div class="plan-aside">
                    <Overview locale/>
                    {move || figure_changes(plans, locale, snapshot)}
                    <NextCard locale/>
                </div>
                <Timeline locale/>
            </div>
        }
        .into_any(),
        PlanPart::Hours => view! { <LogCard locale snapshot/> }.into_any(),
        PlanPart::Board => view! { <QuestionsCard locale/> }.into_any(),
        PlanPart::Moving => view! { <MoveCard locale/> }.into_any(),
    };
    view! {
        <PartLinks locale part has_hours=has_practice/>
        {content}
    }
}
