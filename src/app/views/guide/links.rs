//! Links to anchors in the guide.

use leptos::prelude::*;

use crate::answers::View;
use crate::components::library::AnchorLink;
use crate::i18n::Locale;
use crate::i18n::messages::LibraryMessage;

/// A link to an anchor in the guide.
pub fn to_place(anchor: &str, text: &str) -> AnyView {
    view! { <AnchorLink view=View::Guide anchor=anchor text=text/> }.into_any()
}

/// The link back to the table of contents.
pub fn to_contents(locale: Locale) -> AnyView {
    to_place("", locale.text(LibraryMessage::AllOfGuide))
}
