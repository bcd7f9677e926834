//! The page's other program: it keeps plans, compares them, and keeps the hours log. `boot.js` loads it when
//! the page first asks for it, so the first load does not carry it. Empty natively.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    #[cfg(target_arch = "wasm32")]
    casepath_app::planner::start();
}

/// What the page asks for: `compare en`, `keep es` (see `casepath_app::planner::ask`).
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn ask(detail: &str) {
    casepath_app::planner::ask(detail);
}
