//! The page: Leptos components that show and ask, and compute nothing.
//!
//! One signal holds the answers ([`page::Page`]); the estimate follows from it, and every part of the page
//! is written from the estimate.

mod extras;
mod form;
mod frame;
mod page;
mod pieces;
mod reasons;
mod result;
mod rule;
mod tree;

use std::panic;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub use page::Page;

use crate::text::Word;
use crate::web;
use tree::patched;

/// Puts the page in the place of what `index.html` shows before the program arrives.
pub fn mount() {
    panic::set_hook(Box::new(|_| web::page::show_stopped()));
    let Some(place) = web::page::by_id("app").and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return web::page::show_stopped();
    };
    place.set_inner_html("");
    mount_to(place, || app(Page::open())).forget();
}

/// The whole page.
pub fn app(page: Page) -> impl IntoView + use<> {
    page.follow();
    let part = move |class, describe| patched(page, class, describe);
    view! {
        {part("top", frame::header)}
        <main id="main">
            {part("head", frame::intro)}
            <div class="columns">
                <form aria-label=page.word(Word::YourAnswers) autocomplete="off" on:submit=|event| event.prevent_default()>
                    {part("answers", form::form)}
                </form>
                <section id="result" class="result" tabindex="-1" aria-labelledby="result-heading">
                    <h2 id="result-heading" class="visually-hidden">{page.word(Word::YourEstimate)}</h2>
                    {part("parts", result::result)}
                    {part("actions", frame::actions)}
                </section>
            </div>
        </main>
        {part("foot", frame::footer)}
        {part("bar-at-foot", frame::foot_bar)}
        {part("speech", frame::spoken)}
    }
}
