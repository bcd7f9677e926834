//! Code or text to copy.

use leptos::html;
use leptos::prelude::*;

use crate::i18n::Locale;
use crate::i18n::messages::EmbedMessage;
use crate::state::CopyStatus;
use crate::state::schools::schools;

/// A longer text scrolls.
const MOST_LINES: usize = 8;
/// The approximate number of characters in a line.
const ON_A_LINE: usize = 70;

/// A text with its Copy button. If the browser refuses, the text is selected.
#[component]
pub fn Snippet(
    locale: Locale,
    id: &'static str,
    label: EmbedMessage,
    text: String,
) -> impl IntoView {
    let schools = schools();
    let element = NodeRef::<html::Textarea>::new();
    let lines: usize = text.lines().map(|line| line.len() / ON_A_LINE + 1).sum();
    let lines = lines.clamp(1, MOST_LINES).to_string();
    let label = locale.text(label);
    let copied = text.clone();
    let copy = move |_| {
        schools.copy(id, copied.clone(), move || {
            // The view may be unmounted by then.
            if let Some(element) = element.try_get_untracked().flatten() {
                let _ = element.focus();
                element.select();
            }
        });
    };
    let status = move || match schools.copied.get() {
        Some((copied, CopyStatus::Copied)) if copied == id => {
            locale.format(EmbedMessage::COPIED, &[label])
        }
        Some((copied, CopyStatus::Refused)) if copied == id => {
            locale.text(EmbedMessage::NotCopied).to_owned()
        }
        _ => String::new(),
    };
    view! {
        <div class="field snippet">
            <label for=id>{label}</label>
            <textarea
                node_ref=element
                id=id
                readonly
                rows=lines
                spellcheck="false"
                translate="no"
                dir="ltr"
                prop:value=text
            ></textarea>
            <p class="row">
                <button
                    class="quiet"
                    type="button"
                    aria-label=format!("{}: {label}", locale.text(EmbedMessage::Copy))
                    on:click=copy
                >
                    {locale.text(EmbedMessage::Copy)}
                </button>
                <span class="hint" role="status">{status}</span>
            </p>
        </div>
    }
}
