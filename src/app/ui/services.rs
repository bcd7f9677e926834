//! What the parts that arrive later (see [`crate::parts`]) know of the page, and what they can do to it. None of it tracks
//! signals: who calls is told by the page when something has changed.

use std::cell::Cell;

use super::Page;
use crate::answers::{Answers, Language};
use crate::browser::address::{self, Whose, Write};
use crate::browser::page as browser;
use crate::link;
use crate::parts::Request;
use crate::school::Offer;

thread_local! {
    /// The page, once it is open.
    static PAGE: Cell<Option<Page>> = const { Cell::new(None) };
}

pub(super) fn opened(page: Page) {
    PAGE.set(Some(page));
}

/// The answers in the calculator; none before the page is open.
pub fn answers() -> Answers {
    let page = PAGE.get();
    page.map_or_else(Answers::default, |page| page.now(|state| state.answers))
}

/// The same as the address has them; empty before the page is open.
pub fn fragment() -> String {
    let page = PAGE.get();
    page.map_or_else(String::new, |page| {
        link::write(&page.now(|state| state.answers))
    })
}

/// The language of the page.
pub fn language() -> Language {
    let page = PAGE.get();
    page.map_or_else(browser::language_of_page, Page::language_now)
}

/// Whether others use this computer too, so that nothing is kept.
pub fn is_shared() -> bool {
    PAGE.get().is_some_and(Page::is_shared)
}

/// Takes these answers, written as the address has them, into the calculator, as the user's own.
pub fn take_over(fragment: &str) {
    address::write(fragment, Write::NewStep, Whose::Own);
    if let Some(page) = PAGE.get() {
        page.read_address();
    }
}

/// What a school says of the program that the user is to attend.
pub fn school_offer() -> Option<Offer> {
    PAGE.get()?.now(|state| state.offer.clone())
}

/// Takes over what a school says of a program, or that it says nothing.
pub fn take_school_offer(offer: Option<Offer>) {
    if let Some(page) = PAGE.get() {
        page.take_offer(offer);
    }
}

/// Asks the part that keeps plans for something, as the page itself does.
pub fn ask(request: Request) {
    if let Some(page) = PAGE.get() {
        page.ask(request);
    }
}
