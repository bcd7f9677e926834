//! The view for the people who look after a school's site: what the calculator opens with there, a preview of it,
//! every way to show it, which of them the common systems take, and the school's own file.
//!
//! | module | what it is for |
//! |---|---|
//! | [`form`], [`fields`] | the attributes, and what is wrong with one |
//! | [`preview`] | the calculator in a frame, as a school's page would show it |
//! | [`embed_methods`], [`snippet`] | element, frame, link with picture and table, each to copy |
//! | [`platforms`] | which of them a system takes |
//! | [`file`], [`file_cards`] | the school's file: opened, checked; shown, made into its disclosure page |
//! | [`programs`] | its programs, as an estimate uses them |
//! | [`notice`] | what a school's file says, above the calculator in a frame |

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

/// What the page needs of what schools need.
#[derive(Clone, Copy)]
pub struct SchoolsPart {
    /// Makes the state of the view; once, where it is to live as long as the page.
    pub provide: fn(),
    pub view: fn() -> AnyView,
    /// The same for the notice: the text of the school's file, and who is told of the program that it names.
    pub provide_notice: fn(Signal<String>, Callback<Option<SchoolProgram>>),
    /// What a school's file says, above the calculator in a frame of the school's page.
    pub school_notice: fn() -> AnyView,
}

/// The entry into what schools need.
pub const fn schools_part() -> SchoolsPart {
    SchoolsPart {
        provide: SchoolsState::provide,
        view,
        provide_notice: SchoolNoticeState::provide,
        school_notice: notice::school_notice,
    }
}

/// The heading of the view, for the focus.
const HEADING: &str = "view-heading";

fn view() -> AnyView {
    let (app, schools) = (app(), schools());
    schools.preview.set(PreviewStatus::Awaited);
    schools.focus.send(HEADING);
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
    schools().focus.follow(element, HEADING);
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
