//! The school's file: what it may change and what it cannot affect, parsing, and errors.
#![cfg(not(target_arch = "wasm32"))]

mod agreement;
mod estimates;
mod files;
mod given;
mod page;
mod saved_plans;
mod statements;
