//! Casepath: what a clinical case manager would earn, when the clinical licence would be held, what it
//! costs, why, and what would change it most. All of it is worked out in the browser.
//!
//! | module | what it is for | may use |
//! |---|---|---|
//! | [`answers`] | what the user said | nothing |
//! | [`tables`] | the figures, each with source and grade | answers |
//! | [`catalogue`] | every table and row with its source; where a number comes from | answers, tables, text, guide |
//! | [`estimate`] | pay, licence path, cost, what would change them | answers, tables |
//! | [`evidence`] | what studies say, relief from loans, projections: shown beside an estimate | answers, tables, estimate |
//! | [`link`] | answers and the part of the address after `#` | answers, tables |
//! | [`markup`] | HTML as values, for the static pages and for what a school copies | tables, text |
//! | [`money`] | whether study is worth its price: loans, repayment, what is ahead or behind, the best way | answers, tables, estimate |
//! | [`pages`] | where the static pages lie | answers |
//! | [`plan`] | plans that are kept, their steps, the hours log | answers, tables, estimate, link |
//! | [`frame`] | the calculator in a frame of another site: what that site asks for, and what it pastes | answers, estimate, link, markup, text |
//! | [`qr`] | an address as a picture that a phone reads | nothing |
//! | [`saved`] | what is kept between visits | answers, link |
//! | [`school`] | a school's own file: its programmes, and for which states they are enough | answers, tables, estimate, plan, text |
//! | [`text`] | every visible word, in English and Spanish | all of the above |
//! | [`guide`] | the guide and the glossary: read, filled in, searched | answers, tables, estimate, link, text |
//! | `ui` | Leptos components: they show and ask, and compute nothing | everything |
//! | `planner` | the page's other program: it keeps plans, and loads when it is first asked for | everything |
//! | `reader` | the page's third program: the guide, the sources; it loads when it is first asked for | everything |
//! | `guest` | the program that stands beside the calculator in another site's frame | everything |
//! | `web` | what only the browser has: address, storage, clipboard, clock | saved, link, text |
//!
//! Everything but `ui`, `planner`, `reader` and `web` compiles and is tested natively, without Leptos and without a browser.

#![forbid(unsafe_code)]

#[macro_use]
pub mod answers;
pub mod catalogue;
pub mod estimate;
pub mod evidence;
pub mod frame;
#[cfg(target_arch = "wasm32")]
pub mod guest;
pub mod guide;
pub mod link;
pub mod markup;
pub mod money;
pub mod pages;
pub mod plan;
#[cfg(target_arch = "wasm32")]
pub mod planner;
pub mod qr;
#[cfg(target_arch = "wasm32")]
pub mod reader;
pub mod saved;
pub mod school;
pub mod tables;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod ui;
#[cfg(target_arch = "wasm32")]
pub mod web;
