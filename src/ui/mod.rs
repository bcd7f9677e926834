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

use std::panic;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub use page::Page;

use crate::text::Word;
use crate::web;
use tree::{Element, el, patched};

/// Puts the page in the place of what `index.html` shows before the program arrives.
pub fn mount() {
    panic::set_hook(Box::new(|_| web::page::show_stopped()));
    let Some(place) =
        web::page::by_id("app").and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return web::page::show_stopped();
    };
    place.set_inner_html("");
    mount_to(place, || app(Page::open())).forget();
}

/// The whole page.
pub fn app(page: Page) -> impl IntoView + use<> {
    page.follow();
    patched(page, |page| {
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
    })
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
