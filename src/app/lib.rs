//! The user interface.
//!
//! | module | what it is for |
//! |---|---|
//! | [`app`] | the root component; mounting and start |
//! | [`browser`] | access to browser APIs |
//! | [`components`] | shared components, charts |
//! | [`context`] | the context that every view can use |
//! | [`embed`] | the page in a frame of another site |
//! | [`parts`] | loading the parts of the program that a first visit does not need |
//! | [`shell`] | what surrounds the views: header, footer, notices |
//! | [`stages`] | rendering the page in several tasks |
//! | [`state`] | the state, as signals and methods |
//! | [`views`] | the views, each with its address |

pub mod app;
pub mod browser;
pub mod components;
pub mod context;
pub mod embed;
pub mod parts;
pub mod shell;
pub mod stages;
pub mod state;
pub mod views;

use casepath_content::{calendar, catalogue, embedding, guide, school};
use casepath_core::{entry, estimate, evidence, link, money, pages, plan, qr, saved};
use casepath_data::{answers, tables};
use casepath_i18n as i18n;
