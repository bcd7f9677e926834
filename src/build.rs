//! Keeps the relocations in the linked page when the program is to be split into parts.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=src/build.rs");
    let is_wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if is_wasm && env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // The split tool needs the relocations. It strips them from the files that are served.
        println!("cargo::rustc-link-arg-bin=casepath=--emit-relocs");
    }
}
