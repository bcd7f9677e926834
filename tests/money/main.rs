//! "Is it worth it?": cases computed by a person, a second implementation, the limits of the law, properties of every
//! path, and the search for better options.
#![cfg(not(target_arch = "wasm32"))]

mod best;
mod cases;
mod law;
mod tables;
mod ways;
