//! What follows from answers: estimate, license path, plans, hours log, link. Pure: no words, no clock, no browser.
//!
//! | module | what it is for |
//! |---|---|
//! | [`entry`] | numbers and months as people type them |
//! | [`estimate`] | pay, license path, cost, what would change them |
//! | [`evidence`] | what studies say, relief from loans, projections |
//! | [`link`] | answers and the part of the address after `#` |
//! | [`money`] | whether study is worth its price: loans, repayment, what is ahead or behind, the best way |
//! | [`pages`] | where the static pages lie |
//! | [`plan`] | plans that are kept, their steps, the hours log |
//! | [`frame`] | the calculator in a frame of another site: what that site asks for |
//! | [`qr`] | an address as a picture that a phone reads |
//! | [`saved`] | what is kept between visits |
//! | [`school`] | a school's own file |

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

use casepath_data::{answers, tables};
