//! The page's third program: the guide, the sources, what schools need to embed the page. `boot.js` loads it when
//! the page first asks for it, so the first load does not carry it. Empty natively.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    #[cfg(target_arch = "wasm32")]
    casepath_app::reader::start();
}

/// What the page asks for: `guide en`, `sources es` (see `casepath_app::reader::ask`).
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn ask(detail: &str) {
    casepath_app::reader::ask(detail);
}
