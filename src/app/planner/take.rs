//! The plan to take along, from a frame of another site: as a link, as a picture of the link, as a file. What a
//! browser keeps in such a frame it keeps for that site alone, so nobody finds it again elsewhere.

use leptos::task::spawn_local;
use web_sys::Element as DomElement;

use super::compare::button;
use super::desk::Desk;
use crate::browser::{address, page as browser};
use crate::link;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::qr;
use crate::ui::tree::{Element, el};

/// The card, while it is open.
pub fn view(desk: Desk) -> Vec<Element> {
    if !desk.with(|state| state.taking) {
        return Vec::new();
    }
    let locale = desk.locale();
    let link = link_of(desk);
    let copied = desk.with(|state| state.copied_link);
    let told = match copied {
        None => "",
        Some(true) => locale.say(PlanWord::TakeLinkCopied),
        Some(false) => locale.say(PlanWord::TakeLinkNotCopied),
    };
    let field = el("div")
        .class("field")
        .add(
            el("label")
                .attr("for", "take-link")
                .add(locale.say(PlanWord::TakeLink)),
        )
        .add(
            el("input")
                .id("take-link")
                .attr("type", "text")
                .attr("readonly", "")
                .value(link.clone()),
        );
    let ways = el("div")
        .class("row")
        .add(button(
            "button",
            "take-copy",
            locale.say(PlanWord::TakeCopy),
        ))
        .add(button(
            "button quiet-button",
            "download-copy",
            locale.say(PlanWord::TakeFile),
        ))
        .add(button("quiet", "take-close", locale.say(PlanWord::Close)));
    let picture = qr(&link).map(|picture| {
        el("figure")
            .class("take-picture")
            .add(picture)
            .add(el("figcaption").add(locale.say(PlanWord::TakePicture)))
    });
    let current = desk.with(|state| state.current);
    let school = desk.school_of(&current).map(|_| {
        el("p")
            .id("take-school")
            .add(locale.say(PlanWord::LinkWithoutSchool))
    });
    vec![
        el("section")
            .class("card")
            .attr("aria-labelledby", "take-heading")
            .add(
                el("h2")
                    .id("take-heading")
                    .attr("tabindex", "-1")
                    .add(locale.say(PlanWord::TakeTitle)),
            )
            .add(el("p").class("lead").add(locale.say(PlanWord::TakeLead)))
            .add(school)
            .add(field)
            .add(ways)
            .add(el("p").attr("role", "status").add(told))
            .add(picture),
    ]
}

/// The full page with the calculator's answers, as a link that means the same later.
fn link_of(desk: Desk) -> String {
    let mut answers = desk.with(|state| state.current);
    answers.view = None;
    answers.start = answers
        .start
        .or(desk.current().ok().map(|estimate| estimate.start));
    answers.language = Some(desk.locale().language);
    address::whole(&link::write(&answers))
}

/// Opens the card, with the answers as they are now.
pub fn open(desk: Desk) {
    desk.update(|state| {
        state.taking = true;
        state.copied_link = None;
    });
    leptos::prelude::request_animation_frame(|| browser::focus("take-heading"));
}

/// Does what the card asks for; false where it is not the card's.
pub fn act(desk: Desk, name: &str, _rest: &str, _from: &DomElement) -> bool {
    match name {
        "take-copy" => {
            let link = browser::value_of("take-link").unwrap_or_default();
            spawn_local(async move {
                let copied = browser::copy(link).await;
                desk.update(|state| state.copied_link = Some(copied));
            });
        }
        "take-close" => {
            desk.update(|state| state.taking = false);
            // Back to where it was opened.
            browser::focus("take-plan");
        }
        _ => return false,
    }
    true
}
