//! The page: Leptos components that show and ask, and compute nothing.
//!
//! One signal holds the answers ([`page::Page`]); the estimate follows from it, and every part of the page
//! is written from the estimate.

mod ask;
mod extras;
mod form;
mod frame;
mod keep;
mod page;
mod path;
pub(crate) mod pieces;
mod reasons;
mod result;
mod rule;
pub(crate) mod services;
mod state;
pub(crate) mod tree;

use std::mem::forget;
use std::panic;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

pub use page::Page;

use crate::browser;
use crate::browser::page::in_a_task;
use crate::parts::{self, Loaders};
use crate::text::Word;
use tree::{Element, Later, Making, Reached, Shared, el, patched, patched_from};

/// Milliseconds of making, until the browser may do something else.
const A_WHILE: f64 = 10.0;
/// Steps of making between two looks at the clock: less than a millisecond, on a slow phone a few. (What is folded
/// away is made one piece a look.)
const STEPS: usize = 50;

/// Starts the page. `loaders` bring the parts that a first visit does not need.
pub fn start(loaders: Loaders) {
    panic::set_hook(Box::new(|_| browser::page::show_stopped()));
    parts::set_loaders(loaders);
    if !browser::page::is_embedded() || browser::page::is_set_by_frame() {
        return mount();
    }
    // In a frame of another site the page opens with what that site set; where that cannot be known, without it.
    spawn_local(async {
        if let Ok(frame) = parts::frame().await {
            (frame.open)();
        }
        mount();
    });
}

/// Puts the page in the place of what `index.html` shows before the program arrives. Each step is a task of its
/// own, so that the browser is never kept from answering for long. What was there stays until the first of the form is
/// made; it can be used while the rest is being made.
fn mount() {
    in_a_task(|| {
        let opened = Opened::new();
        in_a_task(move || match opened.begin() {
            Some(making) => make(opened, making),
            None => browser::page::show_stopped(),
        });
    });
}

/// A page that is open and not shown yet.
struct Opened {
    owner: Owner,
    page: Page,
    /// The address at that moment, after `#`.
    fragment: String,
}

impl Opened {
    fn new() -> Self {
        let owner = Owner::new();
        let page = owner.with(Page::open);
        services::opened(page);
        let fragment = browser::address::fragment();
        Self {
            owner,
            page,
            fragment,
        }
    }

    fn begin(&self) -> Option<Making> {
        Making::new(self.owner.with(|| parts(self.page)))
    }
}

fn make(opened: Opened, mut making: Making) {
    in_a_task(move || {
        if for_a_while(|| making.go_on(STEPS) != Reached::More) {
            show(opened, making);
        } else {
            make(opened, making);
        }
    });
}

fn show(opened: Opened, making: Making) {
    let place = browser::page::by_id("app").and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(place) = place else {
        return browser::page::show_stopped();
    };
    let Opened {
        owner,
        page,
        fragment,
    } = opened;
    place.set_inner_html("");
    let making = Shared::new(making);
    let rest = making.clone();
    mount_to(place, move || {
        page.follow();
        patched_from(page, parts, Page::follow_changes, Some(making))
    })
    .forget();
    // It lives as long as the page.
    forget(owner);
    make_rest(rest);
    in_a_task(move || page.catch_up(&fragment));
}

fn make_rest(rest: Shared) {
    in_a_task(move || {
        if !for_a_while(|| rest.go_on(STEPS)) {
            make_rest(rest);
        }
    });
}

/// Does something again and again until it is done, or a while has passed; true where it is done.
fn for_a_while(mut is_done: impl FnMut() -> bool) -> bool {
    let began = browser::page::clock();
    // A clock that is set back meanwhile ends it too.
    while (0.0..A_WHILE).contains(&(browser::page::clock() - began)) {
        if is_done() {
            return true;
        }
    }
    false
}

/// The whole page.
pub fn app(page: Page) -> impl IntoView + use<> {
    page.follow();
    patched(page, parts)
}

fn parts(page: Page) -> Vec<Element> {
    let main = el("main").id("main").attr("tabindex", "-1");
    let main = match page.room() {
        Some(_) => main.add(frame::room(page)),
        None => main.add(frame::intro(page)).add(calculator(page)),
    };
    vec![
        frame::header(page),
        main,
        frame::footer(page),
        frame::foot_bar(page),
        frame::spoken(page),
    ]
}

fn calculator(page: Page) -> Element {
    let heading = el("h2")
        .id("result-heading")
        .class("visually-hidden")
        .add(page.locale().say(Word::YourEstimate));
    let result = el("section")
        .id("result")
        .class("result")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "result-heading")
        .add(heading)
        .add(Later(move || result::result(page)))
        .add(frame::actions(page));
    el("div")
        .class("columns")
        .add(Later(move || form::form(page)))
        .add(result)
}
