//! Pure logic of Casepath: from a set of answers to the estimate, the license path, plans, the hours log and the
//! link. No UI text, no clock, no browser API.
//!
//! | module | what it is for |
//! |---|---|
//! | [`embedding`] | the calculator in an iframe on another site: its settings and messages |
//! | [`entry`] | parses numbers and months as people type them |
//! | [`estimate`] | pay, license path, cost, and what would change them |
//! | [`evidence`] | study results, loan relief, projections |
//! | [`link`] | reads and writes answers as the URL fragment (the part after `#`) |
//! | [`money`] | whether a degree is worth its price: loans, repayment, break-even, the best option |
//! | [`pages`] | URLs of the static pages |
//! | [`plan`] | saved plans, their steps, the hours log |
//! | [`qr`] | a URL as a QR code |
//! | [`saved`] | the answers saved in the browser's storage |
//! | [`school`] | the data file that a school publishes about its programs |
//! | [`short_sort`] | sorts short lists |

#[macro_use]
extern crate casepath_data;

pub mod embedding;
pub mod entry;
pub mod estimate;
pub mod evidence;
pub mod link;
pub mod money;
pub mod pages;
pub mod plan;
pub mod qr;
pub mod saved;
pub mod school;
pub mod short_sort;

use casepath_data::{answers, tables};
