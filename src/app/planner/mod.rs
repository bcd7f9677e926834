//! Plans side by side, my plan, the hours log: a part of the program that arrives when the page first asks for it (see
//! [`crate::parts`]), and puts its view into the room that the page has made for it (`#room`).
//!
//! | module | what it is for |
//! |---|---|
//! | [`desk`] | what is known |
//! | [`acting`] | what a click does |
//! | [`places`] | where the views stand |
//! | [`asked`] | what the page asks for and tells, what other tabs tell |
//! | [`store`] | the browser's storage: join, write, read back |
//! | [`compare`] | plans side by side |
//! | [`side_by_side`], [`chart`] | their table and pictures |
//! | [`my_plan`] | one plan as a way with dates |
//! | [`changes`] | what has changed behind it since it was kept |
//! | [`hours`], [`standing`], [`log_files`] | the hours log |
//! | [`advice`] | a move to another state; what to ask the board |
//! | [`receipt`] | one printed sheet |
//! | [`take`] | a plan that leaves another site's frame: link, picture, file |
//! | [`keeping`] | what is kept, what cannot be read |
//! | [`copies`] | copies that leave and enter |
//! | [`said`] | what is said, and the way back |
//! | [`drafts`] | what is typed and kept nowhere yet |

mod acting;
mod advice;
mod asked;
mod changes;
mod chart;
mod compare;
mod copies;
mod desk;
mod drafts;
mod hours;
mod keeping;
mod log_files;
mod my_plan;
mod places;
mod receipt;
mod relocation;
mod said;
mod side_by_side;
mod standing;
mod store;
mod take;

use std::cell::Cell;

use leptos::mount::mount_to;
use leptos::prelude::*;

pub use desk::Desk;
use places::Places;

use crate::browser::page as browser;
use crate::parts::{Change, Plans, Request};
use crate::ui::tree::{el, patched};

thread_local! {
    /// The desk, and the place that its view stands in; made once.
    static OPEN: Cell<Option<Desk>> = const { Cell::new(None) };
}

/// Makes the desk, with its views in places that are not shown yet; gives what the page may ask of it.
pub fn enter() -> Plans {
    if OPEN.get().is_none() {
        start();
    }
    Plans { ask, hear }
}

fn start() {
    let places = [
        "planner",
        "planner-beside",
        "planner-news",
        "planner-take",
        "planner-sheet",
    ]
    .map(browser::new_place);
    let [
        Some(room),
        Some(beside),
        Some(news),
        Some(take),
        Some(sheet),
    ] = places
    else {
        return browser::show_stopped();
    };
    let owner = Owner::new();
    let desk = owner.with(Desk::open);
    mount_to(room.clone(), move || patched(desk, view)).forget();
    mount_to(beside.clone(), move || {
        patched(desk, compare::beside_calculator)
    })
    .forget();
    mount_to(news.clone(), move || patched(desk, changes::news)).forget();
    mount_to(take.clone(), move || patched(desk, take::view)).forget();
    mount_to(sheet.clone(), move || patched(desk, receipt::view)).forget();
    receipt::put_on_page(&sheet);
    // After the first view is mounted: effects have what runs them by then.
    owner.with(|| desk.guard());
    // The desk lives as long as the page.
    std::mem::forget(owner);
    desk.keep_places(Places {
        room,
        beside,
        news,
        take,
    });
    desk.follow();
    OPEN.set(Some(desk));
}

fn view(desk: Desk) -> Vec<crate::ui::tree::Element> {
    let view = match desk.view() {
        crate::answers::View::Compare => compare::view(desk),
        _ => my_plan::view(desk),
    };
    vec![el("div").class("planner").add(view)]
}

fn ask(request: Request) {
    if let Some(desk) = OPEN.get() {
        desk.asked(request);
    }
}

fn hear(change: Change) {
    if let Some(desk) = OPEN.get() {
        desk.heard(change);
    }
}
