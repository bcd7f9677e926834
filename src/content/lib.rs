//! Content to read: the guide, the catalogue of figures, and exported documents.
//!
//! | module | what it is for |
//! |---|---|
//! | [`calendar`] | a plan as an iCalendar file |
//! | [`catalogue`] | every table and row with its source: where a number comes from |
//! | [`embedding`] | code that a school pastes into its own page |
//! | [`guide`] | the guide and the glossary: parsed, filled in, searched |
//! | [`school`] | a school's statements, as a notice and as a table |

pub mod calendar;
pub mod catalogue;
pub mod embedding;
pub mod guide;
pub mod school;

use casepath_core::{estimate, link, plan, qr};
use casepath_data::{answers, tables};
use casepath_i18n as i18n;
