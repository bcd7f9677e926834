//! Where the focus is to go. Whoever wants it elsewhere names the target; the element that is the target takes the
//! focus, when it is on the page: some of it is made later than the link that leads to it.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::page as browser;
use crate::link::Field;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The main part of the page.
    Main,
    /// The result, or the view in its place.
    Result,
    /// The control of an answer.
    Field(Field),
    /// The button that asks again for a part that did not arrive.
    TryAgain,
}

#[derive(Clone, Copy)]
pub struct FocusState(RwSignal<Option<FocusTarget>>);

impl FocusState {
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Moves the focus there, as soon as it is on the page.
    pub fn move_to(self, target: FocusTarget) {
        self.0.set(Some(target));
    }

    /// Says which element the target is.
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

    /// The same for all kinds of elements: less code.
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
