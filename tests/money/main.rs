//! What a way is worth: cases that a person worked out, a second implementation, the bounds of the law, what must
//! hold for every way, and the best way.
#![cfg(not(target_arch = "wasm32"))]

mod best;
mod cases;
mod law;
mod tables;
mod ways;
