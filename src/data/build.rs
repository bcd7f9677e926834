//! Checks `data/` and compiles it into the program. A wrong table fails the build with file, line
//! and reason.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

// Shared with the library: the names of the choices, and the parser of the tables. Unused items here are
// used there.
#[macro_use]
#[allow(dead_code)]
#[path = "answers.rs"]
mod answers;

#[path = "guide_names.rs"]
mod guide_names;

mod tables {
    #[allow(dead_code)]
    #[path = "basis.rs"]
    pub mod basis;
    #[path = "cells.rs"]
    pub mod cells;
    #[path = "codegen/mod.rs"]
    pub mod codegen;
    #[allow(dead_code)]
    #[path = "grade.rs"]
    pub mod grade;
    #[allow(dead_code)]
    #[path = "license.rs"]
    pub mod license;
    #[allow(dead_code)]
    #[path = "parse/mod.rs"]
    pub mod parse;
}

use tables::codegen::catalogue::catalogue;
use tables::codegen::evidence::{In, evidence};

fn main() {
    let data =
        PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../../data");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    for watched in [
        "../../data",
        "build.rs",
        "answers.rs",
        "guide_names.rs",
        "tables",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let tables = match tables::parse::read(&data) {
        Ok(tables) => tables,
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            eprintln!("{} problems in data/", problems.len());
            process::exit(1);
        }
    };
    let figures = tables::codegen::bake(&tables);
    let money = tables::codegen::money::bake(&tables);
    println!(
        "cargo::rustc-env=CASEPATH_FIGURES={}",
        tables::codegen::names::version(&tables, &format!("{figures}{money}"))
    );
    write(&out.join("tables.rs"), &figures);
    write(&out.join("money.rs"), &money);
    write(
        &out.join("school_limits.rs"),
        &tables::codegen::school::bake(&tables),
    );
    write(
        &out.join("platforms.rs"),
        &tables::codegen::platforms::bake(&tables),
    );
    let (english, english_text) = tables::codegen::notes::bake(&tables, |note| &note.1, "en");
    let (spanish, spanish_text) = tables::codegen::notes::bake(&tables, |note| &note.2, "es");
    write(&out.join("notes-en.json"), &english_text);
    write(&out.join("notes-es.json"), &spanish_text);
    for (language, file) in ["en", "es"].into_iter().enumerate() {
        let (name, text) = tables::codegen::guide::bake(&tables, language);
        write(&out.join(format!("guide-{file}.json")), &text);
        println!(
            "cargo::rustc-env=CASEPATH_GUIDE_{}={name}",
            file.to_uppercase()
        );
    }
    println!("cargo::rustc-env=CASEPATH_NOTES_EN={english}");
    println!("cargo::rustc-env=CASEPATH_NOTES_ES={spanish}");
    for (language, code) in [(In::English, "en"), (In::Spanish, "es")] {
        let evidence = evidence(&tables, language);
        later(&out, "evidence", code, &evidence);
        let catalogue = catalogue(&tables, language);
        later(&out, "catalogue", code, &catalogue);
    }
    write(&out.join("downloads.rs"), &downloads(&out, &tables));
}

/// Writes the downloads as files, and returns the constant that lists them for the site generator.
fn downloads(out: &Path, tables: &tables::parse::Tables) -> String {
    let folder = out.join("tables");
    // Files of an earlier build have other hashes in their names.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the build may write to its own folder");
    let mut list = String::new();
    for table in &tables.catalogue.tables {
        for (path, content) in tables::codegen::catalogue::downloads(table) {
            write(&out.join(&path), &content);
            list +=
                &format!("({path:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{path}\"))),\n");
        }
    }
    format!("pub const DOWNLOADS: &[(&str, &str)] = &[\n{list}];\n")
}

/// Writes a lazily loaded file for one language; the program gets its name from an environment variable.
fn later(out: &Path, what: &str, language: &str, text: &str) {
    let name = tables::codegen::names::file_name(what, language, text);
    let variable = format!("CASEPATH_{what}_{language}").to_uppercase();
    println!("cargo::rustc-env={variable}={name}");
    write(&out.join(format!("{what}-{language}.json")), text);
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("the build may write to its own folder");
}
