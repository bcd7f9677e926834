//! The hours log: the cases of `tests/cases/log/`, properties of every log, and its files.
#![cfg(not(target_arch = "wasm32"))]

mod agreement;
mod board;
mod cases;
mod every_log;
mod files;
mod given;
mod sentences;
