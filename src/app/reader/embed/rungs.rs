//! The ways to show the calculator, from the most to the least that a site allows, each to copy.

use super::{button, card, file, lead, pasted, snippet};
use crate::browser::{address, files};
use crate::frame::draft::Draft;
use crate::frame::ladder::{self, Place};
use crate::reader::Shelf;
use crate::school;
use crate::text::Locale;
use crate::text::embed_words::EmbedWord;
use crate::text::site_words::SiteWord;
use crate::ui::pieces::qr;
use crate::ui::tree::{Element, el};

/// What the picture is saved as.
const PICTURE: &str = "casepath.svg";

/// Where this page lies.
fn here() -> Option<Place> {
    Place::of(&address::whole(""))
}

struct Rungs {
    shelf: Shelf,
    locale: Locale,
    pasted: Locale,
    place: Place,
    draft: Draft,
}

pub fn cards(shelf: Shelf, locale: Locale) -> Vec<Element> {
    let Some(place) = here() else {
        return Vec::new();
    };
    let rungs = Rungs {
        shelf,
        locale,
        pasted: pasted(shelf, locale),
        place,
        draft: shelf.with(|state| state.embed.draft.clone()),
    };
    vec![rungs.element(), rungs.frame(), rungs.link()]
}

impl Rungs {
    fn snippet(&self, id: &'static str, label: EmbedWord, text: String) -> Element {
        snippet(self.shelf, self.locale, id, label, text)
    }

    fn element(&self) -> Element {
        let code = ladder::element(&self.place, &self.draft);
        let policy = self.place.policy().join("\n");
        let strict = el("details")
            .class("policy")
            .add(el("summary").add(self.locale.say(EmbedWord::PolicyTitle)))
            .add(el("p").add(self.locale.say(EmbedWord::PolicyLead)))
            .add(self.snippet("embed-policy", EmbedWord::PolicyCode, policy));
        card(
            self.locale,
            "embed-element-heading",
            EmbedWord::ElementTitle,
        )
        .add(lead(self.locale, EmbedWord::ElementLead))
        .add(self.snippet("embed-element", EmbedWord::ElementCode, code))
        .add(strict)
        .add(
            el("p")
                .class("hint")
                .add(self.locale.say(EmbedWord::Doctor)),
        )
    }

    fn frame(&self) -> Element {
        let title = self.pasted.say(SiteWord::EmbedTitle);
        let code = ladder::bare(&self.place, &self.draft, title);
        let address = ladder::frame_address(&self.place, &self.draft);
        card(self.locale, "embed-frame-heading", EmbedWord::FrameTitle)
            .add(lead(self.locale, EmbedWord::FrameLead))
            .add(self.snippet("embed-frame", EmbedWord::FrameCode, code))
            .add(self.snippet("embed-frame-address", EmbedWord::FrameAddress, address))
    }

    fn link(&self) -> Element {
        let address = ladder::address(&self.place, &self.draft);
        let code = ladder::link_to(&self.place, &self.draft, self.pasted);
        card(self.locale, "embed-link-heading", EmbedWord::LinkTitle)
            .add(lead(self.locale, EmbedWord::LinkLead))
            .add(self.snippet(
                "embed-link-address",
                EmbedWord::LinkAddress,
                address.clone(),
            ))
            .add(self.snippet("embed-link", EmbedWord::LinkCode, code))
            .add(el("h3").add(self.locale.say(EmbedWord::Picture)))
            .add(self.picture(&address))
            .add(
                el("h3")
                    .id("embed-table-heading")
                    .add(self.locale.say(EmbedWord::TableTitle)),
            )
            .add(self.table())
    }

    fn picture(&self, address: &str) -> Element {
        let code = ladder::picture(address, self.pasted);
        let (Some(code), Some(shown)) = (code, qr(address)) else {
            return el("p").add(self.locale.say(EmbedWord::PictureTooLong));
        };
        let save = self.locale.say(EmbedWord::PictureDownload);
        el("div").class("embed-picture").add(shown).add(
            el("div")
                .add(self.snippet("embed-picture", EmbedWord::PictureCode, code))
                .add(button("button quiet-button", "save-picture", save)),
        )
    }

    fn table(&self) -> Vec<Element> {
        let say = |word| el("p").add(self.locale.say(word));
        let school = self.shelf.with(|state| state.embed.file.good());
        let (about, code) = match school {
            Some(good) => (
                EmbedWord::TableOfSchool,
                Some(school::page::part(&good.school, self.pasted)),
            ),
            None => (
                EmbedWord::TableOfExamples,
                ladder::table(&self.place, &self.draft, self.pasted, self.shelf.today()),
            ),
        };
        match code {
            Some(code) => vec![
                say(about),
                self.snippet("embed-table", EmbedWord::TableCode, code),
            ],
            None => vec![say(EmbedWord::TableNeeds)],
        }
    }
}

/// Saves the picture of the link as a file.
pub fn save_picture(shelf: Shelf) {
    let locale = shelf.locale();
    let draft = shelf.now(|state| state.embed.draft.clone());
    let saved = here().and_then(|place| {
        let address = ladder::address(&place, &draft);
        let code = ladder::picture(&address, pasted(shelf, locale))?;
        files::download(PICTURE, "image/svg+xml", &code).then_some(())
    });
    file::say_saved(shelf, PICTURE, saved.is_some());
}
