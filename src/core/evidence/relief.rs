//! Which loan relief fits a person, by credential, setting and state.

use super::Program;
use crate::answers::{Setting, UsState};
use crate::tables::Credential;

/// The person to match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// The credential held at that time or, for relief during study, the one studied for.
    pub credential: Credential,
    pub setting: Option<Setting>,
    pub state: Option<UsState>,
}

/// How well a program fits, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The setting usually qualifies.
    Usual,
    /// Only some employers or sites of this setting qualify: ask.
    SomeEmployers,
    /// The setting or the state was not answered.
    Unknown,
}

impl Program {
    /// `None` if it does not help this person.
    pub fn fit(&self, person: &Person) -> Option<Fit> {
        if !self.credentials.contains(&person.credential) {
            return None;
        }
        let by_state = match person.state {
            _ if self.states.is_empty() => Fit::Usual,
            Some(state) if self.states.contains(&state) => Fit::Usual,
            Some(_) => return None,
            None => Fit::Unknown,
        };
        let by_setting = match person.setting {
            Some(setting) if self.settings.contains(&setting) => Fit::Usual,
            Some(setting) if self.settings_if.contains(&setting) => Fit::SomeEmployers,
            Some(_) => return None,
            None => Fit::Unknown,
        };
        Some(by_state.max(by_setting))
    }
}
