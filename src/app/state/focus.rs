//! Moves the focus to a target that may not be rendered yet. The caller names the target; the target's element takes
//! the focus once it is on the page.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::page as browser;
use crate::link::Field;

/// An element that can receive the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The main part of the page.
    Main,
    /// The result, or the view that replaces it.
    Result,
    /// The input of an answer.
    Field(Field),
    /// The button that retries loading a part.
    TryAgain,
}

/// The target that waits for the focus, if any. Passed by value.
#[derive(Clone, Copy)]
pub struct FocusState(RwSignal<Option<FocusTarget>>);

impl FocusState {
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Moves the focus to the target, once it is on the page.
    pub fn move_to(self, target: FocusTarget) {
        self.0.set(Some(target));
    }

    /// Registers the element of a target.
    pub fn receive<E>(self, target: FocusTarget, element: NodeRef<E>)
    where
        E: ElementType + 'static,
        E::Output: JsCast + Clone + 'static,
    {
        self.receive_by(
            target,
            Box::new(move || element.get().map(JsCast::unchecked_into)),
        );
    }

    /// Not generic over the element type, for a smaller program.
    fn receive_by(self, target: FocusTarget, element: Box<dyn Fn() -> Option<HtmlElement>>) {
        Effect::new(move |_| {
            if self.0.get() == Some(target)
                && let Some(element) = element()
            {
                self.0.set(None);
                browser::focus_on(&element);
            }
        });
    }
}

impl Default for FocusState {
    fn default() -> Self {
        Self::new()
    }
}
