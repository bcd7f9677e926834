//! The header: skip link, home link, views, language, colors, and the "on this device" menu. On narrow pages they are
//! in a menu.

use leptos::ev::{Event, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;

use super::Device;
use crate::answers::{Language, View};
use crate::browser::page::{self as browser, Theme};
use crate::components::{Button, ViewLink};
use crate::context::app;
use crate::i18n::messages::EstimateMessage;
use crate::i18n::{CommonMessage, Locale, names};
use crate::state::{AnswersState, FocusState, FocusTarget};

#[component]
pub fn Header(locale: Locale) -> impl IntoView {
    let app = app();
    let focus: FocusState = expect_context();
    let is_open = RwSignal::new(false);
    // A button, not a link: it moves the focus without changing the address.
    let skip = view! {
        <Button
            class="skip"
            text=locale.text(CommonMessage::SkipToResult)
            on_click=move || focus.move_to(FocusTarget::Result)
        />
    }
    .into_any();
    // Closes the menu when another view is shown.
    Effect::new(move |_| {
        app.view.track();
        is_open.set(false);
    });
    let expanded = move || if is_open.get() { "true" } else { "false" };
    let toggle = move |_| is_open.update(|is_open| *is_open = !*is_open);
    let menu_button = NodeRef::<html::Button>::new();
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() && !event.default_prevented() {
            is_open.set(false);
            if let Some(button) = menu_button.get_untracked() {
                let _ = button.focus();
            }
        }
    };
    view! {
        <header class="bar" class:open=is_open on:keydown=on_key>
            {skip}
            <ViewLink view=View::Estimate class="mark" label=locale.text(EstimateMessage::Home)>
                "case"<span>"path"</span>
            </ViewLink>
            <button
                class="pill menu-button"
                type="button"
                node_ref=menu_button
                aria-expanded=expanded
                aria-controls="bar-menu"
                on:click=toggle
            >
                {locale.text(EstimateMessage::Menu)}
            </button>
            <div class="bar-menu" id="bar-menu">
                <Navigation locale/>
                <div class="tools">
                    <Device locale/>
                    <LanguageButton locale/>
                    {theme_select(locale)}
                </div>
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
        view! { <ViewLink view is_current>{locale.text(word)}</ViewLink> }.into_any()
    });
    view! { <nav class="views" aria-label=locale.text(CommonMessage::Views)>{Vec::from(links)}</nav> }
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
            {locale.text(CommonMessage::OtherLanguage)}
        </button>
    }
}

fn theme_select(locale: Locale) -> AnyView {
    let options = Theme::ALL.map(|theme| {
        let word = match theme {
            Theme::Auto => CommonMessage::ThemeAuto,
            Theme::Light => CommonMessage::ThemeLight,
            Theme::Dark => CommonMessage::ThemeDark,
        };
        view! { <option value=theme.name()>{locale.text(word)}</option> }.into_any()
    });
    let on_change = move |event: Event| {
        let name = event_target_value(&event);
        let theme = Theme::ALL.into_iter().find(|theme| theme.name() == name);
        browser::set_theme(theme.unwrap_or(Theme::Auto));
    };
    view! {
        <span class="theme">
            <label for="theme">{locale.text(CommonMessage::Theme)}</label>
            <select id="theme" class="pill" on:change=on_change>{Vec::from(options)}</select>
        </span>
    }
    .into_any()
}

/// A placeholder of the header until the program has loaded: same size, disabled controls.
#[component]
pub fn WaitingHeader(locale: Locale) -> impl IntoView {
    let pill = |text: &'static str| view! { <button class="pill" disabled>{text}</button> };
    let links = names::VIEWS.map(|(view, word)| {
        let current = (view == View::Estimate).then_some("page");
        view! { <a aria-current=current>{locale.text(word)}</a> }.into_any()
    });
    view! {
        <header class="bar">
            <a class="mark" href="./">"case"<span>"path"</span></a>
            <button class="pill menu-button waiting" aria-hidden="true" disabled>
                {locale.text(EstimateMessage::Menu)}
            </button>
            <div class="bar-menu waiting" aria-hidden="true">
                <div class="views">{Vec::from(links)}</div>
                <div class="tools">
                    {pill(locale.text(EstimateMessage::OnThisDevice))}
                    {pill(locale.text(CommonMessage::OtherLanguage))}
                    <span class="theme">
                        <label>{locale.text(CommonMessage::Theme)}</label>
                        <select class="pill" disabled>
                            <option>{locale.text(CommonMessage::ThemeAuto)}</option>
                        </select>
                    </span>
                </div>
            </div>
        </header>
    }
}
