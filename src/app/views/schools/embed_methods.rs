//! The ways to show the calculator, from the most to the least that a site allows, each to copy.

use leptos::prelude::*;

use super::snippet::Snippet;
use super::{card, lead};
use crate::browser::address;
use crate::components::{button, qr_code};
use crate::context::app;
use crate::frame::draft::Draft;
use crate::frame::ladder::{self, Place};
use crate::school;
use crate::state::schools::schools;
use crate::text::Locale;
use crate::text::embed_words::EmbedWord;
use crate::text::site_words::SiteWord;

/// What the picture is saved as.
const PICTURE: &str = "casepath.svg";

/// What the ways are made from.
struct Methods {
    locale: Locale,
    /// Of what is pasted.
    pasted: Locale,
    place: Place,
    draft: Draft,
}

/// The ways, as they follow from what was entered.
pub fn embed_methods(locale: Locale) -> AnyView {
    let schools = schools();
    // Where this page lies.
    let Some(place) = Place::of(&address::whole("")) else {
        return ().into_any();
    };
    (move || {
        let methods = Methods {
            locale,
            pasted: schools.pasted_locale(locale),
            place: place.clone(),
            draft: schools.draft.get(),
        };
        view! {
            {methods.element()}
            {methods.frame()}
            {methods.link()}
        }
        .into_any()
    })
    .into_any()
}

impl Methods {
    fn snippet(&self, id: &'static str, label: EmbedWord, text: String) -> AnyView {
        view! { <Snippet locale=self.locale id label text/> }.into_any()
    }

    fn element(&self) -> AnyView {
        let locale = self.locale;
        let code = ladder::element(&self.place, &self.draft);
        let policy = self.place.policy().join("\n");
        let content = view! {
            {lead(locale, EmbedWord::ElementLead)}
            {self.snippet("embed-element", EmbedWord::ElementCode, code)}
            <details class="policy">
                <summary>{locale.say(EmbedWord::PolicyTitle)}</summary>
                <p>{locale.say(EmbedWord::PolicyLead)}</p>
                {self.snippet("embed-policy", EmbedWord::PolicyCode, policy)}
            </details>
            <p class="hint">{locale.say(EmbedWord::Doctor)}</p>
        };
        let heading = "embed-element-heading";
        card(locale, heading, EmbedWord::ElementTitle, content)
    }

    fn frame(&self) -> AnyView {
        let title = self.pasted.say(SiteWord::EmbedTitle);
        let code = ladder::bare(&self.place, &self.draft, title);
        let address = ladder::frame_address(&self.place, &self.draft);
        let content = view! {
            {lead(self.locale, EmbedWord::FrameLead)}
            {self.snippet("embed-frame", EmbedWord::FrameCode, code)}
            {self.snippet("embed-frame-address", EmbedWord::FrameAddress, address)}
        };
        let heading = "embed-frame-heading";
        card(self.locale, heading, EmbedWord::FrameTitle, content)
    }

    fn link(&self) -> AnyView {
        let locale = self.locale;
        let address = ladder::address(&self.place, &self.draft);
        let code = ladder::link_to(&self.place, &self.draft, self.pasted);
        let picture = self.picture(&address);
        let content = view! {
            {lead(locale, EmbedWord::LinkLead)}
            {self.snippet("embed-link-address", EmbedWord::LinkAddress, address)}
            {self.snippet("embed-link", EmbedWord::LinkCode, code)}
            <h3>{locale.say(EmbedWord::Picture)}</h3>
            {picture}
            <h3 id="embed-table-heading">{locale.say(EmbedWord::TableTitle)}</h3>
            {self.table()}
        };
        let heading = "embed-link-heading";
        card(locale, heading, EmbedWord::LinkTitle, content)
    }

    fn picture(&self, address: &str) -> AnyView {
        let (locale, schools) = (self.locale, schools());
        let code = ladder::picture(address, self.pasted);
        let (Some(code), Some(shown)) = (code, qr_code(address)) else {
            return view! { <p>{locale.say(EmbedWord::PictureTooLong)}</p> }.into_any();
        };
        let saved = code.clone();
        let save = move || schools.save(PICTURE, "image/svg+xml", Some(&saved));
        view! {
            <div class="embed-picture">
                {shown}
                <div>
                    {self.snippet("embed-picture", EmbedWord::PictureCode, code)}
                    {button("button quiet-button", locale.say(EmbedWord::PictureDownload), save)}
                </div>
            </div>
        }
        .into_any()
    }

    fn table(&self) -> AnyView {
        let locale = self.locale;
        let (about, code) = match schools().usable_file() {
            Some(file) => (
                EmbedWord::TableOfSchool,
                Some(school::page::part(&file.school, self.pasted)),
            ),
            None => (
                EmbedWord::TableOfExamples,
                ladder::table(&self.place, &self.draft, self.pasted, app().today()),
            ),
        };
        match code {
            Some(code) => view! {
                <p>{locale.say(about)}</p>
                {self.snippet("embed-table", EmbedWord::TableCode, code)}
            }
            .into_any(),
            None => view! { <p>{locale.say(EmbedWord::TableNeeds)}</p> }.into_any(),
        }
    }
}
