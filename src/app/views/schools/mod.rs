//! The view for school webmasters: the calculator's attributes, a preview, every embed method and which common
//! systems support it, and the school's own file.
//!
//! | module | what it is for |
//! |---|---|
//! | [`form`], [`fields`] | the attributes and their errors |
//! | [`preview`] | the calculator in a frame, as on a school's page |
//! | [`embed_methods`], [`snippet`] | custom element, frame, link with QR code and table, each to copy |
//! | [`platforms`] | which methods each system supports |
//! | [`mod@file`], [`file_cards`] | the school's file: opened and checked; its results |
//! | [`programs`] | the file's programs, as an estimate uses them |
//! | [`disclosure_page`] | the general disclosure page, made from the file |
//! | [`notice`] | the school's notice above the calculator in a frame |

pub mod disclosure_page;
mod embed_methods;
mod fields;
mod file;
mod file_cards;
mod form;
mod notice;
mod platforms;
mod preview;
mod programs;
mod snippet;

use leptos::html;
use leptos::prelude::*;

use crate::answers::View;
use crate::components::ViewLink;
use crate::context::app;
use crate::i18n::messages::EmbedMessage;
use crate::i18n::{CommonMessage, Locale};
use crate::school::SchoolProgram;
use crate::state::school_notice::SchoolNoticeState;
use crate::state::schools::{PreviewStatus, SchoolsState, schools};

/// What the page needs from this part of the program.
#[derive(Clone, Copy)]
pub struct SchoolsPart {
    /// Provides the view's state. Call it once, in an owner that lives as long as the page.
    pub provide: fn(),
    pub view: fn() -> AnyView,
    /// Same for the notice: takes the text of the school's file and a callback for the program that it selects.
    pub provide_notice: fn(Signal<String>, Callback<Option<SchoolProgram>>),
    /// The school's notice above the calculator, in a frame on the school's page.
    pub school_notice: fn() -> AnyView,
}

/// The entry point of the school views.
pub const fn schools_part() -> SchoolsPart {
    SchoolsPart {
        provide: SchoolsState::provide,
        view,
        provide_notice: SchoolNoticeState::provide,
        school_notice: notice::school_notice,
    }
}

/// The id of the view's heading, which gets the focus.
const HEADING: &str = "view-heading";

fn view() -> AnyView {
    let (app, schools) = (app(), schools());
    schools.preview.set(PreviewStatus::Awaited);
    schools.focus.move_to(HEADING);
    (move || {
        let locale = app.locale();
        view! {
            <div class="library-view" lang=locale.language.name()>
                <Heading locale/>
                <div class="embed-top">
                    <form::Form locale/>
                    <preview::Preview locale/>
                </div>
                {embed_methods::embed_methods(locale)}
                {platforms::platforms(locale)}
                <file::FileCard locale/>
                {file_cards::file_cards(locale)}
            </div>
        }
        .into_any()
    })
    .into_any()
}

#[component]
fn Heading(locale: Locale) -> impl IntoView {
    let element = NodeRef::<html::H1>::new();
    schools().focus.receive(element, HEADING);
    view! {
        <div class="intro">
            <h1 id=HEADING tabindex="-1" node_ref=element>
                {locale.text(EmbedMessage::Title)}
            </h1>
            <p>{locale.text(EmbedMessage::Lead)}</p>
            <p><ViewLink view=View::Advising>{locale.text(CommonMessage::ViewAdvising)}</ViewLink></p>
        </div>
    }
}

/// A card with a heading.
fn card(
    locale: Locale,
    heading_id: &'static str,
    title: EmbedMessage,
    content: impl IntoView + 'static,
) -> AnyView {
    view! {
        <section class="card" aria-labelledby=heading_id>
            <h2 id=heading_id>{locale.text(title)}</h2>
            {content.into_any()}
        </section>
    }
    .into_any()
}

fn lead(locale: Locale, word: EmbedMessage) -> AnyView {
    view! { <p class="lead">{locale.text(word)}</p> }.into_any()
}
