//! What is read: the guide, the catalogue of figures, and the documents that leave the page.
//!
//! | module | what it is for |
//! |---|---|
//! | [`catalogue`] | every table and row with its source; where a number comes from |
//! | [`guide`] | the guide and the glossary: read, filled in, searched |
//! | [`calendar`] | a plan as an iCalendar file |
//! | [`school`] | what a school says, as a notice and as a table |
//! | [`frame`] | what a school pastes into its own page |

pub mod calendar;
pub mod catalogue;
pub mod embedding;
pub mod guide;
pub mod school;

use casepath_core::{estimate, link, plan, qr};
use casepath_data::{answers, tables};
use casepath_i18n as i18n;
