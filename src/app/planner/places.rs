//! Where the planner's views stand. They are moved into what the page has made for them.

use std::cell::RefCell;

use web_sys::HtmlElement;

use super::desk::Desk;
use crate::browser::page as browser;

/// All of them.
pub struct Places {
    /// Goes into `#room`.
    pub room: HtmlElement,
    /// Goes into `#kept-news`, beside the calculator's buttons.
    pub beside: HtmlElement,
    /// Goes into `#news`, above the calculator.
    pub news: HtmlElement,
    /// Goes into `#take`, which only a frame of another site has.
    pub take: HtmlElement,
}

thread_local! {
    static PLACES: RefCell<Option<Places>> = const { RefCell::new(None) };
}

/// Whether the page has just made its room.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    New,
    Same,
}

impl Desk {
    pub(super) fn keep_places(self, places: Places) {
        PLACES.with(|kept| *kept.borrow_mut() = Some(places));
    }

    /// Puts what stands beside the calculator where the page has made room for it.
    pub(super) fn move_in(self) {
        PLACES.with(|places| {
            if let Some(places) = places.borrow().as_ref() {
                browser::move_into("kept-news", &places.beside);
                browser::move_into("news", &places.news);
                browser::move_into("take", &places.take);
            }
        });
    }

    /// Puts the view into the page's room; says whether that is a new one.
    pub(super) fn take_room(self) -> Room {
        let is_new = PLACES.with(|places| {
            let places = places.borrow();
            places
                .as_ref()
                .is_some_and(|places| browser::take_room(&places.room))
        });
        if is_new { Room::New } else { Room::Same }
    }
}
