//! Adds the hash of every script and style sheet to its reference in a page, so that a browser rejects a modified
//! file.
//!
//! | in a page | gets |
//! |---|---|
//! | `<script src>`, `<link rel=stylesheet href>`, `<link rel=modulepreload href>` | `integrity` |
//! | `data-js`, `data-wasm`, any `data-` with a file name | name plus `-integrity`, for the script that loads it |
//!
//! The program's preload gets none: Chromium ignores it there and logs a warning.

use std::path::Path;
use std::{fs, io};

use crate::files::{self, Kind};
use crate::html::{self, OpeningTag};

pub fn write(folder: &Path) -> io::Result<()> {
    for path in files::list(folder)? {
        if !path.ends_with(".html") || !matches!(Kind::of(&path), Kind::Page | Kind::Hosting) {
            continue;
        }
        let target = folder.join(&path);
        let page = fs::read_to_string(&target)?;
        let mut missing = None;
        let with_hashes = html::rewrite(&page, |tag| {
            for (attribute, file) in loaded(tag, &path) {
                match fs::read(folder.join(&file)) {
                    Ok(content) => tag.set(&attribute, &files::integrity(&content)),
                    Err(why) => missing = Some(format!("{path} names {file}: {why}")),
                }
            }
        });
        if let Some(missing) = missing {
            return Err(io::Error::other(missing));
        }
        if with_hashes != page {
            fs::write(&target, with_hashes)?;
        }
    }
    Ok(())
}

/// The files that a tag loads: attribute for the hash, and file.
fn loaded(tag: &OpeningTag, page: &str) -> Vec<(String, String)> {
    let rel = tag.get("rel").unwrap_or_default();
    let style = rel
        .split_ascii_whitespace()
        .any(|word| word == "stylesheet");
    let mut assets = Vec::new();
    for (name, value) in tag.values() {
        let attribute = match (tag.name.as_str(), name) {
            ("script", "src") => "integrity".to_owned(),
            ("link", "href") if style || rel == "modulepreload" => "integrity".to_owned(),
            (_, name) if name.starts_with("data-") && is_code(value) => format!("{name}-integrity"),
            _ => continue,
        };
        if let Some(file) = files::resolve(page, value) {
            assets.push((attribute, file));
        }
    }
    assets
}

fn is_code(value: &str) -> bool {
    [".js", ".css", ".wasm"]
        .iter()
        .any(|end| value.ends_with(end))
}
