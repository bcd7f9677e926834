//! Where the focus goes when what had it is gone: to the way back, to the heading of the card, of the view, or to the
//! page itself. Nobody who works without a mouse is sent back to the top.

use leptos::html::{self, ElementType};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::page as browser;
use crate::context::AppContext;

/// The heading of a card.
pub type CardHeading = NodeRef<html::H2>;

/// The places that take the focus. Passed by value.
#[derive(Clone, Copy)]
pub struct FocusState {
    app: AppContext,
    /// The heading of the view.
    pub heading: NodeRef<html::H1>,
    /// The way back from the last change.
    pub undo: NodeRef<html::Button>,
    /// The message above the calculator that a plan is being changed there.
    pub changing: NodeRef<html::P>,
    /// The heading of the card that says what is saved.
    pub storage_panel: CardHeading,
    /// The card whose part was taken away last; the focus returns there.
    returns_to: StoredValue<Option<CardHeading>>,
}

impl FocusState {
    pub fn new(app: AppContext) -> Self {
        Self {
            app,
            heading: NodeRef::new(),
            undo: NodeRef::new(),
            changing: NodeRef::new(),
            storage_panel: CardHeading::new(),
            returns_to: StoredValue::new(None),
        }
    }

    /// Keeps the focus in the view after something of this card was done.
    pub fn keep(self, card: Option<CardHeading>) {
        request_animation_frame(move || self.keep_now(card));
    }

    /// Something of this card was taken away: the focus goes to the way back.
    pub fn go_to_undo(self, card: Option<CardHeading>) {
        self.returns_to.set_value(card);
        request_animation_frame(move || {
            if !focus(self.undo) {
                self.keep_now(None);
            }
        });
    }

    /// A message was closed, or its change taken back: the focus returns to where that was made.
    pub fn return_to_card(self) {
        self.keep(self.returns_to.get_value());
    }

    fn keep_now(self, card: Option<CardHeading>) {
        if !browser::is_focus_lost() {
            return;
        }
        if !card.is_some_and(focus) && !focus(self.heading) {
            self.app.focus_main();
        }
    }
}

/// Moves the focus to an element once what has changed stands on the page.
pub fn focus_later<E>(node: NodeRef<E>)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<HtmlElement> + 'static,
{
    request_animation_frame(move || {
        focus(node);
    });
}

/// Moves the focus there, where it stands on the page; says whether it does.
pub fn focus<E>(node: NodeRef<E>) -> bool
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<HtmlElement> + 'static,
{
    // The card may be of a view that is shown no more.
    let Some(element) = node.try_get_untracked().flatten() else {
        return false;
    };
    let element: &HtmlElement = element.as_ref();
    let is_there = element.is_connected();
    if is_there {
        browser::focus_on(element);
    }
    is_there
}
