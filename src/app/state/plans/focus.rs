//! Where the focus goes when the focused element is removed: to the undo button, to the heading of the card or of the
//! view, or to `main`. Keyboard users are never sent back to the top of the page.

use leptos::html::{self, ElementType};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::page as browser;
use crate::context::AppContext;

/// The heading of a card.
pub type CardHeading = NodeRef<html::H2>;

/// The elements that can take the focus. Passed by value.
#[derive(Clone, Copy)]
pub struct PlansFocus {
    app: AppContext,
    /// The heading of the view.
    pub heading: NodeRef<html::H1>,
    /// The undo button of the last change.
    pub undo: NodeRef<html::Button>,
    /// The message above the calculator that a plan is being changed there.
    pub changing: NodeRef<html::P>,
    /// The heading of the storage panel.
    pub storage_panel: CardHeading,
    /// The card in which something was removed last. The focus returns there.
    returns_to: StoredValue<Option<CardHeading>>,
}

impl PlansFocus {
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

    /// Keeps the focus in the view after an action in this card.
    pub fn keep(self, card: Option<CardHeading>) {
        request_animation_frame(move || self.keep_now(card));
    }

    /// Moves the focus to the undo button after something in this card was removed.
    pub fn go_to_undo(self, card: Option<CardHeading>) {
        self.returns_to.set_value(card);
        request_animation_frame(move || {
            if !focus(self.undo) {
                self.keep_now(None);
            }
        });
    }

    /// Returns the focus to the card of the change, after its message was closed or the change was undone.
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

/// Moves the focus to an element after the next render.
pub fn focus_later<E>(node: NodeRef<E>)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<HtmlElement> + 'static,
{
    request_animation_frame(move || {
        focus(node);
    });
}

/// Moves the focus to an element if it is on the page. Returns whether it is.
pub fn focus<E>(node: NodeRef<E>) -> bool
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<HtmlElement> + 'static,
{
    // The card may belong to a view that is no longer shown.
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
