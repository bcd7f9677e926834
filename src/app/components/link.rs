//! Links within the page, to its static pages, to other sites.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::visually_hidden;
use crate::answers::{Anchor, Answers, View};
use crate::context::app;
use crate::i18n::{CommonMessage, Locale};
use crate::link;
use crate::state::{AnswersState, FocusState, FocusTarget};

/// Whether a click on a link asks for a new tab or window: then the browser follows it by itself.
pub fn wants_new_tab(click: &MouseEvent) -> bool {
    click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key()
}

/// A link to a view of these answers, or to a place in it; it can be opened in another tab.
#[component]
pub fn ViewLink(
    view: View,
    #[prop(optional_no_strip, into)] place: Option<Anchor>,
    #[prop(optional)] class: &'static str,
    /// Marks the link to what is shown now.
    #[prop(optional, into)]
    is_current: Signal<bool>,
    #[prop(optional, into)] label: Option<String>,
    children: Children,
) -> impl IntoView {
    let app = app();
    let href = move || format!("#{}", link::write(&app.at_view(view, place)));
    let on_click = move |click: MouseEvent| {
        if !wants_new_tab(&click) {
            click.prevent_default();
            app.navigate(view, place);
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

/// A link that puts answers into the calculator, as the user's own.
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

/// The way to the passage of the guide that explains something.
pub fn guide_help(locale: Locale, topic: &'static str, what: &str) -> AnyView {
    let label = locale.format(CommonMessage::GUIDE_TO, &[what]);
    guide_anchor(topic, Some("help"), Some(label), "?".into_any())
}

/// A link to a place of the guide.
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
    // In another tab the answers are those that are kept: the link need not repeat them.
    let href = format!("#v=1&view=guide&at={topic}");
    view! { <a class=class href=href aria-label=label on:click=on_click>{content}</a> }.into_any()
}

/// A link to other answers in the calculator: Back returns from it, and a new tab can open it. It leads to the result.
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

/// A link to another site, which says so. `lang`: of the text, where it is not the page's.
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
            // What says that it opens outside is in the language of the page.
            <span lang=lang>{text}</span>
            {visually_hidden(opens_outside)}
        </a>
    }
    .into_any()
}

/// A link to a static page. In a tab of its own, because the host of a frame shows no page of ours but one.
pub fn page_link(address: impl Into<String>, text: impl Into<String>) -> AnyView {
    let (address, text): (String, String) = (address.into(), text.into());
    view! { <a href=address target="_blank">{text}</a> }.into_any()
}

/// A link to another site, on a page that is read without the program.
pub fn outside_link(address: impl Into<String>, text: impl Into<String>) -> AnyView {
    let (address, text): (String, String) = (address.into(), text.into());
    view! { <a href=address rel="noopener noreferrer">{text}</a> }.into_any()
}
