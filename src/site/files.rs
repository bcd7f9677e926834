//! The files of `dist/`: what each is for, and its hash.
//!
//! ```text
//! index.html              a page
//! boot-0123456789abcdef.js    an asset: its name carries a hash, browsers may keep it for ever
//! sw.js, casepath.webmanifest, embed.js    known by their names
//! _headers, index.html.br    for the host; no page asks for it
//! ```

use std::path::Path;
use std::{fs, io};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// What a file of `dist/` is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Page,
    /// Whatever pages load; its name carries a hash of what it holds.
    Asset,
    /// The manifest of the installed page: browsers know it by its name.
    Manifest,
    /// The service worker.
    Worker,
    /// The script that other sites load by its name.
    Embed,
    /// For the host, or for people who look after one or write a school's file; no page loads it.
    Hosting,
}

/// The extensions of what pages load.
const ASSETS: [&str; 13] = [
    "js", "css", "wasm", "json", "svg", "png", "jpg", "webp", "ico", "woff2", "csv", "ics", "txt",
];

impl Kind {
    /// What the file with this path inside `dist/` is for.
    pub fn of(path: &str) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path);
        match name {
            "sw.js" => return Self::Worker,
            "embed.js" => return Self::Embed,
            "404.html"
            | "robots.txt"
            | "nginx.conf"
            | crate::school::NAME
            | crate::school::STYLE => {
                return Self::Hosting;
            }
            _ => {}
        }
        let lower = name.to_ascii_lowercase();
        let for_people = ["licence", "license", "sbom", "bom."];
        if for_people.iter().any(|word| lower.starts_with(word)) || lower.contains(".cdx.") {
            return Self::Hosting;
        }
        match name.rsplit_once('.') {
            Some(("", _)) => Self::Hosting,
            Some((_, "html")) => Self::Page,
            Some((_, "webmanifest")) => Self::Manifest,
            Some((_, end)) if ASSETS.contains(&end) => Self::Asset,
            _ => Self::Hosting,
        }
    }
}

/// The files inside a folder, by their paths with `/`, sorted.
pub fn list(folder: &Path) -> io::Result<Vec<String>> {
    fn walk(folder: &Path, way: &str, found: &mut Vec<String>) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry
                .file_name()
                .into_string()
                .map_err(|name| io::Error::other(format!("{name:?} is no name for a host")))?;
            if entry.file_type()?.is_dir() {
                walk(&entry.path(), &format!("{way}{name}/"), found)?;
            } else {
                found.push(format!("{way}{name}"));
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    walk(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

/// The part of a name that tells one content from another: 16 hexadecimal digits.
pub fn name_hash(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The hash that a browser checks what it loads against: `sha384-...`.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// What a content policy calls a text inside a page that it lets in: `'sha256-...'`.
pub fn policy_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// The file that a reference in the file `from` means, as a path inside `dist/`; `None` for what lies
/// elsewhere.
///
/// `resolve("states/ohio.html", "../print.css")` is `print.css`.
pub fn resolve(from: &str, reference: &str) -> Option<String> {
    let reference = reference.split(['?', '#']).next().unwrap_or(reference);
    if reference.is_empty() || reference.starts_with('/') || reference.contains(':') {
        return None;
    }
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    for step in reference.split('/') {
        match step {
            "." => {}
            ".." => {
                steps.pop()?;
            }
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}
