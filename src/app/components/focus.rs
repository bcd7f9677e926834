//! Moves the focus to an element by a name that is known before the element is rendered.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::page as browser;

/// The name that the focus is sent to; it waits until that element is rendered. Passed by value.
#[derive(Clone, Copy)]
pub struct FocusTarget(RwSignal<Option<String>>);

impl FocusTarget {
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Sends the focus to the element with this name.
    pub fn send(self, name: impl Into<String>) {
        self.0.set(Some(name.into()));
    }

    /// Registers an element: it takes the focus whenever it is sent to this name.
    pub fn follow<E>(self, element: NodeRef<E>, name: impl Into<String>)
    where
        E: ElementType + 'static,
        E::Output: AsRef<HtmlElement> + JsCast + Clone + 'static,
    {
        let name = name.into();
        Effect::new(move |_| {
            let is_sent = self.0.with(|sent| sent.as_deref() == Some(&*name));
            if is_sent && let Some(element) = element.get() {
                self.0.update_untracked(|sent| *sent = None);
                let element: &HtmlElement = element.as_ref();
                browser::focus_on(element);
            }
        });
    }
}

impl Default for FocusTarget {
    fn default() -> Self {
        Self::new()
    }
}
