//! Unsaved form entries. They survive a change of the view, and a reload of the page for a new version.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::records::is_shared;
use crate::browser::page as browser;
use crate::browser::storage;
use crate::components::follow_value;
use crate::context::AppContext;
use crate::plan::draft_fields::DraftFields;

/// The key in session storage.
const KEY: &str = "casepath-typed";

/// The unsaved entries, by field id. Passed by value.
#[derive(Clone, Copy)]
pub struct FormDrafts {
    app: AppContext,
    /// Set only by code: what the user types is in its field already.
    typed: RwSignal<DraftFields>,
    /// Id of the week of the log that is being changed.
    pub week: RwSignal<Option<String>>,
    /// Id of the plan that is being renamed.
    pub renaming: RwSignal<Option<String>>,
}

impl FormDrafts {
    /// Restores what was typed before the page was reloaded. Nothing is restored on a shared computer.
    pub fn open(app: AppContext) -> Self {
        let text = storage::session_text(KEY).filter(|_| !is_shared(app));
        let typed = text
            .map(|text| DraftFields::read(&text))
            .unwrap_or_default();
        Self {
            app,
            week: RwSignal::new(typed.entry.clone()),
            renaming: RwSignal::new(typed.renaming.clone()),
            typed: RwSignal::new(typed),
        }
    }

    /// Saves the entries in session storage before the page is left.
    pub fn save_for_reload(self) {
        let mut typed = self.typed.get_untracked();
        typed.entry = self.week.get_untracked();
        typed.renaming = self.renaming.get_untracked();
        let text = typed.write().filter(|_| !is_shared(self.app));
        storage::set_session_text(KEY, text.as_deref());
    }

    pub fn forget_all(self) {
        self.typed.set(DraftFields::default());
        self.week.set(None);
        self.renaming.set(None);
    }

    /// Discards the entry of the field with this id.
    pub fn forget(self, id: &str) {
        self.typed.update(|typed| typed.forget(id));
    }

    /// The entry of a field that the view fills in itself. Not reactive.
    pub fn text(self, id: &str) -> Option<String> {
        self.typed
            .with_untracked(|typed| typed.get(id).flatten().map(str::to_owned))
    }

    /// Keeps the entry of such a field, or discards it. Changes nothing that is shown.
    pub fn keep(self, id: &str, text: Option<String>) {
        self.typed.update_untracked(|typed| match text {
            Some(text) => typed.keep(id.to_owned(), Some(text)),
            None => typed.forget(id),
        });
    }

    /// A field whose entry survives it. `saved`: the text to show without an entry.
    pub fn field<E>(
        self,
        id: impl Into<String>,
        saved: impl Fn() -> String + 'static,
    ) -> DraftField<E>
    where
        E: ElementType + 'static,
        E::Output: JsCast + Clone + AsRef<Element> + 'static,
    {
        let id = StoredValue::new(id.into());
        let node = NodeRef::<E>::new();
        follow_value(node, move || {
            let typed = self.typed.with(|typed| {
                id.with_value(|id| typed.get(id).map(|text| text.map(str::to_owned)))
            });
            match typed {
                None => Some(saved()),
                // A half filled-in date stays as it was typed.
                Some(text) => text,
            }
        });
        DraftField {
            drafts: self,
            id,
            node,
        }
    }
}

/// A form field with its unsaved entry. Passed by value.
pub struct DraftField<E: ElementType>
where
    E::Output: 'static,
{
    drafts: FormDrafts,
    id: StoredValue<String>,
    /// For `node_ref`.
    pub node: NodeRef<E>,
}

impl<E: ElementType> Clone for DraftField<E>
where
    E::Output: 'static,
{
    fn clone(&self) -> Self {
        *self
    }
}

impl<E: ElementType> Copy for DraftField<E> where E::Output: 'static {}

impl<E> DraftField<E>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    pub fn id(self) -> String {
        self.id.get_value()
    }

    /// Call this on each input event.
    pub fn note_typed(self) {
        let text = Some(self.value()).filter(|text| text != browser::INVALID_INPUT);
        let id = self.id();
        self.drafts
            .typed
            .update_untracked(|typed| typed.keep(id, text));
    }

    /// The text of the field; [`browser::INVALID_INPUT`] for a half filled-in date.
    pub fn value(self) -> String {
        // An event may arrive while the field is being removed.
        let field = self.node.try_get_untracked().flatten();
        field
            .map(|field| browser::input_value(field.as_ref()))
            .unwrap_or_default()
    }

    /// Sets the text of the field.
    pub fn put(self, text: String) {
        let id = self.id();
        self.drafts.typed.update(|typed| typed.keep(id, Some(text)));
    }

    /// Discards the entry: the field shows its saved text, if any.
    pub fn forget(self) {
        self.drafts.forget(&self.id());
    }

    /// Whether the field has an unsaved entry. Not reactive.
    pub fn is_begun(self) -> bool {
        let id = self.id();
        self.drafts.typed.with_untracked(|typed| typed.holds(&id))
    }

    pub fn focus(self) {
        if let Some(field) = self.node.get_untracked() {
            browser::focus_on(field.as_ref());
        }
    }
}
