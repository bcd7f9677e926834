//! Links within the page, to its static pages, and to other sites.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::visually_hidden;
use crate::answers::{Anchor, Answers, View};
use crate::context::app;
use crate::i18n::{CommonMessage, Locale};
use crate::link;
use crate::state::{AnswersState, FocusState, FocusTarget};

/// The relative address of answers.
pub fn href_of(answers: &Answers) -> String {
    ["#", &link::write(answers)].concat()
}

/// A link within the page. A click calls `on_follow`, unless it asks for a new tab or window: that opens `href`.
#[component]
pub fn InPageLink(
    #[prop(into)] href: Signal<String>,
    // One type for all links, for a smaller program.
    on_follow: Box<dyn Fn()>,
    #[prop(optional_no_strip)] class: Option<&'static str>,
    /// The language of the text, if not the page's.
    #[prop(optional_no_strip)]
    lang: Option<&'static str>,
    /// For screen readers, which may read the link without its context.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    /// Whether the link leads to what is shown now.
    #[prop(optional, into)]
    is_current: Signal<bool>,
    children: Children,
) -> impl IntoView {
    let on_click = move |click: MouseEvent| {
        let wants_new_tab =
            click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
        if !wants_new_tab {
            click.prevent_default();
            on_follow();
        }
    };
    view! {
        <a
            class=class
            lang=lang
            href=move || href.get()
            aria-label=move || label.get()
            aria-current=move || is_current.get().then_some("page")
            on:click=on_click
        >
            {children()}
        </a>
    }
}

/// A link to a view of the current answers, or to an anchor in it.
#[component]
pub fn ViewLink(
    view: View,
    #[prop(optional_no_strip, into)] anchor: Option<Anchor>,
    #[prop(optional)] class: Option<&'static str>,
    /// Whether the link leads to what is shown now.
    #[prop(optional, into)]
    is_current: Signal<bool>,
    #[prop(optional, into)] label: MaybeProp<String>,
    children: Children,
) -> impl IntoView {
    let app = app();
    view! {
        <InPageLink
            href=Signal::derive(move || href_of(&app.at_view(view, anchor)))
            on_follow=Box::new(move || app.navigate(view, anchor))
            class
            label
            is_current
        >
            {children()}
        </InPageLink>
    }
}

/// A link that puts answers into the calculator as the user's own.
#[component]
pub fn AnswersLink(
    answers: Answers,
    #[prop(optional, into)] label: MaybeProp<String>,
    #[prop(into)] text: String,
) -> impl IntoView {
    let app = app();
    view! {
        <InPageLink href=href_of(&answers) on_follow=Box::new(move || app.set_answers(&answers)) label>
            {text}
        </InPageLink>
    }
}

/// A "?" link to the passage of the guide that explains something.
pub fn guide_help(locale: Locale, topic: &'static str, what: &str) -> AnyView {
    let label = locale.format(CommonMessage::GUIDE_TO, &[what]);
    guide_anchor(topic, Some("help"), Some(label), "?".into_any())
}

/// A link to an anchor of the guide.
pub fn guide_link(topic: &'static str, content: impl IntoAny) -> AnyView {
    guide_anchor(topic, None, None, content.into_any())
}

fn guide_anchor(
    topic: &'static str,
    class: Option<&'static str>,
    label: Option<String>,
    content: AnyView,
) -> AnyView {
    let app = app();
    let follow = move || app.navigate(View::Guide, Anchor::from_name(topic));
    // A new tab loads the saved answers, so the link need not contain them.
    let href = format!("#v=1&view=guide&at={topic}");
    view! { <InPageLink href on_follow=Box::new(follow) class label>{content}</InPageLink> }
        .into_any()
}

/// A link to other answers in the calculator, which focuses the result. Back returns.
pub fn try_answers_link(answers: &Answers, content: AnyView) -> AnyView {
    let state: AnswersState = expect_context();
    let focus: FocusState = expect_context();
    let answers = Answers {
        language: state.get_untracked().language,
        ..*answers
    };
    let follow = move || {
        state.try_answers(&answers);
        focus.move_to(FocusTarget::Result);
    };
    view! {
        <InPageLink href=href_of(&answers) on_follow=Box::new(follow)>
            {content}
        </InPageLink>
    }
    .into_any()
}

/// A link to another site, with a note for screen readers. `lang`: of the text, if not the page's.
pub fn external_link(
    locale: Locale,
    address: impl Into<String>,
    text: impl Into<String>,
    lang: Option<&'static str>,
) -> AnyView {
    let (address, text): (String, String) = (address.into(), text.into());
    let opens_outside = format!(" ({})", locale.text(CommonMessage::OpensOutside));
    view! {
        <a href=address target="_blank" rel="noopener noreferrer">
            // The note is in the page's language.
            <span lang=lang>{text}</span>
            {visually_hidden(opens_outside)}
        </a>
    }
    .into_any()
}

/// A link to a static page. Opens in a new tab, because a frame of another site shows only `embed.html`.
pub fn page_link(address: impl Into<String>, text: impl Into<String>) -> AnyView {
    let (address, text): (String, String) = (address.into(), text.into());
    view! { <a href=address target="_blank">{text}</a> }.into_any()
}

/// A link to another site on a static page.
pub fn outside_link(address: impl Into<String>, text: impl Into<String>) -> AnyView {
    let (address, text): (String, String) = (address.into(), text.into());
    view! { <a href=address rel="noopener noreferrer">{text}</a> }.into_any()
}
