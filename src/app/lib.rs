//! Everything a visitor sees.

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
