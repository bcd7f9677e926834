//! The methods to embed the calculator, from the most to the least that a site must allow, each to copy.

use leptos::prelude::*;

use super::disclosure_page;
use super::snippet::Snippet;
use super::{card, lead};
use crate::browser::address;
use crate::components::{Button, qr_code};
use crate::context::app;
use crate::embedding::draft::Draft;
use crate::embedding::embed_methods::{self, BaseUrl};
use crate::i18n::Locale;
use crate::i18n::messages::{EmbedMessage, SiteMessage};
use crate::state::schools::schools;

/// The file name of the QR code.
const PICTURE: &str = "casepath.svg";

/// The inputs of all methods.
struct Methods {
    locale: Locale,
    /// The language of the code to paste.
    pasted: Locale,
    base: BaseUrl,
    draft: Draft,
}

/// The embed methods for the entered attributes. Reactive.
pub fn embed_methods(locale: Locale) -> AnyView {
    let schools = schools();
    // The base address of this page.
    let Some(base) = BaseUrl::of(&address::full_url("")) else {
        return ().into_any();
    };
    (move || {
        let methods = Methods {
            locale,
            pasted: schools.pasted_locale(locale),
            base: base.clone(),
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
    fn snippet(&self, id: &'static str, label: EmbedMessage, text: String) -> AnyView {
        view! { <Snippet locale=self.locale id label text/> }.into_any()
    }

    fn element(&self) -> AnyView {
        let locale = self.locale;
        let code = embed_methods::element(&self.base, &self.draft);
        let policy = self.base.policy().join("\n");
        let content = view! {
            {lead(locale, EmbedMessage::ElementLead)}
            {self.snippet("embed-element", EmbedMessage::ElementCode, code)}
            <details class="policy">
                <summary>{locale.text(EmbedMessage::PolicyTitle)}</summary>
                <p>{locale.text(EmbedMessage::PolicyLead)}</p>
                {self.snippet("embed-policy", EmbedMessage::PolicyCode, policy)}
            </details>
            <p class="hint">{locale.text(EmbedMessage::Doctor)}</p>
        };
        let heading = "embed-element-heading";
        card(locale, heading, EmbedMessage::ElementTitle, content)
    }

    fn frame(&self) -> AnyView {
        let title = self.pasted.text(SiteMessage::EmbedTitle);
        let code = embed_methods::plain_frame(&self.base, &self.draft, title);
        let address = embed_methods::frame_address(&self.base, &self.draft);
        let content = view! {
            {lead(self.locale, EmbedMessage::FrameLead)}
            {self.snippet("embed-frame", EmbedMessage::FrameCode, code)}
            {self.snippet("embed-frame-address", EmbedMessage::FrameAddress, address)}
        };
        let heading = "embed-frame-heading";
        card(self.locale, heading, EmbedMessage::FrameTitle, content)
    }

    fn link(&self) -> AnyView {
        let locale = self.locale;
        let address = embed_methods::address(&self.base, &self.draft);
        let code = embed_methods::link_to(&self.base, &self.draft, self.pasted);
        let picture = self.picture(&address);
        let content = view! {
            {lead(locale, EmbedMessage::LinkLead)}
            {self.snippet("embed-link-address", EmbedMessage::LinkAddress, address)}
            {self.snippet("embed-link", EmbedMessage::LinkCode, code)}
            <h3>{locale.text(EmbedMessage::Picture)}</h3>
            {picture}
            <h3 id="embed-table-heading">{locale.text(EmbedMessage::TableTitle)}</h3>
            {self.table()}
        };
        let heading = "embed-link-heading";
        card(locale, heading, EmbedMessage::LinkTitle, content)
    }

    fn picture(&self, address: &str) -> AnyView {
        let (locale, schools) = (self.locale, schools());
        let code = embed_methods::qr_code_svg(address, self.pasted);
        let (Some(code), Some(picture)) = (code, qr_code(address)) else {
            return view! { <p>{locale.text(EmbedMessage::PictureTooLong)}</p> }.into_any();
        };
        let saved = code.clone();
        let save = move || schools.save(PICTURE, "image/svg+xml", Some(&saved));
        view! {
            <div class="embed-picture">
                {picture}
                <div>
                    {self.snippet("embed-picture", EmbedMessage::PictureCode, code)}
                    <Button
                        class="button quiet-button"
                        text=locale.text(EmbedMessage::PictureDownload)
                        on_click=save
                    />
                </div>
            </div>
        }
        .into_any()
    }

    fn table(&self) -> AnyView {
        let locale = self.locale;
        let (about, code) = match schools().usable_file() {
            Some(file) => (
                EmbedMessage::TableOfSchool,
                Some(disclosure_page::part(&file.school, self.pasted)),
            ),
            None => (
                EmbedMessage::TableOfExamples,
                embed_methods::table(&self.base, &self.draft, self.pasted, app().today()),
            ),
        };
        match code {
            Some(code) => view! {
                <p>{locale.text(about)}</p>
                {self.snippet("embed-table", EmbedMessage::TableCode, code)}
            }
            .into_any(),
            None => view! { <p>{locale.text(EmbedMessage::TableNeeds)}</p> }.into_any(),
        }
    }
}
