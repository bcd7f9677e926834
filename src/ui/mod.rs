//! The page: Leptos components that show and ask, and compute nothing.
//!
//! One signal holds the answers ([`page::Page`]); the estimate follows from it, and every part of the page
//! is written from the estimate.

mod extras;
mod form;
mod frame;
mod keep;
mod page;
pub(crate) mod pieces;
mod reasons;
mod result;
mod rule;
mod state;
pub(crate) mod tree;

use std::mem::forget;
use std::panic;
use std::time::Duration;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub use page::Page;

use crate::text::Word;
use crate::web;
use tree::{Element, Made, Making, el, patched, patched_from};

/// Steps of making that a slow phone takes in about a twentieth of a second.
const STEPS: usize = 250;

/// Puts the page in the place of what `index.html` shows before the program arrives. Each step is a task of its
/// own, so that the browser is never kept from answering for long; until the last, what was there stays.
pub fn mount() {
    panic::set_hook(Box::new(|_| web::page::show_stopped()));
    soon(|| {
        let owner = Owner::new();
        let page = owner.with(Page::open);
        soon(move || match Making::new(owner.with(|| parts(page))) {
            Some(making) => make(page, owner, making),
            None => web::page::show_stopped(),
        });
    });
}

/// In a task of its own; at once where nobody looks, because browsers make tasks of hidden pages wait.
fn soon(act: impl FnOnce() + 'static) {
    if web::page::is_hidden() {
        act();
    } else {
        set_timeout(act, Duration::ZERO);
    }
}

fn make(page: Page, owner: Owner, mut making: Making) {
    soon(move || {
        if making.go_on(STEPS) {
            show(page, owner, making.done());
        } else {
            make(page, owner, making);
        }
    });
}

fn show(page: Page, owner: Owner, made: Made) {
    let place = web::page::by_id("app").and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(place) = place else {
        return web::page::show_stopped();
    };
    place.set_inner_html("");
    mount_to(place, move || {
        page.follow();
        patched_from(page, parts, Page::follow_changes, Some(made))
    })
    .forget();
    // It lives as long as the page.
    forget(owner);
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
        .add(page.voice().say(Word::YourEstimate));
    let result = el("section")
        .id("result")
        .class("result")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "result-heading")
        .add(heading)
        .add(result::result(page))
        .add(frame::actions(page));
    el("div").class("columns").add(form::form(page)).add(result)
}
