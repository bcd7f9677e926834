//! The service worker, from its template: the files to cache with their hashes, and the build's name, which is a
//! hash of that list and of the worker's own code.
//!
//! The page itself is cached as `./`, the path of its folder, so that hosts that redirect `index.html` cause no
//! problems. Files for the start are cached at once; other pages, long texts, figures and licenses follow after
//! the first load. Table downloads are not cached: they are for other programs, and all their figures are in the
//! pages too. The script keeps its comments: it does not affect the first load, and users can read there what is
//! stored in their browser.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::files::{self, Kind};
use crate::{figures, html, lazy_assets, licenses};

const FILE: &str = "sw.js";
const TEMPLATE: &str = include_str!("../web/sw.js");
const END: &str = include_str!("../web/sw_end.js");

/// Which worker a build has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerKind {
    /// Caches the page for offline use.
    Keep,
    /// Removes all other workers and itself.
    End,
}

/// From the path in the worker's scope to the SHA-256 of the content.
type AssetHashes = BTreeMap<String, String>;

pub fn write(folder: &Path, which: WorkerKind) -> io::Result<()> {
    let script = match which {
        WorkerKind::End => {
            remove_registration(folder)?;
            END.to_owned()
        }
        WorkerKind::Keep => filled(folder)?,
    };
    fs::write(folder.join(FILE), script)
}

/// Removes the worker's registration from the pages of a `--kill` build.
fn remove_registration(folder: &Path) -> io::Result<()> {
    for path in files::list(folder)? {
        if Kind::of(&path) != Kind::Page {
            continue;
        }
        let file = folder.join(path);
        let page = fs::read_to_string(&file)?;
        let without = html::rewrite(&page, |tag| {
            tag.remove("data-offline");
            tag.remove("data-offline-integrity");
        });
        if without != page {
            fs::write(file, without)?;
        }
    }
    Ok(())
}

fn filled(folder: &Path) -> io::Result<String> {
    let (mut first, mut later) = (AssetHashes::new(), AssetHashes::new());
    let mut figures = String::new();
    let starts_with = start_files(&fs::read_to_string(folder.join("index.html"))?);
    for path in files::list(folder)? {
        if !is_kept(&path) {
            continue;
        }
        let hash = STANDARD.encode(Sha256::digest(fs::read(folder.join(&path))?));
        let known = scoped(&path);
        if figures::is_one(&path) {
            figures.clone_from(&known);
        }
        if starts_with.contains(&path) {
            first.insert(known, hash);
        } else {
            later.insert(known, hash);
        }
    }
    let lists = [json!(first).to_string(), json!(later).to_string()];
    let build = files::name_hash([TEMPLATE, &lists[0], &lists[1]].join("\n").as_bytes());
    let [first, later] = lists;
    let mut script = TEMPLATE.to_owned();
    for (placeholder, value) in [
        ("'{{build}}'", json!(build).to_string()),
        ("'{{first}}'", first),
        ("'{{later}}'", later),
        ("'{{figures}}'", json!(figures).to_string()),
    ] {
        if !script.contains(placeholder) {
            return Err(io::Error::other(format!("the worker has no {placeholder}")));
        }
        script = script.replacen(placeholder, &value, 1);
    }
    Ok(script)
}

/// Whether a file is available offline: all that pages load or link to, except table downloads.
fn is_kept(path: &str) -> bool {
    match Kind::of(path) {
        Kind::Page | Kind::Manifest => true,
        Kind::Asset => lazy_assets::DOWNLOADS.iter().all(|(name, _)| *name != path),
        Kind::Worker | Kind::Embed | Kind::Hosting => path == licenses::LIST,
    }
}

/// The path of a file in the worker's scope.
fn scoped(path: &str) -> String {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("./{folder}"),
        _ => format!("./{path}"),
    }
}

/// The page, and the files that its attributes refer to.
fn start_files(page: &str) -> Vec<String> {
    let mut paths = vec!["index.html".to_owned()];
    html::rewrite(page, |tag| {
        // Pages behind links are cached later.
        if tag.name != "a" {
            let named = tag.values();
            paths.extend(named.filter_map(|(_, value)| files::resolve("index.html", value)));
        }
    });
    paths
}
