//! The entry point of the plan views, a part of the program that loads when one of them is first opened.

mod beside_calculator;
mod news;
pub mod print_sheet;
mod share_plan;

use leptos::prelude::*;

use crate::answers::{Month, View};
use crate::components::plans::focus_on_opening;
use crate::context::app;
use crate::state::plans::PlansState;
use crate::views::{compare, plan};

/// The plan views as the page uses them. The views need [`PlansState`] in the context.
#[derive(Clone, Copy)]
pub struct PlansPart {
    /// Creates the state, in the owner that lives as long as the page.
    pub open: fn() -> PlansState,
    /// Compare or the chosen plan, depending on the current view.
    pub view: fn() -> AnyView,
    /// Messages next to the calculator's buttons.
    pub beside_calculator: fn() -> AnyView,
    /// Notices above the calculator: the plan being edited, a greeting, changed figures.
    pub news: fn() -> AnyView,
    /// The card that exports the plan from a frame in another site.
    pub share_card: fn() -> AnyView,
    /// The printed sheet; it is mounted outside of the page, wherever this view is placed.
    pub print_sheet: fn() -> AnyView,
    pub keep: fn(PlansState),
    /// Saves the calculator's estimate as the chosen plan and shows it.
    pub choose_current: fn(PlansState),
    /// Whether the calculator's current answers are saved as a plan. Reactive.
    pub is_kept: fn(PlansState) -> bool,
    /// The month in which my plan ends, if it is not that of the calculator with the same answers. Reactive.
    pub ends_otherwise: fn(PlansState) -> Option<Month>,
    /// Whether any record is stored. Reactive.
    pub has_records: fn(PlansState) -> bool,
    pub print_current: fn(PlansState),
    pub open_share: fn(PlansState),
    pub show_news: fn(PlansState),
    /// Call it when the user changes the "shared computer" setting.
    pub persistence_changed: fn(PlansState),
    pub cleared: fn(PlansState),
    pub undo_clear: fn(PlansState),
}

/// The entry point of the plan views.
pub const fn plans_part() -> PlansPart {
    PlansPart {
        open: PlansState::open,
        view,
        beside_calculator: beside_calculator::view,
        news: news::view,
        share_card: share_plan::view,
        print_sheet: print_sheet::view,
        keep: PlansState::keep,
        choose_current: PlansState::choose_current,
        is_kept: PlansState::is_kept,
        ends_otherwise: PlansState::ends_otherwise,
        has_records: PlansState::has_records,
        print_current: PlansState::print_current,
        open_share: PlansState::open_share,
        show_news: PlansState::show_news,
        persistence_changed: PlansState::persistence_changed,
        cleared: PlansState::cleared,
        undo_clear: PlansState::undo_clear,
    }
}

fn view() -> AnyView {
    let app = app();
    focus_on_opening();
    // Rebuilt when the language changes.
    let content = move || {
        let locale = app.locale();
        match app.view.get() {
            View::Compare => compare::view(locale),
            View::Plan => plan::view(locale),
            _ => ().into_any(),
        }
    };
    view! { <div class="plans-view">{content}</div> }.into_any()
}
