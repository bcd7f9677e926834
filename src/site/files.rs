//! The files of `dist/`: their kinds and hashes.
//!
//! ```text
//! index.html              a page
//! boot-0123456789abcdef.js    an asset: its name has a content hash, browsers may cache it forever
//! sw.js, casepath.webmanifest, embed.js    fixed names
//! _headers, index.html.br    for the host; no page requests it
//! ```

use std::path::Path;
use std::{fs, io};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// The purpose of a file in `dist/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Page,
    /// Any file that pages load; its name has a content hash.
    Asset,
    /// The web app manifest, which has a fixed name.
    Manifest,
    /// The service worker.
    Worker,
    /// The script that other sites load by its fixed name.
    Embed,
    /// For the host, its administrators, or authors of a school's file; no page loads it.
    Hosting,
}

/// The extensions of assets.
const ASSETS: [&str; 13] = [
    "js", "css", "wasm", "json", "svg", "png", "jpg", "webp", "ico", "woff2", "csv", "ics", "txt",
];

impl Kind {
    /// The kind of the file with this path in `dist/`.
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

/// The relative paths of all files in a folder, with `/` as separator, sorted.
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

/// The content hash for file names: 16 hexadecimal digits.
pub fn name_hash(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The subresource integrity hash: `sha384-...`.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// The content security policy source that allows an inline text: `'sha256-...'`.
pub fn policy_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Resolves a reference in the file `from` to a path in `dist/`; `None` if it leads elsewhere.
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
