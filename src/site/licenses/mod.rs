//! Third-party components of the program and their licenses: `licenses.txt` for people, `sbom.cdx.json` (CycloneDX
//! 1.6) for tools.
//!
//! The components are the crates linked into the WebAssembly, Rust's standard library, and the tool that splits
//! the program, because our script contains some of its code. Crates that only the build uses (macros, build
//! scripts, this program) are not shipped, nor is anything from npm. Both files are derived from `Cargo.lock` and
//! the crates' sources; neither contains a date or a local path.
//!
//! `licenses.txt` is in English only, because license texts are quoted as their authors wrote them.

mod crates;
mod sbom;

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

pub use crates::Component;

use crate::parts;

/// The list for people.
pub const LIST: &str = "licenses.txt";

pub fn write(folder: &Path) -> io::Result<()> {
    let shipped = crates::shipped(!parts::list(folder)?.is_empty())?;
    fs::write(folder.join(LIST), list(&shipped))?;
    fs::write(folder.join("sbom.cdx.json"), sbom::file(&shipped))
}

const OWN: &str = include_str!("../../../LICENSE");

/// The list of components, then each license text once with its components.
fn list(shipped: &[Component]) -> String {
    let mut out = format!(
        "Casepath\n========\n\n{}\n\nParts by others in this program\n===============================\n\n",
        OWN.trim()
    );
    for part in shipped {
        out += &format!("{} {}: {}", part.name, part.version, part.license);
        if !part.repository.is_empty() {
            out += &format!(", {}", part.repository);
        }
        out.push('\n');
    }
    out += "\nTheir licenses\n==============\n";
    let mut texts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for part in shipped {
        for text in &part.texts {
            let name = format!("{} {}", part.name, part.version);
            texts.entry(text).or_default().push(name);
        }
    }
    let mut texts: Vec<(&str, Vec<String>)> = texts.into_iter().collect();
    texts.sort_by(|one, other| one.1.cmp(&other.1));
    for (text, parts) in texts {
        out += &format!("\n--- {} ---\n\n{text}\n", parts.join(", "));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Vec<Component> {
        crates::shipped(true).expect("the crates were fetched, or nothing would compile")
    }

    #[test]
    fn what_is_linked_into_the_page_is_listed_and_nothing_else() {
        let names: Vec<String> = shipped().into_iter().map(|part| part.name).collect();
        for wanted in [
            "leptos",
            "wasm-bindgen",
            "serde",
            "time",
            "rust-std",
            "wasm_split_cli_support",
        ] {
            assert!(names.iter().any(|name| name == wanted), "{wanted}");
        }
        // A macro, a native tool, native HTML rendering, a test dependency, and the program itself.
        for other in [
            "serde_derive",
            "leptos_macro",
            "brotli",
            "inventory",
            "proptest",
            "casepath",
        ] {
            assert!(!names.iter().any(|name| name == other), "{other}");
        }
        let mut sorted = names.clone();
        sorted.sort();
        assert_eq!(names, sorted);
    }

    #[test]
    fn every_part_has_a_license_and_a_text() {
        for part in shipped() {
            assert!(!part.license.is_empty(), "{}", part.name);
            assert!(
                !part.license.contains('/'),
                "{}: {}",
                part.name,
                part.license
            );
            assert!(!part.texts.is_empty(), "{} has no text", part.name);
        }
    }

    #[test]
    fn neither_file_tells_of_this_machine() {
        let shipped = shipped();
        let home = std::env::var("HOME").unwrap_or_default();
        for text in [list(&shipped), sbom::file(&shipped)] {
            for path in [
                home.as_str(),
                ".cargo",
                "registry/src",
                concat!(env!("CARGO_MANIFEST_DIR"), "/../.."),
            ] {
                assert!(
                    path.len() < 2 || !text.contains(&format!("{path}/")),
                    "{path}"
                );
            }
        }
    }

    #[test]
    fn both_are_the_same_each_time() {
        assert_eq!(list(&shipped()), list(&shipped()));
        assert_eq!(sbom::file(&shipped()), sbom::file(&shipped()));
    }
}
