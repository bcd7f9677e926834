//! Everything a visitor sees.

pub mod browser;
pub mod components;
pub mod context;
pub mod guest;
pub mod planner;
pub mod reader;
pub mod state;
pub mod ui;
pub mod views;

use casepath_content::{calendar, catalogue, frame, guide, school};
use casepath_core::{estimate, evidence, link, pages, plan, qr, saved};
use casepath_data::{answers, tables};
use casepath_i18n as text;
