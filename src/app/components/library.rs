//! Components that guide and sources share: headings as link targets, links to anchors, loading messages.

use leptos::html;
use leptos::prelude::*;

use super::{Button, InPageLink, href_of};
use crate::answers::{Anchor, Answers, View};
use crate::context::app;
use crate::i18n::messages::LibraryMessage;
use crate::i18n::{Locale, Message};
use crate::state::library::library;

/// The heading and the lead of a view. Takes the focus when the view opens.
#[component]
pub fn ViewHeading(
    locale: Locale,
    title: impl Message + 'static,
    lead: impl Message + 'static,
) -> impl IntoView {
    let element = NodeRef::<html::H1>::new();
    library().focus.receive(element, "");
    view! {
        <div class="intro">
            <h1 id="view-heading" tabindex="-1" node_ref=element>
                {locale.text(title)}
            </h1>
            <p>{locale.text(lead)}</p>
        </div>
    }
}

pub fn loading(locale: Locale) -> AnyView {
    view! { <p class="card" role="status">{locale.text(LibraryMessage::Loading)}</p> }.into_any()
}

/// A message that a file did not load, with a button that calls `fetch` again.
pub fn not_loaded(locale: Locale, fetch: impl Fn() + 'static) -> AnyView {
    view! {
        <p class="notice" role="alert">
            <span>{locale.text(LibraryMessage::NotLoaded)}</span>
            <Button class="quiet" text=locale.text(LibraryMessage::TryAgain) on_click=fetch/>
        </p>
    }
    .into_any()
}

/// The element id of an anchor.
pub fn dom_id(anchor: &str) -> String {
    format!("at-{anchor}")
}

/// The heading of an anchor in a view: links lead to it, and it takes the focus when the anchor opens.
#[component]
pub fn AnchorHeading(#[prop(into)] anchor: String, #[prop(into)] title: String) -> impl IntoView {
    let element = NodeRef::<html::H2>::new();
    let id = dom_id(&anchor);
    library().focus.receive(element, anchor);
    view! { <h2 id=id tabindex="-1" node_ref=element>{title}</h2> }
}

/// Like `AnchorHeading`, one level below.
#[component]
pub fn AnchorSubheading(
    #[prop(into)] anchor: String,
    #[prop(into)] title: String,
) -> impl IntoView {
    let element = NodeRef::<html::H3>::new();
    let id = dom_id(&anchor);
    library().focus.receive(element, anchor);
    view! { <h3 id=id tabindex="-1" node_ref=element>{title}</h3> }
}

/// A link to an anchor in guide or sources.
#[component]
pub fn AnchorLink(
    view: View,
    /// Empty for the view itself.
    #[prop(into)]
    anchor: String,
    #[prop(optional)] class: Option<&'static str>,
    #[prop(optional, into)] label: MaybeProp<String>,
    /// The language of the text, if not the page's.
    #[prop(optional_no_strip)]
    lang: Option<&'static str>,
    #[prop(into)] text: String,
) -> impl IntoView {
    let library = library();
    let target = Anchor::from_name(&anchor);
    let href = Signal::derive(move || {
        href_of(&Answers {
            view: Some(view),
            anchor: target,
            ..library.answers.get()
        })
    });
    let follow = move || library.open(view, target);
    view! { <InPageLink href on_follow=Box::new(follow) class lang label>{text}</InPageLink> }
}

/// A button back to an answer or result in the calculator.
pub fn back_to(locale: Locale, id: &'static str, name: &str) -> AnyView {
    back_with_text(id, locale.format(LibraryMessage::BACK_TO, &[name]))
}

/// Like [`back_to`], with its own text.
pub fn back_with_text(id: &'static str, text: impl Into<String>) -> AnyView {
    let app = app();
    view! { <Button class="quiet" text on_click=move || app.show_in_calculator(id)/> }.into_any()
}
