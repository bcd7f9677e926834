//! The state of the page: signals to read, methods to change it.
//!
//! | module | what it holds |
//! |---|---|
//! | [`answers`] | the answers, invalid entries, the address and its history |
//! | [`clearing`] | clear, start over, undo; a shared computer |
//! | [`copying`] | copying a text to the clipboard |
//! | [`desk`] | the students in the adviser's view |
//! | [`details`] | what the estimate shows below the answer |
//! | [`disclosure`] | which disclosures are open |
//! | [`focus`] | moving the focus to a target |
//! | [`library`] | guide and sources: files, searches, focus targets |
//! | [`long_texts`] | texts that are fetched when the first of them is opened |
//! | [`notices`] | messages above the form |
//! | [`opening`] | the answers that the page opens with: from its address or from storage |
//! | [`parts`] | which parts of the program have loaded |
//! | [`persistence`] | whether and where answers are saved |
//! | [`plans`] | saved plans: records, storage status, other tabs, undo, drafts |
//! | [`remote`] | files that are fetched, one per language |
//! | [`results`] | what is computed from the answers, once per change |
//! | [`school_notice`] | the school's file in a frame of the school's page |
//! | [`schools`] | the view for schools: attributes, preview, file |
//! | [`states_map`] | the map of the states |
//! | [`worth`] | the user's own cost figures, and the search for better license paths |

pub mod answers;
mod clearing;
mod copying;
pub mod desk;
pub mod details;
pub mod disclosure;
pub mod focus;
pub mod library;
pub mod long_texts;
pub mod notices;
mod opening;
pub mod parts;
pub mod persistence;
pub mod plans;
pub mod remote;
pub mod results;
pub mod school_notice;
pub mod schools;
pub mod states_map;
pub mod worth;

pub use answers::AnswersState;
pub use copying::{CopyState, CopyStatus};
pub use details::{DetailsCalculations, DetailsState};
pub use disclosure::DisclosureState;
pub use focus::{FocusState, FocusTarget};
pub use long_texts::{LongText, LongTextsState};
pub use notices::{Notice, NoticesState};
pub use parts::{PartRequest, PartsState};
pub use persistence::{Persistence, PersistenceState};
pub use results::{Calculations, ResultsState};
pub use worth::{BestWays, BestWaysState, OwnFiguresState};

use leptos::prelude::*;

/// Sets a signal, unless it has this value already. Then nothing that follows it runs.
pub fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    signal.maybe_update(|current| {
        let is_new = *current != value;
        if is_new {
            *current = value;
        }
        is_new
    });
}
