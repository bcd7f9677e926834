//! A button that shows a figure, and right after it, while open, a note about the figure. Only one is open on the whole
//! page, identified by its key. Escape closes it; so does moving the focus elsewhere.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;

use crate::browser::page as browser;
use crate::i18n::Locale;
use crate::i18n::messages::LibraryMessage;

/// The key of the open figure. Passed by value.
#[derive(Clone, Copy)]
pub struct OpenFigure(RwSignal<Option<String>>);

impl OpenFigure {
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    fn is(self, key: &str) -> bool {
        self.0.with(|open| open.as_deref() == Some(key))
    }

    /// Opens a figure; closes it if it was open.
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

/// Renders the note about a figure when it is opened. The callback closes it.
pub type FigureNote = Box<dyn Fn(Callback<()>) -> AnyView + Send>;

/// A figure that opens `note`. `key` is unique on the page; `content` replaces the displayed value, for example by a
/// `<data>`.
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
        // The focused element may have been removed with the note.
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
    // Moving the focus elsewhere closes the note. Browsers also send this event when the elements are removed; the
    // memo may be disposed then.
    let on_leave = move |event: FocusEvent| {
        if is_open.try_get_untracked() == Some(true) && browser::stays_within(&event) == Some(false)
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

/// A sentence with buttons in place of these values, in their order. Values that the sentence does not contain are
/// skipped.
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
