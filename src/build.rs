//! Checks `data/` and bakes it into the program. A table that is wrong fails the build with file, line
//! and reason.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

// Shared with the program: the names of the choices, and the reader of the tables. What the build does
// not use of them is used there.
#[allow(dead_code)]
#[path = "answers.rs"]
mod answers;

mod guide {
    #[path = "names.rs"]
    pub mod names;
}

mod tables {
    #[path = "bake.rs"]
    pub mod bake;
    #[path = "cells.rs"]
    pub mod cells;
    #[allow(dead_code)]
    #[path = "read/mod.rs"]
    pub mod read;
}

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    for watched in [
        "data",
        "src/build.rs",
        "src/answers.rs",
        "src/guide/names.rs",
        "src/tables",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let tables = match tables::read::read(&root.join("data")) {
        Ok(tables) => tables,
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            eprintln!("{} problems in data/", problems.len());
            process::exit(1);
        }
    };
    let figures = tables::bake::bake(&tables);
    println!(
        "cargo::rustc-env=CASEPATH_FIGURES={}",
        tables::bake::version(&tables, &figures)
    );
    write(&out.join("tables.rs"), &figures);
    write(
        &out.join("school_limits.rs"),
        &tables::bake::school::bake(&tables),
    );
    let (english, english_text) = tables::bake::notes(&tables, |note| &note.1, "en");
    let (spanish, spanish_text) = tables::bake::notes(&tables, |note| &note.2, "es");
    write(&out.join("notes-en.json"), &english_text);
    write(&out.join("notes-es.json"), &spanish_text);
    for (language, file) in ["en", "es"].into_iter().enumerate() {
        let (name, text) = tables::bake::guide::bake(&tables, language);
        write(&out.join(format!("guide-{file}.json")), &text);
        println!(
            "cargo::rustc-env=CASEPATH_GUIDE_{}={name}",
            file.to_uppercase()
        );
    }
    println!("cargo::rustc-env=CASEPATH_NOTES_EN={english}");
    println!("cargo::rustc-env=CASEPATH_NOTES_ES={spanish}");
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("the build may write to its own folder");
}
