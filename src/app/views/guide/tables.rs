//! Tables that the guide shows besides its text: states, loan relief, studies.

use leptos::prelude::*;

use super::links::to_contents;
use super::{relief, studies};
use crate::answers::Language;
use crate::components::library::{AnchorHeading, dom_id};
use crate::i18n::Locale;
use crate::i18n::messages::PlacesMessage;
use crate::state::library::LibraryState;
use crate::state::remote::RemoteData;
use crate::state::states_map;
use crate::views::states;

/// A table that the guide shows besides its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GuideTable {
    States,
    Relief,
    Studies,
}

impl GuideTable {
    pub const ALL: [Self; 3] = [Self::States, Self::Relief, Self::Studies];

    /// Its name in the address (the URL after `#`).
    pub const fn name(self) -> &'static str {
        match self {
            Self::States => "states",
            Self::Relief => "loan-relief",
            Self::Studies => "studies",
        }
    }

    /// Parses an address anchor into a table and the part of it: `states-oh` is Ohio among the states.
    pub fn at(anchor: &str) -> Option<(Self, &str)> {
        Self::ALL.into_iter().find_map(|one| {
            let part = anchor.strip_prefix(one.name())?;
            let part = match part {
                "" => part,
                _ => part.strip_prefix('-')?,
            };
            Some((one, part))
        })
    }

    /// The anchor of a part; `None` if there is no such part or it is not on the page.
    pub fn anchor_of(
        self,
        part: &str,
        library: LibraryState,
        language: Language,
    ) -> Option<String> {
        match self {
            Self::States => {
                let state = states_map::state_named(part, &library.answers.get_untracked())?;
                let is_shown = library.map.chosen.get_untracked() == Some(state);
                is_shown.then(|| states_map::anchor_of(state))
            }
            Self::Relief => None,
            Self::Studies => match library.evidence.get_in(language) {
                RemoteData::Ready(evidence) => studies::anchor_of(part, &evidence.content),
                _ => None,
            },
        }
    }

    pub const fn title(self) -> PlacesMessage {
        match self {
            Self::States => PlacesMessage::States,
            Self::Relief => PlacesMessage::Relief,
            Self::Studies => PlacesMessage::Studies,
        }
    }

    pub const fn lead(self) -> PlacesMessage {
        match self {
            Self::States => PlacesMessage::StatesLead,
            Self::Relief => PlacesMessage::ReliefLead,
            Self::Studies => PlacesMessage::StudiesLead,
        }
    }

    fn content(self, locale: Locale) -> AnyView {
        match self {
            Self::States => states::states(locale),
            Self::Relief => relief::relief(locale),
            Self::Studies => studies::studies(locale),
        }
    }
}

pub fn article(locale: Locale, extra: GuideTable) -> AnyView {
    view! {
        <article class="card besides" aria-labelledby=dom_id(extra.name())>
            <AnchorHeading anchor=extra.name() title=locale.text(extra.title())/>
            <p class="lead">{locale.text(extra.lead())}</p>
            {extra.content(locale)}
            <p class="onwards">{to_contents(locale)}</p>
        </article>
    }
    .into_any()
}
