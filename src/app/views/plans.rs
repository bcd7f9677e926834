//! What the views of plans are to the page: they are loaded when one of them is first asked for.

mod beside_calculator;
mod news;
pub mod print_sheet;
mod share_plan;

use leptos::prelude::*;

use crate::answers::View;
use crate::components::plans::focus_on_opening;
use crate::context::app;
use crate::state::plans::PlansState;
use crate::views::{compare, plan};

/// The part of the program that keeps plans, as the page uses it. Its views need [`PlansState`] in the context.
#[derive(Clone, Copy)]
pub struct PlansPart {
    /// Makes the state, in the owner that lives as long as the page.
    pub open: fn() -> PlansState,
    /// Compare, or my plan, as the page shows one or the other.
    pub view: fn() -> AnyView,
    /// What is said beside the calculator's buttons.
    pub beside_calculator: fn() -> AnyView,
    /// What is said above the calculator: the plan that is changed, greetings, changed figures.
    pub news: fn() -> AnyView,
    /// The plan to take along from a frame of another site.
    pub take: fn() -> AnyView,
    /// The sheet that is printed; it stands beside the page, wherever this is put.
    pub print_sheet: fn() -> AnyView,
    pub keep: fn(PlansState),
    /// Makes the calculator's estimate "my plan", and shows it.
    pub make_mine: fn(PlansState),
    /// Whether the calculator's answers are kept as a plan, as they are; follows both.
    pub is_kept: fn(PlansState) -> bool,
    /// Whether anything is kept; follows the records.
    pub has_records: fn(PlansState) -> bool,
    pub print_current: fn(PlansState),
    pub open_take: fn(PlansState),
    pub show_news: fn(PlansState),
    /// Others use this computer too, or no longer.
    pub persistence_changed: fn(PlansState),
    pub cleared: fn(PlansState),
    pub undo_clear: fn(PlansState),
}

/// All of it.
pub const fn plans_part() -> PlansPart {
    PlansPart {
        open: PlansState::open,
        view,
        beside_calculator: beside_calculator::view,
        news: news::view,
        take: share_plan::view,
        print_sheet: print_sheet::view,
        keep: PlansState::keep,
        make_mine: PlansState::make_mine,
        is_kept: PlansState::is_kept,
        has_records: PlansState::has_records,
        print_current: PlansState::print_current,
        open_take: PlansState::open_share,
        show_news: PlansState::show_news,
        persistence_changed: PlansState::persistence_changed,
        cleared: PlansState::cleared,
        undo_clear: PlansState::undo_clear,
    }
}

fn view() -> AnyView {
    let app = app();
    focus_on_opening();
    // The words of one language; in another, all is written anew.
    let shown = move || {
        let locale = app.locale();
        match app.view.get() {
            View::Compare => compare::view(locale),
            View::Plan => plan::view(locale),
            _ => ().into_any(),
        }
    };
    view! { <div class="plans-view">{shown}</div> }.into_any()
}
