//! Which relief from loans fits a person: by what they hold, where they work, and their state.

use super::{Evidence, Program};
use crate::answers::{Setting, UsState};
use crate::tables::Credential;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// What is held at the moment that is asked about, or, for help while studying, what is studied for.
    pub credential: Credential,
    pub setting: Option<Setting>,
    pub state: Option<UsState>,
}

/// How well a program fits, the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The setting usually qualifies.
    Usual,
    /// Some employers or sites of this setting qualify: ask.
    SomeEmployers,
    /// No setting, or no state, was said.
    Unknown,
}

/// A program, with how well it fits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relief<'a> {
    pub program: &'a Program,
    pub fit: Fit,
}

impl Evidence {
    /// The programs that may help this person, in the order of the table.
    pub fn relief_for(&self, person: &Person) -> impl Iterator<Item = Relief<'_>> {
        self.programs.iter().filter_map(|program| {
            let fit = program.fit(person)?;
            Some(Relief { program, fit })
        })
    }
}

impl Program {
    /// `None` where it does not help this person.
    pub fn fit(&self, person: &Person) -> Option<Fit> {
        if !self.credentials.contains(&person.credential) {
            return None;
        }
        let place = match person.state {
            _ if self.states.is_empty() => Fit::Usual,
            Some(state) if self.states.contains(&state) => Fit::Usual,
            Some(_) => return None,
            None => Fit::Unknown,
        };
        let work = match person.setting {
            Some(setting) if self.settings.contains(&setting) => Fit::Usual,
            Some(setting) if self.settings_if.contains(&setting) => Fit::SomeEmployers,
            Some(_) => return None,
            None => Fit::Unknown,
        };
        Some(place.max(work))
    }
}
