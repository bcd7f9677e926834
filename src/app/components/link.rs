//! Links within the page, to its static pages, and to other sites.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::visually_hidden;
use crate::answers::{Anchor, Answers, View};
use crate::context::app;
use crate::i18n::{CommonMessage, Locale};
use crate::link;
use crate::state::{AnswersState, FocusState, FocusTarget};

/// Whether a click on a link asks for a new tab or window. Then the browser handles it.
pub fn wants_new_tab(click: &MouseEvent) -> bool {
    click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key()
}

/// A link to a view of the current answers, or to an anchor in it. Can be opened in another tab.
#[component]
pub fn ViewLink(
    view: View,
    #[prop(optional_no_strip, into)] anchor: Option<Anchor>,
    #[prop(optional)] class: &'static str,
    /// Whether the link leads to what is shown now.
    #[prop(optional, into)]
    is_current: Signal<bool>,
    #[prop(optional, into)] label: Option<String>,
    children: Children,
) -> impl IntoView {
    let app = app();
    let href = move || format!("#{}", link::write(&app.at_view(view, anchor)));
    let on_click = move |click: MouseEvent| {
        if !wants_new_tab(&click) {
            click.prevent_default();
            app.navigate(view, anchor);
        }
    };
    view! {
        <a
            class=class
            href=href
            aria-label=label
            aria-current=move || is_current.get().then_some("page")
            on:click=on_click
        >
            {children()}
        </a>
    }
}

/// A link that puts answers into the calculator as the user's own.
#[component]
pub fn AnswersLink(
    answers: Answers,
    #[prop(optional, into)] label: Option<String>,
    #[prop(into)] text: String,
) -> impl IntoView {
    let app = app();
    let on_click = move |click: MouseEvent| {
        if !wants_new_tab(&click) {
            click.prevent_default();
            app.set_answers(&answers);
        }
    };
    view! {
        <a href=format!("#{}", link::write(&answers)) aria-label=label on:click=on_click>
            {text}
        </a>
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
    let on_click = move |click: MouseEvent| {
        if !wants_new_tab(&click) {
            click.prevent_default();
            app.navigate(View::Guide, Anchor::from_name(topic));
        }
    };
    // A new tab loads the saved answers, so the link need not contain them.
    let href = format!("#v=1&view=guide&at={topic}");
    view! { <a class=class href=href aria-label=label on:click=on_click>{content}</a> }.into_any()
}

/// A link to other answers in the calculator, which focuses the result. Back returns; a new tab can open it.
pub fn answers_link(answers: &Answers, content: AnyView) -> AnyView {
    let state: AnswersState = expect_context();
    let focus: FocusState = expect_context();
    let answers = Answers {
        language: state.get_untracked().language,
        ..*answers
    };
    let on_click = move |click: MouseEvent| {
        if !wants_new_tab(&click) {
            click.prevent_default();
            state.try_answers(&answers);
            focus.move_to(FocusTarget::Result);
        }
    };
    let href = format!("#{}", link::write(&answers));
    view! { <a href=href on:click=on_click>{content}</a> }.into_any()
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
