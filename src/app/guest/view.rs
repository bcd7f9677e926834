//! The strip above the calculator and the button below it, in places of `embed.html` that the calculator does
//! not know of.

use super::{Guest, doctor, is_compact, locale, look};
use crate::browser::{address, page as browser};
use crate::frame::doctor::File;
use crate::text::frame_words::FrameWord;
use crate::text::{Locale, Word};
use crate::ui::pieces::hidden;
use crate::ui::services;
use crate::ui::tree::{Element, Place, el};

/// The places, in the order in which they stand.
pub struct Places {
    top: Option<Place>,
    foot: Option<Place>,
}

impl Places {
    pub fn make() -> Self {
        let place = |id| {
            let place = browser::by_id(id)?;
            // What stood there for the time being.
            place.set_inner_html("");
            Some(Place::new(place))
        };
        Self {
            top: place("frame-top"),
            foot: place("frame-foot"),
        }
    }
}

/// A button whose mark is ours, so that the calculator does not take it for its own.
fn button(mark: &'static str, text: &'static str) -> Element {
    el("button")
        .class("button quiet-button")
        .attr("type", "button")
        .attr("data-guest", mark)
        .add(text)
}

fn notice(text: String) -> Element {
    el("p").class("notice").add(el("span").add(text))
}

/// Shows what is known.
pub fn show(guest: &mut Guest) {
    let locale = locale();
    let mut top = vec![notices(guest, locale), tools(locale)];
    if guest.asked.diagnose {
        top.push(doctor::table(guest, locale));
    }
    let foot = is_compact(guest)
        .then(|| rest(locale))
        .into_iter()
        .collect();
    if let Some(place) = &mut guest.places.top {
        place.show(top);
    }
    if let Some(place) = &mut guest.places.foot {
        place.show(foot);
    }
}

/// What the user is to know, and what the people who look after the host's page are to correct.
fn notices(guest: &Guest, locale: Locale) -> Element {
    let mut notices = Vec::new();
    if let Some(host) = guest.shares_with() {
        let stop = button("keep-to-oneself", locale.say(FrameWord::StopSharing));
        notices.push(
            notice(locale.fill(FrameWord::Shares, &[host]))
                .add(stop)
                .id("shares"),
        );
    } else if guest.keeps_to_oneself {
        notices.push(notice(locale.say(FrameWord::SharesNoMore).to_owned()).id("shares"));
    }
    match &guest.file.file {
        File::Missing(why) => {
            notices.push(notice(
                locale.fill(FrameWord::FileMissing, &[&locale.not_here(*why)]),
            ));
        }
        File::Copy(day, why) => notices.push(notice(locale.file_copy(day, *why))),
        File::Here(_) if !guest.file.is_kept => {
            notices.push(notice(locale.say(FrameWord::FileNotKept).to_owned()));
        }
        File::NotAsked | File::Awaited | File::Here(_) => {}
    }
    if guest.file.is_unread {
        let again = button("read-again", locale.say(Word::TryAgain));
        notices.push(notice(locale.say(Word::NotLoaded).to_owned()).add(again));
    }
    if !guest.asked.faults.is_empty() {
        let faults = guest.asked.faults.iter();
        let faults =
            faults.map(|fault| el("li").add(locale.frame_fault(fault, &look::state_named)));
        notices.push(
            el("div")
                .class("notice")
                .id("attribute-faults")
                .add(el("strong").add(locale.say(FrameWord::ForSchool)))
                .add(el("ul").add(faults.collect::<Vec<_>>())),
        );
    }
    el("div")
        .class("notices")
        .attr("role", "status")
        .add(notices)
}

/// The ways out of the frame, with the answers.
fn tools(locale: Locale) -> Element {
    let open = el("a")
        .id("open-full")
        .class("button quiet-button")
        .attr("href", address::whole(&services::fragment()))
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .add(locale.say(FrameWord::OpenFull))
        .add(hidden(format!(" ({})", locale.say(FrameWord::NewTab))));
    let take = button("take", locale.say(FrameWord::TakePlan)).id("take-plan");
    el("section")
        .class("ways-out")
        .attr("aria-label", locale.say(FrameWord::Tools))
        .add(el("p").class("row").add(open).add(take))
        // The part that keeps plans puts link, picture and file here.
        .add(el("div").id("take"))
}

/// Shows and folds what a compact result leaves out.
fn rest(locale: Locale) -> Element {
    let is_open = look::is_unfolded();
    let word = if is_open {
        FrameWord::HideRest
    } else {
        FrameWord::ShowRest
    };
    el("p").add(
        button("rest", locale.say(word))
            .id("show-rest")
            .attr("aria-expanded", if is_open { "true" } else { "false" }),
    )
}
