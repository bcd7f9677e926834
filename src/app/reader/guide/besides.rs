//! What the guide shows besides its text: the states, loan relief, studies.

use super::places::link_to;
use crate::answers::Answers;
use crate::reader::passage::{self, Reading};
use crate::reader::shelf::Shelf;
use crate::reader::{place_heading, relief, states, studies};
use crate::text::Locale;
use crate::text::places_words::PlacesWord;
use crate::text::reader_words::ReaderWord;
use crate::ui::tree::{Element, el};

/// What the guide shows besides its text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Besides {
    States,
    Relief,
    Studies,
}

impl Besides {
    pub(super) const ALL: [Self; 3] = [Self::States, Self::Relief, Self::Studies];

    /// Its name in the address.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::States => "states",
            Self::Relief => "loan-relief",
            Self::Studies => "studies",
        }
    }

    /// What a place shows, and the part of it that it names: `states-oh` is Ohio among the states.
    pub(super) fn at(place: &str) -> Option<(Self, &str)> {
        Self::ALL.into_iter().find_map(|one| {
            let part = place.strip_prefix(one.name())?;
            let part = match part {
                "" => part,
                _ => part.strip_prefix('-')?,
            };
            Some((one, part))
        })
    }

    /// The place of a part, where there is such a part.
    pub(super) fn place_of(self, part: &str, answers: &Answers) -> Option<String> {
        match self {
            Self::States => states::named(part, answers).map(states::place),
            Self::Relief => None,
            Self::Studies => studies::place_of(part),
        }
    }

    pub(super) const fn title(self) -> PlacesWord {
        match self {
            Self::States => PlacesWord::States,
            Self::Relief => PlacesWord::Relief,
            Self::Studies => PlacesWord::Studies,
        }
    }

    pub(super) const fn lead(self) -> PlacesWord {
        match self {
            Self::States => PlacesWord::StatesLead,
            Self::Relief => PlacesWord::ReliefLead,
            Self::Studies => PlacesWord::StudiesLead,
        }
    }

    fn parts(self, shelf: Shelf, locale: Locale) -> Vec<Element> {
        match self {
            Self::States => states::parts(shelf, locale),
            Self::Relief => relief::parts(shelf, locale),
            Self::Studies => studies::parts(shelf, locale),
        }
    }
}

pub(super) fn article(with: &Reading, what: Besides) -> Element {
    let (locale, answers) = (with.locale, with.mine.answers);
    el("article")
        .class("card besides")
        .attr("data-key", what.name())
        .attr("aria-labelledby", passage::dom_id(what.name()))
        .add(place_heading(what.name(), locale.say(what.title())))
        .add(el("p").class("lead").add(locale.say(what.lead())))
        .add(what.parts(with.shelf, locale))
        .add(
            el("p")
                .class("onwards")
                .add(link_to(answers, "").add(locale.say(ReaderWord::AllOfGuide))),
        )
}
