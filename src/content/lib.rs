//! What is read: the guide, the catalogue of figures, and the documents that leave the page.
//!
//! | module | what it is for |
//! |---|---|
//! | [`catalogue`] | every table and row with its source; where a number comes from |
//! | [`guide`] | the guide and the glossary: read, filled in, searched |
//! | [`calendar`] | a plan as an iCalendar file |
//! | [`markup`] | HTML as values, for the static pages and for what a school copies |
//! | [`school`] | what a school says, as a notice, a table, a page |
//! | [`frame`] | what a school pastes into its own page |

pub mod calendar;
pub mod catalogue;
pub mod frame;
pub mod guide;
pub mod markup;
pub mod school;

use casepath_core::{estimate, link, plan, qr};
use casepath_data::{answers, tables};
use casepath_i18n as i18n;
