//! What is typed and kept nowhere yet: it outlasts its field when another view is shown.

use web_sys::Element as DomElement;

use super::desk::Desk;
use crate::ui::tree::{ACT, Element};
use crate::web::page as browser;

/// What a field asks for while it is typed in.
pub const DRAFT: &str = "draft";

/// All of it, by the ids of the fields.
#[derive(Default)]
pub struct Drafts(Vec<Draft>);

struct Draft {
    id: String,
    /// Nothing for half a day.
    text: Option<String>,
}

impl Drafts {
    fn keep(&mut self, id: String, text: Option<String>) {
        self.forget(&id);
        self.0.push(Draft { id, text });
    }

    fn forget(&mut self, id: &str) {
        self.0.retain(|draft| draft.id != id);
    }
}

impl Desk {
    /// A field with what was typed in it, else with what is kept. Half a day stays as it was typed.
    pub fn drafted(self, field: Element, id: &str, kept: String) -> Element {
        let field = field.attr(ACT, DRAFT);
        self.with(|state| {
            let draft = state.drafts.0.iter().find(|draft| draft.id == id);
            match draft {
                Some(Draft { text: None, .. }) => field,
                Some(Draft {
                    text: Some(text), ..
                }) => field.value(text.clone()),
                None if kept.is_empty() => field,
                None => field.value(kept),
            }
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
}
