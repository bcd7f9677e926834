//! Casepath: what a clinical case manager would earn, when the clinical license would be held, what it costs, why, and
//! what would change it most. All of it is worked out in the browser.
//!
//! The program is a handful of crates in `src/`, and each may use only those above it:
//!
//! | crate | what it is for |
//! |---|---|
//! | `data` | the figures of `data/` as types, and the answers; checked at build time |
//! | `core` | answers in, an explained estimate out; plans, hours log, link. Pure |
//! | `i18n` | every visible word, in English and Spanish |
//! | `content` | guide, catalogue, calendar file, a school's documents |
//! | `app` | everything a visitor sees; natively only what is written as HTML |
//! | `site`, `tools` | finish `dist/`; the yearly round. Native only |
//!
//! This library only gathers the first four under one name, for the tests and the native programs.

pub use casepath_content::{calendar, catalogue, embedding, guide, school};
pub use casepath_core::{entry, estimate, evidence, link, money, pages, plan, qr, saved};
pub use casepath_data::{answers, tables};
pub use casepath_i18n as i18n;
