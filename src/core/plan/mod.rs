//! Saved plans: their comparison, the dated steps of a plan, the log of supervised hours, a move to another state,
//! the questions for a board. Pure: no clock, no browser API; today's date is an argument.
//!
//! | module | what it is for |
//! |---|---|
//! | [`board_answers`] | what a board answered, and the rule with these answers applied |
//! | [`comparison`] | plans side by side, at one common date |
//! | [`desk`] | the adviser's desk: the plans of many students |
//! | [`draft_fields`] | form input that is not saved yet |
//! | [`figure_changes`] | the figures behind a plan, when it was saved and now |
//! | [`log`] | supervised hours by week: what is recorded, what counts, and when it will be enough |
//! | [`log_board`] | the log summed by week or month, as a board asks for it |
//! | [`log_csv`] | reads and writes the log as CSV |
//! | [`log_records`] | reads and writes the log as records |
//! | [`merge`] | merges a copy into the stored records |
//! | [`next_tasks`] | the next tasks of an estimate, each with its month |
//! | [`orphaned_notes`] | notes and own items of steps that are no longer on the timeline |
//! | [`plans`] | the saved plans |
//! | [`questions`] | what only the board can answer |
//! | [`record_counts`] | counts what is stored, and finds unreadable records |
//! | [`records`] | everything stored, as records that two tabs can change at the same time |
//! | [`relocation`] | study in one state, license in another |
//! | [`snapshot`] | a plan with its ticks, notes, log and board answers, as of a day |
//! | [`spreadsheet`] | tables as CSV |
//! | [`timeline`] | the steps of a plan with their months, and their checklist |
//! | [`mod@todo`] | what to do next, each task with a due date |
//! | [`variants`] | suggested variants of a plan with one answer changed |

pub mod board_answers;
pub mod comparison;
pub mod desk;
pub mod draft_fields;
pub mod figure_changes;
pub mod log;
pub mod log_board;
pub mod log_csv;
pub mod log_records;
pub mod merge;
pub mod next_tasks;
pub mod orphaned_notes;
pub mod plans;
pub mod questions;
pub mod record_counts;
pub mod records;
pub mod relocation;
pub mod snapshot;
pub mod spreadsheet;
pub mod timeline;
pub mod todo;
pub mod variants;
