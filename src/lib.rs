//! Casepath computes what a clinical case manager would earn, when they would hold the clinical license, what that
//! costs, why, and what would change it most. Everything is computed in the browser.
//!
//! The program is split into crates in `src/`. Each may use only those above it:
//!
//! | crate | what it is for |
//! |---|---|
//! | `data` | the figures of `data/` as types, and the answers; checked at build time |
//! | `core` | turns answers into an explained estimate; plans, hours log, links. Pure |
//! | `i18n` | every visible text, in English and Spanish |
//! | `content` | guide, catalogue, calendar file, a school's documents |
//! | `app` | the user interface in Leptos; native builds only render HTML |
//! | `site`, `tools` | finish `dist/`; the yearly update of the data. Native only |
//!
//! This library re-exports the first four under one name, for the tests and the native programs.

pub use casepath_content::{calendar, catalogue, embedding, guide, school};
pub use casepath_core::{entry, estimate, evidence, link, money, pages, plan, qr, saved};
pub use casepath_data::{answers, tables};
pub use casepath_i18n as i18n;
