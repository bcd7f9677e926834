//! A button in the place of a figure, and right after it, while it is open, what stands behind the figure. One is open at
//! a time on the whole page, by its key; Escape closes it, and so does going on to something else.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, Node};

use crate::i18n::Locale;
use crate::i18n::messages::LibraryMessage;

/// The figure of the page that is open, by its key. Passed by value.
#[derive(Clone, Copy)]
pub struct OpenFigure(RwSignal<Option<String>>);

impl OpenFigure {
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    fn is(self, key: &str) -> bool {
        self.0.with(|open| open.as_deref() == Some(key))
    }

    /// The same figure again closes it.
    fn toggle(self, key: &str) {
        self.0.update(|open| {
            *open = Some(key.to_owned()).filter(|key| open.as_ref() != Some(key));
        });
    }

    fn close(self) {
        self.0.set(None);
    }
}

impl Default for OpenFigure {
    fn default() -> Self {
        Self::new()
    }
}

/// What stands behind a figure; made when it is opened. The callback closes it.
pub type FigureNote = Box<dyn Fn(Callback<()>) -> AnyView + Send>;

/// A figure that opens `note`. `key` tells it apart from all others of the page; `content` is what is read, such as a
/// `<data>`, where it is more than the value.
pub fn figure_button(
    locale: Locale,
    key: String,
    value: String,
    content: Option<AnyView>,
    note: FigureNote,
) -> AnyView {
    let open = expect_context::<OpenFigure>();
    let element = NodeRef::<html::Button>::new();
    let title = locale.format(LibraryMessage::FIGURE_OF, &[&value]);
    let content = content.unwrap_or_else(|| value.into_any());
    let close = Callback::new(move |()| {
        open.close();
        // What had the focus may be gone.
        if let Some(element) = element.get_untracked() {
            let _ = element.focus();
        }
    });
    let is_open = {
        let key = key.clone();
        Memo::new(move |_| open.is(&key))
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            event.stop_propagation();
            close.run(());
        }
    };
    // Whoever goes on to something else has read it. Browsers tell of it, too, where all of this is taken from the page,
    // when nothing of it can be asked any more.
    let on_leave = move |event: FocusEvent| {
        let node = |target: Option<EventTarget>| target?.dyn_into::<Node>().ok();
        let left = node(event.current_target()).zip(node(event.related_target()));
        if is_open.try_get_untracked() == Some(true)
            && left.is_some_and(|(place, next)| !place.contains(Some(&next)))
        {
            open.close();
        }
    };
    let note = move || is_open.get().then(|| note(close));
    view! {
        <span class="figure-place" on:keydown=on_key on:focusout=on_leave>
            <button
                node_ref=element
                class="figure"
                type="button"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                title=title
                on:click=move |_| open.toggle(&key)
            >
                {content}
            </button>
            {note}
        </span>
    }
    .into_any()
}

/// A sentence with buttons in the place of these values, in their order. What the sentence does not say is left out.
pub fn in_sentence(
    sentence: &str,
    buttons: impl IntoIterator<Item = (String, AnyView)>,
) -> AnyView {
    let mut rest = sentence;
    let mut parts: Vec<AnyView> = Vec::new();
    for (value, button) in buttons {
        let Some((before, after)) = rest.split_once(&*value) else {
            continue;
        };
        parts.push(view! { <span>{before.to_owned()}</span> }.into_any());
        parts.push(button);
        rest = after;
    }
    view! { {parts} <span>{rest.to_owned()}</span> }.into_any()
}
