//! Keeping a way: plans side by side, the steps of one with their dates, the log of supervised hours, a
//! move to another state, the questions to a board. Pure: no clock, no browser; "today" is an argument.
//!
//! | module | what it is for |
//! |---|---|
//! | [`kept`] | everything that is kept, as records that two tabs can change at once |
//! | [`plans`] | the plans that are kept |
//! | [`beside`] | a copy put beside what is here |
//! | [`held`] | what is kept, in numbers, and what of it cannot be read |
//! | [`changed`] | the figures behind a plan, then and now |
//! | [`desk`] | the adviser's desk: the plans of many students |
//! | [`comparison`] | plans side by side, at one date |
//! | [`mine`] | my plan as it stands |
//! | [`left_over`] | what was noted to steps that are no longer on the way |
//! | [`log`] | supervised hours by week: what is recorded, what counts, and when it will be enough |
//! | [`log_board`] | the log as a board adds it up |
//! | [`log_csv`] | the log as CSV, both ways |
//! | [`log_records`] | the log as it is kept, both ways |
//! | [`spreadsheet`] | a table as CSV |
//! | [`todo`] | what is next, each with the day by which |
//! | [`typed`] | what is typed and kept nowhere yet |
//! | [`variants`] | what is put beside a plan: the same with one answer changed |
//! | [`way`] | the stages of a plan with their months, and the checklist that belongs to them |
//! | [`relocation`] | study here, license there |
//! | [`questions`] | what only the board can answer |
//! | [`rulings`] | what the board answered, and the rule that it makes |

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
