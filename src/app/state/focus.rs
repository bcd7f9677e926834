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

/// The target that waits for the focus, if any. Targets of the page are a [`FocusTarget`], those of a view are names.
/// Passed by value.
pub struct FocusState<T: 'static = FocusTarget>(RwSignal<Option<T>>);

impl<T> Clone for FocusState<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for FocusState<T> {}

impl<T: PartialEq + Send + Sync> FocusState<T> {
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Moves the focus to the target, once it is on the page.
    pub fn move_to(self, target: impl Into<T>) {
        self.0.set(Some(target.into()));
    }

    /// Registers the element of a target. It takes the focus each time that it moves to the target.
    pub fn receive<E>(self, element: NodeRef<E>, target: impl Into<T>)
    where
        E: ElementType + 'static,
        E::Output: JsCast + Clone + 'static,
    {
        self.receive_by(
            target.into(),
            Box::new(move || element.get().map(JsCast::unchecked_into)),
        );
    }

    /// Not generic over the element type, for a smaller program.
    fn receive_by(self, target: T, element: Box<dyn Fn() -> Option<HtmlElement>>) {
        Effect::new(move |_| {
            let is_awaited = self.0.with(|awaited| awaited.as_ref() == Some(&target));
            if is_awaited && let Some(element) = element() {
                self.0.update_untracked(|awaited| *awaited = None);
                browser::focus_on(&element);
            }
        });
    }
}

impl<T: PartialEq + Send + Sync> Default for FocusState<T> {
    fn default() -> Self {
        Self::new()
    }
}
