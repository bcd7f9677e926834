//! Tells the linker of the page to keep what refers to what, where the program is to be cut in parts.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=src/build.rs");
    let is_wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if is_wasm && env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // The tool that cuts follows it, and leaves none of it in what is served.
        println!("cargo::rustc-link-arg-bin=casepath=--emit-relocs");
    }
}
