//! The head of the page: the way past it, the views, language and colors.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::answers::Language;
use crate::browser::page::{self as browser, Theme};
use crate::components::{ViewLink, button};
use crate::context::app;
use crate::state::{AnswersState, FocusState, FocusTarget};
use crate::text::{Locale, Word, names};

#[component]
pub fn Header(locale: Locale) -> impl IntoView {
    let focus: FocusState = expect_context();
    // A button: it moves the focus and leaves the address alone.
    let skip = button("skip", locale.say(Word::SkipToResult), move || {
        focus.move_to(FocusTarget::Result);
    });
    view! {
        <header class="bar">
            {skip}
            <span class="mark">"case"<span>"path"</span></span>
            <Navigation locale/>
            <div class="tools">
                <LanguageButton locale/>
                {theme_select(locale)}
            </div>
        </header>
    }
}

/// The views of the page, as links that can be opened in another tab.
#[component]
fn Navigation(locale: Locale) -> impl IntoView {
    let app = app();
    let links = names::VIEWS.map(|(view, word)| {
        let is_current = Signal::derive(move || app.view.get() == view);
        view! { <ViewLink view is_current>{locale.say(word)}</ViewLink> }.into_any()
    });
    view! { <nav class="views" aria-label=locale.say(Word::Views)>{Vec::from(links)}</nav> }
}

#[component]
fn LanguageButton(locale: Locale) -> impl IntoView {
    let answers: AnswersState = expect_context();
    let other = match locale.language {
        Language::English => Language::Spanish,
        Language::Spanish => Language::English,
    };
    view! {
        <button class="pill" type="button" lang=other.name() on:click=move |_| answers.choose_language(other)>
            {locale.say(Word::OtherLanguage)}
        </button>
    }
}

fn theme_select(locale: Locale) -> AnyView {
    let options = Theme::ALL.map(|theme| {
        let word = match theme {
            Theme::Auto => Word::ThemeAuto,
            Theme::Light => Word::ThemeLight,
            Theme::Dark => Word::ThemeDark,
        };
        view! { <option value=theme.name()>{locale.say(word)}</option> }.into_any()
    });
    let on_change = move |event: Event| {
        let name = event_target_value(&event);
        let theme = Theme::ALL.into_iter().find(|theme| theme.name() == name);
        browser::set_theme(theme.unwrap_or(Theme::Auto));
    };
    view! {
        <label class="visually-hidden" for="theme">{locale.say(Word::Theme)}</label>
        <select id="theme" class="pill" on:change=on_change>{Vec::from(options)}</select>
    }
    .into_any()
}
