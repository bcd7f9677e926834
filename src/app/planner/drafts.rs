//! What is typed and kept nowhere yet: it outlasts its field when another view is shown, and this page when a new
//! version takes its place.

use web_sys::Element as DomElement;

use super::desk::Desk;
use crate::browser::page as browser;
use crate::browser::storage;
use crate::plan::typed::Typed;
use crate::ui::services::is_shared;
use crate::ui::tree::{ACT, Element};

/// What a field asks for while it is typed in.
pub const DRAFT: &str = "draft";

/// The name in the storage of this tab.
const KEY: &str = "casepath-typed";

/// What was typed before the page was loaded anew. Nothing of it stays where others use this computer.
pub(super) fn typed_before() -> Typed {
    let text = storage::of_tab(KEY).filter(|_| !is_shared());
    text.map(|text| Typed::read(&text)).unwrap_or_default()
}

impl Desk {
    /// A field with what was typed in it, else with what is kept. Half a day stays as it was typed.
    pub fn drafted(self, field: Element, id: &str, kept: String) -> Element {
        let field = field.attr(ACT, DRAFT);
        self.with(|state| match state.drafts.get(id) {
            Some(None) => field,
            Some(Some(text)) => field.value(text.to_owned()),
            None if kept.is_empty() => field,
            None => field.value(kept),
        })
    }

    /// Puts a text into a field, which may not be there yet.
    pub fn draft(self, id: &str, text: String) {
        self.update(|state| state.drafts.keep(id.to_owned(), Some(text)));
    }

    /// Empties a field, or gives it back what is kept.
    pub fn forget_draft(self, id: &str) {
        browser::empty(id);
        self.update(|state| state.drafts.forget(id));
    }

    /// What is typed is on the page already.
    pub(super) fn keep_draft(self, field: &DomElement) {
        let typed = Some(browser::entered(field)).filter(|typed| typed != browser::HALF);
        self.update_quietly(|state| state.drafts.keep(field.id(), typed));
    }

    /// The page goes; what was typed waits for it in this tab.
    pub(super) fn keep_typed(self) {
        let text = self.now(|state| state.drafts.write());
        storage::keep_of_tab(KEY, text.filter(|_| !is_shared()).as_deref());
    }
}
