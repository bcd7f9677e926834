//! Speed of the engine in a browser: runs the measurements of `estimate.rs` and writes them to the console. Built and
//! run by `make bench` only; natively it does nothing.

// The `main` of `estimate.rs` is for the native run.
#[cfg(target_arch = "wasm32")]
#[allow(dead_code)]
#[path = "estimate.rs"]
mod estimate;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {
    use estimate::measure::{FULL, all};
    all(FULL, || js_sys::Date::now() / 1000.0, log);
}

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn log(text: &str);
}
