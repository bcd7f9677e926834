//! Generates typed messages from the files in `messages/`. An error in a file fails the build with file and line.

use std::path::{Path, PathBuf};
use std::{env, fs};

mod codegen;

fn main() {
    println!("cargo::rerun-if-changed=messages");
    match codegen::generate(Path::new("messages")) {
        Ok(code) => {
            let folder = env::var_os("OUT_DIR").unwrap_or_default();
            let path = PathBuf::from(folder).join("messages.rs");
            if let Err(error) = fs::write(&path, code) {
                println!("cargo::error={}: {error}", path.display());
            }
        }
        Err(errors) => {
            for fault in errors {
                println!("cargo::error={fault}");
            }
        }
    }
}
