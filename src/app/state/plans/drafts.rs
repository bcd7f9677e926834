//! What is typed and saved nowhere yet: it outlasts its field when another view is shown, and this page when a new
//! version takes its place.

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

/// The name in the storage of this tab.
const KEY: &str = "casepath-typed";

/// What is typed, by the ids of fields. Passed by value.
#[derive(Clone, Copy)]
pub struct FormDrafts {
    app: AppContext,
    /// Set only by the program: what is typed stands in its field already.
    typed: RwSignal<DraftFields>,
    /// The week of the log that is being changed, by its id.
    pub week: RwSignal<Option<String>>,
    /// The plan whose name is being changed, by its id.
    pub renaming: RwSignal<Option<String>>,
}

impl FormDrafts {
    /// With what was typed before the page was loaded anew. Nothing of it stays where others use this computer.
    pub fn open(app: AppContext) -> Self {
        let text = storage::of_tab(KEY).filter(|_| !is_shared(app));
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

    /// The page goes; what was typed waits for it in this tab.
    pub fn save_for_reload(self) {
        let mut typed = self.typed.get_untracked();
        typed.entry = self.week.get_untracked();
        typed.renaming = self.renaming.get_untracked();
        let text = typed.write().filter(|_| !is_shared(self.app));
        storage::keep_of_tab(KEY, text.as_deref());
    }

    pub fn forget_all(self) {
        self.typed.set(DraftFields::default());
        self.week.set(None);
        self.renaming.set(None);
    }

    /// Forgets what was typed in the field with this id.
    pub fn forget(self, id: &str) {
        self.typed.update(|typed| typed.forget(id));
    }

    /// A field whose text outlasts it. `saved`: what it shows where nothing was typed.
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
                // Half a day stays as it was typed.
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

/// A field of a form, with what is typed in it. Passed by value.
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

    /// To be called when something was typed.
    pub fn note_typed(self) {
        let text = Some(self.value()).filter(|text| text != browser::INVALID_INPUT);
        let id = self.id();
        self.drafts
            .typed
            .update_untracked(|typed| typed.keep(id, text));
    }

    /// What stands in the field; [`browser::HALF`] for half a day.
    pub fn value(self) -> String {
        // An event may come when the field is being taken from the page.
        let field = self.node.try_get_untracked().flatten();
        field
            .map(|field| browser::input_value(field.as_ref()))
            .unwrap_or_default()
    }

    /// Puts a text into the field.
    pub fn put(self, text: String) {
        let id = self.id();
        self.drafts.typed.update(|typed| typed.keep(id, Some(text)));
    }

    /// Empties the field, or gives it back what is saved.
    pub fn forget(self) {
        self.drafts.forget(&self.id());
    }

    /// Whether something was typed in it, as it is now.
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
