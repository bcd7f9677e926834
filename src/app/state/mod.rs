//! What the page knows, as signals, and what may be done with it, as methods.
//!
//! | module | what it holds |
//! |---|---|
//! | [`answers`] | the answers, entries that cannot be used, the address and its history |
//! | [`clearing`] | clear, start anew, undo; a computer that is shared |
//! | [`copying`] | copying a text, and what came of it |
//! | [`desk`] | the students on the adviser's desk |
//! | [`details`] | what the estimate shows below the answer |
//! | [`disclosure`] | which folded parts are open |
//! | [`focus`] | where the focus is to go |
//! | [`library`] | guide and sources: their files, what is sought, where the focus goes |
//! | [`long_texts`] | texts that are fetched when the first of them is opened |
//! | [`notices`] | messages above the form |
//! | [`opening`] | what the page opens with: its address, or what was kept |
//! | [`parts`] | which parts of the program have arrived |
//! | [`persistence`] | whether and where answers are kept |
//! | [`plans`] | kept plans: records and whether they are saved, other tabs, undo, drafts |
//! | [`remote`] | files beside the page, one a language |
//! | [`results`] | what follows from the answers, each worked out once for a change |
//! | [`worth`] | one's own figures of the money, and the search for better ways |
//! | [`states_map`] | the map of the states |
//! | [`schools`] | what a school enters, its preview, its file |
//! | [`school_notice`] | the school's file in a frame of the school's page |

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
